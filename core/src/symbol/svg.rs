//! A symbol as SVG.

use super::digits::{Digits, digit};
use super::{Colours, Length, QUIET_ZONE, Symbol};
use alloc::vec::Vec;
use core::fmt;

/// A symbol drawn as SVG: one path on a background, in units of modules, without scripts or styles.
///
/// Each run of dark modules is a stroke one module thick. The defaults are black on white and a quiet zone
/// of four modules; a reader may fail on less than four. The text is the same for the same symbol and choices.
///
/// ```
/// use motcua::symbol::{Colour, Colours, Encoder, Length, Svg};
/// let symbol = Encoder::new().encode("TK123")?;
/// let blue = Colours::new(Colour::parse("#102a43")?, Colour::WHITE)?;
/// let svg = Svg::new(&symbol).colours(blue).width(Length::millimetres(30)?).title("Phí & lệ phí").to_string();
/// assert!(svg.contains("width=\"30mm\" height=\"30mm\" viewBox"));
/// assert!(svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("<title>Phí &amp; lệ phí</title>"));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Svg<'a> {
    symbol: &'a Symbol,
    quiet_zone: u8,
    colours: Colours,
    width: Option<Length>,
    title: Option<&'a str>,
}

impl<'a> Svg<'a> {
    /// Constructs a drawing of a symbol with the defaults.
    pub const fn new(symbol: &'a Symbol) -> Self {
        Self { symbol, quiet_zone: QUIET_ZONE, colours: Colours::BLACK_ON_WHITE, width: None, title: None }
    }

    /// Sets the quiet zone in modules.
    #[must_use]
    pub const fn quiet_zone(mut self, modules: u8) -> Self {
        self.quiet_zone = modules;
        self
    }

    /// Sets the colours of the dark and of the light modules; the quiet zone has that of the light ones.
    #[must_use]
    pub const fn colours(mut self, colours: Colours) -> Self {
        self.colours = colours;
        self
    }

    /// Sets how wide and high the drawing is shown, quiet zone included; without it, it fills the place it is put in.
    #[must_use]
    pub const fn width(mut self, length: Length) -> Self {
        self.width = Some(length);
        self
    }

    /// Sets the title that screen readers tell; without one the drawing is only named an image.
    #[must_use]
    pub const fn title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// Writes the whole element.
    ///
    /// # Errors
    ///
    /// Only those of the writer.
    pub fn write_to(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let side = Digits::of(self.symbol.size() + 2 * usize::from(self.quiet_zone));
        out.write_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")?;
        if let Some(length) = self.width {
            for name in [" width=\"", " height=\""] {
                out.write_str(name)?;
                length.tell(out)?;
                out.write_str("\"")?;
            }
        }
        out.write_str(" viewBox=\"0 0 ")?;
        side.tell(out)?;
        out.write_str(" ")?;
        side.tell(out)?;
        out.write_str("\" shape-rendering=\"crispEdges\">")?;
        if let Some(title) = self.title {
            out.write_str("<title>")?;
            write_escaped(title, out)?;
            out.write_str("</title>")?;
        }
        out.write_str("<rect width=\"")?;
        side.tell(out)?;
        out.write_str("\" height=\"")?;
        side.tell(out)?;
        out.write_str("\" fill=\"")?;
        self.colours.background().tell(out)?;
        out.write_str("\"/><path stroke=\"")?;
        self.colours.foreground().tell(out)?;
        out.write_str("\" d=\"")?;
        let path = self.path();
        // Letters, digits, spaces and dots; the check is one pass over the bytes.
        out.write_str(core::str::from_utf8(&path).unwrap_or_default())?;
        out.write_str("\"/></svg>")
    }

    /// The strokes: a place for each row that has any, then by turns the width of a gap and the length of a
    /// stroke.
    fn path(&self) -> Vec<u8> {
        let quiet_zone = usize::from(self.quiet_zone);
        let size = self.symbol.size();
        // About a run for every four modules, and six characters for each.
        let mut path = Vec::with_capacity(2 * size * size);
        for (y, row) in (quiet_zone..).zip(self.symbol.rows()) {
            let mut pen = None;
            for (start, length) in row.dark_runs() {
                match pen {
                    None => {
                        path.push(b'M');
                        Digits::of(quiet_zone + start).push_to(&mut path);
                        path.push(b' ');
                        Digits::of(y).push_to(&mut path);
                        path.extend_from_slice(b".5h");
                        Digits::of(length).push_to(&mut path);
                    }
                    // Nearly all: one digit each, appended at once.
                    Some(pen) if start - pen < 10 && length < 10 => {
                        path.extend_from_slice(&[b'm', digit(start - pen), b' ', b'0', b'h', digit(length)]);
                    }
                    Some(pen) => {
                        path.push(b'm');
                        Digits::of(start - pen).push_to(&mut path);
                        path.extend_from_slice(b" 0h");
                        Digits::of(length).push_to(&mut path);
                    }
                }
                pen = Some(start + length);
            }
        }
        path
    }
}

/// Of the title only the number of bytes.
impl fmt::Debug for Svg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Svg")
            .field("symbol", &self.symbol)
            .field("quiet_zone", &self.quiet_zone)
            .field("colours", &self.colours)
            .field("width", &self.width)
            .field("title", &self.title.map(str::len))
            .finish()
    }
}

impl fmt::Display for Svg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// Writes a text as character data: markup escaped, characters that XML does not have replaced by U+FFFD.
fn write_escaped(text: &str, out: &mut impl fmt::Write) -> fmt::Result {
    for character in text.chars() {
        match character {
            '&' => out.write_str("&amp;")?,
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            // A carriage return would be read as a line feed.
            '\r' => out.write_str("&#13;")?,
            '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                out.write_char('\u{FFFD}')?;
            }
            other => out.write_char(other)?,
        }
    }
    Ok(())
}
