//! What can be wrong with a register's first line, a row or a cell. Each keeps a row from being decided.

use crate::finding::rules;

rules! {
    COLUMN_UNKNOWN: Error, "register-column-unknown", "motcua", vi: "danh sách không có cột nào mang tên này", en: "no column of a register has this name";
    COLUMN_REPEATED: Error, "register-column-repeated", "motcua", vi: "cột {expected} có hai lần", en: "the column {expected} stands twice";
    COLUMN_MISSING: Error, "register-column-missing", "motcua", vi: "thiếu cột {expected}", en: "the column {expected} is missing";
    ROW_LENGTH: Error, "row-length", "motcua", vi: "dòng có {found} ô, dòng tiêu đề có {expected} ô", en: "the row has {found} cells, the first line {expected}";
    ROW_QUOTES: Error, "row-quotes", "RFC 4180", vi: "dấu ngoặc kép nằm giữa ô, hoặc ô mở ngoặc kép mà không đóng trên cùng một dòng", en: "a quotation mark stands inside a cell, or a quoted cell has no end on its line";
    ROW_TOO_LONG: Error, "row-too-long", "motcua", vi: "dòng dài quá {expected} byte", en: "the row has more than {expected} bytes";
    CELL_ENCODING: Error, "cell-encoding", "motcua", vi: "ô không được mã hóa bằng UTF-8", en: "the cell is not UTF-8";
    CELL_DAMAGED: Error, "cell-damaged", "motcua", vi: "ô có ký tự bị hỏng khi xuất dữ liệu", en: "the cell has characters that an export damaged";
    CELL_NULL: Error, "cell-null", "motcua", vi: "ô ghi một từ hoặc dấu thay cho ô trống: hãy để trống", en: "a word or sign stands for an empty cell: leave the cell empty";
    CELL_TEXT_MARK: Error, "cell-text-mark", "motcua", vi: "ô bắt đầu bằng dấu đánh dấu văn bản hoặc công thức của bảng tính", en: "the cell begins with a spreadsheet's mark of text or formulas";
    CELL_SCIENTIFIC: Error, "cell-scientific", "motcua", vi: "bảng tính đã ghi số dạng lũy thừa: các chữ số đã mất", en: "a spreadsheet wrote the number with an exponent: its digits are lost";
    CELL_DECIMAL: Error, "cell-decimal", "motcua", vi: "số có phần thập phân", en: "the number has decimals";
    CELL_ZEROS_LOST: Error, "cell-zeros-lost", "motcua", vi: "có {found} chữ số thay vì {expected}: số 0 ở đầu có thể đã mất", en: "{found} digits instead of {expected}: leading zeros may be lost";
    CELL_SWAPPED: Error, "cell-swapped", "motcua", vi: "giá trị giống giá trị của cột {expected}", en: "the value looks like one of the column {expected}";
    CELL_MISSING: Error, "cell-missing", "motcua", vi: "ô không được để trống", en: "the cell must not be empty";
    WORD_LETTERS: Error, "cell-word-letters", "motcua", vi: "từ này phải viết thường: {expected}", en: "the word is written {expected}, in small letters";
    YEAR_FORMAT: Error, "birth-year-format", "motcua", vi: "năm sinh viết bằng bốn chữ số, từ 1900 đến 2399", en: "a year of birth is written with four digits, 1900 to 2399";
    COUNT_FORMAT: Error, "count-format", "motcua", vi: "số lượng là số nguyên nhỏ hơn 4294967296, không có dấu phân cách", en: "a count is a whole number below 4294967296, without separators";
    NAME_WITHOUT_LETTERS: Error, "name-without-letters", "motcua", vi: "họ tên phải có chữ cái", en: "a name has letters";
    NUMBERS_DIFFER: Error, "personal-numbers-differ", "motcua", vi: "dòng có hai số định danh cá nhân khác nhau", en: "the row has two personal numbers";
    ID_MISSING: Error, "account-id-missing", "motcua", vi: "thiếu mã tài khoản", en: "the account's identifier is missing";
    ID_LENGTH: Error, "account-id-length", "motcua", vi: "mã tài khoản dài {found} byte, quá {expected}", en: "the account's identifier has {found} bytes, more than {expected}";
}
