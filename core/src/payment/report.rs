//! Classes and reasons of lines and orders, and the count of both.

use crate::finding::words;
use alloc::vec::Vec;

words! {
    /// Where a line ends, exactly one for each (*phân loại dòng sao kê*).
    LineClass {
        /// It pays its order.
        Matched = "matched", vi: "khớp", en: "matched";
        /// It is less than its order's amount.
        Partial = "partial", vi: "nộp thiếu", en: "partial";
        /// It is more than its order's amount, or pays it again.
        Excess = "excess", vi: "nộp thừa", en: "excess";
        /// It is another line once more.
        Duplicate = "duplicate", vi: "dòng lặp", en: "duplicate";
        /// It was booked after its order's last day.
        Late = "late", vi: "nộp muộn", en: "late";
        /// It belongs to no order.
        Unknown = "unknown", vi: "không xác định", en: "unknown";
        /// It may belong to more than one order.
        Ambiguous = "ambiguous", vi: "không rõ ràng", en: "ambiguous";
    }
}

words! {
    /// Why a line is in its class (*lý do*).
    LineReason {
        /// The exact amount, in time.
        Exact = "exact", vi: "đúng số tiền, đúng hạn", en: "the exact amount, in time";
        /// A part, where the parts together make the amount and count together.
        InParts = "in-parts", vi: "một phần của tổng đủ số tiền", en: "a part of the whole amount";
        /// Less than the amount.
        LessThanDue = "less-than-due", vi: "ít hơn số tiền phải nộp", en: "less than the amount";
        /// More than the amount.
        MoreThanDue = "more-than-due", vi: "nhiều hơn số tiền phải nộp", en: "more than the amount";
        /// The order is paid by another line.
        PaidAgain = "paid-again", vi: "lệnh đã được nộp bằng dòng khác", en: "the order is paid by another line";
        /// Bank's reference, amount and remark's reference are those of another line.
        SameBankReference = "same-bank-reference", vi: "trùng số bút toán của ngân hàng", en: "the bank's own reference of another line";
        /// After the last day and the days of late booking.
        AfterLastDay = "after-last-day", vi: "sau ngày cuối được nộp", en: "after the last day";
        /// No reference in the remark.
        NoReference = "no-reference", vi: "nội dung không có mã tham chiếu", en: "no reference in the remark";
        /// Only damaged references in the remark.
        Damaged = "damaged", vi: "mã tham chiếu bị hỏng", en: "the reference is damaged";
        /// Only a dossier's code that the payer wrote.
        GuessOnly = "guess-only", vi: "chỉ có mã hồ sơ do người nộp tự ghi", en: "only a dossier's code written by the payer";
        /// No order has the reference.
        NoSuchOrder = "no-such-order", vi: "không có lệnh nào mang mã này", en: "no order has the reference";
        /// The amount is zero.
        NothingPaid = "nothing-paid", vi: "số tiền bằng không", en: "the amount is zero";
        /// More than one reference in the remark: one line pays one order.
        SeveralReferences = "several-references", vi: "nội dung có nhiều mã tham chiếu", en: "several references in the remark";
        /// More than one order has the reference, or the order's identifier is repeated.
        OrderRepeated = "order-repeated", vi: "nhiều lệnh mang cùng mã", en: "several orders have the reference";
        /// Another line has its identifier.
        IdRepeated = "id-repeated", vi: "mã dòng bị lặp", en: "another line has its identifier";
    }
}

words! {
    /// Where an order ends, exactly one for each (*phân loại lệnh*).
    OrderClass {
        /// It is paid.
        Matched = "matched", vi: "đã nộp đủ", en: "matched";
        /// Less came than the amount, or parts that wait for a decision.
        Partial = "partial", vi: "nộp thiếu", en: "partial";
        /// More came than the amount.
        Excess = "excess", vi: "nộp thừa", en: "excess";
        /// Money came, all of it late.
        Late = "late", vi: "nộp muộn", en: "late";
        /// Which order it is cannot be told.
        Ambiguous = "ambiguous", vi: "không rõ ràng", en: "ambiguous";
        /// Nothing came.
        Open = "open", vi: "chưa nộp", en: "open";
    }
}

