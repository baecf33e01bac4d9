//! Who is paid: the bank and the account.

use super::rules;
use crate::emvco::{all_alphanumeric, all_common, all_digits, first_but};
use crate::finding::{Error, Finding, Rule};
use crate::text::{characters, is_common};
use core::fmt;

/// A bank identification number (*mã BIN*): six digits, issued by the State Bank of Vietnam.
///
/// Any six digits are a BIN: the set of issued ones grows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bin([u8; 6]);

impl Bin {
    /// What stands for a BIN that is none, in a transfer that is never used.
    pub(super) const NONE: Self = Self(*b"000000");

    /// Constructs a BIN from its six digits.
    ///
    /// # Errors
    ///
    /// `bin-format` when the text is anything but six ASCII digits.
    ///
    /// ```
    /// use motcua::vietqr::Bin;
    /// assert_eq!(Bin::new("970436")?.as_str(), "970436");
    /// assert_eq!(Bin::new("97044168").unwrap_err().code(), "bin-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    #[inline]
    pub fn new(text: &str) -> Result<Self, Error> {
        match <[u8; 6]>::try_from(text.as_bytes()) {
            Ok(digits) if all_digits(&digits) => Ok(Self(digits)),
            _ => Err(Self::refusal()),
        }
    }

    #[cold]
    fn refusal() -> Error {
        rules::BIN_FORMAT.error()
    }

    /// The six digits.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or("")
    }

    pub(super) const fn digits(&self) -> &[u8; 6] {
        &self.0
    }
}

crate::finding::text_form!(Bin, Bin::new);

impl fmt::Display for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bin({self})")
    }
}

/// The number of an account, card, merchant or cash machine (*số tài khoản*): 1 to 19 letters and digits,
/// leading zeros kept.
///
/// `Debug` shows only the last two characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Account<'a> {
    text: &'a str,
    /// Whether it has letters and digits only; not so for some that were read.
    conforming: bool,
}

impl<'a> Account<'a> {
    /// The most characters.
    pub const LONGEST: usize = 19;

    /// Constructs an account number, unchanged.
    ///
    /// # Errors
    ///
    /// - `account-length` when there are none or more than 19 characters;
    /// - `account-characters` when one is not an ASCII letter or digit.
    ///
    /// ```
    /// use motcua::vietqr::Account;
    /// assert_eq!(Account::new("99MM24011M34875080")?.as_str(), "99MM24011M34875080");
    /// assert_eq!(Account::new("0011-012-345678").unwrap_err().code(), "account-characters");
    /// assert_eq!(Account::new("12345678901234567890").unwrap_err().code(), "account-length");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    #[inline]
    pub fn new(text: &'a str) -> Result<Self, Error> {
        if Self::fits(text) { Ok(Self { text, conforming: true }) } else { Err(Self::refusal(text)) }
    }

    #[cold]
    fn refusal(text: &str) -> Error {
        let rule = Self::problem(text);
        let finding = Self::finding(rule, text);
        let is_kind = if rule == &rules::ACCOUNT_CHARACTERS { Self::is_own } else { is_common };
        if rule == &rules::ACCOUNT_LENGTH { finding } else { finding.spanning(first_but(text, is_kind)) }
            .into()
    }

    /// Whether a byte is a letter or digit of an account.
    const fn is_own(byte: u8) -> bool {
        byte.is_ascii_alphanumeric()
    }

    /// The account of a payload: what breaks only a violation's rule is kept as it is.
    pub(super) fn from_payload(text: &'a str) -> (Option<Self>, Option<Finding>) {
        if Self::fits(text) {
            return (Some(Self { text, conforming: true }), None);
        }
        let rule = Self::problem(text);
        let usable = rule == &rules::ACCOUNT_CHARACTERS;
        (usable.then_some(Self { text, conforming: false }), Some(Self::finding(rule, text)))
    }

    /// An account that was one before, kept as text since.
    pub(super) fn kept(text: &'a str) -> Self {
        Self { text, conforming: Self::fits(text) }
    }

    #[inline]
    fn fits(text: &str) -> bool {
        (1..=Self::LONGEST).contains(&text.len()) && all_alphanumeric(text.as_bytes())
    }

    /// What is wrong with a number that does not fit.
    #[cold]
    fn problem(text: &str) -> &'static Rule {
        if text.is_empty() || text.len() > Self::LONGEST && characters(text) > Self::LONGEST {
            &rules::ACCOUNT_LENGTH
        } else if all_common(text.as_bytes()) {
            &rules::ACCOUNT_CHARACTERS
        } else {
            &rules::ACCOUNT_NOT_COMMON
        }
    }

    #[cold]
    fn finding(rule: &'static Rule, text: &str) -> Finding {
        Finding::new(rule).expected(Self::LONGEST).found(characters(text))
    }

    /// Whether it has letters and digits only.
    pub(super) const fn is_conforming(self) -> bool {
        self.conforming
    }

    /// The number as it is written.
    pub const fn as_str(self) -> &'a str {
        self.text
    }

    /// Whether it has the form of a card number: 13 to 19 digits.
    pub(super) fn is_card_number(self) -> bool {
        (13..=Self::LONGEST).contains(&self.text.len()) && all_digits(self.text.as_bytes())
    }

    /// Whether the last digit of a card number is the check digit of the others (Luhn).
    pub(super) fn has_check_digit(self) -> bool {
        let digits = self.text.bytes().rev().map(|byte| u32::from(byte.wrapping_sub(b'0')));
        let weighted = digits.enumerate().map(|(place, digit)| match (place % 2, digit) {
            (1, 5..) => digit * 2 - 9,
            (1, _) => digit * 2,
            _ => digit,
        });
        weighted.sum::<u32>().is_multiple_of(10)
    }
}

crate::finding::text_form!(borrowed Account, Account::new);

impl fmt::Debug for Account<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.text.len().checked_sub(2).and_then(|from| self.text.get(from..)).unwrap_or("");
        write!(f, "Account(…{shown})")
    }
}
