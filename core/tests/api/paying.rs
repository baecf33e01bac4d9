//! `payment`: fees, receipts and slips, land obligations.

use super::{
    BOOK, Language, Marks, Shown, account, at, calendar, date, dossier_code, money, old_number, payment,
    personal_number, tax_code, vietqr,
};
use money::Vnd;
use payment::tariff;

/// Fees and what they cost.
pub(super) fn fees(shown: &mut Shown, marks: &Marks) {
    words!(shown: "payment::" tariff {
        Applicant Channel Condition Disputed Rounding RuleKind Several UnknownReason
    });
    words!(shown: payment { FeeKind });
    let portal = BOOK.portal("H34").unwrap();
    let on = date!(2024, 6, 18);
    let key = &*BOOK.rows::<tariff::Fee>()[0].key;
    shown.of("payment::tariff::Fee", &BOOK.rows::<tariff::Fee>()[0]);
    shown.of("payment::tariff::Reach", &BOOK.rows::<tariff::Fee>()[0].reach);
    shown.of("payment::tariff::Relief", &BOOK.rows::<tariff::Relief>()[0]);
    shown.of("payment::tariff::Effect", &BOOK.rows::<tariff::Relief>()[0].effect);
    shown.of("payment::tariff::FeeRule", &BOOK.rows::<tariff::FeeRule>()[0]);
    shown.of("payment::tariff::BaseSalary", &BOOK.rows::<tariff::BaseSalary>()[0]);
    shown.of("payment::tariff::Asked", &tariff::Asked::Fee(marks.text));
    // What somebody typed is no fee, and is not told.
    let nonsense = tariff::Inquiry::fee(marks.text, tariff::Channel::Online, portal, on);
    shown.of("payment::tariff::Inquiry", &nonsense);
    let unknown = nonsense.quote(&BOOK);
    shown.of("payment::tariff::Quote", &unknown);
    shown.of("payment::tariff::Unknown", &unknown.unknown()[0]);
    let noticed = [(key, Vnd::new(180_000))];
    let known = tariff::Inquiry::fee(key, tariff::Channel::Online, portal, on).with_noticed(&noticed);
    shown.of("payment::tariff::Line", &known.quote(&BOOK).lines()[0]);
}

/// Receipts and slips.
pub(super) fn papers(shown: &mut Shown, marks: &Marks) {
    words!(shown: payment { ReceiptForm ReceiptStandard TreasuryForm });
    let code = tax_code(marks).to_string();
    let items = [payment::ReceiptItem { name: marks.text, amount: 10_000 }];
    let fields = payment::ReceiptFields {
        standard: payment::ReceiptStandard::Electronic,
        kind: payment::FeeKind::Fee,
        form: "EBL01",
        symbol: "26TAB",
        number: marks.digits,
        collector: marks.text,
        collector_tax_code: &code,
        payer: Some(marks.text),
        issued_on: date!(2026, 9, 1),
        items: &items,
        in_words: None,
    };
    shown.of("payment::ReceiptItem", &items[0]);
    shown.of("payment::ReceiptFields", &fields);
    shown.of("payment::Receipt", &fields.receipt().unwrap());
    let document = format!("{}-{}", marks.text, marks.digits);
    let dossier = dossier_code(marks);
    let row = payment::TreasuryRow {
        document: &document,
        content: marks.text,
        amount: 1_158_500,
        chapter: "857",
        sub_item: "2801",
        fee_code: "",
    };
    let reference = format!("KT{}", marks.digits);
    let rows = [row];
    let fields = payment::TreasuryFields {
        form: payment::TreasuryForm::Budget,
        dossier: dossier.as_str(),
        reference: &reference,
        payer: marks.text,
        payer_number: &code,
        address: marks.text,
        on_behalf_by: marks.text,
        on_behalf_number: &code,
        account: "7111",
        collector: marks.text,
        collector_code: "",
        held_at: marks.text,
        rows: &rows,
    };
    shown.of("payment::TreasuryRow", &row);
    shown.of("payment::TreasuryFields", &fields);
    shown.of("payment::TreasurySlip", &fields.slip().unwrap());
    let number = account(marks);
    let account = vietqr::Account::new(&number).unwrap();
    let form = payment::Form::new("KT", "H34", 8).unwrap();
    let reference = form.reference("H34", marks.digits.parse().unwrap()).unwrap();
    let bin = vietqr::Bin::new("970436").unwrap();
    let order = payment::Order::new(bin, account, Vnd::new(180_000), reference, dossier)
        .with_expiry(at("2026-09-08T17:00"));
    let slip = payment::Slip::new(&order, marks.text, at("2026-09-01T08:30")).unwrap();
    for text in slip.texts() {
        shown.of("payment::SlipText", &text);
        shown.of("payment::SlipRole", &text.role());
    }
    shown.of("payment::Slip", &slip.language(Language::English));
}

