use super::{Answer, Input, code};
use motcua::calendar::{
    Calendar, CalendarBuilder, Method, OfficeHours, Pause, Pauses, Period, Session, Week, WorkingTime,
};
use motcua::finding::{Error, Finding, Language, Severity};
use motcua::law::Book;
use motcua::time::{Date, DateTime};
use serde_json::{Map, Value, json};

pub fn day(input: &Input<'_>) -> Answer {
    let calendar = calendar(input)?;
    let day = calendar.day(date(input.text("date")?)?).map_err(|error| code(&error))?;
    Ok(json!({
        "working": day.is_working(),
        "kind": day.kind().as_str(),
        "name": day.name(Language::Vietnamese),
        "name_en": day.name(Language::English),
        "counterpart": day.counterpart().map(|day| day.to_string()),
        "document": day.document(),
        "standing": day.standing().as_str(),
        "confidence": day.confidence().as_str(),
    }))
}

pub fn add(input: &Input<'_>) -> Answer {
    let office = office(input)?;
    let (from, period, method, pauses) = asked(input)?;
    let due = office.add(from, period, method, &pauses).map_err(|error| code(&error))?;
    Ok(json!({
        "at": due.at().to_string(),
        "unrolled": due.unrolled().map(|day| day.to_string()),
        "rows": due.basis().rows().iter().map(|row| row.date.to_string()).collect::<Vec<_>>(),
        "proposed": due.basis().is_proposed(),
        "confidence": due.basis().confidence().as_str(),
    }))
}

/// From when, how long, by which method, with which pauses.
pub(super) fn asked(input: &Input<'_>) -> Result<(DateTime, Period, Method, Pauses), String> {
    let method = input.optional_text("method")?.map_or(Ok(Method::Hours), Method::parse);
    let method = method.map_err(|error| code(&error))?;
    Ok((instant(input.text("from")?)?, period(input)?, method, pauses(input)?))
}

pub fn elapsed(input: &Input<'_>) -> Answer {
    let office = office(input)?;
    let (from, to) = (instant(input.text("from")?)?, instant(input.text("to")?)?);
    let elapsed = office.elapsed(from, to, &pauses(input)?).map_err(|error| code(&error))?;
    Ok(json!({
        "working_minutes": elapsed.minutes(),
        "paused_minutes": elapsed.paused_seconds() / 60,
        "rows": elapsed.basis().rows().iter().map(|row| row.date.to_string()).collect::<Vec<_>>(),
        "confidence": elapsed.basis().confidence().as_str(),
    }))
}

/// The built-in book, the caller's own rows over it.
pub(super) fn book(input: &Input<'_>) -> Result<Book, String> {
    let book = Book::builtin();
    let Some(rows) = input.optional_object("rows")? else { return Ok(book) };
    let reading = book.overlay(&Value::Object(rows.0.clone()).to_string());
    match reading.findings.iter().find(|finding| finding.severity() == Severity::Error) {
        Some(finding) => Err(finding.code().to_owned()),
        None => Ok(reading.book),
    }
}

/// The calendar of the book, of a province, as known on a day.
fn calendar(input: &Input<'_>) -> Result<Calendar, String> {
    let book = book(input)?;
    let mut builder = CalendarBuilder::of(&book);
    if let Some(province) = input.optional_text("province")? {
        builder = builder.province(province);
    }
    if let Some(known_on) = input.optional_text("known_on")? {
        builder = builder.known_on(date(known_on)?);
    }
    builder.build().map_err(|findings| first(&findings))
}

/// The office of a question: its hours over its calendar.
pub fn office(input: &Input<'_>) -> Result<WorkingTime, String> {
    let hours = match input.optional_object("office")? {
        None => OfficeHours::default(),
        Some(office) => hours(&office)?,
    };
    Ok(WorkingTime::new(calendar(input)?, hours))
}

