//! Fees: what is unknown is never zero, the highest relief counts, and every đồng has its row.
#![cfg(feature = "law")]

use motcua::finding::Confidence;
use motcua::identity::ProcedureCode;
use motcua::law::{Book, Part, Receipt, Row};
use motcua::money::Vnd;
use motcua::payment::tariff::{
    Applicant, Channel, Condition, Disputed, Fee, FeeKind, Inquiry, Relief, Rounding, RuleKind, Several,
    UnknownReason, replay,
};
use motcua::time::Date;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::num::NonZeroU32;
use std::sync::LazyLock;

static BOOK: LazyLock<Book> = LazyLock::new(Book::builtin);
const DIGITAL: &[Condition] = &[Condition::DigitalCitizen];

fn code(text: &str) -> ProcedureCode {
    ProcedureCode::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn fee<'b>(key: &'b str, channel: Channel, on: &str) -> Inquiry<'b> {
    Inquiry::fee(key, channel, BOOK.portal("H34").unwrap(), day(on))
}

fn total(inquiry: Inquiry<'_>) -> Option<u64> {
    inquiry.quote(&BOOK).total().map(Vnd::dong)
}

/// A book with rows of fees laid over the built-in one; there must be nothing to tell.
fn with(tables: Value) -> Book {
    let mut tables = tables;
    tables["sources"] = json!([{"id": "our-council", "place": "our gazette", "confidence": "primary"}]);
    for table in ["fees", "reliefs", "fee_rules", "base_salaries"] {
        for row in tables.get_mut(table).and_then(Value::as_array_mut).into_iter().flatten() {
            row["sources"] = json!(["our-council"]);
            row["confidence"] = json!("primary");
            row["authority"] = json!("law");
            for text in ["name", "text"] {
                row[text] = json!({"vi": "ví dụ", "en": "example"});
            }
            let stray = if table == "fee_rules" { "name" } else { "text" };
            row.as_object_mut().unwrap().remove(stray);
            if table == "base_salaries" {
                row.as_object_mut().unwrap().remove("name");
            }
        }
    }
    let reading = BOOK.clone().overlay(&tables.to_string());
    assert_eq!(reading.findings, [], "{tables}");
    reading.book
}

fn found(tables: &Value) -> Vec<(String, String)> {
    let reading = BOOK.clone().overlay(&tables.to_string());
    reading.findings.iter().map(|it| (it.code().to_owned(), it.path().to_string())).collect()
}

#[test]
fn what_the_book_does_not_know_is_unknown() {
    let reason = |inquiry: Inquiry<'_>| {
        let quote = inquiry.quote(&BOOK);
        assert_eq!(quote.total(), None);
        quote.unknown().iter().map(|it| (it.key().to_owned(), it.reason())).collect::<Vec<_>>()
    };
    let of = |key: &str, reason| vec![(key.to_owned(), reason)];
    assert_eq!(
        reason(fee("no-such-fee", Channel::Desk, "2024-06-18")),
        of("no-such-fee", UnknownReason::NotInBook)
    );
    assert_eq!(reason(fee("", Channel::Desk, "2024-06-18")), of("", UnknownReason::NotInBook));
    let kon_tum = BOOK.portal("H34").unwrap();
    let nobody = code("3.999999");
    let procedure = Inquiry::procedure(&nobody, Channel::Desk, kon_tum, day("2024-06-18"));
    assert_eq!(reason(procedure), of("3.999999", UnknownReason::NotInBook));
    // Before the circular, in another province, and where the rate was not found.
    assert_eq!(
        reason(fee("residence-split", Channel::Desk, "2023-02-04")),
        of("residence-split", UnknownReason::NoRow)
    );
    assert_eq!(
        reason(fee("work-permit-new", Channel::Desk, "2026-01-05")),
        of("work-permit-new", UnknownReason::NoRow)
    );
    assert_eq!(
        reason(fee("civil-status", Channel::Desk, "2026-01-05")),
        of("civil-status", UnknownReason::NoAmount)
    );
    // One of two: new, or in place of a lost one.
    let local = code("1.001456.000.00.00.H34");
    let passport = Inquiry::procedure(&local, Channel::Desk, kon_tum, day("2026-09-01"));
    assert_eq!(
        reason(passport),
        [of("passport-new", UnknownReason::Choice), of("passport-lost", UnknownReason::Choice)].concat()
    );
}

