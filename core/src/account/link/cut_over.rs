//! The days on which old accounts end.

use super::Holder;
use crate::time::Date;

/// The first days on which an authority's old accounts open no longer (*thời điểm chuyển đổi*).
///
/// A portal's technical end and the end by law are different days; which one counts is the caller's question.
///
/// ```
/// use motcua::account::link::{CutOver, Holder};
/// use motcua::time::Date;
/// let portal = CutOver::new(Date::parse("2024-06-15")?).organisations(Date::parse("2025-07-01")?);
/// assert!(!portal.is_closed(Holder::Citizen, Date::parse("2024-06-14")?));
/// assert!(portal.is_closed(Holder::Citizen, Date::parse("2024-06-15")?));
/// assert_eq!(portal.last_day(Holder::Foreigner), None, "no end is known");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CutOver {
    pub(super) citizens: Option<Date>,
    pub(super) organisations: Option<Date>,
    pub(super) foreigners: Option<Date>,
}

impl CutOver {
    /// From this day on citizens' old accounts open no longer; those of others stay open until told.
    pub const fn new(citizens: Date) -> Self {
        Self { citizens: Some(citizens), organisations: None, foreigners: None }
    }

    /// No old account has a known end.
    pub const fn unknown() -> Self {
        Self { citizens: None, organisations: None, foreigners: None }
    }

    /// From this day on citizens' old accounts open no longer.
    #[must_use]
    pub const fn citizens(mut self, day: Date) -> Self {
        self.citizens = Some(day);
        self
    }

    /// From this day on organisations' old accounts open no longer.
    #[must_use]
    pub const fn organisations(mut self, day: Date) -> Self {
        self.organisations = Some(day);
        self
    }

    /// From this day on foreigners' old accounts open no longer.
    #[must_use]
    pub const fn foreigners(mut self, day: Date) -> Self {
        self.foreigners = Some(day);
        self
    }

    /// The first day without the old account; `None` where none is known, and for staff, whose internal
    /// accounts are separate.
    pub const fn first_day_without(&self, holder: Holder) -> Option<Date> {
        match holder {
            Holder::Citizen | Holder::Child => self.citizens,
            Holder::Organisation => self.organisations,
            Holder::Foreigner => self.foreigners,
            Holder::Staff => None,
        }
    }

    /// Whether old accounts of such a holder no longer open on a day.
    pub fn is_closed(&self, holder: Holder, on: Date) -> bool {
        self.first_day_without(holder).is_some_and(|day| day <= on)
    }

    /// The last day on which they open, if there is one.
    pub fn last_day(&self, holder: Holder) -> Option<Date> {
        self.first_day_without(holder)?.previous()
    }
}
