//! Plans the move of a register of old portal accounts to identity accounts.
//!
//! Reads a CSV file of accounts (or makes a fictitious one), prints how many accounts and dossiers end in which
//! class and why, and writes one file a class. The register is read twice and never held in memory: the first
//! pass keeps the keys, the second asks the plan about each account.
//!
//! ```text
//! cargo run --release --example migrate_register -- --generate 1000000
//! cargo run --release --example migrate_register -- accounts.csv --portal H34 --on 2024-06-20 --out classes
//! ```
//!
//! The days on which old accounts end are those of the built-in book for the portal; the options
//! `--citizens-closed-from`, `--organisations-closed-from` and `--foreigners-closed-from` take their place.

use clap::{Parser, ValueEnum};
use csv::{ReaderBuilder, StringRecord, Writer};
use indicatif::{ProgressBar, ProgressStyle};
use motcua::account::link::{CutOver, Holder, LateUpdate, OldAccount, Policy};
use motcua::account::login::Preference;
use motcua::account::migration::{Account, Class, IdentityState, Plan, Planner, RegisterAnswer, Report};
use motcua::finding::{Error as Finding, Language};
use motcua::identity::{OldNumber, PersonalNumber, TaxCode};
use motcua::law::{Book, Row};
use motcua::time::Date;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

#[path = "migrate_register/fictitious.rs"]
mod fictitious;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The most accounts that are made up; each takes `Plan::bytes_per_account` bytes of memory.
const MOST: u64 = 1_000_000_000;

/// Plan the move of a register of old accounts.
#[derive(Parser)]
struct Arguments {
    /// A CSV file with the columns of --columns.
    #[arg(required_unless_present_any = ["generate", "columns"], conflicts_with = "generate")]
    register: Option<PathBuf>,
    /// Make a fictitious register of so many accounts instead; the same number makes the same register.
    #[arg(long, value_name = "ACCOUNTS", value_parser = clap::value_parser!(u64).range(..=MOST))]
    generate: Option<u64>,
    /// Write the fictitious register to a CSV file.
    #[arg(long, value_name = "FILE", requires = "generate")]
    save: Option<PathBuf>,
    /// Write one CSV file for each class into this folder.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// The day on which the plan is carried out.
    #[arg(long, default_value = "2024-06-14", value_parser = Date::parse)]
    on: Date,
    /// Whose register it is: "national", or the agency code of a province or ministry, such as H34.
    #[arg(long, default_value = "national", value_name = "CODE")]
    portal: String,
    /// The day of knowledge of the rules; the day of the plan unless told.
    #[arg(long, value_parser = Date::parse)]
    known_on: Option<Date>,
    /// Whose word counts first: portal, law or regulation.
    #[arg(long, default_value = "portal", value_parser = Preference::parse)]
    authority: Preference,
    /// The first day without citizens' old accounts, instead of the book's.
    #[arg(long, value_parser = Date::parse)]
    citizens_closed_from: Option<Date>,
    /// The first day without organisations' old accounts, instead of the book's.
    #[arg(long, value_parser = Date::parse)]
    organisations_closed_from: Option<Date>,
    /// The first day without foreigners' old accounts, instead of the book's.
    #[arg(long, value_parser = Date::parse)]
    foreigners_closed_from: Option<Date>,
    /// Let the operator update closed accounts that the population database confirmed.
    #[arg(long)]
    late_update: bool,
    /// Plan once more on the register as the plan leaves it, and tell what changes: nothing must.
    #[arg(long)]
    again: bool,
    /// The language of classes and reasons.
    #[arg(long, value_enum, default_value = "en")]
    language: Tongue,
    /// Print the columns of a register and stop.
    #[arg(long)]
    columns: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    /// Tiếng Việt.
    Vi,
    /// English.
    En,
}

