//! Many payloads in one buffer.

use super::{Account, Bin, Label, Purpose, Transfer, rules};
use crate::finding::{Error, Finding, Path};
use crate::money::Vnd;
use alloc::vec::Vec;
use core::fmt;

/// The bytes to make room for a row: a transfer with an amount and a purpose has about as many.
const USUAL: usize = 144;

/// Rows of transfers to accounts, one slice a part: what a table, a file or a data frame has.
///
/// `T` is whatever the caller's texts are: `&str`, `String`, … Columns that are left out stand empty, as in
/// [`Columns::default`].
#[derive(Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Columns<'a, T> {
    /// The beneficiaries' banks: six digits each.
    pub bins: &'a [T],
    /// The beneficiaries' accounts: 1 to 19 letters and digits each; as many as there are banks.
    pub accounts: &'a [T],
    /// The amounts in đồng; as many, or none at all where the payers enter them.
    pub amounts: &'a [Option<i64>],
    /// The purposes (62.08): up to 25 characters of printable ASCII each; as many, or none at all.
    pub purposes: &'a [Option<T>],
    /// The bill numbers (62.01): up to 25 characters of printable ASCII each; as many, or none at all.
    pub bill_numbers: &'a [Option<T>],
    /// The reference labels (62.05): up to 25 characters of printable ASCII each; as many, or none at all.
    pub references: &'a [Option<T>],
}

impl<T> Default for Columns<'_, T> {
    fn default() -> Self {
        Self { bins: &[], accounts: &[], amounts: &[], purposes: &[], bill_numbers: &[], references: &[] }
    }
}

/// The number of rows alone: the columns hold accounts and texts of people.
impl<T> fmt::Debug for Columns<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Columns").field("rows", &self.bins.len()).finish_non_exhaustive()
    }
}

impl<T: AsRef<str>> Columns<'_, T> {
    /// The number of rows.
    ///
    /// # Errors
    ///
    /// `column-length` when another column has another number of rows than the banks'.
    fn rows(&self) -> Result<usize, Error> {
        let rows = self.bins.len();
        let fits = |length, optional| length == rows || optional && length == 0;
        for (name, length, optional) in [
            ("accounts", self.accounts.len(), false),
            ("amounts", self.amounts.len(), true),
            ("purposes", self.purposes.len(), true),
            ("bill_numbers", self.bill_numbers.len(), true),
            ("references", self.references.len(), true),
        ] {
            if !fits(length, optional) {
                let finding = Finding::new(&rules::COLUMN_LENGTH).at(Path::Field(name));
                return Err(finding.expected(rows).found(length).into());
            }
        }
        Ok(rows)
    }

    /// The transfer of a row.
    fn transfer(&self, row: usize) -> Result<Transfer<'_>, Error> {
        let (bin, account) = (text(self.bins, row), text(self.accounts, row));
        let at = |name| move |error: Error| error.at(Path::Field(name));
        let bin = Bin::new(bin).map_err(at("bin"))?;
        let mut transfer = Transfer::new(bin, Account::new(account).map_err(at("account"))?);
        if let Some(Some(dong)) = self.amounts.get(row) {
            let amount = Vnd::from_integer(i128::from(*dong)).and_then(Vnd::payable);
            transfer = transfer.with_amount(amount.map_err(at("amount"))?);
        }
        if let Some(Some(purpose)) = self.purposes.get(row) {
            transfer = transfer.with_purpose(Purpose::new(purpose.as_ref()).map_err(at("purpose"))?);
        }
        if let Some(Some(number)) = self.bill_numbers.get(row) {
            let label = Label::new(number.as_ref()).map_err(at("bill_number"))?;
            transfer = transfer.with_bill_number(label);
        }
        if let Some(Some(reference)) = self.references.get(row) {
            let label = Label::new(reference.as_ref()).map_err(at("reference"))?;
            transfer = transfer.with_reference(label);
        }
        Ok(transfer)
    }
}

fn text<T: AsRef<str>>(column: &[T], row: usize) -> &str {
    column.get(row).map_or("", AsRef::as_ref)
}

/// A row that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    row: usize,
    error: Error,
}

impl Refusal {
    /// The row, counted from 0 over everything in the batch.
    pub const fn row(&self) -> usize {
        self.row
    }

    /// Why.
    pub const fn error(&self) -> &Error {
        &self.error
    }
}

