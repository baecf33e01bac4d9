//! motcua for JavaScript: each file converts the values of one room of the core, calls it, converts back.
//!
//! A feature is a set of calls that go into one module, so that a page downloads what it uses. The types that
//! callers see are in `types/`; a test holds them against what is exported here.
#![no_std]

extern crate alloc;
// The room that draws needs it.
#[cfg(any(feature = "svg", feature = "raster", feature = "reference"))]
extern crate std;

mod arguments;
#[cfg(feature = "reference")]
mod bank;
#[cfg(feature = "payload")]
mod emvco;
mod finding;
#[cfg(feature = "identity")]
mod identity;
#[cfg(feature = "reference")]
mod money;
#[cfg(feature = "raster")]
mod raster;
mod record;
#[cfg(feature = "reference")]
mod rules;
mod runtime;
#[cfg(feature = "svg")]
mod svg;
#[cfg(any(feature = "svg", feature = "raster"))]
mod symbol;
#[cfg(feature = "payload")]
mod text;
mod value;
#[cfg(feature = "payload")]
mod vietqr;
