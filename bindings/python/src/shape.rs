//! The calls that `bindings/shape` describes: a question comes as a text of JSON, its answer goes as one. The classes
//! on the other side are printed from the same description; here stands what they check by the core.

use crate::argument::{Place, Value, day, flag, integer, refused, text};
use crate::face::{Class, date};
use crate::finding::{chosen, raised};
use motcua::finding::Language;
use motcua::finding::argument::{ARGUMENT_MISSING, ARGUMENT_TYPE, ARGUMENT_UNKNOWN, UNKNOWN_WORD};
use motcua::law::Book as Rows;
use motcua::time::DateTime;
use motcua_shape::rooms::law;
use motcua_shape::rooms::shape::Shape;
use motcua_shape::{CALLS, Named, call, types};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

static OVERLAY_ANSWER: Class = Class::of_module("motcua.law", "OverlayAnswer");

/// The book that the package comes with, read when it is first asked.
static BUILTIN: LazyLock<Arc<Rows>> = LazyLock::new(|| Arc::new(Rows::builtin()));

/// A book of dated rules: who may log in how, which documents say so, which days are off. Never changed.
///
/// Every function that asks a book takes it as `book`; without one it asks `Book.builtin()`.
///
/// >>> import motcua
/// >>> book, told = motcua.Book.builtin().overlay("{}")
/// >>> book == motcua.Book.builtin(), told.findings
/// (True, ())
#[pyclass(frozen, eq, hash, module = "motcua")]
pub struct Book {
    rows: Arc<Rows>,
    /// What was laid over the built-in one, in its order: enough to make it again elsewhere.
    texts: Vec<String>,
}

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rows, &other.rows) || self.rows.fingerprint() == other.rows.fingerprint()
    }
}

impl Hash for Book {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.rows.fingerprint().hash(state);
    }
}

#[pymethods]
impl Book {
    /// The book that the package comes with; it is read once.
    #[staticmethod]
    fn builtin(py: Python<'_>) -> Self {
        Self { rows: py.detach(|| BUILTIN.clone()), texts: Vec::new() }
    }

    /// Lays a book in JSON over this one: gives the new book and what was found. A row with an error is left out,
    /// and told; this book stays as it is.
    fn overlay<'py>(&self, py: Python<'py>, text: Value<'_, 'py>) -> PyResult<(Self, Bound<'py, PyAny>)> {
        let text = self::text("text", text)?;
        let mut told = String::new();
        let rows = py.detach(|| {
            let (rows, answer) = law::overlay(&self.rows, text);
            answer.write(&mut told);
            rows
        });
        let texts = self.texts.iter().cloned().chain([text.to_owned()]).collect();
        let answer = OVERLAY_ANSWER.class(py)?.call_method1("_told", (told,))?;
        Ok((Self { rows: Arc::new(rows), texts }, answer))
    }

    /// The fingerprint of its rows: the same for the same rows, whatever their order.
    #[getter]
    fn fingerprint(&self) -> String {
        self.rows.fingerprint().to_string()
    }

    fn __repr__(&self) -> String {
        format!("<Book {}>", self.rows.fingerprint())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let make = py.import("motcua._native")?.getattr("book_of")?;
        Ok((make, PyTuple::new(py, &self.texts)?))
    }
}

/// The built-in book with each text laid over the one before: how a pickled book comes back.
#[pyfunction]
#[pyo3(signature = (*texts))]
pub fn book_of(py: Python<'_>, texts: Vec<String>) -> Book {
    let rows = py.detach(|| {
        texts.iter().fold(BUILTIN.clone(), |under, text| Arc::new((*under).clone().overlay(text).book))
    });
    Book { rows, texts }
}

/// Answers a call by its name in the shared cases, from JSON to JSON. Other threads run meanwhile.
#[pyfunction]
pub fn ask(py: Python<'_>, name: &str, question: &str, book: Option<Value<'_, '_>>) -> PyResult<String> {
    let place = CALLS.iter().position(|call| call.name == name).unwrap_or(usize::MAX);
    let book = match book {
        None => None,
        Some(book) => {
            Some(book.cast::<Book>().map_err(|_| refused(&ARGUMENT_TYPE, "book", "Book"))?.get().rows.clone())
        }
    };
    let answered = py.detach(|| {
        let mut answer = String::new();
        let asks_book = CALLS.get(place).is_some_and(|call| call.asks_book);
        match (&book, asks_book) {
            (Some(book), _) => call(place, book, question, &mut answer)?,
            (None, true) => call(place, &BUILTIN, question, &mut answer)?,
            (None, false) => call(place, &Rows::empty(), question, &mut answer)?,
        }
        Ok(answer)
    });
    answered.map_err(raised)
}

/// A value of one of Python's own types as the classes of records keep it, or the refusal of it.
#[pyfunction]
pub fn checked<'py>(kind: &str, value: Value<'_, 'py>, path: &str) -> PyResult<Bound<'py, PyAny>> {
    let (py, place) = (value.py(), Place(path));
    match kind {
        "str" => text(place, value)?.into_bound_py_any(py),
        "int" => integer(place, value)?.into_bound_py_any(py),
        "bool" => flag(place, value)?.into_bound_py_any(py),
        "date" => date(py, day(place, value)?)?.into_bound_py_any(py),
        _ => {
            let text = value.cast::<PyString>().map_err(|_| refused(&ARGUMENT_TYPE, place, "datetime"))?;
            let time = DateTime::parse(self::text(place, text)?);
            time.map_err(|error| raised(error.at(crate::argument::Named::path(place))))?
                .to_string()
                .into_bound_py_any(py)
        }
    }
}

/// The refusal of a value in a record, by its code. What was expected is a text of the printed classes; each is kept.
#[pyfunction]
pub fn refusal<'py>(py: Python<'py>, code: &str, path: &str, expected: &str) -> Bound<'py, PyAny> {
    static KEPT: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let rules = [&ARGUMENT_MISSING, &ARGUMENT_UNKNOWN, &UNKNOWN_WORD];
    let rule = rules.into_iter().find(|rule| rule.code() == code).unwrap_or(&ARGUMENT_TYPE);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let expected = kept.get(expected).copied().unwrap_or_else(|| {
        let new: &'static str = expected.to_owned().leak();
        kept.insert(new);
        new
    });
    drop(kept);
    refused(rule, Place(path), expected).into_value(py).into_bound(py).into_any()
}

/// What people call a word of a closed list.
#[pyfunction]
#[pyo3(signature = (words, word, language=None))]
pub fn label(words: &str, word: &str, language: Option<Value<'_, '_>>) -> PyResult<&'static str> {
    static LABELS: LazyLock<HashMap<(&str, &str), [&str; 2]>> = LazyLock::new(|| {
        let closed = types().into_iter().filter_map(|named| match named {
            Named::Words(words) => Some(words),
            Named::Record(_) | Named::Choice(_) => None,
        });
        closed
            .flat_map(|words| {
                words.members.into_iter().map(move |(word, vi, en)| ((words.name, word), [vi, en]))
            })
            .collect()
    });
    let [vi, en] = LABELS.get(&(words, word)).copied().unwrap_or_default();
    Ok(match chosen(language)? {
        Language::Vietnamese => vi,
        Language::English => en,
    })
}
