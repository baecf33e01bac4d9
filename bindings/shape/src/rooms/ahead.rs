//! Dossiers that are to be done ahead of their date: by when, and which will not be.

use super::office::{Office, Rows};
use super::prelude::*;
use super::shape::BookText;
use motcua::finding::{Confidence, Error, Path};
use motcua::law::{Book, Moment, Row};
use motcua::procedure::queue::{Projection, Task, order, project, target as target_of};
use motcua::procedure::{Channel, Goal, OnlinePolicy};
use motcua::time::{Date, DateTime};
use motcua_shape_derive::record;

/// By when does the desk want to be done with this dossier?
#[record(open)]
pub struct TargetQuestion {
    /// When it was accepted.
    pub accepted_at: DateTime,
    /// When its result is due.
    pub due_at: DateTime,
    /// How it was filed.
    pub channel: Channel,
    /// The portal whose desk it is, by its code such as `H34`, its host or its name.
    pub portal: String,
    /// The desk's own share of the working time, 1 to 100; absent for the share that the book has.
    pub percent: Option<u8>,
    /// When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    pub office: Option<Office>,
    /// Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// Goal and calendar as they were known on this day; absent for the goal known at acceptance and all of the calendar.
    pub known_on: Option<Date>,
}

/// A target ahead of the appointment (*chỉ tiêu giải quyết trước hạn*).
#[record(open)]
pub struct TargetAnswer {
    /// By when; absent where there is no goal for the channel.
    pub target_at: Option<DateTime>,
    /// The share of the working time.
    pub percent: Option<u8>,
    /// The row of the goal; absent for a share of the desk's own.
    pub row: Option<String>,
    /// The confidence of that row.
    pub confidence: Option<Confidence>,
}

/// Tells by when a desk wants to be done with a dossier.
pub fn target(book: &Book, question: &TargetQuestion) -> Result<TargetAnswer, Error> {
    let rows = Rows::of(question.rows.as_ref(), question.province.as_deref(), question.known_on);
    let office = rows.office(book, question.office.as_ref())?;
    let portal = book.portal(&question.portal).map_err(|error| error.at(Path::Field("portal")))?;
    let moment = Moment::new(question.accepted_at.date());
    let moment = question.known_on.map_or(moment, |day| moment.known_on(day));
    let goal = match question.percent {
        Some(_) => None,
        None => Goal::of(book, portal.id(), question.channel, moment),
    };
    let percent = question.percent.or(goal.map(|goal| goal.percent));
    let at = percent.map(|share| target_of(question.accepted_at, question.due_at, share, &office));
    // Measuring names its own arguments.
    let here = |error: Error| match error.finding().path() {
        Path::Field("to") => error.at(Path::Field("due_at")),
        _ => error,
    };
    Ok(TargetAnswer {
        target_at: at.transpose().map_err(here)?,
        percent,
        row: goal.map(|goal| goal.id().to_owned()),
        confidence: goal.map(|goal| goal.provenance().confidence),
    })
}

/// A dossier that waits, and the work that it takes.
#[record]
pub struct ProjectedDossier {
    /// Its identifier.
    pub id: String,
    /// How it was filed.
    pub channel: Channel,
    /// When it was accepted.
    pub accepted_at: DateTime,
    /// When its result is due; those without a date go last.
    pub due_at: Option<DateTime>,
    /// By when the desk wants to be done.
    pub target_at: Option<DateTime>,
    /// Open minutes that an officer works on it.
    pub minutes: u32,
}

/// What if so many officers worked these dossiers from now on?
#[record]
pub struct ProjectQuestion {
    /// The instant from which they work.
    pub on: DateTime,
    /// Whether online dossiers go first; absent where they do.
    pub policy: Option<OnlinePolicy>,
    /// How many officers there are.
    pub officers: u16,
    /// The dossiers, in any order.
    pub dossiers: Vec<ProjectedDossier>,
    /// When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    pub office: Option<Office>,
    /// Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// The calendar as it was known on this day; absent for all that is known.
    pub known_on: Option<Date>,
}

/// What becomes of a dossier.
#[record]
pub struct ProjectedEnd {
    /// Its identifier.
    pub id: String,
    /// When it would be done; absent without officers, or beyond the years whose days off are announced.
    pub ends_at: Option<DateTime>,
    /// Whether its target would be missed.
    pub misses_target: bool,
    /// Whether its date would be missed.
    pub misses_due: bool,
}

/// What becomes of the dossiers (*dự báo giải quyết*).
#[record]
pub struct ProjectAnswer {
    /// Each dossier, in the order of work.
    pub ends: Vec<ProjectedEnd>,
}

/// Tells when each dossier would be done, each officer taking the next one when done with the last.
pub fn forecast(book: &Book, question: &ProjectQuestion) -> Result<ProjectAnswer, Error> {
    let rows = Rows::of(question.rows.as_ref(), question.province.as_deref(), question.known_on);
    let office = rows.office(book, question.office.as_ref())?;
    let waiting = question.dossiers.iter().enumerate().map(|(number, dossier)| Task {
        // Of dossiers with one identifier, the one that is given first.
        id: (dossier.id.as_str(), number),
        channel: dossier.channel,
        accepted_at: dossier.accepted_at,
        due_at: dossier.due_at,
        target_at: dossier.target_at,
    });
    let policy = question.policy.unwrap_or_default();
    let placed = order(waiting, question.on, &office, policy);
    let minutes = |task: &Task<(&str, usize)>| question.dossiers.get(task.id.1).map_or(0, |one| one.minutes);
    let end = |projected: Projection<(&str, usize)>| ProjectedEnd {
        id: projected.id.0.to_owned(),
        ends_at: projected.ends_at,
        misses_target: projected.misses_target,
        misses_due: projected.misses_due,
    };
    let projected = project(&placed, question.on, question.officers, minutes, &office);
    Ok(ProjectAnswer { ends: projected.into_iter().map(end).collect() })
}
