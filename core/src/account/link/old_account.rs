//! An old account.

use super::{Facts, Holder, IdentityKind, Key, Verdict};
use crate::identity::{OldNumber, PersonalNumber, TaxCode, TaxCodeKind};
use core::fmt;

/// An account of the national or a provincial portal (*tài khoản cũ*), as far as it matters for linking.
///
/// ```
/// use motcua::account::link::{Holder, OldAccount};
/// use motcua::identity::OldNumber;
/// let old = OldAccount::new(Holder::Citizen)
///     .with_old_number(OldNumber::parse("233000111")?)
///     .with_name("Nguyễn Thị Mẫu")
///     .with_birth_year(1985);
/// assert!(!format!("{old:?}").contains("Mẫu"), "Debug is masked");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct OldAccount<'a> {
    holder: Holder,
    personal_number: Option<PersonalNumber>,
    old_number: Option<OldNumber>,
    tax_code: Option<TaxCode>,
    name: Option<&'a str>,
    birth_year: Option<u16>,
    skipped_update: bool,
    has_siblings: bool,
}

impl<'a> OldAccount<'a> {
    /// An account of which only the holder is known.
    pub const fn new(holder: Holder) -> Self {
        Self {
            holder,
            personal_number: None,
            old_number: None,
            tax_code: None,
            name: None,
            birth_year: None,
            skipped_update: false,
            has_siblings: false,
        }
    }

    /// The personal number stored in it.
    #[must_use]
    pub const fn with_personal_number(mut self, number: PersonalNumber) -> Self {
        self.personal_number = Some(number);
        self
    }

    /// The old nine-digit number stored in it: part of what the account is, and never a reason to link.
    #[must_use]
    pub const fn with_old_number(mut self, number: OldNumber) -> Self {
        self.old_number = Some(number);
        self
    }

    /// The tax code stored in it: the key of an organisation's account.
    #[must_use]
    pub const fn with_tax_code(mut self, code: TaxCode) -> Self {
        self.tax_code = Some(code);
        self
    }

    /// The holder's name as stored.
    #[must_use]
    pub const fn with_name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The holder's year of birth as stored.
    #[must_use]
    pub const fn with_birth_year(mut self, year: u16) -> Self {
        self.birth_year = Some(year);
        self
    }

    /// Says that the user pressed "Bỏ qua" when the portal asked for the number.
    #[must_use]
    pub const fn with_skipped_update(mut self) -> Self {
        self.skipped_update = true;
        self
    }

    /// Says that other old accounts of the same person carry, or could carry, the same personal number.
    #[must_use]
    pub const fn with_siblings(mut self) -> Self {
        self.has_siblings = true;
        self
    }

    /// Who holds it.
    pub const fn holder(&self) -> Holder {
        self.holder
    }

    /// The personal number stored in it.
    pub const fn personal_number(&self) -> Option<PersonalNumber> {
        self.personal_number
    }

    /// The old number stored in it.
    pub const fn old_number(&self) -> Option<OldNumber> {
        self.old_number
    }

    /// The tax code stored in it.
    pub const fn tax_code(&self) -> Option<TaxCode> {
        self.tax_code
    }

    /// The name stored in it.
    pub const fn name(&self) -> Option<&'a str> {
        self.name
    }

    /// The year of birth stored in it.
    pub const fn birth_year(&self) -> Option<u16> {
        self.birth_year
    }

    /// What the decision needs of the account itself, before anything is compared with it.
    pub(in crate::account) fn facts(&self) -> Facts {
        Facts {
            holder: self.holder,
            key: if self.personal_number.is_some() { Key::Other } else { Key::Missing },
            branch: self.tax_code.is_some_and(|code| code.kind() == TaxCodeKind::Branch),
            identity: IdentityKind::None,
            obstacle: None,
            verdict: Verdict::NotMade,
            skipped_update: self.skipped_update,
            has_siblings: self.has_siblings,
        }
    }
}

/// Numbers are masked, the name is hidden.
impl fmt::Debug for OldAccount<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OldAccount")
            .field("holder", &self.holder)
            .field("personal_number", &self.personal_number)
            .field("old_number", &self.old_number)
            .field("tax_code", &self.tax_code)
            .field("name", &self.name.map(|_| "***"))
            .field("birth_year", &self.birth_year.map(|_| "****"))
            .field("skipped_update", &self.skipped_update)
            .field("has_siblings", &self.has_siblings)
            .finish()
    }
}