/// What a notice about land says, as far as it tells a person.
fn notice<'a>(marks: &Marks, number: &'a str) -> payment::ObligationBuilder<'a> {
    payment::Obligation::notice(
        payment::ObligationKind::RegistrationFee,
        payment::NoticeNumber::new(number).unwrap(),
        date!(2026, 8, 17),
        payment::Taxpayer::TaxCode(tax_code(marks)),
        Vnd::new(1_158_500),
    )
}

/// Notices about land, who they are for, and how they are asked for.
pub(super) fn notices(shown: &mut Shown, marks: &Marks) {
    words!(shown: payment { ObligationKind Toward Whole });
    let number = format!("{}/{}", marks.digits, marks.text);
    let personal = personal_number(marks);
    let personal_digits = personal.to_string();
    let id = payment::PayableId::new(marks.text).unwrap();
    shown.of("payment::PayableId", &id);
    shown.of("payment::SlipReference", &payment::SlipReference::new(marks.text).unwrap());
    shown.of("payment::NoticeNumber", &payment::NoticeNumber::new(&number).unwrap());
    let other = payment::Identifier::new(marks.text).unwrap();
    for paper in [
        payment::IdentityPaper::PersonalNumber(personal),
        payment::IdentityPaper::OldNumber(old_number(marks)),
        payment::IdentityPaper::Other(other),
    ] {
        shown.of("payment::IdentityPaper", &paper);
        shown.of("payment::Taxpayer", &payment::Taxpayer::Paper(paper));
    }
    let payer = payment::Taxpayer::TaxCode(tax_code(marks));
    shown.of("payment::Taxpayer", &payer);
    let paid =
        payment::Paid { payer: Some(payer), ..payment::Paid::new(date!(2026, 9, 1), Vnd::new(500_000)) };
    shown.of("payment::Paid", &paid);
    let instalment = payment::Instalment::new(1, Vnd::new(1_158_500), date!(2026, 9, 16));
    shown.of("payment::Instalment", &instalment);
    let budget = payment::BudgetLine {
        chapter: Some(payment::Chapter::parse("857").unwrap()),
        sub_item: Some(payment::SubItem::parse("2801").unwrap()),
        account: Some(payment::BudgetAccount::parse("7111").unwrap()),
        treasury: Some(payment::Treasury::parse("1234").unwrap()),
        collector: Some(payment::Collector::parse("1234567").unwrap()),
    };
    shown.of("payment::BudgetLine", &budget);
    shown.of("payment::Chapter", &budget.chapter.unwrap());
    shown.of("payment::SubItem", &budget.sub_item.unwrap());
    shown.of("payment::BudgetAccount", &budget.account.unwrap());
    shown.of("payment::Treasury", &budget.treasury.unwrap());
    shown.of("payment::Collector", &budget.collector.unwrap());
    let builder = notice(marks, &number)
        .with_id(id)
        .with_instalments(vec![instalment])
        .with_payments(vec![paid])
        .with_budget(budget);
    shown.of("payment::ObligationBuilder", &builder);
    let obligation = builder.build().unwrap();
    shown.of("payment::Obligation", &obligation);
    let schedule = payment::Schedule::new(payment::ObligationKind::RegistrationFee, Vnd::new(1_158_500))
        .with_instalments(vec![instalment])
        .with_payments(vec![paid]);
    shown.of("payment::ScheduleBuilder", &schedule);
    shown.of("payment::Schedule", &schedule.build().unwrap());
    let rates = payment::LateRates::flat(300);
    let owed = obligation.owed(date!(2026, 10, 1), &rates, payment::LatePolicy::default()).unwrap();
    shown.of("payment::Owed", &owed);
    shown.of("payment::OpenInstalment", &owed.instalments()[0]);
    let code = tax_code(marks).to_string();
    let dossier = dossier_code(marks);
    let enterprise = payment::EnterpriseForm {
        tax_code: &code,
        id: marks.text,
        notice: &number,
        dossier: dossier.as_str(),
    };
    shown.of("payment::EnterpriseForm", &enterprise);
    shown.of("payment::EnterpriseQuery", &enterprise.query().unwrap());
    let household = payment::HouseholdForm { dossier: dossier.as_str(), paper: &personal_digits };
    shown.of("payment::HouseholdForm", &household);
    shown.of("payment::HouseholdQuery", &household.query().unwrap());
}

