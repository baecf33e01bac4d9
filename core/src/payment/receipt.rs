//! Receipts for fees as values.

use super::{FeeKind, rules};
use crate::finding::{Error, Finding, Path, words};
use crate::identity::TaxCode;
use crate::money::{Vietnamese, VietnameseStyle, Vnd};
use crate::time::{Date, date};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

words! {
    /// By which rules a receipt is made (*loại biên lai*).
    ReceiptStandard {
        /// On paper, by TT 303/2016/TT-BTC: used to the end of 2026.
        Paper = "tt-303-2016", vi: "biên lai giấy (TT 303/2016/TT-BTC)", en: "on paper (TT 303/2016/TT-BTC)";
        /// Electronic, by NĐ 254/2026/NĐ-CP and TT 91/2026/TT-BTC: from 1 July 2026.
        Electronic = "nd-254-2026", vi: "biên lai điện tử (NĐ 254/2026/NĐ-CP)", en: "electronic (NĐ 254/2026/NĐ-CP)";
    }
}

words! {
    /// The form of an electronic receipt (*mẫu biên lai*).
    ReceiptForm {
        /// The amount is written on it.
        Open = "EBL01", vi: "biên lai không in sẵn mệnh giá", en: "without face value";
        /// The amount is part of the form.
        FaceValue = "EBL02", vi: "biên lai in sẵn mệnh giá", en: "with face value";
    }
}

/// The letters that symbols of receipts are made of.
const LETTERS: &[u8] = b"ABCDEGHKLMNPQRSTUVXY";
/// The first day of electronic receipts by NĐ 254/2026/NĐ-CP.
const ELECTRONIC_FROM: Date = date!(2026, 7, 1);
/// The last day of receipts on paper.
const PAPER_TO: Date = date!(2026, 12, 31);
/// The most characters of a name on a receipt.
const LONGEST_NAME: usize = 200;

/// One sum of a receipt.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct ReceiptItem<'a> {
    /// What it is for.
    pub name: &'a str,
    /// How much it is, in đồng.
    pub amount: u64,
}

/// What a receipt says, not yet checked.
///
/// *Phí* and *lệ phí* have receipts of their own, so a receipt has one kind. `Debug` shows no text and no amount.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct ReceiptFields<'a> {
    /// By which rules it is made.
    pub standard: ReceiptStandard,
    /// What all its sums are.
    pub kind: FeeKind,
    /// The symbol of the form: `EBL01`, `EBL02`; on paper as printed.
    pub form: &'a str,
    /// The symbol: `26TAA` for two digits of the year, `T`, two letters; on paper two letters and two digits of a year.
    pub symbol: &'a str,
    /// The number: 1 to 8 digits, from 1 each year; on paper 7.
    pub number: &'a str,
    /// Who collects.
    pub collector: &'a str,
    /// The collector's tax code.
    pub collector_tax_code: &'a str,
    /// Who pays, where it is said.
    pub payer: Option<&'a str>,
    /// The day it is made.
    pub issued_on: Date,
    /// What is paid.
    pub items: &'a [ReceiptItem<'a>],
    /// The total in Vietnamese words, where a receipt that was made elsewhere says it; held against the figures.
    pub in_words: Option<&'a str>,
}

/// A receipt for *phí* or for *lệ phí* (*biên lai thu phí, lệ phí*), checked.
///
/// The collector's digital signature belongs to the file that is made of it, and is no part of the value. `Debug` shows
/// no name, number or amount.
///
/// ```
/// use motcua::date;
/// use motcua::money::Vnd;
/// use motcua::payment::{FeeKind, ReceiptFields, ReceiptItem, ReceiptStandard};
/// let fields = ReceiptFields {
///     standard: ReceiptStandard::Electronic,
///     kind: FeeKind::Fee,
///     form: "EBL01",
///     symbol: "26TAB",
///     number: "12",
///     collector: "Sở Ví Dụ",
///     collector_tax_code: "0123456787",
///     payer: None,
///     issued_on: date!(2026, 9, 1),
///     items: &[ReceiptItem { name: "đăng ký thường trú", amount: 10_000 }],
///     in_words: Some("Mười nghìn đồng"),
/// };
/// let receipt = fields.receipt()?;
/// assert_eq!(receipt.total(), Vnd::new(10_000));
/// let wrong = ReceiptFields { symbol: "25TAB", number: "123456789", ..fields };
/// let codes: Vec<_> = wrong.check().iter().map(|error| error.code()).collect();
/// assert_eq!(codes, ["receipt-year", "receipt-number"]);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Receipt<'a> {
    fields: ReceiptFields<'a>,
    tax_code: TaxCode,
    total: Vnd,
}

