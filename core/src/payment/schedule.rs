//! What is to be paid in which parts by which days, and what was paid.

use super::{Taxpayer, rules};
use crate::finding::{Error, Path, words};
use crate::money::Vnd;
use crate::time::Date;
use alloc::vec::Vec;
use core::fmt;

words! {
    /// What is owed (*khoản phải nộp*).
    ObligationKind {
        /// *Lệ phí trước bạ nhà, đất*.
        RegistrationFee = "registration-fee", vi: "lệ phí trước bạ nhà, đất", en: "registration fee of house and land";
        /// *Thuế thu nhập cá nhân từ chuyển nhượng bất động sản*.
        IncomeTax = "income-tax", vi: "thuế thu nhập cá nhân từ bất động sản", en: "personal income tax on real estate";
        /// *Tiền sử dụng đất*.
        LandUseFee = "land-use-fee", vi: "tiền sử dụng đất", en: "land use fee";
        /// *Tiền thuê đất hằng năm*.
        YearlyRent = "yearly-rent", vi: "tiền thuê đất hằng năm", en: "yearly land rent";
        /// *Tiền thuê đất một lần cho cả thời gian thuê*.
        OneOffRent = "one-off-rent", vi: "tiền thuê đất một lần", en: "land rent paid once";
        /// *Thuế sử dụng đất phi nông nghiệp*.
        NonAgriculturalLandTax = "non-agricultural-land-tax", vi: "thuế sử dụng đất phi nông nghiệp", en: "non-agricultural land use tax";
        /// *Thuế sử dụng đất nông nghiệp*.
        AgriculturalLandTax = "agricultural-land-tax", vi: "thuế sử dụng đất nông nghiệp", en: "agricultural land use tax";
        /// *Tiền chậm nộp* that was noticed as a sum of its own; bears no interest.
        LateInterest = "late-interest", vi: "tiền chậm nộp", en: "late interest";
    }
}

/// A part of an obligation with its due day, as the notice prints it (*kỳ nộp*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Instalment {
    /// Its number, from 1.
    pub part: u8,
    /// The amount.
    pub amount: Vnd,
    /// The last day to pay in time, as printed (*hạn nộp*).
    pub due_on: Date,
    /// A later last day, where a decree extended it or law moved it to a working day.
    pub moved_to: Option<Date>,
}

impl Instalment {
    /// An instalment as printed.
    pub const fn new(part: u8, amount: Vnd, due_on: Date) -> Self {
        Self { part, amount, due_on, moved_to: None }
    }

    /// The same with a later last day; an earlier one changes nothing.
    #[must_use]
    pub const fn moved_to(mut self, day: Date) -> Self {
        self.moved_to = Some(day);
        self
    }

    /// The day after which it is late.
    pub fn last_day(&self) -> Date {
        self.moved_to.map_or(self.due_on, |moved| moved.max(self.due_on))
    }
}

words! {
    /// What a payment is for; interest has a sub-item of its own.
    Toward {
        /// What was noticed.
        Principal = "principal", vi: "số tiền của thông báo", en: "what was noticed";
        /// Late interest on it.
        Interest = "interest", vi: "tiền chậm nộp", en: "late interest";
    }
}

/// Money that reached the budget (*số đã nộp*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Paid<'a> {
    /// The day on which the bank or the treasury debited the account.
    pub on: Date,
    /// How much.
    pub amount: Vnd,
    /// For what.
    pub toward: Toward,
    /// Who paid; whoever it was, the taxpayer's obligation is met.
    pub payer: Option<Taxpayer<'a>>,
}

impl<'a> Paid<'a> {
    /// Money toward what was noticed.
    pub const fn new(on: Date, amount: Vnd) -> Self {
        Self { on, amount, toward: Toward::Principal, payer: None }
    }

    /// The same toward late interest.
    #[must_use]
    pub const fn toward_interest(mut self) -> Self {
        self.toward = Toward::Interest;
        self
    }

    /// The same, paid by somebody.
    #[must_use]
    pub const fn by(mut self, payer: Taxpayer<'a>) -> Self {
        self.payer = Some(payer);
        self
    }
}

