//! Transfers: writing, reading, comparing. Banks are in a file of their own.

pub(crate) mod bank;
pub(crate) mod list;
pub(crate) mod service;
pub(crate) mod transfer;

use crate::bytes::Bytes;
use crate::camel::{camel_case, snake_case};
use crate::emvco::{DataObject, objects};
use crate::finding::{Finding, MotcuaError};
use motcua::emvco::LengthUnit;
use motcua::finding::{Language, Path};
use motcua::vietqr::{self, DifferenceKind, Label, Profile, Purpose, Reader, Rewrite};
use std::fmt;
use transfer::TransferValue;

/// The set of rules that a payload is held against.
#[uniffi::remote(Enum)]
pub enum Profile {
    /// EMVCo's rules alone, for any network's payload; no transfer is read.
    Emvco,
    /// Those of EMVCo that transfers do not waive, and those of NAPAS.
    Vietqr,
}

/// What a difference puts in doubt.
#[uniffi::remote(Enum)]
pub enum DifferenceKind {
    /// Another payee: the money would go elsewhere.
    Payee,
    /// Another amount.
    Amount,
    /// Another reference: the payment would not be matched.
    Reference,
    /// Something that neither moves money nor matches it.
    Other,
}

/// A part in which two transfers differ; its values are not told.
#[derive(Debug, uniffi::Record)]
pub struct Difference {
    /// A stable word for the part, such as `account`.
    pub part: String,
    /// What the difference puts in doubt.
    pub kind: DifferenceKind,
}

/// Everything that reading a payload tells.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Inspection {
    /// Whether the text is a list of objects to its end, whatever is in it.
    pub readable: bool,
    /// Whether money may be sent by this payload: it was read, and no finding is an error.
    pub payable: bool,
    /// Everything that was found: structure first, then values in their order, then what is missing.
    pub findings: Vec<Finding>,
    /// The objects that are not templates, as far as the text could be read.
    pub objects: Vec<DataObject>,
    /// What the lengths count.
    pub length_unit: LengthUnit,
    /// The transfer, if the payload may be paid and the profile is VietQR's.
    pub transfer: Option<TransferValue>,
}

/// Shows no value.
impl fmt::Debug for Inspection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<_> = self.findings.iter().map(|finding| finding.code.as_str()).collect();
        write!(f, "Inspection(payable: {}, findings: {codes:?})", self.payable)
    }
}

impl From<vietqr::Inspection<'_>> for Inspection {
    fn from(inspection: vietqr::Inspection<'_>) -> Self {
        Self {
            readable: inspection.is_readable(),
            payable: inspection.is_payable(),
            findings: inspection.findings().iter().map(Finding::from).collect(),
            objects: objects(inspection.payload()),
            length_unit: inspection.payload().length_unit(),
            transfer: inspection.transfer().map(TransferValue::from),
        }
    }
}

/// Reads a payload and tells everything that breaks the rules of a profile.
#[uniffi::export]
pub fn vietqr_inspect(payload: String, profile: Option<Profile>, recover_nested_service: bool) -> Inspection {
    let mut reader = Reader::new().profile(profile.unwrap_or_default());
    if recover_nested_service {
        reader = reader.recover_nested_service();
    }
    reader.inspect(&payload).into()
}

/// The same with the rules of VietQR, for bytes of which it is not known whether they are text.
#[uniffi::export]
pub fn vietqr_inspect_bytes(payload: Bytes) -> Inspection {
    vietqr::inspect_bytes(&payload.0).into()
}

/// Reads the transfer of a payload that may be paid.
#[uniffi::export]
pub fn vietqr_read(payload: String) -> Result<TransferValue, MotcuaError> {
    Ok((&vietqr::read(&payload)?).into())
}

/// Writes the payload of a transfer.
#[uniffi::export]
pub fn vietqr_write(transfer: TransferValue) -> Result<String, MotcuaError> {
    Ok(transfer.borrow()?.to_payload()?)
}

/// Names each part in which a scanned transfer differs from the expected one.
#[uniffi::export]
pub fn vietqr_compare(
    scanned: TransferValue,
    expected: TransferValue,
) -> Result<Vec<Difference>, MotcuaError> {
    let differences = vietqr::compare(&scanned.borrow()?, &expected.borrow()?);
    let told = |part: vietqr::Difference| Difference { part: camel_case(part.as_str()), kind: part.kind() };
    Ok(differences.map(told).collect())
}

/// What people call a field of a transfer or an object of a payload, by the path of a finding or the part of a
/// difference; nothing for the whole, and for what has no name.
#[uniffi::export]
pub fn vietqr_name_of(path: String, language: Language) -> Option<String> {
    vietqr::name_of_path(&snake_case(&path), language).map(str::to_owned)
}

/// Writes the payload of a static code anew with an amount and references, everything else kept.
#[uniffi::export]
pub fn vietqr_make_dynamic(
    payload: String,
    amount: i64,
    bill_number: Option<String>,
    reference: Option<String>,
    purpose: Option<String>,
) -> Result<String, MotcuaError> {
    let mut rewrite = Rewrite::new(crate::money::amount(amount)?);
    if let Some(text) = &bill_number {
        rewrite = rewrite.bill_number(Label::new(text)?);
    }
    if let Some(text) = &reference {
        rewrite = rewrite.reference(Label::new(text)?);
    }
    if let Some(text) = &purpose {
        rewrite = rewrite.purpose(Purpose::new(text).map_err(|error| error.at(Path::Field("purpose")))?);
    }
    Ok(rewrite.apply(&vietqr::inspect(&payload))?)
}
