//! The Kotlin half: enums and data classes for people, and for the hand-written classes a function for each exported
//! one, which packs its arguments, crosses once, and unpacks the answer.
//!
//! What is packed is what uniffi's converters write and read in Rust: integers big-endian, lengths before texts and
//! lists, a byte before what may be absent, members of enums counted from 1.

use crate::interface::{HIDDEN, camel_case, parted, values, words};
use anyhow::{Result, bail, ensure};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use uniffi_bindgen::interface::{AsType, ComponentInterface, Enum, Field, Function, Record, Type};

macro_rules! calls {
    (functions: $($function:ident),+; shown: $($record:ident),+;) => {
        /// The functions in the order of their numbers.
        const FUNCTIONS: &[&str] = &[$(stringify!($function)),+];
        /// The records that Rust shows; their numbers follow.
        const SHOWN: &[&str] = &[$(stringify!($record)),+];
    };
}
include!("../../src/jvm/calls.rs");

/// The classes of the package: `vn/motcua/Values.kt`.
pub(crate) fn values_file(component: &ComponentInterface) -> Result<String> {
    let mut text =
        "package vn.motcua\n\nimport java.beans.ConstructorProperties\nimport java.io.Serializable\n"
            .to_owned();
    text.push_str("import vn.motcua.internal.Calls\nimport vn.motcua.internal.masked\n");
    for list in words(component) {
        enumeration(&mut text, list)?;
    }
    for record in values(component) {
        data_class(&mut text, record)?;
    }
    Ok(text)
}

/// The calls: `vn/motcua/internal/Calls.kt`.
pub(crate) fn calls_file(component: &ComponentInterface) -> Result<String> {
    whole(component)?;
    let mut text = "package vn.motcua.internal\n\n".to_owned();
    for list in words(component) {
        writeln!(text, "import vn.motcua.{}", list.name())?;
    }
    for record in values(component) {
        writeln!(text, "import vn.motcua.{}", record.name())?;
    }
    text.push_str("import vn.motcua.Transfer\n\ninternal object Calls {\n");
    for (number, name) in FUNCTIONS.iter().enumerate() {
        if let Some(function) = component.get_function_definition(name) {
            call(&mut text, number, function)?;
        }
    }
    for (number, name) in (FUNCTIONS.len()..).zip(SHOWN) {
        writeln!(text, "    fun shown(value: {name}): String {{")?;
        writeln!(text, "        val crossing = Crossing()\n        write{name}(crossing, value)")?;
        writeln!(
            text,
            "        crossing.call({number})\n        return crossing.ended(crossing.text())\n    }}\n"
        )?;
    }
    for list in words(component) {
        let name = list.name();
        writeln!(
            text,
            "    fun read{name}(crossing: Crossing): {name} = {name}.MEMBERS[crossing.int() - 1]\n"
        )?;
    }
    for record in component.record_definitions() {
        converters(&mut text, record)?;
    }
    text.push_str("}\n");
    for record in component.record_definitions().iter().filter(|record| HIDDEN.contains(&record.name())) {
        packed_class(&mut text, record)?;
    }
    Ok(text)
}

/// Fails unless the list of calls is the whole of what is exported.
fn whole(component: &ComponentInterface) -> Result<()> {
    let exported: BTreeSet<_> = component.function_definitions().iter().map(Function::name).collect();
    let listed: BTreeSet<_> = FUNCTIONS.iter().copied().collect();
    ensure!(exported == listed, "src/jvm/calls.rs: differs in {:?}", exported.symmetric_difference(&listed));
    let shown = |record: &&Record| record.uniffi_trait_methods().debug_fmt.is_some();
    let exported: BTreeSet<_> =
        component.record_definitions().iter().filter(shown).map(Record::name).collect();
    let listed: BTreeSet<_> = SHOWN.iter().copied().collect();
    ensure!(exported == listed, "src/jvm/calls.rs: differs in {:?}", exported.symmetric_difference(&listed));
    ensure!(
        component.object_definitions().is_empty(),
        "an object would have to be freed: cross it as a value"
    );
    Ok(())
}

