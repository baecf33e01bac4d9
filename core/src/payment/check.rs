//! A notice held against the dated rules: every difference is told, nothing is changed.

use super::assess::{Base, assess, relief};
use super::due::{DueCase, DuePolicy, DueQuestion, newest};
use super::interest::Rounding;
use super::land_rows::{BudgetCode, BudgetCodeKind, DueRule, ObligationRelief, Situation};
use super::{Instalment, Obligation, ObligationKind};
use crate::calendar::Calendar;
use crate::finding::{Confidence, Error, words};
use crate::law::{Book, Moment, Row};
use crate::money::Vnd;
use crate::time::Date;
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

words! {
    /// In what a notice differs from the rules.
    DifferenceKind {
        /// The amount before relief.
        Amount = "amount", vi: "số tiền", en: "amount";
        /// What was taken off.
        Relief = "relief", vi: "số miễn, giảm", en: "relief";
        /// The part of an instalment in the whole.
        Instalment = "instalment", vi: "số tiền của kỳ nộp", en: "amount of an instalment";
        /// The last day.
        DueDate = "due-date", vi: "hạn nộp", en: "due date";
        /// The chapter does not hold on the day.
        Chapter = "chapter", vi: "chương", en: "chapter";
        /// The sub-item does not hold on the day, or is another obligation's.
        SubItem = "sub-item", vi: "tiểu mục", en: "sub-item";
        /// The account does not hold on the day.
        Account = "account", vi: "tài khoản", en: "account";
    }
}

/// A printed or a computed value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Value {
    /// An amount.
    Amount(Vnd),
    /// A day.
    Day(Date),
    /// Codes that would hold; empty where the book knows none.
    Codes(Vec<String>),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Amount(amount) => write!(f, "{amount}"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Codes(codes) => f.write_str(&codes.join(", ")),
        }
    }
}

/// Something in which a notice differs from the rules; the notice stands until the tax authority corrects it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// In what.
    pub kind: DifferenceKind,
    /// In which instalment.
    pub part: Option<u8>,
    /// What the notice prints.
    pub printed: Value,
    /// What the rules give.
    pub computed: Value,
    /// Of due dates, how many days the printed one is later; negative for earlier.
    pub days: Option<i32>,
    /// The rows that say so, by their ids.
    pub rows: Vec<String>,
    /// The weakest confidence of those rows.
    pub confidence: Confidence,
}

/// What the check has to know beside the notice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Facts<'a> {
    case: DueCase,
    base: Option<Base<'a>>,
    relief: Option<&'a str>,
    rounding: Rounding,
}

/// The row of the relief may be anything that somebody typed, and is hidden.
impl fmt::Debug for Facts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Facts")
            .field("situation", &self.case.situation)
            .field("base", &self.base)
            .field("has_relief", &self.relief.is_some())
            .finish_non_exhaustive()
    }
}

impl<'a> Facts<'a> {
    /// The case in which the obligation was noticed, and nothing else.
    pub fn new(situation: Situation) -> Self {
        Self { case: DueCase::new(situation), base: None, relief: None, rounding: Rounding::HalfUp }
    }

    /// Says what the amount was taken of; without it the amount is not checked.
    #[must_use]
    pub const fn with_base(mut self, base: Base<'a>) -> Self {
        self.base = Some(base);
        self
    }

    /// Says which relief's condition is met, by its row.
    #[must_use]
    pub const fn with_relief(mut self, row: &'a str) -> Self {
        self.relief = Some(row);
        self
    }

    /// Says the day that the due rule rests on, as in [`DueQuestion::resting_on`].
    #[must_use]
    pub const fn resting_on(mut self, day: Date) -> Self {
        self.case.rests_on = Some(day);
        self
    }

    /// Says that a decree's extension was granted.
    #[must_use]
    pub const fn extended(mut self) -> Self {
        self.case.extended = true;
        self
    }

    /// Checks with the knowledge of another day than the day of issue.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.case.known_on = Some(day);
        self
    }

    /// Counts due days by another policy.
    #[must_use]
    pub const fn with_due_policy(mut self, policy: DuePolicy) -> Self {
        self.case.policy = policy;
        self
    }

    /// Rounds by another policy.
    #[must_use]
    pub const fn with_rounding(mut self, rounding: Rounding) -> Self {
        self.rounding = rounding;
        self
    }
}

