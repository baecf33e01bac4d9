//! The book of all rows, and how a JSON book is laid over another.

use super::fingerprint::Fingerprint;
use super::json::{self, Node};
use super::locate::locate;
use super::read::{Fields, Findings};
use super::shelf::{Shelf, Shelve, in_force, of_rows, of_rows_mut};
use super::table::File;
use super::{
    Contact, Document, Fact, Moment, Origin, Portal, Row, Source, Superseded, Unmodelled, portals_include,
    rules,
};
use crate::finding::{Error, Finding};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// All dated rows, in a value that the caller keeps (*bộ dữ liệu quy định*).
///
/// Rows are only ever added: what the book has accepted stays as it is.
pub struct Book {
    files: &'static [File],
    pub(super) sources: Vec<Source>,
    pub(super) source_ids: BTreeMap<Box<str>, usize>,
    pub(super) shelves: Vec<Box<dyn Shelve>>,
    /// The fingerprint of every row, by its table and id.
    pub(super) prints: BTreeMap<(&'static str, Box<str>), Fingerprint>,
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
            && self.shelves.iter().zip(&other.shelves).all(|(one, another)| one.equals(&**another))
    }
}

impl Default for Book {
    fn default() -> Self {
        Self::empty()
    }
}

/// What reading a book gives: the book with every good row, and everything found.
#[derive(Clone, Debug, PartialEq)]
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
    pub(crate) fn of(files: &'static [File]) -> Self {
        let shelves = files.iter().flat_map(|file| file.tables).map(|table| (table.shelf)()).collect();
        Self { files, sources: Vec::new(), source_ids: BTreeMap::new(), shelves, prints: BTreeMap::new() }
    }

    /// The bytes that a book laid over another may have: more than ten times those of all rows known.
    pub const MAX_BYTES: usize = 16 * 1024 * 1024;

    /// The same book, its rows counted as those that came with the library.
    pub(crate) fn closed(mut self) -> Self {
        for shelf in &mut self.shelves {
            shelf.close();
        }
        self
    }

    /// Lays a JSON book over this one: an object with any of the tables of `data/schema/book.schema.json`.
    ///
    /// Every good row is added; nothing that the book already has is changed or lost. A row with an error
    /// is left out and told with its path, all errors at once.
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
        // An editor's pointer to the schema; it says nothing about the law.
        file.optional_text("$schema");
        self.add_sources(&mut file);
        for table in self.files.iter().flat_map(|file| file.tables) {
            (table.add)(self, &mut file);
        }
        file.close();
    }

    /// The shelf of a type of rows; `None` for a type whose table stands in none of the files.
    pub(super) fn shelf<R: Row>(&self) -> Option<&Shelf<R>> {
        self.shelves.iter().find_map(|shelf| of_rows(&**shelf))
    }

    pub(super) fn shelf_mut<R: Row>(&mut self) -> Option<&mut Shelf<R>> {
        self.shelves.iter_mut().find_map(|shelf| of_rows_mut(&mut **shelf))
    }

    /// The rows of a table, in the order in which they were added.
    ///
    /// ```
    /// use motcua::guide::Route;
    /// use motcua::law::{Book, Row};
    /// let book = Book::builtin();
    /// assert!(book.rows::<Route>().iter().any(|route| route.id() == "national-qr"));
    /// ```
    pub fn rows<R: Row>(&self) -> &[R] {
        self.shelf().map_or(&[], Shelf::rows)
    }

    /// The row of an id.
    pub fn row<R: Row>(&self, id: &str) -> Option<&R> {
        self.shelf()?.get(id)
    }

    /// The rows of a table in force at a moment, in the order in which they were added.
    ///
    /// ```
    /// use motcua::law::{Book, Fact, Moment, Row};
    /// use motcua::time::Date;
    /// let book = Book::builtin();
    /// let ends = |moment| book.in_force::<Fact>(moment).any(|fact| fact.id() == "organisation-accounts-2025");
    /// let day = Date::parse("2025-07-01")?;
    /// assert!(ends(Moment::new(day)));
    /// assert!(!ends(Moment::new(day).known_on(Date::parse("2024-06-24")?)));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn in_force<R: Row>(&self, moment: Moment) -> impl Iterator<Item = &R> {
        let superseded = self.shelf::<R>().map(|shelf| shelf.superseded(moment)).unwrap_or_default();
        in_force(self.rows().iter(), moment).filter(move |row: &&R| !superseded.contains_key(row.id()))
    }

    /// The row of an id, or the one that replaces it at a moment.
    pub fn standing<R: Row>(&self, id: &str, moment: Moment) -> Option<&R> {
        let kept = self.shelf::<R>()?;
        let superseded = kept.superseded(moment);
        let mut standing = kept.get(id)?;
        // The reader takes no rows that replace each other in a circle.
        while let Some(by) = superseded.get(standing.id()) {
            standing = by;
        }
        Some(standing)
    }

    /// Whose book the row of an id comes from; `None` where the table has none of this id.
    ///
    /// ```
    /// use motcua::law::{Book, Origin, Portal};
    /// assert_eq!(Book::builtin().origin::<Portal>("H34"), Some(Origin::BuiltIn));
    /// assert_eq!(Book::builtin().origin::<Portal>("H64"), None);
    /// ```
    pub fn origin<R: Row>(&self, id: &str) -> Option<Origin> {
        self.shelf::<R>()?.origin(id)
    }

    /// Where texts were seen.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source of an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(*self.source_ids.get(id)?)
    }

    /// The documents, in the order in which they were added.
    pub fn documents(&self) -> &[Document] {
        self.rows()
    }

    /// The document of an id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.row(id)
    }

    /// The changes of law and practice.
    pub fn facts(&self) -> &[Fact] {
        self.rows()
    }

    /// The changes in force at a moment, in the order in which they were added.
    pub fn facts_at(&self, moment: Moment) -> impl Iterator<Item = &Fact> {
        self.in_force(moment)
    }

    /// The portals.
    pub fn portals(&self) -> &[Portal] {
        self.rows()
    }

    /// The portal of a code: `national`, or an agency code such as `H34`.
    ///
    /// # Errors
    ///
    /// `unknown-portal` when the book has none of this code.
    pub fn portal(&self, code: &str) -> Result<&Portal, Error> {
        self.row(code).ok_or_else(|| (&rules::UNKNOWN_PORTAL).into())
    }

    /// Clauses that were read and are in no rule, known at a moment: those all of whose words are among the words
    /// of a question.
    ///
    /// ```
    /// use motcua::law::{Book, Moment};
    /// let moment = Moment::new(motcua::date!(2026, 6, 1));
    /// assert!(Book::builtin().unmodelled(&["login", "citizen", "vneid-level-2"], moment).next().is_some());
    /// assert!(Book::builtin().unmodelled(&["weather"], moment).next().is_none());
    /// ```
    pub fn unmodelled(&self, words: &[&str], moment: Moment) -> impl Iterator<Item = &Unmodelled> {
        self.in_force::<Unmodelled>(moment)
            .filter(move |clause| clause.touches.iter().all(|word| words.contains(&&**word)))
    }

    /// The contacts, with all their rows over time.
    pub fn contacts(&self) -> &[Contact] {
        self.rows()
    }

    /// The contact of a key at a moment, for the users of a portal: the newest row of those in force.
    pub fn contact(&self, key: &str, portal: &Portal, moment: Moment) -> Option<&Contact> {
        let kept = self.shelf::<Contact>()?;
        let superseded = kept.superseded(moment);
        in_force(kept.of_key(key), moment)
            .filter(|contact| portals_include(&contact.portals, portal))
            .filter(|contact| !superseded.contains_key(contact.id()))
            .max_by_key(|contact| contact.provenance.validity.from)
    }
}