fn enumeration(text: &mut String, list: &Enum) -> Result<()> {
    writeln!(text)?;
    document(text, "", list.docstring())?;
    writeln!(text, "public enum class {} {{", list.name())?;
    for variant in list.variants() {
        document(text, "    ", variant.docstring())?;
        writeln!(text, "    {},\n", parted(variant.name(), '_').to_uppercase())?;
    }
    text.push_str("    ;\n\n    /** Kept for extensions. */\n    public companion object {\n");
    text.push_str("        @JvmSynthetic\n        @JvmField\n");
    writeln!(text, "        internal val MEMBERS: Array<{}> = values()\n    }}\n}}", list.name())?;
    Ok(())
}

fn data_class(text: &mut String, record: &Record) -> Result<()> {
    let name = record.name();
    writeln!(text)?;
    document(text, "", record.docstring())?;
    let names: Vec<_> =
        record.fields().iter().map(|field| format!("\"{}\"", camel_case(field.name()))).collect();
    writeln!(
        text,
        "public data class {name} @ConstructorProperties({}) public constructor(",
        names.join(", ")
    )?;
    properties(text, record, "public")?;
    text.push_str(") : Serializable {\n");
    let methods = record.uniffi_trait_methods();
    if methods.display_fmt.is_some() {
        ensure!(
            record.fields().iter().any(|field| field.name() == "text"),
            "{name} displays another text than its own"
        );
        text.push_str("    override fun toString(): String = text\n\n");
    } else if methods.debug_fmt.is_some() {
        text.push_str("    /** Masked: nothing that a person or a payment is known by. */\n");
        writeln!(text, "    override fun toString(): String = masked(\"{name}\") {{ Calls.shown(this) }}\n")?;
    }
    text.push_str("    /** Kept for extensions. */\n    public companion object {\n");
    text.push_str("        private const val serialVersionUID: Long = 1L\n    }\n}\n");
    Ok(())
}

/// A class of packed answers, for the hand-written classes alone.
fn packed_class(text: &mut String, record: &Record) -> Result<()> {
    writeln!(text)?;
    document(text, "", record.docstring())?;
    writeln!(text, "internal class {}(", record.name())?;
    properties(text, record, "internal")?;
    text.push_str(")\n");
    Ok(())
}

fn properties(text: &mut String, record: &Record, visibility: &str) -> Result<()> {
    for field in record.fields() {
        document(text, "    ", field.docstring())?;
        let default = if field.default_value().is_some() { " = null" } else { "" };
        let (name, of) = (camel_case(field.name()), kotlin_type(&field.as_type())?);
        writeln!(text, "    {visibility} val {name}: {of}{default},")?;
    }
    Ok(())
}

fn call(text: &mut String, number: usize, function: &Function) -> Result<()> {
    let arguments = function.arguments();
    let parameters: Result<Vec<_>> = arguments
        .iter()
        .map(|argument| Ok(format!("{}: {}", camel_case(argument.name()), kotlin_type(&argument.as_type())?)))
        .collect();
    let Some(answer) = function.return_type() else { bail!("{} answers nothing", function.name()) };
    writeln!(
        text,
        "    fun {}({}): {} {{\n        val crossing = Crossing()",
        camel_case(function.name()),
        parameters?.join(", "),
        kotlin_type(answer)?
    )?;
    if let Some(first) = arguments.first().filter(|first| first.as_type() == Type::String) {
        writeln!(text, "        crossing.subject = {}", camel_case(first.name()))?;
    }
    for argument in arguments {
        let name = camel_case(argument.name());
        writeln!(text, "        {}", writing(&name, &name, &argument.as_type())?)?;
    }
    writeln!(
        text,
        "        crossing.call({number})\n        return crossing.ended({})\n    }}\n",
        reading(answer)?
    )?;
    Ok(())
}

