//! What is owed on a day: conserved, never negative, interest monotone and additive; the two doors.

use crate::Numbers;
use motcua::date;
use motcua::identity::TaxCode;
use motcua::money::Vnd;
use motcua::payment::{
    BudgetAccount, Chapter, Collector, EnterpriseForm, HouseholdForm, IdentityPaper, Instalment, LastDay,
    LatePolicy, LateRates, NoticeNumber, Obligation, ObligationKind, Paid, PayableId, Rounding, Schedule,
    SlipReference, SubItem, Taxpayer, Toward, Treasury, Whole, taxpayers,
};
use motcua::time::Date;

fn taxpayer() -> Taxpayer<'static> {
    Taxpayer::TaxCode(TaxCode::parse("0100109106").unwrap())
}

fn notice(instalments: Vec<Instalment>, payments: Vec<Paid<'static>>) -> Obligation<'static> {
    let amount = instalments.iter().map(|it| it.amount.dong()).sum();
    Obligation::notice(
        ObligationKind::LandUseFee,
        NoticeNumber::new("12/TB-VIDU").unwrap(),
        date!(2026, 1, 5),
        taxpayer(),
        Vnd::new(amount),
    )
    .with_instalments(instalments)
    .with_payments(payments)
    .build()
    .unwrap()
}

fn random(numbers: &mut Numbers) -> Obligation<'static> {
    let first = date!(2026, 1, 1);
    let mut due = first;
    let instalments = (1..=u8::try_from(numbers.next(4) + 1).unwrap())
        .map(|part| {
            due = due.plus_days(i32::try_from(numbers.next(60)).unwrap()).unwrap();
            let instalment = Instalment::new(part, Vnd::new(numbers.next(1_000_000) as u64), due);
            if numbers.next(3) == 0 {
                instalment.moved_to(due.plus_days(i32::try_from(numbers.next(90)).unwrap()).unwrap())
            } else {
                instalment
            }
        })
        .collect();
    let payments = (0..numbers.next(6))
        .map(|_| {
            let on = first.plus_days(i32::try_from(numbers.next(400)).unwrap()).unwrap();
            let paid = Paid::new(on, Vnd::new(numbers.next(700_000) as u64));
            if numbers.next(4) == 0 { paid.toward_interest() } else { paid }
        })
        .collect();
    notice(instalments, payments)
}

/// Day by day, without the library's shortcuts: what is late on a day costs its rate for that day.
fn interest_by_days(obligation: &Obligation<'_>, on: Date) -> u128 {
    let mut open: Vec<_> =
        obligation.instalments().iter().map(|it| (it.last_day(), it.amount.dong())).collect();
    open.sort_by_key(|(last, _)| *last);
    let (mut day, mut millionths) = (date!(2025, 12, 31), 0_u128);
    while day <= on {
        // What is paid today was late until yesterday.
        for paid in obligation.payments().iter().filter(|it| it.on == day && it.toward == Toward::Principal) {
            let mut left = paid.amount.dong();
            for (_, unpaid) in &mut open {
                let part = left.min(*unpaid);
                *unpaid -= part;
                left -= part;
            }
        }
        if day < on {
            let late = open.iter().filter(|(last, _)| *last < day).map(|(_, unpaid)| u128::from(*unpaid));
            millionths += late.sum::<u128>() * 300;
        }
        day = day.next().unwrap();
    }
    millionths
}

#[test]
fn payments_are_conserved_and_interest_is_that_of_each_day() {
    let rates = LateRates::flat(300);
    let mut numbers = Numbers(0x51CE_2026);
    for _ in 0..400 {
        let obligation = random(&mut numbers);
        let on = date!(2026, 1, 1).plus_days(i32::try_from(numbers.next(450)).unwrap()).unwrap();
        let owed = obligation.owed(on, &rates, LatePolicy::default()).unwrap();
        let paid: u64 =
            obligation.payments().iter().filter(|it| it.on <= on).map(|it| it.amount.dong()).sum();
        assert_eq!(paid, owed.paid().dong() + owed.interest_paid().dong() + owed.excess().dong());
        assert_eq!(obligation.to_pay().dong(), owed.paid().dong() + owed.principal().dong());
        assert_eq!(owed.interest_accrued().dong(), owed.interest_paid().dong() + owed.interest().dong());
        assert!(owed.overdue() <= owed.principal());
        assert!(owed.next_due_on().is_none_or(|day| day >= on));
        let expected = (interest_by_days(&obligation, on) + 500_000) / 1_000_000;
        assert_eq!(u128::from(owed.interest_accrued().dong()), expected);
        // Whose notice it is, and which, changes nothing.
        let alone = Schedule::new(obligation.kind(), obligation.amount())
            .with_relief(obligation.relief())
            .with_instalments(obligation.instalments().to_vec())
            .with_payments(obligation.payments().to_vec())
            .build()
            .unwrap();
        assert_eq!(alone.owed(on, &rates, LatePolicy::default()).unwrap(), owed);
        assert_eq!(*obligation.schedule(), alone);
    }
}

