//! By when what has to happen to a dossier, why, and by whose policy.

use super::dossier::Dossier;
use super::limit::TimeLimit;
use super::practice::{AnswerPolicy, Channel, DatePolicy, PausePolicy, SupplementPolicy, Terms};
use super::state::{Standstill, State};
use super::status::Status;
use crate::calendar::rules::PAUSE_OPEN;
use crate::calendar::{Method, Pause, Pauses, Period, WorkingTime};
use crate::finding::{Error, words};
use crate::time::{Date, DateTime};
use alloc::vec::Vec;

words! {
    /// What a deadline is for.
    DeadlineKind {
        /// The desk answers an online dossier: accepted, refused, or more papers asked for.
        Answer = "answer", vi: "phản hồi hồ sơ trực tuyến", en: "answer to an online dossier";
        /// The desk hands the dossier on to those who resolve it.
        Transfer = "transfer", vi: "chuyển hồ sơ đến nơi giải quyết", en: "handed on to those who resolve it";
        /// The last instant to ask for more papers after acceptance.
        Request = "supplement-request", vi: "yêu cầu bổ sung sau tiếp nhận", en: "request for more papers";
        /// The last instant for the applicant to bring them.
        Supplement = "supplement", vi: "bổ sung hồ sơ", en: "supplement by the applicant";
        /// The result is due.
        Result = "result", vi: "hẹn trả kết quả", en: "result";
        /// The last instant for an apology with a new date, should the result be late.
        Apology = "apology", vi: "xin lỗi và hẹn lại", en: "apology with a new date";
    }
}

words! {
    /// What decided a deadline, beside the decree.
    Reason {
        /// The period of the procedure, counted with the office's calendar.
        Period = "period", vi: "thời hạn của thủ tục", en: "the period of the procedure";
        /// A same-day procedure, received by 15:00.
        SameDay = "same-day", vi: "trả kết quả trong ngày", en: "resolved on the same day";
        /// A same-day procedure, received after 15:00.
        NextDay = "next-day", vi: "nhận sau 15 giờ, trả ngày làm việc tiếp theo", en: "received after 15:00, resolved on the next working day";
        /// The date on the receipt.
        Printed = "printed", vi: "ngày ghi trên giấy hẹn", en: "the date on the receipt";
        /// The new date of an apology.
        NewDate = "new-date", vi: "ngày hẹn lại", en: "the new date of an apology";
        /// The period began anew with the last supplement.
        Restarted = "restarted", vi: "tính lại từ đầu sau khi bổ sung", en: "begun anew after a supplement";
        /// Time in which the period stood still was left out.
        Paused = "paused", vi: "trừ thời gian tạm dừng", en: "pauses left out";
        /// A term of the decree.
        Decree = "decree", vi: "thời hạn theo nghị định", en: "a term of the decree";
        /// What running systems do, where the decree sets nothing.
        Practice = "practice", vi: "theo thực tế vận hành", en: "as running systems do";
        /// A day of the calendar: the last working time before it is earlier.
        RestDay = "rest-day", vi: "rơi vào ngày nghỉ", en: "falls on a rest day";
    }
}

words! {
    /// Why no date for the result can be told.
    Waiting {
        /// The dossier is not accepted yet.
        Acceptance = "acceptance", vi: "chờ tiếp nhận", en: "not accepted yet";
        /// More papers were asked for; the period begins anew with them.
        Supplement = "supplement", vi: "chờ bổ sung", en: "waits for papers";
        /// The period stands still.
        Paused = "paused", vi: "đang tạm dừng", en: "stands still";
        /// No period is set and no date was given.
        Unset = "unset", vi: "không quy định thời hạn", en: "no period is set";
        /// The dossier has ended, or its result is at the desk.
        Over = "over", vi: "đã có kết quả hoặc đã kết thúc", en: "resolved or ended";
    }
}

/// A day or an instant by which something has to happen (*thời hạn*): in time up to and with it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deadline {
    /// What for.
    pub kind: DeadlineKind,
    /// The last instant that is in time.
    pub at: DateTime,
    /// The decree's article; `None` where a period or a date decides.
    pub place: Option<&'static str>,
    /// What decided.
    pub reasons: Vec<Reason>,
    /// The close of the last working day by then, where that is known and earlier.
    pub in_office: Option<DateTime>,
}

