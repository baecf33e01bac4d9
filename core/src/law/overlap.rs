//! Rows that say different things of one case on one day with equal weight: the book takes only the first.

use super::{Contact, Effect, LoginRule, Portal, PortalKind, Row, Scope, portals_include};
use alloc::boxed::Box;

/// Whether the book could not choose between the two rules by authority or by which of them is newer.
pub(super) fn undecidable(one: &LoginRule, other: &LoginRule, portals: &[Portal]) -> bool {
    let (a, b) = (&one.provenance, &other.provenance);
    one.effect != other.effect
        && one.effect != Effect::Advise
        && other.effect != Effect::Advise
        && a.authority == b.authority
        && a.validity.known_from() == b.validity.known_from()
        && a.validity.overlaps(&b.validity)
        && scopes_meet(&one.scope, &other.scope, portals)
        && !one.supersedes.iter().any(|id| **id == *other.id())
        && !other.supersedes.iter().any(|id| **id == *one.id())
}

/// Whether the book could not tell which of the two contacts of one key is the newer one.
pub(super) fn indistinct(one: &Contact, other: &Contact, portals: &[Portal]) -> bool {
    let (a, b) = (one.provenance.validity, other.provenance.validity);
    one.key == other.key
        && one.id() != other.id()
        && a.from == b.from
        && a.overlaps(&b)
        && portals_meet(&one.portals, &other.portals, portals)
}

fn scopes_meet(one: &Scope, other: &Scope, portals: &[Portal]) -> bool {
    lists_meet(&one.parties, &other.parties)
        && lists_meet(&one.methods, &other.methods)
        && lists_meet(&one.acting, &other.acting)
        && one.ages.overlap(&other.ages)
        && one.principal_ages.overlap(&other.principal_ages)
        && portals_meet(&one.portals, &other.portals, portals)
}

/// Whether two lists, of which an empty one is no limit, have something in common.
fn lists_meet<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|item| other.contains(item))
}

fn portals_meet(one: &[Box<str>], other: &[Box<str>], portals: &[Portal]) -> bool {
    portals.iter().any(|portal| portals_include(one, portal) && portals_include(other, portal))
}

/// Whether a word of a list of portals is a kind of portal or the code of one that the book has.
pub(super) fn is_portal_word(word: &str, portals: &[Portal]) -> bool {
    matches!(word, "provinces" | "ministries")
        || portals.iter().any(|portal| portal.id() == word)
        || (word == PortalKind::National.as_str() && !portals.is_empty())
}
