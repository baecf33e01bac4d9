//! motcua for JavaScript: each file converts the values of one room of the core, calls it, converts back.
//!
//! A feature is a set of calls that go into one module, so that a page downloads what it uses. The types that
//! callers see are in `types/`; a test holds them against what is exported here.
#![no_std]

extern crate alloc;
// The room that draws needs it.
#[cfg(any(feature = "svg", feature = "raster", feature = "rules"))]
extern crate std;

#[cfg(feature = "rooms")]
#[macro_use]
#[path = "../../shape/src/rooms/mod.rs"]
mod rooms;

#[path = "../../shape/src/camel.rs"]
mod camel;
#[cfg(feature = "rooms")]
#[path = "../../shape/src/question.rs"]
mod question;

mod answer;
mod argument;
#[cfg(feature = "rooms")]
mod books;
mod calls;
#[cfg(feature = "rooms")]
mod carried;
mod desk;
#[cfg(any(feature = "svg", feature = "raster"))]
mod encoder;
#[cfg(feature = "identity")]
mod identity;
mod input;
#[cfg(feature = "raster")]
mod raster;
#[cfg(feature = "read")]
mod reading;
#[cfg(feature = "reference")]
mod reference;
#[cfg(feature = "rules")]
mod rules;
mod runtime;
#[cfg(feature = "svg")]
mod svg;
#[cfg(feature = "write")]
mod vietqr;
