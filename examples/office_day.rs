//! A desk's day from a CSV file: in which order to work and why, what so many officers can finish by when, how the
//! dossiers of the month stand.
//!
//! ```text
//! cargo run --release --example office_day -- --generate 1000000
//! cargo run --example office_day -- dossiers.csv --now 2026-11-26T08:00 --officers 6 --language en
//! cargo run --example office_day -- export.csv --map "code=Số hồ sơ,accepted_at=Ngày tiếp nhận" --encoding windows-1258
//! ```
//!
//! Columns, in any order, separated by commas, semicolons or tabs: `code`, `channel` (desk, online, post), `accepted_at`
//! (`2026-11-24T08:00` or `24/11/2026 08:00`), `working_days`; and if the file has them `id` (a number; otherwise that of
//! the line), `field`, `finished_at`, `minutes` (60 otherwise). The date due is counted with the built-in calendar, or the
//! one of `--book`, and the default office hours. Rows that cannot be read are set aside and told, never guessed.

use anstyle::{AnsiColor, Style};
use clap::Parser;
use clap::builder::ArgPredicate;
use csv::{StringRecord, Writer};
use motcua::calendar::{Calendar, Method, OfficeHours, Pauses, Period, WorkingTime};
use motcua::finding::{Error as Finding, Language};
use motcua::identity::DossierCode;
use motcua::law::{Book, Moment};
use motcua::procedure::queue::{self, Placed, Task};
use motcua::procedure::report::{Class, Counts, Dimension, Entry, Formula, Report};
use motcua::procedure::{Channel, Goal, OnlinePolicy};
use motcua::time::{Date, DateTime};
use motcua_examples::output::Place;
use motcua_examples::table::{Map, Table, date_time};
use motcua_examples::{FAILED, LOOK, Outcome, book, complain, in_language, print, progress, say, told};
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[path = "office_day/fictitious.rs"]
mod fictitious;
#[path = "office_day/texts.rs"]
mod texts;

const HEADING: Style = Style::new().bold();
const WARN: Style = AnsiColor::Red.on_default();

/// The columns of a file, those first that it must have.
const COLUMNS: [&str; 8] =
    ["code", "channel", "accepted_at", "working_days", "id", "field", "finished_at", "minutes"];
const NEEDED: usize = 4;

/// Plans a desk's day: the queue with its reasons, what so many officers will miss, the month's classes.
#[derive(Parser)]
#[command(name = "office_day", after_help = texts::AFTER)]
struct Arguments {
    /// A CSV file of dossiers with the columns `code`, `channel`, `accepted_at`, `working_days` and, if it has them, `id`,
    /// `field`, `finished_at`, `minutes`; in any order.
    #[arg(required_unless_present = "generate", conflicts_with = "generate")]
    dossiers: Option<PathBuf>,
    /// Make so many fictitious dossiers instead; the same number makes the same ones.
    #[arg(long, value_name = "DOSSIERS", value_parser = clap::value_parser!(u64).range(..=100_000_000))]
    generate: Option<u64>,
    /// Write the fictitious dossiers to a new CSV file.
    #[arg(long, value_name = "FILE", requires = "generate")]
    save: Option<PathBuf>,
    /// Let --save replace a file.
    #[arg(long)]
    overwrite: bool,
    /// How the file calls its columns, as name=column with commas between.
    #[arg(long, value_name = "MAP", value_parser = |text: &str| Map::parse(text, &COLUMNS))]
    map: Option<Map>,
    /// The encoding of the file, such as windows-1258.
    #[arg(long, default_value = "utf-8", value_name = "NAME")]
    encoding: String,
    /// The instant at which the day is planned; needed with a file, 2026-11-26T08:00 for fictitious dossiers.
    #[arg(
        long,
        value_name = "TIME",
        value_parser = DateTime::parse,
        required = false,
        required_unless_present = "generate",
        default_value_if("generate", ArgPredicate::IsPresent, "2026-11-26T08:00")
    )]
    now: DateTime,
    /// The desk's province or ministry: an agency code. Its own goal and days off count.
    #[arg(long, value_name = "CODE", default_value = "H34")]
    portal: String,
    /// A JSON book to lay over the built-in one, such as one with next year's calendar.
    #[arg(long, value_name = "FILE")]
    book: Option<PathBuf>,
    /// Which dossiers go first: online-first or equal.
    #[arg(long, value_name = "WORD", default_value = "online-first", value_parser = OnlinePolicy::parse)]
    policy: OnlinePolicy,
    /// By which formula the month is counted: days or kpi-766.
    #[arg(long, value_name = "WORD", default_value = "days", value_parser = Formula::parse)]
    formula: Formula,
    /// How many officers work.
    #[arg(long, value_name = "NUMBER", default_value_t = 4)]
    officers: u16,
    /// How many places of the queue are shown.
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    top: usize,
    /// The language of everything that is told: vi or en.
    #[arg(long, alias = "lang", default_value = "vi", value_name = "LANGUAGE", value_parser = Language::parse)]
    language: Language,
}

/// The language of what is told.
#[derive(Clone, Copy)]
struct Tongue(Language);

