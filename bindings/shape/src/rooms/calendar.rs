//! Working days and working time: whether a day is worked, when a period ends, how much of it has passed.

use super::office::{Office, PauseSpan, PeriodLength, Rows, pauses};
use super::prelude::*;
use super::shape::{BookText, whole, words};
use motcua::calendar::{Basis, DayKind, Method as CountMethod, Pauses, Period, Standing};
use motcua::finding::{Confidence, Error, Language, Path};
use motcua::law::Book;
use motcua::time::{Date, DateTime};
use motcua_shape_derive::record;

words! {
    DayKind { Weekday, Weekend, Statutory, Compensatory, Swapped, MadeUp }
    Standing { Announced, Proposed }
    CountMethod { Hours, Days }
}

/// Is this day worked, and why?
#[record(open)]
pub struct CalendarDayQuestion {
    /// The day.
    pub date: Date,
    /// Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// What was known on this day decides; absent for all that is known.
    pub known_on: Option<Date>,
}

/// A day of the calendar (*ngày làm việc, ngày nghỉ*).
#[record(open)]
pub struct CalendarDayAnswer {
    /// Whether it is worked.
    pub working: bool,
    /// Why.
    pub kind: DayKind,
    /// What it is called in Vietnamese.
    pub name: String,
    /// What it is called in English.
    pub name_en: String,
    /// The holiday that it makes up for, or the other half of the swap.
    pub counterpart: Option<Date>,
    /// The number of the document, where it is known.
    pub document: Option<String>,
    /// Announced or only proposed.
    pub standing: Standing,
    /// How well it is founded.
    pub confidence: Confidence,
}

/// When does a period end?
#[record(open)]
pub struct CalendarAddQuestion {
    /// When it begins: a local time, or a day for its beginning.
    pub from: String,
    /// How long it is.
    pub period: PeriodLength,
    /// How it is counted; absent for working hours.
    pub method: Option<CountMethod>,
    /// When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    pub office: Option<Office>,
    /// When the period stands still.
    pub pauses: Vec<PauseSpan>,
    /// Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// What was known on this day decides; absent for all that is known.
    pub known_on: Option<Date>,
}

/// A day that is not what its day of the week says.
#[record(open)]
pub struct CalendarRowText {
    /// The day.
    pub date: Date,
    /// Why it is worked or not.
    pub kind: DayKind,
    /// What it is called in Vietnamese.
    pub name: String,
    /// What it is called in English.
    pub name_en: String,
    /// The number of the document, where it is known.
    pub document: Option<String>,
}

/// When a period ends, and what that rests on.
#[record(open)]
pub struct CalendarAddAnswer {
    /// The end.
    pub at: DateTime,
    /// Of calendar days, the end before it moved to a working day.
    pub unrolled: Option<Date>,
    /// The days between that are not what their day of the week says.
    pub rows: Vec<Date>,
    /// A year between is only proposed.
    pub proposed: bool,
    /// The weakest of the rows and years between.
    pub confidence: Confidence,
    /// The rows, with their names.
    pub row_texts: Vec<CalendarRowText>,
}

/// How much working time lies between?
#[record(open)]
pub struct CalendarElapsedQuestion {
    /// From when: a local time, or a day for its beginning.
    pub from: String,
    /// Until when, written alike.
    pub to: String,
    /// When the office is open; absent for 07:00–11:30 and 13:30–17:00.
    pub office: Option<Office>,
    /// When the period stands still.
    pub pauses: Vec<PauseSpan>,
    /// Rows of the caller's own, as a book in JSON; they lie over those of the book that is asked.
    pub rows: Option<BookText>,
    /// The province whose own days count too, by its code such as `H34`.
    pub province: Option<String>,
    /// What was known on this day decides; absent for all that is known.
    pub known_on: Option<Date>,
}

