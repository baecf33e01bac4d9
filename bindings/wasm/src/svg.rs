//! Symbols as modules and as SVG.

use crate::arguments::Arguments;
use crate::finding::Thrown;
use crate::record::{Record, texts};
use crate::symbol::symbol;
use alloc::string::{String, ToString};
use motcua::finding::{Error, Path};
use motcua::symbol::{Colour, Svg};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_name = encodeSymbol)]
pub fn encode_symbol(content: &JsValue, options: &JsValue) -> Result<Record, Thrown> {
    let options = Arguments::of(options, "options", "level, minVersion")?;
    let symbol = symbol(content, &options)?;
    Ok(Record::new()
        .number("version", symbol.version().number().into())
        .text("level", symbol.level().as_str())
        .number("mask", symbol.mask().number().into())
        .number("size", symbol.size() as u64)
        .with("rows", &texts(symbol.rows().map(|row| row.to_string()))))
}

#[wasm_bindgen(js_name = drawSvg)]
pub fn draw_svg(content: &JsValue, options: &JsValue) -> Result<String, Thrown> {
    const KNOWN: &str = "level, minVersion, quietZone, foreground, background, title";
    let options = Arguments::of(options, "options", KNOWN)?;
    let symbol = symbol(content, &options)?;
    let mut svg = Svg::new(&symbol);
    if let Some(modules) = options.number("quietZone", u8::MAX)? {
        svg = svg.quiet_zone(modules);
    }
    if let Some(colour) = colour(&options, "foreground")? {
        svg = svg.foreground(colour);
    }
    if let Some(colour) = colour(&options, "background")? {
        svg = svg.background(colour);
    }
    if let Some(title) = options.text("title") {
        svg = svg.title(title);
    }
    Ok(svg.to_string())
}

fn colour(options: &Arguments, name: &'static str) -> Result<Option<Colour>, Error> {
    let colour = options.text(name).map(Colour::parse).transpose();
    colour.map_err(|error| error.at(Path::Field(name)))
}
