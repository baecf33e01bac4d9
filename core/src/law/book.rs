//! The book of all rows, and how a JSON book is laid over another.

use super::json::{self, Node};
use super::overlap::{indistinct, is_portal_word, undecidable};
use super::read::{Fields, Findings, field, object};
use super::{
    Confidence, Conflict, Contact, Document, Fact, LAW_CONFIDENCE, LAW_CONTACT_OVERLAP, LAW_DUPLICATE_ID,
    LAW_JSON, LAW_OVERLAP, LAW_UNKNOWN_REFERENCE, LoginRule, Moment, Portal, Provenance, Route, Row, Source,
    Step, UNKNOWN_PORTAL, portals_include, tables,
};
use crate::finding::{Error, Finding, Parameter};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// The built-in book: each file's name and text, in the order in which they are read.
pub const FILES: &[(&str, &str)] = &[
    ("documents.json", include_str!("../../data/documents.json")),
    ("timeline.json", include_str!("../../data/timeline.json")),
    ("portals.json", include_str!("../../data/portals.json")),
    ("contacts.json", include_str!("../../data/contacts.json")),
    ("login-rules.json", include_str!("../../data/login-rules.json")),
    ("guide.json", include_str!("../../data/guide.json")),
];

/// All dated rows, in a value that the caller keeps (*bộ dữ liệu quy định*).
///
/// Rows are only ever added: what the book has accepted stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    pub(super) sources: Vec<Source>,
    pub(super) documents: Vec<Document>,
    pub(super) facts: Vec<Fact>,
    pub(super) portals: Vec<Portal>,
    pub(super) contacts: Vec<Contact>,
    pub(super) steps: Vec<Step>,
    pub(super) rules: Vec<LoginRule>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) routes: Vec<Route>,
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
    /// Constructs a book without rows.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Constructs the built-in book from [`FILES`].
    ///
    /// ```
    /// let book = motcua::law::Book::builtin();
    /// assert_eq!(book.portal("H34")?.name.as_ref(), "Kon Tum");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn builtin() -> Self {
        FILES.iter().fold(Self::empty(), |book, (_, text)| book.overlay(text).book)
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
            Err(span) => findings.0.push(Finding::new(&LAW_JSON).spanning(span)),
        }
        Reading { book: self, findings: findings.0 }
    }

    /// Adds the good rows of every table, those that others refer to first.
    fn add(&mut self, node: &Node, findings: &mut Findings) {
        let Some(mut file) = Fields::open(node, "", findings) else {
            return;
        };
        // An editor's pointer to the schema; it says nothing about the law.
        file.optional_text("$schema");
        for (path, source) in rows(&mut file, "sources", tables::source) {
            if self.sources.iter().any(|known| known.id == source.id) {
                file.findings.add(&LAW_DUPLICATE_ID, &path, Parameter::None);
            } else {
                self.sources.push(source);
            }
        }
        for row in rows(&mut file, "documents", tables::document) {
            self.accept(row, file.findings, |_, _| Vec::new(), |book| &mut book.documents);
        }
        for row in rows(&mut file, "facts", tables::fact) {
            self.accept(row, file.findings, |_, _| Vec::new(), |book| &mut book.facts);
        }
        for row in rows(&mut file, "portals", tables::portal) {
            self.accept(row, file.findings, |_, _| Vec::new(), |book| &mut book.portals);
        }
        for (path, contact) in rows(&mut file, "contacts", tables::contact) {
            if self.contacts.iter().any(|known| indistinct(known, &contact, &self.portals)) {
                file.findings.add(&LAW_CONTACT_OVERLAP, &path, Parameter::None);
            } else {
                self.accept((path, contact), file.findings, contact_references, |book| &mut book.contacts);
            }
        }
        for row in rows(&mut file, "steps", tables::step) {
            self.accept(row, file.findings, |_, _| Vec::new(), |book| &mut book.steps);
        }
        for (path, rule) in rows(&mut file, "rules", tables::login_rule) {
            let rival = |known: &LoginRule| undecidable(known, &rule, &self.portals);
            if self.rules.iter().any(rival) {
                file.findings.add(&LAW_OVERLAP, &path, Parameter::None);
            } else {
                self.accept((path, rule), file.findings, rule_references, |book| &mut book.rules);
            }
        }
        for row in rows(&mut file, "conflicts", tables::conflict) {
            self.accept(row, file.findings, conflict_references, |book| &mut book.conflicts);
        }
        for row in rows(&mut file, "routes", tables::route) {
            self.accept(row, file.findings, route_references, |book| &mut book.routes);
        }
        file.close();
    }

    /// Adds a row whose references lead somewhere and whose id is new.
    fn accept<R: Row>(
        &mut self,
        (path, row): (String, R),
        findings: &mut Findings,
        references: impl Fn(&R, &Self) -> Vec<&'static str>,
        table: impl Fn(&mut Self) -> &mut Vec<R>,
    ) {
        let before = findings.errors();
        self.check_provenance(row.provenance(), &path, findings);
        for key in references(&row, self) {
            findings.add(&LAW_UNKNOWN_REFERENCE, &field(&path, key), table_of(key));
        }
        let table = table(self);
        if table.iter().any(|known| known.id() == row.id()) {
            findings.add(&LAW_DUPLICATE_ID, &path, Parameter::None);
        }
        if findings.errors() == before {
            table.push(row);
        }
    }

    /// Documents and sources must be in the book, and the row no more certain than the best of them.
    fn check_provenance(&self, provenance: &Provenance, path: &str, findings: &mut Findings) {
        let documents = provenance
            .documents
            .iter()
            .map(|citation| self.document(&citation.document).map(|row| row.provenance.confidence));
        let sources = provenance
            .sources
            .iter()
            .map(|id| self.sources.iter().find(|source| source.id == *id).map(|row| row.confidence));
        let before = findings.errors();
        let mut best = Confidence::Unverified;
        for (found, key) in
            documents.map(|found| (found, "documents")).chain(sources.map(|found| (found, "sources")))
        {
            match found {
                Some(confidence) => best = best.max(confidence),
                None => findings.add(&LAW_UNKNOWN_REFERENCE, &field(path, key), table_of(key)),
            }
        }
        if findings.errors() == before && provenance.confidence > best {
            findings.add(&LAW_CONFIDENCE, &field(path, "confidence"), Parameter::None);
        }
    }

    /// The documents, in the order in which they were added.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The document of an id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id() == id)
    }

    /// Where texts were seen.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The changes of law and practice.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The changes in force at a moment, in the order in which they were added.
    ///
    /// ```
    /// use motcua::law::{Book, Moment};
    /// use motcua::time::Date;
    /// let book = Book::builtin();
    /// let ends = |moment| book.facts_at(moment).any(|fact| *fact.provenance.id == *"organisation-accounts-2025");
    /// let day = Date::parse("2025-07-01")?;
    /// assert!(ends(Moment::new(day)));
    /// assert!(!ends(Moment::new(day).known_on(Date::parse("2024-06-24")?)));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn facts_at(&self, moment: Moment) -> impl Iterator<Item = &Fact> {
        in_force(&self.facts, moment)
    }

    /// The portals.
    pub fn portals(&self) -> &[Portal] {
        &self.portals
    }

    /// The portal of a code: `national`, or an agency code such as `H34`.
    ///
    /// # Errors
    ///
    /// `unknown-portal` when the book has none of this code.
    pub fn portal(&self, code: &str) -> Result<&Portal, Error> {
        self.portals.iter().find(|portal| portal.id() == code).ok_or_else(|| (&UNKNOWN_PORTAL).into())
    }

    /// The contacts, with all their rows over time.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// The contact of a key at a moment, for the users of a portal: the newest row of those in force.
    pub fn contact(&self, key: &str, portal: &Portal, moment: Moment) -> Option<&Contact> {
        in_force(&self.contacts, moment)
            .filter(|contact| *contact.key == *key && portals_include(&contact.portals, portal))
            .max_by_key(|contact| contact.provenance.validity.from)
    }

    /// The step of an id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id() == id)
    }

    /// The steps.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The rules about logging in.
    pub fn login_rules(&self) -> &[LoginRule] {
        &self.rules
    }

    /// The disagreements between sources.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// The ways through the screens of portals.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// The ways through the screens of a portal at a moment.
    pub fn routes_of<'a>(&'a self, portal: &'a Portal, moment: Moment) -> impl Iterator<Item = &'a Route> {
        in_force(&self.routes, moment).filter(|route| portals_include(&route.portals, portal))
    }
}

