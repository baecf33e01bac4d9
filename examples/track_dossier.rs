//! Where a dossier stands: its events in order, by when what has to happen and why, what can happen now.
//!
//! ```text
//! cargo run --example track_dossier
//! cargo run --example track_dossier -- my-dossier.json --language en --now 2026-11-24T08:00
//! cargo run --example track_dossier -- my-dossier.json --portal H34 --book calendar-2028.json
//! ```
//!
//! The log is JSON: `channel` (desk, online, post), `rules_on` (the day whose decree holds), `events` in any order, each
//! with `id`, `at`, `kind` and if need be `appointment`, `sequence`, `evidence`; the time limit comes from the
//! catalogue by `procedure`, or is told as `period`: `{"working_days": 3}`, `{"working_hours": 8}`,
//! `{"calendar_days": 15}` or `"same-day"`. Without a file, a fictitious dossier is told. A file that is read from standard
//! input is written `-`.

use anstyle::{AnsiColor, Style};
use clap::Parser;
use motcua::calendar::{Calendar, OfficeHours, Period, WorkingTime};
use motcua::finding::{Error, Language};
use motcua::identity::DossierCode;
use motcua::law::{Book, Moment};
use motcua::procedure::{
    Catalogue, Channel, Clockwork, Deadline, Deadlines, Dossier, Event, EventKind, Regime, Terms, TimeLimit,
};
use motcua::time::{Date, DateTime};
use motcua_examples::{FAILED, Help, book, complain, in_language, json, say, told, unreadable};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HEADING: Style = Style::new().bold();
const FAULT: Style = AnsiColor::Red.on_default();
const DIM: Style = Style::new().dimmed();

/// The dossier that is told without a file.
const FICTITIOUS: &str = include_str!("track_dossier/guardianship.json");

/// What stands after the English help.
const AFTER: &str = "Without a file: a fictitious dossier.\nExit code: 0 the dossier was told; 2 the arguments, the log or the book cannot be read, or a day's calendar is not known.";

/// Help in Vietnamese.
const HELP: Help = Help {
    about: "Theo dõi một hồ sơ: diễn biến, việc gì phải xong lúc nào và căn cứ vào đâu, bây giờ có thể làm gì.",
    arguments: &[
        ("log", "Nhật ký của hồ sơ (JSON); \"-\" là đọc từ đầu vào chuẩn"),
        (
            "now",
            "Thời điểm được hỏi, NĂM-THÁNG-NGÀYTGIỜ:PHÚT; nếu không nêu thì theo nhật ký, hoặc là sự kiện cuối",
        ),
        ("portal", "Mã định danh của tỉnh, bộ, ví dụ H34: tính cả ngày nghỉ riêng của nơi ấy"),
        ("book", "Một quyển quy định riêng (JSON) đặt trên quyển có sẵn, ví dụ lịch nghỉ của năm sau"),
        ("language", "Ngôn ngữ: vi hoặc en [mặc định: vi]"),
        ("help", "Hiện hướng dẫn này"),
    ],
    after: "Không nêu tệp: một hồ sơ hư cấu.\nMã kết thúc: 0 xong; 2 không đọc được tham số, nhật ký hoặc quyển quy định, hoặc chưa biết lịch nghỉ của một ngày.",
};

/// Tells where a dossier stands: its timeline, by when what has to happen and why, what can happen now.
#[derive(Parser)]
#[command(name = "track_dossier", after_help = AFTER)]
struct Arguments {
    /// The log of the dossier as JSON; `-` reads it from standard input.
    log: Option<PathBuf>,
    /// The instant asked about; that of the log, or its last event, unless told.
    #[arg(long, value_name = "TIME", value_parser = DateTime::parse)]
    now: Option<DateTime>,
    /// An agency code of a province or ministry, such as H34, whose own days off count.
    #[arg(long, value_name = "CODE")]
    portal: Option<String>,
    /// A JSON book to lay over the built-in one, such as one with next year's calendar.
    #[arg(long, value_name = "FILE")]
    book: Option<PathBuf>,
    /// The language of everything that is told: vi or en.
    #[arg(long, alias = "lang", default_value = "vi", value_name = "LANGUAGE", value_parser = Language::parse)]
    language: Language,
}

/// The language of what is told.
#[derive(Clone, Copy)]
struct Tongue(Language);

impl Tongue {
    const fn say(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        in_language(self.0, vietnamese, english)
    }
}

fn main() -> ExitCode {
    let arguments = match motcua_examples::arguments::<Arguments>(&HELP, FAILED) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match track(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            complain(&format_args!("{FAULT}{failure}{FAULT:#}"));
            ExitCode::from(FAILED)
        }
    }
}

