//! Folding of Vietnamese to unaccented letters.

use crate::finding::{MotcuaError, natural};
use motcua::text;
use std::fmt;

/// A folded text, and what folding did to it.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Folded {
    /// The text: letters, digits, space, `.`, `_`, `-`; single spaces, none at either end.
    pub text: String,
    /// How many characters were replaced by another one.
    pub changed: i32,
    /// How many characters have no counterpart and were left out, surplus spaces included.
    pub dropped: i32,
    /// How many characters were cut off at the end because of the limit.
    pub clipped: i32,
}

/// Shows no text, which may be a name.
impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Folded({} characters, {} changed, {} dropped, {} clipped)",
            self.text.len(),
            self.changed,
            self.dropped,
            self.clipped
        )
    }
}

/// Folds Vietnamese text to unaccented ASCII (*bỏ dấu*) and clips it at a limit.
#[uniffi::export]
pub fn text_fold(text: String, limit: Option<i64>) -> Result<Folded, MotcuaError> {
    let limit = limit.map(|limit| natural("limit", limit, i64::MAX.unsigned_abs())).transpose()?;
    let folded = text::fold(&text, limit);
    let count = |characters| i32::try_from(characters).unwrap_or(i32::MAX);
    Ok(Folded {
        text: folded.text,
        changed: count(folded.changed),
        dropped: count(folded.dropped),
        clipped: count(folded.clipped),
    })
}
