//! Many rows in one crossing: a row that is refused keeps its number and why, and the rest goes on.

use crate::argument::{Value, integer, refused, text, text_of};
use crate::face::Record;
use crate::finding::{finding, raised};
use crate::vietqr::transfer::Transfer;
use motcua::finding::argument::ARGUMENT_TYPE;
use motcua::finding::{Error, Finding, Path};
use motcua::symbol::{Encoder, Level, Svg};
use motcua::vietqr::{self, Batch, Columns, rules};
use pyo3::prelude::*;
use pyo3::types::iter::BorrowedTupleIterator;
use pyo3::types::{PyList, PyString, PyTuple};
use pyo3::{Borrowed, IntoPyObjectExt};
use std::collections::BTreeMap;

static REFUSAL: Record = Record::named("Refusal");

/// A cell of a column: it lives as long as the column.
type Cell<'a, 'py> = Borrowed<'a, 'py, PyAny>;

/// Why rows are refused of which a cell cannot be read: the first such cell of each.
type Unread = BTreeMap<usize, PyErr>;

/// A column as a tuple, which nobody changes: its texts stay where they are while other threads run.
fn column<'py>(name: &'static str, column: Value<'_, 'py>) -> PyResult<Bound<'py, PyTuple>> {
    if let Ok(tuple) = column.cast_exact::<PyTuple>() {
        return Ok(tuple.clone());
    }
    if let Ok(list) = column.cast_exact::<PyList>() {
        return Ok(list.to_tuple());
    }
    // A text is a list of characters to Python, and never a column of texts.
    let cells = (!column.is_instance_of::<PyString>()).then(|| column.try_iter());
    let Some(Ok(cells)) = cells else { return Err(refused(&ARGUMENT_TYPE, name, "list")) };
    Ok(column.py().get_type::<PyTuple>().call1((cells,))?.cast_into()?)
}

/// A column with as many cells as there are banks.
fn even<'py>(name: &'static str, rows: usize, values: Value<'_, 'py>) -> PyResult<Bound<'py, PyTuple>> {
    let cells = column(name, values)?;
    if cells.len() == rows {
        return Ok(cells);
    }
    let finding = Finding::new(&rules::COLUMN_LENGTH).at(Path::Field(name));
    Err(raised(finding.expected(rows).found(cells.len()).into()))
}

/// The texts of a column, or the refusals of what else stands there.
fn texts_of<'a>(name: &'static str, column: &'a Bound<'_, PyTuple>) -> Vec<PyResult<&'a str>> {
    column.iter_borrowed().map(|cell| text_of(name, cell)).collect()
}

/// What came of each row: a value or None, and the refusals in the order of the rows.
struct Outcome<'py> {
    py: Python<'py>,
    values: Vec<Option<Bound<'py, PyAny>>>,
    refusals: Vec<Bound<'py, PyAny>>,
}

impl<'py> Outcome<'py> {
    fn new(py: Python<'py>, rows: usize) -> Self {
        Self { py, values: Vec::with_capacity(rows), refusals: Vec::new() }
    }

    fn add(&mut self, value: impl IntoPyObjectExt<'py>) -> PyResult<()> {
        self.values.push(Some(value.into_bound_py_any(self.py)?));
        Ok(())
    }

    fn refuse(&mut self, finding: Bound<'py, PyAny>) -> PyResult<()> {
        self.refusals.push(REFUSAL.of(self.py, (self.values.len(), finding))?);
        self.values.push(None);
        Ok(())
    }

    /// Refuses a row of which a cell cannot be read.
    fn refuse_unread(&mut self, error: &PyErr) -> PyResult<()> {
        self.refuse(error.value(self.py).getattr("finding")?)
    }

    /// What is made of each text that could be read, and the refusals of the others.
    fn tell<T: IntoPyObjectExt<'py>>(
        &mut self,
        texts: &[PyResult<&str>],
        made: impl IntoIterator<Item = Result<T, Error>>,
    ) -> PyResult<()> {
        let mut made = made.into_iter();
        for text in texts {
            match text {
                Err(error) => self.refuse_unread(error)?,
                Ok(_) => match made.next() {
                    Some(Ok(value)) => self.add(value)?,
                    Some(Err(error)) => self.refuse(finding(self.py, error.finding())?)?,
                    None => {}
                },
            }
        }
        Ok(())
    }

    /// The payloads of a block, and the refusals of its rows.
    fn tell_batch(&mut self, batch: &Batch, unread: &Unread) -> PyResult<()> {
        let (bytes, ends) = (batch.as_bytes(), batch.offsets());
        let mut refusals = batch.refusals().iter().peekable();
        for (row, (from, to)) in ends.iter().zip(ends.iter().skip(1)).enumerate() {
            let refusal = refusals.next_if(|refusal| refusal.row() == row);
            match (unread.get(&row), refusal) {
                (Some(error), _) => self.refuse_unread(error)?,
                (None, Some(refusal)) => self.refuse(finding(self.py, refusal.error().finding())?)?,
                (None, None) => {
                    let payload = bytes.get(*from..*to).unwrap_or_default();
                    self.add(PyString::from_bytes(self.py, payload)?)?;
                }
            }
        }
        Ok(())
    }

    fn lists(self) -> PyResult<Lists<'py>> {
        Ok((PyList::new(self.py, self.values)?, PyTuple::new(self.py, self.refusals)?))
    }
}

