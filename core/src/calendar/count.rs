//! Working time: a period from an instant on, pauses left out, and its inverse.

use super::day::{Basis, Calendar, Run};
use super::hours::{OfficeHours, Opening};
use super::period::{CalendarDays, Method, Pauses, Period, WorkingDays};
use super::rules::{INTERVAL_REVERSED, PAUSE_OPEN};
use super::{DayKind, Row};
use crate::finding::{Error, Finding, Path};
use crate::time::{Date, DateTime};
use alloc::vec::Vec;

/// An office's working time (*thời gian làm việc*): a calendar and office hours, laid out so that a period of any
/// length is counted in the same few steps, without allocation.
///
/// ```
/// use motcua::calendar::{Calendar, Method, OfficeHours, Pauses, Period, WorkingTime};
/// use motcua::time::DateTime;
/// let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
/// // A swap and two holidays lie between, and the period ends on the Saturday that is worked for the swap.
/// let received = DateTime::parse("2024-04-26T15:00")?;
/// let due = office.add(received, Period::working_hours(24)?, Method::Hours, &Pauses::NONE)?;
/// assert_eq!(due.at(), DateTime::parse("2024-05-04T15:00")?);
/// assert_eq!(office.elapsed(received, due.at(), &Pauses::NONE)?.minutes(), 24 * 60);
///
/// let late = DateTime::parse("2027-12-30T15:00")?;
/// let error = office.add(late, Period::working_days(3)?, Method::Days, &Pauses::NONE).unwrap_err();
/// assert_eq!(error.code(), "calendar-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingTime {
    calendar: Calendar,
    hours: OfficeHours,
    openings: Vec<Opening>,
    /// For each run of the calendar.
    spans: Vec<Span>,
    /// The minutes of a working day outside of seasons.
    day: u32,
}

/// The open time of the days of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Span {
    /// Minutes before each day, and all of them at the end.
    opened: Vec<u32>,
    /// The same of working days alone, without the hours of a Saturday desk.
    worked: Vec<u32>,
    /// The place of each day's opening.
    opening: Vec<usize>,
}

/// When a period ends (*thời điểm hết hạn*), and what that rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    at: DateTime,
    unrolled: Option<Date>,
    basis: Basis<'a>,
}

impl<'a> Due<'a> {
    /// The instant, in office hours: what is shown is what is compared, and the last instant of a day belongs to it.
    pub const fn at(&self) -> DateTime {
        self.at
    }

    /// The last day.
    pub fn date(&self) -> Date {
        self.at.date()
    }

    /// Of a period in days of the calendar, its last day before that was moved to a working day: an extension is
    /// counted from there.
    pub const fn unrolled(&self) -> Option<Date> {
        self.unrolled
    }

    /// The rows between, and their weakest confidence.
    pub const fn basis(&self) -> Basis<'a> {
        self.basis
    }
}

/// How much working time has passed between two instants, and what that rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed<'a> {
    seconds: u64,
    paused: u64,
    basis: Basis<'a>,
}

impl<'a> Elapsed<'a> {
    /// Whole minutes of open time, pauses left out.
    pub const fn minutes(&self) -> u64 {
        self.seconds / 60
    }

    /// Seconds of open time, pauses left out.
    pub const fn seconds(&self) -> u64 {
        self.seconds
    }

    /// Seconds of open time in pauses; with the others, all open time between the instants.
    pub const fn paused_seconds(&self) -> u64 {
        self.paused
    }

    /// The rows between, and their weakest confidence.
    pub const fn basis(&self) -> Basis<'a> {
        self.basis
    }
}

/// A run of the calendar with its open time.
#[derive(Clone, Copy)]
struct Line<'a> {
    run: &'a Run,
    span: &'a Span,
    openings: &'a [Opening],
    /// Whether a Saturday desk counts.
    saturdays: bool,
}

