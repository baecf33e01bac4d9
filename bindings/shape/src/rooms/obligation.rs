//! Financial obligations about land: when they fall due, what being late costs, what is owed.

use super::prelude::*;
use super::shape::{under, words};
use motcua::calendar::CalendarBuilder;
use motcua::finding::{Confidence, Error, Path};
use motcua::law::{Book, Row};
use motcua::money::Vnd;
use motcua::payment::{
    DayCount, DueAnswer, DuePolicy, DueQuestion, Instalment, LastDay, LateAnswer, LatePolicy, LateQuestion,
    LateRates, MakeUpDay, NoticeNumber, ObligationKind, Paid, Rounding as LateRounding, Schedule, Situation,
    Toward, Whole,
};
use motcua::time::Date;
use motcua_shape_derive::{record, row};

words! {
    ObligationKind {
        RegistrationFee, IncomeTax, LandUseFee, YearlyRent, OneOffRent, NonAgriculturalLandTax,
        AgriculturalLandTax, LateInterest,
    }
    Situation {
        Standard, FirstNotice, YearlyOnce, YearlyTwice, Redetermined, AdjustedByPayer, AdjustedByAuthority,
        Undeclared, ResettlementDebt, Synthesis, CorrectedData, Auction,
    }
    DayCount { AfterIssue, WithIssue }
    MakeUpDay { Works, Rests }
    LastDay { BeforePayment, OfPayment }
    LateRounding { HalfUp, Down, Up }
    Toward { Principal, Interest }
    Whole { Obligation, Instalment }
}

/// Where reckonings of due days differ.
#[record(open)]
pub struct DuePolicyChoice {
    /// From which day the days are counted.
    pub count: Option<DayCount>,
    /// Whether a Saturday that is worked in place of another day is a working day.
    pub make_up_day: Option<MakeUpDay>,
}

/// When does an obligation fall due?
#[record(open)]
pub struct ObligationDueQuestion {
    /// Which obligation.
    pub obligation: ObligationKind,
    /// In which situation; absent for the standard one.
    pub situation: Option<Situation>,
    /// The day on which the notice was issued.
    pub issued_on: Date,
    /// The part, where it is paid in parts.
    pub part: Option<u8>,
    /// The day that the rule rests on, where it rests on another.
    pub rests_on: Option<Date>,
    /// A decree's extension was granted.
    pub extended: bool,
    /// The day on which the tax system came back after an outage.
    pub tax_system_back_on: Option<Date>,
    /// What was known on this day decides; absent for the day of issue.
    pub known_on: Option<Date>,
    /// The day that is printed on the notice, to be compared.
    pub printed: Option<Date>,
    /// Where reckonings differ.
    pub policy: Option<DuePolicyChoice>,
}

/// When an obligation falls due.
#[record(open)]
pub struct ObligationDueAnswer {
    /// The last day in time.
    pub due_on: Date,
    /// The day before it moved to a working day.
    pub unrolled: Date,
    /// The id of the rule.
    pub row: String,
    /// The ids of the rules that moved it.
    pub shifts: Vec<String>,
    /// The weakest of the rows.
    pub confidence: Confidence,
    /// By how many days the printed day is later.
    pub differs_by: Option<i32>,
}

/// The due day, with what it rests on.
pub(super) fn answered<'b>(book: &'b Book, question: &ObligationDueQuestion) -> Result<DueAnswer<'b>, Error> {
    let situation = question.situation.unwrap_or_default();
    let mut asked = DueQuestion::new(question.obligation, situation, question.issued_on);
    if let Some(part) = question.part {
        asked = asked.of_part(part);
    }
    if let Some(day) = question.rests_on {
        asked = asked.resting_on(day);
    }
    if let Some(day) = question.known_on {
        asked = asked.known_on(day);
    }
    if let Some(day) = question.tax_system_back_on {
        asked = asked.with_tax_system_back_on(day);
    }
    if question.extended {
        asked = asked.extended();
    }
    let mut policy = DuePolicy::default();
    if let Some(given) = &question.policy {
        policy.count = given.count.unwrap_or(policy.count);
        policy.make_up_day = given.make_up_day.unwrap_or(policy.make_up_day);
    }
    let calendar = CalendarBuilder::of(book).build().map_err(|findings| under("", findings))?;
    asked.with_policy(policy).answer(book, &calendar)
}

