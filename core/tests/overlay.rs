//! A caller's book over the built-in one: what it may say, what is told where, and that nothing is overturned
//! in silence.
#![cfg(feature = "law")]

use motcua::account::login::{Acting, Inquiry, LoginRule, Method, Outcome, Person, Step, Subject};
use motcua::finding::{Confidence, Finding, Language, Severity};
use motcua::law::{Book, Change, Contact, Moment, Origin, Portal, Reading, Row, Superseded, line_and_column};
use motcua::time::Date;
use serde_json::{Value, json};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn overlay(book: &Value) -> Reading {
    Book::builtin().overlay(&book.to_string())
}

fn found(reading: &Reading) -> Vec<(&str, String)> {
    reading.findings.iter().map(|finding| (finding.code(), finding.path().to_string())).collect()
}

fn step(id: &str) -> Value {
    json!({"id": id, "text": {"vi": "Làm", "en": "Do"}, "sources": ["editors"], "confidence": "unverified"})
}

/// A rule of a case about which the built-in book says nothing.
fn rule(id: &str, effect: &str) -> Value {
    json!({"id": id, "issued": "2030-01-01", "from": "2030-02-01", "authority": "practice", "effect": effect,
        "parties": ["official"], "methods": ["portal-post"], "text": {"vi": "Có", "en": "Yes"},
        "sources": ["editors"], "confidence": "unverified"})
}

fn with(mut row: Value, key: &str, value: Value) -> Value {
    row[key] = value;
    row
}

#[test]
fn a_byte_order_mark_is_taken_and_counts_in_spans() {
    let book = json!({"steps": [step("ask")]}).to_string();
    let reading = Book::builtin().overlay(&format!("\u{feff}{book}"));
    assert_eq!(reading.findings, []);
    assert!(reading.book.row::<Step>("ask").is_some());
    let broken = Book::empty().overlay("\u{feff}{\"steps\": [,]}");
    assert_eq!((broken.findings[0].code(), broken.findings[0].span()), ("law-json", Some(14..17)));
    assert_eq!(Book::empty().overlay("\u{feff}\u{feff}{}").findings[0].code(), "law-json");
}

#[test]
fn a_book_beyond_the_limit_is_refused_before_it_is_read() {
    let limit = Book::MAX_BYTES;
    let padded = |bytes: usize| format!("{{}}{}", " ".repeat(bytes - 2));
    assert_eq!(Book::empty().overlay(&padded(limit)).findings, []);
    let told = Book::empty().overlay(&padded(limit + 1)).findings;
    assert_eq!(told.iter().map(Finding::code).collect::<Vec<_>>(), ["law-too-long"]);
    assert_eq!(
        told[0].message(motcua::finding::Language::English).to_string(),
        "the book is longer than 16,777,216 bytes"
    );
}

