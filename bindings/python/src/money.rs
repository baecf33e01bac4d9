//! Amounts in đồng.

use crate::argument::{Value, flag, integer, optional, text};
use crate::finding::{chosen, raised};
use motcua::finding::{Language, Path};
use motcua::money::{Vietnamese, VietnameseStyle, Vnd};
use pyo3::prelude::*;

/// An amount from a Python `int`.
pub fn amount(value: Value<'_, '_>) -> PyResult<Vnd> {
    Vnd::from_integer(integer("amount", value)?).map_err(|error| raised(error.at(Path::Field("amount"))))
}

/// The amount in words, in Vietnamese or English; in Vietnamese as the South says them, if wanted.
///
/// >>> import motcua
/// >>> motcua.amount_in_words(105_000)
/// 'một trăm linh năm nghìn đồng'
/// >>> motcua.amount_in_words(105_000, southern=True)
/// 'một trăm lẻ năm ngàn đồng'
/// >>> motcua.amount_in_words(105_000, "en")
/// 'one hundred five thousand dong'
#[pyfunction]
#[pyo3(signature = (amount, language=None, *, southern=None))]
pub fn amount_in_words(
    amount: Value<'_, '_>,
    language: Option<Value<'_, '_>>,
    southern: Option<Value<'_, '_>>,
) -> PyResult<String> {
    let amount = self::amount(amount)?;
    let southern = optional("southern", southern, flag)?.unwrap_or_default();
    let style = if southern { VietnameseStyle::SOUTHERN } else { VietnameseStyle::NORTHERN };
    Ok(match chosen(language)? {
        Language::Vietnamese => Vietnamese::new(amount, style).to_string(),
        Language::English => amount.in_english().to_string(),
    })
}

/// The amount as it is printed in Vietnam.
///
/// >>> import motcua
/// >>> motcua.format_amount(180_000)
/// '180.000 ₫'
#[pyfunction]
pub fn format_amount(amount: Value<'_, '_>) -> PyResult<String> {
    Ok(self::amount(amount)?.to_string())
}

/// The amount that a text of digits alone is: no sign, separator, decimals or exponent. Leniently, as people write it:
/// in groups of three, with or without the đồng's sign or name.
///
/// >>> import motcua
/// >>> motcua.parse_amount("180000")
/// 180000
/// >>> motcua.parse_amount("180.000")
/// Traceback (most recent call last):
/// motcua.MotcuaError: an amount is written with the digits 0 to 9 only [amount-format]
/// >>> motcua.parse_amount("180.000 ₫", lenient=True)
/// 180000
#[pyfunction]
#[pyo3(signature = (text, *, lenient=None))]
pub fn parse_amount(text: Value<'_, '_>, lenient: Option<Value<'_, '_>>) -> PyResult<u64> {
    let text = self::text("text", text)?;
    let lenient = optional("lenient", lenient, flag)?.unwrap_or_default();
    let read = if lenient { Vnd::parse_lenient } else { Vnd::parse };
    read(text).map(Vnd::dong).map_err(raised)
}
