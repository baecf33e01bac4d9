//! Orders held against the lines of a statement.

use super::order::{ReferenceForm, finder};
use super::prelude::*;
use super::shape::{item, whole, words};
use motcua::finding::Error;
use motcua::money::Vnd;
use motcua::payment::{
    Identifier, Line, LineClass, LineReason, OpenOrder, OrderClass, OrderReason, Parts, Policy, Reconciler,
    Reference,
};
use motcua::time::Date;
use motcua_shape_derive::{record, row};

words! {
    Parts { Apart, Together }
    LineReason {
        Exact, InParts, LessThanDue, MoreThanDue, PaidAgain, SameBankReference, AfterLastDay, NoReference, Damaged,
        GuessOnly, NoSuchOrder, NothingPaid, SeveralReferences, OrderRepeated, IdRepeated,
    }
    OrderClass { Matched, Partial, Excess, Late, Ambiguous, Open }
    OrderReason {
        Exact, PartsComplete, LessThanDue, MoreThanDue, PaidAgain, AfterLastDay, NoLine, ReferenceRepeated,
        IdRepeated,
    }
}

/// Where practice differs.
#[record(open)]
pub struct ReconcilePolicy {
    /// How many days later a line may be booked.
    pub late_booking_days: Option<u8>,
    /// Whether several lines may pay one order together.
    pub parts: Option<Parts>,
}

/// An order that waits for its money.
#[record]
pub struct ReconcileOrder {
    /// Its number.
    pub id: i64,
    /// Its reference.
    pub reference: String,
    /// What is to be paid.
    pub amount: Vnd,
    /// The last day in time.
    pub last_day: Option<Date>,
}

/// A line of a statement.
#[record]
pub struct ReconcileLine {
    /// Its number.
    pub id: i64,
    /// The day on which it was booked.
    pub booked_on: Date,
    /// How much came in.
    pub amount: Vnd,
    /// The remark.
    pub remark: Option<String>,
    /// The bank's own reference.
    pub bank_reference: Option<String>,
}

/// Which lines pay which orders?
#[record]
pub struct ReconcileQuestion {
    /// The forms of references that may stand in remarks.
    pub forms: Vec<ReferenceForm>,
    /// The orders.
    pub orders: Vec<ReconcileOrder>,
    /// The lines.
    pub lines: Vec<ReconcileLine>,
    /// Where practice differs.
    pub policy: Option<ReconcilePolicy>,
}

/// Why a line is in its class.
#[row(open)]
pub struct LinePlace {
    /// Why.
    pub reason: LineReason,
    /// The order that it pays.
    pub order: Option<i64>,
}

/// Where an order stands.
#[row]
pub struct OrderPlace {
    /// Its class.
    pub class: OrderClass,
    /// Why.
    pub reason: OrderReason,
    /// How much came in.
    pub received: i64,
}

/// Every line and every order in exactly one class.
#[record]
pub struct ReconcileAnswer {
    /// Lines that pay an order exactly.
    pub matched: Vec<i64>,
    /// Lines that pay a part.
    pub partial: Vec<i64>,
    /// Lines that pay too much, or again.
    pub excess: Vec<i64>,
    /// Lines that the bank sent twice.
    pub duplicate: Vec<i64>,
    /// Lines after the last day.
    pub late: Vec<i64>,
    /// Lines that pay no order.
    pub unknown: Vec<i64>,
    /// Lines that may pay several.
    pub ambiguous: Vec<i64>,
    /// Orders that nothing came for.
    pub open: Vec<i64>,
    /// Every line, by its number.
    pub lines: Map<String, LinePlace>,
    /// Every order, by its number.
    pub orders: Map<String, OrderPlace>,
}

/// Holds orders against the lines of a statement.
pub fn reconcile(question: &ReconcileQuestion) -> Result<ReconcileAnswer, Error> {
    let mut policy = Policy::default();
    if let Some(given) = &question.policy {
        if let Some(days) = given.late_booking_days {
            policy = policy.with_late_booking_days(days);
        }
        if let Some(parts) = given.parts {
            policy = policy.with_parts(parts);
        }
    }
    let mut reconciler = Reconciler::new(finder(&question.forms)?, policy)
        .expecting(question.orders.len(), question.lines.len());
    for (number, given) in question.orders.iter().enumerate() {
        let reference = Reference::parse(&given.reference);
        let reference = reference.map_err(|error| error.at(item("orders", number, "reference")))?;
        let order = OpenOrder::new(given.id, reference, given.amount);
        reconciler.expect(given.last_day.map_or(order, |day| order.with_last_day(day)));
    }
    for (number, given) in question.lines.iter().enumerate() {
        let line =
            Line::new(given.id, given.booked_on, given.amount, given.remark.as_deref().unwrap_or_default());
        let bank = given.bank_reference.as_deref().map(Identifier::new).transpose();
        let bank = bank.map_err(|error| error.at(item("lines", number, "bank_reference")))?;
        reconciler.read(bank.map_or(line, |bank| line.with_bank_reference(bank)));
    }
    let plan = reconciler.finish();
    let of = |class| plan.lines().filter(|(_, it)| it.class() == class).map(|(id, _)| id).collect();
    let lines =
        plan.lines().map(|(id, it)| (id.to_string(), LinePlace { reason: it.reason(), order: it.order() }));
    let orders = plan.orders().map(|(id, it)| {
        (
            id.to_string(),
            OrderPlace { class: it.class(), reason: it.reason(), received: whole(it.received()) },
        )
    });
    Ok(ReconcileAnswer {
        matched: of(LineClass::Matched),
        partial: of(LineClass::Partial),
        excess: of(LineClass::Excess),
        duplicate: of(LineClass::Duplicate),
        late: of(LineClass::Late),
        unknown: of(LineClass::Unknown),
        ambiguous: of(LineClass::Ambiguous),
        open: plan.orders().filter(|(_, it)| it.class() == OrderClass::Open).map(|(id, _)| id).collect(),
        lines: lines.collect(),
        orders: orders.collect(),
    })
}