impl Line<'_> {
    fn opening(&self, place: usize) -> Option<&Opening> {
        let counts = self.saturdays || self.run.is_working(place);
        self.openings.get(*self.span.opening.get(place)?).filter(|_| counts)
    }

    /// Minutes that count before each day.
    fn minutes(&self) -> &[u32] {
        if self.saturdays { &self.span.opened } else { &self.span.worked }
    }

    /// Seconds that the office was open before a day.
    fn opened_before(&self, place: usize) -> u64 {
        let opened = self.minutes().get(place).or(self.minutes().last());
        u64::from(opened.copied().unwrap_or(0)) * 60
    }

    /// The place of an instant's day, later years than the run's told as unknown.
    fn place(&self, instant: DateTime) -> Result<usize, Error> {
        self.run.place_of(i64::from(instant.date().day_number()))
    }

    /// Seconds that the office was open before an instant.
    fn opened(&self, instant: DateTime) -> Result<u64, Error> {
        let place = self.place(instant)?;
        let today = self.opening(place).map_or(0, |opening| opening.until(instant.second_of_day()));
        Ok(self.opened_before(place) + u64::from(today))
    }

    /// The first instant by which it was open so long; more than no time.
    fn reach(&self, open: u64) -> Result<DateTime, Error> {
        let after = self.minutes().partition_point(|minutes| u64::from(*minutes) * 60 < open);
        let place = after.saturating_sub(1);
        let today = u32::try_from(open - self.opened_before(place).min(open)).unwrap_or(u32::MAX);
        let second = self.opening(place).and_then(|opening| opening.reach(today));
        second.map_or_else(|| Err(self.run.beyond()), |second| self.at(place, second))
    }

    /// The instant at which a working day closes.
    fn close(&self, place: usize) -> Result<DateTime, Error> {
        let second = self.opening(place).and_then(Opening::close);
        second.map_or_else(|| Err(self.run.beyond()), |second| self.at(place, second))
    }

    fn at(&self, place: usize, second: u32) -> Result<DateTime, Error> {
        let day = self.run.date(place)?.start();
        day.plus_seconds(i64::from(second)).ok_or_else(|| self.run.beyond())
    }
}

impl WorkingTime {
    /// Lays out the working time of a calendar and office hours.
    pub fn new(calendar: Calendar, hours: OfficeHours) -> Self {
        let openings = Opening::all(&hours);
        let minutes: Vec<u32> = openings.iter().map(|opening| opening.seconds() / 60).collect();
        let mut rows = calendar.rows().iter().map(|row| (row.date.day_number(), row)).peekable();
        let mut spans = Vec::with_capacity(calendar.runs().len());
        for run in calendar.runs() {
            let mut span = Span {
                opened: Vec::with_capacity(run.len() + 1),
                worked: Vec::with_capacity(run.len() + 1),
                opening: Vec::with_capacity(run.len()),
            };
            span.opened.push(0);
            span.worked.push(0);
            let (mut opened, mut worked) = (0_u32, 0_u32);
            for (place, number) in (0..run.len()).zip(run.first..) {
                let row = rows.next_if(|(day, _)| *day == number).map(|(_, row)| row);
                let works = run.is_working(place);
                let opening = opening(&hours, works, number, row);
                let open = minutes.get(opening).copied().unwrap_or(0);
                opened += open;
                worked += if works { open } else { 0 };
                span.opened.push(opened);
                span.worked.push(worked);
                span.opening.push(opening);
            }
            spans.push(span);
        }
        let day = minutes.get(1).copied().unwrap_or(0);
        Self { calendar, hours, openings, spans, day }
    }

    /// The calendar.
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The office hours.
    pub const fn hours(&self) -> &OfficeHours {
        &self.hours
    }

    /// Whether the office is open at an instant, or closes at it.
    ///
    /// # Errors
    ///
    /// `calendar-unknown` when its year is not announced.
    pub fn is_open(&self, instant: DateTime) -> Result<bool, Error> {
        let (line, place) = self.line(instant)?;
        Ok(line.opening(place).is_some_and(|opening| opening.covers(instant.second_of_day())))
    }

