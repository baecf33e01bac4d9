//! `due_days DAYS`: for every day from 2018 to mid-2027 the end of so many working days, one a line; to stderr the
//! nanoseconds of one, for `calendar.sh`.

use motcua::calendar::{Calendar, Method, OfficeHours, Pauses, Period, WorkingTime};
use motcua::date;
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let days: u32 = std::env::args().nth(1).and_then(|days| days.parse().ok()).expect("DAYS");
    let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    let period = Period::working_days(days).expect("one at least");
    let first = date!(2018, 1, 1);
    let starts: Vec<_> = (0..3438).filter_map(|day| first.plus_days(day)).collect();
    let due = |start| office.add(start, period, Method::Days, &Pauses::NONE).expect("a known year").date();
    let rounds = 300;
    let clock = Instant::now();
    for _ in 0..rounds {
        for start in &starts {
            black_box(due(black_box(start.start())));
        }
    }
    let each = clock.elapsed().as_nanos() / (rounds * starts.len() as u128);
    eprintln!("{each}");
    for start in starts {
        println!("{start}\t{}", due(start.start()));
    }
}
