//! A million orders against a million lines, beside a regular expression with a hash map of references.
//!
//! ```text
//! cargo run --release --bin reconcile
//! ```

use motcua::money::Vnd;
use motcua::payment::{Finder, Form, Identifier, Line, LineClass, OpenOrder, Plan, Policy, Reconciler};
use std::collections::HashMap;
use std::time::Instant;

const ROWS: u64 = 1_000_000;

fn main() {
    let form = Form::new("KT", "H34", 8).expect("a form");
    let reference = |number| form.reference("H34", number).expect("it fits");
    let amount = |number: u64| 10_000 + number % 200 * 1_000;
    let lines: Vec<(String, String)> = (0..ROWS)
        .map(|number| {
            // Another order than that of the row before, as statements have them.
            let order = number * 7_919 % ROWS;
            let own = reference(order).to_string();
            let remark = match number % 4 {
                0 => format!("MBVCB.{number}.123456.{own}.CT tu 1234567890 NGUYEN VAN MAU toi 0011 KHO BAC"),
                1 => format!("{number}.180624.083015.{}", own.to_lowercase()),
                2 => format!("CT DEN:{number:012} {} {} nop phi", &own[..9], &own[9..]),
                _ => own,
            };
            (remark, format!("FT24170{number:09}"))
        })
        .collect();
    let (mut ours, mut theirs) = (f64::MAX, f64::MAX);
    let mut counts = (0, 0);
    let cut = regex::Regex::new("KT[A-Z0-9]{13}").expect("an expression");
    for _ in 0..3 {
        let start = Instant::now();
        let rows = usize::try_from(ROWS).expect("fits");
        let mut reconciler = Reconciler::new(Finder::new([form]), Policy::default()).expecting(rows, rows);
        for number in 0..ROWS {
            reconciler.expect(OpenOrder::new(number, reference(number), Vnd::new(amount(number))));
        }
        for (number, (remark, bank)) in (0..).zip(&lines) {
            let due = Vnd::new(amount(number * 7_919 % ROWS));
            let line = Line::new(number, motcua::date!(2024, 6, 18), due, remark);
            reconciler.read(line.with_bank_reference(Identifier::new(bank).expect("fits")));
        }
        let plan = reconciler.finish();
        ours = ours.min(start.elapsed().as_secs_f64());
        counts.0 = plan.report().of_lines(LineClass::Matched).rows;

        let start = Instant::now();
        let open: HashMap<String, u64> =
            (0..ROWS).map(|number| (reference(number).to_string(), amount(number))).collect();
        let mut seen: HashMap<&str, u64> = HashMap::new();
        counts.1 = 0;
        for (number, (remark, bank)) in (0..).zip(&lines) {
            let remark = remark.to_uppercase();
            let due = amount(number * 7_919 % ROWS);
            let hit = cut.find(&remark).is_some_and(|it| open.get(it.as_str()) == Some(&due));
            counts.1 += u64::from(hit && seen.insert(bank, number).is_none());
        }
        theirs = theirs.min(start.elapsed().as_secs_f64());
    }
    println!("{ROWS} orders, {ROWS} lines, best of 3, one core");
    println!("motcua: {ours:.2} s, {} matched", counts.0);
    println!("regular expression and hash map: {theirs:.2} s, {} matched", counts.1);
    println!("ratio: {:.2}", ours / theirs);
    println!(
        "bytes kept: {} a line, {} an order",
        Plan::<u64>::bytes_per_line(),
        Plan::<u64>::bytes_per_order()
    );
}
