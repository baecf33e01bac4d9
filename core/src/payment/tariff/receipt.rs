//! Receipts of quotes, and asking them again.

use super::inquiry::{Asked, Inquiry};
use super::quote::{Line, Quote, Unknown};
use super::rows::is_key;
use super::words::{Applicant, Channel, Condition, Disputed, FeeKind, Rounding, Several};
use crate::finding::Error;
use crate::identity::ProcedureCode;
use crate::law::{Book, Discrepancy, Part, RECEIPT_FORMAT, Receipt};
use crate::money::Vnd;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Display;

/// The name of the question in its receipts.
const FEES: &str = "fees";
/// Stands for a key that no book can have, and for an amount of the caller's.
const UNSAID: &str = "-";

impl Quote<'_> {
    /// What the quote rests on, to be kept beside what was asked for by it; [`replay`] asks it again. Amounts that the
    /// caller gave, and what follows from them, are not in it.
    pub fn receipt(&self) -> Receipt {
        let inquiry = &self.inquiry;
        let (asked, key) = match inquiry.asked {
            Asked::Fee(key) => ("fee", key),
            Asked::Procedure(code) => ("procedure", code.as_str()),
        };
        let noticed = inquiry.noticed.iter().map(|(key, _)| *key).filter(|key| is_key(key));
        let used = inquiry.used.iter().copied().filter(|id| is_key(id));
        let mut receipt = Receipt::new(FEES, self.book, inquiry.moment)
            .input(asked, if is_key(key) { key } else { UNSAID })
            .input("channel", inquiry.channel)
            .input("portal", &inquiry.portal.provenance.id)
            .input("applicant", inquiry.applicant)
            .input("conditions", list(inquiry.conditions.iter()))
            .input("used", list(used))
            .input("noticed", list(noticed))
            .input("quantity", inquiry.quantity)
            .input("rounding", inquiry.rounding)
            .input("several", inquiry.several)
            .input("disputed", inquiry.disputed);
        for line in self.lines() {
            let amount = if line.is_noticed() { None } else { Some(line.amount().dong()) };
            receipt = receipt.outcome(&line.fee().key, amount);
        }
        for unknown in self.unknown() {
            let key = if is_key(unknown.key()) { unknown.key() } else { UNSAID };
            receipt = receipt.outcome(key, Some(unknown.reason()));
        }
        let noticed = self.lines().iter().any(Line::is_noticed);
        for kind in FeeKind::ALL {
            let total = self.total_of(*kind).filter(|_| !noticed);
            receipt = receipt.outcome(kind.as_str(), total.map(Vnd::dong));
        }
        let lines = || self.lines().iter();
        receipt
            .outcome("confidence", Some(self.confidence()))
            .rows(lines().map(Line::fee))
            .rows(self.unknown().iter().filter_map(Unknown::fee))
            .rows(self.reliefs())
            .rows(lines().filter_map(Line::cap))
            .rows(self.rules().iter().copied())
            .rows(self.conflicts().iter().copied())
            .rows(self.unmodelled().iter().copied())
    }
}

/// Words with commas between them.
fn list(words: impl Iterator<Item = impl Display>) -> String {
    use core::fmt::Write;
    let mut text = String::new();
    for word in words {
        let comma = if text.is_empty() { "" } else { "," };
        // A text takes everything.
        let _ = write!(text, "{comma}{word}");
    }
    if text.is_empty() { UNSAID.into() } else { text }
}

fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').filter(|word| *word != UNSAID)
}

/// Asks the question of a receipt again and tells in what the answer differs; nothing where it is the same. Amounts that
/// the caller gave must be given again.
///
/// ```
/// use motcua::date;
/// use motcua::law::{Book, Receipt};
/// use motcua::payment::tariff::{Channel, Inquiry, replay};
/// let book = Book::builtin();
/// let asked = Inquiry::fee("residence-permanent", Channel::Online, book.portal("H34")?, date!(2024, 6, 18));
/// let kept = Receipt::parse(&asked.quote(&book).receipt().to_string())?;
/// assert_eq!(replay(&kept, &book, &[])?, []);
/// assert_eq!(replay(&kept, &Book::empty(), &[]).unwrap_err().code(), "unknown-portal");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
///
/// # Errors
///
/// - `receipt-question` when the receipt is of another question;
/// - `receipt-format` when an input is missing or is none of the words of this version;
/// - `unknown-portal` when the book does not have the portal.
pub fn replay(receipt: &Receipt, book: &Book, noticed: &[(&str, Vnd)]) -> Result<Vec<Discrepancy>, Error> {
    receipt.check_question(FEES)?;
    let input = |key| receipt.get(Part::Input, key).ok_or(&RECEIPT_FORMAT);
    let code = receipt.get(Part::Input, "procedure").map(ProcedureCode::parse_lenient);
    let code = code.transpose().map_err(|_| &RECEIPT_FORMAT)?;
    let asked = match (receipt.get(Part::Input, "fee"), &code) {
        (Some(key), None) => Asked::Fee(key),
        (None, Some(code)) => Asked::Procedure(code),
        _ => return Err(RECEIPT_FORMAT.error()),
    };
    let moment = receipt.moment()?;
    let channel = Channel::parse(input("channel")?).map_err(|_| &RECEIPT_FORMAT)?;
    let conditions: Result<Vec<_>, _> = listed(input("conditions")?).map(Condition::parse).collect();
    let conditions = conditions.map_err(|_| &RECEIPT_FORMAT)?;
    let used: Vec<_> = listed(input("used")?).collect();
    let inquiry = Inquiry::new(asked, channel, book.portal(input("portal")?)?, moment.on)
        .known_on(moment.known_on)
        .with_applicant(Applicant::parse(input("applicant")?).map_err(|_| &RECEIPT_FORMAT)?)
        .with_conditions(&conditions)
        .with_used(&used)
        .with_noticed(noticed)
        .with_quantity(input("quantity")?.parse().map_err(|_| &RECEIPT_FORMAT)?)
        .with_rounding(Rounding::parse(input("rounding")?).map_err(|_| &RECEIPT_FORMAT)?)
        .with_several(Several::parse(input("several")?).map_err(|_| &RECEIPT_FORMAT)?)
        .with_disputed(Disputed::parse(input("disputed")?).map_err(|_| &RECEIPT_FORMAT)?);
    Ok(receipt.differences(&inquiry.quote(book).receipt()))
}
