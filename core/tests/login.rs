//! Who may log in how: every row of the dated table on the day before, of and after; the knowledge of the
//! day; the disagreements of the sources; properties over all questions.
#![cfg(feature = "law")]

use motcua::account::login::{
    Acting, Answer, Inquiry, LoginRule, Method, Outcome, Person, Preference, Subject,
};
use motcua::finding::Confidence;
use motcua::law::{Book, Row};
use motcua::time::Date;
use proptest::prelude::*;
use std::sync::OnceLock;

fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(Book::builtin)
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// An inquiry about one way on one day.
#[derive(Clone, Copy)]
struct Asked<'b>(Inquiry<'b>, Method, Date);

impl<'b> Asked<'b> {
    fn known_on(self, day: Date) -> Self {
        Self(self.0.known_on(day), self.1, self.2)
    }

    fn preferring(self, preference: Preference) -> Self {
        Self(self.0.preferring(preference), self.1, self.2)
    }

    fn answer(self) -> Answer<'b> {
        self.0.answer(self.1, self.2)
    }
}

fn ask_of<'b>(book: &'b Book, subject: Subject, method: Method, portal: &str, on: Date) -> Asked<'b> {
    Asked(Inquiry::new(book, portal).unwrap().of(subject), method, on)
}

fn ask(subject: Subject, method: Method, portal: &str, on: &str) -> Asked<'static> {
    ask_of(book(), subject, method, portal, day(on))
}

fn outcome(subject: Subject, method: &str, portal: &str, on: &str) -> &'static str {
    let method = Method::parse(method).unwrap();
    ask(subject, method, portal, on).answer().outcome().as_str()
}

fn ids<R: Row>(rows: &[&R]) -> Vec<String> {
    rows.iter().map(|row| row.id().to_owned()).collect()
}

fn until(answer: &Answer<'_>) -> Option<String> {
    answer.until().map(|day| day.to_string())
}

const CITIZEN: Subject = Subject::person(Person::citizen());
const FOREIGNER: Subject = Subject::person(Person::foreigner());
const ORGANISATION: Subject = Subject::organisation();

const fn citizen_aged(years: u8) -> Subject {
    Subject::person(Person::citizen().aged(years))
}

const fn foreigner_aged(years: u8) -> Subject {
    Subject::person(Person::foreigner().aged(years))
}

/// Who, by which way, where; a day; what held the day before, holds on it, and the day after.
const TABLE: &str = "\
citizen vneid-level-2 H34 2022-10-20 unknown allowed allowed
citizen portal-mobile national 2024-01-01 allowed allowed allowed
citizen vneid-level-1 national 2024-01-01 allowed allowed allowed
# the notice: Kon Tum and the national portal
citizen portal-mobile H34 2024-06-15 allowed refused refused
citizen portal-usb-token national 2024-06-15 allowed refused refused
citizen province-local H34 2024-06-15 allowed refused refused
citizen vneid-level-2 H34 2024-06-15 allowed allowed allowed
citizen portal-mobile H26 2024-06-15 allowed allowed allowed
# the law, nation-wide
citizen portal-mobile H26 2024-07-01 allowed refused refused
citizen portal-post G22 2024-07-01 allowed refused refused
citizen province-local H56 2024-07-01 allowed refused refused
citizen portal-mobile H34 2024-07-01 refused refused refused
citizen vneid-level-1 H26 2024-07-01 allowed allowed allowed
# organisations
organisation portal-usb-token H34 2024-06-15 allowed allowed allowed
organisation portal-usb-token national 2025-07-01 allowed refused refused
organisation portal-sim-signature H26 2025-07-01 allowed refused refused
organisation province-local H34 2025-07-01 allowed refused refused
organisation vneid-organisation national 2024-05-29 unknown pending pending
organisation vneid-organisation national 2025-07-01 pending allowed allowed
organisation vneid-level-2 national 2025-07-01 unknown refused refused
organisation portal-mobile H34 2025-07-01 refused refused refused
# foreigners: when their old accounts ended was not found
foreigner portal-mobile H34 2025-07-01 allowed unknown unknown
foreigner vneid-level-2 H34 2025-07-01 pending allowed allowed
foreigner vneid-level-2 H34 2024-05-29 unknown pending pending
# the regulation of the national portal, for everyone
foreigner portal-mobile national 2026-07-20 unknown refused refused
# ways that the guides call the citizens' own
foreigner portal-post H34 2024-06-15 unknown unknown unknown
foreigner portal-social-insurance national 2024-06-15 unknown unknown unknown
# before there was a national portal
citizen portal-mobile national 2019-12-09 refused allowed allowed
organisation portal-usb-token H26 2019-12-09 unknown allowed allowed
citizen province-local H34 2019-12-09 unknown allowed allowed
organisation portal-mobile national 2019-12-09 refused refused refused
foreigner portal-mobile H34 2026-07-20 unknown unknown unknown
citizen portal-mobile national 2026-07-20 refused refused refused
citizen vneid-level-1 national 2026-07-20 allowed allowed allowed
organisation vneid-organisation national 2026-07-20 allowed allowed allowed
# staff, any day
official staff H34 2024-06-15 allowed allowed allowed
# the portal's guide to linking is written for officials too
official vneid-level-2 national 2024-01-01 unknown allowed allowed
official vneid-level-2 H34 2024-06-15 unknown unknown unknown
official portal-mobile H34 2024-06-15 unknown unknown unknown
citizen staff H34 2024-06-15 refused refused refused";