/// Tells when an obligation falls due, and by how many days a printed day differs.
pub fn due(book: &Book, question: &ObligationDueQuestion) -> Result<ObligationDueAnswer, Error> {
    let answer = answered(book, question)?;
    Ok(ObligationDueAnswer {
        due_on: answer.due_on(),
        unrolled: answer.unrolled(),
        row: answer.rule().id().to_owned(),
        shifts: answer.shifts().map(|row| row.id().to_owned()).collect(),
        confidence: answer.confidence(),
        differs_by: question.printed.map(|printed| answer.differs_by(printed)),
    })
}

/// Where reckonings of late interest differ.
#[record(open)]
pub struct LatePolicyChoice {
    /// Whether the day of payment counts.
    pub last_day: Option<LastDay>,
    /// How shares of a đồng are rounded.
    pub rounding: Option<LateRounding>,
}

impl LatePolicyChoice {
    fn read(this: Option<&Self>) -> LatePolicy {
        let mut policy = LatePolicy::default();
        if let Some(given) = this {
            policy.last_day = given.last_day.unwrap_or(policy.last_day);
            policy.rounding = given.rounding.unwrap_or(policy.rounding);
        }
        policy
    }
}

/// What does paying late cost?
#[record]
pub struct InterestQuestion {
    /// What was to be paid.
    pub amount: Vnd,
    /// The last day in time.
    pub due_on: Date,
    /// The day of payment.
    pub paid_on: Date,
    /// What was known on this day decides; absent for the day of payment.
    pub known_on: Option<Date>,
    /// Where reckonings differ.
    pub policy: Option<LatePolicyChoice>,
}

/// What paying late costs.
#[record]
pub struct InterestAnswer {
    /// How many days it was late.
    pub days: u32,
    /// The interest.
    pub interest: Vnd,
    /// The ids of the rates.
    pub rows: Vec<String>,
    /// The weakest of them.
    pub confidence: Confidence,
}

/// Tells what paying late costs (*tiền chậm nộp*).
pub fn interest(book: &Book, question: &InterestQuestion) -> Result<InterestAnswer, Error> {
    let late = late(book, question)?;
    Ok(InterestAnswer {
        days: late.days(),
        interest: late.amount(),
        rows: late.rows().iter().map(|row| row.id().to_owned()).collect(),
        confidence: late.confidence(),
    })
}

/// The interest, with what it rests on.
pub(super) fn late<'b>(book: &'b Book, question: &InterestQuestion) -> Result<LateAnswer<'b>, Error> {
    let mut asked = LateQuestion::new(question.amount, question.due_on, question.paid_on)
        .with_policy(LatePolicyChoice::read(question.policy.as_ref()));
    if let Some(day) = question.known_on {
        asked = asked.known_on(day);
    }
    asked.answer(book)
}

/// A part of an obligation.
#[record]
pub struct NoticeInstalment {
    /// Which part, from 1; absent for its place in the list.
    pub part: Option<u8>,
    /// How much it is.
    pub amount: Vnd,
    /// The day printed on the notice.
    pub due_on: Date,
    /// The day that it was moved to.
    pub moved_to: Option<Date>,
}

/// A payment toward an obligation.
#[record]
pub struct NoticePayment {
    /// The day.
    pub on: Date,
    /// How much.
    pub amount: Vnd,
    /// Toward what; absent for the principal.
    pub toward: Option<Toward>,
}