impl<'a> ReceiptFields<'a> {
    /// Everything that is wrong, in the order of the fields; nothing where [`ReceiptFields::receipt`] gives a receipt.
    ///
    /// - `receipt-day` when receipts by these rules are not made on the day;
    /// - `receipt-form`, `receipt-symbol`, `receipt-number` when they have not the shape that these rules ask for;
    /// - `receipt-year` when the symbol is of another year;
    /// - `receipt-name` when the collector, the payer or what a sum is for is blank or over 200 characters;
    /// - the codes of [`TaxCode::parse_on`];
    /// - `receipt-items` when there is no sum, or a sum of nothing;
    /// - `amount-out-of-range` when the total cannot be written;
    /// - `receipt-words` when the words are not those of the total.
    pub fn check(&self) -> Vec<Error> {
        let mut wrong = Vec::new();
        let mut tell = |rule, path| wrong.push(Finding::new(rule).at(path).into());
        let field = Path::Field;
        let day = match self.standard {
            ReceiptStandard::Paper => self.issued_on <= PAPER_TO,
            ReceiptStandard::Electronic => self.issued_on >= ELECTRONIC_FROM,
        };
        if !day {
            tell(&rules::RECEIPT_DAY, field("issued_on"));
        }
        if !self.has_form() {
            tell(&rules::RECEIPT_FORM, field("form"));
        }
        match self.symbol_year() {
            None => tell(&rules::RECEIPT_SYMBOL, field("symbol")),
            Some(year) => {
                // On paper the year is the one of printing, which may be an earlier one.
                let same = u16::from(year) == self.issued_on.year() % 100;
                if self.standard == ReceiptStandard::Electronic && !same {
                    tell(&rules::RECEIPT_YEAR, field("symbol"));
                }
            }
        }
        if !self.has_number() {
            tell(&rules::RECEIPT_NUMBER, field("number"));
        }
        if !is_name(self.collector) {
            tell(&rules::RECEIPT_NAME, field("collector"));
        }
        if self.payer.is_some_and(|name| !is_name(name)) {
            tell(&rules::RECEIPT_NAME, field("payer"));
        }
        if self.items.is_empty() {
            tell(&rules::RECEIPT_ITEMS, field("items"));
        }
        for (index, item) in self.items.iter().enumerate() {
            let path = |key: &str| Path::Document(format!("items[{index}].{key}").into());
            if !is_name(item.name) {
                tell(&rules::RECEIPT_NAME, path("name"));
            }
            if item.amount == 0 {
                tell(&rules::RECEIPT_ITEMS, path("amount"));
            }
        }
        match self.total() {
            Err(error) => wrong.push(error),
            Ok(total) if self.in_words.is_some_and(|text| !says(text, total)) => {
                wrong.push(rules::RECEIPT_WORDS.error().at(Path::Field("in_words")));
            }
            Ok(_) => {}
        }
        let code = TaxCode::parse_on(self.collector_tax_code, self.issued_on);
        wrong.extend(code.err().map(|error| error.at(Path::Field("collector_tax_code"))));
        wrong
    }