#[test]
fn each_dated_row_the_day_before_of_and_after() {
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let [who, method, portal, on, ref expected @ ..] = line.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let subject = match who {
            "citizen" => CITIZEN,
            "foreigner" => FOREIGNER,
            "organisation" => ORGANISATION,
            _ => Subject::official(),
        };
        let on = day(on);
        let days = [on.previous().unwrap(), on, on.next().unwrap()];
        let got = days.map(|day| outcome(subject, method, portal, &day.to_string()));
        assert_eq!(got, *expected, "{line}");
    }
}

#[test]
fn ages_go_by_the_decree_in_force() {
    // (age, day) -> level 1, level 2
    for (subject, on, expected) in [
        (citizen_aged(13), "2024-06-30", ["refused", "refused"]),
        (citizen_aged(14), "2024-06-30", ["allowed", "allowed"]),
        (citizen_aged(13), "2024-07-01", ["allowed", "allowed"]),
        (citizen_aged(6), "2024-07-01", ["allowed", "allowed"]),
        (citizen_aged(5), "2024-07-01", ["allowed", "refused"]),
        (citizen_aged(0), "2024-07-01", ["allowed", "refused"]),
        (citizen_aged(150), "2024-07-01", ["allowed", "allowed"]),
        (foreigner_aged(6), "2025-07-01", ["allowed", "allowed"]),
        (foreigner_aged(5), "2025-07-01", ["allowed", "refused"]),
        (foreigner_aged(6), "2025-06-30", ["pending", "pending"]),
        (foreigner_aged(5), "2025-06-30", ["pending", "refused"]),
    ] {
        for portal in ["national", "H34", "H26"] {
            let got = ["vneid-level-1", "vneid-level-2"].map(|method| outcome(subject, method, portal, on));
            assert_eq!(got, expected, "{subject:?} {portal} {on}");
        }
    }
    // Nobody knew before 25 June 2024 that children would have accounts of their own.
    let early = ask(citizen_aged(9), Method::VneidLevel2, "H26", "2024-08-01").known_on(day("2024-06-24"));
    assert_eq!(early.answer().outcome(), Outcome::Refused);
    assert_eq!(early.known_on(day("2024-06-25")).answer().outcome(), Outcome::Allowed);
    assert_eq!(outcome(citizen_aged(9), "portal-mobile", "H34", "2024-03-01"), "unknown");
    assert_eq!(outcome(citizen_aged(9), "portal-mobile", "H34", "2024-07-01"), "refused");
}