/// A notice as it was issued, and what was paid.
#[record]
pub struct NoticeGiven {
    /// Which obligation.
    pub obligation: ObligationKind,
    /// The day on which it was issued; changes nothing of what is owed.
    pub issued_on: Option<Date>,
    /// Its number; changes nothing of what is owed.
    pub number: Option<String>,
    /// The amount printed on it.
    pub amount: Vnd,
    /// The relief printed on it.
    pub relief: Option<Vnd>,
    /// Its parts by their due days, at least one: what is paid in one is one part.
    pub instalments: Vec<NoticeInstalment>,
    /// What was paid.
    pub payments: Vec<NoticePayment>,
}

/// What is owed of a notice on a day?
#[record]
pub struct OwedQuestion {
    /// The notice.
    pub notice: NoticeGiven,
    /// The day.
    pub on: Date,
    /// Where reckonings differ.
    pub policy: Option<LatePolicyChoice>,
    /// An amount that a portal is asked to take.
    pub pay: Option<Vnd>,
    /// What has to be paid at once; absent for the whole obligation.
    pub whole: Option<Whole>,
}

/// What is left of a part.
#[row]
pub struct UnpaidPart {
    /// Which part.
    pub part: u8,
    /// How much.
    pub unpaid: Vnd,
}

/// What is owed.
#[record]
pub struct OwedAnswer {
    /// What is left of the amount.
    pub owed: Vnd,
    /// What of it is overdue.
    pub overdue: Vnd,
    /// The interest up to that day.
    pub interest: Vnd,
    /// How many days the oldest part is late.
    pub late_days: u32,
    /// When the next part falls due.
    pub next_due_on: Option<Date>,
    /// What is left by part.
    pub instalments: Vec<UnpaidPart>,
    /// What was paid too much.
    pub excess: Vnd,
    /// Nothing is owed.
    pub met: bool,
}

/// Tells what is owed of a notice on a day, with interest; refuses a payment that is not the whole.
pub fn owed(book: &Book, question: &OwedQuestion) -> Result<OwedAnswer, Error> {
    let notice = &question.notice;
    if let Some(number) = &notice.number {
        NoticeNumber::new(number).map_err(|error| error.at(Path::Field("notice.number")))?;
    }
    let instalments = (1_usize..).zip(&notice.instalments).map(|(place, given)| {
        // Beyond what a part can be, the number is out of order as any other, and refused.
        let part = given.part.unwrap_or_else(|| u8::try_from(place).unwrap_or(u8::MAX));
        let instalment = Instalment::new(part, given.amount, given.due_on);
        given.moved_to.map_or(instalment, |day| instalment.moved_to(day))
    });
    let payments = notice.payments.iter().map(|given| {
        let paid = Paid::new(given.on, given.amount);
        if given.toward == Some(Toward::Interest) { paid.toward_interest() } else { paid }
    });
    let schedule = Schedule::new(notice.obligation, notice.amount)
        .with_relief(notice.relief.unwrap_or_default())
        .with_instalments(instalments.collect())
        .with_payments(payments.collect())
        .build()
        .map_err(|errors| under("notice", errors.iter().map(|error| error.finding().clone())))?;
    let rates = LateRates::of(book, question.on);
    let owed = schedule.owed(question.on, &rates, LatePolicyChoice::read(question.policy.as_ref()))?;
    if let Some(pay) = question.pay {
        let whole = question.whole.unwrap_or_default();
        owed.check_payment(pay, whole).map_err(|error| error.at(Path::Field("pay")))?;
    }
    Ok(OwedAnswer {
        owed: owed.principal(),
        overdue: owed.overdue(),
        interest: owed.interest(),
        late_days: owed.late_days(),
        next_due_on: owed.next_due_on(),
        instalments: owed
            .instalments()
            .iter()
            .map(|it| UnpaidPart { part: it.part, unpaid: it.unpaid })
            .collect(),
        excess: owed.excess(),
        met: owed.is_met(),
    })
}
