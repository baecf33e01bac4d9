//! The Kotlin half: enums, data classes and the rooms' objects for people, and for the hand-written classes a function
//! for each exported one, which packs its arguments, crosses once, and unpacks the answer.
//!
//! What is packed is what uniffi's converters write and read in Rust: integers big-endian, lengths before texts and
//! lists, a byte before what may be absent, members of enums counted from 1.

mod crossing;
mod faces;
mod values;

use crate::description::{Description, room_call};
use crate::interface::{HIDDEN, lower_first};
use anyhow::{Result, bail, ensure};
use motcua_shape::{CALLS, camel_case};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use uniffi_bindgen::interface::{AsType, ComponentInterface, Field, Function, Record, Type};

macro_rules! calls {
    (functions: $($function:ident),+; shown: $($record:ident),+;) => {
        /// The functions in the order of their numbers.
        const FUNCTIONS: &[&str] = &[$(stringify!($function)),+];
        /// The records that Rust shows; their numbers follow.
        const SHOWN: &[&str] = &[$(stringify!($record)),+];
    };
}
include!("../../src/jvm/calls.rs");

/// What is written, and from what.
pub(crate) struct Kotlin<'c> {
    component: &'c ComponentInterface,
    description: Description,
    /// The types that the functions reach which are no room's call; what carries them stands in `Calls`, apart from
    /// the rest, so that the first call of them loads little.
    basic: BTreeSet<String>,
    /// The types that answers hold.
    read: BTreeSet<String>,
    /// The types that arguments hold.
    written: BTreeSet<String>,
}

impl<'c> Kotlin<'c> {
    pub(crate) fn new(component: &'c ComponentInterface) -> Result<Self> {
        whole(component)?;
        let mut this = Self {
            component,
            description: Description::new(),
            basic: BTreeSet::new(),
            read: BTreeSet::new(),
            written: BTreeSet::new(),
        };
        let (mut basic, mut read, mut written) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        this.reach(&mut read, component.get_record_definition("Finding").map(AsType::as_type).as_ref());
        for function in component.function_definitions() {
            let arguments: Vec<_> =
                function.arguments().iter().map(uniffi_bindgen::interface::AsType::as_type).collect();
            this.reach(&mut written, &arguments);
            this.reach(&mut read, function.return_type());
            if room_call(function.name()).is_none() {
                this.reach(&mut basic, &arguments);
                this.reach(&mut basic, function.return_type());
            }
        }
        for name in SHOWN {
            let record = component.get_record_definition(name).map(AsType::as_type);
            this.reach(&mut written, record.as_ref());
            this.reach(&mut basic, record.as_ref());
        }
        (this.basic, this.read, this.written) = (basic, read, written);
        Ok(this)
    }

    /// Notes the names of types and of all that they hold.
    fn reach<'t>(&self, names: &mut BTreeSet<String>, types: impl IntoIterator<Item = &'t Type>) {
        for of in types {
            match of {
                Type::Optional { inner_type } | Type::Sequence { inner_type } => {
                    self.reach(names, [&**inner_type]);
                }
                Type::Map { key_type, value_type } => self.reach(names, [&**key_type, &**value_type]),
                Type::Custom { builtin, .. } => self.reach(names, [&**builtin]),
                Type::Record { name, .. } if names.insert(name.clone()) => {
                    let record = self.component.get_record_definition(name);
                    let fields: Vec<_> =
                        record.into_iter().flat_map(Record::fields).map(AsType::as_type).collect();
                    self.reach(names, &fields);
                }
                Type::Enum { name, .. } if names.insert(name.clone()) => {
                    let list = self.component.get_enum_definition(name);
                    let variants = list.into_iter().flat_map(uniffi_bindgen::interface::Enum::variants);
                    let fields: Vec<_> = variants
                        .flat_map(uniffi_bindgen::interface::Variant::fields)
                        .map(AsType::as_type)
                        .collect();
                    self.reach(names, &fields);
                }
                _ => {}
            }
        }
    }

    /// The object that has the converters of a type.
    fn home(&self, name: &str) -> &'static str {
        if self.basic.contains(name) { "Calls" } else { "Rooms" }
    }

    /// Whether a type is an enum of words alone.
    fn is_flat(&self, name: &str) -> bool {
        self.component.get_enum_definition(name).is_some_and(uniffi_bindgen::interface::Enum::is_flat)
    }

    /// A record without fields is a question that asks nothing: it is left out.
    fn is_empty(&self, of: &Type) -> bool {
        let Type::Record { name, .. } = of else { return false };
        self.component.get_record_definition(name).is_some_and(|record| record.fields().is_empty())
    }

    /// The records that people see.
    fn values(&self) -> impl Iterator<Item = &'c Record> {
        let seen = |record: &&Record| !HIDDEN.contains(&record.name()) && !record.fields().is_empty();
        self.component.record_definitions().iter().filter(seen)
    }

    /// What a field is if it is left out.
    fn default_of(field: &Field) -> Option<&'static str> {
        match field.as_type() {
            Type::Map { .. } => Some("emptyMap()"),
            _ if field.default_value().is_none() => None,
            Type::Sequence { .. } => Some("emptyList()"),
            Type::Boolean => Some("false"),
            _ => Some("null"),
        }
    }
}

