//! The calendar as a value: which days are worked, and why.

use super::rows::{DayKind, Layer, Row, Standing, Year};
use super::rules::{
    CALENDAR_COMPENSATORY, CALENDAR_ROW_DUPLICATE, CALENDAR_ROW_WEEKDAY, CALENDAR_ROW_YEAR,
    CALENDAR_SWAP_PAIR, CALENDAR_UNKNOWN, CALENDAR_YEAR,
};
use crate::finding::{Confidence, Error, Finding, Language, Path, Rule};
use crate::sorted;
use crate::time::Date;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Which days are worked (*lịch làm việc*), for a province or the whole country, as known on a day or in full; the
/// default knows no year.
///
/// ```
/// use motcua::calendar::{Calendar, DayKind};
/// use motcua::time::Date;
/// let calendar = Calendar::builtin();
/// let saturday = calendar.day(Date::parse("2024-05-04")?)?;
/// assert!(saturday.is_working());
/// assert_eq!((saturday.kind(), saturday.counterpart()), (DayKind::MadeUp, Some(Date::parse("2024-04-29")?)));
/// let error = calendar.day(Date::parse("2031-03-04")?).unwrap_err();
/// assert_eq!(error.to_string(), "date: no calendar is announced for the year 2031 [calendar-unknown]");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    years: Vec<Year>,
    rows: Vec<Row>,
    runs: Vec<Run>,
}

/// Days one after the other of which all are known, with how many of them are worked before each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) first: i32,
    last_year: u16,
    /// One more than there are days: the last is all that are worked.
    worked: Vec<u32>,
}

impl Run {
    /// How many days it has.
    pub(super) fn len(&self) -> usize {
        self.worked.len().saturating_sub(1)
    }

    /// How many days before a place are worked.
    pub(super) fn worked_before(&self, place: usize) -> u32 {
        self.worked.get(place).or(self.worked.last()).copied().unwrap_or(0)
    }

    pub(super) fn is_working(&self, place: usize) -> bool {
        self.worked_before(place) < self.worked_before(place.saturating_add(1))
    }

    /// The place of a worked day by its number, the first being 1.
    ///
    /// # Errors
    ///
    /// `calendar-unknown` when it is beyond the last day.
    pub(super) fn nth_worked(&self, number: u32) -> Result<usize, Error> {
        let place = self.worked.partition_point(|before| *before < number);
        if place > self.len() { Err(self.beyond()) } else { Ok(place.saturating_sub(1)) }
    }

    /// The error of what is beyond the last day.
    pub(super) fn beyond(&self) -> Error {
        unknown(self.last_year.saturating_add(1))
    }

    /// The day at a place.
    pub(super) fn date(&self, place: usize) -> Result<Date, Error> {
        let number = i32::try_from(place).ok().and_then(|place| self.first.checked_add(place));
        number.and_then(Date::from_day_number).ok_or_else(|| self.beyond())
    }

    /// The day after so many days from a place on, counted even over the end of what is known.
    pub(super) fn place_of(&self, number: i64) -> Result<usize, Error> {
        let place = usize::try_from(number - i64::from(self.first)).unwrap_or(usize::MAX);
        if place < self.len() { Ok(place) } else { Err(self.beyond()) }
    }
}

fn unknown(year: u16) -> Error {
    Finding::new(&CALENDAR_UNKNOWN).at(Path::Field("date")).found(u64::from(year)).into()
}

impl Calendar {
    /// The built-in calendar of the whole country, with everything that is known today.
    pub fn builtin() -> Self {
        // The table is held against the rules by the build's tests, so nothing is found here.
        Self::builder().build().unwrap_or_default()
    }

    /// Begins a calendar with the built-in rows.
    pub fn builder() -> CalendarBuilder {
        CalendarBuilder::default().layer(Layer::builtin())
    }

