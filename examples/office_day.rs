//! A desk's day from a CSV file: in which order to work and why, what so many officers can finish by when, how the
//! dossiers of the month stand.
//!
//! ```text
//! cargo run --release --example office_day -- --generate 1000000
//! cargo run --example office_day -- dossiers.csv --now 2026-11-26T08:00 --officers 6 --lang en
//! ```
//!
//! Columns: `id,code,channel,field,accepted_at,working_days,finished_at,minutes`. The date due is counted with the
//! built-in calendar and the default office hours. Rows that cannot be read are set aside and told, never guessed.

use anstyle::{AnsiColor, Style};
use clap::{Parser, ValueEnum};
use csv::{ReaderBuilder, StringRecord, Writer};
use indicatif::{ProgressBar, ProgressStyle};
use motcua::calendar::{Calendar, Method, OfficeHours, Pauses, Period, WorkingTime};
use motcua::finding::{Error as Finding, Language};
use motcua::identity::DossierCode;
use motcua::law::{Book, Moment};
use motcua::procedure::queue::{self, Placed, Task};
use motcua::procedure::report::{Class, Counts, Dimension, Entry, Formula, Report};
use motcua::procedure::{Channel, Goal, OnlinePolicy};
use motcua::time::{Date, DateTime};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[path = "office_day/fictitious.rs"]
mod fictitious;

type Outcome<T> = Result<T, Box<dyn Error>>;

const HEADING: Style = Style::new().bold();
const WARN: Style = AnsiColor::Red.on_default();

const COLUMNS: [&str; 8] =
    ["id", "code", "channel", "field", "accepted_at", "working_days", "finished_at", "minutes"];

/// Plan a desk's day.
#[derive(Parser)]
struct Arguments {
    /// A CSV file of dossiers.
    #[arg(required_unless_present = "generate", conflicts_with = "generate")]
    dossiers: Option<PathBuf>,
    /// Make so many fictitious dossiers instead; the same number makes the same ones.
    #[arg(long, value_name = "DOSSIERS", value_parser = clap::value_parser!(u64).range(..=100_000_000))]
    generate: Option<u64>,
    /// Write the fictitious dossiers to a CSV file.
    #[arg(long, value_name = "FILE", requires = "generate")]
    save: Option<PathBuf>,
    /// The instant at which the day is planned.
    #[arg(long, default_value = "2026-11-26T08:00", value_parser = DateTime::parse)]
    now: DateTime,
    /// Which dossiers go first: online-first or equal.
    #[arg(long, default_value = "online-first", value_parser = OnlinePolicy::parse)]
    policy: OnlinePolicy,
    /// By which formula the month is counted: days or kpi-766.
    #[arg(long, default_value = "days", value_parser = Formula::parse)]
    formula: Formula,
    /// How many officers work.
    #[arg(long, default_value_t = 4)]
    officers: u16,
    /// How many places of the queue are shown.
    #[arg(long, default_value_t = 10)]
    top: usize,
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Tongue::Vi)]
    lang: Tongue,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Vi,
    En,
}

impl Tongue {
    fn say(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Vi => vietnamese,
            Self::En => english,
        }
    }

    fn language(self) -> Language {
        match self {
            Self::Vi => Language::Vietnamese,
            Self::En => Language::English,
        }
    }
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("{WARN}{error}{WARN:#}");
            ExitCode::FAILURE
        }
    }
}

/// The main job: read, queue, project, report.
fn run(arguments: &Arguments) -> Outcome<()> {
    let tongue = arguments.lang;
    let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    let mut desk = Desk::new(arguments, office);
    let start = Instant::now();
    desk.read(arguments)?;
    let reading = start.elapsed();

    let start = Instant::now();
    let placed = queue::order(desk.waiting.drain(..), arguments.now, &desk.office, arguments.policy);
    let queuing = start.elapsed();
    show_queue(&placed, arguments, tongue);

    let start = Instant::now();
    let minutes = |waiting: &Task<u64>| desk.minutes.get(&waiting.id).copied().unwrap_or(60);
    let projected = queue::project(&placed, arguments.now, arguments.officers, minutes, &desk.office);
    let projecting = start.elapsed();
    let count = |miss: fn(&queue::Projection<u64>) -> bool| projected.iter().filter(|one| miss(one)).count();
    anstream::println!(
        "\n{HEADING}{}{HEADING:#}\n  {}: {}\n  {}: {}\n  {}: {}",
        tongue.say("Nếu có từng này cán bộ", "With so many officers"),
        tongue.say("cán bộ", "officers"),
        arguments.officers,
        tongue.say("hồ sơ sẽ lỡ mục tiêu", "will miss their target"),
        count(|one| one.misses_target),
        tongue.say("hồ sơ sẽ quá hạn", "will miss their date"),
        count(|one| one.misses_due),
    );
    show_report(&desk.report, tongue);
    desk.show_aside(tongue);
    let timed = |what: &str, time: Duration| anstream::println!("{what}: {:.3} s", time.as_secs_f64());
    anstream::println!();
    timed(tongue.say("đọc và tính hạn", "reading and due dates"), reading);
    timed(tongue.say("xếp hàng", "queuing"), queuing);
    timed(tongue.say("dự tính", "projecting"), projecting);
    anstream::println!(
        "{}: {}",
        tongue.say("byte mỗi hồ sơ trong hàng", "bytes a queued dossier"),
        size_of::<Placed<u64>>()
    );
    Ok(())
}

