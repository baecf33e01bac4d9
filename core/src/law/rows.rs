//! The rows of the book's tables.

use super::{Authority, Confidence, ConflictKind, Method, PortalKind, Validity};
use crate::finding::Language;
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
    /// What a reader must know: what was not found, how it was read.
    pub note: Option<Wording>,
}

/// A row of one of the book's tables.
pub trait Row: Clone + PartialEq {
    /// Where the row comes from and when it holds.
    fn provenance(&self) -> &Provenance;

    /// The row's id.
    fn id(&self) -> &str {
        &self.provenance().id
    }
}

macro_rules! rows {
    ($($name:ident),+) => {
        $(impl Row for $name {
            fn provenance(&self) -> &Provenance {
                &self.provenance
            }
        })+
    };
}
rows!(Document, Fact, Portal, Contact, Step, Conflict, Route);

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

/// Something that a user does, or something to mind (*bước*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What to do.
    pub text: Wording,
}

/// A disagreement between sources, shown by the answers that rest on it (*mâu thuẫn nguồn*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What they disagree about.
    pub kind: ConflictKind,
    /// What each side says.
    pub text: Wording,
    /// The ids of the rules on each side.
    pub sides: Vec<Vec<Box<str>>>,
}

/// A way through the screens of a portal (*hướng dẫn từng bước*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What the way is for.
    pub title: Wording,
    /// The ways to log in that it serves.
    pub methods: Vec<Method>,
    /// The portals it serves: codes, or `national`, `provinces`, `ministries`; empty for all.
    pub portals: Vec<Box<str>>,
    /// Its steps, in order.
    pub steps: Vec<RouteStep>,
}

/// One step of a [`Route`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteStep {
    /// Who acts: the user, the portal, the identification system.
    pub actor: Wording,
    /// On which screen.
    pub screen: Wording,
    /// What is done.
    pub action: Wording,
    /// What must be at hand.
    pub needs: Vec<Wording>,
    /// What can go wrong.
    pub failures: Vec<Failure>,
}

/// What can go wrong in a step, and which case of linking an account it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The failure's stable key, such as `otp-expired`.
    pub key: Box<str>,
    /// What the user sees, and what helps.
    pub text: Wording,
    /// The number of the case of account linking, 1 to 19.
    pub case: Option<u8>,
}
