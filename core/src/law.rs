//! Dated facts (*quy định có thời hạn*): documents, who says what from when to when, and what was known
//! when.
//!
//! Law is data with two clocks. Every row has the days on which it holds ([`Validity`]) and the day from
//! which it could be known; a question is asked *on* a day as *known on* a day ([`Moment`]), and a row not
//! yet issued on the known-on day never decides. The [`Book`] holds all rows: the built-in one comes from
//! [`FILES`], and a caller's JSON book is laid over it with all findings at once.
//!
//! ```
//! use motcua::law::{Book, Moment};
//! use motcua::time::Date;
//!
//! let book = Book::builtin();
//! let decree = book.document("69/2024/NĐ-CP").unwrap();
//! let signed = decree.provenance.validity.issued.unwrap();
//! let before = Moment::new(Date::parse("2024-07-01")?).known_on(signed.previous().unwrap());
//! assert!(!decree.provenance.validity.decides(before));
//! assert!(decree.provenance.validity.decides(before.known_on(signed)));
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod accept;
mod ask;
mod book;
mod contact;
mod diff;
mod difference;
mod find;
mod fingerprint;
mod index;
mod json;
mod locate;
mod portal;
mod provenance;
mod read;
mod receipt;
mod references;
mod row;
mod rows;
pub mod rules;
mod shelf;
mod validity;
mod words;

pub use book::{Book, File, Reading};
pub use contact::Contact;
pub use difference::{Change, Difference, Superseded};
pub use fingerprint::Fingerprint;
pub use locate::line_and_column;
pub use portal::Portal;
pub use provenance::{Citation, Provenance, Wording};
pub use receipt::{Discrepancy, Part, Receipt};
pub use row::Row;
pub use rows::{Document, Fact, Source, Unmodelled};
pub use validity::{Moment, Validity};
pub use words::{Authority, Method, Origin, PortalKind};

pub(crate) use book::{Rows, Table, file};
pub(crate) use portal::{portals_include, portals_meet};
pub(crate) use read::Fields;
pub(crate) use row::{References, Rivals};
pub(crate) use rules::{LAW_AGES, LAW_OVERLAP, RECEIPT_FORMAT};

/// The files of the built-in book, in the order in which they are read.
pub const FILES: &[File] = Book::FILES;

/// The schemas of everything that a book can hold, by name: `book` for a caller's book, `common`, which they share,
/// and one for each of [`FILES`]. They name each other as `NAME.schema.json`.
pub const SCHEMAS: &[(&str, &str)] = &schemas();

#[expect(clippy::indexing_slicing, reason = "runs when this library is compiled")]
const fn schemas() -> [(&'static str, &'static str); FILES.len() + 2] {
    let book = include_str!("../data/schema/book.schema.json");
    let common = include_str!("../data/schema/common.schema.json");
    let mut schemas = [("book", book); FILES.len() + 2];
    schemas[1] = ("common", common);
    let mut index = 0;
    while index < FILES.len() {
        schemas[index + 2] = (FILES[index].name(), FILES[index].schema());
        index += 1;
    }
    schemas
}

/// The files of this room.
pub(crate) const DOCUMENTS: File = file!("documents": Document);
pub(crate) const TIMELINE: File = file!("timeline": Fact);
pub(crate) const PORTALS: File = file!("portals": Portal);
pub(crate) const UNMODELLED: File = file!("unmodelled": Unmodelled);
pub(crate) const CONTACTS: File = file!("contacts": Contact);
