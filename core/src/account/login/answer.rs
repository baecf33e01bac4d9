//! An answer with everything it rests on.

use super::decide::{Decision, Inquiry};
use super::{Conflict, ConflictKind, LoginRule, Outcome, Preference, Step};
use crate::guide::{self, Route};
use crate::law::{Confidence, Contact, Method, Moment, Portal, Row, Unmodelled, Wording};
use crate::time::Date;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// What the book says about a login, and on which of its rows that rests.
#[derive(Clone, Debug)]
pub struct Answer<'b> {
    pub(super) inquiry: Inquiry<'b>,
    pub(super) method: Method,
    pub(super) on: Date,
    outcome: Outcome,
    until: Option<Date>,
    rules: Vec<&'b LoginRule>,
    ended_by: Option<&'b LoginRule>,
    advice: Vec<&'b LoginRule>,
    open: Vec<Method>,
    alternatives: Vec<Alternative<'b>>,
    superseded: Vec<Superseded<'b>>,
    unmodelled: Vec<&'b Unmodelled>,
    conflicts: Vec<&'b Conflict>,
    steps: Vec<&'b Step>,
    contacts: Vec<&'b Contact>,
    routes: Vec<&'b Route>,
}

/// Another answer to the same question, by another order of authorities.
#[derive(Clone, Debug)]
pub struct Alternative<'b> {
    /// The order of authorities.
    pub preference: Preference,
    /// What holds by it.
    pub outcome: Outcome,
    /// The last day on which that holds, where an end is known.
    pub until: Option<Date>,
    /// The rules it rests on.
    pub rules: Vec<&'b LoginRule>,
}

/// A rule that reaches the case and decides nothing about it (*dòng bị thay thế*).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Superseded<'b> {
    /// The rule that gave way.
    pub rule: &'b LoginRule,
    /// The rule that it gave way to.
    pub by: &'b LoginRule,
}

/// A decision and what is known of its end.
struct Standing<'b> {
    decision: Decision<'b>,
    until: Option<Date>,
    ended_by: Option<&'b LoginRule>,
    rules: Vec<&'b LoginRule>,
}

impl<'b> Standing<'b> {
    fn new(inquiry: &Inquiry<'b>, method: Method, on: Date) -> Self {
        let followed = inquiry.follow(method);
        let decision = followed.on(on);
        let next = followed.next_turn(on, decision.outcome);
        let until = next.as_ref().and_then(|(day, _)| day.previous());
        let ended_by = next.as_ref().and_then(|(_, after)| after.rules.first().copied());
        let mut rules = decision.rules.clone();
        add_new(&mut rules, next.into_iter().flat_map(|(_, after)| after.rules));
        Self { decision, until, ended_by, rules }
    }
}

impl<'b> Answer<'b> {
    pub(super) fn find(inquiry: &Inquiry<'b>, method: Method, on: Date) -> Self {
        let found = Standing::new(inquiry, method, on);
        let outcome = found.decision.outcome;
        let open: Vec<_> = Method::ALL
            .iter()
            .copied()
            .filter(|method| inquiry.follow(*method).on(on).outcome == Outcome::Allowed)
            .collect();
        let alternatives: Vec<_> = Preference::ALL
            .iter()
            .filter(|preference| **preference != inquiry.preference)
            .map(|preference| Alternative::new(inquiry, *preference, method, on))
            .filter(|other| (other.outcome, other.until) != (outcome, found.until))
            .collect();
        let conflicts = conflicts(inquiry, &found.rules, &alternatives);
        let mut advice: Vec<_> = inquiry.advice(method, on, outcome).collect();
        advice.sort_by_key(|rule| rule.id());
        let speaking: Vec<_> = found.decision.rules.iter().chain(&advice).copied().collect();
        let moment = Moment::new(on).known_on(inquiry.known_on);
        Self {
            inquiry: *inquiry,
            method,
            on,
            outcome,
            until: found.until,
            ended_by: found.ended_by,
            rules: found.rules,
            steps: steps(inquiry, &speaking, moment),
            contacts: contacts(inquiry, &speaking, moment),
            routes: routes(inquiry, method, &open, moment),
            superseded: inquiry.superseded(method, on, found.decision.rules.first().copied()),
            advice,
            open,
            alternatives,
            conflicts,
            unmodelled: unmodelled(inquiry, method, moment),
        }
    }

    /// What holds on the day.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The last day on which that holds; `None` where no end was known.
    pub const fn until(&self) -> Option<Date> {
        self.until
    }

