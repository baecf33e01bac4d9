//! Planning the move of a whole register of old accounts (*kế hoạch chuyển đổi*): a partition in which nothing
//! is lost.
//!
//! Every account ends in exactly one [`Class`], and every dossier goes where its account goes. The plan is a
//! function of the set of accounts: their order does not matter, and planning again after the plan was carried
//! out ([`Account::after`]) changes nothing.
//!
//! A [`Planner`] reads the accounts one by one and keeps only their keys: [`Plan::bytes_per_account`] bytes
//! each, names as fingerprints. The finished [`Plan`] answers by identifier, so that a second pass over the
//! accounts, or over dossiers, can carry it out without any of them in memory.

mod account;
mod plan;
#[cfg(feature = "law")]
mod receipt;
mod report;

pub use account::{Account, IdentityState, RegisterAnswer};
pub use plan::{Placement, Plan, Planner};
pub use report::{Class, Count, Reason, Report};
