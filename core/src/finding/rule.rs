//! The rules that a text can break, and how a room declares its own.

use super::{Language, Severity};
use core::fmt;

/// A rule that a text can break: the stable part of a finding.
///
/// Rooms keep their rules as statics in one table each; [`crate::rules`] lists all of them.
pub struct Rule {
    severity: Severity,
    source: &'static str,
    /// The code, the Vietnamese and the English text, one after the other: in what a page downloads, a place and a
    /// length are as long as a few words of text.
    texts: &'static str,
    /// The bytes of the code.
    code: usize,
    /// The bytes of the Vietnamese text.
    vietnamese: usize,
}

impl Rule {
    /// Constructs a rule from its severity, its source clause, and its texts: the code (kebab-case, never changed
    /// once published) and the messages in Vietnamese and English, in which `{expected}` and `{found}` stand for a
    /// finding's parameters. The lengths are those of the code and of the Vietnamese text.
    pub(crate) const fn new(
        severity: Severity,
        source: &'static str,
        texts: &'static str,
        code: usize,
        vietnamese: usize,
    ) -> Self {
        let source = if cfg!(feature = "sources") { source } else { "" };
        Self { severity, source, texts, code, vietnamese }
    }

    /// The stable code in kebab-case.
    pub const fn code(&self) -> &'static str {
        cut(self.texts, self.code).0
    }

    /// How bad it is to break this rule.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Where the rule comes from: a clause, or the name of this project's own policy. Empty without the
    /// feature `sources`, which small builds leave out.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// The text with its placeholders, in the given language.
    pub const fn template(&self, language: Language) -> &'static str {
        let (vietnamese, english) = cut(cut(self.texts, self.code).1, self.vietnamese);
        match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

/// A text in two, the first of them of a number of bytes.
const fn cut(text: &str, at: usize) -> (&str, &str) {
    match text.split_at_checked(at) {
        Some(parts) => parts,
        None => (text, ""),
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.texts == other.texts
    }
}

#[expect(clippy::missing_fields_in_debug, reason = "the texts are shown one by one")]
impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("code", &self.code())
            .field("severity", &self.severity)
            .field("source", &self.source)
            .field("english", &self.template(Language::English))
            .field("vietnamese", &self.template(Language::Vietnamese))
            .finish()
    }
}

impl Eq for Rule {}

/// Declares a room's rules as documented statics, and `ALL`, the table of them.
macro_rules! rules {
    ($($name:ident: $severity:ident, $code:literal, $source:literal, vi: $vietnamese:literal, en: $english:literal;)+) => {
        $(
            #[doc = concat!("`", $code, "` (", stringify!($severity), ", ", $source, "): ", $english, ".")]
            pub static $name: $crate::finding::Rule = $crate::finding::Rule::new(
                $crate::finding::Severity::$severity,
                $source,
                concat!($code, $vietnamese, $english),
                $code.len(),
                $vietnamese.len(),
            );
        )+
        /// Every rule of this table, in the order of its documentation.
        pub static ALL: &[&$crate::finding::Rule] = &[$(&$name),+];
    };
}
pub(crate) use rules;
