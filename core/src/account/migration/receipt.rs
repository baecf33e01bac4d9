//! The receipt of a plan.

use super::{Class, Report};
use crate::account::link::{BookCutOver, Policy};
use crate::law::Receipt;
use crate::time::Date;

impl Report {
    /// What a plan rests on that was made for a day with the cut-over of a book: the days, their rows, the
    /// policy, and how many accounts and dossiers ended in each class. It tells nothing of any account.
    ///
    /// Planning the same accounts again and comparing the two by [`Receipt::differences`] tells whether the plan
    /// is the same; [`replay`](crate::account::replay) tells it of the days alone.
    pub fn receipt(&self, on: Date, policy: Policy, cut_over: &BookCutOver<'_>) -> Receipt {
        let mut receipt = cut_over
            .receipt_of("migration", on)
            .input("names", policy.names.as_str())
            .input("late-update", policy.late_update.as_str());
        for class in Class::ALL.iter().copied() {
            let count = self.of(class);
            receipt = receipt
                .outcome(&alloc::format!("{}-accounts", class.as_str()), Some(count.accounts))
                .outcome(&alloc::format!("{}-dossiers", class.as_str()), Some(count.dossiers));
        }
        receipt.outcome("dossiers-uncounted", Some(self.uncounted()))
    }
}
