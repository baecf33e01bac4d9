//! Prints the Python modules of the rooms: their records, words and functions, from [`CALLS`].
//!
//! `python DIRECTORY`: writes `ROOM.py` for each room, `common.py` for what several rooms share and `_rooms.py`, their
//! list. Enums that `_enums.py` in the directory has are taken from there. What is printed is formatted afterwards
//! (`bindings/python/print.sh`).

use motcua_shape::rooms::law::OverlayAnswer;
use motcua_shape::rooms::shape::{Choice, Kind, Record, Shape, VariantKind};
use motcua_shape::{CALLS, Call, Named, about};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The module of what several rooms share.
const COMMON: &str = "common";
const HEAD: &str =
    "# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.\n";
/// Words of Python that a field cannot be named by.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

fn main() -> io::Result<()> {
    let directory = PathBuf::from(env::args_os().nth(1).expect("usage: python DIRECTORY"));
    let printed = Printed::gathered(&directory)?;
    let mut rooms: BTreeMap<&str, Vec<&Call>> = BTreeMap::new();
    for call in CALLS {
        rooms.entry(call.parts().0).or_default().push(call);
    }
    for (room, calls) in &rooms {
        fs::write(directory.join(format!("{room}.py")), printed.room(room, calls))?;
    }
    fs::write(directory.join(format!("{COMMON}.py")), printed.common())?;
    fs::write(directory.join("_rooms.py"), list(rooms.keys().copied()))
}

/// The modules, for `motcua/__init__.py`, which loads each when it is first asked.
fn list<'a>(rooms: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = rooms.chain([COMMON]).collect();
    names.sort_unstable();
    let quoted =
        |indent: &str| names.iter().fold(String::new(), |out, name| out + indent + "\"" + name + "\",\n");
    let imports = names
        .iter()
        .fold(String::new(), |out, name| format!("{out}    from motcua import {name} as {name}\n"));
    format!(
        "{HEAD}\"\"\"The modules of the rooms; each is loaded when it is first asked.\"\"\"\n\n\
         from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n{imports}\n\
         __all__ = [\n    \"ROOMS\",\n{}]\n\nROOMS = (\n{})\n",
        quoted("    "),
        quoted("    "),
    )
}

/// What is printed, by the types' names.
#[derive(Default)]
struct Printed {
    types: BTreeMap<&'static str, Named>,
    /// Each type after those that it holds.
    order: Vec<&'static str>,
    /// The rooms whose calls reach a type.
    rooms: BTreeMap<&'static str, BTreeSet<&'static str>>,
    /// The types that a question holds.
    asked: BTreeSet<&'static str>,
    /// The enums that are written by hand.
    by_hand: BTreeSet<String>,
}

impl Printed {
    fn gathered(directory: &Path) -> io::Result<Self> {
        let mut this = Self::default();
        for line in fs::read_to_string(directory.join("_enums.py"))?.lines() {
            if let Some((name, _)) = line.strip_prefix("class ").and_then(|line| line.split_once('(')) {
                this.by_hand.insert(name.to_owned());
            }
        }
        for call in CALLS {
            this.reach(&(call.question)(), call.parts().0, true);
            this.reach(&(call.answer)(), call.parts().0, false);
        }
        this.reach(&OverlayAnswer::kind(), "law", false);
        Ok(this)
    }

    /// Takes a kind, and what it holds, for a room.
    fn reach(&mut self, kind: &Kind, room: &'static str, asked: bool) {
        let Some(named) = Named::of(kind) else { return };
        let name = named.name();
        let is_new = self.rooms.entry(name).or_default().insert(room);
        let is_asked_first = asked && self.asked.insert(name);
        if !is_new && !is_asked_first {
            return;
        }
        named.holds().iter().for_each(|kind| self.reach(kind, room, asked));
        if self.types.insert(name, named).is_none() {
            self.order.push(name);
        }
    }

