//! The nine-digit number of the old identity card.

use super::inline::{self, Inline, digits, not_digits};
use super::rules;
use crate::finding::{Error, Finding};
use core::fmt;

/// The nine digits of an old identity card (*số chứng minh nhân dân*), still stored in many old accounts.
///
/// It has no check digit, was given by each province for itself, and could be given anew to the same person:
/// two equal old numbers are no proof of one person, and the cards are no longer valid papers.
///
/// ```
/// use motcua::identity::OldNumber;
/// let number = OldNumber::parse("233 000 111")?;
/// assert_eq!(number.compact(), "233000111");
/// assert_eq!(format!("{number:?}"), "OldNumber(******111)");
/// assert_eq!(OldNumber::parse("23300011").unwrap_err().code(), "old-number-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OldNumber(Inline<9>);

impl OldNumber {
    /// Reads an old number; spaces, dots and hyphens between the digits are left out.
    ///
    /// # Errors
    ///
    /// `old-number-format` when there are not exactly nine digits, or anything else than digits.
    pub fn parse(text: &str) -> Result<Self, Error> {
        match digits::<9>(text, &[]) {
            Ok(number) if number.as_bytes().len() == 9 => Ok(Self(number)),
            Ok(short) => {
                Err(Finding::new(&rules::OLD_NUMBER_FORMAT).found(inline::count(short.as_bytes().len(), 9)))
            }
            Err(problem) => Err(not_digits(&rules::OLD_NUMBER_FORMAT, problem)),
        }
        .map_err(|finding| finding.expected(9_u64).into())
    }

    /// The nine digits.
    pub fn compact(&self) -> &str {
        self.0.as_str()
    }
}

crate::finding::text_form!(OldNumber, OldNumber::parse);

impl fmt::Display for OldNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for OldNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::mask(f, "OldNumber", self.compact())
    }
}