words! {
    /// Why an order is in its class (*lý do*).
    OrderReason {
        /// One line brought the exact amount.
        Exact = "exact", vi: "một dòng đúng số tiền", en: "one line brought the exact amount";
        /// Several lines make the amount.
        PartsComplete = "parts-complete", vi: "nhiều dòng cộng lại đủ số tiền", en: "several lines make the amount";
        /// All lines together are less than the amount.
        LessThanDue = "less-than-due", vi: "ít hơn số tiền phải nộp", en: "less than the amount";
        /// A line, or all together, is more than the amount.
        MoreThanDue = "more-than-due", vi: "nhiều hơn số tiền phải nộp", en: "more than the amount";
        /// One line pays it, and there are others.
        PaidAgain = "paid-again", vi: "nộp nhiều lần", en: "paid again";
        /// Every line came after the last day.
        AfterLastDay = "after-last-day", vi: "sau ngày cuối được nộp", en: "after the last day";
        /// No line has its reference.
        NoLine = "no-line", vi: "không có dòng sao kê nào", en: "no line has its reference";
        /// Another order has its reference.
        ReferenceRepeated = "reference-repeated", vi: "lệnh khác mang cùng mã tham chiếu", en: "another order has its reference";
        /// Another order has its identifier.
        IdRepeated = "id-repeated", vi: "mã lệnh bị lặp", en: "another order has its identifier";
    }
}

/// Where a line ends, why, and the order that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LinePlacement<Id> {
    pub(super) class: LineClass,
    pub(super) reason: LineReason,
    pub(super) order: Option<Id>,
}

impl<Id: Copy> LinePlacement<Id> {
    /// The class.
    pub const fn class(&self) -> LineClass {
        self.class
    }

    /// Why it is in it.
    pub const fn reason(&self) -> LineReason {
        self.reason
    }

    /// The order whose reference it has; none where there is none, or more than one.
    pub const fn order(&self) -> Option<Id> {
        self.order
    }
}

/// Where an order ends, why, and what it received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderPlacement {
    pub(super) class: OrderClass,
    pub(super) reason: OrderReason,
    pub(super) received: u64,
}

impl OrderPlacement {
    /// The class.
    pub const fn class(&self) -> OrderClass {
        self.class
    }

    /// Why it is in it.
    pub const fn reason(&self) -> OrderReason {
        self.reason
    }

    /// The đồng that its lines brought, late ones and those that pay again included, duplicates not; at most
    /// `u64::MAX`.
    pub const fn received(&self) -> u64 {
        self.received
    }
}

/// How many lines or orders, and their đồng together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Count {
    /// Lines or orders.
    pub rows: u64,
    /// Đồng.
    pub dong: u128,
}

impl Count {
    pub(super) fn add(&mut self, other: Self) {
        self.rows = self.rows.saturating_add(other.rows);
        self.dong = self.dong.saturating_add(other.dong);
    }
}

/// Lines and orders by class and reason: both partitions in numbers (*báo cáo đối soát*).
///
/// What comes in is what is told: the lines of all classes together are the lines of the statement, in number and in
/// đồng.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    // Sorted; at most one row for each class and reason that occurs.
    lines: Vec<(LineClass, LineReason, Count)>,
    orders: Vec<(OrderClass, OrderReason, Count)>,
}

impl Report {
    pub(super) fn add_line(&mut self, class: LineClass, reason: LineReason, dong: u64) {
        add(&mut self.lines, class, reason, Count { rows: 1, dong: dong.into() });
    }

    pub(super) fn add_order(&mut self, class: OrderClass, reason: OrderReason, dong: u64) {
        add(&mut self.orders, class, reason, Count { rows: 1, dong: dong.into() });
    }

    /// Lines by class and reason, those that occur, in order, with the đồng that they brought.
    pub fn lines(&self) -> impl Iterator<Item = (LineClass, LineReason, Count)> {
        self.lines.iter().copied()
    }

    /// Orders by class and reason, those that occur, in order, with the đồng that they ask for.
    pub fn orders(&self) -> impl Iterator<Item = (OrderClass, OrderReason, Count)> {
        self.orders.iter().copied()
    }

    /// The lines of a class.
    pub fn of_lines(&self, class: LineClass) -> Count {
        sum(self.lines().filter(|row| row.0 == class).map(|row| row.2))
    }

    /// The orders of a class.
    pub fn of_orders(&self, class: OrderClass) -> Count {
        sum(self.orders().filter(|row| row.0 == class).map(|row| row.2))
    }

    /// All lines.
    pub fn total_lines(&self) -> Count {
        sum(self.lines().map(|row| row.2))
    }

    /// All orders.
    pub fn total_orders(&self) -> Count {
        sum(self.orders().map(|row| row.2))
    }
}

fn add<C: Ord, R: Ord>(rows: &mut Vec<(C, R, Count)>, class: C, reason: R, count: Count) {
    match rows.binary_search_by(|row| (&row.0, &row.1).cmp(&(&class, &reason))) {
        Ok(at) => {
            if let Some(row) = rows.get_mut(at) {
                row.2.add(count);
            }
        }
        Err(at) => rows.insert(at, (class, reason, count)),
    }
}

fn sum(counts: impl Iterator<Item = Count>) -> Count {
    let mut sum = Count::default();
    counts.for_each(|count| sum.add(count));
    sum
}
