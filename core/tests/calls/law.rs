use super::{Answer, Input, code};
use motcua::law::{Book, Portal, Row};
use serde_json::{Value, json};

pub fn portal(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    book.find_portal(input.text("text")?).map(shown).map_err(|error| code(&error))
}

#[expect(clippy::unnecessary_wraps, reason = "every call has this shape")]
pub fn portals(_: &Input<'_>) -> Answer {
    Ok(json!({"portals": Book::builtin().portals().iter().map(shown).collect::<Vec<_>>()}))
}

fn shown(portal: &Portal) -> Value {
    json!({
        "code": portal.id(),
        "name": portal.name,
        "kind": portal.kind.as_str(),
        "host": portal.host,
        "confidence": portal.provenance.confidence.as_str(),
    })
}
