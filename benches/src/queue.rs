//! The order of a desk's work.

use motcua::calendar::{Calendar, OfficeHours, WorkingTime};
use motcua::date;
use motcua::procedure::queue::{self, Placed, Task};
use motcua::procedure::{Channel, OnlinePolicy};
use motcua::time::DateTime;
use std::hint::black_box;
use std::sync::LazyLock;

/// The dossiers of an operation that is counted.
const DOSSIERS: u32 = 10_000;

static OFFICE: LazyLock<WorkingTime> =
    LazyLock::new(|| WorkingTime::new(Calendar::builtin(), OfficeHours::default()));

static TASKS: LazyLock<Vec<Task<u32>>> = LazyLock::new(|| tasks(DOSSIERS));

/// Dossiers of a fictitious desk, in no order: accepted over two months, due within four, every other one online, every
/// third with a target, some due at the same minute, one in fifty without a date.
pub fn tasks(count: u32) -> Vec<Task<u32>> {
    let minute = |begin: DateTime, minutes: u32| {
        let day = begin.date().plus_days(i32::try_from(minutes / 480).expect("few")).expect("a day");
        let of_day = minutes % 480;
        let hour = u8::try_from(8 + of_day / 60).expect("an hour");
        day.at(hour, u8::try_from(of_day % 60).expect("a minute")).expect("in office hours")
    };
    let (accepted, due) = (date!(2026, 9, 1).at(8, 0), date!(2026, 10, 1).at(8, 0));
    let (accepted, due) = (accepted.expect("eight"), due.expect("eight"));
    let mut state = 0x7175_6575_6500_0001_u64;
    let mut roll = |sides: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from(state % u64::from(sides)).expect("below the sides")
    };
    let task = |id| Task {
        id,
        channel: if roll(2) == 0 { Channel::Online } else { Channel::Desk },
        accepted_at: minute(accepted, roll(60 * 480)),
        due_at: (roll(50) > 0).then(|| minute(due, roll(88 * 480))),
        target_at: (roll(3) == 0).then(|| minute(due, roll(60 * 480))),
    };
    (0..count).map(task).collect()
}

/// The order in which the desk works, asked when two thirds of the dates are still to come.
pub fn ordered(tasks: &[Task<u32>]) -> Vec<Placed<u32>> {
    let now = date!(2026, 10, 30).at(9, 30).expect("half past nine");
    queue::order(tasks.iter().copied(), now, &OFFICE, OnlinePolicy::First)
}

pub fn order(_: &mut [u8]) {
    black_box(ordered(black_box(&TASKS)));
}
