//! The reader: a text to its objects, with everything that is wrong with its structure.

use super::object::{Object, ObjectPath};
use super::payload::{Checksum, LengthUnit, Payload};
use super::{Network, Storage, checksum, rules};
use crate::finding::{Finding, Rule};
use crate::text::is_common;
use alloc::vec::Vec;
use core::ops::Range;

/// The checksum object.
const CRC: u8 = 63;

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
        let payload = trim(text);
        let offset = payload.as_ptr().addr() - text.as_ptr().addr();
        if payload.is_empty() {
            findings(Finding::new(&rules::INPUT_EMPTY).spanning(0..text.len()));
            return Payload::unread(storage);
        }
        if payload.len() < text.len() {
            let around = if offset > 0 { 0..offset } else { payload.len()..text.len() };
            findings(Finding::new(&rules::SURROUNDING_SPACE).spanning(around));
        }
        let common = payload.bytes().fold(true, |all, byte| all & is_common(byte));
        let ascii = common || payload.is_ascii();
        let mut walk = Walk {
            text: payload,
            offset,
            networks: self.networks,
            unit: LengthUnit::Characters,
            ascii,
            storage,
        };
        let outcome = walk.read(findings);
        let checksum = walk.checksum(findings);
        if outcome.is_err() || checksum == Checksum::Mismatch {
            hint_at_encoding(payload, offset, findings);
        }
        Payload::new(payload, offset, walk.unit, common, checksum, outcome.is_ok(), walk.storage)
    }
}

