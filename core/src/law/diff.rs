//! What changed: between two books, and in one book between two days.

use super::shelf::{Counts, compare};
use super::{Book, Change, Difference, Moment, Source};
use alloc::string::String;
use alloc::vec::Vec;

impl Book {
    /// The rows in which another book differs from this one.
    ///
    /// ```
    /// use motcua::law::{Book, Change};
    /// let (nothing, built_in) = (Book::empty(), Book::builtin());
    /// assert!(nothing.diff(&built_in).iter().all(|difference| difference.change == Change::Added));
    /// assert_eq!(built_in.diff(&built_in), []);
    /// ```
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        let mut found = self.compare_sources(other);
        found.extend(self.compare(other, &|_| true, &|_| true));
        found
    }

    /// The rows that hold at one moment and not at another: what began is added, what ended is removed.
    /// Sources hold always.
    pub fn diff_moments(&self, first: Moment, second: Moment) -> Vec<Difference> {
        self.compare(self, &|row| row.decides(first), &|row| row.decides(second))
    }

    fn compare(&self, other: &Self, first: Counts<'_>, second: Counts<'_>) -> Vec<Difference> {
        let mut found = Vec::new();
        for (one, another) in self.shelves.iter().zip(&other.shelves) {
            compare(&**one, &**another, first, second, &mut found);
        }
        found
    }

    /// Sources are the one kind of row without a period.
    fn compare_sources(&self, other: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        let mut tell = |source: &Source, change| {
            found.push(Difference { table: Source::TABLE, id: String::from(&*source.id), change });
        };
        for source in self.sources() {
            match other.source(&source.id) {
                None => tell(source, Change::Removed),
                Some(other) if other != source => tell(source, Change::Altered),
                Some(_) => {}
            }
        }
        for source in other.sources() {
            if self.source(&source.id).is_none() {
                tell(source, Change::Added);
            }
        }
        found
    }
}
