//! The book of dated facts: its reader, its clocks, its built-in rows.
#![cfg(feature = "law")]

use jsonschema::Registry;
use motcua::account::login::{Conflict, LoginRule, Step};
use motcua::calendar::{BookDay, BookYear};
use motcua::finding::{Confidence, Finding, Language, Severity};
use motcua::guide::Route;
use motcua::law::{
    Book, Change, Contact, Difference, Document, FILES, File, Moment, Provenance, Reading, Row, SCHEMAS,
    Unmodelled, Validity,
};
use motcua::payment::tariff::{BaseSalary, Fee, FeeRule, Relief};
use motcua::payment::{
    BudgetCode, DueExtension, DueRule, DueShift, LateRate, ObligationRate, ObligationRelief, StatutoryAmount,
};
use motcua::procedure::{Goal, Procedure};
use motcua::time::Date;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

mod published;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn overlay(book: &Value) -> Reading {
    Book::builtin().overlay(&book.to_string())
}

/// Codes and paths of everything found.
fn found(reading: &Reading) -> Vec<(&str, String)> {
    reading.findings.iter().map(|finding| (finding.code(), finding.path().to_string())).collect()
}

fn step(id: &str) -> Value {
    json!({"id": id, "text": {"vi": "Làm", "en": "Do"}, "sources": ["editors"], "confidence": "unverified"})
}

fn rule(id: &str, effect: &str) -> Value {
    json!({"id": id, "issued": "2030-01-01", "from": "2030-02-01", "to": "2030-12-31", "authority": "law",
        "effect": effect, "parties": ["citizen"], "methods": ["vneid-level-2"], "ages": {"from": 14},
        "text": {"vi": "Có", "en": "Yes"}, "sources": ["editors"], "confidence": "unverified"})
}

fn with(mut row: Value, key: &str, value: Value) -> Value {
    row[key] = value;
    row
}

#[test]
fn words_in_messages_are_told_in_the_language_of_the_message() {
    let reading = Book::builtin().overlay("[]");
    let told = [Language::English, Language::Vietnamese]
        .map(|language| reading.findings[0].message(language).to_string());
    assert_eq!(told, ["expected an object", "phải là một đối tượng"]);
}

