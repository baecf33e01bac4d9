//! What a log of events amounts to.

use super::event::{Event, EventKind};
use super::practice::{Channel, SupplementPolicy, Terms};
use super::rules::{APPOINTMENT_CHANGED_TWICE, APPOINTMENT_MISSING, TRANSITION_REFUSED};
use super::status::Status;
use super::transition::{Target, Transition};
use crate::finding::{Error, Finding, words};
use crate::time::DateTime;
use alloc::vec::Vec;

words! {
    /// Where a dossier is in its life (*giai đoạn*).
    Stage {
        /// Nothing has happened yet.
        Unfiled = "unfiled", vi: "chưa nộp", en: "not filed";
        /// Filed, the desk has to answer.
        Intake = "intake", vi: "chờ tiếp nhận", en: "intake";
        /// Accepted, the period runs or stands still.
        Resolution = "resolution", vi: "giải quyết", en: "resolution";
        /// The result waits at the desk.
        Result = "result", vi: "chờ trả kết quả", en: "result at the desk";
        /// Nothing more is to come.
        Ended = "ended", vi: "đã kết thúc", en: "ended";
    }
}

/// One request for more papers (*yêu cầu bổ sung*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Supplement {
    /// When it was asked for.
    pub requested_at: DateTime,
    /// When everything came in.
    pub answered_at: Option<DateTime>,
    /// Whether the dossier had been accepted by then.
    pub after_acceptance: bool,
}

impl Supplement {
    /// A request to a dossier that had been accepted, and when everything came in.
    pub const fn new(requested_at: DateTime, answered_at: Option<DateTime>) -> Self {
        Self { requested_at, answered_at, after_acceptance: true }
    }
}

/// A time in which the dossier stood in a status that may stop the period (*khoảng tạm dừng*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users compare it whole")]
pub struct Standstill {
    /// The status: 5, 6, 7 or 8.
    pub status: Status,
    /// Since when.
    pub from: DateTime,
    /// Until when; `None` while it lasts.
    pub to: Option<DateTime>,
}

/// What the events so far amount to (*tình trạng hồ sơ*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    status: Option<Status>,
    before_supplement: Option<Status>,
    before_withdrawal: Option<Status>,
    submitted_at: Option<DateTime>,
    received_at: Option<DateTime>,
    fee_paid_at: Option<DateTime>,
    answered_at: Option<DateTime>,
    accepted_at: Option<DateTime>,
    period_from: Option<DateTime>,
    /// When it was given, and the date.
    appointment: Option<(DateTime, DateTime)>,
    apologies: Vec<(DateTime, DateTime)>,
    supplements: Vec<Supplement>,
    standstills: Vec<Standstill>,
    finished_at: Option<DateTime>,
    ended_at: Option<DateTime>,
    last_at: Option<DateTime>,
}

/// The statuses in which the period may stand still.
const STANDING: [Status; 4] =
    [Status::SupplementRequired, Status::ObligationRequired, Status::WithdrawalRequested, Status::Stopped];

impl State {
    /// The status; `None` before the first event.
    pub const fn status(&self) -> Option<Status> {
        self.status
    }

    /// Where it is in its life.
    pub fn stage(&self) -> Stage {
        match self.status {
            None => Stage::Unfiled,
            Some(_) if self.ended_at.is_some() => Stage::Ended,
            Some(Status::Completed) => Stage::Result,
            Some(_) if self.accepted_at.is_some() => Stage::Resolution,
            Some(_) => Stage::Intake,
        }
    }

    /// When the applicant filed; a fee paid in advance moves it to the payment.
    pub fn submitted_at(&self) -> Option<DateTime> {
        self.submitted_at.max(self.fee_paid_at)
    }

    /// When the province's system took it in; a fee paid in advance moves it to the payment.
    pub fn received_at(&self) -> Option<DateTime> {
        self.received_at.map(|at| self.fee_paid_at.map_or(at, |paid| paid.max(at)))
    }

