//! What is owed on a day.

use super::interest::Accrual;
use super::{LatePolicy, LateRates, Obligation, Schedule, Taxpayer, Toward, rules};
use crate::finding::{Error, words};
use crate::money::Vnd;
use crate::sorted;
use crate::time::Date;
use alloc::vec::Vec;

words! {
    /// What the portal takes at once (*phải thanh toán hết nghĩa vụ tài chính*). The first member is the default.
    #[derive(Default)]
    Whole {
        /// All that is still to be paid of the obligation.
        #[default]
        Obligation = "obligation", vi: "toàn bộ khoản phải nộp", en: "the whole obligation";
        /// The whole obligation, or the next instalment whole, where each is a row of the portal's list.
        Instalment = "instalment", vi: "toàn bộ kỳ nộp", en: "the whole instalment";
    }
}

/// An instalment on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpenInstalment {
    /// Its number.
    pub part: u8,
    /// The day after which it is late.
    pub last_day: Date,
    /// What is not yet paid of it.
    pub unpaid: Vnd,
}

/// What is owed on a day (*số còn phải nộp*), if it is paid on that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    on: Date,
    instalments: Vec<OpenInstalment>,
    paid: Vnd,
    interest_paid: Vnd,
    interest_accrued: Vnd,
    excess: Vnd,
    late_days: u32,
}

impl Owed {
    /// The day.
    pub const fn on(&self) -> Date {
        self.on
    }

    /// The instalments, in order; what is unpaid of each may be nothing.
    pub fn instalments(&self) -> &[OpenInstalment] {
        &self.instalments
    }

    /// What is still to be paid of what was noticed.
    pub fn principal(&self) -> Vnd {
        sum(self.instalments.iter().map(|it| it.unpaid))
    }

    /// The part of it that is late.
    pub fn overdue(&self) -> Vnd {
        sum(self.instalments.iter().filter(|it| it.last_day < self.on).map(|it| it.unpaid))
    }

    /// Late interest still to be paid.
    pub fn interest(&self) -> Vnd {
        self.interest_accrued.checked_sub(self.interest_paid).unwrap_or_default()
    }

    /// All late interest until the day, paid or not.
    pub const fn interest_accrued(&self) -> Vnd {
        self.interest_accrued
    }

    /// The days of the instalment that was or is late the longest.
    pub const fn late_days(&self) -> u32 {
        self.late_days
    }

    /// What was paid toward the instalments.
    pub const fn paid(&self) -> Vnd {
        self.paid
    }

    /// What was paid toward interest.
    pub const fn interest_paid(&self) -> Vnd {
        self.interest_paid
    }

    /// What was paid and met nothing (*nộp thừa*). Paid toward instalments, toward interest and in excess is all that was
    /// paid until the day.
    pub const fn excess(&self) -> Vnd {
        self.excess
    }

    /// The last day of the next instalment that is open and not late.
    pub fn next_due_on(&self) -> Option<Date> {
        let open = self.instalments.iter().filter(|it| it.unpaid > Vnd::new(0) && it.last_day >= self.on);
        open.map(|it| it.last_day).min()
    }

    /// Whether nothing is left, interest included.
    pub fn is_met(&self) -> bool {
        self.principal() == Vnd::new(0) && self.interest() == Vnd::new(0)
    }

    /// Whether the portal takes this amount toward what was noticed.
    ///
    /// ```
    /// use motcua::date;
    /// use motcua::money::Vnd;
    /// use motcua::payment::{LatePolicy, LateRates, ObligationKind, Schedule, Instalment, Whole};
    /// let half = |part, due_on| Instalment::new(part, Vnd::new(50_000_000), due_on);
    /// let schedule = Schedule::new(ObligationKind::LandUseFee, Vnd::new(100_000_000))
    ///     .with_instalments(vec![half(1, date!(2026, 9, 3)), half(2, date!(2026, 11, 2))])
    ///     .build()
    ///     .map_err(|errors| errors[0].clone())?;
    /// let owed = schedule.owed(date!(2026, 9, 1), &LateRates::default(), LatePolicy::default())?;
    /// assert!(owed.check_payment(Vnd::new(50_000_000), Whole::Instalment).is_ok());
    /// let half = owed.check_payment(Vnd::new(50_000_000), Whole::Obligation).unwrap_err();
    /// assert_eq!(half.code(), "obligation-not-whole");
    /// // A day late, and no rate is known.
    /// let late = schedule.owed(date!(2026, 9, 5), &LateRates::default(), LatePolicy::default()).unwrap_err();
    /// assert_eq!(late.code(), "late-rate-unknown");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `obligation-not-whole` when it is less or more than the whole, or nothing is left to pay.
    pub fn check_payment(&self, amount: Vnd, whole: Whole) -> Result<(), Error> {
        let next = self.instalments.iter().map(|it| it.unpaid).find(|unpaid| *unpaid > Vnd::new(0));
        let taken = amount > Vnd::new(0)
            && (amount == self.principal() || (whole == Whole::Instalment && next == Some(amount)));
        if taken { Ok(()) } else { Err(rules::OBLIGATION_NOT_WHOLE.error()) }
    }
}

