//! Linking an old account to an identity account (*liên kết tài khoản*): what happens, in which of the known
//! cases, and what the user does next.
//!
//! The link key is the personal number (of organisations: the tax code). Name, phone and old number never
//! link anything; name and year of birth can only refuse. The days on which old accounts close are no part of
//! these rules: each authority has its own, and the caller gives them as a [`CutOver`] or has them found in a
//! book of dated rules.

#[cfg(feature = "law")]
mod by_book;
mod case;
mod decision;
mod names;

#[cfg(feature = "law")]
pub use by_book::BookCutOver;
pub use case::{Case, Contact, Step};
pub(super) use decision::{Facts, IdentityKind, Key, Verdict, decide};
pub use names::NamePolicy;

use crate::identity::{OldNumber, PersonalNumber, TaxCode, TaxCodeKind};
use crate::time::Date;
use core::fmt;

/// Who holds an account (*chủ tài khoản*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// A citizen who acts alone.
    Citizen,
    /// A child or ward, who acts through a parent or guardian.
    Child,
    /// A foreigner with a residence card.
    Foreigner,
    /// An agency, organisation or enterprise.
    Organisation,
    /// An official with an internal account of the one-stop desk.
    Staff,
}

impl Holder {
    /// Every holder.
    pub const ALL: [Self; 5] = [Self::Citizen, Self::Child, Self::Foreigner, Self::Organisation, Self::Staff];

    /// The word used in machine-readable answers: `citizen`, `child`, `foreigner`, `organisation`, `staff`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Child => "child",
            Self::Foreigner => "foreigner",
            Self::Organisation => "organisation",
            Self::Staff => "staff",
        }
    }
}

/// An account of the national or a provincial portal (*tài khoản cũ*), as far as it matters for linking.
///
/// ```
/// use motcua::account::link::{Holder, OldAccount};
/// use motcua::identity::OldNumber;
/// let old = OldAccount::new(Holder::Citizen)
///     .old_number(OldNumber::parse("233000111")?)
///     .name("Nguyễn Thị Mẫu")
///     .birth_year(1985);
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
    pub const fn personal_number(mut self, number: PersonalNumber) -> Self {
        self.personal_number = Some(number);
        self
    }

    /// The old nine-digit number stored in it: part of what the account is, and never a reason to link.
    #[must_use]
    pub const fn old_number(mut self, number: OldNumber) -> Self {
        self.old_number = Some(number);
        self
    }

    /// The tax code stored in it: the key of an organisation's account.
    #[must_use]
    pub const fn tax_code(mut self, code: TaxCode) -> Self {
        self.tax_code = Some(code);
        self
    }

    /// The holder's name as stored.
    #[must_use]
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The holder's year of birth as stored.
    #[must_use]
    pub const fn birth_year(mut self, year: u16) -> Self {
        self.birth_year = Some(year);
        self
    }

    /// Says that the user pressed "Bỏ qua" when the portal asked for the number.
    #[must_use]
    pub const fn skipped_update(mut self) -> Self {
        self.skipped_update = true;
        self
    }

    /// Says that other old accounts of the same person carry, or could carry, the same personal number.
    #[must_use]
    pub const fn has_siblings(mut self) -> Self {
        self.has_siblings = true;
        self
    }

    /// Who holds it.
    pub const fn holder(&self) -> Holder {
        self.holder
    }

    /// The personal number stored in it.
    pub const fn stored_personal_number(&self) -> Option<PersonalNumber> {
        self.personal_number
    }

    /// The old number stored in it.
    pub const fn stored_old_number(&self) -> Option<OldNumber> {
        self.old_number
    }

    /// The tax code stored in it.
    pub const fn stored_tax_code(&self) -> Option<TaxCode> {
        self.tax_code
    }

    /// The name stored in it.
    pub const fn stored_name(&self) -> Option<&'a str> {
        self.name
    }

    /// The year of birth stored in it.
    pub const fn stored_birth_year(&self) -> Option<u16> {
        self.birth_year
    }

    /// What the decision needs of the account itself, before anything is compared with it.
    pub(super) fn facts(&self) -> Facts {
        Facts {
            holder: self.holder,
            key: Key::Missing,
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

/// The identity account (*tài khoản định danh điện tử*, `VNeID`) that somebody logs in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IdentityAccount {
    /// There is none.
    None,
    /// A person's account.
    Person {
        /// The personal number it proves.
        number: PersonalNumber,
        /// What keeps the user from using it, or from registering with the portal.
        obstacle: Option<Obstacle>,
    },
    /// An organisation's account.
    Organisation {
        /// The tax code it proves.
        tax_code: TaxCode,
    },
}

/// What keeps a user from logging in with an identity account, or from registering with the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// The account's phone number is wrong or was changed: no one-time password arrives.
    PhoneWrong,
    /// The phone number is not registered in the user's own name.
    PhoneNotOwn,
    /// The portal says that the identity paper is registered already.
    NumberTaken,
    /// The device is new or the old one was lost.
    NewDevice,
}

