//! The classes that people see: `vn/motcua/Values.kt`.

use super::{Kotlin, SHOWN, document, literal, marked, property, type_of};
use crate::interface::parted;
use anyhow::{Result, bail, ensure};
use motcua_shape::camel_case;
use std::fmt::Write as _;
use uniffi_bindgen::interface::{AsType, Enum, Field, Record, Type};

const IMPORTS: &str = "package vn.motcua

import java.beans.ConstructorProperties
import java.io.Serializable
import java.time.LocalDate
import java.time.LocalDateTime
import vn.motcua.internal.Calls
import vn.motcua.internal.Choices
import vn.motcua.internal.Spelt
import vn.motcua.internal.Written
import vn.motcua.internal.given
import vn.motcua.internal.hidden
import vn.motcua.internal.masked
import vn.motcua.internal.member
";

impl Kotlin<'_> {
    /// The classes of the package: `vn/motcua/Values.kt`.
    pub(crate) fn values_file(&self) -> Result<String> {
        let mut text = IMPORTS.to_owned();
        for list in self.component.enum_definitions() {
            if self.component.is_name_used_as_error(list.name()) {
                continue;
            }
            if list.is_flat() {
                self.enumeration(&mut text, list)?;
            } else {
                self.choice(&mut text, list)?;
            }
        }
        for record in self.values() {
            self.data_class(&mut text, record)?;
        }
        Ok(text)
    }

    fn enumeration(&self, text: &mut String, list: &Enum) -> Result<()> {
        let name = list.name();
        let members: Vec<_> = list.variants().iter().map(uniffi_bindgen::interface::Variant::name).collect();
        let spelt = self.description.words(name, &members).unwrap_or_default();
        ensure!(
            !spelt.is_empty() || !self.description.has_words(name),
            "the words of {name} are not those of its members"
        );
        let labelled = spelt.iter().any(|it| it.labels.is_some());
        writeln!(text)?;
        let closed = (!spelt.is_empty()).then_some("A closed list of words.");
        document(text, "", list.docstring().or(closed))?;
        writeln!(text, "public enum class {name}{} {{", head(!spelt.is_empty(), labelled))?;
        for (place, variant) in list.variants().iter().enumerate() {
            match spelt.get(place) {
                None => {
                    document(text, "    ", variant.docstring())?;
                    writeln!(text, "    {},\n", parted(variant.name(), '_').to_uppercase())?;
                }
                Some(spelt) => {
                    let mut arguments = vec![literal(spelt.word)];
                    let mut told = variant.docstring().map(str::to_owned);
                    if let Some((vietnamese, english)) = spelt.labels {
                        arguments.extend([literal(vietnamese), literal(english)]);
                        told = told.or_else(|| Some(format!("*{vietnamese}*: {english}.")));
                    }
                    document(text, "    ", told.as_deref())?;
                    let member = constant(spelt.word, variant.name());
                    writeln!(text, "    {member}({}),\n", arguments.join(", "))?;
                }
            }
        }
        text.push_str("    ;\n\n");
        if labelled {
            text.push_str("    /** What people call it, in a language. */\n    public fun label(language: Language): String = ");
            text.push_str(
                "when (given(language, \"language\")) {\n        Language.VIETNAMESE -> vietnamese\n",
            );
            text.push_str("        Language.ENGLISH -> english\n    }\n\n");
        }
        text.push_str("    /** Members by their words. */\n    public companion object {\n");
        text.push_str("        @JvmSynthetic\n        @JvmField\n");
        writeln!(text, "        internal val MEMBERS: Array<{name}> = values()")?;
        if !spelt.is_empty() {
            text.push_str(
                "\n        /**\n         * The member of a word, which is spelt exactly.\n         *\n",
            );
            text.push_str("         * @throws MotcuaException `unknown-word`, `argument-missing` for null\n         */\n");
            writeln!(
                text,
                "        @JvmStatic\n        public fun of(word: String?): {name} = member(MEMBERS, word)"
            )?;
        }
        text.push_str("    }\n}\n");
        Ok(())
    }

    /// An enum whose variants hold something.
    fn choice(&self, text: &mut String, list: &Enum) -> Result<()> {
        let name = list.name();
        writeln!(text)?;
        document(text, "", list.docstring())?;
        let classes: Vec<_> =
            list.variants().iter().map(|variant| format!("{name}.{}::class", variant.name())).collect();
        writeln!(text, "@Choices({})\npublic sealed interface {name} : Serializable {{", classes.join(", "))?;
        let members: Vec<_> = list
            .variants()
            .iter()
            .filter(|it| !it.has_fields())
            .map(uniffi_bindgen::interface::Variant::name)
            .collect();
        let Some(words) = self.description.words(name, &members) else { bail!("{name} has no words") };
        let mut words = words.into_iter();
        for variant in list.variants() {
            let of = variant.name();
            document(text, "    ", variant.docstring())?;
            if !variant.has_fields() {
                let word = words.next().map(|spelt| literal(spelt.word)).unwrap_or_default();
                writeln!(text, "    @Spelt({word})\n    public data object {of} : {name} {{")?;
                writeln!(text, "        private fun readResolve(): Any = {of}\n    }}\n")?;
                continue;
            }
            let names: Vec<_> = variant.fields().iter().map(|field| literal(&property(field))).collect();
            writeln!(
                text,
                "    public data class {of} @ConstructorProperties({}) public constructor(",
                names.join(", ")
            )?;
            for field in variant.fields() {
                document(text, "        ", field.docstring())?;
                // By its whole name: a variant may be called as what it holds.
                let of = match field.as_type() {
                    Type::Record { name, .. } | Type::Enum { name, .. } => format!("vn.motcua.{name}"),
                    of => type_of(&of)?,
                };
                writeln!(text, "        public val {}: {of},", marked(&property(field)))?;
            }
            writeln!(text, "    ) : {name} {{")?;
            Self::checks(text, "        ", variant.fields())?;
            if variant
                .fields()
                .iter()
                .any(|field| shown(&marked(&property(field)), &field.as_type()).is_some())
            {
                writeln!(
                    text,
                    "        override fun toString(): String = {}\n",
                    masked(of, variant.fields())
                )?;
            }
            text.push_str("        /** Kept for extensions. */\n        public companion object {\n");
            text.push_str("            private const val serialVersionUID: Long = 1L\n        }\n    }\n\n");
        }
        text.push_str("}\n");
        Ok(())
    }

    fn data_class(&self, text: &mut String, record: &Record) -> Result<()> {
        let name = record.name();
        writeln!(text)?;
        document(text, "", record.docstring())?;
        let names: Vec<_> = record.fields().iter().map(|field| literal(&property(field))).collect();
        self.written_as(text, record)?;
        writeln!(
            text,
            "public data class {name} @ConstructorProperties({}) public constructor(",
            names.join(", ")
        )?;
        for field in record.fields() {
            document(text, "    ", field.docstring())?;
            let default = Self::default_of(field).map(|it| format!(" = {it}")).unwrap_or_default();
            let of = type_of(&field.as_type())?;
            writeln!(text, "    public val {}: {of}{default},", marked(&property(field)))?;
        }
        text.push_str(") : Serializable {\n");
        Self::checks(text, "    ", record.fields())?;
        let methods = record.uniffi_trait_methods();
        if methods.display_fmt.is_some() {
            ensure!(
                record.fields().iter().any(|field| field.name() == "text"),
                "{name} displays another text than its own"
            );
            text.push_str("    override fun toString(): String = text\n\n");
        } else if methods.debug_fmt.is_some() {
            text.push_str("    /** Masked: nothing that a person or a payment is known by. */\n");
            let told = if SHOWN.contains(&name) {
                format!("masked(\"{name}\") {{ Calls.shown(this) }}")
            } else {
                masked(name, record.fields())
            };
            writeln!(text, "    override fun toString(): String = {told}\n")?;
        }
        let built = self.is_built(record);
        if built {
            Self::builder(text, record)?;
        }
        writeln!(text, "    /** {} */", if built { "Begins a builder." } else { "Kept for extensions." })?;
        text.push_str(
            "    public companion object {\n        private const val serialVersionUID: Long = 1L\n",
        );
        if built {
            let required: Vec<_> =
                record.fields().iter().filter(|it| Self::default_of(it).is_none()).collect();
            let parameters = Self::parameters(&required, "")?;
            let names: Vec<_> = required.iter().map(|field| marked(&property(field))).collect();
            text.push_str("\n        /** Begins one with what it must have; all else may be left out. */\n        @JvmStatic\n");
            writeln!(
                text,
                "        public fun builder({parameters}): Builder = Builder({})",
                names.join(", ")
            )?;
        }
        text.push_str("    }\n}\n");
        Ok(())
    }

    /// The keys of a record in JSON.
    fn written_as(&self, text: &mut String, record: &Record) -> Result<()> {
        let keys = record.fields().iter().map(|field| match property(field) {
            name if name == camel_case(field.name()) => literal(field.name()),
            other => literal(&format!("{}:{other}", field.name())),
        });
        let mut arguments = keys.collect::<Vec<_>>().join(", ");
        for (parameter, custom) in [("amounts", "Vnd"), ("digits", "Digits"), ("books", "BookText")] {
            let keys: Vec<_> = record
                .fields()
                .iter()
                .filter(|field| holds(&field.as_type(), custom))
                .map(|field| literal(field.name()))
                .collect();
            if !keys.is_empty() {
                write!(arguments, ", {parameter} = [{}]", keys.join(", "))?;
            }
        }
        if self.description.is_row(record.name()) {
            arguments.push_str(", asArray = true");
        }
        writeln!(text, "@Written({arguments})")?;
        Ok(())
    }

    /// Whether Java makes it step by step: it is asked with, and has parts that may be left out.
    fn is_built(&self, record: &Record) -> bool {
        let optional = record.fields().iter().any(|field| Self::default_of(field).is_some());
        // A transfer's fields have their builder beside the transfer.
        optional && self.written.contains(record.name()) && record.name() != "TransferFields"
    }

    fn parameters(fields: &[&Field], prefix: &str) -> Result<String> {
        let parameters: Result<Vec<_>> = fields
            .iter()
            .map(|field| Ok(format!("{prefix}{}: {}", marked(&property(field)), type_of(&field.as_type())?)))
            .collect();
        Ok(parameters?.join(", "))
    }

    fn builder(text: &mut String, record: &Record) -> Result<()> {
        let name = record.name();
        let (optional, required): (Vec<_>, Vec<_>) =
            record.fields().iter().partition(|field| Self::default_of(field).is_some());
        text.push_str("    /** Makes one step by step; every call sets one part. */\n");
        let parameters = Self::parameters(&required, "private val ")?;
        writeln!(text, "    public class Builder internal constructor({parameters}) {{")?;
        for field in &optional {
            let (key, of) = (marked(&property(field)), type_of(&field.as_type())?);
            writeln!(
                text,
                "        private var {key}: {of} = {}",
                Self::default_of(field).unwrap_or_default()
            )?;
        }
        for field in &optional {
            let (key, of) = (marked(&property(field)), type_of(&field.as_type())?);
            writeln!(text)?;
            document(text, "        ", field.docstring())?;
            writeln!(
                text,
                "        public fun {key}({key}: {of}): Builder = apply {{ this.{key} = {key} }}"
            )?;
            if of == "Long?" {
                writeln!(text)?;
                document(text, "        ", field.docstring())?;
                writeln!(
                    text,
                    "        public fun {key}({key}: Int): Builder = apply {{ this.{key} = {key}.toLong() }}"
                )?;
            }
        }
        let names: Vec<_> = record.fields().iter().map(|field| marked(&property(field))).collect();
        text.push_str("\n        /**\n         * Makes it.\n         *\n");
        text.push_str("         * @throws MotcuaException `argument-missing` for null where a value must be\n         */\n");
        writeln!(text, "        public fun build(): {name} = {name}({})\n    }}\n", names.join(", "))?;
        Ok(())
    }

    /// Java's callers can pass null where Kotlin's cannot.
    fn checks(text: &mut String, indent: &str, fields: &[Field]) -> Result<()> {
        let primitive = |of: &str| ["Boolean", "Int", "Long", "ULong"].contains(&of) || of.ends_with('?');
        let mut checked = Vec::new();
        for field in fields {
            if !primitive(&type_of(&field.as_type())?) {
                let name = property(field);
                checked.push(format!("{indent}    given({}, {})\n", marked(&name), literal(&name)));
            }
        }
        if !checked.is_empty() {
            write!(text, "{indent}init {{\n{}{indent}}}\n\n", checked.concat())?;
        }
        Ok(())
    }
}