/// How much working time has passed, and what that rests on.
#[record(open)]
pub struct CalendarElapsedAnswer {
    /// Whole minutes that the office was open, without the pauses.
    pub working_minutes: i64,
    /// Whole minutes that the office was open in the pauses.
    pub paused_minutes: i64,
    /// The days between that are not what their day of the week says.
    pub rows: Vec<Date>,
    /// A year between is only proposed.
    pub proposed: bool,
    /// The weakest of the rows and years between.
    pub confidence: Confidence,
    /// The rows, with their names.
    pub row_texts: Vec<CalendarRowText>,
}

/// A local time, or the beginning of a day.
fn instant(text: &str, field: &'static str) -> Result<DateTime, Error> {
    DateTime::parse_or_start(text).map_err(|error| error.at(Path::Field(field)))
}

fn row_texts(basis: Basis<'_>) -> Vec<CalendarRowText> {
    let text = |row: &motcua::calendar::Row| CalendarRowText {
        date: row.date,
        kind: row.kind,
        name: row.name(Language::Vietnamese).to_owned(),
        name_en: row.name(Language::English).to_owned(),
        document: row.document.as_deref().map(str::to_owned),
    };
    basis.rows().iter().map(text).collect()
}

fn dates(basis: Basis<'_>) -> Vec<Date> {
    basis.rows().iter().map(|row| row.date).collect()
}

/// Tells whether and why a day is worked.
pub fn day(book: &Book, question: &CalendarDayQuestion) -> Result<CalendarDayAnswer, Error> {
    let calendar =
        Rows::of(question.rows.as_ref(), question.province.as_deref(), question.known_on).calendar(book)?;
    let day = calendar.day(question.date).map_err(|error| error.at(Path::Field("date")))?;
    Ok(CalendarDayAnswer {
        working: day.is_working(),
        kind: day.kind(),
        name: day.name(Language::Vietnamese).to_owned(),
        name_en: day.name(Language::English).to_owned(),
        counterpart: day.counterpart(),
        document: day.document().map(str::to_owned),
        standing: day.standing(),
        confidence: day.confidence(),
    })
}

impl CalendarAddQuestion {
    /// Which calendar is meant.
    pub(super) fn calendar(&self) -> Rows<'_> {
        Rows::of(self.rows.as_ref(), self.province.as_deref(), self.known_on)
    }

    /// From when, how long, by which method, with which pauses.
    pub(super) fn read(&self) -> Result<(DateTime, Period, CountMethod, Pauses), Error> {
        let from = instant(&self.from, "from")?;
        Ok((from, self.period.read()?, self.method.unwrap_or_default(), pauses(&self.pauses)?))
    }
}

/// Tells when a period ends.
pub fn add(book: &Book, question: &CalendarAddQuestion) -> Result<CalendarAddAnswer, Error> {
    let office = question.calendar().office(book, question.office.as_ref())?;
    let (from, period, method, pauses) = question.read()?;
    let due = office.add(from, period, method, &pauses)?;
    Ok(CalendarAddAnswer {
        at: due.at(),
        unrolled: due.unrolled(),
        rows: dates(due.basis()),
        proposed: due.basis().is_proposed(),
        confidence: due.basis().confidence(),
        row_texts: row_texts(due.basis()),
    })
}

/// Tells how much working time lies between two instants.
pub fn elapsed(book: &Book, question: &CalendarElapsedQuestion) -> Result<CalendarElapsedAnswer, Error> {
    let rows = Rows::of(question.rows.as_ref(), question.province.as_deref(), question.known_on);
    let office = rows.office(book, question.office.as_ref())?;
    let (from, to) = (instant(&question.from, "from")?, instant(&question.to, "to")?);
    let elapsed = office.elapsed(from, to, &pauses(&question.pauses)?)?;
    Ok(CalendarElapsedAnswer {
        working_minutes: whole(elapsed.minutes()),
        paused_minutes: whole(elapsed.paused_seconds() / 60),
        rows: dates(elapsed.basis()),
        proposed: elapsed.basis().is_proposed(),
        confidence: elapsed.basis().confidence(),
        row_texts: row_texts(elapsed.basis()),
    })
}
