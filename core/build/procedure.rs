//! `data/statuses.json`, `data/transitions.json` and `data/regimes.json` to the tables of `procedure`.

use super::identity::{confidence, day};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusFile {
    #[serde(rename = "$schema")]
    _schema: String,
    #[serde(rename = "about")]
    _about: String,
    source: String,
    confidence: String,
    statuses: Vec<Status>,
    #[serde(rename = "aliases_source")]
    _aliases_source: String,
    #[serde(rename = "unmapped_aliases")]
    _unmapped_aliases: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    code: u8,
    #[serde(rename = "status")]
    word: String,
    vi: String,
    en: String,
    aliases: Vec<String>,
    clock: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TransitionFile {
    #[serde(rename = "$schema")]
    _schema: String,
    #[serde(rename = "about")]
    _about: String,
    transitions: Vec<Transition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Transition {
    event: String,
    from: Vec<String>,
    to: String,
    actor: String,
    means: String,
    confidence: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegimeFile {
    #[serde(rename = "$schema")]
    _schema: String,
    #[serde(rename = "about")]
    _about: String,
    regimes: Vec<Regime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Regime {
    id: String,
    from: String,
    to: Option<String>,
    answer_hours: Option<u16>,
    answer_place: Option<String>,
    request_days: u16,
    request_place: String,
    close_days: Option<u16>,
    close_place: Option<String>,
    apology_days: u16,
    apology_place: String,
    new_dates: u8,
    transfer_place: String,
    applicant_stops: bool,
    stop_place: Option<String>,
    #[serde(rename = "agency_in_code")]
    _agency_in_code: String,
    confidence: String,
    source: String,
}

pub fn generate() {
    super::table("statuses", |data: StatusFile| {
        let mut rows = String::new();
        for row in &data.statuses {
            writeln!(
                rows,
                "StatusRow {{ code: {}, status: Status::{}, words: Words {{ vi: {:?}, en: {:?} }}, aliases: &{:?}, clock: Clock::{} }},",
                row.code,
                member(&row.word),
                row.vi,
                row.en,
                row.aliases,
                member(&row.clock),
            )
            .expect("a String takes everything");
        }
        format!(
            "static STATUSES: &[StatusRow] = &[\n{rows}];\nconst SOURCE: &str = {:?};\n\
             const CONFIDENCE: Confidence = {};\n",
            data.source,
            confidence(&data.confidence)
        )
    });
    super::table("transitions", |data: TransitionFile| {
        let rows: String = data.transitions.iter().flat_map(transition).collect();
        format!("static TRANSITIONS: &[Transition] = &[\n{rows}];\n")
    });
    super::table("regimes", |data: RegimeFile| {
        let rows: String = data.regimes.iter().map(regime).collect();
        format!("static REGIMES: &[Regime] = &[\n{rows}];\n")
    });
}

/// A row for each status that a transition leads from.
fn transition(row: &Transition) -> Vec<String> {
    let target = match row.to.as_str() {
        "same" => "Target::Same".to_owned(),
        "previous" => "Target::Previous".to_owned(),
        status => format!("Target::Status(Status::{})", member(status)),
    };
    let from = |status: &String| match status.as_str() {
        "none" => "None".to_owned(),
        status => format!("Some(Status::{})", member(status)),
    };
    row.from
        .iter()
        .map(|status| {
            format!(
                "Transition {{ event: EventKind::{}, from: {}, target: {target}, actor: Actor::{}, means: {:?}, \
                 confidence: {}, source: {:?} }},\n",
                member(&row.event),
                from(status),
                member(&row.actor),
                row.means,
                confidence(&row.confidence),
                row.source,
            )
        })
        .collect()
}

fn regime(row: &Regime) -> String {
    let term = |number: Option<u16>, place: Option<&String>| match (number, place) {
        (Some(number), Some(place)) => format!("Some(Term {{ number: {number}, place: {place:?} }})"),
        (None, None) => "None".to_owned(),
        _ => panic!("{}: a term and its place go together", row.id),
    };
    let bare = |number, place: &String| format!("Term {{ number: {number}, place: {place:?} }}");
    format!(
        "Regime {{ id: {:?}, from: {}, to: {}, answer: {}, request: {}, close: {}, apology: {}, new_dates: {}, \
         transfer_place: {:?}, applicant_stops: {}, stop_place: {:?}, confidence: {}, source: {:?} }},\n",
        row.id,
        day(Some(&row.from)),
        day(row.to.as_deref()),
        term(row.answer_hours, row.answer_place.as_ref()),
        bare(row.request_days, &row.request_place),
        term(row.close_days, row.close_place.as_ref()),
        bare(row.apology_days, &row.apology_place),
        row.new_dates,
        row.transfer_place,
        row.applicant_stops,
        row.stop_place,
        confidence(&row.confidence),
        row.source,
    )
}

/// The member of an enumeration by its word: `not-accepted` is `NotAccepted`.
fn member(word: &str) -> String {
    let upper = |part: &str| {
        let (first, rest) = part.split_at(1);
        format!("{}{rest}", first.to_ascii_uppercase())
    };
    word.split('-').map(upper).collect()
}