    /// The receipt.
    ///
    /// # Errors
    ///
    /// The first of [`ReceiptFields::check`].
    pub fn receipt(&self) -> Result<Receipt<'a>, Error> {
        if let Some(error) = self.check().into_iter().next() {
            return Err(error);
        }
        let tax_code = TaxCode::parse_on(self.collector_tax_code, self.issued_on)?;
        Ok(Receipt { fields: *self, tax_code, total: self.total()? })
    }

    fn total(&self) -> Result<Vnd, Error> {
        let sum = self.items.iter().try_fold(0_u64, |sum, item| sum.checked_add(item.amount));
        let total = Vnd::new(sum.unwrap_or(u64::MAX));
        // What is over the range is told; nothing at all is told by its own rule.
        if total.dong() == 0 {
            Ok(total)
        } else {
            total.payable().map_err(|error| error.at(Path::Field("items")))
        }
    }

    fn has_form(&self) -> bool {
        match self.standard {
            ReceiptStandard::Electronic => ReceiptForm::parse(self.form).is_ok(),
            ReceiptStandard::Paper => {
                (1..=20).contains(&self.form.len()) && self.form.bytes().all(|byte| byte.is_ascii_graphic())
            }
        }
    }

    /// The two digits of the year in a symbol of the right shape.
    fn symbol_year(&self) -> Option<u8> {
        let letters = |pair: &[u8]| pair.iter().all(|letter| LETTERS.contains(letter));
        let (tens, units) = match (self.standard, self.symbol.as_bytes()) {
            (ReceiptStandard::Electronic, [tens, units, b'T', pair @ ..])
                if pair.len() == 2 && letters(pair) =>
            {
                (tens, units)
            }
            (ReceiptStandard::Paper, [one, two, rest @ ..]) if letters(&[*one, *two]) => {
                let rest = rest.strip_prefix(b"-").or_else(|| rest.strip_prefix(b"/")).unwrap_or(rest);
                match rest {
                    [tens, units] | [tens, units, b'A'..=b'Z'] => (tens, units),
                    _ => return None,
                }
            }
            _ => return None,
        };
        let digit = |byte: &u8| byte.is_ascii_digit().then(|| byte - b'0');
        Some(digit(tens)? * 10 + digit(units)?)
    }

    fn has_number(&self) -> bool {
        let length = match self.standard {
            ReceiptStandard::Electronic => (1..=8).contains(&self.number.len()),
            ReceiptStandard::Paper => self.number.len() == 7,
        };
        length
            && self.number.bytes().all(|byte| byte.is_ascii_digit())
            && self.number.bytes().any(|byte| byte != b'0')
    }
}

fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control)
}

/// Whether a text says an amount in Vietnamese, in any style, with or without the word for "even" at its end.
fn says(text: &str, amount: Vnd) -> bool {
    let plain = |text: &str| -> String {
        let text = text.trim().trim_end_matches('.').to_lowercase();
        text.split_whitespace().flat_map(|word| [word, " "]).collect()
    };
    let said = plain(text);
    let said = said.strip_suffix("chẵn ").unwrap_or(&said);
    // Four choices of two words each.
    (0..16_u8).any(|choice| {
        let one_of = |bit: u8, one: &'static str, other: &'static str| {
            if choice & 1 << bit == 0 { one } else { other }
        };
        let style = VietnameseStyle {
            zero_tens: one_of(0, "linh", "lẻ"),
            thousand: one_of(1, "nghìn", "ngàn"),
            four: one_of(2, "tư", "bốn"),
            billion: one_of(3, "tỷ", "tỉ"),
        };
        plain(&format!("{}", Vietnamese::new(amount, style))) == said
    })
}

impl<'a> Receipt<'a> {
    /// What it says, as it was checked.
    pub const fn fields(&self) -> &ReceiptFields<'a> {
        &self.fields
    }

    /// *Phí* or *lệ phí*.
    pub const fn kind(&self) -> FeeKind {
        self.fields.kind
    }

    /// The collector's tax code.
    pub const fn collector_tax_code(&self) -> TaxCode {
        self.tax_code
    }

    /// All its sums together.
    pub const fn total(&self) -> Vnd {
        self.total
    }

    /// The total in words, as the receipt has it.
    pub fn in_words(&self) -> Box<str> {
        format!("{}", self.total.in_vietnamese()).into()
    }
}

impl fmt::Debug for ReceiptItem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceiptItem({} characters)", self.name.chars().count())
    }
}

impl fmt::Debug for ReceiptFields<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceiptFields")
            .field("standard", &self.standard)
            .field("kind", &self.kind)
            .field("issued_on", &self.issued_on)
            .field("items", &self.items.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Receipt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Receipt").field(&self.fields).finish()
    }
}
