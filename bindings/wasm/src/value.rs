//! What comes in, checked by type.
#![allow(dead_code, reason = "each of the modules that are built uses a part")]

use alloc::string::String;
use motcua::finding::argument::{ARGUMENT_MISSING, ARGUMENT_RANGE, ARGUMENT_TYPE, TEXT_NOT_UNICODE};
use motcua::finding::{Error, Finding, Parameter, Path, Rule};
use motcua::time::Date;
use wasm_bindgen::prelude::*;

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
    let day = optional_text(value, name)?.map(|day| Date::parse(&day)).transpose();
    day.map_err(|error| error.at(Path::Field(name)))
}

pub fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

pub fn wrong_type(value: &JsValue, name: &'static str, wanted: &'static str) -> Error {
    if is_absent(value) { missing(name) } else { refusal(&ARGUMENT_TYPE, name, wanted) }
}

pub fn missing(name: &'static str) -> Error {
    refusal(&ARGUMENT_MISSING, name, Parameter::None)
}

pub fn refusal(rule: &'static Rule, name: &'static str, expected: impl Into<Parameter>) -> Error {
    Finding::new(rule).at(Path::Field(name)).expected(expected).into()
}
