//! What was done too late, too early or once too often.

use super::deadline::{Clockwork, DeadlineKind};
use super::dossier::Dossier;
use super::event::{Event, EventKind};
use super::practice::Terms;
use super::rules::{
    ANSWER_LATE, APOLOGY_LATE, APPOINTMENT_EARLIER, APPOINTMENT_PAST, CLOSED_EARLY, CLOSED_WITHOUT_TERM,
    EVENT_IN_FUTURE, RESULT_LATE, SUPPLEMENT_ASKED_AGAIN, SUPPLEMENT_ASKED_LATE,
};
use super::state::State;
use crate::finding::{Error, Finding, Path};
use crate::time::DateTime;
use alloc::format;
use alloc::vec::Vec;

impl Clockwork<'_> {
    /// What in a dossier's life broke a term of its decree, as known at an instant: each finding with the place of
    /// its event in [`Dossier::events`]. Refused events are told with the reason of their refusal, later ones as
    /// not counting yet.
    ///
    /// ```
    /// use motcua::calendar::{Calendar, OfficeHours, Period, WorkingTime};
    /// use motcua::procedure::{Channel, Clockwork, Dossier, Event, EventKind, Regime, Terms, TimeLimit};
    /// use motcua::time::{Date, DateTime};
    /// let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    /// let clockwork = Clockwork::new(&office, TimeLimit::Within(Period::working_days(3)?));
    /// let terms = Terms::new(Regime::on(Date::parse("2026-11-20")?)?, Channel::Online);
    /// let event = |id, at, kind| Event::new(id, DateTime::parse(at)?, kind);
    /// let received = event("1", "2026-11-20T08:00", EventKind::Received)?;
    /// let dossier = Dossier::of(terms, [received, event("2", "2026-11-27T08:00", EventKind::Accepted)?]);
    /// let found = clockwork.audit(&dossier, DateTime::parse("2026-11-27T09:00")?)?;
    /// assert_eq!((found[0].code(), found[0].path().to_string().as_str()), ("answer-late", "events[1]"));
    ///
    /// let long_ago = Dossier::of(terms, [
    ///     event("1", "1990-01-02T08:00", EventKind::Received)?,
    ///     event("2", "1990-01-03T08:00", EventKind::Accepted)?,
    /// ]);
    /// let unknown = clockwork.audit(&long_ago, DateTime::parse("2026-11-27T09:00")?).unwrap_err();
    /// assert_eq!(unknown.code(), "calendar-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `calendar-unknown` when a term leads out of the years whose days off are announced.
    pub fn audit(&self, dossier: &Dossier, now: DateTime) -> Result<Vec<Finding>, Error> {
        let terms = dossier.terms();
        let mut state = State::default();
        let mut findings = Vec::new();
        for (place, event) in dossier.events().iter().enumerate() {
            let path = || Path::Document(format!("events[{place}]").into());
            if event.at() > now {
                findings.push(Finding::new(&EVENT_IN_FUTURE).at(path()));
                continue;
            }
            if let Some(refusal) = dossier.refusals().iter().find(|refusal| refusal.event == *event) {
                findings.push(refusal.error.clone().at(path()).finding().clone());
                continue;
            }
            let told = self.broken(&state, event, terms)?;
            findings.extend(told.into_iter().map(|finding| finding.at(path())));
            // Every event that was not refused happens.
            if state.step(event, terms).is_err() {
                break;
            }
        }
        Ok(findings)
    }

    /// The terms that an event breaks, told before it happens.
    fn broken(&self, state: &State, event: &Event, terms: &Terms) -> Result<Vec<Finding>, Error> {
        let mut findings = Vec::new();
        let late = |kind| -> Result<bool, Error> {
            let deadlines = self.deadlines(state, terms)?;
            Ok(deadlines.of(kind).is_some_and(|deadline| event.at() > deadline.at))
        };
        let kind = event.kind();
        let answers =
            matches!(kind, EventKind::Accepted | EventKind::Refused | EventKind::SupplementRequested);
        if answers && state.answered_at().is_none() && late(DeadlineKind::Answer)? {
            let hours = terms.regime.answer.map_or(8, |term| term.number);
            findings.push(Finding::new(&ANSWER_LATE).expected(u64::from(hours)));
        }
        if gives_a_date(kind) && event.appointed().is_some_and(|date| date < event.at()) {
            findings.push(Finding::new(&APPOINTMENT_PAST));
        }
        match kind {
            EventKind::SupplementRequested if state.accepted_at().is_none() => {
                let again = !state.supplements().is_empty();
                findings.extend(again.then(|| Finding::new(&SUPPLEMENT_ASKED_AGAIN)));
            }
            EventKind::SupplementRequested => {
                let days = u64::from(terms.regime.request.number);
                let is_late = late(DeadlineKind::Request)?;
                findings.extend(is_late.then(|| Finding::new(&SUPPLEMENT_ASKED_LATE).expected(days)));
            }
            // Before acceptance no decree sets a term.
            EventKind::Closed => match terms.regime.close.filter(|_| state.accepted_at().is_some()) {
                None => findings.push(Finding::new(&CLOSED_WITHOUT_TERM)),
                Some(term) => {
                    if !late(DeadlineKind::Supplement)? {
                        findings.push(Finding::new(&CLOSED_EARLY).expected(u64::from(term.number)));
                    }
                }
            },
            EventKind::Finished => {
                let is_late = late(DeadlineKind::Result)?;
                findings.extend(is_late.then(|| Finding::new(&RESULT_LATE)));
            }
            EventKind::ApologySent => {
                if late(DeadlineKind::Apology)? {
                    let days = terms.regime.apology.number;
                    findings.push(Finding::new(&APOLOGY_LATE).expected(u64::from(days)));
                }
                let due = self.deadlines(state, terms)?.due_at();
                if due.zip(event.appointed()).is_some_and(|(due, new)| new <= due) {
                    findings.push(Finding::new(&APPOINTMENT_EARLIER));
                }
            }
            _ => {}
        }
        Ok(findings)
    }
}

/// Whether the applicant is told a date with it that counts.
const fn gives_a_date(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Accepted
            | EventKind::Supplemented
            | EventKind::ObligationMet
            | EventKind::Resumed
            | EventKind::ApologySent
    )
}
