//! What a room does to have a table of dated rows: a type that is a row, and says which rows it names.

use super::read::{Fields, element};
use super::{Portal, PortalKind, Provenance};
use crate::finding::Rule;
use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Debug;

/// A dated row of one of the book's tables (*dòng dữ liệu*).
///
/// Each room implements it for the rows that it asks; nobody outside of this library can.
pub trait Row: Clone + Debug + PartialEq + Send + Sync + 'static {
    /// The table's key in the JSON of a book.
    const TABLE: &'static str;

    /// Where the row comes from and when it holds.
    fn provenance(&self) -> &Provenance;

    /// The row's id, unique in its table.
    fn id(&self) -> &str {
        &self.provenance().id
    }

    /// What rows of other tables call it by: its id, unless several rows share one key over time.
    #[doc(hidden)]
    fn key(&self) -> &str {
        self.id()
    }

    /// Reads a row, telling everything that is wrong with it; what is told as an error leaves the row out.
    #[doc(hidden)]
    fn read(fields: &mut Fields<'_>) -> Option<Self>;

    /// Tells the rows that this one names, apart from the documents and sources of its provenance.
    #[doc(hidden)]
    fn references(&self, _: &mut References) {}

    /// Takes the sources of a row that says the same of the same thing; false for one that says something else,
    /// and for tables in which no row confirms another.
    #[doc(hidden)]
    fn confirm(&mut self, _: &Self) -> bool {
        false
    }

    /// Whether this row decides in place of the other wherever both hold, without naming it; the portals are those
    /// of the book.
    #[doc(hidden)]
    fn outranks(&self, _: &Self, _: &[Portal]) -> bool {
        false
    }

    /// What finds an earlier row from which the book could not choose, for tables that have such rows.
    #[doc(hidden)]
    fn rivals<'a>(_: &'a [Portal]) -> Option<(&'static Rule, Box<dyn Rivals<'a, Self> + 'a>)> {
        None
    }
}

/// Keeps rows, and finds among them one that says something else of the same case with equal weight.
pub trait Rivals<'a, R> {
    /// The kept row that does not go with this one.
    fn find(&self, row: &R) -> Option<&'a R>;

    /// Keeps a row.
    fn keep(&mut self, row: &'a R);
}

/// The rows that one row names, told one after the other; the book looks them up.
#[derive(Default)]
pub struct References {
    pub(super) named: Vec<Reference>,
}

/// A place in a row that names a row of a table.
pub(super) struct Reference {
    /// Where it stands in the row.
    pub(super) place: String,
    pub(super) table: &'static str,
    /// What it is called by; `None` where any row of the table will do.
    pub(super) key: Option<Box<str>>,
}

impl References {
    /// A field that names one row of a table.
    pub(crate) fn one<R: Row>(&mut self, place: &str, key: &str) {
        self.named.push(Reference { place: place.to_owned(), table: R::TABLE, key: Some(key.into()) });
    }

    /// A list that names rows of a table.
    pub(crate) fn each<R: Row>(&mut self, place: &str, keys: &[Box<str>]) {
        for (index, key) in keys.iter().enumerate() {
            self.one::<R>(&element(place, index), key);
        }
    }

    /// A list of portals: their codes, or a word for a kind of them.
    pub(crate) fn portals(&mut self, place: &str, words: &[Box<str>]) {
        for (index, word) in words.iter().enumerate() {
            let place = element(place, index);
            match PortalKind::of_list(word) {
                None => self.one::<Portal>(&place, word),
                // A book with portals is taken to have the national one.
                Some(PortalKind::National) => {
                    self.named.push(Reference { place, table: Portal::TABLE, key: None });
                }
                Some(_) => {}
            }
        }
    }
}
