//! What is kept of an account, and how the accounts of one person are settled.

use super::{Class, Reason};
use crate::account::link::{Case, Holder};
use core::cmp::Ordering;

/// What is kept of an account.
#[derive(Clone)]
pub(super) struct Entry<Id> {
    pub(super) id: Id,
    /// The place, by identifier, of the account that is linked for this person or organisation: this one, unless it is
    /// a duplicate.
    pub(super) main: usize,
    /// 0 where there is none.
    pub(super) key: u64,
    /// 0 where there is none.
    pub(super) name: u64,
    pub(super) dossiers: u32,
    /// 0 where it is not known.
    pub(super) birth_year: u16,
    pub(super) class: Class,
    pub(super) reason: Reason,
    pub(super) holder: Holder,
    pub(super) confirmed: bool,
}

impl<Id> Entry<Id> {
    pub(super) const fn is_linkable(&self) -> bool {
        matches!(self.class, Class::Linked | Class::LinkedAfterUpdate)
    }

    /// Whether it can be one of several accounts of a person. An official's internal account is separate: it is never
    /// a citizen's main account, nor joins one.
    const fn is_groupable(&self) -> bool {
        self.is_linkable() && !matches!(self.holder, Holder::Staff)
    }

    /// Whether the number in it is an adult's, as far as the register tells.
    const fn is_adults(&self) -> bool {
        let person = matches!(self.holder, Holder::Citizen | Holder::Foreigner | Holder::Staff);
        person && !matches!(self.class, Class::Mismatch | Class::SetAside)
    }

    const fn is_unproven_child(&self) -> bool {
        self.is_groupable() && matches!(self.holder, Holder::Child) && !self.confirmed
    }
}

impl<Id: Ord> Entry<Id> {
    /// By identifier, what was read first; an order of its own for every entry that is not equal in all that can be
    /// told of it.
    pub(super) fn in_register(&self, other: &Self) -> Ordering {
        let rest = |entry: &Self| {
            (
                entry.class == Class::SetAside,
                entry.key,
                entry.name,
                entry.birth_year,
                entry.dossiers,
                entry.class,
                entry.reason,
            )
        };
        self.id.cmp(&other.id).then_with(|| rest(self).cmp(&rest(other)))
    }

    /// By person, what can be linked first, in it the confirmed ones.
    pub(super) fn in_group(&self, other: &Self) -> Ordering {
        let place = |entry: &Self| (entry.key, !entry.is_groupable(), !entry.confirmed);
        place(self).cmp(&place(other)).then_with(|| self.id.cmp(&other.id))
    }
}

/// Settles the accounts that carry one key, in the order of their group: what contradicts leaves it, the first of the
/// others is the main account, the rest are its duplicates.
pub(super) fn settle<Id>(group: &mut [Entry<Id>]) {
    if group.iter().any(Entry::is_adults) {
        group.iter_mut().filter(|entry| entry.is_unproven_child()).for_each(leave_to_guardian);
    }
    let name = Agreed::of(group, |entry| entry.name);
    let year = Agreed::of(group, |entry| u64::from(entry.birth_year));
    let nobody_is_confirmed = !group.iter().any(|entry| entry.is_groupable() && entry.confirmed);
    let mut left = 0_usize;
    for entry in group.iter_mut().filter(|entry| entry.is_groupable()) {
        let contradicted =
            name.is_contradicted_by(entry.name) || year.is_contradicted_by(entry.birth_year.into());
        match (contradicted && !entry.confirmed, entry.is_unproven_child() && nobody_is_confirmed) {
            (false, _) => left += 1,
            (true, true) => leave_to_guardian(entry),
            (true, false) => (entry.class, entry.reason) = (Class::Mismatch, Reason::Contradiction),
        }
    }
    let mut rest = group.iter_mut().filter(|entry| entry.is_groupable());
    if let (Some(main), true) = (rest.next(), left > 1) {
        main.reason = Reason::Case(Case::SeveralAccounts);
        for entry in rest {
            (entry.class, entry.reason, entry.main) = (Class::Duplicate, Reason::SamePerson, main.main);
        }
    }
}

/// A child's account that carries a parent's number contradicts nobody: the parent acts for the child.
const fn leave_to_guardian<Id>(entry: &mut Entry<Id>) {
    entry.class = Class::NotYet;
    entry.reason = Reason::GuardiansNumber;
}

/// What the accounts of a group agree on, of a trait that is 0 where it is not known.
enum Agreed {
    /// Nobody knows it.
    Unknown,
    /// That of the first confirmed account that has it, or of all accounts that have it.
    Value(u64),
    /// Accounts differ, and none of them is confirmed.
    Disputed,
}

impl Agreed {
    fn of<Id>(group: &[Entry<Id>], of: impl Fn(&Entry<Id>) -> u64) -> Self {
        let group = || group.iter().filter(|entry| entry.is_groupable());
        let confirmed = group().filter(|entry| entry.confirmed).map(&of);
        if let Some(value) = confirmed.into_iter().find(|value| *value != 0) {
            return Self::Value(value);
        }
        let mut known = group().map(&of).filter(|value| *value != 0);
        match known.next() {
            None => Self::Unknown,
            Some(first) if known.all(|value| value == first) => Self::Value(first),
            Some(_) => Self::Disputed,
        }
    }

    const fn is_contradicted_by(&self, value: u64) -> bool {
        match self {
            Self::Unknown => false,
            Self::Value(agreed) => value != 0 && value != *agreed,
            Self::Disputed => value != 0,
        }
    }
}
