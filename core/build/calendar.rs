//! `data/calendar.json` to the tables of `calendar`.

use super::identity::{confidence, day};
use serde::Deserialize;
use std::fmt::Write;

/// The file as the book has it; what only the book uses is left out.
#[derive(Deserialize)]
struct File {
    calendar_years: Vec<Announcement>,
    calendar_days: Vec<Day>,
}

/// The file of documents, of which the build needs where texts were seen.
#[derive(Deserialize)]
struct Documents {
    sources: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    id: String,
    place: String,
}

#[derive(Deserialize)]
struct Announcement {
    year: u16,
    #[serde(flatten)]
    provenance: Provenance,
}

#[derive(Deserialize)]
struct Day {
    date: String,
    kind: String,
    name: Wording,
    counterpart: Option<String>,
    #[serde(default)]
    portals: Vec<String>,
    #[serde(flatten)]
    provenance: Provenance,
}

#[derive(Deserialize)]
struct Provenance {
    issued: Option<String>,
    #[serde(default)]
    documents: Vec<Citation>,
    confidence: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
struct Citation {
    document: String,
}

#[derive(Deserialize)]
struct Wording {
    vi: String,
    en: String,
}

pub fn generate() {
    let Documents { sources } = super::read("documents");
    super::table("calendar", |data: File| {
        let mut table = String::from("static YEARS: &[BuiltinYear] = &[\n");
        for row in &data.calendar_years {
            writeln!(
                table,
                "BuiltinYear {{ year: {}, {} }},",
                row.year,
                provenance(&row.provenance, &sources)
            )
            .expect("a String takes everything");
        }
        table += "];\nstatic DAYS: &[BuiltinDay] = &[\n";
        for row in &data.calendar_days {
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
                 provinces: &{:?}, {} }},",
                row.name.vi,
                row.name.en,
                day(row.counterpart.as_deref()),
                row.portals,
                provenance(&row.provenance, &sources),
            )
            .expect("a String takes everything");
        }
        table + "];\n"
    });
}

/// The fields that years and days share.
fn provenance(row: &Provenance, sources: &[Source]) -> String {
    assert!(!row.sources.is_empty(), "a row without a source");
    let place = |id: &String| {
        let source = sources.iter().find(|source| source.id == *id);
        source.unwrap_or_else(|| panic!("no source {id}")).place.as_str()
    };
    format!(
        "document: {:?}, known: {}, confidence: {}, sources: &{:?}",
        row.documents.first().map(|citation| &citation.document),
        day(row.issued.as_deref()),
        confidence(&row.confidence),
        row.sources.iter().map(place).collect::<Vec<_>>(),
    )
}
