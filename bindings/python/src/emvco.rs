//! Payloads as data objects.

use crate::argument::{Value, text};
use crate::face::{Enum, Record};
use crate::finding::raised;
use motcua::emvco::Payload;
use motcua::finding::Path;
use motcua::vietqr::Reader;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

static PAYLOAD: Record = Record::named("Payload");
static LENGTH_UNIT: Enum = Enum::named("LengthUnit");

/// The objects that are not templates, as pairs of path and value in their order.
pub fn objects<'py>(py: Python<'py>, payload: &Payload<'_>) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(
        py,
        payload.leaves().map(|(path, value)| (String::from(&Path::from(path)), value)).collect::<Vec<_>>(),
    )
}

/// What a payload's lengths count.
pub fn length_unit<'py>(py: Python<'py>, payload: &Payload<'_>) -> PyResult<Bound<'py, PyAny>> {
    LENGTH_UNIT.member(py, payload.length_unit().as_str())
}

/// Reads the objects of a payload, whatever is in them, and writes them back: the same text for everything
/// that can be read.
///
/// Raises MotcuaError if the text is not a list of objects to its end.
///
/// >>> import motcua
/// >>> payload = motcua.read_payload(
/// ...     "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
/// ... )
/// >>> dict(payload.objects)["38.01.01"]
/// '0011012345678'
#[pyfunction]
pub fn read_payload<'py>(py: Python<'py>, payload: Value<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
    let inspection = Reader::new().inspect(text("payload", payload)?);
    let payload = inspection.readable().map_err(raised)?;
    let rewritten = payload.write().map_err(raised)?;
    PAYLOAD.of(py, (objects(py, payload)?, length_unit(py, payload)?, rewritten))
}

/// The checksum (CRC-16, EMVCo) of a text's UTF-8.
///
/// >>> import motcua
/// >>> f"{motcua.checksum('123456789'):04X}"
/// '29B1'
#[pyfunction]
pub fn checksum(text: Value<'_, '_>) -> PyResult<u16> {
    Ok(motcua::emvco::checksum(self::text("text", text)?.as_bytes()))
}
