//! Provinces, personal numbers, tax codes, phones, dossier codes.

use crate::argument::{Value, day, flag, optional, text};
use crate::face::{Enum, Record, date};
use crate::finding::raised;
use motcua::identity::{self, Province, Registration};
use motcua::time::Date;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

static PROVINCE: Record = Record::named("Province");
static PROVINCE_HISTORY: Record = Record::named("ProvinceHistory");
static PERSONAL_NUMBER: Record = Record::named("PersonalNumber");
static SEX: Enum = Enum::named("Sex");
static CONFIDENCE: Enum = Enum::named("Confidence");
static TAX_CODE: Record = Record::named("TaxCode");
static TAX_CODE_KIND: Enum = Enum::named("TaxCodeKind");
static PHONE: Record = Record::named("Phone");
static PHONE_KIND: Enum = Enum::named("PhoneKind");
static DOSSIER_CODE: Record = Record::named("DossierCode");

fn unit(py: Python<'_>, province: Province) -> PyResult<Bound<'_, PyAny>> {
    PROVINCE.of(py, (province.code(), province.name()))
}

fn units(py: Python<'_>, provinces: impl Iterator<Item = Province>) -> PyResult<Bound<'_, PyTuple>> {
    PyTuple::new(py, provinces.map(|province| unit(py, province)).collect::<PyResult<Vec<_>>>()?)
}

/// The province or city (tỉnh, thành phố) with a code on a day, and what it was merged from or into; without a
/// day, the only one that ever had the code.
///
/// >>> import motcua
/// >>> kon_tum = motcua.province("62", on="2025-06-30")
/// >>> kon_tum.name, kon_tum.valid_to.isoformat(), kon_tum.successors
/// ('Kon Tum', '2025-06-30', (Province(code='51', name='Quảng Ngãi'),))
#[pyfunction]
#[pyo3(signature = (code, *, on=None))]
pub fn province<'py>(
    py: Python<'py>,
    code: Value<'_, 'py>,
    on: Option<Value<'_, 'py>>,
) -> PyResult<Bound<'py, PyAny>> {
    let found = Province::by_code(text("code", code)?, optional("on", on, day)?).map_err(raised)?;
    let (before, after) = (units(py, found.predecessors())?, units(py, found.successor().into_iter())?);
    let optional_date = |day: Option<Date>| day.map(|day| date(py, day)).transpose();
    let (from, to) = (optional_date(found.valid_from())?, optional_date(found.valid_to())?);
    let parts = (found.code(), found.name(), from, to, before, after);
    PROVINCE_HISTORY.of(py, parts)
}

/// Reads a personal number (số định danh cá nhân) and what its digits tell; with the day on which it was
/// given, the place of registration is certain more often.
///
/// >>> import datetime, motcua
/// >>> number = motcua.read_personal_number("062 198 000 001", issued=datetime.date(2021, 5, 1))
/// >>> number.canonical, number.birth_year, str(number.sex)
/// ('062198000001', 1998, 'female')
/// >>> number.province
/// Province(code='62', name='Kon Tum')
#[pyfunction]
#[pyo3(signature = (value, *, issued=None))]
pub fn read_personal_number<'py>(
    py: Python<'py>,
    value: Value<'_, 'py>,
    issued: Option<Value<'_, 'py>>,
) -> PyResult<Bound<'py, PyAny>> {
    let number = identity::PersonalNumber::parse(text("value", value)?).map_err(raised)?;
    let decoded = number.decode(optional("issued", issued, day)?).map_err(raised)?;
    let certain = match decoded.registration() {
        Registration::Province(province) => Some(unit(py, province)?),
        Registration::Either { .. } | Registration::Unlisted => None,
    };
    PERSONAL_NUMBER.of(
        py,
        (
            number.to_string(),
            certain,
            units(py, decoded.registration().candidates())?,
            SEX.member(py, decoded.sex().as_str())?,
            decoded.birth_year(),
            CONFIDENCE.member(py, decoded.confidence().as_str())?,
        ),
    )
}

/// Reads a tax code (mã số thuế) as it may stand in records of any day, or of one day.
///
/// >>> import motcua
/// >>> motcua.read_tax_code("0100109106-001").kind == motcua.TaxCodeKind.BRANCH
/// True
#[pyfunction]
#[pyo3(signature = (value, *, on=None))]
pub fn read_tax_code<'py>(
    py: Python<'py>,
    value: Value<'_, 'py>,
    on: Option<Value<'_, 'py>>,
) -> PyResult<Bound<'py, PyAny>> {
    let value = text("value", value)?;
    let read = match optional("on", on, day)? {
        Some(day) => identity::TaxCode::parse_on(value, day),
        None => identity::TaxCode::parse(value),
    };
    let code = read.map_err(raised)?;
    let kind = TAX_CODE_KIND.member(py, code.kind().as_str())?;
    TAX_CODE.of(py, (code.to_string(), kind, code.principal().to_string()))
}

/// Reads a phone number of Vietnam.
///
/// >>> import motcua
/// >>> motcua.read_phone("090 123-4567").e164
/// '+84901234567'
#[pyfunction]
pub fn read_phone<'py>(py: Python<'py>, value: Value<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
    let phone = identity::Phone::parse(text("value", value)?).map_err(raised)?;
    let kind = PHONE_KIND.member(py, phone.kind().as_str())?;
    let area = phone.area().map(|province| unit(py, province)).transpose()?;
    PHONE.of(py, (phone.to_string(), phone.e164().as_str(), kind, area))
}

/// Reads the code of a dossier (mã hồ sơ) in the form of the circular, or leniently as it is found in practice.
///
/// >>> import motcua
/// >>> code = motcua.read_dossier_code(" h34.15-240617-10001 ", lenient=True)
/// >>> code.canonical, code.first_level, code.received_on.isoformat()
/// ('H34.15-240617-10001', 'H34', '2024-06-17')
#[pyfunction]
#[pyo3(signature = (value, *, lenient=None))]
pub fn read_dossier_code<'py>(
    py: Python<'py>,
    value: Value<'_, 'py>,
    lenient: Option<Value<'_, 'py>>,
) -> PyResult<Bound<'py, PyAny>> {
    let value = text("value", value)?;
    let read = if optional("lenient", lenient, flag)?.unwrap_or(false) {
        identity::DossierCode::parse_lenient(value)
    } else {
        identity::DossierCode::parse(value)
    };
    let code = read.map_err(raised)?;
    let agency = code.agency();
    let received_on = date(py, code.received_on())?;
    let parts = (code.as_str(), agency.as_str(), agency.first_level(), received_on, code.serial());
    DOSSIER_CODE.of(py, parts)
}
