//! The Swift half: uniffi's own, narrowed to what people may see, its reader without Foundation's `Data`; and what
//! the values gain.

pub(crate) mod rooms;

use crate::interface::{HIDDEN, lower_first, parted, values, words};
use anyhow::{Context as _, Result, ensure};
use rooms::Types;
use std::fmt::Write as _;
use uniffi_bindgen::interface::{AsType as _, ComponentInterface, Type};

/// The whole of the generated file, from what uniffi wrote.
pub(crate) fn file(component: &ComponentInterface, source: &str) -> Result<String> {
    let types = Types::load();
    let text = with_raw_reader(&narrowed(&retyped(&unlabelled(source))?))?;
    let text = shown_here(text, &types)?;
    // In one file: Swift writes a conformance by itself only beside the type.
    Ok(text + &extensions(component, &types)? + &types.extensions(component)? + &rooms::faces(component)?)
}

/// What crosses as a custom type, and what it is in Swift.
const RETYPED: [(&str, &str); 5] = [
    ("BookText", "String"),
    ("Date", "Day"),
    ("DateTime", "LocalDateTime"),
    ("Digits", "String"),
    ("Vnd", "Int64"),
];

/// The types of Swift in place of uniffi's names for them, whose public aliases would be in everybody's way:
/// Foundation has a `Date` too.
fn retyped(source: &str) -> Result<String> {
    let mut text = String::with_capacity(source.len());
    for line in source.lines() {
        let alias = RETYPED.iter().any(|(name, _)| line.starts_with(&format!("public typealias {name} = ")));
        if alias {
            continue;
        }
        let bare = line.trim_start();
        if ["//", "/**", "* "].iter().any(|start| bare.starts_with(start)) {
            text.push_str(line);
        } else {
            retype(&mut text, line);
        }
        text.push('\n');
    }
    ensure!(!text.contains("FfiConverterTimestamp"), "Foundation's Date would be taken for a day");
    Ok(text)
}

/// A line whose words are whole names, each replaced where it is one of those.
fn retype(text: &mut String, line: &str) {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| is_letter(letter) != is_letter(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        text.push_str(RETYPED.iter().find(|(name, _)| *name == word).map_or(word, |(_, swift)| swift));
        rest = after;
    }
}

/// The record of a choice without the name that uniffi asks for.
fn unlabelled(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    let mut in_case = false;
    for line in source.lines() {
        let bare = line.trim_start();
        in_case |= bare.starts_with("case ") && line.ends_with('(');
        let label = if in_case { "*/record: " } else { "(record: " };
        if in_case || bare.starts_with("case ") {
            text.push_str(&line.replacen(label, &label[..label.len() - "record: ".len()], 1));
        } else {
            text.push_str(line);
        }
        in_case = in_case && bare != ")";
        text.push('\n');
    }
    text
}

/// What is shown of a masked record is written in Swift: what the library cannot read, such as an amount out of range,
/// could not be shown by it.
fn shown_here(mut text: String, types: &Types) -> Result<String> {
    const SHOWN: &str = "public var debugDescription: String {";
    const END: &str = "\n}\n    )\n}\n";
    for name in types.masked() {
        let start = text.find(&format!("public struct {name}: ")).with_context(|| format!("no {name}"))?;
        let of = |text: &str, found: &str| text.find(found).with_context(|| format!("{name} is not masked"));
        let shown = start + of(&text[start..], SHOWN)? + SHOWN.len();
        let end = shown + of(&text[shown..], END)?;
        ensure!(!text[start..shown].contains("\nextension "), "{name} is not masked");
        text.replace_range(shown..end + END.len(), " description }\n");
    }
    Ok(text)
}

/// Functions, converters, protocols, classes and packed answers in column 0 are no longer `public` or `open`.
fn narrowed(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    let mut hiding = false;
    for line in source.lines() {
        let bare = line.strip_prefix("public ").or_else(|| line.strip_prefix("open "));
        let hidden_record =
            |bare: &str| HIDDEN.iter().any(|name| bare.starts_with(&format!("struct {name}:")));
        let hidden = ["func ", "struct FfiConverter", "protocol ", "class "];
        match bare {
            Some(bare) if hidden_record(bare) => {
                hiding = true;
                text.push_str(bare);
            }
            Some(bare) if hidden.iter().any(|start| bare.starts_with(start)) => text.push_str(bare),
            _ if hiding => text.push_str(&line.replacen("    public ", "    ", 1)),
            _ => text.push_str(line),
        }
        hiding = hiding && line != "}";
        text.push('\n');
    }
    text
}

/// The reader of answers over the library's own bytes: `Data` copies and counts references at every integer.
///
/// Each replacement must find its place, so that another version of the generator cannot pass unseen.
fn with_raw_reader(source: &str) -> Result<String> {
    const READER: &str = "(data: Data, offset: Data.Index)";
    const REPLACEMENTS: [(&str, &str); 9] = [
        (
            "fileprivate func createReader(data: Data) -> (data: Data, offset: Data.Index) {
    (data: data, offset: 0)",
            "fileprivate func createReader(data: UnsafeRawBufferPointer) -> FfiReader {
    FfiReader(data: data)",
        ),
        (
            "var reader = createReader(data: Data(rustBuffer: buf))",
            "\
defer { buf.deallocate() }
        var reader = createReader(
            data: UnsafeRawBufferPointer(start: UnsafeRawPointer(buf.data), count: Int(buf.len)))",
        ),
        (
            "            throw UniffiInternalError.incompleteData
        }
        buf.deallocate()
        return value",
            "            throw UniffiInternalError.incompleteData
        }
        return value",
        ),
        (
            "    var value: T = 0
    let _ = withUnsafeMutableBytes(of: &value, { reader.data.copyBytes(to: $0, from: range)})
    reader.offset = range.upperBound
    return value.bigEndian",
            "    let value = reader.data.loadUnaligned(fromByteOffset: range.lowerBound, as: T.self)
    reader.offset = range.upperBound
    return T(bigEndian: value)",
        ),
        (
            "    if T.self == UInt8.self {
        let value = reader.data[reader.offset]
        reader.offset += 1
        return value as! T
    }
