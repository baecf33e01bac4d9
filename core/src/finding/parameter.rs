//! What a message tells besides its text.

use super::Language;
use super::number::{decimal, grouped};
use core::fmt;

/// Words of this library in Vietnamese and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "there are two languages")]
pub struct Words {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

/// A parameter of a message: a number, or a text of this library; never the user's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whoever shows a parameter must know every form")]
pub enum Parameter {
    /// Nothing to tell.
    #[default]
    None,
    /// A length, count or limit.
    Number(u64),
    /// A text of this library that is the same in every language: a code, a key, a digit.
    Text(&'static str),
    /// Words of this library, told in the message's language.
    Words(&'static Words),
}

impl From<u64> for Parameter {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Parameter {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<&'static Words> for Parameter {
    fn from(words: &'static Words) -> Self {
        Self::Words(words)
    }
}

impl From<&'static str> for Parameter {
    fn from(text: &'static str) -> Self {
        Self::Text(text)
    }
}

impl Parameter {
    /// Writes the parameter as a message in a language tells it.
    pub(super) fn tell(self, out: &mut impl fmt::Write, language: Language) -> fmt::Result {
        match self {
            Self::None => out.write_str("–"),
            Self::Number(number) if number < 10_000 => decimal(number, out),
            Self::Number(number) => grouped(number, language, out),
            Self::Text(text) => out.write_str(text),
            Self::Words(words) => out.write_str(match language {
                Language::Vietnamese => words.vi,
                Language::English => words.en,
            }),
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(f, Language::English)
    }
}