    /// What a day is.
    ///
    /// # Errors
    ///
    /// `calendar-unknown`, with the year, when no calendar is announced for it.
    pub fn day(&self, date: Date) -> Result<Day<'_>, Error> {
        let year = self.year(date.year()).ok_or_else(|| unknown(date.year()))?;
        let place = self.rows.binary_search_by_key(&date, |row| row.date).ok();
        Ok(Day { date, year, row: place.and_then(|place| self.rows.get(place)) })
    }

    /// The row of a year; `None` when no calendar is announced for it.
    pub fn year(&self, year: u16) -> Option<&Year> {
        let place = self.years.binary_search_by_key(&year, |known| known.year).ok()?;
        self.years.get(place)
    }

    /// The years that are known, in order.
    pub fn years(&self) -> &[Year] {
        &self.years
    }

    /// The days that are not what their day of the week says, in order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The first working day on a day or after it.
    ///
    /// # Errors
    ///
    /// `calendar-unknown` when it leads out of the years that are announced.
    ///
    /// ```
    /// use motcua::calendar::Calendar;
    /// use motcua::time::Date;
    /// let calendar = Calendar::builtin();
    /// assert_eq!(calendar.working_day_from(Date::parse("2026-10-31")?)?, Date::parse("2026-11-02")?);
    /// assert_eq!(calendar.working_day_from(Date::parse("2028-01-01")?).unwrap_err().code(), "calendar-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn working_day_from(&self, date: Date) -> Result<Date, Error> {
        let (run, place) = self.locate(date)?;
        run.date(run.nth_worked(run.worked_before(place) + 1)?)
    }

    /// The last working day on a day or before it.
    ///
    /// # Errors
    ///
    /// `calendar-unknown` when it leads out of the years that are announced.
    pub fn working_day_until(&self, date: Date) -> Result<Date, Error> {
        let (run, place) = self.locate(date)?;
        match run.worked_before(place + 1) {
            0 => Err(unknown(run.date(0).map_or(0, Date::year).saturating_sub(1))),
            number => run.date(run.nth_worked(number)?),
        }
    }

    /// How many working days are after a day, up to and with another one.
    ///
    /// # Errors
    ///
    /// - `interval-reversed` when the other one is before;
    /// - `calendar-unknown` when a year between is not announced.
    pub fn working_days(&self, after: Date, until: Date) -> Result<u32, Error> {
        if until < after {
            return Err(Finding::new(&super::rules::INTERVAL_REVERSED).at(Path::Field("until")).into());
        }
        let (run, place) = self.locate(after)?;
        let end = run.place_of(i64::from(until.day_number()))?;
        Ok(run.worked_before(end + 1) - run.worked_before(place + 1))
    }

    /// What answers about the days from one to another rest on.
    pub fn basis(&self, from: Date, to: Date) -> Basis<'_> {
        let rows =
            self.rows.partition_point(|row| row.date < from)..self.rows.partition_point(|row| row.date <= to);
        let (first, last) = (from.year(), to.year());
        let years = self.years.partition_point(|row| row.year < first)
            ..self.years.partition_point(|row| row.year <= last);
        Basis {
            rows: self.rows.get(rows).unwrap_or_default(),
            years: self.years.get(years).unwrap_or_default(),
        }
    }

    /// The runs of days that are known.
    pub(super) fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The run that a day is in, and the day's place in it.
    pub(super) fn locate(&self, date: Date) -> Result<(&Run, usize), Error> {
        self.locate_at(date).map(|(_, run, place)| (run, place))
    }

    /// As [`Calendar::locate`], with the place of the run.
    pub(super) fn locate_at(&self, date: Date) -> Result<(usize, &Run, usize), Error> {
        let number = date.day_number();
        let found = self.runs.iter().enumerate().find_map(|(at, run)| {
            let place = usize::try_from(number.checked_sub(run.first)?).ok()?;
            (place < run.len()).then_some((at, run, place))
        });
        found.ok_or_else(|| unknown(date.year()))
    }
}

