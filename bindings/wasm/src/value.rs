//! JavaScript's values: what comes in is checked by type and name, what goes out is a plain object.
#![allow(dead_code, reason = "each of the modules that are built uses a part")]

use crate::finding::Thrown;
use alloc::string::String;
use alloc::vec::Vec;
use motcua::finding::argument::{
    ARGUMENT_MISSING, ARGUMENT_RANGE, ARGUMENT_TYPE, ARGUMENT_UNKNOWN, TEXT_NOT_UNICODE,
};
use motcua::finding::{Error, Finding, Parameter, Path, Rule};
use motcua::time::{Date, parse_date};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A plain object that is being made.
    #[wasm_bindgen(js_name = Object)]
    pub type Record;
    #[wasm_bindgen(constructor, js_class = "Object")]
    pub fn new() -> Record;
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put(this: &Record, key: &str, value: &JsValue);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put_text(this: &Record, key: &str, value: &str);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put_number(this: &Record, key: &str, value: f64);
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn put_truth(this: &Record, key: &str, value: bool);

    #[wasm_bindgen(js_name = Array)]
    pub type List;
    #[wasm_bindgen(constructor, js_class = "Array")]
    pub fn new() -> List;
    #[wasm_bindgen(method)]
    fn push(this: &List, value: &JsValue);
    #[wasm_bindgen(method, js_name = push)]
    fn push_text(this: &List, value: &str);
    #[wasm_bindgen(method, getter)]
    fn length(this: &List) -> u32;
    #[wasm_bindgen(method, structural, indexing_getter)]
    fn at(this: &List, index: u32) -> JsValue;
    #[wasm_bindgen(static_method_of = List, js_class = "Array", js_name = isArray)]
    fn is(value: &JsValue) -> bool;

    // What a caller's own object throws when it is read (a getter, a proxy) is passed on.
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn keys(object: &JsValue) -> Result<List, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Reflect)]
    fn get(object: &JsValue, key: &JsValue) -> Result<JsValue, JsValue>;
}

impl Record {
    pub fn text(self, key: &str, value: &str) -> Self {
        self.put_text(key, value);
        self
    }

    /// Leaves out the keys that have no value.
    pub fn texts(self, values: &[(&str, Option<&str>)]) -> Self {
        for (key, value) in values {
            if let Some(value) = value {
                self.put_text(key, value);
            }
        }
        self
    }

    #[expect(clippy::cast_precision_loss, reason = "lengths, positions and amounts of thirteen digits")]
    pub fn number(self, key: &str, value: u64) -> Self {
        self.put_number(key, value as f64);
        self
    }

    pub fn truth(self, key: &str, value: bool) -> Self {
        self.put_truth(key, value);
        self
    }

    pub fn with(self, key: &str, value: &JsValue) -> Self {
        self.put(key, value);
        self
    }
}

pub fn records(records: impl Iterator<Item = Record>) -> List {
    let list = List::new();
    records.for_each(|record| list.push(&record));
    list
}

pub fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> List {
    let list = List::new();
    texts.into_iter().for_each(|text| list.push_text(text.as_ref()));
    list
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
            let Some(name) = known.split(',').map(str::trim_ascii).find(|known| *known == written) else {
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

/// A text, exactly as it was given: half of a surrogate pair, which conversion would replace, is refused.
pub fn text(value: &JsValue, name: &'static str) -> Result<String, Error> {
    let Some(text) = value.as_string() else {
        return Err(wrong_type(value, name, "string"));
    };
    let replaced = text.as_bytes().windows(3).any(|bytes| bytes == "\u{FFFD}".as_bytes());
    if replaced && JsValue::from_str(&text) != *value {
        return Err(refusal(&TEXT_NOT_UNICODE, name, Parameter::None));
    }
    Ok(text)
}

/// A whole number; a fraction, or one that a `number` cannot tell from its neighbours, is one that no range
/// has.
pub fn integer(value: &JsValue, name: &'static str) -> Result<i128, Error> {
    const NO_NUMBER: i128 = i128::MIN;
    const GREATEST_SAFE: f64 = 9_007_199_254_740_991.0;
    if value.is_bigint() {
        return Ok(u64::try_from(value.clone()).map_or(NO_NUMBER, i128::from));
    }
    let number = value.as_f64().ok_or_else(|| wrong_type(value, name, "integer"))?;
    #[expect(clippy::cast_possible_truncation, reason = "compared with the number it came from")]
    let whole = number as i64;
    #[expect(
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "exact up to the greatest safe integer"
    )]
    let exact = number.abs() <= GREATEST_SAFE && whole as f64 == number;
    Ok(if exact { whole.into() } else { NO_NUMBER })
}

/// A count that may be left out.
pub fn count(value: &JsValue, name: &'static str) -> Result<Option<usize>, Error> {
    if is_absent(value) {
        return Ok(None);
    }
    let count = usize::try_from(integer(value, name)?);
    count.map(Some).map_err(|_| refusal(&ARGUMENT_RANGE, name, u64::from(u32::MAX)))
}

/// A text that may be left out.
pub fn optional_text(value: &JsValue, name: &'static str) -> Result<Option<String>, Error> {
    if is_absent(value) { Ok(None) } else { text(value, name).map(Some) }
}

/// A day that may be left out, written `YYYY-MM-DD`.
pub fn optional_day(value: &JsValue, name: &'static str) -> Result<Option<Date>, Error> {
    let day = optional_text(value, name)?.map(|day| parse_date(&day)).transpose();
    day.map_err(|error| error.at(Path::Field(name)))
}

pub fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn wrong_type(value: &JsValue, name: &'static str, wanted: &'static str) -> Error {
    if is_absent(value) { missing(name) } else { refusal(&ARGUMENT_TYPE, name, wanted) }
}

fn missing(name: &'static str) -> Error {
    refusal(&ARGUMENT_MISSING, name, Parameter::None)
}

fn refusal(rule: &'static Rule, name: &'static str, expected: impl Into<Parameter>) -> Error {
    Finding::new(rule).at(Path::Field(name)).expected(expected).into()
}
