//! An office: its hours, its calendar, and what a period is counted by.

use super::prelude::*;
use super::shape::{BookText, Place, place, under, within, wrong};
use alloc::borrow::Cow;
use motcua::calendar::{
    Calendar, CalendarBuilder, OfficeHours, Pause, Pauses, Period, Session, Week, WorkingTime,
};
use motcua::finding::{Error, Finding, Path, Severity};
use motcua::law::{Book, Row};
use motcua::time::{Date, DateTime};
use motcua_shape_derive::{record, row};

/// A stretch of an office day, from an hour to another one, `HH:MM` (*buổi làm việc*).
#[row(open)]
pub struct OfficeSession {
    /// When it begins.
    pub from: String,
    /// When it ends.
    pub to: String,
}

/// Other hours of an office for a part of the year (*mùa*).
#[record(open)]
pub struct OfficeSeason {
    /// The first day: `MM-DD` for every year, `YYYY-MM-DD` for once.
    pub from: String,
    /// The last day, written as the first one.
    pub to: String,
    /// The sessions of a working day.
    pub sessions: Vec<OfficeSession>,
    /// The sessions of a Saturday, at a desk that opens on it.
    pub saturday: Vec<OfficeSession>,
}

/// When an office is open (*giờ làm việc*).
#[record(open)]
pub struct Office {
    /// The sessions of a working day.
    pub sessions: Vec<OfficeSession>,
    /// The sessions of a Saturday, at a desk that opens on it.
    pub saturday: Vec<OfficeSession>,
    /// Other hours for parts of the year.
    pub seasons: Vec<OfficeSeason>,
}

impl Office {
    fn read(&self) -> Result<OfficeHours, Error> {
        let mut builder = OfficeHours::builder(week(&self.sessions, &self.saturday, "office")?);
        for (number, season) in self.seasons.iter().enumerate() {
            let at = format!("office.seasons[{number}]");
            let week = week(&season.sessions, &season.saturday, &at)?;
            builder = builder.season(&season.from, &season.to, week).map_err(|error| within(&at, &error))?;
        }
        builder.build().map_err(|findings| under("office", findings))
    }
}

/// The sessions of a working day and of a Saturday.
fn week(day: &[OfficeSession], saturday: &[OfficeSession], at: &str) -> Result<Week, Error> {
    let read = |list: &[OfficeSession], name: &str| -> Result<Vec<Session>, Error> {
        let session = |(number, session): (usize, &OfficeSession)| {
            Session::parse(&session.from, &session.to)
                .map_err(|error| error.at(place(format!("{at}.{name}[{number}]"))))
        };
        list.iter().enumerate().map(session).collect()
    };
    Ok(Week::new(read(day, "sessions")?).saturday(read(saturday, "saturday")?))
}

/// The length of a period (*thời hạn*): exactly one of its fields is given.
#[record(open)]
pub struct PeriodLength {
    /// Hours that the office is open.
    pub working_hours: Option<u32>,
    /// Minutes that the office is open.
    pub working_minutes: Option<u32>,
    /// Days that are worked.
    pub working_days: Option<u32>,
    /// Days of the calendar; the end moves to a working day.
    pub calendar_days: Option<u32>,
}

impl PeriodLength {
    pub(super) fn read(&self) -> Result<Period, Error> {
        match (self.working_hours, self.working_minutes, self.working_days, self.calendar_days) {
            (Some(hours), None, None, None) => Period::working_hours(hours),
            (None, Some(minutes), None, None) => Period::working_minutes(minutes),
            (None, None, Some(days), None) => Period::working_days(days),
            (None, None, None, Some(days)) => Period::calendar_days(days),
            _ => Err(wrong(
                &Place::Field(&Place::Root, "period"),
                "one of working_hours, working_minutes, working_days, calendar_days",
            )),
        }
    }
}

/// A time in which a period stands still (*tạm dừng*).
#[row(open)]
pub struct PauseSpan {
    /// Since when.
    pub from: DateTime,
    /// When it goes on; absent while nobody knows.
    pub to: Option<DateTime>,
}

/// Which calendar is meant.
#[derive(Clone, Copy)]
pub(super) struct Rows<'q> {
    /// The caller's own rows.
    own: Option<&'q BookText>,
    /// The province.
    province: Option<&'q str>,
    /// What was known on this day.
    known_on: Option<Date>,
}

impl<'q> Rows<'q> {
    /// What a question says of its calendar.
    pub(super) const fn of(
        own: Option<&'q BookText>,
        province: Option<&'q str>,
        known_on: Option<Date>,
    ) -> Self {
        Self { own, province, known_on }
    }

    /// The book with the caller's own rows over it; one that cannot be taken refuses the call.
    pub(super) fn book(self, book: &Book) -> Result<Cow<'_, Book>, Error> {
        let Some(own) = self.own else { return Ok(Cow::Borrowed(book)) };
        let reading = book.clone().overlay(&own.0);
        let is_error = |finding: &Finding| finding.severity() == Severity::Error;
        if reading.findings.iter().any(is_error) {
            return Err(under("rows", reading.findings.into_iter().filter(is_error)));
        }
        Ok(Cow::Owned(reading.book))
    }

    /// The calendar.
    pub(super) fn calendar(self, book: &Book) -> Result<Calendar, Error> {
        let book = self.book(book)?;
        let mut builder = CalendarBuilder::of(&book);
        if let Some(code) = self.province {
            let portal = book.portal(code).map_err(|error| error.at(Path::Field("province")))?;
            builder = builder.province(portal.id());
        }
        if let Some(day) = self.known_on {
            builder = builder.known_on(day);
        }
        // The core tells the place in layers that the caller never saw.
        builder
            .build()
            .map_err(|findings| under("rows", findings.into_iter().map(|finding| finding.at(Path::Root))))
    }

    /// The calendar with the hours of an office.
    pub(super) fn office(self, book: &Book, office: Option<&Office>) -> Result<WorkingTime, Error> {
        let hours = office.map_or_else(|| Ok(OfficeHours::default()), Office::read)?;
        Ok(WorkingTime::new(self.calendar(book)?, hours))
    }
}

/// The pauses in order.
pub(super) fn pauses(spans: &[PauseSpan]) -> Result<Pauses, Error> {
    let pauses = spans.iter().map(|span| Pause { from: span.from, to: span.to });
    Pauses::new(pauses).map_err(|findings| under("", findings))
}