/// The columns of a register; all but the first two may be empty.
const COLUMNS: [(&str, &str); 12] = [
    ("id", "a whole number, once in the register"),
    ("holder", "citizen, child, foreigner, organisation or staff"),
    ("personal_number", "12 digits"),
    ("old_number", "9 digits"),
    ("tax_code", "10, 10-3 or 12 digits"),
    ("name", "as stored"),
    ("birth_year", "4 digits"),
    ("skipped_update", "yes: the user skipped the update"),
    ("register", "what the population database answered: denies, or the personal number that it names"),
    ("identity", "exists or absent: whether there is an identity account"),
    ("dossiers", "how many belong to the account"),
    ("updated", "yes: the number was written by an earlier run"),
];

/// The one word of a column that says yes.
const YES: &[(&str, ())] = &[("yes", ())];

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
    if arguments.columns {
        for (name, meaning) in COLUMNS {
            println!("{name}: {meaning}");
        }
        return Ok(());
    }
    let start = Instant::now();
    let register = match (&arguments.register, arguments.generate) {
        (Some(path), _) => Register::File(path.clone()),
        (None, Some(accounts)) => Register::Fictitious(accounts),
        (None, None) => return Err("neither a file nor --generate was given".into()),
    };
    if let Some(path) = &arguments.save {
        save(&register, path)?;
    }
    let cut_over = cut_over(&arguments)?;
    let mut unreadable = Unreadable::default();
    let plan = plan(&register, &arguments, cut_over, "planning", &mut unreadable, |_| None)?;
    let language = match arguments.language {
        Tongue::Vi => Language::Vietnamese,
        Tongue::En => Language::English,
    };
    print(plan.report(), language);
    unreadable.print();
    if let Some(folder) = &arguments.out {
        write_classes(&register, &plan, folder)?;
    }
    if arguments.again {
        plan_again(&register, &arguments, cut_over, &plan)?;
    }
    println!("bytes kept for each account: {}", Plan::<u64>::bytes_per_account());
    println!("peak memory: {}", peak_memory());
    println!("time: {:.2} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// The days on which old accounts end: those told, and for the rest those of the book, with their rules.
fn cut_over(arguments: &Arguments) -> Outcome<CutOver> {
    let book = Book::builtin();
    let portal = book.portal(&arguments.portal)?;
    let known_on = arguments.known_on.unwrap_or(arguments.on);
    let found = CutOver::by_book(&book, portal, known_on, arguments.authority);
    let mut days = CutOver::unknown();
    for (holder, told, set) in [
        (Holder::Citizen, arguments.citizens_closed_from, CutOver::citizens as fn(CutOver, Date) -> CutOver),
        (Holder::Organisation, arguments.organisations_closed_from, CutOver::organisations),
        (Holder::Foreigner, arguments.foreigners_closed_from, CutOver::foreigners),
    ] {
        let by_book = found.cut_over().first_day_without(holder);
        if let Some(day) = told.or(by_book) {
            days = set(days, day);
        }
        let first = told.or(by_book).map_or_else(|| "not known".to_owned(), |day| day.to_string());
        let why = match (told, found.closing(holder)) {
            (None, Some(closing)) => {
                let rules: Vec<_> = closing.rules().iter().map(|rule| rule.id()).collect();
                format!("{}, {}", rules.join(", "), closing.confidence().as_str())
            }
            _ => "as told".to_owned(),
        };
        println!("first day without old accounts, {}: {first} ({why})", holder.as_str());
    }
    Ok(days)
}

/// Where accounts come from, as often as they are asked for.
enum Register {
    File(PathBuf),
    Fictitious(u64),
}

impl Register {
    /// Calls the function with each row, and shows how far it is.
    fn for_each(&self, what: &'static str, mut act: impl FnMut(&StringRecord) -> Outcome<()>) -> Outcome<()> {
        match self {
            Self::File(path) => {
                let about = fs::metadata(path).map_err(|error| format!("{}: {error}", path.display()))?;
                let bar = progress(what, about.len(), "{binary_bytes}/{binary_total_bytes}");
                let mut reader = ReaderBuilder::new().from_path(path)?;
                if !reader.headers()?.iter().eq(COLUMNS.map(|(name, _)| name)) {
                    return Err("the first line is not the one that --columns tells".into());
                }
                let mut row = StringRecord::new();
                while reader.read_record(&mut row)? {
                    act(&row)?;
                    if row.position().is_some_and(|position| position.record() % 4_096 == 0) {
                        bar.set_position(reader.position().byte());
                    }
                }
                bar.finish_and_clear();
            }
            Self::Fictitious(accounts) => {
                let bar = progress(what, *accounts, "{human_pos}/{human_len}");
                let mut row = StringRecord::new();
                for number in 0..*accounts {
                    fictitious::account(number, *accounts, &mut row);
                    act(&row)?;
                    if number % 4_096 == 0 {
                        bar.set_position(number);
                    }
                }
                bar.finish_and_clear();
            }
        }
        Ok(())
    }
}

fn progress(what: &'static str, length: u64, counts: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(&format!("{{msg:10}} {{wide_bar}} {counts} {{eta}}"));
    let bar = ProgressBar::new(length).with_message(what);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// What could not be read, by code or column; a field that cannot be read counts as empty.
#[derive(Default)]
struct Unreadable {
    rows: u64,
    fields: BTreeMap<&'static str, u64>,
}

impl Unreadable {
    fn field<T>(&mut self, text: &str, parse: impl Fn(&str) -> Result<T, Finding>) -> Option<T> {
        if text.is_empty() {
            return None;
        }
        parse(text).map_err(|error| *self.fields.entry(error.code()).or_default() += 1).ok()
    }

    /// One of the words of a column.
    fn word<T: Copy>(&mut self, column: &'static str, text: &str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() && !text.is_empty() {
            *self.fields.entry(column).or_default() += 1;
        }
        found
    }

    /// A year of four digits.
    fn year(&mut self, column: &'static str, text: &str) -> Option<u16> {
        let year = text.parse().ok().filter(|_| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()));
        if year.is_none() && !text.is_empty() {
            *self.fields.entry(column).or_default() += 1;
        }
        year
    }

    fn print(&self) {
        if self.rows > 0 {
            println!("rows without a readable id, holder or count, left out: {}", self.rows);
        }
        for (code, count) in &self.fields {
            println!("fields that count as empty, {code}: {count}");
        }
    }
}

