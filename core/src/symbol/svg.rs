//! A symbol as SVG.

use super::{Colour, QUIET_ZONE, Symbol};
use alloc::vec::Vec;
use core::fmt;

/// A symbol drawn as SVG: one path on a background, in units of modules, without scripts or styles.
///
/// Each run of dark modules is a stroke one module thick. The defaults are black on white and a quiet zone
/// of four modules; a reader may fail on less than four, and on a foreground that is not clearly darker
/// than the background. The text is the same for the same symbol and choices.
///
/// ```
/// use motcua::symbol::{Colour, Encoder, Svg};
/// let symbol = Encoder::new().encode("TK123")?;
/// let svg = Svg::new(&symbol).foreground(Colour::parse("#102a43")?).title("Phí & lệ phí").to_string();
/// assert!(svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("<title>Phí &amp; lệ phí</title>"));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Svg<'a> {
    symbol: &'a Symbol,
    quiet_zone: u8,
    foreground: Colour,
    background: Colour,
    title: Option<&'a str>,
}

impl<'a> Svg<'a> {
    /// Constructs a drawing of a symbol with the defaults.
    pub const fn new(symbol: &'a Symbol) -> Self {
        Self {
            symbol,
            quiet_zone: QUIET_ZONE,
            foreground: Colour::BLACK,
            background: Colour::WHITE,
            title: None,
        }
    }

    /// Sets the quiet zone in modules.
    #[must_use]
    pub const fn quiet_zone(mut self, modules: u8) -> Self {
        self.quiet_zone = modules;
        self
    }

    /// Sets the colour of the dark modules.
    #[must_use]
    pub const fn foreground(mut self, colour: Colour) -> Self {
        self.foreground = colour;
        self
    }

    /// Sets the colour of the light modules and of the quiet zone.
    #[must_use]
    pub const fn background(mut self, colour: Colour) -> Self {
        self.background = colour;
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
        let quiet_zone = usize::from(self.quiet_zone);
        let side = self.symbol.size() + 2 * quiet_zone;
        let (foreground, background) = (self.foreground, self.background);
        write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\">"
        )?;
        if let Some(title) = self.title {
            out.write_str("<title>")?;
            write_escaped(title, out)?;
            out.write_str("</title>")?;
        }
        write!(
            out,
            "<rect width=\"{side}\" height=\"{side}\" fill=\"{background}\"/><path stroke=\"{foreground}\" d=\""
        )?;
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
                        push_number(&mut path, quiet_zone + start);
                        path.push(b' ');
                        push_number(&mut path, y);
                        path.extend_from_slice(b".5h");
                        push_number(&mut path, length);
                    }
                    // Nearly all: one digit each, appended at once.
                    Some(pen) if start - pen < 10 && length < 10 => {
                        path.extend_from_slice(&[b'm', digit(start - pen), b' ', b'0', b'h', digit(length)]);
                    }
                    Some(pen) => {
                        path.push(b'm');
                        push_number(&mut path, start - pen);
                        path.extend_from_slice(b" 0h");
                        push_number(&mut path, length);
                    }
                }
                pen = Some(start + length);
            }
        }
        path
    }
}

impl fmt::Display for Svg<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// The last digit of a number.
#[expect(clippy::cast_possible_truncation, reason = "less than ten")]
const fn digit(number: usize) -> u8 {
    b'0' + (number % 10) as u8
}

/// Appends a number below 1000.
fn push_number(text: &mut Vec<u8>, number: usize) {
    if number >= 10 {
        if number >= 100 {
            text.push(digit(number / 100));
        }
        text.push(digit(number / 10));
    }
    text.push(digit(number));
}

/// Writes a text as character data: markup escaped, characters that XML does not have replaced by U+FFFD.
pub(crate) fn write_escaped(text: &str, out: &mut impl fmt::Write) -> fmt::Result {
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