type Lists<'py> = (Bound<'py, PyList>, Bound<'py, PyTuple>);

/// The rows that are written at once while other threads run. Behind each block one waits for one's turn again, as long
/// as a busy thread keeps it, so that long lists have large blocks. A short list has ones for which the allocator asks
/// the system for no memory: to get that takes longer than to fill it.
fn block_of(rows: usize) -> usize {
    (rows / 4).clamp(512, 8_192)
}

/// The cells of a column, read a block at a time into the same memory.
struct Cells<'a, 'py, T> {
    rest: BorrowedTupleIterator<'a, 'py>,
    block: Vec<T>,
}

impl<'a, 'py, T: Default> Cells<'a, 'py, T> {
    fn of(column: &'a Bound<'py, PyTuple>) -> Self {
        Self { rest: column.iter_borrowed(), block: Vec::new() }
    }

    /// Reads the next block. In place of a cell that cannot be read stands nothing, and its row is told.
    fn next(&mut self, rows: usize, unread: &mut Unread, read: impl Fn(Cell<'a, 'py>) -> PyResult<T>) {
        self.block.clear();
        self.block.reserve(rows.min(self.rest.len()));
        for (row, cell) in self.rest.by_ref().take(rows).enumerate() {
            self.block.push(read(cell).unwrap_or_else(|error| {
                unread.entry(row).or_insert(error);
                T::default()
            }));
        }
    }
}

/// The cells of a column that may be left out, as any of its cells may be None.
struct Optional<'a, 'py, T>(Option<Cells<'a, 'py, Option<T>>>);

impl<'a, 'py, T> Optional<'a, 'py, T> {
    fn of(column: Option<&'a Bound<'py, PyTuple>>) -> Self {
        Self(column.map(Cells::of))
    }

    fn next(&mut self, rows: usize, unread: &mut Unread, read: impl Fn(Cell<'a, 'py>) -> PyResult<T>) {
        if let Some(cells) = &mut self.0 {
            cells.next(rows, unread, |cell| if cell.is_none() { Ok(None) } else { read(cell).map(Some) });
        }
    }

    fn block(&self) -> &[Option<T>] {
        self.0.as_ref().map_or(&[], |cells| &cells.block)
    }
}

/// Writes the payload of each row of columns: lists, arrays or series of the same length.
///
/// Gives the payloads, None where a row was refused, and the refusals. Other threads run while the payloads are
/// written. A cell of amounts, purposes, bill numbers or references is None where there is none; NaN is refused,
/// since it is no number of đồng.
///
/// Raises MotcuaError if the columns have different lengths.
///
/// >>> import motcua
/// >>> payloads, refusals = motcua.encode_transfers(
/// ...     ["970436", "97043"], ["0011012345678", "0011012345678"], amounts=[180_000, None]
/// ... )
/// >>> payloads[0] == motcua.Transfer("970436", "0011012345678", amount=180_000).payload(), payloads[1]
/// (True, None)
/// >>> [(refusal.row, refusal.finding.code, refusal.finding.path) for refusal in refusals]
/// [(1, 'bin-format', 'bin')]
#[pyfunction]
#[pyo3(signature = (bins, accounts, *, amounts=None, purposes=None, bill_numbers=None, references=None))]
pub fn encode_transfers<'py>(
    py: Python<'py>,
    bins: Value<'_, 'py>,
    accounts: Value<'_, 'py>,
    amounts: Option<Value<'_, 'py>>,
    purposes: Option<Value<'_, 'py>>,
    bill_numbers: Option<Value<'_, 'py>>,
    references: Option<Value<'_, 'py>>,
) -> PyResult<Lists<'py>> {
    let bins = column("bins", bins)?;
    let rows = bins.len();
    let accounts = even("accounts", rows, accounts)?;
    let optional =
        |name, values: Option<Value<'_, 'py>>| values.map(|values| even(name, rows, values)).transpose();
    let amounts = optional("amounts", amounts)?;
    let purposes = optional("purposes", purposes)?;
    let bill_numbers = optional("bill_numbers", bill_numbers)?;
    let references = optional("references", references)?;

    let (mut bins, mut accounts) = (Cells::of(&bins), Cells::of(&accounts));
    let (mut amounts, mut purposes) = (Optional::of(amounts.as_ref()), Optional::of(purposes.as_ref()));
    let mut bill_numbers = Optional::of(bill_numbers.as_ref());
    let mut references = Optional::of(references.as_ref());
    let mut outcome = Outcome::new(py, rows);
    // The same memory serves every block: what a whole list needs at once is slower to have than to fill.
    let mut batch = Batch::new();
    let block = block_of(rows);
    for _ in (0..rows).step_by(block) {
        let mut unread = Unread::new();
        bins.next(block, &mut unread, |cell| text_of("bin", cell));
        accounts.next(block, &mut unread, |cell| text_of("account", cell));
        amounts.next(block, &mut unread, |cell| integer("amount", &cell).map(nearest));
        purposes.next(block, &mut unread, |cell| text_of("purpose", cell));
        bill_numbers.next(block, &mut unread, |cell| text_of("bill_number", cell));
        references.next(block, &mut unread, |cell| text_of("reference", cell));
        let columns = Columns {
            bins: &bins.block,
            accounts: &accounts.block,
            amounts: amounts.block(),
            purposes: purposes.block(),
            bill_numbers: bill_numbers.block(),
            references: references.block(),
        };
        batch.clear();
        py.detach(|| batch.write(&columns)).map_err(raised)?;
        outcome.tell_batch(&batch, &unread)?;
    }
    outcome.lists()
}

