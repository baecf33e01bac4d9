//! Login rules, and whom they reach.

use super::{Acting, Effect, Method, Party, Portal, PortalKind, Provenance, Row, Wording};
use alloc::boxed::Box;
use alloc::vec::Vec;

/// Ages in completed years, from the first (included) to the last (not included).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Who logs in.
    pub parties: Vec<Party>,
    /// By which ways.
    pub methods: Vec<Method>,
    /// On which portals: codes, or `national`, `provinces`, `ministries`.
    pub portals: Vec<Box<str>>,
    /// At which ages; organisations and officials have none and are always reached.
    pub ages: Ages,
    /// For whom they act.
    pub acting: Vec<Acting>,
    /// At which ages of the person they act for.
    pub principal_ages: Ages,
}

/// Whether a list of the book reaches a portal: by its code, by its kind, or by being empty.
pub(crate) fn portals_include(portals: &[Box<str>], portal: &Portal) -> bool {
    let kind = match portal.kind {
        PortalKind::National => "national",
        PortalKind::Province => "provinces",
        PortalKind::Ministry => "ministries",
    };
    portals.is_empty() || portals.iter().any(|word| **word == *kind || **word == *portal.id())
}

/// A rule about logging in (*quy định đăng nhập*).
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Rules that this one replaces where both would decide.
    pub supersedes: Vec<Box<str>>,
}

impl Row for LoginRule {
    fn provenance(&self) -> &Provenance {
        &self.provenance
    }
}
