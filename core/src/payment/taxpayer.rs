//! Who owes and who pays, by tax code or identity paper.

use super::{Identifier, rules};
use crate::finding::{Error, Finding};
use crate::identity::{OldNumber, PersonalNumber, TaxCode};
use core::fmt;

/// The number of an identity paper as a tax notice prints it (*số CMND/CCCD, hộ chiếu*). `Debug` shows the kind alone.
///
/// ```
/// use motcua::payment::IdentityPaper;
/// assert!(matches!(IdentityPaper::parse("001090000001"), Ok(IdentityPaper::PersonalNumber(_))));
/// assert!(matches!(IdentityPaper::parse("C0000001"), Ok(IdentityPaper::Other(_))));
/// assert_eq!(IdentityPaper::parse("12").unwrap_err().code(), "identity-paper-format");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum IdentityPaper<'a> {
    /// The personal number, twelve digits.
    PersonalNumber(PersonalNumber),
    /// The number of the old identity card, nine digits.
    OldNumber(OldNumber),
    /// Another paper, such as a passport: it may carry letters.
    Other(Identifier<'a>),
}

impl<'a> IdentityPaper<'a> {
    /// The fewest characters of another paper.
    const SHORTEST: usize = 5;
    /// The most.
    const LONGEST: usize = 20;

    /// Reads the number of a paper.
    ///
    /// # Errors
    ///
    /// - `identity-paper-format` when it is not 5 to 20 letters and digits;
    /// - that of [`PersonalNumber::parse`] when ten to twelve digits are no personal number: a spreadsheet takes the
    ///   zeros in front.
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        match text.len() {
            10..=12 if digits => PersonalNumber::parse(text).map(Self::PersonalNumber),
            9 if digits => OldNumber::parse(text).map(Self::OldNumber),
            Self::SHORTEST..=Self::LONGEST if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                Identifier::new(text).map(Self::Other)
            }
            _ => Err(Finding::new(&rules::IDENTITY_PAPER_FORMAT)
                .expected(Self::LONGEST)
                .found(Self::SHORTEST)
                .into()),
        }
    }
}

impl fmt::Debug for IdentityPaper<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PersonalNumber(_) => "IdentityPaper::PersonalNumber(…)",
            Self::OldNumber(_) => "IdentityPaper::OldNumber(…)",
            Self::Other(_) => "IdentityPaper::Other(…)",
        })
    }
}

/// Who owes or who pays (*người nộp thuế, người nộp tiền*); often not the same person. `Debug` is masked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Taxpayer<'a> {
    /// By the tax code.
    TaxCode(TaxCode),
    /// By an identity paper.
    Paper(IdentityPaper<'a>),
}

impl fmt::Debug for Taxpayer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TaxCode(_) => "Taxpayer::TaxCode(…)",
            Self::Paper(_) => "Taxpayer::Paper(…)",
        })
    }
}
