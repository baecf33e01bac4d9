//! Due instants over periods of every length.

use motcua::calendar::{Calendar, Method, OfficeHours, Pause, Pauses, Period, Session, Week, WorkingTime};
use motcua::date;
use motcua::time::{Date, DateTime};
use std::hint::black_box;
use std::sync::LazyLock;

static OFFICE: LazyLock<WorkingTime> =
    LazyLock::new(|| WorkingTime::new(Calendar::builtin(), OfficeHours::default()));

static SEASONS: LazyLock<WorkingTime> =
    LazyLock::new(|| WorkingTime::new(Calendar::builtin(), with_seasons()));

static PAUSES: LazyLock<Pauses> = LazyLock::new(|| {
    let pause = |from: Date, to: Date| Pause { from: instant(from), to: Some(instant(to)) };
    Pauses::new([
        pause(date!(2018, 3, 6), date!(2018, 3, 9)),
        pause(date!(2018, 3, 13), date!(2018, 3, 14)),
        pause(date!(2018, 3, 20), date!(2018, 3, 30)),
    ])
    .expect("none is reversed")
});

fn with_seasons() -> OfficeHours {
    let week = |hour| Week::new([Session::between((hour, 0), (11, 30)), Session::between((13, 30), (17, 0))]);
    let saturday = [Session::between((7, 30), (11, 30))];
    OfficeHours::builder(week(7).saturday(saturday))
        .yearly((10, 16), (4, 15), week(8))
        .build()
        .expect("sound")
}

fn instant(date: Date) -> DateTime {
    date.at(9, 0).expect("nine o'clock")
}

fn due(office: &WorkingTime, period: Period, method: Method, pauses: &Pauses) {
    let from = black_box(instant(date!(2018, 3, 1)));
    black_box(office.add(from, black_box(period), black_box(method), pauses)).expect("a known year");
}

pub fn hours(_: &mut [u8]) {
    due(&OFFICE, Period::working_hours(8).expect("some"), Method::Hours, &Pauses::NONE);
}

pub fn days_by_hours(_: &mut [u8]) {
    due(&OFFICE, Period::working_days(2000).expect("some"), Method::Hours, &Pauses::NONE);
}

pub fn days(_: &mut [u8]) {
    due(&OFFICE, Period::working_days(2000).expect("some"), Method::Days, &Pauses::NONE);
}

pub fn calendar_days(_: &mut [u8]) {
    due(&OFFICE, Period::calendar_days(3000).expect("some"), Method::Days, &Pauses::NONE);
}

pub fn pauses(_: &mut [u8]) {
    due(&OFFICE, Period::working_days(20).expect("some"), Method::Hours, &PAUSES);
}

pub fn seasons(_: &mut [u8]) {
    due(&SEASONS, Period::working_days(2000).expect("some"), Method::Hours, &Pauses::NONE);
}

pub fn elapsed(_: &mut [u8]) {
    let (from, to) = (instant(date!(2018, 3, 1)), instant(date!(2026, 3, 2)));
    black_box(OFFICE.elapsed(black_box(from), black_box(to), &Pauses::NONE)).expect("known years");
}

pub fn day(_: &mut [u8]) {
    black_box(OFFICE.calendar().day(black_box(date!(2024, 5, 4)))).expect("a known year");
}

pub fn builtin(_: &mut [u8]) {
    black_box(Calendar::builtin());
}

pub fn layout(_: &mut [u8]) {
    black_box(WorkingTime::new(Calendar::builtin(), black_box(OfficeHours::default())));
}

pub fn layout_with_seasons(_: &mut [u8]) {
    black_box(WorkingTime::new(Calendar::builtin(), black_box(with_seasons())));
}