#[test]
fn a_parent_or_guardian_logs_in_with_their_own_account() {
    let parent =
        |acting, age| Subject::acting(Person::citizen().aged(40), acting, Person::citizen().aged(age));
    let advice = |subject, on| {
        let answer = ask(subject, Method::VneidLevel2, "H34", on).answer();
        assert_eq!(answer.outcome(), Outcome::Allowed);
        ids(answer.advice())
    };
    assert_eq!(advice(parent(Acting::Parent, 13), "2024-03-01"), ["child-through-parent-59"]);
    assert!(advice(parent(Acting::Parent, 14), "2024-03-01").is_empty());
    assert_eq!(advice(parent(Acting::Guardian, 70), "2024-03-01"), ["ward-through-guardian-59"]);
    assert!(advice(parent(Acting::Authorised, 13), "2024-03-01").is_empty());
    assert_eq!(advice(parent(Acting::Parent, 13), "2024-07-01"), ["child-by-parent-69"]);
    let child = ask(citizen_aged(13), Method::VneidLevel2, "H34", "2024-03-01").answer();
    assert_eq!(ids(child.steps()), ["through-parent-or-guardian"]);
    assert!(child.open().is_empty());
}

#[test]
fn an_organisation_logs_in_through_a_person_of_level_2() {
    let by = |person| Subject::organisation_by(person, Acting::LegalRepresentative);
    let on = "2025-07-01";
    let adult = ask(by(Person::citizen()), Method::VneidOrganisation, "national", on).answer();
    assert_eq!(adult.outcome(), Outcome::Allowed);
    assert_eq!(ids(adult.rules()), ["organisation-vneid-69", "citizen-vneid-69"]);
    // Level 2 is refused to a foreigner under 6, so their organisation cannot log in either.
    let child = by(Person::foreigner().aged(5));
    assert_eq!(outcome(child, "vneid-organisation", "national", on), "refused");
    assert_eq!(outcome(by(Person::foreigner()), "vneid-organisation", "national", on), "allowed");
}

#[test]
fn an_organisation_before_the_decree_was_signed_and_with_later_knowledge() {
    let question = ask(ORGANISATION, Method::PortalUsbToken, "H34", "2024-06-20");
    let then = question.answer();
    assert_eq!((then.outcome(), then.until()), (Outcome::Allowed, None));
    assert_eq!(ids(then.rules()), ["organisation-portal-3701"]);
    assert!(then.awaits().unwrap().en.contains("Ministry of Public Security"));
    assert_eq!(then.confidence(), Confidence::Primary);
    assert!(then.ended_by().is_none() && then.conflicts().is_empty() && then.alternatives().is_empty());
    let open: Vec<_> = then.open().iter().map(|method| method.as_str()).collect();
    assert_eq!(open, ["portal-usb-token", "portal-sim-signature", "province-local"]);

    for (known_on, end) in
        [("2024-06-24", None), ("2024-06-25", Some("2025-06-30")), ("2024-07-01", Some("2025-06-30"))]
    {
        let later = question.known_on(day(known_on)).answer();
        assert_eq!(later.outcome(), Outcome::Allowed);
        assert_eq!(until(&later).as_deref(), end, "{known_on}");
    }
    let later = question.known_on(day("2024-07-01")).answer();
    assert_eq!(ids(later.rules()), ["organisation-portal-3701", "organisation-portal-end-69"]);
    let citation = &later.ended_by().unwrap().provenance.documents[0];
    assert_eq!(&*citation.document, "69/2024/NĐ-CP");
    assert_eq!(citation.place.as_deref(), Some("điều 40 khoản 4"));
}

