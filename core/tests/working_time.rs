//! Properties of working time, and a count minute by minute beside it.
//!
//! `PROPTEST_CASES=1000000 cargo test --release -p motcua --test working_time` runs each on a million cases.

use motcua::calendar::{
    Calendar, Layer, Method, OfficeHours, Pause, Pauses, Period, Session, Week, WorkingTime, Year,
};
use motcua::date;
use motcua::finding::Error;
use motcua::time::{Date, DateTime};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Default hours; hours with seasons and a Saturday desk.
static OFFICES: LazyLock<[WorkingTime; 2]> = LazyLock::new(|| {
    let session = Session::between;
    let odd = OfficeHours::builder(
        Week::new([session((7, 0), (11, 30)), session((13, 30), (17, 0))])
            .saturday([session((7, 30), (11, 45))]),
    )
    .yearly((10, 16), (4, 15), Week::new([session((7, 45), (12, 0)), session((13, 0), (16, 30))]))
    .between(date!(2026, 2, 1), date!(2026, 2, 28), Week::new([session((0, 0), (23, 59))]))
    .build()
    .unwrap();
    [OfficeHours::default(), odd].map(|hours| WorkingTime::new(Calendar::builtin(), hours))
});

/// The seconds of the built-in years.
const YEARS: i64 = 3652 * 86_400;

fn instant(seconds: i64) -> DateTime {
    date!(2018, 1, 1).start().plus_seconds(seconds).unwrap()
}

/// An instant with years enough after it.
fn instants() -> impl Strategy<Value = DateTime> {
    (0..YEARS * 6 / 10).prop_map(instant)
}

/// Pauses that begin in the two months after an instant.
fn pauses(from: DateTime) -> impl Strategy<Value = Vec<Pause>> {
    let pause = (-1_000_000_i64..5_000_000, 0_i64..2_000_000).prop_map(move |(begin, length)| {
        let from = from.plus_seconds(begin).unwrap_or(from).max(date!(2018, 1, 1).start());
        Pause { from, to: from.plus_seconds(length) }
    });
    prop::collection::vec(pause, 0..4)
}

fn situations() -> impl Strategy<Value = (DateTime, Vec<Pause>)> {
    instants().prop_flat_map(|from| (Just(from), pauses(from)))
}

fn period(unit: usize, length: u32) -> Period {
    match unit {
        0 => Period::working_minutes(length * 7),
        1 => Period::working_days(length),
        _ => Period::calendar_days(length),
    }
    .unwrap()
}

fn add(office: &WorkingTime, from: DateTime, length: Period, method: Method, pauses: &Pauses) -> DateTime {
    office.add(from, length, method, pauses).unwrap().at()
}