impl Obstacle {
    /// Every obstacle.
    pub const ALL: [Self; 4] = [Self::PhoneWrong, Self::PhoneNotOwn, Self::NumberTaken, Self::NewDevice];

    /// The word used in machine-readable answers: `phone-wrong`, `phone-not-own`, `number-taken`,
    /// `new-device`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneWrong => "phone-wrong",
            Self::PhoneNotOwn => "phone-not-own",
            Self::NumberTaken => "number-taken",
            Self::NewDevice => "new-device",
        }
    }
}

/// What the population database (*cơ sở dữ liệu quốc gia về dân cư*) says about the old account's data and
/// the personal number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegisterCheck<'a> {
    /// It was not asked.
    NotMade,
    /// It was asked with number, name and birth, and agreed.
    Confirmed,
    /// It was asked and did not agree.
    Denied,
    /// Its record under the number, to be compared here by the [`Policy`]'s names, and by year of birth.
    Record {
        /// The name in the record.
        name: &'a str,
        /// The year of birth in the record.
        birth_year: u16,
    },
}

impl RegisterCheck<'_> {
    /// What the check means for an account: a record confirms only what the account has.
    fn verdict(self, old: &OldAccount<'_>, names: NamePolicy) -> Verdict {
        match self {
            Self::NotMade => Verdict::NotMade,
            Self::Confirmed => Verdict::Confirmed,
            Self::Denied => Verdict::Denied,
            Self::Record { name, birth_year } => {
                let same_name = old.name.map(|stored| names.same(stored, name));
                let same_year = old.birth_year.map(|stored| stored == birth_year);
                match (same_name, same_year) {
                    (Some(false), _) | (_, Some(false)) => Verdict::Denied,
                    (Some(true), Some(true)) => Verdict::Confirmed,
                    _ => Verdict::NotMade,
                }
            }
        }
    }
}

/// The record is hidden.
impl fmt::Debug for RegisterCheck<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotMade => "NotMade",
            Self::Confirmed => "Confirmed",
            Self::Denied => "Denied",
            Self::Record { .. } => "Record(***)",
        })
    }
}

/// The first days on which an authority's old accounts open no longer (*thời điểm chuyển đổi*).
///
/// A portal's technical end and the end by law are different days; which one counts is the caller's question.
///
/// ```
/// use motcua::account::link::{CutOver, Holder};
/// use motcua::time::Date;
/// let portal = CutOver::new(Date::parse("2024-06-15")?).organisations(Date::parse("2025-07-01")?);
/// assert!(!portal.is_closed(Holder::Citizen, Date::parse("2024-06-14")?));
/// assert!(portal.is_closed(Holder::Citizen, Date::parse("2024-06-15")?));
/// assert_eq!(portal.last_day(Holder::Foreigner), None, "no end is known");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CutOver {
    citizens: Option<Date>,
    organisations: Option<Date>,
    foreigners: Option<Date>,
}

impl CutOver {
    /// From this day on citizens' old accounts open no longer; those of others stay open until told.
    pub const fn new(citizens: Date) -> Self {
        Self { citizens: Some(citizens), organisations: None, foreigners: None }
    }

    /// No old account has a known end.
    pub const fn unknown() -> Self {
        Self { citizens: None, organisations: None, foreigners: None }
    }

    /// From this day on citizens' old accounts open no longer.
    #[must_use]
    pub const fn citizens(mut self, day: Date) -> Self {
        self.citizens = Some(day);
        self
    }

    /// From this day on organisations' old accounts open no longer.
    #[must_use]
    pub const fn organisations(mut self, day: Date) -> Self {
        self.organisations = Some(day);
        self
    }

    /// From this day on foreigners' old accounts open no longer.
    #[must_use]
    pub const fn foreigners(mut self, day: Date) -> Self {
        self.foreigners = Some(day);
        self
    }

    /// The first day without the old account; `None` where none is known, and for staff, whose internal
    /// accounts are separate.
    pub const fn first_day_without(&self, holder: Holder) -> Option<Date> {
        match holder {
            Holder::Citizen | Holder::Child => self.citizens,
            Holder::Organisation => self.organisations,
            Holder::Foreigner => self.foreigners,
            Holder::Staff => None,
        }
    }

    /// Whether old accounts of such a holder no longer open on a day.
    pub fn is_closed(&self, holder: Holder, on: Date) -> bool {
        self.first_day_without(holder).is_some_and(|day| day <= on)
    }

    /// The last day on which they open, if there is one.
    pub fn last_day(&self, holder: Holder) -> Option<Date> {
        self.first_day_without(holder)?.previous()
    }
}

/// What the sources leave to the systems, by name; the default is what running systems do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Policy {
    /// How names are compared.
    pub names: NamePolicy,
    /// Whether an account without a number can still get one when it is closed.
    pub late_update: LateUpdate,
}

