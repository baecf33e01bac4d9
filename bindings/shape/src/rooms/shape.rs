//! How a value that crosses describes itself, and its form in JSON: that of the shared cases.

use super::prelude::*;
use alloc::collections::BTreeMap;
use core::fmt;
use motcua::finding::argument::{
    ARGUMENT_MISSING, ARGUMENT_RANGE, ARGUMENT_REPEATED, ARGUMENT_TYPE, ARGUMENT_UNKNOWN, UNKNOWN_WORD,
};
use motcua::finding::{Error, Finding, Path};
use motcua::money::Vnd;
use motcua::time::{Date, DateTime};

pub use serde_json::Value as Json;

/// A type that crosses.
pub trait Shape: Sized {
    /// What it is.
    fn kind() -> Kind;

    /// Reads it; `None` where it was left out or is null.
    ///
    /// # Errors
    ///
    /// - `argument-missing` where it must be there
    /// - `argument-type`, `argument-range` where it is of another type, or a number out of range
    /// - `argument-unknown` where an object has a key that no field has
    /// - `unknown-word` where a text is none of a list
    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error>;

    /// Writes it.
    fn write(&self, out: &mut String);

    /// Shows it without what a person is known by: words, days and truths as they are, of texts their length.
    ///
    /// # Errors
    ///
    /// Where the formatter fails.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// What shows a value masked.
pub struct Shown<'a, T>(pub &'a T);

impl<T: Shape> fmt::Debug for Shown<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.show(f)
    }
}

/// What a type is, for those who print other languages' types.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A text.
    Text,
    /// True or false.
    Truth,
    /// A whole number of this least and greatest value.
    Whole(i64, i64),
    /// Whole đồng.
    Money,
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A local time, `YYYY-MM-DDTHH:MM`.
    Instant,
    /// One of a closed list of words.
    Words(fn() -> Words),
    /// A record.
    Record(fn() -> Record),
    /// One of several.
    Choice(fn() -> Choice),
    /// May be left out.
    Optional(Box<Kind>),
    /// A list, empty if left out.
    List(Box<Kind>),
    /// Values by their keys.
    Map(Box<Kind>),
    /// A value of any form, such as a book: its JSON, or that as a text.
    Json,
}

/// A closed list of words.
#[derive(Clone, Debug)]
pub struct Words {
    /// The type's name.
    pub name: &'static str,
    /// Each word with its Vietnamese and its English label.
    pub members: Vec<(&'static str, &'static str, &'static str)>,
    /// The members' names in Rust, in the same order.
    pub names: Vec<String>,
}

/// A record.
#[derive(Clone, Debug)]
pub struct Record {
    /// The type's name.
    pub name: &'static str,
    /// What it is.
    pub document: &'static str,
    /// An array of its fields in JSON, not an object.
    pub is_array: bool,
    /// Holds nothing that a person is known by.
    pub is_open: bool,
    /// The fields in their order.
    pub fields: Vec<Field>,
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What it is.
    pub document: &'static str,
    /// Of which type.
    pub kind: Kind,
}

/// One of several.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The type's name.
    pub name: &'static str,
    /// What it is.
    pub document: &'static str,
    /// What it can be.
    pub variants: Vec<Variant>,
}

/// What a choice can be.
#[derive(Clone, Debug)]
pub struct Variant {
    /// What it is.
    pub document: &'static str,
    /// Its name in Rust.
    pub name: &'static str,
    /// A word or a record.
    pub kind: VariantKind,
}

/// A word or a record.
#[derive(Clone, Debug)]
pub enum VariantKind {
    /// The word.
    Word(&'static str),
    /// The record.
    Record(Kind),
}

/// Where in the question a value stands.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// The question itself.
    Root,
    /// A field.
    Field(&'a Place<'a>, &'a str),
    /// A place of a list.
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Field(Place::Root, key) => f.write_str(key),
            Self::Field(of, key) => write!(f, "{of}.{key}"),
            Self::Item(of, index) => write!(f, "{of}[{index}]"),
        }
    }
}

impl Place<'_> {
    /// The place as a path of a finding.
    pub fn path(&self) -> Path {
        match self {
            Self::Root => Path::Root,
            _ => Path::Document(self.to_string().into_boxed_str()),
        }
    }
}

/// The error of a value of another type.
#[cold]
pub fn wrong(at: &Place<'_>, expected: &'static str) -> Error {
    Finding::new(&ARGUMENT_TYPE).at(at.path()).expected(expected).into()
}

