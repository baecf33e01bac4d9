//! The writer: objects to text, in a buffer of the caller, nothing changed on the way.

use super::bytes::pair;
use super::checksum::{Beginning, checksum, hexadecimal};
use super::{LengthUnit, Object, ObjectPath, rules};
use crate::finding::{Error, Finding};
use core::fmt;

/// The longest value.
pub(crate) const LONGEST: usize = 99;

/// Writes data objects into a buffer of the caller, without allocating.
///
/// What cannot be written unchanged is refused; after a refusal the buffer's content means nothing. `Debug` shows only
/// how much is written.
///
/// ```
/// use motcua::emvco::Writer;
/// let mut buffer = [0; 64];
/// let mut writer = Writer::new(&mut buffer);
/// writer.object(0, "01")?;
/// writer.template(62, |objects| objects.object(8, "le phi"))?;
/// writer.checksum()?;
/// assert_eq!(writer.into_text()?, "00020162100806le phi63045E56");
///
/// let refused = Writer::new(&mut buffer).object(59, &"A".repeat(100)).unwrap_err();
/// assert_eq!((refused.code(), refused.finding().path().to_string()), ("value-too-long", "59".to_owned()));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub struct Writer<'b> {
    buffer: &'b mut [u8],
    length: usize,
    unit: LengthUnit,
    ascii: bool,
}

/// Not the buffer, which holds the payload.
impl fmt::Debug for Writer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("capacity", &self.buffer.len())
            .field("length", &self.length)
            .field("unit", &self.unit)
            .finish_non_exhaustive()
    }
}

impl<'b> Writer<'b> {
    /// Begins at the start of a buffer; 512 bytes hold every payload of the recommended size in ASCII.
    pub const fn new(buffer: &'b mut [u8]) -> Self {
        Self::with_unit(buffer, LengthUnit::Characters)
    }

    /// Writes lengths in the unit that a payload was read in, to give it back unchanged.
    pub(super) const fn with_unit(buffer: &'b mut [u8], unit: LengthUnit) -> Self {
        Self { buffer, length: 0, unit, ascii: true }
    }

    /// Appends an object: ID 0–99, value of 1 to 99 characters.
    ///
    /// # Errors
    ///
    /// - `id-out-of-range` when the ID is over 99;
    /// - `value-empty` when the value has no character;
    /// - `value-too-long` when it has more than 99;
    /// - `buffer-too-small` when the buffer is full.
    pub fn object(&mut self, id: u8, value: &str) -> Result<(), Error> {
        if value.is_empty() {
            return Err(at(id, Finding::new(&rules::VALUE_EMPTY)));
        }
        self.raw(id, value)
    }

    /// Appends an object that may be empty, as it was read.
    pub(super) fn raw(&mut self, id: u8, value: &str) -> Result<(), Error> {
        let ascii = value.is_ascii();
        let length = if ascii { value.len() } else { self.unit.length(value) };
        self.ascii &= ascii;
        self.put(id, length, value.as_bytes())
    }

    /// Appends an object whose value is known to be ASCII and not empty.
    #[inline]
    pub(crate) fn ascii(&mut self, id: u8, value: &[u8]) -> Result<(), Error> {
        self.put(id, value.len(), value)
    }

    /// Appends a header and a value of a length in the writer's unit.
    #[inline]
    fn put(&mut self, id: u8, length: usize, value: &[u8]) -> Result<(), Error> {
        let (Some([id_high, id_low]), Some([length_high, length_low])) = (pair(id.into()), pair(length))
        else {
            return Err(out_of_range(id, length));
        };
        let end = self.length + Object::HEADER + value.len();
        let free = self.buffer.get_mut(self.length..end).and_then(<[u8]>::split_first_chunk_mut);
        let Some((header, rest)) = free else {
            return Err(full());
        };
        *header = [id_high, id_low, length_high, length_low];
        rest.copy_from_slice(value);
        self.length = end;
        Ok(())
    }

    /// Appends a template whose objects the function writes.
    ///
    /// # Errors
    ///
    /// - whatever the function refuses, with this template's ID before the path;
    /// - `id-out-of-range`, `buffer-too-small` as for objects;
    /// - `value-empty` when the function writes nothing;
    /// - `template-too-long` when the objects have more than 99 characters together.
    pub fn template(
        &mut self,
        id: u8,
        objects: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if self.template_unless_empty(id, objects)? {
            Ok(())
        } else {
            Err(at(id, Finding::new(&rules::VALUE_EMPTY)))
        }
    }