#[test]
fn a_row_counts_from_its_first_day_to_its_last() {
    let driving = |on| total(fee("driving-licence", Channel::Online, on));
    assert_eq!(driving("2023-11-30"), None);
    assert_eq!(driving("2023-12-01"), Some(115_000));
    assert_eq!(driving("2025-12-31"), Some(115_000));
    assert_eq!(driving("2026-01-01"), None, "the usual rate, which was not found");
    assert_eq!(total(fee("driving-licence", Channel::Desk, "2024-06-18")), None);
    let split = fee("residence-split", Channel::Desk, "2024-06-18");
    assert_eq!(total(split), Some(10_000));
    assert_eq!(total(split.known_on(day("2022-12-21"))), None, "not issued yet");
    assert_eq!(total(split.known_on(day("2022-12-22"))), Some(10_000));
}

#[test]
fn the_highest_relief_counts_and_never_the_sum() {
    let card = fee("idcard-exchange", Channel::Online, "2026-09-01");
    // TT 64/2025: half; NQ 66.22: nothing. Not half of nothing, and not 150 %.
    assert_eq!(total(card), Some(25_000));
    assert_eq!(total(card.with_conditions(DIGITAL)), Some(0));
    assert_eq!(total(card.with_conditions(DIGITAL).with_several(Several::Lowest)), Some(25_000));
    assert_eq!(total(card.with_conditions(DIGITAL).with_applicant(Applicant::Foreigner)), Some(25_000));
    let desk = fee("idcard-exchange", Channel::Desk, "2026-09-01").with_conditions(DIGITAL);
    let quote = desk.quote(&BOOK);
    assert_eq!((quote.total(), quote.reliefs().count()), (Some(Vnd::new(50_000)), 0));
    let missed: Vec<_> = quote.missed().iter().map(|relief| relief.id()).collect();
    assert_eq!(missed, ["circular-64-idcard-exchange", "resolution-66-22-identity-card"]);
    let quote = card.with_conditions(DIGITAL).quote(&BOOK);
    assert_eq!(quote.lines()[0].relief().unwrap().id(), "resolution-66-22-identity-card");
    assert!(quote.rules().iter().any(|rule| rule.kind == RuleKind::SeveralReliefs));
    assert_eq!(quote.confidence(), Confidence::Secondary);
}

#[test]
fn a_fee_whose_rate_is_unknown_is_known_where_nothing_of_it_is_left() {
    let vehicle = fee("vehicle-registration", Channel::Online, "2026-09-01");
    assert_eq!(total(vehicle), None);
    let quote = vehicle.with_conditions(DIGITAL).quote(&BOOK);
    assert_eq!((quote.total(), quote.lines()[0].full()), (Some(Vnd::new(0)), None));
    // Half of what is not known is not known; nor is a whole share with a cap.
    assert_eq!(
        total(fee("secured-transaction", Channel::Online, "2026-09-01").with_conditions(DIGITAL)),
        None
    );
    let motorbike = fee("registration-fee-motorbike", Channel::Online, "2026-09-01").with_conditions(DIGITAL);
    assert_eq!(total(motorbike), None);
}

