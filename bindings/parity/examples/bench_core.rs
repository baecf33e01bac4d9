//! The core's own time for the calls that bindings time through their language: a name and nanoseconds a line.

use motcua::symbol::{Encoder, Svg};
use motcua::vietqr::{self, Fields};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 15;
const CALLS: u32 = 20_000;

fn main() -> Result<(), motcua::finding::Error> {
    let fields = Fields {
        bin: "970436",
        account: "0011012345678",
        amount: Some(50_000),
        purpose: Some("Le phi H34.15-240617-0001"),
        ..Fields::default()
    };
    let payload = fields.transfer()?.to_payload()?;
    time("encode", CALLS, || fields.transfer().and_then(|transfer| transfer.to_payload()));
    time("inspect", CALLS, || vietqr::inspect(black_box(&payload)));
    time("read", CALLS, || vietqr::read(black_box(&payload)).map(|transfer| transfer.amount()));
    time("refuse", CALLS, || Fields { account: black_box("0011-012-345678"), ..fields }.transfer().err());
    time("draw", CALLS / 20, || {
        Encoder::new().encode(black_box(&payload)).map(|symbol| Svg::new(&symbol).to_string())
    });
    Ok(())
}

/// Prints the least time of a call over some rounds: what else the machine does only adds to it.
fn time<T>(name: &str, calls: u32, call: impl Fn() -> T) {
    let rounds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        for _ in 0..calls {
            black_box(call());
        }
        start.elapsed().as_nanos() / u128::from(calls)
    });
    println!("{name} {}", rounds.min().unwrap_or_default());
}