/// The main job: the log, the dossier, its timeline, its deadlines, what can happen.
fn track(arguments: &Arguments) -> Result<(), String> {
    let tongue = Tongue(arguments.language);
    let text = match &arguments.log {
        Some(path) if path == Path::new("-") => {
            std::io::read_to_string(std::io::stdin()).map_err(|error| error.to_string())?
        }
        Some(path) => fs::read_to_string(path).map_err(|error| unreadable(path, &error, tongue.0))?,
        None => FICTITIOUS.to_owned(),
    };
    let log =
        json::parse(&text, tongue.0).map_err(|why| format!("{}: {why}", tongue.say("nhật ký", "the log")))?;
    let book = book(arguments.book.as_deref(), arguments.language).map_err(|error| error.to_string())?;
    let (dossier, limit) = read(&log, &book, tongue)?;
    known(&log, LOG, "", tongue)?;
    let in_log = text_of(&log, "now").map_err(|NoText| not_read("now", tongue))?;
    let in_log = in_log.map(DateTime::parse).transpose().map_err(|error| refused(&error, "now", tongue))?;
    let last = dossier.events().last().map(Event::at);
    let now = arguments
        .now
        .or(in_log)
        .or(last)
        .ok_or_else(|| tongue.say("hồ sơ chưa có sự kiện nào", "the log has no events").to_owned())?;

    if let Some(code) = &arguments.portal {
        book.portal(code).map_err(|error| refused(&error, "--portal", tongue))?;
    }
    let calendar = Calendar::of(&book, arguments.portal.as_deref())
        .map_err(|findings| told(&findings, arguments.language))?;
    let office = WorkingTime::new(calendar, OfficeHours::default());
    let clockwork = Clockwork::new(&office, limit);
    let plain = |error: Error| refused(&error, "", tongue);
    let state = dossier.state_at(now);
    let deadlines = clockwork.deadlines(&state, dossier.terms()).map_err(plain)?;

    headline(&log, &dossier, tongue)?;
    timeline(&dossier, &clockwork, now, tongue).map_err(plain)?;
    let status = state.status().map_or("–", |status| status.label(tongue.0));
    let code = state.status().map_or(String::new(), |status| format!("{}. ", status.code()));
    say!(
        "\n{HEADING}{} {}{HEADING:#}\n  {code}{status} ({})",
        tongue.say("Lúc", "At"),
        shown(now),
        state.stage().label(tongue.0)
    );
    due_dates(&deadlines, now, tongue);
    if let Some(due) = deadlines.due_at() {
        let late = clockwork.late_by(&state, due, now).map_err(plain)?;
        if late > 0 {
            let (hours, minutes) = (late / 60, late % 60);
            say!(
                "  {FAULT}{}: {hours} h {minutes:02}{FAULT:#}",
                tongue.say("Trễ (giờ làm việc)", "Late (working time)")
            );
        }
    }
    say!("\n{HEADING}{}{HEADING:#}", tongue.say("Bây giờ có thể", "What can happen now"));
    let possible = state.possible(dossier.terms());
    for kind in &possible {
        say!("  {kind:<22} {}", kind.label(tongue.0));
    }
    if possible.is_empty() {
        say!("  {}", tongue.say("không còn gì: hồ sơ đã kết thúc", "nothing: the dossier has ended"));
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
    let rows = log["events"].as_array().ok_or_else(|| not_read("events", tongue))?;
    for (place, row) in rows.iter().enumerate() {
        let path = format!("events[{place}]");
        known(row, EVENT, &format!("{path}."), tongue)?;
        events.push(event(row, &path, tongue)?);
    }
    let procedure = text_of(log, "procedure").map_err(|NoText| not_read("procedure", tongue))?;
    let limit = match (&log["period"], procedure) {
        (Value::Null, None) => TimeLimit::Unset,
        (Value::Null, Some(code)) => {
            let catalogue = Catalogue::of(book, Moment::new(on));
            let procedure =
                catalogue.procedure(code).map_err(|error| refused(&error, "procedure", tongue))?;
            // A limit of its own for online filing is not always known: the desk's counts then.
            procedure.limit(channel).or_else(|| procedure.limit(Channel::Desk)).unwrap_or(TimeLimit::Unset)
        }
        (period, _) => self::period(period).ok_or_else(|| not_read("period", tongue))?,
    };
    Ok((Dossier::of(Terms::new(regime, channel), events), limit))
}

/// The keys of a log and of its events; what is none of them was meant to be one.
const LOG: &str = "about, code, procedure, period, channel, rules_on, now, events";
const EVENT: &str = "id, at, kind, sequence, appointment, evidence";

fn known(object: &Value, keys: &'static str, path: &str, tongue: Tongue) -> Result<(), String> {
    let strange = json::unknown(object, keys).into_iter().next();
    strange.map_or(Ok(()), |(key, error)| Err(refused(&error, &format!("{path}{key}"), tongue)))
}

/// Something else than a text stands where one may stand, which is not the same as none.
struct NoText;

/// A text that may be absent.
fn text_of<'a>(row: &'a Value, key: &str) -> Result<Option<&'a str>, NoText> {
    match &row[key] {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text)),
        _ => Err(NoText),
    }
}

