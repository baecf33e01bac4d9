//! What can be wrong with a register's first line, a row or a cell. Each keeps a row from being decided.

use crate::finding::rules;

rules! {
    COLUMN_UNKNOWN: Error, "register-column-unknown", "motcua", "no column of a register has this name", "danh sách không có cột nào mang tên này";
    COLUMN_REPEATED: Error, "register-column-repeated", "motcua", "the column {expected} stands twice", "cột {expected} có hai lần";
    COLUMN_MISSING: Error, "register-column-missing", "motcua", "the column {expected} is missing", "thiếu cột {expected}";
    ROW_LENGTH: Error, "row-length", "motcua", "the row has {found} cells, the first line {expected}", "dòng có {found} ô, dòng tiêu đề có {expected} ô";
    ROW_QUOTES: Error, "row-quotes", "RFC 4180", "a quotation mark stands inside a cell, or a quoted cell has no end on its line", "dấu ngoặc kép nằm giữa ô, hoặc ô mở ngoặc kép mà không đóng trên cùng một dòng";
    ROW_TOO_LONG: Error, "row-too-long", "motcua", "the row has more than {expected} bytes", "dòng dài quá {expected} byte";
    CELL_ENCODING: Error, "cell-encoding", "motcua", "the cell is not UTF-8", "ô không được mã hóa bằng UTF-8";
    CELL_DAMAGED: Error, "cell-damaged", "motcua", "the cell has characters that an export damaged", "ô có ký tự bị hỏng khi xuất dữ liệu";
    CELL_NULL: Error, "cell-null", "motcua", "a word or sign stands for an empty cell: leave the cell empty", "ô ghi một từ hoặc dấu thay cho ô trống: hãy để trống";
    CELL_TEXT_MARK: Error, "cell-text-mark", "motcua", "the cell begins with a spreadsheet's mark of text or formulas", "ô bắt đầu bằng dấu đánh dấu văn bản hoặc công thức của bảng tính";
    CELL_SCIENTIFIC: Error, "cell-scientific", "motcua", "a spreadsheet wrote the number with an exponent: its digits are lost", "bảng tính đã ghi số dạng lũy thừa: các chữ số đã mất";
    CELL_DECIMAL: Error, "cell-decimal", "motcua", "the number has decimals", "số có phần thập phân";
    CELL_ZEROS_LOST: Error, "cell-zeros-lost", "motcua", "{found} digits instead of {expected}: leading zeros may be lost", "có {found} chữ số thay vì {expected}: số 0 ở đầu có thể đã mất";
    CELL_SWAPPED: Error, "cell-swapped", "motcua", "the value looks like one of the column {expected}", "giá trị giống giá trị của cột {expected}";
    CELL_MISSING: Error, "cell-missing", "motcua", "the cell must not be empty", "ô không được để trống";
    WORD_UNKNOWN: Error, "cell-word-unknown", "motcua", "none of the words {expected}", "không phải một trong các từ {expected}";
    WORD_LETTERS: Error, "cell-word-letters", "motcua", "the word is written {expected}, in small letters", "từ này phải viết thường: {expected}";
    YEAR_FORMAT: Error, "birth-year-format", "motcua", "a year of birth is written with four digits, 1900 to 2399", "năm sinh viết bằng bốn chữ số, từ 1900 đến 2399";
    COUNT_FORMAT: Error, "count-format", "motcua", "a count is a whole number below 4294967296, without separators", "số lượng là số nguyên nhỏ hơn 4294967296, không có dấu phân cách";
    NAME_WITHOUT_LETTERS: Error, "name-without-letters", "motcua", "a name has letters", "họ tên phải có chữ cái";
    NUMBERS_DIFFER: Error, "personal-numbers-differ", "motcua", "the row has two personal numbers", "dòng có hai số định danh cá nhân khác nhau";
    ID_MISSING: Error, "account-id-missing", "motcua", "the account's identifier is missing", "thiếu mã tài khoản";
    ID_LENGTH: Error, "account-id-length", "motcua", "the account's identifier has {found} bytes, more than {expected}", "mã tài khoản dài {found} byte, quá {expected}";
}
