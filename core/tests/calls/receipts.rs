//! On what answers rest, and whether they are still the same.

use super::calendar::office;
use super::{Answer, Input, account, calendar, code, dossier, fees, link, obligation};
use motcua::account::login::Method;
use motcua::calendar::Calendar;
use motcua::finding::{Error, Path};
use motcua::law::{Book, Discrepancy, Part, Receipt};
use motcua::{payment, procedure};
use serde_json::{Map, Value, json};

fn shown(receipt: &Receipt) -> Value {
    let one = |part| receipt.get(part, "");
    let all = |wanted| -> Map<String, Value> {
        let entries = receipt.entries().filter(|(part, ..)| *part == wanted);
        entries.map(|(_, key, value)| (key.to_owned(), json!(value))).collect()
    };
    json!({
        "receipt": receipt.to_string(),
        "question": one(Part::Question),
        "version": one(Part::Version),
        "book": one(Part::Book),
        "on": one(Part::On),
        "known_on": one(Part::KnownOn),
        "inputs": all(Part::Input),
        "rows": all(Part::Row),
        "outcomes": all(Part::Outcome),
    })
}

pub fn account_login(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let method = Method::parse(input.text("method")?).map_err(|error| code(&error))?;
    let (inquiry, on) = account::inquiry(input, &book)?;
    Ok(shown(&inquiry.answer(method, on).receipt()))
}

pub fn account_register(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let (inquiry, on) = account::inquiry(input, &book)?;
    Ok(shown(&inquiry.register(on).receipt()))
}

pub fn account_link(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let (link, holder, found) = link::decided(input, &book)?;
    let on = input.text("on")?.parse().map_err(|error| code(&error))?;
    let found = found.ok_or("argument-unknown@cut_over")?;
    Ok(shown(&link.receipt(holder, on, &found)))
}

pub fn calendar_end(input: &Input<'_>) -> Answer {
    let (from, period, method, pauses) = calendar::asked(input)?;
    let receipt = office(input)?.receipt(from, period, method, &pauses, &calendar::book(input)?);
    Ok(shown(&receipt.map_err(|error| code(&error))?))
}

pub fn dossier_due(input: &Input<'_>) -> Answer {
    let (dossier, office) = (dossier::dossier(input)?, office(input)?);
    let now = dossier::instant(input, "now")?.or(dossier.state().last_at()).ok_or("input-missing-now")?;
    let receipt = dossier::clockwork(input, &office)?.receipt(&dossier, now, &calendar::book(input)?);
    Ok(shown(&receipt.map_err(|error| code(&error))?))
}

pub fn fees_quote(input: &Input<'_>) -> Answer {
    fees::quoted(input, |quote| shown(&quote.receipt()))
}

pub fn obligation_due(input: &Input<'_>) -> Answer {
    Ok(shown(&obligation::answered(input, &Book::builtin())?.receipt()))
}

pub fn obligation_interest(input: &Input<'_>) -> Answer {
    Ok(shown(&obligation::late(input, &Book::builtin())?.receipt()))
}

/// A receipt held against the answer of today.
fn replayed(input: &Input<'_>, again: impl FnOnce(&Receipt) -> Result<Vec<Discrepancy>, Error>) -> Answer {
    let at = |error: Error| code(&error.at(Path::Field("receipt")));
    let found = again(&Receipt::parse(input.text("receipt")?).map_err(at)?).map_err(at)?;
    let difference = |found: &Discrepancy| json!({"part": found.part.as_str(), "key": found.key, "before": found.before, "after": found.after});
    Ok(json!({
        "same": found.iter().all(|found| found.part != Part::Outcome),
        "differences": found.iter().map(difference).collect::<Vec<_>>(),
    }))
}

pub fn account_again(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    replayed(input, |receipt| motcua::account::replay(receipt, &book))
}

pub fn calendar_again(input: &Input<'_>) -> Answer {
    let (book, office) = (calendar::book(input)?, office(input)?);
    replayed(input, |receipt| motcua::calendar::replay(receipt, &book, &office))
}

pub fn dossier_again(input: &Input<'_>) -> Answer {
    let (book, office) = (calendar::book(input)?, office(input)?);
    replayed(input, |receipt| procedure::replay(receipt, &book, &office))
}

pub fn fees_again(input: &Input<'_>) -> Answer {
    let noticed = fees::amounts(input)?;
    replayed(input, |receipt| payment::tariff::replay(receipt, &Book::builtin(), &noticed))
}

pub fn obligation_again(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    replayed(input, |receipt| payment::replay(receipt, &book, &Calendar::builtin()))
}
