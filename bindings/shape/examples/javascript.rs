//! Prints what JavaScript has of the rooms: `javascript FOLDER` writes the tables of calls, the labels of words and
//! the types into `js/` and `types/` of that folder.

use motcua_shape::rooms::law::OverlayAnswer;
use motcua_shape::rooms::shape::{Choice, Field, Kind, Record, Shape, VariantKind, Words};
use motcua_shape::rooms::{Entry, entry};
use motcua_shape::{CALLS, Call, Named, about, camel_case};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::{env, fs, process};

const PRINTED: &str = "// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.\n";

fn main() {
    let Some(folder) = env::args().nth(1) else {
        eprintln!("usage: javascript FOLDER");
        process::exit(2);
    };
    let of =
        |asked| CALLS.iter().enumerate().filter(|(_, call)| entry(call.name) == asked).collect::<Vec<_>>();
    let (law, desk, orders) = (of(Entry::Law), of(Entry::Desk), of(Entry::Orders));
    let files = [
        ("js/law.js", calls(&law)),
        ("js/desk_rooms.js", calls(&desk)),
        ("js/orders.js", calls(&orders)),
        ("js/labels.js", labels()),
        ("types/law.d.ts", types(&law, true)),
        ("types/desk.d.ts", types(&desk, true)),
        ("types/orders.d.ts", types(&orders, false)),
        ("types/labels.d.ts", label_types()),
    ];
    for (name, text) in files {
        let path = format!("{folder}/{name}");
        if let Err(error) = fs::write(&path, text) {
            eprintln!("{path}: {error}");
            process::exit(1);
        }
    }
}

/// The calls of each room by their names there; a call without a room stands by itself.
fn by_room<'c>(calls: &[(usize, &'c Call)]) -> BTreeMap<&'c str, Vec<(&'c str, usize, &'c Call)>> {
    let mut rooms = BTreeMap::<_, Vec<_>>::new();
    for (place, call) in calls {
        let (room, name) = call.parts();
        rooms.entry(room).or_default().push((name.unwrap_or_default(), *place, *call));
    }
    rooms
}

/// The label of a place of a tuple, which cannot be a word of the language.
fn label(key: &str) -> String {
    let reserved = ["case", "class", "default", "export", "function", "import", "new", "this", "with"];
    let name = camel_case(key);
    if reserved.contains(&name.as_str()) { name + "Of" } else { name }
}

/// The table of calls.
fn calls(calls: &[(usize, &Call)]) -> String {
    let way = |call: &Call| match (call.asks_book, call.asks_nothing()) {
        (true, true) => "onBookAlone",
        (true, false) => "onBook",
        (false, _) => "free",
    };
    let ways: BTreeSet<_> = calls.iter().map(|(_, call)| way(call)).collect();
    let mut text = String::from(PRINTED);
    let books: Vec<_> = ways.iter().copied().filter(|way| *way != "free").collect();
    if !books.is_empty() {
        let _ = writeln!(text, "import {{ {} }} from \"./books.js\";", books.join(", "));
    }
    if ways.contains("free") {
        text += "import { free } from \"./rooms.js\";\n";
    }
    for (room, calls) in by_room(calls) {
        text.push('\n');
        if let [("", place, call)] = calls.as_slice() {
            let _ = writeln!(text, "export const {} = {}({place});", camel_case(room), way(call));
            continue;
        }
        let _ = writeln!(text, "export const {} = Object.freeze({{", camel_case(room));
        for (name, place, call) in calls {
            let _ = writeln!(text, "  {}: {}({place}),", camel_case(name), way(call));
        }
        text += "});\n";
    }
    text
}

/// What a type is used for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    Question,
    Answer,
}

/// The named types that calls use, in the order in which they are met.
#[derive(Default)]
struct Met {
    order: Vec<(String, Use)>,
    types: BTreeMap<(String, Use), Named>,
}

impl Met {
    fn of(calls: &[(usize, &Call)]) -> Self {
        let mut met = Self::default();
        for (_, call) in calls {
            if !call.asks_nothing() {
                met.kind(&(call.question)(), Use::Question);
            }
            met.kind(&(call.answer)(), Use::Answer);
        }
        met
    }

    fn kind(&mut self, kind: &Kind, used: Use) {
        let Some(named) = Named::of(kind) else { return };
        // Words are the same where they are asked and where they are told.
        let used = if matches!(named, Named::Words(_)) { Use::Answer } else { used };
        let key = (named.name().to_owned(), used);
        if self.order.contains(&key) {
            return;
        }
        self.order.push(key.clone());
        named.holds().iter().for_each(|kind| self.kind(kind, used));
        self.types.insert(key, named);
    }

    /// A type that questions and answers use is two: what is given may be left out, what is answered is there.
    fn name(&self, name: &str, used: Use) -> String {
        let twice = self.types.contains_key(&(name.to_owned(), Use::Answer))
            && self.types.contains_key(&(name.to_owned(), Use::Question));
        if twice && used == Use::Question { format!("{name}Input") } else { name.to_owned() }
    }

