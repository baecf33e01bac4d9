//! What successful call-backs claim, and whether they contradict each other.

use super::{Callback, Identifier};
use crate::money::Vnd;
use alloc::collections::BTreeSet;
use core::ops::Bound;

/// What the call-backs of a request claim; each is looked up in its neighbours, however many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Claims<'a>(BTreeSet<Claim<'a>>);

/// What a success claims, once for each thing that it can contradict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Claim<'a> {
    /// A transaction brought an amount.
    Brought(Identifier<'a>, Vnd),
    /// A message tells of a transaction.
    Tells(Identifier<'a>, Identifier<'a>),
}

impl<'a> Claim<'a> {
    const fn brought(callback: &Callback<'a>) -> Self {
        Self::Brought(callback.transaction(), callback.amount())
    }

    const fn tells(callback: &Callback<'a>) -> Self {
        Self::Tells(callback.id(), callback.transaction())
    }

    /// Whether two claims are about the same thing.
    fn is_about_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Brought(one, _), Self::Brought(other, _))
            | (Self::Tells(one, _), Self::Tells(other, _)) => one == other,
            _ => false,
        }
    }
}

impl<'a> Claims<'a> {
    /// Takes the claims of a success; a failure claims nothing.
    pub(super) fn hear(&mut self, callback: &Callback<'a>) {
        if callback.is_success() {
            self.0.insert(Claim::brought(callback));
            self.0.insert(Claim::tells(callback));
        }
    }

    /// Whether a success of its transaction with another amount was told.
    pub(super) fn is_of_several_amounts(&self, callback: &Callback<'a>) -> bool {
        self.has_rival(Claim::brought(callback))
    }

    /// Whether its message told of the success of another transaction.
    pub(super) fn is_of_several_transactions(&self, callback: &Callback<'a>) -> bool {
        self.has_rival(Claim::tells(callback))
    }

    /// Whether another claim is about the same thing: it stands right before or right after.
    fn has_rival(&self, claim: Claim<'a>) -> bool {
        let before = self.0.range(..claim).next_back();
        let after = self.0.range((Bound::Excluded(claim), Bound::Unbounded)).next();
        [before, after].into_iter().flatten().any(|neighbour| neighbour.is_about_the_same(&claim))
    }
}
