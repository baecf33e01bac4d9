use super::{Answer, Input, code};
use motcua::symbol::{Encoder, Level};
use serde_json::json;

pub fn modules(input: &Input<'_>) -> Answer {
    let level = match input.optional_text("level")? {
        None => Level::default(),
        Some(letter) => Level::parse(letter).map_err(|error| code(&error))?,
    };
    let symbol = Encoder::new().level(level).encode(input.text("text")?).map_err(|error| code(&error))?;
    let rows: Vec<_> = symbol.rows().map(|row| row.to_string()).collect();
    Ok(json!({
        "version": symbol.version().number(),
        "mask": symbol.mask().number(),
        "rows": rows,
    }))
}
