//! Why there is no PDF.

use krilla::configure::ValidationError;
use krilla::error::KrillaError;
use motcua::finding::Language;
use std::fmt;

/// Why a slip could not be written; it never shows what the slip says.
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Reason);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    /// The place of the character in the name, from 1; none if only the library saw it.
    Character(Option<usize>),
    Library(String),
}

impl Error {
    pub(crate) const fn character(place: usize) -> Self {
        Self(Reason::Character(Some(place)))
    }

    pub(crate) fn library(error: &impl fmt::Debug) -> Self {
        Self(Reason::Library(format!("{error:?}")))
    }

    /// The stable code: `slip-character` or `slip-pdf`.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            Reason::Character(_) => "slip-character",
            Reason::Library(_) => "slip-pdf",
        }
    }

    /// The field of the slip that is at fault, if one is.
    pub const fn field(&self) -> Option<&'static str> {
        match self.0 {
            Reason::Character(_) => Some("payee"),
            Reason::Library(_) => None,
        }
    }

    /// What is wrong, in a language.
    pub fn message(&self, language: Language) -> String {
        match (&self.0, language) {
            (Reason::Character(Some(place)), Language::Vietnamese) => {
                format!("phông chữ không có ký tự thứ {place} của tên đơn vị thụ hưởng")
            }
            (Reason::Character(Some(place)), Language::English) => {
                format!("the font has no letter for character {place} of the payee's name")
            }
            (Reason::Character(None), Language::Vietnamese) => {
                "tên đơn vị thụ hưởng có ký tự không in được".into()
            }
            (Reason::Character(None), Language::English) => {
                "the payee's name has a character that cannot be printed".into()
            }
            (Reason::Library(_), Language::Vietnamese) => "không tạo được tệp PDF".into(),
            (Reason::Library(what), Language::English) => format!("the PDF could not be written: {what}"),
        }
    }
}

impl From<KrillaError> for Error {
    fn from(error: KrillaError) -> Self {
        let KrillaError::Validation(broken) = &error else {
            // Shown by the library's own words, which hold no text of the page.
            return Self(Reason::Library(error.to_string()));
        };
        let by_character = broken.iter().any(|(broken, _)| {
            matches!(
                broken,
                ValidationError::ContainsNotDefGlyph(..)
                    | ValidationError::NoCodepointMapping(..)
                    | ValidationError::InvalidCodepointMapping(..)
                    | ValidationError::UnicodePrivateArea(..)
            )
        });
        // The library's `Debug` of some of them has the text of the page in it.
        Self(if by_character { Reason::Character(None) } else { Reason::Library(error.to_string()) })
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Error").field(&self.0).finish()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl std::error::Error for Error {}
