use super::calendar::office;
use super::{Answer, Input, code};
use motcua::calendar::{Method, Period, WorkingTime};
use motcua::finding::{Error, Path};
use motcua::identity::DossierCode;
use motcua::law::{Book, Moment, Row};
use motcua::procedure::report::{Class, Dimension, Entry, Formula, Report};
use motcua::procedure::{
    Channel, Clockwork, Deadline, DeadlineKind, Dossier, Event, EventKind, Goal, OnlinePolicy, Practice,
    Regime, Terms, TimeLimit, queue as work,
};
use motcua::time::{Date, DateTime};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

pub fn apply(input: &Input<'_>) -> Answer {
    let (dossier, office) = (dossier(input)?, office(input)?);
    let clockwork = clockwork(input, &office)?;
    let now = instant(input, "now")?;
    let state = now.map_or_else(|| dossier.state().clone(), |now| dossier.state_at(now));
    let now = now.or(state.last_at());
    let deadlines = clockwork.deadlines(&state, dossier.terms()).map_err(|error| code(&error))?;
    let due_at = deadlines.due_at();
    let late_by = match due_at.zip(now) {
        Some((due, now)) => Some(clockwork.late_by(&state, due, now).map_err(|error| code(&error))?),
        None => None,
    };
    let findings = match now {
        Some(now) => clockwork.audit(&dossier, now).map_err(|error| code(&error))?,
        None => Vec::new(),
    };
    let told = |finding: &motcua::finding::Finding| json!([finding.path().to_string(), finding.code()]);
    Ok(json!({
        "status": state.status().map(motcua::procedure::Status::code),
        "stage": state.stage().as_str(),
        "submitted_at": state.submitted_at().map(|at| at.to_string()),
        "received_at": state.received_at().map(|at| at.to_string()),
        "accepted_at": state.accepted_at().map(|at| at.to_string()),
        "ended_at": state.ended_at().map(|at| at.to_string()),
        "due_at": due_at.map(|at| at.to_string()),
        "waiting": deadlines.waiting.map(motcua::procedure::Waiting::as_str),
        "decree": deadlines.decree,
        "late_by": late_by,
        "supplements": state.supplements().len(),
        "pauses": state.standstills().iter()
            .map(|still| json!([still.status.code(), still.from.to_string(), still.to.map(|to| to.to_string())]))
            .collect::<Vec<_>>(),
        "possible": state.possible(dossier.terms()).iter().map(|kind| kind.as_str()).collect::<Vec<_>>(),
        "refused": dossier.refusals().iter()
            .map(|refusal| json!({"id": refusal.event.id(), "code": refusal.error.code()}))
            .collect::<Vec<_>>(),
        "findings": findings.iter().map(told).collect::<Vec<_>>(),
    }))
}

pub fn due(input: &Input<'_>) -> Answer {
    let (dossier, office) = (dossier(input)?, office(input)?);
    let clockwork = clockwork(input, &office)?;
    let deadlines = clockwork.deadlines(dossier.state(), dossier.terms()).map_err(|error| code(&error))?;
    let at = |kind| deadlines.of(kind).map(|deadline| deadline.at.to_string());
    let reasons =
        |deadline: &Deadline| deadline.reasons.iter().map(|reason| reason.as_str()).collect::<Vec<_>>();
    let places: Map<String, Value> = deadlines
        .all
        .iter()
        .filter_map(|deadline| Some((deadline.kind.as_str().to_owned(), json!(deadline.place?))))
        .collect();
    Ok(json!({
        "acceptance_by": at(DeadlineKind::Answer),
        "transfer_by": at(DeadlineKind::Transfer),
        "request_by": at(DeadlineKind::Request),
        "supplement_by": at(DeadlineKind::Supplement),
        "due_at": at(DeadlineKind::Result),
        "apology_by": at(DeadlineKind::Apology),
        "apology_in_office": deadlines.of(DeadlineKind::Apology)
            .and_then(|deadline| deadline.in_office).map(|at| at.to_string()),
        "waiting": deadlines.waiting.map(motcua::procedure::Waiting::as_str),
        "decree": deadlines.decree,
        "places": places,
        "policy": deadlines.of(DeadlineKind::Result).map(reasons).unwrap_or_default(),
    }))
}

pub fn queue(input: &Input<'_>) -> Answer {
    let placed = placed(input, &office(input)?)?;
    let by_id = |tell: fn(&work::Placed<&str>) -> Value| -> Map<String, Value> {
        placed.iter().map(|place| (place.dossier.id.to_owned(), tell(place))).collect()
    };
    Ok(json!({
        "order": placed.iter().map(|place| place.dossier.id).collect::<Vec<_>>(),
        "reasons": by_id(|place| json!(place.reason.as_str())),
        "minutes_left": by_id(|place| json!(place.minutes_left)),
    }))
}

