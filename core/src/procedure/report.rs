//! What a desk has done in a period: each dossier in exactly one class.

use super::practice::Channel;
use super::state::{State, Supplement};
use super::status::Status;
use crate::calendar::rules::INTERVAL_REVERSED;
use crate::finding::{Error, Path, words};
use crate::identity::DossierSystem;
use crate::time::{Date, DateTime};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;
use core::ops::AddAssign;

words! {
    /// How a dossier is counted on a day (*tình trạng giải quyết*).
    Class {
        /// Done before the day of the appointment.
        Early = "early", vi: "trước hạn", en: "early";
        /// Done on the day of the appointment.
        OnTime = "on-time", vi: "đúng hạn", en: "on time";
        /// Done after it.
        Overdue = "overdue", vi: "quá hạn", en: "overdue";
        /// Open, and its day has not passed.
        OpenInTime = "open-in-time", vi: "đang giải quyết trong hạn", en: "open in time";
        /// Open, and its day has passed.
        OpenOverdue = "open-overdue", vi: "đang giải quyết quá hạn", en: "open and overdue";
    }
}

words! {
    /// By which formula.
    #[derive(Default)]
    Formula {
        /// By days, as the report form 06b of running systems: instants are never equal.
        #[default]
        Days = "days", vi: "so sánh theo ngày (biểu 06b)", en: "by days (form 06b)";
        /// The national formula of QĐ 766/QĐ-TTg: supplement time is taken off, more than one supplement is late.
        National = "kpi-766", vi: "công thức chỉ số 766", en: "national formula 766";
    }
}

words! {
    /// By what a report is broken down.
    Dimension {
        /// Desk, online, post.
        Channel = "channel", vi: "hình thức nộp", en: "channel";
        /// The field of the procedure.
        Field = "field", vi: "lĩnh vực", en: "field";
        /// The agency.
        Agency = "agency", vi: "cơ quan", en: "agency";
        /// The province's own system, or a ministry's by the first two digits of the serial.
        System = "system", vi: "hệ thống cấp mã", en: "system";
    }
}

/// What a report needs to know of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Entry {
    /// The day it counts as received.
    pub received_on: Date,
    /// How it was filed.
    pub channel: Channel,
    /// The field of its procedure.
    pub field: Box<str>,
    /// Its agency.
    pub agency: Box<str>,
    /// Whose system gave its code.
    pub system: DossierSystem,
    /// The appointment; `None` where none was given and no period is set.
    pub due_at: Option<DateTime>,
    /// When the result came to the desk (9).
    pub finished_at: Option<DateTime>,
    /// When the dossier ended (3, 7, 10).
    pub ended_at: Option<DateTime>,
    /// When the agency stopped it (8), while it is stopped.
    pub stopped_at: Option<DateTime>,
    /// The requests for more papers.
    pub supplements: Vec<Supplement>,
}

impl Entry {
    /// How a dossier counts as filed where nobody says it (own policy).
    pub const CHANNEL: Channel = Channel::Online;

    /// What a dossier's state says, with its appointment; field, agency and system are the caller's to set. `None`
    /// before it was filed.
    pub fn of(state: &State, channel: Channel, due_at: Option<DateTime>) -> Option<Self> {
        let stopped =
            state.standstills().last().filter(|still| still.status == Status::Stopped && still.to.is_none());
        Some(Self {
            received_on: state.accepted_at().or(state.submitted_at())?.date(),
            channel,
            field: Box::default(),
            agency: Box::default(),
            system: DossierSystem::Own,
            due_at,
            finished_at: state.finished_at(),
            ended_at: state.ended_at(),
            stopped_at: stopped.map(|still| still.from),
            supplements: state.supplements().to_vec(),
        })
    }

