//! Calendars of a book.

use super::*;
use motcua::calendar::BookDay;
use motcua::law::{Book, Moment, Row as _};

/// The table that the build made and the book that is read say the same, row by row.
#[test]
fn the_built_in_book_gives_the_built_in_calendar() {
    assert_eq!(Calendar::of(&Book::builtin(), None).unwrap(), Calendar::builtin());
    assert_eq!(Calendar::of(&Book::empty(), None).unwrap(), Calendar::default());
}

#[test]
fn a_callers_book_is_an_announcement() {
    let reading = Book::builtin().overlay(
        r#"{"calendar_years": [{"id": "calendar-2028", "year": 2028, "issued": "2027-10-01", "sources": ["editors"], "confidence": "unverified"}],
            "calendar_days": [
                {"id": "2028-01-03", "date": "2028-01-03", "kind": "compensatory", "name": {"vi": "Bù", "en": "In lieu"}, "counterpart": "2028-01-01", "sources": ["editors"], "confidence": "unverified"},
                {"id": "kon-tum", "date": "2028-03-16", "kind": "statutory", "name": {"vi": "Ngày của tỉnh", "en": "Day of the province"}, "portals": ["H34"], "sources": ["editors"], "confidence": "unverified"},
                {"id": "worked-after-all", "date": "2026-11-24", "kind": "weekday", "name": {"vi": "Làm", "en": "Worked"}, "sources": ["editors"], "confidence": "unverified"}]}"#,
    );
    assert_eq!(codes(&reading.findings), []);
    let works =
        |province, date| Calendar::of(&reading.book, province).unwrap().day(date).unwrap().is_working();
    assert!(!works(None, date!(2028, 1, 3)));
    assert!(works(None, date!(2028, 3, 16)));
    assert!(!works(Some("H34"), date!(2028, 3, 16)));
    assert!(works(None, date!(2026, 11, 24)), "of two rows of a day the later one counts");
    let early = CalendarBuilder::of(&reading.book).known_on(date!(2027, 9, 30)).build().unwrap();
    assert_eq!(early.day(date!(2028, 1, 4)).unwrap_err().code(), "calendar-unknown");
}

#[test]
fn bad_rows_are_told_with_their_places() {
    let reading = Book::builtin().overlay(
        r#"{"calendar_years": [{"id": "a", "year": 0, "sources": ["editors"], "confidence": "unverified"},
                {"id": "b", "year": 9999, "sources": ["editors"], "confidence": "unverified"},
                {"id": "c", "sources": ["editors"], "confidence": "unverified"}],
            "calendar_days": [
                {"id": "d", "date": "2026-02-29", "kind": "holiday", "name": {"vi": "a"}, "portals": ["H99"], "sources": ["editors"], "confidence": "unverified"},
                {"id": "e", "date": "2026-03-16", "kind": "statutory", "name": {"vi": "a", "en": "b"}, "portals": ["H99"], "sources": ["editors"], "confidence": "unverified"}]}"#,
    );
    let expected = [
        ("law-shape", "calendar_years[0].year"),
        ("law-shape", "calendar_years[1].year"),
        ("law-missing-key", "calendar_years[2]"),
        ("date-format", "calendar_days[0].date"),
        ("unknown-word", "calendar_days[0].kind"),
        ("law-missing-key", "calendar_days[0].name"),
        ("law-unknown-reference", "calendar_days[1].portals[0]"),
    ];
    assert_eq!(codes(&reading.findings), expected.map(|(code, path)| (code, path.to_owned())));
    assert_eq!(Calendar::of(&reading.book, None).unwrap(), Calendar::builtin(), "the good rows stay");
}

/// A row of a day holds on that day, unless it says otherwise; of two rows of one year, the later one counts.
#[test]
fn rows_hold_on_their_days_and_the_later_one_of_a_year_counts() {
    let reading = Book::builtin().overlay(
        r#"{"calendar_years": [
                {"id": "first", "year": 2028, "standing": "proposed", "issued": "2027-10-01", "sources": ["editors"], "confidence": "unverified"},
                {"id": "second", "year": 2028, "standing": "announced", "issued": "2027-11-01", "sources": ["editors"], "confidence": "unverified"}],
            "calendar_days": [
                {"id": "one-day", "date": "2028-03-16", "kind": "statutory", "name": {"vi": "a", "en": "b"}, "issued": "2027-11-01", "sources": ["editors"], "confidence": "unverified"}]}"#,
    );
    assert_eq!(codes(&reading.findings), []);
    let calendar = Calendar::of(&reading.book, None).unwrap();
    assert_eq!(calendar.year(2028).unwrap().standing, Standing::Announced);
    let holds = |day| reading.book.in_force::<BookDay>(Moment::new(day)).any(|row| row.id() == "one-day");
    assert!(holds(date!(2028, 3, 16)));
    assert!(!holds(date!(2028, 3, 15)) && !holds(date!(2028, 3, 17)));
}
