//! What an argument can get wrong before any other rule is asked: its type, its presence, its name.
//!
//! Rust's own types leave no room for these; languages that check less at compile time tell them with the
//! same codes and texts.

use super::{Error, Finding, Path, rules};

rules! {
    ARGUMENT_TYPE: Error, "argument-type", "own policy: typed arguments", "a value of the type {expected} is wanted", "cần một giá trị kiểu {expected}";
    ARGUMENT_MISSING: Error, "argument-missing", "own policy: typed arguments", "a value that is required is missing", "thiếu một giá trị bắt buộc";
    ARGUMENT_UNKNOWN: Error, "argument-unknown", "own policy: no misspelt name is passed over", "a name is none of those known: {expected}", "có tên không thuộc các tên đã biết: {expected}";
    ARGUMENT_CHOICE: Error, "argument-choice", "own policy: typed arguments", "the value is none of {expected}", "giá trị không thuộc {expected}";
    ARGUMENT_RANGE: Error, "argument-range", "own policy: typed arguments", "a whole number from 0 to {expected} is wanted", "cần một số nguyên từ 0 đến {expected}";
    TEXT_NOT_UNICODE: Error, "text-not-unicode", "Unicode Standard, 3.8: surrogates", "the text has half of a surrogate pair, so it is not Unicode text", "văn bản có nửa cặp mã thay thế (surrogate) nên không phải văn bản Unicode";
}

/// The error of a word that is none of those an argument takes.
pub(crate) fn choice(name: &'static str, words: &'static str) -> Error {
    Finding::new(&ARGUMENT_CHOICE).at(Path::Field(name)).expected(words).into()
}
