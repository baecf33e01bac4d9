//! Days and local times, all in Vietnam's one time zone (Asia/Ho\_Chi\_Minh, UTC+7 without summer time), always
//! given as arguments.
//!
//! [`Date`] is a day, [`DateTime`] a day and a time of day to the second, [`Weekday`] one of seven. There is no
//! clock here: whoever wants to know what day it is asks their own system and says so. There are no time zones, no
//! spans of months or years and no formats but two: `YYYY-MM-DD`, and `dd/mm/yyyy` as people in Vietnam write it.
//!
//! ```
//! use motcua::time::{Date, DateTime, Weekday};
//!
//! let notice: Date = "2024-06-15".parse()?;
//! assert_eq!(notice.weekday(), Weekday::Saturday);
//! assert_eq!(notice.plus_days(30), Some(motcua::date!(2024, 7, 15)));
//! assert_eq!(motcua::date!(2024, 7, 15).dmy().to_string(), "15/07/2024");
//!
//! let received: DateTime = "2024-06-14T16:30".parse()?;
//! assert_eq!(received.date().days_until(notice), 1);
//! assert_eq!(received.plus_minutes(8 * 60).unwrap().to_string(), "2024-06-15T00:30");
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod date;
mod date_time;
pub mod rules;
mod weekday;

pub use crate::date;
pub use date::{Date, Dmy};
pub use date_time::DateTime;
pub use weekday::Weekday;

/// A [`Date`] from a year, a month and a day that are checked when the program is compiled.
///
/// ```
/// const CUT_OVER: motcua::time::Date = motcua::date!(2024, 7, 1);
/// assert_eq!(CUT_OVER.to_string(), "2024-07-01");
/// ```
///
/// A day that does not exist is no program:
///
/// ```compile_fail
/// let day = motcua::date!(2023, 2, 29);
/// ```
#[macro_export]
macro_rules! date {
    ($year:literal, $month:literal, $day:literal) => {
        const {
            match $crate::time::Date::checked($year, $month, $day) {
                Some(date) => date,
                None => panic!("there is no such day"),
            }
        }
    };
}

/// The value of ASCII digits; `None` for anything else.
fn decimal(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0_u16, |value, digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        value.checked_mul(10)?.checked_add(digit.into())
    })
}

/// The value of two ASCII digits.
fn two_digits(digits: [u8; 2]) -> Option<u8> {
    u8::try_from(decimal(&digits)?).ok()
}
