//! What is asked about on every day: one way, or any way; where it is used; and the days on which that changes.

use super::decide::{Case, Decision, Followed};
use super::{Effect, LoginRule, Method, Outcome};
use crate::law::{Moment, Portal, Row};
use crate::sorted;
use crate::time::Date;
use alloc::vec;
use alloc::vec::Vec;

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Way(Method),
    /// Whether any way is open.
    Any,
}

impl Asked {
    pub(super) const fn method(self) -> Option<Method> {
        match self {
            Self::Way(method) => Some(method),
            Self::Any => None,
        }
    }
}

/// What holds on every day.
pub(super) struct Line<'b> {
    case: Case<'b>,
    asked: Asked,
    ways: Vec<(Method, Followed<'b>)>,
    /// The rules that send users of some portal on to another.
    moving: Vec<&'b LoginRule>,
}

/// What holds on a day.
#[derive(Clone)]
pub(super) struct State<'b> {
    pub(super) decision: Decision<'b>,
    /// The ways that are open, where any way was asked about.
    open: Vec<Method>,
    /// Where an open way is used, if the portal sends its users on, and the rule that does.
    pub(super) moved: Option<(&'b Portal, &'b LoginRule)>,
}

/// The days around a day on which the same holds.
pub(super) struct Span<'b> {
    /// The first of them; `None` where it always was so.
    pub(super) since: Option<Date>,
    /// The first day after them, and what holds then.
    pub(super) next: Option<(Date, State<'b>)>,
}

impl State<'_> {
    /// Whether the same can be done, and at the same place.
    fn is_like(&self, other: &Self) -> bool {
        let place = |state: &Self| state.moved.map(|(portal, _)| portal.id());
        self.decision.outcome == other.decision.outcome
            && self.open == other.open
            && (self.decision.outcome != Outcome::Allowed || place(self) == place(other))
    }
}

impl<'b> Line<'b> {
    pub(super) fn new(case: Case<'b>, asked: Asked) -> Self {
        let one;
        let methods: &[Method] = match asked {
            Asked::Way(method) => {
                one = [method];
                &one
            }
            Asked::Any => Method::ALL,
        };
        let ways = methods.iter().map(|method| (*method, case.follow(*method))).collect();
        let known = |rule: &&LoginRule| {
            rule.effect == Effect::Advise
                && rule.moves_to.is_some()
                && rule.provenance.validity.is_known(case.known_on)
        };
        let moving = case.book.rows::<LoginRule>().iter().filter(known).collect();
        Self { case, asked, ways, moving }
    }

    pub(super) fn on(&self, day: Date) -> State<'b> {
        let decisions = self.ways.iter().map(|(method, way)| (*method, way.on(day)));
        let (decision, open) = match self.asked {
            Asked::Way(_) => (decisions.map(|(_, decision)| decision).next(), Vec::new()),
            Asked::Any => any(decisions.collect()),
        };
        let decision = decision.unwrap_or(Decision { outcome: Outcome::Unknown, rules: Vec::new() });
        State { decision, open, moved: self.moved(day) }
    }

    /// How long what holds on a day has held, and holds.
    pub(super) fn span(&self, on: Date) -> Span<'b> {
        let now = self.on(on);
        let days = self.days();
        let (before, after) = days.split_at(days.partition_point(|day| *day <= on));
        let differs = |day: &Date| day.previous().is_some_and(|day| !self.on(day).is_like(&now));
        let since = before.iter().rev().copied().find(differs);
        let later = after.iter().map(|day| (*day, self.on(*day)));
        Span { since, next: later.into_iter().find(|(_, state)| !state.is_like(&now)) }
    }

    /// The days on which something can change, in order.
    fn days(&self) -> Vec<Date> {
        let moves = self.moving.iter().flat_map(|rule| {
            let validity = &rule.provenance.validity;
            [validity.from, validity.end(self.case.known_on).and_then(Date::next)]
        });
        let ways = self.ways.iter().flat_map(|(_, way)| way.days());
        let mut days: Vec<_> = ways.chain(moves.flatten()).collect();
        sorted::sort(&mut days);
        days.dedup();
        days
    }

    /// Where the portal sends its users on a day, and on from there, to the last that sends nobody on.
    fn moved(&self, day: Date) -> Option<(&'b Portal, &'b LoginRule)> {
        let moment = Moment::new(day).known_on(self.case.known_on);
        let mut passed = vec![self.case.portal.id()];
        let mut found = None;
        let mut portal = self.case.portal;
        loop {
            let case = Case { portal, ..self.case };
            let sends = |rule: &&&LoginRule| {
                rule.provenance.validity.decides(moment) && case.is_reached(rule, self.asked.method())
            };
            let Some(rule) = self.moving.iter().filter(sends).min_by_key(|rule| case.weight(rule)) else {
                return found;
            };
            let next = rule.moves_to.as_deref().and_then(|code| case.book.portal(code).ok());
            let Some(next) = next.filter(|next| !passed.contains(&next.id())) else { return found };
            passed.push(next.id());
            (portal, found) = (next, Some((next, *rule)));
        }
    }
}

/// Whether any way is open, on which rules that rests, and which ways are: the best outcome of all, where silence about
/// a way keeps the whole unknown.
fn any(decisions: Vec<(Method, Decision<'_>)>) -> (Option<Decision<'_>>, Vec<Method>) {
    let has = |outcome| decisions.iter().any(|(_, decision)| decision.outcome == outcome);
    let outcome = [Outcome::Allowed, Outcome::Pending, Outcome::Unknown, Outcome::Refused]
        .into_iter()
        .find(|outcome| has(*outcome))
        .unwrap_or(Outcome::Unknown);
    let open = decisions.iter().filter(|(_, decision)| decision.outcome == Outcome::Allowed);
    let open = open.map(|(method, _)| *method).collect();
    let mut rules = Vec::new();
    let deciding = decisions.into_iter().filter(|(_, decision)| decision.outcome == outcome);
    super::basis::add_new(&mut rules, deciding.flat_map(|(_, decision)| decision.rules));
    (Some(Decision { outcome, rules }), open)
}
