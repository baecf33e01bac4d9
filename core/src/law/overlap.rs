//! Contacts of one key that begin on one day for users of one portal: the book takes only the first.

use super::table::Rivals;
use super::{Book, Contact, Portal, portals_include};
use crate::time::Date;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// The contacts kept so far, by key and first day.
pub(super) struct SameKey<'a> {
    portals: &'a [Portal],
    rows: BTreeMap<(&'a str, Option<Date>), Vec<&'a Contact>>,
}

impl<'a> SameKey<'a> {
    pub(super) fn new(book: &'a Book) -> Self {
        Self { portals: book.portals(), rows: BTreeMap::new() }
    }
}

impl<'a> Rivals<'a, Contact> for SameKey<'a> {
    fn find(&self, row: &Contact) -> Option<&'a Contact> {
        let validity = &row.provenance.validity;
        let is_rival = |other: &&&Contact| {
            other.provenance.validity.overlaps(validity)
                && portals_meet(&other.portals, &row.portals, self.portals)
        };
        self.rows.get(&(&*row.key, validity.from))?.iter().find(is_rival).copied()
    }

    fn keep(&mut self, row: &'a Contact) {
        self.rows.entry((&row.key, row.provenance.validity.from)).or_default().push(row);
    }
}

/// Whether two lists of portals have one in common.
pub(crate) fn portals_meet(one: &[Box<str>], other: &[Box<str>], portals: &[Portal]) -> bool {
    portals.iter().any(|portal| portals_include(one, portal) && portals_include(other, portal))
}
