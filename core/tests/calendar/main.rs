//! Calendars, office hours and working time: worked examples of the one-stop systems, faults of other systems, and
//! bad input of every kind.

use motcua::calendar::{
    Calendar, CalendarBuilder, DayKind, Layer, Method, OfficeHours, Pause, Pauses, Period, Row, Session,
    Standing, Week, WorkingTime, Year, hung_kings, new_year, propose,
};
use motcua::date;
use motcua::finding::{Confidence, Finding, Language};
use motcua::time::{Date, DateTime};

fn at(text: &str) -> DateTime {
    DateTime::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn office() -> WorkingTime {
    WorkingTime::new(Calendar::builtin(), OfficeHours::default())
}

fn due(from: &str, period: Period, method: Method) -> String {
    office().add(at(from), period, method, &Pauses::NONE).unwrap().at().to_string()
}

fn pause(from: &str, to: Option<&str>) -> Pause {
    Pause { from: at(from), to: to.map(at) }
}

fn codes(findings: &[Finding]) -> Vec<(&str, String)> {
    findings.iter().map(|finding| (finding.code(), finding.path().to_string())).collect()
}

mod appointments;
#[cfg(feature = "law")]
mod book;
mod day_by_day;
mod hours;
mod layers;
mod lunar;
mod pauses;
#[cfg(feature = "law")]
mod receipts;
