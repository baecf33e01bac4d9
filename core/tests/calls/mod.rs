//! The calls that every language answers alike, answered through the crate's public API.
//!
//! One file a room. A call takes the case's input and gives the answer as JSON, or the code of the error.

use motcua::finding::Error;
use serde_json::{Map, Value};

mod account;
mod identity;
mod link;
mod migration;
mod money;
mod payload;
mod symbol;
mod text;
mod vietqr;

/// The answer to a call: what `expect.ok` or `expect.err.code` is compared with.
pub type Answer = Result<Value, String>;

/// A call by its name.
pub type Call = fn(&Input<'_>) -> Answer;

/// Every call that this crate answers.
pub const CALLS: &[(&str, Call)] = &[
    ("account.link", link::link),
    ("account.login", account::login),
    ("dossier.code", identity::dossier_code),
    ("identity.personal_number", identity::personal_number),
    ("identity.phone", identity::phone),
    ("identity.province", identity::province),
    ("identity.tax_code", identity::tax_code),
    ("migration.plan", migration::plan),
    ("money.words", money::words),
    ("payload.inspect", payload::inspect),
    ("payload.read", payload::read),
    ("symbol.modules", symbol::modules),
    ("text.fold", text::fold),
    ("vietqr.bank", vietqr::bank),
    ("vietqr.compare", vietqr::compare),
    ("vietqr.read", vietqr::read),
    ("vietqr.rewrite", vietqr::rewrite),
    ("vietqr.write", vietqr::write),
];

/// The code of an error, as cases expect it.
pub fn code(error: &Error) -> String {
    error.code().to_owned()
}

/// A case's input: an object whose keys are read by type.
///
/// A key of the wrong type answers with a code of its own, as a binding would.
pub struct Input<'a>(pub &'a Map<String, Value>);

impl<'a> Input<'a> {
    fn get(&self, key: &str) -> Option<&'a Value> {
        self.0.get(key).filter(|value| !value.is_null())
    }

    /// A text that must be there.
    pub fn text(&self, key: &str) -> Result<&'a str, String> {
        self.optional_text(key)?.ok_or_else(|| format!("input-missing-{key}"))
    }

    /// A text that may be absent or null.
    pub fn optional_text(&self, key: &str) -> Result<Option<&'a str>, String> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(format!("input-type-{key}")),
        }
    }

    /// An integer that may be absent or null.
    pub fn optional_integer(&self, key: &str) -> Result<Option<i128>, String> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Number(number)) => number
                .as_i64()
                .map(i128::from)
                .or_else(|| number.as_u64().map(i128::from))
                .map(Some)
                .ok_or_else(|| "amount-out-of-range".to_owned()),
            Some(_) => Err(format!("input-type-{key}")),
        }
    }
}
