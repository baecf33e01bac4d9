//! What being late costs, by the rates of a book.

use super::land_rows::LateRate;
use super::{LastDay, LatePolicy, LateRates, Rounding};
use crate::finding::{Confidence, Error};
use crate::law::{Book, Discrepancy, Moment, Part, RECEIPT_FORMAT, Receipt};
use crate::money::Vnd;
use crate::sorted;
use crate::time::Date;
use alloc::vec::Vec;

/// The name of the question in its receipts.
pub(super) const LATE: &str = "late-interest";

impl LateRates {
    /// The rates of a book, as known on a day.
    pub fn of(book: &Book, known_on: Date) -> Self {
        let mut rates = Self::default();
        let mut rows: Vec<_> =
            book.rows::<LateRate>().iter().filter(|row| row.provenance.validity.is_known(known_on)).collect();
        sorted::by_key(&mut rows, |row| (row.provenance.validity.known_from(), row.provenance.validity.from));
        for row in rows {
            let validity = row.provenance.validity;
            let (from, to) =
                (validity.from.unwrap_or(Date::MIN), validity.end(known_on).unwrap_or(Date::MAX));
            rates = rates.with(from, to, row.rate_millionths);
        }
        rates
    }
}

/// The question what being late costs, by the book.
///
/// ```
/// use motcua::date;
/// use motcua::law::{Book, Part};
/// use motcua::money::Vnd;
/// use motcua::payment::LateQuestion;
/// let book = Book::builtin();
/// let late = LateQuestion::new(Vnd::new(4_634_000), date!(2026, 11, 2), date!(2026, 11, 13)).answer(&book)?;
/// assert_eq!((late.days(), late.amount()), (10, Vnd::new(13_902)));
/// assert_eq!(late.receipt().get(Part::Outcome, "days"), Some("10"));
/// let empty = Book::empty();
/// let unknown = LateQuestion::new(Vnd::new(4_634_000), date!(2026, 11, 2), date!(2026, 11, 13)).answer(&empty).unwrap_err();
/// assert_eq!(unknown.code(), "late-rate-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LateQuestion {
    amount: Vnd,
    due_on: Date,
    paid_on: Date,
    known_on: Option<Date>,
    policy: LatePolicy,
}

/// What being late costs, and by which rows.
#[derive(Clone, Debug)]
pub struct LateAnswer<'b> {
    question: LateQuestion,
    book: &'b Book,
    interest: super::Interest,
    rows: Vec<&'b LateRate>,
}

impl LateQuestion {
    /// The question what it costs that a sum that fell due on one day was paid on another.
    pub fn new(amount: Vnd, due_on: Date, paid_on: Date) -> Self {
        Self { amount, due_on, paid_on, known_on: None, policy: LatePolicy::default() }
    }

    /// The same with the knowledge of another day than the day of payment.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.known_on = Some(day);
        self
    }

    /// The same counted by another policy.
    #[must_use]
    pub const fn with_policy(mut self, policy: LatePolicy) -> Self {
        self.policy = policy;
        self
    }

    /// What the book answers.
    ///
    /// # Errors
    ///
    /// Those of [`LateRates::interest`].
    pub fn answer<'b>(&self, book: &'b Book) -> Result<LateAnswer<'b>, Error> {
        let known_on = self.known_on.unwrap_or(self.paid_on);
        let interest =
            LateRates::of(book, known_on).interest(self.amount, self.due_on, self.paid_on, self.policy)?;
        let late = |row: &&LateRate| {
            let validity = row.provenance.validity;
            validity.is_known(known_on)
                && validity.from.is_none_or(|from| from <= self.paid_on)
                && validity.end(known_on).is_none_or(|end| end > self.due_on)
        };
        let rows = if interest.days() == 0 {
            Vec::new()
        } else {
            book.rows::<LateRate>().iter().filter(late).collect()
        };
        Ok(LateAnswer { question: *self, book, interest, rows })
    }
}

impl<'b> LateAnswer<'b> {
    /// How many days count.
    pub const fn days(&self) -> u32 {
        self.interest.days()
    }

    /// The interest.
    pub const fn amount(&self) -> Vnd {
        self.interest.amount()
    }

    /// The rates that it rests on; none where nothing was late.
    pub fn rows(&self) -> &[&'b LateRate] {
        &self.rows
    }

    /// The weakest confidence of the rows; rounding is a policy, not a row.
    pub fn confidence(&self) -> Confidence {
        self.rows.iter().map(|row| row.provenance.confidence).fold(Confidence::Primary, Confidence::min)
    }

    /// What the answer rests on; the sum itself is left out, so [`replay`](super::replay) asks for the days again.
    pub fn receipt(&self) -> Receipt {
        let question = self.question;
        let moment = Moment::new(question.paid_on).known_on(question.known_on.unwrap_or(question.paid_on));
        Receipt::new(LATE, self.book, moment)
            .input("due-on", question.due_on)
            .input("last-day", question.policy.last_day)
            .input("rounding", question.policy.rounding)
            .rows(self.rows.iter().copied())
            .outcome("days", Some(self.days()))
    }
}

/// Asks the lateness of a receipt again.
pub(super) fn replay(receipt: &Receipt, book: &Book) -> Result<Vec<Discrepancy>, Error> {
    let input = |key| receipt.get(Part::Input, key).ok_or(&RECEIPT_FORMAT);
    let malformed = |_| RECEIPT_FORMAT.error();
    let moment = receipt.moment()?;
    let question = LateQuestion {
        // Days and rows are the same for every sum.
        amount: Vnd::new(1),
        due_on: Date::parse(input("due-on")?).map_err(malformed)?,
        paid_on: moment.on,
        known_on: Some(moment.known_on),
        policy: LatePolicy {
            last_day: LastDay::parse(input("last-day")?).map_err(malformed)?,
            rounding: Rounding::parse(input("rounding")?).map_err(malformed)?,
        },
    };
    Ok(receipt.differences(&question.answer(book)?.receipt()))
}
