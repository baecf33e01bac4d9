//! When an obligation falls due by law: what a notice prints is held against it, never replaced by it.

use super::land_rows::{DueBasis, DueExtension, DueRule, DueShift, Shift, Situation};
use super::{ObligationKind, rules};
use crate::calendar::{Calendar, DayKind};
use crate::finding::{Confidence, Error, Path, words};
use crate::law::{Book, Discrepancy, Moment, Part, RECEIPT_FORMAT, Receipt, Row};
use crate::time::Date;
use alloc::vec::Vec;

words! {
    /// How days from a notice are counted (*kể từ ngày ban hành thông báo*).
    ///
    /// The first member is the default: it is the letter of the Civil Code, article 147(2).
    DayCount {
        /// The first day is the one after the day of issue: issue + n.
        AfterIssue = "after-issue-day", vi: "không tính ngày ban hành", en: "the day of issue is left out";
        /// The day of issue is the first day: issue + n − 1, as notices of 2021 and 2022 print it.
        WithIssue = "with-issue-day", vi: "tính cả ngày ban hành", en: "the day of issue counts";
    }
}

words! {
    /// Whether a rest day that is worked by a swap can be a last day (*ngày làm bù*). No text was found; the first
    /// member is the default.
    MakeUpDay {
        /// It is a working day, and stays.
        Works = "works", vi: "là ngày làm việc", en: "is a working day";
        /// It is a rest day, and the due day moves on.
        Rests = "rests", vi: "là ngày nghỉ", en: "is a rest day";
    }
}

/// How due days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct DuePolicy {
    /// How days from the notice are counted.
    pub count: DayCount,
    /// Whether a made-up Saturday can be a last day.
    pub make_up_day: MakeUpDay,
}

impl Default for DuePolicy {
    fn default() -> Self {
        Self { count: DayCount::AfterIssue, make_up_day: MakeUpDay::Works }
    }
}

/// The name of the question in its receipts.
const DUE: &str = "obligation-due";

/// The question when an obligation falls due.
///
/// ```
/// use motcua::calendar::Calendar;
/// use motcua::date;
/// use motcua::law::Book;
/// use motcua::payment::{DueQuestion, ObligationKind, Situation, replay};
/// let (book, calendar) = (Book::builtin(), Calendar::builtin());
/// let fee = DueQuestion::new(ObligationKind::LandUseFee, Situation::Standard, date!(2026, 8, 3));
/// let second = fee.of_part(2).answer(&book, &calendar)?;
/// // 90 days after 3 August is Sunday 1 November.
/// assert_eq!((second.unrolled(), second.due_on()), (date!(2026, 11, 1), date!(2026, 11, 2)));
/// assert_eq!(replay(&second.receipt(), &book, &calendar)?, []);
/// assert_eq!(fee.of_part(3).answer(&book, &calendar).unwrap_err().code(), "due-rule-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueQuestion {
    kind: ObligationKind,
    issued_on: Date,
    part: Option<u8>,
    case: DueCase,
}

/// What is asked alike of every obligation and instalment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DueCase {
    pub(super) situation: Situation,
    pub(super) rests_on: Option<Date>,
    pub(super) extended: bool,
    pub(super) outage_until: Option<Date>,
    pub(super) known_on: Option<Date>,
    pub(super) policy: DuePolicy,
}

impl DueCase {
    pub(super) const fn new(situation: Situation) -> Self {
        let policy = DuePolicy { count: DayCount::AfterIssue, make_up_day: MakeUpDay::Works };
        Self { situation, rests_on: None, extended: false, outage_until: None, known_on: None, policy }
    }
}

impl DueQuestion {
    /// The question when an obligation that was noticed on a day in a case falls due as a whole.
    pub const fn new(kind: ObligationKind, situation: Situation, issued_on: Date) -> Self {
        Self { kind, issued_on, part: None, case: DueCase::new(situation) }
    }

