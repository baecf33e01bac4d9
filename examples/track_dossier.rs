//! Where a dossier stands: its events in order, by when what has to happen and why, what can happen now.
//!
//! ```text
//! cargo run --example track_dossier
//! cargo run --example track_dossier -- my-dossier.json --lang en --now 2026-11-24T08:00
//! ```
//!
//! The log is JSON: `channel` (desk, online, post), `rules_on` (the day whose decree holds), `events` in any order, each
//! with `id`, `at`, `kind` and if need be `appointment`, `sequence`, `evidence`; the time limit comes from the
//! catalogue by `procedure`, or is told as `period`: `{"working_days": 3}`, `{"working_hours": 8}`,
//! `{"calendar_days": 15}` or `"same-day"`. Without a file, a fictitious dossier is told.

use anstyle::{AnsiColor, Style};
use clap::{Parser, ValueEnum};
use motcua::calendar::{Calendar, OfficeHours, Period, WorkingTime};
use motcua::finding::{Error, Language};
use motcua::identity::DossierCode;
use motcua::law::{Book, Moment};
use motcua::procedure::{
    Catalogue, Channel, Clockwork, Deadline, Deadlines, Dossier, Event, EventKind, Regime, Terms, TimeLimit,
};
use motcua::time::{Date, DateTime};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

const HEADING: Style = Style::new().bold();
const FAULT: Style = AnsiColor::Red.on_default();
const DIM: Style = Style::new().dimmed();

/// The dossier that is told without a file.
const FICTITIOUS: &str = include_str!("track_dossier/guardianship.json");

/// Tells where a dossier stands.
#[derive(Parser)]
#[command(name = "track_dossier")]
struct Arguments {
    /// The log of the dossier as JSON.
    log: Option<PathBuf>,
    /// The instant asked about; that of the log, or its last event, unless told.
    #[arg(long, value_parser = DateTime::parse)]
    now: Option<DateTime>,
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Tongue::Vi)]
    lang: Tongue,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Vi,
    En,
}

impl Tongue {
    fn say(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Vi => vietnamese,
            Self::En => english,
        }
    }

    fn language(self) -> Language {
        match self {
            Self::Vi => Language::Vietnamese,
            Self::En => Language::English,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match track(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            anstream::eprintln!("{FAULT}{failure}{FAULT:#}");
            ExitCode::from(2)
        }
    }
}

/// The main job: the log, the dossier, its timeline, its deadlines, what can happen.
fn track(arguments: &Arguments) -> Result<(), String> {
    let tongue = arguments.lang;
    let text = match &arguments.log {
        Some(path) => fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?,
        None => FICTITIOUS.to_owned(),
    };
    let log: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let book = Book::builtin();
    let (dossier, limit) = read(&log, &book, tongue)?;
    let told = log["now"]
        .as_str()
        .map(DateTime::parse)
        .transpose()
        .map_err(|error| refused(&error, "now", tongue))?;
    let last = dossier.events().last().map(Event::at);
    let now = arguments
        .now
        .or(told)
        .or(last)
        .ok_or_else(|| tongue.say("hồ sơ chưa có sự kiện nào", "the log has no events").to_owned())?;

    let office = WorkingTime::new(Calendar::builtin(), OfficeHours::default());
    let clockwork = Clockwork::new(&office, limit);
    let plain = |error: Error| refused(&error, "", tongue);
    let state = dossier.state_at(now);
    let deadlines = clockwork.deadlines(&state, dossier.terms()).map_err(plain)?;

    headline(&log, &dossier, tongue)?;
    timeline(&dossier, &clockwork, now, tongue).map_err(plain)?;
    let status = state.status().map_or("–", |status| status.label(tongue.language()));
    let code = state.status().map_or(String::new(), |status| format!("{}. ", status.code()));
    anstream::println!(
        "\n{HEADING}{} {}{HEADING:#}\n  {code}{status} ({})",
        tongue.say("Lúc", "At"),
        shown(now),
        state.stage().label(tongue.language())
    );
    due_dates(&deadlines, now, tongue);
    if let Some(due) = deadlines.due_at() {
        let late = clockwork.late_by(&state, due, now).map_err(plain)?;
        if late > 0 {
            let (hours, minutes) = (late / 60, late % 60);
            anstream::println!(
                "  {FAULT}{}: {hours} h {minutes:02}{FAULT:#}",
                tongue.say("Trễ (giờ làm việc)", "Late (working time)")
            );
        }
    }
    anstream::println!("\n{HEADING}{}{HEADING:#}", tongue.say("Bây giờ có thể", "What can happen now"));
    let possible = state.possible(dossier.terms());
    for kind in &possible {
        anstream::println!("  {kind:<22} {}", kind.label(tongue.language()));
    }
    if possible.is_empty() {
        anstream::println!(
            "  {}",
            tongue.say("không còn gì: hồ sơ đã kết thúc", "nothing: the dossier has ended")
        );
    }
    Ok(())
}

