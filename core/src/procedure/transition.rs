//! Which event may happen in which status, and where it leads: a table of data.

use super::event::EventKind;
use super::status::Status;
use crate::finding::Confidence;
use crate::finding::words;

words! {
    /// Who makes an event happen.
    Actor {
        /// The applicant.
        Applicant = "applicant", vi: "người nộp hồ sơ", en: "the applicant";
        /// An officer of the desk or of the agency.
        Officer = "officer", vi: "cán bộ, công chức", en: "an officer";
        /// A system.
        System = "system", vi: "hệ thống", en: "the system";
    }
}

/// Where a transition leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Target {
    /// To a status.
    Status(Status),
    /// Nowhere: the status stays.
    Same,
    /// Back to the status before the applicant was asked.
    Previous,
}

/// A row of the table (*chuyển trạng thái*).
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Transition {
    /// What happens.
    pub event: EventKind,
    /// In which status; `None` before the first event.
    pub from: Option<Status>,
    /// Where it leads.
    pub target: Target,
    /// Who makes it happen.
    pub actor: Actor,
    /// What it means.
    pub means: &'static str,
    /// How well it is founded.
    pub confidence: Confidence,
    /// Where it was seen, or that it is inferred.
    pub source: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/transitions.rs"));

impl Transition {
    /// Every row.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        TRANSITIONS.iter()
    }

    /// The row of a status and an event; `None` where the event is refused.
    pub fn of(from: Option<Status>, event: EventKind) -> Option<&'static Self> {
        TRANSITIONS.iter().find(|row| row.from == from && row.event == event)
    }
}
