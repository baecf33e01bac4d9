//! What answers and endings rest on, and how certain that is.

use super::LoginRule;
use crate::finding::Confidence;
use crate::law::{Portal, Row};
use alloc::vec::Vec;

/// The portal, if a rule names it by its code: then no answer is more certain than the code is.
pub(super) fn named_portal<'b>(rules: &[&LoginRule], portal: &'b Portal) -> Option<&'b Portal> {
    let names = |rule: &&LoginRule| rule.scope.portals.iter().any(|word| **word == *portal.id());
    rules.iter().any(names).then_some(portal)
}

/// The weakest confidence among rows; `unverified` where there are none.
pub(super) fn weakest(rules: &[&LoginRule], portal: Option<&Portal>) -> Confidence {
    let portal = portal.map(|portal| portal.provenance.confidence);
    let rules = rules.iter().map(|rule| rule.provenance.confidence);
    rules.chain(portal).min().unwrap_or(Confidence::Unverified)
}

/// Appends what is not there yet, by id.
pub(super) fn add_new<'b, R: Row>(rows: &mut Vec<&'b R>, more: impl IntoIterator<Item = &'b R>) {
    for row in more {
        if !rows.iter().any(|known| known.id() == row.id()) {
            rows.push(row);
        }
    }
}
