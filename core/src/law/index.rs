//! How the rows of one table are found, whatever their type: what is compiled once, and not for every table.

use super::{Moment, Origin, Provenance};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// The places of a table's rows.
#[derive(Clone, Default)]
pub(super) struct Index {
    ids: BTreeMap<Box<str>, usize>,
    /// Where in the lists those of a key stand.
    keys: BTreeMap<Box<str>, usize>,
    lists: Vec<Vec<usize>>,
    /// The rows that replace others.
    superseding: Vec<usize>,
    /// The ids of rows that only confirm another, in ascending order.
    confirming: Vec<Box<str>>,
    /// How many rows there are, and how many of them came with the library.
    rows: usize,
    built_in: usize,
}

impl Index {
    /// Notes the next row.
    pub(super) fn push(&mut self, provenance: &Provenance, key: &str) {
        if !provenance.supersedes.is_empty() {
            self.superseding.push(self.rows);
        }
        self.ids.insert(provenance.id.clone(), self.rows);
        let list = *self.keys.entry(key.into()).or_insert(self.lists.len());
        if list == self.lists.len() {
            self.lists.push(Vec::new());
        }
        self.lists.get_mut(list).into_iter().for_each(|list| list.push(self.rows));
        self.rows += 1;
    }

    /// Notes a row that confirms another; gives its place among those.
    pub(super) fn confirm(&mut self, id: &str) -> usize {
        let place = self.confirming.partition_point(|known| **known < *id);
        self.confirming.insert(place, id.into());
        place
    }

    /// How many rows are shown.
    pub(super) fn len(&self) -> usize {
        self.rows
    }

    /// How many rows there are with those that confirm others.
    pub(super) fn all(&self) -> usize {
        self.rows + self.confirming.len()
    }

    /// How many rows came with the library.
    pub(super) fn built_in(&self) -> usize {
        self.built_in
    }

    /// Counts the rows so far as those that came with the library.
    pub(super) fn close(&mut self) {
        self.built_in = self.rows;
    }

    /// The place of the row of an id.
    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The places of the rows of a key, in the order in which they were added.
    pub(super) fn of_key(&self, key: &str) -> &[usize] {
        self.keys.get(key).and_then(|list| self.lists.get(*list)).map_or(&[], Vec::as_slice)
    }

    /// Whether a row has this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Whether a row of this id was accepted, to be shown or to confirm another.
    pub(super) fn is_taken(&self, id: &str) -> bool {
        self.ids.contains_key(id) || self.confirming.binary_search_by(|known| (**known).cmp(id)).is_ok()
    }

    /// Whose book the row of an id comes from.
    pub(super) fn origin(&self, id: &str) -> Option<Origin> {
        Some(if self.get(id)? < self.built_in { Origin::BuiltIn } else { Origin::Caller })
    }

    /// The ids of rows that others replace at a moment, each with the place of the row that does.
    pub(super) fn superseded<'a>(
        &self,
        moment: Moment,
        provenance: &dyn Fn(usize) -> Option<&'a Provenance>,
    ) -> BTreeMap<&'a str, usize> {
        let mut superseded = BTreeMap::new();
        for place in &self.superseding {
            let Some(row) = provenance(*place).filter(|row| row.validity.decides(moment)) else { continue };
            for id in &row.supersedes {
                superseded.insert(&**id, *place);
            }
        }
        superseded
    }
}
