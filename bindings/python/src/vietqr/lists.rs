//! Many rows in one crossing: a row that is refused keeps its number and why, and the rest goes on.

use crate::argument::{Value, integer, refused, text};
use crate::face::Class;
use crate::finding::{finding, raised};
use crate::vietqr::transfer::Transfer;
use motcua::finding::argument::ARGUMENT_TYPE;
use motcua::finding::{Error, Finding, Path};
use motcua::symbol::{Encoder, Level, Svg};
use motcua::vietqr::{self, Fields, rules};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

static REFUSAL: Class = Class::named("Refusal");

/// A row's cell, or the refusal of what stood there.
type Cell<T> = Result<T, PyErr>;

/// The cells of a column.
fn column<T>(
    name: &'static str,
    column: Value<'_, '_>,
    read: impl Fn(&'static str, Value<'_, '_>) -> PyResult<T>,
) -> PyResult<Vec<Cell<T>>> {
    // A text is a list of characters to Python, and never a column of texts.
    let cells = (!column.is_instance_of::<PyString>()).then(|| column.try_iter());
    let Some(Ok(cells)) = cells else { return Err(refused(&ARGUMENT_TYPE, name, "list")) };
    let one = name.strip_suffix('s').unwrap_or(name);
    cells.map(|cell| cell.map(|cell| read(one, &cell))).collect()
}

/// The cells of a column that may be left out, as any of its cells may be None.
fn optional_column<T>(
    name: &'static str,
    rows: usize,
    values: Option<Value<'_, '_>>,
    read: impl Fn(&'static str, Value<'_, '_>) -> PyResult<T>,
) -> PyResult<Vec<Cell<Option<T>>>> {
    let Some(values) = values else { return Ok((0..rows).map(|_| Ok(None)).collect()) };
    let or_none =
        |name, value: Value<'_, '_>| if value.is_none() { Ok(None) } else { read(name, value).map(Some) };
    even(name, rows, column(name, values, or_none)?)
}

/// A column with as many cells as there are banks.
fn even<T>(name: &'static str, rows: usize, cells: Vec<T>) -> PyResult<Vec<T>> {
    if cells.len() == rows {
        return Ok(cells);
    }
    let finding = Finding::new(&rules::COLUMN_LENGTH).at(Path::Field(name));
    Err(raised(finding.expected(rows).found(cells.len()).into()))
}

fn owned(name: &'static str, value: Value<'_, '_>) -> PyResult<String> {
    text(name, value).map(str::to_owned)
}

/// What came of each row: a value or None, and the refusals in the order of the rows.
struct Outcome<'py> {
    py: Python<'py>,
    values: Vec<Option<Bound<'py, PyAny>>>,
    refusals: Vec<Bound<'py, PyAny>>,
}

impl<'py> Outcome<'py> {
    fn new(py: Python<'py>) -> Self {
        Self { py, values: Vec::new(), refusals: Vec::new() }
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

    fn lists(self) -> PyResult<Lists<'py>> {
        Ok((PyList::new(self.py, self.values)?, PyTuple::new(self.py, self.refusals)?))
    }
}

type Lists<'py> = (Bound<'py, PyList>, Bound<'py, PyTuple>);

/// What a row of columns has.
struct Row {
    bin: String,
    account: String,
    amount: Option<i128>,
    purpose: Option<String>,
    bill_number: Option<String>,
    reference: Option<String>,
}

impl Row {
    fn payload(&self) -> Result<String, Error> {
        let fields = Fields {
            bin: &self.bin,
            account: &self.account,
            amount: self.amount,
            purpose: self.purpose.as_deref(),
            bill_number: self.bill_number.as_deref(),
            reference: self.reference.as_deref(),
            ..Fields::default()
        };
        fields.transfer()?.to_payload()
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
    let bins = column("bins", bins, owned)?;
    let length = bins.len();
    let accounts = even("accounts", length, column("accounts", accounts, owned)?)?;
    let amounts = optional_column("amounts", length, amounts, integer)?;
    let purposes = optional_column("purposes", length, purposes, owned)?;
    let bill_numbers = optional_column("bill_numbers", length, bill_numbers, owned)?;
    let references = optional_column("references", length, references, owned)?;
    let keys = bins.into_iter().zip(accounts).zip(amounts);
    let rows: Vec<Cell<Row>> = keys
        .zip(purposes.into_iter().zip(bill_numbers).zip(references))
        .map(|(((bin, account), amount), ((purpose, bill_number), reference))| {
            Ok(Row {
                bin: bin?,
                account: account?,
                amount: amount?,
                purpose: purpose?,
                bill_number: bill_number?,
                reference: reference?,
            })
        })
        .collect();
    let written = py.detach(|| each(&rows, Row::payload));
    told(py, &rows, written)
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
    let payloads = column("payloads", payloads, owned)?;
    let read = py.detach(|| {
        each(&payloads, |payload: &String| vietqr::read(payload).map(|read| Transfer::from(&read)))
    });
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
    let payloads = column("payloads", payloads, owned)?;
    let mut outcome = Outcome::new(py);
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
    let texts = column("texts", texts, owned)?;
    let draw =
        |text: &String| Encoder::new().level(level).encode(text).map(|symbol| Svg::new(&symbol).to_string());
    let drawn = py.detach(|| each(&texts, draw));
    told(py, &texts, drawn)
}

/// What came of each row whose cells could be read.
fn each<R, T>(rows: &[Cell<R>], make: impl Fn(&R) -> Result<T, Error>) -> Vec<Result<T, Error>> {
    rows.iter().flatten().map(make).collect()
}

/// The values of all rows, None for those that were refused, and the refusals.
fn told<'py, R, T: IntoPyObjectExt<'py>>(
    py: Python<'py>,
    rows: &[Cell<R>],
    made: Vec<Result<T, Error>>,
) -> PyResult<Lists<'py>> {
    let mut made = made.into_iter();
    let mut outcome = Outcome::new(py);
    for row in rows {
        match row {
            Err(error) => outcome.refuse(error.value(py).getattr("finding")?)?,
            Ok(_) => match made.next() {
                Some(Ok(value)) => outcome.add(value)?,
                Some(Err(error)) => outcome.refuse(finding(py, error.finding())?)?,
                None => {}
            },
        }
    }
    outcome.lists()
}
