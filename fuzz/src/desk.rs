//! Targets of messages with the portal, of its catalogue, and of notices about land.

use crate::{BUILTIN, day};
use motcua::calendar::Calendar;
use motcua::finding::{Finding, Language};
use motcua::identity::{ProcedureCode, TaxCode};
use motcua::money::Vnd;
use motcua::payment::{
    BudgetLine, Chapter, DueQuestion, Facts, Instalment, LastDay, LatePolicy, LateQuestion, LateRates,
    NoticeNumber, Obligation, ObligationKind, Owed, Paid, PayableId, Rounding, Situation, SubItem, Taxpayer,
    Whole, replay,
};
use motcua::procedure::exchange::Message;
use motcua::procedure::{Status, import};
use motcua::time::Date;
use std::sync::LazyLock;

/// Messages between a provincial system and the portal: what was read is written with everything in it, and reads back as
/// the same with the same findings.
pub fn exchange(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let reading = Message::read(text);
    are_told(&reading.findings);
    let Some(message) = reading.message else {
        assert!(!reading.findings.is_empty(), "no message, and no reason");
        return;
    };
    let again = Message::read(&message.write());
    assert_eq!(again.findings, reading.findings);
    assert_eq!(again.message.as_ref(), Some(&message));
    for record in message.records() {
        let _ = record.appointments();
        for field in ["NgayTra", "ThoiDiemXuLy", "NgayTiepNhan", "NgayHenTra"] {
            if let Ok(Some(instant)) = record.time(field) {
                assert_eq!(record.clone().with_time(field, instant).time(field), Ok(Some(instant)));
            }
        }
        for field in ["TrangThai", "TrangThaiHoSo"] {
            if let Ok(status) = record.status(field) {
                assert_eq!(Status::read(&status.code().to_string()), Ok(status));
            }
        }
    }
}

/// The catalogue that a portal tells: no procedure without a readable code.
pub fn catalogue(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (procedures, findings) = import::procedures(text);
    are_told(&findings);
    for procedure in &procedures {
        let told = procedure.record.text("MATTHC").expect("no procedure without a code");
        assert_eq!(ProcedureCode::parse_lenient(&told), Ok(procedure.code));
    }
}

fn are_told(findings: &[Finding]) {
    for finding in findings {
        for language in [Language::Vietnamese, Language::English] {
            assert!(!finding.message(language).to_string().is_empty());
        }
    }
}

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::builtin);
static RATES: LazyLock<LateRates> = LazyLock::new(|| LateRates::of(&BUILTIN, day("2026-07-01")));

/// A notice from lines: kind, number, day, tax code, amount, relief, chapter, sub-item, identifier, the day of the
/// question; then `part amount due` and `paid amount on` in any number. Instalments conserve the amount, no đồng paid is
/// lost, interest never falls with time, every check and every due day has an answer or a reason.
pub fn notice(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut lines = text.lines();
    let mut next = || lines.next().unwrap_or_default();
    let (kind, number, issued_on, tax_code) = (next(), next(), next(), next());
    let (amount, relief, chapter, sub_item, id, on) = (next(), next(), next(), next(), next(), next());
    let (Ok(kind), Ok(number), Ok(issued_on)) =
        (ObligationKind::parse(kind), NoticeNumber::new(number), Date::parse(issued_on))
    else {
        return;
    };
    let (Ok(tax_code), Ok(amount)) = (TaxCode::parse(tax_code), Vnd::parse(amount)) else { return };
    let mut notice = Obligation::notice(kind, number, issued_on, Taxpayer::TaxCode(tax_code), amount)
        .with_relief(Vnd::parse(relief).unwrap_or_default())
        .with_budget(BudgetLine {
            chapter: Chapter::parse(chapter).ok(),
            sub_item: SubItem::parse(sub_item).ok(),
            ..BudgetLine::default()
        });
    if let Ok(id) = PayableId::new(id) {
        notice = notice.with_id(id);
    }
    let (mut instalments, mut payments) = (Vec::new(), Vec::new());
    for line in lines {
        let words: Vec<_> = line.split(' ').collect();
        match words[..] {
            ["part", amount, due] => {
                let part = u8::try_from(instalments.len() + 1).unwrap_or(u8::MAX);
                let (Ok(amount), Ok(due)) = (Vnd::parse(amount), Date::parse(due)) else { return };
                instalments.push(Instalment::new(part, amount, due));
            }
            [toward @ ("paid" | "interest"), amount, on] => {
                let (Ok(amount), Ok(on)) = (Vnd::parse(amount), Date::parse(on)) else { return };
                let paid = Paid::new(on, amount);
                payments.push(if toward == "paid" { paid } else { paid.toward_interest() });
            }
            _ => return,
        }
    }
    match notice.with_instalments(instalments).with_payments(payments).build() {
        Ok(obligation) => {
            owes(&obligation, Date::parse(on).unwrap_or(issued_on));
            is_checked(&obligation);
        }
        Err(errors) => assert!(!errors.is_empty()),
    }
}

fn owes(obligation: &Obligation<'_>, on: Date) {
    let dong = |amount: Vnd| u128::from(amount.dong());
    let instalments: u128 = obligation.instalments().iter().map(|it| dong(it.amount)).sum();
    assert_eq!(instalments, dong(obligation.to_pay()), "instalments conserve the amount");
    let paid = |on: Date| -> u128 {
        obligation.payments().iter().filter(|it| it.on <= on).map(|it| dong(it.amount)).sum()
    };
    for policy in [
        LatePolicy::default(),
        LatePolicy { last_day: LastDay::ALL[LastDay::ALL.len() - 1], rounding: Rounding::ALL[0] },
    ] {
        let mut before: Option<Owed> = None;
        for later in [0, 1, 30, 365, 4000] {
            let Some(on) = on.plus_days(later) else { continue };
            for rates in [&*RATES, &LateRates::flat(300)] {
                let Ok(owed) = obligation.owed(on, rates, policy) else { continue };
                assert_eq!(dong(owed.paid()) + dong(owed.interest_paid()) + dong(owed.excess()), paid(on));
                assert_eq!(dong(owed.principal()) + dong(owed.paid()), instalments);
                assert!(owed.overdue() <= owed.principal() && owed.interest() <= owed.interest_accrued());
                assert_eq!(
                    owed.check_payment(owed.principal(), Whole::Obligation).is_ok(),
                    dong(owed.principal()) > 0
                );
            }
            if let Ok(owed) = obligation.owed(on, &LateRates::flat(300), policy) {
                assert!(before.is_none_or(|before| before.interest_accrued() <= owed.interest_accrued()));
                before = Some(owed);
            }
        }
    }
}

fn is_checked(obligation: &Obligation<'_>) {
    for situation in Situation::ALL {
        let checked = obligation.check(Facts::new(*situation), &BUILTIN, &CALENDAR);
        assert!(checked.unchecked.iter().all(|(_, _, error)| !error.code().is_empty()));
        let question = DueQuestion::new(obligation.kind(), *situation, obligation.issued_on());
        if let Ok(answer) = question.answer(&BUILTIN, &CALENDAR) {
            assert_eq!(replay(&answer.receipt(), &BUILTIN, &CALENDAR), Ok(Vec::new()));
        }
    }
    for instalment in obligation.instalments() {
        let late = LateQuestion::new(instalment.amount, instalment.due_on, obligation.issued_on());
        if let Ok(answer) = late.answer(&BUILTIN) {
            assert_eq!(replay(&answer.receipt(), &BUILTIN, &CALENDAR), Ok(Vec::new()));
        }
    }
}