",
            "",
        ),
        (
            "count: Int) throws -> Array<UInt8> {
    let range = reader.offset..<(reader.offset+count)",
            "count: Int) throws -> UnsafeRawBufferPointer {
    guard count >= 0 else { throw UniffiInternalError.bufferOverflow }
    let range = reader.offset..<(reader.offset+count)",
        ),
        (
            "    var value = [UInt8](repeating: 0, count: count)
    value.withUnsafeMutableBufferPointer({ buffer in
        reader.data.copyBytes(to: buffer, from: range)
    })
    reader.offset = range.upperBound
    return value",
            "    reader.offset = range.upperBound
    return UnsafeRawBufferPointer(rebasing: reader.data[range])",
        ),
        (
            "fileprivate func createWriter() -> [UInt8] {
    return []
}",
            "fileprivate func createWriter() -> [UInt8] {
    var writer: [UInt8] = []
    writer.reserveCapacity(256)
    return writer
}",
        ),
        (
            "        return value.utf8CString.withUnsafeBufferPointer { ptr in
            // The swift string gives us int8_t, we want uint8_t.
            ptr.withMemoryRebound(to: UInt8.self) { ptr in
                // The swift string gives us a trailing null byte, we don't want it.
                let buf = UnsafeBufferPointer(rebasing: ptr.prefix(upTo: ptr.count - 1))
                return RustBuffer.from(buf)
            }
        }",
            "        var value = value
        return value.withUTF8 { RustBuffer.from($0) }",
        ),
    ];
    let mut text = source.to_owned();
    for (found, replacement) in REPLACEMENTS {
        ensure!(text.matches(found).count() == 1, "the generated Swift has not just one of: {found}");
        text = text.replace(found, replacement);
    }
    ensure!(text.contains(READER), "the generated Swift has no reader");
    Ok(text.replace(READER, "FfiReader") + READER_TYPE)
}

const READER_TYPE: &str = "
/// What reads the bytes of an answer where the library left them.
struct FfiReader {
    let data: UnsafeRawBufferPointer
    var offset = 0
}
";

/// What the values gain: the JSON of the shared cases, and reflection that shows what `description` shows.
fn extensions(component: &ComponentInterface, types: &Types) -> Result<String> {
    let mut text = String::new();
    for list in words(component).filter(|list| !types.has(list.name())) {
        let name = list.name();
        writeln!(text, "\nextension {name}: Codable {{")?;
        text.push_str("    /// The word in machine-readable answers.\n    public var word: String {\n        switch self {\n");
        for variant in list.variants() {
            writeln!(
                text,
                "        case .{}: \"{}\"",
                lower_first(variant.name()),
                parted(variant.name(), '-')
            )?;
        }
        text.push_str("        }\n    }\n");
        writeln!(
            text,
            "
    /// Reads the word.
    ///
    /// - Throws: ``MotcuaError`` `unknown-word`, `argument-type`.
    public init(from decoder: any Decoder) throws {{
        self = try memberValue(textValue(decoder), \\Self.word, at: decoder.codingPath)
    }}

    /// Writes the word.
    public func encode(to encoder: any Encoder) throws {{
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }}
}}"
        )?;
    }
    for record in values(component).filter(|record| !types.has(record.name())) {
        let name = record.name();
        writeln!(text, "\nextension {name}: Codable {{\n    private enum CodingKeys: String, CodingKey {{")?;
        for field in record.fields() {
            let camel = motcua_shape::camel_case(field.name());
            writeln!(text, "        case {camel} = \"{}\"", field.name())?;
        }
        let names: Vec<_> = record.fields().iter().map(|field| format!("\"{}\"", field.name())).collect();
        writeln!(
            text,
            "    }}

    /// Reads it from an object; a name that is none of the fields' is refused.
    ///
    /// - Throws: ``MotcuaError`` with the place of what cannot be read.
    public init(from decoder: any Decoder) throws {{
        let fields = try ObjectReader(decoder, [{}])",
            names.join(", ")
        )?;
        for field in record.fields() {
            let reading = match (field.name(), field.as_type()) {
                ("amount", Type::Optional { .. }) => "optionalAmount",
                (_, Type::Optional { .. }) => "optional",
                _ => "required",
            };
            let camel = motcua_shape::camel_case(field.name());
            writeln!(text, "        self.{camel} = try fields.{reading}(\"{}\")", field.name())?;
        }
        text.push_str("    }\n}\n");
        if record.uniffi_trait_methods().debug_fmt.is_some() {
            writeln!(
                text,
                "\nextension {name}: CustomStringConvertible, CustomReflectable {{
    /// Masked: nothing that a person or a payment is known by.
    public var description: String {{ debugDescription }}

    /// Shows the masked description alone, in `dump` and debuggers too.
    public var customMirror: Mirror {{ Mirror(self, children: [\"masked\": description], displayStyle: .struct) }}
}}"
            )?;
        }
    }
    Ok(text)
}
