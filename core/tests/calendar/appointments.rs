//! When something falls due.

use super::*;

/// Worked examples by working hours, most of them across a swap or a holiday.
const HOURS: &[(&str, u32, &str)] = &[
    ("2024-06-14T16:30", 24, "2024-06-19T16:30"),
    ("2024-04-26T15:00", 16, "2024-05-03T15:00"),
    ("2024-04-26T15:00", 24, "2024-05-04T15:00"),
    ("2025-04-25T09:00", 16, "2025-04-28T09:00"),
    ("2026-02-13T10:00", 8, "2026-02-23T10:00"),
    ("2026-08-28T14:00", 8, "2026-09-03T14:00"),
    ("2026-11-23T17:30", 8, "2026-11-25T17:00"),
    ("2024-06-15T09:00", 8, "2024-06-17T17:00"),
    ("2024-06-17T12:00", 4, "2024-06-18T07:30"),
    ("2026-01-09T16:00", 8, "2026-01-10T16:00"),
    // An answer on a dossier filed online [NĐ 118/2025 art. 17(2)(c)].
    ("2026-11-20T16:00", 8, "2026-11-23T16:00"),
    ("2026-11-23T16:00", 8, "2026-11-25T16:00"),
    ("2027-09-01T16:30", 8, "2027-09-06T16:30"),
    ("2026-08-28T16:00", 8, "2026-09-03T16:00"),
];

#[test]
fn by_working_hours() {
    for (from, hours, to) in HOURS {
        assert_eq!(due(from, Period::working_hours(*hours).unwrap(), Method::Hours), *to, "{from}");
        assert_eq!(due(from, Period::working_hours(*hours).unwrap(), Method::Days), *to, "hours are hours");
        let days = Period::working_days(hours / 8);
        if hours % 8 == 0 {
            assert_eq!(due(from, days.unwrap(), Method::Hours), *to, "a day is a day's hours: {from}");
        }
        let elapsed = office().elapsed(at(from), at(to), &Pauses::NONE).unwrap().minutes();
        assert_eq!(elapsed, u64::from(hours * 60), "{from}");
    }
}

/// `opencps-354`, `over-tet-2027`.
#[test]
fn by_working_days_and_hours() {
    // The week of the example in a year whose calendar is known: Monday 10:00 and two days are Wednesday 10:00.
    assert_eq!(due("2026-10-26T10:00", Period::working_days(2).unwrap(), Method::Hours), "2026-10-28T10:00");
    assert_eq!(due("2027-02-02T09:00", Period::working_days(3).unwrap(), Method::Hours), "2027-02-12T09:00");
    // `end-only`: Friday 10:00 and two days are Tuesday 10:00, not Monday.
    assert_eq!(due("2026-10-23T10:00", Period::working_days(2).unwrap(), Method::Hours), "2026-10-27T10:00");
}

/// `restday-hour-method`.
#[test]
fn the_two_methods_differ_on_a_rest_day() {
    let period = Period::working_days(1).unwrap();
    assert_eq!(due("2026-11-22T10:00", period, Method::Hours), "2026-11-23T17:00");
    assert_eq!(due("2026-11-22T10:00", period, Method::Days), "2026-11-25T17:00");
    assert_eq!(due("2026-11-15T10:00", period, Method::Hours), "2026-11-16T17:00", "Sunday, Monday");
    assert_eq!(due("2026-11-15T10:00", period, Method::Days), "2026-11-17T17:00", "Sunday, Tuesday");
}

/// `supplement-3wd`, `supplement-close-15`, `tax-outage`, `fixed-…`, `nd245`, `issue30-…`.
#[test]
fn by_days() {
    let working = |from, days| due(from, Period::working_days(days).unwrap(), Method::Days);
    let calendar = |from, days| due(from, Period::calendar_days(days).unwrap(), Method::Days);
    assert_eq!(working("2026-11-09T08:00", 3), "2026-11-12T17:00");
    assert_eq!(calendar("2026-11-12T08:00", 15), "2026-11-27T17:00");
    assert_eq!(working("2026-11-03T08:00", 1), "2026-11-04T17:00");
    assert_eq!(calendar("2026-08-03T08:00", 30), "2026-09-03T17:00");
    assert_eq!(calendar("2027-01-05T08:00", 30), "2027-02-11T17:00");
    assert_eq!(calendar("2027-01-05T08:00", 29), "2027-02-03T17:00");
    let from = |date| Calendar::builtin().working_day_from(date).unwrap();
    assert_eq!(from(date!(2026, 5, 31)), date!(2026, 6, 1));
    assert_eq!(from(date!(2026, 10, 31)), date!(2026, 11, 2));
    assert_eq!(from(date!(2027, 10, 31)), date!(2027, 11, 1));
    // `apology-one-day`: the day before is a Sunday, in practice the Friday.
    assert_eq!(Calendar::builtin().working_day_until(date!(2026, 12, 6)).unwrap(), date!(2026, 12, 4));
}

/// `extend-from-unrolled`: an extension is counted from the day that was not moved, then moved once.
#[test]
fn an_extension_begins_at_the_unmoved_end() {
    let office = office();
    let days = |from: DateTime, days| {
        office.add(from, Period::calendar_days(days).unwrap(), Method::Days, &Pauses::NONE).unwrap()
    };
    let first = days(at("2026-10-20T09:00"), 11);
    assert_eq!((first.unrolled(), first.date()), (Some(date!(2026, 10, 31)), date!(2026, 11, 2)));
    let extended = days(first.unrolled().unwrap().start(), 14);
    assert_eq!(extended.date(), date!(2026, 11, 16), "14 November is a Saturday");
    assert_eq!(days(at("2026-10-20T09:00"), 25).date(), extended.date());
}

