//! An answer with everything it rests on.

use super::asked::{Asked, Line};
use super::basis::{add_new, named_portal, weakest};
use super::decide::Case;
use super::{Conflict, ConflictKind, LoginRule, Outcome, Preference, Step, Superseded};
use crate::finding::Confidence;
use crate::guide::{self, Route};
use crate::law::{Contact, Method, Moment, Portal, Row, Unmodelled, Wording};
use crate::sorted;
use crate::time::Date;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// What the book says about a login, and on which of its rows that rests.
#[derive(Clone, Debug)]
pub struct Answer<'b> {
    pub(super) case: Case<'b>,
    pub(super) asked: Asked,
    pub(super) on: Date,
    outcome: Outcome,
    since: Option<Date>,
    until: Option<Date>,
    go_to: Option<&'b Portal>,
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
#[expect(clippy::exhaustive_structs, reason = "its users compare it whole")]
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

/// What holds on a day, and what is known of its beginning and end.
struct Standing<'b> {
    outcome: Outcome,
    since: Option<Date>,
    until: Option<Date>,
    go_to: Option<&'b Portal>,
    ended_by: Option<&'b LoginRule>,
    /// The rules that decide on the day, and with those that end it.
    deciding: Vec<&'b LoginRule>,
    rules: Vec<&'b LoginRule>,
}

impl<'b> Standing<'b> {
    fn new(case: Case<'b>, asked: Asked, on: Date) -> Self {
        let line = Line::new(case, asked);
        let (now, span) = (line.on(on), line.span(on));
        let outcome = now.decision.outcome;
        let mut rules = now.decision.rules.clone();
        let mut ended_by = None;
        let until = span.next.as_ref().and_then(|(day, _)| day.previous());
        if let Some((_, after)) = span.next {
            let moved = after.moved.map(|(_, rule)| rule);
            if after.decision.outcome == outcome && after.decision.rules == now.decision.rules {
                ended_by = moved;
                add_new(&mut rules, moved);
            } else {
                ended_by = after.decision.rules.first().copied();
                add_new(&mut rules, after.decision.rules);
            }
        }
        Self {
            outcome,
            since: span.since,
            until,
            go_to: now.moved.map(|(portal, _)| portal),
            ended_by,
            deciding: now.decision.rules,
            rules,
        }
    }
}

impl<'b> Answer<'b> {
    pub(super) fn find(case: Case<'b>, asked: Asked, on: Date) -> Self {
        let found = Standing::new(case, asked, on);
        let outcome = found.outcome;
        let open = case.open(on);
        let alternatives: Vec<_> = Preference::ALL
            .iter()
            .filter(|preference| **preference != case.preference)
            .map(|preference| Alternative::new(case, *preference, asked, on))
            .filter(|other| (other.outcome, other.until) != (outcome, found.until))
            .collect();
        let conflicts = conflicts(case, &found.rules, &alternatives);
        let mut advice: Vec<_> = case.advice(asked.method(), on, outcome).collect();
        sorted::by_key(&mut advice, |rule| rule.id());
        let speaking: Vec<_> = found.deciding.iter().chain(&advice).copied().collect();
        let moment = Moment::new(on).known_on(case.known_on);
        let superseded =
            asked.method().map(|method| case.superseded(method, on, found.deciding.first().copied()));
        Self {
            case,
            asked,
            on,
            outcome,
            since: found.since,
            until: found.until,
            go_to: found.go_to,
            ended_by: found.ended_by,
            rules: found.rules,
            steps: steps(case, &speaking, moment),
            contacts: contacts(case, &speaking, moment),
            routes: routes(case, asked, &open, moment),
            superseded: superseded.unwrap_or_default(),
            advice,
            open,
            alternatives,
            conflicts,
            unmodelled: unmodelled(case, asked, moment),
        }
    }

    /// What holds on the day.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The first day since which that holds, as known on the day of knowledge; `None` where no beginning was known.
    pub const fn since(&self) -> Option<Date> {
        self.since
    }

