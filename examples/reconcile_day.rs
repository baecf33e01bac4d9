//! Reconciles a day of a collecting account: open orders against the bank's statement.
//!
//! Reads orders (CSV: `id`, `reference`, `amount`, `last_day`, in any order) and statements (CSV with a map of columns, or
//! XML like camt.053), or makes fictitious ones; prints how many lines and orders end in which class and why, and writes one file
//! a class. Rows that cannot be read are set aside with the reason, never guessed.
//!
//! ```text
//! cargo run --release --example reconcile_day -- --generate 1000000
//! cargo run --release --example reconcile_day -- orders.csv --statement day.xml --form KT:H34:8 --out classes
//! cargo run --release --example reconcile_day -- orders.csv --statement day.csv \
//!     --map "date=Ngày GD,amount=Ghi có,remark=Nội dung,bank_reference=Số bút toán"
//! ```

use clap::Parser;
use csv::Writer;
use motcua::finding::Language;
use motcua::money::Vnd;
use motcua::payment::{
    Finder, Form, Identifier, Line, LineClass, OpenOrder, Parts, Plan, Policy, Reconciler, Reference, Report,
};
use motcua::time::Date;
use motcua_examples::output::{self, Place};
use motcua_examples::table::{Map, Row as Cells, Table};
use motcua_examples::{FAILED, LOOK, Outcome, complain, in_language, peak_memory, progress, say, unreadable};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[path = "reconcile_day/fictitious.rs"]
mod fictitious;
#[path = "reconcile_day/statement.rs"]
mod statement;
#[path = "reconcile_day/texts.rs"]
mod texts;

use statement::Row;

/// The most orders and lines that are made up: as many numbers as the form has.
const MOST: u64 = 99_999_999;

/// Reconciles open orders with the statement of the account that they are paid to.
#[derive(Parser)]
#[command(name = "reconcile_day", after_help = texts::AFTER)]
struct Arguments {
    /// A CSV file of open orders with the columns `id`, `reference`, `amount` and `last_day` (a day or nothing), in any
    /// order.
    #[arg(required_unless_present = "generate", conflicts_with = "generate")]
    orders: Option<PathBuf>,
    /// A statement: XML if its name ends so, CSV otherwise; more than once for several days.
    #[arg(long, value_name = "FILE", conflicts_with = "generate")]
    statement: Vec<PathBuf>,
    /// How CSV statements call the columns `date`, `amount`, `remark`, and `bank_reference` and `sign` (which may be
    /// absent; `sign` tells debits from credits where amounts have no minus), as name=column with commas between.
    #[arg(long, alias = "columns", value_name = "MAP", value_parser = |text: &str| Map::parse(text, &statement::COLUMNS))]
    map: Option<Map>,
    /// The encoding of the CSV files, such as windows-1258.
    #[arg(long, default_value = "utf-8", value_name = "NAME")]
    encoding: String,
    /// A form of references: prefix, an office as an example, digits of the number.
    #[arg(long, value_name = "PREFIX:OFFICE:DIGITS", value_parser = form, default_value = "KT:H34:8")]
    form: Vec<Form>,
    /// Make so many fictitious orders and lines instead; the same number makes the same.
    #[arg(long, value_name = "ORDERS", value_parser = clap::value_parser!(u64).range(..=MOST))]
    generate: Option<u64>,
    /// Write one CSV file for each class into this folder.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Let --out replace files of an earlier run, and write into the orders' own folder.
    #[arg(long, alias = "force")]
    overwrite: bool,
    /// How many days after an order's last day a line may be booked and still be in time.
    #[arg(long, value_name = "DAYS", default_value_t = Policy::default().late_booking_days())]
    late_booking_days: u8,
    /// What payments are that add up to the amount: apart or together.
    #[arg(long, value_name = "WORD", default_value = "apart", value_parser = Parts::parse)]
    parts: Parts,
    /// The language of everything that is told: vi or en.
    #[arg(long, alias = "lang", default_value = "vi", value_name = "LANGUAGE", value_parser = Language::parse)]
    language: Language,
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
    let arguments = match motcua_examples::arguments::<Arguments>(&texts::HELP, FAILED) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    run(&arguments).unwrap_or_else(|error| {
        complain(&error);
        ExitCode::from(FAILED)
    })
}

fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let language = arguments.language;
    let place = Place { overwrite: arguments.overwrite, input: arguments.orders.as_deref(), language };
    if let Some(folder) = &arguments.out {
        place.check_folder(folder, &file_names())?;
    }
    let policy =
        Policy::default().with_late_booking_days(arguments.late_booking_days).with_parts(arguments.parts);
    let room = usize::try_from(arguments.generate.unwrap_or(0))?;
    let finder = Finder::new(arguments.form.iter().copied());
    let mut day = Day {
        reconciler: Reconciler::new(finder, policy).expecting(room, room),
        aside: Vec::new(),
        sources: Vec::new(),
        busy: Duration::ZERO,
    };
    if let Some(count) = arguments.generate {
        day.generate(count, arguments.form.first().ok_or("no form")?)?;
    } else if let Some(path) = &arguments.orders {
        day.read_orders(path, arguments)?;
        for path in &arguments.statement {
            day.read_statement(path, arguments)?;
        }
    }
    let Day { reconciler, aside, sources, mut busy } = day;
    let start = Instant::now();
    let plan = reconciler.finish();
    busy += start.elapsed();
    tell(plan.report(), &aside, language);
    if let Some(folder) = &arguments.out {
        write(&plan, &sources, &aside, folder, place)?;
        say!("{}: {}", in_language(language, "Đã ghi vào thư mục", "Written to"), folder.display());
    }
    say!(
        "{}: {}, {}",
        in_language(language, "Byte giữ cho mỗi dòng, mỗi lệnh", "Bytes kept for each line, each order"),
        Plan::<u64>::bytes_per_line(),
        Plan::<u64>::bytes_per_order()
    );
    if let Some(peak) = peak_memory() {
        say!("{}: {peak}", in_language(language, "Bộ nhớ cao nhất", "Peak memory"));
    }
    let time = in_language(
        language,
        "Thời gian đọc nội dung và đối chiếu, không kể tệp",
        "Time of reading remarks and matching, without files",
    );
    say!("{time}: {:.2} s", busy.as_secs_f64());
    Ok(ExitCode::from(if aside.is_empty() { 0 } else { LOOK }))
}

/// A row that could not be read: where, why, and which references it names all the same.
struct Aside {
    source: String,
    row: u64,
    reason: &'static str,
    references: String,
}

struct Day {
    reconciler: Reconciler<u64>,
    aside: Vec<Aside>,
    /// The statements, by which lines are found again.
    sources: Vec<String>,
    busy: Duration,
}

/// How many bits of a line's identifier are its row; those above are the place of its statement.
const ROW_BITS: u32 = 40;

/// The identifier of a row of a statement: no command line names 2²⁴ statements, and no file has 2⁴⁰ rows.
const fn line_id(source: u64, row: u64) -> u64 {
    source << ROW_BITS | row
}

/// The statement and the row of an identifier.
fn row_of(sources: &[String], id: u64) -> (&str, u64) {
    let source = usize::try_from(id >> ROW_BITS).ok().and_then(|place| sources.get(place));
    (source.map_or("", String::as_str), id & ((1 << ROW_BITS) - 1))
}

const PERCENT: &str = "{percent:>3} %";

impl Day {
    /// Makes up orders and lines, some thousands at a time, so that making them is not measured.
    fn generate(&mut self, count: u64, form: &Form) -> Outcome<()> {
        let bar = progress("…", count * 2, PERCENT);
        self.sources.push("generated".to_owned());
        for first in (0..count).step_by(4_096) {
            let numbers = first..count.min(first + 4_096);
            let orders =
                numbers.clone().map(|it| fictitious::order(form, it)).collect::<Result<Vec<_>, _>>()?;
            let lines = numbers.map(|it| fictitious::line(form, it, count)).collect::<Result<Vec<_>, _>>()?;
            let start = Instant::now();
            for order in orders {
                self.reconciler.expect(order);
            }
            for (row, line) in (first + 1..).zip(&lines) {
                let bank = Identifier::new(&line.bank_reference)?;
                let line = Line::new(line_id(0, row), line.day, line.amount, &line.remark);
                self.reconciler.read(line.with_bank_reference(bank));
            }
            self.busy += start.elapsed();
            bar.set_position(first * 2);
        }
        bar.finish_and_clear();
        Ok(())
    }

    fn read_orders(&mut self, path: &Path, arguments: &Arguments) -> Outcome<()> {
        let bar = progress(in_language(arguments.language, "lệnh", "orders"), 0, PERCENT);
        let (wanted, map) = ((&ORDER_COLUMNS[..], ORDER_COLUMNS.len()), Map::default());
        let mut table = Table::open(path, &arguments.encoding, wanted, &map, &bar, arguments.language)?;
        table.tell_titles(path, arguments.language);
        let mut number = 0;
        while let Some((_, row)) = table.next_row()? {
            number += 1;
            match row.and_then(|row| order(&row)) {
                Ok(order) => self.reconciler.expect(order),
                Err(reason) => {
                    let source = path.display().to_string();
                    self.aside.push(Aside { source, row: number, reason, references: String::new() });
                }
            }
        }
        bar.finish_and_clear();
        Ok(())
    }

