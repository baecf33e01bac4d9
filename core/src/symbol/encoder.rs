//! From text to symbol: what can be chosen, and the smallest version that fits.

use super::codewords::with_correction;
use super::rules::TOO_LONG;
use super::segments::{Segments, begins_class, capacity};
use super::tables::Blocks;
use super::{Eci, Level, Segmentation, Symbol, Version, draw};
use crate::finding::{Error, Finding, Path};
use crate::text::is_common;

/// How a text becomes a symbol.
///
/// By default: level [`Level::Medium`], byte mode, a header only where it is needed, the smallest version
/// that fits. The level is never raised, even where a higher one would fit into the same version.
///
/// ```
/// use motcua::symbol::{Encoder, Level, Segmentation, Version};
/// let digits = "0".repeat(152);
/// let bytes = Encoder::new().level(Level::Low).encode(&digits)?;
/// assert_eq!(bytes.version().number(), 7);
/// let optimal = Encoder::new().level(Level::Low).segments(Segmentation::Optimal).encode(&digits)?;
/// assert_eq!(optimal.version().number(), 4);
/// let error = Encoder::new().encode(&"x".repeat(2332)).unwrap_err();
/// assert_eq!(error.code(), "symbol-too-long");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Encoder {
    level: Level,
    segmentation: Segmentation,
    eci: Eci,
    min_version: Version,
}

impl Default for Encoder {
    fn default() -> Self {
        Self::new()
    }
}

impl Encoder {
    /// Constructs an encoder with the defaults.
    pub const fn new() -> Self {
        Self {
            level: Level::Medium,
            segmentation: Segmentation::Bytes,
            eci: Eci::WhenNeeded,
            min_version: Version::MIN,
        }
    }

    /// Sets the error-correction level.
    #[must_use]
    pub const fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// Sets in which modes the text is written.
    #[must_use]
    pub const fn segments(mut self, segmentation: Segmentation) -> Self {
        self.segmentation = segmentation;
        self
    }

    /// Sets whether a header declares the text as UTF-8.
    #[must_use]
    pub const fn eci(mut self, eci: Eci) -> Self {
        self.eci = eci;
        self
    }

    /// Sets the smallest version to be used, so that several symbols can have one size.
    #[must_use]
    pub const fn min_version(mut self, version: Version) -> Self {
        self.min_version = version;
        self
    }

    /// Makes the symbol of a text; an empty text has one too.
    ///
    /// # Errors
    ///
    /// `symbol-too-long` when the text does not fit into version 40 at this level: in byte mode, when it
    /// has more than 2953, 2331, 1663 or 1273 bytes at L, M, Q or H.
    pub fn encode(&self, text: &str) -> Result<Symbol, Error> {
        let declares_utf_8 = self.eci == Eci::WhenNeeded && !text.bytes().all(is_common);
        let mut segments = Segments::new(text, self.segmentation, declares_utf_8, self.min_version);
        for version in self.min_version.and_larger() {
            if begins_class(version) && version != self.min_version {
                segments = Segments::new(text, self.segmentation, declares_utf_8, version);
            }
            if segments.bits() <= capacity(version, self.level) {
                let data = segments.codewords(version, self.level);
                let codewords = with_correction(&data, Blocks::of(version, self.level));
                return Ok(draw::symbol(version, self.level, &codewords));
            }
        }
        Err(Finding::new(&TOO_LONG)
            .at(Path::Field("text"))
            .expected(capacity(Version::MAX, self.level))
            .found(segments.bits())
            .into())
    }
}
