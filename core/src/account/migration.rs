//! Planning the move of a whole register of old accounts (*kế hoạch chuyển đổi*): a partition in which nothing
//! is lost.
//!
//! Every account ends in exactly one [`Class`], and every dossier goes where its account goes. The plan is a
//! function of the set of accounts: their order does not matter, and planning again after the plan was carried
//! out ([`Account::after`]) changes nothing.
//!
//! Rows of texts are read by [`Columns`]: an [`Account`], or a row that is set aside because something in it could not
//! be read. Such a row is decided by nobody's guess, and stays in the plan's total.
//!
//! A register is planned at once: halves planned apart do not see the accounts of one person in the other half, and link
//! more, and otherwise, than the whole.
//!
//! A [`Planner`] reads the accounts one by one and keeps only their keys: [`Plan::bytes_per_account`] bytes
//! each, names as fingerprints. The finished [`Plan`] answers by identifier, so that a second pass over the
//! accounts, or over dossiers, can carry it out without any of them in memory.

mod account;
mod cell;
mod column;
mod entry;
mod id;
mod line;
mod plan;
mod planner;
#[cfg(feature = "law")]
mod receipt;
mod report;
mod row;
pub mod rules;

pub use account::{Account, IdentityState, PopulationAnswer};
pub use column::{Column, Columns};
pub use id::AccountId;
pub use line::{Line, Separator};
pub use plan::{Placement, Plan};
pub use planner::Planner;
pub use report::{Class, Count, Reason, Report};
pub use row::{Row, SetAside};