#[test]
fn caps_are_counted_in_base_salaries_of_the_day() {
    let relieved = |key, amount: u64| {
        let noticed = [(key, Vnd::new(amount))];
        let inquiry = fee(key, Channel::Online, "2026-09-01").with_conditions(DIGITAL).with_noticed(&noticed);
        total(inquiry).unwrap()
    };
    // 5 × 2,530,000 = 12,650,000 is the most that is taken off.
    assert_eq!(relieved("registration-fee-car", 25_300_000), 12_650_000);
    assert_eq!(relieved("registration-fee-car", 25_300_001), 12_650_001);
    assert_eq!(relieved("registration-fee-car", 40_000_000), 27_350_000);
    assert_eq!(relieved("registration-fee-land", 1_158_500), 1_042_650);
    assert_eq!(relieved("registration-fee-motorbike", 12_650_000), 0);
    assert_eq!(relieved("registration-fee-motorbike", 12_650_001), 1);
    let noticed = [("registration-fee-car", Vnd::new(40_000_000))];
    let car = fee("registration-fee-car", Channel::Online, "2026-09-01").with_noticed(&noticed);
    let again = car.with_conditions(DIGITAL).with_used(&["resolution-66-22-registration-car"]);
    assert_eq!(total(again), Some(40_000_000), "once a year");
    assert_eq!(car.with_conditions(DIGITAL).quote(&BOOK).lines()[0].cap().unwrap().id(), "base-salary-2026");
    // Where the share itself takes off no more than the ceiling, the ceiling caps nothing.
    for (amount, capped) in [(25_300_000, false), (25_300_002, true)] {
        let noticed = [("registration-fee-car", Vnd::new(amount))];
        let car = fee("registration-fee-car", Channel::Online, "2026-09-01").with_noticed(&noticed);
        let quote = car.with_conditions(DIGITAL).quote(&BOOK);
        assert_eq!(quote.lines()[0].cap().is_some(), capped, "{amount}");
    }
    assert!(!format!("{car:?}{:?}", car.quote(&BOOK)).contains("40000000"));
    // Without a base salary of the day there is no cap, and no amount.
    let book = with(json!({
        "fees": [{"id": "toll", "key": "toll", "kind": "phi", "amount": 1000}],
        "reliefs": [{"id": "less", "fees": ["toll"], "pay_percent": 50, "cap_base_salaries": 1}]
    }));
    let quote = fee("toll", Channel::Desk, "2020-01-01").quote(&book);
    assert_eq!((quote.total(), quote.unknown()[0].reason()), (None, UnknownReason::NoBaseSalary));
}

#[test]
fn parts_of_a_dong_are_rounded_by_name() {
    let book = with(json!({
        "fees": [{"id": "toll", "key": "toll", "kind": "phi", "amount": 8005}],
        "reliefs": [{"id": "less", "fees": ["toll"], "pay_percent": 90}]
    }));
    let toll = fee("toll", Channel::Desk, "2026-09-01");
    let rounded = |rounding| toll.with_rounding(rounding).quote(&book).total().unwrap().dong();
    // 7204.5
    assert_eq!(Rounding::ALL.iter().map(|it| rounded(*it)).collect::<Vec<_>>(), [7205, 7204, 7205]);
}

/// A relief that cannot be computed decides nothing where another one leaves nothing, and everything where it does not.
#[test]
fn a_relief_of_an_unknown_rate_matters_unless_nothing_is_left() {
    let book = |other: Value| {
        with(json!({
            "fees": [{"id": "toll", "key": "toll", "kind": "phi"}],
            "reliefs": [{"id": "half", "fees": ["toll"], "pay_percent": 50}, other]
        }))
    };
    let ask = |book: &Book, several| {
        let quote = fee("toll", Channel::Desk, "2026-09-01").with_several(several).quote(book);
        quote.total().map(Vnd::dong).ok_or_else(|| {
            let unknown = quote.unknown()[0];
            (unknown.reason(), unknown.fee().map(|fee| fee.id().to_owned()))
        })
    };
    let unknown = Err((UnknownReason::NoAmount, Some("toll".to_owned())));
    let free = book(json!({"id": "free", "fees": ["toll"], "pay_percent": 0}));
    assert_eq!(ask(&free, Several::Highest), Ok(0));
    assert_eq!(ask(&free, Several::Lowest), unknown, "half of an unknown rate is more");
    // Half of the rate may be less than 200.
    let fixed = book(json!({"id": "fixed", "fees": ["toll"], "pay_amount": 200}));
    assert_eq!(ask(&fixed, Several::Highest), unknown);
    assert_eq!(fee("no-such-fee", Channel::Desk, "2026-09-01").quote(&BOOK).unknown()[0].fee(), None);
}

/// The rule on several reliefs is told, and weighs in the confidence, where there are several; other rules do not.
#[test]
fn the_rule_on_several_reliefs_counts_where_there_are_several() {
    let told = |reliefs: Value, rule: &str| {
        let tables = json!({
            "fees": [{"id": "toll", "key": "toll", "kind": "phi", "amount": 1000}], "reliefs": reliefs,
        });
        let row = json!({"id": "own-rule", "kind": rule, "authority": "law",
            "text": {"vi": "ví dụ", "en": "example"}, "sources": ["editors"], "confidence": "unverified"});
        let reading = with(tables).overlay(&json!({ "fee_rules": [row] }).to_string());
        let findings: Vec<_> = reading.findings.iter().map(|it| (it.code(), it.path().to_string())).collect();
        // Before the resolution that has such a rule.
        let quote = fee("toll", Channel::Desk, "2025-09-01").quote(&reading.book);
        let several = quote.rules().iter().any(|rule| rule.kind == RuleKind::SeveralReliefs);
        (several, quote.confidence(), findings)
    };
    let one = json!([{"id": "half", "fees": ["toll"], "pay_percent": 50}]);
    let two = json!([{"id": "half", "fees": ["toll"], "pay_percent": 50}, {"id": "less", "fees": ["toll"], "pay_percent": 20}]);
    assert_eq!(told(one, "several-reliefs"), (false, Confidence::Primary, Vec::new()));
    assert_eq!(told(two.clone(), "several-reliefs"), (true, Confidence::Unverified, Vec::new()));
    assert_eq!(told(two, "refund"), (false, Confidence::Primary, Vec::new()));
}

