//! What a room does to have a table of dated rows: a row type, and a file that names it.

use super::read::{Fields, element};
use super::shelf::{Shelf, Shelve};
use super::{Book, Portal, PortalKind, Provenance};
use crate::finding::Rule;
use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeSet;
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
    fn references(&self, _: &mut References<'_>) {}

    /// Takes the sources of a row that says the same of the same thing; false for one that says something else,
    /// and for tables in which no row confirms another.
    #[doc(hidden)]
    fn confirm(&mut self, _: &Self) -> bool {
        false
    }

    /// Whether this row decides in place of the other wherever both hold, without naming it.
    #[doc(hidden)]
    fn outranks(&self, _: &Self, _: &Book) -> bool {
        false
    }

    /// What finds an earlier row from which the book could not choose, for tables that have such rows.
    #[doc(hidden)]
    fn rivals<'a>(_: &'a Book) -> Option<(&'static Rule, Box<dyn Rivals<'a, Self> + 'a>)> {
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

/// The rows that one row names, looked up as they are told.
pub struct References<'a> {
    book: &'a Book,
    /// The row's own table, and the ids in it that the same file is about to add.
    table: &'static str,
    coming: &'a BTreeSet<&'a str>,
    /// The references that lead nowhere: where they stand in the row, and the table that has no such row.
    pub(super) dangling: Vec<(String, &'static str)>,
    /// The references to rows that are still to come.
    pub(super) awaited: Vec<(String, String)>,
}

impl<'a> References<'a> {
    pub(super) fn new(book: &'a Book, table: &'static str, coming: &'a BTreeSet<&'a str>) -> Self {
        Self { book, table, coming, dangling: Vec::new(), awaited: Vec::new() }
    }

    /// A field that names one row of a table.
    pub(crate) fn one<R: Row>(&mut self, place: &str, key: &str) {
        if self.book.shelf::<R>().is_some_and(|shelf| shelf.has(key)) {
            return;
        }
        if R::TABLE == self.table && self.coming.contains(key) {
            self.awaited.push((place.to_owned(), key.to_owned()));
        } else {
            self.dangling.push((place.to_owned(), R::TABLE));
        }
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
            match PortalKind::of_list(word) {
                None => self.one::<Portal>(&element(place, index), word),
                Some(PortalKind::National) if self.book.portals().is_empty() => {
                    self.dangling.push((element(place, index), Portal::TABLE));
                }
                Some(_) => {}
            }
        }
    }

    /// A field of the row's provenance that names a row of its own table by the id.
    pub(super) fn own<R: Row>(&mut self, place: &str, id: &str) {
        if self.coming.contains(id) {
            self.awaited.push((place.to_owned(), id.to_owned()));
        } else if self.book.row::<R>(id).is_none() {
            self.dangling.push((place.to_owned(), R::TABLE));
        }
    }

    /// A field of the row's provenance that names what only [`Book`] knows.
    pub(super) fn known(&mut self, place: &str, table: &'static str, is_known: bool) {
        if !is_known {
            self.dangling.push((place.to_owned(), table));
        }
    }
}

/// A table: its key in the JSON, and how its rows are kept and read.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    pub(super) name: &'static str,
    pub(super) shelf: fn() -> Box<dyn Shelve>,
    pub(super) add: fn(&mut Book, &mut Fields<'_>),
}

impl Table {
    /// The table of a type of rows.
    pub(crate) const fn of<R: Row>() -> Self {
        Self { name: R::TABLE, shelf: || Box::<Shelf<R>>::default(), add: Book::add_rows::<R> }
    }
}

/// A file of the built-in book (*tệp dữ liệu*).
#[derive(Clone, Copy)]
pub struct File {
    name: &'static str,
    text: &'static str,
    schema: &'static str,
    pub(super) tables: &'static [Table],
}

impl File {
    pub(crate) const fn new(
        name: &'static str,
        text: &'static str,
        schema: &'static str,
        tables: &'static [Table],
    ) -> Self {
        Self { name, text, schema, tables }
    }

    /// The file's name without its ending, such as `login-rules`; its schema has the same.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The rows, as JSON.
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// The JSON Schema of the file.
    pub const fn schema(&self) -> &'static str {
        self.schema
    }

    /// The keys of its tables, in the order in which they are read.
    pub fn tables(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.tables.iter().map(|table| table.name)
    }
}

impl Debug for File {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("File").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The file `data/NAME.json`, with the schema of the same name and the types of the rows of its tables.
macro_rules! file {
    ($name:literal: $($row:ty),*) => {
        $crate::law::File::new(
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $name, ".json")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/schema/", $name, ".schema.json")),
            &[$($crate::law::Table::of::<$row>()),*],
        )
    };
}
pub(crate) use file;
