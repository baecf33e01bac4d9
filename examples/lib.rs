//! What several examples need: a screen that may close, and help in Vietnamese.

use clap::{Command, Parser};
use motcua::finding::Language;
use std::fmt::Arguments;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// Prints a line, as `println!` does, but ends quietly where nobody reads on (`| head`).
#[macro_export]
macro_rules! say {
    ($($text:tt)*) => { $crate::print(format_args!("{}\n", format_args!($($text)*))) };
}

/// Prints a text to standard output. A reader that went away is nothing to complain about; any other failure ends the
/// program, since its answer is lost.
pub fn print(text: Arguments<'_>) {
    match anstream::stdout().write_fmt(text) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            // Standard error may be gone as well.
            let _ = writeln!(anstream::stderr(), "{error}");
            std::process::exit(1);
        }
        _ => {}
    }
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
        // Nobody may be reading.
        let _ = error.print();
        ExitCode::from(if error.use_stderr() { misread } else { 0 })
    })
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
