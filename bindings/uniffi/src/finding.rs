//! Findings, rules, the error.

use crate::camel::camel_case;
use motcua::finding::argument::{ARGUMENT_MISSING, ARGUMENT_RANGE, ARGUMENT_TYPE, TEXT_NOT_UNICODE};
use motcua::finding::{self, Language, Path, Severity};
use motcua::time::Date;
use std::fmt;

/// A language in which findings are told and amounts are put into words.
#[uniffi::remote(Enum)]
pub enum Language {
    /// Vietnamese (*tiếng Việt*), `vi`.
    Vietnamese,
    /// English, `en`.
    English,
}

/// One diagnostic (*phát hiện*): the code of the broken rule, the place, and what to tell about it; never the
/// value.
#[derive(Debug, uniffi::Record)]
#[uniffi::export(Display)]
pub struct Finding {
    /// The stable code in kebab-case.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is: data objects as `38.01.00`, an argument by its name, empty for the whole text.
    pub path: String,
    /// The first place of the text that it is about, where that is known: an index in Kotlin and Java, a byte of the
    /// text's UTF-8 in Swift.
    pub start: Option<i32>,
    /// The place after the last one.
    pub end: Option<i32>,
    /// The message in Vietnamese.
    pub vietnamese: String,
    /// The message in English.
    pub english: String,
    /// The path, the English message and the code in one line: for logs.
    pub text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<&finding::Finding> for Finding {
    fn from(finding: &finding::Finding) -> Self {
        let offset = |bytes: usize| i32::try_from(bytes).ok();
        Self {
            code: finding.code().to_owned(),
            severity: finding.severity(),
            path: camel_case(&finding.path().to_string()),
            start: finding.span().and_then(|span| offset(span.start)),
            end: finding.span().and_then(|span| offset(span.end)),
            vietnamese: finding.message(Language::Vietnamese).to_string(),
            english: finding.message(Language::English).to_string(),
            text: finding.to_string(),
        }
    }
}

/// What every fallible call throws: the finding that stopped it.
///
/// Display is exported on the finding, which is what both languages show.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum MotcuaError {
    /// The call was refused.
    #[error("{finding}")]
    Refused {
        /// The finding that stopped the call.
        finding: Finding,
    },
}

impl From<finding::Error> for MotcuaError {
    fn from(error: finding::Error) -> Self {
        Self::Refused { finding: error.finding().into() }
    }
}

/// An integer of the other language as the type of an argument.
pub(crate) fn natural<N>(name: &'static str, number: i64, greatest: u64) -> Result<N, MotcuaError>
where
    N: TryFrom<i64>,
{
    let finding = || finding::Finding::new(&ARGUMENT_RANGE).at(Path::Field(name)).expected(greatest);
    N::try_from(number).map_err(|_| finding::Error::from(finding()).into())
}

/// A day of an argument.
pub(crate) fn day(name: &'static str, text: &str) -> Result<Date, finding::Error> {
    Date::parse(text).map_err(|error| error.at(Path::Field(name)))
}

/// The finding about an argument whose text is not Unicode, which a language allows and cannot pass on.
#[uniffi::export]
pub fn finding_not_unicode(argument: String) -> Finding {
    about(&TEXT_NOT_UNICODE, argument)
}

/// The finding about a required argument that a language lets its callers leave out.
#[uniffi::export]
pub fn finding_missing(argument: String) -> Finding {
    about(&ARGUMENT_MISSING, argument)
}

/// The finding of a rule that an argument breaks before it can be passed on: its code, the argument, and what the rule
/// expected.
#[uniffi::export]
pub fn finding_argument(code: String, argument: String, expected: String) -> Finding {
    let rule = motcua::rules().find(|rule| rule.code() == code).unwrap_or(&ARGUMENT_TYPE);
    // A text of another language has no place in the core's finding, but in what it tells.
    let mut finding = Finding::from(&finding::Finding::new(rule).expected("{expected}"));
    for told in [&mut finding.vietnamese, &mut finding.english, &mut finding.text] {
        *told = told.replace("{expected}", &expected);
    }
    at(finding, argument)
}

/// A finding about an argument that the other language names.
fn about(rule: &'static finding::Rule, argument: String) -> Finding {
    at(Finding::from(&finding::Finding::new(rule)), argument)
}

/// A finding at an argument.
fn at(mut finding: Finding, argument: String) -> Finding {
    if !argument.is_empty() {
        finding.text = format!("{argument}: {}", finding.text);
        finding.path = argument;
    }
    finding
}

/// A rule that a text can break: the stable part of a finding.
#[derive(Debug, uniffi::Record)]
pub struct Rule {
    /// The stable code in kebab-case.
    pub code: String,
    /// How bad it is to break this rule.
    pub severity: Severity,
    /// Where the rule comes from: a clause, or the name of this project's own policy.
    pub source: String,
    /// The Vietnamese text with its placeholders `{expected}` and `{found}`.
    pub vietnamese: String,
    /// The English text with its placeholders `{expected}` and `{found}`.
    pub english: String,
}

/// Every rule whose code a finding can carry.
#[uniffi::export]
pub fn finding_rules() -> Vec<Rule> {
    let rules = motcua::rules().map(|rule| Rule {
        code: rule.code().to_owned(),
        severity: rule.severity(),
        source: rule.source().to_owned(),
        vietnamese: rule.template(Language::Vietnamese).to_owned(),
        english: rule.template(Language::English).to_owned(),
    });
    rules.collect()
}
