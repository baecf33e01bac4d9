//! Which row decides: known, in force, reaching the case, of the first authority, newest first.

use super::course::Course;
use super::{Effect, LoginRule, Outcome, Preference, Purpose, Subject};
use crate::law::{Authority, Book, Method, Moment, Origin, Portal, Row};
use crate::sorted;
use crate::time::Date;
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;

/// All of a question but its way and its day.
#[derive(Clone, Copy)]
pub(super) struct Case<'b> {
    pub(super) book: &'b Book,
    pub(super) subject: Subject,
    pub(super) portal: &'b Portal,
    pub(super) known_on: Date,
    pub(super) preference: Preference,
    pub(super) purpose: Purpose,
}

/// What holds on a day, and the rules that make it so; the one that decides comes first.
#[derive(Clone, PartialEq)]
pub(super) struct Decision<'b> {
    pub(super) outcome: Outcome,
    pub(super) rules: Vec<&'b LoginRule>,
}

/// A rule that reaches the case and decides nothing about it (*dòng bị thay thế*).
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "its users compare it whole")]
pub struct Superseded<'b> {
    /// The rule that gave way.
    pub rule: &'b LoginRule,
    /// The rule that it gave way to.
    pub by: &'b LoginRule,
}

/// Without the book, whose rows would fill pages.
impl fmt::Debug for Case<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case")
            .field("subject", &self.subject)
            .field("portal", &self.portal.id())
            .field("known_on", &self.known_on)
            .field("preference", &self.preference)
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}

impl<'b> Case<'b> {
    /// Whether a rule is known and reaches the case, with a way or whatever the way.
    pub(super) fn is_reached(self, rule: &LoginRule, method: Option<Method>) -> bool {
        rule.provenance.validity.is_known(self.known_on)
            && self.subject.is_reached(&rule.scope, self.purpose, method, self.portal)
    }

    /// The rules known, in force on the day, and reaching the case.
    fn reaching(self, method: Option<Method>, on: Date) -> impl Iterator<Item = &'b LoginRule> {
        let moment = Moment::new(on).known_on(self.known_on);
        self.book
            .rows::<LoginRule>()
            .iter()
            .filter(move |rule| rule.provenance.validity.decides(moment) && self.is_reached(rule, method))
    }

    /// The rules that advise and decide nothing, of those given with an outcome.
    pub(super) fn advice(
        self,
        method: Option<Method>,
        on: Date,
        with: Outcome,
    ) -> impl Iterator<Item = &'b LoginRule> {
        self.reaching(method, on).filter(move |rule| {
            rule.effect == Effect::Advise
                && (rule.with.is_empty() || rule.with.iter().any(|effect| outcome(*effect) == with))
        })
    }

    /// The ways that are open on a day.
    pub(super) fn open(self, on: Date) -> Vec<Method> {
        let is_open = |method: &Method| self.follow(*method).on(on).outcome == Outcome::Allowed;
        Method::ALL.iter().copied().filter(is_open).collect()
    }

    /// What holds for a way on every day.
    pub(super) fn follow(self, method: Method) -> Followed<'b> {
        let mut rules: Vec<_> = self
            .book
            .rows::<LoginRule>()
            .iter()
            .filter(|rule| rule.effect != Effect::Advise && self.is_reached(rule, Some(method)))
            .collect();
        sorted::by_key(&mut rules, |rule| self.weight(rule));
        let course = Course::new(&rules, self.known_on);
        let representative = self.subject.representative().map(|person| {
            let theirs = Case { subject: Subject::person(person), purpose: Purpose::LogIn, ..self };
            let is_required = |method: &&Method| rules.iter().any(|rule| rule.requires == Some(**method));
            let required = Method::ALL.iter().filter(is_required);
            required.map(|method| (*method, theirs.follow(*method))).collect()
        });
        Followed { course, representative }
    }

    /// The rules in force on a day that decide nothing about a way although they reach it, because another one
    /// says that it replaces them, or, of the built-in ones, because a row of the caller's book decides
    /// otherwise; each with that other one.
    pub(super) fn superseded(
        self,
        method: Method,
        on: Date,
        decides: Option<&'b LoginRule>,
    ) -> Vec<Superseded<'b>> {
        let rules: Vec<_> =
            self.reaching(Some(method), on).filter(|rule| rule.effect != Effect::Advise).collect();
        let mut replaced: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, by) in rules.iter().enumerate() {
            for id in &by.provenance.supersedes {
                replaced.entry(id).or_insert(place);
            }
        }
        let is_builtin = |rule: &LoginRule| self.book.origin::<LoginRule>(rule.id()) == Some(Origin::BuiltIn);
        let callers = decides.filter(|by| !is_builtin(by));
        let by = |rule: &'b LoginRule| {
            let overrules = |by: &&LoginRule| by.effect != rule.effect && is_builtin(rule);
            let by = replaced.get(rule.id()).and_then(|place| rules.get(*place)).copied();
            by.or(callers.filter(overrules))
        };
        rules.iter().filter_map(|rule| Some(Superseded { rule, by: by(rule)? })).collect()
    }

    /// The order in which rules are heard: by authority, then what became known last, then what took effect
    /// last; ids make the order total.
    pub(super) fn weight(
        self,
        rule: &LoginRule,
    ) -> (usize, Reverse<Option<Date>>, Reverse<Option<Date>>, &str) {
        let order = order(self.preference);
        let validity = &rule.provenance.validity;
        (
            order.iter().position(|authority| *authority == rule.provenance.authority).unwrap_or(order.len()),
            Reverse(validity.known_from()),
            Reverse(validity.from),
            rule.id(),
        )
    }
}

/// What holds for a way on every day.
pub(super) struct Followed<'b> {
    course: Course<'b>,
    /// For an organisation, the same of the natural person who acts for it, by the ways that its rules ask for.
    representative: Option<Vec<(Method, Followed<'b>)>>,
}

impl<'b> Followed<'b> {
    /// What holds on a day. An organisation's login is one of the natural person who acts for it: where a rule
    /// asks for a way of theirs, that way must be open to them.
    pub(super) fn on(&self, day: Date) -> Decision<'b> {
        let Some(rule) = self.course.on(day) else {
            return Decision { outcome: Outcome::Unknown, rules: Vec::new() };
        };
        let mut decision = Decision { outcome: outcome(rule.effect), rules: vec![rule] };
        let theirs = rule.requires.zip(self.representative.as_ref());
        let theirs = theirs.and_then(|(way, all)| all.iter().find(|(method, _)| *method == way));
        if let Some((_, theirs)) = theirs.filter(|_| decision.outcome == Outcome::Allowed) {
            let theirs = theirs.on(day);
            decision.outcome = theirs.outcome;
            decision.rules.extend(theirs.rules);
        }
        decision
    }

    /// The days on which the decision can change, in order.
    pub(super) fn days(&self) -> Vec<Date> {
        let theirs = self.representative.iter().flatten().flat_map(|(_, theirs)| theirs.days());
        let mut days: Vec<_> = self.course.days().chain(theirs).collect();
        sorted::sort(&mut days);
        days.dedup();
        days
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

pub(super) const fn order(preference: Preference) -> [Authority; 5] {
    use Authority::{Directive, Law, Portal, Practice, Regulation};
    match preference {
        Preference::Portal => [Portal, Law, Directive, Regulation, Practice],
        Preference::Law => [Law, Directive, Regulation, Portal, Practice],
        Preference::Regulation => [Regulation, Law, Directive, Portal, Practice],
    }
}
