//! How large a drawing is to be shown.

use super::digits::Digits;
use super::rules;
use crate::finding::{Error, Finding};
use core::fmt;

/// A length (*chiều dài*) on a screen or on paper, 1 to [`Length::MAX`] pixels or millimetres; it is written as in CSS.
///
/// ```
/// use motcua::symbol::Length;
/// assert_eq!(Length::parse("30mm"), Length::millimetres(30));
/// assert_eq!(Length::pixels(320).unwrap().to_string(), "320px");
/// assert_eq!(Length::parse("30 mm").unwrap_err().code(), "symbol-length");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    number: u16,
    unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Unit {
    Pixels,
    Millimetres,
}

impl Unit {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Pixels => "px",
            Self::Millimetres => "mm",
        }
    }
}

impl Length {
    /// The greatest number of pixels or millimetres.
    pub const MAX: u16 = 9_999;

    /// Constructs a length in pixels of CSS, 96 an inch.
    ///
    /// # Errors
    ///
    /// `symbol-length` when the number is not from 1 to [`Length::MAX`].
    pub fn pixels(number: u16) -> Result<Self, Error> {
        Self::new(number, Unit::Pixels)
    }

    /// Constructs a length in millimetres.
    ///
    /// # Errors
    ///
    /// `symbol-length` when the number is not from 1 to [`Length::MAX`].
    pub fn millimetres(number: u16) -> Result<Self, Error> {
        Self::new(number, Unit::Millimetres)
    }

    /// Reads a whole number and its unit without a space between them: `30mm`, `320px`.
    ///
    /// # Errors
    ///
    /// `symbol-length` for anything else, and when the number is not from 1 to [`Length::MAX`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        let unit = [Unit::Pixels, Unit::Millimetres];
        let parts = unit.into_iter().find_map(|unit| Some((text.strip_suffix(unit.as_str())?, unit)));
        let (digits, unit) = parts.ok_or_else(error)?;
        // `parse` alone would take a sign.
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(error());
        }
        Self::new(digits.parse().map_err(|_| error())?, unit)
    }

    pub(super) fn tell(self, out: &mut impl fmt::Write) -> fmt::Result {
        Digits::of(self.number.into()).tell(out)?;
        out.write_str(self.unit.as_str())
    }

    fn new(number: u16, unit: Unit) -> Result<Self, Error> {
        if (1..=Self::MAX).contains(&number) { Ok(Self { number, unit }) } else { Err(error()) }
    }
}

#[cold]
fn error() -> Error {
    Finding::new(&rules::LENGTH).expected(u64::from(Length::MAX)).into()
}

crate::finding::text_form!(Length, Length::parse);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn lengths_are_whole_numbers_of_a_unit() {
        for text in [
            "",
            "px",
            "0px",
            "00mm",
            "10000px",
            "65537px",
            "+5px",
            "-5px",
            "5",
            "5cm",
            "5.5mm",
            "5 px",
            "5PX",
            " 5px",
            "5px ",
            "５px",
            "1e3px",
            "5px;mm",
            "99999999999999999999mm",
        ] {
            assert_eq!(Length::parse(text).unwrap_err().code(), "symbol-length", "{text:?}");
        }
        assert_eq!(Length::pixels(0).unwrap_err().code(), "symbol-length");
        assert_eq!(Length::millimetres(10_000).unwrap_err().code(), "symbol-length");
        for text in ["1px", "9999px", "25mm"] {
            assert_eq!(std::string::ToString::to_string(&Length::parse(text).unwrap()), text);
        }
        assert_eq!(Length::parse("007px"), Length::pixels(7));
    }
}
