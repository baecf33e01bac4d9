//! Symbols as PNG and as text.

use crate::arguments::Arguments;
use crate::finding::Thrown;
use crate::symbol::symbol;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use motcua::finding::Path;
use motcua::symbol::{Png, Screen, Terminal};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_name = drawPng)]
pub fn draw_png(content: &JsValue, options: &JsValue) -> Result<Vec<u8>, Thrown> {
    let options = Arguments::of(options, "options", "level, minVersion, quietZone, pixelsPerModule")?;
    let symbol = symbol(content, &options)?;
    let mut png = Png::new(&symbol);
    if let Some(modules) = options.number("quietZone", u8::MAX)? {
        png = png.quiet_zone(modules);
    }
    if let Some(pixels) = options.number("pixelsPerModule", u16::MAX)? {
        png = png.pixels_per_module(pixels);
    }
    Ok(png.to_vec()?)
}

#[wasm_bindgen(js_name = drawTerminal)]
pub fn draw_terminal(content: &JsValue, options: &JsValue) -> Result<String, Thrown> {
    let options = Arguments::of(options, "options", "level, minVersion, quietZone, screen")?;
    let symbol = symbol(content, &options)?;
    let mut terminal = Terminal::new(&symbol);
    if let Some(modules) = options.number("quietZone", u8::MAX)? {
        terminal = terminal.quiet_zone(modules);
    }
    if let Some(word) = options.text("screen") {
        terminal = terminal.screen(Screen::parse(word).map_err(|error| error.at(Path::Field("screen")))?);
    }
    Ok(terminal.to_string())
}
