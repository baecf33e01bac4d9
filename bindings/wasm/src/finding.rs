//! Findings and errors.

use crate::value::{List, Record, array};
use motcua::finding::{Error, Finding, Language, Path, Rule};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./error.js")]
extern "C" {
    type MotcuaError;
    #[wasm_bindgen(constructor)]
    fn new(message: &str, finding: &Record) -> MotcuaError;
}

/// What a function throws: a `MotcuaError`, or what the caller's own object threw when it was read.
pub struct Thrown(JsValue);

impl From<Error> for Thrown {
    fn from(error: Error) -> Self {
        let message = error.message(Language::English).to_string();
        Self(MotcuaError::new(&message, &finding(error.finding())).into())
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
    let span = finding.span();
    let message = |language| finding.message(language).to_string();
    Record::new()
        .with("code", finding.code())
        .with("severity", finding.severity().as_str())
        .with("path", path(finding.path()))
        .with_optional("start", span.as_ref().map(|span| span.start))
        .with_optional("end", span.map(|span| span.end))
        .with("messages", messages(message))
}

/// Names of fields in JavaScript's manner; everything else as it is.
fn path(path: &Path) -> String {
    match path {
        Path::Field(name) => camel_case(name),
        other => other.to_string(),
    }
}

/// `bill_number` as `billNumber`.
pub fn camel_case(name: &str) -> String {
    let mut written = String::with_capacity(name.len());
    let mut upper = false;
    for letter in name.chars() {
        if letter == '_' {
            upper = true;
        } else {
            written.push(if upper { letter.to_ascii_uppercase() } else { letter });
            upper = false;
        }
    }
    written
}

fn messages(text: impl Fn(Language) -> String) -> Record {
    let languages = [Language::Vietnamese, Language::English];
    languages.into_iter().fold(Record::new(), |all, one| all.with(one.as_str(), text(one)))
}

#[wasm_bindgen]
pub fn rules() -> List {
    let rule = |rule: &Rule| {
        Record::new()
            .with("code", rule.code())
            .with("severity", rule.severity().as_str())
            .with("source", rule.source())
            .with("templates", messages(|language| rule.template(language).to_owned()))
    };
    array(motcua::rules().map(rule))
}
