//! The walk through a payload's objects, level by level.

use super::LengthUnit;
use super::bytes::two_pairs;
use super::checksum;
use super::object::{Object, ObjectPath};
use super::payload::Checksum;
use super::{Network, Storage, rules};
use crate::finding::{Finding, Parameter, Rule};
use core::ops::Range;

/// The checksum object.
pub(super) const CRC: u8 = 63;

/// What the objects of a level can be; decided once a level.
#[derive(Clone, Copy)]
enum Level<'n> {
    /// The payload's own objects.
    Root,
    /// Merchant account information (26–51): the IDs that its network says are templates.
    Account(&'n [u8]),
    /// Additional data (62).
    Additional,
    /// Values only.
    Leaf,
}

/// What stopped reading at a level.
struct Broken {
    rule: &'static Rule,
    /// The object, if its ID could be read, and else what it stands in.
    path: ObjectPath,
    span: Range<usize>,
    expected: Parameter,
}

pub(super) struct Walk<'a, 'n, S> {
    pub(super) text: &'a str,
    /// Where the text begins in the input, for spans.
    offset: usize,
    networks: &'n [Network],
    ascii: bool,
    pub(super) unit: LengthUnit,
    /// The IDs of the payload's own objects, as bits.
    pub(super) present: u128,
    pub(super) storage: S,
}

impl<'a, 'n, S: Storage> Walk<'a, 'n, S> {
    pub(super) const fn new(
        text: &'a str,
        offset: usize,
        networks: &'n [Network],
        ascii: bool,
        storage: S,
    ) -> Self {
        Self { text, offset, networks, ascii, unit: LengthUnit::Characters, present: 0, storage }
    }

    /// Reads the whole text; in characters first, and where that does not end in the checksum, in the units
    /// that other writers are known to count in.
    pub(super) fn read(&mut self, findings: &mut dyn FnMut(Finding)) -> Result<(), ()> {
        if self.ascii {
            return self.root(findings);
        }
        let found = self.find_unit(findings);
        let read = self.root(findings);
        if found {
            self.tell_other_readings(findings);
        }
        read
    }

    pub(super) fn root(&mut self, findings: &mut dyn FnMut(Finding)) -> Result<(), ()> {
        self.storage.truncate(0);
        self.present = 0;
        let mut sound = true;
        let level = self.level(0..self.text.len(), ObjectPath::ROOT, Level::Root, &mut |finding| {
            sound &= finding.rule() != &rules::TEMPLATE_BROKEN;
            findings(finding);
        });
        match level {
            Ok(()) if sound => Ok(()),
            Ok(()) => Err(()),
            Err(broken) => {
                findings(self.finding(broken.rule, broken.path, broken.span).expected(broken.expected));
                Err(())
            }
        }
    }

    /// Reads the objects of one level, and those inside them, depth first.
    fn level(
        &mut self,
        range: Range<usize>,
        parent: ObjectPath,
        level: Level<'n>,
        findings: &mut dyn FnMut(Finding),
    ) -> Result<(), Broken> {
        let mut at = range.start;
        let mut seen = 0_u128;
        while at < range.end {
            let Some((id, end)) = self.header(at, range.end) else {
                return Err(self.broken(at, range.end, parent));
            };
            let object = Object::new(parent.child(id), at, end);
            if !self.storage.push(object) {
                let rule = &rules::TOO_MANY_OBJECTS;
                return Err(Broken { rule, path: parent, span: at..end, expected: Parameter::None });
            }
            let bit = 1 << id;
            if seen & bit != 0 {
                findings(self.finding(repetition(object.path()), object.path(), object.span()));
            }
            seen |= bit;
            if matches!(level, Level::Root) {
                self.present = seen;
            }
            let value = at + Object::HEADER..end;
            at = end;
            if value.is_empty() {
                findings(self.finding(&rules::LENGTH_ZERO, object.path(), object.span()));
            } else if let Some((inside, rule)) = self.inside(level, id, &value) {
                self.nested(value, object.path(), inside, rule, findings)?;
            }
        }
        Ok(())
    }