#[test]
fn interest_never_falls_from_day_to_day() {
    let rates = LateRates::flat(300);
    let mut numbers = Numbers(7);
    for _ in 0..60 {
        let obligation = random(&mut numbers);
        let mut before = Vnd::new(0);
        for day in 0..420 {
            let on = date!(2026, 1, 1).plus_days(day).unwrap();
            let owed = obligation.owed(on, &rates, LatePolicy::default()).unwrap();
            assert!(owed.interest_accrued() >= before);
            before = owed.interest_accrued();
        }
    }
}

#[test]
fn interest_adds_up_as_its_rounding_says() {
    let rates = LateRates::flat(300);
    let mut numbers = Numbers(99);
    let interest = |amount: usize, due, paid, rounding| {
        let policy = LatePolicy { last_day: LastDay::BeforePayment, rounding };
        rates.interest(Vnd::new(amount as u64), due, paid, policy).unwrap().amount().dong()
    };
    for _ in 0..2000 {
        let (one, two) = (numbers.next(100_000), numbers.next(100_000));
        let due = date!(2026, 3, 2).plus_days(i32::try_from(numbers.next(200)).unwrap()).unwrap();
        let paid = due.plus_days(i32::try_from(numbers.next(60)).unwrap()).unwrap();
        let of = |amount| Rounding::ALL.iter().map(|it| interest(amount, due, paid, *it)).collect::<Vec<_>>();
        let (a, b, whole) = (of(one), of(two), of(one + two));
        assert!(whole[0].abs_diff(a[0] + b[0]) <= 1, "half up: within one đồng");
        assert!((a[1] + b[1]) <= whole[1] && whole[1] <= a[1] + b[1] + 1, "down");
        assert!(whole[2] <= a[2] + b[2] && a[2] + b[2] <= whole[2] + 1, "up");
        assert!(whole[1] <= whole[0] && whole[0] <= whole[2]);
    }
}

#[test]
fn rates_change_on_their_day_and_an_unknown_day_is_told() {
    let rates = LateRates::default().with(date!(2026, 1, 1), date!(2026, 6, 30), 300).with(
        date!(2026, 7, 1),
        date!(2026, 12, 31),
        500,
    );
    let late = |due, paid| rates.interest(Vnd::new(1_000_000), due, paid, LatePolicy::default());
    // 29 and 30 June, 1 to 3 July.
    assert_eq!(late(date!(2026, 6, 28), date!(2026, 7, 4)).unwrap().amount(), Vnd::new(2 * 300 + 3 * 500));
    assert_eq!(late(date!(2026, 12, 30), date!(2027, 1, 3)).unwrap_err().code(), "late-rate-unknown");
    assert_eq!(late(date!(2026, 12, 30), date!(2027, 1, 1)).unwrap().days(), 1);
    // A later row counts from its first day on, also inside an earlier one.
    let rates = LateRates::flat(300).with(date!(2026, 7, 1), date!(2026, 7, 2), 1000);
    let late =
        rates.interest(Vnd::new(1_000_000), date!(2026, 6, 28), date!(2026, 7, 5), LatePolicy::default());
    assert_eq!(late.unwrap().amount(), Vnd::new(2 * 300 + 2 * 1000 + 2 * 300));
    let huge = LateRates::flat(u32::MAX);
    let late = huge.interest(Vnd::new(u64::MAX), Date::MIN, Date::MAX, LatePolicy::default());
    assert_eq!(late.unwrap_err().code(), "obligation-amount");
    assert_eq!(
        LateRates::flat(300)
            .interest(
                Vnd::new(1),
                Date::MAX,
                Date::MIN,
                LatePolicy { last_day: LastDay::OfPayment, ..LatePolicy::default() }
            )
            .unwrap()
            .days(),
        0
    );
}