    /// When a period that begins at an instant ends.
    ///
    /// Working hours are open time. A working day is, by [`Method::Hours`], as much time as the office's working day
    /// has outside of seasons, counted in the hours of working days: what begins on Monday at 10:00 ends two days
    /// later on Wednesday at 10:00. By [`Method::Days`] the day of the beginning does not count, a rest day counts as
    /// the next working day, and the end is when the office closes. Days of the calendar are counted without the
    /// first under either method, and an end on a rest day is moved to the next working day. A pause is left out: of
    /// time what lies in it, of days those after the day on which it begins to the day on which it ends.
    ///
    /// # Errors
    ///
    /// - `calendar-unknown`, with the year, when the period leads out of the years that are announced;
    /// - `pause-open` when it reaches a pause without end.
    pub fn add(
        &self,
        from: DateTime,
        period: Period,
        method: Method,
        pauses: &Pauses,
    ) -> Result<Due<'_>, Error> {
        let (line, place) = self.line(from)?;
        let (at, unrolled) = match (period, method) {
            (Period::WorkingHours(length), _) => {
                (add_open(line, from, u64::from(length.minutes()) * 60, pauses)?, None)
            }
            (Period::WorkingDays(length), Method::Hours) => {
                let seconds = u64::from(length.days()) * u64::from(self.day) * 60;
                (add_open(Line { saturdays: false, ..line }, from, seconds, pauses)?, None)
            }
            (Period::WorkingDays(length), Method::Days) => {
                let end = add_working_days(line, place, length, pauses)?;
                (line.close(end)?, None)
            }
            (Period::CalendarDays(length), _) => {
                let unrolled = add_calendar_days(line, place, length, pauses)?;
                let end = line.run.nth_worked(line.run.worked_before(unrolled) + 1)?;
                (line.close(end)?, Some(line.run.date(unrolled)?))
            }
        };
        Ok(Due { at, unrolled, basis: self.calendar.basis(from.date(), at.date()) })
    }

    /// How long the office is open between two instants, pauses left out; one without end lasts to the later.
    ///
    /// # Errors
    ///
    /// - `interval-reversed` when the second is before the first;
    /// - `calendar-unknown` when a year between is not announced.
    pub fn elapsed(&self, from: DateTime, to: DateTime, pauses: &Pauses) -> Result<Elapsed<'_>, Error> {
        if to < from {
            return Err(Finding::new(&INTERVAL_REVERSED).at(Path::Field("to")).into());
        }
        let (line, _) = self.line(from)?;
        let total = line.opened(to)? - line.opened(from)?;
        let mut stood_still = 0;
        for pause in pauses {
            let (begin, end) = (pause.from.max(from), pause.to.map_or(to, |end| end.min(to)));
            if begin < end {
                stood_still += line.opened(end)? - line.opened(begin)?;
            }
        }
        Ok(Elapsed {
            seconds: total - stood_still,
            paused: stood_still,
            basis: self.calendar.basis(from.date(), to.date()),
        })
    }

    /// By when a received dossier is handed on to those who resolve it [NĐ 61/2018 art. 18(2), NĐ 118/2025 art.
    /// 18(2)]: the same working day, or within the first hour of the next one if it came after 15:00 or on a rest
    /// day. This moves no other deadline: a period begins when it begins.
    ///
    /// # Errors
    ///
    /// `calendar-unknown` when it leads out of the years that are announced.
    ///
    /// ```
    /// use motcua::calendar::{Calendar, OfficeHours, WorkingTime};
    /// use motcua::time::DateTime;
    /// let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    /// let due = office.transfer_by(DateTime::parse("2026-11-20T15:10")?)?;
    /// assert_eq!(due.at(), DateTime::parse("2026-11-23T08:00")?);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn transfer_by(&self, received: DateTime) -> Result<Due<'_>, Error> {
        const LAST: u32 = 15 * 3600;
        const FIRST_HOUR: u32 = 3600;
        let (line, place) = self.line(received)?;
        let at = if line.run.is_working(place) && received.second_of_day() <= LAST {
            line.close(place)?
        } else {
            let next = line.run.nth_worked(line.run.worked_before(place + 1) + 1)?;
            let second =
                line.opening(next).and_then(|opening| opening.reach(FIRST_HOUR.min(opening.seconds())));
            second.map_or_else(|| line.close(next), |second| line.at(next, second))?
        };
        Ok(Due { at, unrolled: None, basis: self.calendar.basis(received.date(), at.date()) })
    }

    /// The instant at which the office closes on a working day.
    ///
    /// # Errors
    ///
    /// `calendar-unknown` when the day's year is not announced.
    pub(crate) fn close_of(&self, day: Date) -> Result<DateTime, Error> {
        let (line, place) = self.line(day.start())?;
        line.close(place)
    }

    /// The run that an instant is in, and the place of its day.
    fn line(&self, instant: DateTime) -> Result<(Line<'_>, usize), Error> {
        let (at, run, place) = self.calendar.locate_at(instant.date())?;
        let span = self.spans.get(at).ok_or_else(|| run.beyond())?;
        Ok((Line { run, span, openings: &self.openings, saturdays: true }, place))
    }
}

