//! The writer: objects to text, in a buffer of the caller, nothing changed on the way.

use super::checksum::{checksum, hexadecimal};
use super::{LengthUnit, Object, ObjectPath, rules};
use crate::finding::{Error, Finding};

/// The longest value.
const LONGEST: usize = 99;

/// Writes data objects into a buffer of the caller, without allocating.
///
/// What cannot be written unchanged is refused; after a refusal the buffer's content means nothing.
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
#[derive(Debug)]
pub struct Writer<'b> {
    buffer: &'b mut [u8],
    length: usize,
    unit: LengthUnit,
    ascii: bool,
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
        if length > LONGEST {
            return Err(at(id, Finding::new(&rules::VALUE_TOO_LONG).expected(LONGEST).found(length)));
        }
        self.ascii &= ascii;
        let header = header(id, length)?;
        self.append(&header)?;
        self.append(value.as_bytes())
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
        let start = self.length;
        self.append(&header(id, 0)?)?;
        objects(self).map_err(|error| inside(id, error))?;
        let content = self.buffer.get(start + Object::HEADER..self.length).unwrap_or(&[]);
        let length = match core::str::from_utf8(content) {
            Ok(text) if !self.ascii => self.unit.length(text),
            _ => content.len(),
        };
        if length == 0 {
            return Err(at(id, Finding::new(&rules::VALUE_EMPTY)));
        }
        if length > LONGEST {
            return Err(at(id, Finding::new(&rules::TEMPLATE_TOO_LONG).expected(LONGEST).found(length)));
        }
        if let Some(written) = self.buffer.get_mut(start..start + Object::HEADER) {
            written.copy_from_slice(&header(id, length)?);
        }
        Ok(())
    }

    /// Appends objects that are written already: a literal of the caller, or text of a payload that was read.
    pub(crate) fn text(&mut self, objects: &str) -> Result<(), Error> {
        self.ascii &= objects.is_ascii();
        self.append(objects.as_bytes())
    }

    /// Appends object 63 with the checksum of everything before it.
    ///
    /// # Errors
    ///
    /// `buffer-too-small` when the buffer is full.
    pub fn checksum(&mut self) -> Result<(), Error> {
        self.append(b"6304")?;
        let sum = checksum(self.buffer.get(..self.length).unwrap_or(&[]));
        self.append(&hexadecimal(sum))
    }

    /// The text that was written.
    ///
    /// # Errors
    ///
    /// None: only whole texts are ever appended. The signature spares callers a panic.
    pub fn into_text(self) -> Result<&'b str, Error> {
        let written = self.buffer.get(..self.length).unwrap_or(&[]);
        core::str::from_utf8(written).map_err(|_| (&rules::INPUT_NOT_UTF8).into())
    }

    fn append(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let end = self.length + bytes.len();
        let Some(free) = self.buffer.get_mut(self.length..end) else {
            return Err(full());
        };
        free.copy_from_slice(bytes);
        self.length = end;
        Ok(())
    }
}

/// Two digits of ID, two of length.
fn header(id: u8, length: usize) -> Result<[u8; Object::HEADER], Error> {
    let length = u8::try_from(length).unwrap_or(u8::MAX);
    if id > 99 || length > 99 {
        return Err(Finding::new(&rules::ID_OUT_OF_RANGE).expected(99_u64).into());
    }
    Ok([b'0' + id / 10, b'0' + id % 10, b'0' + length / 10, b'0' + length % 10])
}

#[cold]
fn full() -> Error {
    (&rules::BUFFER_TOO_SMALL).into()
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
