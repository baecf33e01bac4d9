//! When an office is open, as a value of its caller.

use super::rules::{
    SEASON_DAY, SEASON_OVERLAP, SESSION_EMPTY, SESSION_FORMAT, SESSION_NONE, SESSION_OVERLAP, SESSION_RANGE,
};
use crate::finding::{Error, Finding, Path, Rule};
use crate::time::Date;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// A stretch of an office day (*buổi làm việc*) in minutes from midnight; held against the rules where
/// [`OfficeHours`] are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Session {
    from: u16,
    to: u16,
}

impl Session {
    /// A session between two hours, each given as hour and minute.
    pub const fn between(from: (u8, u8), to: (u8, u8)) -> Self {
        Self { from: minutes(from), to: minutes(to) }
    }

    /// Reads a session from two hours written `HH:MM`.
    ///
    /// # Errors
    ///
    /// `session-format` when one is written otherwise.
    ///
    /// ```
    /// use motcua::calendar::Session;
    /// assert_eq!(Session::parse("07:00", "11:30")?, Session::between((7, 0), (11, 30)));
    /// assert_eq!(Session::parse("7:00", "11:30").unwrap_err().code(), "session-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse(from: &str, to: &str) -> Result<Self, Error> {
        let (from, to) = pair(from, b':').zip(pair(to, b':')).ok_or(&SESSION_FORMAT)?;
        Ok(Self::between(from, to))
    }

    /// The minute of the day at which it begins.
    pub const fn from(self) -> u16 {
        self.from
    }

    /// The minute of the day at which it ends.
    pub const fn to(self) -> u16 {
        self.to
    }
}

/// The minute of the day; a minute that no hour has gives one that no day has.
const fn minutes((hour, minute): (u8, u8)) -> u16 {
    if hour > 23 || minute > 59 { DAY } else { hour as u16 * 60 + minute as u16 }
}

/// The hours of a week (*giờ làm việc trong tuần*): those of a working day, and those of a Saturday at desks that
/// open on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Week {
    day: Vec<Session>,
    saturday: Vec<Session>,
}

impl Week {
    /// A week whose working days have these sessions.
    pub fn new(day: impl Into<Vec<Session>>) -> Self {
        Self { day: day.into(), saturday: Vec::new() }
    }

    /// Opens the desk on Saturdays that are neither holidays nor worked in place of another day.
    ///
    /// The hours count as open time; the Saturday stays no working day.
    #[must_use]
    pub fn saturday(mut self, sessions: impl Into<Vec<Session>>) -> Self {
        self.saturday = sessions.into();
        self
    }
}

/// When a season holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Span {
    /// Once.
    Days(Date, Date),
    /// Every year, from a month and day to another one, over the turn of the year if need be.
    Yearly((u8, u8), (u8, u8)),
}

impl Span {
    fn holds(self, date: Date) -> bool {
        match self {
            Self::Days(from, to) => from <= date && date <= to,
            Self::Yearly(from, to) => {
                let day = (date.month(), date.day());
                if from <= to { from <= day && day <= to } else { day >= from || day <= to }
            }
        }
    }

    /// Whether its days exist, in order.
    fn is_sound(self) -> bool {
        // A leap year has every day of every year.
        let exists = |(month, day)| Date::checked(2024, month, day).is_some();
        match self {
            Self::Days(from, to) => from <= to,
            Self::Yearly(from, to) => exists(from) && exists(to),
        }
    }

    /// Whether a day is in both. A span of days goes before a yearly one, so the two kinds do not meet.
    fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::Days(a, b), Self::Days(c, d)) => a <= d && c <= b,
            (Self::Yearly(..), Self::Yearly(..)) => (0..366).any(|day| {
                let date = Date::checked(2024, 1, 1)
                    .and_then(|first| Date::from_day_number(first.day_number() + day));
                date.is_some_and(|date| self.holds(date) && other.holds(date))
            }),
            _ => false,
        }
    }
}

