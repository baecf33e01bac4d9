//! Many rows in one crossing: a row that is refused keeps its number and why, and the rest goes on.

use crate::argument::{Value, integer, refused, text};
use crate::face::Record;
use crate::finding::{finding, raised};
use crate::vietqr::transfer::Transfer;
use motcua::finding::argument::{ARGUMENT_TYPE, TEXT_NOT_UNICODE};
use motcua::finding::{Error, Finding, Parameter, Path};
use motcua::symbol::{Encoder, Level, Svg};
use motcua::vietqr::{self, Fields, rules};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyList, PyString, PyTuple};

static REFUSAL: Record = Record::named("Refusal");

/// A row's cell, or the refusal of what stood there.
type Cell<T> = Result<T, PyErr>;

/// Python's own text, which stays where it is while other threads run.
type Text = PyBackedStr;

/// A column as a list that nobody else changes.
fn column<'py>(name: &'static str, column: Value<'_, 'py>) -> PyResult<Bound<'py, PyList>> {
    if let Ok(list) = column.cast_exact::<PyList>() {
        return Ok(list.get_slice(0, list.len()));
    }
    // A text is a list of characters to Python, and never a column of texts.
    let cells = (!column.is_instance_of::<PyString>()).then(|| column.try_iter());
    let Some(Ok(cells)) = cells else { return Err(refused(&ARGUMENT_TYPE, name, "list")) };
    Ok(column.py().get_type::<PyList>().call1((cells,))?.cast_into()?)
}

/// The texts of a column.
fn texts(name: &'static str, values: Value<'_, '_>) -> PyResult<Vec<Cell<Text>>> {
    let one = name.strip_suffix('s').unwrap_or(name);
    Ok(column(name, values)?.iter().map(|cell| kept(one, &cell)).collect())
}

/// A column with as many cells as there are banks.
fn even<'py>(name: &'static str, rows: usize, values: Value<'_, 'py>) -> PyResult<Bound<'py, PyList>> {
    let cells = column(name, values)?;
    if cells.len() == rows {
        return Ok(cells);
    }
    let finding = Finding::new(&rules::COLUMN_LENGTH).at(Path::Field(name));
    Err(raised(finding.expected(rows).found(cells.len()).into()))
}

fn kept(name: &'static str, value: Value<'_, '_>) -> PyResult<Text> {
    let text = value.cast::<PyString>().map_err(|_| refused(&ARGUMENT_TYPE, name, "str"))?;
    Text::try_from(text.clone()).map_err(|_| refused(&TEXT_NOT_UNICODE, name, Parameter::None))
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

    /// What came of the rows: what is made of each whose cells could be read, and the refusals of the others.
    fn tell<R, T: IntoPyObjectExt<'py>>(
        &mut self,
        rows: &[Cell<R>],
        made: impl IntoIterator<Item = Result<T, Error>>,
    ) -> PyResult<()> {
        let mut made = made.into_iter();
        for row in rows {
            match row {
                Err(error) => self.refuse(error.value(self.py).getattr("finding")?)?,
                Ok(_) => match made.next() {
                    Some(Ok(value)) => self.add(value)?,
                    Some(Err(error)) => self.refuse(finding(self.py, error.finding())?)?,
                    None => {}
                },
            }
        }
        Ok(())
    }

    fn lists(self) -> PyResult<Lists<'py>> {
        Ok((PyList::new(self.py, self.values)?, PyTuple::new(self.py, self.refusals)?))
    }
}

/// The rows that are written while other threads run: enough that waiting for one's turn again is rare.
const BLOCK: usize = 2_048;

type Lists<'py> = (Bound<'py, PyList>, Bound<'py, PyTuple>);

/// The columns of transfers; all that are there are of the same length.
struct Columns<'py> {
    bins: Bound<'py, PyList>,
    accounts: Bound<'py, PyList>,
    amounts: Option<Bound<'py, PyList>>,
    purposes: Option<Bound<'py, PyList>>,
    bill_numbers: Option<Bound<'py, PyList>>,
    references: Option<Bound<'py, PyList>>,
}

