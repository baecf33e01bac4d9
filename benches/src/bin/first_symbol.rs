//! Prints the nanoseconds that the first symbol of a process takes.

fn main() {
    let text = std::hint::black_box(motcua_benches::EXAMPLE);
    let start = std::time::Instant::now();
    let symbol = motcua::symbol::Encoder::new().encode(text).expect("it fits");
    let elapsed = start.elapsed();
    std::hint::black_box(symbol);
    println!("{}", elapsed.as_nanos());
}
