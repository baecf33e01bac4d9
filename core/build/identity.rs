//! The tables of provinces and agencies, as Rust source in the build's output folder.
//!
//! A row that is not what it should be stops the build: the message names it.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

#[derive(Deserialize)]
struct Provinces {
    meta: Meta,
    provinces: Vec<Province>,
}

#[derive(Deserialize)]
struct Meta {
    sources: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Province {
    code: String,
    name: String,
    from: Option<String>,
    to: Option<String>,
    successor: Option<String>,
    area_code: Option<String>,
    agency_code: Option<String>,
    designations: Vec<Designation>,
    confidence: String,
    source: String,
}

#[derive(Deserialize)]
struct Designation {
    from: Option<String>,
    kind: String,
    full_name: String,
    confidence: String,
    source: String,
}

#[derive(Deserialize)]
struct Agencies {
    agencies: Vec<Agency>,
}

#[derive(Deserialize)]
struct Agency {
    code: String,
    name: String,
    historical: bool,
    confidence: String,
    source: String,
}

/// Writes `provinces.rs` from `data/provinces.json`.
pub fn provinces() {
    let data: Provinces = read("provinces.json");
    let source = |key: &str| {
        data.meta
            .sources
            .get(key)
            .unwrap_or_else(|| panic!("source {key} is not among meta.sources"))
    };
    let mut rust = String::from("pub(super) static PROVINCES: &[Row] = &[\n");
    for row in &data.provinces {
        let successor = row.successor.as_ref().map(|code| {
            let place = |next: &Province| next.code == *code && next.from > row.to;
            data.provinces
                .iter()
                .position(place)
                .unwrap_or_else(|| panic!("{}: no successor {code}", row.name))
        });
        let _ = writeln!(
            rust,
            "Row {{ code: {:?}, name: {:?}, from: {}, to: {}, successor: {successor:?}, area_code: {:?}, agency_code: {:?}, confidence: {}, source: {:?}, designations: &[",
            row.code,
            row.name,
            day(row.from.as_deref()),
            day(row.to.as_deref()),
            row.area_code,
            row.agency_code,
            confidence(&row.confidence),
            source(&row.source),
        );
        for name in &row.designations {
            let kind = match name.kind.as_str() {
                "province" => "ProvinceKind::Province",
                "city" => "ProvinceKind::City",
                other => panic!("{}: unknown kind {other}", row.name),
            };
            let _ = writeln!(
                rust,
                "Designation {{ from: {}, kind: {kind}, full_name: {:?}, confidence: {}, source: {:?} }},",
                day(name.from.as_deref()),
                name.full_name,
                confidence(&name.confidence),
                source(&name.source),
            );
        }
        rust.push_str("] },\n");
    }
    rust.push_str("];\n");
    write("provinces.rs", &rust);
}

/// Writes `agencies.rs` from `data/agencies.json`.
pub fn agencies() {
    let data: Agencies = read("agencies.json");
    let mut rust = String::from("static AGENCIES: &[Agency] = &[\n");
    for row in &data.agencies {
        let _ = writeln!(
            rust,
            "Agency {{ code: {:?}, name: {:?}, historical: {}, confidence: {}, source: {:?} }},",
            row.code,
            row.name,
            row.historical,
            confidence(&row.confidence),
            row.source,
        );
    }
    rust.push_str("];\n");
    write("agencies.rs", &rust);
}

fn confidence(word: &str) -> &'static str {
    match word {
        "primary" => "Confidence::Primary",
        "secondary" => "Confidence::Secondary",
        "code" => "Confidence::Code",
        "unverified" => "Confidence::Unverified",
        other => panic!("unknown confidence {other}"),
    }
}

/// An optional day `YYYY-MM-DD` as an expression of type `Option<Date>`.
fn day(text: Option<&str>) -> String {
    let Some(text) = text else {
        return "None".to_owned();
    };
    let parts: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [year, month @ 1..=12, day @ 1..=31] => format!("Date::from_ymd_opt({year}, {month}, {day})"),
        _ => panic!("{text} is not a day"),
    }
}

fn read<T: DeserializeOwned>(file: &str) -> T {
    let path = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
        .join("data")
        .join(file);
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(file: &str, rust: &str) {
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(file);
    fs::write(&path, rust).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
