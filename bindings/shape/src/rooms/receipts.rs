//! Receipts of answers: on what one rests, kept beside the decision that it explains, and asked again by another book.

use super::account::inquiry;
pub use super::account::{AccessQuestion, LoginQuestion};
pub use super::calendar::CalendarAddQuestion;
pub use super::dossier::DossierQuestion;
pub use super::fees::FeesQuestion;
use super::fees::quoted;
pub use super::link::LinkQuestion;
use super::link::decided;
pub use super::obligation::{InterestQuestion, ObligationDueQuestion};
use super::obligation::{answered, late};
use super::office::{Office, Rows};
use super::prelude::*;
use super::shape::{BookText, out_of_place, words};
use alloc::borrow::Cow;
use motcua::calendar::WorkingTime;
use motcua::finding::argument::ARGUMENT_MISSING;
use motcua::finding::{Error, Finding, Path};
use motcua::law::{Book, Discrepancy, Part as ReceiptPart, Receipt};
use motcua::money::Vnd;
use motcua::time::Date;
use motcua::{calendar, payment, procedure};
use motcua_shape_derive::record;

words! {
    ReceiptPart { Question, Version, Book, On, KnownOn, Input, Row, Outcome }
}

/// Is the answer of this receipt still the same?
#[record(open)]
pub struct ReplayQuestion {
    /// The receipt, as the answer gave it.
    pub receipt: String,
}

/// Is the answer of this receipt, about working time, still the same?
#[record(open)]
pub struct OfficeReplayQuestion {
    /// The receipt, as the answer gave it.
    pub receipt: String,
    /// When the office is open, as it was given then; absent for 07:00–11:30 and 13:30–17:00.
    pub office: Option<Office>,
    /// Rows of a calendar of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// The calendar as it was known on this day; absent for all that is known.
    pub known_on: Option<Date>,
}

impl OfficeReplayQuestion {
    /// The book with the caller's own rows over it, and the working time of the office.
    fn read<'b>(&self, book: &'b Book) -> Result<(Cow<'b, Book>, WorkingTime), Error> {
        let rows = Rows::of(self.rows.as_ref(), self.province.as_deref(), self.known_on);
        Ok((rows.book(book)?, rows.office(book, self.office.as_ref())?))
    }
}

/// Is the answer of this receipt, about fees, still the same?
#[record(open)]
pub struct FeesReplayQuestion {
    /// The receipt, as the answer gave it.
    pub receipt: String,
    /// Amounts that an authority has notified, by the fees' keys, as they were given then.
    pub noticed: Map<String, Vnd>,
}

/// Something in which two answers differ.
#[record(open)]
pub struct ReceiptDifference {
    /// In which part of the receipt.
    pub part: ReceiptPart,
    /// Which of its entries; empty where the part has one.
    pub key: String,
    /// What the receipt has; absent for nothing.
    pub before: Option<String>,
    /// What is so today.
    pub after: Option<String>,
}

/// A receipt held against the answer of today (*đối chiếu biên nhận*).
#[record(open)]
pub struct ReplayAnswer {
    /// Whether the answer is the same; version, book and rows may have changed all the same.
    pub same: bool,
    /// Everything that differs.
    pub differences: Vec<ReceiptDifference>,
}

impl From<Vec<Discrepancy>> for ReplayAnswer {
    fn from(found: Vec<Discrepancy>) -> Self {
        let difference = |found: Discrepancy| ReceiptDifference {
            part: found.part,
            key: found.key,
            before: found.before,
            after: found.after,
        };
        Self {
            same: found.iter().all(|found| found.part != ReceiptPart::Outcome),
            differences: found.into_iter().map(difference).collect(),
        }
    }
}

/// On what an answer rests (*biên nhận câu trả lời*): words, days and rows, never a datum of a person.
#[record(open)]
pub struct ReceiptAnswer {
    /// The receipt as a text, a line for each entry: what is kept.
    pub receipt: String,
    /// What was asked.
    pub question: String,
    /// The version of this library.
    pub version: String,
    /// The fingerprint of the book.
    pub book: String,
    /// The day asked about.
    pub on: String,
    /// The day of knowledge.
    pub known_on: String,
    /// What the question was about, in words.
    pub inputs: Map<String, String>,
    /// The rows that the answer rests on, `table id`, each with its confidence.
    pub rows: Map<String, String>,
    /// What was answered, in words.
    pub outcomes: Map<String, String>,
}

impl From<Receipt> for ReceiptAnswer {
    fn from(kept: Receipt) -> Self {
        let one = |part| kept.get(part, "").unwrap_or_default().to_owned();
        let all = |wanted| {
            let entries = kept.entries().filter(|(part, ..)| *part == wanted);
            entries.map(|(_, key, value)| (key.to_owned(), value.to_owned())).collect()
        };
        Self {
            question: one(ReceiptPart::Question),
            version: one(ReceiptPart::Version),
            book: one(ReceiptPart::Book),
            on: one(ReceiptPart::On),
            known_on: one(ReceiptPart::KnownOn),
            inputs: all(ReceiptPart::Input),
            rows: all(ReceiptPart::Row),
            outcomes: all(ReceiptPart::Outcome),
            receipt: kept.to_string(),
        }
    }
}

