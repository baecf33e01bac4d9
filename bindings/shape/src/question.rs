//! Reads the text of a question. A file of its own: who carries questions as texts compiles it.

extern crate alloc;

use self::alloc::string::String;
use self::alloc::vec::Vec;
use crate::rooms::shape::{Json, Place, repeated, wrong};
use core::fmt;
use motcua::finding::Error;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Map;

/// Reads JSON; a tree of values alone would keep the last value of a key that stands twice, though nobody knows which
/// one was meant.
///
/// # Errors
///
/// - `argument-repeated` where a key stands twice in an object
/// - `argument-type` where the text is not JSON, or has more than 127 levels
pub fn read(text: &str) -> Result<Json, Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut refused = None;
    let read = Reading { at: &Place::Root, refused: &mut refused }.deserialize(&mut reader);
    match (refused, read, reader.end()) {
        (Some(error), ..) => Err(error),
        (None, Ok(question), Ok(())) => Ok(question),
        _ => Err(wrong(&Place::Root, "JSON")),
    }
}

/// Reads the value of a place, and tells what is wrong with it though it is JSON: an error of serde's own would bring its
/// whole formatting along.
struct Reading<'r> {
    at: &'r Place<'r>,
    refused: &'r mut Option<Error>,
}

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(truth.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(number.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        loop {
            let at = &Place::Item(self.at, list.len());
            match items.next_element_seed(Reading { at, refused: &mut *self.refused })? {
                Some(value) => list.push(value),
                None => return Ok(Json::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if object.contains_key(&key) {
                self.refused.get_or_insert_with(|| repeated(self.at, &key));
            }
            let at = &Place::Field(self.at, &key);
            let value = entries.next_value_seed(Reading { at, refused: &mut *self.refused })?;
            object.insert(key, value);
        }
        Ok(Json::Object(object))
    }
}