    /// When the desk first answered: accepted, refused or asked for more papers.
    pub const fn answered_at(&self) -> Option<DateTime> {
        self.answered_at
    }

    /// When it was accepted.
    pub const fn accepted_at(&self) -> Option<DateTime> {
        self.accepted_at
    }

    /// Since when the period counts: the acceptance, or the last supplement that began it anew.
    pub const fn period_from(&self) -> Option<DateTime> {
        self.period_from
    }

    /// The date that the applicant holds on a receipt.
    pub const fn appointment(&self) -> Option<DateTime> {
        match self.appointment {
            Some((_, date)) => Some(date),
            None => None,
        }
    }

    /// When the date on the receipt was given, and the date.
    pub(super) const fn receipt(&self) -> Option<(DateTime, DateTime)> {
        self.appointment
    }

    /// When the last apology of this period was sent, and its new date: a period that began anew has none yet.
    pub(super) fn apology(&self) -> Option<(DateTime, DateTime)> {
        self.apologies.last().copied().filter(|(sent, _)| self.period_from <= Some(*sent))
    }

    /// Whether more papers were asked for after acceptance and never came, even if something else came since.
    pub(super) fn lacks_papers(&self) -> bool {
        self.supplements.last().is_some_and(|last| last.after_acceptance && last.answered_at.is_none())
    }

    /// The apologies: when each was sent, and the new date.
    pub fn apologies(&self) -> &[(DateTime, DateTime)] {
        &self.apologies
    }

    /// The requests for more papers, in order.
    pub fn supplements(&self) -> &[Supplement] {
        &self.supplements
    }

    /// The request that waits for papers.
    pub fn open_supplement(&self) -> Option<Supplement> {
        self.supplements.last().copied().filter(|_| self.status == Some(Status::SupplementRequired))
    }

    /// The times in statuses that may stop the period.
    pub fn standstills(&self) -> &[Standstill] {
        &self.standstills
    }

    /// When the result came to the desk.
    pub const fn finished_at(&self) -> Option<DateTime> {
        self.finished_at
    }

    /// When the dossier ended: refused, closed, stopped by the applicant, or the result given.
    pub const fn ended_at(&self) -> Option<DateTime> {
        self.ended_at
    }

    /// When something last happened.
    pub const fn last_at(&self) -> Option<DateTime> {
        self.last_at
    }

    /// What can happen now (*việc có thể làm*), in the order of [`EventKind::ALL`].
    pub fn possible(&self, terms: &Terms) -> Vec<EventKind> {
        EventKind::ALL.iter().copied().filter(|kind| self.check(*kind, terms).is_ok()).collect()
    }