#[test]
fn the_whole_is_paid_or_nothing() {
    let due = date!(2026, 9, 3);
    let it = notice(vec![Instalment::new(1, Vnd::new(7), due), Instalment::new(2, Vnd::new(5), due)], vec![]);
    let owed = it.owed(due, &LateRates::flat(300), LatePolicy::default()).unwrap();
    let taken = |amount, whole| owed.check_payment(Vnd::new(amount), whole).is_ok();
    for amount in 0..20 {
        assert_eq!(taken(amount, Whole::Obligation), amount == 12);
        assert_eq!(taken(amount, Whole::Instalment), amount == 12 || amount == 7);
    }
}

/// What is paid in time is never late, and what is paid beyond all that was noticed is only in excess.
#[test]
fn an_obligation_that_is_met_has_nothing_late_and_nothing_to_take() {
    let (first, second) = (date!(2026, 9, 3), date!(2026, 10, 1));
    let parts = || vec![Instalment::new(1, Vnd::new(7), first), Instalment::new(2, Vnd::new(5), second)];
    let rates = LateRates::flat(300);
    let later = date!(2026, 12, 31);
    let in_time = [Paid::new(first, Vnd::new(7)), Paid::new(second, Vnd::new(5))];
    let beyond = Paid::new(later, Vnd::new(1));
    for (payments, excess) in [(in_time.to_vec(), 0), ([&in_time[..], &[beyond]].concat(), 1)] {
        let owed = notice(parts(), payments).owed(later, &rates, LatePolicy::default()).unwrap();
        assert!(owed.is_met());
        assert_eq!((owed.late_days(), owed.excess(), owed.next_due_on()), (0, Vnd::new(excess), None));
        for whole in [Whole::Obligation, Whole::Instalment] {
            assert_eq!(owed.check_payment(Vnd::new(0), whole).unwrap_err().code(), "obligation-not-whole");
        }
    }
    // One instalment is met: the next one is the day and the amount.
    let owed = notice(parts(), in_time[..1].to_vec()).owed(first, &rates, LatePolicy::default()).unwrap();
    assert_eq!(owed.next_due_on(), Some(second));
    assert!(owed.check_payment(Vnd::new(5), Whole::Instalment).is_ok());
    assert!(owed.check_payment(Vnd::new(0), Whole::Instalment).is_err());
}

/// Instalment by instalment the portal takes the first that is not met, whatever was met before.
#[test]
fn the_next_instalment_is_the_first_that_is_not_met() {
    let days = [date!(2026, 9, 3), date!(2026, 10, 1), date!(2026, 11, 2)];
    let parts = (1..).zip([7, 5, 4]).zip(days);
    let parts = parts.map(|((part, amount), due)| Instalment::new(part, Vnd::new(amount), due)).collect();
    let it = notice(parts, vec![Paid::new(days[0], Vnd::new(7))]);
    let owed = it.owed(days[0], &LateRates::flat(300), LatePolicy::default()).unwrap();
    for amount in 0..20 {
        let taken = owed.check_payment(Vnd::new(amount), Whole::Instalment).is_ok();
        assert_eq!(taken, amount == 5 || amount == 9, "{amount}");
    }
}

/// Late interest (*tiền chậm nộp*) bears none itself, whether it is paid or not.
#[test]
fn late_interest_bears_no_interest() {
    let due = date!(2026, 9, 3);
    for paid in [vec![], vec![Paid::new(date!(2026, 10, 3), Vnd::new(1_000_000))]] {
        let interest = Obligation::notice(
            ObligationKind::LateInterest,
            NoticeNumber::new("13/TB-VIDU").unwrap(),
            date!(2026, 8, 5),
            taxpayer(),
            Vnd::new(1_000_000),
        )
        .with_instalments(vec![Instalment::new(1, Vnd::new(1_000_000), due)])
        .with_payments(paid)
        .build()
        .unwrap();
        let owed = interest.owed(date!(2026, 12, 31), &LateRates::flat(300), LatePolicy::default()).unwrap();
        assert_eq!((owed.interest_accrued(), owed.late_days()), (Vnd::new(0), 0));
    }
}

