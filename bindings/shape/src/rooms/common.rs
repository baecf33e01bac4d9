//! Words that every room speaks.

use super::prelude::*;
use super::shape::words;
use motcua::finding::{Confidence, Severity};

words! {
    Confidence { Unverified, Code, Secondary, Primary }
    Severity { Notice, Violation, Error }
}