    /// A type as it is written where it is used.
    fn written(&self, kind: &Kind, used: Use) -> String {
        match kind {
            Kind::Text => "string".to_owned(),
            Kind::Truth => "boolean".to_owned(),
            Kind::Json => "unknown".to_owned(),
            Kind::Whole(..) | Kind::Money => "number".to_owned(),
            Kind::Day => "Day".to_owned(),
            Kind::Instant => "LocalTime".to_owned(),
            Kind::Words(words) => words().name.to_owned(),
            Kind::Record(record) => self.name(record().name, used),
            Kind::Choice(choice) => self.name(choice().name, used),
            Kind::Optional(inner) => format!("{} | null", self.written(inner, used)),
            Kind::List(inner) => {
                let inner = self.written(inner, used);
                if inner.contains([' ', '[']) {
                    format!("readonly ({inner})[]")
                } else {
                    format!("readonly {inner}[]")
                }
            }
            Kind::Map(inner) => format!("{{ readonly [id: string]: {} }}", self.written(inner, used)),
        }
    }

    fn record(&self, record: &Record, used: Use) -> String {
        let name = self.name(record.name, used);
        let mut text = documented(&record.document.replace('\n', " "), "");
        if record.is_array {
            let places = record.fields.iter().enumerate().map(|(at, field)| {
                // Only the last places may be left out.
                let left_out = record.fields[at..].iter().all(|field| may_be_left_out(&field.kind));
                let mark = if used == Use::Question && left_out { "?" } else { "" };
                format!("{}{mark}: {}", label(field.name), self.given(&field.kind, used))
            });
            let places: Vec<_> = places.collect();
            let _ = writeln!(text, "export type {name} = readonly [{}];", places.join(", "));
            return text;
        }
        let _ = writeln!(text, "export interface {name} {{");
        for field in &record.fields {
            text += &documented(&told(field), "  ");
            let mark = if used == Use::Question && may_be_left_out(&field.kind) { "?" } else { "" };
            let _ = writeln!(
                text,
                "  readonly {}{mark}: {};",
                camel_case(field.name),
                self.given(&field.kind, used)
            );
        }
        text += "}\n";
        text
    }

    /// The type of a field; in a question, null and undefined are the same as left out.
    fn given(&self, kind: &Kind, used: Use) -> String {
        let (Use::Question, true) = (used, may_be_left_out(kind)) else { return self.written(kind, used) };
        let inner = if let Kind::Optional(inner) = kind { inner } else { kind };
        format!("{} | null | undefined", self.written(inner, used))
    }

    fn choice(&self, choice: &Choice, used: Use) -> String {
        let told = choice.variants.iter().map(|variant| match &variant.kind {
            VariantKind::Word(word) => format!("- `\"{word}\"`: {}", sentence(variant.document)),
            VariantKind::Record(kind) => {
                format!("- `{}`: {}", self.written(kind, used), sentence(variant.document))
            }
        });
        let told: Vec<_> = std::iter::once(sentence(choice.document)).chain(told).collect();
        let forms = choice.variants.iter().map(|variant| match &variant.kind {
            VariantKind::Word(word) => format!("\"{word}\""),
            VariantKind::Record(kind) => self.written(kind, used),
        });
        let forms: Vec<_> = forms.collect();
        format!(
            "{}export type {} = {};\n",
            documented(&told.join("\n"), ""),
            self.name(choice.name, used),
            forms.join(" | ")
        )
    }
}

/// A text without the lines of its source.
fn sentence(text: &str) -> String {
    text.replace('\n', " ")
}

/// What is told of a field.
fn told(field: &Field) -> String {
    let mut kind = &field.kind;
    while let Kind::Optional(inner) | Kind::List(inner) = kind {
        kind = inner;
    }
    let unit = match kind {
        Kind::Money => " Whole đồng.".to_owned(),
        Kind::Whole(least, greatest) if *greatest < 1 << 53 => format!(" Whole, {least} to {greatest}."),
        Kind::Whole(..) => " Whole.".to_owned(),
        _ => String::new(),
    };
    sentence(field.document) + &unit
}

fn may_be_left_out(kind: &Kind) -> bool {
    matches!(kind, Kind::Optional(_) | Kind::List(_) | Kind::Map(_) | Kind::Truth)
}

/// A comment before a declaration.
fn documented(text: &str, indent: &str) -> String {
    if text.contains('\n') {
        let lines: Vec<_> = text.lines().map(|line| format!("{indent} * {line}\n")).collect();
        format!("{indent}/**\n{}{indent} */\n", lines.concat())
    } else {
        format!("{indent}/** {text} */\n")
    }
}

const HEAD: &str = r#"
export { MotcuaError, type Finding, type Messages } from "./common.js";

/** A day, `YYYY-MM-DD`; not a `Date`, which is a moment. */
export type Day = string;
"#;

const LOCAL_TIME: &str = "
/** A local time of Vietnam, `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string;
";

const BOOK: &str = r"
/** What laying a book over another gives. */
export interface Overlay extends OverlayAnswer {
  /** The new book; the other one stays as it is. */
  readonly book: Book;
}

