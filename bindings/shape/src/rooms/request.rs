//! A request for payment and what a platform calls back.

use super::prelude::*;
use super::shape::{Digits, item, out_of_place, words};
use motcua::finding::argument::ARGUMENT_MISSING;
use motcua::finding::{Error, Finding, Path};
use motcua::money::Vnd;
use motcua::payment::{
    Action as PaymentAction, AfterExpiry, BeforeRaising, Callback, CallbackFields,
    Collection as FeeCollection, DossierEvent, Event, Identifier, Outcome as PaymentOutcome, Request,
    State as RequestState,
};
use motcua::procedure::Status;
use motcua::time::DateTime;
use motcua_shape_derive::{choice, record, row};

words! {
    FeeCollection { Before, After, Exempt }
    AfterExpiry { Return, Take }
    BeforeRaising { AskPlatform, Take }
    RequestState { NotDue, Awaiting, Paid, Cancelled, Refunded }
    PaymentOutcome {
        Due, Paid, Underpaid, Overpaid, AfterExpiry, BeforeDue, PaidAgain, ForCancelled, AfterRefund,
        Contradictory, BeforeRaised, TransactionFailed, NotTheServersWord, Cancelled, CancelledAfterPayment, Refunded,
        OtherRefunded, NothingToRefund, NoChange,
    }
    PaymentAction { None, Refund, AskPlatform, Decide }
    DossierEvent { Submitted, ObligationMet }
}

/// A request for payment (*yêu cầu thanh toán*).
#[record]
pub struct RequestGiven {
    /// Whether it is paid before the dossier is accepted, after, or not at all.
    pub collection: FeeCollection,
    /// What is to be paid.
    pub amount: Vnd,
    /// When it was raised.
    pub raised_at: DateTime,
    /// The number of its dossier's status, 1 to 10, where it is known.
    pub dossier_status: Option<u8>,
    /// From when on it is no longer to be paid.
    pub expiry: Option<DateTime>,
    /// What becomes of money that comes later.
    pub after_expiry: Option<AfterExpiry>,
    /// What becomes of money from before it was raised.
    pub before_raising: Option<BeforeRaising>,
}

/// What a platform's server sent, not yet checked.
#[record]
pub struct CallbackGiven {
    /// Its identifier.
    pub id: Option<String>,
    /// The transaction's.
    pub transaction: Option<String>,
    /// The result: two letters or digits, `00` for success.
    pub code: Option<String>,
    /// The amount in its digits.
    pub amount: Option<Digits>,
    /// The currency; absent for `VND`.
    pub currency: Option<String>,
    /// When, `YYYYMMDDhhmmss`.
    pub at: Option<String>,
}

/// What else can happen to a request.
#[choice]
pub enum HappeningKind {
    /// The dossier was accepted: what is paid after acceptance is due.
    #[word("became-due")]
    BecameDue,
    /// The payer's browser came back.
    #[word("page-returned")]
    PageReturned,
    /// Request or dossier was cancelled.
    #[word("cancelled")]
    Cancelled,
    /// The money of a transaction was given back.
    #[word("refunded")]
    Refunded,
}

/// Something else that happened to a request.
#[record]
pub struct HappeningGiven {
    /// What.
    pub kind: HappeningKind,
    /// When.
    pub at: DateTime,
    /// The transaction whose money was given back; with nothing else.
    pub transaction: Option<String>,
}

/// Where does a request stand, by all that was heard of it?
#[record]
pub struct RequestQuestion {
    /// The request.
    pub request: RequestGiven,
    /// What the platform's server sent, in any order, repeated or not.
    pub callbacks: Vec<CallbackGiven>,
    /// What else happened.
    pub happened: Vec<HappeningGiven>,
}

/// What became of a transaction or an event.
#[record]
pub struct RequestOutcome {
    /// The transaction, where there is one.
    pub transaction: Option<String>,
    /// What became of it.
    pub outcome: PaymentOutcome,
    /// What to do.
    pub action: PaymentAction,
}

/// Money that is to be given back.
#[row]
pub struct RefundDue {
    /// The transaction.
    pub transaction: String,
    /// How much.
    pub amount: Vnd,
}

/// An event of the dossier that follows.
#[record(open)]
pub struct RequestEvent {
    /// Which.
    pub event: DossierEvent,
    /// When.
    pub at: DateTime,
}

/// A call-back that was not taken.
#[record]
pub struct RefusedCallback {
    /// Its identifier.
    pub id: String,
    /// Why: the code of the rule.
    pub code: String,
}

