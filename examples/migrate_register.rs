//! Plans the move of a register of old portal accounts to identity accounts.
//!
//! Reads a CSV file of accounts (or makes a fictitious one), prints how many accounts and dossiers end in which
//! class and why, and writes one file a class. The register is read twice and never held in memory: the first
//! pass keeps the keys, the second asks the plan about each account. A row in which anything cannot be read is set
//! aside, with its line, its columns and the reasons; it stays in the total.
//!
//! ```text
//! cargo run --release --example migrate_register -- --generate 1000000 --on 2024-06-14
//! cargo run --release --example migrate_register -- accounts.csv --portal H34 --on 2024-06-20 --out classes
//! ```
//!
//! The days on which old accounts end are those of the built-in book for the portal, or of a book laid over it
//! (`--book`); the options `--citizens-closed-from`, `--organisations-closed-from` and `--foreigners-closed-from`
//! take their place. No day has a default but the one on the command line.

use clap::Parser;
use csv::Writer;
use motcua::account::link::{CutOver, Holder, LateUpdate, Policy};
use motcua::account::login::Preference;
use motcua::account::migration::{AccountId, Class, Column, Placement, Plan, Planner, Row};
use motcua::finding::Language;
use motcua::law::Row as _;
use motcua::time::Date;
use motcua_examples::output::{self, Place, Unfinished};
use motcua_examples::{FAILED, LOOK, Outcome, book, complain, in_language, peak_memory, print, say, told};
use register::{Register, Table};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

#[path = "migrate_register/fictitious.rs"]
mod fictitious;
#[path = "migrate_register/register.rs"]
mod register;
#[path = "migrate_register/texts.rs"]
mod texts;

/// The most accounts that are made up; each takes `Plan::bytes_per_account` bytes of memory.
const MOST: u64 = 1_000_000_000;

/// Plans the move of a register of old accounts: every account and dossier into exactly one class.
#[derive(Parser)]
#[command(
    name = "migrate_register",
    after_help = "Exit code: 0 every row was read; 1 the plan was made, and rows were set aside; 2 no plan was made.\n\nPlan a whole register at once: two halves planned apart do not see accounts of the same person in the other half, so they link more, and otherwise, than the whole."
)]
#[expect(clippy::struct_excessive_bools, reason = "the switches of a command line")]
struct Arguments {
    /// A CSV file with the columns of --columns, separated by commas, semicolons or tabs.
    #[arg(required_unless_present_any = ["generate", "columns", "header"], conflicts_with = "generate")]
    register: Option<PathBuf>,
    /// Make a fictitious register of so many accounts instead; the same number makes the same register.
    #[arg(long, value_name = "ACCOUNTS", value_parser = clap::value_parser!(u64).range(..=MOST))]
    generate: Option<u64>,
    /// Write the fictitious register to a new CSV file.
    #[arg(long, value_name = "FILE", requires = "generate")]
    save: Option<PathBuf>,
    /// Write a CSV file for each class, the rows set aside, and report.txt into this folder; one with a report is whole.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Let --out and --save replace files, and --out write into the register's own folder.
    #[arg(long)]
    overwrite: bool,
    /// The day on which the plan is carried out, YYYY-MM-DD; it must be told.
    #[arg(long, value_name = "DAY", value_parser = Date::parse, required_unless_present_any = ["columns", "header"])]
    on: Option<Date>,
    /// The day of knowledge of the rules; the day of --on unless told.
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    known_on: Option<Date>,
    /// Whose register it is: "national", or the agency code of a province or ministry, such as H34.
    #[arg(long, default_value = "national", value_name = "CODE")]
    portal: String,
    /// Whose word counts first: portal, law or regulation.
    #[arg(long, default_value = "portal", value_name = "WORD", value_parser = Preference::parse)]
    authority: Preference,
    /// A JSON book to lay over the built-in one, such as one with the province's own days.
    #[arg(long, value_name = "FILE")]
    book: Option<PathBuf>,
    /// The first day without citizens' old accounts, instead of the book's.
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    citizens_closed_from: Option<Date>,
    /// The first day without organisations' old accounts, instead of the book's.
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    organisations_closed_from: Option<Date>,
    /// The first day without foreigners' old accounts, instead of the book's.
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    foreigners_closed_from: Option<Date>,
    /// Let the operator update closed accounts that the population database confirmed.
    #[arg(long)]
    late_update: bool,
    /// Plan once more on the register as the plan leaves it, and tell what changes: nothing must.
    #[arg(long)]
    again: bool,
    /// The encoding of the file, such as windows-1258.
    #[arg(long, default_value = "utf-8", value_name = "NAME")]
    encoding: String,
    /// Leave out a column of this name, such as "Phone"; may be given several times.
    #[arg(long, value_name = "COLUMN")]
    leave_out: Vec<String>,
    /// The language of everything that is told: vi or en.
    #[arg(long, alias = "lang", default_value = "vi", value_name = "LANGUAGE", value_parser = Language::parse)]
    language: Language,
    /// Tell the columns of a register and stop.
    #[arg(long)]
    columns: bool,
    /// Print the first line of a register and stop.
    #[arg(long)]
    header: bool,
}