/// The account of a row; `None` when id, holder or a count cannot be read.
fn account<'a>(row: &'a StringRecord, unreadable: &mut Unreadable) -> Option<Account<'a, u64>> {
    let field = |at: usize| row.get(at).unwrap_or_default().trim();
    let id = field(0).parse().ok()?;
    let holder = Holder::ALL.into_iter().find(|holder| holder.as_str() == field(1))?;
    let dossiers = match field(10) {
        "" => 0,
        count => count.parse().ok()?,
    };
    let mut old = OldAccount::new(holder);
    if let Some(number) = unreadable.field(field(2), PersonalNumber::parse) {
        old = old.personal_number(number);
    }
    if let Some(number) = unreadable.field(field(3), OldNumber::parse) {
        old = old.old_number(number);
    }
    if let Some(code) = unreadable.field(field(4), TaxCode::parse) {
        old = old.tax_code(code);
    }
    if !field(5).is_empty() {
        old = old.name(field(5));
    }
    if let Some(year) = unreadable.year("birth_year", field(6)) {
        old = old.birth_year(year);
    }
    if unreadable.word("skipped_update", field(7), YES).is_some() {
        old = old.skipped_update();
    }
    let answer = match field(8) {
        "" => RegisterAnswer::NotAsked,
        "denies" => RegisterAnswer::Denies,
        number => unreadable
            .field(number, PersonalNumber::parse)
            .map_or(RegisterAnswer::NotAsked, RegisterAnswer::Names),
    };
    let states = [("exists", IdentityState::Exists), ("absent", IdentityState::Absent)];
    let identity = unreadable.word("identity", field(9), &states).unwrap_or_default();
    let account = Account::new(id, old).register(answer).identity(identity).dossiers(dossiers);
    let updated = unreadable.word("updated", field(11), YES).is_some();
    Some(if updated { account.updated() } else { account })
}

