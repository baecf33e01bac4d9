//! The directory of banks.

use crate::finding::Thrown;
use crate::record::{List, Record, records, texts};
use crate::value::{optional_day, text};
use alloc::string::ToString;
use motcua::finding::Path;
use motcua::vietqr::{self, Bank, Bin, Source};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn bank(bin: &JsValue, on: &JsValue) -> Result<Record, Thrown> {
    let bin = text(bin, "bin")?;
    let bank = Bin::new(&bin).and_then(vietqr::bank).map_err(|error| error.at(Path::Field("bin")))?;
    Ok(match optional_day(on, "on")? {
        None => record(bank),
        Some(day) => record(bank).truth("attested", bank.is_attested_by(day)),
    })
}

#[wasm_bindgen]
pub fn banks() -> List {
    records(vietqr::banks().iter().map(record))
}

fn record(bank: &Bank) -> Record {
    let record = Record::new()
        .texts(&[
            ("bin", Some(bank.bin())),
            ("name", Some(bank.name())),
            ("shortName", Some(bank.short_name())),
            ("swift", bank.swift()),
        ])
        .with("aliases", &texts(bank.aliases()))
        .with("formerNames", &texts(bank.former_names()))
        .with("sameInstitution", &texts(bank.same_institution()))
        .with("disagreements", &texts(bank.disagreements()))
        .with("sources", &records(bank.sources().map(source)))
        .truth("verified", bank.is_verified());
    match bank.transfers() {
        None => record,
        Some(transfers) => record.truth("transfers", transfers),
    }
}

fn source(source: &Source) -> Record {
    Record::new()
        .text("id", source.id())
        .text("title", source.title())
        .text("seenOn", &source.seen_on().to_string())
}
