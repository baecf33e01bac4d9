use super::{Answer, Input, code};
use motcua::money::Vnd;
use serde_json::json;

pub fn words(input: &Input<'_>) -> Answer {
    let dong = input.optional_integer("amount")?.ok_or("input-missing-amount")?;
    let amount = Vnd::from_integer(dong).map_err(|error| code(&error))?;
    Ok(json!({ "vi": amount.in_vietnamese().to_string(), "en": amount.in_english().to_string() }))
}
