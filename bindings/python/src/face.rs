//! The classes of the Python half: enums, plain values, errors.

use motcua::time::Date;
use pyo3::call::PyCallArgs;
use pyo3::exceptions::PySystemError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDate, PyString, PyTuple, PyType};
use pyo3::{Borrowed, ffi};
use std::ptr;

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

    /// A new instance, as calling the class gives it.
    pub fn of<'py>(&self, py: Python<'py>, arguments: impl PyCallArgs<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.class(py)?.call1(arguments)
    }
}

/// A closed set of words: a string enum whose members are looked up once.
pub struct Enum {
    class: Class,
    members: PyOnceLock<Vec<(String, Py<PyAny>)>>,
}

impl Enum {
    /// An enum by its name in the package.
    pub const fn named(name: &'static str) -> Self {
        Self { class: Class::named(name), members: PyOnceLock::new() }
    }

    /// The member of a word.
    pub fn member<'py>(&self, py: Python<'py>, word: &str) -> PyResult<Bound<'py, PyAny>> {
        let members = self.members.get_or_try_init(py, || {
            let members = self.class.class(py)?.try_iter()?;
            members.map(|member| member.and_then(|member| Ok((member.extract()?, member.unbind())))).collect()
        });
        let found = members?.iter().find(|(known, _)| known == word);
        found.map_or_else(|| self.class.of(py, (word,)), |(_, member)| Ok(member.bind(py).clone()))
    }
}

/// A plain value: a frozen dataclass. Its own `__init__` sets each field by a call of `object.__setattr__`, which is
/// most of what such a value costs; here the fields are set by what that calls.
pub struct Record {
    class: Class,
    /// The names of the fields, in the order of `__init__`.
    fields: PyOnceLock<Vec<Py<PyString>>>,
}

impl Record {
    /// A dataclass by its name in the package.
    pub const fn named(name: &'static str) -> Self {
        Self { class: Class::named(name), fields: PyOnceLock::new() }
    }

    /// A new value of all its fields.
    pub fn of<'py>(
        &self,
        py: Python<'py>,
        values: impl IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>, Error = PyErr>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let class = self.class.class(py)?;
        let fields = self.fields.get_or_try_init(py, || class.getattr("__match_args__")?.extract())?;
        let values = values.into_pyobject(py)?;
        if values.len() != fields.len() {
            return Err(PySystemError::new_err("a value has other fields than its class"));
        }
        let value = blank(class)?;
        for (field, part) in fields.iter().zip(values.iter_borrowed()) {
            set(&value, field.bind(py), part)?;
        }
        Ok(value)
    }
}

/// `object.__new__`: an instance whose fields are not set.
#[expect(unsafe_code, reason = "a call of it from outside costs as much as three fields")]
fn blank<'py>(class: &Bound<'py, PyType>) -> PyResult<Bound<'py, PyAny>> {
    // SAFETY: the class is a live type, and one written in Python over `object` alone, of which this makes an instance
    // as `object.__new__` does; it gives a new reference, or null with an exception set.
    unsafe {
        let new = ffi::PyType_GenericNew(class.as_type_ptr(), ptr::null_mut(), ptr::null_mut());
        Bound::from_owned_ptr_or_err(class.py(), new)
    }
}

/// `object.__setattr__`: sets a field, whatever the class itself has to say to that.
#[expect(unsafe_code, reason = "what pyo3 has asks the class, which is frozen")]
fn set(value: &Bound<'_, PyAny>, field: &Bound<'_, PyString>, part: Borrowed<'_, '_, PyAny>) -> PyResult<()> {
    // SAFETY: the three are live objects, of which the field's name is a str; it borrows them and takes a reference of
    // its own to what it keeps.
    let done = unsafe { ffi::PyObject_GenericSetAttr(value.as_ptr(), field.as_ptr(), part.as_ptr()) };
    if done == 0 { Ok(()) } else { Err(PyErr::fetch(value.py())) }
}

/// A day as Python's `date`.
pub fn date(py: Python<'_>, day: Date) -> PyResult<Bound<'_, PyDate>> {
    PyDate::new(py, day.year().into(), day.month(), day.day())
}