/// The dossier of a log, and the time limit of its procedure.
fn read(log: &Value, book: &Book, tongue: Tongue) -> Result<(Dossier, TimeLimit), String> {
    let word = |key: &'static str| {
        log[key].as_str().ok_or_else(|| format!("{key}: {}", tongue.say("thiếu", "missing")))
    };
    let on = Date::parse(word("rules_on")?).map_err(|error| refused(&error, "rules_on", tongue))?;
    let channel = Channel::parse(word("channel")?).map_err(|error| refused(&error, "channel", tongue))?;
    let regime = Regime::on(on).map_err(|error| refused(&error, "rules_on", tongue))?;
    let mut events = Vec::new();
    for (place, row) in log["events"].as_array().into_iter().flatten().enumerate() {
        events.push(event(row).map_err(|error| refused(&error, &format!("events[{place}]"), tongue))?);
    }
    let limit = match (&log["period"], log["procedure"].as_str()) {
        (Value::Null, None) => TimeLimit::Unset,
        (Value::Null, Some(code)) => {
            let catalogue = Catalogue::of(book, Moment::new(on));
            let procedure =
                catalogue.procedure(code).map_err(|error| refused(&error, "procedure", tongue))?;
            // A limit of its own for online filing is not always known: the desk's counts then.
            procedure.limit(channel).or_else(|| procedure.limit(Channel::Desk)).unwrap_or(TimeLimit::Unset)
        }
        (period, _) => self::period(period)
            .ok_or_else(|| format!("period: {}", tongue.say("không đọc được", "cannot be read")))?,
    };
    Ok((Dossier::of(Terms::new(regime, channel), events), limit))
}

fn event(row: &Value) -> Result<Event, Error> {
    let text = |key: &str| row[key].as_str().unwrap_or_default();
    let mut event = Event::new(text("id"), DateTime::parse(text("at"))?, EventKind::parse(text("kind"))?)?;
    if let Some(appointment) = row["appointment"].as_str() {
        event = event.appointment(DateTime::parse(appointment)?);
    }
    if let Some(sequence) = row["sequence"].as_u64().and_then(|number| u32::try_from(number).ok()) {
        event = event.sequence(sequence);
    }
    Ok(if let Some(evidence) = row["evidence"].as_str() { event.evidence(evidence) } else { event })
}

fn period(period: &Value) -> Option<TimeLimit> {
    if period == "same-day" {
        return Some(TimeLimit::SameDay);
    }
    let (unit, number) = period.as_object()?.iter().next()?;
    let number = u32::try_from(number.as_u64()?).ok()?;
    let period = match unit.as_str() {
        "working_hours" => Period::working_hours(number),
        "working_days" => Period::working_days(number),
        "calendar_days" => Period::calendar_days(number),
        _ => return None,
    };
    period.ok().map(TimeLimit::Within)
}

