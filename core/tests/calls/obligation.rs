use super::{Answer, Input, code};
use motcua::calendar::Calendar;
use motcua::finding::{Error, Path};
use motcua::law::{Book, Row};
use motcua::money::Vnd;
use motcua::payment::{
    DayCount, DueAnswer, DuePolicy, DueQuestion, Instalment, LastDay, LateAnswer, LatePolicy, LateQuestion,
    LateRates, MakeUpDay, NoticeNumber, ObligationKind, Paid, Rounding, Schedule, Situation, Whole,
};
use motcua::time::Date;
use serde_json::{Value, json};

fn told<T>(read: Result<T, Error>) -> Result<T, String> {
    read.map_err(|error| code(&error))
}

/// An error of a notice, told with its place in the question.
fn inside_notice(error: &Error) -> String {
    format!("{}@notice.{}", error.code(), error.finding().path())
}

fn day(input: &Input<'_>, key: &str) -> Result<Option<Date>, String> {
    input.optional_text(key)?.map(|text| told(Date::parse(text))).transpose()
}

fn must<T>(value: Option<T>, key: &str) -> Result<T, String> {
    value.ok_or_else(|| format!("input-missing-{key}"))
}

fn money(input: &Input<'_>, key: &str) -> Result<Option<Vnd>, String> {
    input.optional_integer(key)?.map(|dong| told(Vnd::from_integer(dong))).transpose()
}

fn part(input: &Input<'_>) -> Result<Option<u8>, String> {
    let part = input.optional_integer("part")?;
    part.map(|part| u8::try_from(part).map_err(|_| "argument-range".to_owned())).transpose()
}

fn objects<'a>(input: &Input<'a>, key: &str) -> Result<Vec<Input<'a>>, String> {
    match input.0.get(key) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(items)) => items
            .iter()
            .map(|item| item.as_object().map(Input).ok_or_else(|| format!("input-type-{key}")))
            .collect(),
        Some(_) => Err(format!("input-type-{key}")),
    }
}

fn late_policy(input: &Input<'_>) -> Result<LatePolicy, String> {
    let mut policy = LatePolicy::default();
    if let Some(given) = input.optional_object("policy")? {
        if let Some(word) = given.optional_text("last_day")? {
            policy.last_day = told(LastDay::parse(word))?;
        }
        if let Some(word) = given.optional_text("rounding")? {
            policy.rounding = told(Rounding::parse(word))?;
        }
    }
    Ok(policy)
}

pub fn due(input: &Input<'_>) -> Answer {
    let printed = day(input, "printed")?;
    let book = Book::builtin();
    let answer = answered(input, &book)?;
    Ok(json!({
        "due_on": answer.due_on().to_string(),
        "unrolled": answer.unrolled().to_string(),
        "row": answer.rule().id(),
        "shifts": answer.shifts().map(Row::id).collect::<Vec<_>>(),
        "confidence": answer.confidence().as_str(),
        "differs_by": printed.map(|printed| answer.differs_by(printed)),
    }))
}

/// The due day, with what it rests on.
pub(super) fn answered<'b>(input: &Input<'_>, book: &'b Book) -> Result<DueAnswer<'b>, String> {
    let kind = told(ObligationKind::parse(input.text("obligation")?))?;
    let situation = input.optional_text("situation")?.map(|word| told(Situation::parse(word)));
    let situation = situation.transpose()?.unwrap_or_default();
    let mut question = DueQuestion::new(kind, situation, must(day(input, "issued_on")?, "issued_on")?);
    if let Some(part) = part(input)? {
        question = question.of_part(part);
    }
    if let Some(day) = day(input, "rests_on")? {
        question = question.resting_on(day);
    }
    if let Some(day) = day(input, "known_on")? {
        question = question.known_on(day);
    }
    if let Some(day) = day(input, "tax_system_back_on")? {
        question = question.with_tax_system_back_on(day);
    }
    if input.0.get("extended").and_then(Value::as_bool) == Some(true) {
        question = question.extended();
    }
    let mut policy = DuePolicy::default();
    if let Some(given) = input.optional_object("policy")? {
        if let Some(word) = given.optional_text("count")? {
            policy.count = told(DayCount::parse(word))?;
        }
        if let Some(word) = given.optional_text("make_up_day")? {
            policy.make_up_day = told(MakeUpDay::parse(word))?;
        }
    }
    told(question.with_policy(policy).answer(book, &Calendar::builtin()))
}

