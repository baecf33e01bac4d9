//! Paying: references, orders, requests with their call-backs, the reconciliation of bank statements, receipts and slips,
//! land obligations; in `tariff` (feature `law`) what procedures cost. All but what asks the book of dated rules builds
//! without it.
//!
//! The bank's word is matched, not believed: an [`Order`], its code, the [`Callback`]s of a platform and the [`Line`]s of
//! a statement are tied by a [`Reference`] with check digits, which a [`Finder`] finds in what banks make of remarks. A
//! [`Request`] stands where the *set* of its call-backs puts it, whatever the order of their arrival; a [`Reconciler`] puts
//! every line of a statement and every order in exactly one class.
//!
//! An [`Obligation`] is what a tax notice prints, and what is [owed](Obligation::owed) on a day follows from that and from
//! what was paid. The dated rules (feature `law`) never replace it: a `check` tells every difference.
//!
//! What a dossier hears of its payment is a [`DossierEvent`] with a time, which whoever keeps the dossier passes on.

#[cfg(feature = "law")]
mod assess;
mod budget;
mod callback;
#[cfg(feature = "law")]
mod check;
mod claims;
mod door;
#[cfg(feature = "law")]
mod due;
mod entry;
mod find;
mod identifier;
mod interest;
mod kind;
#[cfg(feature = "law")]
mod land_rows;
#[cfg(feature = "law")]
mod late;
mod obligation;
mod order;
mod owed;
mod receipt;
mod reconcile;
mod reference;
#[cfg(feature = "law")]
mod replay;
mod report;
mod request;
pub mod rules;
mod schedule;
mod settle;
#[cfg(feature = "signature")]
mod signature;
#[cfg(feature = "symbol")]
mod slip;
#[cfg(feature = "symbol")]
mod slip_text;
mod state;
mod statement;
#[cfg(feature = "law")]
pub mod tariff;
mod taxpayer;
mod treasury;

#[cfg(feature = "law")]
pub use assess::{Area, Assessed, Base, Parcel, Share, assess, relief};
pub use budget::{BudgetAccount, BudgetLine, Chapter, Collector, SubItem, Treasury};
pub use callback::{Callback, CallbackFields};
#[cfg(feature = "law")]
pub use check::{Checked, Difference, DifferenceKind, Facts, Value};
pub use door::{EnterpriseForm, EnterpriseQuery, HouseholdForm, HouseholdQuery};
#[cfg(feature = "law")]
pub use due::{DayCount, DueAnswer, DuePolicy, DueQuestion, MakeUpDay};
pub use find::{Finder, Found};
pub use identifier::Identifier;
pub use interest::{Interest, LastDay, LatePolicy, LateRates, Rounding};
pub use kind::FeeKind;
#[cfg(feature = "law")]
pub(crate) use land_rows::FILE;
#[cfg(feature = "law")]
pub use land_rows::{
    Band, BudgetCode, BudgetCodeKind, DueBasis, DueExtension, DueRule, DueShift, LateRate, ObligationRate,
    ObligationRelief, Shift, Situation, StatutoryAmount,
};
#[cfg(feature = "law")]
pub use late::{LateAnswer, LateQuestion};
pub use obligation::{NoticeNumber, Obligation, ObligationBuilder, PayableId, SlipReference};
pub use order::Order;
pub use owed::{OpenInstalment, Owed, Whole, taxpayers};
pub use receipt::{Receipt, ReceiptFields, ReceiptForm, ReceiptItem, ReceiptStandard};
pub use reconcile::{Plan, Reconciler};
pub use reference::{Form, Reference};
#[cfg(feature = "law")]
pub use replay::replay;
pub use report::{
    Count, LineClass, LinePlacement, LineReason, OrderClass, OrderPlacement, OrderReason, Report,
};
pub use request::{AfterExpiry, BeforeRaising, Collection, DossierEvent, Entry, Event, Request, Standing};
pub use schedule::{Instalment, ObligationKind, Paid, Schedule, ScheduleBuilder, Toward};
#[cfg(feature = "signature")]
pub use signature::{Secret, Signature};
#[cfg(feature = "symbol")]
pub use slip::Slip;
#[cfg(feature = "symbol")]
pub use slip_text::{SlipRole, SlipText};
pub use state::{Action, Happening, Outcome, State};
pub use statement::{Line, OpenOrder, Parts, Policy};
pub use taxpayer::{IdentityPaper, Taxpayer};
pub use treasury::{TreasuryFields, TreasuryForm, TreasuryRow, TreasurySlip};