/// The receipt of an answer to a login.
pub fn account_login(book: &Book, question: &LoginQuestion) -> Result<ReceiptAnswer, Error> {
    let LoginQuestion { subject, method, portal, on, known_on, authority } = question;
    let inquiry = inquiry(book, subject, portal, *known_on, *authority)?;
    Ok(inquiry.answer(*method, *on).receipt().into())
}

/// The receipt of an answer to a registration.
pub fn account_register(book: &Book, question: &AccessQuestion) -> Result<ReceiptAnswer, Error> {
    Ok(question.inquiry(book)?.register(question.on).receipt().into())
}

/// The receipt of what becomes of an old account.
pub fn account_link(book: &Book, question: &LinkQuestion) -> Result<ReceiptAnswer, Error> {
    let (link, holder, found) = decided(book, question)?;
    match found {
        Some(found) => Ok(link.receipt(holder, question.on, &found).into()),
        // Days of the caller's own rest on no book.
        None => Err(out_of_place(
            Path::Field("cut_over"),
            "old, identity, register, on, portal, known_on, authority, policy",
        )),
    }
}

/// The receipt of a period's end.
pub fn calendar_end(book: &Book, question: &CalendarAddQuestion) -> Result<ReceiptAnswer, Error> {
    let rows = question.calendar();
    let (book, office) = (rows.book(book)?, rows.office(book, question.office.as_ref())?);
    let (from, period, method, pauses) = question.read()?;
    Ok(office.receipt(from, period, method, &pauses, &book)?.into())
}

/// The receipt of a dossier's deadlines.
pub fn dossier_due(book: &Book, question: &DossierQuestion) -> Result<ReceiptAnswer, Error> {
    let (dossier, office) = (question.read()?, question.office(book)?);
    let now = question.now.or(dossier.state().last_at());
    let now = now.ok_or_else(|| Finding::new(&ARGUMENT_MISSING).at(Path::Field("now")))?;
    let book = question.calendar().book(book)?;
    Ok(question.clockwork(&office)?.receipt(&dossier, now, &book)?.into())
}

/// The receipt of a quote.
pub fn fees_quote(book: &Book, question: &FeesQuestion) -> Result<ReceiptAnswer, Error> {
    quoted(book, question, |quote| quote.receipt().into())
}

/// The receipt of a due day.
pub fn obligation_due(book: &Book, question: &ObligationDueQuestion) -> Result<ReceiptAnswer, Error> {
    Ok(answered(book, question)?.receipt().into())
}

/// The receipt of late interest.
pub fn obligation_interest(book: &Book, question: &InterestQuestion) -> Result<ReceiptAnswer, Error> {
    Ok(late(book, question)?.receipt().into())
}

fn receipt(text: &str) -> Result<Receipt, Error> {
    Receipt::parse(text).map_err(|error| error.at(Path::Field("receipt")))
}

/// Asks again who may log in or register, when old accounts end, or what became of one.
pub fn account(book: &Book, question: &ReplayQuestion) -> Result<ReplayAnswer, Error> {
    let receipt = receipt(&question.receipt)?;
    let found = motcua::account::replay(&receipt, book);
    Ok(found.map_err(|error| error.at(Path::Field("receipt")))?.into())
}

/// Asks again when a period ends.
pub fn period(book: &Book, question: &OfficeReplayQuestion) -> Result<ReplayAnswer, Error> {
    let receipt = receipt(&question.receipt)?;
    let (book, office) = question.read(book)?;
    let found = calendar::replay(&receipt, &book, &office);
    Ok(found.map_err(|error| error.at(Path::Field("receipt")))?.into())
}

/// Asks again by when what has to happen to a dossier.
pub fn dossier(book: &Book, question: &OfficeReplayQuestion) -> Result<ReplayAnswer, Error> {
    let receipt = receipt(&question.receipt)?;
    let (book, office) = question.read(book)?;
    let found = procedure::replay(&receipt, &book, &office);
    Ok(found.map_err(|error| error.at(Path::Field("receipt")))?.into())
}

/// Asks again what a procedure or a fee costs.
pub fn fees(book: &Book, question: &FeesReplayQuestion) -> Result<ReplayAnswer, Error> {
    let receipt = receipt(&question.receipt)?;
    let noticed: Vec<(&str, Vnd)> =
        question.noticed.iter().map(|(key, amount)| (key.as_str(), *amount)).collect();
    let found = payment::tariff::replay(&receipt, book, &noticed);
    Ok(found.map_err(|error| error.at(Path::Field("receipt")))?.into())
}

/// Asks again when an obligation about land falls due, or how late it was paid.
pub fn obligation(book: &Book, question: &ReplayQuestion) -> Result<ReplayAnswer, Error> {
    let receipt = receipt(&question.receipt)?;
    let calendar = Rows::of(None, None, None).calendar(book)?;
    let found = payment::replay(&receipt, book, &calendar);
    Ok(found.map_err(|error| error.at(Path::Field("receipt")))?.into())
}