/// `same-day-1500`: 15:00 hands a dossier on; it moves no period.
#[test]
fn three_in_the_afternoon_is_about_the_transfer() {
    let office = office();
    let transfer = |from: &str| office.transfer_by(at(from)).unwrap().at().to_string();
    assert_eq!(transfer("2026-11-20T15:00"), "2026-11-20T17:00");
    assert_eq!(transfer("2026-11-20T15:10"), "2026-11-23T08:00");
    assert_eq!(transfer("2026-11-21T08:00"), "2026-11-23T08:00");
    assert_eq!(due("2026-11-20T15:10", Period::working_hours(1).unwrap(), Method::Hours), "2026-11-20T16:10");
    assert_eq!(office.transfer_by(at("2027-12-31T16:00")).unwrap_err().code(), "calendar-unknown");
}

/// `int-ms`: thirty days do not saturate at 24 days and 20 hours.
#[test]
fn long_periods_are_whole() {
    let office = office();
    assert_eq!(due("2026-03-02T09:00", Period::calendar_days(30).unwrap(), Method::Days), "2026-04-01T17:00");
    assert_eq!(
        due("2018-01-02T09:00", Period::calendar_days(3640).unwrap(), Method::Days),
        "2027-12-21T17:00"
    );
    for period in [Period::working_days(10_000), Period::calendar_days(10_000), Period::working_hours(80_000)]
    {
        for method in [Method::Hours, Method::Days] {
            let error = office.add(at("2018-01-02T09:00"), period.clone().unwrap(), method, &Pauses::NONE);
            assert!(error.unwrap_err().to_string().contains("2028"));
        }
    }
    for period in
        [Period::working_days(u32::MAX), Period::calendar_days(u32::MAX), Period::working_minutes(u32::MAX)]
    {
        for method in [Method::Hours, Method::Days] {
            let error = office.add(at("2018-01-02T09:00"), period.clone().unwrap(), method, &Pauses::NONE);
            assert_eq!(error.unwrap_err().code(), "calendar-unknown");
        }
    }
}

#[test]
fn an_empty_period_is_none() {
    for period in [
        Period::working_hours(0),
        Period::working_minutes(0),
        Period::working_days(0),
        Period::calendar_days(0),
        Period::working_hours(u32::MAX),
    ] {
        let error = period.unwrap_err();
        assert_eq!((error.code(), error.finding().path().to_string().as_str()), ("period-empty", "period"));
    }
}

/// `opencps-1178`: one day has not passed after five minutes.
#[test]
fn a_day_is_not_over_after_five_minutes() {
    let office = office();
    let due =
        office.add(at("2026-11-30T09:00"), Period::calendar_days(1).unwrap(), Method::Days, &Pauses::NONE);
    assert!(at("2026-11-30T09:05") <= due.unwrap().at());
}

/// The instant that is shown is the one that is compared, and the last instant of a day belongs to it.
#[test]
fn the_end_of_a_day_belongs_to_it() {
    assert_eq!(due("2026-11-16T07:00", Period::working_hours(8).unwrap(), Method::Hours), "2026-11-16T17:00");
    assert_eq!(
        due("2026-11-16T07:00", Period::working_minutes(270).unwrap(), Method::Hours),
        "2026-11-16T11:30"
    );
    assert_eq!(
        due("2026-11-16T17:00", Period::working_minutes(1).unwrap(), Method::Hours),
        "2026-11-17T07:01"
    );
    assert_eq!(
        due("2026-11-16T16:30:20", Period::working_hours(8).unwrap(), Method::Hours),
        "2026-11-17T16:30:20"
    );
    assert!(office().is_open(at("2026-11-16T17:00")).unwrap());
    assert!(!office().is_open(at("2026-11-16T17:00:01")).unwrap());
    assert!(!office().is_open(at("2026-11-16T12:00")).unwrap());
    assert_eq!(office().is_open(at("2028-11-16T12:00")).unwrap_err().code(), "calendar-unknown");
}

/// `new-holiday-later`: the same question with another calendar, and the answer tells what it rests on.
#[test]
fn an_announcement_later_changes_the_answer_that_asks_it() {
    let from = at("2026-11-23T16:00");
    let add = |calendar| {
        let office = WorkingTime::new(calendar, OfficeHours::default());
        let due = office.add(from, Period::working_hours(8).unwrap(), Method::Hours, &Pauses::NONE).unwrap();
        (due.at().to_string(), due.basis().rows().iter().map(|row| row.date).collect::<Vec<_>>())
    };
    let early = Calendar::builder().known_on(date!(2026, 4, 23)).build().unwrap();
    assert_eq!(add(early), ("2026-11-24T16:00".to_owned(), vec![]));
    assert_eq!(add(Calendar::builtin()), ("2026-11-25T16:00".to_owned(), vec![date!(2026, 11, 24)]));
}

#[test]
fn an_answer_is_as_certain_as_the_weakest_row_between() {
    let office = office();
    let due = |from: &str, days| {
        let due =
            office.add(at(from), Period::working_days(days).unwrap(), Method::Hours, &Pauses::NONE).unwrap();
        due.basis().confidence()
    };
    assert_eq!(due("2026-08-18T09:00", 2), Confidence::Secondary);
    assert_eq!(due("2026-08-18T09:00", 4), Confidence::Code, "22 August stands in another program alone");
    let elapsed = office.elapsed(at("2026-12-30T09:00"), at("2027-01-05T09:00"), &Pauses::NONE).unwrap();
    assert_eq!(elapsed.basis().years().iter().map(|year| year.year).collect::<Vec<_>>(), [2026, 2027]);
}
