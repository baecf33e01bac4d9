//! The shape in which public values cross serde: text as text, words as words, money as a whole number.
//!
//! What arrives goes through the value's own reader, and an error names its code. Errors of serde itself quote what
//! they did not expect, which may be somebody's number: whenever one does, it asks the visitor what was expected
//! instead, and is replaced then.

use super::{Error, Finding, Path, argument};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;
use serde::de::{self, DeserializeSeed, Deserializer, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// An error of this library as one of serde: path, message and code.
pub(crate) fn refused<E: de::Error>(error: impl Into<Error>) -> E {
    E::custom(error.into())
}

/// The error of a value of another type than the one that is named.
fn other_type(expected: &'static str, at: &Path) -> Error {
    Finding::new(&argument::ARGUMENT_TYPE).expected(expected).at(at.clone()).into()
}

/// Asks for a value and keeps what it was from the error, where it was of another type.
fn quietly<T, E: de::Error>(
    expected: &'static str,
    at: &Path,
    ask: impl FnOnce(&Quiet) -> Result<T, E>,
) -> Result<T, E> {
    let quiet = Quiet { expected, foreign: Cell::new(false) };
    ask(&quiet).map_err(|error| if quiet.foreign.get() { refused(other_type(expected, at)) } else { error })
}

/// What is expected, and whether an error asked for it: then it also shows what was found.
struct Quiet {
    expected: &'static str,
    foreign: Cell<bool>,
}

impl Quiet {
    fn tell(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.foreign.set(true);
        f.write_str(self.expected)
    }
}

const TEXT: &str = "text";
const INTEGER: &str = "integer";

/// Reads a text by a reader of this library.
pub(crate) fn text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    at: &Path,
    read: impl Fn(&str) -> Result<T, Error>,
) -> Result<T, D::Error> {
    struct Text<'q, F>(&'q Quiet, F);
    impl<T, F: Fn(&str) -> Result<T, Error>> Visitor<'_> for Text<'_, F> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.tell(f)
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            (self.1)(text).map_err(refused)
        }
    }
    // The type is told, so that formats that guess types (CSV) leave the zeros of numbers alone.
    quietly(TEXT, at, |quiet| deserializer.deserialize_str(Text(quiet, read)))
}

/// Reads a value that keeps its text, from input that lends it.
pub(crate) fn borrowed<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl Fn(&'de str) -> Result<T, Error>,
) -> Result<T, D::Error> {
    struct Lent<'q, F>(&'q Quiet, F);
    impl<'de, T, F: Fn(&'de str) -> Result<T, Error>> Visitor<'de> for Lent<'_, F> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.tell(f)
        }
        fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<T, E> {
            (self.1)(text).map_err(refused)
        }
    }
    quietly("text without escapes, in memory", &Path::Root, |quiet| {
        deserializer.deserialize_str(Lent(quiet, read))
    })
}

/// Reads a whole number by a reader of this library.
pub(crate) fn integer<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    at: &Path,
    read: impl Fn(i128) -> Result<T, Error>,
) -> Result<T, D::Error> {
    struct Integer<'q, F>(&'q Quiet, F);
    impl<T, F: Fn(i128) -> Result<T, Error>> Visitor<'_> for Integer<'_, F> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.tell(f)
        }
        fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
            (self.1)(number.into()).map_err(refused)
        }
        fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
            (self.1)(number.into()).map_err(refused)
        }
        fn visit_i128<E: de::Error>(self, number: i128) -> Result<T, E> {
            (self.1)(number).map_err(refused)
        }
        fn visit_u128<E: de::Error>(self, number: u128) -> Result<T, E> {
            // What i128 does not hold is out of range in either case.
            (self.1)(i128::try_from(number).unwrap_or(i128::MAX)).map_err(refused)
        }
    }
    quietly(INTEGER, at, |quiet| deserializer.deserialize_u64(Integer(quiet, read)))
}

