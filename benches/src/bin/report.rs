//! Writes RESULTS.md: criterion's medians, callgrind's counts, the batches, sizes, and what they were made with.

use motcua_benches::{BUFFER, WORKLOADS, batch, payload, peers, png_bytes, svg_text};
use std::fmt::Write as _;
use std::process::Command;
use std::{fs, time::Duration};

const ROWS: usize = 1_000_000;

fn main() {
    assert_eq!(payload(), peers::promptparse(), "the peers write something else");
    assert_eq!(payload(), peers::emv_qrcps(), "the peers write something else");
    let report = format!("{}{}{}{}{}", head(), workloads(), first_symbol(), sizes(), batches());
    fs::write("RESULTS.md", &report).expect("RESULTS.md can be written");
    println!("{report}");
}

fn head() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cpus = std::thread::available_parallelism().map_or(0, usize::from);
    format!(
        "# Results\n\n\
         Written by `benches/run.sh`; not edited by hand. {} with {cpus} virtual processors, {}, `--release` with fat LTO and one \
         codegen unit, no target-cpu flags. Peers: {}.\n\n\
         All contenders ran in the same process or run, one after another. Times are criterion's medians of 30 samples \
         on a shared machine: read the ratios, not the times. Instructions are those of one operation, counted by \
         callgrind as the difference of two runs. A ratio says how many times as long as the first row of its \
         group a row takes; in W1 that row hands out bytes, the others text.\n\n\
         W1 writes a transfer's payload of 138 characters from its parts, which no peer validates; W2 reads \
         NAPAS's example of 142 characters and checks it; W3 draws it, error correction M, {} pixels a module; W5 is \
         the checksum of 138 bytes.\n\n",
        cpu.map_or("unknown processor", |(_, model)| model),
        rustc(),
        versions(),
        motcua_benches::PIXELS,
    )
}

fn rustc() -> String {
    let output = Command::new("rustc").arg("--version").output().expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The peers' versions from the lock file.
fn versions() -> String {
    let lock = fs::read_to_string("Cargo.lock").expect("the lock file");
    let wanted = ["crc-fast", "emv-qrcps", "fast_qr", "image", "promptparse", "qrcode", "qrcodegen"];
    let entry = |name: &str| {
        let (_, after) = lock.split_once(&format!("name = \"{name}\"\nversion = \"")).expect("it is locked");
        format!("{name} {}", after.split('"').next().unwrap_or_default())
    };
    // Another `crc` is locked too, which emv-qrcps needs.
    wanted.map(entry).join(", ") + ", crc 3.4.0"
}

fn workloads() -> String {
    let mut table = String::new();
    for group in WORKLOADS.chunk_by(|one, other| one.group == other.group) {
        writeln!(
            table,
            "## {}\n\n| | median | ratio | instructions | ratio |\n|---|--:|--:|--:|--:|",
            group[0].group
        )
        .expect("a String takes everything");
        let rows: Vec<_> =
            group.iter().map(|w| (w.name, median(w.group, w.name), instructions(w.group, w.name))).collect();
        for (name, time, count) in &rows {
            writeln!(
                table,
                "| {name} | {} | {:.2} | {} | {:.2} |",
                nanoseconds(*time),
                time / rows[0].1,
                thousands(*count),
                ratio(*count, rows[0].2),
            )
            .expect("a String takes everything");
        }
        table.push('\n');
    }
    table
}

/// Criterion's median in nanoseconds.
fn median(group: &str, name: &str) -> f64 {
    let path = format!("target/criterion/{group}/{name}/new/estimates.json");
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; run cargo bench first"));
    let estimates: serde_json::Value = serde_json::from_str(&text).expect("criterion writes JSON");
    estimates["median"]["point_estimate"].as_f64().expect("a number")
}

/// The instructions of one operation.
fn instructions(group: &str, name: &str) -> u64 {
    let [few, many] = if group.starts_with("W3") { [1, 5] } else { [100, 1_100] };
    let count = |operations: u64| -> u64 {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "target/release/instructions"])
            .args([group, name, &operations.to_string()])
            .output()
            .expect("valgrind runs");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        let (_, collected) = told.split_once("Collected : ").expect("callgrind tells what it collected");
        collected.split_whitespace().next().and_then(|number| number.parse().ok()).expect("a number")
    };
    (count(many) - count(few)) / (many - few)
}

fn first_symbol() -> String {
    let once = || -> f64 {
        let output = Command::new("target/release/first_symbol").output().expect("it was built");
        String::from_utf8_lossy(&output.stdout).trim().parse().expect("nanoseconds")
    };
    let mut times: Vec<f64> = (0..101).map(|_| once()).collect();
    times.sort_by(f64::total_cmp);
    format!("The first symbol of a process takes {} (median of 101 processes).\n\n", nanoseconds(times[50]))
}

fn sizes() -> String {
    let rows = [
        ("SVG, motcua", svg_text().len()),
        ("SVG, fast_qr", peers::fast_qr_svg_text().len()),
        ("SVG, qrcode", peers::qrcode_svg_text().len()),
        ("PNG, motcua", png_bytes().len()),
        ("PNG, qrcode and image", peers::qrcode_png_bytes().len()),
    ];
    let rows = rows.map(|(name, bytes)| format!("| {name} | {} |\n", thousands(bytes as u64))).concat();
    format!("## Sizes\n\n| | bytes |\n|---|--:|\n{rows}\n")
}

fn batches() -> String {
    // Warm: the workloads above have not touched this code.
    for workload in WORKLOADS {
        (workload.run)(&mut BUFFER.clone());
    }
    let rows = batch::measure(ROWS, 7);
    let base = rows.iter().find(|(name, _)| *name == batch::FRESH_COPY).map_or(Duration::MAX, |row| row.1);
    let mut table = format!(
        "## W4 {} rows\n\nColumns of BIN, account, amount and purpose to payloads; the median of 7 rounds of all \
         contenders in turn. The ratio is to a copy of the output into fresh memory, which is what no way of writing \
         it into fresh memory can beat. The spin control is work without memory: what a second thread is worth on \
         this machine.\n\n| | milliseconds | ratio |\n|---|--:|--:|\n",
        thousands(ROWS as u64)
    );
    for (name, time) in &rows {
        let ratio = time.as_secs_f64() / base.as_secs_f64();
        writeln!(table, "| {name} | {:.1} | {ratio:.2} |", time.as_secs_f64() * 1e3)
            .expect("a String takes everything");
    }
    let gain = |one: &str, two: &str| {
        let time = |wanted: &str| {
            rows.iter().find(|row| row.0 == wanted).map_or(f64::NAN, |row| row.1.as_secs_f64())
        };
        time(one) / time(two)
    };
    writeln!(
        table,
        "\nTwo threads are {:.2} times as fast as one; the spin control's are {:.2} times.",
        gain("motcua, fresh batch", "motcua, fresh batches, two threads"),
        gain("spin control, one thread", "spin control, two threads"),
    )
    .expect("a String takes everything");
    table
}

fn nanoseconds(time: f64) -> String {
    if time < 1_000.0 { format!("{time:.1} ns") } else { format!("{:.1} µs", time / 1_000.0) }
}

#[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn ratio(count: u64, base: u64) -> f64 {
    count as f64 / base as f64
}

/// Digits in groups of three.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|g| std::str::from_utf8(g).ok()).collect();
    groups.join(" ")
}