    /// Whether its days can all be right: nothing was done with it before it came, and no request was answered before it
    /// was made. A dossier that did would count as early.
    ///
    /// # Errors
    ///
    /// - `interval-reversed`, at `finished_at`, `ended_at`, `stopped_at` or a place of `supplements`.
    ///
    /// ```
    /// # use motcua::procedure::report::Entry;
    /// # use motcua::{identity::DossierSystem, procedure::Channel, time::{Date, DateTime}};
    /// let received_on = Date::parse("2026-11-20")?;
    /// let finished_at = Some(DateTime::parse("2025-11-24T08:00")?);
    /// # let entry = Entry {
    /// #     received_on, channel: Channel::Desk, field: "".into(), agency: "".into(), system: DossierSystem::Own,
    /// #     due_at: None, finished_at: None, ended_at: None, stopped_at: None, supplements: Vec::new(),
    /// # };
    /// assert!(entry.check().is_ok());
    /// let typed_wrong = Entry { finished_at, ..entry };
    /// assert_eq!(typed_wrong.check().unwrap_err().code(), "interval-reversed");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn check(&self) -> Result<(), Error> {
        let done =
            [("finished_at", self.finished_at), ("ended_at", self.ended_at), ("stopped_at", self.stopped_at)];
        for (field, at) in done {
            if at.is_some_and(|at| at.date() < self.received_on) {
                return Err(INTERVAL_REVERSED.error().at(Path::Field(field)));
            }
        }
        match self.supplements.iter().position(|supplement| waited(supplement).is_some_and(|it| it < 0)) {
            Some(place) => {
                Err(INTERVAL_REVERSED.error().at(Path::Document(format!("supplements[{place}]").into())))
            }
            None => Ok(()),
        }
    }

    /// When it counts as done, by a formula.
    fn done_at(&self, formula: Formula) -> Option<DateTime> {
        match formula {
            Formula::Days => self.finished_at.or(self.ended_at),
            Formula::National => self.finished_at.or(self.ended_at).or(self.stopped_at).or_else(|| {
                // One request that nobody answered: done when it was asked.
                match self.supplements.as_slice() {
                    [only] if only.answered_at.is_none() => Some(only.requested_at),
                    _ => None,
                }
            }),
        }
    }

    /// The one class in which the dossier is at the end of a day.
    ///
    /// Without an appointment nothing is late. By [`Formula::National`] the waiting for an answered supplement is
    /// taken off the end, and whoever asked more than once is late.
    pub fn class(&self, on: Date, formula: Formula) -> Class {
        let done = self.done_at(formula).filter(|done| done.date() <= on);
        let national = formula == Formula::National;
        let waited: i64 = self.supplements.iter().filter_map(waited).filter(|_| national).sum();
        let end = done.map(|done| done.plus_seconds(-waited).unwrap_or(done));
        let asked_twice = national && self.supplements.len() > 1;
        let compared = |day: Date| self.due_at.map_or(core::cmp::Ordering::Less, |due| day.cmp(&due.date()));
        match end {
            Some(_) if asked_twice => Class::Overdue,
            Some(end) => match self.due_at {
                None => Class::OnTime,
                Some(due) if national && end > due => Class::Overdue,
                Some(_) => match compared(end.date()) {
                    core::cmp::Ordering::Less => Class::Early,
                    core::cmp::Ordering::Equal => Class::OnTime,
                    core::cmp::Ordering::Greater => Class::Overdue,
                },
            },
            None if asked_twice || compared(on).is_gt() => Class::OpenOverdue,
            None => Class::OpenInTime,
        }
    }
}

/// Seconds between a request and its answer.
fn waited(supplement: &Supplement) -> Option<i64> {
    supplement.answered_at.map(|answered| supplement.requested_at.seconds_until(answered))
}

/// Numbers of dossiers (*số hồ sơ*): what came in, and where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Open from before the period.
    pub carried: u64,
    /// Received in it.
    pub received: u64,
    /// By class, in the order of [`Class::ALL`].
    pub classes: [u64; 5],
}

impl Counts {
    /// The number in a class.
    pub fn of(&self, class: Class) -> u64 {
        let place = Class::ALL.iter().position(|known| *known == class);
        place.and_then(|place| self.classes.get(place)).copied().unwrap_or(0)
    }

    /// Carried over and received: as many as there are in all classes together.
    pub const fn total(&self) -> u64 {
        self.carried + self.received
    }

    /// Done in the period.
    pub fn done(&self) -> u64 {
        self.of(Class::Early) + self.of(Class::OnTime) + self.of(Class::Overdue)
    }