impl Columns<'_> {
    /// The cells of a row.
    fn row(&self, row: usize) -> Cell<Row> {
        Ok(Row {
            bin: kept("bin", &self.bins.get_item(row)?)?,
            account: kept("account", &self.accounts.get_item(row)?)?,
            amount: cell("amount", self.amounts.as_ref(), row, integer)?,
            purpose: cell("purpose", self.purposes.as_ref(), row, kept)?,
            bill_number: cell("bill_number", self.bill_numbers.as_ref(), row, kept)?,
            reference: cell("reference", self.references.as_ref(), row, kept)?,
        })
    }
}

/// A cell of a column that may be left out, as any of its cells may be None.
fn cell<T>(
    name: &'static str,
    column: Option<&Bound<'_, PyList>>,
    row: usize,
    read: impl Fn(&'static str, Value<'_, '_>) -> PyResult<T>,
) -> PyResult<Option<T>> {
    let Some(column) = column else { return Ok(None) };
    let value = column.get_item(row)?;
    if value.is_none() { Ok(None) } else { read(name, &value).map(Some) }
}

/// What a row of columns has.
struct Row {
    bin: Text,
    account: Text,
    amount: Option<i128>,
    purpose: Option<Text>,
    bill_number: Option<Text>,
    reference: Option<Text>,
}

impl Row {
    fn transfer(&self) -> Result<vietqr::Transfer<'_>, Error> {
        let fields = Fields {
            bin: &self.bin,
            account: &self.account,
            amount: self.amount,
            purpose: self.purpose.as_deref(),
            bill_number: self.bill_number.as_deref(),
            reference: self.reference.as_deref(),
            ..Fields::default()
        };
        fields.transfer()
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
    let length = bins.len();
    let optional =
        |name, values: Option<Value<'_, 'py>>| values.map(|values| even(name, length, values)).transpose();
    let columns = Columns {
        accounts: even("accounts", length, accounts)?,
        amounts: optional("amounts", amounts)?,
        purposes: optional("purposes", purposes)?,
        bill_numbers: optional("bill_numbers", bill_numbers)?,
        references: optional("references", references)?,
        bins,
    };
    let mut outcome = Outcome::new(py, length);
    // The same memory serves every block: what a whole list needs at once is slower to have than to fill.
    let (mut rows, mut texts) = (Vec::new(), String::new());
    for from in (0..length).step_by(BLOCK) {
        rows.clear();
        rows.extend((from..length.min(from + BLOCK)).map(|row| columns.row(row)));
        texts.clear();
        let lengths = py.detach(|| written(&rows, &mut texts));
        let mut rest = texts.as_str();
        let payloads = lengths.into_iter().map(|length| {
            length.map(|length| {
                let (payload, behind) = rest.split_at_checked(length).unwrap_or_default();
                rest = behind;
                payload
            })
        });
        outcome.tell(&rows, payloads)?;
    }
    outcome.lists()
}

/// Writes the payloads of the rows one behind another, and tells the length of each.
fn written(rows: &[Cell<Row>], texts: &mut String) -> Vec<Result<usize, Error>> {
    let mut room = [0; vietqr::Transfer::LONGEST];
    each(rows, |row| {
        let transfer = row.transfer()?;
        let payload = transfer.write(&mut room)?;
        texts.push_str(payload);
        Ok(payload.len())
    })
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
    let payloads = texts("payloads", payloads)?;
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
    let payloads = texts("payloads", payloads)?;
    let mut outcome = Outcome::new(py, payloads.len());
    for payload in &payloads {
        match payload {
            Ok(payload) => outcome.add(super::inspected(py, &vietqr::inspect(payload))?)?,
            Err(error) => outcome.refuse(error.value(py).getattr("finding")?)?,
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
    let texts = self::texts("texts", texts)?;
    let draw =
        |text: &Text| Encoder::new().level(level).encode(text).map(|symbol| Svg::new(&symbol).to_string());
    let drawn = py.detach(|| each(&texts, draw));
    told(py, &texts, drawn)
}

/// What came of each row whose cells could be read.
fn each<R, T>(rows: &[Cell<R>], make: impl FnMut(&R) -> Result<T, Error>) -> Vec<Result<T, Error>> {
    rows.iter().flatten().map(make).collect()
}

/// The values of all rows, None for those that were refused, and the refusals.
fn told<'py, R, T: IntoPyObjectExt<'py>>(
    py: Python<'py>,
    rows: &[Cell<R>],
    made: Vec<Result<T, Error>>,
) -> PyResult<Lists<'py>> {
    let mut outcome = Outcome::new(py, rows.len());
    outcome.tell(rows, made)?;
    outcome.lists()
}
