//! All questions: subjects by ways by portals by days by days of knowledge, and what holds of every answer.
#![cfg(feature = "law")]

use motcua::account::login::{Acting, Answer, Inquiry, Method, Outcome, Person, Subject};
use motcua::law::{Book, Document, Provenance, Row, Wording};
use motcua::time::Date;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static BOOK: LazyLock<Book> = LazyLock::new(Book::builtin);

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn subjects() -> Vec<Subject> {
    let (citizen, foreigner) = (Person::citizen(), Person::foreigner());
    let mut subjects = vec![Subject::organisation(), Subject::official()];
    for person in [citizen, foreigner] {
        subjects.push(Subject::person(person));
        subjects.extend([5, 13].map(|age| Subject::person(person.aged(age))));
    }
    subjects.push(Subject::acting(citizen.aged(40), Acting::Parent, citizen.aged(9)));
    for acting in [Acting::Parent, Acting::LegalRepresentative] {
        subjects.push(Subject::organisation_by(citizen, acting));
    }
    subjects.push(Subject::organisation_by(citizen.aged(13), Acting::LegalRepresentative));
    subjects.push(Subject::organisation_by(foreigner.aged(5), Acting::Authorised));
    subjects
}

const PORTALS: [&str; 5] = ["national", "H34", "H26", "G04", "G10"];

/// Days on which something begins or ends, and the days before them.
fn days() -> Vec<Date> {
    let turns = [
        "1999-01-01",
        "2019-12-09",
        "2022-10-20",
        "2024-01-01",
        "2024-06-15",
        "2024-07-01",
        "2025-03-01",
        "2025-07-01",
        "2026-03-01",
        "2026-07-20",
    ];
    turns.iter().flat_map(|turn| [day(turn).previous().unwrap(), day(turn)]).collect()
}

/// What everything that an answer shows rests on, each with its texts.
fn shown<'b>(answer: &Answer<'b>) -> Vec<(&'b Provenance, Vec<&'b Wording>)> {
    let mut rows = Vec::new();
    let alternatives = answer.alternatives().iter().flat_map(|other| &other.rules);
    let rules = answer.rules().iter().chain(answer.advice()).chain(alternatives);
    for rule in rules.chain(answer.decided_by().iter()).chain(answer.ended_by().iter()) {
        rows.push((&rule.provenance, rule.awaits.iter().chain([&rule.text]).collect()));
    }
    rows.extend(answer.conflicts().iter().map(|row| (&row.provenance, vec![&row.text])));
    rows.extend(answer.steps().iter().map(|row| (&row.provenance, vec![&row.text])));
    rows.extend(answer.contacts().iter().map(|row| (&row.provenance, vec![&row.name])));
    rows.extend(answer.routes().iter().map(|row| (&row.provenance, vec![&row.title])));
    rows.extend(answer.unmodelled().iter().map(|row| (&row.provenance, vec![&row.text])));
    rows.extend(answer.superseded().iter().map(|lost| (&lost.rule.provenance, vec![&lost.rule.text])));
    rows
}

/// The numbers of the documents that were not known on a day, without what kind of document it is: `29/2026`.
fn numbers_to_come(known_on: Date) -> Vec<String> {
    let is_to_come = |row: &&Document| !row.provenance.validity.is_known(known_on);
    let number = |row: &Document| {
        let mut parts = row.number.as_deref()?.split('/');
        Some(format!("{}/{}", parts.next()?, parts.next()?))
    };
    BOOK.documents().iter().filter(is_to_come).filter_map(number).collect()
}

/// Whether a text names a number, not as a part of a day (`01/03/2025` is no `03/2025`).
fn names(text: &str, number: &str) -> bool {
    let before = |at: usize| text[..at].chars().next_back();
    text.match_indices(number).any(|(at, _)| !before(at).is_some_and(|c| c.is_ascii_digit() || c == '/'))
}

