//! What a book is asked: its rows, by table, id, key and moment.

use super::shelf::{Shelf, in_force};
use super::{
    Book, Contact, Document, Fact, Moment, Origin, Portal, Row, Source, Unmodelled, portals_include, rules,
};
use crate::finding::Error;

impl Book {
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
        while let Some(by) = superseded.get(standing.id()).and_then(|place| kept.at(*place)) {
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
        self.row(code).ok_or_else(|| rules::UNKNOWN_PORTAL.error())
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
