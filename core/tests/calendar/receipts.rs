//! Receipts of ends: asked again they say the same, until a row says otherwise.

use super::*;
use motcua::calendar::replay;
use motcua::law::{Book, Part, Receipt};
use proptest::prelude::*;

/// A Friday; Tuesday after it is the Day of Culture.
const FROM: &str = "2026-11-20T10:00";

fn receipt(book: &Book, pauses: &Pauses) -> Receipt {
    let period = Period::working_days(3).unwrap();
    office().receipt(at(FROM), period, Method::Hours, pauses, book).unwrap()
}

#[test]
fn bad_receipts_are_refused() {
    let (book, office) = (Book::builtin(), office());
    let kept = receipt(&book, &Pauses::new([pause("2026-11-23T08:00", Some("2026-11-23T09:00"))]).unwrap())
        .to_string();
    assert_eq!(replay(&Receipt::parse(&kept).unwrap(), &book, &office), Ok(Vec::new()));
    for (old, new, expected) in [
        ("question period-end", "question deadlines", "receipt-question"),
        ("working-days 3", "working-days 0", "receipt-format"),
        ("working-days 3", "weeks 3", "receipt-format"),
        ("working-days 3", "working-days", "receipt-format"),
        ("2026-11-20T10:00", "2026-11-31T10:00", "receipt-format"),
        ("hours", "minutes", "receipt-format"),
        ("2026-11-23T09:00", "2026-11-22T09:00", "receipt-format"),
        ("2026-11-23T09:00", "never", "receipt-format"),
        ("working-days 3", "working-days 9999", "calendar-unknown"),
        ("2026-11-23T09:00", "open", "pause-open"),
    ] {
        let other = Receipt::parse(&kept.replace(old, new)).unwrap();
        assert_eq!(replay(&other, &book, &office).unwrap_err().code(), expected, "{new}");
    }
    let far = Period::working_days(9999).unwrap();
    assert_eq!(
        office.receipt(at(FROM), far, Method::Days, &Pauses::NONE, &book).unwrap_err().code(),
        "calendar-unknown"
    );
}

/// A row on the day of another one is cited where it decides, and only there.
#[test]
fn a_day_with_several_rows_cites_the_one_that_decides() {
    let row = |id: &str, more: &str| {
        format!(
            r#"{{"id": "{id}", "date": "2026-11-24", "kind": "statutory", "name": {{"vi": "Ngày thử", "en": "Test day"}}, "sources": ["editors"], "confidence": "unverified"{more}}}"#
        )
    };
    let cited = |rows: &str, province: Option<&str>| -> Vec<String> {
        let reading = Book::builtin().overlay(&format!(r#"{{"calendar_days": [{rows}]}}"#));
        assert_eq!(codes(&reading.findings), []);
        let office = WorkingTime::new(Calendar::of(&reading.book, province).unwrap(), OfficeHours::default());
        let period = Period::working_days(3).unwrap();
        let receipt = office.receipt(at(FROM), period, Method::Hours, &Pauses::NONE, &reading.book).unwrap();
        receipt.row_ids().map(|(_, id)| id.to_owned()).collect()
    };
    let elsewhere = row("own", r#", "portals": ["H01"]"#);
    assert_eq!(cited(&row("own", ""), None), ["own"]);
    assert_eq!(cited(&elsewhere, Some("H01")), ["own"]);
    let builtin = cited("", None);
    assert!(builtin.len() == 1 && builtin[0] != "own", "{builtin:?}");
    assert_eq!(cited(&elsewhere, Some("H34")), builtin);
    assert_eq!(cited(&elsewhere, None), builtin);
}

/// A day off that is announced afterwards moves the end, and the receipt says which row did.
#[test]
fn an_announcement_is_told_as_a_difference() {
    let book = Book::builtin();
    let kept = receipt(&book, &Pauses::NONE);
    // Monday, Wednesday, Thursday.
    assert_eq!(kept.get(Part::Outcome, "at"), Some("2026-11-26T10:00"));
    assert!(
        kept.row_ids().any(|(table, id)| table == "calendar_days" && id.contains("2026-11-24")),
        "{kept}"
    );
    let reading = book.overlay(
        r#"{"calendar_days": [{"id": "own", "date": "2026-11-25", "kind": "statutory", "name": {"vi": "Ngày thử", "en": "Test day"}, "sources": ["editors"], "confidence": "unverified"}]}"#,
    );
    assert_eq!(codes(&reading.findings), []);
    let other = WorkingTime::new(Calendar::of(&reading.book, None).unwrap(), OfficeHours::default());
    let found = replay(&kept, &reading.book, &other).unwrap();
    let of = |part| {
        found
            .iter()
            .filter(move |it| it.part == part)
            .map(|it| (it.key.as_str(), it.after.as_deref()))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Part::Outcome), [("at", Some("2026-11-27T10:00")), ("confidence", Some("unverified"))]);
    assert_eq!(of(Part::Row), [("calendar_days own", Some("unverified"))]);
}

proptest! {
    #[test]
    fn what_is_kept_as_text_asks_the_same(
        day in 0_i32..2500,
        hour in 0_u8..24,
        number in 1_u32..60,
        unit in 0_u8..3,
        by_days in any::<bool>(),
        pauses in prop::collection::vec((0_i32..200, 0_u8..24, 0_i32..20, 0_u8..24), 0..4),
    ) {
        // A book's fingerprint is of the whole of it: an empty one is quick.
        let (book, office) = (Book::empty(), office());
        let instant = |day: i32, hour| date!(2018, 3, 1).plus_days(day).unwrap().at(hour, 0).unwrap();
        let period = match unit {
            0 => Period::working_minutes(number),
            1 => Period::working_days(number),
            _ => Period::calendar_days(number),
        }.unwrap();
        let method = if by_days { Method::Days } else { Method::Hours };
        let pauses = pauses.into_iter().map(|(from, hour, length, end)| {
            let (one, other) = (instant(day + from, hour), instant(day + from + length, end));
            Pause { from: one.min(other), to: Some(one.max(other)) }
        });
        let pauses = Pauses::new(pauses).unwrap();
        let receipt = office.receipt(instant(day, hour), period, method, &pauses, &book).unwrap();
        let due = office.add(instant(day, hour), period, method, &pauses).unwrap();
        prop_assert_eq!(receipt.get(Part::Outcome, "at"), Some(&*due.at().to_string()));
        let kept = Receipt::parse(&receipt.to_string()).unwrap();
        prop_assert_eq!(&kept, &receipt);
        prop_assert_eq!(replay(&kept, &book, &office), Ok(Vec::new()));
    }
}
