//! The directory of banks and wallets.

use super::{Bin, rules};
use crate::finding::Error;
use crate::text::fold;
use crate::time::Date;
use alloc::string::String;

include!(concat!(env!("OUT_DIR"), "/banks.rs"));

/// A list in which banks were seen, and when.
#[derive(Debug)]
pub struct Source {
    id: &'static str,
    title: &'static str,
    seen_on: Date,
}

impl Source {
    /// Its short name.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// What it is.
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The day up to which it speaks; a source dated by month counts as its last day.
    pub const fn seen_on(&self) -> Date {
        self.seen_on
    }
}

/// A bank or wallet (*ngân hàng*) that has a BIN.
///
/// The BIN alone is the key: codes and short names are conventions of one list each, and clash between
/// lists (`BVB` is two banks); here each is one bank's, that of the newest list.
#[derive(Debug)]
pub struct Bank {
    bin: &'static str,
    name: &'static str,
    short_name: &'static str,
    aliases: &'static [&'static str],
    former_names: &'static [&'static str],
    same_institution: &'static [&'static str],
    swift: Option<&'static str>,
    transfers: Option<bool>,
    sources: &'static [usize],
    verified: bool,
    disagreements: &'static [&'static str],
}

impl Bank {
    /// Its BIN: six digits.
    pub const fn bin(&self) -> &'static str {
        self.bin
    }

    /// Its name in Vietnamese.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its short name.
    pub const fn short_name(&self) -> &'static str {
        self.short_name
    }

    /// Codes of other lists.
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Names it had before; the day of the change is not known here.
    pub const fn former_names(&self) -> &'static [&'static str] {
        self.former_names
    }

    /// Other BINs of the same institution.
    pub const fn same_institution(&self) -> &'static [&'static str] {
        self.same_institution
    }

    /// Its SWIFT code, where one is known.
    pub const fn swift(&self) -> Option<&'static str> {
        self.swift
    }

    /// Whether the newest list says that it takes instant transfers: advice that changes, not a rule.
    pub const fn transfers(&self) -> Option<bool> {
        self.transfers
    }

    /// Whether at least two independent lists have it.
    pub const fn is_verified(&self) -> bool {
        self.verified
    }

    fn is_called(&self, wanted: &str) -> bool {
        let names = [self.short_name, self.name].into_iter().chain(self.swift);
        let mut all = names.chain(self.aliases.iter().copied()).chain(self.former_names.iter().copied());
        all.any(|name| core_of(name) == wanted)
    }

    /// Where lists disagree about it.
    pub const fn disagreements(&self) -> &'static [&'static str] {
        self.disagreements
    }

    /// The lists that have it, oldest first.
    pub fn sources(&self) -> impl Iterator<Item = &'static Source> {
        self.sources.iter().filter_map(|place| SOURCES.get(*place))
    }

    /// Whether a list of that day or before has it.
    pub fn is_attested_by(&self, day: Date) -> bool {
        self.sources().any(|source| source.seen_on() <= day)
    }
}

/// Every bank of the directory, in ascending order of the BIN.
pub fn banks() -> &'static [Bank] {
    BANKS
}

/// The bank of a BIN.
///
/// # Errors
///
/// `unknown-bank` when no list has it; it may still be a BIN in use, and payloads with it are accepted.
///
/// ```
/// use motcua::vietqr::{Bin, bank};
/// assert_eq!(bank(Bin::new("970436")?)?.short_name(), "Vietcombank");
/// assert_eq!(bank(Bin::new("971100")?).unwrap_err().code(), "unknown-bank");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn bank(bin: Bin) -> Result<&'static Bank, Error> {
    let bank = place(bin).and_then(|place| BANKS.get(place));
    bank.ok_or_else(|| rules::UNKNOWN_BANK.error())
}

/// The bank of a BIN, a code, a short name, a full name, a SWIFT code, or a name that it had before; case, marks,
/// spaces and a leading "Ngân hàng" do not matter.
///
/// # Errors
///
/// `unknown-bank` when no list has it; `bank-ambiguous` when it is two banks'.
///
/// ```
/// use motcua::vietqr::find_bank;
/// for name in ["970436", "VCB", "vietcombank", "Ngân hàng Vietcombank", "BFTVVNVX"] {
///     assert_eq!(find_bank(name)?.bin(), "970436");
/// }
/// assert_eq!(find_bank("CBBank")?.short_name(), "VCBNeo");
/// assert_eq!(find_bank("Ngân hàng").unwrap_err().code(), "unknown-bank");
/// // One company, two BINs.
/// assert_eq!(find_bank("MAFC").unwrap_err().code(), "bank-ambiguous");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn find_bank(text: &str) -> Result<&'static Bank, Error> {
    if let Ok(bin) = Bin::new(text.trim()) {
        return bank(bin);
    }
    let wanted = core_of(text);
    let mut banks = BANKS.iter().filter(|bank| !wanted.is_empty() && bank.is_called(&wanted));
    let found = banks.next().ok_or(&rules::UNKNOWN_BANK)?;
    banks.next().map_or(Ok(found), |_| Err(rules::BANK_AMBIGUOUS.error()))
}

/// A name without marks, spaces and the word for a bank before it, in small letters, a joint-stock bank's kind cut short.
fn core_of(name: &str) -> String {
    let mut folded = fold(name, None).text.to_ascii_lowercase();
    folded.retain(|character| character.is_ascii_alphanumeric());
    let core = folded.strip_prefix("nganhang").unwrap_or(&folded);
    // As its licence writes it, and as everybody else does.
    core.replace("thuongmaicophan", "tmcp")
}

/// Whether a list has the BIN.
pub(super) fn is_known(bin: Bin) -> bool {
    place(bin).is_some()
}

fn place(bin: Bin) -> Option<usize> {
    // Six digits compare like the numbers that their bytes are, without a look at each.
    let number =
        |digits: &[u8; 6]| digits.iter().fold(0_u64, |number, digit| number << 8 | u64::from(*digit));
    let wanted = number(bin.digits());
    BINS.binary_search_by_key(&wanted, number).ok()
}
