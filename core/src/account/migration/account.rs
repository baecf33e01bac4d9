//! One account of a register, as planning sees it.

use super::{Class, Placement};
use crate::account::link::{Facts, Holder, IdentityKind, Key, NamePolicy, OldAccount, Verdict};
use crate::finding::words;
use crate::identity::{PersonalNumber, TaxCodeKind};
use core::fmt;

/// An account of a register with what is known about its holder.
///
/// ```
/// use motcua::account::link::{Holder, OldAccount};
/// use motcua::account::migration::{Account, PopulationAnswer};
/// use motcua::identity::PersonalNumber;
/// let number = PersonalNumber::parse("062185000001")?;
/// let account = Account::new(1_u64, OldAccount::new(Holder::Citizen))
///     .with_population(PopulationAnswer::Names(number))
///     .with_dossiers(3);
/// assert_eq!((*account.id(), account.dossiers()), (1, 3));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Account<'a, Id> {
    id: Id,
    old: OldAccount<'a>,
    population: PopulationAnswer,
    identity: IdentityState,
    dossiers: u32,
    updated: bool,
}

/// What the population database answered about an account's data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "what the population database can answer")]
pub enum PopulationAnswer {
    /// It was not asked.
    #[default]
    NotAsked,
    /// Exactly one person has the account's data, and this is their personal number.
    Names(PersonalNumber),
    /// Nobody, or more than one person, has them.
    Denies,
}

words! {
    /// Whether the holder has an identity account.
    IdentityState {
        /// Not known: planned as if citizens and staff had one, organisations and foreigners once their old accounts
        /// open no longer, children none.
        Unknown = "unknown", vi: "chưa biết", en: "not known";
        /// There is one.
        Exists = "exists", vi: "đã có", en: "there is one";
        /// There is none.
        Absent = "absent", vi: "chưa có", en: "there is none";
    }
}

#[expect(clippy::derivable_impls, reason = "the macro derives none")]
impl Default for IdentityState {
    fn default() -> Self {
        Self::Unknown
    }
}

impl<'a, Id> Account<'a, Id> {
    /// An account with its identifier in the register, of which nothing else was asked.
    pub const fn new(id: Id, old: OldAccount<'a>) -> Self {
        Self {
            id,
            old,
            population: PopulationAnswer::NotAsked,
            identity: IdentityState::Unknown,
            dossiers: 0,
            updated: false,
        }
    }

    /// Says what the population database answered.
    #[must_use]
    pub const fn with_population(mut self, answer: PopulationAnswer) -> Self {
        self.population = answer;
        self
    }

    /// Says whether the holder has an identity account.
    #[must_use]
    pub const fn with_identity(mut self, state: IdentityState) -> Self {
        self.identity = state;
        self
    }

    /// Says how many dossiers belong to it; none unless told.
    #[must_use]
    pub const fn with_dossiers(mut self, count: u32) -> Self {
        self.dossiers = count;
        self
    }

    /// Says that its number was written into it by an earlier run of a plan.
    #[must_use]
    pub const fn with_updated(mut self) -> Self {
        self.updated = true;
        self
    }

    /// Its identifier in the register.
    pub const fn id(&self) -> &Id {
        &self.id
    }

    pub(super) fn into_id(self) -> Id {
        self.id
    }