/// Of two values of a key, nobody knows which was meant: neither is taken, wherever the key stands.
#[test]
fn a_key_that_stands_twice_gives_nothing_to_the_book() {
    let fields = r#""sources": ["editors"], "confidence": "unverified""#;
    let text = r#""text": {"vi": "Làm", "en": "Do"}"#;
    let step = |id: &str| format!(r#"{{"id": "{id}", {text}, {fields}}}"#);
    let row = |row: &str| format!(r#"{{"steps": [{row}]}}"#);
    let tables = format!(r#"{{"steps": [{}], "steps": [{}]}}"#, step("one"), step("two"));
    let other = r#"{"$schema": "a", "$schema": "a", "steps": "#;
    let contact = r#"{"id": "c", "portals": ["H34"], "phones": ["0260"], "phones": []"#;
    let faults = [
        (tables, ""),
        (format!("{other}[{}]}}", step("one")), ""),
        (row(&format!(r#"{{"id": "one", "id": "one", {text}, {fields}}}"#)), "steps[0]"),
        (row(&format!(r#"{{"id": null, "id": "one", {text}, {fields}}}"#)), "steps[0]"),
        (row(&format!(r#"{{"id": "one", "\u0069d": "two", {text}, {fields}}}"#)), "steps[0]"),
        (
            row(&format!(r#"{{"id": "one", "text": {{"vi": "x", "en": "y", "en": "z"}}, {fields}}}"#)),
            "steps[0].text",
        ),
        (
            row(&format!(
                r#"{{"id": "one", {text}, {fields}, "documents": [{{"document": "69/2024/NĐ-CP", "document": "x"}}]}}"#
            )),
            "steps[0].documents[0]",
        ),
        (format!(r#"{{"contacts": [{contact}, {fields}}}]}}"#), "contacts[0]"),
    ];
    let builtin = Book::builtin();
    for (text, path) in faults {
        let reading = Book::builtin().overlay(&text);
        assert!(
            found(&reading).contains(&("law-duplicate-key", path.to_owned())),
            "{text}: {:?}",
            found(&reading)
        );
        assert_eq!(reading.book.fingerprint(), builtin.fingerprint(), "{text}");
    }
    let reading = Book::builtin().overlay(&row(&step("one")));
    assert_eq!(reading.findings, []);
    assert_ne!(reading.book.fingerprint(), builtin.fingerprint());
}

#[test]
fn a_book_of_many_levels_is_refused_before_the_stack_ends() {
    let lists = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let objects = |levels: usize| format!("{}1{}", r#"{"steps":"#.repeat(levels), "}".repeat(levels));
    for text in [lists(128), lists(1_000_000), objects(128), objects(1_000_000), "[".repeat(1_000_000)] {
        assert_eq!(found(&Book::empty().overlay(&text)), [("law-json", String::new())], "{text:.40}");
    }
    assert_eq!(found(&Book::empty().overlay(&lists(127))), [("law-shape", String::new())]);
    assert_eq!(found(&Book::empty().overlay(&objects(127))), [("law-shape", "steps".to_owned())]);
}

#[test]
fn every_fault_says_its_line_and_column() {
    let text = "{\n  \"steps\": [\n    {\"id\": \"a\", \"text\": {\"vi\": \"Bước\", \"en\": \"\"}, \"from\": \"15/06/2024\",\n     \"sources\": [\"editors\", \"nowhere\"], \"confidence\": \"unverified\"},\n    {\"id\": \"b\", \"text\": {\"vi\": \"x\", \"en\": \"y\"}, \"sources\": [\"editors\", \"nowhere\"], \"confidence\": \"unverified\"}\n  ]\n}";
    let reading = Book::builtin().overlay(text);
    let places: Vec<_> = reading
        .findings
        .iter()
        .map(|finding| {
            let span = finding.span().unwrap();
            (finding.code(), finding.path().to_string(), line_and_column(text, span.start), &text[span])
        })
        .collect();
    assert_eq!(
        places,
        [
            ("law-day-first", "steps[0].from".to_owned(), (3, 59), "\"15/06/2024\""),
            ("law-shape", "steps[0].text.en".to_owned(), (3, 46), "\"\""),
            ("law-unknown-reference", "steps[1].sources[1]".to_owned(), (5, 72), "\"nowhere\""),
        ]
    );
}

#[test]
fn a_day_written_day_first_is_told_the_right_form() {
    for (written, code) in [
        ("15/06/2024", Some("law-day-first")),
        ("1/7/2025", Some("law-day-first")),
        ("31/06/2024", Some("date-format")),
        ("06/15/2024", Some("date-format")),
        ("2024-06-15", None),
    ] {
        let reading = overlay(&json!({"steps": [with(step("a"), "issued", json!(written))]}));
        assert_eq!(reading.findings.first().map(Finding::code), code, "{written}");
    }
}

#[test]
fn texts_that_show_nothing_and_ids_with_spaces_are_refused() {
    for text in ["", " \t", "\u{200b}", "\u{feff} \u{2060}", "\u{ad}", "\u{7}"] {
        let reading = overlay(&json!({"steps": [with(step("a"), "text", json!({"vi": text, "en": "Do"}))]}));
        assert_eq!(found(&reading), [("law-shape", "steps[0].text.vi".to_owned())], "{text:?}");
    }
    let listed = overlay(&json!({"steps": [with(step("a"), "sources", json!(["editors", " \u{200b}"]))]}));
    assert_eq!(found(&listed), [("law-shape", "steps[0].sources[1]".to_owned())]);
    for id in ["my step", " a", "a\u{200b}", "a\u{a0}b", "a\n"] {
        let reading = overlay(&json!({"steps": [step(id)]}));
        assert_eq!(found(&reading), [("law-shape", "steps[0].id".to_owned())], "{id:?}");
    }
    let portal = |id: &str, kind: &str| {
        let row = json!({"id": id, "kind": kind, "name": "Thử", "sources": ["editors"], "confidence": "unverified"});
        found(&Book::empty().overlay(
            &json!({"sources": [{"id": "editors", "place": "x", "confidence": "primary"}], "portals": [row]}).to_string(),
        ))
        .into_iter()
        .map(|(code, path)| (code.to_owned(), path))
        .collect::<Vec<_>>()
    };
    let reserved = vec![("law-reserved-id".to_owned(), "portals[0].id".to_owned())];
    assert_eq!(portal("provinces", "province"), reserved);
    assert_eq!(portal("ministries", "ministry"), reserved);
    assert_eq!(portal("national", "province"), reserved);
    assert_eq!(portal("national", "national"), []);
}

#[test]
fn a_row_is_not_known_before_a_document_that_it_cites_was_issued() {
    let known = |issued: Value| {
        let row = with(
            step("a"),
            "documents",
            json!([{"document": "3701/VPCP-KSTT"}, {"document": "69/2024/NĐ-CP"}]),
        );
        let reading = overlay(&json!({"steps": [with(row, "issued", issued)]}));
        reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect::<Vec<_>>()
    };
    // Signed on 25 June 2024; the letter is of 29 May.
    let early = |index| ("law-known-before-document", format!("steps[0].documents[{index}]"));
    assert_eq!(known(json!("2024-05-28")), [early(0), early(1)]);
    assert_eq!(known(json!("2024-06-24")), [early(1)]);
    assert_eq!(known(json!("2024-06-25")), []);
}

#[test]
fn rows_of_one_file_may_replace_each_other_in_any_order_but_not_in_a_circle() {
    let replacing = |id: &str, others: Value| with(step(id), "supersedes", others);
    let forward = overlay(&json!({"steps": [replacing("a", json!(["b"])), step("b")]}));
    assert_eq!(forward.findings, []);
    let on = Moment::new(day("2026-01-01"));
    let standing = |id| forward.book.standing::<Step>(id, on).map(Row::id);
    assert_eq!((standing("b"), standing("a"), standing("c")), (Some("a"), Some("a"), None));
    assert!(forward.book.in_force::<Step>(on).all(|step| step.id() != "b"));

    let circle = overlay(&json!({"steps": [
        replacing("a", json!(["b"])), replacing("b", json!(["a"])), replacing("c", json!(["c"])), step("d"),
        replacing("e", json!(["d"]))
    ]}));
    let told = |index: usize| ("law-supersedes-cycle", format!("steps[{index}].supersedes"));
    assert_eq!(found(&circle), [told(0), told(1), told(2)]);
    assert!(circle.book.row::<Step>("e").is_some() && circle.book.row::<Step>("a").is_none());

    // What waits for a row that is left out is left out too, however long the chain.
    let chain = overlay(&json!({"steps": [
        replacing("a", json!(["b"])), replacing("b", json!(["c"])), with(step("c"), "sources", json!(["nowhere"]))
    ]}));
    let lost = |place: &str| ("law-unknown-reference", format!("steps[{place}]"));
    assert_eq!(found(&chain), [lost("2].sources[0"), lost("1].supersedes[0"), lost("0].supersedes[0")]);
    assert!(["a", "b", "c"].iter().all(|id| chain.book.row::<Step>(id).is_none()));
}

#[test]
fn a_contradiction_says_with_which_row() {
    let reading = overlay(&json!({"rules": [step("x"), rule("one", "allow"), rule("two", "refuse")]}));
    let overlap = reading.findings.iter().find(|finding| finding.code() == "law-overlap").unwrap();
    assert_eq!(overlap.path().to_string(), "rules[2]");
    let told = overlap.message(motcua::finding::Language::English).to_string();
    assert!(told.ends_with("row 1 of this file's table, counted from 0"), "{told}");
    let again = reading.book.overlay(&json!({"rules": [rule("three", "refuse")]}).to_string());
    let told = again.findings[0].message(motcua::finding::Language::English).to_string();
    let index = again.book.rows::<LoginRule>().iter().position(|rule| rule.id() == "one").unwrap();
    assert!(told.ends_with(&format!("row {index} of the book's table, counted from 0")), "{told}");
}

/// The book that overturned four rows without a word.
#[test]
fn what_a_book_overturns_is_listed_told_and_shown_by_the_answer() {
    let taken = [
        "citizen-portal-cut-over-notice",
        "citizen-portal-end-59",
        "citizen-portal-end-3701",
        "citizen-portal-end-69",
    ];
    let reading = overlay(&json!({"rules": [{"id": "mine", "authority": "practice", "effect": "allow",
        "supersedes": taken, "parties": ["citizen"], "methods": ["portal-mobile"], "text": {"vi": "x", "en": "y"},
        "sources": ["editors"], "confidence": "unverified"}]}));
    assert_eq!(found(&reading), [("law-weaker", "rules[0]".to_owned())]);
    assert_eq!(reading.findings[0].severity(), Severity::Notice);
    for id in taken {
        let lost = Superseded { table: LoginRule::TABLE, id: id.to_owned(), by: "mine".to_owned() };
        assert!(reading.superseded.contains(&lost), "{id}");
        assert_eq!(reading.book.origin::<LoginRule>(id), Some(Origin::BuiltIn));
    }
    assert_eq!(reading.book.origin::<LoginRule>("mine"), Some(Origin::Caller));
    let asked = Inquiry::new(&reading.book, "H34").unwrap();
    let answer = asked.answer(Method::PortalMobile, day("2024-08-01"));
    assert_eq!(answer.outcome(), Outcome::Allowed);
    let shown: Vec<_> = answer.superseded().iter().map(|lost| (lost.rule.id(), lost.by.id())).collect();
    assert!(shown.contains(&("citizen-portal-end-69", "mine")), "{shown:?}");
    assert!(shown.contains(&("citizen-portal-cut-over-notice", "mine")), "{shown:?}");
    // The built-in book overturns nothing.
    let book = Book::builtin();
    let answer = Inquiry::new(&book, "H34").unwrap().answer(Method::PortalMobile, day("2024-08-01"));
    assert_eq!(answer.superseded(), []);
}

#[test]
fn a_newer_rule_of_the_same_authority_is_no_silent_one_either() {
    let reading = overlay(&json!({"rules": [{"id": "newer", "issued": "2024-07-01", "authority": "portal",
        "effect": "allow", "parties": ["citizen"], "methods": ["portal-mobile"], "text": {"vi": "x", "en": "y"},
        "sources": ["kontum-notice"], "confidence": "primary"}]}));
    assert_eq!(reading.findings, [], "as sure as what it outranks");
    assert!(reading.superseded.iter().any(|lost| lost.id == "citizen-portal-cut-over-notice"));
    let asked = Inquiry::new(&reading.book, "H34").unwrap();
    let answer = asked.answer(Method::PortalMobile, day("2024-08-01"));
    assert_eq!(answer.decided_by().unwrap().id(), "newer");
    assert!(answer.superseded().iter().any(|lost| lost.rule.id() == "citizen-portal-cut-over-notice"));
}

#[test]
fn an_unverified_contact_replaces_a_primary_one_with_a_notice_alone() {
    let hotline = json!({"id": "mine", "key": "vneid-hotline", "from": "2030-01-01", "phone": "1900.0000",
        "name": {"vi": "Tổng đài", "en": "Hotline"}, "sources": ["editors"], "confidence": "unverified"});
    let reading = overlay(&json!({"contacts": [hotline]}));
    assert_eq!(found(&reading), [("law-weaker", "contacts[0]".to_owned())]);
    assert!(reading.superseded.iter().all(|lost| lost.table == Contact::TABLE && lost.by == "mine"));
    assert_eq!(reading.superseded.len(), 1);
}

#[test]
fn a_row_that_confirms_another_raises_it_and_adds_what_was_not_known() {
    let sources = json!([{"id": "gialai", "place": "cổng của tỉnh", "confidence": "primary"}]);
    let row = json!({"id": "H21-own", "confirms": "H21", "kind": "province", "name": "Gia Lai",
        "host": "dichvucong.example.vn", "sources": ["gialai"], "confidence": "primary"});
    let built_in = Book::builtin();
    let before = built_in.portal("H21").unwrap();
    assert!(before.provenance.confidence < Confidence::Primary);
    let file = json!({"sources": sources, "portals": [row]});
    let reading = overlay(&file);
    assert_eq!(reading.findings, []);
    let after = reading.book.portal("H21").unwrap();
    assert_eq!(after.provenance.confidence, Confidence::Primary);
    assert_eq!(after.host.as_deref(), Some("dichvucong.example.vn"));
    assert_eq!(&*after.name, &*before.name);
    assert!(after.provenance.sources.iter().any(|source| **source == *"gialai"));
    assert_eq!(reading.book.rows::<Portal>().len(), built_in.rows::<Portal>().len());
    // Its id is taken, and the same book again changes nothing.
    let again = reading.book.clone().overlay(&file.to_string());
    assert!(again.findings.iter().any(|finding| finding.path().to_string() == "portals[0]"));
    assert_eq!(again.book, reading.book);
    // Another host is no confirmation, a further name is one.
    let host = with(with(row.clone(), "id", json!("H21-host")), "host", json!("khac.example.vn"));
    let host = reading.book.clone().overlay(&json!({"portals": [host]}).to_string());
    assert_eq!(found(&host), [("law-confirms", "portals[0].confirms".to_owned())]);
    let named =
        with(with(row.clone(), "id", json!("H21-name")), "aliases", json!(["Cổng Ví Dụ", "Cổng Ví Dụ"]));
    let named = reading.book.clone().overlay(&json!({"portals": [named]}).to_string());
    assert_eq!(found(&named), []);
    let aliases = &named.book.portal("H21").unwrap().aliases;
    assert_eq!(aliases.iter().filter(|name| ***name == *"Cổng Ví Dụ").count(), 1);
    // Another name is no confirmation; rules confirm none; what is not there cannot be confirmed.
    let other =
        overlay(&json!({"sources": sources, "portals": [with(row.clone(), "name", json!("Kon Tum"))]}));
    assert_eq!(found(&other), [("law-confirms", "portals[0].confirms".to_owned())]);
    assert_eq!(other.book.portal("H21").unwrap(), before);
    let rules =
        overlay(&json!({"rules": [with(rule("mine", "allow"), "confirms", json!("citizen-portal-59"))]}));
    assert_eq!(found(&rules), [("law-confirms", "rules[0].confirms".to_owned())]);
    let nowhere = overlay(&json!({"sources": sources, "portals": [with(row, "confirms", json!("H99"))]}));
    assert_eq!(found(&nowhere), [("law-unknown-reference", "portals[0].confirms".to_owned())]);
}

#[test]
fn a_contact_is_confirmed_by_rows_that_say_the_same_and_cite_their_own_texts() {
    let sources = json!([{"id": "desk-poster", "place": "a poster at the desk", "confidence": "primary"}]);
    let contact = |id: &str, source: &str, confidence: &str| {
        json!({"id": id, "key": "desk", "name": {"vi": "Quầy", "en": "Desk"}, "phone": "1", "from": "2030-01-01",
            "sources": [source], "confidence": confidence})
    };
    let confirms = |id: &str| with(contact(id, "desk-poster", "primary"), "confirms", json!("first"));
    let cited = with(confirms("by-decree"), "documents", json!([{"document": "69/2024/NĐ-CP"}]));
    let first = contact("first", "editors", "unverified");
    let reading = overlay(
        &json!({"sources": sources, "contacts": [first, cited, confirms("again"), confirms("cited")]}),
    );
    assert_eq!(found(&reading), []);
    let raised = reading.book.row::<Contact>("first").unwrap();
    assert_eq!(raised.provenance.confidence, Confidence::Primary);
    let documents: Vec<_> = raised.provenance.documents.iter().map(|citation| &*citation.document).collect();
    assert_eq!(documents, ["69/2024/NĐ-CP"]);
    assert_eq!(raised.name.text(Language::Vietnamese), "Quầy");
    assert_eq!(raised.name.text(Language::English), "Desk");
    // The ids of rows that confirm are taken, in whatever order they came.
    for id in ["by-decree", "again", "cited"] {
        let again = reading.book.clone().overlay(&json!({"contacts": [confirms(id)]}).to_string());
        assert_eq!(found(&again), [("law-duplicate-id", "contacts[0]".to_owned())], "{id}");
    }
    // Another number is no confirmation.
    let other = with(confirms("other"), "phone", json!("2"));
    let other = reading.book.clone().overlay(&json!({"contacts": [other]}).to_string());
    assert_eq!(found(&other), [("law-confirms", "contacts[0].confirms".to_owned())]);
}

#[test]
fn books_are_equal_when_sources_rows_and_confirmations_are() {
    let source = json!([{"id": "poster", "place": "a poster", "confidence": "unverified"}]);
    let sources = overlay(&json!({"sources": source})).book;
    assert_ne!(sources, Book::builtin());
    assert_eq!(sources, overlay(&json!({"sources": source})).book);
    let row = |id: &str| {
        json!({"id": id, "key": "desk", "name": {"vi": "Quầy", "en": "Desk"}, "from": "2030-01-01",
            "sources": ["editors"], "confidence": "unverified"})
    };
    let one = overlay(&json!({"contacts": [row("first")]})).book;
    assert_ne!(one, Book::builtin());
    // A confirmation that adds nothing to its row still takes its id.
    let confirmed =
        overlay(&json!({"contacts": [row("first"), with(row("again"), "confirms", json!("first"))]}));
    assert_eq!(found(&confirmed), []);
    assert_ne!(confirmed.book, one);
    assert_ne!(one, confirmed.book);
    let other = overlay(&json!({"contacts": [row("first"), with(row("other"), "confirms", json!("first"))]}));
    assert_ne!(confirmed.book, other.book, "the confirmations differ");
    let altered = overlay(&json!({"contacts": [with(row("first"), "phone", json!("1"))]}));
    assert_ne!(one, altered.book, "the rows differ");
    let told: Vec<_> = one.diff(&altered.book).into_iter().map(|it| (it.table, it.id, it.change)).collect();
    assert_eq!(told, [(Contact::TABLE, "first".to_owned(), Change::Altered)]);
    assert_eq!(one.diff(&one), []);
    assert_eq!(one, overlay(&json!({"contacts": [row("first")]})).book);
}

#[test]
fn a_row_that_replaces_one_that_was_left_out_is_left_out_with_those_that_wait_for_it() {
    let replaces = |id: &str, other: &str| with(step(id), "supersedes", json!([other]));
    let lost = with(step("lost"), "sources", json!(["nowhere"]));
    let reading = overlay(&json!({"steps": [replaces("last", "next"), replaces("next", "lost"), lost]}));
    let mut told = found(&reading);
    told.sort();
    let unknown = |path: &str| ("law-unknown-reference", path.to_owned());
    assert_eq!(
        told,
        [
            unknown("steps[0].supersedes[0]"),
            unknown("steps[1].supersedes[0]"),
            unknown("steps[2].sources[0]")
        ]
    );
    assert_eq!(reading.book.rows::<Step>().len(), Book::builtin().rows::<Step>().len());
    // Left out because it contradicts another row of the book.
    let refuses = with(rule("second", "refuse"), "authority", json!("practice"));
    let waits = with(rule("third", "advise"), "supersedes", json!(["second"]));
    let reading = overlay(&json!({"rules": [rule("first", "allow"), refuses, waits]}));
    let told: Vec<_> = found(&reading).into_iter().filter(|(code, _)| *code != "law-weaker").collect();
    assert_eq!(
        told,
        [
            ("law-overlap", "rules[1]".to_owned()),
            ("law-unknown-reference", "rules[2].supersedes[0]".to_owned())
        ]
    );
}

#[test]
fn a_fault_is_found_behind_texts_that_look_like_json() {
    let text = r#"{"steps": [{"id": "one", "kinds": [1, true, {"a": null}], "text": {"vi": "a, \"b\": {\\", "en": "], }"}, "sources": ["editors", "x"],
        "confidence": "unverified", "from": "2030-13-01"}]}"#;
    let text = &format!("{}{text}", " ".repeat(text.len()));
    let told = overlay_text(text);
    let day = told.iter().find(|finding| finding.code() == "date-format").unwrap();
    assert_eq!(&text[day.span().unwrap()], "\"2030-13-01\"");
}

fn overlay_text(text: &str) -> Vec<Finding> {
    Book::builtin().overlay(text).findings
}

/// A rule of the caller's book outranks a built-in one only if both can decide one case with different answers,
/// and its authority comes first or, with the same authority, it was known later.
#[test]
fn a_rule_outranks_another_only_where_both_decide_one_case() {
    // The notice of H34 refuses citizens these ways from 2024-06-15, and was known the day before.
    let newer = json!({"id": "newer", "issued": "2024-06-15", "to": "2024-06-15", "authority": "portal",
        "effect": "allow", "parties": ["citizen"], "methods": ["portal-mobile"], "purposes": ["login"],
        "portals": ["provinces"], "text": {"vi": "Có", "en": "Yes"}, "sources": ["kontum-notice"],
        "confidence": "primary"});
    let outranked = |rule: Value| {
        let reading = overlay(&json!({"rules": [rule]}));
        assert_eq!(found(&reading), []);
        reading.superseded.iter().any(|lost| lost.id == "citizen-portal-cut-over-notice")
    };
    assert!(outranked(newer.clone()));
    for key in ["methods", "parties", "portals", "purposes", "to"] {
        assert!(outranked(with(newer.clone(), key, Value::Null)), "no limit meets every limit: {key}");
    }
    for (key, value) in [
        ("effect", json!("refuse")),
        ("effect", json!("advise")),
        ("to", json!("2024-06-14")),
        ("parties", json!(["foreigner"])),
        ("methods", json!(["vneid-level-2"])),
        ("portals", json!(["national"])),
        // In the order of authorities the portal comes before the law.
        ("authority", json!("law")),
    ] {
        assert!(!outranked(with(newer.clone(), key, value.clone())), "{key} {value}");
    }
}

#[test]
fn a_rule_of_the_caller_that_says_the_same_overrules_nothing() {
    let same = |effect: &str| {
        let reading =
            overlay(&json!({"rules": [{"id": "mine", "issued": "2024-07-01", "authority": "portal",
            "effect": effect, "parties": ["citizen"], "methods": ["portal-mobile"],
            "text": {"vi": "x", "en": "y"}, "sources": ["kontum-notice"], "confidence": "primary"}]}));
        let asked = Inquiry::new(&reading.book, "H34").unwrap();
        let answer = asked.answer(Method::PortalMobile, day("2024-08-01"));
        let lost = answer.superseded().iter().map(|lost| lost.rule.id().to_owned()).collect::<Vec<_>>();
        lost.contains(&"citizen-portal-cut-over-notice".to_owned())
    };
    assert!(same("allow"));
    assert!(!same("refuse"), "the notice refuses as well");
}

/// "Not found" gives way to what took effect later, not to what took effect on the same day.
#[test]
fn not_found_stands_beside_a_rule_of_the_same_first_day() {
    let decides = |from: &str| {
        let silent = with(rule("silent", "unknown"), "authority", json!("portal"));
        let open = with(with(rule("open", "allow"), "authority", json!("law")), "from", json!(from));
        let reading = overlay(&json!({"rules": [silent, open]}));
        assert_eq!(found(&reading), []);
        let asked = Inquiry::new(&reading.book, "H34").unwrap().of(Subject::official());
        asked.answer(Method::PortalPost, day("2030-02-02")).outcome()
    };
    assert_eq!(decides("2030-02-01"), Outcome::Unknown);
    assert_eq!(decides("2030-02-02"), Outcome::Allowed);
}

/// A disagreement about the outcome is shown where both of its sides were used, not where another answer rests on a
/// third rule.
#[test]
fn a_conflict_is_shown_where_both_sides_were_used() {
    let shown = |sides: Value| {
        let open = with(rule("open", "allow"), "authority", json!("portal"));
        let shut = with(rule("shut", "refuse"), "authority", json!("law"));
        let elsewhere = with(rule("elsewhere", "refuse"), "portals", json!(["national"]));
        let conflict = json!({"id": "disagree", "kind": "outcome", "sides": sides, "issued": "2030-01-01",
            "text": {"vi": "Hai nguồn khác nhau", "en": "Two sources differ"}, "sources": ["editors"],
            "confidence": "unverified", "authority": "practice"});
        let reading = overlay(&json!({"rules": [open, shut, elsewhere], "conflicts": [conflict]}));
        assert_eq!(found(&reading), []);
        let asked = Inquiry::new(&reading.book, "H34").unwrap().of(Subject::official());
        let answer = asked.answer(Method::PortalPost, day("2030-02-01"));
        assert_eq!(answer.outcome(), Outcome::Allowed);
        assert!(!answer.alternatives().is_empty(), "by the law it is refused");
        answer.conflicts().iter().any(|conflict| conflict.id() == "disagree")
    };
    assert!(shown(json!([{"rules": ["open"]}, {"rules": ["shut"]}])));
    assert!(!shown(json!([{"rules": ["open"]}, {"rules": ["elsewhere"]}])));
}

/// Registering rests on the rules of the ways that are open, not on those of the ways that are shut.
#[test]
fn a_registration_with_one_way_open_rests_on_its_rule_alone() {
    let one = |id: &str, effect: &str, method: &str| {
        with(with(rule(id, effect), "methods", json!([method])), "purposes", json!(["register"]))
    };
    let reading = overlay(&json!({"rules": [one("open", "allow", "portal-post"),
        one("shut", "refuse", "vneid-level-2")]}));
    assert_eq!(found(&reading), []);
    let asked = Inquiry::new(&reading.book, "H34").unwrap().of(Subject::official());
    let answer = asked.register(day("2030-02-01"));
    assert_eq!(answer.outcome(), Outcome::Allowed);
    assert_eq!(answer.rules().iter().map(|rule| rule.id()).collect::<Vec<_>>(), ["open"]);
}

/// An organisation is registered by a representative who logs in: the person's way is asked as a login.
#[test]
fn a_representative_logs_in_to_register_an_organisation() {
    let registers = with(
        with(
            with(rule("by-person", "allow"), "parties", json!(["organisation"])),
            "purposes",
            json!(["register"]),
        ),
        "requires",
        json!("portal-post"),
    );
    let open = |purpose: &str| {
        let person = with(rule("person", "allow"), "parties", json!(["citizen"]));
        let person = with(person, "purposes", json!([purpose]));
        let first = |rule: &Value| with(rule.clone(), "authority", json!("portal"));
        let reading = overlay(&json!({"rules": [first(&registers), first(&person)]}));
        assert!(reading.findings.iter().all(|finding| finding.severity() == Severity::Notice));
        let by = Subject::organisation_by(Person::citizen(), Acting::LegalRepresentative);
        let answer = Inquiry::new(&reading.book, "H34").unwrap().of(by).register(day("2030-02-01"));
        answer.rules().iter().any(|rule| rule.id() == "person")
    };
    assert!(open("login"));
    assert!(!open("register"));
}
