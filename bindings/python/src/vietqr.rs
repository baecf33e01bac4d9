//! VietQR codes: reading, comparing, rewriting.

pub mod bank;
pub mod lists;
pub mod transfer;

use crate::argument::{Value, count, flag, optional, set, text};
use crate::emvco::{length_unit, objects};
use crate::face::{Enum, Record};
use crate::finding::{chosen, findings, raised};
use crate::money::amount;
use crate::text::folded;
use motcua::finding::Path;
use motcua::vietqr::{self, Label, Profile, Purpose, Reader, Rewrite};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use transfer::Transfer;

static INSPECTION: Record = Record::named("Inspection");
static DIFFERENCE: Record = Record::named("Difference");
static DIFFERENCE_KIND: Enum = Enum::named("DifferenceKind");

/// Reads a payload and tells everything that breaks the rules of EMVCo and, unless the profile is EMVCo's,
/// of NAPAS.
///
/// A service code that stands inside the beneficiary's object is taken as if it stood beside it only if
/// wanted. The limit is the number of bytes above which nothing is read. Spans of findings are bytes of the
/// text's UTF-8.
///
/// >>> import motcua
/// >>> inspection = motcua.inspect("00020153037045802VN6304BEEF", profile=motcua.Profile.EMVCO)
/// >>> inspection.readable, inspection.payable
/// (True, False)
/// >>> [finding.code for finding in inspection.findings]
/// ['crc-mismatch', 'account-information-missing', 'category-missing', 'name-missing', 'city-missing']
#[pyfunction]
#[pyo3(signature = (payload, *, profile=None, recover_nested_service=None, limit=None))]
pub fn inspect<'py>(
    py: Python<'py>,
    payload: Value<'_, 'py>,
    profile: Option<Value<'_, 'py>>,
    recover_nested_service: Option<Value<'_, 'py>>,
    limit: Option<Value<'_, 'py>>,
) -> PyResult<Bound<'py, PyAny>> {
    let reader = set(Reader::new(), Reader::profile, "profile", profile, self::profile)?;
    let reader = set(reader, Reader::limit, "limit", limit, count(u64::MAX))?;
    let recover = optional("recover_nested_service", recover_nested_service, flag)?.unwrap_or(false);
    let reader = if recover { reader.recover_nested_service() } else { reader };
    inspected(py, &reader.inspect(text("payload", payload)?))
}

/// An inspection as the Python value of the same name.
fn inspected<'py>(py: Python<'py>, inspection: &vietqr::Inspection<'_>) -> PyResult<Bound<'py, PyAny>> {
    INSPECTION.of(
        py,
        (
            inspection.is_readable(),
            inspection.is_payable(),
            findings(py, inspection.findings())?,
            objects(py, inspection.payload())?,
            length_unit(py, inspection.payload())?,
            inspection.transfer().copied().map(Transfer::from),
        ),
    )
}

/// Reads the transfer that a VietQR code asks for.
///
/// Raises MotcuaError with the first finding that is an error if the payload must not be paid.
///
/// >>> import motcua
/// >>> transfer = motcua.read_transfer(
/// ...     "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
/// ... )
/// >>> transfer
/// <Transfer bin=970403 account=Account(…78) service=QRIBFTTA initiation=static amount=None>
#[pyfunction]
pub fn read_transfer(payload: Value<'_, '_>) -> PyResult<Transfer> {
    vietqr::read(text("payload", payload)?).map(Transfer::from).map_err(raised)
}

