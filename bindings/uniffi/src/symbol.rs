//! Text to QR symbols, and symbols to pictures.

use crate::finding::{MotcuaError, natural};
use motcua::symbol::{Colour, Colours, Encoder, Level, Png, Screen, Svg, Symbol, Terminal};

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

/// A symbol; the two languages' own class holds it.
#[derive(uniffi::Object)]
pub struct SymbolHandle(Symbol);

/// Makes the symbol of a text.
#[uniffi::export]
pub fn symbol_encode(text: String, level: Option<Level>) -> Result<SymbolHandle, MotcuaError> {
    let encoder = Encoder::new().level(level.unwrap_or_default());
    Ok(SymbolHandle(encoder.encode(&text)?))
}

#[uniffi::export]
impl SymbolHandle {
    /// The version, 1 to 40.
    pub fn version(&self) -> i32 {
        self.0.version().number().into()
    }

    /// The mask, 0 to 7.
    pub fn mask(&self) -> i32 {
        self.0.mask().number().into()
    }

    /// The error-correction level.
    pub fn level(&self) -> Level {
        self.0.level()
    }

    /// The rows from top to bottom: a `1` for each dark module.
    pub fn rows(&self) -> Vec<String> {
        self.0.rows().map(|row| row.to_string()).collect()
    }

    /// Draws an SVG element.
    pub fn svg(
        &self,
        quiet_zone: Option<i64>,
        foreground: Option<String>,
        background: Option<String>,
        title: Option<String>,
    ) -> Result<String, MotcuaError> {
        let mut svg = Svg::new(&self.0);
        if let Some(modules) = margin(quiet_zone)? {
            svg = svg.quiet_zone(modules);
        }
        let foreground = foreground.map_or(Ok(Colour::BLACK), |colour| Colour::parse(&colour))?;
        let background = background.map_or(Ok(Colour::WHITE), |colour| Colour::parse(&colour))?;
        svg = svg.colours(Colours::new(foreground, background)?);
        if let Some(title) = &title {
            svg = svg.title(title);
        }
        Ok(svg.to_string())
    }

    /// Draws a PNG file.
    pub fn png(
        &self,
        pixels_per_module: Option<i64>,
        quiet_zone: Option<i64>,
    ) -> Result<Vec<u8>, MotcuaError> {
        let mut png = Png::new(&self.0);
        if let Some(pixels) = pixels_per_module {
            png = png.pixels_per_module(natural("pixels_per_module", pixels, u16::MAX.into())?);
        }
        if let Some(modules) = margin(quiet_zone)? {
            png = png.quiet_zone(modules);
        }
        Ok(png.to_vec()?)
    }

    /// Draws lines of text for a terminal.
    pub fn terminal(&self, quiet_zone: Option<i64>, screen: Option<Screen>) -> Result<String, MotcuaError> {
        let mut terminal = Terminal::new(&self.0).screen(screen.unwrap_or_default());
        if let Some(modules) = margin(quiet_zone)? {
            terminal = terminal.quiet_zone(modules);
        }
        Ok(terminal.to_string())
    }
}

fn margin(quiet_zone: Option<i64>) -> Result<Option<u8>, MotcuaError> {
    quiet_zone.map(|modules| natural("quiet_zone", modules, u8::MAX.into())).transpose()
}
