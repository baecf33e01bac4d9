//! Reading a register, grouping its accounts by person, and the plan that comes out.

use super::{Account, Class, Count, Reason, Report};
use crate::account::link::{Case, CutOver, LateUpdate, Outcome, Policy, decide};
use crate::time::Date;
use alloc::vec::Vec;

/// What is kept of an account.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Entry<Id> {
    id: Id,
    /// The account that is linked for this person or organisation: this one, unless it is a duplicate.
    main: Id,
    key: u64,
    name: u64,
    dossiers: u32,
    birth_year: u16,
    class: Class,
    reason: Reason,
    confirmed: bool,
}

impl<Id: Copy + Ord> Entry<Id> {
    const fn is_linkable(&self) -> bool {
        matches!(self.class, Class::Linked | Class::LinkedAfterUpdate)
    }

    /// An order of its own for every entry that is not equal in all that can be told of it.
    fn place_in_register(&self) -> (Id, u64, u64, u16, u32) {
        (self.id, self.key, self.name, self.birth_year, self.dossiers)
    }

    /// Groups by person, what can be linked first, in it the confirmed ones.
    fn place_in_group(&self) -> (u64, bool, bool, Id) {
        (self.key, !self.is_linkable(), !self.confirmed, self.id)
    }
}

/// Reads the accounts of a register, in any order.
///
/// ```
/// use motcua::account::link::{CutOver, Holder, OldAccount, Policy};
/// use motcua::account::migration::{Account, Class, Planner, RegisterAnswer};
/// use motcua::identity::{OldNumber, PersonalNumber};
/// use motcua::time::Date;
/// let number = PersonalNumber::parse("062185000001")?;
/// let old = OldAccount::new(Holder::Citizen);
/// let register = [
///     Account::new(1_u64, old.personal_number(number)).dossiers(2),
///     Account::new(2, old.old_number(OldNumber::parse("233000111")?)).register(RegisterAnswer::Names(number)).dossiers(1),
///     Account::new(3, old.old_number(OldNumber::parse("233000111")?)),
/// ];
/// let mut planner = Planner::new(Date::parse("2024-06-10")?, CutOver::new(Date::parse("2024-06-15")?), Policy::default());
/// planner.extend(register);
/// let plan = planner.finish();
/// let class = |id| plan.placement(&id).map(|placement| placement.class());
/// assert_eq!(class(2), Some(Class::LinkedAfterUpdate), "confirmed, hence the main account");
/// assert_eq!(class(1), Some(Class::Duplicate), "of the same person");
/// assert_eq!(class(3), Some(Class::NeedsNumber), "an old number alone joins nothing");
/// assert_eq!(class(4), None);
/// assert_eq!(plan.report().total().dossiers, 3);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone)]
pub struct Planner<Id> {
    on: Date,
    cut_over: CutOver,
    policy: Policy,
    entries: Vec<Entry<Id>>,
}

impl<Id: Copy + Ord> Planner<Id> {
    /// A planner for the day on which the plan is carried out.
    pub const fn new(on: Date, cut_over: CutOver, policy: Policy) -> Self {
        Self { on, cut_over, policy, entries: Vec::new() }
    }

    /// Makes room for a number of accounts at once, so that the list need not grow in steps.
    #[must_use]
    pub fn expecting(mut self, accounts: usize) -> Self {
        self.entries.reserve_exact(accounts);
        self
    }

    /// Reads an account and keeps its keys.
    pub fn push(&mut self, account: &Account<'_, Id>) {
        let closed = self.cut_over.is_closed(account.old().holder(), self.on);
        let late = if account.keeps_update() { LateUpdate::WhenConfirmed } else { self.policy.late_update };
        let link = decide(account.facts(closed), self.on, &self.cut_over, late);
        let class = match link.outcome() {
            Outcome::Linked => Class::Linked,
            Outcome::LinkedAfterUpdate => Class::LinkedAfterUpdate,
            Outcome::NeedsNumberUpdate => Class::NeedsNumber,
            Outcome::Mismatch => Class::Mismatch,
            Outcome::Orphaned => Class::Orphan,
            Outcome::NotYet { .. } | Outcome::ThroughGuardian => Class::NotYet,
            Outcome::Refused => Class::Refused,
        };
        let reason = match class {
            Class::Mismatch if account.names_another() => Reason::NamesAnother,
            _ => Reason::Case(link.case()),
        };
        let (name, birth_year) = account.traits(self.policy.names);
        self.entries.push(Entry {
            id: account.id(),
            main: account.id(),
            key: account.key(),
            name,
            dossiers: account.dossier_count(),
            birth_year,
            class,
            reason,
            confirmed: account.is_confirmed(),
        });
    }