/// Where a request stands.
#[record]
pub struct RequestAnswer {
    /// Its state.
    pub state: RequestState,
    /// When it was paid.
    pub paid_at: Option<DateTime>,
    /// By which transaction.
    pub paid_by: Option<String>,
    /// What became of each transaction and event.
    pub outcomes: Vec<RequestOutcome>,
    /// What is to be given back.
    pub refunds: Vec<RefundDue>,
    /// The event of the dossier that follows.
    pub events: Vec<RequestEvent>,
    /// The call-backs that were not taken.
    pub refused: Vec<RefusedCallback>,
}

/// Tells where a request stands; the order in which things were heard does not count.
pub fn apply(question: &RequestQuestion) -> Result<RequestAnswer, Error> {
    let mut request = read(&question.request)?;
    let mut refused = Vec::new();
    for given in &question.callbacks {
        let fields = fields(given);
        match Callback::read(&fields) {
            // Contradictions are asked below, where the order of arrival does not count.
            Ok(callback) => drop(request.hear(Event::Callback(callback))),
            Err(error) => {
                refused.push(RefusedCallback { id: fields.id.to_owned(), code: error.code().to_owned() });
            }
        }
    }
    refused.extend(request.conflicts().map(|(it, error)| RefusedCallback {
        id: it.id().as_str().to_owned(),
        code: error.code().to_owned(),
    }));
    for (number, given) in question.happened.iter().enumerate() {
        request.hear(happened(number, given)?).map_err(|error| error.at(item("happened", number, "")))?;
    }
    let standing = request.standing();
    Ok(RequestAnswer {
        state: standing.state(),
        paid_at: standing.paid_at(),
        paid_by: standing.paid_by().map(|it| it.as_str().to_owned()),
        outcomes: standing
            .outcomes()
            .iter()
            .map(|entry| RequestOutcome {
                transaction: entry.transaction.map(|it| it.as_str().to_owned()),
                outcome: entry.outcome,
                action: entry.action,
            })
            .collect(),
        refunds: standing
            .refunds()
            .map(|(transaction, amount)| RefundDue { transaction: transaction.as_str().to_owned(), amount })
            .collect(),
        events: standing.dossier_event().into_iter().map(|(event, at)| RequestEvent { event, at }).collect(),
        refused,
    })
}

fn read(given: &RequestGiven) -> Result<Request<'static>, Error> {
    let request = Request::new(given.collection, given.amount, given.raised_at);
    let mut request = request.map_err(|error| error.at(Path::Field("request.amount")))?;
    if let Some(code) = given.dossier_status {
        let field = Path::Field("request.dossier_status");
        if Status::from_code(code).map_err(|error| error.at(field))?.is_before_payment_falls_due() {
            request = request.with_dossier_not_accepted();
        }
    }
    if let Some(expiry) = given.expiry {
        request = request.with_expiry(expiry);
    }
    if let Some(policy) = given.after_expiry {
        request = request.with_after_expiry(policy);
    }
    Ok(match given.before_raising {
        Some(policy) => request.with_before_raising(policy),
        None => request,
    })
}

fn fields(given: &CallbackGiven) -> CallbackFields<'_> {
    CallbackFields {
        id: given.id.as_deref().unwrap_or_default(),
        transaction: given.transaction.as_deref().unwrap_or_default(),
        code: given.code.as_deref().unwrap_or_default(),
        amount: given.amount.as_ref().map_or("", |digits| digits.0.as_str()),
        currency: given.currency.as_deref().unwrap_or(Callback::CURRENCY),
        at: given.at.as_deref().unwrap_or_default(),
    }
}

fn happened(number: usize, given: &HappeningGiven) -> Result<Event<'_>, Error> {
    let at = given.at;
    if given.transaction.is_some() && given.kind != HappeningKind::Refunded {
        return Err(out_of_place(item("happened", number, "transaction"), "kind, at"));
    }
    Ok(match given.kind {
        HappeningKind::BecameDue => Event::BecameDue { at },
        HappeningKind::PageReturned => Event::PageReturned { at },
        HappeningKind::Cancelled => Event::Cancelled { at },
        HappeningKind::Refunded => {
            let field = item("happened", number, "transaction");
            let transaction = given.transaction.as_deref();
            let transaction = transaction.ok_or_else(|| Finding::new(&ARGUMENT_MISSING).at(field.clone()))?;
            Event::Refunded {
                transaction: Identifier::new(transaction).map_err(|error| error.at(field))?,
                at,
            }
        }
    })
}