/// Everything that has to happen by a time (*các thời hạn của hồ sơ*), or why it cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deadlines {
    /// The deadlines in the order of [`DeadlineKind::ALL`].
    pub all: Vec<Deadline>,
    /// Why there is no date for the result.
    pub waiting: Option<Waiting>,
    /// The number of the decree.
    pub decree: &'static str,
}

impl Deadlines {
    /// The deadline of a kind.
    pub fn of(&self, kind: DeadlineKind) -> Option<&Deadline> {
        self.all.iter().find(|deadline| deadline.kind == kind)
    }

    /// When the result is due.
    pub fn due_at(&self) -> Option<DateTime> {
        self.of(DeadlineKind::Result).map(|deadline| deadline.at)
    }
}

/// What deadlines are counted with: the office's working time, the procedure's time limit, the method.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Clockwork<'a> {
    /// Calendar and office hours.
    pub office: &'a WorkingTime,
    /// The time limit of the procedure for the channel.
    pub limit: TimeLimit,
    /// How periods of working days are counted.
    pub method: Method,
}

impl<'a> Clockwork<'a> {
    /// Counts by the hour method, as running systems do.
    pub const fn new(office: &'a WorkingTime, limit: TimeLimit) -> Self {
        Self { office, limit, method: Method::Hours }
    }

    /// Sets the method.
    #[must_use]
    pub const fn method(mut self, method: Method) -> Self {
        self.method = method;
        self
    }

    /// The appointment of a dossier as it is now (*ngày hẹn trả*): when its result is due, or where that cannot be told
    /// yet, the last date that the applicant was given.
    ///
    /// # Errors
    ///
    /// As of [`Clockwork::deadlines`].
    pub fn appointment(&self, dossier: &Dossier) -> Result<Option<DateTime>, Error> {
        let state = dossier.state();
        let given = || state.apologies().last().map(|(_, date)| *date).or(state.appointment());
        Ok(self.deadlines(state, dossier.terms())?.due_at().or_else(given))
    }