pub fn project(input: &Input<'_>) -> Answer {
    let office = office(input)?;
    let placed = placed(input, &office)?;
    let now = instant(input, "on")?.ok_or("input-missing-on")?;
    let officers = input.optional_integer("officers")?.ok_or("input-missing-officers")?;
    let officers = u16::try_from(officers).map_err(|_| "input-type-officers")?;
    let mut work_of = BTreeMap::new();
    for dossier in objects(input, "dossiers")? {
        let dossier = Input(dossier);
        let minutes = dossier.optional_integer("minutes")?.ok_or("input-missing-minutes")?;
        work_of.insert(dossier.text("id")?, u32::try_from(minutes).map_err(|_| "input-type-minutes")?);
    }
    let projected = work::project(&placed, now, officers, |task| work_of[task.id], &office);
    let end = |end: &work::Projection<&str>| {
        json!({
            "id": end.id,
            "ends_at": end.ends_at.map(|at| at.to_string()),
            "misses_target": end.misses_target,
            "misses_due": end.misses_due,
        })
    };
    Ok(json!({"ends": projected.iter().map(end).collect::<Vec<_>>()}))
}

pub fn target(input: &Input<'_>) -> Answer {
    let office = office(input)?;
    let given = |key: &str| instant(input, key)?.ok_or_else(|| format!("input-missing-{key}"));
    let (accepted, due) = (given("accepted_at")?, given("due_at")?);
    let channel = Channel::parse(input.text("channel")?).map_err(|error| code(&error))?;
    let book = Book::builtin();
    let portal = book.portal(input.text("portal")?).map_err(|error| code(&error))?.id();
    let moment = match input.optional_text("known_on")? {
        None => Moment::new(accepted.date()),
        Some(day) => Moment::new(accepted.date()).known_on(Date::parse(day).map_err(|error| code(&error))?),
    };
    let own = match input.optional_integer("percent")? {
        None => None,
        Some(percent) => Some(u8::try_from(percent).map_err(|_| "input-type-percent")?),
    };
    let goal = if own.is_none() { Goal::of(&book, portal, channel, moment) } else { None };
    let percent = own.or(goal.map(|goal| goal.percent));
    let at = percent.map(|percent| work::target(accepted, due, percent, &office)).transpose();
    Ok(json!({
        "target_at": at.map_err(|error| code(&error))?.map(|at| at.to_string()),
        "percent": percent,
        "row": goal.map(Row::id),
        "confidence": goal.map(|goal| goal.provenance.confidence.as_str()),
    }))
}

/// The dossiers of a question in the order of work.
fn placed<'a>(input: &Input<'a>, office: &WorkingTime) -> Result<Vec<work::Placed<&'a str>>, String> {
    let now = instant(input, "on")?.ok_or("input-missing-on")?;
    let policy = match input.optional_text("policy")? {
        None => OnlinePolicy::default(),
        Some(word) => OnlinePolicy::parse(word).map_err(|error| code(&error))?,
    };
    let mut waiting = Vec::new();
    for dossier in objects(input, "dossiers")? {
        let dossier = Input(dossier);
        waiting.push(work::Task {
            id: dossier.text("id")?,
            channel: Channel::parse(dossier.text("channel")?).map_err(|error| code(&error))?,
            accepted_at: instant(&dossier, "accepted_at")?.ok_or("input-missing-accepted_at")?,
            due_at: instant(&dossier, "due_at")?,
            target_at: instant(&dossier, "target_at")?,
        });
    }
    Ok(work::order(waiting, now, office, policy))
}

pub fn report(input: &Input<'_>) -> Answer {
    let day = |key: &str| -> Result<Option<Date>, String> {
        input.optional_text(key)?.map(Date::parse).transpose().map_err(|error| code(&error))
    };
    let to = day("on")?.ok_or("input-missing-on")?;
    let from = day("from")?.unwrap_or(Date::MIN);
    let formula = match input.optional_text("policy")? {
        None => Formula::default(),
        Some(word) => Formula::parse(word).map_err(|error| code(&error))?,
    };
    let report = Report::new(from, to, formula).map_err(|error| error.at(Path::Field("on")));
    let mut report = report.map_err(|error| code(&error))?;
    let mut classes = Map::new();
    for dossier in objects(input, "dossiers")? {
        let dossier = Input(dossier);
        let entry = entry(&dossier)?;
        entry.check().map_err(|error| code(&error))?;
        let class = report.add(&entry);
        classes.insert(dossier.text("id")?.to_owned(), json!(class.map(Class::as_str)));
    }
    let total = report.total();
    let counts: Map<String, Value> = Class::ALL
        .iter()
        .map(|class| (class.as_str().to_owned(), json!(total.of(*class))))
        .chain([("carried".to_owned(), json!(total.carried)), ("received".to_owned(), json!(total.received))])
        .collect();
    let systems: Map<String, Value> =
        report.by(Dimension::System).map(|(key, counts)| (key.to_owned(), json!(counts.total()))).collect();
    Ok(json!({ "classes": classes, "counts": counts, "systems": systems, "outside": report.outside() }))
}