/// What decides how much is owed on a day (*kế hoạch nộp*): the amount, its parts with their days, and what was paid. By
/// which notice and by whom is no part of it. `Debug` shows how many parts and payments.
///
/// ```
/// use motcua::date;
/// use motcua::money::Vnd;
/// use motcua::payment::{Instalment, LatePolicy, LateRates, ObligationKind, Paid, Schedule};
/// let schedule = |amount| Schedule::new(ObligationKind::LandUseFee, Vnd::new(amount))
///     .with_instalments(vec![
///         Instalment::new(1, Vnd::new(50_000_000), date!(2026, 9, 3)),
///         Instalment::new(2, Vnd::new(50_000_000), date!(2026, 11, 2)),
///     ])
///     .with_payments(vec![Paid::new(date!(2026, 9, 1), Vnd::new(30_000_000))])
///     .build()
///     .map_err(|errors| errors[0].clone());
/// let owed = schedule(100_000_000)?.owed(date!(2026, 9, 3), &LateRates::flat(300), LatePolicy::default())?;
/// assert_eq!(owed.principal(), Vnd::new(70_000_000));
/// assert_eq!(schedule(90_000_000).unwrap_err().code(), "instalment-sum");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Schedule<'a> {
    kind: ObligationKind,
    amount: Vnd,
    relief: Vnd,
    instalments: Vec<Instalment>,
    payments: Vec<Paid<'a>>,
}

impl<'a> Schedule<'a> {
    /// Begins a schedule: what is owed, and the amount before relief.
    #[expect(clippy::new_ret_no_self, reason = "only the last step can fail")]
    pub const fn new(kind: ObligationKind, amount: Vnd) -> ScheduleBuilder<'a> {
        ScheduleBuilder(Self {
            kind,
            amount,
            relief: Vnd::new(0),
            instalments: Vec::new(),
            payments: Vec::new(),
        })
    }

    /// What is owed.
    pub const fn kind(&self) -> ObligationKind {
        self.kind
    }

    /// The amount before relief.
    pub const fn amount(&self) -> Vnd {
        self.amount
    }

    /// What was taken off (*số được miễn, giảm*).
    pub const fn relief(&self) -> Vnd {
        self.relief
    }

    /// What is to be paid (*số phải nộp*).
    pub fn to_pay(&self) -> Vnd {
        self.amount.checked_sub(self.relief).unwrap_or_default()
    }

    /// Its instalments, in order; at least one.
    pub fn instalments(&self) -> &[Instalment] {
        &self.instalments
    }

    /// What was paid.
    pub fn payments(&self) -> &[Paid<'a>] {
        &self.payments
    }
}

impl fmt::Debug for Schedule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schedule")
            .field("kind", &self.kind)
            .field("instalments", &self.instalments.len())
            .field("payments", &self.payments.len())
            .finish_non_exhaustive()
    }
}

/// A schedule that is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct ScheduleBuilder<'a>(Schedule<'a>);

impl<'a> ScheduleBuilder<'a> {
    /// Says what was taken off.
    pub const fn with_relief(mut self, relief: Vnd) -> Self {
        self.0.relief = relief;
        self
    }

    /// Says the instalments.
    pub fn with_instalments(mut self, instalments: Vec<Instalment>) -> Self {
        self.0.instalments = instalments;
        self
    }

    /// Says what was paid so far, in any order.
    pub fn with_payments(mut self, payments: Vec<Paid<'a>>) -> Self {
        self.0.payments = payments;
        self
    }

    /// The schedule, if what was said fits together.
    ///
    /// # Errors
    ///
    /// All at once:
    /// - `obligation-amount` at `relief` when the relief is more than the amount;
    /// - `instalment-parts` at `instalments` when there is none, or they are not numbered 1, 2, 3… by their due days;
    /// - `instalment-sum` at `instalments` when they do not add up to what is to be paid.
    pub fn build(self) -> Result<Schedule<'a>, Vec<Error>> {
        let it = self.0;
        let mut errors = Vec::new();
        let to_pay = it.amount.checked_sub(it.relief);
        if to_pay.is_none() {
            errors.push(rules::OBLIGATION_AMOUNT.error().at(Path::Field("relief")));
        }
        let numbered =
            (1..).zip(&it.instalments).all(|(number, instalment)| number == usize::from(instalment.part));
        let in_order = it.instalments.windows(2).all(|pair| matches!(pair, [a, b] if a.due_on <= b.due_on));
        if it.instalments.is_empty() || !numbered || !in_order || it.instalments.len() > usize::from(u8::MAX)
        {
            errors.push(rules::INSTALMENT_PARTS.error().at(Path::Field("instalments")));
        }
        let sum =
            it.instalments.iter().try_fold(Vnd::new(0), |sum, instalment| sum.checked_add(instalment.amount));
        if to_pay.is_some() && sum != to_pay {
            errors.push(rules::INSTALMENT_SUM.error().at(Path::Field("instalments")));
        }
        if errors.is_empty() { Ok(it) } else { Err(errors) }
    }
}