const METHODS: [Method; 2] = [Method::Hours, Method::Days];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_added_is_measured(at in 0..2_usize, (from, list) in situations(), minutes in 1..200_000_u32) {
        let (office, pauses) = (&OFFICES[at], Pauses::new(list).unwrap());
        let end = add(office, from, Period::working_minutes(minutes).unwrap(), Method::Hours, &pauses);
        let elapsed = office.elapsed(from, end, &pauses).unwrap();
        prop_assert_eq!(elapsed.seconds(), u64::from(minutes) * 60);
        // And not a second before.
        let before = office.elapsed(from, end.plus_seconds(-1).unwrap(), &pauses).unwrap();
        prop_assert!(before.seconds() < elapsed.seconds());
    }

    #[test]
    fn a_days_hours_are_added_and_measured((from, list) in situations(), days in 1..400_u32) {
        let (office, pauses) = (&OFFICES[0], Pauses::new(list).unwrap());
        let end = add(office, from, Period::working_days(days).unwrap(), Method::Hours, &pauses);
        prop_assert_eq!(office.elapsed(from, end, &pauses).unwrap().minutes(), u64::from(days) * 480);
    }

    #[test]
    fn working_days_are_added_and_counted(from in instants(), days in 1..400_u32) {
        let calendar = OFFICES[0].calendar();
        let end = add(&OFFICES[0], from, Period::working_days(days).unwrap(), Method::Days, &Pauses::NONE);
        let first = calendar.working_day_from(from.date()).unwrap();
        prop_assert_eq!(calendar.working_days(first, end.date()).unwrap(), days);
        prop_assert!(calendar.day(end.date()).unwrap().is_working());
    }

    #[test]
    fn later_or_longer_never_ends_earlier(
        at in 0..2_usize, (from, list) in situations(), later in 0..3_000_000_i64, unit in 0..3_usize,
        length in 1..300_u32, more in 0..30_u32,
    ) {
        let (office, pauses) = (&OFFICES[at], Pauses::new(list).unwrap());
        for method in METHODS {
            let end = add(office, from, period(unit, length), method, &pauses);
            prop_assert!(end > from);
            prop_assert!(end <= add(office, from, period(unit, length + more), method, &pauses));
            prop_assert!(end <= add(office, from.plus_seconds(later).unwrap(), period(unit, length), method, &pauses));
        }
    }

    #[test]
    fn no_end_is_outside_office_hours(at in 0..2_usize, (from, list) in situations(), unit in 0..3_usize, length in 1..300_u32) {
        let (office, pauses) = (&OFFICES[at], Pauses::new(list).unwrap());
        for method in METHODS {
            let end = add(office, from, period(unit, length), method, &pauses);
            prop_assert!(office.is_open(end).unwrap());
        }
    }

    /// To extend a period and then to pause it is to pause it and then to extend it; the order of pauses does not
    /// matter, nor whether a period is counted at once or in two parts.
    #[test]
    fn pause_and_extension_commute(at in 0..2_usize, (from, mut list) in situations(), unit in 0..3_usize, length in 1..200_u32, more in 1..90_u32) {
        let office = &OFFICES[at];
        let pauses = Pauses::new(list.clone()).unwrap();
        list.reverse();
        prop_assert_eq!(&pauses, &Pauses::new(list).unwrap());
        let (first, second) = (Period::working_minutes(length * 7).unwrap(), Period::working_minutes(more).unwrap());
        let whole = Period::working_minutes(length * 7 + more).unwrap();
        let extended = add(office, add(office, from, first, Method::Hours, &pauses), second, Method::Hours, &pauses);
        prop_assert_eq!(extended, add(office, from, whole, Method::Hours, &pauses));
        // A pause that has ended moves the end by as much as was open in it.
        let end = add(office, from, whole, Method::Hours, &pauses);
        let paused = office.elapsed(from, end, &pauses).unwrap().paused_seconds();
        if paused.is_multiple_of(60) {
            let longer = Period::working_minutes(length * 7 + more + u32::try_from(paused / 60).unwrap()).unwrap();
            prop_assert_eq!(end, add(office, from, longer, Method::Hours, &Pauses::NONE));
        }
        for method in METHODS {
            let none = add(office, from, period(unit, length), method, &Pauses::NONE);
            prop_assert!(none <= add(office, from, period(unit, length), method, &pauses));
        }
    }

    #[test]
    fn elapsed_and_paused_are_all(at in 0..2_usize, (from, list) in situations(), length in 0..10_000_000_i64) {
        let (office, pauses) = (&OFFICES[at], Pauses::new(list).unwrap());
        let to = from.plus_seconds(length).unwrap();
        let all = office.elapsed(from, to, &Pauses::NONE).unwrap();
        let parts = office.elapsed(from, to, &pauses).unwrap();
        prop_assert_eq!(parts.seconds() + parts.paused_seconds(), all.seconds());
        prop_assert_eq!(all.paused_seconds(), 0);
    }

    /// Anything at all: an answer or a code, no panic.
    #[test]
    fn nothing_panics(
        at in 0..2_usize, day in -1_000_000..4_000_000_i32, second in 0..86_400_i64, length in 1..=u32::MAX, unit in 0..3_usize,
        begin in any::<i32>(), lasts in any::<i32>(),
    ) {
        let Some(date) = Date::from_day_number(day) else { return Ok(()) };
        let from = date.start().plus_seconds(second).unwrap();
        let begin = from.plus_seconds(i64::from(begin)).unwrap_or(from);
        let list = Pauses::new([Pause { from: begin, to: begin.plus_seconds(i64::from(lasts)) }]).unwrap_or_default();
        let length = match unit {
            0 => Period::working_minutes(length),
            1 => Period::working_days(length),
            _ => Period::calendar_days(length),
        };
        for method in METHODS {
            for length in [length.clone(), Period::working_days(3)] {
                if let Err(error) = OFFICES[at].add(from, length.unwrap(), method, &list) {
                    prop_assert!(["calendar-unknown", "pause-open"].contains(&error.code()));
                }
            }
        }
        let known: fn(&Error) -> bool = |error| ["calendar-unknown", "interval-reversed"].contains(&error.code());
        prop_assert!(OFFICES[at].elapsed(from, begin, &list).err().is_none_or(|error| known(&error)));
        prop_assert!(OFFICES[at].transfer_by(from).err().is_none_or(|error| known(&error)));
    }
}

proptest! {
    // A case walks through every minute of up to two weeks.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    /// The same answers as a walk minute by minute, which asks only whether a minute is open and paused.
    #[test]
    fn as_a_walk_minute_by_minute(at in 0..2_usize, day in 0..3400_i64, minute in 0..1440_i64, minutes in 1..2_000_u32, list in prop::collection::vec((0..9_000_i64, 0..2_000_i64), 0..3)) {
        let office = &OFFICES[at];
        let from = instant(day * 86_400 + minute * 60);
        let list: Vec<_> = list.into_iter().map(|(begin, length)| {
            let from = from.plus_minutes(begin).unwrap();
            Pause { from, to: from.plus_minutes(length) }
        }).collect();
        let paused = |at: DateTime| list.iter().any(|pause| pause.from <= at && Some(at) < pause.to);
        let (mut walked, mut left) = (from, minutes);
        while left > 0 {
            // The minute from here on is open if its middle is.
            let open = office.is_open(walked.plus_seconds(30).unwrap()).unwrap();
            left -= u32::from(open && !paused(walked));
            walked = walked.plus_minutes(1).unwrap();
        }
        let end = add(office, from, Period::working_minutes(minutes).unwrap(), Method::Hours, &Pauses::new(list.clone()).unwrap());
        prop_assert_eq!(end, walked);
    }

    /// Years of a caller's, in any order and number: what is not announced is unknown, to the day.
    #[test]
    fn only_what_is_announced_is_known(years in prop::collection::btree_set(1900..=2200_u16, 0..6), year in 1890..2210_u16) {
        let layer = Layer { years: years.iter().rev().copied().map(Year::new).collect(), days: Vec::new() };
        let calendar = motcua::calendar::CalendarBuilder::default().layer(layer).build().unwrap();
        for date in [Date::new(year, 1, 1).unwrap(), Date::new(year, 12, 31).unwrap()] {
            prop_assert_eq!(calendar.day(date).is_ok(), years.contains(&year));
            prop_assert_eq!(calendar.working_days(date, date).is_ok(), years.contains(&year));
        }
        let whole = calendar.working_days(Date::new(year, 1, 1).unwrap(), Date::new(year + 1, 1, 1).unwrap());
        prop_assert_eq!(whole.is_ok(), years.contains(&year) && years.contains(&(year + 1)));
    }
}
