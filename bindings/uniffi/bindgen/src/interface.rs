//! What a library exports, read from its metadata.

use anyhow::{Context, Result, bail};
use camino::Utf8Path;
use uniffi_bindgen::interface::{ComponentInterface, Enum, Record};
use uniffi_bindgen::{BindgenLoader, BindgenPaths, GlobalConfig};

/// The records that only the hand-written classes see: packed answers, not part of the API.
pub(crate) const HIDDEN: [&str; 3] = ["BookReading", "Composed", "SymbolModules"];

/// The one component of a library.
pub(crate) fn load(library: &Utf8Path) -> Result<ComponentInterface> {
    let loader = BindgenLoader::new(BindgenPaths::default(), GlobalConfig::default());
    let mut components = loader.load_cis(loader.load_metadata(library)?)?;
    let component = components.pop().context("the library exports nothing")?;
    if !components.is_empty() {
        bail!("the library exports more than one component");
    }
    Ok(component)
}

/// The closed lists of words, the error apart.
pub(crate) fn words(component: &ComponentInterface) -> impl Iterator<Item = &Enum> {
    component
        .enum_definitions()
        .iter()
        .filter(|list| list.is_flat() && !component.is_name_used_as_error(list.name()))
}

/// The records that people see.
pub(crate) fn values(component: &ComponentInterface) -> impl Iterator<Item = &Record> {
    component.record_definitions().iter().filter(|record| !HIDDEN.contains(&record.name()))
}

/// `TransferToAccount` as `transferToAccount`.
pub(crate) fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + letters.as_str())
}

/// `TransferToAccount` as `transfer-to-account`, with any mark between the words.
pub(crate) fn parted(name: &str, mark: char) -> String {
    let mut parted = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !parted.is_empty() {
            parted.push(mark);
        }
        parted.push(letter.to_ascii_lowercase());
    }
    parted
}
