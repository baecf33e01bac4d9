//! Numbers and codes by which people, organisations and dossiers are known. What is shown is masked as in the core.

mod kinds;
pub(crate) mod province;

use crate::finding::{MotcuaError, day};
use motcua::finding::{Confidence, Error, Path};
use motcua::identity::{self, PhoneKind, Registration, Sex, TaxCodeKind};
use motcua::time::Date;
use province::Province;
use std::fmt;

/// A personal number (*số định danh cá nhân*) and what its digits tell.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct PersonalNumber {
    /// The twelve digits.
    pub canonical: String,
    /// The province of registration, if it is certain.
    pub province: Option<Province>,
    /// Every province that it may be.
    pub candidates: Vec<Province>,
    /// The sex registered.
    pub sex: Sex,
    /// The year of birth.
    pub birth_year: i32,
    /// How well the meaning of its digits is founded.
    pub confidence: Confidence,
}

/// A tax code (*mã số thuế*).
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct TaxCode {
    /// The code as it is written.
    pub canonical: String,
    /// Whom it names.
    pub kind: TaxCodeKind,
}

/// A telephone number of Vietnam (*số điện thoại*).
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Phone {
    /// The number as it is dialled in the country.
    pub canonical: String,
    /// The international form, `+84…`.
    pub e164: String,
    /// What it is for.
    pub kind: PhoneKind,
}

/// The code of a dossier (*mã hồ sơ*).
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DossierCode {
    /// The code as it is written.
    pub canonical: String,
    /// The code of the receiving agency.
    pub agency: String,
    /// The agency's first level: a province or ministry.
    pub first_level: String,
    /// The day of receipt, `YYYY-MM-DD`.
    pub received_on: String,
    /// The number of the day.
    pub serial: i64,
}

/// Shows a record as the core shows the value that its canonical text stands for.
macro_rules! masked {
    ($($record:ident: $parse:path),+) => {$(
        impl fmt::Debug for $record {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match $parse(&self.canonical) {
                    Ok(value) => value.fmt(f),
                    Err(error) => f.write_str(error.code()),
                }
            }
        }
    )+};
}
masked! {
    PersonalNumber: identity::PersonalNumber::parse, TaxCode: identity::TaxCode::parse,
    Phone: identity::Phone::parse, DossierCode: identity::DossierCode::parse
}

/// Reads a personal number, with the day it was given if that is known.
#[uniffi::export]
pub fn identity_personal_number(
    value: String,
    issued: Option<String>,
) -> Result<PersonalNumber, MotcuaError> {
    let number = identity::PersonalNumber::parse(&value).map_err(at_value)?;
    let decoded = number.decode(date("issued", issued.as_deref())?)?;
    let registration = decoded.registration();
    let certain = match registration {
        Registration::Province(province) => Some(province.into()),
        Registration::Either { .. } | Registration::Unlisted => None,
    };
    Ok(PersonalNumber {
        canonical: number.to_string(),
        province: certain,
        candidates: registration.candidates().map(Province::from).collect(),
        sex: decoded.sex(),
        birth_year: decoded.birth_year().into(),
        confidence: decoded.confidence(),
    })
}

/// Reads a tax code, by the rules of a day if one is given.
#[uniffi::export]
pub fn identity_tax_code(value: String, on: Option<String>) -> Result<TaxCode, MotcuaError> {
    let code = match date("on", on.as_deref())? {
        Some(day) => identity::TaxCode::parse_on(&value, day),
        None => identity::TaxCode::parse(&value),
    };
    let code = code.map_err(at_value)?;
    Ok(TaxCode { canonical: code.to_string(), kind: code.kind() })
}

/// Reads a telephone number.
#[uniffi::export]
pub fn identity_phone(value: String) -> Result<Phone, MotcuaError> {
    let phone = identity::Phone::parse(&value).map_err(at_value)?;
    Ok(Phone { canonical: phone.to_string(), e164: phone.e164().as_str().to_owned(), kind: phone.kind() })
}

/// Reads the code of a dossier; leniently, forms that are seen but not written by the rule too.
#[uniffi::export]
pub fn identity_dossier_code(value: String, lenient: bool) -> Result<DossierCode, MotcuaError> {
    let parse = if lenient { identity::DossierCode::parse_lenient } else { identity::DossierCode::parse };
    let code = parse(&value).map_err(at_value)?;
    Ok(DossierCode {
        canonical: code.to_string(),
        agency: code.agency().as_str().to_owned(),
        first_level: code.agency().first_level().to_owned(),
        received_on: code.received_on().to_string(),
        serial: code.serial().into(),
    })
}

/// An error about the text that is read, at the name of its argument.
fn at_value(error: Error) -> Error {
    error.at(Path::Field("value"))
}

/// A day that may be absent.
fn date(name: &'static str, text: Option<&str>) -> Result<Option<Date>, Error> {
    text.map(|text| day(name, text)).transpose()
}
