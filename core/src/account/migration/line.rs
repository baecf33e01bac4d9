//! One line of a register as a file of separated values has it, split into its cells.

use super::rules::ROW_QUOTES;
use crate::finding::Error;
use alloc::vec::Vec;

/// What stands between the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Separator {
    /// `,`.
    Comma,
    /// `;`, as spreadsheets write where the comma is the decimal mark, in Vietnam too.
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// Every separator.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The byte.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// The separator that a first line `sep=;` declares to spreadsheets; `None` for any other line.
    ///
    /// ```
    /// use motcua::account::migration::Separator;
    /// assert_eq!(Separator::declared(b"sep=;\r\n"), Some(Separator::Semicolon));
    /// assert_eq!(Separator::declared(b"id;holder"), None);
    /// ```
    pub fn declared(line: &[u8]) -> Option<Self> {
        let line = without_end(line);
        let (name, value) = line.split_at_checked(4)?;
        let declared = Self::ALL.into_iter().find(|separator| value == [separator.byte()]);
        declared.filter(|_| name.eq_ignore_ascii_case(b"sep="))
    }
}

/// The cells of one line at a time, in storage that is used again for the next.
///
/// A line is a row whatever its quotation marks say, so that a stray one spoils its own row and no other: a quoted
/// cell must end on its line.
///
/// ```
/// use motcua::account::migration::{Line, Separator};
/// let mut line = Line::new();
/// line.split(b"1;\"say \"\"A\"\"; B\";\r\n", Separator::Semicolon)?;
/// assert!(line.cells().eq([&b"1"[..], b"say \"A\"; B", b""]));
/// let stray = line.split(b"1;\"A;B", Separator::Semicolon);
/// assert_eq!(stray.unwrap_err().code(), "row-quotes");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Line {
    bytes: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<usize>,
}

impl Line {
    /// A line without cells.
    pub const fn new() -> Self {
        Self { bytes: Vec::new(), ends: Vec::new() }
    }

    /// Splits a line, with or without its end, into cells; those of an earlier line are forgotten.
    ///
    /// # Errors
    ///
    /// `row-quotes` when a quotation mark stands inside a cell that does not begin with one, when anything follows
    /// a quoted cell, or when a quoted cell has no end. The cells before stay to be looked at.
    pub fn split(&mut self, line: &[u8], separator: Separator) -> Result<(), Error> {
        self.bytes.clear();
        self.ends.clear();
        let mut rest = Some(without_end(line));
        while let Some(text) = rest {
            rest = match text.strip_prefix(b"\"") {
                Some(quoted) => self.quoted(quoted, separator),
                None => self.plain(text, separator),
            }?;
            self.ends.push(self.bytes.len());
        }
        Ok(())
    }

    /// Takes a cell without quotation marks, and gives what follows its separator.
    fn plain<'t>(&mut self, text: &'t [u8], separator: Separator) -> Result<Option<&'t [u8]>, Error> {
        let mut parts = text.splitn(2, |byte| *byte == separator.byte());
        let cell = parts.next().unwrap_or_default();
        if cell.contains(&b'"') {
            return Err(ROW_QUOTES.error());
        }
        self.bytes.extend_from_slice(cell);
        Ok(parts.next())
    }

    /// Takes a cell whose opening mark was read, and gives what follows its separator.
    fn quoted<'t>(&mut self, mut text: &'t [u8], separator: Separator) -> Result<Option<&'t [u8]>, Error> {
        loop {
            let mut parts = text.splitn(2, |byte| *byte == b'"');
            self.bytes.extend_from_slice(parts.next().unwrap_or_default());
            let after = parts.next().ok_or(&ROW_QUOTES)?;
            match after.split_first() {
                None => return Ok(None),
                Some((b'"', more)) => {
                    self.bytes.push(b'"');
                    text = more;
                }
                Some((byte, more)) if *byte == separator.byte() => return Ok(Some(more)),
                Some(_) => return Err(ROW_QUOTES.error()),
            }
        }
    }

    /// The cells, without the quotation marks around them.
    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let starts = core::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.bytes.get(start..*end).unwrap_or_default())
    }
}

/// The cells are hidden.
impl core::fmt::Debug for Line {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Line").field("cells", &self.ends.len()).finish_non_exhaustive()
    }
}

/// A line without its line feed, and the carriage return before it.
fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
