//! A request for payment and all that was heard of it.

use super::claims::Claims;
use super::{Action, Callback, Happening, Identifier, Outcome, State, rules};
use crate::finding::{Error, Rule, words};
use crate::money::Vnd;
use crate::sorted;
use crate::time::DateTime;
use alloc::collections::BTreeSet;
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
    /// What becomes of money that the platform's clock puts before the request was raised (*nộp trước khi lập yêu cầu*).
    BeforeRaising {
        /// It pays nothing until the platform was asked.
        AskPlatform = "ask-platform", vi: "hỏi nền tảng thanh toán", en: "the platform is asked";
        /// It pays: two clocks differ.
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
/// identifiers: of one that failed and then succeeded the success counts, and of one that succeeded twice the first. What
/// contradicts itself pays nothing: one transaction with two amounts, one message that tells of two transactions. So does
/// money from before the request was raised.
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
/// let mut request = Request::new(Collection::Before, Vnd::new(180_000), at("2024-06-18T08:00")?)?;
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
///
/// let nothing = Request::new(Collection::Before, Vnd::new(0), at("2024-06-18T08:00")?).unwrap_err();
/// assert_eq!(nothing.code(), "request-amount");
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
    before_raising: BeforeRaising,
    events: BTreeSet<Event<'a>>,
    claims: Claims<'a>,
}

impl<'a> Request<'a> {
    /// A request that was raised at a time; it awaits payment at once, unless it is exempt.
    ///
    /// # Errors
    ///
    /// - `request-amount` when it asks for nothing, unless it is exempt: no transaction could ever pay it.
    pub fn new(collection: Collection, amount: Vnd, raised_at: DateTime) -> Result<Self, Error> {
        if amount == Vnd::new(0) && collection != Collection::Exempt {
            return Err(rules::REQUEST_AMOUNT.error());
        }
        Ok(Self {
            collection,
            amount,
            raised_at,
            not_due: false,
            expiry: None,
            after_expiry: AfterExpiry::Return,
            before_raising: BeforeRaising::AskPlatform,
            events: BTreeSet::new(),
            claims: Claims::default(),
        })
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

    /// Says what becomes of money from before it was raised; the platform is asked otherwise.
    #[must_use]
    pub const fn with_before_raising(mut self, policy: BeforeRaising) -> Self {
        self.before_raising = policy;
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
    pub fn events(&self) -> impl Iterator<Item = &Event<'a>> {
        self.events.iter()
    }

    /// Takes what is heard, unless it was heard before.
    ///
    /// # Errors
    ///
    /// When it tells of a success, and is kept all the same, so that the order of arrival decides nothing:
    ///
    /// - `callback-conflict` when its transaction succeeded with another amount; neither of both pays;
    /// - `callback-reused` when the same message told of the success of another transaction; no transaction pays that
    ///   only such messages tell of.
    pub fn hear(&mut self, event: Event<'a>) -> Result<(), Error> {
        self.events.insert(event);
        let Event::Callback(callback) = event else { return Ok(()) };
        self.claims.hear(&callback);
        self.contradiction(&callback).map_or(Ok(()), |rule| Err(rule.error()))
    }

    /// What a success contradicts.
    fn contradiction(&self, callback: &Callback<'a>) -> Option<&'static Rule> {
        if !callback.is_success() {
            None
        } else if self.claims.is_of_several_amounts(callback) {
            Some(&rules::CALLBACK_CONFLICT)
        } else if self.claims.is_of_several_transactions(callback) {
            Some(&rules::CALLBACK_REUSED)
        } else {
            None
        }
    }

    /// The call-backs that contradict another one, by their time, each with the error of
    /// [hearing](Self::hear) it last.
    pub fn conflicts(&self) -> impl Iterator<Item = (Callback<'a>, Error)> {
        self.events.iter().filter_map(|event| match event {
            Event::Callback(callback) => Some((*callback, self.contradiction(callback)?.error())),
            _ => None,
        })
    }

    /// Where it stands, and what came of everything that was heard.
    pub fn standing(&self) -> Standing<'a> {
        let state = match self.collection {
            Collection::Exempt => State::Paid,
            Collection::After if self.not_due => State::NotDue,
            Collection::Before | Collection::After => State::Awaiting,
        };
        let paid = (state == State::Paid).then_some((self.raised_at, None));
        let mut standing = Standing {
            collection: self.collection,
            state,
            paid,
            payment: None,
            returned: None,
            outcomes: Vec::new(),
        };
        let steps = self.steps();
        let money = Money::of(&steps);
        for step in steps {
            standing.take(&step, &money);
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
                    // The first success that nothing contradicts tells what became of a transaction, or else the first
                    // success, or else the first failure.
                    let contradicted = self.contradiction(&callback).is_some();
                    callbacks.push((callback.transaction(), !callback.is_success(), contradicted, callback));
                    continue;
                }
                Event::BecameDue { at } => (0, at, Meaning::Plain(Happening::BecameDue), None),
                Event::Cancelled { at } => (2, at, Meaning::Plain(Happening::Cancelled), None),
                Event::Refunded { transaction, at } => (3, at, Meaning::Refund, Some(transaction)),
                Event::PageReturned { at } => (4, at, Meaning::Plain(Happening::PageReturned), None),
            };
            steps.push(Step { rank, at, meaning, transaction, amount: Vnd::new(0) });
        }
        sorted::sort(&mut callbacks);
        for same in callbacks.chunk_by(|(a, ..), (b, ..)| a == b) {
            let Some((transaction, .., first)) = same.first() else { continue };
            steps.push(Step {
                rank: CALLBACK,
                at: first.at(),
                meaning: Meaning::Plain(self.happening(first)),
                transaction: Some(*transaction),
                amount: first.amount(),
            });
        }
        // At the same moment: what makes payment possible, then money, then what stands in its way.
        sorted::by_key(&mut steps, |step| (step.at, step.rank, step.transaction));
        steps
    }

    fn happening(&self, callback: &Callback<'a>) -> Happening {
        let early = callback.at() < self.raised_at;
        let late = self.expiry.is_some_and(|expiry| callback.at() >= expiry);
        if !callback.is_success() {
            Happening::Failed
        } else if self.claims.is_of_several_amounts(callback) {
            Happening::AmountsConflict
        } else if self.claims.is_of_several_transactions(callback) {
            Happening::MessageReused
        } else if early && self.before_raising == BeforeRaising::AskPlatform {
            Happening::PaidEarly
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

/// The rank of what call-backs tell.
const CALLBACK: u8 = 1;

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

/// At which step each transaction is met, by its identifier; what comes of a step has the same place.
struct Money<'a>(Vec<(Identifier<'a>, usize)>);