    /// The module in which a type stands.
    fn home(&self, name: &str) -> &'static str {
        let rooms = &self.rooms[name];
        rooms.first().filter(|_| rooms.len() == 1).copied().unwrap_or(COMMON)
    }

    /// The printed types of a module, in the order in which they can be read.
    fn at_home(&self, module: &str) -> Vec<&'static str> {
        let names = self.order.iter().copied();
        names
            .filter(|name| {
                self.home(name) == module && !self.by_hand.contains(*name) && !is_empty(&self.types[name])
            })
            .collect()
    }

    fn common(&self) -> String {
        let names = self.at_home(COMMON);
        let body: String = names.iter().map(|name| self.declared(name)).collect();
        self.module("Records and words that several rooms share.", COMMON, names, &body)
    }

    fn room(&self, room: &'static str, calls: &[&Call]) -> String {
        let mut body: String = self.at_home(room).iter().map(|name| self.declared(name)).collect();
        for call in calls {
            body += &function(call);
        }
        let reached = self.order.iter().copied().filter(|name| {
            self.rooms[name].contains(room) && !self.by_hand.contains(*name) && !is_empty(&self.types[name])
        });
        let names = reached.chain(calls.iter().map(|call| function_name(call))).collect();
        let told: Vec<_> = calls.iter().map(|call| format!("`{}`", function_name(call))).collect();
        let told = match told.as_slice() {
            [one] => format!("The call {one}, and what it takes and gives."),
            all => format!("The calls {}, and what they take and give.", all.join(", ")),
        };
        self.module(&format!("{}\n\n{told}", about(room)), room, names, &body)
    }

    /// A module with its imports.
    fn module(&self, document: &str, module: &str, mut names: Vec<&'static str>, body: &str) -> String {
        let mut out = format!("{HEAD}{}\n\n", quoted(document, ""));
        for (import, used) in [
            ("import datetime\n", body.contains("datetime.")),
            ("from collections.abc import Iterable\n", has_word(body, "Iterable")),
            ("from collections.abc import Mapping\n", has_word(body, "Mapping")),
            ("from collections.abc import Sequence\n", has_word(body, "Sequence")),
            ("from dataclasses import dataclass\n", body.contains("@dataclass")),
            ("from typing import TYPE_CHECKING\n", has_word(body, "TYPE_CHECKING")),
            ("from typing import Any\n", has_word(body, "Any")),
            ("from typing import Literal\n", has_word(body, "Literal")),
            ("from typing import NamedTuple\n", has_word(body, "NamedTuple")),
            ("from typing import SupportsIndex\n", has_word(body, "SupportsIndex")),
            ("from typing import TypeAlias\n", has_word(body, "TypeAlias")),
            ("from motcua._native import Book\n", has_word(body, "Book")),
            ("from motcua._enums import StrEnum\n", has_word(body, "StrEnum")),
            ("from motcua._enums import Word\n", has_word(body, "Word")),
            ("from motcua._shape import Record\n", body.contains("(Record)")),
            ("from motcua._shape import Entries\n", has_word(body, "Entries")),
            ("from motcua._shape import JsonText\n", has_word(body, "JsonText")),
            ("from motcua._shape import ask\n", body.contains(" ask(")),
            ("from motcua._shape import masked_row\n", has_word(body, "masked_row")),
        ] {
            if used {
                out += import;
            }
        }
        for name in
            self.by_hand.iter().filter(|name| self.types.contains_key(name.as_str()) && has_word(body, name))
        {
            let _ = writeln!(out, "from motcua._enums import {name}");
        }
        for name in &names {
            if self.types.contains_key(name) && self.home(name) != module {
                let _ = writeln!(out, "from motcua.{} import {name}", self.home(name));
            }
        }
        names.sort_unstable();
        out += "\n__all__ = [\n";
        for name in names {
            let _ = writeln!(out, "    \"{name}\",");
        }
        out + "]\n" + body
    }

    fn declared(&self, name: &str) -> String {
        match &self.types[name] {
            Named::Words(words) => {
                let members = words.members.iter().map(|(word, vi, en)| (*word, format!("{vi} ({en})")));
                let told: Vec<_> = words.members.iter().map(|(word, ..)| format!("`{word}`")).collect();
                enumerated(words.name, "Word", &format!("One of {}.", told.join(", ")), members)
            }
            Named::Record(record) if record.is_array => row(record),
            Named::Record(record) => self.record(record),
            Named::Choice(of) => choice(of),
        }
    }

    fn record(&self, record: &Record) -> String {
        let masked = if record.is_open { "" } else { ", repr=False" };
        let mut out = format!(
            "\n\n@dataclass(frozen=True, slots=True, kw_only=True{masked})\nclass {}(Record):\n{}\n",
            record.name,
            quoted(record.document, "    "),
        );
        for field in &record.fields {
            let (name, of, default) = (named(field.name), kept(&field.kind), default(&field.kind));
            let _ = writeln!(out, "    {name}: {of}{default}\n{}", quoted(field.document, "    "));
        }
        if self.asked.contains(record.name) {
            out += "\n    if TYPE_CHECKING:\n\n        def __init__(self, *";
            for field in &record.fields {
                let _ = write!(out, ", {}", parameter(field.name, &field.kind));
            }
            out += ") -> None: ...\n";
        }
        out
    }
}