fn sum(amounts: impl Iterator<Item = Vnd>) -> Vnd {
    // Parts of an amount that was in range.
    amounts.fold(Vnd::new(0), |sum, amount| Vnd::new(sum.dong().saturating_add(amount.dong())))
}

impl Obligation<'_> {
    /// What is owed on a day, if it is paid on that day, as of [`Schedule::owed`].
    ///
    /// # Errors
    ///
    /// Those of [`Schedule::owed`].
    pub fn owed(&self, on: Date, rates: &LateRates, policy: LatePolicy) -> Result<Owed, Error> {
        self.schedule().owed(on, rates, policy)
    }
}

impl Schedule<'_> {
    /// What is owed on a day, if it is paid on that day. Payments of later days do not count.
    ///
    /// Money toward what was noticed meets the instalment that fell due first. Interest counts on each part from the
    /// day after its last day until the day before it was paid; fractions are rounded once.
    ///
    /// # Errors
    ///
    /// - `late-rate-unknown` when a day of lateness has no rate;
    /// - `obligation-amount` when interest or payments are out of range.
    pub fn owed(&self, on: Date, rates: &LateRates, policy: LatePolicy) -> Result<Owed, Error> {
        let mut payments: Vec<_> = self.payments().iter().filter(|paid| paid.on <= on).collect();
        sorted::by_key(&mut payments, |paid| paid.on);
        let bears_interest = self.kind() != super::ObligationKind::LateInterest;
        let mut open: Vec<_> = self
            .instalments()
            .iter()
            .map(|it| OpenInstalment { part: it.part, last_day: it.last_day(), unpaid: it.amount })
            .collect();
        let mut order: Vec<usize> = (0..open.len()).collect();
        sorted::by_key(&mut order, |place| open.get(*place).map(|it| it.last_day));
        let mut accrual = Accrual::default();
        let (mut met, mut toward_interest, mut excess) = (0_u64, 0_u64, 0_u64);
        let add = |sum: u64, more: u64| sum.checked_add(more).ok_or(&rules::OBLIGATION_AMOUNT);
        for paid in payments {
            let mut left = paid.amount.dong();
            if paid.toward == Toward::Interest {
                toward_interest = add(toward_interest, left)?;
                continue;
            }
            for place in &order {
                let Some(instalment) = open.get_mut(*place) else { continue };
                let part = left.min(instalment.unpaid.dong());
                if bears_interest && part > 0 {
                    accrual.add(rates, Vnd::new(part), instalment.last_day, paid.on, policy.last_day)?;
                }
                instalment.unpaid = Vnd::new(instalment.unpaid.dong() - part);
                met = add(met, part)?;
                left -= part;
            }
            excess = add(excess, left)?;
        }
        if bears_interest {
            for instalment in open.iter().filter(|it| it.unpaid > Vnd::new(0)) {
                accrual.add(rates, instalment.unpaid, instalment.last_day, on, policy.last_day)?;
            }
        }
        let interest = accrual.interest(policy.rounding)?;
        let interest_paid = toward_interest.min(interest.amount().dong());
        let excess = add(excess, toward_interest - interest_paid)?;
        Ok(Owed {
            on,
            instalments: open,
            paid: Vnd::new(met),
            interest_paid: Vnd::new(interest_paid),
            interest_accrued: interest.amount(),
            excess: Vnd::new(excess),
            late_days: interest.days(),
        })
    }
}

/// The taxpayers of a dossier, each once, in the order in which their obligations stand.
pub fn taxpayers<'a>(obligations: &[Obligation<'a>]) -> Vec<Taxpayer<'a>> {
    let mut found = Vec::new();
    for obligation in obligations {
        if !found.contains(&obligation.taxpayer()) {
            found.push(obligation.taxpayer());
        }
    }
    found
}
