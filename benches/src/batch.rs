//! W4: a million rows. Too long for criterion's samples: rounds of all contenders in turn, and their medians.

use motcua::vietqr::{Batch, Columns};
use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The rows of a table.
pub struct Table {
    bins: Vec<String>,
    accounts: Vec<String>,
    amounts: Vec<Option<i64>>,
    purposes: Vec<Option<String>>,
}

impl Table {
    /// A table of a number of rows; every row differs from its neighbours.
    pub fn of(rows: usize) -> Self {
        let banks = ["970436", "970403", "970416", "970418"];
        let mut table = Self { bins: vec![], accounts: vec![], amounts: vec![], purposes: vec![] };
        for row in 0..rows {
            table.bins.push(banks[row % banks.len()].to_owned());
            table.accounts.push(format!("{:013}", row * 7_919));
            table.amounts.push(Some(100_000 + i64::try_from(row * 37 % 9_000_000).expect("it is small")));
            table.purposes.push(Some(format!("Nop phi ho so so {row:08}")));
        }
        table
    }

    fn columns(&self, rows: std::ops::Range<usize>) -> Columns<'_, String> {
        Columns {
            bins: &self.bins[rows.clone()],
            accounts: &self.accounts[rows.clone()],
            amounts: &self.amounts[rows.clone()],
            purposes: &self.purposes[rows],
            ..Columns::default()
        }
    }

    /// Writes rows of the table into a batch.
    pub fn write(&self, rows: std::ops::Range<usize>, batch: &mut Batch) {
        batch.write(&self.columns(rows)).expect("the columns are even");
        assert!(batch.refusals().is_empty());
    }
}

/// A hundred rows into a fresh batch: few enough to be counted again and again.
pub fn hundred_rows(_: &mut [u8]) {
    static TABLE: LazyLock<Table> = LazyLock::new(|| Table::of(100));
    let mut batch = Batch::new();
    TABLE.write(0..100, &mut batch);
    black_box(&batch);
}

/// What the others are compared with.
pub const FRESH_COPY: &str = "copy of the output, fresh memory";

/// The contenders and the median of their times for one run over the rows.
pub fn measure(rows: usize, rounds: usize) -> Vec<(&'static str, Duration)> {
    let table = Table::of(rows);
    let mut whole = Batch::new();
    table.write(0..rows, &mut whole);
    let output = whole.as_bytes().to_vec();
    let mut copy = output.clone();
    let mut again = whole;
    let contenders: &mut [(&'static str, &mut dyn FnMut())] = &mut [
        ("motcua, fresh batch", &mut || {
            let mut batch = Batch::new();
            table.write(0..rows, &mut batch);
            black_box(&batch);
        }),
        ("motcua, batch used again", &mut || {
            again.clear();
            table.write(0..rows, &mut again);
            black_box(&again);
        }),
        ("motcua, one String a row", &mut || {
            for row in 0..rows {
                let (bin, account) = (&table.bins[row], &table.accounts[row]);
                let amount = table.amounts[row].map(i128::from);
                let purpose = table.purposes[row].as_deref();
                let fields = motcua::vietqr::Fields { bin, account, amount, purpose, ..Default::default() };
                black_box(fields.transfer().and_then(|transfer| transfer.to_payload())).expect("valid");
            }
        }),
        ("motcua, fresh batches, two threads", &mut || {
            std::thread::scope(|scope| {
                for half in [0..rows / 2, rows / 2..rows] {
                    scope.spawn(|| {
                        let mut batch = Batch::new();
                        table.write(half, &mut batch);
                        black_box(&batch);
                    });
                }
            });
        }),
        (FRESH_COPY, &mut || {
            black_box(black_box(&output).to_vec());
        }),
        ("copy of the output, memory used again", &mut || {
            copy.copy_from_slice(black_box(&output));
            black_box(&copy);
        }),
        ("spin control, one thread", &mut || spin(SPIN)),
        ("spin control, two threads", &mut || {
            std::thread::scope(|scope| {
                scope.spawn(|| spin(SPIN / 2));
                scope.spawn(|| spin(SPIN / 2));
            });
        }),
    ];
    let mut times = vec![Vec::new(); contenders.len()];
    for _ in 0..rounds {
        for ((_, contender), times) in contenders.iter_mut().zip(&mut times) {
            let start = Instant::now();
            contender();
            times.push(start.elapsed());
        }
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort();
        times[times.len() / 2]
    };
    contenders.iter().map(|(name, _)| *name).zip(times.iter_mut().map(median)).collect()
}

/// Work that touches no memory: what two threads gain on this machine at best.
const SPIN: u64 = 200_000_000;

fn spin(rounds: u64) {
    let mut state = black_box(1_u64);
    for _ in 0..rounds {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    }
    black_box(state);
}
