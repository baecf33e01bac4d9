//! Answers can be asked again; books that were released stay as they were.
#![cfg(feature = "law")]

use motcua::account::link::{CutOver, Holder, IdentityAccount, Linking, OldAccount, Policy, PopulationCheck};
use motcua::account::login::{Acting, Inquiry, LoginRule, Method, Person, Preference, Subject};
use motcua::account::migration::{Account, Planner};
use motcua::account::replay;
use motcua::identity::PersonalNumber;
use motcua::law::{Book, Discrepancy, FILES, Part, Receipt, Row};
use motcua::time::Date;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

static BUILTIN: LazyLock<Book> = LazyLock::new(Book::builtin);

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn ask(subject: Subject, portal: &str) -> Inquiry<'static> {
    Inquiry::new(&BUILTIN, portal).unwrap().of(subject)
}

fn extension() -> Book {
    let rule = json!({"id": "extension", "issued": "2024-07-01", "authority": "portal", "effect": "allow",
        "parties": ["citizen"], "methods": ["portal-mobile"], "text": {"vi": "x", "en": "y"},
        "sources": ["editors"], "confidence": "unverified"});
    Book::builtin().overlay(&json!({"rules": [rule]}).to_string()).book
}

#[test]
fn a_book_that_says_otherwise_is_told_part_by_part() {
    let citizen = Subject::person(Person::citizen());
    let receipt = ask(citizen, "H34").answer(Method::PortalMobile, day("2024-08-01")).receipt();
    assert_eq!(replay(&receipt, &BUILTIN).unwrap(), []);
    let other = extension();
    let told = replay(&receipt, &other).unwrap();
    let of = |part, key: &str| {
        let found = told.iter().find(|found| found.part == part && found.key == key);
        found.map(|found| (found.before.as_deref(), found.after.as_deref()))
    };
    assert_eq!(of(Part::Outcome, "outcome"), Some((Some("refused"), Some("allowed"))));
    assert_eq!(of(Part::Row, "rules extension"), Some((None, Some("unverified"))));
    let prints = [BUILTIN.fingerprint().to_string(), other.fingerprint().to_string()];
    assert_eq!(of(Part::Book, ""), Some((Some(&*prints[0]), Some(&*prints[1]))));
    assert_eq!(of(Part::Input, "method"), None);
    // Another question on the same other book: the answer is the same, the book is not.
    let untouched = ask(citizen, "H34").answer(Method::Staff, day("2024-08-01"));
    let told = replay(&untouched.receipt(), &other).unwrap();
    assert_eq!(told.iter().map(|found| found.part).collect::<Vec<_>>(), [Part::Book]);
}

#[test]
fn a_receipt_as_text_reads_back_and_anything_else_is_refused() {
    let subject = Subject::acting(Person::citizen().aged(34), Acting::Parent, Person::citizen().aged(5));
    let asked = ask(subject, "national").known_on(day("2024-09-01")).preferring(Preference::Law);
    let receipt = asked.answer(Method::VneidLevel2, day("2024-08-01")).receipt();
    let text = receipt.to_string();
    assert_eq!(Receipt::parse(&text), Ok(receipt.clone()));
    for line in [
        "input age 34\n",
        "input principal-age 5\n",
        "input acting parent\n",
        "input authority law\n",
        "on 2024-08-01\n",
        "known-on 2024-09-01\n",
        "question login\n",
    ] {
        assert!(text.contains(line), "{line}{text}");
    }
    // Without one of the lines that every receipt has, with a line twice or one that is none.
    let lines: Vec<&str> = text.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let without: Vec<_> =
            lines.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, line)| *line).collect();
        let part = line.split(' ').next().unwrap();
        let needed = ["motcua-receipt", "question", "version", "book", "on", "known-on"].contains(&part);
        assert_eq!(Receipt::parse(&without.join("\n")).is_err(), needed, "{line}");
        if part == "input" && !line.contains("age ") {
            let less = Receipt::parse(&without.join("\n")).unwrap();
            // Without it, there is no question; without an age, it is one about persons of full age.
            assert_ne!(replay(&less, &BUILTIN), Ok(Vec::new()), "{line}");
        }
    }
    for bad in [
        "",
        "motcua-receipt 2",
        &format!("{text}on 2024-08-01\n"),
        &format!("{text}hint x\n"),
        &text.replace("2024-08-01", "1/8/2024"),
    ] {
        assert_eq!(Receipt::parse(bad).unwrap_err().code(), "receipt-format", "{bad}");
    }
    let no_book = text.replace(&BUILTIN.fingerprint().to_string(), "1");
    assert_eq!(Receipt::parse(&no_book).unwrap_err().code(), "fingerprint-format");
    let gone = text.replace("portal national", "portal H64");
    assert_eq!(replay(&Receipt::parse(&gone).unwrap(), &BUILTIN).unwrap_err().code(), "unknown-portal");
    let priced = text.replace("question login", "question fees");
    assert_eq!(replay(&Receipt::parse(&priced).unwrap(), &BUILTIN).unwrap_err().code(), "receipt-question");
}

