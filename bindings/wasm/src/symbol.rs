//! Texts as symbols.

use crate::arguments::Arguments;
use crate::value::text;
use motcua::finding::{Error, Path};
use motcua::symbol::{Encoder, Level, Symbol, Version};
use wasm_bindgen::prelude::*;

/// The symbol of a text under the options that every drawing has: `level` and `minVersion`.
pub fn symbol(content: &JsValue, options: &Arguments) -> Result<Symbol, Error> {
    let mut encoder = Encoder::new();
    if let Some(letter) = options.text("level") {
        encoder = encoder.level(Level::parse(letter)?);
    }
    if let Some(number) = options.number("minVersion", u8::MAX)? {
        let version = Version::new(number).map_err(|error| error.at(Path::Field("minVersion")));
        encoder = encoder.min_version(version?);
    }
    encoder.encode(&text(content, "text")?)
}
