//! Obligations as they were noticed (*nghĩa vụ tài chính về đất đai*): what the notice prints is taken, never computed.

use super::{BudgetLine, Identifier, rules};
use crate::finding::{Error, Finding, Path, words};
use crate::identity::{OldNumber, PersonalNumber, TaxCode};
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

/// The number of a notice or decision (*số thông báo, số quyết định*): free text of 1 to 50 characters.
///
/// Its shape changed with every change of the tax authority, so none is asked for. `Debug` shows the length alone.
///
/// ```
/// use motcua::payment::NoticeNumber;
/// assert_eq!(NoticeNumber::new("LTB0000001-TK0000001/TB-CCT")?.as_str(), "LTB0000001-TK0000001/TB-CCT");
/// assert_eq!(NoticeNumber::new("").unwrap_err().code(), "notice-number-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeNumber<'a>(&'a str);

impl<'a> NoticeNumber<'a> {
    /// The most characters.
    pub const LONGEST: usize = 50;

    /// Constructs a number from a text, unchanged.
    ///
    /// # Errors
    ///
    /// `notice-number-format` when there is no character, more than 50, a control character, or white space at an end.
    pub fn new(text: &'a str) -> Result<Self, Error> {
        let length = text.chars().count();
        let plain = text.trim() == text && !text.chars().any(char::is_control);
        if (1..=Self::LONGEST).contains(&length) && plain {
            Ok(Self(text))
        } else {
            Err(Finding::new(&rules::NOTICE_NUMBER_FORMAT).expected(Self::LONGEST).into())
        }
    }

    /// The text.
    pub const fn as_str(self) -> &'a str {
        self.0
    }
}

impl fmt::Debug for NoticeNumber<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NoticeNumber({} characters)", self.0.chars().count())
    }
}

/// Declares an identifier of another system with a meaning of its own.
macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident;)+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name<'a>(Identifier<'a>);

        impl<'a> $name<'a> {
            /// Constructs it from a text, unchanged.
            ///
            /// # Errors
            ///
            /// `identifier-format`, as of [`Identifier::new`].
            pub fn new(text: &'a str) -> Result<Self, Error> {
                Identifier::new(text).map(Self)
            }

            /// The text.
            pub const fn as_str(self) -> &'a str {
                self.0.as_str()
            }

            /// As the identifier that an [`Order`](super::Order) names.
            pub const fn identifier(self) -> Identifier<'a> {
                self.0
            }
        }

        crate::finding::text_form!(borrowed $name, $name::new);

        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({} characters)"), self.as_str().len())
            }
        }
    )+ };
}

identifiers! {
    /// The identifier that the tax authority gave to one sum (*mã định danh khoản phải nộp*, ID). Its shape was not
    /// found in a text: any [`Identifier`] is taken.
    ///
    /// ```
    /// use motcua::payment::PayableId;
    /// assert_eq!(PayableId::new("11020260000000001")?.as_str().len(), 17);
    /// assert_eq!(PayableId::new("1 2").unwrap_err().code(), "identifier-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    PayableId;
    /// The number of a payment slip (*số tham chiếu*): given once where the slip is made, and unchanged on its way.
    SlipReference;
}

/// The number of an identity paper as a tax notice prints it (*số CMND/CCCD, hộ chiếu*). `Debug` shows the kind alone.
///
/// ```
/// use motcua::payment::IdentityPaper;
/// assert!(matches!(IdentityPaper::parse("001090000001"), Ok(IdentityPaper::PersonalNumber(_))));
/// assert!(matches!(IdentityPaper::parse("C0000001"), Ok(IdentityPaper::Other(_))));
/// assert_eq!(IdentityPaper::parse("12").unwrap_err().code(), "identity-paper-format");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum IdentityPaper<'a> {
    /// The personal number, twelve digits.
    PersonalNumber(PersonalNumber),
    /// The number of the old identity card, nine digits.
    OldNumber(OldNumber),
    /// Another paper, such as a passport: it may carry letters.
    Other(Identifier<'a>),
}

impl<'a> IdentityPaper<'a> {
    /// The fewest characters of another paper.
    const SHORTEST: usize = 5;
    /// The most.
    const LONGEST: usize = 20;

    /// Reads the number of a paper.
    ///
    /// # Errors
    ///
    /// - `identity-paper-format` when it is not 5 to 20 letters and digits;
    /// - that of [`PersonalNumber::parse`] when ten to twelve digits are no personal number: a spreadsheet takes the
    ///   zeros in front.
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        match text.len() {
            10..=12 if digits => PersonalNumber::parse(text).map(Self::PersonalNumber),
            9 if digits => OldNumber::parse(text).map(Self::OldNumber),
            Self::SHORTEST..=Self::LONGEST if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                Identifier::new(text).map(Self::Other)
            }
            _ => Err(Finding::new(&rules::IDENTITY_PAPER_FORMAT)
                .expected(Self::LONGEST)
                .found(Self::SHORTEST)
                .into()),
        }
    }
}

impl fmt::Debug for IdentityPaper<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PersonalNumber(_) => "IdentityPaper::PersonalNumber(…)",
            Self::OldNumber(_) => "IdentityPaper::OldNumber(…)",
            Self::Other(_) => "IdentityPaper::Other(…)",
        })
    }
}

