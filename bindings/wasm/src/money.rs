//! Amounts in words.

use crate::finding::Thrown;
use crate::value::{integer, optional_text};
use alloc::string::{String, ToString};
use motcua::finding::{Language, Path};
use motcua::money::Vnd;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_name = amountInWords)]
pub fn amount_in_words(amount: &JsValue, code: &JsValue) -> Result<String, Thrown> {
    let amount = Vnd::from_integer(integer(amount, "amount")?)?;
    let language = optional_text(code, "language")?
        .map(|code| Language::parse(&code))
        .transpose()
        .map_err(|error| error.at(Path::Field("language")))?;
    Ok(match language.unwrap_or_default() {
        Language::Vietnamese => amount.in_vietnamese().to_string(),
        Language::English => amount.in_english().to_string(),
    })
}
