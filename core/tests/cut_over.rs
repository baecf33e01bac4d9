//! The days on which old accounts end, found in the book: against the answers about logging in.
#![cfg(feature = "law")]

use motcua::account::link::{CutOver, Holder};
use motcua::account::login::{Inquiry, Method, Outcome, Person, Preference, Subject};
use motcua::finding::{Confidence, Finding};
use motcua::law::{Book, Portal, Row};
use motcua::time::Date;
use proptest::prelude::*;
use serde_json::{Value, json};

const OLD_WAYS: [Method; 7] = [
    Method::PortalMobile,
    Method::PortalSocialInsurance,
    Method::PortalPost,
    Method::PortalUsbToken,
    Method::PortalSimSignature,
    Method::PortalRemoteSignature,
    Method::ProvinceLocal,
];

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn subjects() -> [Subject; 3] {
    [Subject::person(Person::citizen()), Subject::organisation(), Subject::person(Person::foreigner())]
}

fn days(book: &Book, portal: &str, known_on: &str, preference: Preference) -> [Option<String>; 3] {
    let found = CutOver::by_book(book, book.portal(portal).unwrap(), day(known_on), preference).cut_over();
    [Holder::Citizen, Holder::Organisation, Holder::Foreigner]
        .map(|holder| found.first_day_without(holder).map(|day| day.to_string()))
}

/// A book with one more rule of law about citizens' old accounts.
fn with_rule(effect: &str, fields: &Value) -> Book {
    let mut rule = json!({"id": "new", "issued": "2027-01-01", "authority": "law", "effect": effect,
        "parties": ["citizen"], "text": {"vi": "a", "en": "b"}, "sources": ["editors"], "confidence": "unverified",
        "methods": OLD_WAYS.map(Method::as_str)});
    rule.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let reading = Book::builtin().overlay(&json!({"rules": [rule]}).to_string());
    let told: Vec<_> = reading.findings.iter().map(Finding::code).collect();
    // Unverified, it decides in place of rules that are surer.
    assert_eq!(told, ["law-weaker"]);
    reading.book
}

#[test]
fn the_days_of_the_sources_by_portal_knowledge_and_authority() {
    let book = Book::builtin();
    for (portal, known_on, preference, expected) in [
        // NĐ 59/2022, signed 2022-09-05: to the end of 2024-06-30.
        ("national", "2022-09-04", Preference::Portal, [None, None, None]),
        ("national", "2022-09-05", Preference::Portal, [Some("2024-07-01"), None, None]),
        // The notice: from 2024-06-15; it speaks of that day as of one to come, so it was known on the day before.
        ("national", "2024-06-13", Preference::Portal, [Some("2024-07-01"), None, None]),
        ("national", "2024-06-14", Preference::Portal, [Some("2024-06-15"), None, None]),
        ("national", "2024-06-15", Preference::Portal, [Some("2024-06-15"), None, None]),
        ("H34", "2024-06-15", Preference::Portal, [Some("2024-06-15"), None, None]),
        ("H56", "2024-06-15", Preference::Portal, [Some("2024-07-01"), None, None]),
        ("national", "2024-06-15", Preference::Law, [Some("2024-07-01"), None, None]),
        // NĐ 69/2024 art. 40(4), signed 2024-06-25: organisations to the end of 2025-06-30.
        ("H34", "2024-06-24", Preference::Portal, [Some("2024-06-15"), None, None]),
        ("H34", "2024-06-25", Preference::Portal, [Some("2024-06-15"), Some("2025-07-01"), None]),
        ("G12", "2024-06-25", Preference::Portal, [Some("2024-07-01"), Some("2025-07-01"), None]),
        // QĐ 29/2026, signed 2026-06-04: the national portal from 2026-07-20.
        ("national", "2026-06-03", Preference::Portal, [Some("2024-06-15"), Some("2025-07-01"), None]),
        (
            "national",
            "2026-06-04",
            Preference::Portal,
            [Some("2024-06-15"), Some("2025-07-01"), Some("2026-07-20")],
        ),
        ("H34", "2026-12-31", Preference::Portal, [Some("2024-06-15"), Some("2025-07-01"), None]),
        (
            "national",
            "2026-06-04",
            Preference::Regulation,
            [Some("2026-07-20"), Some("2026-07-20"), Some("2026-07-20")],
        ),
    ] {
        let found = days(&book, portal, known_on, preference);
        assert_eq!(found, expected.map(|day| day.map(str::to_owned)), "{portal} {known_on} {preference:?}");
    }
}

#[test]
fn no_rule_gives_no_day() {
    let portal = Book::builtin().portal("national").unwrap().clone();
    let empty = Book::empty();
    let found = CutOver::by_book(&empty, &portal, Date::MAX, Preference::Portal);
    assert_eq!(found.cut_over(), CutOver::unknown());
    for holder in Holder::ALL.iter().copied() {
        let Some(closing) = found.closing(holder) else {
            assert_eq!(holder, Holder::Staff);
            continue;
        };
        assert_eq!((closing.first_day_without(), closing.rules().len()), (None, 0));
        assert_eq!((closing.portal(), closing.confidence()), (None, Confidence::Unverified));
        assert!(!found.cut_over().is_closed(holder, Date::MAX));
    }
}