fn entry(dossier: &Input<'_>) -> Result<Entry, String> {
    let received = instant(dossier, "received_at")?.ok_or("input-missing-received_at")?;
    let channel = match dossier.optional_text("channel")? {
        None => Entry::CHANNEL,
        Some(word) => Channel::parse(word).map_err(|error| code(&error))?,
    };
    let system = match dossier.optional_text("code")? {
        None => motcua::identity::DossierSystem::Own,
        Some(text) => DossierCode::parse_lenient(text).map_err(|error| code(&error))?.system(),
    };
    let mut supplements = Vec::new();
    for supplement in objects(dossier, "supplements")? {
        let supplement = Input(supplement);
        let requested_at = instant(&supplement, "requested_at")?.ok_or("input-missing-requested_at")?;
        supplements
            .push(motcua::procedure::Supplement::new(requested_at, instant(&supplement, "answered_at")?));
    }
    Ok(Entry {
        received_on: received.date(),
        channel,
        field: dossier.optional_text("field")?.unwrap_or_default().into(),
        agency: dossier.optional_text("agency")?.unwrap_or_default().into(),
        system,
        due_at: instant(dossier, "due_at")?,
        finished_at: instant(dossier, "finished_at")?,
        ended_at: instant(dossier, "ended_at")?,
        stopped_at: instant(dossier, "stopped_at")?,
        supplements,
    })
}

/// The dossier of a case: the decree of a day, the channel, the policies, the events.
pub(super) fn dossier(input: &Input<'_>) -> Result<Dossier, String> {
    let on = Date::parse(input.text("rules_on")?).map_err(|error| code(&error))?;
    let channel = Channel::parse(input.text("channel")?).map_err(|error| code(&error))?;
    let terms = Terms::new(Regime::on(on).map_err(|error| code(&error))?, channel).practice(practice(input)?);
    let mut events = Vec::new();
    for event in objects(input, "events")? {
        events.push(read_event(&Input(event))?);
    }
    Ok(Dossier::of(terms, events))
}

fn read_event(input: &Input<'_>) -> Result<Event, String> {
    let at = instant(input, "at")?.ok_or("input-missing-at")?;
    let kind = EventKind::parse(input.text("kind")?).map_err(|error| code(&error))?;
    let mut event = Event::new(input.text("id")?, at, kind).map_err(|error| code(&error))?;
    if let Some(appointment) = instant(input, "appointment")? {
        event = event.appointment(appointment);
    }
    if let Some(sequence) = input.optional_integer("sequence")? {
        event = event.sequence(u32::try_from(sequence).map_err(|_| "input-type-sequence")?);
    }
    Ok(event)
}

fn practice(input: &Input<'_>) -> Result<Practice, String> {
    let mut practice = Practice::default();
    let Some(policy) = input.get("policy") else {
        return Ok(practice);
    };
    let words = policy.as_object().ok_or("input-type-policy")?;
    for (key, word) in words {
        let word = word.as_str().ok_or("input-type-policy")?;
        let set = |practice: &mut Practice| -> Result<(), Error> {
            match key.as_str() {
                "supplement" => practice.supplement = word.parse()?,
                "obligation" => practice.obligation = word.parse()?,
                "suspension" => practice.suspension = word.parse()?,
                "date" => practice.date = word.parse()?,
                "answer" => practice.answer = word.parse()?,
                other => panic!("no policy {other}"),
            }
            Ok(())
        };
        set(&mut practice).map_err(|error| code(&error))?;
    }
    Ok(practice)
}

pub(super) fn clockwork<'a>(input: &Input<'_>, office: &'a WorkingTime) -> Result<Clockwork<'a>, String> {
    let limit = match input.get("period") {
        None => TimeLimit::Unset,
        Some(Value::String(word)) if word == "same-day" => TimeLimit::SameDay,
        Some(Value::Object(period)) => {
            let (unit, number) = period.iter().next().ok_or("input-type-period")?;
            let number =
                number.as_u64().and_then(|number| u32::try_from(number).ok()).ok_or("input-type-period")?;
            let period = match unit.as_str() {
                "working_hours" => Period::working_hours(number),
                "working_days" => Period::working_days(number),
                "calendar_days" => Period::calendar_days(number),
                _ => return Err("input-type-period".to_owned()),
            };
            TimeLimit::Within(period.map_err(|error| code(&error))?)
        }
        Some(_) => return Err("input-type-period".to_owned()),
    };
    let method = match input.optional_text("method")? {
        None => Method::default(),
        Some(word) => Method::parse(word).map_err(|error| code(&error))?,
    };
    Ok(Clockwork::new(office, limit).method(method))
}

fn objects<'a>(input: &Input<'a>, key: &str) -> Result<Vec<&'a Map<String, Value>>, String> {
    let wrong = || format!("input-type-{key}");
    let list = match input.get(key) {
        None => return Ok(Vec::new()),
        Some(list) => list.as_array().ok_or_else(wrong)?,
    };
    list.iter().map(|item| item.as_object().ok_or_else(wrong)).collect()
}

pub(super) fn instant(input: &Input<'_>, key: &str) -> Result<Option<DateTime>, String> {
    let text = input.optional_text(key)?;
    text.map(DateTime::parse).transpose().map_err(|error| code(&error))
}
