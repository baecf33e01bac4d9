//! Administrative procedures (*thủ tục hành chính*) and the dossiers that are filed for them.

mod dossier;
mod event;
mod practice;
mod regime;
pub mod rules;
mod state;
mod status;
mod transition;

pub use dossier::{Dossier, Outcome, Refusal};
pub use event::{Event, EventKind};
pub use practice::{
    AnswerPolicy, Channel, DatePolicy, EndPolicy, PausePolicy, Practice, SupplementPolicy, Terms,
};
pub use regime::{Regime, Term};
pub use state::{Stage, Standstill, State, Supplement};
pub use status::{Clock, Status};
pub use transition::{Actor, Target, Transition};