#[test]
fn the_cut_over_and_the_legal_end_are_told_apart_by_authority() {
    let question = ask(CITIZEN, Method::PortalMobile, "H34", "2024-06-20");
    let portal = question.answer();
    assert_eq!((portal.outcome(), portal.until()), (Outcome::Refused, None));
    assert_eq!(ids(portal.conflicts()), ["cut-over-day"]);
    let legal = portal.alternatives().iter().find(|other| other.preference == Preference::Law).unwrap();
    assert_eq!((legal.outcome, legal.until), (Outcome::Allowed, Some(day("2024-06-30"))));
    // Kon Tum's code is inferred, and this rule reaches the portal by its code.
    assert_eq!(portal.confidence(), Confidence::Unverified);
    assert_eq!(portal.portal().unwrap().id(), "H34");

    let law = question.preferring(Preference::Law).answer();
    assert_eq!((law.outcome(), law.until()), (Outcome::Allowed, Some(day("2024-06-30"))));
    assert_eq!(ids(law.conflicts()), ["cut-over-day"]);
    assert_eq!(law.confidence(), Confidence::Secondary);
    // Known before the decree of 25 June: the end rests on the decree of 2022; known after: on the new one.
    assert_eq!(law.ended_by().unwrap().id(), "citizen-portal-end-59");
    let known = question.preferring(Preference::Law).known_on(day("2024-06-25"));
    assert_eq!(known.answer().ended_by().unwrap().id(), "citizen-portal-end-69");

    // Before and after, and elsewhere, there is nothing to disagree about.
    for (portal, on) in [("H26", "2024-06-20"), ("H34", "2024-07-01"), ("H34", "2024-05-01")] {
        let answer = ask(CITIZEN, Method::PortalMobile, portal, on).answer();
        assert!(!ids(answer.conflicts()).contains(&"cut-over-day".to_owned()), "{portal} {on}");
    }
    // On 10 June the cut-over divides the ends, once it is known: on the 14th, since the notice speaks of the 15th as of a
    // day to come.
    let soon = ask(CITIZEN, Method::PortalMobile, "H34", "2024-06-10").known_on(day("2024-06-14"));
    let sooner = soon.known_on(day("2024-06-13")).answer();
    assert_eq!((until(&sooner).as_deref(), sooner.conflicts().len()), (Some("2024-06-30"), 0));
    assert_eq!(until(&soon.answer()).as_deref(), Some("2024-06-14"));
    assert_eq!(until(&soon.preferring(Preference::Law).answer()).as_deref(), Some("2024-06-30"));
    assert!(ids(soon.answer().conflicts()).contains(&"cut-over-day".to_owned()));
}

#[test]
fn the_regulation_of_the_portal_keeps_its_own_day() {
    for (subject, method, law) in [
        (CITIZEN, Method::PortalMobile, Outcome::Refused),
        (ORGANISATION, Method::PortalUsbToken, Outcome::Refused),
        (FOREIGNER, Method::PortalMobile, Outcome::Unknown),
    ] {
        let question = ask(subject, method, "national", "2026-07-01");
        let answer = question.answer();
        assert_eq!(answer.outcome(), law);
        assert!(ids(answer.conflicts()).contains(&"end-by-regulation".to_owned()), "{subject:?}");
        let regulation = question.preferring(Preference::Regulation).answer();
        assert_eq!(
            (regulation.outcome(), until(&regulation).as_deref()),
            (Outcome::Allowed, Some("2026-07-19"))
        );
        assert_eq!(regulation.confidence(), Confidence::Unverified);
        // Nobody knew of the end before 4 June 2026.
        let earlier = question.preferring(Preference::Regulation).known_on(day("2026-06-03"));
        assert_eq!(earlier.answer().until(), None);
    }
}

#[test]
fn a_disagreement_that_changes_nothing_is_not_shown() {
    let conflict = |kind: &str| {
        let text = format!(
            r#"{{"conflicts": [{{"id": "mine", "kind": "{kind}", "text": {{"vi": "x", "en": "y"}}, "sources": ["editors"],
            "sides": [{{"rules": ["organisation-portal-3701"]}}, {{"rules": ["organisation-portal-end-69"]}}],
            "confidence": "unverified"}}]}}"#
        );
        let reading = Book::builtin().overlay(&text);
        assert_eq!(reading.findings, []);
        let question = ask_of(&reading.book, ORGANISATION, Method::PortalUsbToken, "H34", day("2024-06-20"));
        ids(question.known_on(day("2024-07-01")).answer().conflicts())
    };
    assert_eq!(conflict("outcome"), [""; 0]);
    assert_eq!(conflict("basis"), ["mine"]);
}

#[test]
fn what_was_not_found_is_unknown_or_unverified() {
    let foreigner = ask(FOREIGNER, Method::PortalUsbToken, "H34", "2025-08-01").answer();
    assert_eq!((foreigner.outcome(), foreigner.confidence()), (Outcome::Unknown, Confidence::Unverified));
    assert_eq!(ids(foreigner.rules()), ["foreigner-portal-open"]);
    let nothing = ask(ORGANISATION, Method::PortalRemoteSignature, "H34", "2024-01-01")
        .known_on(day("2024-01-01"))
        .answer();
    assert_eq!((nothing.outcome(), nothing.confidence()), (Outcome::Unknown, Confidence::Unverified));
    assert!(nothing.rules().is_empty() && nothing.decided_by().is_none());
}

