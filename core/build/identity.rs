//! `data/provinces.json`, `data/agencies.json` and `data/renumberings.json` to the tables of `identity`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProvinceFile {
    #[serde(rename = "about")]
    _about: String,
    sources: Vec<Source>,
    provinces: Vec<Province>,
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
struct Province {
    code: String,
    name: String,
    #[serde(default)]
    spellings: Vec<String>,
    from: Option<String>,
    to: Option<String>,
    successor: Option<String>,
    area_code: Option<String>,
    agency_code: Option<String>,
    designations: Vec<Designation>,
    confidence: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Designation {
    from: Option<String>,
    kind: String,
    name: Option<String>,
    full_name: String,
    confidence: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgencyFile {
    #[serde(rename = "about")]
    _about: String,
    agencies: Vec<Agency>,
    serials: Vec<Serial>,
    successions: Vec<Succession>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Serial {
    digits: String,
    agency: String,
    name: String,
    also_read_as: Option<String>,
    confidence: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Succession {
    code: String,
    from: String,
    successor: String,
    name: String,
    confidence: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Agency {
    code: String,
    name: String,
    historical: bool,
    confidence: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RenumberingFile {
    #[serde(rename = "about")]
    _about: String,
    sources: Vec<Source>,
    renumberings: Vec<Renumbering>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Renumbering {
    #[serde(rename = "id")]
    _id: String,
    issued: String,
    first_day: String,
    last_day: String,
    confidence: String,
    sources: Vec<String>,
    codes: Vec<Codes>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Codes {
    old: String,
    new: String,
}

pub fn generate() {
    super::table("provinces", |data: ProvinceFile| {
        let rows: String = data.provinces.iter().map(|row| province(row, &data)).collect();
        format!("pub(super) static PROVINCES: &[Row] = &[\n{rows}];\n")
    });
    super::table("agencies", |data: AgencyFile| {
        let rows: String = data.agencies.iter().map(agency).collect();
        let serials: String = data.serials.iter().map(|row| serial(row, &data)).collect();
        let successions: String = data.successions.iter().map(|row| succession(row, &data)).collect();
        format!(
            "static AGENCIES: &[Agency] = &[\n{rows}];\n\
             static SERIALS: &[MinistrySystem] = &[\n{serials}];\n\
             static SUCCESSIONS: &[SuccessionRow] = &[\n{successions}];\n"
        )
    });
    super::table("renumberings", |data: RenumberingFile| renumberings(&data));
}

/// The codes of all plans in one table, and the plans, each with its part of that.
fn renumberings(data: &RenumberingFile) -> String {
    let (mut codes, mut plans) = (BTreeMap::new(), String::new());
    let (mut table, mut before) = (String::new(), String::new());
    for plan in &data.renumberings {
        assert!(before < plan.issued && plan.issued < plan.first_day && plan.first_day < plan.last_day);
        before.clone_from(&plan.issued);
        let first = codes.len();
        for Codes { old, new } in &plan.codes {
            assert!(codes.insert(old, new).is_none(), "{old} became two codes");
            writeln!(table, "(*b{old:?}, *b{new:?}),").expect("a String takes everything");
        }
        writeln!(
            plans,
            "Renumbering {{ issued: {}, first_day: {}, last_day: {}, confidence: {}, sources: &{:?}, codes: {first}..{} }},",
            date(&plan.issued),
            date(&plan.first_day),
            date(&plan.last_day),
            confidence(&plan.confidence),
            titles(&plan.sources, &data.sources),
            codes.len(),
        )
        .expect("a String takes everything");
    }
    format!(
        "static CODES: &[([u8; 4], [u8; 3])] = &[\n{table}];\n\
         static RENUMBERINGS: &[Renumbering] = &[\n{plans}];\n"
    )
}

fn province(row: &Province, data: &ProvinceFile) -> String {
    // Days are written YYYY-MM-DD, so their order is that of their texts.
    let follows = |next: &Province, code: &str| next.code == code && next.from > row.to;
    let successor = row.successor.as_ref().map(|code| {
        let place = data.provinces.iter().position(|next| follows(next, code));
        place.unwrap_or_else(|| panic!("{}: no successor {code}", row.name))
    });
    let mut designations = String::new();
    for name in &row.designations {
        let kind = match name.kind.as_str() {
            "province" => "Province",
            "city" => "City",
            other => panic!("{}: unknown kind {other}", row.name),
        };
        write!(
            designations,
            "Designation {{ from: {}, kind: ProvinceKind::{kind}, name: {:?}, full_name: {:?}, confidence: {}, \
             sources: &{:?} }}, ",
            day(name.from.as_deref()),
            name.name.as_ref().unwrap_or(&row.name),
            name.full_name,
            confidence(&name.confidence),
            titles(&name.sources, &data.sources),
        )
        .expect("a String takes everything");
    }
    format!(
        "Row {{ code: {:?}, name: {:?}, spellings: &{:?}, from: {}, to: {}, successor: {successor:?}, area_code: {:?}, \
         agency_code: {:?}, confidence: {}, sources: &{:?}, designations: &[{designations}] }},\n",
        row.code,
        row.name,
        row.spellings,
        day(row.from.as_deref()),
        day(row.to.as_deref()),
        row.area_code,
        row.agency_code,
        confidence(&row.confidence),
        titles(&row.sources, &data.sources),
    )
}

fn agency(row: &Agency) -> String {
    format!(
        "Agency {{ code: {:?}, name: {:?}, historical: {}, confidence: {}, source: {:?} }},\n",
        row.code,
        row.name,
        row.historical,
        confidence(&row.confidence),
        row.source,
    )
}

fn serial(row: &Serial, data: &AgencyFile) -> String {
    assert_agency(&row.agency, data);
    format!(
        "MinistrySystem {{ digits: {:?}, agency: {:?}, name: {:?}, also_read_as: {:?}, confidence: {}, \
         source: {:?} }},\n",
        row.digits,
        row.agency,
        row.name,
        row.also_read_as,
        confidence(&row.confidence),
        row.source,
    )
}

fn succession(row: &Succession, data: &AgencyFile) -> String {
    assert_agency(&row.code, data);
    assert_agency(&row.successor, data);
    format!(
        "SuccessionRow {{ of: {:?}, from: {}, code: {:?}, name: {:?}, confidence: {}, source: {:?} }},\n",
        row.code,
        day(Some(&row.from)),
        row.successor,
        row.name,
        confidence(&row.confidence),
        row.source,
    )
}

fn assert_agency(code: &str, data: &AgencyFile) {
    assert!(data.agencies.iter().any(|agency| agency.code == code), "no agency {code}");
}

fn titles<'a>(ids: &[String], sources: &'a [Source]) -> Vec<&'a str> {
    assert!(!ids.is_empty(), "a row without a source");
    let title = |id: &String| {
        let source = sources.iter().find(|source| source.id == *id);
        source.unwrap_or_else(|| panic!("no source {id}")).title.as_str()
    };
    ids.iter().map(title).collect()
}

pub fn confidence(word: &str) -> &'static str {
    match word {
        "primary" => "Confidence::Primary",
        "secondary" => "Confidence::Secondary",
        "code" => "Confidence::Code",
        "unverified" => "Confidence::Unverified",
        other => panic!("unknown confidence {other}"),
    }
}

/// An optional day as an expression of type `Option<Date>`.
pub fn day(text: Option<&str>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| format!("Some({})", date(text)))
}

/// A day as an expression of type `Date`.
fn date(text: &str) -> String {
    let parts: Vec<u32> = text.split('-').map(|part| part.parse().expect("a day")).collect();
    let [year, month @ 1..=12, day @ 1..=31] = parts.as_slice() else {
        panic!("{text} is not a day");
    };
    format!("crate::date!({year}, {month}, {day})")
}