fn row(record: &Record) -> String {
    let mut out = format!("\n\nclass {}(NamedTuple):\n{}\n", record.name, quoted(record.document, "    "));
    for field in &record.fields {
        let _ = writeln!(
            out,
            "    {}: {}\n{}",
            named(field.name),
            kept(&field.kind),
            quoted(field.document, "    ")
        );
    }
    if !record.is_open {
        out += "\n    def __repr__(self) -> str:\n        return masked_row(self)\n";
    }
    out
}

/// An enum where every variant is a word; otherwise another name of all that it can be.
fn choice(choice: &Choice) -> String {
    let words = choice.variants.iter().filter_map(|variant| match variant.kind {
        VariantKind::Word(word) => Some((word, variant.document.to_owned())),
        VariantKind::Record(_) => None,
    });
    if is_words(choice) {
        return enumerated(choice.name, "StrEnum", choice.document, words);
    }
    let words: Vec<_> = words.map(|(word, _)| format!("\"{word}\"")).collect();
    let literal = (!words.is_empty()).then(|| format!("Literal[{}]", words.join(", ")));
    let records = choice.variants.iter().filter_map(|variant| match &variant.kind {
        VariantKind::Record(kind) => Some(kept(kind)),
        VariantKind::Word(_) => None,
    });
    let all: Vec<_> = literal.into_iter().chain(records).collect();
    let told = choice.variants.iter().map(|variant| match &variant.kind {
        VariantKind::Word(word) => format!("- `\"{word}\"`: {}", variant.document),
        VariantKind::Record(kind) => format!("- `{}`: {}", kept(kind), variant.document),
    });
    let document = told.fold(format!("{}\n", choice.document), |out, line| out + "\n" + &line);
    format!("\n\n{}: TypeAlias = {}\n{}\n", choice.name, all.join(" | "), quoted(&document, ""))
}

fn function(call: &Call) -> String {
    let Kind::Record(question) = (call.question)() else { return String::new() };
    let Kind::Record(answer) = (call.answer)() else { return String::new() };
    let (question, answer) = (question(), answer());
    let mut parameters: Vec<String> =
        question.fields.iter().map(|field| parameter(field.name, &field.kind)).collect();
    let mut document = format!("{}\n", call.document);
    for field in &question.fields {
        let _ = write!(document, "\n- `{}`: {}", named(field.name), field.document);
    }
    if call.asks_book {
        parameters.push("book: Book | None = None".to_owned());
        document += "\n- `book`: The book that is asked; without it the one that the package comes with.";
    }
    let star = if parameters.is_empty() { "" } else { "*, " };
    let passed: Vec<_> = question.fields.iter().map(|field| format!("{0}={0}", named(field.name))).collect();
    let asked = if passed.is_empty() {
        "None".to_owned()
    } else {
        format!("{}({})", question.name, passed.join(", "))
    };
    let book = if call.asks_book { ", book" } else { "" };
    format!(
        "\n\ndef {}({star}{}) -> {}:\n{}\n    return ask(\"{}\", {asked}, {}{book})\n",
        function_name(call),
        parameters.join(", "),
        answer.name,
        quoted(&document, "    "),
        call.name,
        answer.name,
    )
}

fn parameter(name: &str, kind: &Kind) -> String {
    format!("{}: {}{}", named(name), given(kind), default(kind))
}