/// A row for some applicants goes before one for all.
#[test]
fn a_row_for_an_applicant_is_narrower() {
    let book = with(json!({"fees": [
        {"id": "toll", "key": "toll", "kind": "phi", "amount": 1000, "from": "2025-01-01"},
        {"id": "toll-foreigner", "key": "toll", "kind": "phi", "amount": 3000, "from": "2025-01-01", "applicants": ["foreigner"]}
    ]}));
    let ask = |applicant| {
        let asked = fee("toll", Channel::Desk, "2026-09-01").with_applicant(applicant);
        asked.quote(&book).total().map(Vnd::dong)
    };
    assert_eq!((ask(Applicant::Foreigner), ask(Applicant::Citizen)), (Some(3000), Some(1000)));
}

/// What was read and is in no row is shown beside the answer that it touches.
#[test]
fn clauses_that_touch_the_question_are_shown() {
    let shown = |on, conditions| {
        let quote = fee("idcard-exchange", Channel::Online, on).with_conditions(conditions).quote(&BOOK);
        quote.unmodelled().iter().map(|clause| clause.id().to_owned()).collect::<Vec<_>>()
    };
    // Annex II of resolution 66.22 holds from 2026-08-15 and is about digital citizens.
    let annex = "resolution-66-22-procedures".to_owned();
    assert!(shown("2026-09-01", DIGITAL).contains(&annex));
    assert!(!shown("2026-09-01", &[]).contains(&annex));
    assert!(!shown("2026-08-14", DIGITAL).contains(&annex));
}

#[test]
fn units_are_counted_and_dossiers_are_not() {
    let three = NonZeroU32::new(3).unwrap();
    assert_eq!(total(fee("civil-copy", Channel::Desk, "2024-06-18").with_quantity(three)), Some(24_000));
    assert_eq!(total(fee("residence-split", Channel::Desk, "2024-06-18").with_quantity(three)), Some(10_000));
    let most = fee("civil-copy", Channel::Desk, "2024-06-18").with_quantity(NonZeroU32::MAX);
    assert_eq!(total(most), Some(8000 * u64::from(u32::MAX)));
}

#[test]
fn charges_and_fees_have_totals_of_their_own() {
    let book = with(json!({"fees": [
        {"id": "toll", "key": "toll", "kind": "phi", "amount": 1000, "procedures": ["3.900001"]},
        {"id": "stamp", "key": "stamp", "kind": "le_phi", "amount": 200, "procedures": ["3.900001"]},
        {"id": "seal", "key": "seal", "kind": "le_phi", "procedures": ["3.900001", "3.900002"]},
        {"id": "free", "key": "free", "kind": "phi", "amount": 0, "procedures": ["3.900003"]}
    ]}));
    let portal = book.portal("H34").unwrap();
    let codes = [code("3.900001"), code("3.900002"), code("3.900003")];
    let ask = |code| Inquiry::procedure(code, Channel::Desk, portal, day("2026-09-01")).quote(&book);
    let quote = ask(&codes[0]);
    assert_eq!((quote.total(), quote.lines().len()), (None, 2));
    assert_eq!(quote.total_of(FeeKind::Charge), Some(Vnd::new(1000)));
    assert_eq!(quote.total_of(FeeKind::Fee), None, "the seal's part is not known");
    assert_eq!(ask(&codes[2]).total(), Some(Vnd::new(0)), "a row says that it is free");
    assert_eq!(ask(&codes[1]).total(), None);
}