#[test]
fn links_and_plans_give_receipts_without_anything_of_a_person() {
    let number = PersonalNumber::parse("062185000001").unwrap();
    let on = day("2024-06-10");
    let by =
        |book| CutOver::by_book(book, book.portal("H34").unwrap(), day("2024-06-25"), Preference::Portal);
    let found = by(&BUILTIN);
    let old = OldAccount::new(Holder::Citizen)
        .with_personal_number(number)
        .with_name("Nguyễn Văn A")
        .with_birth_year(1985);
    let mut planner = Planner::new(on, found.cut_over(), Policy::default());
    planner.push(Account::new(4242_u64, old).with_dossiers(77));
    let report = planner.finish().report().receipt(on, Policy::default(), &found);
    assert_eq!(report.get(Part::Outcome, "linked-accounts"), Some("1"));
    assert_eq!(report.get(Part::Outcome, "linked-dossiers"), Some("77"));
    let identity = IdentityAccount::Person { number, obstacle: None };
    let answer = Linking::new(on, found.cut_over()).decide(&old, identity, PopulationCheck::NotMade);
    let linked = answer.receipt(Holder::Citizen, on, &found);
    assert_eq!(linked.get(Part::Outcome, "outcome"), Some("linked"));
    for receipt in [&report, &linked] {
        let text = receipt.to_string();
        assert!(
            !["062185000001", "62185000001", "Nguyễn", "1985", "4242"].iter().any(|mark| text.contains(mark)),
            "{text}"
        );
        assert_eq!(Receipt::parse(&text).as_ref(), Ok(receipt));
        assert_eq!(replay(receipt, &BUILTIN), Ok(Vec::new()));
    }
    // A book with another last day.
    let refused = json!({"id": "later", "issued": "2024-06-20", "to": "2024-12-31", "authority": "portal",
        "effect": "allow", "parties": ["citizen"], "text": {"vi": "x", "en": "y"}, "sources": ["editors"],
        "methods": ["portal-mobile"], "confidence": "unverified"});
    let other = Book::builtin().overlay(&json!({"rules": [refused]}).to_string()).book;
    let told: Vec<Discrepancy> = replay(&report, &other).unwrap();
    let end = told.iter().find(|found| found.key == "citizens-end").unwrap();
    assert_eq!(end.before.as_deref(), Some("2024-06-15"));
    assert_eq!(
        end.after.as_deref(),
        by(&other).cut_over().first_day_without(Holder::Citizen).map(|day| day.to_string()).as_deref()
    );
    assert_ne!(end.before, end.after);
    // As a receipt of a login it lacks what that question asks.
    let login = Receipt::parse(&report.to_string().replace("question migration", "question login")).unwrap();
    assert_eq!(replay(&login, &BUILTIN).unwrap_err().code(), "receipt-format");
}

#[test]
fn a_login_names_the_clauses_that_no_rule_tells() {
    let citizen = ask(Subject::person(Person::citizen()), "H34");
    let answer = |on: &str| citizen.answer(Method::VneidLevel2, day(on));
    let clauses =
        |on: &str| answer(on).unmodelled().iter().map(|clause| clause.id().to_owned()).collect::<Vec<_>>();
    assert_eq!(clauses("2024-06-30"), [""; 0]);
    assert_eq!(clauses("2024-07-01"), ["decree-69-activation"]);
    assert!(citizen.answer(Method::PortalMobile, day("2024-07-01")).unmodelled().is_empty());
    assert!(
        answer("2024-07-01").receipt().to_string().contains("row unmodelled decree-69-activation primary\n")
    );
}

#[test]
fn registering_gives_a_receipt_of_its_own() {
    let asked = ask(Subject::person(Person::citizen()), "national").known_on(day("2024-06-14"));
    let receipt = asked.register(day("2024-06-15")).receipt();
    assert_eq!((receipt.question(), receipt.get(Part::Input, "method")), ("register", None));
    assert_eq!(receipt.get(Part::Outcome, "outcome"), Some("allowed"));
    assert_eq!(replay(&receipt, &BUILTIN), Ok(Vec::new()));
    let as_login = receipt.to_string().replace("question register", "question login");
    let as_login = Receipt::parse(&as_login).unwrap();
    assert_eq!(replay(&as_login, &BUILTIN).unwrap_err().code(), "receipt-format");
}