    fn read_statement(&mut self, path: &Path, arguments: &Arguments) -> Outcome<()> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let length = fs::metadata(path).map_err(|error| unreadable(path, &error, arguments.language))?.len();
        let bar = progress(in_language(arguments.language, "sao kê", "statement"), length, PERCENT);
        let start = Instant::now();
        let source = u64::try_from(self.sources.len())?;
        self.sources.push(path.display().to_string());
        let finder = Finder::new(arguments.form.iter().copied());
        let take = |(row, read, remark): Row<'_>| match read {
            Ok(credit) => {
                let line = Line::new(line_id(source, row), credit.day, credit.amount, credit.remark);
                self.reconciler
                    .read(credit.bank_reference.map_or(line, |bank| line.with_bank_reference(bank)));
            }
            Err(reason) => {
                let references =
                    finder.find(remark).map_or_else(|_| Vec::new(), |found| found.references().collect());
                let references = references.iter().map(Reference::as_str).collect::<Vec<_>>().join(" ");
                self.aside.push(Aside { source: path.display().to_string(), row, reason, references });
            }
        };
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml")) {
            let file = bar
                .wrap_read(File::open(path).map_err(|error| unreadable(path, &error, arguments.language))?);
            statement::read_camt(file, take).map_err(|error| failed(&error.message(arguments.language)))?;
        } else {
            let map = arguments.map.clone().unwrap_or_default();
            let wanted = (&statement::COLUMNS[..], statement::NEEDED);
            let table = Table::open(path, &arguments.encoding, wanted, &map, &bar, arguments.language)?;
            table.tell_titles(path, arguments.language);
            statement::read_csv(table, take).map_err(|error| failed(&error))?;
        }
        self.busy += start.elapsed();
        bar.finish_and_clear();
        Ok(())
    }
}

const ORDER_COLUMNS: [&str; 4] = ["id", "reference", "amount", "last_day"];

/// The order of a row.
fn order(row: &Cells<'_>) -> Result<OpenOrder<u64>, &'static str> {
    let [id, reference, amount, last_day] = [0, 1, 2, 3].map(|at| row.get(at));
    let reference = Reference::parse(reference).map_err(|error| error.code())?;
    let amount = Vnd::parse(amount).and_then(Vnd::payable).map_err(|error| error.code())?;
    let order = OpenOrder::new(id.parse().map_err(|_| "id")?, reference, amount);
    match last_day {
        "" => Ok(order),
        day => {
            let day = Date::parse(day).or_else(|error| Date::parse_dmy(day).map_err(|_| error));
            Ok(order.with_last_day(day.map_err(|error| error.code())?))
        }
    }
}

fn tell(report: &Report, aside: &[Aside], language: Language) {
    let say = |vietnamese, english| in_language(language, vietnamese, english);
    let row = |class: &str, reason: &str, rows: u64, dong: u128| {
        say!("{class:12} {rows:>10}  {dong:>20} ₫  {reason}");
    };
    say!("{}", say("dòng sao kê", "lines"));
    for (class, reason, count) in report.lines() {
        row(class.as_str(), reason.label(language), count.rows, count.dong);
    }
    let total = report.total_lines();
    row(say("tất cả", "all"), "", total.rows, total.dong);
    say!("{}", say("lệnh thu", "orders"));
    for (class, reason, count) in report.orders() {
        row(class.as_str(), reason.label(language), count.rows, count.dong);
    }
    let total = report.total_orders();
    row(say("tất cả", "all"), "", total.rows, total.dong);
    let mut reasons = BTreeMap::new();
    for aside in aside {
        *reasons.entry(aside.reason).or_insert(0_u64) += 1;
    }
    for (reason, count) in reasons {
        say!("{}, {reason}: {count}", say("dòng để riêng", "rows set aside"));
    }
}

const ORDERS: &str = "orders.csv";
const SET_ASIDE: &str = "set-aside.csv";

fn table_name(class: LineClass) -> String {
    format!("lines-{class}.csv")
}

/// Every file that a run writes.
fn file_names() -> Vec<String> {
    let tables = LineClass::ALL.iter().map(|class| table_name(*class));
    tables.chain([ORDERS, SET_ASIDE].map(String::from)).collect()
}

/// Writes a file for each class of lines, one for orders, one for what was set aside. All are whole on the disk before
/// the first gets its place.
fn write(
    plan: &Plan<u64>,
    sources: &[String],
    aside: &[Aside],
    folder: &Path,
    place: Place<'_>,
) -> Outcome<()> {
    let begin = |name: &str| Outcome::Ok(Writer::from_writer(place.begin(&folder.join(name))?));
    let mut tables = Vec::new();
    for class in LineClass::ALL {
        let mut table = begin(&table_name(*class))?;
        table.write_record(["source", "row", "reason", "order"])?;
        for (id, placed) in plan.lines().filter(|(_, it)| it.class() == *class) {
            let (source, row) = row_of(sources, id);
            let order = placed.order().map(|id| id.to_string()).unwrap_or_default();
            table.write_record([source, &row.to_string(), placed.reason().as_str(), &order])?;
        }
        tables.push(table);
    }
    let mut table = begin(ORDERS)?;
    table.write_record(["order", "class", "reason", "received"])?;
    for (id, placed) in plan.orders() {
        let (class, reason) = (placed.class().as_str(), placed.reason().as_str());
        table.write_record([&id.to_string(), class, reason, &placed.received().to_string()])?;
    }
    tables.push(table);
    let mut table = begin(SET_ASIDE)?;
    table.write_record(["source", "row", "reason", "references"])?;
    for aside in aside {
        table.write_record([&*aside.source, &aside.row.to_string(), aside.reason, &aside.references])?;
    }
    tables.push(table);
    output::finish(tables, None)
}