/// When an office is open (*giờ làm việc*), through the seasons.
///
/// The default is 07:00–11:30 and 13:30–17:00, as running one-stop systems have it where nobody says otherwise.
///
/// ```
/// use motcua::calendar::{OfficeHours, Session, Week};
/// let winter = [Session::between((7, 30), (11, 30)), Session::between((13, 0), (17, 0))];
/// let hours = OfficeHours::builder(Week::new([Session::between((7, 0), (11, 30)), Session::between((13, 30), (17, 0))]))
///     .yearly((10, 16), (4, 15), Week::new(winter))
///     .build()
///     .unwrap();
/// assert_ne!(hours, OfficeHours::default());
///
/// let faults = OfficeHours::builder(Week::new([Session::between((7, 0), (11, 30)), Session::between((11, 0), (11, 0))]))
///     .build()
///     .unwrap_err();
/// let codes: Vec<_> = faults.iter().map(|fault| fault.code()).collect();
/// assert_eq!(codes, ["session-empty", "session-overlap"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OfficeHours {
    week: Week,
    seasons: Vec<(Span, Week)>,
}

impl Default for OfficeHours {
    fn default() -> Self {
        let day = [Session::between((7, 0), (11, 30)), Session::between((13, 30), (17, 0))];
        Self { week: Week::new(day), seasons: Vec::new() }
    }
}

impl OfficeHours {
    /// Begins office hours that are these all year round.
    pub fn builder(week: Week) -> OfficeHoursBuilder {
        OfficeHoursBuilder(Self { week, seasons: Vec::new() })
    }

    /// The weeks in an order that [`OfficeHours::week_on`] counts by.
    pub(super) fn weeks(&self) -> impl Iterator<Item = &Week> {
        core::iter::once(&self.week).chain(self.seasons.iter().map(|(_, week)| week))
    }

    /// The place of the week that holds on a day, told by its number.
    pub(super) fn week_on(&self, number: i32) -> usize {
        if self.seasons.is_empty() {
            return 0;
        }
        let Some(date) = Date::from_day_number(number) else { return 0 };
        let place = |dated: bool| {
            let holds =
                |(span, _): &(Span, Week)| matches!(span, Span::Days(..)) == dated && span.holds(date);
            self.seasons.iter().position(holds)
        };
        place(true).or_else(|| place(false)).map_or(0, |place| place + 1)
    }
}

/// Office hours in the making; held against the rules at the end.
#[derive(Clone, Debug)]
pub struct OfficeHoursBuilder(OfficeHours);

impl OfficeHoursBuilder {
    /// Other hours each year from a month and day to another one, both included, over the turn of the year if need
    /// be.
    #[must_use]
    pub fn yearly(mut self, from: (u8, u8), to: (u8, u8), week: Week) -> Self {
        self.0.seasons.push((Span::Yearly(from, to), week));
        self
    }

    /// Other hours once, from a day to another one, both included; goes before what holds each year.
    #[must_use]
    pub fn between(mut self, from: Date, to: Date, week: Week) -> Self {
        self.0.seasons.push((Span::Days(from, to), week));
        self
    }

    /// Other hours from a day to another one, as texts: `MM-DD` each year ([`OfficeHoursBuilder::yearly`]), `YYYY-MM-DD`
    /// once ([`OfficeHoursBuilder::between`]).
    ///
    /// # Errors
    ///
    /// `date-format` at `from` or `to` when one is neither, or they are not written alike.
    ///
    /// ```
    /// use motcua::calendar::{OfficeHours, Session, Week};
    /// let week = || Week::new([Session::between((7, 0), (11, 30))]);
    /// let hours = || OfficeHours::builder(week());
    /// assert_eq!(hours().season("10-16", "04-15", week())?.build(), hours().yearly((10, 16), (4, 15), week()).build());
    /// let error = hours().season("10-16", "2026-04-15", week()).unwrap_err();
    /// assert_eq!((error.code(), error.finding().path().to_string().as_str()), ("date-format", "from"));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn season(self, from: &str, to: &str, week: Week) -> Result<Self, Error> {
        if let (Some(from), Some(to)) = (pair(from, b'-'), pair(to, b'-')) {
            return Ok(self.yearly(from, to, week));
        }
        let once = |text, field| Date::parse(text).map_err(|error| error.at(Path::Field(field)));
        Ok(self.between(once(from, "from")?, once(to, "to")?, week))
    }

    /// The office hours.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them, each with its place:
    ///
    /// - `session-none` for a working day without sessions;
    /// - `session-range`, `session-empty`, `session-overlap` for a session;
    /// - `season-day`, `season-overlap` for a season.
    pub fn build(self) -> Result<OfficeHours, Vec<Finding>> {
        let mut findings = Vec::new();
        check(&self.0.week, "", &mut findings);
        for (place, (span, week)) in self.0.seasons.iter().enumerate() {
            let path = format!("seasons[{place}]");
            check(week, &format!("{path}."), &mut findings);
            let earlier = self.0.seasons.iter().take(place);
            if !span.is_sound() {
                findings.push(finding(&SEASON_DAY, path));
            } else if earlier.filter(|(other, _)| other.is_sound()).any(|(other, _)| span.meets(*other)) {
                findings.push(finding(&SEASON_OVERLAP, path));
            }
        }
        if findings.is_empty() { Ok(self.0) } else { Err(findings) }
    }
}

