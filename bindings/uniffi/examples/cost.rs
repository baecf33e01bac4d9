//! The cost of a call in Rust, as the other languages' programs of `bench/` measure theirs.

use motcua::symbol::{Encoder, Svg};
use motcua::vietqr::{Fields, inspect, read};
use std::hint::black_box;
use std::time::Instant;

const BATCHES: u32 = 500;

fn main() {
    let fields = Fields {
        bin: "970436",
        account: "0011012345678",
        amount: Some(50_000),
        purpose: Some("Le phi H34.15-240617-0001"),
        ..Fields::default()
    };
    let refused = Fields { account: "0011-012-345678", ..fields };
    let encode = || black_box(&fields).transfer().and_then(|transfer| transfer.to_payload());
    let payload = encode().unwrap_or_default();
    measure("encode", 5_000, || drop(black_box(encode())));
    measure("row", 5_000, || drop(black_box(encode())));
    measure("read", 5_000, || drop(black_box(read(black_box(&payload)))));
    measure("inspect", 5_000, || drop(black_box(inspect(black_box(&payload)))));
    measure("refuse", 5_000, || drop(black_box(black_box(&refused).transfer())));
    measure("svg", 200, || {
        drop(black_box(
            Encoder::new().encode(black_box(&payload)).map(|symbol| Svg::new(&symbol).to_string()),
        ));
    });
}

/// The fastest of many batches: what else the machine does costs time, never gives it.
fn measure(what: &str, calls: u32, call: impl Fn()) {
    let batch = || {
        let begun = Instant::now();
        (0..calls).for_each(|_| call());
        begun.elapsed().as_nanos() / u128::from(calls)
    };
    let begun = processor();
    let least = (0..BATCHES).map(|_| batch()).min().unwrap_or_default();
    let spent = begun.zip(processor()).map(|(begun, now)| (now - begun) / u64::from(BATCHES * calls));
    println!("rust {what} {least} {} -", spent.map_or("-".to_owned(), |spent| spent.to_string()));
}

/// The nanoseconds that this thread has had a processor, where the system tells them.
fn processor() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok()
}
