use super::{Answer, Input, code};
use motcua::account::link::{
    BookCutOver, CutOver, Holder, IdentityAccount, LateUpdate, Link, Linking, NamePolicy, Obstacle,
    OldAccount, Policy, PopulationCheck, Step,
};
use motcua::account::login::{Closing, Preference};
use motcua::finding::Error;
use motcua::identity::{OldNumber, PersonalNumber, TaxCode};
use motcua::law::{Book, Portal, Row};
use motcua::time::Date;
use serde_json::{Value, json};

pub fn link(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let (link, holder, found) = decided(input, &book)?;
    Ok(json!({
        "outcome": link.outcome().as_str(),
        "until": link.until().map(|day| day.to_string()),
        "saves_account": link.saves_account(),
        "case": link.case().number(),
        "case_code": link.case().as_str(),
        "next_steps": link.next_steps().map(Step::as_str).collect::<Vec<_>>(),
        "contacts": link.contacts().iter().map(|contact| contact.as_str()).collect::<Vec<_>>(),
        "confidence": link.evidence().1.as_str(),
        "cut_over": found.map(|found| shown(&found, holder)),
    }))
}

/// What becomes of the account, and the days of the book if they decide.
pub(super) fn decided<'b>(
    input: &Input<'_>,
    book: &'b Book,
) -> Result<(Link, Holder, Option<BookCutOver<'b>>), String> {
    let old = old_account(&object(input, "old")?)?;
    let identity = input.0.get("identity").and_then(Value::as_object);
    let identity = identity.map_or(Ok(IdentityAccount::None), |map| identity_account(&Input(map)))?;
    let on = Date::parse(input.text("on")?).map_err(|error| code(&error))?;
    let given = input.get("cut_over").map(|value| value.as_object().ok_or("input-type-cut_over"));
    let (cut_over, found) = if let Some(days) = given.transpose()? {
        (cut_over(&Input(days))?, None)
    } else {
        let found = by_book(input, book, on)?;
        (found.cut_over(), Some(found))
    };
    let link = Linking::new(on, cut_over).policy(policy(input)?).decide(&old, identity, population(input)?);
    Ok((link, old.holder(), found))
}

/// The days that the built-in book gives for a portal.
fn by_book<'b>(input: &Input<'_>, book: &'b Book, on: Date) -> Result<BookCutOver<'b>, String> {
    let portal = input.optional_text("portal")?.unwrap_or(Portal::NATIONAL);
    let portal = book.portal(portal).map_err(|error| code(&error))?;
    let known_on = parsed(input, "known_on", Date::parse)?.unwrap_or(on);
    let preference = parsed(input, "authority", Preference::parse)?.unwrap_or_default();
    Ok(CutOver::by_book(book, portal, known_on, preference))
}

fn shown(found: &BookCutOver<'_>, holder: Holder) -> Value {
    let day = |holder| found.cut_over().first_day_without(holder).map(|day| day.to_string());
    let closing = found.closing(holder);
    let rules = closing.into_iter().flat_map(Closing::rules);
    json!({
        "citizens": day(Holder::Citizen),
        "organisations": day(Holder::Organisation),
        "foreigners": day(Holder::Foreigner),
        "rules": rules.map(|rule| rule.id()).collect::<Vec<_>>(),
        "confidence": closing.map(|closing| closing.confidence().as_str()),
    })
}

fn old_account<'a>(input: &Input<'a>) -> Result<OldAccount<'a>, String> {
    let holder = Holder::parse(input.text("holder")?).map_err(|error| code(&error))?;
    let mut old = OldAccount::new(holder);
    if let Some(number) = parsed(input, "personal_number", PersonalNumber::parse)? {
        old = old.with_personal_number(number);
    }
    if let Some(number) = parsed(input, "old_number", OldNumber::parse)? {
        old = old.with_old_number(number);
    }
    if let Some(tax_code) = parsed(input, "tax_code", TaxCode::parse)? {
        old = old.with_tax_code(tax_code);
    }
    if let Some(name) = input.optional_text("name")? {
        old = old.with_name(name);
    }
    if let Some(year) = year(input)? {
        old = old.with_birth_year(year);
    }
    let flag = |key: &str| input.0.get(key) == Some(&Value::Bool(true));
    if flag("skipped_update") {
        old = old.with_skipped_update();
    }
    Ok(if flag("has_siblings") { old.with_siblings() } else { old })
}

fn identity_account(input: &Input<'_>) -> Result<IdentityAccount, String> {
    if input.get("tax_code").is_some() && input.get("personal_number").is_some() {
        return Err("input-type-identity".to_owned());
    }
    if let Some(tax_code) = parsed(input, "tax_code", TaxCode::parse)? {
        return Ok(IdentityAccount::Organisation { tax_code });
    }
    let number = PersonalNumber::parse(input.text("personal_number")?).map_err(|error| code(&error))?;
    let obstacle = parsed(input, "obstacle", Obstacle::parse)?;
    Ok(IdentityAccount::Person { number, obstacle })
}

fn population<'a>(input: &Input<'a>) -> Result<PopulationCheck<'a>, String> {
    match input.0.get("register") {
        None | Some(Value::Null) => Ok(PopulationCheck::NotMade),
        Some(Value::Object(record)) => {
            let record = Input(record);
            Ok(PopulationCheck::Record {
                name: record.text("name")?,
                birth_year: year(&record)?.ok_or("input-missing-birth_year")?,
            })
        }
        Some(Value::String(text)) if text == "confirmed" => Ok(PopulationCheck::Confirmed),
        Some(Value::String(text)) if text == "denied" => Ok(PopulationCheck::Denied),
        Some(_) => Err("input-type-register".to_owned()),
    }
}

pub(super) fn cut_over(input: &Input<'_>) -> Result<CutOver, String> {
    let citizens = Date::parse(input.text("citizens")?).map_err(|error| code(&error))?;
    let mut cut_over = CutOver::new(citizens);
    if let Some(day) = parsed(input, "organisations", Date::parse)? {
        cut_over = cut_over.organisations(day);
    }
    if let Some(day) = parsed(input, "foreigners", Date::parse)? {
        cut_over = cut_over.foreigners(day);
    }
    Ok(cut_over)
}

pub(super) fn policy(input: &Input<'_>) -> Result<Policy, String> {
    let Some(Value::Object(policy)) = input.0.get("policy") else {
        return Ok(Policy::default());
    };
    let policy = Input(policy);
    let names = parsed(&policy, "names", NamePolicy::parse)?.unwrap_or_default();
    let late_update = parsed(&policy, "late_update", LateUpdate::parse)?.unwrap_or_default();
    Ok(Policy { names, late_update })
}

fn object<'a>(input: &Input<'a>, key: &str) -> Result<Input<'a>, String> {
    let object = input.0.get(key).and_then(Value::as_object);
    object.map(Input).ok_or_else(|| format!("input-missing-{key}"))
}

fn parsed<T>(input: &Input<'_>, key: &str, parse: fn(&str) -> Result<T, Error>) -> Result<Option<T>, String> {
    let text = input.optional_text(key)?;
    text.map(parse).transpose().map_err(|error| code(&error))
}

fn year(input: &Input<'_>) -> Result<Option<u16>, String> {
    let year = input.optional_integer("birth_year")?.map(u16::try_from);
    year.transpose().map_err(|_| "input-type-birth_year".to_owned())
}
