//! The plan that comes out, asked by identifier.

use super::entry::Entry;
use super::{Class, Count, Reason, Report};
use alloc::vec::Vec;

/// Where an account or dossier ends, and why.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Placement<'p, Id> {
    class: Class,
    reason: Reason,
    main: Option<&'p Id>,
}

impl<Id> Clone for Placement<'_, Id> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Id> Copy for Placement<'_, Id> {}

impl<'p, Id> Placement<'p, Id> {
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
    pub const fn main(&self) -> Option<&'p Id> {
        self.main
    }
}

/// A plan: every account of the register in exactly one class; made by [`Planner::finish`](super::Planner::finish).
#[derive(Clone)]
pub struct Plan<Id> {
    entries: Vec<Entry<Id>>,
    report: Report,
}

impl<Id> Plan<Id> {
    /// A plan of entries in the order of the register.
    pub(super) const fn new(entries: Vec<Entry<Id>>, report: Report) -> Self {
        Self { entries, report }
    }

    /// How many bytes reading and planning keep for each account: 48 for 64-bit identifiers; 56 for [`AccountId`],
    /// besides the text of those that are no whole numbers. While a list whose length was not told beforehand grows, up
    /// to three times as much is held for a moment.
    ///
    /// [`AccountId`]: super::AccountId
    pub const fn bytes_per_account() -> usize {
        size_of::<Entry<Id>>()
    }

    /// Where an account ends; `None` when it is not in the register. Of an identifier that stands there more than once,
    /// the rows that could be read come first.
    pub fn placement(&self, id: &Id) -> Option<Placement<'_, Id>>
    where
        Id: Ord,
    {
        let at = self.entries.partition_point(|entry| entry.id < *id);
        self.entries.get(at).filter(|entry| entry.id == *id).map(|entry| self.place(entry))
    }

    /// Where a dossier ends, by the account that it belongs to: with that account, or as an orphan when that is
    /// not in the register.
    pub fn dossier(&self, owner: &Id) -> Placement<'_, Id>
    where
        Id: Ord,
    {
        self.placement(owner).unwrap_or(Placement {
            class: Class::Orphan,
            reason: Reason::NoAccount,
            main: None,
        })
    }

    /// Counts dossiers, given by the accounts that they belong to, by class and reason.
    pub fn dossiers(&self, owners: impl IntoIterator<Item = Id>) -> Report
    where
        Id: Ord,
    {
        let mut report = Report::default();
        for owner in owners {
            let placement = self.dossier(&owner);
            let count = Count { accounts: 0, dossiers: 1 };
            report.add(placement.class, placement.reason, count);
        }
        report
    }

    /// Every account with its placement, by identifier; rows that were set aside without one are in the sums alone.
    pub fn placements(&self) -> impl ExactSizeIterator<Item = (&Id, Placement<'_, Id>)> {
        self.entries.iter().map(|entry| (&entry.id, self.place(entry)))
    }

    /// The accounts of one person or organisation, given its main account: that one, and its duplicates.
    pub fn group<'p>(&'p self, main: &'p Id) -> impl Iterator<Item = &'p Id>
    where
        Id: PartialEq,
    {
        self.placements().filter(move |(_, placement)| placement.main == Some(main)).map(|(id, _)| id)
    }

    /// The partition in numbers.
    pub const fn report(&self) -> &Report {
        &self.report
    }

    fn place(&self, entry: &Entry<Id>) -> Placement<'_, Id> {
        let linked = entry.is_linkable() || entry.class == Class::Duplicate;
        let main = self.entries.get(entry.main).filter(|_| linked).map(|main| &main.id);
        Placement { class: entry.class, reason: entry.reason, main }
    }
}
