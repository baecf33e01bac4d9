//! A caller's rows over the built-in ones.

use super::*;

fn with(days: Vec<Row>) -> Result<Calendar, Vec<Finding>> {
    Calendar::builder().layer(Layer { years: Vec::new(), days }).build()
}

#[test]
fn a_callers_rows_go_over_the_built_in_ones() {
    let calendar = with(vec![
        Row::new(date!(2026, 11, 23), DayKind::Swapped, "Nghỉ", "Off").tied_to(date!(2026, 11, 28)),
        Row::new(date!(2026, 11, 28), DayKind::MadeUp, "Bù", "Worked").tied_to(date!(2026, 11, 23)),
        Row::new(date!(2026, 9, 1), DayKind::Weekday, "Làm việc", "Worked after all"),
    ])
    .unwrap();
    assert!(!calendar.day(date!(2026, 11, 23)).unwrap().is_working());
    assert!(calendar.day(date!(2026, 11, 28)).unwrap().is_working());
    assert!(calendar.day(date!(2026, 9, 1)).unwrap().is_working());
    assert!(!calendar.day(date!(2026, 9, 2)).unwrap().is_working(), "the others stay");
}

#[test]
fn a_province_has_days_of_its_own() {
    let mut row = Row::new(date!(2026, 3, 16), DayKind::Statutory, "Ngày của tỉnh", "Day of the province");
    row.provinces = vec!["H34".into()];
    let mut layer = Layer::default();
    layer.days.push(row);
    let build = |code: Option<&str>| {
        let builder = Calendar::builder().layer(layer.clone());
        match code {
            Some(code) => builder.province(code),
            None => builder,
        }
        .build()
        .unwrap()
        .day(date!(2026, 3, 16))
        .unwrap()
        .is_working()
    };
    assert!(!build(Some("H34")));
    assert!(build(Some("H26")));
    assert!(build(None));
}

#[test]
fn a_provinces_own_row_goes_before_the_countrys_in_one_layer() {
    let country = Row::new(date!(2026, 3, 16), DayKind::Statutory, "Cả nước", "Country");
    let mut own = Row::new(date!(2026, 3, 16), DayKind::Weekday, "Tỉnh", "Province");
    own.provinces = vec!["H34".into()];
    for days in [vec![country.clone(), own.clone()], vec![own, country]] {
        let builder = Calendar::builder().layer(Layer { years: Vec::new(), days });
        let works = |calendar: Calendar| calendar.day(date!(2026, 3, 16)).unwrap().is_working();
        assert!(works(builder.clone().province("H34").build().unwrap()));
        assert!(!works(builder.build().unwrap()));
    }
}

