//! motcua for JavaScript: each file converts the values of one room of the core, calls it, converts back.
//!
//! One feature is one module that a page downloads, so that it pays for what it uses. The types that callers
//! see are in `types/`; a test holds them against what is exported here.
#![no_std]

extern crate alloc;
#[cfg(feature = "symbol")]
extern crate std;

#[cfg(feature = "directory")]
mod bank;
#[cfg(feature = "payload")]
mod emvco;
mod finding;
#[cfg(feature = "payload")]
mod money;
mod runtime;
#[cfg(feature = "symbol")]
mod symbol;
#[cfg(feature = "payload")]
mod text;
mod value;
#[cfg(feature = "payload")]
mod vietqr;
