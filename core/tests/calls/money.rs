use super::{Answer, Input, code};
use motcua::money::Vnd;
use serde_json::json;

pub fn parse(input: &Input<'_>) -> Answer {
    let text = input.text("text")?;
    let amount = match input.optional_text("mode")? {
        None | Some("strict") => Vnd::parse(text),
        Some("lenient") => Vnd::parse_lenient(text),
        Some(_) => return Err("input-type-mode".to_owned()),
    };
    Ok(json!({ "amount": amount.map_err(|error| code(&error))?.dong() }))
}

pub fn words(input: &Input<'_>) -> Answer {
    let dong = input.optional_integer("amount")?.ok_or("input-missing-amount")?;
    let amount = Vnd::from_integer(dong).map_err(|error| code(&error))?;
    Ok(json!({ "vi": amount.in_vietnamese().to_string(), "en": amount.in_english().to_string() }))
}