/// Reads an object by its keys; a key that is not among them or stands twice, and the absence of one that is required,
/// are refused.
pub(crate) fn object<'de, D: Deserializer<'de>, T: Keyed>(
    deserializer: D,
    name: &'static str,
    mut value: T,
    required: &[&'static str],
) -> Result<T, D::Error> {
    let given = quietly("object", &Path::Root, |quiet| {
        deserializer.deserialize_struct(name, T::KEYS, Object(quiet, &mut value))
    })?;
    let is_given = |key: &&str| T::KEYS.iter().zip(&given).any(|(known, given)| known == key && *given);
    match required.iter().find(|key| !is_given(key)) {
        Some(key) => Err(refused(Error::from(&argument::ARGUMENT_MISSING).at(Path::Field(key)))),
        None => Ok(value),
    }
}

/// What an object's values are read into.
pub(crate) trait Keyed {
    /// The keys, in the order in which formats without keys have the values.
    const KEYS: &'static [&'static str];
    /// The keys in one line, for findings.
    const LIST: &'static str;
    /// Whether the value of a key is a whole number; a text otherwise.
    fn is_integer(key: &'static str) -> bool;
    /// Takes the value, which is not null, of the key at a place among the keys.
    fn take(&mut self, at: usize, value: Held);
}

/// A value of an object.
pub(crate) enum Held {
    Text(String),
    Integer(i128),
}

/// Gives for each key whether it has a value.
struct Object<'q, 'v, T>(&'q Quiet, &'v mut T);

impl<'de, T: Keyed> Visitor<'de> for Object<'_, '_, T> {
    type Value = Vec<bool>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.tell(f)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Vec<bool>, A::Error> {
        // Whether a key was there, and whether it had a value.
        let mut keys: Vec<_> = T::KEYS.iter().map(|key| (*key, false, false)).collect();
        while let Some(at) = map.next_key_seed(Key(T::KEYS, T::LIST))? {
            let Some((key, seen, given)) = keys.get_mut(at) else { continue };
            if core::mem::replace(seen, true) {
                return Err(refused(Error::from(&argument::ARGUMENT_REPEATED).at(Path::Field(key))));
            }
            if let Some(held) = map.next_value_seed(Value { key, integer: T::is_integer(key) })? {
                *given = true;
                self.1.take(at, held);
            }
        }
        Ok(keys.into_iter().map(|(_, _, given)| given).collect())
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut values: A) -> Result<Vec<bool>, A::Error> {
        let mut given = vec![false; T::KEYS.len()];
        for (at, (key, given)) in T::KEYS.iter().copied().zip(&mut given).enumerate() {
            let value = values.next_element_seed(Value { key, integer: T::is_integer(key) })?;
            // Fewer values than keys: the rest is absent.
            let Some(value) = value else { break };
            if let Some(held) = value {
                *given = true;
                self.1.take(at, held);
            }
        }
        Ok(given)
    }
}

/// A key, by its place among those that are known.
struct Key(&'static [&'static str], &'static str);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        text(deserializer, &Path::Root, |key| {
            self.0
                .iter()
                .position(|known| *known == key)
                .ok_or_else(|| Finding::new(&argument::ARGUMENT_UNKNOWN).expected(self.1).into())
        })
    }
}

/// The value of a key; `None` for null.
struct Value {
    key: &'static str,
    integer: bool,
}

impl<'de> DeserializeSeed<'de> for Value {
    type Value = Option<Held>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Held>, D::Error> {
        let expected = if self.integer { INTEGER } else { TEXT };
        let at = Path::Field(self.key);
        quietly(expected, &at, |quiet| deserializer.deserialize_option(Optional(quiet, &at, self.integer)))
    }
}

struct Optional<'q>(&'q Quiet, &'q Path, bool);

impl<'de> Visitor<'de> for Optional<'_> {
    type Value = Option<Held>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.tell(f)
    }

    fn visit_none<E: de::Error>(self) -> Result<Option<Held>, E> {
        Ok(None)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Option<Held>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Held>, D::Error> {
        let Self(_, at, is_integer) = self;
        if is_integer {
            integer(deserializer, at, |number| Ok(Some(Held::Integer(number))))
        } else {
            text(deserializer, at, |text| Ok(Some(Held::Text(text.into()))))
        }
    }
}

/// A value that an object is written with.
#[derive(Clone, Copy)]
pub(crate) enum Entry<'a> {
    Text(Option<&'a str>),
    Integer(Option<u64>),
}

impl Entry<'_> {
    const fn is_there(self) -> bool {
        matches!(self, Self::Text(Some(_)) | Self::Integer(Some(_)))
    }
}

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(Some(text)) => serializer.serialize_some(text),
            Self::Integer(Some(number)) => serializer.serialize_some(number),
            Self::Text(None) | Self::Integer(None) => serializer.serialize_none(),
        }
    }
}

/// Writes an object. Where people read it, what is absent is left out; formats without keys need every place.
pub(crate) fn write_object<S: Serializer>(
    serializer: S,
    name: &'static str,
    entries: &[(&'static str, Entry<'_>)],
) -> Result<S::Ok, S::Error> {
    let whole = !serializer.is_human_readable();
    let written = |entry: &Entry<'_>| whole || entry.is_there();
    let count = entries.iter().filter(|(_, entry)| written(entry)).count();
    let mut object = serializer.serialize_struct(name, count)?;
    for (key, entry) in entries {
        if written(entry) {
            object.serialize_field(key, entry)?;
        } else {
            object.skip_field(key)?;
        }
    }
    object.end()
}

/// As the shared cases have findings: `code`, `severity`, `path`, and the bytes `start` to `end` where they are known.
/// They are not read back: a finding is of a rule of this library.
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (path, span) = (String::from(self.path()), self.span());
        let place = |at: usize| u64::try_from(at).ok();
        write_object(
            serializer,
            "Finding",
            &[
                ("code", Entry::Text(Some(self.code()))),
                ("severity", Entry::Text(Some(self.severity().as_str()))),
                ("path", Entry::Text(Some(&path))),
                ("start", Entry::Integer(span.as_ref().and_then(|span| place(span.start)))),
                ("end", Entry::Integer(span.as_ref().and_then(|span| place(span.end)))),
            ],
        )
    }
}

/// As its finding.
impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.finding().serialize(serializer)
    }
}
