//! Reading a register, and making the plan of it.

use super::entry::{Entry, settle};
use super::{Account, AccountId, Class, Count, Plan, Reason, Report, Row};
use crate::account::link::{CutOver, Holder, LateUpdate, Outcome, Policy, decide};
use crate::time::Date;
use alloc::vec::Vec;

/// Reads the accounts of a register, in any order.
///
/// ```
/// use motcua::account::link::{CutOver, Holder, OldAccount, Policy};
/// use motcua::account::migration::{Account, Class, Planner, PopulationAnswer};
/// use motcua::identity::{OldNumber, PersonalNumber};
/// use motcua::time::Date;
/// let number = PersonalNumber::parse("062185000001")?;
/// let old = OldAccount::new(Holder::Citizen);
/// let register = [
///     Account::new(1_u64, old.with_personal_number(number)).with_dossiers(2),
///     Account::new(2, old.with_old_number(OldNumber::parse("233000111")?)).with_population(PopulationAnswer::Names(number)).with_dossiers(1),
///     Account::new(3, old.with_old_number(OldNumber::parse("233000111")?)),
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
    /// Rows that were set aside without an identifier: they are in the sums alone.
    report: Report,
}

impl<Id: Ord> Planner<Id> {
    /// A planner for the day on which the plan is carried out.
    pub fn new(on: Date, cut_over: CutOver, policy: Policy) -> Self {
        Self { on, cut_over, policy, entries: Vec::new(), report: Report::default() }
    }

    /// Makes room for a number of accounts at once, so that the list need not grow in steps.
    #[must_use]
    pub fn expecting(mut self, accounts: usize) -> Self {
        self.entries.reserve_exact(accounts);
        self
    }

    /// Reads an account and keeps its keys.
    pub fn push(&mut self, account: Account<'_, Id>) {
        let (class, reason) = self.decide(&account);
        let (name, birth_year) = account.traits(self.policy.names);
        self.entries.push(Entry {
            main: 0,
            key: account.key(),
            name,
            dossiers: account.dossiers(),
            birth_year,
            class,
            reason,
            holder: account.old().holder(),
            confirmed: account.is_confirmed(),
            id: account.into_id(),
        });
    }

    /// The class of the account alone, before it meets others of the same person.
    fn decide(&self, account: &Account<'_, Id>) -> (Class, Reason) {
        let closed = self.cut_over.is_closed(account.old().holder(), self.on);
        let late = if account.keeps_update() { LateUpdate::WhenConfirmed } else { self.policy.late_update };
        let link = decide(account.facts(closed), self.on, &self.cut_over, late);
        let class = match link.outcome() {
            Outcome::Linked => Class::Linked,
            Outcome::LinkedAfterUpdate => Class::LinkedAfterUpdate,
            Outcome::NeedsNumberUpdate => Class::NeedsNumber,
            Outcome::Mismatch => Class::Mismatch,
            Outcome::Orphaned => Class::Orphan,
            Outcome::NotYet | Outcome::ThroughGuardian => Class::NotYet,
            // The number comes first: without it the account is lost on the day on which it opens no longer.
            Outcome::Refused if link.saves_account() => Class::NeedsNumber,
            Outcome::Refused => Class::Refused,
        };
        match class {
            Class::Mismatch if account.names_another() => (class, Reason::NamesAnother),
            _ => (class, Reason::Case(link.case())),
        }
    }

    /// Counts a row that could not be read, so that it stays in the plan: by its identifier where that was read, and
    /// in the sums in any case.
    pub fn set_aside(&mut self, id: Option<Id>, dossiers: Option<u32>, reason: Reason) {
        if dossiers.is_none() {
            self.report.add_uncounted();
        }
        let dossiers = dossiers.unwrap_or(0);
        let Some(id) = id else {
            let count = Count { accounts: 1, dossiers: u64::from(dossiers) };
            return self.report.add(Class::SetAside, reason, count);
        };
        self.entries.push(Entry {
            id,
            main: 0,
            key: 0,
            name: 0,
            dossiers,
            birth_year: 0,
            class: Class::SetAside,
            reason,
            holder: Holder::Citizen,
            confirmed: false,
        });
    }

    /// Groups the accounts by person and makes the plan.
    ///
    /// Takes the time of sorting, and no memory beyond what reading took.
    pub fn finish(self) -> Plan<Id> {
        let mut entries = self.entries;
        entries.sort_unstable_by(Entry::in_register);
        for same in entries.chunk_by_mut(|a, b| a.id == b.id) {
            if same.len() > 1 {
                for entry in same.iter_mut().filter(|entry| entry.class != Class::SetAside) {
                    (entry.class, entry.reason) = (Class::Refused, Reason::IdRepeated);
                }
            }
        }
        for (place, entry) in entries.iter_mut().enumerate() {
            entry.main = place;
        }
        entries.sort_unstable_by(Entry::in_group);
        for group in entries.chunk_by_mut(|a, b| a.key == b.key) {
            if group.first().is_some_and(|entry| entry.key != 0) {
                settle(group);
            }
        }
        entries.sort_unstable_by(Entry::in_register);
        let mut report = self.report;
        for entry in &entries {
            let count = Count { accounts: 1, dossiers: u64::from(entry.dossiers) };
            report.add(entry.class, entry.reason, count);
        }
        Plan::new(entries, report)
    }
}

impl Planner<AccountId> {
    /// Reads a row, whatever it is; a blank one counts for nobody.
    ///
    /// ```
    /// use motcua::account::link::{CutOver, Policy};
    /// use motcua::account::migration::{AccountId, Class, Columns, Planner};
    /// use motcua::time::Date;
    /// let columns = Columns::named(["id", "holder", "personal_number", "dossiers"], &[]).unwrap();
    /// let mut planner = Planner::new(Date::parse("2024-06-20")?, CutOver::new(Date::parse("2024-06-15")?), Policy::default());
    /// planner.push_row(columns.read(["u-1", "citizen", "062185000001", "2"]));
    /// planner.push_row(columns.read(["u-2", "citizen", "62185000002", "7"]));
    /// let plan = planner.finish();
    /// assert_eq!(plan.report().of(Class::SetAside).dossiers, 7);
    /// assert_eq!(plan.placement(&AccountId::new("u-2")?).map(|at| at.reason().as_str()), Some("unreadable-personal-number"));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn push_row(&mut self, row: Row<'_>) {
        match row {
            Row::Account(account) => self.push(account),
            Row::SetAside(row) => self.set_aside(row.id().cloned(), row.dossiers(), row.reason()),
            Row::Blank => {}
        }
    }
}

impl<'a, Id: Ord> Extend<Account<'a, Id>> for Planner<Id> {
    fn extend<I: IntoIterator<Item = Account<'a, Id>>>(&mut self, accounts: I) {
        let accounts = accounts.into_iter();
        self.entries.reserve(accounts.size_hint().0);
        accounts.for_each(|account| self.push(account));
    }
}
