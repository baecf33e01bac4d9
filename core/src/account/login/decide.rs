//! Which row decides: known, in force, reaching the case, of the first authority, newest first.

use super::{Effect, LoginRule, Outcome, Preference, Subject};
use crate::law::{Authority, Book, Method, Moment, Portal, Row};
use crate::time::Date;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// All of a question but its way and its day.
#[derive(Clone, Copy)]
pub(super) struct Inquiry<'b> {
    pub(super) book: &'b Book,
    pub(super) subject: Subject,
    pub(super) portal: &'b Portal,
    pub(super) known_on: Date,
    pub(super) preference: Preference,
}

/// What holds on a day, and the rules that make it so; the one that decides comes first.
#[derive(Clone, PartialEq)]
pub(super) struct Decision<'b> {
    pub(super) outcome: Outcome,
    pub(super) rules: Vec<&'b LoginRule>,
}

impl<'b> Inquiry<'b> {
    /// The rules known, in force on the day, and reaching the case.
    fn reaching(self, method: Method, on: Date) -> impl Iterator<Item = &'b LoginRule> {
        let moment = Moment::new(on).known_on(self.known_on);
        self.book.rows::<LoginRule>().iter().filter(move |rule| {
            rule.provenance.validity.decides(moment)
                && self.subject.is_reached(&rule.scope, method, self.portal)
        })
    }

    /// The rules that advise and decide nothing, of those given with an outcome.
    pub(super) fn advice(
        self,
        method: Method,
        on: Date,
        with: Outcome,
    ) -> impl Iterator<Item = &'b LoginRule> {
        self.reaching(method, on).filter(move |rule| {
            rule.effect == Effect::Advise
                && (rule.with.is_empty() || rule.with.iter().any(|effect| outcome(*effect) == with))
        })
    }

    /// What holds for a way on a day.
    pub(super) fn decide(self, method: Method, on: Date) -> Decision<'b> {
        let mut rules: Vec<_> =
            self.reaching(method, on).filter(|rule| rule.effect != Effect::Advise).collect();
        let replaced: Vec<_> = rules.iter().flat_map(|rule| &rule.supersedes).collect();
        rules.retain(|rule| !replaced.iter().any(|id| ***id == *rule.id()));
        rules.sort_by_key(|rule| self.weight(rule));
        let Some(first) = rules.first().copied() else {
            return Decision { outcome: Outcome::Unknown, rules };
        };
        let rule = Self::settle(first, &rules);
        let decision = Decision { outcome: outcome(rule.effect), rules: vec![rule] };
        self.with_representative(decision, on)
    }

    /// A row that says "not found" gives way to one that says something and took effect later.
    fn settle(first: &'b LoginRule, rules: &[&'b LoginRule]) -> &'b LoginRule {
        let since = first.provenance.validity.from;
        let later = |rule: &&&LoginRule| {
            first.effect == Effect::Unknown
                && rule.effect != Effect::Unknown
                && rule.provenance.validity.from > since
        };
        rules.iter().find(later).copied().unwrap_or(first)
    }

    /// The order in which rules are heard: by authority, then what became known last, then what took effect
    /// last; ids make the order total.
    fn weight(self, rule: &LoginRule) -> (usize, Reverse<Option<Date>>, Reverse<Option<Date>>, &str) {
        let order = order(self.preference);
        let validity = &rule.provenance.validity;
        (
            order.iter().position(|authority| *authority == rule.provenance.authority).unwrap_or(order.len()),
            Reverse(validity.known_from()),
            Reverse(validity.from),
            rule.id(),
        )
    }

    /// An organisation's login is one of the natural person who acts for it: where a rule asks for a way of
    /// theirs, that way must be open to them.
    fn with_representative(self, mut decision: Decision<'b>, on: Date) -> Decision<'b> {
        let required = decision.rules.first().and_then(|rule| rule.requires);
        if let (Outcome::Allowed, Some(method), Some(person)) =
            (decision.outcome, required, self.subject.representative())
        {
            let theirs = Inquiry { subject: Subject::person(person), ..self }.decide(method, on);
            decision.outcome = theirs.outcome;
            decision.rules.extend(theirs.rules);
        }
        decision
    }

    /// The first day after a day on which the outcome is another one, and the decision on it.
    pub(super) fn next_turn(self, method: Method, on: Date, now: Outcome) -> Option<(Date, Decision<'b>)> {
        self.edges()
            .into_iter()
            .filter(|edge| *edge > on)
            .map(|edge| (edge, self.decide(method, edge)))
            .find(|(_, decision)| decision.outcome != now)
    }

    /// The days on which any known rule begins or has ended, in order.
    pub(super) fn edges(self) -> Vec<Date> {
        let mut edges: Vec<_> = self
            .book
            .rows::<LoginRule>()
            .iter()
            .map(|rule| rule.provenance.validity)
            .filter(|validity| validity.is_known(self.known_on))
            .flat_map(|validity| validity.edges(self.known_on).collect::<Vec<_>>())
            .collect();
        edges.sort_unstable();
        edges.dedup();
        edges
    }
}

const fn outcome(effect: Effect) -> Outcome {
    match effect {
        Effect::Allow => Outcome::Allowed,
        Effect::Refuse => Outcome::Refused,
        Effect::Wait => Outcome::Pending,
        Effect::Unknown | Effect::Advise => Outcome::Unknown,
    }
}

const fn order(preference: Preference) -> [Authority; 5] {
    use Authority::{Directive, Law, Portal, Practice, Regulation};
    match preference {
        Preference::Portal => [Portal, Law, Directive, Regulation, Practice],
        Preference::Law => [Law, Directive, Regulation, Portal, Practice],
        Preference::Regulation => [Regulation, Law, Directive, Portal, Practice],
    }
}
