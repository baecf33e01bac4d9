//! What can become of a row: changed between two books or days, or superseded by another.

use alloc::string::String;

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Only the second book or day has it.
    Added,
    /// Only the first book or day has it.
    Removed,
    /// Both books have it, with different content.
    Altered,
}

/// A row that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
pub struct Superseded {
    /// The table, by its key in the JSON of a book.
    pub table: &'static str,
    /// The id of the built-in row.
    pub id: String,
    /// The id of the row that decides in its place, in some case or in all.
    pub by: String,
}
