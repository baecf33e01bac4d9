//! Late interest (*tiền chậm nộp*): days, rates and rounding.

use super::rules;
use crate::finding::{Error, Finding, words};
use crate::money::Vnd;
use crate::time::Date;
use alloc::vec::Vec;

words! {
    /// The last day that late interest counts (*ngày cuối tính tiền chậm nộp*); the first is the day after the due day.
    ///
    /// The first member is the default: it is the letter of Law 38/2019, article 59(2), and of Decree 252/2026, article
    /// 26(1).
    LastDay {
        /// The day before the money is paid: one day late costs nothing.
        BeforePayment = "before-payment", vi: "ngày liền kề trước ngày nộp", en: "the day before payment";
        /// The day of payment, as some texts paraphrase the law.
        OfPayment = "of-payment", vi: "ngày nộp", en: "the day of payment";
    }
}

words! {
    /// What becomes of a fraction of a đồng (*làm tròn*). No text was found; the first member is the default.
    Rounding {
        /// To the nearest, half upwards.
        HalfUp = "half-up", vi: "làm tròn đến đồng gần nhất", en: "to the nearest đồng";
        /// Left out.
        Down = "down", vi: "bỏ phần lẻ", en: "down";
        /// Counted whole.
        Up = "up", vi: "làm tròn lên", en: "up";
    }
}

impl Rounding {
    /// A fraction as a whole number; `None` for a denominator of zero.
    pub(super) fn whole(self, numerator: u128, denominator: u128) -> Option<u128> {
        let (whole, rest) = (numerator.checked_div(denominator)?, numerator.checked_rem(denominator)?);
        let more = match self {
            Self::HalfUp => rest >= denominator - rest && rest > 0,
            Self::Down => false,
            Self::Up => rest > 0,
        };
        whole.checked_add(u128::from(more))
    }

    /// A fraction as whole đồng.
    pub(super) fn dong(self, numerator: u128, denominator: u128) -> Result<Vnd, Error> {
        self.whole(numerator, denominator)
            .and_then(|dong| u64::try_from(dong).ok())
            .map(Vnd::new)
            .ok_or_else(|| rules::OBLIGATION_AMOUNT.error())
    }
}

/// How late interest is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct LatePolicy {
    /// The last day that counts.
    pub last_day: LastDay,
    /// What becomes of a fraction of a đồng, once for the whole.
    pub rounding: Rounding,
}

impl Default for LatePolicy {
    fn default() -> Self {
        Self { last_day: LastDay::BeforePayment, rounding: Rounding::HalfUp }
    }
}

/// The rates of late interest by day, in millionths a day: 300 is 0.03 %.
///
/// ```
/// use motcua::date;
/// use motcua::money::Vnd;
/// use motcua::payment::{LatePolicy, LateRates};
/// let rates = LateRates::flat(300);
/// let late = rates.interest(Vnd::new(100_000_000), date!(2026, 8, 3), date!(2026, 9, 3), LatePolicy::default())?;
/// assert_eq!((late.days(), late.amount()), (30, Vnd::new(900_000)));
/// let none = LateRates::default();
/// let error = none.interest(Vnd::new(1), date!(2026, 8, 3), date!(2026, 9, 3), LatePolicy::default()).unwrap_err();
/// assert_eq!(error.code(), "late-rate-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LateRates {
    /// First day, last day, millionths.
    spans: Vec<(Date, Date, u32)>,
}

impl LateRates {
    /// One rate for all days.
    pub fn flat(millionths: u32) -> Self {
        Self { spans: alloc::vec![(Date::MIN, Date::MAX, millionths)] }
    }

    /// Adds the rate of days, both included. Where days meet, the rate that was added last counts.
    #[must_use]
    pub fn with(mut self, from: Date, to: Date, millionths: u32) -> Self {
        self.spans.push((from, to, millionths));
        self
    }

    /// The interest on a sum that fell due on one day and was paid on another; none when it was paid in time.
    ///
    /// # Errors
    ///
    /// - `late-rate-unknown`, with the year, when a day between has no rate;
    /// - `obligation-amount` when the interest is out of range.
    pub fn interest(
        &self,
        amount: Vnd,
        due_on: Date,
        paid_on: Date,
        policy: LatePolicy,
    ) -> Result<Interest, Error> {
        let mut accrual = Accrual::default();
        accrual.add(self, amount, due_on, paid_on, policy.last_day)?;
        accrual.interest(policy.rounding)
    }

    /// The rate of a day and the last day on which it is the same row's.
    fn on(&self, day: Date) -> Result<(u32, Date), Error> {
        let holds = |span: &&(Date, Date, u32)| (span.0..=span.1).contains(&day);
        let place = self.spans.iter().rposition(|span| holds(&span));
        let (_, to, rate) = place.and_then(|place| self.spans.get(place)).ok_or_else(|| {
            Error::from(Finding::new(&rules::LATE_RATE_UNKNOWN).found(u64::from(day.year())))
        })?;
        // A row that was added later may begin before this one ends.
        let later = self.spans.iter().skip(place.map_or(0, |place| place + 1));
        let next = later.filter(|span| span.0 > day && span.1 >= span.0).map(|span| span.0).min();
        let end = next.and_then(Date::previous).map_or(*to, |end| end.min(*to));
        Ok((*rate, end))
    }
}

/// Late interest on one sum or several, fractions of a đồng kept until the end: adding is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Accrual {
    days: u32,
    /// Millionths of a đồng.
    millionths: u128,
}

impl Accrual {
    /// Adds a sum that was late; the days are those of the latest sum.
    pub(super) fn add(
        &mut self,
        rates: &LateRates,
        amount: Vnd,
        due_on: Date,
        paid_on: Date,
        last: LastDay,
    ) -> Result<(), Error> {
        let last = match last {
            LastDay::BeforePayment => paid_on.previous(),
            LastDay::OfPayment => Some(paid_on),
        };
        let (Some(mut day), Some(last)) = (due_on.next(), last) else { return Ok(()) };
        let late = if day > last { 0 } else { u32::try_from(day.days_until(last)).unwrap_or(0) + 1 };
        self.days = self.days.max(late);
        while amount.dong() > 0 && day <= last {
            let (rate, end) = rates.on(day)?;
            let end = end.min(last);
            let days = u128::from(u32::try_from(day.days_until(end)).unwrap_or(0)) + 1;
            // Below 2⁶⁴ · 2³² · 2²².
            let more = u128::from(amount.dong()) * u128::from(rate) * days;
            self.millionths = self.millionths.checked_add(more).ok_or(&rules::OBLIGATION_AMOUNT)?;
            match end.next() {
                Some(next) => day = next,
                None => break,
            }
        }
        Ok(())
    }

    pub(super) fn interest(self, rounding: Rounding) -> Result<Interest, Error> {
        Ok(Interest { days: self.days, amount: rounding.dong(self.millionths, 1_000_000)? })
    }
}

/// Late interest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interest {
    days: u32,
    amount: Vnd,
}

impl Interest {
    /// How many days count: paid − due − 1 by the default policy, and never fewer than none.
    pub const fn days(self) -> u32 {
        self.days
    }

    /// The interest, in whole đồng.
    pub const fn amount(self) -> Vnd {
        self.amount
    }
}