/// The rows that hold on the day asked about and could be known on the day of knowledge.
pub(super) fn in_force<R: Row>(rows: &[R], moment: Moment) -> impl Iterator<Item = &R> {
    rows.iter().filter(move |row| row.provenance().validity.decides(moment))
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

/// The table whose rows the ids under a key name.
fn table_of(key: &'static str) -> &'static str {
    match key {
        "moves_to" => "portals",
        "supersedes" | "sides" => "rules",
        table => table,
    }
}

/// The keys whose references lead nowhere.
fn dangling(checks: &[(bool, &'static str)]) -> Vec<&'static str> {
    checks.iter().filter(|(good, _)| !good).map(|(_, key)| *key).collect()
}

fn portals_known(portals: &[Box<str>], book: &Book) -> bool {
    portals.iter().all(|word| is_portal_word(word, &book.portals))
}

fn rules_known(ids: &[Box<str>], book: &Book) -> bool {
    ids.iter().all(|id| book.rules.iter().any(|rule| *rule.id() == **id))
}

fn contact_references(contact: &Contact, book: &Book) -> Vec<&'static str> {
    let portals = portals_known(&contact.portals, book);
    dangling(&[(portals, "portals")])
}

fn route_references(route: &Route, book: &Book) -> Vec<&'static str> {
    let portals = portals_known(&route.portals, book);
    dangling(&[(portals, "portals")])
}

fn rule_references(rule: &LoginRule, book: &Book) -> Vec<&'static str> {
    let moved = rule.moves_to.iter().all(|code| book.portal(code).is_ok());
    let steps = rule.steps.iter().all(|id| book.step(id).is_some());
    let contact = |key: &str| book.contacts.iter().any(|contact| *contact.key == *key);
    dangling(&[
        (portals_known(&rule.scope.portals, book), "portals"),
        (moved, "moves_to"),
        (steps, "steps"),
        (rule.contacts.iter().all(|key| contact(key)), "contacts"),
        (rules_known(&rule.supersedes, book), "supersedes"),
    ])
}

fn conflict_references(conflict: &Conflict, book: &Book) -> Vec<&'static str> {
    let sides = conflict.sides.iter().all(|side| rules_known(side, book));
    dangling(&[(sides, "sides")])
}
