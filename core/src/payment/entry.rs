//! What is kept of orders and lines while they are reconciled.

use super::{Identifier, LineClass, LineReason, OrderClass, OrderPlacement, OrderReason};

/// A key or fingerprint of 128 bits in halves, which need no room for alignment.
pub(super) type Wide = [u64; 2];

pub(super) fn wide(number: u128) -> Wide {
    let half = |number: u128| u64::try_from(number & u128::from(u64::MAX)).unwrap_or(0);
    [half(number >> 64), half(number)]
}

pub(super) const NONE: Wide = [0, 0];

/// What is kept of an order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct OrderEntry<Id> {
    pub(super) id: Id,
    pub(super) key: Wide,
    pub(super) amount: u64,
    pub(super) received: u64,
    /// Days since 1970-01-01; the greatest number for orders that do not expire.
    pub(super) last_day: i32,
    pub(super) class: OrderClass,
    pub(super) reason: OrderReason,
}

impl<Id: Copy + Ord> OrderEntry<Id> {
    pub(super) fn place(&self) -> (Wide, Id, u64, i32) {
        (self.key, self.id, self.amount, self.last_day)
    }

    pub(super) fn placement(&self) -> OrderPlacement {
        OrderPlacement { class: self.class, reason: self.reason, received: self.received }
    }
}

/// What is kept of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct LineEntry<Id> {
    pub(super) id: Id,
    /// Of the reference; `NONE` for a line without a single whole one.
    pub(super) key: Wide,
    /// Of the bank's own reference; `NONE` where there is none.
    pub(super) bank: Wide,
    pub(super) amount: u64,
    pub(super) day: i32,
    pub(super) class: LineClass,
    pub(super) reason: LineReason,
    /// Why it has no key; the class and reason that it was read with.
    pub(super) read: LineReason,
}

impl<Id: Copy + Ord> LineEntry<Id> {
    /// What makes two lines one payment, then which of them comes first.
    pub(super) fn as_payment(&self) -> (Wide, u64, Wide, LineReason, i32, Id) {
        (self.bank, self.amount, self.key, self.read, self.day, self.id)
    }

    pub(super) fn is_same_payment(&self, other: &Self) -> bool {
        let told = |entry: &Self| (entry.bank, entry.amount, entry.key, entry.read);
        self.bank != NONE && told(self) == told(other)
    }

    /// The lines of an order together, duplicates last, the others by day; what follows is an order of its own for
    /// every line that is not equal in all that can be told of it.
    pub(super) fn place(&self) -> (Wide, bool, i32, Id, u64, Wide, LineReason) {
        let duplicate = self.class == LineClass::Duplicate;
        (self.key, duplicate, self.day, self.id, self.amount, self.bank, self.read)
    }

    /// The class of a line by what its remark holds alone.
    pub(super) fn reset(&mut self) {
        (self.class, self.reason) = match self.read {
            LineReason::SeveralReferences => (LineClass::Ambiguous, self.read),
            read => (LineClass::Unknown, read),
        };
    }
}

/// Of a bank's own reference: FNV-1a of 128 bits, never zero. Two references that a bank gives fall together by an
/// accident of 128 bits, and then still need the same amount and the same order.
pub(super) fn fingerprint(reference: Identifier<'_>) -> Wide {
    let bytes = reference.as_str().bytes();
    let sum = bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |sum, byte| {
        (sum ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    wide(sum.max(1))
}
