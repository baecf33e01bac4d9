//! A request for payment and all that was heard of it.

use super::{Action, Callback, Happening, Identifier, Outcome, State, rules};
use crate::finding::{Error, words};
use crate::money::Vnd;
use crate::sorted;
use crate::time::DateTime;
use alloc::vec::Vec;

words! {
    /// When a request is to be paid (*hình thức thu*).
    Collection {
        /// Before acceptance: the dossier counts as submitted when it is paid.
        Before = "before", vi: "thu trước", en: "before acceptance";
        /// After acceptance.
        After = "after", vi: "thu sau", en: "after acceptance";
        /// Never: who asks is exempt.
        Exempt = "exempt", vi: "đối tượng miễn phí", en: "exempt";
    }
}

words! {
    /// What becomes of money that came after expiry (*nộp sau hạn*).
    AfterExpiry {
        /// It pays nothing, and is to be given back.
        Return = "return", vi: "không nhận, hoàn trả", en: "is returned";
        /// It pays as if it had come in time.
        Take = "take", vi: "vẫn nhận", en: "is taken";
    }
}

words! {
    /// What a dossier hears of its request (*tác động đến hồ sơ*).
    DossierEvent {
        /// It counts as submitted at this time: the fee that comes before acceptance is paid.
        Submitted = "submitted", vi: "hồ sơ được coi là nộp vào thời điểm thanh toán", en: "submitted at the time of payment";
        /// Its financial obligation is met at this time: it goes on, if it waits for that (status 6).
        ObligationMet = "obligation-met", vi: "đã hoàn thành nghĩa vụ tài chính, hồ sơ được xử lý tiếp", en: "the obligation is met, the dossier resumes";
    }
}

/// What is heard of a request (*diễn biến*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the table of states meets every event")]
pub enum Event<'a> {
    /// The dossier was accepted: what is paid after acceptance is due.
    BecameDue {
        /// When.
        at: DateTime,
    },
    /// The platform's server told of a transaction.
    Callback(Callback<'a>),
    /// The payer's browser came back from the platform. Whatever it says, it changes nothing: a payer closes it, goes
    /// back in it, or writes its address themselves.
    PageReturned {
        /// When.
        at: DateTime,
    },
    /// Request or dossier was cancelled.
    Cancelled {
        /// When.
        at: DateTime,
    },
    /// The money of a transaction was given back.
    Refunded {
        /// The transaction.
        transaction: Identifier<'a>,
        /// When.
        at: DateTime,
    },
}

/// A request for payment (*yêu cầu thanh toán*) and all that was heard of it.
///
/// Where it stands is a function of the *set* of what was heard: events are kept by their own time, never by that of
/// their arrival, so that repeated, late and shuffled ones end in the same. Transactions are told apart by their
/// identifiers: of one that failed and then succeeded the success counts, and of one that succeeded twice the first.
///
/// ```
/// use motcua::money::Vnd;
/// use motcua::payment::{Callback, Collection, DossierEvent, Event, Identifier, Request, State};
/// use motcua::time::DateTime;
/// let at = DateTime::parse;
/// let transaction = Identifier::new("T-77")?;
/// let callback = |id, success, time| Ok::<_, motcua::finding::Error>(Event::Callback(Callback::new(
///     Identifier::new(id)?, transaction, success, Vnd::new(180_000), at(time)?)));
///
/// let mut request = Request::new(Collection::Before, Vnd::new(180_000), at("2024-06-18T08:00")?);
/// request.hear(callback("CB-2", true, "2024-06-18T08:31")?)?;
/// request.hear(callback("CB-1", false, "2024-06-18T08:30")?)?;
/// request.hear(callback("CB-2", true, "2024-06-18T08:31")?)?;
/// let standing = request.standing();
/// assert_eq!((standing.state(), standing.paid_at()), (State::Paid, Some(at("2024-06-18T08:31")?)));
/// assert_eq!(standing.dossier_event(), Some((DossierEvent::Submitted, at("2024-06-18T08:31")?)));
///
/// // The same transaction with another amount: nobody knows what was paid.
/// let other = Callback::new(Identifier::new("CB-3")?, transaction, true, Vnd::new(18_000), at("2024-06-18T08:31")?);
/// assert_eq!(request.hear(Event::Callback(other)).unwrap_err().code(), "callback-conflict");
/// assert_eq!(request.standing().state(), State::Awaiting);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    collection: Collection,
    amount: Vnd,
    raised_at: DateTime,
    not_due: bool,
    expiry: Option<DateTime>,
    after_expiry: AfterExpiry,
    /// Sorted, each once.
    events: Vec<Event<'a>>,
}

impl<'a> Request<'a> {
    /// A request that was raised at a time; it awaits payment at once, unless it is exempt.
    pub const fn new(collection: Collection, amount: Vnd, raised_at: DateTime) -> Self {
        Self {
            collection,
            amount,
            raised_at,
            not_due: false,
            expiry: None,
            after_expiry: AfterExpiry::Return,
            events: Vec::new(),
        }
    }

