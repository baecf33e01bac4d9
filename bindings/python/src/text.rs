//! Folding of Vietnamese text.

use crate::argument::{Value, count, optional, text};
use crate::face::Record;
use motcua::text::Folded;
use pyo3::prelude::*;

static FOLDED: Record = Record::named("Folded");

/// A folded text as the Python value of the same name.
pub fn folded<'py>(py: Python<'py>, folded: &Folded) -> PyResult<Bound<'py, PyAny>> {
    let counts = (folded.changed, folded.dropped, folded.clipped);
    FOLDED.of(py, (&folded.text, counts.0, counts.1, counts.2, folded.is_unchanged()))
}

/// Folds Vietnamese text to unaccented ASCII, cuts it at a number of characters if a limit is given, and
/// tells what that changed.
///
/// >>> import motcua
/// >>> motcua.fold("Phí thẩm định (lần 2)", limit=15)
/// Folded(text='Phi tham dinh l', changed=5, dropped=2, clipped=4, is_unchanged=False)
#[pyfunction]
#[pyo3(signature = (text, *, limit=None))]
pub fn fold<'py>(
    py: Python<'py>,
    text: Value<'_, 'py>,
    limit: Option<Value<'_, 'py>>,
) -> PyResult<Bound<'py, PyAny>> {
    let limit = optional("limit", limit, count(u64::MAX))?;
    folded(py, &motcua::text::fold(self::text("text", text)?, limit))
}
