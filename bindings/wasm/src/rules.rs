//! The table of rules.

use crate::finding::messages;
use crate::record::{List, Record, records};
use motcua::finding::{Language, Rule};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn rules() -> List {
    records(motcua::rules().map(|rule: &Rule| {
        let [vietnamese, english] = [Language::Vietnamese, Language::English].map(|it| rule.template(it));
        Record::new()
            .text("code", rule.code())
            .text("severity", rule.severity().as_str())
            .text("source", rule.source())
            .with("templates", &messages(vietnamese, english))
    }))
}