    /// The row of the table by which an event can happen now.
    fn check(&self, kind: EventKind, terms: &Terms) -> Result<&'static Transition, Error> {
        let refused = || {
            let finding = Finding::new(&TRANSITION_REFUSED);
            match self.status.and_then(Status::words) {
                Some(words) => finding.found(words),
                None => finding,
            }
        };
        let row = Transition::of(self.status, kind).ok_or_else(refused)?;
        let online = terms.channel == Channel::Online;
        // The right begins with reception online, with the receipt elsewhere.
        let right = terms.regime.applicant_stops
            && if online { self.received_at.or(self.accepted_at) } else { self.accepted_at }.is_some();
        let allowed = self.ended_at.is_none()
            && match kind {
                EventKind::Received => self.received_at.is_none(),
                EventKind::Amended => online && right,
                EventKind::StoppedByApplicant => right,
                // Before acceptance there is no date to change.
                EventKind::ApologySent => self.accepted_at.is_some(),
                _ => true,
            };
        if !allowed {
            return Err(refused().into());
        }
        if kind == EventKind::ApologySent && self.apologies.len() >= usize::from(terms.regime.new_dates) {
            let limit = usize::from(terms.regime.new_dates);
            return Err(Finding::new(&APPOINTMENT_CHANGED_TWICE).expected(limit).into());
        }
        Ok(row)
    }

    /// Lets an event happen; an error leaves the state as it was.
    pub(super) fn step(&mut self, event: &Event, terms: &Terms) -> Result<(), Error> {
        let row = self.check(event.kind(), terms)?;
        if event.kind() == EventKind::ApologySent && event.appointed().is_none() {
            return Err(APPOINTMENT_MISSING.error());
        }
        let at = event.at();
        let next = match row.target {
            Target::Status(status) => Some(status),
            Target::Same => self.status,
            Target::Previous => self.previous(event.kind(), terms),
        };
        self.note(event, terms);
        if next != self.status {
            self.stand(next, at);
        }
        self.status = next;
        self.last_at = Some(at);
        Ok(())
    }

    /// The status that an answered question leads back to.
    fn previous(&self, kind: EventKind, terms: &Terms) -> Option<Status> {
        if kind == EventKind::WithdrawalRefused {
            return self.before_withdrawal;
        }
        // Under the decrees the period begins anew, and with it the acceptance.
        let anew = self.accepted_at.is_some() && terms.practice.supplement == SupplementPolicy::Restart;
        if anew { Some(Status::Accepted) } else { self.before_supplement }
    }

    /// Keeps what an event says.
    fn note(&mut self, event: &Event, terms: &Terms) {
        let at = event.at();
        let given = event.appointed().map(|date| (at, date));
        match event.kind() {
            EventKind::Submitted => self.submitted_at = Some(at),
            EventKind::Received => {
                self.received_at = Some(at);
                self.submitted_at = self.submitted_at.or(Some(at));
            }
            // A payment made twice moves nothing twice.
            EventKind::FeePaid => self.fee_paid_at = self.fee_paid_at.or(Some(at)),
            EventKind::Accepted => {
                self.submitted_at = self.submitted_at.or(Some(at));
                self.accepted_at = Some(at);
                self.period_from = Some(at);
                self.appointment = given;
            }
            EventKind::SupplementRequested => {
                self.before_supplement = self.status;
                let after_acceptance = self.accepted_at.is_some();
                self.supplements.push(Supplement { requested_at: at, answered_at: None, after_acceptance });
            }
            EventKind::Supplemented => self.supplemented(event, terms),
            EventKind::ObligationMet | EventKind::Resumed => {
                self.appointment = given.or(self.appointment);
            }
            EventKind::ApologySent => self.apologies.extend(given),
            EventKind::WithdrawalRequested => self.before_withdrawal = self.status,
            EventKind::Finished => self.finished_at = Some(at),
            EventKind::Returned if self.status == Some(Status::Completed) => self.finished_at = None,
            EventKind::Refused
            | EventKind::Closed
            | EventKind::WithdrawalAgreed
            | EventKind::StoppedByApplicant
            | EventKind::ResultReturned => self.ended_at = Some(at),
            _ => {}
        }
        if matches!(event.kind(), EventKind::Accepted | EventKind::Refused | EventKind::SupplementRequested) {
            self.answered_at = self.answered_at.or(Some(at));
        }
    }

    fn supplemented(&mut self, event: &Event, terms: &Terms) {
        let Some(open) = self.supplements.last_mut() else {
            return;
        };
        open.answered_at = Some(event.at());
        let given = event.appointed().map(|date| (event.at(), date));
        if !open.after_acceptance {
            // The desk answers anew, from the day on which the papers came in.
            self.received_at = self.received_at.map(|_| event.at());
            self.answered_at = None;
        } else if terms.practice.supplement == SupplementPolicy::Restart {
            self.period_from = Some(event.at());
            self.appointment = given;
        } else {
            self.appointment = given.or(self.appointment);
        }
    }

    /// Ends the standstill that there is and begins the one that there may be.
    fn stand(&mut self, next: Option<Status>, at: DateTime) {
        if let Some(last) = self.standstills.last_mut() {
            last.to = last.to.or(Some(at));
        }
        if let Some(status) = next.filter(|status| STANDING.contains(status)) {
            self.standstills.push(Standstill { status, from: at, to: None });
        }
    }
}