/// The error of a word that is none of a list.
#[cold]
pub fn no_word(at: &Place<'_>, words: &'static str) -> Error {
    Finding::new(&UNKNOWN_WORD).at(at.path()).expected(words).into()
}

/// The error of a value that has no place beside the others: where these fields alone are, it decides nothing.
#[cold]
pub fn out_of_place(path: impl Into<Path>, fields: &'static str) -> Error {
    Finding::new(&ARGUMENT_UNKNOWN).at(path).expected(fields).into()
}

#[cold]
fn missing(at: &Place<'_>) -> Error {
    Finding::new(&ARGUMENT_MISSING).at(at.path()).into()
}

/// A place that is made up while a room works.
pub fn place(path: String) -> Path {
    Path::Document(path.into_boxed_str())
}

/// The place of an item of a list, or of one of its fields.
pub fn item(list: &str, number: usize, field: &str) -> Path {
    let dot = if field.is_empty() { "" } else { "." };
    place(format!("{list}[{number}]{dot}{field}"))
}

/// An error that has a place of its own, told with that of what it stands in.
#[cold]
pub fn within(place: &str, error: &Error) -> Error {
    under(place, [error.finding().clone()])
}

/// A count of what is in memory, or of minutes between two instants.
pub fn whole(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}

/// The error of the first of findings about a field that has places of its own; without a field, about the question.
#[cold]
pub fn under(field: &str, findings: impl IntoIterator<Item = Finding>) -> Error {
    let Some(finding) = findings.into_iter().next() else {
        return Finding::new(&ARGUMENT_TYPE).at(place(field.to_owned())).into();
    };
    let inner = String::from(finding.path());
    let path = if field.is_empty() || inner.is_empty() {
        format!("{field}{inner}")
    } else {
        format!("{field}.{inner}")
    };
    finding.at(place(path)).into()
}

/// The value that must be there.
fn given<'v>(value: Option<&'v Json>, at: &Place<'_>) -> Result<&'v Json, Error> {
    value.filter(|value| !value.is_null()).ok_or_else(|| missing(at))
}

/// Whether a key is a plain name, of letters and digits of ASCII.
fn is_name(key: &str) -> bool {
    key.len() <= 40
        && !key.starts_with(|first: char| first.is_ascii_digit())
        && !key.is_empty()
        && key.bytes().all(|byte| byte == b'_' || byte.is_ascii_alphanumeric())
}

/// The path of a key that the caller wrote: a plain name is told, any other may be somebody's data.
fn of_key(at: &Place<'_>, key: &str) -> Path {
    if is_name(key) { Place::Field(at, key).path() } else { at.path() }
}

/// The error of a key that stands twice in an object.
#[cold]
pub fn repeated(at: &Place<'_>, key: &str) -> Error {
    Finding::new(&ARGUMENT_REPEATED).at(of_key(at, key)).into()
}

/// The names of a record's fields.
#[derive(Clone, Copy)]
pub struct Keys {
    /// Each of them.
    pub each: &'static [&'static str],
    /// All of them in one line, for findings.
    pub list: &'static str,
}

/// An object whose keys are fields.
pub struct Object<'v>(&'v serde_json::Map<String, Json>);

impl<'v> Object<'v> {
    /// The object; a key that is none of the fields' is an error, so that no misspelt name is passed over.
    ///
    /// # Errors
    ///
    /// `argument-missing`, `argument-type`, `argument-unknown`
    pub fn of(value: Option<&'v Json>, at: &Place<'_>, keys: Keys) -> Result<Self, Error> {
        let object = given(value, at)?.as_object().map(Self).ok_or_else(|| wrong(at, "object"))?;
        match object.0.keys().find(|key| !keys.each.contains(&key.as_str())) {
            None => Ok(object),
            Some(key) => Err(Finding::new(&ARGUMENT_UNKNOWN).at(of_key(at, key)).expected(keys.list).into()),
        }
    }

    /// A field.
    ///
    /// # Errors
    ///
    /// Those of its type.
    pub fn field<T: Shape>(&self, key: &'static str, at: &Place<'_>) -> Result<T, Error> {
        T::read(self.0.get(key).filter(|value| !value.is_null()), &Place::Field(at, key))
    }
}

/// An array whose places are fields.
pub struct Array<'v>(&'v [Json], Keys);

impl<'v> Array<'v> {
    /// The array; a longer one than there are fields is an error.
    ///
    /// # Errors
    ///
    /// `argument-missing`, `argument-type`
    pub fn of(value: Option<&'v Json>, at: &Place<'_>, keys: Keys) -> Result<Self, Error> {
        let places = given(value, at)?.as_array().filter(|places| places.len() <= keys.each.len());
        places.map(|places| Self(places, keys)).ok_or_else(|| wrong(at, keys.list))
    }

