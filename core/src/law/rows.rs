//! The rows of the book's tables.

use super::overlap::{SameKey, portals_meet};
use super::read::Fields;
use super::table::{References, Rivals};
use super::{Authority, Book, Confidence, PortalKind, Row, Validity, rules};
use crate::finding::{Language, Parameter, Rule};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A text in Vietnamese and English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Vietnamese.
    pub vi: Box<str>,
    /// English.
    pub en: Box<str>,
}

impl Wording {
    /// The text in a language.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Vietnamese => &self.vi,
            Language::English => &self.en,
        }
    }
}

/// A document of the book and the place in it (*dẫn chiếu*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The document's id.
    pub document: Box<str>,
    /// The clause, where it was seen.
    pub place: Option<Box<str>>,
}

/// Where a row comes from and when it holds; every row has one (*xuất xứ*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The row's id, unique in its table.
    pub id: Box<str>,
    /// When it holds and since when it is known.
    pub validity: Validity,
    /// Who says so.
    pub authority: Authority,
    /// The documents that say so.
    pub documents: Vec<Citation>,
    /// Where their text was seen, by the ids of the table of sources.
    pub sources: Vec<Box<str>>,
    /// How certain it is.
    pub confidence: Confidence,
    /// The rows of the same table that this one replaces while it holds, by their ids.
    pub supersedes: Vec<Box<str>>,
    /// The row of the same table that this one says again, from another source.
    pub confirms: Option<Box<str>>,
    /// What a reader must know: what was not found, how it was read.
    pub note: Option<Wording>,
}

impl Provenance {
    /// Takes the sources of a row that says the same; this one is then as certain as the surer of the two.
    fn confirm(&mut self, by: &Self) {
        self.confidence = self.confidence.max(by.confidence);
        for citation in &by.documents {
            if !self.documents.contains(citation) {
                self.documents.push(citation.clone());
            }
        }
        for source in &by.sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
    }
}

/// Where texts were seen (*nguồn*): the one kind of row that needs no source of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The source's id.
    pub id: Box<str>,
    /// What and where it is: a page, a repository, or that there is none.
    pub place: Box<str>,
    /// The best confidence that a row can draw from it.
    pub confidence: Confidence,
}

impl Source {
    pub(super) const TABLE: &'static str = "sources";

    pub(super) fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (id, place) = (fields.text("id"), fields.text("place"));
        let confidence = fields.word("confidence");
        Some(Self { id: id?, place: place?, confidence: confidence? })
    }
}

/// A legal document, official letter or notice (*văn bản*); its period is the time it is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// The number as printed; `None` where it was not found.
    pub number: Option<Box<str>>,
    /// What it is about.
    pub title: Wording,
    /// Who issued it.
    pub issuer: Box<str>,
}

impl Row for Document {
    const TABLE: &'static str = "documents";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let number = fields.optional_text("number");
        let (title, issuer) = (fields.wording("title"), fields.text("issuer"));
        let provenance = provenance?;
        let validity = provenance.validity;
        if validity.issued.zip(validity.from).is_some_and(|(issued, from)| from < issued) {
            fields.findings.add(&rules::LAW_IN_FORCE_BEFORE_ISSUED, fields.path, Parameter::None);
        }
        Some(Self { provenance, number, title: title?, issuer: issuer? })
    }
}

/// A change of law or practice on a day (*mốc thời gian*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// Whom or what it touches, as words such as `citizens` or `dossiers`.
    pub affects: Vec<Box<str>>,
    /// What holds.
    pub statement: Wording,
}

impl Row for Fact {
    const TABLE: &'static str = "facts";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let affects = fields.texts("affects");
        let statement = fields.wording("statement");
        Some(Self { provenance: provenance?, affects, statement: statement? })
    }
}

/// A public service portal (*cổng dịch vụ công*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portal {
    /// Where the row comes from and when it holds; the id is `national` or the agency code (`H34`, `G22`).
    pub provenance: Provenance,
    /// National, a province's or a ministry's.
    pub kind: PortalKind,
    /// Whose portal it is.
    pub name: Box<str>,
    /// Its host name, where it was seen.
    pub host: Option<Box<str>>,
    /// Other names that people use for it.
    pub aliases: Vec<Box<str>>,
}