fn headline(log: &Value, dossier: &Dossier, tongue: Tongue) -> Result<(), String> {
    anstream::println!("{HEADING}{}{HEADING:#}", tongue.say("Theo dõi hồ sơ", "Tracking a dossier"));
    if let Some(text) = log["code"].as_str() {
        let code = DossierCode::parse_lenient(text).map_err(|error| refused(&error, "code", tongue))?;
        let agency = code.agency().agency().map_or("–", |agency| agency.name());
        anstream::println!("  {code}: {agency}, {}", code.received_on().dmy());
    }
    let terms = dossier.terms();
    anstream::println!("  {}; {}", terms.channel.label(tongue.language()), terms.regime.id);
    Ok(())
}

/// Every event with the status it led to, refused and future ones told, and the terms that were broken.
fn timeline(
    dossier: &Dossier,
    clockwork: &Clockwork<'_>,
    now: DateTime,
    tongue: Tongue,
) -> Result<(), Error> {
    let findings = clockwork.audit(dossier, now)?;
    anstream::println!("\n{HEADING}{}{HEADING:#}", tongue.say("Diễn biến", "Timeline"));
    for (place, event) in dossier.events().iter().enumerate() {
        let path = format!("events[{place}]");
        let told: Vec<_> = findings.iter().filter(|finding| finding.path().to_string() == path).collect();
        let counts = !dossier.refusals().iter().any(|refusal| refusal.event == *event) && event.at() <= now;
        let style = if counts { Style::new() } else { DIM };
        let paper = event.shown_by().map_or(String::new(), |paper| format!(" [{paper}]"));
        anstream::println!(
            "  {style}{}  {}{paper}{style:#}",
            shown(event.at()),
            event.kind().label(tongue.language())
        );
        for finding in told {
            anstream::println!(
                "      {FAULT}{} [{}]{FAULT:#}",
                finding.message(tongue.language()),
                finding.code()
            );
        }
        for refusal in dossier.refusals().iter().filter(|refusal| refusal.event == *event) {
            let possible: Vec<_> = refusal.possible.iter().map(|kind| kind.as_str()).collect();
            anstream::println!(
                "      {}: {}",
                tongue.say("khi đó có thể", "possible then"),
                possible.join(", ")
            );
        }
    }
    Ok(())
}

/// By when what has to happen, and why.
fn due_dates(deadlines: &Deadlines, now: DateTime, tongue: Tongue) {
    anstream::println!(
        "\n{HEADING}{}{HEADING:#}",
        tongue.say("Thời hạn và căn cứ", "Deadlines and their reasons")
    );
    for deadline in &deadlines.all {
        let passed = if deadline.at < now { tongue.say(" (đã qua)", " (passed)") } else { "" };
        anstream::println!(
            "  {}  {}{passed}\n      {DIM}{}{DIM:#}",
            shown(deadline.at),
            deadline.kind.label(tongue.language()),
            why(deadline, deadlines.decree, tongue)
        );
    }
    if let Some(waiting) = deadlines.waiting {
        anstream::println!(
            "  {}: {}",
            tongue.say("Chưa có ngày trả kết quả", "No date for the result"),
            waiting.label(tongue.language())
        );
    }
}

fn why(deadline: &Deadline, decree: &str, tongue: Tongue) -> String {
    let mut parts: Vec<_> =
        deadline.reasons.iter().map(|reason| reason.label(tongue.language()).to_owned()).collect();
    parts.extend(deadline.place.map(|place| format!("{decree} {place}")));
    let close = tongue.say("giờ làm việc cuối trước đó", "last office hour by then");
    parts.extend(deadline.in_office.map(|at| format!("{close}: {}", shown(at))));
    parts.join("; ")
}

/// `dd/mm/yyyy HH:MM`.
fn shown(at: DateTime) -> String {
    format!("{} {:02}:{:02}", at.date().dmy(), at.hour(), at.minute())
}

fn refused(error: &Error, place: &str, tongue: Tongue) -> String {
    let path = error.finding().path().to_string();
    let place = if path.is_empty() { place.to_owned() } else { path };
    format!("{place}: {} [{}]", error.message(tongue.language()), error.code())
}
