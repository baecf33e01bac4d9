//! Targets of the room `payment`, and of the readers of statements that stand beside the example.

use motcua::finding::Language;
use motcua::money::Vnd;
use motcua::payment::{Callback, CallbackFields, Collection, Event, Finder, Form, Reference, Request};
use motcua::time::Date;
use motcua_examples::table::{Map, Table};
use std::io::Cursor;
use std::path::Path;

#[path = "../../examples/reconcile_day/statement.rs"]
mod statement;

/// The finder of references: what it finds are references, at places that hold their characters; case, spaces and
/// dots do not count; an error says where.
pub fn remark(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let forms = [("KT", "H34", 8), ("DVC", "", 10), ("KTUM", "06A", 3)];
    let finder =
        Finder::new(forms.map(|(prefix, office, digits)| Form::new(prefix, office, digits).expect("a form")));
    let found = match finder.find(text) {
        Ok(found) => found,
        Err(error) => {
            let span = error.finding().span().expect("where it is");
            assert!(error.code() == "reference-check-digit" && text.get(span).is_some());
            return;
        }
    };
    for (reference, span) in found.spans() {
        assert_eq!(Reference::parse(reference.as_str()), Ok(reference));
        let there = text.get(span).expect("whole characters").to_ascii_uppercase();
        let there: String = there.chars().filter(char::is_ascii_alphanumeric).collect();
        assert_eq!(there, reference.as_str());
    }
    let same = finder.find(&text.to_ascii_lowercase()).expect("case does not count");
    assert!(same.references().eq(found.references()) && same.guesses() == found.guesses());
    assert!(found.damaged().iter().all(|span| text.get(span.clone()).is_some()));
}

/// The reader of call-backs: what it takes is what stands there, what it refuses is told at a field; hearing twice is
/// hearing once.
pub fn callback(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut parts = text.split('\n');
    let mut next = || parts.next().unwrap_or_default();
    let fields = CallbackFields {
        id: next(),
        transaction: next(),
        code: next(),
        amount: next(),
        currency: next(),
        at: next(),
    };
    match Callback::read(&fields) {
        Ok(callback) => {
            assert_eq!(
                (callback.id().as_str(), callback.transaction().as_str()),
                (fields.id, fields.transaction)
            );
            assert_eq!(callback.is_success(), fields.code == "00");
            assert_eq!(Vnd::parse(fields.amount), Ok(callback.amount()));
            let mut once =
                Request::new(Collection::Before, Vnd::new(180_000), callback.at()).expect("an amount");
            once.hear(Event::Callback(callback)).expect("one contradicts nothing");
            let mut twice = once.clone();
            twice.hear(Event::Callback(callback)).expect("a repetition contradicts nothing");
            assert_eq!(once.standing(), twice.standing());
            let exact = callback.is_success() && callback.amount() == Vnd::new(180_000);
            assert_eq!(once.standing().paid_at().is_some(), exact);
        }
        Err(error) => assert!(!error.finding().path().to_string().is_empty()),
    }
}

/// The readers of statements: rows are numbered, and each is a credit or set aside with a reason.
pub fn statement(data: &[u8]) {
    let mut expected = 0;
    let mut tell = |(number, read, remark): statement::Row<'_>| {
        expected += 1;
        assert_eq!(number, expected);
        match read {
            Ok(credit) => {
                let bank = credit.bank_reference.is_none_or(|it| !it.as_str().is_empty());
                assert!(bank && credit.day >= Date::MIN && credit.remark.len() <= data.len());
                assert_eq!(credit.remark, remark);
                assert_eq!(Vnd::parse(&credit.amount.dong().to_string()), Ok(credit.amount));
            }
            Err(reason) => assert!(!reason.is_empty()),
        }
    };
    // What cannot be read at all is an error, never a panic.
    if let [b'<', ..] = data {
        let _ = statement::read_camt(Cursor::new(data.to_vec()), &mut tell);
    } else {
        let columns = (&statement::COLUMNS[..], statement::NEEDED);
        let source = Cursor::new(data.to_vec());
        let table = Table::read(source, Path::new("-"), "utf-8", columns, &Map::default(), Language::English);
        let _ = table.map(|table| statement::read_csv(table, &mut tell));
    }
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = Map::parse(text, &statement::COLUMNS);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        assert!(statement::whole(text).is_none_or(|amount| digits(text) >= amount.dong().to_string().len()));
    }
}
