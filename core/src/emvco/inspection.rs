//! Reading and checking in one step.

use super::{Payload, Reader, Storage, check_presence, check_values, rules};
use crate::finding::{Error, Finding, Severity};
use alloc::vec::Vec;

/// A payload and everything that can be said about it.
#[derive(Clone, Debug)]
pub struct Inspection<'a> {
    payload: Payload<'a>,
    findings: Vec<Finding>,
}

impl<'a> Inspection<'a> {
    pub(crate) const fn new(payload: Payload<'a>, findings: Vec<Finding>) -> Self {
        Self { payload, findings }
    }

    /// The objects, as far as the text could be read.
    pub const fn payload(&self) -> &Payload<'a> {
        &self.payload
    }

    /// Everything that was found: structure first, then values in their order, then what is missing.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether the text is a list of objects to its end, whatever is in it.
    pub const fn is_readable(&self) -> bool {
        self.payload.is_readable()
    }

    /// Whether money may be sent by this payload: it was read, and no finding is an error.
    pub fn is_payable(&self) -> bool {
        self.is_readable() && self.first_error().is_none()
    }

    /// The payload, unless a finding says that it must not be paid.
    ///
    /// # Errors
    ///
    /// The first finding that is an error.
    pub fn payable(&self) -> Result<&Payload<'a>, Error> {
        self.first_error().map_or(Ok(&self.payload), |error| Err(error.clone().into()))
    }

    /// The first finding that is an error.
    pub(crate) fn first_error(&self) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.severity() == Severity::Error)
    }
}

/// Reads a payload and tells everything that breaks EMVCo's rules.
///
/// ```
/// use motcua::emvco::inspect;
/// let inspection = inspect("00020153037045802VN6304BEEF");
/// let codes: Vec<_> = inspection.findings().iter().map(|finding| finding.code()).collect();
/// assert!(!inspection.is_payable());
/// assert!(codes.contains(&"account-information-missing") && codes.contains(&"crc-mismatch"));
/// ```
pub fn inspect(text: &str) -> Inspection<'_> {
    let mut findings = Vec::new();
    let payload = Reader::new().read(text, &mut |finding| findings.push(finding));
    check(&payload, &mut |finding| findings.push(finding));
    Inspection::new(payload, findings)
}

/// As [`inspect`], for bytes of which it is not known whether they are text.
///
/// ```
/// use motcua::emvco::inspect_bytes;
/// let inspection = inspect_bytes(b"000201\xff");
/// assert_eq!(inspection.findings()[0].code(), "input-not-utf8");
/// assert_eq!(inspection.findings()[0].span(), Some(6..7));
/// ```
pub fn inspect_bytes(bytes: &[u8]) -> Inspection<'_> {
    match text(bytes) {
        Ok(text) => inspect(text),
        Err(finding) => Inspection::new(Payload::unread(Vec::new()), [finding].into()),
    }
}

/// The text that bytes are, or where they are none; more bytes than the reader takes are not looked at.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Finding> {
    if bytes.len() > Reader::LIMIT {
        return Err(Finding::new(&rules::INPUT_TOO_LONG).expected(Reader::LIMIT).found(bytes.len()));
    }
    core::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let end = error.error_len().map_or(bytes.len(), |length| at + length);
        Finding::new(&rules::INPUT_NOT_UTF8).spanning(at..end)
    })
}

fn check<S: Storage>(payload: &Payload<'_, S>, findings: &mut dyn FnMut(Finding)) {
    check_values(payload, findings);
    if payload.is_readable() {
        check_presence(payload, &[], findings);
    }
}
