use super::{Answer, Input, code};
use motcua::identity::ProcedureCode;
use motcua::law::{Book, Row};
use motcua::money::Vnd;
use motcua::payment::tariff::{
    Applicant, Asked, Channel, Condition, Disputed, FeeKind, Inquiry, Quote, Rounding, Several,
};
use motcua::time::Date;
use serde_json::{Map, Value, json};
use std::num::NonZeroU32;
use std::sync::LazyLock;

static BOOK: LazyLock<Book> = LazyLock::new(Book::builtin);

pub fn quote(input: &Input<'_>) -> Answer {
    quoted(input, shown)
}

/// The quote, told as somebody wants it told.
pub(super) fn quoted(input: &Input<'_>, tell: impl FnOnce(&Quote<'_>) -> Value) -> Answer {
    let procedure = input.optional_text("procedure")?.map(ProcedureCode::parse).transpose();
    let procedure = procedure.map_err(|error| code(&error))?;
    if procedure.is_some() && input.get("fee").is_some() {
        return Err("input-type-fee".to_owned());
    }
    let asked = match &procedure {
        Some(code) => Asked::Procedure(code),
        None => Asked::Fee(input.text("fee")?),
    };
    let channel = Channel::parse(input.text("channel")?).map_err(|error| code(&error))?;
    let portal = BOOK.portal(input.text("province")?).map_err(|error| code(&error))?;
    let day = |text| Date::parse(text).map_err(|error| code(&error));
    let on = day(input.text("on")?)?;
    let conditions = texts(input, "conditions")?;
    let conditions: Result<Vec<_>, _> = conditions.into_iter().map(Condition::parse).collect();
    let conditions = conditions.map_err(|error| code(&error))?;
    let used = texts(input, "used")?;
    let noticed = amounts(input)?;
    let mut inquiry = Inquiry::new(asked, channel, portal, on)
        .with_conditions(&conditions)
        .with_used(&used)
        .with_noticed(&noticed);
    if let Some(known) = input.optional_text("known_on")? {
        inquiry = inquiry.known_on(day(known)?);
    }
    if let Some(subject) = input.optional_object("subject")? {
        let applicant = Applicant::parse(subject.text("kind")?).map_err(|error| code(&error))?;
        inquiry = inquiry.with_applicant(applicant);
    }
    if let Some(units) = input.optional_integer("quantity")? {
        let units = u32::try_from(units).ok().and_then(NonZeroU32::new).ok_or("argument-range")?;
        inquiry = inquiry.with_quantity(units);
    }
    if let Some(word) = input.optional_text("rounding")? {
        inquiry = inquiry.with_rounding(Rounding::parse(word).map_err(|error| code(&error))?);
    }
    if let Some(word) = input.optional_text("several")? {
        inquiry = inquiry.with_several(Several::parse(word).map_err(|error| code(&error))?);
    }
    if let Some(word) = input.optional_text("disputed")? {
        inquiry = inquiry.with_disputed(Disputed::parse(word).map_err(|error| code(&error))?);
    }
    Ok(tell(&inquiry.quote(&BOOK)))
}

fn shown(quote: &Quote<'_>) -> Value {
    let lines = quote.lines().iter().map(|line| {
        let fee = line.fee();
        json!({"fee": &*fee.key, "kind": fee.kind.as_str(), "amount": line.amount().dong(), "row": fee.id()})
    });
    let reasons = quote.unknown().iter().map(|it| (it.key().to_owned(), json!(it.reason().as_str())));
    let totals =
        FeeKind::ALL.iter().map(|kind| (kind.to_string(), json!(quote.total_of(*kind).map(Vnd::dong))));
    json!({
        "lines": lines.collect::<Vec<_>>(),
        "total": quote.total().map(Vnd::dong),
        "totals": totals.collect::<Map<_, _>>(),
        "unknown": quote.unknown().iter().map(motcua::payment::tariff::Unknown::key).collect::<Vec<_>>(),
        "reasons": reasons.collect::<Map<_, _>>(),
        "relief": quote.reliefs().map(Row::id).collect::<Vec<_>>(),
        "missed": quote.missed().iter().map(|it| it.id()).collect::<Vec<_>>(),
        "conflicts": quote.conflicts().iter().map(|it| it.id()).collect::<Vec<_>>(),
        "confidence": quote.confidence().as_str(),
    })
}

fn texts<'a>(input: &Input<'a>, key: &str) -> Result<Vec<&'a str>, String> {
    let wrong = || format!("input-type-{key}");
    match input.0.get(key) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(items)) => items.iter().map(|item| item.as_str().ok_or_else(wrong)).collect(),
        Some(_) => Err(wrong()),
    }
}

pub(super) fn amounts<'a>(input: &Input<'a>) -> Result<Vec<(&'a str, Vnd)>, String> {
    let Some(given) = input.optional_object("noticed")? else { return Ok(Vec::new()) };
    let amount = |value: &Value| value.as_u64().map(Vnd::new).ok_or_else(|| "amount-out-of-range".to_owned());
    given.0.iter().map(|(key, value)| Ok((key.as_str(), amount(value)?))).collect()
}