    /// The portal at which an open way is used on the day, where the one asked about sends its users on: its front was
    /// closed, or its province or ministry merged into another.
    pub const fn go_to(&self) -> Option<&'b Portal> {
        self.go_to
    }

    /// The last day on which that holds, and holds at the same portal; `None` where no end was known.
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

    /// Every way that is open to the subject at this portal on this day, the asked one included if it is: to log in,
    /// or to register where that was asked.
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
        named_portal(&self.rules, self.case.portal)
    }

    /// The weakest confidence among the rows that the answer rests on; `unverified` where there are none.
    pub fn confidence(&self) -> Confidence {
        weakest(&self.rules, self.portal())
    }
}

impl<'b> Alternative<'b> {
    fn new(case: Case<'b>, preference: Preference, asked: Asked, on: Date) -> Self {
        let found = Standing::new(Case { preference, ..case }, asked, on);
        Self { preference, outcome: found.outcome, until: found.until, rules: found.rules }
    }
}

fn conflicts<'b>(
    case: Case<'b>,
    rules: &[&'b LoginRule],
    alternatives: &[Alternative<'b>],
) -> Vec<&'b Conflict> {
    let used = || rules.iter().chain(alternatives.iter().flat_map(|other| &other.rules));
    let touched = |side: &&Vec<Box<str>>| side.iter().any(|id| used().any(|rule| rule.id() == &**id));
    let known = |side: &Vec<Box<str>>| {
        let rules = side.iter().filter_map(|id| case.book.row::<LoginRule>(id));
        rules.into_iter().any(|rule| rule.provenance.validity.is_known(case.known_on))
    };
    let shown = |conflict: &&Conflict| {
        if !conflict.provenance.validity.is_known(case.known_on) || !conflict.sides.iter().all(known) {
            return false;
        }
        let sides = conflict.sides.iter().filter(touched).count();
        match conflict.kind {
            ConflictKind::Outcome => sides > 1 && !alternatives.is_empty(),
            ConflictKind::Basis => sides > 0,
        }
    };
    case.book.rows::<Conflict>().iter().filter(shown).collect()
}

fn steps<'b>(case: Case<'b>, rules: &[&'b LoginRule], moment: Moment) -> Vec<&'b Step> {
    let says = |step: &&Step| step.provenance.validity.decides(moment) && case.subject.is_aged(step.ages);
    let mut steps = Vec::new();
    let named = rules.iter().flat_map(|rule| &rule.steps);
    add_new(&mut steps, named.filter_map(|id| case.book.standing::<Step>(id, moment)).filter(says));
    steps
}

fn contacts<'b>(case: Case<'b>, rules: &[&'b LoginRule], moment: Moment) -> Vec<&'b Contact> {
    let mut contacts = Vec::new();
    let named = rules.iter().flat_map(|rule| &rule.contacts);
    let rows = named.filter_map(|key| case.book.contact(key, case.portal, moment));
    add_new(&mut contacts, rows);
    contacts
}

fn unmodelled(case: Case<'_>, asked: Asked, moment: Moment) -> Vec<&Unmodelled> {
    let mut words =
        alloc::vec![case.purpose.as_str(), case.subject.party().as_str(), case.portal.kind.as_str()];
    words.extend(asked.method().map(Method::as_str));
    case.book.unmodelled(&words, moment).collect()
}

/// The ways through the screens, at the portal where the way is used.
fn routes<'b>(case: Case<'b>, asked: Asked, open: &[Method], moment: Moment) -> Vec<&'b Route> {
    let asked = asked.method().filter(|method| open.contains(method));
    let serves = |route: &&Route| match asked {
        Some(method) => route.methods.contains(&method),
        None => route.methods.iter().any(|method| open.contains(method)),
    };
    guide::routes(case.book, case.portal, moment).filter(serves).collect()
}