/// Reads every account, as it is or as an earlier plan leaves it, and makes the plan.
fn plan(
    register: &Register,
    arguments: &Arguments,
    cut_over: CutOver,
    what: &'static str,
    unreadable: &mut Unreadable,
    earlier: impl Fn(u64) -> Option<motcua::account::migration::Placement<u64>>,
) -> Outcome<Plan<u64>> {
    let policy = Policy {
        late_update: if arguments.late_update { LateUpdate::WhenConfirmed } else { LateUpdate::Never },
        ..Policy::default()
    };
    let expected = arguments.generate.map_or(Ok(0), usize::try_from)?;
    let mut planner = Planner::new(arguments.on, cut_over, policy).expecting(expected);
    register.for_each(what, |row| {
        match account(row, unreadable) {
            Some(account) => match earlier(account.id()) {
                Some(placement) => planner.push(&account.after(&placement)),
                None => planner.push(&account),
            },
            None => unreadable.rows += 1,
        }
        Ok(())
    })?;
    Ok(planner.finish())
}

fn print(report: &Report, language: Language) {
    let total = report.total();
    println!("{:>12} {:>12}  class", "accounts", "dossiers");
    for class in Class::ALL {
        let count = report.of(class);
        let name = class.as_str();
        println!("{:>12} {:>12}  {name}: {}", count.accounts, count.dossiers, class.text(language));
        for (_, reason, count) in report.rows().filter(|row| row.0 == class) {
            println!("{:>12} {:>12}    {}", count.accounts, count.dossiers, reason.text(language));
        }
    }
    println!("{:>12} {:>12}  all", total.accounts, total.dossiers);
}

/// Writes one file for each class: account, reason, main account, dossiers. Rows that cannot be read go into a
/// file of their own as they are.
fn write_classes(register: &Register, plan: &Plan<u64>, folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    let mut files = BTreeMap::new();
    for class in Class::ALL {
        let mut file = Writer::from_path(folder.join(class.as_str()).with_extension("csv"))?;
        file.write_record(["id", "reason", "main", "dossiers"])?;
        files.insert(class, file);
    }
    let mut unreadable: Writer<File> = Writer::from_path(folder.join("unreadable.csv"))?;
    unreadable.write_record(COLUMNS.map(|(name, _)| name))?;
    register.for_each("writing", |row| {
        let Some(account) = account(row, &mut Unreadable::default()) else {
            return Ok(unreadable.write_record(row)?);
        };
        let placement = plan.placement(&account.id()).ok_or("the register changed while it was read")?;
        let file = files.get_mut(&placement.class()).ok_or("a class without a file")?;
        let main = placement.main().map(|id| id.to_string()).unwrap_or_default();
        let (id, dossiers) = (account.id().to_string(), account.dossier_count().to_string());
        Ok(file.write_record([&id, placement.reason().as_str(), &main, &dossiers])?)
    })?;
    for file in files.values_mut() {
        file.flush()?;
    }
    unreadable.flush()?;
    println!("classes written to {}", folder.display());
    Ok(())
}

/// Plans the register as the plan leaves it, and fails unless every account stays where it is.
fn plan_again(
    register: &Register,
    arguments: &Arguments,
    cut_over: CutOver,
    first: &Plan<u64>,
) -> Outcome<()> {
    let earlier = |id| first.placement(&id);
    let second = plan(register, arguments, cut_over, "again", &mut Unreadable::default(), earlier)?;
    let changed =
        first.placements().zip(second.placements()).filter(|(before, after)| before != after).count();
    println!("planned again on its own result: {changed} accounts changed");
    if changed > 0 || first.report() != second.report() {
        return Err("planning again changed the plan".into());
    }
    Ok(())
}

fn save(register: &Register, path: &Path) -> Outcome<()> {
    let mut file = Writer::from_path(path)?;
    file.write_record(COLUMNS.map(|(name, _)| name))?;
    register.for_each("saving", |row| Ok(file.write_record(row)?))?;
    Ok(file.flush()?)
}

/// The most memory that this process held, where the system tells it.
fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(|| "not known".to_owned(), |peak| peak.trim().to_owned())
}
