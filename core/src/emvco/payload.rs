//! A payload that was read.

use super::{LengthUnit, Object, ObjectPath, Storage, Writer};
use crate::finding::{Error, Finding, Path, Rule};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

/// What became of the checksum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Checksum {
    Matches,
    Mismatch,
    Missing,
}

/// What was found out about a payload while it was read.
#[derive(Clone, Copy)]
pub(super) struct Facts {
    /// Where the payload begins in the input.
    pub(super) offset: usize,
    pub(super) unit: LengthUnit,
    /// Whether every character is in the common character set.
    pub(super) common: bool,
    pub(super) checksum: Checksum,
    pub(super) readable: bool,
    /// The IDs of the payload's own objects, as bits.
    pub(super) present: u128,
}

/// A payload (*chuỗi mã*): its text and the objects in it, in their order, nothing left out.
///
/// `Debug` shows the structure only, never a value.
#[derive(Clone)]
pub struct Payload<'a, S = Vec<Object>> {
    text: &'a str,
    facts: Facts,
    storage: S,
}

impl<'a, S: Storage> Payload<'a, S> {
    pub(super) const fn new(text: &'a str, facts: Facts, storage: S) -> Self {
        Self { text, facts, storage }
    }

    /// Nothing was read: the input is empty or over the limit.
    pub(super) const fn unread(storage: S) -> Self {
        let facts = Facts {
            offset: 0,
            unit: LengthUnit::Characters,
            common: true,
            checksum: Checksum::Missing,
            readable: false,
            present: 0,
        };
        Self::new("", facts, storage)
    }

    /// The IDs of the payload's own objects, as bits.
    pub(super) const fn present(&self) -> u128 {
        self.facts.present
    }

    /// The text of the payload, without white space around it.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Whether the text is a list of objects to its end, templates included. Says nothing about the checksum
    /// or the values.
    pub const fn is_readable(&self) -> bool {
        self.facts.readable
    }

    /// Whether the checksum is there and fits.
    pub fn checksum_matches(&self) -> bool {
        self.facts.checksum == Checksum::Matches
    }

    /// Whether every character is in the common character set.
    pub const fn is_common(&self) -> bool {
        self.facts.common
    }

    /// What the lengths count.
    pub const fn length_unit(&self) -> LengthUnit {
        self.facts.unit
    }

    /// The objects, depth first: a template is followed by its objects.
    pub fn objects(&self) -> &[Object] {
        self.storage.objects()
    }

    /// The value of one of this payload's objects.
    pub fn value_of(&self, object: &Object) -> &'a str {
        self.text.get(object.value_span()).unwrap_or("")
    }

    /// The objects that are not templates, with their values, in order.
    pub fn leaves(&self) -> impl Iterator<Item = (ObjectPath, &'a str)> {
        let leaves = self.objects().iter().filter(|object| !object.is_template());
        leaves.map(|object| (object.path(), self.value_of(object)))
    }

    /// The value of the first object at a path.
    pub fn value(&self, path: &[u8]) -> Option<&'a str> {
        let path = ObjectPath::of(path);
        self.objects().iter().find(|object| object.path() == path).map(|object| self.value_of(object))
    }

    /// Bytes of the payload as bytes of the input that was read.
    pub const fn input_span(&self, span: Range<usize>) -> Range<usize> {
        self.facts.offset + span.start..self.facts.offset + span.end
    }

    /// A finding about one of this payload's objects.
    pub(crate) fn finding(&self, rule: &'static Rule, object: &Object) -> Finding {
        Finding::new(rule).at(object.path()).spanning(self.input_span(object.value_span()))
    }

    /// A finding with the bytes of the object that it is about, if the payload has that.
    pub(crate) fn located(&self, finding: Finding) -> Finding {
        let Path::Objects(ids) = finding.path() else {
            return finding;
        };
        let path = ids.iter().flatten().fold(ObjectPath::ROOT, |path, id| path.child(*id));
        match self.objects().iter().find(|object| object.path() == path) {
            Some(object) => finding.spanning(self.input_span(object.value_span())),
            None => finding,
        }
    }

    /// Writes the payload back from its objects: the same bytes, for every readable payload.
    ///
    /// # Errors
    ///
    /// The finding of the first object that cannot be written; none for a readable payload.
    pub fn write(&self) -> Result<String, Error> {
        let mut buffer = alloc::vec![0; self.text.len()];
        let mut writer = Writer::with_unit(&mut buffer, self.facts.unit);
        self.write_level(0, 1, &mut writer)?;
        writer.into_text().map(String::from)
    }

    /// Writes the objects of one level from a place on; gives the place where the level ends.
    fn write_level(&self, from: usize, depth: usize, writer: &mut Writer<'_>) -> Result<usize, Error> {
        let mut index = from;
        while let Some(object) = self.objects().get(index).filter(|object| object.path().depth() >= depth) {
            index += 1;
            if object.is_template() {
                let inside = index;
                writer.template(object.id(), |writer| {
                    index = self.write_level(inside, depth + 1, writer)?;
                    Ok(())
                })?;
            } else {
                writer.raw(object.id(), self.value_of(object))?;
            }
        }
        Ok(index)
    }
}

impl<S: Storage> fmt::Debug for Payload<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payload")
            .field("length", &self.text.len())
            .field("unit", &self.facts.unit)
            .field("readable", &self.facts.readable)
            .field("objects", &format_args!("{}", self.objects().len()))
            .finish_non_exhaustive()
    }
}