#[test]
fn texts_that_are_no_book_are_told_and_leave_the_book_as_it_was() {
    for (text, code) in [
        ("", "law-json"),
        ("{", "law-json"),
        ("{\"steps\": [}", "law-json"),
        ("{} x", "law-json"),
        ("[]", "law-shape"),
        ("1e999", "law-json"),
        ("\"book\"", "law-shape"),
        ("null", "law-shape"),
        ("{\"rules\": 7}", "law-shape"),
        ("{\"rules\": [7]}", "law-shape"),
    ] {
        let reading = Book::builtin().overlay(text);
        assert_eq!(reading.findings.len(), 1, "{text}");
        assert_eq!(reading.findings[0].code(), code, "{text}");
        assert_eq!(reading.book, Book::builtin(), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(Book::empty().overlay(&deep).findings[0].code(), "law-json");
}

#[test]
fn a_syntax_error_says_where() {
    let reading = Book::empty().overlay("{\n  \"steps\": [,]\n}");
    assert_eq!(reading.findings[0].span(), Some(14..18));
}

#[test]
fn all_findings_come_at_once_and_good_rows_are_kept() {
    let reading = overlay(&json!({
        "steps": [
            step("good-1"),
            with(step("bad-1"), "from", json!("2023-02-29")),
            with(step("bad-2"), "confidence", json!("certain")),
            with(step("good-2"), "colour", json!("red")),
            {"id": "bad-3", "text": {"vi": "Làm"}, "sources": ["editors"], "confidence": "unverified"},
            with(step("bad-4"), "sources", json!([])),
            with(step("bad-5"), "sources", json!(["nowhere"])),
            with(step("bad-6"), "documents", json!([{"document": "0/0000/NĐ-CP"}])),
            with(step("bad-7"), "confidence", json!("primary")),
            with(with(step("bad-8"), "from", json!("2024-02-01")), "to", json!("2024-01-31")),
            step("good-1"),
            with(step("bad-9"), "issued", json!(20_240_615)),
            with(step("bad-10"), "end_known", json!("2024-06-15")),
        ],
        "stairs": []
    }));
    let paths: Vec<_> = found(&reading);
    let paths: Vec<_> = paths.iter().map(|(code, path)| (*code, path.as_str())).collect();
    assert_eq!(
        paths,
        [
            ("date-format", "steps[1].from"),
            ("unknown-word", "steps[2].confidence"),
            ("law-unknown-key", "steps[3].colour"),
            ("law-missing-key", "steps[4].text"),
            ("law-missing-source", "steps[5]"),
            ("law-period", "steps[9].to"),
            ("law-shape", "steps[11].issued"),
            ("law-missing-key", "steps[12]"),
            ("law-unknown-reference", "steps[6].sources[0]"),
            ("law-unknown-reference", "steps[7].documents[0]"),
            ("law-confidence", "steps[8].confidence"),
            ("law-duplicate-id", "steps[10]"),
            ("law-unknown-key", "stairs"),
        ]
    );
    let unknown = reading.findings.iter().find(|finding| finding.code() == "law-unknown-reference");
    let told = [Language::Vietnamese, Language::English].map(|one| unknown.unwrap().message(one).to_string());
    assert_eq!(
        told,
        ["bảng \"sources\" không có dòng nào mang mã này", "the table \"sources\" has no row of this id"]
    );
    let added: Vec<_> = Book::builtin().diff(&reading.book).into_iter().map(|d| d.id).collect();
    assert_eq!(added, ["good-1", "good-2"]);
}

#[test]
fn findings_never_show_what_was_written() {
    let secret = "Nguyễn Văn A 001099000001";
    let reading = overlay(&json!({
        "steps": [with(with(step(secret), "from", json!(secret)), secret, json!(secret))],
        secret: secret
    }));
    assert!(reading.findings.len() >= 3);
    for finding in &reading.findings {
        let told = format!("{finding:?} {finding} {}", finding.message(Language::Vietnamese));
        assert!(!told.contains("Nguyễn") && !told.contains("001099"), "{told}");
    }
}

#[test]
fn rules_of_equal_weight_may_not_contradict_each_other() {
    let pair = |second: Value| {
        let reading = overlay(&json!({"rules": [rule("first", "allow"), second]}));
        // Notices are about the built-in rows that both would outrank.
        let told = reading.findings.iter().filter(|finding| finding.severity() > Severity::Notice);
        let codes: Vec<_> = told.map(Finding::code).collect();
        let taken = reading.book.rows::<LoginRule>().len() - Book::builtin().rows::<LoginRule>().len();
        (codes, taken)
    };
    let refuse = || rule("second", "refuse");
    assert_eq!(pair(refuse()), (vec!["law-overlap"], 1));
    assert_eq!(pair(with(refuse(), "from", json!("2030-12-31"))), (vec!["law-overlap"], 1));
    // Everything that lets the book choose, or keeps the two apart.
    for (key, value) in [
        ("effect", json!("allow")),
        ("effect", json!("advise")),
        ("authority", json!("portal")),
        ("issued", json!("2030-01-02")),
        ("parties", json!(["foreigner"])),
        ("methods", json!(["vneid-level-1"])),
        ("ages", json!({"below": 14})),
        ("supersedes", json!(["first"])),
    ] {
        assert_eq!(pair(with(refuse(), key, value.clone())), (vec![], 2), "{key} {value}");
    }
    let apart = with(with(refuse(), "from", json!("2031-01-01")), "to", Value::Null);
    assert_eq!(pair(apart), (vec![], 2));
}

#[test]
fn rules_for_different_cases_may_say_different_things() {
    for (key, one, other, apart) in [
        ("acting", json!(["parent"]), json!(["guardian"]), true),
        ("acting", json!(["parent"]), json!(["guardian", "parent"]), false),
        ("principal_ages", json!({"below": 14}), json!({"from": 14}), true),
        ("principal_ages", json!({"below": 14}), json!({"from": 13}), false),
        ("portals", json!(["national"]), json!(["provinces"]), true),
        ("portals", json!(["H34"]), json!(["provinces"]), false),
        ("portals", json!(["H34"]), json!(["H26", "G22"]), true),
    ] {
        let rules =
            [with(rule("first", "allow"), key, one), with(rule("second", "refuse"), key, other.clone())];
        let reading = overlay(&json!({"rules": rules}));
        let told = reading.findings.iter().any(|finding| finding.severity() > Severity::Notice);
        assert_eq!(!told, apart, "{key} {other}");
    }
}

#[test]
fn an_end_is_not_known_before_its_row_was_issued() {
    let known = |issued: Value, end_known: &str| {
        let row = with(with(step("new"), "issued", issued), "from", json!("2030-03-01"));
        let row = with(with(row, "to", json!("2030-12-31")), "end_known", json!(end_known));
        let reading = overlay(&json!({"steps": [row]}));
        reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect::<Vec<_>>()
    };
    let early = ("law-end-known-before-issued", "steps[0].end_known".to_owned());
    assert_eq!(known(json!("2030-01-02"), "2030-01-01"), [early]);
    assert_eq!(known(json!("2030-01-02"), "2030-01-02"), []);
    // The day of issue was not found: nobody can tell that the end came first.
    assert_eq!(known(Value::Null, "2030-01-01"), []);
}

#[test]
fn a_row_is_not_known_before_it_was_issued_nor_before_what_it_cites() {
    let told = |fields: Value| {
        let mut row = step("new");
        row.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let reading = overlay(
            &json!({"documents": [{"id": "told", "known": "2030-02-01", "from": "2030-03-01",
            "title": {"vi": "a", "en": "b"}, "issuer": "x", "sources": ["editors"], "confidence": "unverified"}],
            "steps": [row]}),
        );
        reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect::<Vec<_>>()
    };
    let early = [("law-known-before-issued", "steps[0].known".to_owned())];
    assert_eq!(told(json!({"issued": "2030-01-02", "known": "2030-01-01"})), early);
    assert_eq!(told(json!({"issued": "2030-01-02", "known": "2030-01-02"})), []);
    assert_eq!(told(json!({"known": "2030-13-01"})), [("date-format", "steps[0].known".to_owned())]);
    let cites = |known: &str| told(json!({"known": known, "documents": [{"document": "told"}]}));
    let before = [("law-known-before-document", "steps[0].documents[0]".to_owned())];
    assert_eq!(cites("2030-01-31"), before);
    assert_eq!(cites("2030-02-01"), []);
}

#[test]
fn portals_are_found_by_code_host_and_name() {
    let book = Book::builtin();
    for (text, id) in [
        ("national", "national"),
        (" H34 ", "H34"),
        ("h34", "H34"),
        ("dichvucong.gov.vn", "national"),
        ("https://dichvucong.gov.vn/p/home/dvc-trang-chu.html", "national"),
        ("HTTP://www.DichVuCong.KonTum.gov.vn:443?x=1#y", "H34"),
        ("Cổng Dịch vụ công quốc gia", "national"),
        ("cong dich vu cong quoc gia", "national"),
        ("Cổng DVC tỉnh Kon Tum", "H34"),
        ("Kon Tum", "H34"),
        ("kontum", "H34"),
        ("KO\u{302}n Tum", "H34"),
        ("Thành phố Hồ Chí Minh", "H29"),
        ("TP.HCM", "H29"),
        ("TP. Hồ Chí Minh", "H29"),
        ("tphcm", "H29"),
        ("Bà Rịa – Vũng Tàu", "H06"),
        ("Huế", "H57"),
        ("Bộ Công an", "G01"),
        ("dichvucong.bocongan.gov.vn", "G01"),
        ("Bảo hiểm xã hội Việt Nam", "bhxh"),
    ] {
        assert_eq!(book.find_portal(text).map(Row::id), Ok(id), "{text}");
    }
    for text in
        ["", " ", "H99", "Kon Tun", "tỉnh", "Bộ", "https://", "dichvucong.kontum.gov.vn.example.com", "…"]
    {
        assert_eq!(book.find_portal(text).unwrap_err().code(), "unknown-portal", "{text}");
    }
    let near =
        |text: &str| book.portals_like(text).iter().map(|portal| portal.id().to_owned()).collect::<Vec<_>>();
    assert_eq!((near("Kon Tun").len(), &*near("Kon Tun")[0]), (5, "H34"));
    assert_eq!(near("Quang Ngai tinh")[0], "H48");
    assert_eq!(near("dichvucong.kontun.gov.vn")[0], "H34");
    assert!(near("…").is_empty() && near("").is_empty());
    assert_eq!(near(&"a".repeat(100_000)).len(), 5);
    // A name that two portals have names none of them.
    let twin = json!({"portals": [{"id": "X01", "kind": "province", "name": "Kon Tum", "sources": ["editors"],
        "confidence": "unverified"}]});
    let book = overlay(&twin).book;
    assert_eq!(book.find_portal("Kon Tum").unwrap_err().code(), "unknown-portal");
    assert_eq!(book.find_portal("H34").map(Row::id), Ok("H34"));
}

#[test]
fn every_reference_that_leads_nowhere_is_told_in_both_languages() {
    let documents = json!([{"document": "0/0000/NĐ-CP"}, {"document": "3701/VPCP-KSTT"}]);
    let lost = with(with(step("lost"), "documents", documents), "sources", json!(["nowhere", "editors"]));
    let reading = overlay(&json!({"steps": [lost]}));
    let told: Vec<_> = reading
        .findings
        .iter()
        .map(|finding| (finding.path().to_string(), finding.message(Language::Vietnamese).to_string()))
        .collect();
    let missing = |table: &str| {
        (format!("steps[0].{table}[0]"), format!("bảng \"{table}\" không có dòng nào mang mã này"))
    };
    assert_eq!(told, [missing("documents"), missing("sources")]);
}

/// Without its list a row holds for all; an empty list is no such word, and the row is left out.
#[test]
fn an_empty_list_limits_nothing_and_is_told() {
    let contact = json!({"id": "desk", "key": "desk", "name": {"vi": "Quầy", "en": "Desk"}, "phone": "1",
        "from": "2030-01-01", "sources": ["editors"], "confidence": "unverified"});
    let rows = [
        (
            "rules",
            rule("first", "allow"),
            &["portals", "parties", "methods", "purposes", "acting", "with"][..],
        ),
        ("contacts", contact, &["portals"]),
    ];
    for (table, row, keys) in rows {
        for key in keys {
            let told = |value: Value| {
                let reading = overlay(&json!({table: [with(row.clone(), key, value)]}));
                let told = reading.findings.iter().filter(|finding| finding.severity() > Severity::Notice);
                let told =
                    told.map(|finding| (finding.code(), finding.path().to_string())).collect::<Vec<_>>();
                (told, reading.book.diff(&Book::builtin()).len())
            };
            let path = format!("{table}[0].{key}");
            assert_eq!(told(json!([])), (vec![("law-empty-list", path.clone())], 0), "{path}");
            assert_eq!(told(Value::Null), (vec![], 1), "{path}");
        }
    }
}

#[test]
fn contacts_of_one_key_must_be_told_apart() {
    let contact = |id: &str| {
        json!({"id": id, "key": "desk", "name": {"vi": "Quầy", "en": "Desk"}, "phone": "1", "from": "2030-01-01",
            "portals": ["H34"], "sources": ["editors"], "confidence": "unverified"})
    };
    let pair = |second: Value| {
        let reading = overlay(&json!({"contacts": [contact("first"), second]}));
        let told: Vec<_> = reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect();
        (told, reading.book.contacts().len() - Book::builtin().contacts().len())
    };
    let overlapping = (vec![("law-contact-overlap", "contacts[1]".to_owned())], 1);
    assert_eq!(pair(contact("second")), overlapping);
    // Null is the same as absent: for all.
    for portals in [Value::Null, json!(["provinces"]), json!(["H26", "H34"])] {
        assert_eq!(pair(with(contact("second"), "portals", portals)), overlapping);
    }
    assert_eq!(pair(with(contact("second"), "phone", json!("2"))), overlapping);
    // A later first day, another portal or another key keeps the two apart.
    for (key, value) in
        [("from", json!("2030-01-02")), ("portals", json!(["national"])), ("key", json!("other"))]
    {
        assert_eq!(pair(with(contact("second"), key, value.clone())), (vec![], 2), "{key} {value}");
    }
    let nowhere = overlay(&json!({"contacts": [with(contact("first"), "portals", json!(["H34", "H99"]))]}));
    assert_eq!(found(&nowhere), [("law-unknown-reference", "contacts[0].portals[1]".to_owned())]);
    let again = vec![("law-duplicate-id", "contacts[1]".to_owned())];
    assert_eq!(pair(contact("first")), (again, 1));
}

#[test]
fn references_of_rules_must_lead_somewhere() {
    for (key, value, path) in [
        ("portals", json!(["H99"]), "rules[0].portals[0]"),
        ("moves_to", json!("H99"), "rules[0].moves_to"),
        ("steps", json!(["dance"]), "rules[0].steps[0]"),
        // A row of this id is in another table.
        ("steps", json!(["new"]), "rules[0].steps[0]"),
        ("contacts", json!(["aunt"]), "rules[0].contacts[0]"),
        ("supersedes", json!(["none"]), "rules[0].supersedes[0]"),
    ] {
        let reading = overlay(&json!({"rules": [with(rule("new", "allow"), key, value)]}));
        assert_eq!(found(&reading), [("law-unknown-reference", path.to_owned())]);
    }
    let conflict = json!({"id": "mine", "kind": "outcome", "text": {"vi": "x", "en": "y"}, "sources": ["editors"],
        "confidence": "unverified", "sides": [{"rules": ["citizen-portal-59"]}, {"rules": ["none"]}]});
    let conflict = overlay(&json!({"conflicts": [conflict]}));
    assert_eq!(found(&conflict), [("law-unknown-reference", "conflicts[0].sides[1].rules[0]".to_owned())]);
    let ages =
        overlay(&json!({"rules": [with(rule("new", "allow"), "ages", json!({"from": 6, "below": 6}))]}));
    assert_eq!(found(&ages), [("law-ages", "rules[0].ages".to_owned())]);
}

#[test]
fn a_key_given_twice_is_an_error_and_an_early_document_a_violation() {
    let twice = r#"{"steps": [{"id": "a", "id": "b", "text": {"vi": "x", "en": "y"}, "sources": ["editors"], "confidence": "unverified"}]}"#;
    let reading = Book::builtin().overlay(twice);
    assert_eq!(found(&reading), [("law-duplicate-key", "steps[0]".to_owned())]);
    let early =
        overlay(&json!({"documents": [{"id": "1/2030/NĐ-CP", "title": {"vi": "x", "en": "y"}, "issuer": "z",
        "issued": "2030-01-02", "from": "2030-01-01", "sources": ["editors"], "confidence": "unverified"}]}));
    assert_eq!(found(&early), [("law-in-force-before-issued", "documents[0]".to_owned())]);
    assert_eq!(early.findings[0].severity(), Severity::Violation);
    assert!(early.book.document("1/2030/NĐ-CP").is_some());
}

#[test]
fn the_built_in_book_is_without_findings() {
    let mut book = Book::empty();
    for file in FILES {
        let reading = book.overlay(file.text());
        assert_eq!(reading.findings, [], "{}", file.name());
        book = reading.book;
    }
    assert_eq!(book, Book::builtin());
}

/// Tables that the build reads.
const BUILT: [&str; 8] =
    ["agencies", "banks", "link-cases", "provinces", "regimes", "renumberings", "statuses", "transitions"];

#[test]
fn what_is_no_json_is_told_from_a_whole_character_on() {
    for text in ["{\"bước\" nào}", "{\"a\": ế", "ế", "", "[", "{\"a\":\n\"ế", "[\"\\u1ế", "[\"\\u12ế"]
    {
        let reading = Book::empty().overlay(text);
        let span = reading.findings[0].span().unwrap();
        assert_eq!((reading.findings[0].code(), span.end), ("law-json", text.len()));
        assert!(text.get(span).is_some(), "{text:?}");
    }
}

#[test]
fn a_row_holds_between_its_days_and_is_known_since_it_was_issued() {
    let row = Validity {
        issued: Some(day("2024-06-25")),
        known: None,
        from: Some(day("2024-07-01")),
        to: Some(day("2025-06-30")),
        end_known: None,
    };
    let later = day("2030-01-01");
    for (on, holds) in
        [("2024-06-30", false), ("2024-07-01", true), ("2025-06-30", true), ("2025-07-01", false)]
    {
        assert_eq!(row.decides(Moment::new(day(on)).known_on(later)), holds, "{on}");
    }
    let inside = Moment::new(day("2025-01-01"));
    assert!(!row.decides(inside.known_on(day("2024-06-24"))));
    assert!(row.decides(inside.known_on(day("2024-06-25"))));
    // An end that something later set is not known before.
    let ended = Validity { end_known: Some(day("2025-06-09")), ..row };
    let after = Moment::new(day("2025-07-01"));
    assert!(ended.decides(after.known_on(day("2025-06-08"))));
    assert!(!ended.decides(after.known_on(day("2025-06-09"))));
    // What was told on another day than that of issue is known since that day.
    for told in ["2024-06-20", "2024-06-28"] {
        let told = Validity { known: Some(day(told)), ..row };
        assert_eq!(told.known_from(), told.known);
        assert!(!told.decides(inside.known_on(told.known.unwrap().previous().unwrap())));
        assert!(told.decides(inside.known_on(told.known.unwrap())));
    }
    let undated = Validity { issued: None, ..row };
    assert_eq!(undated.known_from(), row.from);
    assert!(Validity::default().decides(inside));
}

#[test]
fn two_days_of_one_book_differ_by_what_began_and_what_ended() {
    let book = Book::builtin();
    let at = |text| Moment::new(day(text)).known_on(day("2026-12-31"));
    let changes = book.diff_moments(at("2025-06-30"), at("2025-07-01"));
    let has = |table, id: &str, change| changes.contains(&Difference { table, id: id.to_owned(), change });
    assert!(has(LoginRule::TABLE, "organisation-portal-69", Change::Removed));
    assert!(has(LoginRule::TABLE, "organisation-portal-end-69", Change::Added));
    assert!(has(Document::TABLE, "118/2025/NĐ-CP", Change::Added));
    assert!(has(Contact::TABLE, "kontum-counter-19", Change::Removed));
    assert!(!changes.iter().any(|change| change.id == "69/2024/NĐ-CP"));
    assert_eq!(book.diff_moments(at("2025-07-02"), at("2025-07-03")), []);
    // Signed on 25 June 2024: the same day seen with the knowledge of two days.
    let on = Moment::new(day("2024-07-01"));
    let learnt = book.diff_moments(on.known_on(day("2024-06-24")), on.known_on(day("2024-06-25")));
    let change_of = |id: &str| learnt.iter().find(|change| change.id == id).unwrap().change;
    assert_eq!(change_of("69/2024/NĐ-CP"), Change::Added);
    assert_eq!(change_of("59/2022/NĐ-CP"), Change::Removed);
}

#[test]
fn a_fact_is_in_force_from_its_first_day_to_its_last() {
    let book = Book::builtin();
    let in_force = |on: &str| {
        book.facts_at(Moment::new(day(on)).known_on(day("2026-01-01")))
            .any(|fact| fact.id() == "one-stop-2018")
    };
    // Decree 61/2018 took effect on 2018-06-21 and Decree 118/2025 took its place on 2025-07-01.
    assert_eq!(
        ["2018-06-20", "2018-06-21", "2025-06-30", "2025-07-01"].map(in_force),
        [false, true, true, false]
    );
}

#[test]
fn two_books_differ_by_their_sources_too() {
    let with_source = |place: &str, confidence: &str| {
        let source = json!({"id": "gazette", "place": place, "confidence": confidence});
        let reading = overlay(&json!({"sources": [source]}));
        assert_eq!(reading.findings, []);
        reading.book
    };
    let (one, other) = (with_source("a gazette", "primary"), with_source("a gazette", "secondary"));
    let difference = |change| vec![Difference { table: "sources", id: "gazette".to_owned(), change }];
    assert_eq!(Book::builtin().diff(&one), difference(Change::Added));
    assert_eq!(one.diff(&Book::builtin()), difference(Change::Removed));
    assert_eq!(one.diff(&other), difference(Change::Altered));
    assert_eq!(one.diff(&with_source("a gazette", "primary")), []);
}

fn json_value() -> impl Strategy<Value = Value> {
    let key = prop::sample::select(vec![
        "rules",
        "steps",
        "documents",
        "sources",
        "portals",
        "contacts",
        "conflicts",
        "routes",
        "facts",
        "id",
        "from",
        "to",
        "issued",
        "confidence",
        "text",
        "vi",
        "en",
        "ages",
        "sides",
        "methods",
        "x",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(json!("2024-06-15")),
        Just(json!("editors")),
        Just(json!("unverified")),
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|entries| entries.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        let reading = Book::empty().overlay(&text);
        prop_assert!(!reading.findings.is_empty() || reading.book == Book::empty());
    }

    #[test]
    fn any_json_is_answered_and_nothing_accepted_is_lost(value in json_value()) {
        let before = Book::builtin();
        let reading = before.clone().overlay(&value.to_string());
        prop_assert!(before.diff(&reading.book).iter().all(|difference| difference.change == Change::Added));
    }

    #[test]
    fn a_built_in_file_with_some_bytes_changed_is_answered(
        file in 0..FILES.len(), at in any::<prop::sample::Index>(), byte in 0x20_u8..0x7F
    ) {
        let mut text = FILES[file].text().to_owned();
        let places: Vec<_> = text.char_indices().filter(|(_, c)| c.is_ascii()).map(|(place, _)| place).collect();
        let place = places[at.index(places.len())];
        text.replace_range(place..=place, char::from(byte).encode_utf8(&mut [0; 4]));
        let reading = Book::builtin().overlay(&text);
        // Every id is taken already: at most the row whose id was changed is new.
        prop_assert!(Book::builtin().diff(&reading.book).len() <= 1);
    }

    #[test]
    fn what_was_known_stays_known(issued in 0_i64..4000, from in 0_i64..4000, on in 0_i64..4000, first in 0_i64..4000, later in 0_i64..4000) {
        let at = |days: i64| day("2020-01-01").plus_days(i32::try_from(days).unwrap()).unwrap();
        let row = Validity { issued: Some(at(issued)), from: Some(at(from)), ..Validity::default() };
        let early = Moment::new(at(on)).known_on(at(first));
        prop_assert!(!row.decides(early) || row.decides(early.known_on(at(first + later))));
        prop_assert!(!row.decides(early) || issued <= first);
    }
}
