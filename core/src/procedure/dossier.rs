//! A dossier as the log of what happened to it.

use super::event::{Event, EventKind};
use super::practice::Terms;
use super::rules::EVENT_CONFLICT;
use super::state::State;
use crate::finding::Error;
use crate::sorted;
use crate::time::DateTime;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// An event that could not happen when it is said to have happened, and what could (*sự kiện bị từ chối*).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// The event; it stays in the log, and counts if an earlier one that was missing comes in.
    pub event: Event,
    /// Why.
    pub error: Error,
    /// What was possible instead.
    pub possible: Vec<EventKind>,
}

/// What became of an event that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Outcome {
    /// It counts.
    Applied,
    /// It was there already, word for word: nothing changed.
    Repeated,
    /// It was kept and does not count.
    Refused(Refusal),
}

/// A dossier (*hồ sơ*): the log of its events in the order in which they happened, whatever the order in which they
/// arrived, and what they amount to.
///
/// ```
/// use motcua::procedure::{Channel, Dossier, Event, EventKind, Outcome, Regime, Status, Terms};
/// use motcua::time::{Date, DateTime};
///
/// let at = |text| DateTime::parse(text);
/// let filed = Event::new("1", at("2025-08-04T08:00")?, EventKind::Submitted)?;
/// let accepted = Event::new("2", at("2025-08-04T09:15")?, EventKind::Accepted)?;
/// let terms = Terms::new(Regime::on(Date::parse("2025-08-04")?)?, Channel::Online);
///
/// // Out of order, and one of them twice.
/// let dossier = Dossier::of(terms, [accepted.clone(), filed, accepted]);
/// assert_eq!(dossier.state().status(), Some(Status::Accepted));
/// assert_eq!(dossier.events().len(), 2);
///
/// let returned = Event::new("3", at("2025-08-05T09:00")?, EventKind::ResultReturned)?;
/// let (dossier, outcome) = dossier.apply(returned);
/// let Outcome::Refused(refusal) = outcome else { panic!("there is no result yet") };
/// assert_eq!(refusal.error.code(), "transition-refused");
/// assert!(refusal.possible.contains(&EventKind::Finished));
/// assert_eq!(dossier.events().len(), 3);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    terms: Terms,
    log: Vec<Event>,
    refusals: Vec<Refusal>,
    state: State,
}

impl Dossier {
    /// A dossier to which nothing has happened.
    pub fn new(terms: Terms) -> Self {
        Self { terms, log: Vec::new(), refusals: Vec::new(), state: State::default() }
    }

    /// A dossier from its log, in any order, with repetitions.
    pub fn of(terms: Terms, events: impl IntoIterator<Item = Event>) -> Self {
        let mut log: Vec<Event> = events.into_iter().collect();
        sorted::sort(&mut log);
        log.dedup();
        let (state, refusals) = fold(&terms, &log);
        Self { terms, log, refusals, state }
    }

    /// The dossier with one more event, and what became of it.
    #[must_use]
    pub fn apply(mut self, event: Event) -> (Self, Outcome) {
        let Err(place) = self.log.binary_search(&event) else {
            return (self, Outcome::Repeated);
        };
        let last = place == self.log.len();
        self.log.insert(place, event);
        if last {
            self.append(place);
        } else {
            (self.state, self.refusals) = fold(&self.terms, &self.log);
        }
        let refused =
            self.log.get(place).and_then(|event| self.refusals.iter().find(|no| no.event == *event));
        let outcome = refused.cloned().map_or(Outcome::Applied, Outcome::Refused);
        (self, outcome)
    }

    /// Lets the last event of the log happen.
    fn append(&mut self, place: usize) {
        let Some((event, earlier)) = self.log.get(..=place).and_then(<[Event]>::split_last) else {
            return;
        };
        let conflict = earlier.iter().any(|known| known.id() == event.id());
        self.refusals.extend(step(&mut self.state, event, &self.terms, conflict));
    }

    /// The terms under which it lives.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Everything that is said to have happened, in order.
    pub fn events(&self) -> &[Event] {
        &self.log
    }

    /// The events that do not count.
    pub fn refusals(&self) -> &[Refusal] {
        &self.refusals
    }

    /// What the events amount to.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// What the events up to an instant amount to; later ones have not happened yet.
    pub fn state_at(&self, now: DateTime) -> State {
        let until = self.log.partition_point(|event| event.at() <= now);
        fold(&self.terms, self.log.get(..until).unwrap_or_default()).0
    }

    /// The dossier as it was at an instant: without what happened later.
    ///
    /// ```
    /// use motcua::procedure::{Channel, Dossier, Event, EventKind, Regime, Terms};
    /// use motcua::time::{Date, DateTime};
    /// let terms = Terms::new(Regime::on(Date::parse("2026-11-09")?)?, Channel::Online);
    /// let accepted = Event::new("1", DateTime::parse("2026-11-09T10:00")?, EventKind::Accepted)?;
    /// let dossier = Dossier::of(terms, [accepted]);
    /// assert_eq!(dossier.until(DateTime::parse("2026-11-09T10:00")?), dossier);
    /// assert_eq!(dossier.until(DateTime::parse("2026-11-09T09:59")?), Dossier::new(terms));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    #[must_use]
    pub fn until(&self, now: DateTime) -> Self {
        Self::of(self.terms, self.log.iter().filter(|event| event.at() <= now).cloned())
    }

    /// The events later than an instant.
    pub fn later_than(&self, now: DateTime) -> &[Event] {
        let until = self.log.partition_point(|event| event.at() <= now);
        self.log.get(until..).unwrap_or_default()
    }

    /// What can happen now.
    pub fn possible(&self) -> Vec<EventKind> {
        self.state.possible(&self.terms)
    }
}

/// What a log in order amounts to.
fn fold(terms: &Terms, log: &[Event]) -> (State, Vec<Refusal>) {
    let mut state = State::default();
    let mut known = BTreeSet::new();
    let refusals = log
        .iter()
        .filter_map(|event| {
            let conflict = !known.insert(event.id());
            step(&mut state, event, terms, conflict)
        })
        .collect();
    (state, refusals)
}

fn step(state: &mut State, event: &Event, terms: &Terms, conflict: bool) -> Option<Refusal> {
    let outcome = if conflict { Err(EVENT_CONFLICT.error()) } else { state.step(event, terms) };
    let error = outcome.err()?;
    Some(Refusal { event: event.clone(), error, possible: state.possible(terms) })
}