    /// By when what has to happen.
    ///
    /// # Errors
    ///
    /// - `calendar-unknown` when a term leads out of the years whose days off are announced.
    ///
    /// ```
    /// use motcua::calendar::{Calendar, OfficeHours, Period, WorkingTime};
    /// use motcua::procedure::{Channel, Clockwork, DeadlineKind, Dossier, Event, EventKind, Regime, Terms, TimeLimit};
    /// use motcua::time::{Date, DateTime};
    ///
    /// let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    /// let clockwork = Clockwork::new(&office, TimeLimit::Within(Period::working_days(3)?));
    /// let terms = Terms::new(Regime::on(Date::parse("2026-11-20")?)?, Channel::Online);
    /// let received = Event::new("1", DateTime::parse("2026-11-23T16:00")?, EventKind::Received)?;
    /// let dossier = Dossier::of(terms, [received]);
    /// let deadlines = clockwork.deadlines(dossier.state(), &terms)?;
    /// // Eight working hours; 24 November is a day off from 2026 on.
    /// let answer = deadlines.of(DeadlineKind::Answer).expect("online");
    /// assert_eq!((answer.at, answer.place), (DateTime::parse("2026-11-25T16:00")?, Some("art. 17(2)(c)")));
    ///
    /// let long_ago = Event::new("1", DateTime::parse("1990-01-02T08:00")?, EventKind::Received)?;
    /// let unknown = clockwork.deadlines(Dossier::of(terms, [long_ago]).state(), &terms).unwrap_err();
    /// assert_eq!(unknown.code(), "calendar-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn deadlines(&self, state: &State, terms: &Terms) -> Result<Deadlines, Error> {
        let mut all = Vec::new();
        all.extend(self.answer(state, terms)?);
        all.extend(self.transfer(state, terms)?);
        all.extend(self.request(state, terms)?);
        all.extend(self.supplement(state, terms)?);
        let (result, waiting) = match self.result(state, terms)? {
            Ok(result) => (Some(result), None),
            Err(waiting) => (None, Some(waiting)),
        };
        // Once no new date may be given any more, there is nothing to apologise in time for.
        let open = state.apologies().len() < usize::from(terms.regime.new_dates);
        let promise = result.as_ref().filter(|_| open);
        let apology = promise.map(|result| self.apology(result.at.date(), terms)).transpose()?.flatten();
        all.extend(result);
        all.extend(apology);
        Ok(Deadlines { all, waiting, decree: terms.regime.id })
    }

    /// The desk's answer to an online dossier.
    fn answer(&self, state: &State, terms: &Terms) -> Result<Option<Deadline>, Error> {
        let (Some(received), Channel::Online) = (state.received_at(), terms.channel) else {
            return Ok(None);
        };
        let (hours, place, reason) = match (terms.regime.answer, terms.practice.answer) {
            (Some(term), _) => (term.number, Some(term.place), Reason::Decree),
            (None, AnswerPolicy::EightHours) => (8, None, Reason::Practice),
            (None, AnswerPolicy::Decree) => return Ok(None),
        };
        let due = self.office.add(received, Period::working_hours(hours)?, Method::Hours, &Pauses::NONE)?;
        Ok(Some(Deadline::new(DeadlineKind::Answer, due.at(), place, reason)))
    }

    /// Handing on what was accepted and still is at the desk.
    fn transfer(&self, state: &State, terms: &Terms) -> Result<Option<Deadline>, Error> {
        let (Some(from), Some(Status::Accepted)) = (state.period_from(), state.status()) else {
            return Ok(None);
        };
        let due = self.office.transfer_by(from)?;
        let place = Some(terms.regime.transfer_place);
        Ok(Some(Deadline::new(DeadlineKind::Transfer, due.at(), place, Reason::Decree)))
    }

    /// The last working day for asking, counted from acceptance or from where the period began anew.
    fn request(&self, state: &State, terms: &Terms) -> Result<Option<Deadline>, Error> {
        let Some(from) = state.period_from() else {
            return Ok(None);
        };
        let term = terms.regime.request;
        let due = self.office.add(from, Period::working_days(term.number)?, Method::Days, &Pauses::NONE)?;
        Ok(Some(Deadline::new(DeadlineKind::Request, due.at(), Some(term.place), Reason::Decree)))
    }

    /// The last day for bringing the papers that were asked for after acceptance.
    fn supplement(&self, state: &State, terms: &Terms) -> Result<Option<Deadline>, Error> {
        let open = state.open_supplement().filter(|open| open.after_acceptance);
        let (Some(open), Some(term)) = (open, terms.regime.close) else {
            return Ok(None);
        };
        let last = self.office.add(
            open.requested_at,
            Period::calendar_days(term.number)?,
            Method::Days,
            &Pauses::NONE,
        )?;
        // A day belongs to the applicant to its end [Civil Code 2015 art. 148(6)].
        let at = end_of(last.date())?;
        let mut deadline = Deadline::new(DeadlineKind::Supplement, at, Some(term.place), Reason::Decree);
        if last.unrolled().is_some_and(|day| day != last.date()) {
            deadline.reasons.push(Reason::RestDay);
        }
        Ok(Some(deadline))
    }

    /// When the result is due, or why that cannot be told.
    fn result(&self, state: &State, terms: &Terms) -> Result<Result<Deadline, Waiting>, Error> {
        let Some(from) = state.period_from() else {
            let over = state.ended_at().is_some();
            return Ok(Err(if over { Waiting::Over } else { Waiting::Acceptance }));
        };
        if state.lacks_papers() && terms.practice.supplement == SupplementPolicy::Restart {
            let over = state.ended_at().is_some();
            return Ok(Err(if over { Waiting::Over } else { Waiting::Supplement }));
        }
        if let Some((sent, date)) = state.apology() {
            let place = Some(terms.regime.apology.place);
            let promise = Deadline::new(DeadlineKind::Result, date, place, Reason::NewDate);
            return self.promised(promise, sent, state, terms);
        }
        if let (Some((given, date)), DatePolicy::Printed) = (state.receipt(), terms.practice.date) {
            let promise = Deadline::new(DeadlineKind::Result, date, None, Reason::Printed);
            return self.promised(promise, given, state, terms);
        }
        let restarted = state.accepted_at().is_some_and(|accepted| accepted < from);
        let outcome = match self.limit {
            TimeLimit::Unset => Err(Waiting::Unset),
            TimeLimit::SameDay => self.same_day(from).map(Ok)?,
            TimeLimit::Within(period) => self.within(period, from, state, terms)?,
        };
        Ok(outcome.map(|mut deadline| {
            if restarted {
                deadline.reasons.push(Reason::Restarted);
            }
            deadline
        }))
    }

    /// A date that the applicant was given, later by what stood still since; a standstill that began after the date
    /// moves nothing.
    fn promised(
        &self,
        mut promise: Deadline,
        given: DateTime,
        state: &State,
        terms: &Terms,
    ) -> Result<Result<Deadline, Waiting>, Error> {
        let mut moved = promise.at;
        for pause in &pauses(state, terms, given) {
            let over =
                if self.counts_days() { moved.date() <= pause.from.date() } else { moved <= pause.from };
            if over {
                break;
            }
            let Some(to) = pause.to else { return Ok(Err(Waiting::Paused)) };
            moved = self.later(moved, pause.from, to)?;
        }
        if moved != promise.at {
            // Days of the calendar are added to the day as it is, and the end alone is moved off a rest day.
            let last = self.office.calendar().working_day_from(moved.date())?;
            promise.at = at_the_time_of(last, moved)?;
            promise.reasons.push(Reason::Paused);
        }
        Ok(Ok(promise))
    }

    /// Whether the period is counted in whole days.
    const fn counts_days(&self) -> bool {
        match (self.limit, self.method) {
            (TimeLimit::Within(Period::CalendarDays(_)), _) => true,
            (TimeLimit::Within(Period::WorkingDays(_)), method) => matches!(method, Method::Days),
            _ => false,
        }
    }

    /// A date moved by a standstill, in the unit in which the period is counted.
    fn later(&self, date: DateTime, from: DateTime, to: DateTime) -> Result<DateTime, Error> {
        let period = match (self.limit, self.method) {
            (TimeLimit::Within(Period::CalendarDays(_)), _) => {
                let day = date.date().plus_days(from.date().days_until(to.date()));
                return at_the_time_of(day.unwrap_or(Date::MAX), date);
            }
            (TimeLimit::Within(Period::WorkingDays(_)), Method::Days) => {
                Period::working_days(self.office.calendar().working_days(from.date(), to.date())?)
            }
            _ => {
                let stood = self.office.elapsed(from, to, &Pauses::NONE)?.minutes();
                Period::working_minutes(u32::try_from(stood).unwrap_or(u32::MAX))
            }
        };
        // Where no office hour and no working day stood still, nothing is added.
        let Ok(period) = period else { return Ok(date) };
        let end = self.office.add(date, period, self.method, &Pauses::NONE)?.at();
        if matches!(period, Period::WorkingDays(_)) { at_the_time_of(end.date(), date) } else { Ok(end) }
    }

    /// The end of the procedure's period, what stood still left out.
    fn within(
        &self,
        period: Period,
        from: DateTime,
        state: &State,
        terms: &Terms,
    ) -> Result<Result<Deadline, Waiting>, Error> {
        let pauses = pauses(state, terms, from);
        let due = match self.office.add(from, period, self.method, &pauses) {
            Ok(due) => due,
            Err(error) if error.code() == PAUSE_OPEN.code() => return Ok(Err(Waiting::Paused)),
            Err(error) => return Err(error),
        };
        let mut deadline = Deadline::new(DeadlineKind::Result, due.at(), None, Reason::Period);
        if !pauses.is_empty() {
            deadline.reasons.push(Reason::Paused);
        }
        Ok(Ok(deadline))
    }

    /// The close of the working day, or of the next one for what came after 15:00.
    fn same_day(&self, from: DateTime) -> Result<Deadline, Error> {
        const LAST: u32 = 15 * 3600;
        let calendar = self.office.calendar();
        let first = calendar.working_day_from(from.date())?;
        let late = first == from.date() && from.second_of_day() > LAST;
        let reason = if late { Reason::NextDay } else { Reason::SameDay };
        let next = first.next().filter(|_| late);
        let day = next.map_or(Ok(first), |next| calendar.working_day_from(next))?;
        Ok(Deadline::new(DeadlineKind::Result, self.office.close_of(day)?, None, reason))
    }

    /// The last day for an apology, and the last office hour by then.
    fn apology(&self, due: Date, terms: &Terms) -> Result<Option<Deadline>, Error> {
        let term = terms.regime.apology;
        let back = i32::try_from(term.number).unwrap_or(i32::MAX).saturating_neg();
        let Some(day) = due.plus_days(back) else {
            return Ok(None);
        };
        let place = Some(term.place);
        let mut deadline = Deadline::new(DeadlineKind::Apology, end_of(day)?, place, Reason::Decree);
        // Where the year of the day before is not announced, the day of the apology still is what it is.
        let Ok(last) = self.office.calendar().working_day_until(day) else { return Ok(Some(deadline)) };
        if last != day {
            deadline.reasons.push(Reason::RestDay);
            deadline.in_office = Some(self.office.close_of(last)?);
        }
        Ok(Some(deadline))
    }

    /// Working minutes by which the result is late at an instant, or was when it came; 0 in time.
    ///
    /// ```
    /// use motcua::calendar::{Calendar, OfficeHours, WorkingTime};
    /// use motcua::procedure::{Channel, Clockwork, Dossier, Event, EventKind, Regime, Terms, TimeLimit};
    /// use motcua::time::{Date, DateTime};
    /// let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    /// let clockwork = Clockwork::new(&office, TimeLimit::Unset);
    /// let at = |text| DateTime::parse(text);
    /// let terms = Terms::new(Regime::on(Date::parse("2026-11-16")?)?, Channel::Desk);
    /// let dossier = Dossier::of(terms, [Event::new("1", at("2026-11-16T08:00")?, EventKind::Accepted)?]);
    /// let late_by = |now| clockwork.late_by(dossier.state(), at("2026-11-18T10:00")?, at(now)?);
    /// assert_eq!((late_by("2026-11-18T10:00")?, late_by("2026-11-18T11:00")?), (0, 60));
    /// assert_eq!(late_by("2090-01-03T08:00").unwrap_err().code(), "calendar-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `calendar-unknown` when a year between is not announced.
    pub fn late_by(&self, state: &State, due_at: DateTime, now: DateTime) -> Result<u64, Error> {
        let end = state.finished_at().or(state.ended_at()).unwrap_or(now).min(now);
        if end <= due_at {
            return Ok(0);
        }
        self.office.elapsed(due_at, end, &Pauses::NONE).map(|late| late.minutes())
    }
}

