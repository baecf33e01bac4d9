//! What the end of a period rested on, so that it can be asked again.

use super::book::BookDay;
use super::{Method, Pause, Pauses, Period, WorkingTime};
use crate::finding::Error;
use crate::law::{Book, Discrepancy, Moment, Part, RECEIPT_FORMAT, Receipt};
use crate::time::DateTime;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

/// The name of the question in its receipts.
const PERIOD_END: &str = "period-end";

impl WorkingTime {
    /// The receipt of [`WorkingTime::add`], by the book that the calendar was made of: beginning, period, method and
    /// pauses, the rows of days between that are not what their day of the week says, and the end. The office's hours are
    /// its caller's, who has them to ask again.
    ///
    /// # Errors
    ///
    /// Those of [`WorkingTime::add`].
    pub fn receipt(
        &self,
        from: DateTime,
        period: Period,
        method: Method,
        pauses: &Pauses,
        book: &Book,
    ) -> Result<Receipt, Error> {
        let due = self.add(from, period, method, pauses)?;
        let mut receipt = Receipt::new(PERIOD_END, book, Moment::new(from.date()))
            .input("from", from)
            .input("period", period.in_words())
            .input("method", method);
        for (place, pause) in pauses.iter().enumerate() {
            let to = pause.to.map_or_else(|| "open".to_string(), |to| to.to_string());
            receipt = receipt.input(&format!("pause-{place:04}"), format!("{} {to}", pause.from));
        }
        // Of several rows for a day only the one that the calendar has decided.
        let decided = |row: &&BookDay| {
            due.basis().rows().iter().any(|day| day.date == row.date && *day == row.laid(book))
        };
        Ok(receipt
            .rows(book.rows::<BookDay>().iter().filter(decided))
            .outcome("at", Some(due.at()))
            .outcome("unrolled", due.unrolled())
            .outcome("confidence", Some(due.basis().confidence())))
    }
}

/// Asks the question of a receipt again, with an office's working time, and tells in what the answer differs; nothing
/// where it is the same.
///
/// # Errors
///
/// - `receipt-question` when the receipt is of another question;
/// - `receipt-format` when an input is missing or is none of the words of this version;
/// - those of [`WorkingTime::add`] when the calendar no longer answers.
///
/// ```
/// use motcua::calendar::{Calendar, Method, OfficeHours, Pauses, Period, WorkingTime, replay};
/// use motcua::law::{Book, Part, Receipt};
/// use motcua::time::DateTime;
/// let (book, office) = (Book::builtin(), WorkingTime::new(Calendar::builtin(), OfficeHours::default()));
/// let (from, period) = (DateTime::parse("2026-11-23T10:00")?, Period::working_days(2)?);
/// let kept = office.receipt(from, period, Method::Hours, &Pauses::NONE, &book)?.to_string();
/// let receipt = Receipt::parse(&kept)?;
/// assert_eq!(replay(&receipt, &book, &office)?, []);
/// let other = Receipt::parse(&kept.replace("working-days", "working-weeks"))?;
/// assert_eq!(replay(&other, &book, &office).unwrap_err().code(), "receipt-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn replay(receipt: &Receipt, book: &Book, office: &WorkingTime) -> Result<Vec<Discrepancy>, Error> {
    receipt.check_question(PERIOD_END)?;
    let (from, period, method, pauses) = asked(receipt).ok_or(&RECEIPT_FORMAT)?;
    Ok(receipt.differences(&office.receipt(from, period, method, &pauses, book)?))
}

/// The question of a receipt; `None` where an input is missing or is none of the words of this version.
fn asked(receipt: &Receipt) -> Option<(DateTime, Period, Method, Pauses)> {
    let input = |key: &str| receipt.get(Part::Input, key);
    let from = DateTime::parse(input("from")?).ok()?;
    let period = Period::of_words(input("period")?)?;
    let method = Method::parse(input("method")?).ok()?;
    let mut pauses = Vec::new();
    while let Some(told) = input(&format!("pause-{:04}", pauses.len())) {
        let (from, to) = told.split_once(' ')?;
        let to = match to {
            "open" => None,
            to => Some(DateTime::parse(to).ok()?),
        };
        pauses.push(Pause { from: DateTime::parse(from).ok()?, to });
    }
    Some((from, period, method, Pauses::new(pauses).ok()?))
}