impl Tongue {
    const fn say(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        in_language(self.0, vietnamese, english)
    }
}

fn main() -> ExitCode {
    let arguments = match motcua_examples::arguments::<Arguments>(&texts::HELP, FAILED) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    run(&arguments).unwrap_or_else(|error| {
        complain(&format_args!("{WARN}{error}{WARN:#}"));
        ExitCode::from(FAILED)
    })
}

/// The main job: read, queue, project, report.
fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    let tongue = Tongue(arguments.language);
    let book = book(arguments.book.as_deref(), arguments.language)?;
    book.portal(&arguments.portal).map_err(|error| told(&[error.finding().clone()], arguments.language))?;
    let calendar = Calendar::of(&book, Some(&arguments.portal))
        .map_err(|findings| told(&findings, arguments.language))?;
    let mut desk = Desk::new(arguments, &book, WorkingTime::new(calendar, OfficeHours::default()))?;
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
    say!(
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
    let timed = |what: &str, time: Duration| say!("{what}: {:.3} s", time.as_secs_f64());
    say!("");
    timed(tongue.say("đọc và tính hạn", "reading and due dates"), reading);
    timed(tongue.say("xếp hàng", "queuing"), queuing);
    timed(tongue.say("dự tính", "projecting"), projecting);
    say!(
        "{}: {}",
        tongue.say("byte mỗi hồ sơ trong hàng", "bytes a queued dossier"),
        size_of::<Placed<u64>>()
    );
    Ok(ExitCode::from(if desk.aside.is_empty() { 0 } else { LOOK }))
}

/// What is kept of the file: the open dossiers, the report, the rows that could not be read.
struct Desk {
    office: WorkingTime,
    now: DateTime,
    goal: Option<u8>,
    waiting: Vec<Task<u64>>,
    minutes: BTreeMap<u64, u32>,
    ids: HashSet<u64>,
    report: Report,
    aside: BTreeMap<String, (u64, Vec<u64>)>,
}

impl Desk {
    fn new(arguments: &Arguments, book: &Book, office: WorkingTime) -> Outcome<Self> {
        let today = arguments.now.date();
        let goal = Goal::of(book, &arguments.portal, Channel::Online, Moment::new(today));
        let first = Date::checked(today.year(), today.month(), 1).unwrap_or(today);
        Ok(Self {
            office,
            now: arguments.now,
            goal: goal.map(|goal| goal.percent),
            waiting: Vec::new(),
            minutes: BTreeMap::new(),
            ids: HashSet::new(),
            report: Report::new(first, today, arguments.formula)?,
            aside: BTreeMap::new(),
        })
    }

    fn read(&mut self, arguments: &Arguments) -> Outcome<()> {
        let Some(path) = &arguments.dossiers else {
            return self.generate(arguments, arguments.generate.unwrap_or(0));
        };
        let tongue = Tongue(arguments.language);
        let bar = progress(tongue.say("đọc", "reading"), 0, "{binary_bytes}/{binary_total_bytes}");
        let map = arguments.map.clone().unwrap_or_default();
        let wanted = (&COLUMNS[..], NEEDED);
        let mut table = Table::open(path, &arguments.encoding, wanted, &map, &bar, arguments.language)?;
        table.tell_titles(path, arguments.language);
        while let Some((line, row)) = table.next_row()? {
            match row {
                Ok(row) => self.take(|column| row.get(column), line),
                Err(reason) => self.set_aside(reason.to_owned(), line),
            }
        }
        bar.finish_and_clear();
        Ok(())
    }

    fn generate(&mut self, arguments: &Arguments, number: u64) -> Outcome<()> {
        let place = Place { overwrite: arguments.overwrite, input: None, language: arguments.language };
        let begin = |path: &PathBuf| {
            place.check_file(path)?;
            let mut writer = Writer::from_writer(place.begin(path)?);
            writer.write_record(COLUMNS)?;
            Outcome::Ok(writer)
        };
        let mut writer = arguments.save.as_ref().map(begin).transpose()?;
        let what = Tongue(arguments.language).say("tạo", "making");
        let bar = progress(what, number, "{human_pos}/{human_len}");
        let mut row = StringRecord::new();
        for at in 0..number {
            fictitious::dossier(at, &mut row);
            if let Some(writer) = &mut writer {
                writer.write_record(&row)?;
            }
            self.take(|column| row.get(column).unwrap_or_default(), at + 2);
            if at.is_multiple_of(4_096) {
                bar.set_position(at);
            }
        }
        bar.finish_and_clear();
        motcua_examples::output::finish(writer, None)
    }

