//! Where a row comes from, and texts in two languages.

use super::{Authority, Validity};
use crate::finding::{Confidence, Language};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A text in Vietnamese and English.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
#[non_exhaustive]
pub struct Citation {
    /// The document's id.
    pub document: Box<str>,
    /// The clause, where it was seen.
    pub place: Option<Box<str>>,
}

/// Where a row comes from and when it holds; every row has one (*xuất xứ*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
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
    pub(super) fn confirm(&mut self, by: &Self) {
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
