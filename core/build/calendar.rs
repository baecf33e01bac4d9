//! `data/calendar.json` to the tables of `calendar`.

use super::identity::{confidence, day};
use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    sources: Vec<Source>,
    years: Vec<Announcement>,
    days: Vec<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    id: String,
    title: String,
    #[serde(rename = "seen_on")]
    _seen_on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Announcement {
    year: u16,
    document: Option<String>,
    known: Option<String>,
    confidence: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    date: String,
    kind: String,
    name: Wording,
    counterpart: Option<String>,
    document: Option<String>,
    known: Option<String>,
    provinces: Vec<String>,
    confidence: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    vi: String,
    en: String,
}

pub fn generate() {
    super::table("calendar", |data: File| {
        let mut table = String::from("static YEARS: &[BuiltinYear] = &[\n");
        for row in &data.years {
            writeln!(
                table,
                "BuiltinYear {{ year: {}, document: {:?}, known: {}, confidence: {}, sources: &{:?} }},",
                row.year,
                row.document,
                day(row.known.as_deref()),
                confidence(&row.confidence),
                titles(&row.sources, &data),
            )
            .expect("a String takes everything");
        }
        table += "];\nstatic DAYS: &[BuiltinDay] = &[\n";
        for row in &data.days {
            let kind = match row.kind.as_str() {
                "statutory" => "Statutory",
                "compensatory" => "Compensatory",
                "swapped" => "Swapped",
                "made-up" => "MadeUp",
                other => panic!("{}: unknown kind {other}", row.date),
            };
            let date = day(Some(&row.date));
            let date = date.strip_prefix("Some(").and_then(|date| date.strip_suffix(')')).expect("a day");
            writeln!(
                table,
                "BuiltinDay {{ date: {date}, kind: DayKind::{kind}, name_vi: {:?}, name_en: {:?}, counterpart: {}, \
                 document: {:?}, known: {}, provinces: &{:?}, confidence: {}, sources: &{:?} }},",
                row.name.vi,
                row.name.en,
                day(row.counterpart.as_deref()),
                row.document,
                day(row.known.as_deref()),
                row.provinces,
                confidence(&row.confidence),
                titles(&row.sources, &data),
            )
            .expect("a String takes everything");
        }
        table + "];\n"
    });
}

fn titles<'a>(ids: &[String], data: &'a File) -> Vec<&'a str> {
    assert!(!ids.is_empty(), "a row without a source");
    let title = |id: &String| {
        let source = data.sources.iter().find(|source| source.id == *id);
        source.unwrap_or_else(|| panic!("no source {id}")).title.as_str()
    };
    ids.iter().map(title).collect()
}
