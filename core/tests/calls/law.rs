use super::{Answer, Input, code};
use motcua::law::{Book, Row};
use serde_json::json;

pub fn portal(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let portal = book.find_portal(input.text("text")?).map_err(|error| code(&error))?;
    Ok(json!({
        "code": portal.id(),
        "name": portal.name,
        "kind": portal.kind.as_str(),
        "host": portal.host,
        "confidence": portal.provenance.confidence.as_str(),
    }))
}
