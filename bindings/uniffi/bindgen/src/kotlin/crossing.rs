//! What packs and unpacks: `vn/motcua/internal/Calls.kt`.

use super::{CALLS, FUNCTIONS, Kotlin, SHOWN, document, marked, property, type_of};
use crate::interface::HIDDEN;
use anyhow::{Context, Result, bail};
use motcua_shape::camel_case;
use std::fmt::Write as _;
use uniffi_bindgen::interface::{AsType, Enum, Record, Type};

impl Kotlin<'_> {
    /// The calls: `vn/motcua/internal/Calls.kt`.
    pub(crate) fn calls_file(&self) -> Result<String> {
        let mut text =
            "package vn.motcua.internal\n\nimport java.time.LocalDate\nimport java.time.LocalDateTime\n"
                .to_owned();
        for list in self.component.enum_definitions() {
            if !self.component.is_name_used_as_error(list.name()) {
                writeln!(text, "import vn.motcua.{}", list.name())?;
            }
        }
        for record in self.values() {
            writeln!(text, "import vn.motcua.{}", record.name())?;
        }
        text.push_str("import vn.motcua.Transfer\n\n/** The calls that hand-written classes make. */\ninternal object Calls {\n");
        for (number, name) in FUNCTIONS.iter().enumerate() {
            self.call(&mut text, number, name)?;
        }
        for (number, name) in (FUNCTIONS.len()..).zip(SHOWN) {
            writeln!(text, "    fun shown(value: {name}): String {{")?;
            writeln!(text, "        val crossing = Crossing()\n        write{name}(crossing, value)")?;
            writeln!(
                text,
                "        crossing.call({number})\n        return crossing.ended(crossing.text())\n    }}\n"
            )?;
        }
        self.converters(&mut text, "Calls")?;
        text.push_str("}\n\n/** The calls of the rooms. */\ninternal object Rooms {\n");
        for (number, call) in (FUNCTIONS.len() + SHOWN.len()..).zip(CALLS) {
            self.call(&mut text, number, call.function)?;
        }
        self.converters(&mut text, "Rooms")?;
        text.push_str("}\n");
        for record in self.component.record_definitions().iter().filter(|it| HIDDEN.contains(&it.name())) {
            Self::packed_class(&mut text, record)?;
        }
        Ok(text)
    }

    /// A class of packed answers, for the hand-written classes alone.
    fn packed_class(text: &mut String, record: &Record) -> Result<()> {
        writeln!(text)?;
        document(text, "", record.docstring())?;
        writeln!(text, "internal class {}(", record.name())?;
        for field in record.fields() {
            document(text, "    ", field.docstring())?;
            writeln!(text, "    internal val {}: {},", marked(&property(field)), type_of(&field.as_type())?)?;
        }
        text.push_str(")\n");
        Ok(())
    }

    fn call(&self, text: &mut String, number: usize, name: &str) -> Result<()> {
        let function = self.component.get_function_definition(name).context("not exported")?;
        let arguments: Vec<_> =
            function.arguments().into_iter().filter(|argument| !self.is_empty(&argument.as_type())).collect();
        let parameters: Result<Vec<_>> = arguments
            .iter()
            .map(|argument| Ok(format!("{}: {}", camel_case(argument.name()), type_of(&argument.as_type())?)))
            .collect();
        let Some(answer) = function.return_type() else { bail!("{} answers nothing", function.name()) };
        writeln!(
            text,
            "    fun {}({}): {} {{\n        val crossing = Crossing()",
            camel_case(function.name()),
            parameters?.join(", "),
            type_of(answer)?
        )?;
        if let Some(first) = arguments.first().filter(|first| first.as_type() == Type::String) {
            writeln!(text, "        crossing.subject = {}", camel_case(first.name()))?;
        }
        let mut question = None;
        for argument in &arguments {
            let name = camel_case(argument.name());
            match argument.as_type() {
                // The paths of findings begin at the record itself.
                Type::Record { name: record, .. } => {
                    let write = format!("{}.write{record}(", self.home(&record));
                    writeln!(text, "        {write}crossing, {name})")?;
                    question = Some(format!("{write}it, {name})"));
                }
                of => writeln!(text, "        {}", self.writing(&name, &name, &of, 0)?)?,
            }
        }
        match question {
            Some(again) => writeln!(text, "        crossing.call({number}) {{ {again} }}")?,
            None => writeln!(text, "        crossing.call({number})")?,
        }
        writeln!(text, "        return crossing.ended({})\n    }}\n", self.reading(answer)?)?;
        Ok(())
    }

    /// What reads and writes the types of one of the two objects.
    fn converters(&self, text: &mut String, home: &str) -> Result<()> {
        for list in self.component.enum_definitions().iter().filter(|list| self.home(list.name()) == home) {
            if self.component.is_name_used_as_error(list.name()) {
                continue;
            }
            self.enum_converters(text, list)?;
        }
        for record in
            self.component.record_definitions().iter().filter(|record| self.home(record.name()) == home)
        {
            if !record.fields().is_empty() {
                self.record_converters(text, record)?;
            }
        }
        Ok(())
    }

    fn enum_converters(&self, text: &mut String, list: &Enum) -> Result<()> {
        let name = list.name();
        if list.is_flat() {
            if self.read.contains(name) {
                writeln!(
                    text,
                    "    fun read{name}(crossing: Crossing): {name} = {name}.MEMBERS[crossing.int() - 1]\n"
                )?;
            }
            return Ok(());
        }
        if self.read.contains(name) {
            writeln!(text, "    fun read{name}(crossing: Crossing): {name} = when (crossing.int()) {{")?;
            for (number, variant) in (1..).zip(list.variants()) {
                let fields: Result<Vec<_>> =
                    variant.fields().iter().map(|it| self.reading(&it.as_type())).collect();
                let fields =
                    if variant.has_fields() { format!("({})", fields?.join(", ")) } else { String::new() };
                writeln!(text, "        {number} -> {name}.{}{fields}", variant.name())?;
            }
            text.push_str("        else -> misfit()\n    }\n\n");
        }
        if self.written.contains(name) {
            writeln!(
                text,
                "    fun write{name}(crossing: Crossing, value: {name}) {{\n        when (value) {{"
            )?;
            for (number, variant) in (1..).zip(list.variants()) {
                let of = variant.name();
                let is = if variant.has_fields() { "is " } else { "" };
                writeln!(text, "            {is}{name}.{of} -> {{\n                crossing.int({number})")?;
                for field in variant.fields() {
                    let value = format!("value.{}", marked(&property(field)));
                    // In JSON the record stands in the choice's own place.
                    let write = match field.as_type() {
                        Type::Record { name, .. } => {
                            format!("{}.write{name}(crossing, {value})", self.home(&name))
                        }
                        of => self.writing(&value, "", &of, 0)?,
                    };
                    writeln!(text, "                {write}")?;
                }
                text.push_str("            }\n");
            }
            text.push_str("        }\n    }\n\n");
        }
        Ok(())
    }

    fn record_converters(&self, text: &mut String, record: &Record) -> Result<()> {
        let name = record.name();
        if self.read.contains(name) {
            // The places of findings count bytes on the way, and units of the JVM's texts where they arrive.
            let (before, after) = if name == "Finding" { ("crossing.placed(", ")") } else { ("", "") };
            writeln!(text, "    fun read{name}(crossing: Crossing): {name} = {before}{name}(")?;
            for field in record.fields() {
                writeln!(text, "        {},", self.reading(&field.as_type())?)?;
            }
            writeln!(text, "    ){after}\n")?;
        }
        if self.written.contains(name) {
            writeln!(text, "    fun write{name}(crossing: Crossing, value: {name}) {{")?;
            for field in record.fields() {
                let name = property(field);
                let value = format!("value.{}", marked(&name));
                writeln!(text, "        {}", self.writing(&value, &name, &field.as_type(), 0)?)?;
            }
            text.push_str("    }\n\n");
        }
        Ok(())
    }

    /// What reads a value of a type.
    fn reading(&self, of: &Type) -> Result<String> {
        Ok(match of {
            Type::String => "crossing.text()".to_owned(),
            Type::Boolean => "crossing.boolean()".to_owned(),
            Type::UInt8 => "crossing.unsignedByte()".to_owned(),
            Type::UInt16 => "crossing.unsignedShort()".to_owned(),
            Type::UInt32 => "crossing.unsignedInt()".to_owned(),
            Type::Int32 => "crossing.int()".to_owned(),
            Type::Int64 => "crossing.long()".to_owned(),
            Type::UInt64 => "crossing.long().toULong()".to_owned(),
            Type::Bytes => "crossing.bytes()".to_owned(),
            Type::Optional { inner_type } => {
                format!("if (crossing.boolean()) {} else null", self.reading(inner_type)?)
            }
            Type::Sequence { inner_type } => format!("crossing.list {{ {} }}", self.reading(inner_type)?),
            Type::Map { value_type, .. } => format!("crossing.map {{ {} }}", self.reading(value_type)?),
            Type::Record { name, .. } | Type::Enum { name, .. } => {
                format!("{}.read{name}(crossing)", self.home(name))
            }
            Type::Custom { name, builtin, .. } => match name.as_str() {
                "TransferValue" => format!("Transfer.read({})", self.reading(builtin)?),
                "Date" => "crossing.day()".to_owned(),
                "DateTime" => "crossing.time()".to_owned(),
                "Vnd" => "crossing.long()".to_owned(),
                "BookText" | "Digits" => "crossing.text()".to_owned(),
                other => bail!("no way across for {other}"),
            },
            other => bail!("no way across for {other:?}"),
        })
    }

    /// What writes a value of a type; `name` is told where it cannot pass. Values of lists in lists have names of
    /// their own.
    fn writing(&self, value: &str, name: &str, of: &Type, depth: usize) -> Result<String> {
        let one = format!("one{}", if depth == 0 { String::new() } else { depth.to_string() });
        Ok(match of {
            Type::String => format!("crossing.text({value}, \"{name}\")"),
            Type::Boolean => format!("crossing.boolean({value})"),
            Type::UInt8 => format!("crossing.unsignedByte({value}, \"{name}\")"),
            Type::UInt16 => format!("crossing.unsignedShort({value}, \"{name}\")"),
            Type::UInt32 => format!("crossing.unsignedInt({value}, \"{name}\")"),
            Type::Int32 => format!("crossing.int({value})"),
            Type::Int64 => format!("crossing.long({value})"),
            Type::UInt64 => format!("crossing.long({value}.toLong())"),
            Type::Bytes => format!("crossing.bytes({value})"),
            Type::Optional { inner_type } => {
                format!(
                    "{value}.let {{ crossing.boolean(it != null); if (it != null) {} }}",
                    self.writing("it", name, inner_type, depth)?
                )
            }
            Type::Sequence { inner_type } => format!(
                "crossing.list({value}, \"{name}\") {{ {one} -> {}{} }}",
                present(&one, inner_type),
                self.writing(&one, "", inner_type, depth + 1)?
            ),
            Type::Map { value_type, .. } => format!(
                "crossing.map({value}, \"{name}\") {{ {one} -> {}{} }}",
                present(&one, value_type),
                self.writing(&one, "", value_type, depth + 1)?
            ),
            Type::Enum { name: list, .. } if self.is_flat(list) => {
                format!("crossing.int({value}.ordinal + 1)")
            }
            Type::Record { name: of, .. } | Type::Enum { name: of, .. } => {
                format!("crossing.inside(\"{name}\") {{ {}.write{of}(crossing, {value}) }}", self.home(of))
            }
            Type::Custom { name: custom, builtin, .. } => match custom.as_str() {
                "TransferValue" => self.writing(&format!("{value}.fields"), name, builtin, depth)?,
                "Date" => format!("crossing.day({value}, \"{name}\")"),
                "DateTime" => format!("crossing.time({value}, \"{name}\")"),
                "Vnd" => format!("crossing.amount({value}, \"{name}\")"),
                "BookText" | "Digits" => format!("crossing.text({value}, \"{name}\")"),
                other => bail!("no way across for {other}"),
            },
            other => bail!("no way across for {other:?}"),
        })
    }
}

/// What tells of a null in a list of Java's.
fn present(value: &str, of: &Type) -> String {
    if matches!(of, Type::Optional { .. }) { String::new() } else { format!("crossing.present({value}); ") }
}