/// A day and its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day<'a> {
    date: Date,
    year: &'a Year,
    row: Option<&'a Row>,
}

impl<'a> Day<'a> {
    /// The day itself.
    pub const fn date(&self) -> Date {
        self.date
    }

    /// Why it is worked or not.
    pub fn kind(&self) -> DayKind {
        self.row.map_or_else(|| plain(self.date), |row| row.kind)
    }

    /// Whether it is worked.
    pub fn is_working(&self) -> bool {
        self.kind().is_working()
    }

    /// What the day is called: the name of its row, or of its kind.
    pub fn name(&self, language: Language) -> &'a str {
        self.row.map_or_else(|| self.kind().label(language), |row| row.name(language))
    }

    /// The other day it is tied to: the holiday it makes up for, or the other half of a swap.
    pub fn counterpart(&self) -> Option<Date> {
        self.row.and_then(|row| row.counterpart)
    }

    /// The number of the document it rests on, where it is known; of a plain day, that of its year.
    pub fn document(&self) -> Option<&'a str> {
        self.row.map_or(&self.year.document, |row| &row.document).as_deref()
    }

    /// How well the answer is founded: by the row of the day, or, for a plain day, by that of the year.
    pub fn confidence(&self) -> Confidence {
        self.row.map_or(self.year.confidence, |row| row.confidence)
    }

    /// Whether the year is announced or only proposed.
    pub const fn standing(&self) -> Standing {
        self.year.standing
    }

    /// The row of the day; `None` for a plain one.
    pub const fn row(&self) -> Option<&'a Row> {
        self.row
    }
}

/// The rows that an answer rests on (*căn cứ*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis<'a> {
    rows: &'a [Row],
    years: &'a [Year],
}

impl<'a> Basis<'a> {
    /// The days in the span of the answer that are not what their day of the week says.
    pub const fn rows(&self) -> &'a [Row] {
        self.rows
    }

    /// The years that the span touches.
    pub const fn years(&self) -> &'a [Year] {
        self.years
    }

    /// The weakest confidence of all of them.
    pub fn confidence(&self) -> Confidence {
        let rows = self.rows.iter().map(|row| row.confidence);
        rows.chain(self.years.iter().map(|year| year.confidence)).min().unwrap_or(Confidence::Unverified)
    }

    /// Whether a year is only proposed.
    pub fn is_proposed(&self) -> bool {
        self.years.iter().any(|year| year.standing == Standing::Proposed)
    }
}

/// What a day of the week is without a row.
fn plain(date: Date) -> DayKind {
    if date.weekday().number() > 5 { DayKind::Weekend } else { DayKind::Weekday }
}

/// A calendar in the making: layers of rows, a later one over an earlier one.
#[derive(Clone, Debug, Default)]
pub struct CalendarBuilder {
    layers: Vec<Layer>,
    province: Option<String>,
    known_on: Option<Date>,
}

impl CalendarBuilder {
    /// Lays rows over those before: of the same day and year, the later layer counts.
    #[must_use]
    pub fn layer(mut self, layer: Layer) -> Self {
        self.layers.push(layer);
        self
    }

    /// Takes the rows of a province, by its agency code (such as `H34`), besides those of the whole country; in a
    /// layer, the province's own go before.
    #[must_use]
    pub fn province(mut self, agency_code: impl Into<String>) -> Self {
        self.province = Some(agency_code.into());
        self
    }