#[test]
fn a_merged_province_sends_on_and_its_contacts_grow_uncertain() {
    let before = ask(CITIZEN, Method::VneidLevel2, "H34", "2025-06-30").answer();
    assert!(before.advice().is_empty());
    // The Board's office is for opinions on procedures, not for logins.
    assert_eq!(ids(before.contacts()), ["vneid-hotline", "kontum-counter-19"]);
    // The closing of the front was known: the login ends there, and goes on at the national portal.
    assert_eq!((before.until(), before.go_to()), (Some(day("2025-06-30")), None));
    assert_eq!(before.ended_by().unwrap().id(), "front-closed-provinces");
    let unaware = ask(CITIZEN, Method::VneidLevel2, "H34", "2025-06-30").known_on(day("2025-05-29")).answer();
    assert_eq!((unaware.until(), unaware.go_to()), (None, None));
    assert_eq!(ids(before.routes()), ["province-direct", "province-through-national"]);
    let after = ask(CITIZEN, Method::VneidLevel2, "H34", "2025-07-01").answer();
    assert_eq!(ids(after.advice()), ["front-closed-provinces", "merged-into-h48"]);
    let moves: Vec<_> = after.advice().iter().filter_map(|rule| rule.moves_to.as_deref()).collect();
    assert_eq!(moves, ["national", "H48"]);
    assert_eq!(book().portal("H48").unwrap().name.as_ref(), "Quảng Ngãi");
    assert_eq!(after.go_to().map(Row::id), Some("national"));
    assert_eq!(
        (after.outcome(), after.since(), after.until()),
        (Outcome::Allowed, Some(day("2025-07-01")), None)
    );
    // Kon Tum's own numbers are no longer given.
    assert_eq!(ids(after.contacts()), ["vneid-hotline", "national-portal-desk"]);
    assert_eq!(ids(after.routes()), ["province-front-closed"]);
    // A province that kept its name and borders is only sent on to the national portal.
    let kept = ask(CITIZEN, Method::VneidLevel2, "H26", "2025-09-01").answer();
    assert!(!ids(kept.advice()).iter().any(|id| id.starts_with("merged")));
    assert_eq!(kept.go_to().map(Row::id), Some("national"));
    assert_eq!(ids(kept.contacts()), ["vneid-hotline"]);
}

#[test]
fn advice_that_needs_an_open_login_is_given_only_with_one() {
    let advice = |portal, on, preference| {
        let question = ask(CITIZEN, Method::PortalMobile, portal, on).preferring(preference);
        ids(question.answer().advice())
    };
    let link = ["citizen-link-offer"];
    assert_eq!(advice("H34", "2023-12-31", Preference::Portal), [""; 0]);
    assert_eq!(advice("H34", "2024-01-01", Preference::Portal), link);
    assert_eq!(advice("H34", "2024-06-14", Preference::Portal), link);
    assert_eq!(advice("H34", "2024-06-15", Preference::Portal), [""; 0]);
    assert_eq!(advice("H34", "2024-06-15", Preference::Law), link);
    assert_eq!(advice("H26", "2024-07-01", Preference::Law), [""; 0]);
}

#[test]
fn the_timeline_lists_what_changed() {
    let turns = |subject, portal, known_on| -> Vec<(String, &str, &str, &str)> {
        Inquiry::new(book(), portal)
            .unwrap()
            .of(subject)
            .known_on(day(known_on))
            .timeline()
            .iter()
            .map(|turn| {
                (turn.on.to_string(), turn.method.as_str(), turn.before.as_str(), turn.after.as_str())
            })
            .collect()
    };
    let of = |on: &str, method, before, after| (on.to_owned(), method, before, after);
    let citizen = turns(CITIZEN, "H34", "2026-12-31");
    assert!(citizen.contains(&of("2024-06-15", "portal-mobile", "allowed", "refused")));
    assert!(citizen.contains(&of("2022-10-20", "vneid-level-1", "unknown", "allowed")));
    assert_eq!(citizen.iter().filter(|turn| turn.0 == "2024-07-01").count(), 1, "{citizen:#?}");
    assert_eq!(
        turns(ORGANISATION, "H34", "2024-06-24"),
        [
            of("2019-12-09", "portal-mobile", "unknown", "refused"),
            of("2019-12-09", "portal-social-insurance", "unknown", "refused"),
            of("2019-12-09", "portal-post", "unknown", "refused"),
            of("2019-12-09", "portal-usb-token", "unknown", "allowed"),
            of("2019-12-09", "portal-sim-signature", "unknown", "allowed"),
            of("2019-12-09", "province-local", "unknown", "allowed"),
            of("2024-05-29", "vneid-organisation", "unknown", "pending")
        ]
    );
    assert!(turns(ORGANISATION, "H34", "2024-06-25").contains(&of(
        "2025-07-01",
        "portal-usb-token",
        "allowed",
        "refused"
    )));
    assert!(turns(Subject::official(), "H34", "2026-12-31").is_empty());
}

