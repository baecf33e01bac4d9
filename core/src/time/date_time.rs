//! A local time.

use super::rules::TIME_FORMAT;
use super::{Date, two_digits};
use crate::finding::Error;
use core::fmt;
use core::str::FromStr;

/// The seconds of a day.
const DAY: i64 = 86_400;

/// A local time (*thời điểm*) to the second, in Vietnam's one time zone.
///
/// Its text is `YYYY-MM-DDTHH:MM`, with `:SS` only where the seconds are not zero. A day has 86 400 seconds: Vietnam
/// has no summer time, and leap seconds are not counted.
///
/// ```
/// use motcua::time::DateTime;
/// let received: DateTime = "2024-06-14T16:30".parse()?;
/// assert_eq!((received.hour(), received.minute(), received.second()), (16, 30, 0));
/// assert_eq!("2024-06-14".parse::<DateTime>().unwrap_err().code(), "time-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    date: Date,
    /// Below 86 400.
    second: u32,
}

impl DateTime {
    /// Constructs the local time at an hour (0 to 23), a minute and a second (0 to 59) of a day.
    ///
    /// # Errors
    ///
    /// `time-format` when there is no such time of day.
    ///
    /// ```
    /// use motcua::time::DateTime;
    /// let day = motcua::date!(2024, 6, 14);
    /// assert_eq!(DateTime::new(day, 7, 0, 30)?.to_string(), "2024-06-14T07:00:30");
    /// assert_eq!(DateTime::new(day, 7, 60, 0).unwrap_err().code(), "time-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn new(date: Date, hour: u8, minute: u8, second: u8) -> Result<Self, Error> {
        Self::checked(date, hour, minute, second).ok_or_else(|| TIME_FORMAT.error())
    }

    fn checked(date: Date, hour: u8, minute: u8, second: u8) -> Option<Self> {
        let exists = hour < 24 && minute < 60 && second < 60;
        let second = (u32::from(hour) * 60 + u32::from(minute)) * 60 + u32::from(second);
        exists.then_some(Self { date, second })
    }

    /// Reads a local time written `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`.
    ///
    /// # Errors
    ///
    /// `time-format` when the text has another shape or names no time of a day of the calendar.
    ///
    /// ```
    /// use motcua::time::DateTime;
    /// assert!(DateTime::parse("2024-06-14T16:30").is_ok());
    /// assert_eq!(DateTime::parse("2024-06-14 16:30").unwrap_err().code(), "time-format");
    /// assert_eq!(DateTime::parse("2024-06-14T24:00").unwrap_err().code(), "time-format");
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        let date_time = || {
            let (date, time) = text.split_once('T')?;
            let (hour, minute, second) = match *time.as_bytes() {
                [h0, h1, b':', m0, m1] => ([h0, h1], [m0, m1], *b"00"),
                [h0, h1, b':', m0, m1, b':', s0, s1] => ([h0, h1], [m0, m1], [s0, s1]),
                _ => return None,
            };
            Self::checked(
                Date::parse(date).ok()?,
                two_digits(hour)?,
                two_digits(minute)?,
                two_digits(second)?,
            )
        };
        date_time().ok_or_else(|| TIME_FORMAT.error())
    }

    /// Reads a local time, or a day written `YYYY-MM-DD` for its beginning.
    ///
    /// # Errors
    ///
    /// - `date-format` when a text without a `T` is no day;
    /// - `time-format` when one with a `T` is no local time.
    ///
    /// ```
    /// use motcua::time::DateTime;
    /// assert_eq!(DateTime::parse_or_start("2024-06-14")?, DateTime::parse("2024-06-14T00:00")?);
    /// assert_eq!(DateTime::parse_or_start("2024-06-14T16:30")?, DateTime::parse("2024-06-14T16:30")?);
    /// assert_eq!(DateTime::parse_or_start("2024-06-31").unwrap_err().code(), "date-format");
    /// assert_eq!(DateTime::parse_or_start("2024-06-14T").unwrap_err().code(), "time-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse_or_start(text: &str) -> Result<Self, Error> {
        if text.contains('T') { Self::parse(text) } else { Date::parse(text).map(Date::start) }
    }

    /// The day.
    pub const fn date(self) -> Date {
        self.date
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        u8::try_from(self.second / 3600).unwrap_or_default()
    }

    /// The minute of the hour, 0 to 59.
    pub fn minute(self) -> u8 {
        u8::try_from(self.second / 60 % 60).unwrap_or_default()
    }

    /// The second of the minute, 0 to 59.
    pub fn second(self) -> u8 {
        u8::try_from(self.second % 60).unwrap_or_default()
    }

    /// The seconds since the day began, 0 to 86 399.
    pub const fn second_of_day(self) -> u32 {
        self.second
    }

    /// The local time a number of seconds later, or earlier if it is negative; `None` outside the calendar.
    ///
    /// ```
    /// let noon = motcua::date!(2024, 6, 14).at(12, 0)?;
    /// assert_eq!(noon.plus_seconds(-1).unwrap().to_string(), "2024-06-14T11:59:59");
    /// assert_eq!(noon.plus_seconds(i64::MAX), None);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn plus_seconds(self, seconds: i64) -> Option<Self> {
        let total = seconds.checked_add(self.second.into())?;
        let date = self.date.plus_days(i32::try_from(total.div_euclid(DAY)).ok()?)?;
        Some(Self { date, second: u32::try_from(total.rem_euclid(DAY)).ok()? })
    }

    /// The local time a number of minutes later, or earlier if it is negative; `None` outside the calendar.
    pub fn plus_minutes(self, minutes: i64) -> Option<Self> {
        self.plus_seconds(minutes.checked_mul(60)?)
    }

    /// The seconds from this time to another; negative if that is earlier.
    ///
    /// ```
    /// let day = motcua::date!(2024, 6, 14);
    /// assert_eq!(day.at(7, 0)?.seconds_until(day.at(11, 30)?), 16_200);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn seconds_until(self, other: Self) -> i64 {
        i64::from(self.date.days_until(other.date)) * DAY + i64::from(other.second) - i64::from(self.second)
    }
}

impl Date {
    /// The local time at an hour (0 to 23) and a minute (0 to 59) of this day.
    ///
    /// # Errors
    ///
    /// `time-format` when there is no such time of day.
    ///
    /// ```
    /// assert_eq!(motcua::date!(2024, 6, 14).at(16, 30)?.to_string(), "2024-06-14T16:30");
    /// assert_eq!(motcua::date!(2024, 6, 14).at(24, 0).unwrap_err().code(), "time-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn at(self, hour: u8, minute: u8) -> Result<DateTime, Error> {
        DateTime::new(self, hour, minute, 0)
    }

    /// The first moment of this day, 00:00.
    pub const fn start(self) -> DateTime {
        DateTime { date: self, second: 0 }
    }
}

impl FromStr for DateTime {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

crate::finding::text_form!(DateTime, DateTime::parse);

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.date, self.hour(), self.minute())?;
        match self.second() {
            0 => Ok(()),
            second => write!(f, ":{second:02}"),
        }
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