    /// A place.
    ///
    /// # Errors
    ///
    /// Those of its type.
    pub fn place<T: Shape>(&self, index: usize, at: &Place<'_>) -> Result<T, Error> {
        let key = self.1.each.get(index).copied().unwrap_or_default();
        T::read(self.0.get(index).filter(|value| !value.is_null()), &Place::Field(at, key))
    }
}

/// What writes an object or an array.
pub struct Writing<'o> {
    out: &'o mut String,
    empty: bool,
    end: char,
}

impl<'o> Writing<'o> {
    /// Begins an object.
    pub fn object(out: &'o mut String) -> Self {
        out.push('{');
        Self { out, empty: true, end: '}' }
    }

    /// Begins an array.
    pub fn array(out: &'o mut String) -> Self {
        out.push('[');
        Self { out, empty: true, end: ']' }
    }

    /// A field of the object.
    pub fn field<T: Shape>(&mut self, key: &str, value: &T) {
        self.comma();
        text(key, self.out);
        self.out.push(':');
        value.write(self.out);
    }

    /// A place of the array.
    pub fn place<T: Shape>(&mut self, value: &T) {
        self.comma();
        value.write(self.out);
    }

    /// Ends it.
    pub fn end(self) {
        self.out.push(self.end);
    }

    fn comma(&mut self) {
        if !core::mem::replace(&mut self.empty, false) {
            self.out.push(',');
        }
    }
}

/// A text in JSON.
fn text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            control if control < ' ' => {
                out.push_str("\\u00");
                for half in [u32::from(control) >> 4, u32::from(control) & 15] {
                    out.push(char::from_digit(half, 16).unwrap_or('0'));
                }
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

impl Shape for String {
    fn kind() -> Kind {
        Kind::Text
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        given(value, at)?.as_str().map(str::to_owned).ok_or_else(|| wrong(at, "text"))
    }

    fn write(&self, out: &mut String) {
        text(self, out);
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‹{}›", self.chars().count())
    }
}

impl Shape for bool {
    fn kind() -> Kind {
        Kind::Truth
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        value.map_or(Ok(false), |value| value.as_bool().ok_or_else(|| wrong(at, "boolean")))
    }

    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

macro_rules! whole {
    ($($number:ty),+) => {$(
        impl Shape for $number {
            fn kind() -> Kind {
                Kind::Whole(i64::try_from(<$number>::MIN).unwrap_or(0), i64::try_from(<$number>::MAX).unwrap_or(i64::MAX))
            }

            fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
                let number = given(value, at)?;
                let range = || Finding::new(&ARGUMENT_RANGE).at(at.path()).expected(u64::try_from(<$number>::MAX).unwrap_or_default()).into();
                match number.as_i64() {
                    Some(number) => <$number>::try_from(number).map_err(|_| range()),
                    None if number.is_number() => Err(range()),
                    None => Err(wrong(at, "integer")),
                }
            }

            fn write(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }

            fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("‹number›")
            }
        }
    )+};
}
whole!(u8, u16, u32, i32, i64);

impl Shape for Vnd {
    fn kind() -> Kind {
        Kind::Money
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        let number = given(value, at)?;
        let number = match number.as_i64() {
            Some(number) => i128::from(number),
            // Beyond any amount: the core's own rule says so.
            None if number.is_number() => i128::MAX,
            None => return Err(wrong(at, "integer")),
        };
        Self::from_integer(number).map_err(|error| error.at(at.path()))
    }

    fn write(&self, out: &mut String) {
        out.push_str(&self.dong().to_string());
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹đồng›")
    }
}

/// Digits as they were sent: a text, or a number of JSON.
#[derive(Clone, PartialEq)]
pub struct Digits(pub String);

impl fmt::Debug for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.show(f)
    }
}

impl Shape for Digits {
    fn kind() -> Kind {
        Kind::Text
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        match given(value, at)? {
            Json::Number(number) => Ok(Self(number.to_string())),
            text => String::read(Some(text), at).map(Self),
        }
    }

    fn write(&self, out: &mut String) {
        text(&self.0, out);
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.show(f)
    }
}

macro_rules! times {
    ($($time:ident: $kind:ident),+) => {$(
        impl Shape for $time {
            fn kind() -> Kind {
                Kind::$kind
            }

            fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
                let text = given(value, at)?.as_str().ok_or_else(|| wrong(at, "text"))?;
                $time::parse(text).map_err(|error| error.at(at.path()))
            }

            fn write(&self, out: &mut String) {
                text(&self.to_string(), out);
            }

            fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )+};
}
times!(Date: Day, DateTime: Instant);

