//! The directory of banks.

use crate::finding::Thrown;
use crate::value::{List, Record, array, is_absent, text};
use motcua::time::parse_date;
use motcua::vietqr::{self, Bank, Bin, Source};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn bank(bin: JsValue, on: JsValue) -> Result<Record, Thrown> {
    let bank = vietqr::bank(Bin::new(&text(&bin, "bin")?)?)?;
    if is_absent(&on) {
        return Ok(record(bank));
    }
    let day = parse_date(&text(&on, "on")?)?;
    Ok(record(bank).with("attested", bank.is_attested_by(day)))
}

#[wasm_bindgen]
pub fn banks() -> List {
    array(vietqr::banks().iter().map(record))
}

fn record(bank: &Bank) -> Record {
    let texts = |texts: &'static [&'static str]| array(texts.iter().copied());
    Record::new()
        .with("bin", bank.bin())
        .with("name", bank.name())
        .with("shortName", bank.short_name())
        .with("aliases", texts(bank.aliases()))
        .with("formerNames", texts(bank.former_names()))
        .with("sameInstitution", texts(bank.same_institution()))
        .with_optional("swift", bank.swift())
        .with_optional("transfers", bank.transfers())
        .with("verified", bank.is_verified())
        .with("disagreements", texts(bank.disagreements()))
        .with("sources", array(bank.sources().map(source)))
}

fn source(source: &Source) -> Record {
    Record::new()
        .with("id", source.id())
        .with("title", source.title())
        .with("seenOn", source.seen_on().to_string())
}
