//! The units in which the lengths of text that is not ASCII can be counted.

use super::walk::{CRC, Walk};
use super::{LengthUnit, Object, ObjectPath, Storage, rules};
use crate::finding::{Finding, Words};
use core::ops::Range;

impl<S: Storage> Walk<'_, '_, S> {
    /// Takes the first unit in which the text ends in its checksum; `false` if there is none.
    pub(super) fn find_unit(&mut self, findings: &mut dyn FnMut(Finding)) -> bool {
        for unit in LengthUnit::ALL.iter().copied() {
            self.unit = unit;
            if self.root(&mut |_| {}).is_ok() && self.ends_in_checksum() {
                match unit {
                    LengthUnit::Characters => {}
                    LengthUnit::Bytes => findings(Finding::new(&rules::LENGTH_IN_BYTES)),
                    LengthUnit::Utf16 => findings(Finding::new(&rules::LENGTH_IN_UTF16)),
                }
                return true;
            }
        }
        self.unit = LengthUnit::Characters;
        false
    }

    /// Tells where a reader that counts in another unit, and it, too, arrives at the checksum, would pay somebody
    /// else, something else or another bill: the checksum cannot tell the two apart.
    ///
    /// The payload's own objects alone are looked at: where their values are the same, so is all that is in them.
    pub(super) fn tell_other_readings(&mut self, findings: &mut dyn FnMut(Finding)) {
        let unit = self.unit;
        for other in LengthUnit::ALL.iter().copied().filter(|other| *other != unit) {
            self.unit = other;
            if self.reaches_checksum()
                && let Some((id, span)) = self.difference()
            {
                let finding = self.finding(&rules::LENGTH_UNIT_AMBIGUOUS, ObjectPath::ROOT.child(id), span);
                findings(finding.expected(words(unit)).found(words(other)));
            }
            self.unit = unit;
        }
    }

    /// The payload's own objects, counted in the walk's unit, as far as they can be read.
    fn roots(&self) -> impl Iterator<Item = (u8, Range<usize>)> {
        let mut at = 0;
        core::iter::from_fn(move || {
            let (id, end) = self.header(at, self.text.len())?;
            let start = core::mem::replace(&mut at, end);
            Some((id, start..end))
        })
    }

    /// Whether they go to the end of the text, and the last of them is a checksum.
    fn reaches_checksum(&self) -> bool {
        let last = self.roots().last();
        last.is_some_and(|(id, span)| {
            id == CRC && span.len() == Object::HEADER + 4 && span.end == self.text.len()
        })
    }

    /// The first object that decides who is paid, what or for which bill, and is not the same in the walk's unit as among the
    /// objects that were read.
    fn difference(&self) -> Option<(u8, Range<usize>)> {
        let objects = self.storage.objects().iter().filter(|object| object.path().depth() == 1);
        let mut read = objects.map(|object| (object.id(), object.span())).filter(|(id, _)| decides(*id));
        let mut otherwise = self.roots().filter(|(id, _)| decides(*id));
        loop {
            match (read.next(), otherwise.next()) {
                (Some(one), Some(other)) if self.are_same(&one, &other) => {}
                (one, other) => return one.or(other),
            }
        }
    }

    /// Whether two objects are one, or say the same in every unit.
    fn are_same(&self, one: &(u8, Range<usize>), other: &(u8, Range<usize>)) -> bool {
        let text = |span: &Range<usize>| self.text.get(span.clone()).filter(|text| text.is_ascii());
        one == other || text(&one.1).is_some() && text(&one.1) == text(&other.1)
    }
}

/// Whether an object decides who is paid (02–51), how much (the currency, the amount, tips and fees), or for which bill
/// (62: money with another bill's reference pays that one).
const fn decides(id: u8) -> bool {
    matches!(id, 2..=51 | 53..=57 | 62)
}

/// What a message calls a unit.
const fn words(unit: LengthUnit) -> &'static Words {
    match unit {
        LengthUnit::Characters => &Words { vi: "ký tự", en: "characters" },
        LengthUnit::Bytes => &Words { vi: "byte UTF-8", en: "UTF-8 bytes" },
        LengthUnit::Utf16 => &Words { vi: "đơn vị UTF-16", en: "UTF-16 units" },
    }
}
