//! Each day of the built-in years.

use super::*;

/// Each working day of the built-in years against another calendar, and each disagreement as it is explained.
#[test]
fn agrees_with_another_calendar_but_for_what_is_explained() {
    let calendar = Calendar::builtin();
    let mut seen = 0;
    let mut differing = Vec::new();
    for line in include_str!("second-source.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [year, days] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let first = Date::new(year.parse().unwrap(), 1, 1).unwrap();
        for (place, letter) in days.bytes().enumerate() {
            let date = first.plus_days(i32::try_from(place).unwrap()).unwrap();
            assert_eq!(date.year(), first.year());
            if calendar.day(date).unwrap().is_working() != (letter == b'w') {
                differing.push(date.to_string());
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 3652, "ten years");
    let explained: Vec<_> = include_str!("disagreements.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').next().unwrap().to_owned())
        .collect();
    assert_eq!(differing, explained);
}

#[test]
fn a_year_that_nobody_announced_is_an_error_that_names_it() {
    let calendar = Calendar::builtin();
    for (date, year) in
        [(date!(2017, 12, 31), 2017), (date!(2028, 1, 1), 2028), (Date::MIN, 1), (Date::MAX, 9999)]
    {
        let error = calendar.day(date).unwrap_err();
        assert_eq!(error.code(), "calendar-unknown");
        assert!(error.to_string().contains(&format!("the year {year} ")), "{error}");
        assert_eq!(calendar.working_day_from(date).unwrap_err(), error);
    }
    let error = calendar.working_day_until(date!(2018, 1, 1)).unwrap_err();
    assert!(error.to_string().contains("2017"), "{error}");
    assert_eq!(
        calendar.working_days(date!(2027, 12, 1), date!(2028, 1, 1)).unwrap_err().code(),
        "calendar-unknown"
    );
    assert_eq!(
        calendar.working_days(date!(2026, 1, 2), date!(2026, 1, 1)).unwrap_err().code(),
        "interval-reversed"
    );
    assert_eq!(Calendar::default().day(date!(2024, 1, 1)).unwrap_err().code(), "calendar-unknown");
}

#[test]
fn working_days_are_counted_after_a_day_and_with_the_last() {
    let calendar = Calendar::builtin();
    let count = |after, until| calendar.working_days(after, until).unwrap();
    assert_eq!(count(date!(2026, 11, 20), date!(2026, 11, 20)), 0);
    assert_eq!(count(date!(2026, 11, 20), date!(2026, 11, 22)), 0, "Friday to Sunday");
    assert_eq!(count(date!(2026, 11, 20), date!(2026, 11, 23)), 1);
    assert_eq!(count(date!(2026, 11, 22), date!(2026, 11, 23)), 1, "Sunday to Monday");
    assert_eq!(count(date!(2026, 11, 23), date!(2026, 11, 25)), 1, "over the 24th");
}

/// The last day that is known is a Saturday: the next working day is in a year that nobody announced.
#[test]
fn the_next_working_day_is_not_looked_for_beyond_what_is_known() {
    let alone = Layer { years: vec![Year::new(2022)], days: Vec::new() };
    let calendar = motcua::calendar::CalendarBuilder::default().layer(alone).build().unwrap();
    assert_eq!(calendar.working_day_from(date!(2022, 12, 30)), Ok(date!(2022, 12, 30)));
    let error = calendar.working_day_from(date!(2022, 12, 31)).unwrap_err();
    assert!(error.to_string().contains("2023"), "{error}");
    // And 1 January 2022 is one too.
    let error = calendar.working_day_until(date!(2022, 1, 2)).unwrap_err();
    assert!(error.to_string().contains("2021"), "{error}");
}

/// `observed-vs-swap`: one kind for both loses the make-up Saturday.
#[test]
fn compensatory_and_swapped_are_different() {
    let calendar = Calendar::builtin();
    let made_up: Vec<_> = calendar.rows().iter().filter(|row| row.kind == DayKind::MadeUp).collect();
    assert_eq!(made_up.len(), 6);
    for row in made_up {
        assert!(calendar.day(row.date).unwrap().is_working());
        let off = calendar.day(row.counterpart.unwrap()).unwrap();
        assert_eq!((off.kind(), off.counterpart()), (DayKind::Swapped, Some(row.date)));
    }
    for row in calendar.rows().iter().filter(|row| row.kind == DayKind::Compensatory) {
        let holiday = calendar.day(row.counterpart.unwrap()).unwrap();
        assert_eq!(holiday.kind(), DayKind::Statutory);
        assert!(holiday.date() < row.date);
    }
}

/// `national-day-3`: National Day is 2 September and one day beside it, which one is announced.
#[test]
fn national_day_is_two_days() {
    let calendar = Calendar::builtin();
    for year in 2018..=2027 {
        let off = |day| !calendar.day(Date::new(year, 9, day).unwrap()).unwrap().is_working();
        let statutory =
            |day| calendar.day(Date::new(year, 9, day).unwrap()).unwrap().kind() == DayKind::Statutory;
        assert!(off(2));
        assert_eq!(
            [1, 3].into_iter().filter(|day| statutory(*day)).count(),
            usize::from(year >= 2021),
            "{year}"
        );
    }
}

#[test]
fn a_fact_is_as_certain_as_its_source() {
    let calendar = Calendar::builtin();
    let confidence = |date| calendar.day(date).unwrap().confidence();
    // The make-up day of August 2026 stands in another program alone.
    assert_eq!(confidence(date!(2026, 8, 22)), Confidence::Code);
    assert_eq!(confidence(date!(2026, 8, 31)), Confidence::Secondary);
    // A plain day rests on the calendar of its year.
    assert_eq!(confidence(date!(2026, 11, 23)), Confidence::Secondary);
    assert_eq!(calendar.day(date!(2026, 11, 23)).unwrap().document(), Some("9441/TB-BNV"));
    assert!(calendar.rows().iter().all(|row| !row.sources.is_empty()));
    assert!(calendar.years().iter().all(|year| year.standing == Standing::Announced));
}

#[test]
fn what_was_not_known_yet_does_not_count() {
    let on = |day| Calendar::builder().known_on(day).build().unwrap();
    let before = on(date!(2026, 10, 1));
    assert_eq!(before.day(date!(2027, 3, 1)).unwrap_err().code(), "calendar-unknown");
    assert!(on(date!(2026, 10, 2)).day(date!(2027, 3, 1)).is_ok());
    // The swap of April 2024 was announced on the 12th.
    assert!(on(date!(2024, 4, 11)).day(date!(2024, 4, 29)).unwrap().is_working());
    assert!(!on(date!(2024, 4, 12)).day(date!(2024, 4, 29)).unwrap().is_working());
    // The resolution on 24 November was issued after the calendar of 2026.
    assert!(on(date!(2026, 4, 23)).day(date!(2026, 11, 24)).unwrap().is_working());
    assert!(!on(date!(2026, 4, 24)).day(date!(2026, 11, 24)).unwrap().is_working());
}

#[test]
fn days_have_names_in_both_languages() {
    let calendar = Calendar::builtin();
    let name = |date, language| calendar.day(date).unwrap().name(language).to_owned();
    assert_eq!(name(date!(2026, 11, 24), Language::Vietnamese), "Ngày Văn hóa Việt Nam");
    assert_eq!(name(date!(2026, 11, 24), Language::English), "Vietnam Culture Day");
    assert_eq!(name(date!(2026, 11, 28), Language::English), "weekly rest day");
}

/// A working day is the last one until itself, the Friday until Sunday; an answer rests on the rows of its own days alone.
#[test]
fn the_last_working_day_until_a_day_may_be_that_day() {
    let calendar = Calendar::builtin();
    let until = |on| calendar.working_day_until(on).unwrap();
    let friday = date!(2026, 11, 20);
    assert_eq!(until(friday), friday);
    assert_eq!(until(date!(2026, 11, 21)), friday);
    assert_eq!(until(date!(2026, 11, 22)), friday);
    assert_eq!(until(date!(2026, 11, 23)), date!(2026, 11, 23));
    let new_year = date!(2026, 1, 1);
    let basis = calendar.basis(new_year, new_year);
    assert_eq!(basis.rows().iter().map(|row| row.date).collect::<Vec<_>>(), [new_year]);
    assert_eq!(basis.years().iter().map(|year| year.year).collect::<Vec<_>>(), [2026]);
    assert!(!basis.is_proposed(), "2026 was announced");
}
