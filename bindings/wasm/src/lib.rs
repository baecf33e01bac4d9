//! motcua for JavaScript: each file converts the values of one room of the core, calls it, converts back.
//!
//! The types that callers see are in `types/`; a test holds them against what is exported here.

mod bank;
mod emvco;
mod finding;
mod money;
#[cfg(feature = "symbol")]
mod symbol;
mod text;
mod value;
mod vietqr;