/// What a check found, and what it could not ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Checked {
    /// The differences, in the order of the notice.
    pub differences: Vec<Difference>,
    /// What could not be checked, and why; never taken for correct.
    pub unchecked: Vec<(DifferenceKind, Option<u8>, Error)>,
}

impl Obligation<'_> {
    /// Holds the notice against the rules that hold on its day of issue. The notice is not changed.
    ///
    /// ```
    /// use motcua::calendar::Calendar;
    /// use motcua::date;
    /// use motcua::identity::TaxCode;
    /// use motcua::law::Book;
    /// use motcua::money::Vnd;
    /// use motcua::payment::{Facts, Instalment, NoticeNumber, Obligation, ObligationKind, Situation, Taxpayer};
    /// let taxpayer = Taxpayer::TaxCode(TaxCode::parse("0100109106")?);
    /// let printed = vec![Instalment::new(1, Vnd::new(1_158_500), date!(2022, 3, 18))];
    /// let notice = Obligation::notice(ObligationKind::RegistrationFee, NoticeNumber::new("12")?, date!(2022, 2, 17),
    ///     taxpayer, Vnd::new(1_158_500)).with_instalments(printed).build().map_err(|errors| errors[0].clone())?;
    /// let checked = notice.check(Facts::new(Situation::Standard), &Book::builtin(), &Calendar::builtin());
    /// // The tax authority counted the day of issue; the letter of the law gives Saturday 19 March, so Monday.
    /// assert_eq!(checked.differences[0].computed.to_string(), "2022-03-21");
    /// assert_eq!(checked.differences[0].days, Some(-3));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn check(&self, facts: Facts<'_>, book: &Book, calendar: &Calendar) -> Checked {
        let moment =
            Moment::new(self.issued_on()).known_on(facts.case.known_on.unwrap_or_else(|| self.issued_on()));
        let mut found = Checked::default();
        self.check_amount(&facts, book, moment, &mut found);
        for instalment in self.instalments() {
            self.check_instalment(*instalment, &facts, book, calendar, &mut found);
        }
        self.check_codes(book, moment, &mut found);
        found
    }

    fn check_amount(&self, facts: &Facts<'_>, book: &Book, moment: Moment, found: &mut Checked) {
        if let Some(base) = facts.base {
            match assess(book, self.kind(), base, moment, facts.rounding) {
                Ok(assessed) if assessed.amount == self.amount() => {}
                Ok(assessed) => found.differences.push(Difference {
                    kind: DifferenceKind::Amount,
                    part: None,
                    printed: Value::Amount(self.amount()),
                    computed: Value::Amount(assessed.amount),
                    days: None,
                    rows: assessed.rows.iter().map(|row| row.id().to_owned()).collect(),
                    confidence: assessed.confidence(),
                }),
                Err(error) => found.unchecked.push((DifferenceKind::Amount, None, error)),
            }
        }
        let Some(id) = facts.relief else { return };
        let row =
            newest(book, moment, |row: &ObligationRelief| row.id() == id && row.obligation == self.kind());
        let computed = match row {
            Some(row) => relief(book, row, self.amount(), moment, facts.rounding),
            None => Err(super::rules::OBLIGATION_RATE_UNKNOWN.error()),
        };
        match (computed, row) {
            (Ok((off, salary)), Some(row)) => {
                if off != self.relief() {
                    let salary_confidence = salary.map(|row| row.provenance.confidence);
                    found.differences.push(Difference {
                        kind: DifferenceKind::Relief,
                        part: None,
                        printed: Value::Amount(self.relief()),
                        computed: Value::Amount(off),
                        days: None,
                        rows: [row.id().to_owned()]
                            .into_iter()
                            .chain(salary.map(|row| row.id().to_owned()))
                            .collect(),
                        confidence: salary_confidence
                            .map_or(row.provenance.confidence, |it| it.min(row.provenance.confidence)),
                    });
                }
            }
            (Err(error), _) => found.unchecked.push((DifferenceKind::Relief, None, error)),
            (Ok(_), None) => {}
        }
    }

    fn check_instalment(
        &self,
        instalment: Instalment,
        facts: &Facts<'_>,
        book: &Book,
        calendar: &Calendar,
        found: &mut Checked,
    ) {
        let part = Some(instalment.part);
        let asked = part.filter(|_| self.instalments().len() > 1);
        let question = DueQuestion::in_case(self.kind(), self.issued_on(), asked, facts.case);
        match question.answer(book, calendar) {
            Ok(answer) => {
                if answer.due_on() != instalment.due_on {
                    let rows = [answer.rule().id().to_owned()].into_iter();
                    found.differences.push(Difference {
                        kind: DifferenceKind::DueDate,
                        part,
                        printed: Value::Day(instalment.due_on),
                        computed: Value::Day(answer.due_on()),
                        days: Some(answer.differs_by(instalment.due_on)),
                        rows: rows.chain(answer.shifts().map(|row| row.id().to_owned())).collect(),
                        confidence: answer.confidence(),
                    });
                }
                self.check_share(instalment, answer.rule(), facts.rounding, found);
            }
            Err(error) => found.unchecked.push((DifferenceKind::DueDate, part, error)),
        }
    }

    /// Halves of an odd amount may differ by one đồng.
    fn check_share(&self, instalment: Instalment, rule: &DueRule, rounding: Rounding, found: &mut Checked) {
        let Some(percent) = rule.percent else { return };
        let share = rounding.dong(u128::from(self.to_pay().dong()) * u128::from(percent), 100);
        let Ok(share) = share else { return };
        if share.dong().abs_diff(instalment.amount.dong()) > 1 {
            found.differences.push(Difference {
                kind: DifferenceKind::Instalment,
                part: Some(instalment.part),
                printed: Value::Amount(instalment.amount),
                computed: Value::Amount(share),
                days: None,
                rows: alloc::vec![rule.id().to_owned()],
                confidence: rule.provenance.confidence,
            });
        }
    }

    fn check_codes(&self, book: &Book, moment: Moment, found: &mut Checked) {
        let line = self.budget();
        let codes = [
            (DifferenceKind::Chapter, BudgetCodeKind::Chapter, line.chapter.map(|code| code.to_string())),
            (DifferenceKind::SubItem, BudgetCodeKind::SubItem, line.sub_item.map(|code| code.to_string())),
            (DifferenceKind::Account, BudgetCodeKind::Account, line.account.map(|code| code.to_string())),
        ];
        for (kind, of, code) in codes {
            let Some(code) = code else { continue };
            let standing = newest(book, moment, |row: &BudgetCode| row.kind == of && *row.code == *code);
            if standing
                .is_some_and(|row| row.obligations.is_empty() || row.obligations.contains(&self.kind()))
            {
                continue;
            }
            let ended = book.rows::<BudgetCode>().iter().find(|row| {
                row.kind == of && *row.code == *code && row.provenance.validity.is_known(moment.known_on)
            });
            match standing.or(ended) {
                Some(row) => {
                    let confidence = row.provenance.confidence;
                    let rows = alloc::vec![row.id().to_owned()];
                    let computed = Value::Codes(codes_for(book, of, self.kind(), row, moment));
                    let printed = Value::Codes(alloc::vec![code]);
                    found.differences.push(Difference {
                        kind,
                        part: None,
                        printed,
                        computed,
                        days: None,
                        rows,
                        confidence,
                    });
                }
                None => {
                    found.unchecked.push((kind, None, super::rules::OBLIGATION_RATE_UNKNOWN.error()));
                }
            }
        }
    }
}

/// The codes that would hold: those that took a code's place, or those of the obligation.
fn codes_for(
    book: &Book,
    of: BudgetCodeKind,
    kind: ObligationKind,
    row: &BudgetCode,
    moment: Moment,
) -> Vec<String> {
    if !row.replaced_by.is_empty() {
        return row.replaced_by.iter().map(ToString::to_string).collect();
    }
    let fits = |row: &&BudgetCode| row.kind == of && row.obligations.contains(&kind);
    book.in_force::<BudgetCode>(moment).filter(fits).map(|row| row.code.to_string()).collect()
}
