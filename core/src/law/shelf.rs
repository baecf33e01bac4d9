//! The rows of one table, found by id; and all tables alike, whatever their rows are.

use super::{Change, Difference, Moment, Origin, Row, Validity};
use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::any::Any;
use core::fmt::Debug;

/// The rows of a table, in the order in which they were added.
#[derive(Clone, Debug)]
pub(super) struct Shelf<R> {
    rows: Vec<R>,
    ids: BTreeMap<Box<str>, usize>,
    keys: BTreeMap<Box<str>, Vec<usize>>,
    /// The rows that replace others.
    superseding: Vec<usize>,
    /// The rows that only confirm another, by id; they are not shown among the rows.
    confirming: BTreeMap<Box<str>, R>,
    /// How many rows came with the library.
    built_in: usize,
}

impl<R> Default for Shelf<R> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            ids: BTreeMap::new(),
            keys: BTreeMap::new(),
            superseding: Vec::new(),
            confirming: BTreeMap::new(),
            built_in: 0,
        }
    }
}

impl<R: Row> Shelf<R> {
    pub(super) fn rows(&self) -> &[R] {
        &self.rows
    }

    /// The row of an id.
    pub(super) fn get(&self, id: &str) -> Option<&R> {
        self.rows.get(*self.ids.get(id)?)
    }

    /// The rows of a key, in the order in which they were added.
    pub(super) fn of_key(&self, key: &str) -> impl Iterator<Item = &R> {
        self.keys.get(key).into_iter().flatten().filter_map(|index| self.rows.get(*index))
    }

    /// Whether a row of this id was accepted, to be shown or to confirm another.
    pub(super) fn is_taken(&self, id: &str) -> bool {
        self.ids.contains_key(id) || self.confirming.contains_key(id)
    }

    /// The rows that came with the library.
    pub(super) fn built_in(&self) -> &[R] {
        self.rows.get(..self.built_in).unwrap_or_default()
    }

    /// The number of rows before the row of an id.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// Whose book the row of an id comes from.
    pub(super) fn origin(&self, id: &str) -> Option<Origin> {
        let index = self.ids.get(id)?;
        Some(if *index < self.built_in { Origin::BuiltIn } else { Origin::Caller })
    }

    /// The ids of rows that others replace at a moment, each with the row that does.
    pub(super) fn superseded(&self, moment: Moment) -> BTreeMap<&str, &R> {
        let superseding = self.superseding.iter().filter_map(|index| self.rows.get(*index));
        in_force(superseding, moment)
            .flat_map(|row| row.provenance().supersedes.iter().map(move |id| (&**id, row)))
            .collect()
    }

    /// Takes the sources of a row that confirms another; false where that one says something else.
    pub(super) fn confirm(&mut self, id: &str, by: R) -> bool {
        let row = self.ids.get(id).and_then(|index| self.rows.get_mut(*index));
        let agrees = row.is_some_and(|row| row.confirm(&by));
        if agrees {
            self.confirming.insert(by.id().into(), by);
        }
        agrees
    }

    /// Adds a row of a new id.
    pub(super) fn push(&mut self, row: R) {
        if !row.provenance().supersedes.is_empty() {
            self.superseding.push(self.rows.len());
        }
        let index = self.rows.len();
        self.ids.insert(row.id().into(), index);
        self.keys.entry(row.key().into()).or_default().push(index);
        self.rows.push(row);
    }

    fn counted<'a>(&'a self, counts: Counts<'a>) -> impl Iterator<Item = &'a R> {
        self.rows.iter().filter(move |row| counts(&row.provenance().validity))
    }
}

/// The rows that hold on the day asked about and could be known on the day of knowledge.
pub(super) fn in_force<'a, R: Row>(
    rows: impl Iterator<Item = &'a R>,
    moment: Moment,
) -> impl Iterator<Item = &'a R> {
    rows.filter(move |row| row.provenance().validity.decides(moment))
}

/// Which rows count in a comparison.
pub(super) type Counts<'a> = &'a dyn Fn(&Validity) -> bool;

/// A shelf whose rows are of a type that this room does not know.
pub(super) trait Shelve: Any + Debug + Send + Sync {
    /// The table's key in the JSON of a book.
    fn table(&self) -> &'static str;

    /// Whether it has no rows.
    fn is_empty(&self) -> bool;

    /// Whether a row has this key.
    fn has(&self, key: &str) -> bool;

    /// Counts the rows so far as those that came with the library.
    fn close(&mut self);

    /// A copy of it.
    fn copy(&self) -> Box<dyn Shelve>;

    /// Whether the other has the same rows in the same order.
    fn equals(&self, other: &dyn Shelve) -> bool;

    /// Tells the rows of this shelf and of another in which they differ, of those that count in each.
    fn compare(&self, other: &dyn Shelve, first: Counts<'_>, second: Counts<'_>, found: &mut Vec<Difference>);
}

/// The shelf as one of rows of a type, if it is.
pub(super) fn of_rows<R: Row>(shelf: &dyn Shelve) -> Option<&Shelf<R>> {
    let any: &dyn Any = shelf;
    any.downcast_ref()
}

/// The same, to be changed.
pub(super) fn of_rows_mut<R: Row>(shelf: &mut dyn Shelve) -> Option<&mut Shelf<R>> {
    let any: &mut dyn Any = shelf;
    any.downcast_mut()
}

impl<R: Row> Shelve for Shelf<R> {
    fn table(&self) -> &'static str {
        R::TABLE
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    fn close(&mut self) {
        self.built_in = self.rows.len();
    }

    fn copy(&self) -> Box<dyn Shelve> {
        Box::new(self.clone())
    }

    fn equals(&self, other: &dyn Shelve) -> bool {
        of_rows::<R>(other)
            .is_some_and(|other| self.rows == other.rows && self.confirming == other.confirming)
    }

    fn compare(
        &self,
        other: &dyn Shelve,
        first: Counts<'_>,
        second: Counts<'_>,
        found: &mut Vec<Difference>,
    ) {
        let Some(other) = of_rows::<R>(other) else { return };
        let counts = |row: &&R, counts: Counts<'_>| counts(&row.provenance().validity);
        let mut tell = |row: &R, change| {
            found.push(Difference { table: R::TABLE, id: row.id().to_owned(), change });
        };
        for row in self.counted(first) {
            match other.get(row.id()).filter(|row| counts(row, second)) {
                None => tell(row, Change::Removed),
                Some(other) if other != row => tell(row, Change::Altered),
                Some(_) => {}
            }
        }
        for row in other.counted(second) {
            if !self.get(row.id()).is_some_and(|row| counts(&row, first)) {
                tell(row, Change::Added);
            }
        }
    }
}
