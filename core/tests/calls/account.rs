use super::{Answer, Input, code};
use motcua::account::login::{self, Acting, Inquiry, Method, OpenMethod, Party, Person, Preference, Subject};
use motcua::law::{Book, Row};
use motcua::time::Date;
use serde_json::{Value, json};

pub fn login(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let method = Method::parse(input.text("method")?).map_err(|error| code(&error))?;
    let (inquiry, on) = inquiry(input, &book)?;
    Ok(shown(&inquiry.answer(method, on)))
}

pub fn register(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let (inquiry, on) = inquiry(input, &book)?;
    Ok(shown(&inquiry.register(on)))
}

pub fn open_methods(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let (inquiry, on) = inquiry(input, &book)?;
    let way = |way: OpenMethod| json!({"method": way.method.as_str(), "until": way.until.map(|day| day.to_string())});
    Ok(json!({"methods": inquiry.open_methods(on).into_iter().map(way).collect::<Vec<_>>()}))
}

pub fn timeline(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let turns = course(input, &book)?.timeline().into_iter().map(|turn| {
        json!({
            "on": turn.on.to_string(),
            "method": turn.method.as_str(),
            "before": turn.before.as_str(),
            "after": turn.after.as_str(),
            "rules": ids(&turn.rules),
        })
    });
    Ok(json!({"turns": turns.collect::<Vec<_>>()}))
}

pub fn cut_over(input: &Input<'_>) -> Answer {
    let book = Book::builtin();
    let closing = course(input, &book)?.closing();
    Ok(json!({
        "first_day_without": closing.first_day_without().map(|day| day.to_string()),
        "rules": ids(closing.rules()),
        "confidence": closing.confidence().as_str(),
    }))
}

/// What is asked of a portal, and the day that it is asked about.
pub(super) fn inquiry<'b>(input: &Input<'_>, book: &'b Book) -> Result<(Inquiry<'b>, Date), String> {
    let inquiry = course(input, book)?;
    Ok((inquiry, date(input.text("on")?)?))
}

/// What is asked of a portal over all days.
fn course<'b>(input: &Input<'_>, book: &'b Book) -> Result<Inquiry<'b>, String> {
    let inquiry = Inquiry::new(book, input.text("portal")?).map_err(|error| code(&error))?;
    let mut inquiry = inquiry.of(subject(input)?);
    if let Some(known_on) = input.optional_text("known_on")? {
        inquiry = inquiry.known_on(date(known_on)?);
    }
    if let Some(preference) = input.optional_text("authority")? {
        inquiry = inquiry.preferring(Preference::parse(preference).map_err(|error| code(&error))?);
    }
    Ok(inquiry)
}

fn shown(answer: &login::Answer<'_>) -> Value {
    let alternatives: Vec<_> = answer
        .alternatives()
        .iter()
        .map(|other| json!({"authority": other.preference.as_str(), "outcome": other.outcome.as_str(), "until": other.until.map(|day| day.to_string())}))
        .collect();
    json!({
        "outcome": answer.outcome().as_str(),
        "pending_conversion": answer.awaits().is_some(),
        "use": answer.open().iter().map(|method| method.as_str()).collect::<Vec<_>>(),
        "since": answer.since().map(|day| day.to_string()),
        "until": answer.until().map(|day| day.to_string()),
        "go_to": answer.go_to().map(Row::id),
        "ended_by": answer.ended_by().map(Row::id),
        "rules": ids(answer.rules()),
        "advice": ids(answer.advice()),
        "contacts": answer.contacts().iter().map(|contact| &*contact.key).collect::<Vec<_>>(),
        "steps": ids(answer.steps()),
        "routes": ids(answer.routes()),
        "conflicts": ids(answer.conflicts()),
        "alternatives": alternatives,
        "confidence": answer.confidence().as_str(),
    })
}

fn ids<R: Row>(rows: &[&R]) -> Vec<String> {
    rows.iter().map(|row| row.id().to_owned()).collect()
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| code(&error))
}

/// The subject: `kind`, `age`, and for whom a person acts.
fn subject(input: &Input<'_>) -> Result<Subject, String> {
    let object = input.object("subject")?;
    let Some(acting_for) = object.optional_object("acting_for")? else {
        let party = party(&object)?;
        if matches!(party, Party::Organisation | Party::Official) && object.get("age").is_some() {
            return Err("argument-unknown@subject.age".to_owned());
        }
        return match party {
            Party::Organisation => Ok(Subject::organisation()),
            Party::Official => Ok(Subject::official()),
            Party::Citizen | Party::Foreigner => Ok(Subject::person(person(&object)?)),
        };
    };
    let by = person(&object)?;
    let acting = Acting::parse(acting_for.text("relation")?).map_err(|error| code(&error))?;
    match party(&acting_for)? {
        Party::Organisation if acting_for.get("age").is_some() => {
            Err("argument-unknown@subject.acting_for.age".to_owned())
        }
        Party::Organisation => Ok(Subject::organisation_by(by, acting)),
        Party::Official => Err("input-type-acting_for".to_owned()),
        Party::Citizen | Party::Foreigner => Ok(Subject::acting(by, acting, person(&acting_for)?)),
    }
}

fn party(object: &Input<'_>) -> Result<Party, String> {
    Party::parse(object.text("kind")?).map_err(|error| code(&error))
}

fn person(object: &Input<'_>) -> Result<Person, String> {
    let person = match party(object)? {
        Party::Citizen => Person::citizen(),
        Party::Foreigner => Person::foreigner(),
        Party::Organisation | Party::Official => return Err("input-type-kind".to_owned()),
    };
    let age = object.optional_integer("age")?.map(u8::try_from).transpose();
    Ok(age.map_err(|_| "input-type-age")?.map_or(person, |age| person.aged(age)))
}
