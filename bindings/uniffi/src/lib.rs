//! motcua for Kotlin, Java and Swift: one file a room of the core, which converts and calls.
//!
//! What is exported here is the seam. The Kotlin and Swift files beside it give it the form of their language.

extern crate alloc;

#[macro_use]
#[path = "../../shape/src/rooms/mod.rs"]
mod rooms;

#[path = "../../shape/src/camel.rs"]
mod camel;

mod books;
mod bytes;
mod carried;
mod emvco;
mod finding;
mod identity;
#[cfg(feature = "jvm")]
mod jvm;
mod money;
mod symbol;
mod text;
mod vietqr;

uniffi::setup_scaffolding!("motcua");
