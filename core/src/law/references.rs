//! References from row to row, looked up.

use super::book::Book;
use super::row::{Reference, References};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// Looks up what one row names.
pub(super) struct Lookup<'a> {
    book: &'a Book,
    /// The row's own table, and the ids in it that the same file is about to add.
    table: &'static str,
    coming: &'a BTreeMap<&'a str, usize>,
    /// The references that lead nowhere: where they stand in the row, and the table that has no such row.
    pub(super) dangling: Vec<(String, &'static str)>,
    /// The references to rows that are still to come.
    pub(super) awaited: Vec<(String, String)>,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(book: &'a Book, table: &'static str, coming: &'a BTreeMap<&'a str, usize>) -> Self {
        Self { book, table, coming, dangling: Vec::new(), awaited: Vec::new() }
    }

    /// What the row itself tells.
    pub(super) fn all_of(&mut self, told: References) {
        for Reference { place, table, key } in told.named {
            let rows = self.book.shelf_named(table);
            let Some(key) = key else {
                self.known(&place, table, rows.is_some_and(|rows| rows.index().len() > 0));
                continue;
            };
            if rows.is_some_and(|rows| rows.index().has(&key)) {
                continue;
            }
            if table == self.table && self.coming.contains_key(&*key) {
                self.awaited.push((place, key.into()));
            } else {
                self.dangling.push((place, table));
            }
        }
    }

    /// A field of the row's provenance that names a row of its own table by the id.
    pub(super) fn own(&mut self, place: &str, id: &str) {
        if self.coming.contains_key(id) {
            self.awaited.push((place.to_owned(), id.to_owned()));
        } else if self.book.shelf_named(self.table).is_none_or(|rows| rows.index().get(id).is_none()) {
            self.dangling.push((place.to_owned(), self.table));
        }
    }

    /// A field that names what was looked up already.
    pub(super) fn known(&mut self, place: &str, table: &'static str, is_known: bool) {
        if !is_known {
            self.dangling.push((place.to_owned(), table));
        }
    }
}
