//! Periods whose unit is in the type, the two methods of counting them, and pauses.

use super::rules::{INTERVAL_REVERSED, PERIOD_EMPTY};
use crate::finding::{Error, Finding, Path, words};
use crate::sorted;
use crate::time::DateTime;
use alloc::format;
#[cfg(feature = "law")]
use alloc::string::String;
use alloc::vec::Vec;
use core::num::NonZeroU32;

words! {
    /// How a period is counted (*cách tính thời hạn*).
    #[derive(Default)]
    Method {
        /// As running systems do: from the moment, by the hours that the office is open; a day is a day's hours.
        #[default]
        Hours = "hours", vi: "theo giờ làm việc", en: "by working hours";
        /// As Civil Code 2015 art. 147 and 148 do: the first day does not count, the last one ends with the office.
        Days = "days", vi: "theo ngày, không tính ngày đầu", en: "by days, the first one excluded";
    }
}

/// The length of a period (*thời hạn*), never empty; its unit is in the type.
///
/// ```
/// use motcua::calendar::Period;
/// assert_eq!(Period::working_hours(8)?, Period::working_minutes(480)?);
/// assert_ne!(Period::working_days(1)?, Period::calendar_days(1)?);
/// assert_eq!(Period::working_days(0).unwrap_err().code(), "period-empty");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the three ways in which the law counts")]
pub enum Period {
    /// Time that the office is open (*giờ làm việc*).
    WorkingHours(WorkingHours),
    /// Days that are worked (*ngày làm việc*).
    WorkingDays(WorkingDays),
    /// Every day (*ngày*), the end moved to a working day.
    CalendarDays(CalendarDays),
}

macro_rules! length {
    ($(#[$doc:meta])* $name:ident, $getter:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(NonZeroU32);

        impl $name {
            #[doc = concat!("How many ", $what, " it is, one at least.")]
            pub const fn $getter(self) -> u32 {
                self.0.get()
            }
        }
    };
}

length! {
    /// A length of open time in whole minutes.
    WorkingHours, minutes, "minutes"
}
length! {
    /// A number of working days.
    WorkingDays, days, "days"
}
length! {
    /// A number of days of the calendar.
    CalendarDays, days, "days"
}

impl Period {
    /// A period of working hours.
    ///
    /// # Errors
    ///
    /// `period-empty` when it is none, or more than minutes can count (71 million hours).
    pub fn working_hours(hours: u32) -> Result<Self, Error> {
        Self::working_minutes(hours.checked_mul(60).unwrap_or(0))
    }

    /// A period of open time in minutes.
    ///
    /// # Errors
    ///
    /// `period-empty` when it is none.
    pub fn working_minutes(minutes: u32) -> Result<Self, Error> {
        length(minutes).map(|minutes| Self::WorkingHours(WorkingHours(minutes)))
    }

    /// A period of working days.
    ///
    /// # Errors
    ///
    /// `period-empty` when it is none.
    pub fn working_days(days: u32) -> Result<Self, Error> {
        length(days).map(|days| Self::WorkingDays(WorkingDays(days)))
    }

    /// A period of days of the calendar.
    ///
    /// # Errors
    ///
    /// `period-empty` when it is none.
    pub fn calendar_days(days: u32) -> Result<Self, Error> {
        length(days).map(|days| Self::CalendarDays(CalendarDays(days)))
    }

    /// Its unit and number as receipts have them.
    #[cfg(feature = "law")]
    pub(crate) fn in_words(self) -> String {
        match self {
            Self::WorkingHours(length) => format!("working-minutes {}", length.minutes()),
            Self::WorkingDays(length) => format!("working-days {}", length.days()),
            Self::CalendarDays(length) => format!("calendar-days {}", length.days()),
        }
    }

    /// The period of such words.
    #[cfg(feature = "law")]
    pub(crate) fn of_words(text: &str) -> Option<Self> {
        let (unit, number) = text.split_once(' ')?;
        let number = number.parse().ok()?;
        let period = match unit {
            "working-minutes" => Self::working_minutes(number),
            "working-days" => Self::working_days(number),
            "calendar-days" => Self::calendar_days(number),
            _ => return None,
        };
        period.ok()
    }
}

fn length(number: u32) -> Result<NonZeroU32, Error> {
    NonZeroU32::new(number).ok_or_else(|| Finding::new(&PERIOD_EMPTY).at(Path::Field("period")).into())
}

/// An interval in which a period stands still (*tạm dừng*): from an instant on, to another one or open-ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Pause {
    /// Since when time stands still.
    pub from: DateTime,
    /// When it goes on; `None` while nobody knows.
    pub to: Option<DateTime>,
}

/// Pauses (*các lần tạm dừng*) in order, those that touch or overlap as one.
///
/// ```
/// use motcua::calendar::{Pause, Pauses};
/// use motcua::time::DateTime;
/// let day = |d| DateTime::parse(&format!("2026-11-{d:02}T09:00"));
/// let pauses = Pauses::new([
///     Pause { from: day(12)?, to: Some(day(16)?) },
///     Pause { from: day(9)?, to: Some(day(13)?) },
/// ]).unwrap();
/// assert_eq!(pauses.iter().copied().collect::<Vec<_>>(), [Pause { from: day(9)?, to: Some(day(16)?) }]);
/// let reversed = Pauses::new([Pause { from: day(16)?, to: Some(day(9)?) }]).unwrap_err();
/// assert_eq!(reversed[0].code(), "interval-reversed");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pauses(Vec<Pause>);

impl Pauses {
    /// No pause.
    pub const NONE: Self = Self(Vec::new());

    /// Orders pauses and joins those that touch or overlap; an open-ended one takes all that begin after it.
    ///
    /// # Errors
    ///
    /// `interval-reversed`, with its place in the list, for each one that ends before it begins.
    pub fn new(pauses: impl IntoIterator<Item = Pause>) -> Result<Self, Vec<Finding>> {
        let mut sorted: Vec<Pause> = pauses.into_iter().collect();
        let reversed = |(place, pause): (usize, &Pause)| {
            pause.to.is_some_and(|to| to < pause.from).then(|| {
                Finding::new(&INTERVAL_REVERSED).at(Path::Document(format!("pauses[{place}]").into()))
            })
        };
        let findings: Vec<Finding> = sorted.iter().enumerate().filter_map(reversed).collect();
        if !findings.is_empty() {
            return Err(findings);
        }
        sorted::by_key(&mut sorted, |pause| pause.from);
        let mut joined: Vec<Pause> = Vec::with_capacity(sorted.len());
        for pause in sorted {
            match joined.last_mut() {
                Some(Pause { to: None, .. }) => break,
                Some(last) if last.to >= Some(pause.from) => {
                    last.to = if pause.to.is_none() { None } else { last.to.max(pause.to) };
                }
                _ => joined.push(pause),
            }
        }
        Ok(Self(joined))
    }

    /// The pauses in order, none touching another.
    pub fn iter(&self) -> core::slice::Iter<'_, Pause> {
        self.0.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Pauses {
    type Item = &'a Pause;
    type IntoIter = core::slice::Iter<'a, Pause>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