/// The place of a day's opening: 0 for closed, then two for each week of the office hours.
fn opening(hours: &OfficeHours, works: bool, number: i32, row: Option<&Row>) -> usize {
    // 1970-01-01 was a Thursday.
    let saturday = (number + 3).rem_euclid(7) == 5;
    if works {
        1 + 2 * hours.week_on(number)
    } else if saturday && row.is_none_or(|row| row.kind == DayKind::Weekend) {
        2 + 2 * hours.week_on(number)
    } else {
        0
    }
}

/// The instant by which the office was open so many seconds, pauses left out.
fn add_open(line: Line<'_>, from: DateTime, seconds: u64, pauses: &Pauses) -> Result<DateTime, Error> {
    let mut target = line.opened(from)? + seconds;
    for pause in pauses {
        if pause.to.is_some_and(|to| to <= from) {
            continue;
        }
        // The beginning of a pause may be in a year that is not known, which the period then does not reach.
        let Ok(begin) = line.opened(pause.from.max(from)) else { break };
        if begin >= target {
            break;
        }
        let Some(to) = pause.to else { return Err(PAUSE_OPEN.error()) };
        target += line.opened(to)? - begin;
    }
    line.reach(target)
}

/// The last day of a number of working days, for the day method.
fn add_working_days(
    line: Line<'_>,
    place: usize,
    length: WorkingDays,
    pauses: &Pauses,
) -> Result<usize, Error> {
    let run = line.run;
    let first = run.nth_worked(run.worked_before(place) + 1)?;
    let counted = |place: usize| run.worked_before(place + 1);
    let mut target = number(counted(first), length.days());
    for pause in pauses {
        let Some((begin, end)) = days(line, first, pause.from, pause.to) else { continue };
        let Ok(begin) = begin else { break };
        if counted(begin) >= target {
            break;
        }
        target = number(target, counted(end?) - counted(begin));
    }
    run.nth_worked(target)
}

/// The last day of a number of days of the calendar.
fn add_calendar_days(
    line: Line<'_>,
    first: usize,
    length: CalendarDays,
    pauses: &Pauses,
) -> Result<usize, Error> {
    let mut target = first.saturating_add(usize::try_from(length.days()).unwrap_or(usize::MAX));
    for pause in pauses {
        let Some((begin, end)) = days(line, first, pause.from, pause.to) else { continue };
        let Ok(begin) = begin else { break };
        if begin >= target {
            break;
        }
        target = target.saturating_add(end? - begin);
    }
    if target < line.run.len() { Ok(target) } else { Err(line.run.beyond()) }
}

/// The day on which a pause begins, not before a first day, and the day on which it ends; `None` for one that is
/// over by then.
fn days(
    line: Line<'_>,
    first: usize,
    from: DateTime,
    to: Option<DateTime>,
) -> Option<(Result<usize, Error>, Result<usize, Error>)> {
    let number_of = |instant: DateTime| i64::from(instant.date().day_number()) - i64::from(line.run.first);
    let first_number = i64::try_from(first).unwrap_or(i64::MAX);
    if to.is_some_and(|to| number_of(to) <= first_number) {
        return None;
    }
    let begin = if number_of(from) <= first_number { Ok(first) } else { line.place(from) };
    let end = to.map_or_else(|| Err(PAUSE_OPEN.error()), |to| line.place(to));
    Some((begin, end))
}

/// A sum that stays beyond every day that is known.
fn number(of: u32, more: u32) -> u32 {
    of.saturating_add(more)
}
