//! QR symbols and their drawings.

use crate::argument::{Value, count, flag, optional, refused, set, text};
use crate::face::Enum;
use crate::finding::raised;
use motcua::finding::Path;
use motcua::finding::argument::{ARGUMENT_TYPE, UNKNOWN_WORD};
use motcua::symbol::{
    Colour, Colours, Eci, Encoder, Length, Level, Png, Screen, Segmentation, Svg, Terminal, Version,
};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};
use std::hash::{Hash, Hasher};

static LEVEL: Enum = Enum::named("Level");

/// What a symbol is made of: text, level, optimal segments, declared as UTF-8, smallest version.
type Recipe = (String, String, bool, bool, u8);

/// A QR symbol: a square of modules, dark or light, without its quiet zone. Never changed.
///
/// >>> import motcua
/// >>> symbol = motcua.encode_symbol("TK123")
/// >>> symbol
/// <Symbol version=1 level=M mask=4 size=21>
/// >>> symbol.rows[6]
/// '111111101010101111111'
/// >>> symbol.svg(foreground="#102a43").startswith("<svg ")
/// True
#[pyclass(frozen, eq, hash, module = "motcua")]
pub struct Symbol {
    recipe: Recipe,
    symbol: motcua::symbol::Symbol,
}

impl PartialEq for Symbol {
    fn eq(&self, other: &Self) -> bool {
        self.symbol == other.symbol
    }
}

/// By the text alone: equal symbols have the same.
impl Hash for Symbol {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.recipe.0.hash(state);
    }
}

/// Makes the QR symbol of a text.
///
/// The text is written in byte mode, as payment payloads require, unless the segments are to be optimal; a
/// header declares it as UTF-8 where it is not printable ASCII, unless that is not wanted.
///
/// Raises MotcuaError if the text does not fit into the largest symbol of the level.
///
/// >>> import motcua
/// >>> motcua.encode_symbol("TK123", motcua.Level.HIGH).version
/// 1
#[pyfunction]
#[pyo3(signature = (text, level=None, *, optimal_segments=None, declare_utf8=None, min_version=None))]
pub fn encode_symbol(
    text: Value<'_, '_>,
    level: Option<Value<'_, '_>>,
    optimal_segments: Option<Value<'_, '_>>,
    declare_utf8: Option<Value<'_, '_>>,
    min_version: Option<Value<'_, '_>>,
) -> PyResult<Symbol> {
    symbol_of((
        self::text("text", text)?.into(),
        optional("level", level, self::text)?.unwrap_or(Level::default().as_str()).into(),
        optional("optimal_segments", optimal_segments, flag)?.unwrap_or(false),
        optional("declare_utf8", declare_utf8, flag)?.unwrap_or(true),
        optional("min_version", min_version, count(u8::MAX.into()))?.unwrap_or(Version::MIN.number()),
    ))
}

/// A symbol from what pickle kept of it.
#[pyfunction]
pub fn symbol_of(recipe: Recipe) -> PyResult<Symbol> {
    let (text, level, optimal, declared, min_version) = &recipe;
    let symbol = Encoder::new()
        .level(Level::parse(level).map_err(raised)?)
        .segments(if *optimal { Segmentation::Optimal } else { Segmentation::Bytes })
        .eci(if *declared { Eci::WhenNeeded } else { Eci::Never })
        .min_version(Version::new(*min_version).map_err(raised)?)
        .encode(text)
        .map_err(raised)?;
    Ok(Symbol { recipe, symbol })
}

#[pymethods]
impl Symbol {
    /// The version, 1 to 40.
    #[getter]
    fn version(&self) -> u8 {
        self.symbol.version().number()
    }

