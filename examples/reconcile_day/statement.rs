//! Readers of statements: CSV with a map of columns, and XML like camt.053. What cannot be read is set aside with the
//! reason, never guessed.

use motcua::money::Vnd;
use motcua::payment::Identifier;
use motcua::time::Date;
use motcua_examples::table::Table;
use quick_xml::events::Event;
use std::io::BufRead;

/// A line that brought money, as text of the reader.
pub struct Credit<'t> {
    pub day: Date,
    pub amount: Vnd,
    pub remark: &'t str,
    pub bank_reference: Option<Identifier<'t>>,
}

/// Why a row was set aside.
pub type SetAside = &'static str;

/// A row by its number, from 1 without the header, and what could be read of it.
pub type Row<'t> = (u64, Result<Credit<'t>, SetAside>);

/// The columns of a file, those first that it must have.
pub const COLUMNS: [&str; 4] = ["date", "amount", "remark", "bank_reference"];
pub const NEEDED: usize = 3;

/// Reads a table whose columns are [`COLUMNS`].
pub fn read_csv(mut table: Table, mut tell: impl FnMut(Row<'_>)) -> std::io::Result<()> {
    let mut number = 0;
    while let Some((_, row)) = table.next_row()? {
        number += 1;
        match row {
            Ok(row) => tell((number, credit(row.get(0), row.get(1), row.get(2), row.get(3)))),
            Err(reason) => tell((number, Err(reason))),
        }
    }
    Ok(())
}

/// A credit from its texts.
fn credit<'t>(day: &str, amount: &str, remark: &'t str, bank: &'t str) -> Result<Credit<'t>, SetAside> {
    let bank_reference = match bank {
        "" => None,
        bank => Some(Identifier::new(bank).map_err(|_| "bank-reference")?),
    };
    let day = day
        .get(..10)
        .filter(|_| day.len() > 10 && matches!(day.as_bytes().get(10), Some(b' ' | b'T')))
        .unwrap_or(day);
    let day = Date::parse(day).or_else(|_| Date::parse_dmy(day)).map_err(|_| "date")?;
    match amount {
        "" => return Err("no-credit"),
        debit if debit.starts_with('-') => return Err("debit"),
        _ => {}
    }
    let amount = whole(amount).ok_or("amount")?;
    Ok(Credit { day, amount, remark, bank_reference })
}

/// Whole đồng as banks write them: `180000`, `180.000`, `180,000`, `180 000`, with decimals only if they are zeros
/// after another separator. `180.00` and `1.80.000` are set aside.
pub fn whole(text: &str) -> Option<Vnd> {
    let text = text.trim().trim_start_matches('+');
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits(text) {
        return Vnd::parse(text).ok();
    }
    let (groups, separator) = match text.rfind(['.', ',']) {
        Some(at) if text.get(at + 1..).is_some_and(|rest| matches!(rest, "0" | "00")) => {
            (text.get(..at)?, text.get(at..=at)?)
        }
        _ => (text, ""),
    };
    if is_digits(groups) && groups.len() > 3 {
        return Vnd::parse(groups).ok();
    }
    let between =
        ['.', ',', ' ', '\u{A0}'].into_iter().find(|it| groups.contains(*it) && !separator.contains(*it))?;
    let mut parts = groups.split(between);
    let first = parts.next().filter(|part| is_digits(part) && part.len() <= 3)?;
    let mut digits = first.to_owned();
    for part in parts {
        digits.push_str(Some(part).filter(|part| is_digits(part) && part.len() == 3)?);
    }
    Vnd::parse(&digits).ok()
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
    reversal: bool,
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
pub fn read_camt(source: impl BufRead, mut tell: impl FnMut(Row<'_>)) -> Result<(), String> {
    let mut reader = quick_xml::Reader::from_reader(source);
    let (mut buffer, mut text) = (Vec::new(), String::new());
    let (mut entry, mut parents, mut number) = (None::<Entry>, Vec::<String>::new(), 0);
    let mut foreign = false;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| error.to_string())? {
            Event::Start(start) => {
                text.clear();
                let name = start.local_name().as_ref().to_owned();
                match name.as_str() {
                    "Ntry" => entry = Some(Entry::default()),
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
                        for row in entry.take().map(Entry::rows).unwrap_or_default() {
                            number += 1;
                            tell((number, row.as_ref().map_err(|reason| *reason).and_then(Gathered::credit)));
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
            Event::Eof if parents.is_empty() => return Ok(()),
            Event::Eof => return Err("the file ends inside an element".into()),
            _ => {}
        }
    }
}

impl Entry {
    fn gather(&mut self, parent: &str, name: &str, text: &str, foreign: bool) {
        let place = match self.transactions.last_mut() {
            Some(transaction) if self.inside_transaction => transaction,
            _ => &mut self.whole,
        };
        match (parent, name) {
            ("Ntry" | "TxDtls" | "TxAmt", "Amt") => {
                (place.amount, place.foreign) = (text.to_owned(), foreign);
            }
            ("Ntry" | "TxDtls", "CdtDbtInd") => text.clone_into(&mut place.indicator),
            ("Ntry", "RvslInd") => place.reversal = text == "true",
            ("BookgDt", "Dt" | "DtTm") => text.clone_into(&mut place.day),
            ("Ntry" | "Refs", "AcctSvcrRef") => text.clone_into(&mut place.bank),
            ("RmtInf", "Ustrd") => {
                // A long remark comes in pieces; a reference may be cut between them.
                place.remark.push_str(text);
            }
            _ => {}
        }
    }

    /// The rows of the entry: itself, or its transactions.
    fn rows(self) -> Vec<Result<Gathered, SetAside>> {
        let Self { whole, mut transactions, .. } = self;
        if whole.reversal {
            return vec![Err("reversal")];
        }
        if transactions.len() > 1 {
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
            row.remark.push_str(&only.remark);
            if !only.bank.is_empty() {
                row.bank = only.bank;
            }
        }
        vec![Ok(row)]
    }
}

impl Gathered {
    fn credit(&self) -> Result<Credit<'_>, SetAside> {
        match self.indicator.as_str() {
            "CRDT" => {}
            "DBIT" => return Err("debit"),
            _ => return Err("sign"),
        }
        if self.foreign {
            return Err("currency");
        }
        // ISO 20022 writes a decimal point and no groups.
        let (dong, fraction) = self.amount.split_once('.').unwrap_or((&self.amount, "0"));
        if dong.is_empty() || fraction.is_empty() || fraction.bytes().any(|byte| byte != b'0') {
            return Err("amount");
        }
        let amount = Vnd::parse(dong).map_err(|_| "amount")?;
        let plain = credit(&self.day, "1", &self.remark, &self.bank)?;
        Ok(Credit { amount, ..plain })
    }
}
