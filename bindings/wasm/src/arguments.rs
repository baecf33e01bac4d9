//! Objects of named arguments, taken apart.
#![allow(dead_code, reason = "each of the modules that are built uses a part")]

use crate::finding::Thrown;
use crate::record::List;
use crate::value::{integer, is_absent, missing, refusal, text, wrong_type};
use alloc::string::String;
use alloc::vec::Vec;
use motcua::finding::Error;
use motcua::finding::argument::{ARGUMENT_RANGE, ARGUMENT_TYPE, ARGUMENT_UNKNOWN};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // What a caller's own object throws when it is read (a getter, a proxy) is passed on.
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn keys(object: &JsValue) -> Result<List, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Reflect)]
    fn get(object: &JsValue, key: &JsValue) -> Result<JsValue, JsValue>;
}

enum Value {
    Text(String),
    Integer(i128),
    Truth(bool),
}

impl Value {
    /// The value of an argument; its type is told by its name.
    fn of(value: &JsValue, name: &'static str) -> Result<Self, Error> {
        match name {
            "amount" | "minVersion" | "quietZone" | "pixelsPerModule" => {
                integer(value, name).map(Self::Integer)
            }
            "recoverNestedService" | "lenient" => {
                value.as_bool().map(Self::Truth).ok_or_else(|| wrong_type(value, name, "boolean"))
            }
            _ => text(value, name).map(Self::Text),
        }
    }
}

/// The named values of an object; null and undefined are the same as absent.
pub struct Arguments(Vec<(&'static str, Value)>);

impl Arguments {
    /// Takes an object apart; `known` are the names it may have. Without an object, there are no values.
    pub fn of(object: &JsValue, name: &'static str, known: &'static str) -> Result<Self, Thrown> {
        let mut values = Vec::new();
        if is_absent(object) {
            return Ok(Self(values));
        }
        if !object.is_object() || List::is(object) {
            return Err(refusal(&ARGUMENT_TYPE, name, "object").into());
        }
        let keys = keys(object)?;
        for key in (0..keys.length()).map(|index| keys.at(index)) {
            let written = key.as_string().unwrap_or_default();
            let mut names = known.split([',', ' ']).filter(|known| !known.is_empty());
            let Some(name) = names.find(|known| *known == written) else {
                return Err(refusal(&ARGUMENT_UNKNOWN, name, known).into());
            };
            let value = get(object, &key)?;
            if !is_absent(&value) {
                values.push((name, Value::of(&value, name)?));
            }
        }
        Ok(Self(values))
    }

    fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub fn required_text(&self, name: &'static str) -> Result<&str, Error> {
        self.text(name).ok_or_else(|| missing(name))
    }

    pub fn integer(&self, name: &str) -> Option<i128> {
        match self.get(name) {
            Some(Value::Integer(integer)) => Some(*integer),
            _ => None,
        }
    }

    pub fn required_integer(&self, name: &'static str) -> Result<i128, Error> {
        self.integer(name).ok_or_else(|| missing(name))
    }

    /// A whole number from 0 to what its type holds.
    pub fn number<T>(&self, name: &'static str, greatest: T) -> Result<Option<T>, Error>
    where
        T: TryFrom<i128> + Into<u64>,
    {
        let number = self.integer(name).map(T::try_from).transpose();
        number.map_err(|_| refusal(&ARGUMENT_RANGE, name, greatest.into()))
    }

    pub fn truth(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Value::Truth(true)))
    }
}
