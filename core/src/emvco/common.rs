//! Text that a payload can carry as it is.

use super::{all_common, rules};
use crate::finding::{Error, Finding};
use crate::text::is_common;
use core::fmt;
use core::ops::Range;

/// A text of 1 to `MAX` characters of the common character set (printable ASCII): the form of most of a
/// payload's values.
///
/// `Debug` shows only the length: names and references are personal data.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Common<'a, const MAX: usize>(&'a str);

impl<'a, const MAX: usize> Common<'a, MAX> {
    /// Constructs a value from a text, unchanged.
    ///
    /// # Errors
    ///
    /// - `value-empty` when there is no character;
    /// - `value-too-long` when there are more than `MAX`;
    /// - `value-not-common` when a character is outside printable ASCII.
    ///
    /// ```
    /// use motcua::emvco::Common;
    /// assert_eq!(Common::<25>::new("HD 01")?.as_str(), "HD 01");
    /// assert_eq!(Common::<25>::new("hóa đơn").unwrap_err().code(), "value-not-common");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn new(text: &'a str) -> Result<Self, Error> {
        if text.is_empty() {
            return Err(rules::VALUE_EMPTY.error());
        }
        if !all_common(text.as_bytes()) {
            return Err(not_common(text));
        }
        if text.len() > MAX {
            return Err(Finding::new(&rules::VALUE_TOO_LONG).expected(MAX).found(text.len()).into());
        }
        Ok(Self(text))
    }

    /// The text.
    pub const fn as_str(self) -> &'a str {
        self.0
    }
}

#[cold]
fn not_common(text: &str) -> Error {
    Finding::new(&rules::VALUE_NOT_COMMON).spanning(first_but(text, is_common)).into()
}

/// Where the first character stands that is none of a kind, which is one of ASCII; the whole text where all are.
#[cold]
pub(crate) fn first_but(text: &str, is_kind: fn(u8) -> bool) -> Range<usize> {
    let first = text.bytes().enumerate().find(|(_, byte)| !is_kind(*byte));
    first.map_or(0..text.len(), |(at, byte)| {
        // How many bytes a character has, by its first one.
        at..at + (byte.leading_ones() as usize).clamp(1, 4)
    })
}

crate::finding::text_form!(borrowed Common<MAX>, Common::new);

impl<const MAX: usize> fmt::Debug for Common<'_, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Common<{MAX}>({} characters)", self.0.len())
    }
}