/// What is kept of the file: the open dossiers, the report, the rows that could not be read.
struct Desk {
    office: WorkingTime,
    now: DateTime,
    goal: Option<u8>,
    waiting: Vec<Task<u64>>,
    minutes: BTreeMap<u64, u32>,
    report: Report,
    aside: BTreeMap<String, (u64, Vec<u64>)>,
}

impl Desk {
    fn new(arguments: &Arguments, office: WorkingTime) -> Self {
        let today = arguments.now.date();
        let book = Book::builtin();
        let goal = Goal::of(&book, "H34", Channel::Online, Moment::new(today)).map(|goal| goal.percent);
        let first = Date::checked(today.year(), today.month(), 1).unwrap_or(today);
        Self {
            office,
            now: arguments.now,
            goal,
            waiting: Vec::new(),
            minutes: BTreeMap::new(),
            report: Report::new(first, today, arguments.formula),
            aside: BTreeMap::new(),
        }
    }

    fn read(&mut self, arguments: &Arguments) -> Outcome<()> {
        match (&arguments.dossiers, arguments.generate) {
            (Some(path), _) => {
                let length =
                    fs::metadata(path).map_err(|error| format!("{}: {error}", path.display()))?.len();
                let bar = progress(length, "{binary_bytes}/{binary_total_bytes}");
                let mut reader = ReaderBuilder::new().flexible(true).from_path(path)?;
                if !reader.headers()?.iter().eq(COLUMNS) {
                    return Err(format!("the first line is not {}", COLUMNS.join(",")).into());
                }
                let mut row = StringRecord::new();
                while reader.read_record(&mut row)? {
                    let line = row.position().map_or(0, csv::Position::line);
                    self.take(&row, line);
                    if line.is_multiple_of(4_096) {
                        bar.set_position(reader.position().byte());
                    }
                }
                bar.finish_and_clear();
            }
            (None, number) => {
                let number = number.unwrap_or(0);
                let bar = progress(number, "{human_pos}/{human_len}");
                let mut writer = arguments.save.as_ref().map(Writer::from_path).transpose()?;
                if let Some(writer) = &mut writer {
                    writer.write_record(COLUMNS)?;
                }
                let mut row = StringRecord::new();
                for at in 0..number {
                    fictitious::dossier(at, &mut row);
                    if let Some(writer) = &mut writer {
                        writer.write_record(&row)?;
                    }
                    self.take(&row, at + 2);
                    if at.is_multiple_of(4_096) {
                        bar.set_position(at);
                    }
                }
                bar.finish_and_clear();
            }
        }
        Ok(())
    }

    /// Takes a row, or sets it aside with the reason.
    fn take(&mut self, row: &StringRecord, line: u64) {
        if let Err(reason) = self.try_take(row) {
            let (count, lines) = self.aside.entry(reason).or_default();
            *count += 1;
            if lines.len() < 5 {
                lines.push(line);
            }
        }
    }

    fn try_take(&mut self, row: &StringRecord) -> Result<(), String> {
        let field = |at: usize| row.get(at).unwrap_or_default().trim();
        let named = |at: usize| {
            move |error: Finding| format!("{} [{}]", COLUMNS.get(at).unwrap_or(&"row"), error.code())
        };
        let plain = |at: usize| format!("{} [not a number]", COLUMNS.get(at).unwrap_or(&"row"));
        let id = field(0).parse().map_err(|_| plain(0))?;
        let code = DossierCode::parse_lenient(field(1)).map_err(named(1))?;
        let channel = Channel::parse(field(2)).map_err(named(2))?;
        let accepted_at = DateTime::parse(field(4)).map_err(named(4))?;
        let days: u32 = field(5).parse().map_err(|_| plain(5))?;
        let period = Period::working_days(days).map_err(named(5))?;
        let finished = Some(field(6)).filter(|text| !text.is_empty());
        let finished_at = finished.map(DateTime::parse).transpose().map_err(named(6))?;
        let minutes: u32 = field(7).parse().map_err(|_| plain(7))?;
        let due = self.office.add(accepted_at, period, Method::Hours, &Pauses::NONE).map_err(named(4))?.at();
        self.report.add(&Entry {
            received_on: accepted_at.date(),
            channel,
            field: field(3).into(),
            agency: code.agency().as_str().into(),
            system: code.system(),
            due_at: Some(due),
            finished_at,
            ended_at: None,
            stopped_at: None,
            supplements: Vec::new(),
        });
        // What is to be done later is open now.
        if finished_at.is_none_or(|finished| finished > self.now) {
            let online = self.goal.filter(|_| channel == Channel::Online);
            let target_at =
                online.and_then(|percent| queue::target(accepted_at, due, percent, &self.office).ok());
            self.waiting.push(Task { id, channel, accepted_at, due_at: Some(due), target_at });
            self.minutes.insert(id, minutes);
        }
        Ok(())
    }

