//! The book of all rows, the files and tables it is made of, and how a JSON book is laid over another.

use super::fingerprint::{self, Fingerprint};
use super::json::{self, Node};
use super::locate::locate;
use super::read::{Fields, Findings};
use super::shelf::{self, Shelf, Shelve, of_rows};
use super::{Row, Source, Superseded, rules};
use crate::finding::Finding;
use crate::sorted;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// All dated rows, in a value that the caller keeps (*bộ dữ liệu quy định*).
///
/// Rows are only ever added: what the book has accepted stays as it is.
pub struct Book {
    files: &'static [&'static Rows],
    pub(super) sources: Vec<Source>,
    pub(super) source_ids: BTreeMap<Box<str>, usize>,
    pub(super) shelves: Vec<Box<dyn Shelve>>,
    /// The fingerprint of every row, with its table and id.
    pub(super) prints: Vec<(&'static str, Box<str>, Fingerprint)>,
}

impl Clone for Book {
    fn clone(&self) -> Self {
        let shelves = self.shelves.iter().map(|shelf| shelf.copy()).collect();
        Self {
            files: self.files,
            sources: self.sources.clone(),
            source_ids: self.source_ids.clone(),
            shelves,
            prints: self.prints.clone(),
        }
    }
}

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        self.sources == other.sources
            && self.shelves.len() == other.shelves.len()
            && self.shelves.iter().zip(&other.shelves).all(|(one, another)| shelf::equal(&**one, &**another))
    }
}

impl Default for Book {
    fn default() -> Self {
        Self::empty()
    }
}

/// What reading a book gives: the book with every good row, and everything found.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reading {
    /// The book as it was, with every row that could be accepted.
    pub book: Book,
    /// Everything found. A row with an error was left out; one with a violation was taken.
    pub findings: Vec<Finding>,
    /// The built-in rows that lose against rows of this text: replaced by their ids, or outranked where both
    /// hold, since the new row is of a higher authority or was known later.
    pub superseded: Vec<Superseded>,
}

/// Without the rows, whose texts may be a caller's.
impl core::fmt::Debug for Book {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Book").finish_non_exhaustive()
    }
}

impl Book {
    /// Constructs a book with the tables of these files, and without rows. A table stands after those that
    /// its rows refer to.
    pub(crate) fn of(files: &'static [&'static Rows]) -> Self {
        let shelves = files.iter().flat_map(|file| file.tables).map(|table| (table.shelf)()).collect();
        Self { files, sources: Vec::new(), source_ids: BTreeMap::new(), shelves, prints: Vec::new() }
    }

    /// The bytes that a book laid over another may have: more than ten times those of all rows known.
    pub const MAX_BYTES: usize = 16 * 1024 * 1024;

    /// The same book, its rows counted as those that came with the library.
    pub(crate) fn closed(mut self) -> Self {
        for shelf in &mut self.shelves {
            shelf.index_mut().close();
        }
        self
    }

    /// Lays a JSON book over this one: an object with any of the tables of `data/schema/book.schema.json`.
    ///
    /// Every good row is added; nothing that the book already has is changed or lost. A row with an error
    /// is left out and told with its path, all errors at once; of a book in which a table stands twice, every row is.
    ///
    /// ```
    /// use motcua::law::Book;
    /// let reading = Book::builtin().overlay(r#"{"steps": [{"id": "ask", "confidence": "primary"}], "stpes": []}"#);
    /// let found: Vec<_> = reading.findings.iter().map(|f| (f.code(), f.path().to_string())).collect();
    /// assert_eq!(found, [
    ///     ("law-missing-source", "steps[0]".to_owned()),
    ///     ("law-missing-key", "steps[0]".to_owned()),
    ///     ("law-unknown-key", "stpes".to_owned()),
    /// ]);
    /// ```
    #[must_use]
    pub fn overlay(mut self, text: &str) -> Reading {
        let mut found = Findings::default();
        // Editors of Windows put a mark of byte order first.
        let json = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let skipped = text.len() - json.len();
        if text.len() > Self::MAX_BYTES {
            found.push(Finding::new(&rules::LAW_TOO_LONG).expected(Self::MAX_BYTES));
        } else {
            match json::parse(json) {
                Ok(node) => self.add(&node, &mut found),
                Err(span) => {
                    found.push(
                        Finding::new(&rules::LAW_JSON).spanning(span.start + skipped..span.end + skipped),
                    );
                }
            }
        }
        let (mut findings, superseded) = found.into_parts();
        locate(text, &mut findings);
        Reading { book: self, findings, superseded }
    }

    /// Adds the good rows of every table, those that others refer to first.
    fn add(&mut self, node: &Node, findings: &mut Findings) {
        let Some(mut file) = Fields::open(node, "", findings) else {
            return;
        };
        // A table that stands twice: nobody knows which of them was meant.
        if file.findings.errors() > 0 {
            return;
        }
        // An editor's pointer to the schema; it says nothing about the law.
        file.optional_text("$schema");
        self.add_sources(&mut file);
        for place in 0..self.shelves.len() {
            self.add_rows(place, &mut file);
        }
        file.close();
    }

    /// The shelf of a type of rows; `None` for a type whose table stands in none of the files.
    pub(super) fn shelf<R: Row>(&self) -> Option<&Shelf<R>> {
        self.shelves.iter().find_map(|shelf| of_rows(&**shelf))
    }

    /// The shelf of a table, whatever its rows are.
    pub(super) fn shelf_named(&self, table: &str) -> Option<&dyn Shelve> {
        self.shelves.iter().map(|shelf| &**shelf).find(|shelf| shelf.table() == table)
    }

    /// The fingerprint of all rows.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut prints: Vec<_> =
            self.prints.iter().map(|(table, id, print)| (*table, &**id, *print)).collect();
        sorted::by_key(&mut prints, |(table, id, _)| (*table, *id));
        fingerprint::of_rows(prints.into_iter())
    }
}

