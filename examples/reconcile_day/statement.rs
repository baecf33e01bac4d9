//! Readers of statements: CSV with a map of columns, and XML like camt.053. What cannot be read is set aside with the
//! reason, never guessed.

use motcua::money::Vnd;
use motcua::payment::Identifier;
use motcua::text::fold;
use motcua::time::Date;
use motcua_examples::table::Table;
use motcua_examples::xml::{Unread, as_utf8};
use quick_xml::events::Event;
use std::io::Read;

/// A line that brought money, as text of the reader.
pub struct Credit<'t> {
    pub day: Date,
    pub amount: Vnd,
    pub remark: &'t str,
    pub bank_reference: Option<Identifier<'t>>,
}

/// Why a row was set aside.
pub type SetAside = &'static str;

/// A row by its number, from 1 without the header, what could be read of it, and its remark, empty where there is none: a
/// row that is set aside may be about an order all the same, such as money that went back.
pub type Row<'t> = (u64, Result<Credit<'t>, SetAside>, &'t str);

/// The columns of a file, those first that it must have.
pub const COLUMNS: [&str; 5] = ["date", "amount", "remark", "bank_reference", "sign"];
pub const NEEDED: usize = 3;

/// Reads a table whose columns are [`COLUMNS`].
pub fn read_csv(mut table: Table, mut tell: impl FnMut(Row<'_>)) -> std::io::Result<()> {
    let mut number = 0;
    while let Some((_, row)) = table.next_row()? {
        number += 1;
        match row {
            Ok(row) => {
                let credit = credit(row.get(0), row.get(1), row.get(2), row.get(3));
                tell((number, sign(row.there(4)).and(credit), row.get(2)));
            }
            Err(reason) => tell((number, Err(reason), "")),
        }
    }
    Ok(())
}

/// Whether the column that tells credits from debits, where there is one, says credit.
fn sign(text: Option<&str>) -> Result<(), SetAside> {
    let Some(text) = text else { return Ok(()) };
    // Folding keeps no plus.
    let text = if text == "+" { "c" } else { text };
    match fold(text, None).text.to_lowercase().as_str() {
        "c" | "cr" | "crdt" | "credit" | "co" | "ghi co" => Ok(()),
        "-" | "d" | "dr" | "db" | "dbit" | "debit" | "no" | "ghi no" => Err("debit"),
        _ => Err("sign"),
    }
}

/// A credit from its texts.
fn credit<'t>(day: &str, amount: &str, remark: &'t str, bank: &'t str) -> Result<Credit<'t>, SetAside> {
    let bank_reference = match bank {
        "" => None,
        bank => Some(Identifier::new(bank).map_err(|_| "bank-reference")?),
    };
    let day = date(day).ok_or("date")?;
    match amount {
        "" | "-" => return Err("no-credit"),
        debit if debit.starts_with(['-', '\u{2212}', '\u{2013}', '(']) || debit.ends_with('-') => {
            return Err("debit");
        }
        _ => {}
    }
    match whole(amount).ok_or("amount")? {
        // The line of a debit in a table with a column for each.
        nothing if nothing.dong() == 0 => Err("no-credit"),
        amount => Ok(Credit { day, amount, remark, bank_reference }),
    }
}

/// The day of a text, whatever time follows it: year first, or day first with slashes, hyphens or dots.
fn date(text: &str) -> Option<Date> {
    let day = text.split(|it: char| it == 'T' || it.is_whitespace()).next()?;
    let slashes = day.replace(['-', '.'], "/");
    Date::parse(day).or_else(|_| Date::parse_dmy(&slashes)).ok()
}

/// Whole đồng as banks write them: `180000`, `180.000`, `180,000 VND`, `180 000`, with decimals only if they are zeros
/// after another separator, or after more than three digits. `180.00` and `1.80.000` are set aside, and `180.000D`: the
/// letter may mean đồng or a debit.
pub fn whole(text: &str) -> Option<Vnd> {
    let text = text.trim();
    if text.ends_with(['d', 'D']) && !text.to_lowercase().ends_with("vnd") {
        return None;
    }
    let text = text.strip_prefix('+').unwrap_or(text);
    let digits = [".00", ",00", ".0", ",0"].into_iter().find_map(|zeros| text.strip_suffix(zeros));
    match digits {
        Some("0") => Some(Vnd::new(0)),
        Some(digits) if digits.len() > 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Vnd::parse(digits).ok()
        }
        _ => Vnd::parse_lenient(text).ok(),
    }
}

