//! The calendar's tables in the book, and a calendar made of a book.

use super::day::{Calendar, CalendarBuilder};
use super::rows::{DayKind, Layer, Row, Standing, Year};
use crate::finding::{Finding, Words};
use crate::law::{self, Book, Fields, File, Provenance, References, Validity, Wording, file};
use crate::time::Date;
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

/// The file of this room.
pub(crate) const FILE: File = file!("calendar": BookYear, BookDay);

const YEAR: &Words = &Words { vi: "một năm từ 1900 đến 2200", en: "a year from 1900 to 2200" };

/// A year whose calendar is known, as a row of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BookYear {
    /// Where the row comes from; it holds in its year and is known since it was issued.
    pub provenance: Provenance,
    /// The year, 1900 to 2200.
    pub year: u16,
    /// Announced or only proposed.
    pub standing: Standing,
}

impl law::Row for BookYear {
    const TABLE: &'static str = "calendar_years";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let year = fields.optional_number("year", 1900..=2200, YEAR);
        let year = fields.required("year", year);
        let standing = fields.optional_word("standing").unwrap_or(Standing::Announced);
        let (mut provenance, year): (Provenance, u16) = (provenance?, year?);
        hold(&mut provenance.validity, Date::checked(year, 1, 1)?, Date::checked(year, 12, 31)?);
        Some(Self { provenance, year, standing })
    }
}

/// A day that is not what its day of the week says, as a row of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BookDay {
    /// Where the row comes from; it holds on its day and is known since it was issued.
    pub provenance: Provenance,
    /// The day.
    pub date: Date,
    /// Why it is worked or not.
    pub kind: DayKind,
    /// What it is called.
    pub name: Wording,
    /// The other day it is tied to.
    pub counterpart: Option<Date>,
    /// The portals of the provinces it is for, by their agency codes; empty for the whole country.
    pub portals: Vec<Box<str>>,
}

impl law::Row for BookDay {
    const TABLE: &'static str = "calendar_days";

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let provenance = fields.provenance();
        let date = fields.optional_date("date");
        let date = fields.required("date", date);
        let (kind, name) = (fields.word("kind"), fields.wording("name"));
        let counterpart = fields.optional_date("counterpart");
        let portals = fields.scope("portals", Fields::texts);
        let (mut provenance, date) = (provenance?, date?);
        hold(&mut provenance.validity, date, date);
        Some(Self { provenance, date, kind: kind?, name: name?, counterpart, portals })
    }

    fn references(&self, to: &mut References) {
        to.portals("portals", &self.portals);
    }
}

/// A row holds on its days, unless it says otherwise.
fn hold(validity: &mut Validity, from: Date, to: Date) {
    validity.from = validity.from.or(Some(from));
    validity.to = validity.to.or(Some(to));
}

impl Calendar {
    /// The calendar of a book for a province, by its agency code (such as `H34`), or for the whole country.
    ///
    /// # Errors
    ///
    /// As of [`CalendarBuilder::build`]; the built-in book has none.
    ///
    /// ```
    /// use motcua::calendar::Calendar;
    /// use motcua::date;
    /// use motcua::law::Book;
    /// let reading = Book::builtin().overlay(r#"{"sources": [{"id": "our-office", "place": "our letter", "confidence": "primary"}],
    ///     "calendar_years": [{"id": "calendar-2028", "year": 2028, "issued": "2027-10-01", "sources": ["our-office"], "confidence": "primary"}]}"#);
    /// assert!(reading.findings.is_empty());
    /// let calendar = Calendar::of(&reading.book, None).unwrap();
    /// assert!(calendar.day(date!(2028, 3, 1))?.is_working());
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn of(book: &Book, province: Option<&str>) -> Result<Self, Vec<Finding>> {
        let builder = CalendarBuilder::of(book);
        match province {
            Some(agency_code) => builder.province(agency_code),
            None => builder,
        }
        .build()
    }
}

impl CalendarBuilder {
    /// Begins a calendar with the rows of a book, which has the built-in ones if it was laid over the built-in book; of
    /// two rows for the same day and provinces, the one that was added later counts.
    pub fn of(book: &Book) -> Self {
        let year = |row: &BookYear| Year {
            year: row.year,
            standing: row.standing,
            document: document(&row.provenance),
            known: row.provenance.validity.issued,
            confidence: row.provenance.confidence,
            sources: sources(book, &row.provenance),
        };
        // Of rows for the same day and place, one that was added later lies over one that was there.
        let mut layers: BTreeMap<usize, Layer> = BTreeMap::new();
        let mut seen = BTreeMap::new();
        for row in book.rows::<BookYear>() {
            let depth = seen.entry((row.year, None, [].as_slice())).or_insert(0);
            layers.entry(*depth).or_default().years.push(year(row));
            *depth += 1;
        }
        for row in book.rows::<BookDay>() {
            let depth = seen.entry((row.date.year(), Some(row.date), row.portals.as_slice())).or_insert(0);
            layers.entry(*depth).or_default().days.push(row.laid(book));
            *depth += 1;
        }
        layers.into_values().fold(Self::default(), Self::layer)
    }
}

impl BookDay {
    /// The row as a calendar has it.
    pub(super) fn laid(&self, book: &Book) -> Row {
        Row {
            date: self.date,
            kind: self.kind,
            name_vi: Cow::Owned(self.name.vi.to_string()),
            name_en: Cow::Owned(self.name.en.to_string()),
            counterpart: self.counterpart,
            document: document(&self.provenance),
            known: self.provenance.validity.issued,
            provinces: self.portals.iter().map(|code| Cow::Owned(code.to_string())).collect(),
            confidence: self.provenance.confidence,
            sources: sources(book, &self.provenance),
        }
    }
}

/// The first document that says so.
fn document(row: &Provenance) -> Option<Cow<'static, str>> {
    row.documents.first().map(|cited| Cow::Owned(cited.document.to_string()))
}

/// Where a row was seen.
fn sources(book: &Book, row: &Provenance) -> Vec<Cow<'static, str>> {
    let place = |id: &str| book.source(id).map_or_else(|| id.to_string(), |source| source.place.to_string());
    row.sources.iter().map(|id| Cow::Owned(place(id))).collect()
}