#[test]
fn a_fingerprint_is_that_of_the_rows_and_not_of_how_they_are_written() {
    let reversed = FILES.iter().fold(Book::empty(), |book, file| {
        let mut value: Value = serde_json::from_str(file.text()).unwrap();
        for table in value.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
            table.reverse();
        }
        book.overlay(&serde_json::to_string_pretty(&value).unwrap()).book
    });
    assert_eq!(reversed.fingerprint(), BUILTIN.fingerprint());
    let one = |text: &str| Book::empty().overlay(text).book.fingerprint();
    let source = r#"{"sources": [{"id": "a", "place": "b", "confidence": "primary"}]}"#;
    assert_ne!(one(source), Book::empty().fingerprint());
    assert_ne!(one(source), one(&source.replace("\"b\"", "\"c\"")));
    assert_eq!(one(source), one(r#"{"sources": [{"confidence": "primary", "place": "b", "id": "a"}]}"#));
    // A row that was left out leaves no trace.
    assert_eq!(one(&source.replace("primary", "certain")), Book::empty().fingerprint());
}

/// The lines of one version: the fingerprint of each file.
fn released(page: &str, version: &str) -> BTreeMap<String, String> {
    page.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split(' ').collect::<Vec<_>>())
        .filter(|words| words[0] == version)
        .map(|words| (words[1].to_owned(), words[2].to_owned()))
        .collect()
}

/// What is wrong with files of a version that was released.
fn altered(released: &BTreeMap<String, String>, files: &BTreeMap<String, String>) -> Vec<String> {
    released
        .iter()
        .filter(|(name, print)| files.get(*name) != Some(*print))
        .map(|(name, _)| name.clone())
        .collect()
}

#[test]
fn a_released_book_stays_as_it_was() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/released.txt");
    let version = env!("CARGO_PKG_VERSION");
    let mut page = fs::read_to_string(&path).unwrap();
    let files: BTreeMap<_, _> =
        FILES.iter().map(|file| (file.name().to_owned(), file.fingerprint().to_string())).collect();
    if std::env::var_os("RELEASE").is_some() && released(&page, version).is_empty() {
        for (name, print) in &files {
            page.extend([version, " ", name, " ", print, "\n"]);
        }
        fs::write(&path, &page).unwrap();
    }
    assert_eq!(
        altered(&released(&page, version), &files),
        [""; 0],
        "{version} is released: raise the version"
    );
    // What the comparison sees, on versions that there never were.
    let print = |name: &str| files[name].clone();
    let page =
        format!("# x\n0.0.0 portals {}\n0.0.1 portals {}\n0.0.1 gone 1\n", print("portals"), print("guide"));
    assert_eq!(altered(&released(&page, "0.0.0"), &files), [""; 0]);
    assert_eq!(altered(&released(&page, "0.0.1"), &files), ["gone", "portals"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_the_same_when_asked_again(
        method in prop::sample::select(Method::ALL),
        preference in prop::sample::select(Preference::ALL),
        portal in prop::sample::select(vec!["national", "H34", "H26", "G22"]),
        (on, known_on) in (0_i32..2300, 0_i32..2300),
        age in prop::option::of(0_u8..=150),
        kind in 0..5,
    ) {
        let person = age.map_or(Person::foreigner(), |age| Person::citizen().aged(age));
        let subject = match kind {
            0 => Subject::person(person),
            1 => Subject::organisation(),
            2 => Subject::organisation_by(person, Acting::LegalRepresentative),
            3 => Subject::acting(person, Acting::Guardian, Person::foreigner().aged(3)),
            _ => Subject::official(),
        };
        let at = |days: i32| day("2021-01-01").plus_days(days).unwrap();
        let asked = ask(subject, portal).known_on(at(known_on)).preferring(preference);
        let receipt = asked.answer(method, at(on)).receipt();
        prop_assert_eq!(replay(&Receipt::parse(&receipt.to_string()).unwrap(), &BUILTIN), Ok(Vec::new()));
        for (table, id) in receipt.row_ids().filter(|(table, _)| *table == LoginRule::TABLE) {
            prop_assert!(BUILTIN.row::<LoginRule>(id).is_some(), "{} {}", table, id);
        }
    }
}
