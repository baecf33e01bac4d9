//! What symbols are drawn in.

use super::{Colour, rules};
use crate::finding::{Error, Finding, Path};

/// The colours (*màu*) of a symbol's dark and light modules, which a reader can tell apart.
///
/// ```
/// use motcua::symbol::{Colour, Colours};
/// let red = Colour::parse("#da251d")?;
/// assert_eq!(Colours::new(red, Colour::WHITE)?.foreground(), red);
/// // Light on dark: many readers take the wrong modules for dark.
/// assert_eq!(Colours::new(Colour::WHITE, red).unwrap_err().code(), "symbol-contrast");
/// assert_eq!(Colours::new(red, red).unwrap_err().code(), "symbol-contrast");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colours {
    foreground: Colour,
    background: Colour,
}

impl Colours {
    /// Black on white, what every drawing is in by default.
    pub const BLACK_ON_WHITE: Self = Self { foreground: Colour::BLACK, background: Colour::WHITE };
    /// How much lighter the background has to be, in hundredths of the step from black to white.
    pub const LEAST_CONTRAST: u64 = 40;

    /// Constructs the colours of dark and light modules.
    ///
    /// # Errors
    ///
    /// `symbol-contrast` when the background is not lighter than the foreground by [`Colours::LEAST_CONTRAST`]
    /// hundredths of relative luminance, as it is not for equal and for inverted colours.
    pub fn new(foreground: Colour, background: Colour) -> Result<Self, Error> {
        let contrast = background.luminance().saturating_sub(foreground.luminance()) / 10_000;
        if contrast >= Self::LEAST_CONTRAST {
            return Ok(Self { foreground, background });
        }
        let finding = Finding::new(&rules::CONTRAST).at(Path::Field("foreground"));
        Err(finding.expected(Self::LEAST_CONTRAST).found(contrast).into())
    }

    /// The same for who knows that the colours will be read, or does not mean them to be.
    pub const fn unchecked(foreground: Colour, background: Colour) -> Self {
        Self { foreground, background }
    }

    /// The colour of the dark modules.
    pub const fn foreground(self) -> Colour {
        self.foreground
    }

    /// The colour of the light modules and of the quiet zone.
    pub const fn background(self) -> Colour {
        self.background
    }
}

impl Default for Colours {
    fn default() -> Self {
        Self::BLACK_ON_WHITE
    }
}

impl Colour {
    /// The relative luminance in millionths [IEC 61966-2-1]: what a reader's camera makes of a colour in grey.
    fn luminance(self) -> u64 {
        let [red, green, blue] = self.parts().map(linear);
        (2126 * red + 7152 * green + 722 * blue) / 10_000
    }
}

/// The intensity behind a part of an sRGB colour in millionths, by a cubic that is off by less than three thousandths.
fn linear(part: u8) -> u64 {
    const FULL: u64 = 255;
    let part = u64::from(part);
    part * (part * (part * 305_306 + FULL * 682_171) + FULL * FULL * 12_523) / FULL.pow(3)
}

#[cfg(test)]
mod tests {
    use super::{Colour, Colours, linear};

    #[test]
    fn intensities_follow_the_standards_curve() {
        for part in 0..=u8::MAX {
            let value = f64::from(part) / 255.0;
            let exact = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
            #[expect(clippy::cast_precision_loss, reason = "less than a million and one")]
            let off = (linear(part) as f64 / 1e6 - exact).abs();
            assert!(off < 0.003, "{part}: {off}");
        }
        assert_eq!([Colour::BLACK, Colour::WHITE].map(Colour::luminance), [0, 1_000_000]);
    }

    #[test]
    fn contrast_is_asked_at_its_edge() {
        let grey = |part| Colour::new(part, part, part);
        // A grey of 203 reflects 0.597 of white, one of 204 0.604.
        for (foreground, background, taken) in [
            (grey(203), Colour::WHITE, true),
            (grey(204), Colour::WHITE, false),
            (grey(255), Colour::BLACK, false),
            (grey(128), grey(128), false),
            (Colour::new(0, 0, 255), Colour::new(255, 255, 0), true),
            (Colour::new(255, 255, 0), Colour::new(0, 0, 255), false),
            // Yellow and light green on white, black on dark red.
            (Colour::new(255, 255, 0), Colour::WHITE, false),
            (Colour::new(0, 255, 0), Colour::WHITE, false),
            (Colour::BLACK, Colour::new(139, 0, 0), false),
        ] {
            let colours = Colours::new(foreground, background);
            assert_eq!(colours.is_ok(), taken, "{foreground} on {background}");
            let unchecked = Colours::unchecked(foreground, background);
            assert_eq!((unchecked.foreground(), unchecked.background()), (foreground, background));
        }
        assert_eq!(Colours::default(), Colours::new(Colour::BLACK, Colour::WHITE).unwrap());
    }
}