    /// Says that it was raised while the dossier was new or just received (status 1 or 2): what is collected after
    /// acceptance is then not due until [`Event::BecameDue`]. Changes nothing for the other collections.
    #[must_use]
    pub const fn with_dossier_not_accepted(mut self) -> Self {
        self.not_due = true;
        self
    }

    /// Says from when on it is too late to pay.
    #[must_use]
    pub const fn with_expiry(mut self, from: DateTime) -> Self {
        self.expiry = Some(from);
        self
    }

    /// Says what becomes of money that came after expiry; it is returned otherwise.
    #[must_use]
    pub const fn with_after_expiry(mut self, policy: AfterExpiry) -> Self {
        self.after_expiry = policy;
        self
    }

    /// When it is to be paid.
    pub const fn collection(&self) -> Collection {
        self.collection
    }

    /// What is to be paid.
    pub const fn amount(&self) -> Vnd {
        self.amount
    }

    /// What was heard of it, by its time.
    pub fn events(&self) -> &[Event<'a>] {
        &self.events
    }

    /// Takes what is heard, unless it was heard before.
    ///
    /// # Errors
    ///
    /// `callback-conflict` when it tells of a success of a transaction that succeeded with another amount. It is kept
    /// all the same, so that the order of arrival decides nothing; neither of both pays.
    pub fn hear(&mut self, event: Event<'a>) -> Result<(), Error> {
        if let Err(place) = self.events.binary_search(&event) {
            self.events.insert(place, event);
        }
        match event {
            Event::Callback(callback) if self.is_contradicted(&callback) => {
                Err(rules::CALLBACK_CONFLICT.error())
            }
            _ => Ok(()),
        }
    }

    /// Whether call-backs of its transaction tell of success with another amount than this one does.
    fn is_contradicted(&self, callback: &Callback<'a>) -> bool {
        let contradicts = |event: &Event<'a>| match event {
            Event::Callback(other) => {
                other.transaction() == callback.transaction()
                    && other.is_success()
                    && other.amount() != callback.amount()
            }
            _ => false,
        };
        callback.is_success() && self.events.iter().any(contradicts)
    }

    /// The call-backs that contradict another one of their transaction about the amount that it brought, by their
    /// time.
    pub fn conflicts(&self) -> impl Iterator<Item = Callback<'a>> {
        let callbacks = self.events.iter().filter_map(|event| match event {
            Event::Callback(callback) => Some(*callback),
            _ => None,
        });
        callbacks.filter(|callback| self.is_contradicted(callback))
    }

    /// Where it stands, and what came of everything that was heard.
    pub fn standing(&self) -> Standing<'a> {
        let state = match self.collection {
            Collection::Exempt => State::Paid,
            Collection::After if self.not_due => State::NotDue,
            Collection::Before | Collection::After => State::Awaiting,
        };
        let paid = (state == State::Paid).then_some((self.raised_at, None));
        let mut standing = Standing { collection: self.collection, state, paid, outcomes: Vec::new() };
        for step in self.steps() {
            standing.take(&step);
        }
        standing
    }

    /// What was heard, a step for each transaction and for each other event, in the order of the table's meeting it.
    fn steps(&self) -> Vec<Step<'a>> {
        let mut callbacks = Vec::new();
        let mut steps = Vec::new();
        for event in &self.events {
            let (rank, at, meaning, transaction) = match *event {
                Event::Callback(callback) => {
                    callbacks.push(callback);
                    continue;
                }
                Event::BecameDue { at } => (0, at, Meaning::Plain(Happening::BecameDue), None),
                Event::Cancelled { at } => (2, at, Meaning::Plain(Happening::Cancelled), None),
                Event::Refunded { transaction, at } => (3, at, Meaning::Refund, Some(transaction)),
                Event::PageReturned { at } => (4, at, Meaning::Plain(Happening::PageReturned), None),
            };
            steps.push(Step { rank, at, meaning, transaction, amount: Vnd::new(0) });
        }
        // The first success tells what became of a transaction, or else the first failure.
        sorted::by_key(&mut callbacks, |callback| {
            (callback.transaction(), !callback.is_success(), *callback)
        });
        for same in callbacks.chunk_by(|a, b| a.transaction() == b.transaction()) {
            let Some(first) = same.first() else { continue };
            let contradicted = same.iter().any(|it| it.is_success() && it.amount() != first.amount());
            let conflict = first.is_success() && contradicted;
            let happening = if conflict { Happening::AmountsConflict } else { self.happening(first) };
            steps.push(Step {
                rank: 1,
                at: first.at(),
                meaning: Meaning::Plain(happening),
                transaction: Some(first.transaction()),
                amount: first.amount(),
            });
        }
        // At the same moment: what makes payment possible, then money, then what stands in its way.
        sorted::by_key(&mut steps, |step| (step.at, step.rank, step.transaction));
        steps
    }

    fn happening(&self, callback: &Callback<'a>) -> Happening {
        let late = self.expiry.is_some_and(|expiry| callback.at() >= expiry);
        if !callback.is_success() {
            Happening::Failed
        } else if callback.amount() < self.amount {
            Happening::PaidLess
        } else if callback.amount() > self.amount {
            Happening::PaidMore
        } else if late && self.after_expiry == AfterExpiry::Return {
            Happening::PaidLate
        } else {
            Happening::PaidExactly
        }
    }
}

