//! Days and local times: arithmetic against another library's, texts that read back, and the one file of chrono.

use chrono::{Datelike, NaiveDate};
use motcua::time::{Date, DateTime, Weekday};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

fn days() -> impl Strategy<Value = Date> {
    (Date::MIN.day_number()..=Date::MAX.day_number()).prop_map(|day| Date::from_day_number(day).unwrap())
}

fn theirs(date: Date) -> NaiveDate {
    NaiveDate::from_ymd_opt(date.year().into(), date.month().into(), date.day().into()).unwrap()
}

proptest! {
    #[test]
    fn parts_are_those_of_the_gregorian_calendar(year in 0_u16..10_050, month in 0_u8..14, day in 0_u8..33) {
        // The rule of the calendar, told once more: the months' lengths and the leap years.
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month { 2 => 28 + u8::from(leap), 4 | 6 | 9 | 11 => 30, 1..=12 => 31, _ => 0 };
        let exists = (1..=9999).contains(&year) && (1..=length).contains(&day);
        let date = Date::checked(year, month, day);
        prop_assert_eq!(date.is_some(), exists);
        if let Some(date) = date {
            prop_assert_eq!((date.year(), date.month(), date.day()), (year, month, day));
        }
    }

    #[test]
    fn texts_read_back(date in days(), second in 0_u32..86_400) {
        prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
        prop_assert_eq!(Date::parse_dmy(&date.dmy().to_string()), Ok(date));
        let moment = date.start().plus_seconds(second.into()).unwrap();
        prop_assert_eq!(DateTime::parse(&moment.to_string()), Ok(moment));
        prop_assert_eq!((moment.date(), moment.second_of_day()), (date, second));
        let parts = DateTime::new(date, moment.hour(), moment.minute(), moment.second());
        prop_assert_eq!(parts, Ok(moment));
    }

    #[test]
    fn days_are_counted_as_elsewhere(one in days(), other in days(), step in -800_000_i32..800_000) {
        prop_assert_eq!(i64::from(one.days_until(other)), (theirs(other) - theirs(one)).num_days());
        prop_assert_eq!(one.plus_days(one.days_until(other)), Some(other));
        prop_assert_eq!(one < other, one.to_string() < other.to_string());
        let moved = theirs(one) + chrono::TimeDelta::days(step.into());
        prop_assert_eq!(one.plus_days(step).map(theirs), (1..=9999).contains(&moved.year()).then_some(moved));
        prop_assert_eq!(u32::from(one.weekday().number()), theirs(one).weekday().number_from_monday());
        prop_assert_eq!(u32::from(one.day_of_year()), theirs(one).ordinal());
    }

    #[test]
    fn seconds_are_counted(one in days(), second in 0_i64..86_400, step in any::<i64>()) {
        let from = one.start().plus_seconds(second).unwrap();
        if let Some(to) = from.plus_seconds(step) {
            prop_assert_eq!(from.seconds_until(to), step);
            prop_assert_eq!(from < to, step > 0);
        }
        let step = step % 100_000_000;
        let expected = theirs(one).and_hms_opt(0, 0, 0).unwrap() + chrono::TimeDelta::seconds(second + step);
        let inside = (1..=9999).contains(&expected.year());
        let expected = inside.then(|| expected.format("%Y-%m-%d %H:%M:%S").to_string());
        let told = |at: DateTime| format!("{} {:02}:{:02}:{:02}", at.date(), at.hour(), at.minute(), at.second());
        prop_assert_eq!(from.plus_seconds(step).map(told), expected);
    }

    #[test]
    fn no_text_is_misread(text in "\\PC{0,24}", digits in "[0-9T:/-]{8,19}") {
        for text in [text, digits] {
            if let Ok(date) = Date::parse(&text) {
                prop_assert_eq!(date.to_string(), text.clone());
            }
            if let Ok(moment) = DateTime::parse(&text) {
                prop_assert!(text.starts_with(&moment.to_string()));
            }
        }
    }
}

#[test]
fn the_ends_of_the_calendar_hold() {
    assert_eq!((Date::MIN.previous(), Date::MAX.next()), (None, None));
    assert_eq!((Date::MIN.plus_days(i32::MIN), Date::MAX.plus_days(i32::MAX)), (None, None));
    assert_eq!((Date::from_day_number(i32::MIN), Date::from_day_number(i32::MAX)), (None, None));
    assert_eq!(Date::MIN.start().plus_seconds(-1), None);
    assert_eq!(Date::MAX.start().plus_seconds(86_400), None);
    assert_eq!(Date::MAX.start().plus_minutes(i64::MAX), None);
    assert_eq!(Date::parse("0000-01-01").unwrap_err().code(), "date-format");
    for (hour, minute, second, exists) in
        [(23, 59, 59, true), (24, 0, 0, false), (0, 60, 0, false), (0, 0, 60, false)]
    {
        assert_eq!(
            DateTime::new(Date::MIN, hour, minute, second).is_ok(),
            exists,
            "{hour}:{minute}:{second}"
        );
    }
    // The characters before and behind the digits in ASCII.
    for text in ["2026-0:-01", "2026-01-0:", "202:-01-01", "2026-0/-01"] {
        assert_eq!(Date::parse(text).unwrap_err().code(), "date-format", "{text}");
    }
    assert!(DateTime::parse("2026-01-01T0::00").is_err() && DateTime::parse("2026-01-01T00:0:").is_err());
    assert_eq!(Weekday::ALL.iter().map(|day| day.number()).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn one_file_names_the_calendar_library() {
    let mut files = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.retain(|file| fs::read_to_string(file).unwrap().contains("chrono"));
    let names: Vec<_> = files.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["date.rs"]);
}

fn rust_files(directory: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
