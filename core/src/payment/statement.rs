//! What reconciling asks about: lines of statements, open orders, and the policies of matching.

use super::{Identifier, Order, Reference};
use crate::finding::words;
use crate::money::Vnd;
use crate::time::{Date, DateTime};
use core::fmt;

/// A line of a bank's statement that brought money to the payee's account (*dòng sao kê ghi có*).
///
/// `Debug` shows neither remark nor bank's reference.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Line<'a, Id> {
    pub(super) id: Id,
    pub(super) booked_on: Date,
    pub(super) amount: Vnd,
    pub(super) remark: &'a str,
    pub(super) bank_reference: Option<Identifier<'a>>,
}

impl<'a, Id> Line<'a, Id> {
    /// A line with its identifier, the day on which it was booked, the amount and the remark (*nội dung*).
    pub const fn new(id: Id, booked_on: Date, amount: Vnd, remark: &'a str) -> Self {
        Self { id, booked_on, amount, remark, bank_reference: None }
    }

    /// Says the bank's own reference of the payment (*số bút toán*), which it gives once to each payment into the
    /// account. Without it, equal lines are separate payments.
    #[must_use]
    pub const fn with_bank_reference(mut self, reference: Identifier<'a>) -> Self {
        self.bank_reference = Some(reference);
        self
    }
}

impl<Id: fmt::Debug> fmt::Debug for Line<'_, Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Line")
            .field("id", &self.id)
            .field("booked_on", &self.booked_on)
            .field("amount", &self.amount)
            .finish_non_exhaustive()
    }
}

/// What reconciling has to know of an order (*lệnh chờ thanh toán*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenOrder<Id> {
    pub(super) id: Id,
    pub(super) reference: Reference,
    pub(super) amount: Vnd,
    pub(super) last_day: Option<Date>,
}

impl<Id> OpenOrder<Id> {
    /// An order with its identifier, its reference, and what is to be paid.
    pub const fn new(id: Id, reference: Reference, amount: Vnd) -> Self {
        Self { id, reference, amount, last_day: None }
    }

    /// Says the last day on which it may be paid.
    #[must_use]
    pub const fn with_last_day(mut self, day: Date) -> Self {
        self.last_day = Some(day);
        self
    }

    /// The same of an order: one that expires at midnight was last to be paid the day before.
    pub fn of(id: Id, order: &Order<'_>) -> Self {
        let last = |expiry: DateTime| expiry.plus_seconds(-1).unwrap_or(expiry).date();
        Self { id, reference: order.reference(), amount: order.amount(), last_day: order.expiry().map(last) }
    }
}

words! {
    /// What payments are that add up to an order's amount (*nộp nhiều lần*).
    Parts {
        /// They stay parts, for a person to decide: collectors take an amount whole.
        Apart = "apart", vi: "từng phần, chờ xem xét", en: "stay parts";
        /// Together they pay the order.
        Together = "together", vi: "cộng lại thành đủ", en: "count together";
    }
}

/// How lines are matched (*quy tắc đối soát*).
///
/// ```
/// use motcua::payment::{Parts, Policy};
/// let policy = Policy::default();
/// assert_eq!((policy.late_booking_days(), policy.parts()), (1, Parts::Apart));
/// assert_eq!(policy.with_late_booking_days(0).late_booking_days(), 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Policy {
    late_booking_days: u8,
    parts: Parts,
}

/// One day for transfers between 22:00 and 05:00, which banks may book on the next; parts stay apart.
impl Default for Policy {
    fn default() -> Self {
        Self { late_booking_days: 1, parts: Parts::Apart }
    }
}

impl Policy {
    /// Says how many days after an order's last day a line may be booked and still be in time.
    #[must_use]
    pub const fn with_late_booking_days(mut self, days: u8) -> Self {
        self.late_booking_days = days;
        self
    }

    /// Says what payments are that add up to the amount.
    #[must_use]
    pub const fn with_parts(mut self, parts: Parts) -> Self {
        self.parts = parts;
        self
    }

    /// How many days after an order's last day a line may be booked and still be in time.
    pub const fn late_booking_days(self) -> u8 {
        self.late_booking_days
    }

    /// What payments are that add up to the amount.
    pub const fn parts(self) -> Parts {
        self.parts
    }
}
