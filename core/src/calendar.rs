//! Working days, office hours and working time (*ngày làm việc, giờ làm việc*): when a period ends, and how much of
//! one has passed.
//!
//! | to know | ask |
//! | --- | --- |
//! | whether and why a day is worked | [`Calendar::day`], [`Day`] |
//! | the next or the last working day | [`Calendar::working_day_from`], [`Calendar::working_day_until`] |
//! | how many working days lie between | [`Calendar::working_days`] |
//! | when a period ends | [`WorkingTime::add`]: [`Period`], [`Method`], [`Pauses`] to [`Due`] |
//! | how much time has passed | [`WorkingTime::elapsed`] to [`Elapsed`] |
//! | when a dossier is handed on | [`WorkingTime::transfer_by`] |
//! | what an answer rests on | [`Due::basis`], [`Elapsed::basis`]: rows, years, weakest confidence; with `law` `WorkingTime::receipt` and `replay` |
//! | what a year nobody announced may look like | [`propose`] |
//!
//! A [`Calendar`] is a value made of rows: the built-in ones of 2018 to 2027, and over them a caller's own
//! ([`Layer`]), so that an announcement is data and not a release. A year that nobody announced is unknown, and every
//! question that needs it says so with the year. A [`WorkingTime`] puts a calendar and an office's
//! [`OfficeHours`] together, once for many questions.
//!
//! A swap, day by day: the plain Monday 29/04/2024 was off, and Saturday 04/05/2024 was worked for it.
//!
//! ```
//! use motcua::calendar::{Calendar, DayKind};
//! use motcua::date;
//! let calendar = Calendar::builtin();
//! assert_eq!(calendar.day(date!(2024, 4, 29))?.kind(), DayKind::Swapped);
//! assert_eq!(calendar.day(date!(2024, 4, 30))?.kind(), DayKind::Statutory);
//! assert_eq!(calendar.day(date!(2024, 5, 4))?.kind(), DayKind::MadeUp);
//! // Friday, Thursday 02/05, Friday 03/05 and the Saturday.
//! assert_eq!(calendar.working_days(date!(2024, 4, 25), date!(2024, 5, 4))?, 4);
//! # Ok::<(), motcua::finding::Error>(())
//! ```

#[cfg(feature = "law")]
mod book;
mod count;
mod day;
mod hours;
mod lunar;
mod period;
mod propose;
#[cfg(feature = "law")]
mod receipt;
mod rows;
pub mod rules;

#[cfg(feature = "law")]
pub(crate) use book::FILE;
#[cfg(feature = "law")]
pub use book::{BookDay, BookYear};
pub use count::{Due, Elapsed, WorkingTime};
pub use day::{Basis, Calendar, CalendarBuilder, Day};
pub use hours::{OfficeHours, OfficeHoursBuilder, Session, Week};
pub use lunar::{hung_kings, new_year};
pub use period::{CalendarDays, Method, Pause, Pauses, Period, WorkingDays, WorkingHours};
pub use propose::propose;
#[cfg(feature = "law")]
pub use receipt::replay;
pub use rows::{DayKind, Layer, Row, Standing, Year};
