//! Accounts: what becomes of the old ones when identity accounts take their place.
//!
//! [`link`] decides about one old account, [`migration`] about a whole register of them.

pub mod link;
pub mod migration;