fn not_read(path: &str, tongue: Tongue) -> String {
    format!("{path}: {}", tongue.say("không đọc được", "cannot be read"))
}

fn event(row: &Value, path: &str, tongue: Tongue) -> Result<Event, String> {
    let optional = |key: &str| text_of(row, key).map_err(|NoText| not_read(&format!("{path}.{key}"), tongue));
    let needed = |key: &str| optional(key).map(Option::unwrap_or_default);
    let plain = |error: Error| refused(&error, path, tongue);
    let at = DateTime::parse(needed("at")?).map_err(plain)?;
    let kind = EventKind::parse(needed("kind")?).map_err(plain)?;
    let mut event = Event::new(needed("id")?, at, kind).map_err(plain)?;
    if let Some(appointment) = optional("appointment")? {
        event = event.appointment(DateTime::parse(appointment).map_err(plain)?);
    }
    if !row["sequence"].is_null() {
        let sequence = row["sequence"].as_u64().and_then(|number| u32::try_from(number).ok());
        event = event.sequence(sequence.ok_or_else(|| not_read(&format!("{path}.sequence"), tongue))?);
    }
    Ok(match optional("evidence")? {
        Some(evidence) => event.evidence(evidence),
        None => event,
    })
}

fn period(period: &Value) -> Option<TimeLimit> {
    if period == "same-day" {
        return Some(TimeLimit::SameDay);
    }
    let mut told = period.as_object()?.iter();
    let (unit, number) = told.next().filter(|_| told.next().is_none())?;
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
    say!("{HEADING}{}{HEADING:#}", tongue.say("Theo dõi hồ sơ", "Tracking a dossier"));
    if let Some(text) = text_of(log, "code").map_err(|NoText| not_read("code", tongue))? {
        let code = DossierCode::parse_lenient(text).map_err(|error| refused(&error, "code", tongue))?;
        let agency = code.agency().agency().map_or("–", |agency| agency.name());
        say!("  {code}: {agency}, {}", code.received_on().dmy());
    }
    let terms = dossier.terms();
    say!("  {}; {}", terms.channel.label(tongue.0), terms.regime.id);
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
    say!("\n{HEADING}{}{HEADING:#}", tongue.say("Diễn biến", "Timeline"));
    for (place, event) in dossier.events().iter().enumerate() {
        let path = format!("events[{place}]");
        let broken: Vec<_> = findings.iter().filter(|finding| finding.path().to_string() == path).collect();
        let counts = !dossier.refusals().iter().any(|refusal| refusal.event == *event) && event.at() <= now;
        let style = if counts { Style::new() } else { DIM };
        let paper = event.shown_by().map_or(String::new(), |paper| format!(" [{paper}]"));
        say!("  {style}{}  {}{paper}{style:#}", shown(event.at()), event.kind().label(tongue.0));
        for finding in broken {
            say!("      {FAULT}{} [{}]{FAULT:#}", finding.message(tongue.0), finding.code());
        }
        for refusal in dossier.refusals().iter().filter(|refusal| refusal.event == *event) {
            let possible: Vec<_> = refusal.possible.iter().map(|kind| kind.as_str()).collect();
            say!("      {}: {}", tongue.say("khi đó có thể", "possible then"), possible.join(", "));
        }
    }
    Ok(())
}

/// By when what has to happen, and why.
fn due_dates(deadlines: &Deadlines, now: DateTime, tongue: Tongue) {
    say!("\n{HEADING}{}{HEADING:#}", tongue.say("Thời hạn và căn cứ", "Deadlines and their reasons"));
    for deadline in &deadlines.all {
        let passed = if deadline.at < now { tongue.say(" (đã qua)", " (passed)") } else { "" };
        say!(
            "  {}  {}{passed}\n      {DIM}{}{DIM:#}",
            shown(deadline.at),
            deadline.kind.label(tongue.0),
            why(deadline, deadlines.decree, tongue)
        );
    }
    if let Some(waiting) = deadlines.waiting {
        say!(
            "  {}: {}",
            tongue.say("Chưa có ngày trả kết quả", "No date for the result"),
            waiting.label(tongue.0)
        );
    }
}

fn why(deadline: &Deadline, decree: &str, tongue: Tongue) -> String {
    let mut parts: Vec<_> = deadline.reasons.iter().map(|reason| reason.label(tongue.0).to_owned()).collect();
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
    format!("{place}: {} [{}]", error.message(tongue.0), error.code())
}