/// Land obligations by the dated rules.
pub(super) fn land(shown: &mut Shown, marks: &Marks) {
    words!(shown: payment {
        Band BudgetCodeKind DayCount DifferenceKind DueBasis LastDay MakeUpDay Rounding Shift Situation
    });
    rows!(shown: payment {
        BudgetCode DueExtension DueRule DueShift LateRate ObligationRate ObligationRelief StatutoryAmount
    });
    let number = format!("{}/{}", marks.digits, marks.text);
    let calendar = calendar::Calendar::builtin();
    let (kind, issued_on) = (payment::ObligationKind::RegistrationFee, date!(2026, 8, 17));
    let due = payment::DueQuestion::new(kind, payment::Situation::Standard, issued_on);
    shown.of("payment::DueQuestion", &due);
    shown.of("payment::DuePolicy", &payment::DuePolicy::default());
    shown.of("payment::DueAnswer", &due.answer(&BOOK, &calendar).unwrap());
    let late = payment::LateQuestion::new(Vnd::new(1_000_000), date!(2026, 9, 16), date!(2026, 10, 1));
    shown.of("payment::LateQuestion", &late);
    shown.of("payment::LatePolicy", &payment::LatePolicy::default());
    shown.of("payment::LateAnswer", &late.answer(&BOOK).unwrap());
    let rates = payment::LateRates::of(&BOOK, date!(2026, 10, 1));
    shown.of("payment::LateRates", &rates);
    let interest = rates.interest(
        Vnd::new(1_000_000),
        date!(2026, 9, 16),
        date!(2026, 10, 1),
        payment::LatePolicy::default(),
    );
    shown.of("payment::Interest", &interest.unwrap());
    let area = payment::Area::square_metres(80);
    let parcels = [payment::Parcel { area, price: Vnd::new(50_000_000) }];
    shown.of("payment::Area", &area);
    shown.of("payment::Parcel", &parcels[0]);
    shown.of("payment::Share", &payment::Share::WHOLE);
    shown.of("payment::Base", &payment::Base::Parcels { parcels: &parcels, quota: area });
    let base =
        payment::Base::Price { contract: Vnd::new(200_000_000), table: None, share: payment::Share::WHOLE };
    let moment = motcua::law::Moment::new(issued_on);
    let assessed = payment::assess(&BOOK, kind, base, moment, payment::Rounding::HalfUp).unwrap();
    shown.of("payment::Assessed", &assessed);
    // A relief that no row has: what was typed is not told.
    let facts = payment::Facts::new(payment::Situation::Standard).with_base(base).with_relief(marks.text);
    shown.of("payment::Facts", &facts);
    let instalment = payment::Instalment::new(1, Vnd::new(1_158_500), date!(2026, 9, 15));
    let obligation = notice(marks, &number).with_instalments(vec![instalment]).build().unwrap();
    let checked = obligation.check(facts, &BOOK, &calendar);
    shown.of("payment::Checked", &checked);
    shown.of("payment::Difference", &checked.differences[0]);
    shown.of("payment::Value", &checked.differences[0].printed);
}
