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
//! use motcua::time::parse_date;
//!
//! let book = Book::builtin();
//! let decree = book.document("69/2024/NĐ-CP").unwrap();
//! let signed = decree.provenance.validity.issued.unwrap();
//! let before = Moment::new(parse_date("2024-07-01")?).known_on(signed.pred_opt().unwrap());
//! assert!(!decree.provenance.validity.decides(before));
//! assert!(decree.provenance.validity.decides(before.known_on(signed)));
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod book;
mod diff;
mod json;
mod overlap;
mod read;
mod rows;
mod shelf;
mod table;
mod validity;
mod words;

pub use crate::finding::Confidence;
pub use book::{Book, Reading};
pub use diff::{Change, Difference};
pub use rows::{Citation, Contact, Document, Fact, Portal, Provenance, Source, Wording};
pub use table::{File, Row};
pub use validity::{Moment, Validity};
pub use words::{Authority, Method, PortalKind};

pub(crate) use overlap::portals_meet;
pub(crate) use read::Fields;
pub(crate) use rows::portals_include;
pub(crate) use table::{References, Rivals, Table, file};
pub(crate) use words::{Word, words};

/// The files of the built-in book, in the order in which they are read.
pub const FILES: &[File] = Book::FILES;

/// The files of this room.
pub(crate) const DOCUMENTS: File = file!("documents": Document);
pub(crate) const TIMELINE: File = file!("timeline": Fact);
pub(crate) const PORTALS: File = file!("portals": Portal);
pub(crate) const CONTACTS: File = file!("contacts": Contact);

use crate::finding::rules;

rules! {
    UNKNOWN_WORD: Error, "unknown-word", "data/schema", "the word is not one of: {expected}", "từ này không thuộc danh sách: {expected}";
    UNKNOWN_PORTAL: Error, "unknown-portal", "data/portals.json", "the book has no portal of this code", "không có cổng nào mang mã này trong bộ dữ liệu";
    LAW_JSON: Error, "law-json", "RFC 8259", "the book is not JSON", "bộ dữ liệu không phải là JSON";
    LAW_SHAPE: Error, "law-shape", "data/schema", "expected {expected}", "phải là {expected}";
    LAW_MISSING_KEY: Error, "law-missing-key", "data/schema", "the key \"{expected}\" is missing", "thiếu khóa \"{expected}\"";
    LAW_UNKNOWN_KEY: Violation, "law-unknown-key", "data/schema", "the key is not known here and was ignored", "khóa này không được biết ở đây và bị bỏ qua";
    LAW_DUPLICATE_KEY: Error, "law-duplicate-key", "RFC 8259, 4", "a key of the object is given twice", "một khóa của đối tượng bị lặp lại";
    LAW_DUPLICATE_ID: Error, "law-duplicate-id", "data/schema", "the table already has a row of this id", "bảng đã có một dòng mang mã này";
    LAW_PERIOD: Error, "law-period", "data/schema", "the last day is before the first", "ngày cuối đứng trước ngày đầu";
    LAW_END_KNOWN_BEFORE_ISSUED: Error, "law-end-known-before-issued", "data/schema", "the end is known before the day on which the row was issued", "ngày kết thúc được biết trước ngày ban hành của chính dòng này";
    LAW_IN_FORCE_BEFORE_ISSUED: Violation, "law-in-force-before-issued", "Law on the promulgation of legal documents", "the document is in force before the day it was issued", "văn bản có hiệu lực trước ngày ban hành";
    LAW_UNKNOWN_REFERENCE: Error, "law-unknown-reference", "data/schema", "the table \"{expected}\" has no row of this id", "bảng \"{expected}\" không có dòng nào mang mã này";
    LAW_MISSING_SOURCE: Error, "law-missing-source", "data/schema", "a row names at least one document or source", "mỗi dòng phải nêu ít nhất một văn bản hoặc nguồn";
    LAW_CONFIDENCE: Error, "law-confidence", "data/schema", "the row is more certain than the best of its sources", "dòng này được ghi chắc chắn hơn nguồn tốt nhất của nó";
    LAW_OVERLAP: Error, "law-overlap", "data/schema", "another rule of the same authority, known since the same day, says otherwise of the same case on the same day", "một quy định khác của cùng thẩm quyền, được biết từ cùng ngày, nói khác về cùng một trường hợp trong cùng một ngày";
    LAW_CONTACT_OVERLAP: Error, "law-contact-overlap", "data/schema", "another contact of the same key begins on the same day for users of the same portal", "đã có đầu mối khác cùng khóa, bắt đầu cùng ngày, cho người dùng của cùng một cổng";
    LAW_AGES: Error, "law-ages", "data/schema", "no age is from the first and below the last", "không có tuổi nào nằm trong khoảng này";
}
