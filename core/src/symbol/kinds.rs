//! The small values of a symbol: level, version, mask, modes, header, colour.

use super::rules::{COLOUR, LEVEL, MASK, VERSION};
use crate::finding::{Error, Finding, Path};
use core::fmt;

/// An error-correction level (*mức sửa lỗi*): how much of a damaged symbol can be restored
/// [ISO/IEC 18004:2015, 7.5.1].
///
/// ```
/// use motcua::symbol::Level;
/// assert_eq!(Level::parse("Q"), Ok(Level::Quartile));
/// assert_eq!(Level::parse("q").unwrap_err().code(), "symbol-level");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the four of the standard")]
pub enum Level {
    /// About 7 % of the codewords.
    Low,
    /// About 15 %: what payment codes are printed with.
    #[default]
    Medium,
    /// About 25 %.
    Quartile,
    /// About 30 %.
    High,
}

crate::finding::text_form!(Level, Level::parse, as_str);

impl Level {
    /// All four, weakest first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::Quartile, Self::High];

    /// Reads the standard's letter: `L`, `M`, `Q` or `H`.
    ///
    /// # Errors
    ///
    /// `symbol-level` for anything else.
    pub fn parse(letter: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|level| level.as_str() == letter)
            .ok_or_else(|| Finding::new(&LEVEL).at(Path::Field("level")).expected("L, M, Q, H").into())
    }

    /// The standard's letter: `L`, `M`, `Q` or `H`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "L",
            Self::Medium => "M",
            Self::Quartile => "Q",
            Self::High => "H",
        }
    }

    /// The two bits that stand for the level in a symbol's format information
    /// [ISO/IEC 18004:2015, table 12].
    pub(super) const fn format_bits(self) -> u8 {
        match self {
            Self::Low => 0b01,
            Self::Medium => 0b00,
            Self::Quartile => 0b11,
            Self::High => 0b10,
        }
    }
}

/// A symbol's version (*phiên bản*), 1 to 40: its size is 17 modules and 4 for each
/// [ISO/IEC 18004:2015, 6.3.1].
///
/// ```
/// use motcua::symbol::Version;
/// assert_eq!(Version::new(8).unwrap().size(), 49);
/// assert_eq!(Version::new(41).unwrap_err().code(), "symbol-version");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(u8);

impl Version {
    /// The smallest symbol: version 1, 21 modules a side.
    pub const MIN: Self = Self(1);
    /// The largest symbol: version 40, 177 modules a side.
    pub const MAX: Self = Self(40);

    /// Constructs a version from its number.
    ///
    /// # Errors
    ///
    /// `symbol-version` when the number is not from 1 to 40.
    pub fn new(number: u8) -> Result<Self, Error> {
        if (Self::MIN.0..=Self::MAX.0).contains(&number) {
            Ok(Self(number))
        } else {
            Err(Finding::new(&VERSION).at(Path::Field("version")).expected(u64::from(Self::MAX.0)).into())
        }
    }

    /// The number, 1 to 40.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The number of modules of a side, 21 to 177, without the quiet zone.
    pub const fn size(self) -> usize {
        17 + 4 * self.0 as usize
    }

    /// Every version from this one up, smallest first.
    pub(super) fn and_larger(self) -> impl Iterator<Item = Self> {
        (self.0..=Self::MAX.0).map(Self)
    }
}

/// Which of the eight data masks (*mặt nạ*) a symbol is drawn with, 0 to 7
/// [ISO/IEC 18004:2015, 7.8.2].
///
/// ```
/// use motcua::symbol::Mask;
/// assert_eq!(Mask::new(7).unwrap().number(), 7);
/// assert_eq!(Mask::new(8).unwrap_err().code(), "symbol-mask");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mask(u8);

impl Mask {
    const MAX: u8 = 7;
    /// Mask 7.
    pub(super) const LAST: Self = Self(Self::MAX);
    /// All eight, those first that win most often for payloads in byte mode: mask 2 for nine of ten.
    pub(super) const LIKELY_FIRST: [Self; 8] =
        [Self(2), Self(3), Self(7), Self(6), Self(5), Self(4), Self(0), Self(1)];

    /// Constructs a mask from its number.
    ///
    /// # Errors
    ///
    /// `symbol-mask` when the number is over 7.
    pub fn new(number: u8) -> Result<Self, Error> {
        if number <= Self::MAX {
            Ok(Self(number))
        } else {
            Err(Finding::new(&MASK).at(Path::Field("mask")).expected(u64::from(Self::MAX)).into())
        }
    }

    /// The number, 0 to 7.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// In which modes a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Segmentation {
    /// Byte mode alone, as payment payloads require [EMVCo MPM v1.0, 4.12].
    #[default]
    Bytes,
    /// The mixture of numeric, alphanumeric and byte mode with the fewest bits: smaller symbols, which
    /// every reader understands, but not what the payment specification asks for.
    Optimal,
}

/// Whether a header declares the text as UTF-8 (assignment number 000026).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Eci {
    /// Only where a character is outside the common character set, U+0020 to U+007E
    /// [EMVCo MPM v1.0, 4.12].
    #[default]
    WhenNeeded,
    /// Never: for readers that do not know the header and guess UTF-8.
    Never,
}

/// An opaque colour of 24 bits, written `#rrggbb`.
///
/// ```
/// use motcua::symbol::Colour;
/// assert_eq!(Colour::parse("#DA251D").unwrap().to_string(), "#da251d");
/// assert_eq!(Colour::parse("red").unwrap_err().code(), "symbol-colour");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour([u8; 3]);

impl Colour {
    /// `#000000`
    pub const BLACK: Self = Self([0; 3]);
    /// `#ffffff`
    pub const WHITE: Self = Self([0xFF; 3]);

    /// Constructs a colour from its red, green and blue parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// The red, green and blue parts.
    pub const fn parts(self) -> [u8; 3] {
        self.0
    }

    /// Reads `#rrggbb`: a number sign and six hexadecimal digits of either case.
    ///
    /// # Errors
    ///
    /// `symbol-colour` for anything else, short forms and names included.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let error = || Finding::new(&COLOUR).at(Path::Field("colour")).expected("#rrggbb").into();
        let digits = text.strip_prefix('#').ok_or_else(error)?;
        // `from_str_radix` alone would take a sign.
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(error());
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| error())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl Colour {
    pub(super) fn tell(self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_char('#')?;
        for digit in self.0.into_iter().flat_map(|part| [part >> 4, part & 0xF]) {
            out.write_char(char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }))?;
        }
        Ok(())
    }
}

crate::finding::text_form!(Colour, Colour::parse);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(f)
    }
}