/// The annotation of what is kept.
fn kept(kind: &Kind) -> String {
    match kind {
        Kind::Text => "str".to_owned(),
        Kind::Json => "JsonText".to_owned(),
        Kind::Truth => "bool".to_owned(),
        Kind::Whole(..) | Kind::Money => "int".to_owned(),
        Kind::Day => "datetime.date".to_owned(),
        Kind::Instant => "datetime.datetime".to_owned(),
        Kind::Words(words) => words().name.to_owned(),
        Kind::Record(record) => record().name.to_owned(),
        Kind::Choice(choice) => choice().name.to_owned(),
        Kind::Optional(of) => format!("{} | None", kept(of)),
        Kind::List(of) => format!("tuple[{}, ...]", kept(of)),
        Kind::Map(of) => format!("Mapping[str, {}]", kept(of)),
    }
}

/// The annotation of what is taken for it.
fn given(kind: &Kind) -> String {
    match kind {
        Kind::Text => "str".to_owned(),
        Kind::Json => "str | Mapping[str, Any]".to_owned(),
        Kind::Truth => "bool".to_owned(),
        Kind::Whole(..) | Kind::Money => "SupportsIndex".to_owned(),
        Kind::Day | Kind::Instant | Kind::Words(_) => format!("{} | str", kept(kind)),
        Kind::Record(record) if record().is_array => format!("{} | Sequence[Any]", record().name),
        Kind::Record(record) => format!("{} | Mapping[str, Any]", record().name),
        Kind::Choice(choice) if is_words(&choice()) => format!("{} | str", choice().name),
        Kind::Choice(choice) => format!("{} | str | Mapping[str, Any]", choice().name),
        Kind::Optional(of) => format!("{} | None", given(of)),
        Kind::List(of) => format!("Iterable[{}]", given(of)),
        Kind::Map(of) => format!("Mapping[str, {}]", given(of)),
    }
}

/// An enum of words.
fn enumerated(
    name: &str,
    base: &str,
    document: &str,
    members: impl Iterator<Item = (&'static str, String)>,
) -> String {
    let mut out = format!("\n\nclass {name}({base}):\n{}\n\n", quoted(document, "    "));
    for (word, told) in members {
        let member = word.to_uppercase().replace(|part: char| !part.is_alphanumeric(), "_");
        let line = if member.starts_with(|first: char| first.is_ascii_digit()) { "N" } else { "" };
        let _ = writeln!(out, "    {line}{member} = \"{word}\"\n{}", quoted(&told, "    "));
    }
    out
}

fn is_words(choice: &Choice) -> bool {
    choice.variants.iter().all(|variant| matches!(variant.kind, VariantKind::Word(_)))
}

/// A question that asks nothing is none.
fn is_empty(of: &Named) -> bool {
    matches!(of, Named::Record(record) if record.fields.is_empty())
}

fn function_name(call: &Call) -> &'static str {
    call.parts().1.unwrap_or(call.name)
}

/// What a field is where it is left out.
fn default(kind: &Kind) -> &'static str {
    match kind {
        Kind::Optional(_) => " = None",
        Kind::Truth => " = False",
        Kind::List(_) => " = ()",
        Kind::Map(_) => " = Entries()",
        _ => "",
    }
}

fn named(field: &str) -> String {
    if KEYWORDS.contains(&field) { format!("{field}_") } else { field.to_owned() }
}

/// A text as documentation, in lines of at most a hundred characters.
fn quoted(document: &str, indent: &str) -> String {
    // Vietnamese terms are in italics; Python's documentation is shown as it is.
    let document = document.replace('*', "").replace('\\', "\\\\").replace("\"\"\"", "'''");
    let mut out = String::new();
    for line in document.lines() {
        let next = if line.starts_with("- ") { "  " } else { "" };
        let mut length = 0;
        out += indent;
        for word in line.split_whitespace() {
            if length > 0 && length + 1 + word.chars().count() > 100 {
                let _ = write!(out, "\n{indent}{next}");
                length = next.len();
            } else if length > 0 {
                out.push(' ');
                length += 1;
            }
            out += word;
            length += word.chars().count();
        }
        out.push('\n');
    }
    let told = out.trim();
    let end = if told.contains('\n') { format!("\n{indent}") } else { String::new() };
    format!("{indent}\"\"\"{told}{end}\"\"\"")
}

/// Whether a text has a word, alone.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}
