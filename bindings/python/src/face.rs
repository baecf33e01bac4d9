//! The classes of the Python half: enums, plain values, errors.

use motcua::time::Date;
use pyo3::call::PyCallArgs;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDate, PyType};

/// A class of the package `motcua`, imported once.
pub struct Class {
    module: &'static str,
    name: &'static str,
    imported: PyOnceLock<Py<PyType>>,
}

impl Class {
    /// A class by its name in the package.
    pub const fn named(name: &'static str) -> Self {
        Self::of_module("motcua", name)
    }

    /// A class by its name in a module of the package.
    pub const fn of_module(module: &'static str, name: &'static str) -> Self {
        Self { module, name, imported: PyOnceLock::new() }
    }

    /// The class itself.
    pub fn class<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyType>> {
        self.imported.import(py, self.module, self.name)
    }

    /// A new instance; of an enum, the member of that value.
    pub fn of<'py>(&self, py: Python<'py>, arguments: impl PyCallArgs<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.class(py)?.call1(arguments)
    }
}

/// A day as Python's `date`.
pub fn date(py: Python<'_>, day: Date) -> PyResult<Bound<'_, PyDate>> {
    PyDate::new(py, day.year().into(), day.month(), day.day())
}