/// An event as the table meets it.
struct Step<'a> {
    rank: u8,
    at: DateTime,
    meaning: Meaning,
    transaction: Option<Identifier<'a>>,
    amount: Vnd,
}

enum Meaning {
    Plain(Happening),
    /// Of what, depends on what stands by then.
    Refund,
}

/// Where a request stands (*tình trạng*); made by [`Request::standing`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    collection: Collection,
    state: State,
    paid: Option<(DateTime, Option<Identifier<'a>>)>,
    outcomes: Vec<Entry<'a>>,
}

/// What came of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Entry<'a> {
    /// When it happened.
    pub at: DateTime,
    /// The transaction, if it is about one.
    pub transaction: Option<Identifier<'a>>,
    /// The money that it brought; zero if none.
    pub amount: Vnd,
    /// What happened.
    pub happening: Happening,
    /// What came of it.
    pub outcome: Outcome,
    /// What is to be done about it now: nothing any more once the money was given back.
    pub action: Action,
}

impl<'a> Standing<'a> {
    fn take(&mut self, step: &Step<'a>) {
        let happening = match step.meaning {
            Meaning::Plain(happening) => happening,
            Meaning::Refund => self.refund(step.transaction),
        };
        let (state, outcome) = self.state.meet(happening);
        if outcome == Outcome::Paid {
            self.paid = Some((step.at, step.transaction));
        }
        let brought = match outcome {
            // Who was exempt paid nothing.
            Outcome::CancelledAfterPayment => self.payment().map_or(Vnd::new(0), |payment| payment.amount),
            _ => step.amount,
        };
        let action = match outcome.action() {
            // Nothing cannot be given back.
            Action::Refund if brought == Vnd::new(0) => Action::None,
            action => action,
        };
        self.push(step, happening, outcome, action);
        self.state = state;
    }

    fn push(&mut self, step: &Step<'a>, happening: Happening, outcome: Outcome, action: Action) {
        let brought = !matches!(happening, Happening::Failed);
        let amount = if brought { step.amount } else { Vnd::new(0) };
        let (at, transaction) = (step.at, step.transaction);
        self.outcomes.push(Entry { at, transaction, amount, happening, outcome, action });
    }

    /// What paid it; nothing for the exempt.
    fn payment(&self) -> Option<&Entry<'a>> {
        self.outcomes.iter().find(|entry| entry.outcome == Outcome::Paid)
    }

    /// What a refund gives back, and that nothing more is to be done about it.
    fn refund(&mut self, transaction: Option<Identifier<'a>>) -> Happening {
        let pays = self.paid.is_some_and(|(_, by)| by.is_some() && by == transaction);
        if self.state == State::Paid && pays {
            for entry in &mut self.outcomes {
                if entry.outcome == Outcome::CancelledAfterPayment {
                    entry.action = Action::None;
                }
            }
            return Happening::PaymentRefunded;
        }
        let owed = |entry: &&mut Entry<'a>| {
            entry.transaction == transaction && entry.action == Action::Refund && entry.amount > Vnd::new(0)
        };
        match self.outcomes.iter_mut().find(owed) {
            Some(entry) => {
                entry.action = Action::None;
                Happening::OtherRefunded
            }
            None => Happening::NothingRefunded,
        }
    }

    /// The state.
    pub const fn state(&self) -> State {
        self.state
    }

    /// When it was paid, by the server's word; when it was raised, for the exempt.
    pub fn paid_at(&self) -> Option<DateTime> {
        self.paid.map(|(at, _)| at)
    }

    /// The transaction that paid it.
    pub fn paid_by(&self) -> Option<Identifier<'a>> {
        self.paid.and_then(|(_, by)| by)
    }

    /// What came of each event, by its time.
    pub fn outcomes(&self) -> &[Entry<'a>] {
        &self.outcomes
    }

    /// The transactions whose money is to be given back, and how much.
    pub fn refunds(&self) -> impl Iterator<Item = (Identifier<'a>, Vnd)> {
        let payment = self.payment();
        self.outcomes.iter().filter(|entry| entry.action == Action::Refund).filter_map(move |entry| {
            let money = if entry.outcome == Outcome::CancelledAfterPayment { payment? } else { entry };
            Some((money.transaction?, money.amount))
        })
    }

    /// What the dossier hears of it, and from when on it holds; nothing while it is not paid, nothing for the exempt,
    /// whose dossier never waited. A payment that was given back was made all the same.
    pub fn dossier_event(&self) -> Option<(DossierEvent, DateTime)> {
        let (at, _) = self.paid.filter(|(_, by)| by.is_some())?;
        match self.collection {
            Collection::Before => Some((DossierEvent::Submitted, at)),
            Collection::After => Some((DossierEvent::ObligationMet, at)),
            Collection::Exempt => None,
        }
    }
}
