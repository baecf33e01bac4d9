//! What a procedure costs.

use super::law::{RowText, ids};
use super::prelude::*;
use super::shape::{Place, words, wrong};
use core::num::NonZeroU32;
use motcua::finding::argument::{ARGUMENT_MISSING, ARGUMENT_RANGE};
use motcua::finding::{Confidence, Error, Finding, Path};
use motcua::identity::ProcedureCode;
use motcua::law::{Book, Row};
use motcua::money::Vnd;
use motcua::payment::tariff::{
    Applicant, Asked, Channel as FeeChannel, Condition as FeeCondition, Disputed, FeeKind, Inquiry, Quote,
    Rounding as FeeRounding, Several as SeveralReliefs, UnknownReason as FeeUnknownReason,
};
use motcua::time::Date;
use motcua_shape_derive::record;

words! {
    FeeChannel { Desk, Online }
    Applicant { Citizen, Foreigner, Organisation }
    FeeCondition { DigitalCitizen, ReducedGroup }
    FeeKind { Charge, Fee }
    FeeRounding { Nearest, Down, Up }
    SeveralReliefs { Highest, Lowest }
    Disputed { Given, Withheld }
    FeeUnknownReason { NotInBook, NoRow, NoAmount, Contradiction, Choice, NoBaseSalary, TooLarge }
}

/// Who pays.
#[record(open)]
pub struct FeeSubject {
    /// What the payer is.
    pub kind: Applicant,
}

/// What does a procedure, or one fee, cost on a day?
#[record(open)]
pub struct FeesQuestion {
    /// The code of the procedure; absent where one fee is asked about.
    pub procedure: Option<String>,
    /// The key of the fee; absent where a procedure is asked about.
    pub fee: Option<String>,
    /// Where the dossier is handed in.
    pub channel: FeeChannel,
    /// The province: its portal's code, host or name.
    pub province: String,
    /// Who pays; absent for a citizen.
    pub subject: Option<FeeSubject>,
    /// The day asked about.
    pub on: Date,
    /// What was known on this day decides; absent for the day asked about.
    pub known_on: Option<Date>,
    /// What else holds of the payer.
    pub conditions: Vec<FeeCondition>,
    /// The ids of reliefs that were used up, of those that are given once a year.
    pub used: Vec<String>,
    /// Amounts that an authority has notified, by the fees' keys.
    pub noticed: Map<String, Vnd>,
    /// How many units; absent for one.
    pub quantity: Option<u32>,
    /// How shares of a đồng are rounded.
    pub rounding: Option<FeeRounding>,
    /// Which of several reliefs is given.
    pub several: Option<SeveralReliefs>,
    /// Whether a relief that sources disagree on is given.
    pub disputed: Option<Disputed>,
}

/// A fee with its amount.
#[record(open)]
pub struct FeeLine {
    /// The fee's key.
    pub fee: String,
    /// A charge (*phí*) or a fee (*lệ phí*).
    pub kind: FeeKind,
    /// What is to be paid.
    pub amount: Vnd,
    /// What would be paid without relief, where that is known.
    pub full: Option<Vnd>,
    /// The id of the row.
    pub row: String,
    /// The id of the relief that was given.
    pub relief: Option<String>,
}

/// What a procedure costs: a line for every fee that is known, and a name for every one that is not.
#[record(open)]
pub struct FeesAnswer {
    /// The known fees.
    pub lines: Vec<FeeLine>,
    /// What is to be paid in all; absent where a part is unknown.
    pub total: Option<Vnd>,
    /// What is to be paid by kind; absent where a part of it is unknown.
    pub totals: Map<String, Option<Vnd>>,
    /// The keys of the fees whose amount is not known.
    pub unknown: Vec<String>,
    /// Why, by their keys.
    pub reasons: Map<String, FeeUnknownReason>,
    /// The ids of the reliefs that were given.
    pub relief: Vec<String>,
    /// The ids of the reliefs that were missed, for want of a condition.
    pub missed: Vec<String>,
    /// The ids of the conflicts between documents that touch this answer.
    pub conflicts: Vec<String>,
    /// The weakest of the rows.
    pub confidence: Confidence,
    /// The rules that decided, with their texts and documents.
    pub rule_rows: Vec<RowText>,
}

