//! Payloads as data objects.

use crate::finding::MotcuaError;
use motcua::emvco::{self, LengthUnit};
use motcua::vietqr::Reader;
use std::fmt;

/// What a payload's lengths count (*đơn vị độ dài*).
#[uniffi::remote(Enum)]
pub enum LengthUnit {
    /// Unicode scalar values, as EMVCo MPM v1.0 §4.4.1.1 wants.
    Characters,
    /// UTF-8 bytes: seen in the wild, read with a violation.
    Bytes,
    /// UTF-16 units: seen in the wild, read with a violation.
    Utf16,
}

/// A data object that is not a template.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DataObject {
    /// The IDs of the templates around it and its own: `38.01.00`.
    pub path: String,
    /// Its value.
    pub value: String,
}

/// Shows the place and the length, never the value.
impl fmt::Debug for DataObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DataObject({}, {} characters)", self.path, self.value.chars().count())
    }
}

/// A payload (*chuỗi mã*): its objects in their order, nothing left out.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Payload {
    /// The objects that are not templates, in order, depth first.
    pub objects: Vec<DataObject>,
    /// What the lengths count.
    pub length_unit: LengthUnit,
    /// The payload written back from its objects: the same text.
    pub rewritten: String,
}

/// Shows the structure only.
impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Payload({:?}, {:?})", self.length_unit, self.objects)
    }
}

/// The leaves of a payload.
pub(crate) fn objects(payload: &emvco::Payload<'_>) -> Vec<DataObject> {
    let object = |(path, value): (emvco::ObjectPath, &str)| DataObject {
        path: path.to_string(),
        value: value.to_owned(),
    };
    payload.leaves().map(object).collect()
}

/// Reads the objects of any payload that is a list of them to its end, whatever else is wrong with it.
#[uniffi::export]
pub fn emvco_read(payload: String) -> Result<Payload, MotcuaError> {
    let inspection = Reader::new().inspect(&payload);
    let payload = inspection.readable()?;
    Ok(Payload { objects: objects(payload), length_unit: payload.length_unit(), rewritten: payload.write()? })
}
