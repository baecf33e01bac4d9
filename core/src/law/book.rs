//! The book of all rows, and how a JSON book is laid over another.

use super::json::{self, Node};
use super::read::{Fields, Findings, field, object};
use super::shelf::{Shelf, Shelve, in_force, of_rows, of_rows_mut};
use super::table::{File, References};
use super::{
    Confidence, Contact, Document, Fact, LAW_CONFIDENCE, LAW_DUPLICATE_ID, LAW_JSON, LAW_UNKNOWN_REFERENCE,
    Moment, Portal, Provenance, Row, Source, UNKNOWN_PORTAL, portals_include,
};
use crate::finding::{Error, Finding, Parameter};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// All dated rows, in a value that the caller keeps (*bộ dữ liệu quy định*).
///
/// Rows are only ever added: what the book has accepted stays as it is.
#[derive(Debug)]
pub struct Book {
    files: &'static [File],
    sources: Vec<Source>,
    source_ids: BTreeMap<Box<str>, usize>,
    pub(super) shelves: Vec<Box<dyn Shelve>>,
}

impl Clone for Book {
    fn clone(&self) -> Self {
        let shelves = self.shelves.iter().map(|shelf| shelf.copy()).collect();
        Self {
            files: self.files,
            sources: self.sources.clone(),
            source_ids: self.source_ids.clone(),
            shelves,
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
}

impl Book {
    /// Constructs a book with the tables of these files, and without rows. A table stands after those that
    /// its rows refer to.
    pub(crate) fn of(files: &'static [File]) -> Self {
        let shelves = files.iter().flat_map(|file| file.tables).map(|table| (table.shelf)()).collect();
        Self { files, sources: Vec::new(), source_ids: BTreeMap::new(), shelves }
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
        let mut findings = Findings::default();
        match json::parse(text) {
            Ok(node) => self.add(&node, &mut findings),
            Err(span) => findings.push(Finding::new(&LAW_JSON).spanning(span)),
        }
        Reading { book: self, findings: findings.into_vec() }
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

    fn add_sources(&mut self, file: &mut Fields<'_>) {
        for (path, source) in rows(file, Source::TABLE, Source::read) {
            if self.source_ids.contains_key(&source.id) {
                file.findings.add(&LAW_DUPLICATE_ID, &path, Parameter::None);
            } else {
                self.source_ids.insert(source.id.clone(), self.sources.len());
                self.sources.push(source);
            }
        }
    }

    /// Adds the good rows of one table.
    pub(super) fn add_rows<R: Row>(&mut self, file: &mut Fields<'_>) {
        let read = rows(file, R::TABLE, R::read);
        if read.is_empty() {
            return;
        }
        let good = self.good(&read, file.findings);
        if let Some(shelf) = self.shelf_mut::<R>() {
            for ((_, row), is_good) in read.into_iter().zip(good) {
                if is_good {
                    shelf.push(row);
                }
            }
        }
    }

    /// Which rows have a new id, references that lead somewhere, and no rival.
    fn good<R: Row>(&self, read: &[(String, R)], findings: &mut Findings) -> Vec<bool> {
        let coming: BTreeSet<&str> = read.iter().map(|(_, row)| row.id()).collect();
        let mut good = vec![false; read.len()];
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        let mut awaiting: Vec<(usize, String, String)> = Vec::new();
        for (index, ((path, row), good)) in read.iter().zip(&mut good).enumerate() {
            let before = findings.errors();
            let mut references = References::new(self, R::TABLE, &coming);
            let best = self.provenance_references(row.provenance(), &mut references);
            let certain = references.dangling.is_empty() && row.provenance().confidence > best;
            row.references(&mut references);
            for (place, table) in &references.dangling {
                findings.add(&LAW_UNKNOWN_REFERENCE, &field(path, place), *table);
            }
            if certain {
                findings.add(&LAW_CONFIDENCE, &field(path, "confidence"), Parameter::None);
            }
            let is_known = self.shelf::<R>().is_some_and(|shelf| shelf.get(row.id()).is_some());
            if is_known || taken.contains_key(row.id()) {
                findings.add(&LAW_DUPLICATE_ID, path, Parameter::None);
            }
            *good = findings.errors() == before;
            if *good {
                taken.insert(row.id(), index);
                awaiting.extend(references.awaited.into_iter().map(|(place, id)| (index, place, id)));
            }
        }
        self.leave_out_rivals(read, &mut good, findings);
        leave_out_awaiting(read, &awaiting, &taken, &mut good, findings);
        good
    }

    /// Leaves out rows that the book could not choose from, all but the first.
    fn leave_out_rivals<R: Row>(&self, read: &[(String, R)], good: &mut [bool], findings: &mut Findings) {
        let Some((rule, mut rivals)) = R::rivals(self) else { return };
        for row in self.rows::<R>() {
            rivals.keep(row);
        }
        for ((path, row), good) in read.iter().zip(good).filter(|(_, good)| **good) {
            if rivals.find(row).is_some() {
                findings.add(rule, path, Parameter::None);
                *good = false;
            } else {
                rivals.keep(row);
            }
        }
    }

    /// Looks the documents and sources up; gives the confidence of the best of them.
    fn provenance_references(&self, provenance: &Provenance, references: &mut References<'_>) -> Confidence {
        let mut best = Confidence::Unverified;
        let documents = provenance
            .documents
            .iter()
            .map(|citation| self.document(&citation.document).map(|row| row.provenance.confidence));
        let sources = provenance.sources.iter().map(|id| self.source(id).map(|row| row.confidence));
        let found = documents
            .enumerate()
            .map(|(index, found)| (Document::TABLE, index, found))
            .chain(sources.enumerate().map(|(index, found)| (Source::TABLE, index, found)));
        for (table, index, found) in found {
            references.known(&super::read::element(table, index), table, found.is_some());
            best = best.max(found.unwrap_or(best));
        }
        best
    }

    /// The shelf of a type of rows; `None` for a type whose table stands in none of the files.
    pub(super) fn shelf<R: Row>(&self) -> Option<&Shelf<R>> {
        self.shelves.iter().find_map(|shelf| of_rows(&**shelf))
    }

    fn shelf_mut<R: Row>(&mut self) -> Option<&mut Shelf<R>> {
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
        in_force(self.rows().iter(), moment)
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
        self.row(code).ok_or_else(|| (&UNKNOWN_PORTAL).into())
    }

    /// The contacts, with all their rows over time.
    pub fn contacts(&self) -> &[Contact] {
        self.rows()
    }

    /// The contact of a key at a moment, for the users of a portal: the newest row of those in force.
    pub fn contact(&self, key: &str, portal: &Portal, moment: Moment) -> Option<&Contact> {
        in_force(self.shelf::<Contact>()?.of_key(key), moment)
            .filter(|contact| portals_include(&contact.portals, portal))
            .max_by_key(|contact| contact.provenance.validity.from)
    }
}

/// Leaves out rows that wait for a row of the same file that was left out, and rows that wait for those.
fn leave_out_awaiting<R: Row>(
    read: &[(String, R)],
    awaiting: &[(usize, String, String)],
    taken: &BTreeMap<&str, usize>,
    good: &mut [bool],
    findings: &mut Findings,
) {
    let is_good = |good: &[bool], index: usize| good.get(index).copied().unwrap_or(false);
    let mut waiting: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    let mut lost = Vec::new();
    for (index, place, id) in awaiting {
        match taken.get(id.as_str()) {
            Some(target) if is_good(good, *target) => {
                waiting.entry(*target).or_default().push((*index, place));
            }
            _ => lost.push((*index, place.as_str())),
        }
    }
    while let Some((index, place)) = lost.pop() {
        if let Some((path, _)) = read.get(index) {
            findings.add(&LAW_UNKNOWN_REFERENCE, &field(path, place), R::TABLE);
        }
        if let Some(good) = good.get_mut(index) {
            *good = false;
        }
        lost.extend(waiting.remove(&index).into_iter().flatten());
    }
}

/// The rows of a table that could be read, each with its path.
fn rows<R>(
    file: &mut Fields<'_>,
    table: &'static str,
    read: fn(&mut Fields<'_>) -> Option<R>,
) -> Vec<(String, R)> {
    file.list(table)
        .filter_map(|(path, node)| object(node, &path, file.findings, read).map(|row| (path, row)))
        .collect()
}
