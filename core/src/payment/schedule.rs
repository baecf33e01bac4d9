//! What is to be paid in which parts by which days, and what was paid.

use super::Taxpayer;
use crate::finding::words;
use crate::money::Vnd;
use crate::time::Date;

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