/// The payload without the white space and byte order mark around it.
fn trim(text: &str) -> &str {
    // Printable ASCII at both ends, which is nearly always, needs no look at Unicode's tables.
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if plain(text.as_bytes().first()) && plain(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches(|character: char| character.is_whitespace() || character == '\u{FEFF}')
}

/// A payload taken from a link without decoding it: told, never repaired.
fn hint_at_encoding(text: &str, offset: usize, findings: &mut dyn FnMut(Finding)) {
    let escape = text.as_bytes().windows(3).position(|window| match window {
        [b'%', high, low] => high.is_ascii_hexdigit() && low.is_ascii_hexdigit(),
        window => window == b"://",
    });
    let plus = || text.find('+').filter(|_| !text.contains(' '));
    if let Some(at) = escape.or_else(plus) {
        findings(Finding::new(&rules::LOOKS_ENCODED).spanning(offset + at..offset + at + 1));
    }
}

/// What stopped reading at a level.
struct Broken {
    rule: &'static Rule,
    parent: ObjectPath,
    span: Range<usize>,
    length: usize,
}

struct Walk<'a, 'n, S> {
    text: &'a str,
    /// Where the text begins in the input, for spans.
    offset: usize,
    networks: &'n [Network],
    unit: LengthUnit,
    ascii: bool,
    storage: S,
}

impl<S: Storage> Walk<'_, '_, S> {
    /// Reads the whole text; in characters first, and where that does not end in the checksum, in the units
    /// that other writers are known to count in.
    fn read(&mut self, findings: &mut dyn FnMut(Finding)) -> Result<(), ()> {
        if !self.ascii {
            for (unit, rule) in [
                (LengthUnit::Characters, None),
                (LengthUnit::Bytes, Some(&rules::LENGTH_IN_BYTES)),
                (LengthUnit::Utf16, Some(&rules::LENGTH_IN_UTF16)),
            ] {
                self.unit = unit;
                self.storage.truncate(0);
                if self.root(&mut |_| {}).is_ok() && self.ends_in_checksum() {
                    if let Some(rule) = rule {
                        findings(Finding::new(rule));
                    }
                    break;
                }
                self.unit = LengthUnit::Characters;
            }
        }
        self.storage.truncate(0);
        self.root(findings)
    }

    fn root(&mut self, findings: &mut dyn FnMut(Finding)) -> Result<(), ()> {
        let mut sound = true;
        let level = self.level(0..self.text.len(), ObjectPath::ROOT, &mut |finding| {
            sound &= finding.rule() != &rules::TEMPLATE_BROKEN;
            findings(finding);
        });
        match level {
            Ok(()) if sound => Ok(()),
            Ok(()) => Err(()),
            Err(broken) => {
                findings(self.finding(broken.rule, broken.parent, broken.span).expected(broken.length));
                Err(())
            }
        }
    }

    /// Reads the objects of one level, and those inside them, depth first.
    fn level(
        &mut self,
        range: Range<usize>,
        parent: ObjectPath,
        findings: &mut dyn FnMut(Finding),
    ) -> Result<(), Broken> {
        let mut at = range.start;
        let mut seen = 0_u128;
        while at < range.end {
            let (id, value) = self.header(at, range.end, parent)?;
            let object = Object::new(parent.child(id), at, value.end);
            if !self.storage.push(object) {
                return Err(Broken {
                    rule: &rules::TOO_MANY_OBJECTS,
                    parent,
                    span: at..value.end,
                    length: 0,
                });
            }
            if seen & 1 << id != 0 {
                findings(self.finding(repetition(object.path()), object.path(), object.span()));
            }
            seen |= 1 << id;
            at = value.end;
            if value.is_empty() {
                findings(self.finding(&rules::LENGTH_ZERO, object.path(), object.span()));
            } else if let Some(rule) = self.template(object.path(), &range) {
                self.nested(value, object.path(), rule, findings)?;
            }
        }
        Ok(())
    }

    /// Reads a template's objects; where they do not fit, the template stays one object with its raw value.
    fn nested(
        &mut self,
        value: Range<usize>,
        path: ObjectPath,
        rule: &'static Rule,
        findings: &mut dyn FnMut(Finding),
    ) -> Result<(), Broken> {
        let index = self.storage.objects().len();
        match self.level(value.clone(), path, findings) {
            Ok(()) => {
                self.storage.mark_template(index.saturating_sub(1));
                Ok(())
            }
            Err(full) if full.rule == &rules::TOO_MANY_OBJECTS => Err(full),
            Err(_) => {
                self.storage.truncate(index);
                findings(self.finding(rule, path, value));
                Ok(())
            }
        }
    }

    /// The ID of the object that begins here, and the bytes of its value.
    fn header(&self, at: usize, end: usize, parent: ObjectPath) -> Result<(u8, Range<usize>), Broken> {
        let broken = |rule, span, length| Broken { rule, parent, span, length };
        let digits = |high: u8, low: u8| {
            let (high, low) = (high.wrapping_sub(b'0'), low.wrapping_sub(b'0'));
            (high < 10 && low < 10).then(|| high * 10 + low)
        };
        let bytes = self.text.as_bytes().get(at..end).unwrap_or(&[]);
        let [id_high, id_low, length_high, length_low, ..] = *bytes else {
            let rule = match *bytes {
                [high, low, ..] if digits(high, low).is_none() => &rules::ID_NOT_DIGITS,
                [one] if !one.is_ascii_digit() => &rules::ID_NOT_DIGITS,
                _ => &rules::HEADER_TRUNCATED,
            };
            return Err(broken(rule, at..end, 0));
        };
        let id = digits(id_high, id_low).ok_or_else(|| broken(&rules::ID_NOT_DIGITS, at..at + 2, 0))?;
        let length = digits(length_high, length_low)
            .ok_or_else(|| broken(&rules::LENGTH_NOT_DIGITS, at + 2..at + 4, 0))?;
        let start = at + Object::HEADER;
        match self.value_end(start, end, usize::from(length)) {
            Some(value_end) => Ok((id, start..value_end)),
            None => Err(broken(&rules::VALUE_TRUNCATED, at..end, usize::from(length))),
        }
    }

    /// Where a value of a length ends, if that is at a character's end and not beyond the level's.
    fn value_end(&self, start: usize, end: usize, length: usize) -> Option<usize> {
        if self.ascii || self.unit == LengthUnit::Bytes {
            let value_end = start + length;
            return (value_end <= end && self.text.is_char_boundary(value_end)).then_some(value_end);
        }
        let mut value_end = start;
        let mut left = length;
        for character in self.text.get(start..end)?.chars() {
            if left == 0 {
                break;
            }
            let units = if self.unit == LengthUnit::Utf16 { character.len_utf16() } else { 1 };
            left = left.checked_sub(units)?;
            value_end += character.len_utf8();
        }
        (left == 0).then_some(value_end)
    }

    /// Whether the object at a path is a template, and what it means if its value cannot be read as one.
    ///
    /// Objects 02–25 and all values inside templates are primitive, unless a network says otherwise.
    fn template(&self, path: ObjectPath, level: &Range<usize>) -> Option<&'static Rule> {
        match *path.ids() {
            [26..=51 | 62] => Some(&rules::TEMPLATE_BROKEN),
            [64 | 80..=99] | [62, 50..=99] => Some(&rules::TEMPLATE_UNREADABLE),
            [26..=51, id] if id != 0 => {
                // Read from the level itself: the identifier may stand after the object that depends on it.
                let identifier = self.identifier(level.clone())?;
                let network = self.networks.iter().find(|network| network.identifier == identifier)?;
                network.templates.contains(&id).then_some(&rules::TEMPLATE_BROKEN)
            }
            _ => None,
        }
    }

    /// The value of object 00 at a level.
    fn identifier(&self, level: Range<usize>) -> Option<&str> {
        let mut at = level.start;
        while let Ok((id, value)) = self.header(at, level.end, ObjectPath::ROOT) {
            if id == 0 {
                return self.text.get(value);
            }
            at = value.end;
        }
        None
    }

    fn ends_in_checksum(&self) -> bool {
        let last = self.storage.objects().iter().rfind(|object| object.path().depth() == 1);
        last.is_some_and(|object| object.id() == CRC && object.value_span().len() == 4)
    }

    /// Compares the checksum with the one in the last object 63, found by reading and not by searching.
    fn checksum(&self, findings: &mut dyn FnMut(Finding)) -> Checksum {
        let root = |object: &&Object| object.path().depth() == 1;
        let objects = self.storage.objects();
        let path = ObjectPath::ROOT.child(CRC);
        let Some(object) = objects.iter().rfind(|object| object.path() == path) else {
            findings(Finding::new(&rules::CRC_MISSING).at(path));
            return Checksum::Missing;
        };
        let tell =
            |rule, findings: &mut dyn FnMut(Finding)| findings(self.finding(rule, path, object.span()));
        if objects.iter().rfind(root) != Some(object) || object.span().end < self.text.len() {
            tell(&rules::CRC_NOT_LAST, findings);
        }
        let value = self.text.get(object.value_span()).unwrap_or("");
        let Some(written) = checksum::parse_hexadecimal(value) else {
            tell(&rules::CRC_FORMAT, findings);
            return Checksum::Missing;
        };
        if value.bytes().any(|byte| byte.is_ascii_lowercase()) {
            tell(&rules::CRC_LOWER_CASE, findings);
        }
        let covered = self.text.as_bytes().get(..object.value_span().start).unwrap_or(&[]);
        if checksum::checksum(covered) == written {
            return Checksum::Matches;
        }
        tell(&rules::CRC_MISMATCH, findings);
        Checksum::Mismatch
    }

    /// A finding about bytes of the payload, widened to whole characters.
    fn finding(&self, rule: &'static Rule, path: ObjectPath, span: Range<usize>) -> Finding {
        let boundary = |at: &usize| self.text.is_char_boundary(*at);
        let start = (0..=span.start).rev().find(boundary).unwrap_or(0);
        let end = (span.end..self.text.len()).find(boundary).unwrap_or(self.text.len());
        Finding::new(rule).at(path).spanning(self.offset + start..self.offset + end)
    }
}

/// A repeated object is ambiguous wherever this library, or the payer, acts on it.
fn repetition(path: ObjectPath) -> &'static Rule {
    match *path.ids() {
        [65..=99, ..] | [62, 50..=99, ..] => &rules::UNUSED_OBJECT_REPEATED,
        _ => &rules::OBJECT_REPEATED,
    }
}
