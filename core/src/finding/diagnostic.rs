//! A finding, and its text.

use super::{Language, Parameter, Path, Rule, Severity};
use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;
use core::ops::Range;

/// One diagnostic (*phát hiện*): a rule, the place where it is broken, and what to tell about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    rule: &'static Rule,
    pub(super) path: Path,
    span: Option<Range<usize>>,
    expected: Parameter,
    found: Parameter,
}

impl Finding {
    /// Constructs a finding that the rule is broken, at no particular place.
    pub const fn new(rule: &'static Rule) -> Self {
        Self { rule, path: Path::Root, span: None, expected: Parameter::None, found: Parameter::None }
    }

    /// Says where: the path.
    #[must_use]
    pub fn at(mut self, path: impl Into<Path>) -> Self {
        self.path = path.into();
        self
    }

    /// Says where: bytes of the text as it was given.
    #[must_use]
    pub fn spanning(mut self, span: Range<usize>) -> Self {
        self.span = Some(span);
        self
    }

    /// Says what the rule expected.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<Parameter>) -> Self {
        self.expected = expected.into();
        self
    }

    /// Says what was found instead: a length or count, never the value.
    #[must_use]
    pub fn found(mut self, found: impl Into<Parameter>) -> Self {
        self.found = found.into();
        self
    }

    /// The broken rule.
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// The stable code of the broken rule.
    pub const fn code(&self) -> &'static str {
        self.rule.code()
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// Where it is.
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// The bytes of the text as it was given, where they are known.
    pub fn span(&self) -> Option<Range<usize>> {
        self.span.clone()
    }

    /// What the rule expected, and what was found instead.
    pub const fn parameters(&self) -> (Parameter, Parameter) {
        (self.expected, self.found)
    }

    /// The message in a language, without code and path.
    ///
    /// ```
    /// use motcua::finding::Language;
    /// use motcua::money::Vnd;
    /// let error = Vnd::parse("1e5").unwrap_err();
    /// assert_eq!(error.finding().message(Language::English).to_string(), "an amount is written with the digits 0 to 9 only");
    /// ```
    pub const fn message(&self, language: Language) -> Message<'_> {
        Message { finding: self, language }
    }
}

/// A finding's text in one language; made by [`Finding::message`].
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    finding: &'a Finding,
    language: Language,
}

impl Message<'_> {
    fn tell(self, out: &mut impl fmt::Write) -> fmt::Result {
        // Text and names of parameters take turns.
        let parts = self.finding.rule.template(self.language).split(['{', '}']);
        for (place, part) in parts.enumerate() {
            match part {
                "expected" if place % 2 == 1 => self.finding.expected.tell(out, self.language)?,
                "found" if place % 2 == 1 => self.finding.found.tell(out, self.language)?,
                text => out.write_str(text)?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(f)
    }
}

/// The text, as displaying it writes it; most messages have no parameters, and are borrowed.
impl From<Message<'_>> for Cow<'static, str> {
    fn from(message: Message<'_>) -> Self {
        let template = message.finding.rule.template(message.language);
        if template.contains('{') { Self::Owned(String::from(message)) } else { Self::Borrowed(template) }
    }
}

/// The text, as displaying it writes it, without the machinery of formatting.
impl From<Message<'_>> for String {
    fn from(message: Message<'_>) -> Self {
        let mut text = Self::new();
        // A string takes everything.
        let _ = message.tell(&mut text);
        text
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = String::from(&self.path);
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        write!(f, "{} [{}]", self.message(Language::English), self.code())
    }
}
