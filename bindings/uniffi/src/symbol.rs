//! Text to QR symbols, and symbols to pictures.

use crate::bytes::Bytes;
use crate::finding::{MotcuaError, natural};
use motcua::finding::{Error, Path};
use motcua::symbol::{Colour, Colours, Encoder, Length, Level, Png, Screen, Svg, Symbol, Terminal};

/// How much of a symbol can be lost and still be read (*mức sửa lỗi*).
#[uniffi::remote(Enum)]
pub enum Level {
    /// About 7 % of the codewords: `L`.
    Low,
    /// About 15 %: what payment codes are printed with: `M`.
    Medium,
    /// About 25 %: `Q`.
    Quartile,
    /// About 30 %: `H`.
    High,
}

/// What a symbol in a terminal is shown on.
#[uniffi::remote(Enum)]
pub enum Screen {
    /// Light text on a dark screen, as most terminals are: the light modules are inked.
    Dark,
    /// Dark text on a light screen or on paper: the dark modules are inked.
    Light,
    /// Black on white whatever the screen, by escape sequences at the ends of each line.
    Coloured,
}

/// The level of a letter.
#[uniffi::export]
pub fn symbol_level(letter: String) -> Result<Level, MotcuaError> {
    Ok(Level::parse(&letter)?)
}

/// A symbol as a plain value: what the two languages' own class holds, so that nothing has to be freed.
#[derive(uniffi::Record)]
pub struct SymbolModules {
    /// The version, 1 to 40.
    pub version: i32,
    /// The number of modules of a side.
    pub size: i32,
    /// The mask, 0 to 7.
    pub mask: i32,
    /// The error-correction level.
    pub level: Level,
    /// The symbol as the core writes it.
    pub bytes: Bytes,
}

/// Makes the symbol of a text.
#[uniffi::export]
pub fn symbol_encode(text: String, level: Option<Level>) -> Result<SymbolModules, MotcuaError> {
    let symbol = Encoder::new().level(level.unwrap_or_default()).encode(&text)?;
    Ok(SymbolModules {
        version: symbol.version().number().into(),
        size: i32::try_from(symbol.size()).unwrap_or(i32::MAX),
        mask: symbol.mask().number().into(),
        level: symbol.level(),
        bytes: Bytes(symbol.to_bytes()),
    })
}

/// The rows of a symbol from top to bottom: a `1` for each dark module.
#[uniffi::export]
pub fn symbol_rows(symbol: Bytes) -> Result<Vec<String>, MotcuaError> {
    Ok(Symbol::from_bytes(&symbol.0)?.rows().map(|row| row.to_string()).collect())
}

/// Draws an SVG element.
#[uniffi::export]
pub fn symbol_svg(
    symbol: Bytes,
    quiet_zone: Option<i64>,
    foreground: Option<String>,
    background: Option<String>,
    title: Option<String>,
    width: Option<String>,
    low_contrast: bool,
) -> Result<String, MotcuaError> {
    let symbol = Symbol::from_bytes(&symbol.0)?;
    let mut svg = Svg::new(&symbol);
    if let Some(modules) = margin(quiet_zone)? {
        svg = svg.quiet_zone(modules);
    }
    let foreground = foreground.map_or(Ok(Colour::BLACK), |text| colour("foreground", &text))?;
    let background = background.map_or(Ok(Colour::WHITE), |text| colour("background", &text))?;
    svg = svg.colours(if low_contrast {
        Colours::unchecked(foreground, background)
    } else {
        Colours::new(foreground, background)?
    });
    if let Some(width) = &width {
        svg = svg.width(Length::parse(width).map_err(|error| error.at(Path::Field("width")))?);
    }
    if let Some(title) = &title {
        svg = svg.title(title);
    }
    Ok(svg.to_string())
}

/// Draws a PNG file.
#[uniffi::export]
pub fn symbol_png(
    symbol: Bytes,
    pixels_per_module: Option<i64>,
    quiet_zone: Option<i64>,
) -> Result<Bytes, MotcuaError> {
    let symbol = Symbol::from_bytes(&symbol.0)?;
    let mut png = Png::new(&symbol);
    if let Some(pixels) = pixels_per_module {
        png = png.pixels_per_module(natural("pixels_per_module", pixels, u16::MAX.into())?);
    }
    if let Some(modules) = margin(quiet_zone)? {
        png = png.quiet_zone(modules);
    }
    Ok(Bytes(png.to_vec()?))
}

/// Draws lines of text for a terminal.
#[uniffi::export]
pub fn symbol_terminal(
    symbol: Bytes,
    quiet_zone: Option<i64>,
    screen: Option<Screen>,
) -> Result<String, MotcuaError> {
    let symbol = Symbol::from_bytes(&symbol.0)?;
    let mut terminal = Terminal::new(&symbol).screen(screen.unwrap_or_default());
    if let Some(modules) = margin(quiet_zone)? {
        terminal = terminal.quiet_zone(modules);
    }
    Ok(terminal.to_string())
}

fn margin(quiet_zone: Option<i64>) -> Result<Option<u8>, MotcuaError> {
    quiet_zone.map(|modules| natural("quiet_zone", modules, u8::MAX.into())).transpose()
}

fn colour(argument: &'static str, text: &str) -> Result<Colour, Error> {
    Colour::parse(text).map_err(|error| error.at(Path::Field(argument)))
}