fn converters(text: &mut String, record: &Record) -> Result<()> {
    let name = record.name();
    // The places of findings count bytes on the way, and units of the JVM's texts where they arrive.
    let (before, after) = if name == "Finding" { ("crossing.placed(", ")") } else { ("", "") };
    writeln!(text, "    fun read{name}(crossing: Crossing): {name} = {before}{name}(")?;
    for field in record.fields() {
        writeln!(text, "        {},", reading(&field.as_type())?)?;
    }
    writeln!(text, "    ){after}\n\n    fun write{name}(crossing: Crossing, value: {name}) {{")?;
    for field in record.fields() {
        writeln!(text, "        {}", writing_field(field)?)?;
    }
    text.push_str("    }\n\n");
    Ok(())
}

fn writing_field(field: &Field) -> Result<String> {
    let name = camel_case(field.name());
    writing(&format!("value.{name}"), &name, &field.as_type())
}

fn kotlin_type(of: &Type) -> Result<String> {
    Ok(match of {
        Type::String => "String".to_owned(),
        Type::Boolean => "Boolean".to_owned(),
        Type::Int32 => "Int".to_owned(),
        Type::Int64 => "Long".to_owned(),
        Type::UInt64 => "ULong".to_owned(),
        Type::Bytes => "ByteArray".to_owned(),
        Type::Optional { inner_type } => kotlin_type(inner_type)? + "?",
        Type::Sequence { inner_type } => format!("List<{}>", kotlin_type(inner_type)?),
        Type::Record { name, .. } | Type::Enum { name, .. } => name.clone(),
        Type::Custom { name, .. } if name == "TransferValue" => "Transfer".to_owned(),
        other => bail!("no way across for {other:?}"),
    })
}

/// What reads a value of a type.
fn reading(of: &Type) -> Result<String> {
    Ok(match of {
        Type::String => "crossing.text()".to_owned(),
        Type::Boolean => "crossing.boolean()".to_owned(),
        Type::Int32 => "crossing.int()".to_owned(),
        Type::Int64 => "crossing.long()".to_owned(),
        Type::UInt64 => "crossing.long().toULong()".to_owned(),
        Type::Bytes => "crossing.bytes()".to_owned(),
        Type::Optional { inner_type } => {
            format!("if (crossing.boolean()) {} else null", reading(inner_type)?)
        }
        Type::Sequence { inner_type } => format!("crossing.list {{ {} }}", reading(inner_type)?),
        Type::Record { name, .. } | Type::Enum { name, .. } => format!("read{name}(crossing)"),
        Type::Custom { name, builtin, .. } if name == "TransferValue" => {
            format!("Transfer.read({})", reading(builtin)?)
        }
        other => bail!("no way across for {other:?}"),
    })
}

/// What writes a value of a type; `name` is told where a text is not Unicode.
fn writing(value: &str, name: &str, of: &Type) -> Result<String> {
    Ok(match of {
        Type::String => format!("crossing.text({value}, \"{name}\")"),
        Type::Boolean => format!("crossing.boolean({value})"),
        Type::Int32 => format!("crossing.int({value})"),
        Type::Int64 => format!("crossing.long({value})"),
        Type::UInt64 => format!("crossing.long({value}.toLong())"),
        Type::Bytes => format!("crossing.bytes({value})"),
        Type::Optional { inner_type } => {
            format!(
                "{value}.let {{ crossing.boolean(it != null); if (it != null) {} }}",
                writing("it", name, inner_type)?
            )
        }
        Type::Sequence { inner_type } => {
            format!("crossing.int({value}.size); for (one in {value}) {}", writing("one", name, inner_type)?)
        }
        Type::Enum { .. } => format!("crossing.int({value}.ordinal + 1)"),
        Type::Record { name: record, .. } => format!("write{record}(crossing, {value})"),
        Type::Custom { name: custom, builtin, .. } if custom == "TransferValue" => {
            writing(&format!("{value}.fields"), name, builtin)?
        }
        other => bail!("no way across for {other:?}"),
    })
}

/// A comment of Rust as one of Kotlin.
fn document(text: &mut String, indent: &str, comment: Option<&str>) -> Result<()> {
    let Some(comment) = comment else { return Ok(()) };
    writeln!(text, "{indent}/**")?;
    for line in comment.trim().lines() {
        writeln!(text, "{indent} * {}", line.trim())?;
    }
    writeln!(text, "{indent} */")?;
    Ok(())
}