fn hours(office: &Input<'_>) -> Result<OfficeHours, String> {
    let mut builder = OfficeHours::builder(week(office)?);
    for season in office.objects("seasons")? {
        let (from, to, week) = (season.text("from")?, season.text("to")?, week(&season)?);
        builder = builder.season(from, to, week).map_err(|error| code(&error))?;
    }
    builder.build().map_err(|findings| first(&findings))
}

fn week(office: &Input<'_>) -> Result<Week, String> {
    let sessions = |key: &str| -> Result<Vec<Session>, String> {
        let read = |pair: [Option<&str>; 2]| match pair {
            [Some(from), Some(to)] => Session::parse(from, to).map_err(|error| code(&error)),
            _ => Err(format!("input-type-{key}")),
        };
        office.pairs(key)?.into_iter().map(read).collect()
    };
    Ok(Week::new(sessions("sessions")?).saturday(sessions("saturday")?))
}

/// `MM-DD`.
fn pauses(input: &Input<'_>) -> Result<Pauses, String> {
    let read = |pair: [Option<&str>; 2]| {
        let from = instant(pair[0].ok_or("input-type-pauses")?)?;
        Ok::<_, String>(Pause { from, to: pair[1].map(instant).transpose()? })
    };
    let list: Vec<_> = input.pairs("pauses")?.into_iter().map(read).collect::<Result<_, _>>()?;
    Pauses::new(list).map_err(|findings| first(&findings))
}

type Maker = fn(u32) -> Result<Period, Error>;

fn period(input: &Input<'_>) -> Result<Period, String> {
    let period = input.object("period")?;
    let mut found = None;
    let units: [(&str, Maker); 4] = [
        ("working_hours", Period::working_hours),
        ("working_minutes", Period::working_minutes),
        ("working_days", Period::working_days),
        ("calendar_days", Period::calendar_days),
    ];
    for (key, make) in units {
        if let Some(number) = period.optional_integer(key)? {
            let number = u32::try_from(number).map_err(|_| format!("input-type-{key}"))?;
            let made = make(number).map_err(|error| code(&error))?;
            if found.replace(made).is_some() {
                return Err("input-type-period".to_owned());
            }
        }
    }
    found.ok_or_else(|| "input-type-period".to_owned())
}

/// A local time, or the beginning of a day.
fn instant(text: &str) -> Result<DateTime, String> {
    DateTime::parse_or_start(text).map_err(|error| code(&error))
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| code(&error))
}

fn first(findings: &[Finding]) -> String {
    findings.first().map_or_else(String::new, |finding| finding.code().to_owned())
}

impl<'a> Input<'a> {
    /// The objects of a list that may be absent.
    fn objects(&self, key: &str) -> Result<Vec<Input<'a>>, String> {
        let wrong = || format!("input-type-{key}");
        let object =
            |value: &'a Value| value.as_object().map(|object: &Map<_, _>| Input(object)).ok_or_else(wrong);
        self.list(key)?.iter().map(object).collect()
    }

    /// The pairs of texts or nulls of a list that may be absent.
    fn pairs(&self, key: &str) -> Result<Vec<[Option<&'a str>; 2]>, String> {
        let wrong = || format!("input-type-{key}");
        let text = |value: &'a Value| match value {
            Value::Null => Ok(None),
            Value::String(text) => Ok(Some(text.as_str())),
            _ => Err(wrong()),
        };
        let pair = |value: &'a Value| match value.as_array().map(Vec::as_slice) {
            Some([first, second]) => Ok([text(first)?, text(second)?]),
            _ => Err(wrong()),
        };
        self.list(key)?.iter().map(pair).collect()
    }

    fn list(&self, key: &str) -> Result<&'a [Value], String> {
        match self.0.get(key) {
            None | Some(Value::Null) => Ok(&[]),
            Some(Value::Array(list)) => Ok(list),
            Some(_) => Err(format!("input-type-{key}")),
        }
    }
}
