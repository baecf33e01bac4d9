//! Whole đồng, and amounts in words.

mod lenient;
pub mod rules;
mod words;

pub use words::{English, Vietnamese, VietnameseStyle};

use crate::finding::{Error, Finding, Language, grouped};
use core::fmt;

/// A sum of money in whole Vietnamese đồng (*đồng*); the currency has no smaller unit in use.
///
/// Holds any number of đồng from 0 to `u64::MAX`. What a payload can carry is narrower: see
/// [`Vnd::PAYABLE`].
///
/// ```
/// use motcua::money::Vnd;
/// assert_eq!(Vnd::new(180_000).to_string(), "180.000 ₫");
/// assert_eq!(Vnd::new(1).checked_sub(Vnd::new(2)), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vnd(u64);

impl Vnd {
    /// The least and the greatest amount that object 54 of a payload can carry: 1 đồng to thirteen nines
    /// (at most 13 characters, not zero; EMVCo MPM v1.0, object 54).
    pub const PAYABLE: core::ops::RangeInclusive<Self> = Self(1)..=Self(9_999_999_999_999);

    /// Constructs an amount from a number of đồng.
    pub const fn new(dong: u64) -> Self {
        Self(dong)
    }

    /// The number of đồng.
    pub const fn dong(self) -> u64 {
        self.0
    }

    /// Reads an amount from digits alone: no sign, separator, decimals or exponent.
    ///
    /// # Errors
    ///
    /// - `amount-format` when the text is empty or has anything but ASCII digits;
    /// - `amount-out-of-range` when it is over `u64::MAX`.
    ///
    /// ```
    /// use motcua::money::Vnd;
    /// assert_eq!(Vnd::parse("180000"), Ok(Vnd::new(180_000)));
    /// assert_eq!(Vnd::parse("180.000").unwrap_err().code(), "amount-format");
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(rules::AMOUNT_FORMAT.error());
        }
        text.parse().map(Self).map_err(|_| Self::out_of_range())
    }

    /// This amount, if a payload can carry it.
    ///
    /// # Errors
    ///
    /// `amount-out-of-range` when it is outside [`Vnd::PAYABLE`].
    ///
    /// ```
    /// use motcua::money::Vnd;
    /// assert!(Vnd::new(9_999_999_999_999).payable().is_ok());
    /// assert_eq!(Vnd::new(0).payable().unwrap_err().code(), "amount-out-of-range");
    /// ```
    pub fn payable(self) -> Result<Self, Error> {
        if Self::PAYABLE.contains(&self) { Ok(self) } else { Err(Self::out_of_range()) }
    }

    /// An amount from a signed integer, as other languages pass it.
    ///
    /// # Errors
    ///
    /// `amount-out-of-range` when it is negative or over `u64::MAX`.
    ///
    /// ```
    /// use motcua::money::Vnd;
    /// assert_eq!(Vnd::from_integer(50_000), Ok(Vnd::new(50_000)));
    /// assert_eq!(Vnd::from_integer(-1).unwrap_err().code(), "amount-out-of-range");
    /// ```
    pub fn from_integer(dong: i128) -> Result<Self, Error> {
        u64::try_from(dong).map(Self).map_err(|_| Self::out_of_range())
    }

    fn out_of_range() -> Error {
        Finding::new(&rules::AMOUNT_OUT_OF_RANGE).expected(Self::PAYABLE.end().0).into()
    }

    /// The sum, unless it overflows.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(dong) => Some(Self(dong)),
            None => None,
        }
    }

    /// The difference, unless it is negative.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(dong) => Some(Self(dong)),
            None => None,
        }
    }

    /// The amount in Vietnamese words (*số tiền bằng chữ*), in the usual style.
    ///
    /// ```
    /// use motcua::money::Vnd;
    /// assert_eq!(Vnd::new(180_000).in_vietnamese().to_string(), "một trăm tám mươi nghìn đồng");
    /// assert_eq!(Vnd::new(1_000_005).in_vietnamese().to_string(), "một triệu không trăm linh năm đồng");
    /// ```
    pub const fn in_vietnamese(self) -> Vietnamese {
        Vietnamese::new(self, VietnameseStyle::NORTHERN)
    }

    /// The amount in English words.
    ///
    /// ```
    /// use motcua::money::Vnd;
    /// assert_eq!(Vnd::new(180_000).in_english().to_string(), "one hundred eighty thousand dong");
    /// ```
    pub const fn in_english(self) -> English {
        English::new(self)
    }
}

/// As [`Vnd::parse`].
impl core::str::FromStr for Vnd {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// As [`Vnd::from_integer`].
impl TryFrom<i64> for Vnd {
    type Error = Error;

    fn try_from(dong: i64) -> Result<Self, Error> {
        Self::from_integer(dong.into())
    }
}

impl From<u64> for Vnd {
    fn from(dong: u64) -> Self {
        Self(dong)
    }
}

/// As the number of đồng.
#[cfg(feature = "serde")]
impl serde::Serialize for Vnd {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0)
    }
}

/// From a whole number of đồng.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Vnd {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::finding::serial::integer(deserializer, &crate::finding::Path::Root, Self::from_integer)
    }
}

/// Digits in groups of three with dots and the đồng sign, as amounts are printed in Vietnam.
impl fmt::Display for Vnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(self.0, Language::Vietnamese, f)?;
        f.write_str(" ₫")
    }
}