/** A book of dated rules (*bộ dữ liệu quy định*), held in the module's memory; it is known in its own thread only. */
export declare class Book {
  private constructor();
  /** The book that came with the library; calls ask it unless another one is given. */
  static builtin(): Book;
  /**
   * Lays rows in JSON, of up to 16 777 216 characters, over this book: the good ones are taken, everything that is
   * wrong is told.
   *
   * @throws MotcuaError `argument-missing`, `argument-type`, `argument-too-long`, `text-not-unicode`
   */
  overlay(text: string): Overlay;
  /** What any change of any row changes. */
  readonly fingerprint: string;
  /** Gives its memory back now rather than some time after the last use; later calls with it are refused. */
  close(): void;
}
";

/// The types of an entry.
fn types(calls: &[(usize, &Call)], has_book: bool) -> String {
    let mut met = Met::of(calls);
    if has_book {
        met.kind(&OverlayAnswer::kind(), Use::Answer);
    }
    let mut text = String::from(PRINTED);
    text += HEAD;
    let declared: Vec<_> = met.order.iter().map(|key| declared(&met, key)).collect();
    let rooms = rooms(calls, &met);
    if declared.iter().any(|text| text.contains("LocalTime")) {
        text += LOCAL_TIME;
    }
    for declared in declared {
        text.push('\n');
        text += &declared;
    }
    if has_book {
        text += BOOK;
    }
    text + &rooms
}

fn declared(met: &Met, key: &(String, Use)) -> String {
    match &met.types[key] {
        Named::Words(words) => {
            let members = words.members.iter().map(|(word, _, label)| format!("- `\"{word}\"`: {label}"));
            let members: Vec<_> = members.collect();
            let members = documented(&members.join("\n"), "");
            format!("{members}export type {} = {};\n", words.name, union(words))
        }
        Named::Record(record) => met.record(record, key.1),
        Named::Choice(choice) => met.choice(choice, key.1),
    }
}

fn union(words: &Words) -> String {
    let words: Vec<_> = words.members.iter().map(|(word, ..)| format!("\"{word}\"")).collect();
    words.join(" | ")
}

/// The rooms with their calls.
fn rooms(calls: &[(usize, &Call)], met: &Met) -> String {
    let mut text = String::new();
    for (room, calls) in by_room(calls) {
        text.push('\n');
        if let [("", _, call)] = calls.as_slice() {
            let _ = writeln!(
                text,
                "{}export declare function {}({}): {};",
                document(call, ""),
                camel_case(room),
                parameters(call, met),
                met.written(&(call.answer)(), Use::Answer)
            );
            continue;
        }
        let _ =
            writeln!(text, "{}export declare const {}: {{", documented(about(room), ""), camel_case(room));
        for (name, _, call) in calls {
            let _ = writeln!(
                text,
                "{}  readonly {}: ({}) => {};",
                document(call, "  "),
                camel_case(name),
                parameters(call, met),
                met.written(&(call.answer)(), Use::Answer)
            );
        }
        text += "};\n";
    }
    text
}

fn document(call: &Call, indent: &str) -> String {
    let throws = "@throws MotcuaError for a question that is not of its type, and for what is refused";
    documented(&format!("{}\n\n{throws}", sentence(call.document)), indent).replace(" * \n", " *\n")
}

fn parameters(call: &Call, met: &Met) -> String {
    let mut parameters = Vec::new();
    if !call.asks_nothing() {
        parameters.push(format!("question: {}", met.written(&(call.question)(), Use::Question)));
    }
    if call.asks_book {
        parameters.push("book?: Book | null".to_owned());
    }
    parameters.join(", ")
}

/// Every list of words that a call uses, in the order of their names.
fn words() -> Vec<Words> {
    let words = |named| if let Named::Words(words) = named { Some(words) } else { None };
    let mut lists: Vec<_> = motcua_shape::types().into_iter().filter_map(words).collect();
    lists.sort_by_key(|words| words.name);
    lists
}

fn labels() -> String {
    let mut text = String::from(PRINTED);
    text += "\nconst told = (words) => {\n  for (const word of Object.keys(words)) Object.freeze(words[word]);\n  return Object.freeze(words);\n};\n";
    for words in words() {
        let _ = writeln!(text, "\nexport const {} = /*#__PURE__*/ told({{", words.name);
        for (word, vietnamese, english) in words.members {
            let _ = writeln!(text, "  {word:?}: {{ vi: {vietnamese:?}, en: {english:?} }},");
        }
        text += "});\n";
    }
    text
}

fn label_types() -> String {
    let mut text = String::from(PRINTED);
    text +=
        "import type { Messages } from \"./common.js\";\n\nexport type { Messages } from \"./common.js\";\n";
    text += "\n/** What each word of a list is called. */\nexport type Labels<Word extends string> = { readonly [word in Word]: Messages };\n";
    for words in words() {
        let _ = writeln!(text, "\nexport declare const {}: Labels<{}>;", words.name, union(&words));
    }
    text
}
