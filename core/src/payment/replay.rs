//! Asking again what a receipt about an obligation tells.

use super::late::LATE;
use super::{due, late};
use crate::calendar::Calendar;
use crate::finding::Error;
use crate::law::{Book, Discrepancy, Receipt};
use alloc::vec::Vec;

/// Asks the question of a receipt again, about a due day or lateness, and tells in what the answer differs; nothing where
/// it is the same.
///
/// ```
/// use motcua::calendar::Calendar;
/// use motcua::date;
/// use motcua::law::{Book, Receipt};
/// use motcua::money::Vnd;
/// use motcua::payment::{LateQuestion, replay};
/// let (book, calendar) = (Book::builtin(), Calendar::builtin());
/// let late = LateQuestion::new(Vnd::new(4_634_000), date!(2026, 11, 2), date!(2026, 11, 13)).answer(&book)?;
/// let kept = late.receipt().to_string();
/// assert_eq!(replay(&Receipt::parse(&kept)?, &book, &calendar)?, []);
/// let other = Receipt::parse(&kept.replace("question late", "question login"))?;
/// assert_eq!(replay(&other, &book, &calendar).unwrap_err().code(), "receipt-question");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
///
/// # Errors
///
/// - `receipt-question` when the receipt is of another question;
/// - `receipt-format` when an input is missing or none of the words of this version;
/// - those of [`DueQuestion::answer`](super::DueQuestion::answer) and [`LateQuestion::answer`](super::LateQuestion::answer) when the book no longer answers.
pub fn replay(receipt: &Receipt, book: &Book, calendar: &Calendar) -> Result<Vec<Discrepancy>, Error> {
    receipt.check_question("obligation-due, late-interest")?;
    match receipt.question() {
        LATE => late::replay(receipt, book),
        _ => due::replay(receipt, book, calendar),
    }
}
