//! Identifiers of accounts as registers write them.

use super::rules::{ID_LENGTH, ID_MISSING};
use crate::finding::{Error, Finding};
use alloc::boxed::Box;
use core::fmt;

/// An account's identifier (*mã tài khoản*): a whole number, a UUID, a user name. It is compared as it is written,
/// letters in their case; whole numbers come before other texts, and by their value.
///
/// A whole number below 2⁶⁴ without leading zeros takes 16 bytes; any other text takes its length besides.
///
/// ```
/// use motcua::account::migration::AccountId;
/// let id = AccountId::new(" 9f1c-77aa ")?;
/// assert_eq!((id.to_string().as_str(), format!("{id:?}").as_str()), ("9f1c-77aa", "AccountId(***)"));
/// assert!(AccountId::new("9")? < AccountId::new("10")?, "by value");
/// assert_ne!(AccountId::new("07")?, AccountId::new("7")?, "as it is written");
/// assert_eq!(AccountId::new(" ").unwrap_err().code(), "account-id-missing");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(Written);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Written {
    Number(u64),
    Text(Box<str>),
}

impl AccountId {
    /// The longest identifier, in bytes.
    pub const LONGEST: usize = 255;

    /// Takes an identifier; white space around it is left out.
    ///
    /// # Errors
    ///
    /// - `account-id-missing` when nothing is left;
    /// - `account-id-length` when it has more than 255 bytes.
    pub fn new(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ID_MISSING.error());
        }
        if text.len() > Self::LONGEST {
            return Err(Finding::new(&ID_LENGTH).expected(Self::LONGEST).found(text.len()).into());
        }
        Ok(Self(whole_number(text).map_or_else(|| Written::Text(text.into()), Written::Number)))
    }

    /// How many bytes its text takes besides the value itself: none for a whole number.
    pub const fn bytes_besides(&self) -> usize {
        match &self.0 {
            Written::Number(_) => 0,
            Written::Text(text) => text.len(),
        }
    }
}

/// A whole number whose decimal digits are the text again.
fn whole_number(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

crate::finding::text_form!(AccountId, AccountId::new);

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Written::Number(number) => number.fmt(f),
            Written::Text(text) => text.fmt(f),
        }
    }
}

/// Hidden: portals have user names, telephone and personal numbers as identifiers.
impl fmt::Debug for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountId(***)")
    }
}
