//! Identifiers that other systems give.

use super::rules;
use crate::finding::{Error, Finding};
use core::fmt;

/// An identifier that another system gave, kept as it is: a transaction, an obligation (*mã định danh khoản phải
/// nộp*), a bank's own reference; 1 to 64 printable ASCII characters without spaces.
///
/// `Debug` shows only the length.
///
/// ```
/// use motcua::payment::Identifier;
/// assert_eq!(Identifier::new("FT24166000123456")?.as_str(), "FT24166000123456");
/// assert_eq!(Identifier::new("").unwrap_err().code(), "identifier-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier<'a>(&'a str);

impl<'a> Identifier<'a> {
    /// The most characters.
    pub const LONGEST: usize = 64;

    /// Constructs an identifier from a text, unchanged.
    ///
    /// # Errors
    ///
    /// - `identifier-format` when there is no character, more than 64, or one that is not printable ASCII or a space.
    pub fn new(text: &'a str) -> Result<Self, Error> {
        if (1..=Self::LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            Ok(Self(text))
        } else {
            Err(Finding::new(&rules::IDENTIFIER_FORMAT).expected(Self::LONGEST).found(text.len()).into())
        }
    }

    /// The text.
    pub const fn as_str(self) -> &'a str {
        self.0
    }
}

crate::finding::text_form!(borrowed Identifier, Identifier::new);

impl fmt::Debug for Identifier<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identifier({} characters)", self.0.len())
    }
}
