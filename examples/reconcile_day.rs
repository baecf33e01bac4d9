//! Reconciles a day of a collecting account: open orders against the bank's statement.
//!
//! Reads orders (CSV: `id`, `reference`, `amount`, `last_day`) and statements (CSV with a map of columns, or XML like
//! camt.053), or makes fictitious ones; prints how many lines and orders end in which class and why, and writes one file
//! a class. Rows that cannot be read are set aside with the reason, never guessed.
//!
//! ```text
//! cargo run --release --example reconcile_day -- --generate 1000000
//! cargo run --release --example reconcile_day -- orders.csv --statement day.xml --form KT:H34:8 --out classes
//! cargo run --release --example reconcile_day -- orders.csv --statement day.csv \
//!     --columns "date=Ngày GD,amount=Ghi có,remark=Nội dung,bank_reference=Số bút toán"
//! ```

use clap::{Parser, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use motcua::finding::Language;
use motcua::money::Vnd;
use motcua::payment::{
    Finder, Form, Identifier, Line, LineClass, OpenOrder, Parts, Plan, Policy, Reconciler, Reference, Report,
};
use motcua::time::Date;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[path = "reconcile_day/fictitious.rs"]
mod fictitious;
#[path = "reconcile_day/output.rs"]
mod output;
#[path = "reconcile_day/statement.rs"]
mod statement;

use output::Draft;
use statement::{Columns, Row};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The most orders and lines that are made up: as many numbers as the form has.
const MOST: u64 = 99_999_999;

/// Reconcile open orders with the statement of the account that they are paid to.
#[derive(Parser)]
struct Arguments {
    /// A CSV file of open orders with the columns id, reference, amount and day (`last_day`).
    #[arg(required_unless_present = "generate", conflicts_with = "generate")]
    orders: Option<PathBuf>,
    /// A statement: XML if its name ends so, CSV otherwise; more than once for several days.
    #[arg(long, value_name = "FILE", conflicts_with = "generate")]
    statement: Vec<PathBuf>,
    /// The columns of CSV statements, as name=column with commas between.
    #[arg(long, value_name = "MAP", value_parser = Columns::parse, default_value = "date=date")]
    columns: Columns,
    /// A form of references: prefix, an office as an example, digits of the number.
    #[arg(long, value_name = "PREFIX:OFFICE:DIGITS", value_parser = form, default_value = "KT:H34:8")]
    form: Vec<Form>,
    /// Make so many fictitious orders and lines instead; the same number makes the same.
    #[arg(long, value_name = "ORDERS", value_parser = clap::value_parser!(u64).range(..=MOST))]
    generate: Option<u64>,
    /// Write one CSV file for each class into this folder.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Overwrite files of an earlier run.
    #[arg(long)]
    force: bool,
    /// How many days after an order's last day a line may be booked and still be in time.
    #[arg(long, default_value_t = Policy::default().late_booking_days())]
    late_booking_days: u8,
    /// What payments are that add up to the amount: apart or together.
    #[arg(long, default_value = "apart", value_parser = Parts::parse)]
    parts: Parts,
    /// The language of classes and reasons.
    #[arg(long, value_enum, default_value = "en")]
    language: Tongue,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    /// Tiếng Việt.
    Vi,
    /// English.
    En,
}

fn form(text: &str) -> Result<Form, String> {
    let mut parts = text.split(':');
    let (Some(prefix), Some(office), Some(Ok(digits)), None) =
        (parts.next(), parts.next(), parts.next().map(str::parse), parts.next())
    else {
        return Err("a form is written PREFIX:OFFICE:DIGITS".into());
    };
    Form::new(prefix, office, digits).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let arguments = Arguments::parse();
    let policy =
        Policy::default().with_late_booking_days(arguments.late_booking_days).with_parts(arguments.parts);
    let room = usize::try_from(arguments.generate.unwrap_or(0))?;
    let finder = Finder::new(arguments.form.iter().copied());
    let mut day = Day {
        reconciler: Reconciler::new(finder, policy).expecting(room, room),
        aside: Vec::new(),
        lines: 0,
        busy: Duration::ZERO,
    };
    if let Some(count) = arguments.generate {
        day.generate(count, arguments.form.first().ok_or("no form")?)?;
    } else if let Some(path) = &arguments.orders {
        day.read_orders(path).map_err(|error| format!("{}: {error}", path.display()))?;
        for path in &arguments.statement {
            day.read_statement(path, &arguments.columns)
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    let Day { reconciler, aside, mut busy, .. } = day;
    let start = Instant::now();
    let plan = reconciler.finish();
    busy += start.elapsed();
    let language = match arguments.language {
        Tongue::Vi => Language::Vietnamese,
        Tongue::En => Language::English,
    };
    print(plan.report(), &aside, language);
    if let Some(folder) = &arguments.out {
        write(&plan, &aside, folder, arguments.force)?;
    }
    println!(
        "bytes kept: {} a line, {} an order",
        Plan::<u64>::bytes_per_line(),
        Plan::<u64>::bytes_per_order()
    );
    println!("peak memory: {}", peak_memory());
    println!("time of reading remarks and matching, without files: {:.2} s", busy.as_secs_f64());
    Ok(())
}

/// A row that could not be read: where, and why.
struct Aside {
    source: String,
    row: u64,
    reason: &'static str,
}

struct Day {
    reconciler: Reconciler<u64>,
    aside: Vec<Aside>,
    lines: u64,
    busy: Duration,
}

impl Day {
    /// Makes up orders and lines, some thousands at a time, so that making them is not measured.
    fn generate(&mut self, count: u64, form: &Form) -> Outcome<()> {
        let bar = progress("reading", count * 2);
        for first in (0..count).step_by(4_096) {
            let numbers = first..count.min(first + 4_096);
            let orders =
                numbers.clone().map(|it| fictitious::order(form, it)).collect::<Result<Vec<_>, _>>()?;
            let lines = numbers.map(|it| fictitious::line(form, it, count)).collect::<Result<Vec<_>, _>>()?;
            let start = Instant::now();
            for order in orders {
                self.reconciler.expect(order);
            }
            for line in &lines {
                self.lines += 1;
                let bank = Identifier::new(&line.bank_reference)?;
                let line = Line::new(self.lines, line.day, line.amount, &line.remark);
                self.reconciler.read(line.with_bank_reference(bank));
            }
            self.busy += start.elapsed();
            bar.set_position(first * 2);
        }
        bar.finish_and_clear();
        Ok(())
    }

    fn read_orders(&mut self, path: &Path) -> Outcome<()> {
        let bar = progress("orders", fs::metadata(path)?.len());
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).from_reader(bar.wrap_read(File::open(path)?));
        if !reader.headers()?.iter().eq(["id", "reference", "amount", "last_day"]) {
            return Err("the first line is not id,reference,amount,last_day".into());
        }
        let mut record = csv::StringRecord::new();
        for row in 1.. {
            let read = match reader.read_record(&mut record) {
                Ok(false) => break,
                Err(error) if error.is_io_error() => return Err(error.into()),
                Err(_) => Err("row"),
                Ok(true) => order(&record),
            };
            match read {
                Ok(order) => self.reconciler.expect(order),
                Err(reason) => self.aside.push(Aside { source: path.display().to_string(), row, reason }),
            }
        }
        bar.finish_and_clear();
        Ok(())
    }

    fn read_statement(&mut self, path: &Path, columns: &Columns) -> Outcome<()> {
        let bar = progress("statement", fs::metadata(path)?.len());
        let file = bar.wrap_read(File::open(path)?);
        let start = Instant::now();
        let take = |(row, read): Row<'_>| match read {
            Ok(credit) => {
                self.lines += 1;
                let line = Line::new(self.lines, credit.day, credit.amount, credit.remark);
                self.reconciler
                    .read(credit.bank_reference.map_or(line, |bank| line.with_bank_reference(bank)));
            }
            Err(reason) => self.aside.push(Aside { source: path.display().to_string(), row, reason }),
        };
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml")) {
            statement::read_camt(BufReader::new(file), take)?;
        } else {
            statement::read_csv(file, columns, take)?;
        }
        self.busy += start.elapsed();
        bar.finish_and_clear();
        Ok(())
    }
}

