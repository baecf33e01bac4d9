//! The error of fallible functions.

use super::{Finding, Language, Message, Path, Rule};
use alloc::boxed::Box;

/// The error of this library's fallible functions: the finding that stopped them.
///
/// Display is the English message with path and code; [`Error::message`] has both languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Error(Box<Finding>);

impl Error {
    /// The finding that stopped the function.
    pub const fn finding(&self) -> &Finding {
        &self.0
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }

    /// The message in a language.
    pub const fn message(&self, language: Language) -> Message<'_> {
        self.0.message(language)
    }

    /// The same error at another place, for a caller that knows where the value came from.
    #[must_use]
    pub fn at(mut self, path: impl Into<Path>) -> Self {
        self.0.path = path.into();
        self
    }
}

impl Rule {
    /// The error that this rule is broken, at no particular place.
    #[cold]
    pub(crate) fn error(&'static self) -> Error {
        Finding::new(self).into()
    }
}

impl From<Finding> for Error {
    #[cold]
    fn from(finding: Finding) -> Self {
        Self(Box::new(finding))
    }
}

impl From<&'static Rule> for Error {
    fn from(rule: &'static Rule) -> Self {
        rule.error()
    }
}
