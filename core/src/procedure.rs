//! Administrative procedures (*thủ tục hành chính*) and the dossiers that are filed for them.
//!
//! | to know | ask |
//! | --- | --- |
//! | what a dossier's events amount to, what can happen now | [`Dossier`], [`State`] |
//! | which decree holds, and its terms | [`Regime`], [`Terms`] |
//! | by when what has to happen, and why | [`Clockwork::deadlines`] |
//! | what was done too late or once too often | [`Clockwork::audit`] |
//! | in which order a desk works, what a number of officers can do | [`queue`] |
//! | what was done in a period | [`report`] |
//! | which procedures there are, how long they take | `Catalogue`, `Procedure` (feature `law`) |
//! | what the portal and a province's system tell each other | `exchange`, `import` (feature `law`) |
//! | how the catalogue is told as linked data | `cpsv` (feature `law`) |
//!
//! A dossier is the log of what happened to it, whatever the order in which that arrived. Which event may happen
//! in which status is a table of data ([`Transition`]), and so are the decrees; what the decrees leave open is a
//! named policy ([`Practice`]). No clock is here: the instant asked about, the calendar and the office hours are
//! arguments.

mod audit;
#[cfg(feature = "law")]
mod catalogue;
#[cfg(feature = "law")]
pub mod cpsv;
mod deadline;
mod dossier;
mod event;
#[cfg(feature = "law")]
pub mod exchange;
#[cfg(feature = "law")]
pub mod import;
#[cfg(feature = "law")]
mod json;
mod limit;
mod practice;
pub mod queue;
#[cfg(feature = "law")]
mod receipt;
mod regime;
pub mod report;
#[cfg(feature = "law")]
mod rows;
pub mod rules;
mod state;
mod status;
#[cfg(feature = "law")]
mod told;
mod transition;

#[cfg(feature = "law")]
pub use catalogue::Catalogue;
pub use deadline::{Clockwork, Deadline, DeadlineKind, Deadlines, Reason, Waiting};
pub use dossier::{Dossier, Outcome, Refusal};
pub use event::{Event, EventKind};
pub use limit::TimeLimit;
pub use practice::{AnswerPolicy, Channel, DatePolicy, PausePolicy, Practice, SupplementPolicy, Terms};
pub use queue::{OnlinePolicy, PlaceReason};
#[cfg(feature = "law")]
pub use receipt::replay;
pub use regime::{Regime, Term};
#[cfg(feature = "law")]
pub use rows::{Goal, Level, Paper, Procedure, Unit, Way};
#[cfg(feature = "law")]
pub(crate) use rows::{PROCEDURES, TARGETS};
pub use state::{Stage, Standstill, State, Supplement};
pub use status::{Clock, Status};
pub use transition::{Actor, Target, Transition};