    /// Groups the accounts by person and makes the plan.
    ///
    /// Takes the time of sorting, and no memory beyond what reading took.
    pub fn finish(self) -> Plan<Id> {
        let mut entries = self.entries;
        entries.sort_unstable_by_key(Entry::place_in_register);
        for same in entries.chunk_by_mut(|a, b| a.id == b.id) {
            if same.len() > 1 {
                for entry in same {
                    (entry.class, entry.reason) = (Class::Refused, Reason::IdRepeated);
                }
            }
        }
        entries.sort_unstable_by_key(Entry::place_in_group);
        for group in entries.chunk_by_mut(|a, b| a.key == b.key && a.is_linkable() == b.is_linkable()) {
            if group.len() > 1 && group.first().is_some_and(Entry::is_linkable) {
                settle(group);
            }
        }
        entries.sort_unstable_by_key(Entry::place_in_register);
        let mut report = Report::default();
        for entry in &entries {
            let count = Count { accounts: 1, dossiers: u64::from(entry.dossiers) };
            report.add(entry.class, entry.reason, count);
        }
        Plan { entries, report }
    }
}

impl<'a, Id: Copy + Ord> Extend<Account<'a, Id>> for Planner<Id> {
    fn extend<I: IntoIterator<Item = Account<'a, Id>>>(&mut self, accounts: I) {
        let accounts = accounts.into_iter();
        self.entries.reserve(accounts.size_hint().0);
        accounts.for_each(|account| self.push(&account));
    }
}

/// Settles a group of accounts that carry one key, confirmed ones first: what contradicts leaves it, the first
/// of the others is the main account, the rest are its duplicates.
fn settle<Id: Copy + Ord>(group: &mut [Entry<Id>]) {
    let name = Agreed::of(group, |entry| entry.name);
    let year = Agreed::of(group, |entry| u64::from(entry.birth_year));
    let mut left = 0_usize;
    for entry in &mut *group {
        if !entry.confirmed
            && (name.is_contradicted_by(entry.name) || year.is_contradicted_by(entry.birth_year.into()))
        {
            (entry.class, entry.reason) = (Class::Mismatch, Reason::Contradiction);
        } else {
            left += 1;
        }
    }
    let mut rest = group.iter_mut().filter(|entry| entry.is_linkable());
    if let (Some(main), true) = (rest.next(), left > 1) {
        main.reason = Reason::Case(Case::SeveralAccounts);
        for entry in rest {
            (entry.class, entry.reason, entry.main) = (Class::Duplicate, Reason::SamePerson, main.id);
        }
    }
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
        let confirmed = group.iter().filter(|entry| entry.confirmed).map(&of);
        if let Some(value) = confirmed.into_iter().find(|value| *value != 0) {
            return Self::Value(value);
        }
        let mut known = group.iter().map(&of).filter(|value| *value != 0);
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

/// Where an account or dossier ends, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Placement<Id> {
    class: Class,
    reason: Reason,
    main: Option<Id>,
}

impl<Id: Copy> Placement<Id> {
    /// The class.
    pub const fn class(&self) -> Class {
        self.class
    }

    /// Why it is in it.
    pub const fn reason(&self) -> Reason {
        self.reason
    }

    /// The account that is linked for the same person or organisation: itself, or for a duplicate another one.
    /// `None` where nothing is linked.
    pub const fn main(&self) -> Option<Id> {
        self.main
    }
}

/// A plan: every account of the register in exactly one class; made by [`Planner::finish`].
#[derive(Clone)]
pub struct Plan<Id> {
    entries: Vec<Entry<Id>>,
    report: Report,
}

impl<Id: Copy + Ord> Plan<Id> {
    /// How many bytes reading and planning keep for each account; 48 for 64-bit identifiers. While a list whose
    /// length was not told beforehand grows, up to three times as much is held for a moment.
    pub const fn bytes_per_account() -> usize {
        size_of::<Entry<Id>>()
    }

    /// Where an account ends; `None` when it is not in the register.
    pub fn placement(&self, id: &Id) -> Option<Placement<Id>> {
        let at = self.entries.binary_search_by_key(id, |entry| entry.id).ok()?;
        self.entries.get(at).map(Self::place)
    }

    /// Where a dossier ends, by the account that it belongs to: with that account, or as an orphan when that is
    /// not in the register.
    pub fn dossier(&self, owner: &Id) -> Placement<Id> {
        self.placement(owner).unwrap_or(Placement {
            class: Class::Orphan,
            reason: Reason::NoAccount,
            main: None,
        })
    }

    /// Counts dossiers, given by the accounts that they belong to, by class and reason.
    pub fn dossiers(&self, owners: impl IntoIterator<Item = Id>) -> Report {
        let mut report = Report::default();
        for owner in owners {
            let placement = self.dossier(&owner);
            let count = Count { accounts: 0, dossiers: 1 };
            report.add(placement.class, placement.reason, count);
        }
        report
    }

    /// Every account with its placement, by identifier.
    pub fn placements(&self) -> impl ExactSizeIterator<Item = (Id, Placement<Id>)> {
        self.entries.iter().map(|entry| (entry.id, Self::place(entry)))
    }

    /// The accounts of one person or organisation, given its main account: that one, and its duplicates.
    pub fn group(&self, main: Id) -> impl Iterator<Item = Id> {
        self.placements().filter(move |(_, placement)| placement.main == Some(main)).map(|(id, _)| id)
    }

    /// The partition in numbers.
    pub const fn report(&self) -> &Report {
        &self.report
    }

    fn place(entry: &Entry<Id>) -> Placement<Id> {
        let linked = entry.is_linkable() || entry.class == Class::Duplicate;
        Placement { class: entry.class, reason: entry.reason, main: linked.then_some(entry.main) }
    }
}