    /// As [`Writer::template`], but where the function writes nothing, neither is the template: `false`.
    #[inline]
    pub(crate) fn template_unless_empty(
        &mut self,
        id: u8,
        objects: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<bool, Error> {
        let start = self.length;
        // The length is not known yet.
        self.put(id, 0, &[])?;
        if let Err(error) = objects(self) {
            return Err(inside(id, error));
        }
        let length = self.written_since(start + Object::HEADER);
        if length == 0 {
            self.length = start;
            return Ok(false);
        }
        let Some(digits) = pair(length) else {
            return Err(at(id, Finding::new(&rules::TEMPLATE_TOO_LONG).expected(LONGEST).found(length)));
        };
        let header = self.buffer.get_mut(start..).and_then(<[u8]>::first_chunk_mut::<{ Object::HEADER }>);
        if let Some([_, _, written @ ..]) = header {
            *written = digits;
        }
        Ok(true)
    }

    /// The length of what was written from a place on, in the writer's unit.
    fn written_since(&self, start: usize) -> usize {
        if self.ascii {
            return self.length - start;
        }
        let content = self.buffer.get(start..self.length).unwrap_or(&[]);
        core::str::from_utf8(content).map_or(content.len(), |text| self.unit.length(text))
    }

    /// Appends objects that are written already: a literal of the caller, or text of a payload that was read.
    #[inline]
    pub(crate) fn text(&mut self, objects: &str) -> Result<(), Error> {
        self.ascii &= objects.is_ascii();
        self.append(objects.as_bytes())
    }

    /// Appends objects that are written already, in ASCII, of a length that the compiler knows; open places in
    /// them can be filled in afterwards.
    #[inline]
    pub(crate) fn literal<const N: usize>(&mut self, objects: &[u8; N]) -> Result<&mut [u8; N], Error> {
        let end = self.length + N;
        let free = self.buffer.get_mut(self.length..end).and_then(<[u8]>::first_chunk_mut);
        let Some(free) = free else {
            return Err(full());
        };
        *free = *objects;
        self.length = end;
        Ok(free)
    }

    /// Appends object 63 with the checksum of everything before it.
    ///
    /// # Errors
    ///
    /// `buffer-too-small` when the buffer is full.
    pub fn checksum(&mut self) -> Result<(), Error> {
        self.seal(checksum)
    }

    /// As [`Writer::checksum`], where it may be known what the text begins with.
    #[inline]
    pub(crate) fn checksum_after<const N: usize>(
        &mut self,
        known: Option<&Beginning<N>>,
    ) -> Result<(), Error> {
        self.seal(|covered| known.map_or_else(|| checksum(covered), |known| known.checksum(covered)))
    }

    #[inline]
    fn seal(&mut self, sum_of: impl FnOnce(&[u8]) -> u16) -> Result<(), Error> {
        let whole = self.length + Object::HEADER + 4;
        let Some((covered, sum)) = self.buffer.get_mut(..whole).and_then(<[u8]>::split_last_chunk_mut) else {
            return Err(full());
        };
        if let Some(header) = covered.last_chunk_mut() {
            *header = *b"6304";
        }
        *sum = hexadecimal(sum_of(covered));
        self.length = whole;
        Ok(())
    }

    /// The text that was written.
    ///
    /// # Errors
    ///
    /// None: only whole texts are ever appended. The signature spares callers a panic.
    pub fn into_text(self) -> Result<&'b str, Error> {
        core::str::from_utf8(self.into_bytes()).map_err(|_| rules::INPUT_NOT_UTF8.error())
    }

    /// The bytes of the text that was written.
    pub(crate) fn into_bytes(self) -> &'b [u8] {
        self.buffer.get(..self.length).unwrap_or(&[])
    }

    /// Appends ASCII bytes of objects, or whole ones.
    #[inline]
    pub(crate) fn append(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let end = self.length + bytes.len();
        let Some(free) = self.buffer.get_mut(self.length..end) else {
            return Err(full());
        };
        free.copy_from_slice(bytes);
        self.length = end;
        Ok(())
    }
}

/// What is wrong with a header that cannot be written.
#[cold]
fn out_of_range(id: u8, length: usize) -> Error {
    if length > LONGEST {
        return at(id, Finding::new(&rules::VALUE_TOO_LONG).expected(LONGEST).found(length));
    }
    Finding::new(&rules::ID_OUT_OF_RANGE).expected(LONGEST).into()
}

#[cold]
fn full() -> Error {
    rules::BUFFER_TOO_SMALL.error()
}

#[cold]
fn at(id: u8, finding: Finding) -> Error {
    finding.at(ObjectPath::ROOT.child(id)).into()
}

/// The same error, seen from outside the template.
#[cold]
fn inside(id: u8, error: Error) -> Error {
    let crate::finding::Path::Objects(ids) = *error.finding().path() else {
        return error;
    };
    let path = ids.iter().flatten().fold(ObjectPath::ROOT.child(id), |path, id| path.child(*id));
    error.at(path)
}
