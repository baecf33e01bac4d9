//! What an argument can get wrong before any other rule is asked: its type, its presence, its name.
//!
//! Rust's own types leave no room for these; languages that check less at compile time tell them with the
//! same codes and texts.

use super::{Error, Finding, rules};

rules! {
    ARGUMENT_TYPE: Error, "argument-type", "own policy: typed arguments", vi: "cần một giá trị kiểu {expected}", en: "a value of the type {expected} is wanted";
    ARGUMENT_MOMENT: Error, "argument-moment", "own policy: typed arguments", vi: "cần một ngày không kèm giờ: một thời điểm thuộc ngày nào còn tùy múi giờ", en: "a day without a time is wanted: which day a moment belongs to depends on the time zone";
    ARGUMENT_MISSING: Error, "argument-missing", "own policy: typed arguments", vi: "chưa có giá trị; mục này bắt buộc phải có", en: "no value is given, and one is required";
    ARGUMENT_UNKNOWN: Error, "argument-unknown", "own policy: no misspelt name is passed over", vi: "có tên không thuộc các tên đã biết: {expected}", en: "a name is none of those known: {expected}";
    ARGUMENT_REPEATED: Error, "argument-repeated", "own policy: one name has one value", vi: "một tên xuất hiện hai lần, không rõ giá trị nào đúng", en: "a name stands twice, so which value is meant is not clear";
    UNKNOWN_WORD: Error, "unknown-word", "own policy: closed words are spelt exactly", vi: "từ này không thuộc danh sách: {expected}", en: "the word is not one of: {expected}";
    ARGUMENT_RANGE: Error, "argument-range", "own policy: typed arguments", vi: "cần một số nguyên từ 0 đến {expected}", en: "a whole number from 0 to {expected} is wanted";
    ARGUMENT_TOO_LONG: Error, "argument-too-long", "own policy: limit before any work", vi: "giá trị dài {found} ký tự, vượt giới hạn {expected}", en: "the value has {found} characters, more than the limit of {expected}";
    TEXT_NOT_UNICODE: Error, "text-not-unicode", "Unicode Standard, 3.8: surrogates", vi: "văn bản có nửa cặp mã thay thế (surrogate) nên không phải văn bản Unicode", en: "the text has half of a surrogate pair, so it is not Unicode text";
}

/// The error of a word that is none of a list; who knows what it was for says where it stood.
#[cold]
pub(crate) fn unknown_word(list: &'static str) -> Error {
    Finding::new(&UNKNOWN_WORD).expected(list).into()
}
