//! The directory of banks and wallets.

use crate::finding::{MotcuaError, day};
use motcua::finding::{Error, Path};
use motcua::vietqr::{self, Bin};

/// A list in which banks were seen, and when.
#[derive(Debug, uniffi::Record)]
pub struct BankSource {
    /// Its short name.
    pub id: String,
    /// What it is.
    pub title: String,
    /// The day up to which it speaks, `YYYY-MM-DD`.
    pub seen_on: String,
}

/// A bank or wallet (*ngân hàng*) that has a BIN. The BIN alone is the key: names and codes clash between lists.
#[derive(Debug, uniffi::Record)]
pub struct Bank {
    /// Its BIN: six digits.
    pub bin: String,
    /// Its name in Vietnamese.
    pub name: String,
    /// Its short name.
    pub short_name: String,
    /// Codes of other lists; not unique.
    pub aliases: Vec<String>,
    /// Names it had before; the day of the change is not known here.
    pub former_names: Vec<String>,
    /// Other BINs of the same institution.
    pub same_institution: Vec<String>,
    /// Its SWIFT code, where one is known.
    pub swift: Option<String>,
    /// Whether the newest list says that it takes instant transfers: advice that changes, not a rule.
    pub transfers: Option<bool>,
    /// Whether at least two independent lists have it.
    pub verified: bool,
    /// Where lists disagree about it.
    pub disagreements: Vec<String>,
    /// The lists that have it, oldest first.
    pub sources: Vec<BankSource>,
}

impl From<&vietqr::Bank> for Bank {
    fn from(bank: &vietqr::Bank) -> Self {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let source = |source: &vietqr::Source| BankSource {
            id: source.id().to_owned(),
            title: source.title().to_owned(),
            seen_on: source.seen_on().to_string(),
        };
        Self {
            bin: bank.bin().to_owned(),
            name: bank.name().to_owned(),
            short_name: bank.short_name().to_owned(),
            aliases: texts(bank.aliases()),
            former_names: texts(bank.former_names()),
            same_institution: texts(bank.same_institution()),
            swift: bank.swift().map(str::to_owned),
            transfers: bank.transfers(),
            verified: bank.is_verified(),
            disagreements: texts(bank.disagreements()),
            sources: bank.sources().map(source).collect(),
        }
    }
}

/// Every bank of the directory, in ascending order of the BIN.
#[uniffi::export]
pub fn vietqr_banks() -> Vec<Bank> {
    vietqr::banks().iter().map(Bank::from).collect()
}

/// The bank of a BIN.
#[uniffi::export]
pub fn vietqr_bank(bin: String) -> Result<Bank, MotcuaError> {
    Ok(find(&bin)?.into())
}

/// The bank of a BIN, a code, a short name, a full name, a SWIFT code, or a name that it had before.
#[uniffi::export]
pub fn vietqr_find_bank(text: String) -> Result<Bank, MotcuaError> {
    let found = vietqr::find_bank(&text);
    Ok(found.map_err(|error| error.at(Path::Field("text")))?.into())
}

/// Whether a list of a day or before has the bank of a BIN.
#[uniffi::export]
pub fn vietqr_is_attested(bin: String, on: String) -> Result<bool, MotcuaError> {
    Ok(find(&bin)?.is_attested_by(day("on", &on)?))
}

fn find(bin: &str) -> Result<&'static vietqr::Bank, Error> {
    Bin::new(bin).and_then(vietqr::bank).map_err(|error| error.at(Path::Field("bin")))
}
