//! The rows of the book's tables.

use super::read::Fields;
use super::{Portal, PortalKind, Provenance, Row, Wording, rules};
use crate::finding::{Confidence, Parameter};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// Where texts were seen (*nguồn*): the one kind of row that needs no source of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
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
#[non_exhaustive]
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

/// A clause that was read and is in no rule (*quy định chưa được mô hình hóa*); its document and place are those of
/// its provenance.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