    /// The rule that ends it after [`Answer::until`]; `None` where no end was known, or what decides now
    /// runs out and nothing follows.
    pub const fn ended_by(&self) -> Option<&'b LoginRule> {
        self.ended_by
    }

    /// The rule that decides; `None` where the book says nothing.
    pub fn decided_by(&self) -> Option<&'b LoginRule> {
        self.rules.first().copied()
    }

    /// The event that will convert the account or open the way, where the deciding rule waits for one: an
    /// allowed login with such an event is *allowed, pending conversion*.
    pub fn awaits(&self) -> Option<&'b Wording> {
        self.decided_by().and_then(|rule| rule.awaits.as_ref())
    }

    /// The rules that the answer rests on: the deciding one, those of the person who acts, those that end
    /// it.
    pub fn rules(&self) -> &[&'b LoginRule] {
        &self.rules
    }

    /// Rules that decide nothing and are to be minded, such as that the portal has moved.
    pub fn advice(&self) -> &[&'b LoginRule] {
        &self.advice
    }

    /// Every way that is open to the subject at this portal on this day, the asked one included if it is.
    pub fn open(&self) -> &[Method] {
        &self.open
    }

    /// The answers of other orders of authorities, where they differ.
    pub fn alternatives(&self) -> &[Alternative<'b>] {
        &self.alternatives
    }

    /// The rules in force that gave way: to one that says that it replaces them, or, of the built-in book, to
    /// one of the caller's that decides otherwise.
    pub fn superseded(&self) -> &[Superseded<'b>] {
        &self.superseded
    }

    /// Clauses about such a login that were read and are in no rule.
    pub fn unmodelled(&self) -> &[&'b Unmodelled] {
        &self.unmodelled
    }

    /// The disagreements between sources that this answer or an alternative rests on.
    pub fn conflicts(&self) -> &[&'b Conflict] {
        &self.conflicts
    }

    /// What the user does or minds.
    pub fn steps(&self) -> &[&'b Step] {
        &self.steps
    }

    /// Where to ask, with the rows in force on the day.
    pub fn contacts(&self) -> &[&'b Contact] {
        &self.contacts
    }

    /// The ways through the screens: of the asked way if it is allowed, else of those that are open.
    pub fn routes(&self) -> &[&'b Route] {
        &self.routes
    }

    /// The portal's row, if a rule of the answer names the portal by its code: then the answer is no more
    /// certain than the code is.
    pub fn portal(&self) -> Option<&'b Portal> {
        named_portal(&self.rules, self.inquiry.portal)
    }

    /// The weakest confidence among the rows that the answer rests on; `unverified` where there are none.
    pub fn confidence(&self) -> Confidence {
        weakest(&self.rules, self.portal())
    }
}

impl<'b> Alternative<'b> {
    fn new(inquiry: &Inquiry<'b>, preference: Preference, method: Method, on: Date) -> Self {
        let inquiry = Inquiry { preference, ..*inquiry };
        let found = Standing::new(&inquiry, method, on);
        Self { preference, outcome: found.decision.outcome, until: found.until, rules: found.rules }
    }
}

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

fn conflicts<'b>(
    inquiry: &Inquiry<'b>,
    rules: &[&'b LoginRule],
    alternatives: &[Alternative<'b>],
) -> Vec<&'b Conflict> {
    let used = || rules.iter().chain(alternatives.iter().flat_map(|other| &other.rules));
    let touched = |side: &&Vec<Box<str>>| side.iter().any(|id| used().any(|rule| rule.id() == &**id));
    let known = |side: &Vec<Box<str>>| {
        let rules = side.iter().filter_map(|id| inquiry.book.row::<LoginRule>(id));
        rules.into_iter().any(|rule| rule.provenance.validity.is_known(inquiry.known_on))
    };
    let shown = |conflict: &&Conflict| {
        if !conflict.provenance.validity.is_known(inquiry.known_on) || !conflict.sides.iter().all(known) {
            return false;
        }
        let sides = conflict.sides.iter().filter(touched).count();
        match conflict.kind {
            ConflictKind::Outcome => sides > 1 && !alternatives.is_empty(),
            ConflictKind::Basis => sides > 0,
        }
    };
    inquiry.book.rows::<Conflict>().iter().filter(shown).collect()
}

fn steps<'b>(inquiry: &Inquiry<'b>, rules: &[&'b LoginRule], moment: Moment) -> Vec<&'b Step> {
    let mut steps = Vec::new();
    let named = rules.iter().flat_map(|rule| &rule.steps);
    add_new(&mut steps, named.filter_map(|id| inquiry.book.standing::<Step>(id, moment)));
    steps
}

fn contacts<'b>(inquiry: &Inquiry<'b>, rules: &[&'b LoginRule], moment: Moment) -> Vec<&'b Contact> {
    let mut contacts = Vec::new();
    let named = rules.iter().flat_map(|rule| &rule.contacts);
    let rows = named.filter_map(|key| inquiry.book.contact(key, inquiry.portal, moment));
    add_new(&mut contacts, rows);
    contacts
}

fn unmodelled<'b>(inquiry: &Inquiry<'b>, method: Method, moment: Moment) -> Vec<&'b Unmodelled> {
    let (party, kind) = (inquiry.subject.party(), inquiry.portal.kind);
    inquiry.book.unmodelled(&["login", party.as_str(), method.as_str(), kind.as_str()], moment).collect()
}

fn routes<'b>(inquiry: &Inquiry<'b>, asked: Method, open: &[Method], moment: Moment) -> Vec<&'b Route> {
    let serves = |route: &&Route| {
        if open.contains(&asked) {
            route.methods.contains(&asked)
        } else {
            route.methods.iter().any(|method| open.contains(method))
        }
    };
    let routes = guide::routes(inquiry.book, inquiry.portal, moment);
    routes.filter(serves).collect()
}