/// What a procedure or a fee costs, told as somebody wants it told.
pub(super) fn quoted<T>(
    book: &Book,
    question: &FeesQuestion,
    tell: impl FnOnce(&Quote<'_>) -> T,
) -> Result<T, Error> {
    let procedure = question.procedure.as_deref().map(ProcedureCode::parse).transpose();
    let procedure = procedure.map_err(|error| error.at(Path::Field("procedure")))?;
    let asked = match (&procedure, &question.fee) {
        (Some(_), Some(_)) => return Err(wrong(&Place::Field(&Place::Root, "fee"), "procedure or fee")),
        (Some(code), None) => Asked::Procedure(code),
        (None, Some(key)) => Asked::Fee(key),
        (None, None) => return Err(Finding::new(&ARGUMENT_MISSING).at(Path::Field("fee")).into()),
    };
    let portal = book.find_portal(&question.province).map_err(|error| error.at(Path::Field("province")))?;
    let used: Vec<&str> = question.used.iter().map(String::as_str).collect();
    let noticed: Vec<(&str, Vnd)> =
        question.noticed.iter().map(|(key, amount)| (key.as_str(), *amount)).collect();
    let mut inquiry = Inquiry::new(asked, question.channel, portal, question.on)
        .with_conditions(&question.conditions)
        .with_used(&used)
        .with_noticed(&noticed);
    if let Some(day) = question.known_on {
        inquiry = inquiry.known_on(day);
    }
    if let Some(subject) = &question.subject {
        inquiry = inquiry.with_applicant(subject.kind);
    }
    if let Some(units) = question.quantity {
        inquiry = inquiry.with_quantity(NonZeroU32::new(units).ok_or_else(|| {
            Finding::new(&ARGUMENT_RANGE).at(Path::Field("quantity")).expected(u64::from(u32::MAX))
        })?);
    }
    if let Some(rounding) = question.rounding {
        inquiry = inquiry.with_rounding(rounding);
    }
    if let Some(several) = question.several {
        inquiry = inquiry.with_several(several);
    }
    if let Some(disputed) = question.disputed {
        inquiry = inquiry.with_disputed(disputed);
    }
    Ok(tell(&inquiry.quote(book)))
}

/// Tells what a procedure or a fee costs.
pub fn quote(book: &Book, question: &FeesQuestion) -> Result<FeesAnswer, Error> {
    quoted(book, question, |quote| shown(book, quote))
}

fn shown(book: &Book, quote: &Quote<'_>) -> FeesAnswer {
    let lines = quote.lines().iter().map(|line| FeeLine {
        fee: String::from(&*line.fee().key),
        kind: line.fee().kind,
        amount: line.amount(),
        full: line.full(),
        row: line.fee().id().to_owned(),
        relief: line.relief().map(|row| row.id().to_owned()),
    });
    FeesAnswer {
        lines: lines.collect(),
        total: quote.total(),
        totals: FeeKind::ALL.iter().map(|kind| (kind.to_string(), quote.total_of(*kind))).collect(),
        unknown: quote.unknown().iter().map(|it| it.key().to_owned()).collect(),
        reasons: quote.unknown().iter().map(|it| (it.key().to_owned(), it.reason())).collect(),
        relief: quote.reliefs().map(|row| row.id().to_owned()).collect(),
        missed: ids(quote.missed()),
        conflicts: ids(quote.conflicts()),
        confidence: quote.confidence(),
        rule_rows: quote.rules().iter().map(|row| RowText::of(book, &row.text, &row.provenance)).collect(),
    }
}
