//! One shape for everything that can be said about a text from outside: a stable code, how bad it is,
//! where it is, what was expected, in Vietnamese and English.
//!
//! A finding never holds the value it complains about: a payload carries account numbers, a register
//! carries names. Lengths, counts and the texts of this library are all that is told.

pub mod argument;
mod confidence;
mod diagnostic;
mod error;
mod language;
mod number;
mod parameter;
mod path;
mod rule;
#[cfg(feature = "serde")]
pub(crate) mod serial;
mod severity;
mod text_form;
mod words;

pub use confidence::Confidence;
pub use diagnostic::{Finding, Message};
pub use error::Error;
pub use language::Language;
pub(crate) use number::grouped;
pub use parameter::{Parameter, Words};
pub use path::{Path, Step};
pub use rule::Rule;
pub(crate) use rule::rules;
pub use severity::Severity;
pub(crate) use text_form::text_form;
pub(crate) use words::{Word, place_of, words};