#[test]
fn a_callers_rule_decides_once_it_is_known_and_replaces_what_it_names() {
    let extension = r#"{"sources": [{"id": "gazette", "place": "a gazette", "confidence": "primary"}],
        "rules": [{"id": "extension", "issued": "2025-06-20", "from": "2025-07-01", "to": "2025-12-31",
        "authority": "law", "effect": "allow", "parties": ["organisation"], "methods": ["portal-usb-token"],
        "text": {"vi": "Gia hạn", "en": "Extension"}, "sources": ["gazette"], "confidence": "primary"}]}"#;
    let reading = Book::builtin().overlay(extension);
    assert_eq!(reading.findings, []);
    let question = ask_of(&reading.book, ORGANISATION, Method::PortalUsbToken, "H34", day("2025-08-01"));
    let known = question.answer();
    assert_eq!((known.outcome(), until(&known).as_deref()), (Outcome::Allowed, Some("2025-12-31")));
    let unaware = question.known_on(day("2025-06-19")).answer();
    assert_eq!(unaware.outcome(), Outcome::Refused);

    let correction = extension
        .replace("\"law\"", "\"practice\"")
        .replace("\"effect\"", "\"supersedes\": [\"organisation-portal-end-69\"], \"effect\"");
    let reading = Book::builtin().overlay(&correction);
    assert_eq!(reading.findings, []);
    let question = ask_of(&reading.book, ORGANISATION, Method::PortalUsbToken, "H34", day("2025-08-01"));
    // The directive was never withdrawn: without the decree's end it is heard before practice.
    assert_eq!(ids(question.answer().rules()).first().unwrap(), "organisation-portal-3701");
}

fn subjects() -> impl Strategy<Value = Subject> {
    let person = (any::<bool>(), prop::option::of(0_u8..=150)).prop_map(|(citizen, age)| {
        let person = if citizen { Person::citizen() } else { Person::foreigner() };
        age.map_or(person, |age| person.aged(age))
    });
    let acting = prop::sample::select(Acting::ALL);
    prop_oneof![
        person.clone().prop_map(Subject::person),
        (person.clone(), acting.clone(), person.clone())
            .prop_map(|(by, acting, of)| Subject::acting(by, acting, of)),
        Just(Subject::organisation()),
        (person, acting).prop_map(|(by, acting)| Subject::organisation_by(by, acting)),
        Just(Subject::official()),
    ]
}

fn days() -> impl Strategy<Value = Date> {
    let first = day("2021-01-01");
    (0..2300).prop_map(move |days| first.plus_days(days).unwrap())
}

fn portals() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["national", "H34", "H26", "H48", "G22"])
}

