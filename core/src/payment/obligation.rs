//! Obligations as they were noticed (*nghĩa vụ tài chính về đất đai*): what the notice prints is taken, never computed.

use super::{
    BudgetLine, Identifier, Instalment, ObligationKind, Paid, Schedule, ScheduleBuilder, Taxpayer, rules,
};
use crate::finding::{Error, Finding};
use crate::money::Vnd;
use crate::time::Date;
use alloc::vec::Vec;
use core::fmt;

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
    /// - `notice-number-format` when there is no character, more than 50, a control character, or white space at an
    ///   end.
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
            /// - `identifier-format`, as of [`Identifier::new`].
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
    ///
    /// ```
    /// use motcua::payment::SlipReference;
    /// assert_eq!(SlipReference::new("KT00000012")?.as_str(), "KT00000012");
    /// assert_eq!(SlipReference::new("").unwrap_err().code(), "identifier-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    SlipReference;
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
    number: NoticeNumber<'a>,
    issued_on: Date,
    taxpayer: Taxpayer<'a>,
    id: Option<PayableId<'a>>,
    budget: BudgetLine,
    schedule: Schedule<'a>,
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
        let budget =
            BudgetLine { chapter: None, sub_item: None, account: None, treasury: None, collector: None };
        ObligationBuilder {
            number,
            issued_on,
            taxpayer,
            id: None,
            budget,
            schedule: Schedule::new(kind, amount),
        }
    }

    /// What is owed.
    pub const fn kind(&self) -> ObligationKind {
        self.schedule.kind()
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
        self.schedule.amount()
    }

    /// What was taken off (*số được miễn, giảm*).
    pub const fn relief(&self) -> Vnd {
        self.schedule.relief()
    }

    /// What is to be paid by the notice (*số phải nộp*).
    pub fn to_pay(&self) -> Vnd {
        self.schedule.to_pay()
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
        self.schedule.instalments()
    }

    /// What was paid.
    pub fn payments(&self) -> &[Paid<'a>] {
        self.schedule.payments()
    }

    /// What decides how much is owed on a day.
    pub const fn schedule(&self) -> &Schedule<'a> {
        &self.schedule
    }
}

impl fmt::Debug for Obligation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Obligation")
            .field("kind", &self.kind())
            .field("number", &self.number)
            .field("issued_on", &self.issued_on)
            .field("instalments", &self.instalments().len())
            .field("payments", &self.payments().len())
            .finish_non_exhaustive()
    }
}

/// An obligation that is being put together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct ObligationBuilder<'a> {
    number: NoticeNumber<'a>,
    issued_on: Date,
    taxpayer: Taxpayer<'a>,
    id: Option<PayableId<'a>>,
    budget: BudgetLine,
    schedule: ScheduleBuilder<'a>,
}

impl<'a> ObligationBuilder<'a> {
    /// Says what was taken off.
    pub fn with_relief(mut self, relief: Vnd) -> Self {
        self.schedule = self.schedule.with_relief(relief);
        self
    }

    /// Says the identifier of the sum.
    pub const fn with_id(mut self, id: PayableId<'a>) -> Self {
        self.id = Some(id);
        self
    }

    /// Says where the sum goes.
    pub const fn with_budget(mut self, budget: BudgetLine) -> Self {
        self.budget = budget;
        self
    }

    /// Says the instalments.
    pub fn with_instalments(mut self, instalments: Vec<Instalment>) -> Self {
        self.schedule = self.schedule.with_instalments(instalments);
        self
    }

    /// Says what was paid so far, in any order.
    pub fn with_payments(mut self, payments: Vec<Paid<'a>>) -> Self {
        self.schedule = self.schedule.with_payments(payments);
        self
    }

    /// The obligation, if what was said fits together.
    ///
    /// # Errors
    ///
    /// Those of [`ScheduleBuilder::build`], all at once.
    pub fn build(self) -> Result<Obligation<'a>, Vec<Error>> {
        let Self { number, issued_on, taxpayer, id, budget, schedule } = self;
        Ok(Obligation { number, issued_on, taxpayer, id, budget, schedule: schedule.build()? })
    }
}
