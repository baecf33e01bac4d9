//! The rows of one table, found by id; and all tables alike, whatever their rows are.

use super::index::Index;
use super::read::Fields;
use super::row::References;
use super::{Change, Difference, Moment, Origin, Portal, Provenance, Row, Validity};
use crate::finding::Rule;
use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::any::Any;

/// The rows of a table, in the order in which they were added.
pub(super) struct Shelf<R> {
    rows: Vec<R>,
    /// The rows of the file that is read, until it is known which of them are good.
    coming: Vec<Option<R>>,
    /// The rows that only confirm another, by id; they are not shown among the rows.
    confirming: Vec<R>,
    index: Index,
}

impl<R> Default for Shelf<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), coming: Vec::new(), confirming: Vec::new(), index: Index::default() }
    }
}

impl<R: Row> Shelf<R> {
    pub(super) fn rows(&self) -> &[R] {
        &self.rows
    }

    /// The row of an id.
    pub(super) fn get(&self, id: &str) -> Option<&R> {
        self.rows.get(self.index.get(id)?)
    }

    /// The row of a place.
    pub(super) fn at(&self, place: usize) -> Option<&R> {
        self.rows.get(place)
    }

    /// The rows of a key, in the order in which they were added.
    pub(super) fn of_key(&self, key: &str) -> impl Iterator<Item = &R> {
        self.index.of_key(key).iter().filter_map(|place| self.rows.get(*place))
    }

    /// Whose book the row of an id comes from.
    pub(super) fn origin(&self, id: &str) -> Option<Origin> {
        self.index.origin(id)
    }

    /// The ids of rows that others replace at a moment, each with the place of the row that does.
    pub(super) fn superseded(&self, moment: Moment) -> BTreeMap<&str, usize> {
        self.index.superseded(moment, &|place| self.rows.get(place).map(Row::provenance))
    }

    /// The row of a place of those that are read.
    fn waiting(&self, index: usize) -> Option<&R> {
        self.coming.get(index)?.as_ref()
    }