    /// Leaves out what could not be known yet on a day.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.known_on = Some(day);
        self
    }

    /// The calendar.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the rows, each with its place in the layer that was given last with it:
    ///
    /// - `calendar-year` for a year out of 1900 to 2200, or given twice in a layer;
    /// - `calendar-row-year` for a day whose year no layer has;
    /// - `calendar-row-duplicate` for a day given twice in a layer for the same provinces;
    /// - `calendar-row-weekday` for a kind that cannot be on that day of the week;
    /// - `calendar-swap-pair` for half a swap;
    /// - `calendar-compensatory` for a day tied to no holiday on a rest day.
    ///
    /// ```
    /// use motcua::calendar::{Calendar, DayKind, Layer, Row, Year};
    /// use motcua::time::Date;
    /// let day = Date::parse("2028-01-03")?;
    /// let mut own = Layer::default();
    /// own.days.push(Row::new(day, DayKind::Statutory, "Ngày nghỉ của tỉnh", "A holiday of the province"));
    /// let findings = Calendar::builder().layer(own.clone()).build().unwrap_err();
    /// assert_eq!(findings[0].code(), "calendar-row-year");
    /// own.years.push(Year::new(2028));
    /// let calendar = Calendar::builder().layer(own).build().unwrap();
    /// assert!(!calendar.day(day)?.is_working());
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn build(self) -> Result<Calendar, Vec<Finding>> {
        let mut findings = Vec::new();
        for (place, layer) in self.layers.iter().enumerate() {
            let path = |list: &str, row: usize| format!("layers[{place}].{list}[{row}]");
            Self::check_years(layer, &path, &mut findings);
            self.check_days(layer, &path, &mut findings);
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        let years = self.merge_years();
        let rows = self.merge_rows(&years);
        let runs = runs(&years, &rows);
        Ok(Calendar { years, rows, runs })
    }

    fn check_years(layer: &Layer, path: &dyn Fn(&str, usize) -> String, findings: &mut Vec<Finding>) {
        for (place, year) in layer.years.iter().enumerate() {
            let twice = layer.years.iter().take(place).any(|other| other.year == year.year);
            if twice || !(1900..=2200).contains(&year.year) {
                findings.push(finding(&CALENDAR_YEAR, path("years", place)));
            }
        }
    }

    fn check_days(&self, layer: &Layer, path: &dyn Fn(&str, usize) -> String, findings: &mut Vec<Finding>) {
        let announced = |year| self.layers.iter().flat_map(|layer| &layer.years).any(|row| row.year == year);
        let mut order: Vec<usize> = (0..layer.days.len()).collect();
        let day = |place: &usize| layer.days.get(*place);
        sorted::by_key(&mut order, |place| day(place).map(|row| row.date));
        // The rows of a day before this one, whatever the provinces of those between.
        let mut seen: BTreeSet<(Date, Option<&str>)> = BTreeSet::new();
        for place in order {
            let Some(row) = day(&place) else { continue };
            let year = row.date.year();
            if !announced(year) {
                findings.push(finding(&CALENDAR_ROW_YEAR, path("days", place)).found(u64::from(year)));
            }
            let country = row.provinces.is_empty().then_some(None);
            let provinces = row.provinces.iter().map(|code| Some(&**code));
            let places = sorted::set(country.into_iter().chain(provinces));
            let twice = places.iter().filter(|place| !seen.insert((row.date, **place))).count();
            if twice > 0 {
                findings.push(finding(&CALENDAR_ROW_DUPLICATE, path("days", place)));
            }
            if !fits(row) {
                findings
                    .push(finding(&CALENDAR_ROW_WEEKDAY, path("days", place)).expected(row.kind.as_str()));
            }
            if let Some(rule) = self.untied(row) {
                findings.push(finding(rule, path("days", place)));
            }
        }
    }

    /// The rule that a row breaks whose tie to another day is missing or wrong.
    fn untied(&self, row: &Row) -> Option<&'static Rule> {
        let other_half = match row.kind {
            DayKind::Swapped => DayKind::MadeUp,
            DayKind::MadeUp => DayKind::Swapped,
            DayKind::Compensatory => {
                let fell_on_rest =
                    row.counterpart.is_some_and(|day| plain(day) == DayKind::Weekend && day < row.date);
                return if fell_on_rest { None } else { Some(&CALENDAR_COMPENSATORY) };
            }
            DayKind::Weekday | DayKind::Weekend | DayKind::Statutory => return None,
        };
        let answers = |other: &Row| {
            other.kind == other_half
                && Some(other.date) == row.counterpart
                && other.counterpart == Some(row.date)
        };
        if self.layers.iter().flat_map(|layer| &layer.days).any(answers) {
            None
        } else {
            Some(&CALENDAR_SWAP_PAIR)
        }
    }

    /// The years that are known, a later layer's before an earlier one's.
    fn merge_years(&self) -> Vec<Year> {
        let mut years: Vec<&Year> = Vec::new();
        let known = |year: &Year| self.is_known(year.known_from());
        for year in self.layers.iter().rev().flat_map(|layer| &layer.years).filter(|year| known(year)) {
            if !years.iter().any(|taken| taken.year == year.year) {
                years.push(year);
            }
        }
        sorted::by_key(&mut years, |year| year.year);
        years.into_iter().cloned().collect()
    }

    /// The rows that count, one a day.
    fn merge_rows(&self, years: &[Year]) -> Vec<Row> {
        let mut taken: Vec<(Date, usize, bool, &Row)> = Vec::new();
        for (layer, row) in
            self.layers.iter().enumerate().flat_map(|(at, layer)| layer.days.iter().map(move |row| (at, row)))
        {
            let own =
                self.province.as_deref().is_some_and(|code| row.provinces.iter().any(|known| known == code));
            let Ok(place) = years.binary_search_by_key(&row.date.year(), |year| year.year) else { continue };
            let known = row.known.or_else(|| years.get(place).and_then(Year::known_from));
            if (own || row.provinces.is_empty()) && self.is_known(known) {
                taken.push((row.date, layer, own, row));
            }
        }
        sorted::by_key(&mut taken, |(date, layer, own, _)| (*date, *layer, *own));
        let mut rows: Vec<Row> = Vec::with_capacity(taken.len());
        for (date, _, _, row) in taken {
            if rows.last().is_some_and(|last| last.date == date) {
                rows.pop();
            }
            rows.push(row.clone());
        }
        rows
    }

    fn is_known(&self, since: Option<Date>) -> bool {
        self.known_on.is_none_or(|day| since.is_some_and(|since| since <= day))
    }
}

