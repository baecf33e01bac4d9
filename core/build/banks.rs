//! `data/banks.json` to the table of `vietqr::bank`.

use serde::Deserialize;
use std::collections::HashMap;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Directory {
    #[serde(rename = "about")]
    _about: String,
    sources: Vec<Source>,
    banks: Vec<Bank>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    id: String,
    title: String,
    seen_on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bank {
    bin: String,
    short_name: String,
    name: String,
    aliases: Vec<String>,
    #[serde(default)]
    former_names: Vec<String>,
    #[serde(default)]
    same_institution: Vec<String>,
    swift: Option<String>,
    transfers: Option<bool>,
    sources: Vec<String>,
    confidence: String,
    #[serde(default)]
    disagreements: Vec<String>,
}

pub fn generate() {
    super::table("banks", |directory: Directory| {
        let mut table = String::from("static SOURCES: &[Source] = &[\n");
        let mut places = HashMap::new();
        for (place, source) in directory.sources.iter().enumerate() {
            places.insert(source.id.as_str(), place);
            let [year, month, day]: [u32; 3] = date(&source.seen_on);
            writeln!(
                table,
                "Source {{ id: {:?}, title: {:?}, seen_on: crate::date!({year}, {month}, {day}) }},",
                source.id, source.title
            )
            .expect("a String takes everything");
        }
        table +=
            "];\n/// The BINs alone, in ascending order: to know one does not take the whole directory.\n";
        table += "static BINS: &[[u8; 6]] = &[\n";
        for bank in &directory.banks {
            writeln!(table, "*b{:?},", bank.bin).expect("a String takes everything");
        }
        table += "];\n/// In the order of their BINs.\nstatic BANKS: &[Bank] = &[\n";
        codes_are_unique(&directory.banks);
        let mut before = String::new();
        for bank in &directory.banks {
            assert!(bank.bin.len() == 6 && bank.bin.bytes().all(|b| b.is_ascii_digit()) && bank.bin > before);
            before.clone_from(&bank.bin);
            let sources: Vec<_> = bank.sources.iter().map(|id| places[id.as_str()]).collect();
            assert!(!sources.is_empty(), "{}: no source", bank.bin);
            writeln!(
                table,
                "Bank {{ bin: {:?}, name: {:?}, short_name: {:?}, aliases: &{:?}, former_names: &{:?}, \
                 same_institution: &{:?}, swift: {:?}, transfers: {:?}, sources: &{sources:?}, \
                 verified: {}, disagreements: &{:?} }},",
                bank.bin,
                bank.name,
                bank.short_name,
                bank.aliases,
                bank.former_names,
                bank.same_institution,
                bank.swift,
                bank.transfers,
                verified(&bank.confidence),
                bank.disagreements,
            )
            .expect("a String takes everything");
        }
        table + "];\n"
    });
}

/// Codes and short names are one bank's each, or one institution's.
fn codes_are_unique(banks: &[Bank]) {
    let mut owners: HashMap<String, &Bank> = HashMap::new();
    for bank in banks {
        for code in bank.aliases.iter().chain([&bank.short_name]).chain(&bank.former_names) {
            let code = code.to_lowercase().replace(' ', "");
            if let Some(owner) = owners.insert(code.clone(), bank) {
                let same = owner.bin == bank.bin || bank.same_institution.contains(&owner.bin);
                assert!(same, "{code} is {} and {}", owner.bin, bank.bin);
            }
        }
    }
}

fn date(text: &str) -> [u32; 3] {
    let parts: Vec<u32> = text.split('-').map(|part| part.parse().expect("a date")).collect();
    parts.try_into().expect("a date")
}

fn verified(confidence: &str) -> bool {
    match confidence {
        "secondary" => true,
        "unverified" => false,
        other => panic!("confidence {other}"),
    }
}
