//! Dates and local times, all in Vietnam's one time zone (Asia/Ho\_Chi\_Minh), always given as arguments.
//!
//! The only room that names the calendar library; a change of library is a change of this file.

use crate::finding::{Error, rules};

/// A day (*ngày*) of the Gregorian calendar.
pub type Date = chrono::NaiveDate;

/// A local time (*thời điểm*) to the second.
pub type DateTime = chrono::NaiveDateTime;

rules! {
    DATE_FORMAT: Error, "date-format", "ISO 8601", "a date is written YYYY-MM-DD and exists in the calendar", "ngày được viết NĂM-THÁNG-NGÀY (YYYY-MM-DD) và có thật trong lịch";
    TIME_FORMAT: Error, "time-format", "ISO 8601", "a local time is written YYYY-MM-DDTHH:MM, seconds optional", "thời điểm được viết YYYY-MM-DDTHH:MM, có thể thêm giây";
}

/// Reads a date written `YYYY-MM-DD`.
///
/// # Errors
///
/// `date-format` when the text has another shape or names no day of the calendar.
///
/// ```
/// use motcua::time::parse_date;
/// assert!(parse_date("2024-06-15").is_ok());
/// assert_eq!(parse_date("2023-02-29").unwrap_err().code(), "date-format");
/// assert_eq!(parse_date("+2024-6-15").unwrap_err().code(), "date-format");
/// ```
pub fn parse_date(text: &str) -> Result<Date, Error> {
    let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = *text.as_bytes() else {
        return Err((&DATE_FORMAT).into());
    };
    let date = || {
        let year = decimal(&[y0, y1, y2, y3])?;
        Date::from_ymd_opt(i32::try_from(year).ok()?, decimal(&[m0, m1])?, decimal(&[d0, d1])?)
    };
    date().ok_or_else(|| (&DATE_FORMAT).into())
}

/// Reads a local time written `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`.
///
/// # Errors
///
/// `time-format` when the text has another shape or names no time of a day of the calendar.
///
/// ```
/// use motcua::time::parse_date_time;
/// assert!(parse_date_time("2024-06-14T16:30").is_ok());
/// assert_eq!(parse_date_time("2024-06-14 16:30").unwrap_err().code(), "time-format");
/// assert_eq!(parse_date_time("2024-06-14T24:00").unwrap_err().code(), "time-format");
/// ```
pub fn parse_date_time(text: &str) -> Result<DateTime, Error> {
    let date_time = || {
        let (date, time) = text.split_once('T')?;
        let (hour, minute, second) = match *time.as_bytes() {
            [h0, h1, b':', m0, m1] => ([h0, h1], [m0, m1], *b"00"),
            [h0, h1, b':', m0, m1, b':', s0, s1] => ([h0, h1], [m0, m1], [s0, s1]),
            _ => return None,
        };
        parse_date(date).ok()?.and_hms_opt(decimal(&hour)?, decimal(&minute)?, decimal(&second)?)
    };
    date_time().ok_or_else(|| (&TIME_FORMAT).into())
}

/// The value of ASCII digits; `None` for anything else.
fn decimal(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |value, digit| {
        let digit = char::from(*digit).to_digit(10)?;
        value.checked_mul(10)?.checked_add(digit)
    })
}
