//! What changed over time for one subject at one portal.

use super::decide::Case;
use super::{LoginRule, Outcome};
use crate::law::Method;
use crate::sorted;
use crate::time::Date;
use alloc::vec::Vec;

/// A day on which a way to log in opened, closed or became unclear.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Turn<'b> {
    /// The first day of the new state.
    pub on: Date,
    /// The way.
    pub method: Method,
    /// What held the day before.
    pub before: Outcome,
    /// What holds from that day.
    pub after: Outcome,
    /// The rules that make it so.
    pub rules: Vec<&'b LoginRule>,
}

/// The turns of every way, by day and then by way.
pub(super) fn timeline(case: Case<'_>) -> Vec<Turn<'_>> {
    let mut turns = Vec::new();
    for method in Method::ALL {
        let way = case.follow(*method);
        for on in way.days() {
            let before = on.previous().map_or(Outcome::Unknown, |day| way.on(day).outcome);
            let after = way.on(on);
            if after.outcome != before {
                turns.push(Turn { on, method: *method, before, after: after.outcome, rules: after.rules });
            }
        }
    }
    sorted::by_key(&mut turns, |turn| turn.on);
    turns
}
