use super::{Answer, Input, code};
use motcua::calendar::Period;
use motcua::finding::{Error, Finding};
use motcua::identity::ProcedureCode;
use motcua::law::{Book, Moment, Row, Wording};
use motcua::procedure::{Catalogue, Level, Procedure, TimeLimit, cpsv};
use motcua::time::Date;
use serde_json::{Value, json};

pub fn find(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let at = |error: Error| format!("{}@code", error.code());
    let number = ProcedureCode::parse_lenient(input.text("code")?).map_err(at)?;
    let catalogue = catalogue(input, &book)?;
    catalogue.procedure(number.as_str()).map(shown).map_err(at)
}

pub fn list(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let catalogue = catalogue(input, &book)?;
    let procedures: Vec<_> = catalogue.procedures().map(shown).collect();
    Ok(json!({"procedures": procedures, "findings": codes(catalogue.findings())}))
}

pub fn linked_data(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let catalogue = catalogue(input, &book)?;
    let text = cpsv::json_ld(&catalogue, input.text("base")?);
    let text = text.map_err(|error| format!("{}@base", error.code()))?;
    Ok(json!({"text": text, "findings": codes(catalogue.findings())}))
}

fn catalogue<'b>(input: &Input<'_>, book: &'b Book) -> Result<Catalogue<'b>, String> {
    let on = date(input.text("on")?)?;
    let known_on = input.optional_text("known_on")?.map_or(Ok(on), date)?;
    Ok(Catalogue::of(book, Moment::new(on).known_on(known_on)))
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| code(&error))
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(Finding::code).collect()
}

fn shown(procedure: &Procedure) -> Value {
    let both = |text: &Wording| json!({"vi": text.vi, "en": text.en});
    let period = |limit| match limit {
        TimeLimit::Unset => Value::Null,
        TimeLimit::SameDay => json!("same-day"),
        TimeLimit::Within(Period::WorkingDays(length)) => json!({"working_days": length.days()}),
        TimeLimit::Within(other) => panic!("no built-in procedure has {other:?}"),
    };
    let ways: Vec<_> = procedure
        .ways
        .iter()
        .map(|way| {
            json!({"channel": way.channel.as_str(), "period": period(way.limit), "note": way.note.as_ref().map(both)})
        })
        .collect();
    let papers: Vec<_> = procedure
        .papers
        .iter()
        .map(|paper| {
            json!({"id": paper.id, "name": both(&paper.name), "originals": paper.originals, "copies": paper.copies})
        })
        .collect();
    json!({
        "code": procedure.code.as_str(),
        "name": both(&procedure.name),
        "field": both(&procedure.field),
        "agency": both(&procedure.agency),
        "level": procedure.level.map(Level::as_str),
        "ways": ways,
        "fees": procedure.fees,
        "papers": papers,
        "result": both(&procedure.result),
        "follows": procedure.follows,
        "row": {"id": procedure.id(), "confidence": procedure.provenance().confidence.as_str()},
    })
}