/// Whether an old account that is closed and has no personal number can still get one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LateUpdate {
    /// No: its owner cannot log in to it any more, and the portal does not find it.
    #[default]
    Never,
    /// Yes, by the operator, when the population database confirmed the number.
    WhenConfirmed,
}

/// What becomes of the old account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Its dossiers and papers appear under the identity account.
    Linked,
    /// The same, once the number is written into it, which the population database has confirmed.
    LinkedAfterUpdate,
    /// The number must be written into it first.
    NeedsNumberUpdate,
    /// The population database contradicts it: the data must be corrected first.
    Mismatch,
    /// It cannot be linked by its owner any more; dossiers are found by their codes only.
    Orphaned,
    /// It stays as it is for now.
    NotYet {
        /// The last day on which it opens; `None` where no end is known.
        until: Option<Date>,
    },
    /// The holder acts through a parent or guardian.
    ThroughGuardian,
    /// Nothing is linked: the identity account is missing, cannot be used, or is another person's.
    Refused,
}

impl Outcome {
    /// The word used in machine-readable answers: `linked`, `linked-after-update`, `needs-number-update`,
    /// `mismatch`, `orphaned`, `not-yet`, `through-guardian` or `refused`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Linked => "linked",
            Self::LinkedAfterUpdate => "linked-after-update",
            Self::NeedsNumberUpdate => "needs-number-update",
            Self::Mismatch => "mismatch",
            Self::Orphaned => "orphaned",
            Self::NotYet { .. } => "not-yet",
            Self::ThroughGuardian => "through-guardian",
            Self::Refused => "refused",
        }
    }
}

/// The answer to [`link`]: the outcome, and the case with its steps, contacts and evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    outcome: Outcome,
    case: Case,
}

impl Link {
    pub(super) const fn new(outcome: Outcome, case: Case) -> Self {
        Self { outcome, case }
    }

    /// What becomes of the old account.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// In which of the known cases; it has texts, steps, contacts and evidence.
    pub const fn case(&self) -> Case {
        self.case
    }

    /// What the user does next, in order; empty when there is nothing to do.
    pub const fn next_steps(&self) -> &'static [Step] {
        match (self.outcome, self.case) {
            // The number is confirmed and written: only the log-in is left.
            (Outcome::LinkedAfterUpdate, Case::OldNumberClosed) => &[Step::LogInWithIdentity],
            (Outcome::LinkedAfterUpdate, _) => &[Step::LogOut, Step::LogInWithIdentity],
            // Skipped, and closed since.
            (Outcome::Orphaned, _) => Case::OldNumberClosed.steps(),
            (Outcome::NeedsNumberUpdate, Case::OrganisationWithIdentity | Case::Staff) => &[Step::AskDesk],
            _ => self.case.steps(),
        }
    }
}

impl Link {
    /// Whom to ask, the nearest first.
    pub const fn contacts(&self) -> &'static [Contact] {
        match self.outcome {
            Outcome::Orphaned => Case::OldNumberClosed.contacts(),
            Outcome::NeedsNumberUpdate => &[Contact::PortalHelpDesk],
            _ => self.case.contacts(),
        }
    }
}

/// Decides what becomes of an old account on a day.
///
/// ```
/// use motcua::account::link::*;
/// use motcua::identity::PersonalNumber;
/// use motcua::time::Date;
/// let number = PersonalNumber::parse("062185000001")?;
/// let cut_over = CutOver::new(Date::parse("2024-06-15")?);
/// let identity = IdentityAccount::Person { number, obstacle: None };
/// let decide = |old: OldAccount<'_>, on| {
///     Ok::<_, motcua::finding::Error>(link(&old, identity, RegisterCheck::NotMade, Date::parse(on)?, &cut_over, Policy::default()))
/// };
/// let old = OldAccount::new(Holder::Citizen);
/// assert_eq!(decide(old.personal_number(number), "2024-06-20")?.outcome(), Outcome::Linked);
/// assert_eq!(decide(old, "2024-06-14")?.outcome(), Outcome::NeedsNumberUpdate);
/// let late = decide(old, "2024-06-15")?;
/// assert_eq!((late.outcome(), late.case().number()), (Outcome::Orphaned, 3));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn link(
    old: &OldAccount<'_>,
    identity: IdentityAccount,
    register: RegisterCheck<'_>,
    on: Date,
    cut_over: &CutOver,
    policy: Policy,
) -> Link {
    let mut facts = old.facts();
    facts.verdict = register.verdict(old, policy.names);
    match identity {
        IdentityAccount::None => {}
        IdentityAccount::Person { number, obstacle } => {
            facts.identity = IdentityKind::Person;
            facts.key = Key::of(old.personal_number, &number);
            facts.obstacle = obstacle;
        }
        IdentityAccount::Organisation { tax_code } => {
            facts.identity = IdentityKind::Organisation;
            facts.key = Key::of(old.tax_code, &tax_code);
        }
    }
    decide(facts, on, cut_over, policy.late_update)
}