/// A type as it is written in Kotlin.
fn type_of(of: &Type) -> Result<String> {
    Ok(match of {
        Type::String => "String".to_owned(),
        Type::Boolean => "Boolean".to_owned(),
        Type::UInt8 | Type::UInt16 | Type::Int32 => "Int".to_owned(),
        Type::UInt32 | Type::Int64 => "Long".to_owned(),
        Type::UInt64 => "ULong".to_owned(),
        Type::Bytes => "ByteArray".to_owned(),
        Type::Optional { inner_type } => type_of(inner_type)? + "?",
        Type::Sequence { inner_type } => format!("List<{}>", type_of(inner_type)?),
        Type::Map { key_type, value_type } if **key_type == Type::String => {
            format!("Map<String, {}>", type_of(value_type)?)
        }
        Type::Record { name, .. } | Type::Enum { name, .. } => name.clone(),
        Type::Custom { name, .. } => match name.as_str() {
            "TransferValue" => "Transfer".to_owned(),
            "Date" => "LocalDate".to_owned(),
            "DateTime" => "LocalDateTime".to_owned(),
            "Vnd" => "Long".to_owned(),
            "BookText" | "Digits" => "String".to_owned(),
            other => bail!("no way across for {other}"),
        },
        other => bail!("no way across for {other:?}"),
    })
}

/// Fails unless the list of calls is the whole of what is exported.
fn whole(component: &ComponentInterface) -> Result<()> {
    let exported: BTreeSet<_> = component.function_definitions().iter().map(Function::name).collect();
    let rooms = CALLS.iter().map(|call| call.function);
    let listed: BTreeSet<_> = FUNCTIONS.iter().copied().chain(rooms).collect();
    ensure!(
        exported == listed,
        "src/jvm/calls.rs and bindings/shape differ from what is exported in {:?}",
        exported.symmetric_difference(&listed)
    );
    for name in SHOWN {
        let record = component.get_record_definition(name);
        ensure!(
            record.is_some_and(|record| record.uniffi_trait_methods().debug_fmt.is_some()),
            "src/jvm/calls.rs: {name} is no record that shows itself"
        );
    }
    ensure!(
        component.object_definitions().is_empty(),
        "an object would have to be freed: cross it as a value"
    );
    Ok(())
}

/// Words that are no names in Kotlin.
const KEYWORDS: [&str; 28] = [
    "as",
    "break",
    "class",
    "continue",
    "do",
    "else",
    "false",
    "for",
    "fun",
    "if",
    "in",
    "interface",
    "is",
    "null",
    "object",
    "package",
    "return",
    "super",
    "this",
    "throw",
    "true",
    "try",
    "typealias",
    "typeof",
    "val",
    "var",
    "when",
    "while",
];

/// The name of a field's property. `class` is every object's own in Java: there the type gives the name.
fn property(field: &Field) -> String {
    let of = match field.as_type() {
        Type::Optional { inner_type } => *inner_type,
        of => of,
    };
    match (field.name(), of) {
        ("class", Type::Enum { name, .. } | Type::Record { name, .. }) => lower_first(&name),
        (name, _) => camel_case(name),
    }
}

/// A name, marked where Kotlin takes it for a word of its own.
fn marked(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

/// A text as a literal of Kotlin.
fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$"))
}

/// A comment of Rust as one of Kotlin.
fn document(text: &mut String, indent: &str, comment: Option<&str>) -> Result<()> {
    let Some(comment) = comment.map(str::trim) else { return Ok(()) };
    if !comment.contains('\n') {
        writeln!(text, "{indent}/** {comment} */")?;
        return Ok(());
    }
    writeln!(text, "{indent}/**")?;
    for line in comment.lines() {
        writeln!(text, "{}", format!("{indent} * {}", line.trim()).trim_end())?;
    }
    writeln!(text, "{indent} */")?;
    Ok(())
}
