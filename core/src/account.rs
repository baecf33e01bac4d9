//! Accounts (*tài khoản*) of one-stop public services: who may log in how, on which day, and what becomes of the
//! old accounts when identity accounts take their place.
//!
//! `login` answers from the rows of the book that the caller holds; [`link`] decides about one old account,
//! [`migration`] about a whole register of them. This room has no date of its own.

pub mod link;
#[cfg(feature = "law")]
pub mod login;
pub mod migration;
#[cfg(feature = "law")]
mod replay;

#[cfg(feature = "law")]
pub use replay::replay;