#[test]
fn everything_wrong_with_a_notice_is_told_at_once() {
    let due = date!(2026, 9, 3);
    let number = NoticeNumber::new("1").unwrap();
    let begun =
        |amount| Obligation::notice(ObligationKind::LandUseFee, number, due, taxpayer(), Vnd::new(amount));
    let codes = |errors: Vec<motcua::finding::Error>| {
        errors.iter().map(motcua::finding::Error::code).collect::<Vec<_>>()
    };
    let wrong = begun(5).with_relief(Vnd::new(6)).build().unwrap_err();
    assert_eq!(codes(wrong), ["obligation-amount", "instalment-parts"]);
    let wrong = begun(5)
        .with_instalments(vec![Instalment::new(2, Vnd::new(4), due), Instalment::new(1, Vnd::new(2), due)])
        .build()
        .unwrap_err();
    assert_eq!(codes(wrong), ["instalment-parts", "instalment-sum"]);
    let back = vec![Instalment::new(1, Vnd::new(4), due), Instalment::new(2, Vnd::new(1), date!(2026, 9, 2))];
    assert_eq!(codes(begun(5).with_instalments(back).build().unwrap_err()), ["instalment-parts"]);
    let over = vec![Instalment::new(1, Vnd::new(u64::MAX), due), Instalment::new(2, Vnd::new(6), due)];
    assert_eq!(codes(begun(5).with_instalments(over).build().unwrap_err()), ["instalment-sum"]);
    // As many parts as can be numbered are taken, and no number of them stops the reader.
    let parts = |count: usize| {
        let numbers = (1..=count).map(|part| u8::try_from(part).unwrap_or(u8::MAX));
        begun(count as u64)
            .with_instalments(numbers.map(|it| Instalment::new(it, Vnd::new(1), due)).collect())
    };
    assert!(parts(255).build().is_ok());
    for count in [256, 257, 1_000] {
        assert_eq!(codes(parts(count).build().unwrap_err()), ["instalment-parts"], "{count}");
    }
}