    /// The question of an instalment, or of the whole, in a case that was told.
    pub(super) const fn in_case(
        kind: ObligationKind,
        issued_on: Date,
        part: Option<u8>,
        case: DueCase,
    ) -> Self {
        Self { kind, issued_on, part, case }
    }

    /// The same of an instalment.
    #[must_use]
    pub const fn of_part(mut self, part: u8) -> Self {
        self.part = Some(part);
        self
    }

    /// Says the day that the rule rests on: the first notice's due day, the beginning of use, the day of a decision.
    #[must_use]
    pub const fn resting_on(mut self, day: Date) -> Self {
        self.case.rests_on = Some(day);
        self
    }

    /// Says that a decree's extension was granted. A decree of after the day of issue is known since then alone: ask with
    /// [`known_on`](Self::known_on).
    #[must_use]
    pub const fn extended(mut self) -> Self {
        self.case.extended = true;
        self
    }

    /// Says that the tax authority's system was down on the last day, and the day on which it worked again, which may be the
    /// last day itself: the day after it is in time. One that worked again before the last day moves nothing, nor does by
    /// itself a failure of the national portal [Circular 89/2026/TT-BTC, article 12(3), (4)].
    #[must_use]
    pub const fn with_tax_system_back_on(mut self, day: Date) -> Self {
        self.case.outage_until = Some(day);
        self
    }

    /// The same with the knowledge of another day than the day of issue.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.case.known_on = Some(day);
        self
    }

    /// The same counted by another policy.
    #[must_use]
    pub const fn with_policy(mut self, policy: DuePolicy) -> Self {
        self.case.policy = policy;
        self
    }

    fn moment(&self) -> Moment {
        Moment::new(self.issued_on).known_on(self.case.known_on.unwrap_or(self.issued_on))
    }

    /// When it falls due, by the rules of the day of issue; a day off moves by the rules of that day.
    ///
    /// # Errors
    ///
    /// - `due-rule-unknown` when the book has no rule for the case, no such extension, or none for the outage, and when the
    ///   day that the rule fixes in each year had passed when the notice was issued;
    /// - `due-basis-missing` when the rule rests on a day that was not told;
    /// - `calendar-unknown` when the calendar does not know the year.
    pub fn answer<'b>(&self, book: &'b Book, calendar: &Calendar) -> Result<DueAnswer<'b>, Error> {
        let moment = self.moment();
        let rule = self.rule(book, moment).ok_or(&rules::DUE_RULE_UNKNOWN)?;
        let mut unrolled = self.counted(rule)?;
        let mut extension = None;
        if self.case.extended {
            let found = self.extension(book, unrolled, moment.known_on).ok_or(&rules::DUE_RULE_UNKNOWN)?;
            unrolled = months_after(found.original, found.months).ok_or(&rules::DUE_RULE_UNKNOWN)?;
            extension = Some(found);
        }
        let known_on = moment.known_on;
        let shift = shift(book, Shift::NextWorkingDay, unrolled, known_on);
        let mut due_on = match shift {
            Some(_) => working_day(calendar, unrolled, self.case.policy.make_up_day)?,
            None => unrolled,
        };
        let mut outage = None;
        if let Some(back) = self.case.outage_until.filter(|back| *back >= due_on) {
            let row = shift_of_outage(book, due_on, known_on).ok_or(&rules::DUE_RULE_UNKNOWN)?;
            due_on = back.next().ok_or(&rules::DUE_RULE_UNKNOWN)?;
            outage = Some(row);
        }
        // No text says when a notice falls due that comes after the day that it should have named.
        if rule.basis == DueBasis::FixedDay && due_on < self.issued_on {
            return Err(rules::DUE_RULE_UNKNOWN.error());
        }
        let calendar = shift.map_or(Confidence::Primary, |_| calendar.basis(unrolled, due_on).confidence());
        Ok(DueAnswer { question: *self, book, rule, extension, shift, outage, unrolled, due_on, calendar })
    }

    fn rule<'b>(&self, book: &'b Book, moment: Moment) -> Option<&'b DueRule> {
        book.in_force::<DueRule>(moment)
            .filter(|row| row.obligations.is_empty() || row.obligations.contains(&self.kind))
            .filter(|row| row.situation == self.case.situation && row.part == self.part)
            .max_by_key(|row| row.provenance.validity.known_from())
    }

    fn counted(&self, rule: &DueRule) -> Result<Date, Error> {
        let told = || {
            let missing = || rules::DUE_BASIS_MISSING.error().at(Path::Field("rests_on"));
            self.case.rests_on.ok_or_else(missing)
        };
        let after = |day: Date| {
            let days = i32::from(rule.days.unwrap_or_default());
            let days = match self.case.policy.count {
                DayCount::AfterIssue => days,
                DayCount::WithIssue => days - 1,
            };
            day.plus_days(days)
        };
        let fixed = |year: u16| rule.day.and_then(|(month, day)| Date::checked(year, month, day));
        let day = match rule.basis {
            DueBasis::AfterIssue => after(self.issued_on),
            DueBasis::AfterStartOfUse => after(told()?),
            DueBasis::FixedDay => fixed(self.issued_on.year()),
            DueBasis::FixedDayNextYear => fixed(self.issued_on.year().saturating_add(1)),
            DueBasis::AsFirstNotice | DueBasis::AsDecided => Some(told()?),
        };
        day.ok_or_else(|| rules::DUE_RULE_UNKNOWN.error())
    }

    /// A decree moves days that passed before it was issued, so its own days do not decide.
    fn extension<'b>(&self, book: &'b Book, original: Date, known_on: Date) -> Option<&'b DueExtension> {
        let rows = book.rows::<DueExtension>().iter();
        rows.filter(|row| row.provenance.validity.is_known(known_on))
            .filter(|row| row.obligations.contains(&self.kind) && row.original == original)
            .max_by_key(|row| row.provenance.validity.known_from())
    }
}

