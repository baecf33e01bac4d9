//! What a room writes its records with, from `alloc`: a module for the web has no standard library.

pub use alloc::borrow::ToOwned;
pub use alloc::boxed::Box;
pub use alloc::string::{String, ToString};
pub use alloc::vec::Vec;
pub use alloc::{format, vec};

/// Values by their names; uniffi knows the standard library's alone.
#[cfg(feature = "seam")]
pub use std::collections::HashMap as Map;

#[cfg(not(feature = "seam"))]
pub use super::map::Map;
