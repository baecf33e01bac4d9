//! How well a fact is founded.

use super::Language;
use core::fmt;

/// How well a fact is founded (*độ tin cậy*), from weakest to best.
///
/// An answer is as well founded as the weakest fact that it used.
///
/// ```
/// use motcua::finding::Confidence;
/// assert!(Confidence::Unverified < Confidence::Primary);
/// assert_eq!(Confidence::Code.min(Confidence::Secondary), Confidence::Code);
/// assert_eq!(Confidence::from_word("hearsay"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// No text was seen; stated from memory or inferred.
    Unverified,
    /// Seen in the data or programs of running systems only.
    Code,
    /// Told by a second author: press, a guide, a summary.
    Secondary,
    /// The text itself was seen, or a copy of it word for word.
    Primary,
}

impl Confidence {
    /// Every member, from weakest to best.
    pub const ALL: [Self; 4] = [Self::Unverified, Self::Code, Self::Secondary, Self::Primary];

    /// The word used in data and machine-readable answers: `unverified`, `code`, `secondary` or `primary`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unverified => "unverified",
            Self::Code => "code",
            Self::Secondary => "secondary",
            Self::Primary => "primary",
        }
    }

    /// What people call it.
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Unverified, Language::Vietnamese) => "chưa kiểm chứng",
            (Self::Unverified, Language::English) => "unverified",
            (Self::Code, Language::Vietnamese) => "thấy trong hệ thống đang chạy",
            (Self::Code, Language::English) => "seen in a running system",
            (Self::Secondary, Language::Vietnamese) => "nguồn thứ cấp",
            (Self::Secondary, Language::English) => "secondary source",
            (Self::Primary, Language::Vietnamese) => "văn bản gốc",
            (Self::Primary, Language::English) => "primary text",
        }
    }

    /// The member of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|member| member.as_str() == word)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
