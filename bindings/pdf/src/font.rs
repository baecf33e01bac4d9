//! Noto Sans: which letters it has, and how wide they are.

use crate::Error;
use krilla::text::Font;
use motcua::payment::Slip;
use ttf_parser::Face;

/// The two weights of the slip.
pub(crate) struct Fonts {
    regular: Weight,
    bold: Weight,
}

/// One weight: as it is drawn, and as it is measured.
pub(crate) struct Weight {
    pub(crate) drawn: Font,
    measured: Face<'static>,
}

impl Weight {
    fn new(bytes: &'static [u8]) -> Result<Self, Error> {
        let drawn = Font::new(bytes.into(), 0).ok_or_else(|| Error::library(&"the font cannot be read"))?;
        let measured = Face::parse(bytes, 0).map_err(|error| Error::library(&error))?;
        Ok(Self { drawn, measured })
    }

    /// How wide a line is, in heights of its letters. Pairs of letters that move together are a little less.
    pub(crate) fn width(&self, line: &str) -> f32 {
        let glyphs = line.chars().filter_map(|character| self.measured.glyph_index(character));
        let units: f32 =
            glyphs.filter_map(|glyph| self.measured.glyph_hor_advance(glyph)).map(f32::from).sum();
        units / f32::from(self.measured.units_per_em())
    }
}

impl Fonts {
    pub(crate) fn new() -> Result<Self, Error> {
        Ok(Self { regular: Weight::new(notosans::REGULAR_TTF)?, bold: Weight::new(notosans::BOLD_TTF)? })
    }

    pub(crate) const fn of(&self, bold: bool) -> &Weight {
        if bold { &self.bold } else { &self.regular }
    }

    /// Refuses a payee whose name has a character without a letter: whatever else a slip says is ours.
    pub(crate) fn check(&self, slip: &Slip<'_>) -> Result<(), Error> {
        // Spaces are broken or become one.
        let has = |character: char| {
            character.is_whitespace() || self.regular.measured.glyph_index(character).is_some()
        };
        let missing = slip.payee().chars().position(|character| !has(character));
        missing.map_or(Ok(()), |place| Err(Error::character(place + 1)))
    }
}
