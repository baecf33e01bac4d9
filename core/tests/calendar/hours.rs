//! Office hours.

use super::*;

fn session(from: (u8, u8), to: (u8, u8)) -> Session {
    Session::between(from, to)
}

fn week() -> Week {
    Week::new([session((7, 0), (11, 30)), session((13, 30), (17, 0))])
}

#[test]
fn everything_wrong_with_them_is_told_at_once() {
    let findings = OfficeHours::builder(Week::new([]).saturday([session((11, 0), (7, 0))]))
        .yearly((2, 30), (4, 15), week())
        .yearly((10, 16), (4, 15), week())
        .yearly(
            (4, 15),
            (5, 1),
            Week::new([session((7, 0), (11, 0)), session((10, 0), (12, 0)), session((13, 0), (24, 0))]),
        )
        .between(date!(2026, 5, 2), date!(2026, 5, 1), week())
        .build()
        .unwrap_err();
    let expected = [
        ("session-none", "sessions"),
        ("session-empty", "saturday[0]"),
        ("season-day", "seasons[0]"),
        ("session-overlap", "seasons[2].sessions[1]"),
        ("session-range", "seasons[2].sessions[2]"),
        ("season-overlap", "seasons[2]"),
        ("season-day", "seasons[3]"),
    ];
    assert_eq!(codes(&findings), expected.map(|(code, path)| (code, path.to_owned())));
    assert_eq!(Session::parse("07:00", "7:30").unwrap_err().code(), "session-format");
    assert_eq!(Session::parse("07:00", "٠٧:٣٠").unwrap_err().code(), "session-format");
    for mark in ["07.30", "07-30", "07h30", "07030"] {
        assert_eq!(Session::parse("07:00", mark).unwrap_err().code(), "session-format", "{mark}");
    }
    let morning = Session::parse("07:00", "11:30").unwrap();
    assert_eq!((morning.from(), morning.to()), (7 * 60, 11 * 60 + 30));
    let late =
        OfficeHours::builder(Week::new([Session::parse("07:00", "25:00").unwrap()])).build().unwrap_err();
    assert_eq!(late[0].code(), "session-range");
}

/// Two seasons of one kind may stand side by side, and share no day.
#[test]
fn seasons_that_share_a_day_are_refused() {
    let day = |day| Date::new(2026, 5, day).unwrap();
    for ((from, to), (other_from, other_to), shared) in [
        ((4, 8), (9, 12), false),
        ((9, 12), (4, 8), false),
        ((4, 8), (8, 12), true),
        ((8, 12), (4, 8), true),
        ((4, 12), (6, 7), true),
        ((6, 7), (4, 12), true),
        ((4, 4), (4, 4), true),
    ] {
        let once = OfficeHours::builder(week()).between(day(from), day(to), week()).between(
            day(other_from),
            day(other_to),
            week(),
        );
        let yearly = OfficeHours::builder(week()).yearly((5, from), (5, to), week()).yearly(
            (5, other_from),
            (5, other_to),
            week(),
        );
        for hours in [once, yearly] {
            let told = hours.build().err().unwrap_or_default();
            let expected = if shared { vec![("season-overlap", "seasons[1]".to_owned())] } else { vec![] };
            assert_eq!(codes(&told), expected, "{from}-{to}, {other_from}-{other_to}");
        }
    }
}

#[test]
fn seasons_have_hours_of_their_own() {
    let winter = Week::new([session((7, 30), (11, 30)), session((13, 0), (17, 0))]);
    let special = Week::new([session((8, 0), (12, 0))]);
    let hours = OfficeHours::builder(week())
        .yearly((10, 16), (4, 15), winter)
        .between(date!(2026, 1, 5), date!(2026, 1, 6), special)
        .build()
        .unwrap();
    let office = WorkingTime::new(Calendar::builtin(), hours);
    let add = |from: &str, minutes| {
        let period = Period::working_minutes(minutes).unwrap();
        office.add(at(from), period, Method::Hours, &Pauses::NONE).unwrap().at().to_string()
    };
    assert_eq!(add("2026-04-15T06:00", 1), "2026-04-15T07:31");
    assert_eq!(add("2026-04-16T06:00", 1), "2026-04-16T07:01");
    assert_eq!(add("2026-01-05T06:00", 241), "2026-01-06T08:01", "a span of days goes before a yearly one");
    assert_eq!(add("2026-01-06T06:00", 241), "2026-01-07T07:31");
    // A day is as long as outside of seasons: eight hours, where this winter's day has them too.
    let days = Period::working_days(1).unwrap();
    let due = office.add(at("2026-10-15T16:50"), days, Method::Hours, &Pauses::NONE).unwrap();
    assert_eq!(due.at().to_string(), "2026-10-16T16:50");
    // The two days of four hours are together as long as one.
    let due = office.add(at("2026-01-02T16:50"), days, Method::Hours, &Pauses::NONE).unwrap();
    assert_eq!(due.at().to_string(), "2026-01-06T12:00");
}

#[test]
fn a_saturday_desk_is_open_and_its_saturday_no_working_day() {
    let hours = OfficeHours::builder(week().saturday([session((7, 30), (11, 30))])).build().unwrap();
    let office = WorkingTime::new(Calendar::builtin(), hours);
    let add = |from: &str, period: Period, method| {
        office.add(at(from), period, method, &Pauses::NONE).unwrap().at().to_string()
    };
    let hours = |hours| Period::working_hours(hours).unwrap();
    assert_eq!(add("2026-11-20T16:00", hours(2), Method::Hours), "2026-11-21T08:30");
    assert_eq!(add("2026-11-21T10:00", hours(2), Method::Hours), "2026-11-23T07:30");
    assert_eq!(add("2026-11-21T10:00", Period::working_days(1).unwrap(), Method::Hours), "2026-11-23T17:00");
    assert_eq!(add("2026-11-21T10:00", Period::calendar_days(7).unwrap(), Method::Days), "2026-11-30T17:00");
    // A Saturday that is a holiday is closed; one that is worked has the hours of a working day.
    assert_eq!(add("2027-04-30T10:00", hours(1), Method::Hours), "2027-05-04T08:00");
    assert_eq!(add("2024-05-03T16:00", hours(9), Method::Hours), "2024-05-04T17:00");
}

#[test]
fn between_an_instant_and_itself_no_time_passes() {
    let now = at("2026-11-20T09:00");
    assert!(office().elapsed(now, now, &Pauses::NONE).is_ok());
    let before = at("2026-11-20T08:59:59");
    assert_eq!(office().elapsed(now, before, &Pauses::NONE).unwrap_err().code(), "interval-reversed");
}

/// The 29th of February is a day that two seasons of every year can share.
#[test]
fn a_leap_day_is_shared_as_any_other() {
    for ((from, to), shared) in [(((2, 29), (3, 5)), true), (((3, 1), (3, 5)), false)] {
        let hours = OfficeHours::builder(week()).yearly((2, 29), (2, 29), week()).yearly(from, to, week());
        let told = hours.build().err().unwrap_or_default();
        let expected = if shared { vec![("season-overlap", "seasons[1]".to_owned())] } else { vec![] };
        assert_eq!(codes(&told), expected, "{from:?}-{to:?}");
    }
}
