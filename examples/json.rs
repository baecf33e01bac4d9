//! JSON files that people write: a byte order mark is no fault, a key that stands twice or that nobody reads is one.

use motcua::finding::Language;
use motcua::finding::argument::{ARGUMENT_TYPE, ARGUMENT_UNKNOWN};
use motcua::finding::{Error, Finding};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// Reads a text. Keys that stand twice are refused: which value is meant is not known.
///
/// # Errors
///
/// A text for the user, with line and column.
pub fn parse(text: &str, language: Language) -> Result<Value, String> {
    // Editors put a byte order mark before the text.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    serde_json::from_str(text).map(|Once(value)| value).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        match (language, error.is_data()) {
            (Language::Vietnamese, true) => format!("một khóa bị lặp lại: dòng {line}, cột {column}"),
            (Language::Vietnamese, false) => format!("không phải là JSON: dòng {line}, cột {column}"),
            (Language::English, true) => format!("a key stands twice: line {line}, column {column}"),
            (Language::English, false) => format!("no JSON: line {line}, column {column}"),
        }
    })
}

/// What is wrong with the keys of an object: each that is none of those known (`on, amount`), as its place; or that it is
/// no object.
#[must_use]
pub fn unknown(object: &Value, known: &'static str) -> Vec<(String, Error)> {
    let Some(object) = object.as_object() else {
        return vec![(String::new(), Finding::new(&ARGUMENT_TYPE).expected("object").into())];
    };
    let strange = object.keys().filter(|key| !known.split(", ").any(|known| known == key.as_str()));
    strange.map(|key| (key.clone(), Finding::new(&ARGUMENT_UNKNOWN).expected(known).into())).collect()
}

/// A value no object of which has a key twice.
struct Once(Value);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Values).map(Self)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Once(value)) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some((key, Once(value))) = object.next_entry::<String, _>()? {
            if values.insert(key, value).is_some() {
                return Err(A::Error::custom("a key stands twice"));
            }
        }
        Ok(Value::Object(values))
    }
}