/// Whether a row's kind can be on its day of the week.
fn fits(row: &Row) -> bool {
    let rest = plain(row.date) == DayKind::Weekend;
    match row.kind {
        DayKind::Statutory => true,
        DayKind::Weekend | DayKind::MadeUp => rest,
        DayKind::Weekday | DayKind::Compensatory | DayKind::Swapped => !rest,
    }
}

fn finding(rule: &'static Rule, path: String) -> Finding {
    Finding::new(rule).at(Path::Document(path.into()))
}

/// The runs of days that years one after the other make.
fn runs(years: &[Year], rows: &[Row]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut rows = rows.iter().map(|row| (row.date.day_number(), row.kind)).peekable();
    for year in years {
        let (Some(first), Some(end)) = (Date::checked(year.year, 1, 1), Date::checked(year.year + 1, 1, 1))
        else {
            continue;
        };
        let (first, end) = (first.day_number(), end.day_number());
        match runs.last_mut() {
            Some(run) if run.last_year + 1 == year.year => run.last_year = year.year,
            _ => runs.push(Run { first, last_year: year.year, worked: [0].into() }),
        }
        let Some(run) = runs.last_mut() else { continue };
        let mut worked = run.worked.last().copied().unwrap_or(0);
        for number in first..end {
            let kind = rows.next_if(|(day, _)| *day == number).map(|(_, kind)| kind);
            // 1970-01-01 was a Thursday.
            let works = kind.map_or((number + 3).rem_euclid(7) < 5, DayKind::is_working);
            worked += u32::from(works);
            run.worked.push(worked);
        }
    }
    runs
}