/// Many payloads, one after another in one buffer that is used again.
///
/// A row that cannot be written leaves an empty place and its refusal; the others are written. Memory grows
/// with the rows and is kept by [`Batch::clear`], so that filling a batch again allocates nothing.
///
/// ```
/// use motcua::vietqr::{Batch, Columns};
/// let mut batch = Batch::new();
/// batch.write(&Columns {
///     bins: &["970436", "97043"],
///     accounts: &["0011012345678", "0011012345678"],
///     amounts: &[Some(180_000), None],
///     purposes: &[Some("HD 0001"), None],
///     ..Columns::default()
/// })?;
/// assert_eq!(batch.len(), 2);
/// assert!(batch.get(0).is_some_and(|payload| payload.starts_with("000201010212")));
/// assert_eq!(batch.get(1), None);
/// assert_eq!((batch.refusals()[0].row(), batch.refusals()[0].error().code()), (1, "bin-format"));
///
/// let uneven = Columns { bins: &["970436"], ..Columns::default() };
/// assert_eq!(batch.write(&uneven).unwrap_err().code(), "column-length");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone)]
pub struct Batch {
    /// The payloads up to the last offset, and room behind it that is written in place.
    bytes: Vec<u8>,
    /// Where each row begins, and where the last one ends.
    offsets: Vec<usize>,
    refusals: Vec<Refusal>,
}

/// Counts alone: payloads carry accounts and texts of people.
impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch")
            .field("rows", &self.len())
            .field("refusals", &self.refusals)
            .finish_non_exhaustive()
    }
}

impl Default for Batch {
    fn default() -> Self {
        Self::new()
    }
}

impl Batch {
    /// An empty batch.
    pub fn new() -> Self {
        Self { bytes: Vec::new(), offsets: alloc::vec![0], refusals: Vec::new() }
    }

    /// Forgets every row; the memory is kept.
    pub fn clear(&mut self) {
        self.offsets.truncate(1);
        self.refusals.clear();
    }

    /// The number of rows, refused ones included.
    pub const fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether there is no row.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Appends a row for each of the columns' rows.
    ///
    /// # Errors
    ///
    /// `column-length` when the columns do not have the same number of rows; nothing is appended then. What
    /// is wrong with a row is in [`Batch::refusals`], with the code that its type or [`Transfer::write`]
    /// gives.
    pub fn write<T: AsRef<str>>(&mut self, columns: &Columns<'_, T>) -> Result<(), Error> {
        let rows = columns.rows()?;
        self.make_room(rows.saturating_mul(USUAL));
        self.offsets.reserve(rows);
        for row in 0..rows {
            self.append(columns.transfer(row).as_ref().map_err(Error::clone));
        }
        Ok(())
    }

    /// Appends a row for a transfer.
    pub fn push(&mut self, transfer: &Transfer<'_>) {
        self.append(Ok(transfer));
    }

    #[inline]
    fn append(&mut self, transfer: Result<&Transfer<'_>, Error>) {
        let end = self.end();
        if self.bytes.len() - end < Transfer::LONGEST {
            self.make_room(Transfer::LONGEST);
        }
        let room = self.bytes.get_mut(end..).unwrap_or_default();
        let length = match transfer.and_then(|transfer| transfer.write_bytes(room)) {
            Ok(written) => written.len(),
            Err(error) => {
                self.refusals.push(Refusal { row: self.len(), error });
                0
            }
        };
        self.offsets.push(end + length);
    }

    /// Where the last row ends.
    fn end(&self) -> usize {
        self.offsets.last().copied().unwrap_or(0)
    }

    /// Makes room for a number of bytes behind the last row.
    fn make_room(&mut self, bytes: usize) {
        let needed = self.end().saturating_add(bytes);
        if self.bytes.is_empty() {
            // Fresh memory comes as zeros, and is not touched before it is written.
            self.bytes = alloc::vec![0; needed];
        } else if self.bytes.len() < needed {
            self.bytes.resize(needed.max(self.bytes.len().saturating_mul(2)), 0);
        }
    }

    /// The payload of a row; `None` where it was refused, or there is no such row.
    pub fn get(&self, row: usize) -> Option<&str> {
        let [from, to] = *self.offsets.get(row..)?.first_chunk()?;
        let payload = core::str::from_utf8(self.bytes.get(from..to)?).ok()?;
        (!payload.is_empty()).then_some(payload)
    }

    /// The payloads in the order of the rows; `None` for the refused ones.
    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        (0..self.len()).map(|row| self.get(row))
    }

    /// Every payload, one directly after another: ASCII.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.end()).unwrap_or(&[])
    }

    /// Where each row begins in [`Batch::as_bytes`], and at last where the last one ends: one more than there
    /// are rows. A refused row ends where it begins.
    pub fn offsets(&self) -> &[usize] {
        &self.offsets
    }

    /// The rows that were refused, in ascending order.
    pub fn refusals(&self) -> &[Refusal] {
        &self.refusals
    }
}
