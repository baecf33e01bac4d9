//! Lists in one crossing: a row that is refused keeps its number and its finding, the others go on.

use super::Inspection;
use super::transfer::{TransferFields, TransferValue};
use crate::finding::Finding;
use motcua::vietqr;

/// What became of one row of a list that was to be written.
#[derive(Debug, uniffi::Record)]
pub struct EncodedRow {
    /// The number of the row in the list, from 0.
    pub row: i32,
    /// The payload, unless the row was refused.
    pub payload: Option<String>,
    /// Why it was refused.
    pub finding: Option<Finding>,
}

/// What became of one row of a list that was to be read.
#[derive(uniffi::Record)]
pub struct ReadRow {
    /// The number of the row in the list, from 0.
    pub row: i32,
    /// The transfer, unless the payload must not be paid.
    pub transfer: Option<TransferValue>,
    /// Why it was refused.
    pub finding: Option<Finding>,
}

/// Writes the payload of each row.
#[uniffi::export]
pub fn vietqr_encode_all(rows: Vec<TransferFields>) -> Vec<EncodedRow> {
    numbered(&rows, |row, fields| match fields.transfer().and_then(|transfer| transfer.to_payload()) {
        Ok(payload) => EncodedRow { row, payload: Some(payload), finding: None },
        Err(error) => EncodedRow { row, payload: None, finding: Some(error.finding().into()) },
    })
}

/// Reads the transfer of each payload.
#[uniffi::export]
pub fn vietqr_read_all(payloads: Vec<String>) -> Vec<ReadRow> {
    numbered(&payloads, |row, payload| match vietqr::read(payload) {
        Ok(transfer) => ReadRow { row, transfer: Some((&transfer).into()), finding: None },
        Err(error) => ReadRow { row, transfer: None, finding: Some(error.finding().into()) },
    })
}

/// Reads each payload and tells everything that breaks the rules of `VietQR`.
#[uniffi::export]
pub fn vietqr_inspect_all(payloads: Vec<String>) -> Vec<Inspection> {
    payloads.iter().map(|payload| vietqr::inspect(payload).into()).collect()
}

/// What becomes of each row, with its number.
fn numbered<T, R>(rows: &[T], of: impl Fn(i32, &T) -> R) -> Vec<R> {
    // A list of either language has at most `i32::MAX` members.
    (0..).zip(rows).map(|(number, row)| of(number, row)).collect()
}