    fn show_aside(&self, tongue: Tongue) {
        if self.aside.is_empty() {
            return;
        }
        anstream::println!("\n{HEADING}{}{HEADING:#}", tongue.say("Dòng để riêng", "Rows set aside"));
        for (reason, (count, lines)) in &self.aside {
            let lines: Vec<_> = lines.iter().map(u64::to_string).collect();
            anstream::println!(
                "  {WARN}{count:>7}{WARN:#}  {reason}; {} {}…",
                tongue.say("dòng", "lines"),
                lines.join(", ")
            );
        }
    }
}

fn progress(length: u64, counts: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(&format!("{{wide_bar}} {counts} {{eta}}"));
    let bar = ProgressBar::new(length);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// `dd/mm HH:MM`.
fn shown(at: DateTime) -> String {
    format!("{:02}/{:02} {:02}:{:02}", at.date().day(), at.date().month(), at.hour(), at.minute())
}

fn show_queue(placed: &[Placed<u64>], arguments: &Arguments, tongue: Tongue) {
    anstream::println!(
        "{HEADING}{} {} ({}: {}){HEADING:#}",
        tongue.say("Hàng đợi lúc", "The queue at"),
        shown(arguments.now),
        tongue.say("hồ sơ", "dossiers"),
        placed.len()
    );
    anstream::println!(
        "  {:>8}  {:<12} {:<12} {:<12} {:>8}  {}",
        tongue.say("hồ sơ", "dossier"),
        tongue.say("hình thức", "channel"),
        tongue.say("hạn", "due"),
        tongue.say("mục tiêu", "target"),
        tongue.say("còn", "left"),
        tongue.say("vì sao đứng sau", "why after the one before")
    );
    for place in placed.iter().take(arguments.top) {
        let dossier = &place.dossier;
        let date = |date: Option<DateTime>| date.map_or("–".to_owned(), shown);
        let left =
            place.minutes_left.map_or("–".to_owned(), |left| format!("{}:{:02}", left / 60, left % 60));
        let style = if place.minutes_left == Some(0) { WARN } else { Style::new() };
        anstream::println!(
            "  {:>8}  {:<12} {:<12} {:<12} {style}{left:>8}{style:#}  {}",
            dossier.id,
            dossier.channel.as_str(),
            date(dossier.due_at),
            date(dossier.target_at),
            place.reason.label(tongue.language())
        );
    }
}

fn show_report(report: &Report, tongue: Tongue) {
    anstream::println!("\n{HEADING}{}{HEADING:#}", tongue.say("Tháng này", "This month"));
    let head = |name: &str, columns: [&str; 7]| {
        anstream::print!("  {name:<22}");
        for column in columns {
            anstream::print!(" {column:>10}");
        }
        anstream::println!();
    };
    head(
        "",
        match tongue {
            Tongue::Vi => {
                ["kỳ trước", "tiếp nhận", "trước hạn", "đúng hạn", "quá hạn", "trong hạn", "mở, quá"]
            }
            Tongue::En => ["carried", "received", "early", "on time", "overdue", "open", "open late"],
        },
    );
    let line = |name: &str, counts: Counts| {
        let classes = Class::ALL.iter().map(|class| counts.of(*class));
        let numbers = [counts.carried, counts.received].into_iter().chain(classes);
        anstream::print!("  {name:<22}");
        for number in numbers {
            anstream::print!(" {number:>10}");
        }
        anstream::println!();
    };
    line(tongue.say("tất cả", "all"), report.total());
    for dimension in [Dimension::Channel, Dimension::Field, Dimension::System] {
        for (key, counts) in report.by(dimension) {
            line(&format!("{}: {key}", dimension.label(tongue.language())), counts);
        }
    }
    anstream::println!("  {}: {}", tongue.say("ngoài kỳ", "outside of the month"), report.outside());
}
