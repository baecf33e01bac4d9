//! Findings, errors, languages and rules.

use crate::argument::{Value, text};
use crate::face::{Class, Enum, Record};
use motcua::finding::argument::{ARGUMENT_MOMENT, ARGUMENT_TYPE};
use motcua::finding::{Error, Finding, Language, Parameter, Path, Words};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::borrow::Cow;

static FINDING: Record = Record::named("Finding");
static SEVERITY: Enum = Enum::named("Severity");
static LANGUAGE: Enum = Enum::named("Language");
static RULE: Record = Record::named("Rule");
static ERROR: Class = Class::named("MotcuaError");
static TYPE_ERROR: Class = Class::named("MotcuaTypeError");

#[derive(IntoPyObject)]
enum Told {
    Number(u64),
    Text(&'static str),
}

fn told(parameter: Parameter) -> Option<Told> {
    match parameter {
        Parameter::None => None,
        Parameter::Number(number) => Some(Told::Number(number)),
        Parameter::Text(text) | Parameter::Words(&Words { en: text, .. }) => Some(Told::Text(text)),
    }
}

/// A finding as the Python value of the same name.
pub fn finding<'py>(py: Python<'py>, finding: &Finding) -> PyResult<Bound<'py, PyAny>> {
    let span = finding.span();
    let (expected, found) = finding.parameters();
    FINDING.of(
        py,
        (
            finding.code(),
            SEVERITY.member(py, finding.severity().as_str())?,
            String::from(finding.path()),
            span.as_ref().map(|span| span.start),
            span.map(|span| span.end),
            told(expected),
            told(found),
            Cow::from(finding.message(Language::Vietnamese)),
            Cow::from(finding.message(Language::English)),
            finding.to_string(),
        ),
    )
}

/// Findings as a tuple.
pub fn findings<'py>(py: Python<'py>, all: &[Finding]) -> PyResult<Bound<'py, PyTuple>> {
    let values = all.iter().map(|one| finding(py, one)).collect::<PyResult<Vec<_>>>()?;
    PyTuple::new(py, values)
}

/// An error of the core as the exception that carries its finding.
#[expect(clippy::needless_pass_by_value, reason = "as map_err passes it")]
pub fn raised(error: Error) -> PyErr {
    let of_type = [ARGUMENT_TYPE.code(), ARGUMENT_MOMENT.code()].contains(&error.code());
    let class = if of_type { &TYPE_ERROR } else { &ERROR };
    Python::attach(|py| {
        let exception = finding(py, error.finding()).and_then(|finding| class.of(py, (finding,)));
        exception.map_or_else(|failure| failure, PyErr::from_value)
    })
}

/// The language that a word names.
pub fn chosen(value: Option<Value<'_, '_>>) -> PyResult<Language> {
    value.map_or(Ok(Language::default()), |word| {
        Language::parse(text("language", word)?).map_err(|error| raised(error.at(Path::Field("language"))))
    })
}

/// The language that a word names; Vietnamese without one.
#[pyfunction]
#[pyo3(signature = (language=None))]
pub fn language<'py>(py: Python<'py>, language: Option<Value<'_, 'py>>) -> PyResult<Bound<'py, PyAny>> {
    LANGUAGE.member(py, chosen(language)?.as_str())
}

/// Every rule whose code a finding or an error can carry.
///
/// >>> import motcua
/// >>> next(rule.source for rule in motcua.rules() if rule.code == "bin-format")
/// 'NAPAS 1.5.2 object 38.01.00'
#[pyfunction]
pub fn rules(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    let values = motcua::rules().map(|rule| {
        let severity = SEVERITY.member(py, rule.severity().as_str())?;
        let [vi, en] = [Language::Vietnamese, Language::English].map(|language| rule.template(language));
        RULE.of(py, (rule.code(), severity, rule.source(), vi, en))
    });
    PyTuple::new(py, values.collect::<PyResult<Vec<_>>>()?)
}