impl<T: Shape> Shape for Option<T> {
    fn kind() -> Kind {
        Kind::Optional(Box::new(T::kind()))
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        value.map(|value| T::read(Some(value), at)).transpose()
    }

    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Some(value) => value.show(f),
            None => f.write_str("None"),
        }
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn kind() -> Kind {
        Kind::List(Box::new(T::kind()))
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        let Some(value) = value else { return Ok(Self::new()) };
        let items = value.as_array().ok_or_else(|| wrong(at, "list"))?;
        items.iter().enumerate().map(|(index, item)| T::read(Some(item), &Place::Item(at, index))).collect()
    }

    fn write(&self, out: &mut String) {
        let mut array = Writing::array(out);
        for item in self {
            array.place(item);
        }
        array.end();
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Shown)).finish()
    }
}

/// The places of the names in ascending order; of equal names the last. Compiled once for all kinds of values, and by
/// insertion, since collected they would be sorted by code that nothing else needs.
fn in_order(names: &mut dyn Iterator<Item = &str>) -> Vec<usize> {
    let mut places = BTreeMap::new();
    for (place, name) in names.enumerate() {
        places.insert(name, place);
    }
    places.into_values().collect()
}

impl<T: Shape> Shape for Map<String, T> {
    fn kind() -> Kind {
        Kind::Map(Box::new(T::kind()))
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        let Some(value) = value else { return Ok(Self::default()) };
        let object = value.as_object().ok_or_else(|| wrong(at, "object"))?;
        let item =
            |(key, item): (&String, &Json)| Ok((key.clone(), T::read(Some(item), &Place::Field(at, key))?));
        object.iter().map(item).collect()
    }

    fn write(&self, out: &mut String) {
        let entries: Vec<(&String, &T)> = self.iter().collect();
        let mut object = Writing::object(out);
        for place in in_order(&mut entries.iter().map(|(key, _)| key.as_str())) {
            if let Some((key, value)) = entries.get(place) {
                object.field(key, *value);
            }
        }
        object.end();
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‹{} entries›", self.len())
    }
}

/// A book of the caller's own, as the text of its JSON. Read from the JSON itself or from its text; what it says is
/// held against the rules where it is laid over another.
#[derive(Clone, PartialEq, Eq)]
pub struct BookText(pub String);

impl fmt::Debug for BookText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.show(f)
    }
}

impl Shape for BookText {
    fn kind() -> Kind {
        Kind::Json
    }

    fn read(value: Option<&Json>, at: &Place<'_>) -> Result<Self, Error> {
        match given(value, at)? {
            Json::String(text) => Ok(Self(text.clone())),
            object @ Json::Object(_) => Ok(Self(object.to_string())),
            _ => Err(wrong(at, "object")),
        }
    }

    fn write(&self, out: &mut String) {
        text(&self.0, out);
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‹{} bytes›", self.0.len())
    }
}

/// Closed words of the core: read and written as their words. With the feature `seam` each member is named here, for
/// uniffi; a list that grows in the core does not compile then.
macro_rules! words {
    ($($name:ident { $($member:ident),+ $(,)? })+) => {$(
        impl crate::rooms::shape::Shape for $name {
            fn kind() -> crate::rooms::shape::Kind {
                use ::motcua::finding::Language;
                crate::rooms::shape::Kind::Words(|| crate::rooms::shape::Words {
                    name: stringify!($name),
                    members: $name::ALL.iter().map(|it| {
                        (it.as_str(), it.label(Language::Vietnamese), it.label(Language::English))
                    }).collect(),
                    names: $name::ALL.iter().map(|it| format!("{it:?}")).collect(),
                })
            }

            fn read(
                value: Option<&crate::rooms::shape::Json>,
                at: &crate::rooms::shape::Place<'_>,
            ) -> Result<Self, ::motcua::finding::Error> {
                let word = <String as crate::rooms::shape::Shape>::read(value, at)?;
                $name::parse(&word).map_err(|error| error.at(at.path()))
            }

            fn write(&self, out: &mut String) {
                out.push('"');
                out.push_str(self.as_str());
                out.push('"');
            }

            fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// Every member stands in the list above.
        const _: fn($name) = |member| match member { $($name::$member)|+ => () };

        #[cfg(feature = "seam")]
        #[::uniffi::remote(Enum)]
        pub enum $name { $($member),+ }
    )+};
}
pub(crate) use words;