    /// Takes a row, or sets it aside with the reason.
    fn take<'r>(&mut self, field: impl Fn(usize) -> &'r str, line: u64) {
        if let Err(reason) = self.try_take(field, line) {
            self.set_aside(reason, line);
        }
    }

    fn set_aside(&mut self, reason: String, line: u64) {
        let (count, lines) = self.aside.entry(reason).or_default();
        *count += 1;
        if lines.len() < 5 {
            lines.push(line);
        }
    }

    fn try_take<'r>(&mut self, field: impl Fn(usize) -> &'r str, line: u64) -> Result<(), String> {
        let [code, channel, accepted_at, days, id, subject, finished_at, minutes] =
            [0, 1, 2, 3, 4, 5, 6, 7].map(field);
        let named = |column: &'static str| move |error: Finding| format!("{column} [{}]", error.code());
        let number = |column: &str| format!("{column} [not-a-number]");
        let code = DossierCode::parse_lenient(code).map_err(named("code"))?;
        let channel = Channel::parse(channel).map_err(named("channel"))?;
        let accepted_at = date_time(accepted_at).map_err(named("accepted_at"))?;
        let days: u32 = days.parse().map_err(|_| number("working_days"))?;
        let period = Period::working_days(days).map_err(named("working_days"))?;
        let id = if id.is_empty() { line } else { id.parse().map_err(|_| number("id"))? };
        let finished = Some(finished_at).filter(|text| !text.is_empty());
        let finished_at = finished.map(date_time).transpose().map_err(named("finished_at"))?;
        let minutes = if minutes.is_empty() { 60 } else { minutes.parse().map_err(|_| number("minutes"))? };
        let due = self
            .office
            .add(accepted_at, period, Method::Hours, &Pauses::NONE)
            .map_err(named("accepted_at"))?
            .at();
        let entry = Entry {
            received_on: accepted_at.date(),
            channel,
            field: subject.into(),
            agency: code.agency().as_str().into(),
            system: code.system(),
            due_at: Some(due),
            finished_at,
            ended_at: None,
            stopped_at: None,
            supplements: Vec::new(),
        };
        entry.check().map_err(named("finished_at"))?;
        // Which of two rows with one identifier is meant is not known: the first stands.
        if !self.ids.insert(id) {
            return Err("id [argument-repeated]".to_owned());
        }
        self.report.add(&entry);
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
        say!("\n{HEADING}{}{HEADING:#}", tongue.say("Dòng để riêng", "Rows set aside"));
        for (reason, (count, lines)) in &self.aside {
            let lines: Vec<_> = lines.iter().map(u64::to_string).collect();
            say!(
                "  {WARN}{count:>7}{WARN:#}  {reason}; {} {}{}",
                tongue.say("dòng", "lines"),
                lines.join(", "),
                if *count > 5 { "…" } else { "" }
            );
        }
    }
}

/// `dd/mm HH:MM`.
fn shown(at: DateTime) -> String {
    format!("{:02}/{:02} {:02}:{:02}", at.date().day(), at.date().month(), at.hour(), at.minute())
}

fn show_queue(placed: &[Placed<u64>], arguments: &Arguments, tongue: Tongue) {
    say!(
        "{HEADING}{} {} ({}: {}){HEADING:#}",
        tongue.say("Hàng đợi lúc", "The queue at"),
        motcua_examples::time(arguments.now, tongue.0),
        tongue.say("hồ sơ", "dossiers"),
        placed.len()
    );
    say!(
        "  {:>8}  {:<18} {:<12} {:<12} {:>8}  {}",
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
        say!(
            "  {:>8}  {:<18} {:<12} {:<12} {style}{left:>8}{style:#}  {}",
            dossier.id,
            dossier.channel.label(tongue.0),
            date(dossier.due_at),
            date(dossier.target_at),
            place.reason.label(tongue.0)
        );
    }
}

fn show_report(report: &Report, tongue: Tongue) {
    say!("\n{HEADING}{}{HEADING:#}", tongue.say("Tháng này", "This month"));
    let head = |name: &str, columns: [&str; 7]| {
        print(format_args!("  {name:<34}"));
        for column in columns {
            print(format_args!(" {column:>10}"));
        }
        say!("");
    };
    head(
        "",
        match tongue.0 {
            Language::Vietnamese => {
                ["kỳ trước", "tiếp nhận", "trước hạn", "đúng hạn", "quá hạn", "trong hạn", "mở, quá"]
            }
            Language::English => ["carried", "received", "early", "on time", "overdue", "open", "open late"],
        },
    );
    let line = |name: &str, counts: Counts| {
        let classes = Class::ALL.iter().map(|class| counts.of(*class));
        let numbers = [counts.carried, counts.received].into_iter().chain(classes);
        print(format_args!("  {name:<34}"));
        for number in numbers {
            print(format_args!(" {number:>10}"));
        }
        say!("");
    };
    line(tongue.say("tất cả", "all"), report.total());
    for dimension in [Dimension::Channel, Dimension::Field, Dimension::System] {
        for (key, counts) in report.by(dimension) {
            let channel = Channel::parse(key).ok().filter(|_| dimension == Dimension::Channel);
            let key = match (dimension, key) {
                (_, "") => tongue.say("không ghi", "not told"),
                (Dimension::System, "own") => tongue.say("của tỉnh", "the province's own"),
                (Dimension::System, "ministry") => tongue.say("của bộ", "a ministry's"),
                _ => channel.map_or(key, |channel| channel.label(tongue.0)),
            };
            line(&format!("{}: {key}", dimension.label(tongue.0)), counts);
        }
    }
    say!("  {}: {}", tongue.say("ngoài kỳ", "outside of the month"), report.outside());
}
