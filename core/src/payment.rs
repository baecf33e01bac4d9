//! Paying: references, orders, requests with their call-backs, the reconciliation of bank statements, receipts and slips;
//! in `tariff` (feature `law`) what procedures cost. Nothing else here knows the law.
//!
//! The bank's word is matched, not believed: an [`Order`], its code, the [`Callback`]s of a platform and the [`Line`]s of
//! a statement are tied by a [`Reference`] with check digits, which a [`Finder`] finds in what banks make of remarks. A
//! [`Request`] stands where the *set* of its call-backs puts it, whatever the order of their arrival; a [`Reconciler`] puts
//! every line of a statement and every order in exactly one class.
//!
//! What a dossier hears of its payment is a [`DossierEvent`] with a time, which whoever keeps the dossier passes on.

mod callback;
mod entry;
mod find;
mod identifier;
mod kind;
mod order;
mod receipt;
mod reconcile;
mod reference;
mod report;
mod request;
pub mod rules;
mod settle;
#[cfg(feature = "signature")]
mod signature;
#[cfg(feature = "symbol")]
mod slip;
mod state;
mod statement;
#[cfg(feature = "law")]
pub mod tariff;
mod treasury;

pub use callback::{Callback, CallbackFields};
pub use find::{Finder, Found};
pub use identifier::Identifier;
pub use kind::FeeKind;
pub use order::Order;
pub use receipt::{Receipt, ReceiptFields, ReceiptForm, ReceiptItem, ReceiptStandard};
pub use reconcile::{Plan, Reconciler};
pub use reference::{Form, Reference};
pub use report::{
    Count, LineClass, LinePlacement, LineReason, OrderClass, OrderPlacement, OrderReason, Report,
};
pub use request::{AfterExpiry, Collection, DossierEvent, Entry, Event, Request, Standing};
#[cfg(feature = "signature")]
pub use signature::{Secret, Signature};
#[cfg(feature = "symbol")]
pub use slip::Slip;
pub use state::{Action, Happening, Outcome, State};
pub use statement::{Line, OpenOrder, Parts, Policy};
pub use treasury::{TreasuryFields, TreasuryForm, TreasuryRow, TreasurySlip};
