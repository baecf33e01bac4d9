//! What spreadsheets, databases and exports make of a cell: told as a hint, never repaired.

use super::Column;
use super::rules::{
    CELL_DAMAGED, CELL_DECIMAL, CELL_NULL, CELL_SCIENTIFIC, CELL_SWAPPED, CELL_TEXT_MARK, CELL_ZEROS_LOST,
};
use crate::finding::{Finding, Rule};
use crate::identity::{TaxCode, TaxCodeKind};
use crate::text::parted;
use alloc::format;
use alloc::string::String;

/// What databases and spreadsheets write for nothing.
const NULLS: [&str; 12] =
    ["NULL", "null", "Null", "(null)", "\\N", "N/A", "n/a", "NaN", "nan", "None", "-", "--"];

/// A cell without the white space and invisible characters around it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|character: char| {
        character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
    })
}

/// What is wrong with a cell of any column, if it is one of the usual things.
pub(super) fn spoiled(text: &str) -> Option<&'static Rule> {
    if text.chars().any(|character| character == '\u{fffd}' || character.is_control()) {
        Some(&CELL_DAMAGED)
    } else if text.starts_with(['\'', '\u{2019}', '=', '`']) {
        Some(&CELL_TEXT_MARK)
    } else if NULLS.contains(&text) || is_spreadsheet_error(text) {
        Some(&CELL_NULL)
    } else if is_scientific(text) {
        Some(&CELL_SCIENTIFIC)
    } else if is_decimal(text) {
        Some(&CELL_DECIMAL)
    } else {
        None
    }
}

/// `#N/A`, `#REF!`, `#NAME?`, or `####` where the column was too narrow.
fn is_spreadsheet_error(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|rest| rest == "N/A" || rest.ends_with(['!', '?', '#']))
}

/// Written as `6.2185E+10`, with a decimal point or comma, and always with the sign: `5e10` may be an identifier.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = parted(text, "E+").or_else(|| parted(text, "e+")) else {
        return false;
    };
    let mut parts = mantissa.splitn(2, ['.', ',']);
    [parts.next(), Some(parts.next().unwrap_or("0")), Some(exponent)].into_iter().flatten().all(is_digits)
}

/// Written as `62185000001.0`, as numbers with a missing one among them are exported. Read as digits and separators it
/// would be another person's number.
fn is_decimal(text: &str) -> bool {
    text.split_once(['.', ','])
        .is_some_and(|(whole, decimals)| is_digits(whole) && matches!(decimals, "0" | "00"))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A cell's digits, where it holds nothing but them and what people write between them.
fn digits(text: &str) -> Option<String> {
    let mut digits = String::from(text);
    digits.retain(|character| !matches!(character, ' ' | '.' | ',' | '-' | '\u{a0}' | '\u{2013}'));
    is_digits(&digits).then_some(digits)
}

/// What may have happened to a number that its column cannot read, or reads as something else: zeros lost in front,
/// or a value of another column.
pub(super) fn hint(column: Column, text: &str) -> Option<Finding> {
    let digits = digits(text)?;
    let is_tax_code = |text: &str| TaxCode::parse(text).is_ok();
    let lost = |expected: u64| Some(Finding::new(&CELL_ZEROS_LOST).expected(expected).found(digits.len()));
    let swapped = |other: Column| Some(Finding::new(&CELL_SWAPPED).expected(other.as_str()));
    let length = digits.len();
    if column.is_number() && length >= 8 && digits.bytes().all(|digit| digit == b'0') {
        // A form that asked for a number was filled with zeros: all who did so would be one person. A zero alone may
        // mean anything.
        return Some(Finding::new(&CELL_NULL));
    }
    match column {
        Column::PersonalNumber | Column::Population => match length {
            10 | 13 if is_tax_code(text) => swapped(Column::TaxCode),
            10 | 11 => lost(12),
            9 => swapped(Column::OldNumber),
            _ => None,
        },
        Column::OldNumber => match length {
            8 => lost(9),
            10 if is_tax_code(text) => swapped(Column::TaxCode),
            12 => swapped(Column::PersonalNumber),
            _ => None,
        },
        Column::TaxCode => match length {
            9 if is_tax_code(&format!("0{digits}")) => lost(10),
            9 => swapped(Column::OldNumber),
            11 => lost(12),
            // Twelve digits are a person's number as a tax code. Those of a branch that lost its zero are none.
            12 if !digits.starts_with('0') && is_branch(&format!("0{digits}")) => lost(13),
            _ => None,
        },
        Column::Name | Column::BirthYear | Column::Dossiers if length == 12 => {
            swapped(Column::PersonalNumber)
        }
        _ => None,
    }
}

fn is_branch(text: &str) -> bool {
    TaxCode::parse(text).is_ok_and(|code| code.kind() == TaxCodeKind::Branch)
}

/// Whether a person's name was damaged by an export: question marks for letters, or the letters of another encoding.
pub(super) fn is_damaged_name(name: &str) -> bool {
    let belongs = |character: char| {
        character.is_alphanumeric()
            || character.is_whitespace()
            || matches!(
                character,
                '\u{300}'
                    ..='\u{36f}'
                        | '\''
                        | '\u{2018}'
                        | '\u{2019}'
                        | '.'
                        | ','
                        | '-'
                        | '\u{2013}'
                        | '('
                        | ')'
                        | '/'
                        | '_'
            )
    };
    !name.chars().all(belongs)
}
