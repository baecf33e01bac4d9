//! Findings, errors and the table of rules.

use crate::record::Record;
use alloc::string::String;
use motcua::finding::{Error, Finding, Language, Path};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./error.js")]
extern "C" {
    type MotcuaError;
    #[wasm_bindgen(constructor)]
    fn new(finding: &Record) -> MotcuaError;
}

/// What a function throws: a `MotcuaError`, or what the caller's own object threw when it was read.
pub struct Thrown(JsValue);

impl From<Error> for Thrown {
    fn from(error: Error) -> Self {
        Self(MotcuaError::new(&finding(error.finding())).into())
    }
}

impl From<JsValue> for Thrown {
    fn from(value: JsValue) -> Self {
        Self(value)
    }
}

impl From<Thrown> for JsValue {
    fn from(thrown: Thrown) -> Self {
        thrown.0
    }
}

pub fn finding(finding: &Finding) -> Record {
    let text = |language| String::from(finding.message(language));
    let record = Record::new()
        .text("code", finding.code())
        .text("severity", finding.severity().as_str())
        .text("path", &path(finding.path()));
    let record = match finding.span() {
        None => record,
        Some(span) => record.number("start", span.start as u64).number("end", span.end as u64),
    };
    record.with("messages", &messages(&text(Language::Vietnamese), &text(Language::English)))
}

/// Names of fields in JavaScript's manner; everything else as it is.
fn path(path: &Path) -> String {
    match path {
        Path::Field(name) => camel_case(name),
        other => other.into(),
    }
}

/// An ASCII name: `bill_number` as `billNumber`.
pub fn camel_case(name: &str) -> String {
    let mut written = String::with_capacity(name.len());
    let mut upper = false;
    for letter in name.bytes() {
        if letter != b'_' {
            written.push(char::from(if upper { letter.to_ascii_uppercase() } else { letter }));
        }
        upper = letter == b'_';
    }
    written
}

/// The same text in both languages.
pub fn messages(vietnamese: &str, english: &str) -> Record {
    Record::new().text(Language::Vietnamese.as_str(), vietnamese).text(Language::English.as_str(), english)
}