#[test]
fn doors_tell_all_faults_and_hide_what_was_typed() {
    let codes = |errors: Vec<motcua::finding::Error>| {
        errors.iter().map(|it| (it.code(), it.finding().path().to_string())).collect::<Vec<_>>()
    };
    let at = |code, path: &str| (code, path.to_owned());
    let form = EnterpriseForm { tax_code: "001090000001", ..EnterpriseForm::default() };
    assert_eq!(codes(form.check()), [at("query-door", "tax_code"), at("query-keys", "id")]);
    let form = EnterpriseForm { tax_code: "", id: "1 2", notice: &"x".repeat(51), dossier: "H34" };
    assert_eq!(
        codes(form.check()),
        [
            at("argument-missing", "tax_code"),
            at("identifier-format", "id"),
            at("notice-number-format", "notice"),
            at("dossier-code-format", "dossier"),
        ]
    );
    assert_eq!(form.query().unwrap_err().code(), "argument-missing");
    let form =
        EnterpriseForm { tax_code: "0100109106", id: "11020260000000001", notice: "Số 5/QĐ", dossier: "" };
    let query = form.query().unwrap();
    assert_eq!(query.notice().unwrap().as_str(), "Số 5/QĐ");
    assert_eq!((query.id().unwrap().as_str().len(), query.dossier()), (17, None));
    let household = HouseholdForm { dossier: "H34.15-260803-0001", paper: "001090000001" };
    let query = household.query().unwrap();
    assert!(matches!(query.paper(), IdentityPaper::PersonalNumber(_)));
    assert!(matches!(IdentityPaper::parse("123456789"), Ok(IdentityPaper::OldNumber(_))));
    assert!(matches!(IdentityPaper::parse("C0000001"), Ok(IdentityPaper::Other(_))));
    let told =
        |paper| HouseholdForm { paper, ..household }.query().map_or_else(|error| error.code(), |_| "read");
    for (paper, expected) in [
        ("1234", "identity-paper-format"),
        ("C12-34567", "identity-paper-format"),
        ("\u{ff11}23456789", "identity-paper-format"),
        ("123456789", "read"),
        ("C0000001", "read"),
    ] {
        assert_eq!(told(paper), expected, "{paper}");
    }
    // A ministry's system numbers with six or seven digits; people type small letters.
    for (dossier, canonical) in
        [("H34.15-260803-1000123", "H34.15-260803-1000123"), ("h34.15-260803-0001", "H34.15-260803-0001")]
    {
        let read = HouseholdForm { dossier, ..household }.query().map(|query| query.dossier().to_string());
        assert_eq!(read.as_deref(), Ok(canonical));
    }
    let wrong = HouseholdForm { dossier: "H34.15-260803", ..household }.query().unwrap_err();
    assert_eq!(
        (wrong.code(), wrong.finding().path().to_string()),
        ("dossier-code-format", "dossier".to_owned())
    );
    let shown = format!("{form:?} {:?} {household:?} {query:?}", form.query());
    let paid = Paid::new(date!(2026, 9, 3), Vnd::new(1)).by(Taxpayer::Paper(query.paper()));
    let shown = format!(
        "{shown} {paid:?} {:?} {:?}",
        notice(vec![Instalment::new(1, Vnd::new(1), paid.on)], vec![paid]),
        taxpayer()
    );
    for secret in ["0100109106", "001090000001", "H34.15", "5/QĐ", "11020260000000001", "VIDU"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    let shown =
        format!("{:?} {:?}", PayableId::new("SECRET").unwrap(), SlipReference::new("SECRET").unwrap());
    assert!(!shown.contains("SECRET"));
}

#[test]
fn codes_of_the_budget_are_so_many_digits() {
    assert_eq!(Chapter::parse("001").unwrap().to_string(), "001");
    assert_eq!(SubItem::parse("2801").unwrap().to_string(), "2801");
    assert_eq!(BudgetAccount::parse("7111").unwrap().to_string(), "7111");
    assert_eq!(Treasury::parse("0012").unwrap().to_string(), "0012");
    assert_eq!(Collector::parse("1054321").unwrap().to_string(), "1054321");
    for text in ["", "85", "8577", "85a", " 85", "８５７", "-85"] {
        assert_eq!(Chapter::parse(text).unwrap_err().code(), "budget-code-format", "{text}");
    }
}

#[test]
fn a_dossier_has_several_taxpayers_and_anyone_may_pay() {
    let seller = Taxpayer::Paper(IdentityPaper::parse("001090000001").unwrap());
    let buyer = Taxpayer::Paper(IdentityPaper::parse("C0000001").unwrap());
    let due = date!(2026, 9, 3);
    let of = |kind, taxpayer, amount| {
        Obligation::notice(
            kind,
            NoticeNumber::new("1").unwrap(),
            date!(2026, 8, 4),
            taxpayer,
            Vnd::new(amount),
        )
        .with_instalments(vec![Instalment::new(1, Vnd::new(amount), due)])
        .with_payments(vec![Paid::new(due, Vnd::new(amount)).by(buyer)])
        .build()
        .unwrap()
    };
    let dossier = [
        of(ObligationKind::IncomeTax, seller, 4_634_000),
        of(ObligationKind::RegistrationFee, buyer, 1_158_500),
        of(ObligationKind::NonAgriculturalLandTax, seller, 30_000),
    ];
    assert_eq!(taxpayers(&dossier), [seller, buyer]);
    for obligation in &dossier {
        assert!(obligation.owed(due, &LateRates::flat(300), LatePolicy::default()).unwrap().is_met());
    }
}

/// Nothing owed costs nothing, whatever is not known of the rates.
#[test]
fn a_sum_of_nothing_needs_no_rate() {
    let late = |amount| {
        let policy = LatePolicy::default();
        LateRates::default().interest(Vnd::new(amount), date!(2026, 9, 3), date!(2026, 9, 13), policy)
    };
    assert_eq!(late(0).unwrap().amount(), Vnd::new(0));
    assert_eq!(late(1).unwrap_err().code(), "late-rate-unknown");
}

#[test]
fn what_was_given_is_told_again() {
    let form =
        EnterpriseForm { tax_code: "0100109106", dossier: "H34.15-260803-0001", ..EnterpriseForm::default() };
    let dossier = form.query().unwrap().dossier().map(|code| code.to_string());
    assert_eq!(dossier.as_deref(), Some("H34.15-260803-0001"));
    let due = date!(2026, 9, 3);
    let built = |id: Option<PayableId<'static>>| {
        let begun = Obligation::notice(
            ObligationKind::LandUseFee,
            NoticeNumber::new("1").unwrap(),
            due,
            taxpayer(),
            Vnd::new(5),
        )
        .with_instalments(vec![Instalment::new(1, Vnd::new(5), due)]);
        id.map_or(begun.clone(), |id| begun.with_id(id)).build().unwrap()
    };
    let id = PayableId::new("11020260000000001").unwrap();
    assert_eq!((built(None).id(), built(Some(id)).id()), (None, Some(id)));
}