#[test]
fn a_provinces_own_row_goes_before_the_countrys_and_equals_contradict() {
    let rows = |second: Value| {
        with(json!({"fees": [
            {"id": "toll", "key": "toll", "kind": "phi", "amount": 1000, "from": "2025-01-01"}, second
        ]}))
    };
    let ask = |book: &Book| fee("toll", Channel::Desk, "2026-09-01").quote(book).total().map(Vnd::dong);
    let own = json!({"id": "own", "key": "toll", "kind": "phi", "amount": 700, "portals": ["H34"]});
    assert_eq!(ask(&rows(own)), Some(700));
    let newer = json!({"id": "new", "key": "toll", "kind": "phi", "amount": 700, "from": "2026-01-01"});
    assert_eq!(ask(&rows(newer)), Some(700));
    let equal = json!({"id": "equal", "key": "toll", "kind": "phi", "amount": 700, "from": "2025-01-01"});
    assert_eq!(ask(&rows(equal)), None);
    let same = json!({"id": "same", "key": "toll", "kind": "phi", "amount": 1000, "from": "2025-01-01"});
    assert_eq!(ask(&rows(same)), Some(1000));
}

#[test]
fn a_conflict_inside_a_resolution_is_named_and_decided_by_name() {
    let noticed = [("land-certificate-appraisal", Vnd::new(500_000))];
    let asked = fee("land-certificate-appraisal", Channel::Online, "2026-09-01")
        .with_conditions(DIGITAL)
        .with_noticed(&noticed);
    let quote = asked.quote(&BOOK);
    assert_eq!(quote.total(), Some(Vnd::new(0)));
    assert_eq!(
        quote.conflicts().iter().map(|rule| rule.id()).collect::<Vec<_>>(),
        ["land-certificate-annexes"]
    );
    let withheld = asked.with_disputed(Disputed::Withheld).quote(&BOOK);
    assert_eq!((withheld.total(), withheld.conflicts().len()), (Some(Vnd::new(500_000)), 1));
    let card = fee("idcard-exchange", Channel::Online, "2026-09-01").with_conditions(DIGITAL);
    assert_eq!(total(card.with_disputed(Disputed::Withheld)), Some(0), "nobody disputes this one");
}

#[test]
fn rows_that_cannot_be_read_are_told() {
    let row = |more: Value| {
        let mut row = json!({"id": "x", "name": {"vi": "a", "en": "b"}, "sources": ["editors"], "confidence": "unverified"});
        row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        row
    };
    let told = |code: &str, path: &str| vec![(code.to_owned(), path.to_owned())];
    let fee = |more| found(&json!({"fees": [row(more)]}));
    assert_eq!(fee(json!({"key": "a", "kind": "tax"})), told("unknown-word", "fees[0].kind"));
    assert_eq!(fee(json!({"key": "a b", "kind": "phi"})), told("law-shape", "fees[0].key"));
    let coded = json!({"key": "a", "kind": "phi", "procedures": ["4.000001"]});
    assert_eq!(fee(coded), told("law-shape", "fees[0].procedures"));
    assert_eq!(fee(json!({"kind": "phi"})), told("law-missing-key", "fees[0]"));
    for amount in [json!(-1), json!(1.5), json!("20000"), json!(10_000_000_000_000_u64)] {
        assert_eq!(
            fee(json!({"key": "a", "kind": "phi", "amount": amount})),
            told("law-shape", "fees[0].amount")
        );
    }
    assert_eq!(
        fee(json!({"key": "a", "kind": "phi", "portals": ["H99"]})),
        told("law-unknown-reference", "fees[0].portals[0]")
    );
    let relief = |more| found(&json!({"reliefs": [row(more)]}));
    assert_eq!(relief(json!({"fees": ["civil-copy"]})), told("relief-effect", "reliefs[0]"));
    let both = json!({"fees": ["civil-copy"], "pay_percent": 50, "pay_amount": 1});
    assert_eq!(relief(both), told("relief-effect", "reliefs[0]"));
    assert_eq!(
        relief(json!({"fees": ["nothing"], "pay_percent": 0})),
        told("law-unknown-reference", "reliefs[0].fees[0]")
    );
    assert_eq!(relief(json!({"pay_percent": 0})), told("law-missing-key", "reliefs[0]"));
    let rule = json!({"id": "x", "kind": "conflict", "text": {"vi": "a", "en": "b"}, "reliefs": ["nothing"],
        "sources": ["editors"], "confidence": "unverified"});
    assert_eq!(
        found(&json!({"fee_rules": [rule]})),
        told("law-unknown-reference", "fee_rules[0].reliefs[0]")
    );
    assert_eq!(
        relief(json!({"fees": ["civil-copy"], "pay_percent": 101})),
        [told("law-shape", "reliefs[0].pay_percent"), told("relief-effect", "reliefs[0]")].concat()
    );
}