    /// Open at its end, to be carried over into the next one.
    pub fn open(&self) -> u64 {
        self.of(Class::OpenInTime) + self.of(Class::OpenOverdue)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.carried += other.carried;
        self.received += other.received;
        for (mine, theirs) in self.classes.iter_mut().zip(other.classes) {
            *mine += theirs;
        }
    }
}

/// A report on a period (*báo cáo tình hình giải quyết*), to the end of its last day.
///
/// ```
/// use motcua::identity::DossierSystem;
/// use motcua::procedure::{Channel, report::{Class, Entry, Formula, Report}};
/// use motcua::time::{Date, DateTime};
/// let entry = Entry {
///     received_on: Date::parse("2026-10-30")?, channel: Channel::Online, field: "Hộ tịch".into(), agency: "H34.15".into(),
///     system: DossierSystem::Own, due_at: Some(DateTime::parse("2026-11-04T10:00")?),
///     finished_at: Some(DateTime::parse("2026-11-04T16:30")?), ended_at: None, stopped_at: None, supplements: Vec::new(),
/// };
/// let (first, last) = (Date::parse("2026-11-01")?, Date::parse("2026-11-30")?);
/// let mut report = Report::new(first, last, Formula::Days)?;
/// assert_eq!(report.add(&entry), Some(Class::OnTime));
/// assert_eq!((report.total().carried, report.total().received), (1, 0));
/// // By the national formula the hour counts.
/// assert_eq!(entry.class(last, Formula::National), Class::Overdue);
/// assert_eq!(Report::new(last, first, Formula::Days).unwrap_err().code(), "interval-reversed");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    from: Date,
    to: Date,
    formula: Formula,
    total: Counts,
    outside: u64,
    groups: BTreeMap<Dimension, BTreeMap<Box<str>, Counts>>,
}

impl Report {
    /// A report without dossiers.
    ///
    /// # Errors
    ///
    /// `interval-reversed` when the last day is before the first: every dossier that came by then would be carried over
    /// into a period that had not begun.
    pub fn new(from: Date, to: Date, formula: Formula) -> Result<Self, Error> {
        if to < from {
            return Err(INTERVAL_REVERSED.error());
        }
        Ok(Self { from, to, formula, total: Counts::default(), outside: 0, groups: BTreeMap::new() })
    }

    /// Counts a dossier, and says in which class; `None` for one that was done before the period or came after it,
    /// which is counted apart.
    pub fn add(&mut self, entry: &Entry) -> Option<Class> {
        let done_before = entry.done_at(self.formula).is_some_and(|done| done.date() < self.from);
        let carried = entry.received_on < self.from;
        if entry.received_on > self.to || carried && done_before {
            self.outside += 1;
            return None;
        }
        let class = entry.class(self.to, self.formula);
        let mut one = Counts { carried: u64::from(carried), received: u64::from(!carried), classes: [0; 5] };
        for (known, count) in Class::ALL.iter().zip(&mut one.classes) {
            *count = u64::from(*known == class);
        }
        self.total += one;
        let system = match entry.system {
            DossierSystem::Own => "own",
            DossierSystem::Ministry(Some(system)) => system.digits(),
            DossierSystem::Ministry(None) => "ministry",
        };
        let keys = [
            (Dimension::Channel, entry.channel.as_str()),
            (Dimension::Field, &entry.field),
            (Dimension::Agency, &entry.agency),
            (Dimension::System, system),
        ];
        for (dimension, key) in keys {
            let groups = self.groups.entry(dimension).or_default();
            match groups.get_mut(key) {
                Some(counts) => *counts += one,
                None => drop(groups.insert(key.into(), one)),
            }
        }
        Some(class)
    }

    /// All dossiers together.
    pub const fn total(&self) -> Counts {
        self.total
    }

    /// How many were done before the period or came after it.
    pub const fn outside(&self) -> u64 {
        self.outside
    }

    /// The same, broken down.
    pub fn by(&self, dimension: Dimension) -> impl Iterator<Item = (&str, Counts)> {
        let groups = self.groups.get(&dimension).into_iter().flatten();
        groups.map(|(key, counts)| (&**key, *counts))
    }
}
