//! What the calendar of a year may look like before anybody announced it.

use super::lunar::{hung_kings, new_year};
use super::rows::{DayKind, Layer, Row, Standing, Year};
use super::rules::LUNAR_YEAR;
use crate::finding::{Error, Finding, Path};
use crate::sorted;
use crate::time::{Date, Weekday};
use alloc::format;
use alloc::vec::Vec;

/// The first full year with five days of Tết [Labour Code 2012 art. 115, in force 2013-05-01].
const FIRST: u16 = 2014;

/// Proposes the rows of a year from law and moon (*lịch nghỉ dự kiến*); nobody announced them, and they never hold
/// a swap.
///
/// The year's standing is [`Standing::Proposed`], and everything in it is unverified. Where law leaves a choice, it
/// is made as in every year from 2018 to 2027: two days before Tết and three from it on, one and four when Tết is a
/// Tuesday; beside National Day the day that makes the longer rest.
///
/// # Errors
///
/// `lunar-year` for a year before 2014 or after 2100.
///
/// ```
/// use motcua::calendar::{Calendar, Standing, propose};
/// use motcua::date;
/// let calendar = Calendar::builder().layer(propose(2030)?).build().unwrap();
/// let tet = calendar.day(date!(2030, 2, 4))?;
/// assert!(!tet.is_working());
/// assert_eq!(tet.standing(), Standing::Proposed);
/// assert_eq!(propose(1999).unwrap_err().code(), "lunar-year");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn propose(year: u16) -> Result<Layer, Error> {
    let days = days(year).ok_or_else(|| {
        let wrong = Finding::new(&LUNAR_YEAR).at(Path::Field("year"));
        Error::from(wrong.expected(u64::from(FIRST)))
    })?;
    Ok(Layer { years: [Year { standing: Standing::Proposed, ..Year::new(year) }].into(), days })
}

fn days(year: u16) -> Option<Vec<Row>> {
    if year < FIRST {
        return None;
    }
    let tet = tet(year)?;
    let mut single = Vec::new();
    let mut add =
        |date, vi: &'static str, en: &'static str| single.push(Row::new(date, DayKind::Statutory, vi, en));
    add(Date::checked(year, 1, 1)?, "Tết Dương lịch", "New Year's Day");
    add(hung_kings(year)?, "Giỗ Tổ Hùng Vương", "Hung Kings' Commemoration Day");
    add(Date::checked(year, 4, 30)?, "Ngày Chiến thắng", "Reunification Day");
    add(Date::checked(year, 5, 1)?, "Ngày Quốc tế lao động", "International Labour Day");
    let national = Date::checked(year, 9, 2)?;
    // Labour Code 2019 art. 112(1)(đ), from 2021 on.
    if year >= 2021 {
        let after = matches!(national.weekday(), Weekday::Monday | Weekday::Thursday | Weekday::Sunday);
        let adjacent = if after { national.next() } else { national.previous() };
        add(adjacent?, "Quốc khánh, ngày liền kề", "National Day, the adjacent day");
    }
    add(national, "Quốc khánh", "National Day");
    // NQ 28/2026/QH16.
    if year >= 2026 {
        add(Date::checked(year, 11, 24)?, "Ngày Văn hóa Việt Nam", "Vietnam Culture Day");
    }
    sorted::by_key(&mut single, |row| row.date);

    let mut rows: Vec<Row> = tet.iter().cloned().chain(single.iter().cloned()).collect();
    let end = tet.last()?.date;
    for row in &tet {
        make_up(row, end, &mut rows)?;
    }
    for row in &single {
        make_up(row, row.date, &mut rows)?;
    }
    sorted::by_key(&mut rows, |row| row.date);
    // The Hung Kings' day can be another holiday too; then it is one day.
    rows.dedup_by_key(|row| row.date);
    Some(rows)
}

/// The five days of Tết.
fn tet(year: u16) -> Option<Vec<Row>> {
    let first = new_year(year)?;
    let before = if first.weekday() == Weekday::Tuesday { 1 } else { 2 };
    let row = |days: i32| {
        let (vi, en) = match days {
            ..0 => (format!("Tết Nguyên đán, trước mùng 1 {} ngày", -days), format!("Tết, day {days}")),
            _ => (format!("Tết Nguyên đán, mùng {}", days + 1), format!("Tết, day {}", days + 1)),
        };
        Some(Row::new(first.plus_days(days)?, DayKind::Statutory, vi, en))
    };
    (-before..5 - before).map(row).collect()
}

/// Makes up for a holiday on a rest day by the next day that is neither one nor off already, after a day.
fn make_up(holiday: &Row, after: Date, rows: &mut Vec<Row>) -> Option<()> {
    let rests = |date: Date| matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    if !rests(holiday.date) {
        return Some(());
    }
    let mut date = after.next()?;
    while rests(date) || rows.iter().any(|row| row.date == date) {
        date = date.next()?;
    }
    let (vi, en) = (format!("{}, nghỉ bù", holiday.name_vi), format!("{}, in lieu", holiday.name_en));
    rows.push(Row::new(date, DayKind::Compensatory, vi, en).tied_to(holiday.date));
    Some(())
}