/// The order of a row.
fn order(record: &csv::StringRecord) -> Result<OpenOrder<u64>, &'static str> {
    let [id, reference, amount, last_day] = [0, 1, 2, 3].map(|at| record.get(at).unwrap_or_default().trim());
    let reference = Reference::parse(reference).map_err(|error| error.code())?;
    let amount = Vnd::parse(amount).and_then(Vnd::payable).map_err(|error| error.code())?;
    let order = OpenOrder::new(id.parse().map_err(|_| "id")?, reference, amount);
    match last_day {
        "" => Ok(order),
        day => Ok(order.with_last_day(Date::parse(day).map_err(|error| error.code())?)),
    }
}

fn progress(what: &'static str, length: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:10} {wide_bar} {percent:>3} % {eta}");
    let bar = ProgressBar::new(length).with_message(what);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

fn print(report: &Report, aside: &[Aside], language: Language) {
    let row = |class: &str, reason: &str, rows: u64, dong: u128| {
        println!("{class:12} {rows:>10}  {dong:>20} ₫  {reason}");
    };
    println!("lines");
    for (class, reason, count) in report.lines() {
        row(class.as_str(), reason.label(language), count.rows, count.dong);
    }
    let total = report.total_lines();
    row("all", "", total.rows, total.dong);
    println!("orders");
    for (class, reason, count) in report.orders() {
        row(class.as_str(), reason.label(language), count.rows, count.dong);
    }
    let total = report.total_orders();
    row("all", "", total.rows, total.dong);
    let mut reasons = BTreeMap::new();
    for aside in aside {
        *reasons.entry(aside.reason).or_insert(0_u64) += 1;
    }
    for (reason, count) in reasons {
        println!("rows set aside, {reason}: {count}");
    }
}

/// Writes a file for each class of lines, one for orders, one for what was set aside. All are whole on the disk before
/// the first gets its place.
fn write(plan: &Plan<u64>, aside: &[Aside], folder: &Path, force: bool) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    let mut drafts = Vec::new();
    for class in LineClass::ALL {
        let place = folder.join(format!("lines-{class}.csv"));
        let mut draft = Draft::begin(&place, force, &["line", "reason", "order"])?;
        for (id, placed) in plan.lines().filter(|(_, it)| it.class() == *class) {
            let order = placed.order().map(|id| id.to_string()).unwrap_or_default();
            draft.row(&[&id.to_string(), placed.reason().as_str(), &order])?;
        }
        drafts.push(draft);
    }
    let header = ["order", "class", "reason", "received"];
    let mut draft = Draft::begin(&folder.join("orders.csv"), force, &header)?;
    for (id, placed) in plan.orders() {
        let (class, reason) = (placed.class().as_str(), placed.reason().as_str());
        draft.row(&[&id.to_string(), class, reason, &placed.received().to_string()])?;
    }
    drafts.push(draft);
    let mut draft = Draft::begin(&folder.join("set-aside.csv"), force, &["source", "row", "reason"])?;
    for aside in aside {
        draft.row(&[&aside.source, &aside.row.to_string(), aside.reason])?;
    }
    drafts.push(draft);
    drafts.into_iter().try_for_each(Draft::publish)?;
    println!("classes written to {}", folder.display());
    Ok(())
}

/// The most memory that this process held, where the system tells it.
fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(|| "not known".to_owned(), |peak| peak.trim().to_owned())
}
