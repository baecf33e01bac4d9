//! Asking again what a receipt of this room tells.

use super::link::BookCutOver;
use super::login;
use crate::finding::Error;
use crate::law::{Book, Discrepancy, Receipt};
use alloc::vec::Vec;

/// Asks the question of a receipt again, by a book, and tells in what the answer differs; nothing where it is the same.
///
/// Of a cut-over, a link or a plan it finds the days again and the rows behind them. What became of an account does not
/// stand in a receipt of its own: who has the account asks again, and compares by [`Receipt::differences`].
///
/// ```
/// use motcua::account::{self, login::{Inquiry, Method}};
/// use motcua::law::Book;
/// let book = Book::builtin();
/// let answer = Inquiry::new(&book, "H34")?.answer(Method::PortalMobile, motcua::date!(2024, 6, 20));
/// assert_eq!(account::replay(&answer.receipt(), &book)?, []);
/// assert_eq!(account::replay(&answer.receipt(), &Book::empty()).unwrap_err().code(), "unknown-portal");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
///
/// # Errors
///
/// - `receipt-question` when the receipt is of another question than `login`, `register`, `cut-over`, `link`, `migration`;
/// - `receipt-format` when an input is missing or is none of the words of this version;
/// - `unknown-portal` when the book does not have the portal.
pub fn replay(receipt: &Receipt, book: &Book) -> Result<Vec<Discrepancy>, Error> {
    receipt.check_question("login, register, cut-over, link, migration")?;
    match receipt.question() {
        "login" | "register" => login::replay(receipt, book),
        _ => BookCutOver::replay(receipt, book),
    }
}