/// What an enum of words has beside its members.
fn head(is_spelt: bool, is_labelled: bool) -> &'static str {
    match (is_spelt, is_labelled) {
        (false, _) => "",
        (true, false) => "(\n    override val word: String,\n) : Word",
        (true, true) => {
            "(\n    override val word: String,\n    private val vietnamese: String,\n    private val english: String,\n) : Word"
        }
    }
}

/// The name of an enum's member: its word, or the name in Rust where the word is none that can be written.
fn constant(word: &str, member: &str) -> String {
    let is_kebab = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if word.starts_with(|first: char| first.is_ascii_lowercase()) && word.chars().all(is_kebab) {
        word.replace('-', "_").to_uppercase()
    } else {
        parted(member, '_').to_uppercase()
    }
}

/// Whether a type is, or is made of, a custom type that JSON has another form of than Kotlin's own.
fn holds(of: &Type, custom: &str) -> bool {
    match of {
        Type::Custom { name, .. } => name == custom,
        Type::Optional { inner_type } | Type::Sequence { inner_type } => holds(inner_type, custom),
        Type::Map { value_type, .. } => holds(value_type, custom),
        _ => false,
    }
}

/// The text of a record without texts and numbers, as Rust shows the same record.
fn masked(name: &str, fields: &[Field]) -> String {
    let shown = fields.iter().map(|field| {
        let property = property(field);
        let value = marked(&property);
        let value = shown(&value, &field.as_type()).unwrap_or(value);
        format!("{property}=${{{value}}}")
    });
    format!("\"{name}({})\"", shown.collect::<Vec<_>>().join(", "))
}

/// What is shown in a value's place; none where it may be shown itself.
fn shown(value: &str, of: &Type) -> Option<String> {
    match of {
        Type::Boolean | Type::Record { .. } | Type::Enum { .. } => None,
        Type::Custom { name, .. } if name == "Vnd" => Some("\"‹đồng›\"".to_owned()),
        Type::Custom { name, .. } if name != "BookText" && name != "Digits" => None,
        Type::String | Type::Custom { .. } => Some(format!("hidden({value})")),
        Type::Optional { inner_type } => {
            shown("it", inner_type).map(|inner| format!("{value}?.let {{ {inner} }}"))
        }
        Type::Sequence { inner_type } => {
            shown("it", inner_type).map(|inner| format!("{value}.map {{ {inner} }}"))
        }
        Type::Map { .. } => Some(format!("\"‹${{{value}.size}} entries›\"")),
        _ => Some("\"‹number›\"".to_owned()),
    }
}
