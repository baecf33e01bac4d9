//! In which order a desk works.

use super::office::{Office, Rows};
use super::prelude::*;
use super::shape::{BookText, whole, words};
use motcua::finding::Error;
use motcua::law::Book;
use motcua::procedure::queue::{Placed, Task, order};
use motcua::procedure::{Channel, OnlinePolicy, PlaceReason};
use motcua::time::{Date, DateTime};
use motcua_shape_derive::record;

words! {
    OnlinePolicy { First, Equal }
    PlaceReason { First, Channel, Due, TimeLeft, Target, Accepted, Identifier }
}

/// A dossier that waits for work (*hồ sơ chờ xử lý*).
#[record]
pub struct QueueDossier {
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
}

/// In which order are these dossiers worked?
#[record]
pub struct QueueQuestion {
    /// The instant asked about.
    pub on: DateTime,
    /// Whether online dossiers go first; absent where they do.
    pub policy: Option<OnlinePolicy>,
    /// The dossiers, in any order.
    pub dossiers: Vec<QueueDossier>,
    /// When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    pub office: Option<Office>,
    /// Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// The calendar as it was known on this day; absent for all that is known.
    pub known_on: Option<Date>,
}

/// A dossier in its place.
#[record]
pub struct QueuePlace {
    /// Its identifier.
    pub id: String,
    /// Why it comes after the one before.
    pub reason: PlaceReason,
    /// Open minutes until its result is due, 0 when it is late; absent without a date, or where a year between is
    /// not announced.
    pub minutes_left: Option<i64>,
}

/// The order of work (*thứ tự xử lý*).
#[record]
pub struct QueueAnswer {
    /// The identifiers in their order.
    pub order: Vec<String>,
    /// By identifier, why it comes after the one before.
    pub reasons: Map<String, PlaceReason>,
    /// By identifier, open minutes until the result is due.
    pub minutes_left: Map<String, Option<i64>>,
    /// The same, one by one in their order; of dossiers with one identifier, each.
    pub places: Vec<QueuePlace>,
}

/// Puts dossiers in the order of work.
pub fn queue(book: &Book, question: &QueueQuestion) -> Result<QueueAnswer, Error> {
    let rows = Rows::of(question.rows.as_ref(), question.province.as_deref(), question.known_on);
    let office = rows.office(book, question.office.as_ref())?;
    let waiting = question.dossiers.iter().map(|dossier| Task {
        id: dossier.id.as_str(),
        channel: dossier.channel,
        accepted_at: dossier.accepted_at,
        due_at: dossier.due_at,
        target_at: dossier.target_at,
    });
    let sorted = order(waiting, question.on, &office, question.policy.unwrap_or_default());
    let place = |placed: &Placed<&str>| QueuePlace {
        id: placed.dossier.id.to_owned(),
        reason: placed.reason,
        minutes_left: placed.minutes_left.map(whole),
    };
    let places: Vec<QueuePlace> = sorted.iter().map(place).collect();
    Ok(QueueAnswer {
        order: places.iter().map(|place| place.id.clone()).collect(),
        reasons: places.iter().map(|place| (place.id.clone(), place.reason)).collect(),
        minutes_left: places.iter().map(|place| (place.id.clone(), place.minutes_left)).collect(),
        places,
    })
}
