//! The books of a process, by number: 0 is the built-in one. A book is never changed and never given up; one that is
//! laid over another again has the number that it had.

use crate::finding::MotcuaError;
use crate::rooms::law::{self, OverlayAnswer};
use motcua::finding::argument::ARGUMENT_RANGE;
use motcua::finding::{Error, Finding, Path};
use motcua::law::Book;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

static BOOKS: LazyLock<RwLock<Vec<Arc<Book>>>> =
    LazyLock::new(|| RwLock::new(vec![Arc::new(Book::builtin())]));

/// The book of a number.
pub(crate) fn book(number: u32) -> Result<Arc<Book>, Error> {
    let books = BOOKS.read().unwrap_or_else(PoisonError::into_inner);
    let found = usize::try_from(number).ok().and_then(|number| books.get(number)).cloned();
    let greatest = books.len().saturating_sub(1);
    found.ok_or_else(|| Finding::new(&ARGUMENT_RANGE).at(Path::Field("book")).expected(greatest).into())
}

/// Gives every book up, where the library itself is unloaded.
#[cfg(feature = "jvm")]
pub(crate) fn forget() {
    BOOKS.write().unwrap_or_else(PoisonError::into_inner).clear();
}

/// A book laid over another, and what was found.
#[derive(uniffi::Record)]
pub struct BookReading {
    /// The number of the new book.
    pub book: u32,
    /// What was found.
    pub answer: OverlayAnswer,
}

/// Lays a book in JSON over the book of a number.
#[uniffi::export]
pub fn book_overlay(book: u32, text: String) -> Result<BookReading, MotcuaError> {
    let (new, answer) = law::overlay(&*self::book(book)?, &text);
    let print = new.fingerprint();
    let mut books = BOOKS.write().unwrap_or_else(PoisonError::into_inner);
    let known = books.iter().position(|book| book.fingerprint() == print);
    let place = known.unwrap_or_else(|| {
        books.push(Arc::new(new));
        books.len() - 1
    });
    Ok(BookReading { book: u32::try_from(place).unwrap_or(u32::MAX), answer })
}

/// The fingerprint of the book of a number.
#[uniffi::export]
pub fn book_fingerprint(book: u32) -> Result<String, MotcuaError> {
    Ok(self::book(book)?.fingerprint().to_string())
}
