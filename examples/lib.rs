//! What several examples need: a screen that may close, help in Vietnamese, a book of one's own, tables as spreadsheets
//! write them, files that appear whole.

use clap::error::{ContextKind, ErrorKind};
use clap::{Command, Parser};
use indicatif::{ProgressBar, ProgressStyle};
use motcua::finding::{Finding, Language, Severity};
use motcua::guide::{self, Topic};
use motcua::law::{Book, Moment};
use motcua::time::{Date, DateTime};
use std::error::Error;
use std::fmt::{Arguments, Display};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

pub mod json;
pub mod output;
pub mod table;
pub mod xml;

/// What came of a step, or why it failed, as a text for the user.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// The exit code of an answer that somebody has to look at: rows set aside, a payload not to be paid. 0 is for all others.
pub const LOOK: u8 = 1;
/// The exit code without an answer: the command line, a file or what is in it cannot be read or written.
pub const FAILED: u8 = 2;

/// Prints a line, as `println!` does, but ends quietly where nobody reads on (`| head`).
#[macro_export]
macro_rules! say {
    ($($text:tt)*) => { $crate::print(format_args!("{}\n", format_args!($($text)*))) };
}

/// Prints a text to standard output. A reader that went away is nothing to complain about; any other failure ends the
/// program, since its answer is lost.
pub fn print(text: Arguments<'_>) {
    match anstream::stdout().write_fmt(text) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            // Standard error may be gone as well.
            let _ = writeln!(anstream::stderr(), "{error}");
            std::process::exit(1);
        }
        _ => {}
    }
}

/// Prints a text to standard error, where nobody may be reading.
pub fn complain(text: &dyn Display) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Why a file cannot be read.
#[must_use]
pub fn unreadable(path: &Path, error: &io::Error, language: Language) -> String {
    let why = match error.kind() {
        io::ErrorKind::NotFound => in_language(language, "không có tệp này", "there is no such file"),
        io::ErrorKind::PermissionDenied => {
            in_language(language, "không có quyền đọc tệp này", "this file may not be read")
        }
        io::ErrorKind::IsADirectory => in_language(language, "đây là thư mục", "this is a folder"),
        io::ErrorKind::InvalidData => {
            in_language(language, "tệp không ở dạng UTF-8", "the file is not UTF-8")
        }
        _ => return format!("{}: {error}", path.display()),
    };
    format!("{}: {why}", path.display())
}

/// A day as it is written in the language.
#[must_use]
pub fn day(day: Date, language: Language) -> String {
    match language {
        Language::Vietnamese => day.dmy().to_string(),
        Language::English => day.to_string(),
    }
}

/// A local time as it is written in the language, to the minute.
#[must_use]
pub fn time(at: DateTime, language: Language) -> String {
    let clock = format!("{:02}:{:02}", at.hour(), at.minute());
    match language {
        Language::Vietnamese => format!("{clock} {}", at.date().dmy()),
        Language::English => format!("{} {clock}", at.date()),
    }
}

/// The screens that an annex of the notice shows, as they are known on a day.
#[must_use]
pub fn screens(book: &Book, topic: Topic, on: Date, language: Language) -> String {
    let routes = guide::about(book, topic, Moment::new(on));
    routes.map(|route| guide::Text::new(route, language).to_string()).collect::<Vec<_>>().join("\n")
}

/// Findings in a language, one a line.
#[must_use]
pub fn told(findings: &[Finding], language: Language) -> String {
    let tell = |finding: &Finding| {
        let path = finding.path().to_string();
        let place = if path.is_empty() { path } else { path + ": " };
        format!("{place}{} [{}]", finding.message(language), finding.code())
    };
    findings.iter().map(tell).collect::<Vec<_>>().join("\n")
}

/// The built-in book, with the caller's own laid over it. What is wrong with that one is told.
///
/// # Errors
///
/// A text for the user: the file cannot be read, or has an error, so that an answer would rest on rows that are not there.
pub fn book(path: Option<&Path>, language: Language) -> Outcome<Book> {
    let book = Book::builtin();
    let Some(path) = path else {
        return Ok(book);
    };
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, &error, language))?;
    let reading = book.overlay(&text);
    let findings = told(&reading.findings, language);
    if reading.findings.iter().any(|finding| finding.severity() == Severity::Error) {
        return Err(format!("{}:\n{findings}", path.display()).into());
    }
    if !findings.is_empty() {
        say!("{}:\n{findings}", path.display());
    }
    Ok(reading.book)
}

