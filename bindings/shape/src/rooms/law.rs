//! The book of dated rules: its rows as they are shown, its portals, and books laid over it.

use super::prelude::*;
use super::shape::words;
use crate::camel::camel_case;
use motcua::finding::{Confidence, Error, Finding, Language, Path, Severity};
use motcua::law::{Authority, Book, Citation, Contact, Method, Portal, PortalKind, Provenance, Row, Wording};
use motcua::time::Date;
use motcua_shape_derive::record;

words! {
    Authority { Law, Directive, Regulation, Portal, Practice }
    Method {
        PortalMobile, PortalSocialInsurance, PortalPost, PortalUsbToken, PortalSimSignature,
        PortalRemoteSignature, ProvinceLocal, VneidLevel1, VneidLevel2, VneidOrganisation, Staff,
    }
    PortalKind { National, Province, Ministry }
}

/// A text in Vietnamese and English.
#[record(open)]
pub struct Wordings {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl From<&Wording> for Wordings {
    fn from(wording: &Wording) -> Self {
        Self { vi: String::from(&*wording.vi), en: String::from(&*wording.en) }
    }
}

impl Wordings {
    /// A text of the core that is asked by language.
    pub(super) fn told(text: impl Fn(Language) -> &'static str) -> Self {
        Self { vi: text(Language::Vietnamese).to_owned(), en: text(Language::English).to_owned() }
    }
}

/// A document and the place in it that says so (*dẫn chiếu*).
#[record(open)]
pub struct Cited {
    /// The document's id in the book.
    pub document: String,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// Its title.
    pub title: Wordings,
    /// The clause, where it was seen.
    pub place: Option<String>,
}

/// A row of the book that says something: a rule, a step, a conflict between documents.
#[record(open)]
pub struct RowText {
    /// The row's id.
    pub id: String,
    /// What it says.
    pub text: Wordings,
    /// Who says so.
    pub authority: Authority,
    /// The first day on which it holds.
    pub valid_from: Option<Date>,
    /// The last day on which it holds.
    pub valid_to: Option<Date>,
    /// How certain it is.
    pub confidence: Confidence,
    /// The documents that say so.
    pub documents: Vec<Cited>,
    /// What a reader must know: what was not found, how it was read.
    pub note: Option<Wordings>,
}

impl RowText {
    pub(super) fn of(book: &Book, text: &Wording, provenance: &Provenance) -> Self {
        Self {
            id: String::from(&*provenance.id),
            text: text.into(),
            authority: provenance.authority,
            valid_from: provenance.validity.from,
            valid_to: provenance.validity.to,
            confidence: provenance.confidence,
            documents: provenance.documents.iter().map(|citation| cited(book, citation)).collect(),
            note: provenance.note.as_ref().map(Wordings::from),
        }
    }
}

fn cited(book: &Book, citation: &Citation) -> Cited {
    let id = &*citation.document;
    let document = book.document(id);
    Cited {
        document: id.to_owned(),
        number: document.and_then(|row| row.number.as_deref()).map(str::to_owned),
        title: document
            .map_or_else(|| Wordings { vi: id.to_owned(), en: id.to_owned() }, |row| (&row.title).into()),
        place: citation.place.as_deref().map(str::to_owned),
    }
}

/// Whom to call or write to (*đầu mối hỗ trợ*).
#[record(open)]
pub struct ContactText {
    /// What it is for.
    pub key: String,
    /// Who it is.
    pub name: Wordings,
    /// The number to call.
    pub phone: Option<String>,
}

impl From<&Contact> for ContactText {
    fn from(contact: &Contact) -> Self {
        Self {
            key: String::from(&*contact.key),
            name: (&contact.name).into(),
            phone: contact.phone.as_deref().map(str::to_owned),
        }
    }
}

/// Ids of rows.
pub(super) fn ids<R: Row>(rows: &[&R]) -> Vec<String> {
    rows.iter().map(|row| row.id().to_owned()).collect()
}

/// Which portal is meant.
#[record(open)]
pub struct PortalQuestion {
    /// A code in any case, an address, or a name with or without accents.
    pub text: String,
}

/// A portal of public services (*cổng dịch vụ công*).
#[record(open)]
pub struct PortalAnswer {
    /// Its code: `national`, `H34`, `G01`, `bhxh`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub kind: PortalKind,
    /// Its address, where it was seen.
    pub host: Option<String>,
    /// How certain its code is.
    pub confidence: Confidence,
}

impl From<&Portal> for PortalAnswer {
    fn from(portal: &Portal) -> Self {
        Self {
            code: portal.id().to_owned(),
            name: String::from(&*portal.name),
            kind: portal.kind,
            host: portal.host.as_deref().map(str::to_owned),
            confidence: portal.provenance.confidence,
        }
    }
}

/// Every portal of a book.
#[record(open)]
pub struct PortalList {
    /// In the order of the book.
    pub portals: Vec<PortalAnswer>,
}

/// Nothing is asked.
#[record(open)]
pub struct NoQuestion {}

/// Finds a portal by its code, its host or its name.
pub fn portal(book: &Book, question: &PortalQuestion) -> Result<PortalAnswer, Error> {
    book.find_portal(&question.text).map(PortalAnswer::from).map_err(|error| error.at(Path::Field("text")))
}

/// Every portal that the book knows.
pub fn portals(book: &Book, _question: &NoQuestion) -> Result<PortalList, Error> {
    Ok(PortalList { portals: book.portals().iter().map(PortalAnswer::from).collect() })
}

/// What was found in a text: which rule it breaks and where.
#[record(open)]
pub struct Found {
    /// The stable code.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// Where it stands.
    pub path: String,
    /// What to tell a person.
    pub messages: Wordings,
}

impl From<&Finding> for Found {
    fn from(finding: &Finding) -> Self {
        let message = |language| finding.message(language).to_string();
        Self {
            code: finding.code().to_owned(),
            severity: finding.severity(),
            path: finding.path().to_string(),
            messages: Wordings { vi: message(Language::Vietnamese), en: message(Language::English) },
        }
    }
}

impl Found {
    /// What was found in a question, at its field by the name that the language has for it.
    pub fn at_field(finding: &Finding) -> Self {
        let found = Self::from(finding);
        let is_camel = cfg!(any(feature = "camel", feature = "seam"));
        Self { path: if is_camel { camel_case(&found.path) } else { found.path }, ..found }
    }
}

/// What laying a book over another gives, beside the new book.
#[record(open)]
pub struct OverlayAnswer {
    /// Everything found: a row with an error was left out, one with a violation was taken.
    pub findings: Vec<Found>,
    /// The ids of rows that the new book has besides.
    pub added: Vec<String>,
    /// The built-in rows that lose against rows of the text.
    pub replaced: Vec<Replaced>,
}

/// A built-in row that no longer decides everywhere.
#[record(open)]
pub struct Replaced {
    /// The table, by its key in the JSON of a book.
    pub table: String,
    /// The id of the built-in row.
    pub id: String,
    /// The id of the row that decides in its place.
    pub by: String,
}

/// Lays a book in JSON over another; gives the new one and what was found.
pub fn overlay(book: &Book, text: &str) -> (Book, OverlayAnswer) {
    let reading = book.clone().overlay(text);
    let added = book.diff(&reading.book).into_iter().filter(|it| it.change == motcua::law::Change::Added);
    let replaced = reading.superseded.iter().map(|row| Replaced {
        table: row.table.to_owned(),
        id: row.id.clone(),
        by: row.by.clone(),
    });
    let answer = OverlayAnswer {
        findings: reading.findings.iter().map(Found::from).collect(),
        added: added.map(|row| row.id).collect(),
        replaced: replaced.collect(),
    };
    (reading.book, answer)
}
