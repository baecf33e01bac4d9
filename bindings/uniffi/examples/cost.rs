//! The cost of one encode and one inspect in Rust, as the other languages' programs of `bench/` measure theirs.

use motcua::vietqr::{Fields, inspect};
use std::hint::black_box;
use std::time::Instant;

const BATCHES: u32 = 50;
const CALLS: u32 = 5_000;

fn main() {
    let fields = Fields {
        bin: "970436",
        account: "0011012345678",
        amount: Some(50_000),
        purpose: Some("Le phi H34.15-240617-0001"),
        ..Fields::default()
    };
    let encode = || black_box(&fields).transfer().and_then(|transfer| transfer.to_payload());
    let payload = encode().unwrap_or_default();
    measure("rust", "encode", || drop(black_box(encode())));
    measure("rust", "inspect", || drop(black_box(inspect(black_box(&payload)))));
}

/// The fastest of many batches: what else the machine does costs time, never gives it.
fn measure(language: &str, what: &str, call: impl Fn()) {
    let batch = || {
        let begun = Instant::now();
        (0..CALLS).for_each(|_| call());
        begun.elapsed().as_nanos() / u128::from(CALLS)
    };
    println!("{language} {what} {}", (0..BATCHES).map(|_| batch()).min().unwrap_or_default());
}
