//! The table for trial is read, overlaid and compared.
use motcua::guide::screens::Screen;
use motcua::law::{Book, Change, Row};

#[test]
fn the_table_is_there() {
    let book = Book::builtin();
    assert_eq!(book.rows::<Screen>().len(), 1);
    let text = r#"{"screens": [{"id": "mine", "name": {"vi": "Màn hình", "en": "Screen"}, "sources": ["editors"], "confidence": "unverified"},
        {"id": "lost", "name": {"vi": "Màn hình", "en": "Screen"}, "portals": ["H99"], "sources": ["editors"], "confidence": "unverified"}]}"#;
    let reading = book.clone().overlay(text);
    let found: Vec<_> = reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect();
    assert_eq!(found, [("law-unknown-reference", "screens[1].portals[0]".to_owned())]);
    let difference = &book.diff(&reading.book)[0];
    assert_eq!(
        (difference.table, &*difference.id, difference.change),
        (Screen::TABLE, "mine", Change::Added)
    );
}
