//! What is gated apart from instructions: `gates allocations NAME`, `gates bytes NAME`, `gates larger
//! NAME`, and one operation of a kind for callgrind: `gates run NAME COUNT`.

use motcua_benches::{BUFFER, WORKLOADS, Workload, peers, png_bytes, sizes, svg_text};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments {
        ["run", name, count] => {
            let workload = own(name);
            let mut buffer = BUFFER;
            for _ in 0..count.parse().expect("COUNT is a number") {
                (workload.run)(&mut buffer);
            }
        }
        ["allocations", name] => {
            let workload = own(name);
            let mut buffer = BUFFER;
            // What is made once, such as a calendar, is no part of an operation.
            (workload.run)(&mut buffer);
            let region = Region::new(ALLOCATOR);
            (workload.run)(&mut buffer);
            let change = region.change();
            println!("{}", change.allocations + change.reallocations);
        }
        ["bytes", "svg"] => println!("{}", svg_text().len()),
        // How many hundredths of what `qrcode` writes for the same text.
        ["bytes", "svg-percent-of-qrcode"] => {
            println!("{}", 100 * svg_text().len() / peers::qrcode_svg_text().len());
        }
        ["bytes", "png"] => println!("{}", png_bytes().len()),
        ["larger", "than-qrcode-generator"] => println!("{}", sizes::larger_than_qrcode_generator()),
        _ => panic!("run NAME COUNT | allocations NAME | bytes NAME | larger NAME"),
    }
}

/// This library's workload that begins with a name: `W1`, `W3 SVG`, with `_` for spaces, or a whole
/// `GROUP/NAME`.
fn own(name: &str) -> &'static Workload {
    let name = name.replace('_', " ");
    let known = WORKLOADS.iter().find(|known| match name.split_once('/') {
        Some((group, name)) => known.group.starts_with(group) && known.name.ends_with(name),
        None => known.group.starts_with(&name),
    });
    known.expect("a known workload")
}
