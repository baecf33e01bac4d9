//! A million dossiers put in the order of work, beside a sort of their dates alone.
//!
//! ```text
//! cargo run --release --bin queue
//! ```

use motcua_benches::queue;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::hint::black_box;
use std::time::Instant;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const DOSSIERS: u32 = 1_000_000;

fn main() {
    let tasks = queue::tasks(DOSSIERS);
    let (mut ours, mut theirs, mut bytes) = (f64::MAX, f64::MAX, 0);
    for _ in 0..5 {
        let region = Region::new(ALLOCATOR);
        let start = Instant::now();
        let placed = queue::ordered(&tasks);
        ours = ours.min(start.elapsed().as_secs_f64());
        bytes = region.change().bytes_allocated;
        assert_eq!(black_box(placed).len(), tasks.len(), "nobody is lost");

        let start = Instant::now();
        let mut keys: Vec<_> =
            tasks.iter().map(|task| (task.due_at.is_none(), task.due_at, task.id)).collect();
        keys.sort_unstable();
        black_box(keys);
        theirs = theirs.min(start.elapsed().as_secs_f64());
    }
    println!("{DOSSIERS} dossiers, best of 5, one core");
    println!(
        "motcua, with working time left and reasons: {ours:.2} s, {} bytes a dossier",
        bytes / tasks.len()
    );
    println!("a sort of dates and identifiers: {theirs:.2} s");
    println!("ratio: {:.2}", ours / theirs);
}