/// The row that moves a day, by the law of that day; of several the newest.
fn shift(book: &Book, shift: Shift, day: Date, known_on: Date) -> Option<&DueShift> {
    // Law of a day to come counts as it stands now.
    book.in_force::<DueShift>(Moment::new(day).known_on(known_on))
        .filter(|row| row.shift == shift)
        .max_by_key(|row| row.provenance.validity.known_from())
}

fn shift_of_outage(book: &Book, day: Date, known_on: Date) -> Option<&DueShift> {
    shift(book, Shift::AfterOutage, day, known_on)
}

/// The first working day on a day or after it.
fn working_day(calendar: &Calendar, from: Date, make_up_day: MakeUpDay) -> Result<Date, Error> {
    let mut day = calendar.working_day_from(from)?;
    while make_up_day == MakeUpDay::Rests && calendar.day(day)?.kind() == DayKind::MadeUp {
        day = calendar.working_day_from(day.next().ok_or(&rules::DUE_RULE_UNKNOWN)?)?;
    }
    Ok(day)
}

/// The same day of a later month, or its last day where it has none such.
fn months_after(day: Date, months: u8) -> Option<Date> {
    let count = u16::from(day.month()) - 1 + u16::from(months);
    let (year, month) = (day.year().checked_add(count / 12)?, u8::try_from(count % 12 + 1).ok()?);
    (1..=day.day()).rev().find_map(|day| Date::checked(year, month, day))
}

/// When an obligation falls due, and by which rows.
#[derive(Clone, Copy, Debug)]
pub struct DueAnswer<'b> {
    question: DueQuestion,
    book: &'b Book,
    rule: &'b DueRule,
    extension: Option<&'b DueExtension>,
    shift: Option<&'b DueShift>,
    outage: Option<&'b DueShift>,
    unrolled: Date,
    due_on: Date,
    calendar: Confidence,
}

