//! Receipts of what rests on a cut-over that was found in a book.

use super::{BookCutOver, CutOver, Holder, Link};
use crate::account::login::{Closing, Preference};
use crate::finding::Error;
use crate::law::{Book, Discrepancy, Moment, Part, RECEIPT_FORMAT, Receipt};
use crate::time::Date;
use alloc::vec::Vec;

impl BookCutOver<'_> {
    /// What the days rest on, for a question asked about a day; [`replay`](crate::account::replay) finds them again.
    ///
    /// ```
    /// use motcua::account::{self, link::CutOver, login::Preference};
    /// use motcua::law::{Book, Part};
    /// let book = Book::builtin();
    /// let known_on = motcua::date!(2024, 7, 1);
    /// let found = CutOver::by_book(&book, book.portal("national")?, known_on, Preference::Portal);
    /// let receipt = found.receipt(known_on);
    /// assert_eq!(receipt.get(Part::Outcome, "citizens-end"), Some("2024-06-15"));
    /// assert_eq!(account::replay(&receipt, &book)?, []);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn receipt(&self, on: Date) -> Receipt {
        self.receipt_of("cut-over", on)
    }

    pub(in crate::account) fn receipt_of(&self, question: &str, on: Date) -> Receipt {
        let days = self.cut_over();
        let asked = &self.asked;
        let mut receipt = Receipt::new(question, asked.book, Moment::new(on).known_on(asked.known_on))
            .input("portal", &asked.portal.provenance.id)
            .input("authority", asked.preference);
        for (holder, key) in [
            (Holder::Citizen, "citizens-end"),
            (Holder::Organisation, "organisations-end"),
            (Holder::Foreigner, "foreigners-end"),
        ] {
            receipt = receipt.outcome(key, days.first_day_without(holder));
            let rules = self.closing(holder).into_iter().flat_map(Closing::rules);
            receipt = receipt.rows(rules.copied());
        }
        receipt
    }

    /// Finds the days of a receipt again, of a cut-over, a link or a plan.
    pub(in crate::account) fn replay(receipt: &Receipt, book: &Book) -> Result<Vec<Discrepancy>, Error> {
        let input = |key| receipt.get(Part::Input, key).ok_or(&RECEIPT_FORMAT);
        let preference = Preference::parse(input("authority")?).map_err(|_| &RECEIPT_FORMAT)?;
        let moment = receipt.moment()?;
        let found = CutOver::by_book(book, book.portal(input("portal")?)?, moment.known_on, preference);
        let again = found.receipt_of(receipt.question(), moment.on);
        // What does not come from the book is as it was.
        let of_account = |found: &Discrepancy| {
            found.part == Part::Input || found.part == Part::Outcome && !found.key.ends_with("-end")
        };
        Ok(receipt.differences(&again).into_iter().filter(|found| !of_account(found)).collect())
    }
}

impl Link {
    /// What the answer about an account of a kind of holder rests on, asked about a day with the cut-over of a
    /// book. It tells the outcome and the case, and nothing of the account.
    pub fn receipt(&self, holder: Holder, on: Date, cut_over: &BookCutOver<'_>) -> Receipt {
        cut_over
            .receipt_of("link", on)
            .input("holder", holder.as_str())
            .outcome("outcome", Some(self.outcome().as_str()))
            .outcome("case", Some(self.case().number()))
            .outcome("until", self.until())
    }
}