    /// Reads a template's objects; where they do not fit, the template stays one object with its raw value.
    fn nested(
        &mut self,
        value: Range<usize>,
        path: ObjectPath,
        level: Level<'n>,
        rule: &'static Rule,
        findings: &mut dyn FnMut(Finding),
    ) -> Result<(), Broken> {
        let index = self.storage.len();
        match self.level(value.clone(), path, level, findings) {
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

    /// The ID of the object that begins here, and where its value ends.
    #[inline]
    pub(super) fn header(&self, at: usize, end: usize) -> Option<(u8, usize)> {
        let header = self.text.as_bytes().get(at..end)?.first_chunk()?;
        let (id, length) = two_pairs(*header)?;
        let value = at + Object::HEADER;
        if self.ascii {
            let value_end = value + usize::from(length);
            return (value_end <= end).then_some((id, value_end));
        }
        self.counted_end(value, end, length.into()).map(|value_end| (id, value_end))
    }

    /// Where a value of a length ends, if that is at a character's end and not beyond the level's.
    #[cold]
    fn counted_end(&self, start: usize, end: usize, length: usize) -> Option<usize> {
        if self.unit == LengthUnit::Bytes {
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

    /// What is wrong where no object begins.
    #[cold]
    fn broken(&self, at: usize, end: usize, parent: ObjectPath) -> Broken {
        let broken = |rule, path, span| Broken { rule, path, span, expected: Parameter::None };
        let digits = |pair: [u8; 2]| pair.iter().all(u8::is_ascii_digit);
        match *self.text.as_bytes().get(at..end).unwrap_or(&[]) {
            [id_high, id_low, length_high, length_low, ..] => {
                if let Some((id, length)) = two_pairs([id_high, id_low, length_high, length_low]) {
                    let expected = Parameter::from(u64::from(length));
                    Broken { expected, ..broken(&rules::VALUE_TRUNCATED, parent.child(id), at..end) }
                } else if let Some((id, _)) = two_pairs([id_high, id_low, b'0', b'0']) {
                    broken(&rules::LENGTH_NOT_DIGITS, parent.child(id), at + 2..at + 4)
                } else {
                    broken(&rules::ID_NOT_DIGITS, parent, at..at + 2)
                }
            }
            [high, low, ..] if !digits([high, low]) => broken(&rules::ID_NOT_DIGITS, parent, at..end),
            [one] if !one.is_ascii_digit() => broken(&rules::ID_NOT_DIGITS, parent, at..end),
            _ => broken(&rules::HEADER_TRUNCATED, parent, at..end),
        }
    }

    /// The level inside an object if it is a template, and what it means if its value cannot be read as one.
    ///
    /// Objects 02–25 and all values inside templates are primitive, unless a network says otherwise.
    #[inline]
    #[expect(clippy::manual_contains, reason = "a search made for long texts, in what a page downloads")]
    fn inside(&self, level: Level<'n>, id: u8, value: &Range<usize>) -> Option<(Level<'n>, &'static Rule)> {
        match (level, id) {
            (Level::Root, 26..=51) => Some((self.account(value), &rules::TEMPLATE_BROKEN)),
            (Level::Root, 62) => Some((Level::Additional, &rules::TEMPLATE_BROKEN)),
            (Level::Root, 64 | 80..=99) | (Level::Additional, 50..=99) => {
                Some((Level::Leaf, &rules::TEMPLATE_UNREADABLE))
            }
            (Level::Account(templates), 1..) if templates.iter().any(|template| *template == id) => {
                Some((Level::Leaf, &rules::TEMPLATE_BROKEN))
            }
            _ => None,
        }
    }

    /// The level of merchant account information, by the network that its object 00 names.
    fn account(&self, value: &Range<usize>) -> Level<'n> {
        let network = self
            .identifier(value.clone())
            .and_then(|identifier| self.networks.iter().find(|network| network.identifier == identifier));
        network.map_or(Level::Leaf, |network| Level::Account(network.templates))
    }

    /// The value of object 00 at a level; it may stand after the objects that depend on it.
    fn identifier(&self, level: Range<usize>) -> Option<&str> {
        let mut at = level.start;
        while let Some((id, end)) = self.header(at, level.end) {
            if id == 0 {
                return self.text.get(at + Object::HEADER..end);
            }
            at = end;
        }
        None
    }

    pub(super) fn ends_in_checksum(&self) -> bool {
        let last = self.storage.objects().iter().rfind(|object| object.path().depth() == 1);
        last.is_some_and(|object| object.id() == CRC && object.value_span().len() == 4)
    }

    /// Compares the checksum with the one in the last object 63, found by reading and not by searching.
    pub(super) fn checksum(&self, findings: &mut dyn FnMut(Finding)) -> Checksum {
        let objects = self.storage.objects();
        let path = ObjectPath::ROOT.child(CRC);
        let Some(object) = objects.iter().rfind(|object| object.path() == path) else {
            findings(Finding::new(&rules::CRC_MISSING).at(path));
            return Checksum::Missing;
        };
        let mut tell = |rule| findings(self.finding(rule, path, object.span()));
        let last = objects.iter().rfind(|object| object.path().depth() == 1);
        if last != Some(object) || object.span().end < self.text.len() {
            tell(&rules::CRC_NOT_LAST);
        }
        let covered = self.text.as_bytes().get(..object.value_span().start).unwrap_or(&[]);
        let sum = checksum::checksum(covered);
        let value = self.text.get(object.value_span()).unwrap_or("");
        if value.as_bytes() == checksum::hexadecimal(sum) {
            return Checksum::Matches;
        }
        let Some(written) = checksum::parse_hexadecimal(value) else {
            tell(&rules::CRC_FORMAT);
            return Checksum::Missing;
        };
        if value.bytes().any(|byte| byte.is_ascii_lowercase()) {
            tell(&rules::CRC_LOWER_CASE);
        }
        if sum == written {
            return Checksum::Matches;
        }
        tell(&rules::CRC_MISMATCH);
        Checksum::Mismatch
    }

    /// A finding about bytes of the payload, widened to whole characters.
    #[cold]
    pub(super) fn finding(&self, rule: &'static Rule, path: ObjectPath, span: Range<usize>) -> Finding {
        let boundary = |at: &usize| self.text.is_char_boundary(*at);
        let start = (0..=span.start).rev().find(boundary).unwrap_or(0);
        let end = (span.end..self.text.len()).find(boundary).unwrap_or(self.text.len());
        Finding::new(rule).at(path).spanning(self.offset + start..self.offset + end)
    }
}

/// A repeated object is ambiguous wherever this library, or the payer, acts on it.
#[cold]
fn repetition(path: ObjectPath) -> &'static Rule {
    match *path.ids() {
        [65..=99, ..] | [62, 12..=99, ..] => &rules::UNUSED_OBJECT_REPEATED,
        _ => &rules::OBJECT_REPEATED,
    }
}
