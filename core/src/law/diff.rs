//! What changed: between two books, and in one book between two days.

use super::{Book, Moment, Row, Source};
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

/// A table of the book, as its key in the JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// `sources`.
    Sources,
    /// `documents`.
    Documents,
    /// `facts`.
    Facts,
    /// `portals`.
    Portals,
    /// `contacts`.
    Contacts,
    /// `steps`.
    Steps,
    /// `rules`.
    Rules,
    /// `conflicts`.
    Conflicts,
    /// `routes`.
    Routes,
}

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Only the second book or day has it.
    Added,
    /// Only the first book or day has it.
    Removed,
    /// Both books have it, with different content.
    Altered,
}

/// A row that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Difference {
    /// The table.
    pub table: Table,
    /// The row's id.
    pub id: String,
    /// What happened to it.
    pub change: Change,
}

impl Book {
    /// The rows in which another book differs from this one.
    ///
    /// ```
    /// use motcua::law::{Book, Change};
    /// let (nothing, built_in) = (Book::empty(), Book::builtin());
    /// assert!(nothing.diff(&built_in).iter().all(|difference| difference.change == Change::Added));
    /// assert_eq!(built_in.diff(&built_in), []);
    /// ```
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        compare_sources(&self.sources, &other.sources, &mut found);
        found.extend(self.compare(other, |_| true, |_| true));
        found
    }

    /// The rows that hold at one moment and not at another: what began is added, what ended is removed.
    /// Sources hold always.
    pub fn diff_moments(&self, first: Moment, second: Moment) -> Vec<Difference> {
        let holds = |moment: Moment| move |row: &super::Validity| row.decides(moment);
        self.compare(self, holds(first), holds(second))
    }

    fn compare(
        &self,
        other: &Self,
        first: impl Fn(&super::Validity) -> bool,
        second: impl Fn(&super::Validity) -> bool,
    ) -> Vec<Difference> {
        let mut found = Vec::new();
        macro_rules! tables {
            ($($field:ident: $table:ident),+) => {
                $(compare_rows(Table::$table, (&self.$field, &first), (&other.$field, &second), &mut found);)+
            };
        }
        tables!(
            documents: Documents, facts: Facts, portals: Portals, contacts: Contacts,
            steps: Steps, rules: Rules, conflicts: Conflicts, routes: Routes
        );
        found
    }
}

/// Sources are the one kind of row without a period.
fn compare_sources(first: &[Source], second: &[Source], found: &mut Vec<Difference>) {
    let mut tell = |source: &Source, change| {
        found.push(Difference { table: Table::Sources, id: String::from(&*source.id), change });
    };
    for source in first {
        match second.iter().find(|other| other.id == source.id) {
            None => tell(source, Change::Removed),
            Some(other) if other != source => tell(source, Change::Altered),
            Some(_) => {}
        }
    }
    for source in second.iter().filter(|source| !first.iter().any(|other| other.id == source.id)) {
        tell(source, Change::Added);
    }
}

/// Rows with a test of which of them count.
type Side<'a, R, F> = (&'a [R], F);

fn compare_rows<R: Row>(
    table: Table,
    (first, counts_first): Side<'_, R, impl Fn(&super::Validity) -> bool>,
    (second, counts_second): Side<'_, R, impl Fn(&super::Validity) -> bool>,
    found: &mut Vec<Difference>,
) {
    let mut tell = |row: &R, change| {
        found.push(Difference { table, id: row.id().to_owned(), change });
    };
    let in_first = |row: &&R| counts_first(&row.provenance().validity);
    let in_second = |row: &&R| counts_second(&row.provenance().validity);
    for row in first.iter().filter(in_first) {
        match second.iter().filter(in_second).find(|other| other.id() == row.id()) {
            None => tell(row, Change::Removed),
            Some(other) if other != row => tell(row, Change::Altered),
            Some(_) => {}
        }
    }
    for row in second.iter().filter(in_second) {
        if !first.iter().filter(in_first).any(|other| other.id() == row.id()) {
            tell(row, Change::Added);
        }
    }
}