/// Names each part in which a scanned transfer differs from the expected one.
///
/// >>> import motcua
/// >>> expected = motcua.Transfer("970403", "0011012345678", amount=180_000)
/// >>> scanned = motcua.Transfer("970403", "0011012345679", amount=180_000)
/// >>> [(difference.part, str(difference.kind)) for difference in motcua.compare(scanned, expected)]
/// [('account', 'payee')]
#[pyfunction]
pub fn compare<'py>(
    py: Python<'py>,
    scanned: Value<'_, 'py>,
    expected: Value<'_, 'py>,
) -> PyResult<Bound<'py, PyTuple>> {
    let scanned = transfer::argument("scanned", scanned)?;
    let expected = transfer::argument("expected", expected)?;
    let differences = vietqr::compare(&scanned.get().core(), &expected.get().core()).map(|difference| {
        let kind = DIFFERENCE_KIND.member(py, difference.kind().as_str())?;
        DIFFERENCE.of(py, (difference.as_str(), kind))
    });
    PyTuple::new(py, differences.collect::<PyResult<Vec<_>>>()?)
}

/// Puts an amount, and references if given, into a static code; everything else is kept as it is.
///
/// Raises MotcuaError if the payload must not be paid or has an amount already.
///
/// >>> import motcua
/// >>> payload = motcua.make_dynamic(
/// ...     "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F",
/// ...     50_000,
/// ...     bill_number="HD01",
/// ... )
/// >>> motcua.read_transfer(payload).amount
/// 50000
#[pyfunction]
#[pyo3(signature = (payload, amount, *, bill_number=None, reference=None, purpose=None))]
pub fn make_dynamic(
    payload: Value<'_, '_>,
    amount: Value<'_, '_>,
    bill_number: Option<Value<'_, '_>>,
    reference: Option<Value<'_, '_>>,
    purpose: Option<Value<'_, '_>>,
) -> PyResult<String> {
    let rewrite = Rewrite::new(self::amount(amount)?);
    let rewrite = set(rewrite, Rewrite::bill_number, "bill_number", bill_number, label)?;
    let rewrite = set(rewrite, Rewrite::reference, "reference", reference, label)?;
    let rewrite = set(rewrite, Rewrite::purpose, "purpose", purpose, self::purpose)?;
    rewrite.apply(&vietqr::inspect(text("payload", payload)?)).map_err(raised)
}

fn profile(name: &'static str, value: Value<'_, '_>) -> PyResult<Profile> {
    Profile::parse(text(name, value)?).map_err(|error| raised(error.at(Path::Field(name))))
}

fn label<'a>(name: &'static str, value: Value<'a, '_>) -> PyResult<Label<'a>> {
    Label::new(text(name, value)?).map_err(|error| raised(error.at(Path::Field(name))))
}

fn purpose<'a>(name: &'static str, value: Value<'a, '_>) -> PyResult<Purpose<'a>> {
    Purpose::new(text(name, value)?).map_err(|error| raised(error.at(Path::Field(name))))
}

/// What people call a field of a transfer or an object of a payload, by the path of a finding or the part of a
/// difference, in Vietnamese or English; None for the whole, and for what has no name.
///
/// >>> import motcua
/// >>> [finding] = motcua.check_transfer("970436", "0011012345678", bill_number="X" * 30)
/// >>> f"{motcua.name_of(finding.path)}: {finding.message('vi')}"
/// 'số hóa đơn: giá trị dài 30 ký tự, quá 25'
/// >>> motcua.name_of("38.01.00", "en")
/// "the beneficiary's bank (BIN)"
#[pyfunction]
#[pyo3(signature = (path, language=None))]
pub fn name_of(path: Value<'_, '_>, language: Option<Value<'_, '_>>) -> PyResult<Option<&'static str>> {
    Ok(vietqr::name_of_path(text("path", path)?, chosen(language)?))
}

/// Folds a text to what every bank keeps of a purpose, clips it at the most characters that one has, and
/// tells what that changed.
///
/// >>> import motcua
/// >>> motcua.fold_purpose("Nộp lệ phí trước bạ nhà đất").text
/// 'Nop le phi truoc ba nha d'
#[pyfunction]
pub fn fold_purpose<'py>(py: Python<'py>, text: Value<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
    folded(py, &Purpose::fold(self::text("text", text)?))
}