impl Arguments {
    const fn say<'t>(&self, vietnamese: &'t str, english: &'t str) -> &'t str {
        in_language(self.language, vietnamese, english)
    }

    /// The day of the plan; the command line was refused without one.
    fn day(&self) -> Outcome<Date> {
        self.on.ok_or_else(|| self.say("thiếu --on", "--on is missing").into())
    }

    /// A day as it is written in the language.
    fn date(&self, day: Date) -> String {
        motcua_examples::day(day, self.language)
    }
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

/// The first line of a register with every column.
fn head() -> String {
    Column::ALL.iter().map(|column| column.as_str()).collect::<Vec<_>>().join(",") + "\n"
}

fn run(arguments: &Arguments) -> Outcome<ExitCode> {
    if arguments.header {
        print(format_args!("{}", head()));
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.columns {
        for column in Column::ALL {
            say!("{}: {}", column.as_str(), column.label(arguments.language));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let start = Instant::now();
    let place = Place {
        overwrite: arguments.overwrite,
        input: arguments.register.as_deref(),
        language: arguments.language,
    };
    if let Some(path) = &arguments.save {
        place.check_file(path)?;
    }
    if let Some(folder) = &arguments.out {
        place.check_folder(folder, &file_names())?;
    }
    let register = match (&arguments.register, arguments.generate) {
        (Some(path), _) => {
            Register::File(Table::open(path, &arguments.encoding, &arguments.leave_out, arguments.language)?)
        }
        (None, accounts) => Register::Fictitious(accounts.unwrap_or(0)),
    };
    if let Some(path) = &arguments.save {
        save(&register, place, path)?;
    }
    let mut report = String::new();
    let cut_over = cut_over(arguments, &mut report)?;
    let mut tally = Tally::default();
    let plan = plan(&register, arguments, cut_over, |row| {
        tally.add(row);
        None
    })?;
    tell_classes(&plan, arguments, &mut report)?;
    tally.tell(&plan, arguments, &mut report)?;
    print(format_args!("{report}"));
    if let Some(folder) = &arguments.out {
        write_classes(&register, &plan, cut_over, arguments, place, folder, &report)?;
        say!("{}: {}", arguments.say("Đã ghi vào thư mục", "Written to"), folder.display());
    }
    if arguments.again {
        plan_again(&register, arguments, cut_over, &plan)?;
    }
    tell_costs(arguments, &tally, start);
    let aside = plan.report().of(Class::SetAside).accounts > 0;
    Ok(if aside { ExitCode::from(LOOK) } else { ExitCode::SUCCESS })
}

/// The days on which old accounts end: those told, and for the rest those of the book, with their rules.
fn cut_over(arguments: &Arguments, report: &mut String) -> Outcome<CutOver> {
    let book = book(arguments.book.as_deref(), arguments.language)?;
    let portal = book
        .portal(&arguments.portal)
        .map_err(|error| told(&[error.finding().clone()], arguments.language))?;
    let on = arguments.day()?;
    let known_on = arguments.known_on.unwrap_or(on);
    let found = CutOver::by_book(&book, portal, known_on, arguments.authority);
    writeln!(report, "{}: {}", arguments.say("Kế hoạch cho ngày", "Planned for"), arguments.date(on))?;
    writeln!(
        report,
        "{}: {}",
        arguments.say("Theo quy định được biết đến ngày", "By the rules as known on"),
        arguments.date(known_on)
    )?;
    writeln!(report, "{}: {} ({})", arguments.say("Cổng", "Portal"), portal.name, arguments.portal)?;
    let mut days = CutOver::unknown();
    for (holder, told, set) in [
        (Holder::Citizen, arguments.citizens_closed_from, CutOver::citizens as fn(CutOver, Date) -> CutOver),
        (Holder::Organisation, arguments.organisations_closed_from, CutOver::organisations),
        (Holder::Foreigner, arguments.foreigners_closed_from, CutOver::foreigners),
    ] {
        let first = told.or_else(|| found.cut_over().first_day_without(holder));
        if let Some(day) = first {
            days = set(days, day);
        }
        let why = match (told, found.closing(holder)) {
            (None, Some(closing)) => {
                let rules: Vec<_> = closing.rules().iter().map(|rule| rule.id()).collect();
                format!("{}; {}", rules.join(", "), closing.confidence().label(arguments.language))
            }
            _ => arguments.say("theo tham số", "as told").to_owned(),
        };
        let first = first
            .map_or_else(|| arguments.say("chưa biết", "not known").to_owned(), |day| arguments.date(day));
        let what = arguments.say("Ngày đầu không còn tài khoản cũ", "First day without old accounts");
        writeln!(report, "{what}, {}: {first} ({why})", texts::holder(holder, arguments.language))?;
    }
    Ok(days)
}

/// Reads every account, as it is or as an earlier plan leaves it, and makes the plan.
fn plan<'p>(
    register: &Register,
    arguments: &Arguments,
    cut_over: CutOver,
    mut earlier: impl FnMut(&Row<'_>) -> Option<Placement<'p, AccountId>>,
) -> Outcome<Plan<AccountId>> {
    let policy = Policy {
        late_update: if arguments.late_update { LateUpdate::WhenConfirmed } else { LateUpdate::Never },
        ..Policy::default()
    };
    let expected = usize::try_from(register.most())?;
    let mut planner = Planner::new(arguments.day()?, cut_over, policy).expecting(expected);
    register.for_each(arguments.say("lập", "planning"), |given| {
        match (earlier(&given.row), given.row) {
            (Some(placement), Row::Account(account)) => planner.push(account.after(&placement)),
            (_, row) => planner.push_row(row),
        }
        Ok(())
    })?;
    Ok(planner.finish())
}

/// What could not be read, by column and code; rows that hold nothing; and the texts of identifiers.
#[derive(Default)]
struct Tally {
    blank: u64,
    id_bytes: usize,
    findings: BTreeMap<(String, &'static str), u64>,
}

impl Tally {
    fn add(&mut self, row: &Row<'_>) {
        match row {
            Row::Blank => self.blank += 1,
            Row::Account(account) => self.id_bytes += account.id().bytes_besides(),
            Row::SetAside(row) => {
                self.id_bytes += row.id().map_or(0, AccountId::bytes_besides);
                for finding in row.findings() {
                    *self.findings.entry((finding.path().to_string(), finding.code())).or_default() += 1;
                }
            }
        }
    }

    fn tell(&self, plan: &Plan<AccountId>, arguments: &Arguments, report: &mut String) -> Outcome<()> {
        for ((column, code), count) in &self.findings {
            let column = if column.is_empty() { arguments.say("cả dòng", "the row") } else { column };
            writeln!(
                report,
                "{}, {column}, {code}: {count}",
                arguments.say("Không đọc được", "Could not be read")
            )?;
        }
        let uncounted = plan.report().uncounted();
        if uncounted > 0 {
            let text = arguments.say(
                "Tài khoản không đọc được số hồ sơ, nên hồ sơ không có trong tổng",
                "Accounts whose dossiers could not be counted, and are in no sum",
            );
            writeln!(report, "{text}: {uncounted}")?;
        }
        if self.blank > 0 {
            writeln!(report, "{}: {}", arguments.say("Dòng trống", "Blank rows"), self.blank)?;
        }
        Ok(())
    }
}

fn tell_classes(plan: &Plan<AccountId>, arguments: &Arguments, report: &mut String) -> Outcome<()> {
    let mut line = |accounts: &dyn std::fmt::Display, dossiers: &dyn std::fmt::Display, text: &str| {
        writeln!(report, "{accounts:>12} {dossiers:>12}  {text}")
    };
    let head = |vietnamese, english| arguments.say(vietnamese, english);
    line(&head("tài khoản", "accounts"), &head("hồ sơ", "dossiers"), head("nhóm", "class"))?;
    for class in Class::ALL.iter().copied() {
        let count = plan.report().of(class);
        let text = format!("{}: {}", class.as_str(), class.label(arguments.language));
        line(&count.accounts, &count.dossiers, &text)?;
        for (_, reason, count) in plan.report().rows().filter(|row| row.0 == class) {
            line(&count.accounts, &count.dossiers, &format!("  {}", reason.label(arguments.language)))?;
        }
    }
    let total = plan.report().total();
    line(&total.accounts, &total.dossiers, head("tổng cộng", "all"))?;
    Ok(())
}

/// The findings of the rows set aside, their rows as they are, and the report.
const FINDINGS: &str = "set-aside.csv";
const ROWS: &str = "set-aside-rows.csv";
const REPORT: &str = "report.txt";

/// The table of a class; that of the rows set aside tells what was found in them.
fn table_name(class: Class) -> String {
    format!("{}.csv", class.as_str())
}

fn file_names() -> Vec<String> {
    Class::ALL.iter().map(|class| table_name(*class)).chain([ROWS, REPORT].map(str::to_owned)).collect()
}

/// Writes one file for each class: account, reason, main account, dossiers, and the last day on which the old account
/// opens. Rows that were set aside are told with line, column and code, and copied as they are.
fn write_classes(
    register: &Register,
    plan: &Plan<AccountId>,
    cut_over: CutOver,
    arguments: &Arguments,
    place: Place<'_>,
    folder: &Path,
    report: &str,
) -> Outcome<()> {
    let begin = |name: &str| place.begin(&folder.join(name));
    let mut tables = BTreeMap::new();
    for class in Class::ALL.iter().copied().filter(|class| *class != Class::SetAside) {
        let mut table = Writer::from_writer(begin(&table_name(class))?);
        table.write_record(["id", "reason", "main", "dossiers", "last_day"])?;
        tables.insert(class, table);
    }
    let mut findings = Writer::from_writer(begin(FINDINGS)?);
    findings.write_record(["line", "id", "column", "code", "message"])?;
    let mut rows = begin(ROWS)?;
    write_line(&mut rows, &register.head())?;
    register.for_each(arguments.say("ghi", "writing"), |given| {
        match &given.row {
            Row::Account(account) => {
                let changed = "the register changed while it was read";
                let placement = plan.placement(account.id()).ok_or(changed)?;
                let table = tables.get_mut(&placement.class()).ok_or(changed)?;
                let main = placement.main().map(ToString::to_string).unwrap_or_default();
                let last_day = cut_over.last_day(account.old().holder());
                let last_day = last_day.map(|day| day.to_string()).unwrap_or_default();
                let (id, dossiers) = (account.id().to_string(), account.dossiers().to_string());
                table.write_record([&id, placement.reason().as_str(), &main, &dossiers, &last_day])?;
            }
            Row::SetAside(row) => {
                let line = given.line.to_string();
                let id = row.id().map(ToString::to_string).unwrap_or_default();
                for finding in row.findings() {
                    let (column, message) =
                        (finding.path().to_string(), finding.message(arguments.language).to_string());
                    findings.write_record([&line, &id, &column, finding.code(), &message])?;
                }
                write_line(&mut rows, given.bytes)?;
            }
            Row::Blank => {}
        }
        Ok(())
    })?;
    let mut end = begin(REPORT)?;
    end.write_all(report.as_bytes())?;
    let rows: Writer<Unfinished> = Writer::from_writer(rows);
    output::finish(tables.into_values().chain([findings, rows]), Some(end))
}

/// Writes a line as it is, but with a line feed at its end: the last of a file may lack it, or all have a carriage return.
fn write_line(file: &mut Unfinished, line: &[u8]) -> std::io::Result<()> {
    file.write_all(line)?;
    if line.ends_with(b"\n") { Ok(()) } else { file.write_all(b"\n") }
}

/// Plans the register as the plan leaves it, and fails unless every account stays where it is.
fn plan_again(
    register: &Register,
    arguments: &Arguments,
    cut_over: CutOver,
    first: &Plan<AccountId>,
) -> Outcome<()> {
    let second = plan(register, arguments, cut_over, |row| match row {
        Row::Account(account) => first.placement(account.id()),
        _ => None,
    })?;
    let changed =
        first.placements().zip(second.placements()).filter(|(before, after)| before != after).count();
    say!(
        "{}: {changed}",
        arguments.say(
            "Lập lại trên kết quả của chính kế hoạch, số tài khoản thay đổi",
            "Planned again on its own result, accounts changed"
        )
    );
    if changed > 0 || first.report() != second.report() {
        return Err(arguments.say("lập lại làm kế hoạch thay đổi", "planning again changed the plan").into());
    }
    Ok(())
}

fn save(register: &Register, place: Place<'_>, path: &Path) -> Outcome<()> {
    let mut file = place.begin(path)?;
    file.write_all(&register.head())?;
    register.for_each("…", |given| Ok(file.write_all(given.bytes)?))?;
    file.finish()
}

/// What the plan took.
fn tell_costs(arguments: &Arguments, tally: &Tally, start: Instant) {
    say!(
        "{}: {} + {} {}",
        arguments.say("Byte giữ cho mỗi tài khoản", "Bytes kept for each account"),
        Plan::<AccountId>::bytes_per_account(),
        tally.id_bytes,
        arguments.say(
            "cho mọi mã tài khoản không phải số nguyên",
            "for all identifiers that are no whole numbers"
        )
    );
    if let Some(peak) = peak_memory() {
        say!("{}: {peak}", arguments.say("Bộ nhớ cao nhất", "Peak memory"));
    }
    say!("{}: {:.2} s", arguments.say("Thời gian", "Time"), start.elapsed().as_secs_f64());
}