#[test]
fn a_rule_of_the_callers_book_counts_like_any_other() {
    let all = |book: &Book| days(book, "H56", "2027-06-01", Preference::Law)[0].clone();
    assert_eq!(all(&Book::builtin()).as_deref(), Some("2024-07-01"));
    // Opened again for a month: they end after it.
    let again = with_rule("allow", &json!({"from": "2027-02-01", "to": "2027-02-28"}));
    assert_eq!(all(&again).as_deref(), Some("2027-03-01"));
    // Opened again without an end, by one way alone: no end is known.
    let open = with_rule("allow", &json!({"from": "2027-02-01", "methods": ["portal-post"]}));
    assert_eq!(all(&open), None);
    // Waiting or unknown is no end either.
    for effect in ["wait", "unknown"] {
        assert_eq!(all(&with_rule(effect, &json!({"from": "2027-02-01"}))), None, "{effect}");
    }
    // Refused once more: the end stays the first day.
    assert_eq!(all(&with_rule("refuse", &json!({"from": "2027-02-01"}))).as_deref(), Some("2024-07-01"));
    // Not yet issued on the day of knowledge.
    let later = with_rule("allow", &json!({"issued": "2027-06-02", "from": "2027-07-01"}));
    assert_eq!(all(&later).as_deref(), Some("2024-07-01"));
}

#[test]
fn an_end_names_its_rules_and_its_portal() {
    let book = Book::builtin();
    let at = |code: &str| {
        Inquiry::new(&book, code).unwrap().of(subjects()[0]).known_on(day("2024-07-01")).closing()
    };
    let ids = |code: &str| at(code).rules().iter().map(|rule| rule.id().to_owned()).collect::<Vec<_>>();
    // Of the national portal the Board of Kon Tum is a second author.
    assert_eq!(ids("national"), ["citizen-portal-cut-over-notice-national"]);
    assert_eq!(at("national").confidence(), Confidence::Secondary);
    // The rule names Kon Tum by a code that is inferred.
    assert_eq!(ids("H34"), ["citizen-portal-cut-over-notice"]);
    assert_eq!(at("H34").portal().map(Row::id), Some("H34"));
    assert_eq!(at("H34").confidence(), Confidence::Unverified);
    assert_eq!(ids("H56"), ["citizen-portal-end-69"]);
    assert_eq!((at("H56").portal(), at("H56").confidence()), (None, Confidence::Primary));
}

/// What is answered about an old way on a day.
struct Asked<'b> {
    book: &'b Book,
    subject: Subject,
    portal: &'b Portal,
    known_on: Date,
    by: Preference,
}

impl Asked<'_> {
    fn outcome(&self, way: Method, on: Date) -> Outcome {
        let inquiry = Inquiry::at(self.book, self.portal).of(self.subject).known_on(self.known_on);
        inquiry.preferring(self.by).answer(way, on).outcome()
    }

    /// Whether any old way has an outcome on a day.
    fn any(&self, on: Date, outcome: Outcome) -> bool {
        OLD_WAYS.into_iter().any(|way| self.outcome(way, on) == outcome)
    }

    /// Whether a way that was allowed on one of the days is something else than refused on another.
    fn lives(&self, days: &[Date], on: Date) -> bool {
        OLD_WAYS.into_iter().any(|way| {
            self.outcome(way, on) != Outcome::Refused
                && days.iter().any(|day| self.outcome(way, *day) == Outcome::Allowed)
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    /// From the day on no old way is allowed on any day, and until the day before one is not refused.
    #[test]
    fn the_day_agrees_with_the_answers_about_logging_in(
        portal in prop::sample::select(vec!["national", "H34", "H56", "H48", "G12"]),
        subject in prop::sample::select(subjects().to_vec()),
        by in prop::sample::select(Preference::ALL.to_vec()),
        known in 0..2_000_i32,
        after in 0..2_000_i32,
    ) {
        let book = Book::builtin();
        let portal = book.portal(portal).unwrap();
        let known_on = day("2022-01-01").plus_days(known).unwrap();
        let found = Inquiry::at(&book, portal).of(subject).known_on(known_on).preferring(by).closing();
        prop_assert!(!found.rules().is_empty());
        prop_assert!(found.rules().iter().all(|rule| rule.provenance.validity.is_known(known_on)));
        let asked = Asked { book: &book, subject, portal, known_on, by };
        let days = [day("2022-01-01"), day("2024-06-01")];
        if let Some(first) = found.first_day_without() {
            prop_assert!(!asked.any(first.plus_days(after).unwrap(), Outcome::Allowed));
            prop_assert!(asked.lives(&days, first.previous().unwrap()));
        } else {
            prop_assert!(asked.lives(&days, Date::MAX));
        }
    }
}