#[test]
fn a_receipt_asks_again() {
    let used = ["resolution-66-22-registration-car"];
    let noticed = [("registration-fee-car", Vnd::new(40_000_000))];
    let car = fee("registration-fee-car", Channel::Online, "2026-09-01").with_conditions(DIGITAL);
    for inquiry in [
        fee("residence-split", Channel::Desk, "2024-06-18"),
        car.with_used(&used).with_noticed(&noticed),
        Inquiry::procedure(
            &code("1.001456"),
            Channel::Online,
            BOOK.portal("H48").unwrap(),
            day("2026-09-01"),
        ),
        fee("two\nlines", Channel::Desk, "2024-06-18"),
    ] {
        let text = inquiry.quote(&BOOK).receipt().to_string();
        assert!(!text.contains("40000000"), "{text}");
        let receipt = Receipt::parse(&text).unwrap();
        let given: &[_] = if text.contains("noticed registration-fee-car") { &noticed } else { &[] };
        assert_eq!(replay(&receipt, &BOOK, given), Ok(Vec::new()), "{text}");
    }
    // A book that learnt of a new rate answers otherwise.
    let receipt = fee("residence-split", Channel::Desk, "2024-06-18").quote(&BOOK).receipt();
    let book = with(json!({"fees": [
        {"id": "split-new", "key": "residence-split", "kind": "le_phi", "amount": 1, "channel": "desk", "from": "2024-01-01"}
    ]}));
    let differences = replay(&receipt, &book, &[]).unwrap();
    assert!(
        differences.iter().any(|it| it.part == Part::Outcome && it.key == "residence-split"),
        "{differences:?}"
    );
    let login = "motcua-receipt 1\nquestion login\nversion 0\nbook 00000000000000000000000000000000\non 2024-06-18\nknown-on 2024-06-18\n";
    assert_eq!(replay(&Receipt::parse(login).unwrap(), &BOOK, &[]).unwrap_err().code(), "receipt-question");
}

#[test]
fn every_relief_lowers_a_fee_that_there_is_and_every_row_says_its_source() {
    for relief in BOOK.rows::<Relief>() {
        for key in &relief.fees {
            assert!(BOOK.rows::<Fee>().iter().any(|fee| fee.key == *key), "{key}");
        }
        assert!(!relief.provenance.sources.is_empty());
    }
    assert!(BOOK.rows::<Fee>().len() >= 20 && BOOK.rows::<Relief>().len() >= 21);
}

proptest! {
    #[test]
    fn nobody_pays_more_by_relief_and_lines_add_up(
        index in 0_usize..200, online in any::<bool>(), digital in any::<bool>(), days in 0_i32..1500, noticed in proptest::option::of(0_u64..100_000_000)
    ) {
        let rows = BOOK.rows::<Fee>();
        let key = &*rows[index % rows.len()].key;
        let on = day("2023-01-01").plus_days(days).unwrap();
        let channel = if online { Channel::Online } else { Channel::Desk };
        let noticed: Vec<_> = noticed.map(|amount| (key, Vnd::new(amount))).into_iter().collect();
        let asked = Inquiry::fee(key, channel, BOOK.portal("H34").unwrap(), on).with_noticed(&noticed);
        let quote = asked.with_conditions(if digital { DIGITAL } else { &[] }).quote(&BOOK);
        for line in quote.lines() {
            prop_assert!(line.full().is_none_or(|full| line.amount() <= full));
            prop_assert_eq!(line.relief().is_some(), line.full() != Some(line.amount()));
        }
        prop_assert_eq!(quote.total().is_none(), !quote.unknown().is_empty());
        let parts = FeeKind::ALL.iter().map(|kind| quote.total_of(*kind));
        if let Some(total) = quote.total() {
            prop_assert_eq!(parts.map(|part| part.unwrap().dong()).sum::<u64>(), total.dong());
        }
        if let (Some(with), Some(without)) = (quote.total(), asked.quote(&BOOK).total()) {
            prop_assert!(with <= without);
        }
    }
}
