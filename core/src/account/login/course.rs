//! Which rule decides about one way on every day, found in one pass over the days on which anything changes.

use super::{Effect, LoginRule};
use crate::law::Row;
use crate::sorted;
use crate::time::Date;
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

/// The rule that decides from each day on, until the next of them.
pub(super) struct Course<'b>(Vec<(Date, Option<&'b LoginRule>)>);

impl<'b> Course<'b> {
    /// Follows rules that reach one case, in the order in which they are heard, as known on a day.
    pub(super) fn new(rules: &[&'b LoginRule], known_on: Date) -> Self {
        let mut changes = Vec::new();
        for (rank, rule) in rules.iter().enumerate() {
            let validity = &rule.provenance.validity;
            changes.push((validity.from.unwrap_or(Date::MIN), rank, true));
            if let Some(after) = validity.end(known_on).and_then(Date::next) {
                changes.push((after, rank, false));
            }
        }
        sorted::by_key(&mut changes, |(day, ..)| *day);
        let mut hearing = Hearing::new(rules);
        let mut course: Vec<(Date, Option<&'b LoginRule>)> = Vec::new();
        for changes in changes.chunk_by(|(day, ..), (other, ..)| day == other) {
            for (_, rank, begins) in changes {
                hearing.change(*rank, *begins);
            }
            let Some((day, ..)) = changes.first() else { continue };
            let decides = hearing.decides();
            let before = course.last().and_then(|(_, rule)| *rule);
            if decides.map(Row::id) != before.map(Row::id) {
                course.push((*day, decides));
            }
        }
        Self(course)
    }

    /// The rule that decides on a day.
    pub(super) fn on(&self, day: Date) -> Option<&'b LoginRule> {
        let next = self.0.partition_point(|(from, _)| *from <= day);
        self.0.get(next.checked_sub(1)?)?.1
    }

    /// The days on which another rule begins to decide.
    pub(super) fn days(&self) -> impl Iterator<Item = Date> {
        self.0.iter().map(|(day, _)| *day).filter(|day| *day > Date::MIN)
    }
}

/// The rules in force on a day, while the days go by.
struct Hearing<'a, 'b> {
    rules: &'a [&'b LoginRule],
    ranks: BTreeMap<&'b str, usize>,
    /// By rank: whether it is in force, and how many in force say that they replace it.
    states: Vec<(bool, usize)>,
    /// The ranks of those in force that none replaces, in ascending order.
    heard: Vec<usize>,
}

impl<'a, 'b> Hearing<'a, 'b> {
    fn new(rules: &'a [&'b LoginRule]) -> Self {
        let ranks = sorted::map(rules.iter().enumerate().map(|(rank, rule)| (rule.id(), rank)));
        Self { rules, ranks, states: vec![(false, 0); rules.len()], heard: Vec::new() }
    }

    /// A rule begins to be in force, or ends.
    fn change(&mut self, rank: usize, begins: bool) {
        let Some(rule) = self.rules.get(rank).copied() else { return };
        self.update(rank, |(in_force, _)| *in_force = begins);
        for id in &rule.provenance.supersedes {
            if let Some(replaced) = self.ranks.get(&**id).copied() {
                self.update(replaced, |(_, by)| *by = if begins { *by + 1 } else { by.saturating_sub(1) });
            }
        }
    }

    fn update(&mut self, rank: usize, change: impl FnOnce(&mut (bool, usize))) {
        let Some(state) = self.states.get_mut(rank) else { return };
        change(state);
        match (self.heard.binary_search(&rank), *state == (true, 0)) {
            (Err(place), true) => self.heard.insert(place, rank),
            (Ok(place), false) => {
                self.heard.remove(place);
            }
            _ => {}
        }
    }

    /// The first that is heard. A row that says "not found" gives way to one that says something and took
    /// effect later.
    fn decides(&self) -> Option<&'b LoginRule> {
        let mut heard = self.heard.iter().filter_map(|rank| self.rules.get(*rank).copied());
        let first = heard.next()?;
        if first.effect != Effect::Unknown {
            return Some(first);
        }
        let since = first.provenance.validity.from;
        let later =
            |rule: &&LoginRule| rule.effect != Effect::Unknown && rule.provenance.validity.from > since;
        heard.find(later).or(Some(first))
    }
}