/// What was gathered of an entry or of a transaction in it.
#[derive(Default)]
struct Gathered {
    day: String,
    amount: String,
    foreign: bool,
    remark: String,
    bank: String,
    indicator: String,
    /// Where there is no remark: what the bank says besides.
    besides: String,
    status: String,
    reversal: String,
    /// Something that decides stands twice.
    twice: bool,
}

/// The entry that is being read.
#[derive(Default)]
struct Entry {
    whole: Gathered,
    transactions: Vec<Gathered>,
    inside_transaction: bool,
}

/// Reads XML like camt.053 of ISO 20022: entries (`Ntry`) with amount, sign, day, the bank's own reference
/// (`AcctSvcrRef`) and remarks (`Ustrd`), by transaction where there are several.
pub fn read_camt(source: impl Read + 'static, mut tell: impl FnMut(Row<'_>)) -> Result<(), Unread> {
    let mut reader = quick_xml::Reader::from_reader(as_utf8(source)?);
    let (mut buffer, mut text) = (Vec::new(), String::new());
    let (mut entry, mut parents, mut number) = (None::<Entry>, Vec::<String>::new(), 0);
    let (mut foreign, mut is_statement) = (false, false);
    loop {
        buffer.clear();
        let read = reader.read_event_into(&mut buffer).map_err(unread);
        match read.map_err(|unread| unread(reader.error_position()))? {
            Event::Start(start) => {
                text.clear();
                let name = start.local_name().as_ref().to_owned();
                match name.as_str() {
                    "Ntry" => {
                        if entry.replace(Entry::default()).is_some() {
                            number += 1;
                            tell((number, Err("entry"), ""));
                        }
                        is_statement = true;
                    }
                    "Stmt" | "Rpt" | "Ntfctn" => is_statement = true,
                    "TxDtls" => {
                        if let Some(entry) = &mut entry {
                            entry.transactions.push(Gathered::default());
                            entry.inside_transaction = true;
                        }
                    }
                    "Amt" => {
                        let currency = start.attributes().flatten().find(|it| it.key.as_ref() == "Ccy");
                        foreign = currency.is_none_or(|it| it.value.as_ref() != "VND");
                    }
                    _ => {}
                }
                parents.push(name);
            }
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten();
                match (character, quick_xml::escape::resolve_predefined_entity(&reference)) {
                    (Some(character), _) => text.push(character),
                    (None, Some(known)) => text.push_str(known),
                    (None, None) => text.push('\u{FFFD}'),
                }
            }
            Event::End(end) => {
                parents.pop();
                let parent = parents.last().map(String::as_str).unwrap_or_default();
                match end.local_name().as_ref() {
                    "Ntry" => {
                        let told = entry.as_ref().map(Entry::told).unwrap_or_default();
                        for row in entry.take().map(Entry::rows).unwrap_or_default() {
                            number += 1;
                            let remark = row.as_ref().map_or(&*told, Gathered::told);
                            let read = row.as_ref().map_err(|reason| *reason).and_then(Gathered::credit);
                            tell((number, read, remark));
                        }
                    }
                    "TxDtls" => {
                        if let Some(entry) = &mut entry {
                            entry.inside_transaction = false;
                        }
                    }
                    name => {
                        if let Some(entry) = &mut entry {
                            entry.gather(parent, name, text.trim(), foreign);
                        }
                    }
                }
                text.clear();
            }
            Event::Eof if !parents.is_empty() => return Err(Unread::Ends(reader.buffer_position())),
            // A page or an empty file is not a day without lines.
            Event::Eof if !is_statement => return Err(Unread::NoStatement),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Why the reader of XML stopped, of the byte where it did.
fn unread(error: quick_xml::Error) -> impl FnOnce(u64) -> Unread {
    move |at| match error {
        quick_xml::Error::Io(error) => Unread::System(std::io::Error::new(error.kind(), error)),
        quick_xml::Error::Encoding(_) => Unread::Encoding,
        _ => Unread::Syntax(at),
    }
}

impl Entry {
    /// All that it and its transactions tell.
    fn told(&self) -> String {
        let parts = core::iter::once(&self.whole).chain(&self.transactions);
        parts.map(Gathered::told).collect::<Vec<_>>().join(" ")
    }

    fn gather(&mut self, parent: &str, name: &str, text: &str, foreign: bool) {
        let place = match self.transactions.last_mut() {
            Some(transaction) if self.inside_transaction => transaction,
            _ => &mut self.whole,
        };
        match (parent, name) {
            ("Ntry" | "TxDtls" | "TxAmt", "Amt") => {
                // A transaction may tell its amount in two places.
                let another = (&*place.amount, place.foreign) != (text, foreign);
                place.twice |= !place.amount.is_empty() && (another || parent == "Ntry");
                (place.amount, place.foreign) = (text.to_owned(), foreign);
            }
            ("Ntry" | "TxDtls", "CdtDbtInd") => {
                place.twice |= !place.indicator.is_empty();
                text.clone_into(&mut place.indicator);
            }
            ("Ntry", "RvslInd") => text.clone_into(&mut place.reversal),
            ("Ntry", "Sts") if !text.is_empty() => text.clone_into(&mut place.status),
            ("Sts", "Cd" | "Prtry") => text.clone_into(&mut place.status),
            ("Ntry", "AddtlNtryInf") | ("TxDtls", "AddtlTxInf") => text.clone_into(&mut place.besides),
            ("BookgDt", "Dt" | "DtTm") => {
                place.twice |= !place.day.is_empty();
                text.clone_into(&mut place.day);
            }
            ("Ntry" | "Refs", "AcctSvcrRef") => text.clone_into(&mut place.bank),
            ("RmtInf", "Ustrd") => {
                // A long remark comes in pieces; a reference may be cut between them.
                place.remark.push_str(text);
            }
            ("CdtrRefInf", "Ref") => {
                place.remark.push(' ');
                place.remark.push_str(text);
            }
            _ => {}
        }
    }

    /// The rows of the entry: itself, or its transactions.
    fn rows(self) -> Vec<Result<Gathered, SetAside>> {
        let Self { whole, mut transactions, .. } = self;
        match (whole.reversal.as_str(), whole.status.as_str()) {
            ("" | "false" | "0", "" | "BOOK") => {}
            // Announced, not booked; or in words that nobody here knows.
            ("" | "false" | "0", _) => return vec![Err("not-booked")],
            _ => return vec![Err("reversal")],
        }
        if whole.twice || transactions.iter().any(|it| it.twice) {
            return vec![Err("twice")];
        }
        if transactions.len() > 1 {
            // A batch whose parts are not the whole: which of them are missing is not known.
            let parts: Option<Vec<u64>> = transactions.iter().map(|it| whole_dong(&it.amount)).collect();
            let same = |it: &Gathered| it.indicator.is_empty() || it.indicator == whole.indicator;
            if let (Some(parts), Some(sum)) = (parts, whole_dong(&whole.amount)) {
                let told = parts.iter().try_fold(0_u64, |told, part| told.checked_add(*part));
                if transactions.iter().all(same) && told != Some(sum) {
                    return vec![Err("sum")];
                }
            }
            // Without an amount of its own, what a transaction brought is not known.
            let fill = |mut it: Gathered| {
                if it.amount.is_empty() {
                    return Err("amount");
                }
                it.day.clone_from(&whole.day);
                if it.indicator.is_empty() {
                    it.indicator.clone_from(&whole.indicator);
                }
                Ok(it)
            };
            return transactions.into_iter().map(fill).collect();
        }
        let mut row = whole;
        if let Some(only) = transactions.pop() {
            let differs = whole_dong(&only.amount) != whole_dong(&row.amount);
            if !only.amount.is_empty() && !only.foreign && differs {
                return vec![Err("sum")];
            }
            if !only.indicator.is_empty() && only.indicator != row.indicator {
                return vec![Err("sign")];
            }
            row.remark.push_str(&only.remark);
            if row.besides.is_empty() {
                row.besides = only.besides;
            }
            if !only.bank.is_empty() {
                row.bank = only.bank;
            }
        }
        vec![Ok(row)]
    }
}

impl Gathered {
    /// The remark, or where there is none what the bank says besides.
    fn told(&self) -> &str {
        if self.remark.trim().is_empty() { &self.besides } else { &self.remark }
    }

    fn credit(&self) -> Result<Credit<'_>, SetAside> {
        match self.indicator.as_str() {
            "CRDT" => {}
            "DBIT" => return Err("debit"),
            _ => return Err("sign"),
        }
        if self.foreign {
            return Err("currency");
        }
        let amount = whole_dong(&self.amount).map(Vnd::new).ok_or("amount")?;
        let plain = credit(&self.day, "1", self.told(), &self.bank)?;
        Ok(Credit { amount, ..plain })
    }
}

/// Whole đồng as ISO 20022 writes them: a decimal point and no groups.
fn whole_dong(text: &str) -> Option<u64> {
    let (dong, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_whole = !fraction.is_empty() && fraction.bytes().all(|byte| byte == b'0');
    Vnd::parse(dong).ok().filter(|_| is_whole).map(Vnd::dong)
}
