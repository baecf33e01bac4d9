//! The reader: a text to its objects, with everything that is wrong with its structure.

use super::bytes::all_common;
use super::payload::{Checksum, Facts, Payload};
use super::walk::Walk;
use super::{Network, Storage, misread, rules};
use crate::finding::{Finding, Severity};
use alloc::vec::Vec;

/// Settings for reading payloads: the limit of the input, and the networks whose templates are looked into.
///
/// ```
/// use motcua::emvco::Reader;
/// let mut codes = Vec::new();
/// let payload = Reader::new().limit(10).read("00020158", &mut |finding| codes.push(finding.code()));
/// assert_eq!((payload.is_readable(), codes), (false, vec!["header-truncated", "crc-missing"]));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Reader<'n> {
    limit: usize,
    networks: &'n [Network],
}

impl Default for Reader<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'n> Reader<'n> {
    /// The longest input that is read unless told otherwise: 4 KiB, eight times what a payload should have.
    pub const LIMIT: usize = 4096;

    /// The usual limit, no networks.
    pub const fn new() -> Self {
        Self { limit: Self::LIMIT, networks: &[] }
    }

    /// Reads inputs up to a number of bytes; at most 16 MiB.
    #[must_use]
    pub const fn limit(mut self, bytes: usize) -> Self {
        self.limit = if bytes < 1 << 24 { bytes } else { 1 << 24 };
        self
    }

    /// Looks into the templates of these networks.
    #[must_use]
    pub const fn networks<'m>(self, networks: &'m [Network]) -> Reader<'m>
    where
        'n: 'm,
    {
        Reader { limit: self.limit, networks }
    }

    /// Reads a payload into a list that grows, and tells what is wrong with its structure.
    ///
    /// Whatever could be read is in the answer, whether the whole is readable or not.
    pub fn read<'a>(&self, text: &'a str, findings: &mut dyn FnMut(Finding)) -> Payload<'a> {
        self.read_into(text, Vec::new(), findings)
    }

    /// Reads a payload into a given storage without allocating, and tells what is wrong with its structure.
    pub fn read_into<'a, S: Storage>(
        &self,
        text: &'a str,
        storage: S,
        findings: &mut dyn FnMut(Finding),
    ) -> Payload<'a, S> {
        if text.len() > self.limit {
            findings(Finding::new(&rules::INPUT_TOO_LONG).expected(self.limit).found(text.len()));
            return Payload::unread(storage);
        }
        let payload = misread::unwrapped(text, findings);
        let offset = payload.as_ptr().addr() - text.as_ptr().addr();
        if payload.is_empty() {
            findings(Finding::new(&rules::INPUT_EMPTY).spanning(0..text.len()));
            return Payload::unread(storage);
        }
        let common = all_common(payload.as_bytes());
        let ascii = common || payload.is_ascii();
        let mut walk = Walk::new(payload, offset, self.networks, ascii, storage);
        // What explains the first error stands before it.
        let mut explained = false;
        let mut tell = |finding: Finding| {
            if !explained && finding.severity() == Severity::Error {
                explained = true;
                misread::explain(payload, offset).into_iter().for_each(&mut *findings);
            }
            findings(finding);
        };
        let readable = walk.read(&mut tell).is_ok();
        let checksum = walk.checksum(&mut tell);
        if !readable || checksum == Checksum::Mismatch {
            hint_at_encoding(payload, offset, findings);
        }
        let Walk { unit, present, storage, .. } = walk;
        Payload::new(payload, Facts { offset, unit, common, checksum, readable, present }, storage)
    }
}

/// A payload taken from a link without decoding it: told, never repaired.
#[cold]
fn hint_at_encoding(text: &str, offset: usize, findings: &mut dyn FnMut(Finding)) {
    let bytes = text.as_bytes();
    let first = |wanted: u8| bytes.iter().position(|byte| *byte == wanted);
    let escape = bytes.windows(3).position(|window| match window {
        [b'%', high, low] => high.is_ascii_hexdigit() && low.is_ascii_hexdigit(),
        window => window == b"://",
    });
    // The parameter that follows in the link, or the name of the one that the payload is.
    let parameter = || {
        let next = first(b'&').filter(|at| bytes.iter().skip(*at).any(|byte| *byte == b'='));
        next.or_else(|| bytes.windows(7).position(|window| window == b"=000201"))
    };
    let plus = || first(b'+').filter(|_| first(b' ').is_none());
    if let Some(at) = escape.or_else(parameter).or_else(plus) {
        findings(Finding::new(&rules::LOOKS_ENCODED).spanning(offset + at..offset + at + 1));
    }
}
