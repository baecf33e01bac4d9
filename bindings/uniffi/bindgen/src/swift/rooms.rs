//! What the values and calls of `bindings/shape` are in Swift: their JSON, their words and labels, what is shown of
//! them, and a namespace for each room.

use crate::description::rooms;
use crate::interface::lower_first;
use anyhow::Result;
use motcua_shape::rooms::shape::{Choice, Kind, Record, VariantKind, Words};
use motcua_shape::{CALLS, Call, Named, about, camel_case, types};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use uniffi_bindgen::interface::{AsType as _, ComponentInterface, Type};

/// The namespaces that `swift/Sources` has, which are extended.
const WRITTEN_BY_HAND: [&str; 6] = ["Emvco", "Findings", "Identity", "Money", "Text", "Vietqr"];

/// What a room is called where its own name is one of Foundation's.
const OTHER_NAMES: [(&str, &str); 1] = [("calendar", "WorkingCalendar")];

/// The types that the calls take and give, by their names.
pub(crate) struct Types(BTreeMap<&'static str, Named>);

impl Types {
    pub(crate) fn load() -> Self {
        Self(types().into_iter().map(|named| (named.name(), named)).collect())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The records of which something is known of a person.
    pub(crate) fn masked(&self) -> impl Iterator<Item = &'static str> {
        self.0
            .iter()
            .filter(|(_, of)| matches!(of, Named::Record(record) if !record.is_open))
            .map(|(name, _)| *name)
    }

    /// What the values gain.
    pub(crate) fn extensions(&self, component: &ComponentInterface) -> Result<String> {
        let mut text = String::new();
        for of in self.0.values() {
            match of {
                Named::Words(words) => {
                    let members: Vec<_> = words
                        .names
                        .iter()
                        .zip(&words.members)
                        .map(|(name, (word, ..))| (name.as_str(), *word))
                        .collect();
                    closed(&mut text, words.name, &members)?;
                    labels(&mut text, words)?;
                }
                Named::Record(record) => {
                    self::record(&mut text, record, &|field| is_digits(component, record.name, field))?;
                }
                Named::Choice(choice) => match only_words(choice) {
                    Some(members) => closed(&mut text, choice.name, &members)?,
                    None => self::choice(&mut text, choice)?,
                },
            }
        }
        Ok(text)
    }
}

fn inner(kind: &VariantKind) -> Option<&Kind> {
    match kind {
        VariantKind::Word(_) => None,
        VariantKind::Record(kind) => Some(kind),
    }
}

/// The names and words of a choice without a record.
fn only_words(choice: &Choice) -> Option<Vec<(&'static str, &'static str)>> {
    let word = |variant: &motcua_shape::rooms::shape::Variant| match variant.kind {
        VariantKind::Word(word) => Some((variant.name, word)),
        VariantKind::Record(_) => None,
    };
    choice.variants.iter().map(word).collect()
}

/// A closed list of words.
fn closed(text: &mut String, name: &str, members: &[(&str, &str)]) -> Result<()> {
    writeln!(text, "\nextension {name}: Codable {{")?;
    text.push_str("    /// The word in machine-readable answers.\n    public var word: String {\n        switch self {\n");
    for (member, word) in members {
        writeln!(text, "        case .{}: {}", lower_first(member), literal(word))?;
    }
    text.push_str(
        "        }
    }

    /// The member of a word.
    ///
    /// - Throws: ``MotcuaError`` `unknown-word`.
    public init(word: String) throws { self = try memberValue(word, \\Self.word, at: []) }

    /// Reads the word.
    ///
    /// - Throws: ``MotcuaError`` `unknown-word`, `argument-type`.
    public init(from decoder: any Decoder) throws {
        self = try memberValue(textValue(decoder), \\Self.word, at: decoder.codingPath)
    }

    /// Writes the word.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(word)
    }
}
",
    );
    Ok(())
}

