//! The rows that answer logins.

use super::words::{Acting, ConflictKind, Effect, Party, Purpose};
use crate::law::{Method, Provenance, Wording};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// Something that a user does, or something to mind (*bước*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What to do.
    pub text: Wording,
    /// At which ages of the person who logs in; it says nothing to others.
    pub ages: Ages,
}

/// Ages in completed years, from the first (included) to the last (not included).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Ages {
    /// The first age; `None` for from birth.
    pub from: Option<u8>,
    /// The age at which it no longer holds; `None` for no end.
    pub below: Option<u8>,
}

impl Ages {
    /// Whether an age is among these. No age stands for a person of full age, whatever that number is: it
    /// is among them if they have no end.
    pub fn include(&self, age: Option<u8>) -> bool {
        age.map_or(self.below.is_none(), |age| {
            self.from.is_none_or(|from| from <= age) && self.below.is_none_or(|below| age < below)
        })
    }

    /// Whether some age is among both.
    pub fn overlap(&self, other: &Self) -> bool {
        let from = self.from.max(other.from).unwrap_or(0);
        [self.below, other.below].into_iter().flatten().all(|below| from < below)
    }
}

/// Whom and what a rule reaches; an empty list is no limit (*phạm vi áp dụng*).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Scope {
    /// What they want of the portal. A rule of a book that says nothing is about logging in.
    pub purposes: Vec<Purpose>,
    /// Who logs in.
    pub parties: Vec<Party>,
    /// By which ways.
    pub methods: Vec<Method>,
    /// On which portals: codes, or `national`, `provinces`, `ministries`.
    pub portals: Vec<Box<str>>,
    /// At which ages of the person who logs in; officials, and whoever acts for an organisation, are of full age where
    /// nothing else was said.
    pub ages: Ages,
    /// For whom they act. For an organisation its legal representative and an authorised person act; others only
    /// where a rule names them.
    pub acting: Vec<Acting>,
    /// At which ages of the person they act for.
    pub principal_ages: Ages,
}

/// A rule about logging in (*quy định đăng nhập*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LoginRule {
    /// Where the rule comes from and when it holds.
    pub provenance: Provenance,
    /// What it does.
    pub effect: Effect,
    /// Whom it reaches.
    pub scope: Scope,
    /// For advice: the outcomes with which it is given, as effects; empty for all.
    pub with: Vec<Effect>,
    /// What is said, in a sentence.
    pub text: Wording,
    /// The event that will convert the account or open the way, where one is awaited.
    pub awaits: Option<Wording>,
    /// The way that the natural person who acts must be able to use on the same day.
    pub requires: Option<Method>,
    /// The portal to use instead, for advice about a portal that moved.
    pub moves_to: Option<Box<str>>,
    /// What the user does, by the ids of steps.
    pub steps: Vec<Box<str>>,
    /// Where to ask, by the keys of contacts.
    pub contacts: Vec<Box<str>>,
}

/// A disagreement between sources, shown by the answers that rest on it (*mâu thuẫn nguồn*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// Where the row comes from and when it holds.
    pub provenance: Provenance,
    /// What they disagree about.
    pub kind: ConflictKind,
    /// What each side says.
    pub text: Wording,
    /// The ids of the rules on each side.
    pub sides: Vec<Vec<Box<str>>>,
}
