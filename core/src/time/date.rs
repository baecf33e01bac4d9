//! A day of the calendar. The only file that names the calendar library.

use super::rules::{DATE_DMY_FORMAT, DATE_FORMAT};
use super::{Weekday, decimal, two_digits};
use crate::finding::Error;
use chrono::{Datelike, NaiveDate};
use core::fmt;
use core::str::FromStr;

/// The days from 1 January of year 1, counted as day 1, to 1 January 1970.
const EPOCH: i32 = 719_163;

/// A day (*ngày*) of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// Its text is ISO 8601's `YYYY-MM-DD`, so texts sort as days do. Arithmetic counts days; what would leave the
/// calendar is `None`.
///
/// ```
/// use motcua::time::Date;
/// let day = Date::new(2024, 2, 29)?;
/// assert_eq!((day.year(), day.month(), day.day()), (2024, 2, 29));
/// assert_eq!(day.next().map(|next| next.to_string()), Some("2024-03-01".to_owned()));
/// assert_eq!(Date::new(2023, 2, 29).unwrap_err().code(), "date-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The first day, 0001-01-01.
    pub const MIN: Self = crate::date!(1, 1, 1);

    /// The last day, 9999-12-31.
    pub const MAX: Self = crate::date!(9999, 12, 31);

    /// Constructs the day of a year (1 to 9999), a month (1 to 12) and a day of the month.
    ///
    /// # Errors
    ///
    /// `date-format` when there is no such day.
    ///
    /// ```
    /// use motcua::time::Date;
    /// assert!(Date::new(2024, 6, 15).is_ok());
    /// assert_eq!(Date::new(2024, 6, 31).unwrap_err().code(), "date-format");
    /// assert_eq!(Date::new(0, 1, 1).unwrap_err().code(), "date-format");
    /// ```
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, Error> {
        Self::checked(year, month, day).ok_or_else(|| DATE_FORMAT.error())
    }

    /// The day of a year, a month and a day of the month, if there is one; [`date!`](crate::date!) for those that
    /// are written in a program.
    ///
    /// ```
    /// use motcua::time::Date;
    /// assert_eq!(Date::checked(2024, 6, 15), Some(motcua::date!(2024, 6, 15)));
    /// assert_eq!(Date::checked(2024, 13, 1), None);
    /// ```
    pub const fn checked(year: u16, month: u8, day: u8) -> Option<Self> {
        if year == 0 || year > 9999 {
            return None;
        }
        match NaiveDate::from_ymd_opt(year as i32, month as u32, day as u32) {
            Some(date) => Some(Self(date)),
            None => None,
        }
    }

    /// Reads a day written `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// `date-format` when the text has another shape or names no day of the calendar.
    ///
    /// ```
    /// use motcua::time::Date;
    /// assert_eq!(Date::parse("2024-06-15")?, motcua::date!(2024, 6, 15));
    /// assert_eq!(Date::parse("2023-02-29").unwrap_err().code(), "date-format");
    /// assert_eq!(Date::parse("+2024-6-15").unwrap_err().code(), "date-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = *text.as_bytes() else {
            return Err(DATE_FORMAT.error());
        };
        let date =
            || Self::checked(decimal(&[y0, y1, y2, y3])?, two_digits([m0, m1])?, two_digits([d0, d1])?);
        date().ok_or_else(|| DATE_FORMAT.error())
    }

    /// Reads a day as people in Vietnam write it, `dd/mm/yyyy`; a day or month below ten may have one digit.
    ///
    /// # Errors
    ///
    /// `date-dmy-format` when the text has another shape or names no day of the calendar.
    ///
    /// ```
    /// use motcua::time::Date;
    /// assert_eq!(Date::parse_dmy("15/06/2024")?, motcua::date!(2024, 6, 15));
    /// assert_eq!(Date::parse_dmy("1/7/2025")?, motcua::date!(2025, 7, 1));
    /// assert_eq!(Date::parse_dmy("06/15/2024").unwrap_err().code(), "date-dmy-format");
    /// assert_eq!(Date::parse_dmy("15/06/24").unwrap_err().code(), "date-dmy-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse_dmy(text: &str) -> Result<Self, Error> {
        let part = |text: &str, lengths: core::ops::RangeInclusive<usize>| {
            lengths.contains(&text.len()).then(|| decimal(text.as_bytes())).flatten()
        };
        let date = || {
            let (day, rest) = text.split_once('/')?;
            let (month, year) = rest.split_once('/')?;
            let (day, month) = (part(day, 1..=2)?, part(month, 1..=2)?);
            Self::checked(part(year, 4..=4)?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
        };
        date().ok_or_else(|| DATE_DMY_FORMAT.error())
    }

    /// The day as people in Vietnam write it, `dd/mm/yyyy`.
    ///
    /// ```
    /// assert_eq!(motcua::date!(2025, 7, 1).dmy().to_string(), "01/07/2025");
    /// ```
    pub const fn dmy(self) -> Dmy {
        Dmy(self)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        u16::try_from(self.0.year()).unwrap_or_default()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        u8::try_from(self.0.month()).unwrap_or_default()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        u8::try_from(self.0.day()).unwrap_or_default()
    }

    /// The day of the year, 1 to 366.
    pub fn day_of_year(self) -> u16 {
        u16::try_from(self.0.ordinal()).unwrap_or_default()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        match self.0.weekday() {
            chrono::Weekday::Mon => Weekday::Monday,
            chrono::Weekday::Tue => Weekday::Tuesday,
            chrono::Weekday::Wed => Weekday::Wednesday,
            chrono::Weekday::Thu => Weekday::Thursday,
            chrono::Weekday::Fri => Weekday::Friday,
            chrono::Weekday::Sat => Weekday::Saturday,
            chrono::Weekday::Sun => Weekday::Sunday,
        }
    }

    /// The day after; `None` after [`Date::MAX`].
    pub fn next(self) -> Option<Self> {
        self.plus_days(1)
    }

    /// The day before; `None` before [`Date::MIN`].
    pub fn previous(self) -> Option<Self> {
        self.plus_days(-1)
    }

    /// The day a number of days later, or earlier if it is negative; `None` outside the calendar.
    ///
    /// ```
    /// assert_eq!(motcua::date!(2024, 2, 28).plus_days(2), Some(motcua::date!(2024, 3, 1)));
    /// assert_eq!(motcua::date!(9999, 12, 31).plus_days(1), None);
    /// ```
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_day_number(self.day_number().checked_add(days)?)
    }

    /// The days from this day to another; negative if that is earlier.
    ///
    /// ```
    /// assert_eq!(motcua::date!(2024, 6, 15).days_until(motcua::date!(2025, 6, 15)), 365);
    /// ```
    pub fn days_until(self, other: Self) -> i32 {
        other.day_number() - self.day_number()
    }

    /// The days since 1970-01-01; negative before.
    pub fn day_number(self) -> i32 {
        self.0.num_days_from_ce() - EPOCH
    }

    /// The day of a number of days since 1970-01-01; `None` outside the calendar.
    ///
    /// ```
    /// use motcua::time::Date;
    /// assert_eq!(Date::from_day_number(0), Some(motcua::date!(1970, 1, 1)));
    /// assert_eq!(Date::from_day_number(i32::MAX), None);
    /// ```
    pub fn from_day_number(days: i32) -> Option<Self> {
        let date = Self(NaiveDate::from_num_days_from_ce_opt(days.checked_add(EPOCH)?)?);
        (Self::MIN..=Self::MAX).contains(&date).then_some(date)
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

crate::finding::text_form!(Date, Date::parse);

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A day whose text is `dd/mm/yyyy`; made by [`Date::dmy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dmy(Date);

impl fmt::Display for Dmy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{:02}/{:04}", self.0.day(), self.0.month(), self.0.year())
    }
}
