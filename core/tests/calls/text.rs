use super::{Answer, Input};
use serde_json::json;

pub fn fold(input: &Input<'_>) -> Answer {
    let limit = input.optional_integer("limit")?.map(usize::try_from).transpose();
    let limit = limit.map_err(|_| "input-type-limit")?;
    let folded = motcua::text::fold(input.text("text")?, limit);
    Ok(json!({
        "text": folded.text,
        "changed": folded.changed,
        "dropped": folded.dropped,
        "clipped": folded.clipped,
    }))
}
