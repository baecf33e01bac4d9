//! Provinces, personal numbers, tax codes, phones, dossier codes.

use crate::answer::Answer;
use crate::input::Input;
use motcua::finding::Error;
use motcua::identity::{DossierCode, PersonalNumber, Phone, Province, Registration, TaxCode};

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    let value = input.subject();
    match call {
        40 => {
            let found = Province::by_code(value, input.optional_day("on")?)?;
            unit(answer, found);
            for day in [found.valid_from(), found.valid_to()] {
                answer.truth(day.is_some());
                if let Some(day) = day {
                    answer.written(&day);
                }
            }
            answer.list(found.predecessors(), unit).list(found.successor().into_iter(), unit);
        }
        41 => {
            let number = PersonalNumber::parse(value)?;
            let decoded = number.decode(input.optional_day("issued")?)?;
            answer.written(&number).list(decoded.registration().candidates(), unit);
            answer.text(decoded.sex().as_str()).number(decoded.birth_year().into());
            answer.text(decoded.confidence().as_str());
            optional_unit(
                answer,
                match decoded.registration() {
                    Registration::Province(province) => Some(province),
                    Registration::Either { .. } | Registration::Unlisted => None,
                },
            );
        }
        42 => {
            let code = match input.optional_day("on")? {
                Some(day) => TaxCode::parse_on(value, day)?,
                None => TaxCode::parse(value)?,
            };
            answer.written(&code).text(code.kind().as_str()).written(&code.principal());
        }
        43 => {
            let phone = Phone::parse(value)?;
            answer.written(&phone).text(phone.e164().as_str()).text(phone.kind().as_str());
            optional_unit(answer, phone.area());
        }
        _ => {
            let read = if input.truth() { DossierCode::parse_lenient } else { DossierCode::parse };
            let code = read(value)?;
            let agency = code.agency();
            answer.text(code.as_str()).text(agency.as_str()).text(agency.first_level());
            answer.written(&code.received_on()).number(code.serial());
        }
    }
    Ok(())
}

fn unit(answer: &mut Answer, province: Province) {
    answer.text(province.code()).text(province.name());
}

fn optional_unit(answer: &mut Answer, province: Option<Province>) {
    answer.list(province.into_iter(), unit);
}
