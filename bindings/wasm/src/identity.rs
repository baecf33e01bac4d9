//! Provinces, personal numbers, tax codes, phones, dossier codes.

use crate::arguments::Arguments;
use crate::finding::Thrown;
use crate::record::{Record, records};
use crate::value::{optional_day, text};
use alloc::string::ToString;
use motcua::identity::{DossierCode, PersonalNumber, Phone, Province, Registration, TaxCode};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn province(code: &JsValue, on: &JsValue) -> Result<Record, Thrown> {
    let found = Province::by_code(&text(code, "code")?, optional_day(on, "on")?)?;
    let [from, to] = [found.valid_from(), found.valid_to()].map(|day| day.map(|day| day.to_string()));
    Ok(unit(found)
        .texts(&[("validFrom", from.as_deref()), ("validTo", to.as_deref())])
        .with("predecessors", &records(found.predecessors().map(unit)))
        .with("successors", &records(found.successor().into_iter().map(unit))))
}

#[wasm_bindgen(js_name = readPersonalNumber)]
pub fn read_personal_number(value: &JsValue, issued: &JsValue) -> Result<Record, Thrown> {
    let number = PersonalNumber::parse(&text(value, "value")?)?;
    let decoded = number.decode(optional_day(issued, "issued")?)?;
    let record = Record::new()
        .text("canonical", &number.to_string())
        .with("candidates", &records(decoded.registration().candidates().map(unit)))
        .text("sex", decoded.sex().as_str())
        .number("birthYear", decoded.birth_year().into())
        .text("confidence", decoded.confidence().as_str());
    Ok(match decoded.registration() {
        Registration::Province(province) => record.with("province", &unit(province)),
        Registration::Either { .. } | Registration::Unlisted => record,
    })
}

#[wasm_bindgen(js_name = readTaxCode)]
pub fn read_tax_code(value: &JsValue, on: &JsValue) -> Result<Record, Thrown> {
    let value = text(value, "value")?;
    let code = match optional_day(on, "on")? {
        Some(day) => TaxCode::parse_on(&value, day)?,
        None => TaxCode::parse(&value)?,
    };
    Ok(Record::new()
        .text("canonical", &code.to_string())
        .text("kind", code.kind().as_str())
        .text("principal", &code.principal().to_string()))
}

#[wasm_bindgen(js_name = readPhone)]
pub fn read_phone(value: &JsValue) -> Result<Record, Thrown> {
    let phone = Phone::parse(&text(value, "value")?)?;
    let record = Record::new()
        .text("canonical", &phone.to_string())
        .text("e164", phone.e164().as_str())
        .text("kind", phone.kind().as_str());
    Ok(match phone.area() {
        None => record,
        Some(province) => record.with("area", &unit(province)),
    })
}

#[wasm_bindgen(js_name = readDossierCode)]
pub fn read_dossier_code(value: &JsValue, options: &JsValue) -> Result<Record, Thrown> {
    let value = text(value, "value")?;
    let lenient = Arguments::of(options, "options", "lenient")?.truth("lenient");
    let read = if lenient { DossierCode::parse_lenient } else { DossierCode::parse };
    let code = read(&value)?;
    Ok(Record::new()
        .text("canonical", code.as_str())
        .text("agency", code.agency().as_str())
        .text("firstLevel", code.agency().first_level())
        .text("receivedOn", &code.received_on().to_string())
        .number("serial", code.serial().into()))
}

fn unit(province: Province) -> Record {
    Record::new().text("code", province.code()).text("name", province.name())
}
