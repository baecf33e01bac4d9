//! The directory of banks.

use crate::argument::{self, Value, text};
use crate::face::{Record, date};
use crate::finding::raised;
use motcua::finding::Path;
use motcua::vietqr::{Bank, Bin};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

static BANK: Record = Record::named("Bank");
static SOURCE: Record = Record::named("BankSource");

fn find(bin: Value<'_, '_>) -> PyResult<&'static Bank> {
    let bank = Bin::new(text("bin", bin)?).and_then(motcua::vietqr::bank);
    bank.map_err(|error| raised(error.at(Path::Field("bin"))))
}

fn value<'py>(py: Python<'py>, bank: &Bank) -> PyResult<Bound<'py, PyAny>> {
    let sources = bank
        .sources()
        .map(|source| SOURCE.of(py, (source.id(), source.title(), date(py, source.seen_on())?)));
    BANK.of(
        py,
        (
            bank.bin(),
            bank.name(),
            bank.short_name(),
            PyTuple::new(py, bank.aliases())?,
            PyTuple::new(py, bank.former_names())?,
            PyTuple::new(py, bank.same_institution())?,
            bank.swift(),
            bank.transfers(),
            bank.is_verified(),
            PyTuple::new(py, bank.disagreements())?,
            PyTuple::new(py, sources.collect::<PyResult<Vec<_>>>()?)?,
        ),
    )
}

/// The bank of a BIN.
///
/// Raises MotcuaError if no list has it; it may still be in use, and payloads with it are accepted.
///
/// >>> import motcua
/// >>> motcua.bank("970436").short_name
/// 'Vietcombank'
#[pyfunction]
pub fn bank<'py>(py: Python<'py>, bin: Value<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
    value(py, find(bin)?)
}

/// The bank of a BIN, a code, a short name, a full name, a SWIFT code, or a name that it had before; case, marks,
/// spaces and a leading "Ngân hàng" do not matter.
///
/// Raises MotcuaError if no list has it, or if it is two banks'.
///
/// >>> import motcua
/// >>> [motcua.find_bank(text).bin for text in ("VCB", "Ngân hàng Vietcombank", "BFTVVNVX")]
/// ['970436', '970436', '970436']
/// >>> motcua.find_bank("CBBank").short_name
/// 'VCBNeo'
/// >>> motcua.find_bank("MAFC")
/// Traceback (most recent call last):
/// motcua.MotcuaError: text: several banks have this name or code: use the BIN [bank-ambiguous]
#[pyfunction]
pub fn find_bank<'py>(py: Python<'py>, text: Value<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
    let found = motcua::vietqr::find_bank(argument::text("text", text)?);
    value(py, found.map_err(|error| raised(error.at(Path::Field("text"))))?)
}

/// Every bank of the directory, in ascending order of the BIN.
///
/// >>> import motcua
/// >>> len(motcua.banks()) > 50
/// True
#[pyfunction]
pub fn banks(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    let values = motcua::vietqr::banks().iter().map(|bank| value(py, bank));
    PyTuple::new(py, values.collect::<PyResult<Vec<_>>>()?)
}

/// Whether a list of that day or before has the bank of a BIN.
#[pyfunction]
pub fn is_attested_by(bin: Value<'_, '_>, day: Value<'_, '_>) -> PyResult<bool> {
    Ok(find(bin)?.is_attested_by(argument::day("day", day)?))
}