fn finding(rule: &'static Rule, path: String) -> Finding {
    Finding::new(rule).at(Path::Document(path.into()))
}

/// Tells what is wrong with a week.
fn check(week: &Week, path: &str, findings: &mut Vec<Finding>) {
    if week.day.is_empty() {
        findings.push(finding(&SESSION_NONE, format!("{path}sessions")));
    }
    for (name, sessions) in [("sessions", &week.day), ("saturday", &week.saturday)] {
        let mut end = 0;
        for (place, session) in sessions.iter().enumerate() {
            let mut tell = |rule| findings.push(finding(rule, format!("{path}{name}[{place}]")));
            if session.from >= DAY || session.to >= DAY {
                tell(&SESSION_RANGE);
                continue;
            }
            if session.to <= session.from {
                tell(&SESSION_EMPTY);
            }
            if session.from < end {
                tell(&SESSION_OVERLAP);
            }
            end = end.max(session.to);
        }
    }
}

/// The open time of one day, in seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opening(Vec<Session>);

impl Opening {
    /// The openings of office hours: none, then for each week those of a working day and of a Saturday.
    pub(super) fn all(hours: &OfficeHours) -> Vec<Self> {
        let mut all = vec![Self(Vec::new())];
        for week in hours.weeks() {
            all.push(Self(week.day.clone()));
            all.push(Self(week.saturday.clone()));
        }
        all
    }

    /// How long the office is open in all.
    pub(super) fn seconds(&self) -> u32 {
        self.until(u32::from(DAY) * 60)
    }

    /// How long it has been open by a second of the day.
    pub(super) fn until(&self, second: u32) -> u32 {
        let open = |session: &Session| {
            let (from, to) = (u32::from(session.from) * 60, u32::from(session.to) * 60);
            second.clamp(from, to) - from
        };
        self.0.iter().map(open).sum()
    }

    /// The first second of the day by which it has been open so long; `None` if it never is.
    pub(super) fn reach(&self, open: u32) -> Option<u32> {
        let mut left = open;
        for session in &self.0 {
            let (from, to) = (u32::from(session.from) * 60, u32::from(session.to) * 60);
            if left <= to - from {
                return Some(from + left);
            }
            left -= to - from;
        }
        None
    }

    /// The second at which it closes.
    pub(super) fn close(&self) -> Option<u32> {
        self.0.last().map(|session| u32::from(session.to) * 60)
    }

    /// Whether a second is in a session, its first and its last instant included.
    pub(super) fn covers(&self, second: u32) -> bool {
        self.0
            .iter()
            .any(|session| (u32::from(session.from) * 60..=u32::from(session.to) * 60).contains(&second))
    }
}

/// Two numbers of two digits with a mark between: `HH:MM`, `MM-DD`. What no day or no year has is told where the hours
/// are built.
fn pair(text: &str, mark: u8) -> Option<(u8, u8)> {
    let number = |tens: u8, ones: u8| match (tens, ones) {
        (b'0'..=b'9', b'0'..=b'9') => Some((tens - b'0') * 10 + (ones - b'0')),
        _ => None,
    };
    match *text.as_bytes() {
        [a, b, between, c, d] if between == mark => Some((number(a, b)?, number(c, d)?)),
        _ => None,
    }
}
