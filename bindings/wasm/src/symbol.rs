//! Texts as symbols, and symbols drawn.

use crate::finding::Thrown;
use crate::value::{Arguments, Record, text, texts};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use motcua::finding::{Error, Path};
use motcua::symbol::{
    Colour, Eci, Encoder, Level, Png, Screen, Segmentation, Svg, Symbol, Terminal, Version,
};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_name = encodeSymbol)]
pub fn encode_symbol(content: JsValue, options: JsValue) -> Result<Record, Thrown> {
    let options = Arguments::of(&options, "options", "level, segmentation, eci, minVersion")?;
    let symbol = symbol(&content, &options)?;
    Ok(Record::new()
        .number("version", symbol.version().number().into())
        .text("level", symbol.level().as_str())
        .number("mask", symbol.mask().number().into())
        .number("size", symbol.size() as u64)
        .with("rows", &texts(symbol.rows().map(|row| row.to_string()))))
}

#[wasm_bindgen(js_name = drawSvg)]
pub fn draw_svg(content: JsValue, options: JsValue) -> Result<String, Thrown> {
    const KNOWN: &str = "level, segmentation, eci, minVersion, quietZone, foreground, background, title";
    let options = Arguments::of(&options, "options", KNOWN)?;
    let symbol = symbol(&content, &options)?;
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

#[wasm_bindgen(js_name = drawPng)]
pub fn draw_png(content: JsValue, options: JsValue) -> Result<Vec<u8>, Thrown> {
    const KNOWN: &str = "level, segmentation, eci, minVersion, quietZone, pixelsPerModule";
    let options = Arguments::of(&options, "options", KNOWN)?;
    let symbol = symbol(&content, &options)?;
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
pub fn draw_terminal(content: JsValue, options: JsValue) -> Result<String, Thrown> {
    const KNOWN: &str = "level, segmentation, eci, minVersion, quietZone, screen";
    let options = Arguments::of(&options, "options", KNOWN)?;
    let symbol = symbol(&content, &options)?;
    let mut terminal = Terminal::new(&symbol);
    if let Some(modules) = options.number("quietZone", u8::MAX)? {
        terminal = terminal.quiet_zone(modules);
    }
    if let Some(screen) = options.choice("screen", "dark, light, coloured", screen)? {
        terminal = terminal.screen(screen);
    }
    Ok(terminal.to_string())
}

fn symbol(content: &JsValue, options: &Arguments) -> Result<Symbol, Error> {
    let mut encoder = Encoder::new();
    if let Some(letter) = options.text("level") {
        encoder = encoder.level(Level::parse(letter)?);
    }
    if let Some(segmentation) = options.choice("segmentation", "bytes, optimal", segmentation)? {
        encoder = encoder.segments(segmentation);
    }
    if let Some(eci) = options.choice("eci", "whenNeeded, never", eci)? {
        encoder = encoder.eci(eci);
    }
    if let Some(number) = options.number("minVersion", u8::MAX)? {
        let version = Version::new(number).map_err(|error| error.at(Path::Field("minVersion")));
        encoder = encoder.min_version(version?);
    }
    encoder.encode(&text(content, "text")?)
}

fn colour(options: &Arguments, name: &'static str) -> Result<Option<Colour>, Error> {
    let colour = options.text(name).map(Colour::parse).transpose();
    colour.map_err(|error| error.at(Path::Field(name)))
}

fn segmentation(word: &str) -> Option<Segmentation> {
    match word {
        "bytes" => Some(Segmentation::Bytes),
        "optimal" => Some(Segmentation::Optimal),
        _ => None,
    }
}

fn eci(word: &str) -> Option<Eci> {
    match word {
        "whenNeeded" => Some(Eci::WhenNeeded),
        "never" => Some(Eci::Never),
        _ => None,
    }
}

fn screen(word: &str) -> Option<Screen> {
    match word {
        "dark" => Some(Screen::Dark),
        "light" => Some(Screen::Light),
        "coloured" => Some(Screen::Coloured),
        _ => None,
    }
}
