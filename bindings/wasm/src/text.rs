//! Folding of Vietnamese.

use crate::finding::Thrown;
use crate::record::Record;
use crate::value::{count, text};
use motcua::text::Folded;
use motcua::vietqr::Purpose;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn fold(value: &JsValue, limit: &JsValue) -> Result<Record, Thrown> {
    Ok(folded(&motcua::text::fold(&text(value, "text")?, count(limit, "limit")?)))
}

#[wasm_bindgen(js_name = foldPurpose)]
pub fn fold_purpose(value: &JsValue) -> Result<Record, Thrown> {
    Ok(folded(&Purpose::fold(&text(value, "text")?)))
}

fn folded(folded: &Folded) -> Record {
    Record::new()
        .text("text", &folded.text)
        .number("changed", folded.changed as u64)
        .number("dropped", folded.dropped as u64)
        .number("clipped", folded.clipped as u64)
        .truth("unchanged", folded.is_unchanged())
}