/// What is wrong with an answer.
fn faults(answer: &Answer<'_>, known_on: Date, to_come: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for (provenance, texts) in shown(answer) {
        let id = &provenance.id;
        if !provenance.validity.is_known(known_on) {
            faults.push(format!("{id} was not known"));
        }
        for citation in &provenance.documents {
            if !BOOK.document(&citation.document).unwrap().provenance.validity.is_known(known_on) {
                faults.push(format!("{id} cites {}", citation.document));
            }
        }
        for number in to_come {
            if texts.iter().any(|text| names(&text.vi, number) || names(&text.en, number)) {
                faults.push(format!("{id} speaks of {number}"));
            }
        }
    }
    for conflict in answer.conflicts() {
        for side in &conflict.sides {
            let known = |id: &str| {
                let rule = BOOK.row::<motcua::account::login::LoginRule>(id).unwrap();
                rule.provenance.validity.is_known(known_on)
            };
            if !side.iter().any(|id| known(id)) {
                faults.push(format!("a side of {} was not known", conflict.provenance.id));
            }
        }
    }
    if matches!(answer.outcome(), Outcome::Unknown | Outcome::Refused) {
        if answer.steps().is_empty() {
            faults.push("nothing to do".to_owned());
        }
        if answer.contacts().is_empty() {
            faults.push("nobody to ask".to_owned());
        }
    }
    faults
}

/// What can be done, and where.
fn held(answer: &Answer<'_>) -> (Outcome, Option<String>) {
    let place = answer.go_to().filter(|_| answer.outcome() == Outcome::Allowed);
    (answer.outcome(), place.map(|portal| portal.id().to_owned()))
}

#[test]
fn every_answer_is_of_its_day_helps_and_ends_sharply() {
    let mut found: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut asked = 0_usize;
    let days = days();
    for known_on in ["2024-06-14", "2024-06-20", "2025-06-20", "2026-12-31"].map(day) {
        let to_come = numbers_to_come(known_on);
        for portal in PORTALS {
            for subject in subjects() {
                let inquiry = Inquiry::new(&BOOK, portal).unwrap().of(subject).known_on(known_on);
                let mut told = |fault: String, of: String| {
                    found.entry(fault).or_insert((0, of)).0 += 1;
                };
                for method in Method::ALL {
                    let answers: Vec<_> = days.iter().map(|on| inquiry.answer(*method, *on)).collect();
                    let mut previous = None;
                    for (on, answer) in days.iter().zip(&answers) {
                        asked += 1;
                        let of = || format!("{subject:?} {method} {portal} {on} known {known_on}");
                        for fault in faults(answer, known_on, &to_come) {
                            told(fault, of());
                        }
                        let is_identity = matches!(
                            method,
                            Method::VneidLevel1 | Method::VneidLevel2 | Method::VneidOrganisation
                        );
                        if is_identity && answer.outcome() == Outcome::Allowed && answer.routes().is_empty() {
                            told("no way through the screens".to_owned(), of());
                        }
                        for (other_on, other) in days.iter().zip(&answers) {
                            let inside = answer.since().is_none_or(|first| first <= *other_on)
                                && answer.until().is_none_or(|last| *other_on <= last);
                            if inside && held(other) != held(answer) {
                                told("not the same inside its days".to_owned(), of());
                            }
                        }
                        if previous.replace((answer.since(), answer.until()))
                            == Some((answer.since(), answer.until()))
                        {
                            continue;
                        }
                        let around =
                            [answer.since().and_then(Date::previous), answer.until().and_then(Date::next)];
                        for outside in around.into_iter().flatten() {
                            if held(&inquiry.answer(*method, outside)) == held(answer) {
                                told("the same outside of its days".to_owned(), of());
                            }
                        }
                    }
                }
                for on in &days {
                    asked += 1;
                    let answer = inquiry.register(*on);
                    let of = || format!("{subject:?} registers {portal} {on} known {known_on}");
                    for fault in faults(&answer, known_on, &to_come) {
                        told(fault, of());
                    }
                    let open: Vec<_> = inquiry.open_methods(*on).iter().map(|way| way.method).collect();
                    if open != inquiry.answer(Method::Staff, *on).open() {
                        told("two lists of open ways".to_owned(), of());
                    }
                }
            }
        }
    }
    assert!(asked > 50_000, "{asked}");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_built_in_row_is_known_no_earlier_than_what_it_cites() {
    let rules = BOOK.rows::<motcua::account::login::LoginRule>().iter().map(|row| &row.provenance);
    let steps = BOOK.rows::<motcua::account::login::Step>().iter().map(|row| &row.provenance);
    let routes = BOOK.rows::<motcua::guide::Route>().iter().map(|row| &row.provenance);
    let contacts = BOOK.contacts().iter().map(|row| &row.provenance);
    let portals = BOOK.portals().iter().map(|row| &row.provenance);
    for row in rules.chain(steps).chain(routes).chain(contacts).chain(portals) {
        for citation in &row.documents {
            let document = BOOK.document(&citation.document).unwrap().provenance.validity.known_from();
            // No day stands for always.
            assert!(row.validity.known_from() >= document, "{} cites {}", row.id, citation.document);
        }
    }
}