fn labels(text: &mut String, words: &Words) -> Result<()> {
    writeln!(
        text,
        "\nextension {} {{
    /// What a person is told in a language.
    public func label(_ language: Language) -> String {{
        let (vietnamese, english): (String, String) =
            switch self {{",
        words.name
    )?;
    for (member, (_, vietnamese, english)) in words.names.iter().zip(&words.members) {
        writeln!(
            text,
            "            case .{}: ({}, {})",
            lower_first(member),
            literal(vietnamese),
            literal(english)
        )?;
    }
    text.push_str(
        "            }
        return switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}
",
    );
    Ok(())
}

fn record(text: &mut String, record: &Record, is_digits: &dyn Fn(&str) -> bool) -> Result<()> {
    let name = record.name;
    let names: Vec<String> = record.fields.iter().map(|field| literal(field.name)).collect();
    let (declared, reader, document) = match (record.is_array, record.fields.is_empty()) {
        (true, _) => ("var fields", "RowReader", "a list of the fields in their order"),
        (false, true) => ("_", "ObjectReader", "an object"),
        (false, false) => ("let fields", "ObjectReader", "an object"),
    };
    writeln!(
        text,
        "\nextension {name}: Codable {{
    /// Reads it from {document}; a name that is none of the fields' is refused.
    ///
    /// - Throws: ``MotcuaError`` with the place of what cannot be read.
    public init(from decoder: any Decoder) throws {{
        {declared} = try {reader}(decoder, [{}])",
        names.join(", ")
    )?;
    for field in &record.fields {
        writeln!(
            text,
            "        self.{} = try fields.{}({})",
            camel_case(field.name),
            if is_digits(field.name) { "optionalDigits" } else { reading(&field.kind) },
            literal(field.name)
        )?;
    }
    writeln!(
        text,
        "    }}

    /// Writes it as {document}.
    public func encode(to encoder: any Encoder) throws {{"
    )?;
    match (record.is_array, record.fields.is_empty()) {
        (true, _) => text.push_str("        var fields = encoder.unkeyedContainer()\n"),
        (false, true) => text.push_str("        _ = encoder.container(keyedBy: AnyKey.self)\n"),
        (false, false) => text.push_str("        var fields = encoder.container(keyedBy: AnyKey.self)\n"),
    }
    for field in &record.fields {
        let property = camel_case(field.name);
        match (record.is_array, &field.kind) {
            (true, _) => writeln!(text, "        try fields.encode(self.{property})")?,
            (false, kind) => writeln!(
                text,
                "        try fields.{}(self.{property}, forKey: {})",
                if matches!(kind, Kind::Optional(_)) { "encodeIfPresent" } else { "encode" },
                literal(field.name)
            )?,
        }
    }
    text.push_str("    }\n}\n");
    if !record.is_open {
        masked(text, record)?;
    }
    Ok(())
}

/// Whether a field takes numbers of JSON as texts; the description calls it a text.
fn is_digits(component: &ComponentInterface, record: &str, field: &str) -> bool {
    let record = component.get_record_definition(record);
    let mut fields = record.into_iter().flat_map(uniffi_bindgen::interface::Record::fields);
    fields.find(|it| it.name() == field).is_some_and(|it| match it.as_type() {
        Type::Optional { inner_type } => matches!(*inner_type, Type::Custom { name, .. } if name == "Digits"),
        _ => false,
    })
}

/// Which of the readers' functions reads a field.
fn reading(kind: &Kind) -> &'static str {
    match kind {
        Kind::Optional(of) if matches!(**of, Kind::Money) => "optionalAmount",
        Kind::Optional(of) if matches!(**of, Kind::Json) => "optionalJSON",
        Kind::Optional(_) => "optional",
        Kind::Money => "requiredAmount",
        Kind::Json => "requiredJSON",
        Kind::List(_) => "list",
        Kind::Map(of) if matches!(**of, Kind::Money) => "amounts",
        Kind::Map(_) => "map",
        Kind::Truth => "truth",
        _ => "required",
    }
}

fn masked(text: &mut String, record: &Record) -> Result<()> {
    let name = record.name;
    let fields: Vec<String> = record
        .fields
        .iter()
        .map(|field| format!("\"{0}\": self.{0} as Any", camel_case(field.name)))
        .collect();
    let fields = if fields.is_empty() { ":".to_owned() } else { fields.join(", ") };
    writeln!(
        text,
        "\nextension {name}: CustomStringConvertible, CustomReflectable {{
    /// Masked: nothing that a person or a payment is known by.
    public var description: String {{ masked(\"{name}\", [{fields}]) }}

    /// Shows the masked description alone, in `dump` and debuggers too.
    public var customMirror: Mirror {{ Mirror(self, children: [\"masked\": description], displayStyle: .struct) }}
}}"
    )?;
    Ok(())
}

fn choice(text: &mut String, choice: &Choice) -> Result<()> {
    let words = choice.variants.iter().filter_map(|it| match it.kind {
        VariantKind::Word(word) => Some(word),
        VariantKind::Record(_) => None,
    });
    writeln!(
        text,
        "\nextension {}: Codable {{
    /// Reads a word or the record.
    ///
    /// - Throws: ``MotcuaError`` with the place of what cannot be read.
    public init(from decoder: any Decoder) throws {{
        let choice = ChoiceReader(decoder, words: {})
        switch choice.word {{",
        choice.name,
        literal(&words.collect::<Vec<_>>().join(", "))
    )?;
    for variant in &choice.variants {
        if let VariantKind::Word(word) = variant.kind {
            writeln!(text, "        case {}: self = .{}", literal(word), lower_first(variant.name))?;
        }
    }
    text.push_str("        case _?: throw choice.refusal\n");
    match choice.variants.iter().find(|it| inner(&it.kind).is_some()) {
        Some(record) => {
            writeln!(text, "        case nil: self = .{}(try choice.record())", lower_first(record.name))?;
        }
        None => text.push_str("        case nil: throw choice.refusal\n"),
    }
    text.push_str(
        "        }
    }

    /// Writes the word or the record.
    public func encode(to encoder: any Encoder) throws {
        switch self {
",
    );
    for variant in &choice.variants {
        let member = lower_first(variant.name);
        match variant.kind {
            VariantKind::Word(word) => {
                writeln!(text, "        case .{member}: try {}.encode(to: encoder)", literal(word))?;
            }
            VariantKind::Record(_) => {
                writeln!(text, "        case let .{member}(record): try record.encode(to: encoder)")?;
            }
        }
    }
    text.push_str("        }\n    }\n}\n");
    Ok(())
}

/// A namespace for each room with its calls.
pub(crate) fn faces(component: &ComponentInterface) -> Result<String> {
    let mut text = String::new();
    for (room, calls) in rooms() {
        if let [(_, call)] = calls.as_slice()
            && call.parts().1.is_none()
        {
            face(&mut text, "\n", "public func", call)?;
            continue;
        }
        let name = namespace(room);
        let exists = WRITTEN_BY_HAND.contains(&name.as_str())
            || component.get_record_definition(&name).is_some()
            || component.get_enum_definition(&name).is_some();
        if exists {
            writeln!(text, "\nextension {name} {{")?;
        } else {
            writeln!(text, "\n/// {}\npublic enum {name} {{", about(room))?;
        }
        for (number, (_, call)) in calls.into_iter().enumerate() {
            face(&mut text, if number == 0 { "" } else { "\n" }, "    public static func", call)?;
        }
        text.push_str("}\n");
    }
    Ok(text)
}

fn namespace(room: &str) -> String {
    let known = OTHER_NAMES.iter().find(|(other, _)| *other == room).map(|(_, name)| (*name).to_owned());
    known.unwrap_or_else(|| {
        let name = camel_case(room);
        name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect()
    })
}

/// The name of a call in its room, or of the room that it is the whole work of.
fn name(call: &Call) -> &'static str {
    let (room, name) = call.parts();
    name.unwrap_or(room)
}

/// A call as it is made.
fn face(text: &mut String, before: &str, keywords: &str, call: &Call) -> Result<()> {
    let indent = " ".repeat(keywords.len() - keywords.trim_start().len());
    let (question, asks) = question(call);
    let answer = type_name(&(call.answer)());
    text.push_str(before);
    for line in call.document.lines() {
        writeln!(text, "{indent}/// {}", line.trim())?;
    }
    writeln!(
        text,
        "{indent}///\n{indent}/// - Throws: ``MotcuaError`` with the place of what is wrong in the question."
    )?;
    let parameters: Vec<String> = asks
        .then(|| format!("_ question: {question}"))
        .into_iter()
        .chain(call.asks_book.then(|| "book: Book = .builtin".to_owned()))
        .collect();
    let given = if asks { "question".to_owned() } else { format!("{question}()") };
    let book = if call.asks_book { "book: book.number, " } else { "" };
    let asked = format!("try Motcua.{}({book}question: {given})", camel_case(call.function));
    let has_amount = holds_amount(&(call.question)(), &mut BTreeSet::new());
    let call_text = if has_amount { format!("try placed(question) {{ {asked} }}") } else { asked };
    writeln!(
        text,
        "{keywords} {}({}) throws -> {answer} {{
{indent}    {call_text}
{indent}}}",
        camel_case(name(call)),
        parameters.join(", "),
    )?;
    Ok(())
}

/// Whether a question can hold an amount.
fn holds_amount(kind: &Kind, seen: &mut BTreeSet<&'static str>) -> bool {
    match kind {
        Kind::Money => true,
        Kind::Optional(of) | Kind::List(of) | Kind::Map(of) => holds_amount(of, seen),
        Kind::Record(record) => {
            let record = record();
            seen.insert(record.name) && record.fields.iter().any(|field| holds_amount(&field.kind, seen))
        }
        Kind::Choice(choice) => {
            choice().variants.iter().filter_map(|it| inner(&it.kind)).any(|kind| holds_amount(kind, seen))
        }
        _ => false,
    }
}

/// The type of a call's question, and whether it has something to ask.
fn question(call: &Call) -> (String, bool) {
    (type_name(&(call.question)()), !call.asks_nothing())
}

fn type_name(kind: &Kind) -> String {
    match kind {
        Kind::Record(record) => record().name.to_owned(),
        Kind::Words(words) => words().name.to_owned(),
        Kind::Choice(choice) => choice().name.to_owned(),
        other => format!("{other:?}"),
    }
}

/// Every call by its name in the shared cases, for the tests: from JSON through the public faces.
pub(crate) fn cases() -> Result<String> {
    let mut text =
        "import Motcua\n\n/// The calls of the rooms, from the JSON of their questions.\n".to_owned();
    text.push_str("let roomCalls: [String: @Sendable (JSON) throws -> any Encodable] = [\n");
    for call in CALLS {
        let face = match call.parts() {
            (room, Some(name)) => format!("{}.{}", namespace(room), camel_case(name)),
            (room, None) => camel_case(room),
        };
        let (question, asks) = question(call);
        let given = if asks { format!("read($0, {question}.self)") } else { String::new() };
        let unused = if asks { "" } else { "_ in " };
        writeln!(text, "    {}: {{ {unused}try {face}({given}) }},", literal(call.name))?;
    }
    text.push_str("]\n");
    Ok(text)
}

/// A text of Swift.
fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