/// A table: its key in the JSON, and the shelf on which its rows are kept.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    pub(super) name: &'static str,
    pub(super) shelf: fn() -> Box<dyn Shelve>,
}

impl Table {
    /// The table of a type of rows.
    pub(crate) const fn of<R: Row>() -> Self {
        Self { name: R::TABLE, shelf: || Box::<Shelf<R>>::default() }
    }
}

/// What a book is made of: the rows of a file, and how those of its tables are kept and read.
#[derive(Clone, Copy)]
pub(crate) struct Rows {
    name: &'static str,
    text: &'static str,
    tables: &'static [Table],
}

impl Rows {
    pub(crate) const fn new(name: &'static str, text: &'static str, tables: &'static [Table]) -> Self {
        Self { name, text, tables }
    }

    pub(crate) const fn text(&self) -> &'static str {
        self.text
    }
}

/// A file of the built-in book (*tệp dữ liệu*).
#[derive(Clone, Copy)]
pub struct File {
    rows: &'static Rows,
    schema: &'static str,
}

impl File {
    pub(crate) const fn new(rows: &'static Rows, schema: &'static str) -> Self {
        Self { rows, schema }
    }

    /// The rows without the schema: a program that only asks the book has no schemas in it.
    pub(crate) const fn rows(&self) -> &'static Rows {
        self.rows
    }

    /// The file's name without its ending, such as `login-rules`; its schema has the same.
    pub const fn name(&self) -> &'static str {
        self.rows.name
    }

    /// The rows, as JSON without white space between values.
    pub const fn text(&self) -> &'static str {
        self.rows.text
    }

    /// The JSON Schema of the file.
    pub const fn schema(&self) -> &'static str {
        self.schema
    }

    /// The fingerprint of the file as JSON, the same for the same rows in the same order.
    pub fn fingerprint(&self) -> Fingerprint {
        json::parse(self.text())
            .map_or_else(|_| fingerprint::of_text(self.text()), |node| fingerprint::of(&node))
    }

    /// The keys of its tables, in the order in which they are read.
    pub fn tables(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.rows.tables.iter().map(|table| table.name)
    }
}

impl core::fmt::Debug for File {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("File").field("name", &self.name()).finish_non_exhaustive()
    }
}

/// The file `data/NAME.json`, as `build/law.rs` makes it dense, with the schema of the same name and the types of the rows of its tables.
macro_rules! file {
    ($name:literal: $($row:ty),*) => {
        {
            const ROWS: $crate::law::Rows = $crate::law::Rows::new(
                $name,
                include_str!(concat!(env!("OUT_DIR"), "/law/", $name, ".json")),
                &[$($crate::law::Table::of::<$row>()),*],
            );
            let schema = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/schema/", $name, ".schema.json"));
            $crate::law::File::new(&ROWS, schema)
        }
    };
}
pub(crate) use file;