/// A bar that shows how far a task is: `counts` is a template such as `{human_pos}/{human_len}`.
#[must_use]
pub fn progress(what: &'static str, length: u64, counts: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(&format!("{{msg:10}} {{wide_bar}} {counts} {{eta}}"));
    let bar = ProgressBar::new(length).with_message(what);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// The most memory that this process held, where the system tells it.
#[must_use]
pub fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some(status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().to_owned())
}

/// The text in a language.
pub const fn in_language<'t>(language: Language, vietnamese: &'t str, english: &'t str) -> &'t str {
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}

/// A program's help in Vietnamese: what it does, each argument by its name, and what stands after them.
pub struct Help {
    /// What the program does.
    pub about: &'static str,
    /// The text of each argument.
    pub arguments: &'static [(&'static str, &'static str)],
    /// What follows the arguments.
    pub after: &'static str,
}

/// Reads the command line. Help is in the language that `--language` asks for; a command line that cannot be read, and
/// help, end the program with the given code.
///
/// # Errors
///
/// The code with which to end: 0 after help, otherwise the one given.
pub fn arguments<A: Parser>(help: &Help, misread: u8) -> Result<A, ExitCode> {
    let command = match language() {
        Language::Vietnamese => in_vietnamese(A::command(), help),
        Language::English => A::command(),
    };
    let read = command.try_get_matches().and_then(|matches| A::from_arg_matches(&matches));
    read.map_err(|error| {
        match in_words(&error).filter(|_| language() == Language::Vietnamese) {
            Some(words) => complain(&words),
            // Nobody may be reading.
            None => drop(error.print()),
        }
        ExitCode::from(if error.use_stderr() { misread } else { 0 })
    })
}

/// Why a command line cannot be read, in Vietnamese and without the value; nothing for help.
fn in_words(error: &clap::Error) -> Option<String> {
    let of = |kind| error.get(kind).map(ToString::to_string);
    let argument = of(ContextKind::InvalidArg).unwrap_or_default();
    let why = match error.kind() {
        ErrorKind::UnknownArgument => format!("không có tham số {argument}"),
        ErrorKind::MissingRequiredArgument => format!("còn thiếu {argument}"),
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg).unwrap_or_default();
            format!("{argument} không dùng cùng {other}")
        }
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_none_or(|value| value.is_empty()) => {
            format!("{argument} còn thiếu giá trị")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let source = error.source();
            let why = source.and_then(|source| source.downcast_ref::<motcua::finding::Error>());
            let why = match (why, source) {
                (Some(error), _) => format!("{} [{}]", error.message(Language::Vietnamese), error.code()),
                (None, Some(source)) if source.is::<std::num::ParseIntError>() => {
                    "phải là một số nguyên, chỉ viết chữ số".to_owned()
                }
                (None, Some(source)) => source.to_string(),
                (None, None) => "giá trị không hợp lệ".to_owned(),
            };
            format!("{argument}: {why}")
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("{argument} còn thiếu giá trị"),
        _ => return None,
    };
    Some(format!("{why}\nXem hướng dẫn bằng --help."))
}

/// The language of help: that of the last `--language` or `--lang`, Vietnamese without one.
fn language() -> Language {
    let mut words = std::env::args().skip(1).peekable();
    let mut language = Language::default();
    while let Some(word) = words.next() {
        let value = match word.split_once('=') {
            Some(("--language" | "--lang", value)) => Some(value.to_owned()),
            None if matches!(word.as_str(), "--language" | "--lang") => words.peek().cloned(),
            _ => None,
        };
        language = value.and_then(|value| Language::parse(&value).ok()).unwrap_or(language);
    }
    language
}

fn in_vietnamese(mut command: Command, help: &Help) -> Command {
    command.build();
    let text =
        |name: &str| help.arguments.iter().find(|argument| argument.0 == name).map(|argument| argument.1);
    command
        .about(help.about)
        .long_about(None)
        .after_help(help.after)
        .after_long_help(None)
        .help_template("{about}\n\nCách dùng: {usage}\n\n{all-args}{after-help}")
        .mut_args(|argument| {
            let heading = if argument.is_positional() { "Đối số" } else { "Tùy chọn" };
            let vietnamese = text(argument.get_id().as_str());
            let argument = argument.help_heading(heading).hide_default_value(true).hide_possible_values(true);
            match vietnamese {
                Some(text) => argument.help(text).long_help(None),
                None => argument,
            }
        })
}