/// Who owes or who pays (*người nộp thuế, người nộp tiền*); often not the same person. `Debug` is masked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Taxpayer<'a> {
    /// By the tax code.
    TaxCode(TaxCode),
    /// By an identity paper.
    Paper(IdentityPaper<'a>),
}

impl fmt::Debug for Taxpayer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TaxCode(_) => "Taxpayer::TaxCode(…)",
            Self::Paper(_) => "Taxpayer::Paper(…)",
        })
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

/// What one taxpayer owes by one notice, amounts and days as printed. `Debug` shows neither who nor which notice.
///
/// ```
/// use motcua::date;
/// use motcua::identity::TaxCode;
/// use motcua::money::Vnd;
/// use motcua::payment::{Instalment, NoticeNumber, Obligation, ObligationKind, Taxpayer};
/// let taxpayer = Taxpayer::TaxCode(TaxCode::parse("0100109106")?);
/// let notice = |amount| Obligation::notice(
///     ObligationKind::LandUseFee, NoticeNumber::new("12/TB-VIDU")?, date!(2026, 8, 3), taxpayer, Vnd::new(amount),
/// ).with_instalments(vec![
///     Instalment::new(1, Vnd::new(50_000_000), date!(2026, 9, 3)),
///     Instalment::new(2, Vnd::new(50_000_000), date!(2026, 11, 2)),
/// ]).build().map_err(|errors| errors[0].clone());
/// assert_eq!(notice(100_000_000)?.instalments().len(), 2);
/// assert_eq!(notice(90_000_000).unwrap_err().code(), "instalment-sum");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Obligation<'a> {
    kind: ObligationKind,
    number: NoticeNumber<'a>,
    issued_on: Date,
    taxpayer: Taxpayer<'a>,
    amount: Vnd,
    relief: Vnd,
    id: Option<PayableId<'a>>,
    budget: BudgetLine,
    instalments: Vec<Instalment>,
    payments: Vec<Paid<'a>>,
}

impl<'a> Obligation<'a> {
    /// Begins an obligation: its kind, the notice's number and day of issue, the taxpayer, the amount before relief.
    pub const fn notice(
        kind: ObligationKind,
        number: NoticeNumber<'a>,
        issued_on: Date,
        taxpayer: Taxpayer<'a>,
        amount: Vnd,
    ) -> ObligationBuilder<'a> {
        ObligationBuilder(Self {
            kind,
            number,
            issued_on,
            taxpayer,
            amount,
            relief: Vnd::new(0),
            id: None,
            budget: BudgetLine {
                chapter: None,
                sub_item: None,
                account: None,
                treasury: None,
                collector: None,
            },
            instalments: Vec::new(),
            payments: Vec::new(),
        })
    }

    /// What is owed.
    pub const fn kind(&self) -> ObligationKind {
        self.kind
    }

    /// The notice's number.
    pub const fn number(&self) -> NoticeNumber<'a> {
        self.number
    }

    /// The notice's day of issue (*ngày ban hành*).
    pub const fn issued_on(&self) -> Date {
        self.issued_on
    }

    /// Who owes it.
    pub const fn taxpayer(&self) -> Taxpayer<'a> {
        self.taxpayer
    }

    /// The amount before relief.
    pub const fn amount(&self) -> Vnd {
        self.amount
    }

    /// What was taken off (*số được miễn, giảm*).
    pub const fn relief(&self) -> Vnd {
        self.relief
    }

    /// What is to be paid by the notice (*số phải nộp*).
    pub fn to_pay(&self) -> Vnd {
        self.amount.checked_sub(self.relief).unwrap_or_default()
    }

    /// The identifier of the sum.
    pub const fn id(&self) -> Option<PayableId<'a>> {
        self.id
    }

    /// Where the sum goes.
    pub const fn budget(&self) -> BudgetLine {
        self.budget
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

impl fmt::Debug for Obligation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Obligation")
            .field("kind", &self.kind)
            .field("number", &self.number)
            .field("issued_on", &self.issued_on)
            .field("instalments", &self.instalments.len())
            .field("payments", &self.payments.len())
            .finish_non_exhaustive()
    }
}

/// An obligation that is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct ObligationBuilder<'a>(Obligation<'a>);

impl<'a> ObligationBuilder<'a> {
    /// Says what was taken off.
    pub const fn with_relief(mut self, relief: Vnd) -> Self {
        self.0.relief = relief;
        self
    }

    /// Says the identifier of the sum.
    pub const fn with_id(mut self, id: PayableId<'a>) -> Self {
        self.0.id = Some(id);
        self
    }

    /// Says where the sum goes.
    pub const fn with_budget(mut self, budget: BudgetLine) -> Self {
        self.0.budget = budget;
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

    /// The obligation, if what was said fits together.
    ///
    /// # Errors
    ///
    /// All at once:
    /// - `obligation-amount` at `relief` when the relief is more than the amount;
    /// - `instalment-parts` when there is none, or they are not numbered 1, 2, 3… by their due days;
    /// - `instalment-sum` when they do not add up to what is to be paid.
    pub fn build(self) -> Result<Obligation<'a>, Vec<Error>> {
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
