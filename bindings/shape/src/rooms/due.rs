//! By when what has to happen to a dossier, and why.

pub use super::dossier::DossierQuestion;
use super::prelude::*;
use motcua::finding::Error;
use motcua::law::Book;
use motcua::procedure::{Deadline, DeadlineKind, Reason as DueReason, Waiting};
use motcua::time::DateTime;
use motcua_shape_derive::record;

/// An instant by which something has to happen (*thời hạn*): in time up to and with it.
#[record(open)]
pub struct DeadlineText {
    /// What for.
    pub kind: DeadlineKind,
    /// The last instant that is in time.
    pub at: DateTime,
    /// The decree's article; absent where a period or a date decides.
    pub place: Option<String>,
    /// What decided.
    pub reasons: Vec<DueReason>,
    /// The close of the last working day by then, where that is earlier.
    pub in_office: Option<DateTime>,
}

impl From<&Deadline> for DeadlineText {
    fn from(deadline: &Deadline) -> Self {
        Self {
            kind: deadline.kind,
            at: deadline.at,
            place: deadline.place.map(str::to_owned),
            reasons: deadline.reasons.clone(),
            in_office: deadline.in_office,
        }
    }
}

/// Everything that has to happen to a dossier by a time (*các thời hạn của hồ sơ*).
#[record(open)]
pub struct DossierDueAnswer {
    /// By when an online dossier is answered.
    pub acceptance_by: Option<DateTime>,
    /// By when it is handed on to those who resolve it.
    pub transfer_by: Option<DateTime>,
    /// By when more papers are asked for after acceptance.
    pub request_by: Option<DateTime>,
    /// By when the applicant brings them.
    pub supplement_by: Option<DateTime>,
    /// By when the result is there.
    pub due_at: Option<DateTime>,
    /// By when an apology with a new date is sent, should the result be late.
    pub apology_by: Option<DateTime>,
    /// The last office hour by then, where it is earlier.
    pub apology_in_office: Option<DateTime>,
    /// Why there is no date for the result.
    pub waiting: Option<Waiting>,
    /// The number of the decree.
    pub decree: String,
    /// The decree's articles, by what the deadline is for.
    pub places: Map<String, String>,
    /// What decided when the result is due.
    pub policy: Vec<DueReason>,
    /// The deadlines, each with what decided it.
    pub deadlines: Vec<DeadlineText>,
}

/// Tells by when what has to happen to a dossier.
pub fn due(book: &Book, question: &DossierQuestion) -> Result<DossierDueAnswer, Error> {
    let (dossier, office) = (question.read()?, question.office(book)?);
    let clockwork = question.clockwork(&office)?;
    let deadlines = clockwork.deadlines(&question.state(&dossier), dossier.terms())?;
    let at = |kind| deadlines.of(kind).map(|deadline| deadline.at);
    let place = |deadline: &Deadline| Some((deadline.kind.as_str().to_owned(), deadline.place?.to_owned()));
    Ok(DossierDueAnswer {
        acceptance_by: at(DeadlineKind::Answer),
        transfer_by: at(DeadlineKind::Transfer),
        request_by: at(DeadlineKind::Request),
        supplement_by: at(DeadlineKind::Supplement),
        due_at: at(DeadlineKind::Result),
        apology_by: at(DeadlineKind::Apology),
        apology_in_office: deadlines.of(DeadlineKind::Apology).and_then(|deadline| deadline.in_office),
        waiting: deadlines.waiting,
        decree: deadlines.decree.to_owned(),
        places: deadlines.all.iter().filter_map(place).collect(),
        policy: deadlines.of(DeadlineKind::Result).map(|it| it.reasons.clone()).unwrap_or_default(),
        deadlines: deadlines.all.iter().map(DeadlineText::from).collect(),
    })
}
