//! What stands still.

use super::*;

#[test]
fn bad_ones_are_told_with_their_places() {
    let list = [
        pause("2026-11-09T09:00", Some("2026-11-09T09:00")),
        pause("2026-11-09T09:00", Some("2026-11-09T08:59")),
        pause("2026-11-09T09:00", None),
        pause("2026-11-10T09:00", Some("2026-11-01T09:00")),
    ];
    let findings = Pauses::new(list).unwrap_err();
    let reversed = |path: &str| ("interval-reversed", path.to_owned());
    assert_eq!(codes(&findings), [reversed("pauses[1]"), reversed("pauses[3]")]);
}

#[test]
fn what_overlaps_counts_once() {
    let office = office();
    let two = Pauses::new([
        pause("2026-11-10T09:00", Some("2026-11-12T09:00")),
        pause("2026-11-11T07:00", Some("2026-11-13T09:00")),
        pause("2026-11-10T10:00", Some("2026-11-10T11:00")),
    ])
    .unwrap();
    let one = Pauses::new([pause("2026-11-10T09:00", Some("2026-11-13T09:00"))]).unwrap();
    assert_eq!(two, one);
    let due =
        office.add(at("2026-11-09T09:00"), Period::working_days(3).unwrap(), Method::Hours, &two).unwrap();
    assert_eq!(due.at().to_string(), "2026-11-17T09:00");
    let due =
        office.add(at("2026-11-09T09:00"), Period::working_days(3).unwrap(), Method::Days, &two).unwrap();
    assert_eq!(due.at().to_string(), "2026-11-17T17:00");
    let due =
        office.add(at("2026-11-09T09:00"), Period::calendar_days(7).unwrap(), Method::Days, &two).unwrap();
    assert_eq!(due.at().to_string(), "2026-11-19T17:00");
}

#[test]
fn those_that_touch_are_one() {
    let two = [
        pause("2026-11-10T09:00", Some("2026-11-12T09:00")),
        pause("2026-11-12T09:00", Some("2026-11-13T09:00")),
    ];
    let joined = pause("2026-11-10T09:00", Some("2026-11-13T09:00"));
    assert_eq!(Pauses::new(two).unwrap().iter().collect::<Vec<_>>(), [&joined]);
    let open = [pause("2026-11-10T09:00", None), pause("2026-11-12T09:00", Some("2026-11-13T09:00"))];
    assert_eq!(Pauses::new(open).unwrap().iter().collect::<Vec<_>>(), [&pause("2026-11-10T09:00", None)]);
}

#[test]
fn one_without_end_leaves_the_end_open() {
    let office = office();
    let open = Pauses::new([pause("2026-11-10T09:00", None)]).unwrap();
    for (period, method) in [
        (Period::working_hours(9), Method::Hours),
        (Period::working_days(2), Method::Hours),
        (Period::working_days(2), Method::Days),
        (Period::calendar_days(2), Method::Days),
    ] {
        let error = office.add(at("2026-11-09T09:00"), period.unwrap(), method, &open).unwrap_err();
        assert_eq!(error.code(), "pause-open");
    }
    // What ends before it begins does not mind it.
    let due =
        office.add(at("2026-11-09T09:00"), Period::working_hours(8).unwrap(), Method::Hours, &open).unwrap();
    assert_eq!(due.at().to_string(), "2026-11-10T09:00");
    let elapsed = office.elapsed(at("2026-11-09T09:00"), at("2026-11-20T09:00"), &open).unwrap();
    assert_eq!((elapsed.minutes(), elapsed.paused_seconds()), (480, 8 * 8 * 3600));
    let reversed = office.elapsed(at("2026-11-09T09:01"), at("2026-11-09T09:00"), &open).unwrap_err();
    assert_eq!(reversed.code(), "interval-reversed");
}

#[test]
fn one_far_away_does_not_matter() {
    let office = office();
    let far =
        Pauses::new([pause("1999-01-01T00:00", Some("2010-01-01T00:00")), pause("2040-01-01T00:00", None)])
            .unwrap();
    for (period, method) in [
        (Period::working_hours(8), Method::Hours),
        (Period::working_days(1), Method::Days),
        (Period::calendar_days(1), Method::Days),
    ] {
        let period = period.unwrap();
        let from = at("2026-11-09T09:00");
        let with = office.add(from, period, method, &far).unwrap();
        assert_eq!(with, office.add(from, period, method, &Pauses::NONE).unwrap());
    }
}

/// A pause that was over on the first day moves nothing; of one that began before it, the days after the first count.
#[test]
fn what_stood_still_before_a_period_moves_only_what_is_left_of_it() {
    let office = office();
    let due = |period: Period, from: &str, to: &str| {
        let pauses = Pauses::new([pause(from, Some(to))]).unwrap();
        let due = office.add(at("2026-11-09T09:00"), period, Method::Days, &pauses).unwrap();
        due.at().to_string()
    };
    let (working, calendar) = (Period::working_days(3).unwrap(), Period::calendar_days(10).unwrap());
    for (from, to, by_working, by_calendar) in [
        ("2026-11-02T09:00", "2026-11-05T09:00", "2026-11-12T17:00", "2026-11-19T17:00"),
        ("2026-11-05T09:00", "2026-11-09T10:00", "2026-11-12T17:00", "2026-11-19T17:00"),
        // The 10th stood still.
        ("2026-11-05T09:00", "2026-11-10T10:00", "2026-11-13T17:00", "2026-11-20T17:00"),
    ] {
        assert_eq!(due(working, from, to), by_working, "{from} {to}");
        assert_eq!(due(calendar, from, to), by_calendar, "{from} {to}");
    }
}