impl Row for Portal {
    const TABLE: &'static str = "portals";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let (kind, name) = (fields.word("kind"), fields.text("name"));
        let (host, aliases) = (fields.optional_text("host"), fields.texts("aliases"));
        let (provenance, kind) = (provenance?, kind?);
        // In a list of portals such a word stands for a kind of them.
        if PortalKind::of_list(&provenance.id)
            .is_some_and(|word| (word, kind) != (PortalKind::National, word))
        {
            fields.tell(&rules::LAW_RESERVED_ID, "id", Parameter::None);
        }
        Some(Self { provenance, kind, name: name?, host, aliases })
    }

    fn confirm(&mut self, by: &Self) -> bool {
        let agrees = self.kind == by.kind
            && self.name == by.name
            && self.host.as_ref().zip(by.host.as_ref()).is_none_or(|(host, other)| host == other);
        if agrees {
            self.provenance.confirm(&by.provenance);
            self.host = self.host.take().or_else(|| by.host.clone());
            for name in &by.aliases {
                if !self.aliases.contains(name) {
                    self.aliases.push(name.clone());
                }
            }
        }
        agrees
    }
}

/// Whether a list of the book reaches a portal: by its code, by its kind, or by being empty.
pub(crate) fn portals_include(portals: &[Box<str>], portal: &Portal) -> bool {
    let names = |word: &str| PortalKind::of_list(word) == Some(portal.kind) || word == portal.id();
    portals.is_empty() || portals.iter().any(|word| names(word))
}

/// Where to ask for help (*đầu mối hỗ trợ*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// The key by which rules name the contact; several rows over time may share it.
    pub key: Box<str>,
    /// Who answers.
    pub name: Wording,
    /// The telephone number as printed; `None` for a place to go to.
    pub phone: Option<Box<str>>,
    /// The portals it serves; empty for all.
    pub portals: Vec<Box<str>>,
}

impl Row for Contact {
    const TABLE: &'static str = "contacts";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn key(&self) -> &str {
        &self.key
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let (key, name) = (fields.text("key"), fields.wording("name"));
        let phone = fields.optional_text("phone");
        let portals = fields.texts("portals");
        Some(Self { provenance: provenance?, key: key?, name: name?, phone, portals })
    }

    fn references(&self, to: &mut References<'_>) {
        to.portals("portals", &self.portals);
    }

    fn confirm(&mut self, by: &Self) -> bool {
        let agrees = (&self.key, &self.phone, &self.portals) == (&by.key, &by.phone, &by.portals);
        if agrees {
            self.provenance.confirm(&by.provenance);
        }
        agrees
    }

    fn outranks(&self, other: &Self, book: &Book) -> bool {
        let (one, two) = (&self.provenance.validity, &other.provenance.validity);
        self.key == other.key
            && one.from > two.from
            && one.overlaps(two)
            && portals_meet(&self.portals, &other.portals, book.portals())
    }

    fn rivals<'a>(book: &'a Book) -> Option<(&'static Rule, Box<dyn Rivals<'a, Self> + 'a>)> {
        Some((&rules::LAW_CONTACT_OVERLAP, Box::new(SameKey::new(book))))
    }
}

/// A clause that was read and is in no rule (*quy định chưa được mô hình hóa*); its document and place are those of
/// its provenance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmodelled {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What the clause says.
    pub text: Wording,
    /// The words that a question has all of which the clause touches, such as `login` and `citizen`.
    pub touches: Vec<Box<str>>,
}

impl Row for Unmodelled {
    const TABLE: &'static str = "unmodelled";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let (provenance, text) = (fields.provenance(), fields.wording("text"));
        let touches = fields.texts("touches");
        if touches.is_empty() {
            fields.findings.add(&rules::LAW_MISSING_KEY, fields.path, "touches");
        }
        Some(Self { provenance: provenance?, text: text?, touches })
    }
}