/// What can be compared of an answer.
fn gist(answer: &Answer<'_>) -> (Outcome, Option<Date>, Vec<String>, Vec<Method>, Vec<String>) {
    (answer.outcome(), answer.until(), ids(answer.rules()), answer.open().to_vec(), ids(answer.conflicts()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_what_was_known_decides_and_only_new_rows_change_an_answer(
        subject in subjects(), method in prop::sample::select(Method::ALL), portal in portals(),
        on in days(), first in days(), second in days(), preference in prop::sample::select(Preference::ALL)
    ) {
        let (first, second) = (first.min(second), first.max(second));
        let question = ask_of(book(), subject, method, portal, on).preferring(preference);
        let early = question.known_on(first).answer();
        for rule in early.rules().iter().chain(early.advice()).chain(early.alternatives().iter().flat_map(|a| &a.rules)) {
            prop_assert!(rule.provenance.validity.is_known(first), "{}", rule.id());
        }
        let validities = || book().rows::<LoginRule>().iter().map(|rule| rule.provenance.validity);
        let learnt = validities().filter_map(|row| row.known_from()).chain(validities().filter_map(|row| row.end_known))
            .any(|known| first < known && known <= second);
        if !learnt {
            prop_assert_eq!(gist(&early), gist(&question.known_on(second).answer()));
        }
    }

    #[test]
    fn an_answer_holds_to_its_last_day_and_not_the_day_after(
        subject in subjects(), method in prop::sample::select(Method::ALL), portal in portals(),
        on in days(), known_on in days(), step in any::<prop::sample::Index>()
    ) {
        let at = |on| ask_of(book(), subject, method, portal, on).known_on(known_on).answer();
        let answer = at(on);
        prop_assert_eq!(answer.open().contains(&method), answer.outcome() == Outcome::Allowed);
        prop_assert!(answer.confidence() <= answer.rules().iter().map(|rule| rule.provenance.confidence).min().unwrap_or(Confidence::Unverified));
        // What can be done, and where: an open way that moves to another portal ends at this one.
        let held = |answer: &Answer<'_>| {
            let place = answer.go_to().filter(|_| answer.outcome() == Outcome::Allowed);
            (answer.outcome(), place.map(|portal| portal.id().to_owned()))
        };
        if let Some(last) = answer.until() {
            prop_assert_ne!(held(&at(last.next().unwrap())), held(&answer));
            let between: Vec<_> = (0..=on.days_until(last)).map(|days| on.plus_days(days).unwrap()).collect();
            prop_assert_eq!(held(&at(between[step.index(between.len())])), held(&answer));
        } else {
            prop_assert_eq!(held(&at(day("2099-12-31"))), held(&answer));
        }
        if let Some(first) = answer.since() {
            prop_assert!(first <= on);
            prop_assert_ne!(held(&at(first.previous().unwrap())), held(&answer));
            let between: Vec<_> = (0..=first.days_until(on)).map(|days| first.plus_days(days).unwrap()).collect();
            prop_assert_eq!(held(&at(between[step.index(between.len())])), held(&answer));
        } else {
            prop_assert_eq!(held(&at(day("1000-01-01"))), held(&answer));
        }
    }

    #[test]
    fn the_order_of_rows_in_a_book_does_not_matter(
        subject in subjects(), method in prop::sample::select(Method::ALL), on in days(), known_on in days()
    ) {
        static REVERSED: OnceLock<Book> = OnceLock::new();
        let reversed = REVERSED.get_or_init(|| {
            motcua::law::FILES.iter().fold(Book::empty(), |book, file| {
                let mut file: serde_json::Value = serde_json::from_str(file.text()).unwrap();
                for table in file.as_object_mut().unwrap().values_mut().filter_map(|table| table.as_array_mut()) {
                    table.reverse();
                }
                let reading = book.overlay(&file.to_string());
                assert!(reading.findings.is_empty());
                reading.book
            })
        });
        let question = |book: &'static Book| ask_of(book, subject, method, "H34", on).known_on(known_on).answer();
        let (one, other) = (question(book()), question(reversed));
        prop_assert_eq!((one.outcome(), one.until(), ids(one.rules())), (other.outcome(), other.until(), ids(other.rules())));
    }
}

/// An organisation acts through its representative or somebody authorised (policy C73).
#[test]
fn no_parent_and_no_guardian_acts_for_an_organisation() {
    for acting in [Acting::Parent, Acting::Guardian] {
        let by = Subject::organisation_by(Person::citizen(), acting);
        for method in ["vneid-organisation", "portal-usb-token"] {
            assert_ne!(outcome(by, method, "national", "2025-07-01"), "allowed", "{acting:?} {method}");
        }
    }
}

/// What a registration rests on are the rules that decide it, none of another outcome.
#[test]
fn a_registration_rests_on_the_rules_of_its_outcome() {
    for portal in ["national", "H34"] {
        for on in ["2023-01-01", "2024-06-20", "2025-08-01"] {
            let answer = Inquiry::new(book(), portal).unwrap().of(CITIZEN).register(day(on));
            assert!(!answer.rules().is_empty());
            let effect = if answer.outcome() == Outcome::Allowed { "allow" } else { "refuse" };
            for rule in answer.rules() {
                assert_eq!(rule.effect.as_str(), effect, "{portal} {on} {}", rule.id());
            }
        }
    }
}
