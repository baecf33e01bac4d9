//! A dossier as the log of what happened to it: where it stands, what can happen now, by when what has to happen.

use super::law::Found;
use super::office::{Office, PeriodLength, Rows};
use super::prelude::*;
use super::shape::{BookText, place, whole, words};
use motcua::calendar::{Method as CountMethod, WorkingTime};
use motcua::finding::{Error, Finding, Path};
use motcua::law::Book;
use motcua::procedure::{
    AnswerPolicy, Channel, Clockwork, DatePolicy, DeadlineKind, Dossier, Event, EventKind, PausePolicy,
    Practice, Reason as DueReason, Refusal, Regime, Stage as DossierStage, State, Status as DossierStatus,
    SupplementPolicy, Terms, TimeLimit, Waiting,
};
use motcua::time::{Date, DateTime};
use motcua_shape_derive::{choice, record, row};

words! {
    Channel { Desk, Online, Post }
    EventKind {
        Submitted, Received, FeePaid, SupplementRequested, Supplemented, Closed, Refused, Accepted, Forwarded,
        Returned, ObligationRaised, ObligationMet, Suspended, Resumed, ApologySent, Amended,
        WithdrawalRequested, WithdrawalAgreed, WithdrawalRefused, StoppedByApplicant, Finished, ResultReturned,
    }
    DossierStatus {
        New, Accepted, NotAccepted, Processing, SupplementRequired, ObligationRequired, WithdrawalRequested,
        Stopped, Completed, ResultReturned,
    }
    DossierStage { Unfiled, Intake, Resolution, Result, Ended }
    Waiting { Acceptance, Supplement, Paused, Unset, Over }
    DeadlineKind { Answer, Transfer, Request, Supplement, Result, Apology }
    DueReason {
        Period, SameDay, NextDay, Printed, NewDate, Restarted, Paused, Decree, Practice, RestDay,
    }
    SupplementPolicy { Restart, Extend }
    PausePolicy { Pause, Run }
    DatePolicy { Printed, Computed }
    AnswerPolicy { Decree, EightHours }
}

/// One thing that happened to a dossier (*sự kiện của hồ sơ*).
#[record]
pub struct DossierEventGiven {
    /// The number by which it is known: it counts once, however often it arrives.
    pub id: String,
    /// When it happened.
    pub at: DateTime,
    /// What happened.
    pub kind: EventKind,
    /// Its place among those of the same minute.
    pub sequence: Option<u32>,
    /// The date that the applicant was given with it.
    pub appointment: Option<DateTime>,
}

/// The time in which a procedure is resolved (*thời hạn giải quyết*).
#[choice]
pub enum DossierPeriod {
    /// The same working day.
    #[word("same-day")]
    SameDay,
    /// A period from acceptance on.
    Within(PeriodLength),
}

/// What the decrees leave open (*chính sách áp dụng*); what is absent is the first word of its list.
#[record(open)]
pub struct DossierPolicy {
    /// What a supplement after acceptance does to the period.
    pub supplement: Option<SupplementPolicy>,
    /// What an open financial obligation does to it.
    pub obligation: Option<PausePolicy>,
    /// What a stop by the agency does to it.
    pub suspension: Option<PausePolicy>,
    /// Which date counts.
    pub date: Option<DatePolicy>,
    /// When an online dossier has to be answered.
    pub answer: Option<AnswerPolicy>,
}

impl DossierPolicy {
    fn read(&self) -> Practice {
        let usual = Practice::default();
        Practice {
            supplement: self.supplement.unwrap_or(usual.supplement),
            obligation: self.obligation.unwrap_or(usual.obligation),
            suspension: self.suspension.unwrap_or(usual.suspension),
            date: self.date.unwrap_or(usual.date),
            answer: self.answer.unwrap_or(usual.answer),
        }
    }
}

/// Where does this dossier stand, and by when has what to happen?
#[record]
pub struct DossierQuestion {
    /// The day whose decree holds.
    pub rules_on: Date,
    /// How it was filed.
    pub channel: Channel,
    /// What happened to it, in any order.
    pub events: Vec<DossierEventGiven>,
    /// How long its procedure may take; absent where no period is set.
    pub period: Option<DossierPeriod>,
    /// How a period of working days is counted; absent for working hours.
    pub method: Option<CountMethod>,
    /// What the decrees leave open.
    pub policy: Option<DossierPolicy>,
    /// The instant asked about; absent for the last event.
    pub now: Option<DateTime>,
    /// When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    pub office: Option<Office>,
    /// Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// The calendar as it was known on this day; absent for all that is known.
    pub known_on: Option<Date>,
}

impl DossierQuestion {
    /// The dossier, with all of its events.
    pub(super) fn read(&self) -> Result<Dossier, Error> {
        let regime = Regime::on(self.rules_on).map_err(|error| error.at(Path::Field("rules_on")))?;
        let practice = self.policy.as_ref().map_or_else(Practice::default, DossierPolicy::read);
        let terms = Terms::new(regime, self.channel).practice(practice);
        let events = self.events.iter().enumerate().map(|(number, given)| {
            let event = Event::new(&given.id, given.at, given.kind)
                .map_err(|error| error.at(place(format!("events[{number}].id"))))?
                .sequence(given.sequence.unwrap_or_default());
            Ok(match given.appointment {
                Some(date) => event.appointment(date),
                None => event,
            })
        });
        Ok(Dossier::of(terms, events.collect::<Result<Vec<_>, Error>>()?))
    }

