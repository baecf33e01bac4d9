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
mod book;
mod diff;
mod find;
mod fingerprint;
mod json;
mod locate;
mod overlap;
mod read;
mod receipt;
mod rows;
mod shelf;
mod table;
mod validity;
mod words;

pub use crate::finding::Confidence;
pub use book::{Book, Reading, Superseded};
pub use diff::{Change, Difference};
pub use fingerprint::Fingerprint;
pub use locate::line_and_column;
pub use receipt::{Discrepancy, Part, Receipt};
pub use rows::{Citation, Contact, Document, Fact, Portal, Provenance, Source, Unmodelled, Wording};
pub use table::{File, Row};
pub use validity::{Moment, Validity};
pub use words::{Authority, Method, Origin, PortalKind};

pub(crate) use overlap::portals_meet;
pub(crate) use read::Fields;
pub(crate) use rows::portals_include;
pub(crate) use table::{References, Rivals, Table, file};

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

use crate::finding::rules;

rules! {
    UNKNOWN_PORTAL: Error, "unknown-portal", "data/portals.json", vi: "không có cổng nào mang mã, tên miền hoặc tên này trong bộ dữ liệu", en: "the book has no portal of this code, host or name";
    LAW_JSON: Error, "law-json", "RFC 8259", vi: "bộ dữ liệu không phải là JSON", en: "the book is not JSON";
    FINGERPRINT_FORMAT: Error, "fingerprint-format", "ADR 0012", vi: "dấu vân tay của bộ dữ liệu là 32 chữ số thập lục phân viết thường", en: "the fingerprint of a book is 32 hexadecimal digits in lower case";
    RECEIPT_FORMAT: Error, "receipt-format", "ADR 0012", vi: "đây không phải là biên nhận của một câu trả lời", en: "this is not the receipt of an answer";
    RECEIPT_QUESTION: Error, "receipt-question", "ADR 0012", vi: "biên nhận này thuộc câu hỏi khác: cần {expected}", en: "the receipt is of another question than {expected}";
    LAW_TOO_LONG: Error, "law-too-long", "ADR 0012", vi: "bộ dữ liệu dài hơn {expected} byte", en: "the book is longer than {expected} bytes";
    LAW_DAY_FIRST: Error, "law-day-first", "data/schema", vi: "ngày được viết ngày trước (dd/mm/yyyy); bộ dữ liệu viết NĂM-THÁNG-NGÀY (YYYY-MM-DD)", en: "the day is written day first (dd/mm/yyyy); a book writes YYYY-MM-DD";
    LAW_RESERVED_ID: Error, "law-reserved-id", "data/schema", vi: "từ này chỉ một loại cổng và không thể là mã của một cổng", en: "the word stands for a kind of portals and cannot be the id of one";
    LAW_KNOWN_BEFORE_DOCUMENT: Error, "law-known-before-document", "ADR 0008", vi: "dòng này được biết trước văn bản mà nó dẫn", en: "the row is known before the document that it cites";
    LAW_CONFIRMS: Error, "law-confirms", "ADR 0012", vi: "dòng được xác nhận nói khác, hoặc bảng này không có dòng xác nhận", en: "the row to be confirmed says something else, or rows of this table confirm none";
    LAW_SUPERSEDES_CYCLE: Error, "law-supersedes-cycle", "ADR 0012", vi: "các dòng thay thế lẫn nhau theo vòng", en: "the rows replace each other in a circle";
    LAW_WEAKER: Notice, "law-weaker", "ADR 0012", vi: "dòng này thay một dòng chắc chắn hơn nó", en: "the row decides in place of one that is more certain";
    LAW_SHAPE: Error, "law-shape", "data/schema", vi: "phải là {expected}", en: "expected {expected}";
    LAW_MISSING_KEY: Error, "law-missing-key", "data/schema", vi: "thiếu khóa \"{expected}\"", en: "the key \"{expected}\" is missing";
    LAW_UNKNOWN_KEY: Violation, "law-unknown-key", "data/schema", vi: "khóa này không được biết ở đây và bị bỏ qua", en: "the key is not known here and was ignored";
    LAW_DUPLICATE_KEY: Error, "law-duplicate-key", "RFC 8259, 4", vi: "một khóa của đối tượng bị lặp lại", en: "a key of the object is given twice";
    LAW_DUPLICATE_ID: Error, "law-duplicate-id", "data/schema", vi: "bảng đã có một dòng mang mã này", en: "the table already has a row of this id";
    LAW_PERIOD: Error, "law-period", "data/schema", vi: "ngày cuối đứng trước ngày đầu", en: "the last day is before the first";
    LAW_KNOWN_BEFORE_ISSUED: Error, "law-known-before-issued", "data/schema", vi: "ngày được biết đứng trước ngày ban hành của chính dòng này", en: "the row is known before the day on which it was issued";
    LAW_END_KNOWN_BEFORE_ISSUED: Error, "law-end-known-before-issued", "data/schema", vi: "ngày kết thúc được biết trước ngày ban hành của chính dòng này", en: "the end is known before the day on which the row was issued";
    LAW_IN_FORCE_BEFORE_ISSUED: Violation, "law-in-force-before-issued", "Law on the promulgation of legal documents", vi: "văn bản có hiệu lực trước ngày ban hành", en: "the document is in force before the day it was issued";
    LAW_UNKNOWN_REFERENCE: Error, "law-unknown-reference", "data/schema", vi: "bảng \"{expected}\" không có dòng nào mang mã này", en: "the table \"{expected}\" has no row of this id";
    LAW_MISSING_SOURCE: Error, "law-missing-source", "data/schema", vi: "mỗi dòng phải nêu ít nhất một văn bản hoặc nguồn", en: "a row names at least one document or source";
    LAW_CONFIDENCE: Error, "law-confidence", "data/schema", vi: "dòng này được ghi chắc chắn hơn nguồn tốt nhất của nó", en: "the row is more certain than the best of its sources";
    LAW_OVERLAP: Error, "law-overlap", "data/schema", vi: "một quy định khác của cùng thẩm quyền, được biết từ cùng ngày, nói khác về cùng một trường hợp trong cùng một ngày: {expected}, dòng {found} (đếm từ 0)", en: "another rule of the same authority, known since the same day, says otherwise of the same case on the same day: row {found} of {expected}, counted from 0";
    LAW_CONTACT_OVERLAP: Error, "law-contact-overlap", "data/schema", vi: "đã có đầu mối khác cùng khóa, bắt đầu cùng ngày, cho người dùng của cùng một cổng: {expected}, dòng {found} (đếm từ 0)", en: "another contact of the same key begins on the same day for users of the same portal: row {found} of {expected}, counted from 0";
    LAW_AGES: Error, "law-ages", "data/schema", vi: "không có tuổi nào nằm trong khoảng này", en: "no age is from the first and below the last";
}
