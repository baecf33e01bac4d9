//! One shape for everything that can be said about a text from outside: a stable code, how bad it is,
//! where it is, what was expected, in Vietnamese and English.
//!
//! A finding never holds the value it complains about: a payload carries account numbers, a register
//! carries names. Lengths, counts and the texts of this library are all that is told.

pub mod argument;
mod confidence;
mod words;

pub use confidence::Confidence;
pub(crate) use words::{Word, words};

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::ops::Range;

words! {
    /// How bad a finding is (*mức độ*).
    ///
    /// ```
    /// use motcua::finding::Severity;
    /// assert!(Severity::Error > Severity::Violation && Severity::Violation > Severity::Notice);
    /// assert_eq!(Severity::parse("fatal").unwrap_err().code(), "unknown-word");
    /// ```
    Severity {
        /// A recommendation or a habit was not kept; nothing is in doubt.
        Notice = "notice", vi: "lưu ý", en: "notice";
        /// A rule is broken, but what is meant is not in doubt.
        Violation = "violation", vi: "vi phạm", en: "violation";
        /// Unreadable, unsafe or ambiguous: what was read must not be acted on.
        Error = "error", vi: "lỗi", en: "error";
    }
}

words! {
    /// A language in which findings are told; the word is its ISO 639 code.
    ///
    /// ```
    /// use motcua::finding::Language;
    /// assert_eq!(Language::parse("en"), Ok(Language::English));
    /// assert_eq!(Language::parse("English").unwrap_err().code(), "unknown-word");
    /// ```
    #[derive(Default)]
    Language {
        /// Vietnamese (*tiếng Việt*), `vi`.
        #[default]
        Vietnamese = "vi", vi: "tiếng Việt", en: "Vietnamese";
        /// English, `en`.
        English = "en", vi: "tiếng Anh", en: "English";
    }
}

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

/// Where in a text a finding is: data objects by their numbers, a named argument, or a path into a
/// document.
///
/// ```
/// use motcua::finding::Path;
/// assert_eq!(Path::objects(&[38, 1, 0]).to_string(), "38.01.00");
/// assert_eq!(Path::Field("amount").to_string(), "amount");
/// assert_eq!(Path::Root.to_string(), "");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever shows a path must know every form")]
pub enum Path {
    /// The whole text.
    #[default]
    Root,
    /// A data object inside templates, outermost first; unused places are `None`.
    Objects([Option<u8>; 3]),
    /// An argument or field by its name.
    Field(&'static str),
    /// A place in a document, such as `rows[3].from`.
    Document(Box<str>),
}

impl Path {
    /// The path of a data object from the numbers of its templates and its own, at most three; more are
    /// left out.
    pub fn objects(ids: &[u8]) -> Self {
        let mut path = [None; 3];
        for (place, id) in path.iter_mut().zip(ids) {
            *place = Some(*id);
        }
        Self::Objects(path)
    }
}

impl Path {
    fn tell(&self, out: &mut impl fmt::Write) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Objects(ids) => {
                for (level, id) in ids.iter().flatten().enumerate() {
                    if level > 0 {
                        out.write_char('.')?;
                    }
                    if *id < 10 {
                        out.write_char('0')?;
                    }
                    decimal(u64::from(*id), out)?;
                }
                Ok(())
            }
            Self::Field(name) => out.write_str(name),
            Self::Document(path) => out.write_str(path),
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(f)
    }
}

/// The text of a path, as displaying it writes it, without the machinery of formatting.
impl From<&Path> for String {
    fn from(path: &Path) -> Self {
        let mut text = Self::new();
        // A string takes everything.
        let _ = path.tell(&mut text);
        text
    }
}

/// Writes a number in decimal digits. The standard library's own way serves every width, sign and radix, which is a
/// good part of what a page would download.
fn decimal(number: u64, out: &mut impl fmt::Write) -> fmt::Result {
    if number > 9 {
        decimal(number / 10, out)?;
    }
    out.write_char(u8::try_from(number % 10).map_or('0', |digit| char::from(b'0' + digit)))
}

/// Writes a number in groups of three digits, as the language separates them.
fn grouped(number: u64, language: Language, out: &mut impl fmt::Write) -> fmt::Result {
    if number < 1_000 {
        return decimal(number, out);
    }
    grouped(number / 1_000, language, out)?;
    out.write_char(match language {
        Language::Vietnamese => '.',
        Language::English => ',',
    })?;
    let group = number % 1_000;
    decimal(group / 100, out)?;
    decimal(group / 10 % 10, out)?;
    decimal(group % 10, out)
}

/// Words of this library in Vietnamese and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "there are two languages")]
pub struct Words {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

/// A parameter of a message: a number, or a text of this library; never the user's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whoever shows a parameter must know every form")]
pub enum Parameter {
    /// Nothing to tell.
    #[default]
    None,
    /// A length, count or limit.
    Number(u64),
    /// A text of this library that is the same in every language: a code, a key, a digit.
    Text(&'static str),
    /// Words of this library, told in the message's language.
    Words(&'static Words),
}

impl From<u64> for Parameter {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Parameter {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<&'static Words> for Parameter {
    fn from(words: &'static Words) -> Self {
        Self::Words(words)
    }
}

impl From<&'static str> for Parameter {
    fn from(text: &'static str) -> Self {
        Self::Text(text)
    }
}

impl Parameter {
    /// Writes the parameter as a message in a language tells it.
    fn tell(self, out: &mut impl fmt::Write, language: Language) -> fmt::Result {
        match self {
            Self::None => out.write_str("–"),
            Self::Number(number) if number < 10_000 => decimal(number, out),
            Self::Number(number) => grouped(number, language, out),
            Self::Text(text) => out.write_str(text),
            Self::Words(words) => out.write_str(match language {
                Language::Vietnamese => words.vi,
                Language::English => words.en,
            }),
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(f, Language::English)
    }
}

/// One diagnostic (*phát hiện*): a rule, the place where it is broken, and what to tell about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    rule: &'static Rule,
    path: Path,
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
        self.rule.severity
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

impl From<Finding> for Error {
    #[cold]
    fn from(finding: Finding) -> Self {
        Self(Box::new(finding))
    }
}

impl From<&'static Rule> for Error {
    #[cold]
    fn from(rule: &'static Rule) -> Self {
        Finding::new(rule).into()
    }
}
