//! What can become of a row: changed between two books or days, or superseded by another.

use crate::finding::words;
use alloc::string::String;

words! {
    /// What happened to a row.
    ///
    /// ```
    /// use motcua::law::Change;
    /// assert_eq!(Change::parse("removed"), Ok(Change::Removed));
    /// assert_eq!(Change::parse("gone").unwrap_err().code(), "unknown-word");
    /// ```
    Change {
        /// Only the second book or day has it.
        Added = "added", vi: "thêm mới", en: "added";
        /// Only the first book or day has it.
        Removed = "removed", vi: "không còn", en: "removed";
        /// Both books have it, with different content.
        Altered = "altered", vi: "thay đổi", en: "altered";
    }
}

/// A row that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users compare it whole")]
pub struct Difference {
    /// The table, by its key in the JSON of a book.
    pub table: &'static str,
    /// The row's id.
    pub id: String,
    /// What happened to it.
    pub change: Change,
}

/// A built-in row that gives way to one of the caller's (*dòng bị thay thế*).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users compare it whole")]
pub struct Superseded {
    /// The table, by its key in the JSON of a book.
    pub table: &'static str,
    /// The id of the built-in row.
    pub id: String,
    /// The id of the row that decides in its place, in some case or in all.
    pub by: String,
}
