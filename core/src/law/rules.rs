//! What books and receipts can get wrong.

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
    LAW_EMPTY_LIST: Error, "law-empty-list", "data/schema", vi: "danh sách rỗng không rõ nghĩa là tất cả hay không có gì; nếu không giới hạn, hãy bỏ khóa này", en: "whether an empty list means all or none is not clear; leave the key out where nothing is limited";
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
