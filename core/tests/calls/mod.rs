//! The calls that every language answers alike, answered through the crate's public API.
//!
//! One file a room. A call takes the case's input and gives the answer as JSON, or the code of the error.

use motcua::finding::Error;
use serde_json::{Map, Value};

mod account;
mod calendar;
mod dossier;
mod exchange;
mod fees;
mod forms;
mod guide;
mod identity;
mod law;
mod link;
mod migration;
mod money;
mod obligation;
mod payload;
mod payment;
mod portal;
mod procedure;
mod receipts;
mod symbol;
mod text;
mod vietqr;

/// The answer to a call: what `expect.ok` or `expect.err` is compared with.
pub type Answer = Result<Value, String>;

/// A call by its name.
pub type Call = fn(&Input<'_>) -> Answer;

/// Every call that this crate answers.
pub const CALLS: &[(&str, Call)] = &[
    ("account.cut_over", account::cut_over),
    ("account.link", link::link),
    ("account.login", account::login),
    ("account.open_methods", account::open_methods),
    ("account.register", account::register),
    ("account.timeline", account::timeline),
    ("account.link_receipt", receipts::account_link),
    ("account.login_receipt", receipts::account_login),
    ("account.register_receipt", receipts::account_register),
    ("account.replay", receipts::account_again),
    ("calendar.receipt", receipts::calendar_end),
    ("calendar.replay", receipts::calendar_again),
    ("dossier.receipt", receipts::dossier_due),
    ("dossier.replay", receipts::dossier_again),
    ("fees.receipt", receipts::fees_quote),
    ("fees.replay", receipts::fees_again),
    ("obligation.due_receipt", receipts::obligation_due),
    ("obligation.interest_receipt", receipts::obligation_interest),
    ("obligation.replay", receipts::obligation_again),
    ("calendar.add", calendar::add),
    ("calendar.day", calendar::day),
    ("calendar.elapsed", calendar::elapsed),
    ("dossier.apply", dossier::apply),
    ("dossier.code", identity::dossier_code),
    ("dossier.due", dossier::due),
    ("dossier.project", dossier::project),
    ("dossier.queue", dossier::queue),
    ("dossier.report", dossier::report),
    ("dossier.system", identity::dossier_system),
    ("dossier.target", dossier::target),
    ("exchange.read", exchange::read),
    ("exchange.write", exchange::write),
    ("guide.route", guide::route),
    ("fees.quote", fees::quote),
    ("identity.personal_number", identity::personal_number),
    ("identity.phone", identity::phone),
    ("identity.procedure_code", identity::procedure_code),
    ("identity.province", identity::province),
    ("identity.tax_code", identity::tax_code),
    ("law.portal", law::portal),
    ("law.portals", law::portals),
    ("migration.plan", migration::plan),
    ("money.parse", money::parse),
    ("money.words", money::words),
    ("obligation.check_enterprise", forms::enterprise),
    ("obligation.check_household", forms::household),
    ("obligation.due", obligation::due),
    ("obligation.interest", obligation::interest),
    ("obligation.owed", obligation::owed),
    ("order.payload", payment::payload),
    ("order.reference", payment::reference),
    ("payload.inspect", payload::inspect),
    ("payload.read", payload::read),
    ("procedure.find", procedure::find),
    ("procedure.linked_data", procedure::linked_data),
    ("procedure.list", procedure::list),
    ("procedure.read", portal::read),
    ("receipt.check", forms::receipt),
    ("reconcile", payment::reconcile),
    ("reference.find", payment::find),
    ("request.apply", payment::apply),
    ("symbol.modules", symbol::modules),
    ("text.fold", text::fold),
    ("treasury.check", forms::treasury),
    ("vietqr.bank", vietqr::bank),
    ("vietqr.compare", vietqr::compare),
    ("vietqr.find_bank", vietqr::find_bank),
    ("vietqr.name_of", vietqr::name_of),
    ("vietqr.read", vietqr::read),
    ("vietqr.rewrite", vietqr::rewrite),
    ("vietqr.write", vietqr::write),
];

/// An error, as cases expect it: its code, and after an `@` its path.
///
/// What a runner refuses itself, an input of the wrong shape, is a code alone.
pub fn code(error: &Error) -> String {
    format!("{}@{}", error.code(), error.finding().path())
}

/// A case's input: an object whose keys are read by type.
///
/// A key of the wrong type answers with a code of its own, as a binding would.
pub struct Input<'a>(pub &'a Map<String, Value>);

impl<'a> Input<'a> {
    pub fn get(&self, key: &str) -> Option<&'a Value> {
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
    /// An object that must be there.
    pub fn object(&self, key: &str) -> Result<Input<'a>, String> {
        self.optional_object(key)?.ok_or_else(|| format!("input-missing-{key}"))
    }

    /// An object that may be absent or null.
    pub fn optional_object(&self, key: &str) -> Result<Option<Input<'a>>, String> {
        let read = |value: &'a Value| -> Result<&'a Map<String, Value>, String> {
            value.as_object().ok_or_else(|| format!("input-type-{key}"))
        };
        self.get(key).map(read).transpose().map(|map| map.map(Input))
    }
}
