//! Accounts: what becomes of the old ones when identity accounts take their place.
//!
//! [`link`] decides about one old account.

pub mod link;
