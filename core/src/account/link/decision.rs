//! The decision itself, over facts alone: one place for single accounts and whole registers.

use super::{Case, CutOver, Holder, LateUpdate, Link, Obstacle, Outcome};
use crate::time::Date;

/// What is known of an old account and the identity account that meets it.
#[allow(clippy::struct_excessive_bools, reason = "facts of an account, each asked for by itself")]
#[derive(Clone, Copy)]
pub(in crate::account) struct Facts {
    pub(in crate::account) holder: Holder,
    pub(in crate::account) key: Key,
    /// The stored tax code is that of a dependent unit.
    pub(in crate::account) branch: bool,
    pub(in crate::account) identity: IdentityKind,
    pub(in crate::account) obstacle: Option<Obstacle>,
    pub(in crate::account) verdict: Verdict,
    pub(in crate::account) skipped_update: bool,
    pub(in crate::account) has_siblings: bool,
}

/// The key that an old account stores (a personal number, or a tax code for organisations), against that of the
/// identity account.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::account) enum Key {
    /// None is stored.
    Missing,
    Same,
    /// Another one, or there is nothing to hold it against.
    Other,
}

impl Key {
    pub(in crate::account) fn of<T: PartialEq>(stored: Option<T>, proved: &T) -> Self {
        stored.map_or(Self::Missing, |stored| if stored == *proved { Self::Same } else { Self::Other })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::account) enum IdentityKind {
    None,
    Person,
    Organisation,
}

/// What the population database said about the account's data.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::account) enum Verdict {
    NotMade,
    Confirmed,
    Denied,
}

pub(in crate::account) fn decide(facts: Facts, on: Date, cut_over: &CutOver, late: LateUpdate) -> Link {
    let closed = cut_over.is_closed(facts.holder, on);
    let (outcome, case) = outcome(facts, closed, late);
    let until = cut_over.last_day(facts.holder).filter(|_| !closed);
    Link { outcome, case, holder: facts.holder, on, until, saves: saves(facts, outcome, closed) }
}

/// Whether the owner, whom something keeps from linking the account, can still write the number into it.
const fn saves(facts: Facts, outcome: Outcome, closed: bool) -> bool {
    let acts_alone = matches!(facts.holder, Holder::Citizen | Holder::Foreigner);
    let denied = matches!(facts.verdict, Verdict::Denied);
    let another = matches!(facts.identity, IdentityKind::Organisation);
    matches!(outcome, Outcome::Refused)
        && acts_alone
        && !closed
        && matches!(facts.key, Key::Missing)
        && !denied
        && !another
}

fn outcome(facts: Facts, closed: bool, late: LateUpdate) -> (Outcome, Case) {
    match (facts.holder, facts.identity) {
        (Holder::Organisation, _) => organisation(facts, closed),
        // A child can have an account of its own; without one, or with the parent's, it acts through them.
        (Holder::Child, kind) if facts.key != Key::Same || kind == IdentityKind::None => {
            (Outcome::ThroughGuardian, Case::Child)
        }
        (Holder::Foreigner, IdentityKind::None) if !closed => (Outcome::NotYet, Case::ForeignerBefore),
        (_, IdentityKind::None) => (Outcome::Refused, Case::NoIdentityAccount),
        (_, IdentityKind::Organisation) => (Outcome::Refused, Case::AnotherHolder),
        (_, IdentityKind::Person) => person(facts, closed, late),
    }
}

/// An organisation is found by its tax code; a natural person's identity account is not enough. Before its old
/// account ends it stays as it is, whatever it has already: the portals do not take its identity account yet.
const fn organisation(facts: Facts, closed: bool) -> (Outcome, Case) {
    match (facts.identity, facts.key) {
        (IdentityKind::Organisation, Key::Other) => (Outcome::Refused, Case::AnotherHolder),
        _ if !closed => (Outcome::NotYet, Case::OrganisationBefore),
        (IdentityKind::None | IdentityKind::Person, _) => {
            (Outcome::Refused, Case::OrganisationWithoutIdentity)
        }
        (IdentityKind::Organisation, Key::Missing) => {
            (Outcome::NeedsNumberUpdate, Case::OrganisationWithIdentity)
        }
        (IdentityKind::Organisation, Key::Same) if facts.branch => (Outcome::Linked, Case::Branch),
        (IdentityKind::Organisation, Key::Same) => (Outcome::Linked, Case::OrganisationWithIdentity),
    }
}

const fn person(facts: Facts, closed: bool, late: LateUpdate) -> (Outcome, Case) {
    if let Some(obstacle) = facts.obstacle {
        let case = match obstacle {
            Obstacle::PhoneWrong => Case::PhoneWrong,
            Obstacle::PhoneNotOwn => Case::PhoneNotOwn,
            Obstacle::NumberTaken => Case::NumberTaken,
            Obstacle::NewDevice => Case::NewDevice,
        };
        return (Outcome::Refused, case);
    }
    match (facts.key, facts.verdict) {
        (Key::Other, _) => return (Outcome::Refused, Case::AnotherHolder),
        (Key::Same, Verdict::Denied) => return (Outcome::Mismatch, Case::RegisterDiffers),
        (Key::Same, _) => return (Outcome::Linked, linked_case(facts)),
        (Key::Missing, _) => {}
    }
    let case = match (facts.holder, facts.skipped_update, closed) {
        (Holder::Staff, ..) => Case::Staff,
        (_, true, _) => Case::UpdateSkipped,
        (_, false, false) => Case::OldNumberOnly,
        (_, false, true) => Case::OldNumberClosed,
    };
    match facts.verdict {
        Verdict::Denied if !closed => (Outcome::Mismatch, Case::RegisterDiffers),
        Verdict::Confirmed if !closed || matches!(late, LateUpdate::WhenConfirmed) => {
            let case = if facts.has_siblings { Case::SeveralAccounts } else { case };
            (Outcome::LinkedAfterUpdate, case)
        }
        _ if closed => (Outcome::Orphaned, case),
        _ => (Outcome::NeedsNumberUpdate, case),
    }
}

const fn linked_case(facts: Facts) -> Case {
    match facts.holder {
        Holder::Staff => Case::Staff,
        _ if facts.has_siblings => Case::SeveralAccounts,
        _ => Case::NumberStored,
    }
}
