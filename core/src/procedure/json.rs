//! JSON of messages, with what a tree of values would pass over: keys that stand twice, whole numbers too long to be kept.

use super::rules::{EXCHANGE_JSON, EXCHANGE_NUMBER, EXCHANGE_TWICE};
use crate::finding::{Finding, Path};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The whole numbers beyond this one are no longer told apart.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Reads a text; `None` if it is no JSON, or if a key stands twice, so that which value is meant is not known. A
/// byte order mark before it is left out. `is_known` says which keys may be told: others may be named after people.
pub(super) fn read(text: &str, is_known: fn(&str) -> bool, findings: &mut Vec<Finding>) -> Option<Value> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut told = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(text);
    let seed = Seed { path: String::new(), is_known, told: &mut told };
    let value = seed.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    let Ok(value) = value else {
        findings.push(Finding::new(&EXCHANGE_JSON));
        return None;
    };
    let twice = told.iter().any(|finding| finding.rule() == &EXCHANGE_TWICE);
    findings.append(&mut told);
    (!twice).then_some(value)
}

struct Seed<'f> {
    path: String,
    is_known: fn(&str) -> bool,
    told: &'f mut Vec<Finding>,
}

impl Seed<'_> {
    fn tell(&mut self, rule: &'static crate::finding::Rule, path: String) {
        self.told.push(Finding::new(rule).at(Path::Document(path.into())));
    }

    /// The path of a key: that of its object, if the key is not known here.
    fn of(&self, key: &str) -> String {
        match (self.path.as_str(), (self.is_known)(key)) {
            (path, false) => path.into(),
            ("", true) => key.into(),
            (path, true) => format!("{path}.{key}"),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
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

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E: Error>(mut self, number: f64) -> Result<Value, E> {
        if !(-EXACT..=EXACT).contains(&number) {
            let path = core::mem::take(&mut self.path);
            self.tell(&EXCHANGE_NUMBER, path);
        }
        Number::from_f64(number).map(Value::Number).ok_or_else(|| E::custom("number"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let path = format!("{}[{}]", self.path, list.len());
            let seed = Seed { path, is_known: self.is_known, told: &mut *self.told };
            match seq.next_element_seed(seed)? {
                Some(value) => list.push(value),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let path = self.of(&key);
            let seed = Seed { path: path.clone(), is_known: self.is_known, told: &mut *self.told };
            let value = map.next_value_seed(seed)?;
            if fields.insert(key, value).is_some() {
                self.tell(&EXCHANGE_TWICE, path);
            }
        }
        Ok(Value::Object(fields))
    }
}