impl<'a> Money<'a> {
    fn of(steps: &[Step<'a>]) -> Self {
        let told = steps.iter().enumerate().filter(|(_, step)| step.rank == CALLBACK);
        let mut places: Vec<_> = told.filter_map(|(place, step)| Some((step.transaction?, place))).collect();
        sorted::sort(&mut places);
        Self(places)
    }

    fn place(&self, transaction: Identifier<'a>) -> Option<usize> {
        let found = self.0.binary_search_by_key(&transaction, |(transaction, _)| *transaction).ok()?;
        self.0.get(found).map(|(_, place)| *place)
    }
}

/// Where a request stands (*tình trạng*); made by [`Request::standing`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    collection: Collection,
    state: State,
    paid: Option<(DateTime, Option<Identifier<'a>>)>,
    /// The place of the outcome that paid it; none for the exempt.
    payment: Option<usize>,
    /// The place of the first outcome by which the payment is to be given back.
    returned: Option<usize>,
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
    fn take(&mut self, step: &Step<'a>, money: &Money<'a>) {
        let happening = match step.meaning {
            Meaning::Plain(happening) => happening,
            Meaning::Refund => self.refund(step.transaction, money),
        };
        let (state, outcome) = self.state.meet(happening);
        let place = self.outcomes.len();
        let brought = match outcome {
            // Who was exempt paid nothing.
            Outcome::CancelledAfterPayment => self.payment().map_or(Vnd::new(0), |payment| payment.amount),
            _ => step.amount,
        };
        let action = match outcome.action() {
            // Nothing cannot be given back, and a payment only once.
            Action::Refund if brought == Vnd::new(0) => Action::None,
            Action::Refund if outcome == Outcome::CancelledAfterPayment && self.returned.is_some() => {
                Action::None
            }
            action => action,
        };
        match outcome {
            Outcome::Paid => {
                self.paid = Some((step.at, step.transaction));
                self.payment = Some(place);
            }
            Outcome::CancelledAfterPayment if self.returned.is_none() => self.returned = Some(place),
            _ => {}
        }
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
        self.outcomes.get(self.payment?)
    }

    /// What a refund gives back, and that nothing more is to be done about it.
    fn refund(&mut self, transaction: Option<Identifier<'a>>, money: &Money<'a>) -> Happening {
        let pays = self.paid.is_some_and(|(_, by)| by.is_some() && by == transaction);
        let (place, refunded) = if self.state == State::Paid && pays {
            (self.returned, Happening::PaymentRefunded)
        } else {
            (transaction.and_then(|it| money.place(it)), Happening::OtherRefunded)
        };
        let entry = place.and_then(|place| self.outcomes.get_mut(place));
        match entry.filter(|entry| entry.action == Action::Refund) {
            Some(entry) => {
                entry.action = Action::None;
                refunded
            }
            None if refunded == Happening::PaymentRefunded => refunded,
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