#[test]
fn everything_wrong_with_rows_is_told_at_once() {
    let years = vec![Year::new(0), Year::new(2028), Year::new(2028), Year::new(9999)];
    let days = vec![
        Row::new(date!(2031, 1, 1), DayKind::Statutory, "a", "a"),
        Row::new(date!(2026, 3, 16), DayKind::MadeUp, "a", "a").tied_to(date!(2026, 3, 14)),
        Row::new(date!(2026, 3, 17), DayKind::Compensatory, "a", "a"),
        Row::new(date!(2026, 3, 18), DayKind::Statutory, "a", "a"),
        Row::new(date!(2026, 3, 18), DayKind::Statutory, "b", "b"),
        Row::new(date!(2026, 3, 21), DayKind::Weekday, "a", "a"),
        Row::new(date!(2026, 3, 23), DayKind::Swapped, "a", "a"),
    ];
    let findings = Calendar::builder().layer(Layer { years, days }).build().unwrap_err();
    let expected = [
        ("calendar-year", "layers[1].years[0]"),
        ("calendar-year", "layers[1].years[2]"),
        ("calendar-year", "layers[1].years[3]"),
        ("calendar-row-weekday", "layers[1].days[1]"),
        ("calendar-swap-pair", "layers[1].days[1]"),
        ("calendar-compensatory", "layers[1].days[2]"),
        ("calendar-row-duplicate", "layers[1].days[4]"),
        ("calendar-row-weekday", "layers[1].days[5]"),
        ("calendar-swap-pair", "layers[1].days[6]"),
        ("calendar-row-year", "layers[1].days[0]"),
    ];
    assert_eq!(codes(&findings), expected.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn a_row_of_another_province_between_hides_no_duplicate() {
    let row = |kind, provinces: &[&'static str]| {
        let mut row = Row::new(date!(2026, 3, 18), kind, "a", "a");
        row.provinces = provinces.iter().map(|code| (*code).into()).collect();
        row
    };
    let days = vec![
        row(DayKind::Statutory, &["H34", "H34"]),
        row(DayKind::Statutory, &["H35", "H36"]),
        row(DayKind::Statutory, &[]),
        row(DayKind::Weekday, &["H36", "H34"]),
        row(DayKind::Weekday, &[]),
    ];
    let expected = ["layers[1].days[3]", "layers[1].days[4]"];
    let expected = expected.map(|path| ("calendar-row-duplicate", path.to_owned()));
    assert_eq!(codes(&with(days).unwrap_err()), expected);
}

#[test]
fn the_first_and_the_last_year_that_there_can_be() {
    for year in [1900, 2200] {
        let calendar = Calendar::builder()
            .layer(Layer { years: vec![Year::new(year)], days: Vec::new() })
            .build()
            .unwrap();
        let office = WorkingTime::new(calendar, OfficeHours::default());
        let from = Date::new(year, 12, 31).unwrap().at(9, 0).unwrap();
        let error =
            office.add(from, Period::working_days(3).unwrap(), Method::Hours, &Pauses::NONE).unwrap_err();
        assert!(error.to_string().contains(&(year + 1).to_string()), "a gap is no holiday: {error}");
    }
}

/// A period never runs over a year that nobody announced.
#[test]
fn a_gap_between_years_stops_every_count() {
    let calendar =
        Calendar::builder().layer(Layer { years: vec![Year::new(2029)], days: Vec::new() }).build().unwrap();
    assert!(calendar.day(date!(2029, 1, 2)).unwrap().is_working());
    let office = WorkingTime::new(calendar, OfficeHours::default());
    let from = at("2027-12-31T09:00");
    for (period, method) in [
        (Period::working_hours(16), Method::Hours),
        (Period::working_days(1), Method::Hours),
        (Period::working_days(1), Method::Days),
        (Period::calendar_days(1), Method::Days),
        (Period::calendar_days(500), Method::Days),
    ] {
        let error = office.add(from, period.unwrap(), method, &Pauses::NONE).unwrap_err();
        assert!(error.to_string().contains("2028"), "{error}");
    }
    assert!(
        office.elapsed(from, at("2029-01-05T09:00"), &Pauses::NONE).unwrap_err().to_string().contains("2028")
    );
}

/// The last day that is announced can be counted to, and the day after it is unknown to every question.
#[test]
fn the_last_day_is_known_and_the_next_one_is_not() {
    let layer = Layer { years: vec![Year::new(2025)], days: Vec::new() };
    let calendar = CalendarBuilder::default().layer(layer).build().unwrap();
    // A Wednesday.
    let (last, after) = (date!(2025, 12, 31), date!(2026, 1, 1));
    assert_eq!(calendar.working_day_from(last).unwrap(), last);
    assert_eq!(calendar.working_day_until(last).unwrap(), last);
    let office = WorkingTime::new(calendar.clone(), OfficeHours::default());
    let from = at("2025-12-30T09:00");
    for (period, method) in [
        (Period::working_days(1), Method::Days),
        (Period::calendar_days(1), Method::Days),
        (Period::working_hours(14), Method::Hours),
    ] {
        let due = office.add(from, period.unwrap(), method, &Pauses::NONE).unwrap();
        assert_eq!(due.at(), at("2025-12-31T17:00"));
    }
    for error in [
        calendar.day(after).map(|_| ()),
        calendar.working_day_from(after).map(|_| ()),
        calendar.working_day_until(after).map(|_| ()),
        calendar.working_days(after, after).map(|_| ()),
        office.is_open(at("2026-01-01T09:00")).map(|_| ()),
    ] {
        assert_eq!(error.unwrap_err().code(), "calendar-unknown");
    }
}

/// A day knows the row that makes it what it is; a plain one has none.
#[test]
fn a_day_names_its_row() {
    let calendar = Calendar::builtin();
    assert_eq!(calendar.day(date!(2026, 9, 2)).unwrap().row().map(|row| row.date), Some(date!(2026, 9, 2)));
    assert_eq!(calendar.day(date!(2026, 9, 9)).unwrap().row(), None);
}

/// A day in lieu makes up for an earlier day on a Saturday or Sunday [Labour Code 2019 art. 111(3)].
#[test]
fn a_day_in_lieu_is_of_an_earlier_rest_day() {
    let told = |holiday: Date| {
        let row = Row::new(date!(2026, 3, 16), DayKind::Compensatory, "a", "a").tied_to(holiday);
        with(vec![row]).err().unwrap_or_default().iter().map(Finding::code).collect::<Vec<_>>()
    };
    let refused = ["calendar-compensatory"];
    assert_eq!(told(date!(2026, 3, 14)), [""; 0], "the Saturday before");
    assert_eq!(told(date!(2026, 3, 15)), [""; 0], "the Sunday before");
    assert_eq!(told(date!(2026, 3, 12)), refused, "a Thursday");
    assert_eq!(told(date!(2026, 3, 21)), refused, "the Saturday after");
    assert_eq!(told(date!(2026, 3, 19)), refused, "the Thursday after");
}

/// Both halves of a swap name each other, and one is worked for the other.
#[test]
fn the_halves_of_a_swap_name_each_other() {
    let (monday, saturday) = (date!(2026, 3, 16), date!(2026, 3, 14));
    let row = |date, kind, other| Row::new(date, kind, "a", "a").tied_to(other);
    let (off, worked) = (DayKind::Swapped, DayKind::MadeUp);
    let told = |rows: Vec<Row>| with(rows).err().unwrap_or_default().len();
    assert_eq!(told(vec![row(monday, off, saturday), row(saturday, worked, monday)]), 0);
    // The other half names another day.
    assert_eq!(told(vec![row(monday, off, saturday), row(saturday, worked, date!(2026, 3, 17))]), 2);
    // Another day names this one.
    assert_eq!(told(vec![row(monday, off, saturday), row(date!(2026, 3, 21), worked, monday)]), 2);
    // The day that is named is off as well.
    assert_eq!(told(vec![row(monday, off, saturday), row(saturday, DayKind::Statutory, monday)]), 1);
    // Somewhere is a half of some other swap.
    let others = [
        row(date!(2026, 3, 23), off, date!(2026, 3, 28)),
        row(date!(2026, 3, 28), worked, date!(2026, 3, 23)),
    ];
    assert_eq!(told(others.into_iter().chain([row(monday, off, saturday)]).collect()), 1);
}