impl<'b> DueAnswer<'b> {
    /// The last day to pay in time.
    pub const fn due_on(&self) -> Date {
        self.due_on
    }

    /// The last day before it moved to a working day.
    pub const fn unrolled(&self) -> Date {
        self.unrolled
    }

    /// The rule.
    pub const fn rule(&self) -> &'b DueRule {
        self.rule
    }

    /// The extension, if one was granted.
    pub const fn extension(&self) -> Option<&'b DueExtension> {
        self.extension
    }

    /// The rows that may have moved it: of days off, then of an outage.
    pub fn shifts(&self) -> impl Iterator<Item = &'b DueShift> + use<'b> {
        self.shift.into_iter().chain(self.outage)
    }

    /// How many days a printed day is after this one; negative for one before.
    pub fn differs_by(&self, printed: Date) -> i32 {
        self.due_on.days_until(printed)
    }

    /// The weakest confidence of the rows and of the calendar's.
    pub fn confidence(&self) -> Confidence {
        let rows = self.shifts().map(|row| row.provenance.confidence);
        let extension = self.extension.map(|row| row.provenance.confidence);
        rows.chain(extension).chain([self.calendar]).fold(self.rule.provenance.confidence, Confidence::min)
    }

    /// What the answer rests on, to be kept beside what was decided by it; [`replay`](super::replay) asks it again.
    pub fn receipt(&self) -> Receipt {
        let question = self.question;
        let day = |receipt: Receipt, key, day: Option<Date>| match day {
            Some(day) => receipt.input(key, day),
            None => receipt,
        };
        let mut receipt = Receipt::new(DUE, self.book, question.moment())
            .input("obligation", question.kind)
            .input("situation", question.case.situation)
            .input("count", question.case.policy.count)
            .input("make-up-day", question.case.policy.make_up_day);
        if let Some(part) = question.part {
            receipt = receipt.input("part", part);
        }
        if question.case.extended {
            receipt = receipt.input("extended", "yes");
        }
        receipt = day(receipt, "rests-on", question.case.rests_on);
        receipt = day(receipt, "tax-system-back-on", question.case.outage_until);
        receipt
            .rows([self.rule])
            .rows(self.extension)
            .rows(self.shifts())
            .outcome("due-on", Some(self.due_on))
    }
}

/// Asks the due day of a receipt again.
pub(super) fn replay(receipt: &Receipt, book: &Book, calendar: &Calendar) -> Result<Vec<Discrepancy>, Error> {
    let text = |key| receipt.get(Part::Input, key);
    let input = |key| text(key).ok_or(&RECEIPT_FORMAT);
    let malformed = |_| RECEIPT_FORMAT.error();
    let day = |key| text(key).map(Date::parse).transpose().map_err(malformed);
    let moment = receipt.moment()?;
    let part = text("part").map(|part| part.parse().map_err(|_| &RECEIPT_FORMAT)).transpose()?;
    let question = DueQuestion {
        kind: ObligationKind::parse(input("obligation")?).map_err(malformed)?,
        issued_on: moment.on,
        part,
        case: DueCase {
            situation: Situation::parse(input("situation")?).map_err(malformed)?,
            rests_on: day("rests-on")?,
            extended: text("extended").is_some(),
            outage_until: day("tax-system-back-on")?,
            known_on: Some(moment.known_on),
            policy: DuePolicy {
                count: DayCount::parse(input("count")?).map_err(malformed)?,
                make_up_day: MakeUpDay::parse(input("make-up-day")?).map_err(malformed)?,
            },
        },
    };
    Ok(receipt.differences(&question.answer(book, calendar)?.receipt()))
}

/// The newest row of a table that holds at a moment and fits.
pub(super) fn newest<R: Row>(book: &Book, moment: Moment, fits: impl Fn(&R) -> bool) -> Option<&R> {
    book.in_force::<R>(moment)
        .filter(|row| fits(row))
        .max_by_key(|row| row.provenance().validity.known_from())
}