/// The nearest number of 64 bits: the rules about amounts refuse those beyond alike.
fn nearest(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
}

/// Reads the transfer of each payload of a list.
///
/// Gives the transfers, None where a payload must not be paid, and the refusals with the finding that is the
/// reason. Other threads run while the payloads are read.
///
/// >>> import motcua
/// >>> payload = motcua.Transfer("970436", "0011012345678").payload()
/// >>> transfers, refusals = motcua.read_transfers([payload, payload[:-1]])
/// >>> transfers[0].bin, transfers[1], refusals[0].row
/// ('970436', None, 1)
#[pyfunction]
pub fn read_transfers<'py>(py: Python<'py>, payloads: Value<'_, 'py>) -> PyResult<Lists<'py>> {
    let column = column("payloads", payloads)?;
    let payloads = texts_of("payload", &column);
    let read = py.detach(|| each(&payloads, |payload| vietqr::read(payload).map(Transfer::from)));
    told(py, &payloads, read)
}

/// Inspects each payload of a list: the same as `inspect` for each, in one call.
///
/// Gives the inspections, None where an element is no text, and the refusals.
///
/// >>> import motcua
/// >>> inspections, refusals = motcua.inspect_payloads(["00020153037045802VN6304BEEF", None])
/// >>> inspections[0].payable, refusals[0].row, refusals[0].finding.code
/// (False, 1, 'argument-type')
#[pyfunction]
pub fn inspect_payloads<'py>(py: Python<'py>, payloads: Value<'_, 'py>) -> PyResult<Lists<'py>> {
    let column = column("payloads", payloads)?;
    let payloads = texts_of("payload", &column);
    let mut outcome = Outcome::new(py, payloads.len());
    for payload in &payloads {
        match payload {
            Ok(payload) => outcome.add(super::inspected(py, &vietqr::inspect(payload))?)?,
            Err(error) => outcome.refuse_unread(error)?,
        }
    }
    outcome.lists()
}

/// Draws the QR symbol of each text of a list as SVG, in byte mode and with the usual margin.
///
/// Gives the drawings, None where a text does not fit, and the refusals. Other threads run meanwhile.
///
/// >>> import motcua
/// >>> drawings, refusals = motcua.draw_svgs(["TK123", "x" * 3_000])
/// >>> drawings[0] == motcua.encode_symbol("TK123").svg(), drawings[1], refusals[0].finding.code
/// (True, None, 'symbol-too-long')
#[pyfunction]
#[pyo3(signature = (texts, level=None))]
pub fn draw_svgs<'py>(
    py: Python<'py>,
    texts: Value<'_, 'py>,
    level: Option<Value<'_, 'py>>,
) -> PyResult<Lists<'py>> {
    let level = match level {
        Some(level) => Level::parse(text("level", level)?).map_err(raised)?,
        None => Level::default(),
    };
    let column = column("texts", texts)?;
    let texts = texts_of("text", &column);
    let draw =
        |text: &str| Encoder::new().level(level).encode(text).map(|symbol| Svg::new(&symbol).to_string());
    let drawn = py.detach(|| each(&texts, draw));
    told(py, &texts, drawn)
}

/// What is made of each text that could be read.
fn each<T>(texts: &[PyResult<&str>], make: impl FnMut(&str) -> Result<T, Error>) -> Vec<Result<T, Error>> {
    texts.iter().flatten().copied().map(make).collect()
}

/// The values of all texts, None for those that were refused, and the refusals.
fn told<'py, T: IntoPyObjectExt<'py>>(
    py: Python<'py>,
    texts: &[PyResult<&str>],
    made: Vec<Result<T, Error>>,
) -> PyResult<Lists<'py>> {
    let mut outcome = Outcome::new(py, texts.len());
    outcome.tell(texts, made)?;
    outcome.lists()
}