    /// The account as the portal has it.
    pub const fn old(&self) -> &OldAccount<'a> {
        &self.old
    }

    /// What the population database answered.
    pub const fn population(&self) -> PopulationAnswer {
        self.population
    }

    /// Whether the holder has an identity account.
    pub const fn identity(&self) -> IdentityState {
        self.identity
    }

    /// Whether its number was written into it by an earlier run of a plan.
    pub const fn is_updated(&self) -> bool {
        self.updated
    }

    /// How many dossiers belong to it.
    pub const fn dossiers(&self) -> u32 {
        self.dossiers
    }

    /// The account after its placement was carried out: the number that the population database named is
    /// written into an account that is linked after update, or is a duplicate without a number. Nothing else
    /// changes.
    #[must_use]
    pub fn after(mut self, placement: &Placement<'_, Id>) -> Self {
        let writes = matches!(placement.class(), Class::LinkedAfterUpdate | Class::Duplicate);
        if let (true, None, PopulationAnswer::Names(number)) =
            (writes, self.old.personal_number(), self.population)
        {
            self.old = self.old.with_personal_number(number);
            self.updated = true;
        }
        self
    }

    /// The person or organisation that the account would be linked to: one more than the personal number, below 2⁴⁰;
    /// tax codes above, told apart by their length; 0 where there is none, in which case nothing is linked either.
    pub(super) fn key(&self) -> u64 {
        if self.old.holder() == Holder::Organisation {
            return self.old.tax_code().map_or(0, |code| {
                let kind = match code.kind() {
                    TaxCodeKind::Organisation => 1,
                    TaxCodeKind::Branch => 2,
                    TaxCodeKind::PersonalNumber => 3,
                };
                kind << 60 | code.to_integer()
            });
        }
        let named = match self.population {
            PopulationAnswer::Names(number) => Some(number),
            PopulationAnswer::NotAsked | PopulationAnswer::Denies => None,
        };
        let number = self.old.personal_number().or(named);
        number.map_or(0, |number| number.to_integer() + 1)
    }

    /// Whether the population database names another person than the account does.
    pub(super) fn names_another(&self) -> bool {
        match (self.population, self.old.personal_number()) {
            (PopulationAnswer::Names(named), Some(stored)) => named != stored,
            _ => false,
        }
    }

    /// Whether the population database names the person that the account does, or would.
    pub(super) fn is_confirmed(&self) -> bool {
        matches!(self.population, PopulationAnswer::Names(_)) && !self.names_another()
    }

    /// The facts of the account meeting its own holder's identity account.
    pub(super) fn facts(&self, closed: bool) -> Facts {
        let mut facts = self.old.facts();
        let organisation = self.old.holder() == Holder::Organisation;
        let expected = match self.old.holder() {
            Holder::Citizen | Holder::Staff => true,
            Holder::Organisation | Holder::Foreigner => closed,
            Holder::Child => false,
        };
        let exists = match self.identity {
            IdentityState::Exists => true,
            IdentityState::Absent => false,
            IdentityState::Unknown => expected,
        };
        facts.identity = match (exists, organisation) {
            (false, _) => IdentityKind::None,
            (true, true) => IdentityKind::Organisation,
            (true, false) => IdentityKind::Person,
        };
        let stored =
            if organisation { self.old.tax_code().is_some() } else { self.old.personal_number().is_some() };
        facts.key = if stored { Key::Same } else { Key::Missing };
        facts.verdict = match self.population {
            PopulationAnswer::NotAsked => Verdict::NotMade,
            PopulationAnswer::Names(_) if self.names_another() => Verdict::Denied,
            PopulationAnswer::Names(_) => Verdict::Confirmed,
            PopulationAnswer::Denies => Verdict::Denied,
        };
        if self.keeps_update() {
            (facts.key, facts.verdict) = (Key::Missing, Verdict::Confirmed);
        }
        facts
    }

    /// Whether the account was linked after update by an earlier run, and nothing speaks against it since: it
    /// is decided as it was then.
    pub(super) fn keeps_update(&self) -> bool {
        let contradicted = self.population == PopulationAnswer::Denies || self.names_another();
        let person = self.old.holder() != Holder::Organisation;
        person && self.updated && self.old.personal_number().is_some() && !contradicted
    }

    /// Fingerprint of the name, and year of birth; 0 where not known. Organisations have neither: their names
    /// change.
    pub(super) fn traits(&self, names: NamePolicy) -> (u64, u16) {
        if self.old.holder() == Holder::Organisation {
            return (0, 0);
        }
        let name = self.old.name().filter(|name| !name.trim().is_empty());
        let name = name.map_or(0, |name| names.fingerprint(name));
        (name, self.old.birth_year().unwrap_or(0))
    }
}

/// Masked like the account in it.
impl<Id: fmt::Debug> fmt::Debug for Account<'_, Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("id", &self.id)
            .field("old", &self.old)
            .field("population", &self.population)
            .field("identity", &self.identity)
            .field("dossiers", &self.dossiers)
            .field("updated", &self.updated)
            .finish()
    }
}