/// The interest, with what it rests on.
pub(super) fn late<'b>(input: &Input<'_>, book: &'b Book) -> Result<LateAnswer<'b>, String> {
    let amount = must(money(input, "amount")?, "amount")?;
    let (due_on, paid_on) =
        (must(day(input, "due_on")?, "due_on")?, must(day(input, "paid_on")?, "paid_on")?);
    told(LateQuestion::new(amount, due_on, paid_on).with_policy(late_policy(input)?).answer(book))
}

pub fn interest(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let late = late(input, &book)?;
    Ok(json!({
        "days": late.days(),
        "interest": late.amount().dong(),
        "rows": late.rows().iter().map(|row| row.id()).collect::<Vec<_>>(),
        "confidence": late.confidence().as_str(),
    }))
}

pub fn owed(input: &Input<'_>) -> Answer {
    let notice = input.object("notice")?;
    let kind = told(ObligationKind::parse(notice.text("obligation")?))?;
    // Which notice it is, and whose, changes nothing of what is owed.
    day(&notice, "issued_on")?;
    let on = must(day(input, "on")?, "on")?;
    let mut instalments = Vec::new();
    for (number, given) in (1_usize..).zip(objects(&notice, "instalments")?) {
        let part = part(&given)?.unwrap_or_else(|| u8::try_from(number).unwrap_or(u8::MAX));
        let amount = must(money(&given, "amount")?, "amount")?;
        let mut instalment = Instalment::new(part, amount, must(day(&given, "due_on")?, "due_on")?);
        if let Some(day) = day(&given, "moved_to")? {
            instalment = instalment.moved_to(day);
        }
        instalments.push(instalment);
    }
    let mut payments = Vec::new();
    for given in objects(&notice, "payments")? {
        let paid = Paid::new(must(day(&given, "on")?, "on")?, must(money(&given, "amount")?, "amount")?);
        let interest = given.optional_text("toward")? == Some("interest");
        payments.push(if interest { paid.toward_interest() } else { paid });
    }
    notice.optional_text("number")?.map(|number| told(NoticeNumber::new(number))).transpose()?;
    let amount = must(money(&notice, "amount")?, "amount")?;
    let schedule = Schedule::new(kind, amount)
        .with_relief(money(&notice, "relief")?.unwrap_or_default())
        .with_instalments(instalments)
        .with_payments(payments)
        .build()
        .map_err(|errors| errors.first().map_or_else(String::new, inside_notice))?;
    let owed = told(schedule.owed(on, &LateRates::of(&Book::builtin(), on), late_policy(input)?))?;
    if let Some(pay) = money(input, "pay")? {
        let whole = input.optional_text("whole")?.map(|word| told(Whole::parse(word)));
        let whole = whole.transpose()?.unwrap_or_default();
        told(owed.check_payment(pay, whole).map_err(|error| error.at(Path::Field("pay"))))?;
    }
    Ok(json!({
        "owed": owed.principal().dong(),
        "overdue": owed.overdue().dong(),
        "interest": owed.interest().dong(),
        "late_days": owed.late_days(),
        "next_due_on": owed.next_due_on().map(|day| day.to_string()),
        "instalments": owed.instalments().iter().map(|it| json!([it.part, it.unpaid.dong()])).collect::<Vec<_>>(),
        "excess": owed.excess().dong(),
        "met": owed.is_met(),
    }))
}