    /// A row, those that confirm others behind the others.
    fn any(&self, place: usize) -> Option<&R> {
        self.rows.get(place).or_else(|| self.confirming.get(place.checked_sub(self.rows.len())?))
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
pub(super) trait Shelve: Any + Send + Sync {
    /// The table's key in the JSON of a book.
    fn table(&self) -> &'static str;

    /// Where its rows are.
    fn index(&self) -> &Index;

    /// The same, to be changed.
    fn index_mut(&mut self) -> &mut Index;

    /// Where the row of a place comes from and when it holds.
    fn provenance(&self, place: usize) -> Option<&Provenance>;

    /// Whether the row of a place is the one of a place in the other; those that confirm others stand behind the
    /// others.
    fn is_same(&self, place: usize, other: &dyn Shelve, at: usize) -> bool;

    /// A copy of it.
    fn copy(&self) -> Box<dyn Shelve>;

    /// Reads a row, which waits until it is taken or left.
    fn read(&mut self, fields: &mut Fields<'_>) -> Option<()>;

    /// How many rows wait.
    fn coming(&self) -> usize;

    /// Leaves the rows that wait, but for so many.
    fn leave(&mut self, kept: usize);

    /// The waiting row of a place.
    fn next(&self, index: usize) -> Option<&Provenance>;

    /// Tells the rows that a waiting one names.
    fn references(&self, index: usize, told: &mut References);

    /// Whether a waiting row decides in place of the row of a place, without naming it.
    fn outranks(&self, index: usize, place: usize, portals: &[Portal]) -> bool;

    /// The waiting rows, of the good ones, from which and an earlier one the book could not choose, each with the rule
    /// that it breaks and the id of the earlier one.
    fn rivals<'a>(&'a self, good: &[bool], portals: &'a [Portal]) -> Vec<(usize, &'static Rule, &'a str)>;

    /// Adds a waiting row of a new id.
    fn take(&mut self, index: usize);

    /// Takes the sources of a waiting row that confirms another; false where that one says something else.
    fn take_confirming(&mut self, index: usize, id: &str) -> bool;
}

/// Whether two shelves have the same rows in the same order.
pub(super) fn equal(one: &dyn Shelve, other: &dyn Shelve) -> bool {
    let (index, others) = (one.index(), other.index());
    one.table() == other.table()
        && index.len() == others.len()
        && index.all() == others.all()
        && (0..index.all()).all(|place| one.is_same(place, other, place))
}

/// Tells the rows of two shelves in which they differ, of those that count in each.
pub(super) fn compare(
    one: &dyn Shelve,
    other: &dyn Shelve,
    first: Counts<'_>,
    second: Counts<'_>,
    found: &mut Vec<Difference>,
) {
    let table = one.table();
    let mut tell = |id: &str, change| found.push(Difference { table, id: id.to_owned(), change });
    let rows = |of: &dyn Shelve| 0..of.index().len();
    for place in rows(one) {
        let Some(row) = one.provenance(place).filter(|row| first(&row.validity)) else { continue };
        let at = other.index().get(&row.id);
        match at.filter(|at| other.provenance(*at).is_some_and(|row| second(&row.validity))) {
            None => tell(&row.id, Change::Removed),
            Some(at) if !one.is_same(place, other, at) => tell(&row.id, Change::Altered),
            Some(_) => {}
        }
    }
    for place in rows(other) {
        let Some(row) = other.provenance(place).filter(|row| second(&row.validity)) else { continue };
        let at = one.index().get(&row.id);
        if !at.and_then(|at| one.provenance(at)).is_some_and(|row| first(&row.validity)) {
            tell(&row.id, Change::Added);
        }
    }
}

/// The shelf as one of rows of a type, if it is.
pub(super) fn of_rows<R: Row>(shelf: &dyn Shelve) -> Option<&Shelf<R>> {
    let any: &dyn Any = shelf;
    any.downcast_ref()
}

impl<R: Row> Shelve for Shelf<R> {
    fn table(&self) -> &'static str {
        R::TABLE
    }

    fn index(&self) -> &Index {
        &self.index
    }

    fn index_mut(&mut self) -> &mut Index {
        &mut self.index
    }

    fn provenance(&self, place: usize) -> Option<&Provenance> {
        self.rows.get(place).map(Row::provenance)
    }

    fn is_same(&self, place: usize, other: &dyn Shelve, at: usize) -> bool {
        of_rows::<R>(other).is_some_and(|other| self.any(place) == other.any(at))
    }

    fn copy(&self) -> Box<dyn Shelve> {
        Box::new(Self {
            rows: self.rows.clone(),
            coming: Vec::new(),
            confirming: self.confirming.clone(),
            index: self.index.clone(),
        })
    }

    fn read(&mut self, fields: &mut Fields<'_>) -> Option<()> {
        let row = R::read(fields)?;
        self.coming.push(Some(row));
        Some(())
    }

    fn coming(&self) -> usize {
        self.coming.len()
    }

    fn leave(&mut self, kept: usize) {
        self.coming.truncate(kept);
    }

    fn next(&self, index: usize) -> Option<&Provenance> {
        self.waiting(index).map(Row::provenance)
    }

    fn references(&self, index: usize, told: &mut References) {
        if let Some(row) = self.waiting(index) {
            row.references(told);
        }
    }

    fn outranks(&self, index: usize, place: usize, portals: &[Portal]) -> bool {
        self.waiting(index).zip(self.rows.get(place)).is_some_and(|(row, old)| row.outranks(old, portals))
    }

    fn rivals<'a>(&'a self, good: &[bool], portals: &'a [Portal]) -> Vec<(usize, &'static Rule, &'a str)> {
        let mut found = Vec::new();
        let Some((rule, mut rivals)) = R::rivals(portals) else { return found };
        for row in &self.rows {
            rivals.keep(row);
        }
        let rows = self.coming.iter().zip(good).enumerate().filter(|(_, (_, good))| **good);
        let rows = rows.filter_map(|(index, (row, _))| Some((index, row.as_ref()?)));
        // A row that confirms another says the same of the same case, and is not shown beside it.
        for (index, row) in rows.filter(|(_, row)| row.provenance().confirms.is_none()) {
            match rivals.find(row) {
                Some(rival) => found.push((index, rule, rival.id())),
                None => rivals.keep(row),
            }
        }
        found
    }

    fn take(&mut self, index: usize) {
        if let Some(row) = self.coming.get_mut(index).and_then(Option::take) {
            self.index.push(row.provenance(), row.key());
            self.rows.push(row);
        }
    }

    fn take_confirming(&mut self, index: usize, id: &str) -> bool {
        let Some(by) = self.coming.get_mut(index).and_then(Option::take) else { return false };
        let row = self.index.get(id).and_then(|place| self.rows.get_mut(place));
        let agrees = row.is_some_and(|row| row.confirm(&by));
        if agrees {
            let place = self.index.confirm(by.id());
            self.confirming.insert(place, by);
        }
        agrees
    }
}