    /// The error-correction level.
    #[getter]
    fn level<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        LEVEL.member(py, self.symbol.level().as_str())
    }

    /// The mask that the standard's rules chose, 0 to 7.
    #[getter]
    fn mask(&self) -> u8 {
        self.symbol.mask().number()
    }

    /// The number of modules of a side, 21 to 177.
    #[getter]
    fn size(&self) -> usize {
        self.symbol.size()
    }

    /// The rows from top to bottom: a 1 for each dark and a 0 for each light module.
    #[getter]
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.symbol.rows().map(|row| row.to_string()))
    }

    /// Draws it as SVG. Colours are written #rrggbb, and many readers fail unless the background is clearly lighter;
    /// low_contrast takes others too. The quiet zone is in modules, the width a number with its unit: 30mm, 320px.
    #[pyo3(signature = (*, quiet_zone=None, foreground=None, background=None, low_contrast=None, width=None, title=None))]
    fn svg(
        &self,
        quiet_zone: Option<Value<'_, '_>>,
        foreground: Option<Value<'_, '_>>,
        background: Option<Value<'_, '_>>,
        low_contrast: Option<Value<'_, '_>>,
        width: Option<Value<'_, '_>>,
        title: Option<Value<'_, '_>>,
    ) -> PyResult<String> {
        let svg = Svg::new(&self.symbol);
        let svg = set(svg, Svg::quiet_zone, "quiet_zone", quiet_zone, modules)?;
        let foreground = optional("foreground", foreground, colour)?.unwrap_or(Colour::BLACK);
        let background = optional("background", background, colour)?.unwrap_or(Colour::WHITE);
        let svg = svg.colours(if optional("low_contrast", low_contrast, flag)?.unwrap_or(false) {
            Colours::unchecked(foreground, background)
        } else {
            Colours::new(foreground, background).map_err(raised)?
        });
        let svg = set(svg, Svg::width, "width", width, length)?;
        let svg = set(svg, Svg::title, "title", title, text)?;
        Ok(svg.to_string())
    }

    /// Draws it as PNG, black on white, one bit a pixel.
    #[pyo3(signature = (*, pixels_per_module=None, quiet_zone=None))]
    fn png<'py>(
        &self,
        py: Python<'py>,
        pixels_per_module: Option<Value<'_, 'py>>,
        quiet_zone: Option<Value<'_, 'py>>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let pixels = count(u16::MAX.into());
        let png = Png::new(&self.symbol);
        let png = set(png, Png::pixels_per_module, "pixels_per_module", pixels_per_module, pixels)?;
        let png = set(png, Png::quiet_zone, "quiet_zone", quiet_zone, modules)?;
        Ok(PyBytes::new(py, &png.to_vec().map_err(raised)?))
    }

    /// Draws it with half blocks for a terminal, each line ended by a line feed.
    #[pyo3(signature = (*, screen=None, quiet_zone=None))]
    fn terminal(&self, screen: Option<Value<'_, '_>>, quiet_zone: Option<Value<'_, '_>>) -> PyResult<String> {
        let terminal = Terminal::new(&self.symbol);
        let terminal = set(terminal, Terminal::screen, "screen", screen, self::screen)?;
        let terminal = set(terminal, Terminal::quiet_zone, "quiet_zone", quiet_zone, modules)?;
        Ok(terminal.to_string())
    }

    /// Writes it to a file that is not there yet, or with overwrite=True in place of one: SVG or PNG, as the name
    /// ends, drawn as svg() and png() do without arguments.
    ///
    /// Raises FileExistsError if the file is there, and MotcuaError if the name ends otherwise.
    #[pyo3(signature = (path, *, overwrite=None))]
    fn save<'py>(
        &self,
        py: Python<'py>,
        path: Value<'_, 'py>,
        overwrite: Option<Value<'_, 'py>>,
    ) -> PyResult<()> {
        let name = py.import("os")?.call_method1("fspath", (path,));
        let name = name.map_err(|_| refused(&ARGUMENT_TYPE, "path", "str"))?;
        let ending = text("path", &name)?.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let content = match ending.as_deref() {
            Some("svg") => Svg::new(&self.symbol).to_string().into_bytes(),
            Some("png") => Png::new(&self.symbol).to_vec().map_err(raised)?,
            _ => return Err(refused(&UNKNOWN_WORD, "path", ".svg, .png")),
        };
        let mode = if optional("overwrite", overwrite, flag)?.unwrap_or(false) { "wb" } else { "xb" };
        let file = py.import("builtins")?.call_method1("open", (name, mode))?;
        file.call_method1("write", (PyBytes::new(py, &content),))?;
        file.call_method0("close")?;
        Ok(())
    }

    /// How a notebook shows it.
    fn _repr_svg_(&self) -> String {
        Svg::new(&self.symbol).to_string()
    }

    /// How a notebook shows it where SVG is not drawn.
    fn _repr_png_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, &Png::new(&self.symbol).to_vec().map_err(raised)?))
    }

    fn __repr__(&self) -> String {
        let symbol = &self.symbol;
        let (version, level, mask) = (symbol.version().number(), symbol.level(), symbol.mask().number());
        format!("<Symbol version={version} level={} mask={mask} size={}>", level.as_str(), symbol.size())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Recipe,))> {
        Ok((py.import("motcua._native")?.getattr("symbol_of")?, (self.recipe.clone(),)))
    }
}

fn modules(name: &'static str, value: Value<'_, '_>) -> PyResult<u8> {
    count(u8::MAX.into())(name, value)
}

fn colour(name: &'static str, value: Value<'_, '_>) -> PyResult<Colour> {
    Colour::parse(text(name, value)?).map_err(|error| raised(error.at(Path::Field(name))))
}

fn length(name: &'static str, value: Value<'_, '_>) -> PyResult<Length> {
    Length::parse(text(name, value)?).map_err(|error| raised(error.at(motcua::finding::Path::Field(name))))
}

fn screen(name: &'static str, value: Value<'_, '_>) -> PyResult<Screen> {
    Screen::parse(text(name, value)?).map_err(|error| raised(error.at(Path::Field(name))))
}