    /// Which calendar is meant.
    pub(super) fn calendar(&self) -> Rows<'_> {
        Rows::of(self.rows.as_ref(), self.province.as_deref(), self.known_on)
    }

    /// The calendar and the hours of its office.
    pub(super) fn office(&self, book: &Book) -> Result<WorkingTime, Error> {
        self.calendar().office(book, self.office.as_ref())
    }

    /// What its deadlines are counted with.
    pub(super) fn clockwork<'o>(&self, office: &'o WorkingTime) -> Result<Clockwork<'o>, Error> {
        let limit = match &self.period {
            None => TimeLimit::Unset,
            Some(DossierPeriod::SameDay) => TimeLimit::SameDay,
            Some(DossierPeriod::Within { record }) => TimeLimit::Within(record.read()?),
        };
        Ok(Clockwork::new(office, limit).method(self.method.unwrap_or_default()))
    }

    /// What the events amount to at the instant asked about.
    pub(super) fn state(&self, dossier: &Dossier) -> State {
        self.now.map_or_else(|| dossier.state().clone(), |now| dossier.state_at(now))
    }
}

/// A time in which the dossier stood in a status that may stop the period (*khoảng tạm dừng*).
#[row(open)]
pub struct DossierPause {
    /// The number of the status: 5, 6, 7 or 8.
    pub status: u8,
    /// Since when.
    pub from: DateTime,
    /// Until when; absent while it lasts.
    pub to: Option<DateTime>,
}

/// An event that could not happen when it is said to have happened (*sự kiện bị từ chối*).
#[record]
pub struct DossierRefusal {
    /// Its number.
    pub id: String,
    /// The code of the finding.
    pub code: String,
    /// What was possible instead.
    pub possible: Vec<EventKind>,
    /// The finding, with its text.
    pub finding: Found,
}

impl From<&Refusal> for DossierRefusal {
    fn from(refusal: &Refusal) -> Self {
        Self {
            id: refusal.event.id().to_owned(),
            code: refusal.error.code().to_owned(),
            possible: refusal.possible.clone(),
            finding: refusal.error.finding().into(),
        }
    }
}

/// What a dossier's events amount to (*tình trạng hồ sơ*).
#[record]
pub struct DossierAnswer {
    /// The number of its status on the national portal, 1 to 10; absent before the first event.
    pub status: Option<u8>,
    /// The status.
    pub status_word: Option<DossierStatus>,
    /// Where it is in its life.
    pub stage: DossierStage,
    /// When it was filed.
    pub submitted_at: Option<DateTime>,
    /// When the system took it in.
    pub received_at: Option<DateTime>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime>,
    /// When it ended.
    pub ended_at: Option<DateTime>,
    /// When its result is due.
    pub due_at: Option<DateTime>,
    /// Why there is no date for the result.
    pub waiting: Option<Waiting>,
    /// The number of the decree.
    pub decree: String,
    /// Working minutes by which the result is late, or was when it came.
    pub late_by: Option<i64>,
    /// How often more papers were asked for.
    pub supplements: i64,
    /// When it stood in a status that may stop the period.
    pub pauses: Vec<DossierPause>,
    /// What can happen now.
    pub possible: Vec<EventKind>,
    /// The events that do not count.
    pub refused: Vec<DossierRefusal>,
    /// The place of an event in `events` and the code, for each term that was broken.
    pub findings: Vec<Vec<String>>,
    /// The same, with their texts.
    pub finding_rows: Vec<Found>,
    /// The numbers of the events in the order in which they happened, each once.
    pub events: Vec<String>,
}

/// Tells what a dossier's events amount to.
pub fn apply(book: &Book, question: &DossierQuestion) -> Result<DossierAnswer, Error> {
    let (dossier, office) = (question.read()?, question.office(book)?);
    let clockwork = question.clockwork(&office)?;
    let state = question.state(&dossier);
    let now = question.now.or(state.last_at());
    let deadlines = clockwork.deadlines(&state, dossier.terms())?;
    let late_by = deadlines.due_at().zip(now).map(|(due, now)| clockwork.late_by(&state, due, now));
    let findings = now.map_or_else(|| Ok(Vec::new()), |now| clockwork.audit(&dossier, now))?;
    let pauses = state.standstills().iter().map(|still| DossierPause {
        status: still.status.code(),
        from: still.from,
        to: still.to,
    });
    let told = |finding: &Finding| vec![finding.path().to_string(), finding.code().to_owned()];
    Ok(DossierAnswer {
        status: state.status().map(DossierStatus::code),
        status_word: state.status(),
        stage: state.stage(),
        submitted_at: state.submitted_at(),
        received_at: state.received_at(),
        accepted_at: state.accepted_at(),
        ended_at: state.ended_at(),
        due_at: deadlines.due_at(),
        waiting: deadlines.waiting,
        decree: deadlines.decree.to_owned(),
        late_by: late_by.transpose()?.map(whole),
        supplements: whole(state.supplements().len()),
        pauses: pauses.collect(),
        possible: state.possible(dossier.terms()),
        refused: dossier.refusals().iter().map(DossierRefusal::from).collect(),
        findings: findings.iter().map(told).collect(),
        finding_rows: findings.iter().map(Found::from).collect(),
        events: dossier.events().iter().map(|event| event.id().to_owned()).collect(),
    })
}
