//! The book of all rows, and how a JSON book is laid over another.

use super::fingerprint::{self, Fingerprint};
use super::json::{self, Node};
use super::locate::locate;
use super::read::{Fields, Findings, element, field, object};
use super::shelf::{Shelf, Shelve, in_force, of_rows, of_rows_mut};
use super::table::{File, References};
use super::{
    Confidence, Contact, Document, Fact, LAW_CONFIDENCE, LAW_CONFIRMS, LAW_DUPLICATE_ID, LAW_JSON,
    LAW_KNOWN_BEFORE_DOCUMENT, LAW_SUPERSEDES_CYCLE, LAW_TOO_LONG, LAW_UNKNOWN_REFERENCE, LAW_WEAKER, Moment,
    Origin, Portal, Provenance, Row, Source, UNKNOWN_PORTAL, Unmodelled, portals_include,
};
use crate::finding::{Error, Finding, Parameter, Path, Rule, Words};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Where another row stands.
const BOOK: &Words = &Words { vi: "của bộ dữ liệu", en: "the book's table" };
const FILE: &Words = &Words { vi: "của tệp này", en: "this file's table" };

/// All dated rows, in a value that the caller keeps (*bộ dữ liệu quy định*).
///
/// Rows are only ever added: what the book has accepted stays as it is.
#[derive(Debug)]
pub struct Book {
    files: &'static [File],
    sources: Vec<Source>,
    source_ids: BTreeMap<Box<str>, usize>,
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

/// A built-in row that gives way to one of the caller's (*dòng bị thay thế*).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Superseded {
    /// The table, by its key in the JSON of a book.
    pub table: &'static str,
    /// The id of the built-in row.
    pub id: String,
    /// The id of the row that decides in its place, in some case or in all.
    pub by: String,
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
            found.push(Finding::new(&LAW_TOO_LONG).expected(Self::MAX_BYTES));
        } else {
            match json::parse(json) {
                Ok(node) => self.add(&node, &mut found),
                Err(span) => {
                    found.push(Finding::new(&LAW_JSON).spanning(span.start + skipped..span.end + skipped));
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

    fn add_sources(&mut self, file: &mut Fields<'_>) {
        for (path, source) in rows(file, Source::TABLE, Source::read) {
            if self.source_ids.contains_key(&source.id) {
                file.findings.add(&LAW_DUPLICATE_ID, &path, Parameter::None);
            } else {
                self.note_print(Source::TABLE, &source.id, &path, file);
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
        let read: Vec<_> = read.into_iter().zip(good).filter_map(|(row, good)| good.then_some(row)).collect();
        self.tell_superseded(&read, file.findings);
        for (path, row) in &read {
            self.note_print(R::TABLE, row.id(), path, file);
        }
        let Some(shelf) = self.shelf_mut::<R>() else { return };
        let mut confirming = Vec::new();
        for (path, row) in read {
            match row.provenance().confirms.clone() {
                Some(id) => confirming.push((path, id, row)),
                None => shelf.push(row),
            }
        }
        let mut refused = Vec::new();
        for (path, id, row) in confirming {
            let own: Box<str> = row.id().into();
            if !shelf.confirm(&id, row) {
                refused.push(own);
                file.findings.add(&LAW_CONFIRMS, &field(&path, "confirms"), Parameter::None);
            }
        }
        for id in refused {
            self.prints.remove(&(R::TABLE, id));
        }
    }

    /// Keeps the fingerprint of a row that is accepted.
    fn note_print(&mut self, table: &'static str, id: &str, path: &str, file: &Fields<'_>) {
        if let Some(node) = index_in(path).and_then(|index| file.nodes(table).get(index)) {
            self.prints.insert((table, id.into()), fingerprint::of(node));
        }
    }

    /// Lists the built-in rows that lose against rows about to be added, and tells where they were surer.
    fn tell_superseded<R: Row>(&self, read: &[(String, R)], found: &mut Findings) {
        let Some(shelf) = self.shelf::<R>() else { return };
        for (path, row) in read.iter().filter(|(_, row)| row.provenance().confirms.is_none()) {
            let is_named = |old: &R| row.provenance().supersedes.iter().any(|id| **id == *old.id());
            let lost: Vec<_> =
                shelf.built_in().iter().filter(|old| is_named(old) || row.outranks(old, self)).collect();
            if lost.iter().any(|old| old.provenance().confidence > row.provenance().confidence) {
                found.add(&LAW_WEAKER, path, Parameter::None);
            }
            let of = |old: &R| Superseded { table: R::TABLE, id: old.id().into(), by: row.id().into() };
            found.superseded.extend(lost.into_iter().map(of));
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
            for (index, id) in row.provenance().supersedes.iter().enumerate() {
                references.own::<R>(&element("supersedes", index), id);
            }
            if let Some(id) = &row.provenance().confirms {
                references.own::<R>("confirms", id);
            }
            row.references(&mut references);
            for (place, table) in &references.dangling {
                findings.add(&LAW_UNKNOWN_REFERENCE, &field(path, place), *table);
            }
            for place in self.cited_before_issued(row.provenance()) {
                findings.add(&LAW_KNOWN_BEFORE_DOCUMENT, &field(path, &place), Parameter::None);
            }
            if certain {
                findings.add(&LAW_CONFIDENCE, &field(path, "confidence"), Parameter::None);
            }
            let is_known = self.shelf::<R>().is_some_and(|shelf| shelf.is_taken(row.id()));
            if is_known || taken.contains_key(row.id()) {
                findings.add(&LAW_DUPLICATE_ID, path, Parameter::None);
            }
            *good = findings.errors() == before;
            if *good {
                taken.insert(row.id(), index);
                awaiting.extend(references.awaited.into_iter().map(|(place, id)| (index, place, id)));
            }
        }
        leave_out_circles(read, &taken, &mut good, findings);
        self.leave_out_rivals(read, &taken, &mut good, findings);
        leave_out_awaiting(read, &awaiting, &taken, &mut good, findings);
        good
    }

    /// Leaves out rows that the book could not choose from, all but the first.
    fn leave_out_rivals<R: Row>(
        &self,
        read: &[(String, R)],
        taken: &BTreeMap<&str, usize>,
        good: &mut [bool],
        findings: &mut Findings,
    ) {
        let Some((rule, mut rivals)) = R::rivals(self) else { return };
        for row in self.rows::<R>() {
            rivals.keep(row);
        }
        for ((path, row), good) in read.iter().zip(good).filter(|(_, good)| **good) {
            match rivals.find(row) {
                Some(rival) => {
                    let in_file = taken.get(rival.id()).and_then(|index| read.get(*index));
                    let finding = self.at_odds(rule, rival, in_file.map(|(path, _)| path.as_str()));
                    findings.push(finding.at(Path::Document(path.as_str().into())));
                    *good = false;
                }
                None => rivals.keep(row),
            }
        }
    }

    /// The finding that a row does not go with another, which is told by its place in the book or the file.
    fn at_odds<R: Row>(&self, rule: &'static Rule, rival: &R, in_file: Option<&str>) -> Finding {
        let finding = Finding::new(rule);
        let in_book = self.shelf::<R>().and_then(|shelf| shelf.position(rival.id()));
        match (in_book, in_file.and_then(index_in)) {
            (Some(index), _) => finding.expected(BOOK).found(index),
            (None, Some(index)) => finding.expected(FILE).found(index),
            (None, None) => finding,
        }
    }

    /// The places of documents that were issued only after the row could be known.
    fn cited_before_issued(&self, provenance: &Provenance) -> Vec<String> {
        let known = provenance.validity.known_from();
        let is_later = |document: &Document| {
            known.zip(document.provenance.validity.issued).is_some_and(|(known, issued)| known < issued)
        };
        provenance
            .documents
            .iter()
            .enumerate()
            .filter(|(_, citation)| self.document(&citation.document).is_some_and(is_later))
            .map(|(index, _)| element("documents", index))
            .collect()
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
            references.known(&element(table, index), table, found.is_some());
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
        let superseded = self.shelf::<R>().map(|shelf| shelf.superseded(moment)).unwrap_or_default();
        in_force(self.rows().iter(), moment).filter(move |row: &&R| !superseded.contains_key(row.id()))
    }

    /// The row of an id, or the one that replaces it at a moment.
    pub fn standing<R: Row>(&self, id: &str, moment: Moment) -> Option<&R> {
        let shelf = self.shelf::<R>()?;
        let superseded = shelf.superseded(moment);
        let mut standing = shelf.get(id)?;
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
        self.row(code).ok_or_else(|| (&UNKNOWN_PORTAL).into())
    }

    /// Clauses that were read and are in no rule, known at a moment: those all of whose words are among the words
    /// of a question.
    ///
    /// ```
    /// use motcua::law::{Book, Moment};
    /// let moment = Moment::new(motcua::date!(2026, 6, 1));
    /// assert!(Book::builtin().unmodelled(&["login", "organisation"], moment).next().is_some());
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
        let shelf = self.shelf::<Contact>()?;
        let superseded = shelf.superseded(moment);
        in_force(shelf.of_key(key), moment)
            .filter(|contact| portals_include(&contact.portals, portal))
            .filter(|contact| !superseded.contains_key(contact.id()))
            .max_by_key(|contact| contact.provenance.validity.from)
    }
}

/// The number in the brackets of a row's path.
fn index_in(path: &str) -> Option<usize> {
    path.split_once('[')?.1.strip_suffix(']')?.parse().ok()
}

/// Leaves out rows that replace each other in a circle; those of the book cannot, since they came first.
fn leave_out_circles<R: Row>(
    read: &[(String, R)],
    taken: &BTreeMap<&str, usize>,
    good: &mut [bool],
    findings: &mut Findings,
) {
    let replaces = |index: usize| {
        let ids = read.get(index).map(|(_, row)| &row.provenance().supersedes).into_iter().flatten();
        ids.filter_map(|id| taken.get(&**id).copied())
    };
    let mut replaced = vec![0_usize; read.len()];
    for target in taken.values().flat_map(|index| replaces(*index)) {
        if let Some(count) = replaced.get_mut(target) {
            *count += 1;
        }
    }
    // Rows that none replaces are taken away one after the other; what remains goes round in a circle, or is
    // replaced by what does.
    let mut free: Vec<_> = taken
        .values()
        .copied()
        .filter(|index| replaced.get(*index).is_some_and(|count| *count == 0))
        .collect();
    let mut left: BTreeSet<_> = taken.values().copied().collect();
    while let Some(index) = free.pop() {
        left.remove(&index);
        for target in replaces(index) {
            if let Some(count) = replaced.get_mut(target) {
                *count -= 1;
                if *count == 0 {
                    free.push(target);
                }
            }
        }
    }
    for index in left {
        if let Some(((path, _), good)) = read.get(index).zip(good.get_mut(index)) {
            findings.add(&LAW_SUPERSEDES_CYCLE, &field(path, "supersedes"), Parameter::None);
            *good = false;
        }
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
    let left_out_before: Vec<_> = good.iter().map(|good| !good).collect();
    while let Some((index, place)) = lost.pop() {
        let is_new = !is_good(&left_out_before, index);
        if let Some((path, _)) = read.get(index).filter(|_| is_new) {
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