impl Deadline {
    fn new(kind: DeadlineKind, at: DateTime, place: Option<&'static str>, reason: Reason) -> Self {
        Self { kind, at, place, reasons: [reason].into(), in_office: None }
    }
}

/// A day at the time of day of an instant.
fn at_the_time_of(day: Date, instant: DateTime) -> Result<DateTime, Error> {
    DateTime::new(day, instant.hour(), instant.minute(), instant.second())
}

/// The last second of a day.
fn end_of(day: Date) -> Result<DateTime, Error> {
    DateTime::new(day, 23, 59, 59)
}

/// The times since a period began in which it stands still, by the policies.
pub(super) fn pauses(state: &State, terms: &Terms, since: DateTime) -> Pauses {
    let pausing = |standstill: &&Standstill| match standstill.status {
        Status::SupplementRequired => terms.practice.supplement == SupplementPolicy::Extend,
        Status::ObligationRequired => terms.practice.obligation == PausePolicy::Pause,
        Status::Stopped => terms.practice.suspension == PausePolicy::Pause,
        _ => false,
    };
    let later = |standstill: &&Standstill| standstill.to.is_none_or(|to| to > since);
    let pauses = state.standstills().iter().filter(pausing).filter(later);
    let pauses = pauses.map(|still| Pause { from: still.from.max(since), to: still.to });
    // Standstills end after they begin, so none is refused.
    Pauses::new(pauses).unwrap_or_default()
}
