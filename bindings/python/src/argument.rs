//! What Python passes: of the right type, or refused with a code and the argument's name.

use crate::finding::raised;
use motcua::finding::argument::{ARGUMENT_MOMENT, ARGUMENT_RANGE, ARGUMENT_TYPE, TEXT_NOT_UNICODE};
use motcua::finding::{Error, Finding, Parameter, Path, Rule};
use motcua::time::Date;
use pyo3::Borrowed;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyDateTime, PyInt, PyString};

/// A value as Python passes it.
pub type Value<'a, 'py> = &'a Bound<'py, PyAny>;

/// What says where a value stands.
pub trait Named: Copy {
    /// The place as a path of a finding.
    fn path(self) -> Path;
}

/// An argument by its name.
impl Named for &'static str {
    fn path(self) -> Path {
        Path::Field(self)
    }
}

/// A place in a record, such as `subject.age`; empty for the whole of it.
#[derive(Clone, Copy)]
pub struct Place<'a>(pub &'a str);

impl Named for Place<'_> {
    fn path(self) -> Path {
        if self.0.is_empty() { Path::Root } else { Path::Document(self.0.into()) }
    }
}

/// A refusal of an argument.
pub fn refused(rule: &'static Rule, name: impl Named, expected: impl Into<Parameter>) -> PyErr {
    raised(Error::from(Finding::new(rule).at(name.path()).expected(expected)))
}

/// A `str`.
pub fn text<'a>(name: impl Named, value: Value<'a, '_>) -> PyResult<&'a str> {
    text_of(name, value.as_borrowed())
}

/// A `str` that something else keeps: its text lives as long as that does.
pub fn text_of<'a>(name: impl Named, value: Borrowed<'a, '_, PyAny>) -> PyResult<&'a str> {
    value.extract().map_err(|_: PyErr| {
        let is_text = value.is_instance_of::<PyString>();
        if is_text {
            refused(&TEXT_NOT_UNICODE, name, Parameter::None)
        } else {
            refused(&ARGUMENT_TYPE, name, "str")
        }
    })
}

/// A whole number: an `int`, or anything else with `__index__`, Python's own word for one, as cells of data frames
/// have it. One beyond 128 bits becomes the greatest, which every rule about numbers refuses alike.
pub fn integer(name: impl Named, value: Value<'_, '_>) -> PyResult<i128> {
    let refusal = || refused(&ARGUMENT_TYPE, name, "int");
    if value.is_instance_of::<PyBool>() {
        return Err(refusal());
    }
    if value.is_instance_of::<PyInt>() {
        return Ok(whole(value));
    }
    let index = value.get_type().getattr("__index__").and_then(|index| index.call1((value,)));
    let index = index.ok().filter(PyAnyMethods::is_instance_of::<PyInt>).ok_or_else(refusal)?;
    Ok(whole(&index))
}

/// The number of an `int`. Nearly all have 64 bits, which the stable interface gives at once; more it computes.
fn whole(number: Value<'_, '_>) -> i128 {
    number.extract::<i64>().map_or_else(|_| number.extract().unwrap_or(i128::MAX), i128::from)
}

/// An `int` that is a count of something, up to a greatest one.
pub fn count<T: TryFrom<i128>>(greatest: u64) -> impl Fn(&'static str, Value<'_, '_>) -> PyResult<T> {
    move |name, value| {
        T::try_from(integer(name, value)?).map_err(|_| refused(&ARGUMENT_RANGE, name, greatest))
    }
}

/// A `bool`.
pub fn flag(name: impl Named, value: Value<'_, '_>) -> PyResult<bool> {
    value.cast::<PyBool>().map(PyBoolMethods::is_true).map_err(|_| refused(&ARGUMENT_TYPE, name, "bool"))
}

/// A `date`, or a `str` written YYYY-MM-DD. A `datetime` is a moment, whose day depends on the time zone.
pub fn day(name: impl Named, value: Value<'_, '_>) -> PyResult<Date> {
    if value.is_instance_of::<PyString>() {
        return Date::parse(text(name, value)?).map_err(|error| raised(error.at(name.path())));
    }
    if value.is_instance_of::<PyDateTime>() {
        return Err(refused(&ARGUMENT_MOMENT, name, Parameter::None));
    }
    if !value.is_instance_of::<PyDate>() {
        return Err(refused(&ARGUMENT_TYPE, name, "date"));
    }
    let part = |part| value.getattr(part)?.extract::<u16>();
    let small = |part| value.getattr(part)?.extract::<u8>();
    Date::new(part("year")?, small("month")?, small("day")?).map_err(|error| raised(error.at(name.path())))
}

/// An argument that may be left out or `None`.
pub fn optional<'a, 'py, T>(
    name: &'static str,
    value: Option<Value<'a, 'py>>,
    read: impl Fn(&'static str, Value<'a, 'py>) -> PyResult<T>,
) -> PyResult<Option<T>> {
    value.map(|value| read(name, value)).transpose()
}

/// A builder with one more part, if the argument is given.
pub fn set<'a, 'py, B, T>(
    builder: B,
    part: impl FnOnce(B, T) -> B,
    name: &'static str,
    value: Option<Value<'a, 'py>>,
    read: impl Fn(&'static str, Value<'a, 'py>) -> PyResult<T>,
) -> PyResult<B> {
    Ok(match optional(name, value, read)? {
        Some(value) => part(builder, value),
        None => builder,
    })
}
