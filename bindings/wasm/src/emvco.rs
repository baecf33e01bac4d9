//! The objects of a payload.

use crate::finding::Thrown;
use crate::record::{List, Record, records};
use crate::value::text;
use alloc::string::String;
use motcua::emvco::Payload;
use motcua::finding::Path;
use motcua::vietqr::inspect;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_name = readPayload)]
pub fn read_payload(payload: &JsValue) -> Result<Record, Thrown> {
    let payload = text(payload, "payload")?;
    let inspection = inspect(&payload);
    let payload = inspection.readable()?;
    Ok(Record::new()
        .with("objects", &objects(payload))
        .text("lengthUnit", payload.length_unit().as_str())
        .text("rewritten", &payload.write()?))
}

pub fn objects(payload: &Payload<'_>) -> List {
    records(payload.leaves().map(|(path, value)| {
        Record::new().text("path", &String::from(&Path::from(path))).text("value", value)
    }))
}
