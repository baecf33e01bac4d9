//! What happens to a dossier.

use super::rules::EVENT_ID;
use crate::finding::words;
use crate::finding::{Error, Finding};
use crate::time::DateTime;
use alloc::boxed::Box;
use core::fmt;

words! {
    /// What can happen to a dossier (*sự kiện*), in the order in which things of one minute count.
    EventKind {
        /// The applicant files.
        Submitted = "submitted", vi: "nộp hồ sơ", en: "filed";
        /// The province's system takes the dossier in; the eight working hours of the answer run from here.
        Received = "received", vi: "hệ thống tiếp nhận hồ sơ", en: "received by the system";
        /// A fee due before acceptance is paid.
        FeePaid = "fee-paid", vi: "đã nộp phí trước", en: "fee paid in advance";
        /// More papers are asked for.
        SupplementRequested = "supplement-requested", vi: "yêu cầu bổ sung", en: "supplement requested";
        /// The papers came in.
        Supplemented = "supplemented", vi: "đã bổ sung", en: "supplemented";
        /// Closed for want of an answer.
        Closed = "closed", vi: "đóng hồ sơ vì không bổ sung", en: "closed for want of an answer";
        /// Refused with reasons.
        Refused = "refused", vi: "từ chối tiếp nhận", en: "refused";
        /// Accepted: the period begins.
        Accepted = "accepted", vi: "tiếp nhận chính thức", en: "accepted";
        /// Sent to the unit that resolves, or to the next step inside it.
        Forwarded = "forwarded", vi: "chuyển xử lý", en: "forwarded";
        /// Given or called back to the officer before.
        Returned = "returned", vi: "trả lại, thu hồi", en: "given back";
        /// A financial obligation is raised.
        ObligationRaised = "obligation-raised", vi: "yêu cầu thực hiện nghĩa vụ tài chính", en: "financial obligation raised";
        /// The obligation is met.
        ObligationMet = "obligation-met", vi: "đã thực hiện nghĩa vụ tài chính", en: "financial obligation met";
        /// The agency stops for lack of conditions.
        Suspended = "suspended", vi: "dừng xử lý", en: "stopped by the agency";
        /// The agency takes it up again.
        Resumed = "resumed", vi: "tiếp tục xử lý", en: "taken up again";
        /// Apology with a new date.
        ApologySent = "apology-sent", vi: "xin lỗi và hẹn lại", en: "apology with a new date";
        /// The applicant amends what was filed online.
        Amended = "amended", vi: "điều chỉnh nội dung hồ sơ", en: "amended by the applicant";
        /// The applicant asks to withdraw.
        WithdrawalRequested = "withdrawal-requested", vi: "xin rút hồ sơ", en: "withdrawal requested";
        /// The withdrawal is agreed to.
        WithdrawalAgreed = "withdrawal-agreed", vi: "đồng ý cho rút", en: "withdrawal agreed";
        /// The withdrawal is refused.
        WithdrawalRefused = "withdrawal-refused", vi: "không đồng ý cho rút", en: "withdrawal refused";
        /// The applicant stops the procedure, which is their right.
        StoppedByApplicant = "stopped-by-applicant", vi: "người nộp dừng thủ tục", en: "stopped by the applicant";
        /// The result is at the desk.
        Finished = "finished", vi: "có kết quả", en: "result at the desk";
        /// The applicant has the result.
        ResultReturned = "result-returned", vi: "trả kết quả", en: "result returned";
    }
}

/// One thing that happened to a dossier (*sự kiện của hồ sơ*): what, when, and by which number it is known.
///
/// The identifier makes it count once, however often it arrives. Systems that note only minutes give a sequence;
/// without one, what happened in the same minute counts in the order of [`EventKind::ALL`].
///
/// ```
/// use motcua::procedure::{Event, EventKind};
/// use motcua::time::DateTime;
/// let at = DateTime::parse("2025-08-04T09:15")?;
/// let event = Event::new("e-2", at, EventKind::Accepted)?.appointment(DateTime::parse("2025-08-07T09:15")?);
/// assert_eq!(event.kind().as_str(), "accepted");
/// assert_eq!(Event::new(" ", at, EventKind::Accepted).unwrap_err().code(), "event-id");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Event {
    // The order of the fields is the order of events.
    at: DateTime,
    sequence: u32,
    kind: EventKind,
    id: Box<str>,
    appointment: Option<DateTime>,
    evidence: Option<Box<str>>,
}

impl Event {
    /// The longest identifier in characters.
    pub const ID_MAX: usize = 64;

    /// Constructs an event.
    ///
    /// # Errors
    ///
    /// - `event-id` when the identifier is empty, longer than [`Event::ID_MAX`] characters, has a control character,
    ///   or white space around it.
    pub fn new(id: &str, at: DateTime, kind: EventKind) -> Result<Self, Error> {
        let fits = !id.is_empty() && id.trim() == id && !id.contains(char::is_control);
        let count = id.chars().count();
        if !fits || count > Self::ID_MAX {
            return Err(Finding::new(&EVENT_ID).expected(Self::ID_MAX).found(count).into());
        }
        Ok(Self { at, sequence: 0, kind, id: id.into(), appointment: None, evidence: None })
    }

    /// Says which one it is of those of the same instant.
    #[must_use]
    pub const fn sequence(mut self, sequence: u32) -> Self {
        self.sequence = sequence;
        self
    }

    /// Says which date the applicant was given: on the receipt of an acceptance, or in an apology.
    #[must_use]
    pub const fn appointment(mut self, appointment: DateTime) -> Self {
        self.appointment = Some(appointment);
        self
    }

    /// Names the paper that shows it, such as the number of a notice.
    #[must_use]
    pub fn evidence(mut self, evidence: &str) -> Self {
        self.evidence = Some(evidence.into());
        self
    }

    /// The identifier.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// When it happened.
    pub const fn at(&self) -> DateTime {
        self.at
    }

    /// What happened.
    pub const fn kind(&self) -> EventKind {
        self.kind
    }

    /// The date that the applicant was given with it.
    pub const fn appointed(&self) -> Option<DateTime> {
        self.appointment
    }

    /// The paper that shows it.
    pub fn shown_by(&self) -> Option<&str> {
        self.evidence.as_deref()
    }
}

/// The identifier and the paper, which lead to a dossier, are hidden.
impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("at", &self.at)
            .field("kind", &self.kind)
            .field("sequence", &self.sequence)
            .field("appointment", &self.appointment)
            .finish_non_exhaustive()
    }
}
