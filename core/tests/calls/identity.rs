use super::{Answer, Input, code};
use motcua::identity::{
    DossierCode, DossierSystem, PersonalNumber, Phone, ProcedureCode, Province, Registration, TaxCode,
};
use motcua::time::Date;
use serde_json::{Value, json};

pub fn personal_number(input: &Input<'_>) -> Answer {
    let number = PersonalNumber::parse(input.text("value")?).map_err(|error| code(&error))?;
    let decoded = number.decode(date(input, "issued")?).map_err(|error| code(&error))?;
    let registration = decoded.registration();
    let certain = match registration {
        Registration::Province(province) => unit(province),
        Registration::Either { .. } | Registration::Unlisted => Value::Null,
    };
    Ok(json!({
        "canonical": number.to_string(),
        "province": certain,
        "candidates": registration.candidates().map(unit).collect::<Vec<_>>(),
        "sex": decoded.sex().as_str(),
        "birth_year": decoded.birth_year(),
        "confidence": decoded.confidence().as_str(),
    }))
}

pub fn tax_code(input: &Input<'_>) -> Answer {
    let value = input.text("value")?;
    let tax_code = match date(input, "on")? {
        Some(day) => TaxCode::parse_on(value, day),
        None => TaxCode::parse(value),
    };
    let tax_code = tax_code.map_err(|error| code(&error))?;
    Ok(json!({ "kind": tax_code.kind().as_str(), "canonical": tax_code.to_string() }))
}

pub fn phone(input: &Input<'_>) -> Answer {
    let phone = Phone::parse(input.text("value")?).map_err(|error| code(&error))?;
    Ok(
        json!({ "e164": phone.e164().as_str(), "kind": phone.kind().as_str(), "canonical": phone.to_string() }),
    )
}

pub fn province(input: &Input<'_>) -> Answer {
    let province =
        Province::by_code(input.text("code")?, date(input, "on")?).map_err(|error| code(&error))?;
    Ok(json!({
        "code": province.code(),
        "name": province.name(),
        "valid_from": province.valid_from().map(|day| day.to_string()),
        "valid_to": province.valid_to().map(|day| day.to_string()),
        "predecessors": province.predecessors().map(unit).collect::<Vec<_>>(),
        "successors": province.successor().into_iter().map(unit).collect::<Vec<_>>(),
    }))
}

fn read_dossier_code(input: &Input<'_>) -> Result<DossierCode, String> {
    let value = input.text("value")?;
    let dossier = match input.optional_text("mode")? {
        None | Some("strict") => DossierCode::parse(value),
        Some("lenient") => DossierCode::parse_lenient(value),
        Some(_) => return Err("input-type-mode".to_owned()),
    };
    dossier.map_err(|error| code(&error))
}

pub fn dossier_system(input: &Input<'_>) -> Answer {
    let dossier = read_dossier_code(input)?;
    let ministry = match dossier.system() {
        DossierSystem::Ministry(Some(system)) => json!({
            "digits": system.digits(),
            "agency": system.agency(),
            "name": system.name(),
            "also_read_as": system.also_read_as(),
        }),
        DossierSystem::Ministry(None) | DossierSystem::Own => Value::Null,
    };
    Ok(json!({
        "agency_role": dossier.role().as_str(),
        "system": dossier.system().as_str(),
        "ministry": ministry,
    }))
}

pub fn dossier_code(input: &Input<'_>) -> Answer {
    let dossier = read_dossier_code(input)?;
    Ok(json!({
        "agency": dossier.agency().as_str(),
        "first_level": dossier.agency().first_level(),
        "received_on": dossier.received_on().to_string(),
        "serial": dossier.serial(),
        "canonical": dossier.to_string(),
    }))
}

pub fn procedure_code(input: &Input<'_>) -> Answer {
    let value = input.text("value")?;
    let procedure = match input.optional_text("mode")? {
        None | Some("strict") => ProcedureCode::parse(value),
        Some("lenient") => ProcedureCode::parse_lenient(value),
        Some(_) => return Err("input-type-mode".to_owned()),
    };
    let procedure = procedure.map_err(|error| code(&error))?;
    Ok(json!({
        "canonical": procedure.to_string(),
        "national": procedure.national(),
        "local_agency": procedure.local_agency().map(|agency| agency.to_string()),
        "service": procedure.service(),
    }))
}

fn unit(province: Province) -> Value {
    json!({ "code": province.code(), "name": province.name() })
}

/// A date that may be absent.
fn date(input: &Input<'_>, key: &str) -> Result<Option<Date>, String> {
    let text = input.optional_text(key)?;
    text.map(Date::parse).transpose().map_err(|error| code(&error))
}
