//! Values with rules of their own: the purpose, the merchant category.

use super::rules;
use crate::emvco::{all_common, all_digits, first_but};
use crate::finding::{Error, Finding};
use crate::text::{Folded, characters, fold, is_common};
use core::fmt;

/// The purpose of a transaction (*nội dung chuyển khoản*): 1 to 25 characters of printable ASCII, object
/// 62.08.
///
/// Banks alter what is outside letters, digits, space, `.`, `_`, `-`; [`Purpose::fold`] keeps to those.
/// `Debug` shows only the length.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Purpose<'a>(&'a str);

impl<'a> Purpose<'a> {
    /// The most characters.
    pub const LONGEST: usize = 25;

    /// Constructs a purpose from a text, unchanged: nothing is folded or clipped here.
    ///
    /// # Errors
    ///
    /// - `purpose-characters` when a character is outside printable ASCII;
    /// - `purpose-length` when there are none or more than 25 characters.
    ///
    /// ```
    /// use motcua::vietqr::Purpose;
    /// assert!(Purpose::new("Nop phi ho so 0001").is_ok());
    /// assert_eq!(Purpose::new("Nộp phí").unwrap_err().code(), "purpose-characters");
    /// assert_eq!(Purpose::new(&"A".repeat(26)).unwrap_err().code(), "purpose-length");
    /// ```
    #[inline]
    pub fn new(text: &'a str) -> Result<Self, Error> {
        let fits = (1..=Self::LONGEST).contains(&text.len()) && all_common(text.as_bytes());
        if fits { Ok(Self(text)) } else { Err(Self::refusal(text)) }
    }

    /// What is wrong with a text that does not fit.
    #[cold]
    fn refusal(text: &str) -> Error {
        let told = |rule| Finding::new(rule).expected(Self::LONGEST).found(characters(text));
        if all_common(text.as_bytes()) {
            told(&rules::PURPOSE_LENGTH).into()
        } else {
            told(&rules::PURPOSE_CHARACTERS).spanning(first_but(text, is_common)).into()
        }
    }

    /// Folds a text to what every bank keeps, clips it at 25 characters, and reports what that changed; its
    /// text is a purpose unless nothing is left.
    ///
    /// ```
    /// use motcua::vietqr::Purpose;
    /// let folded = Purpose::fold("Nộp lệ phí trước bạ nhà đất");
    /// assert_eq!((folded.text.as_str(), folded.clipped), ("Nop le phi truoc ba nha d", 2));
    /// assert!(Purpose::new(&folded.text).is_ok());
    /// ```
    pub fn fold(text: &str) -> Folded {
        fold(text, Some(Self::LONGEST))
    }

    /// The text.
    pub const fn as_str(self) -> &'a str {
        self.0
    }
}

crate::finding::text_form!(borrowed Purpose, Purpose::new);

impl fmt::Debug for Purpose<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Purpose({} characters)", self.0.len())
    }
}

/// A merchant category code (*mã ngành nghề*, MCC): four digits of ISO 18245, object 52.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CategoryCode<'a>(&'a str);

impl<'a> CategoryCode<'a> {
    /// Constructs a category code from its four digits; whether it is assigned is not checked.
    ///
    /// # Errors
    ///
    /// `category-code-format` when the text is anything but four ASCII digits.
    ///
    /// ```
    /// use motcua::vietqr::CategoryCode;
    /// assert_eq!(CategoryCode::new("6011")?.as_str(), "6011");
    /// assert_eq!(CategoryCode::new("60111").unwrap_err().code(), "category-code-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn new(text: &'a str) -> Result<Self, Error> {
        if text.len() == 4 && all_digits(text.as_bytes()) {
            Ok(Self(text))
        } else {
            Err(rules::CATEGORY_CODE_FORMAT.error())
        }
    }

    /// The four digits.
    pub const fn as_str(self) -> &'a str {
        self.0
    }
}

crate::finding::text_form!(borrowed CategoryCode, CategoryCode::new);
