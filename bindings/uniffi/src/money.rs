//! Whole đồng, and amounts in words.

use crate::finding::MotcuaError;
use motcua::finding::{Error, Language, Path};
use motcua::money::{Vietnamese, VietnameseStyle, Vnd};

/// An amount in words (*số tiền bằng chữ*); in Vietnamese as in the laws, or as in the south.
#[uniffi::export]
pub fn money_words(dong: i64, language: Language, southern: bool) -> Result<String, MotcuaError> {
    Ok(words(amount(dong)?, language, southern))
}

/// The same, for the amounts that a signed integer does not hold.
#[uniffi::export]
pub fn money_words_unsigned(dong: u64, language: Language, southern: bool) -> String {
    words(Vnd::new(dong), language, southern)
}

/// An amount from a signed integer.
pub fn amount(dong: i64) -> Result<Vnd, Error> {
    Vnd::from_integer(dong.into()).map_err(|error| error.at(Path::Field("amount")))
}

fn words(amount: Vnd, language: Language, southern: bool) -> String {
    let style = if southern { VietnameseStyle::SOUTHERN } else { VietnameseStyle::NORTHERN };
    match language {
        Language::Vietnamese => Vietnamese::new(amount, style).to_string(),
        Language::English => amount.in_english().to_string(),
    }
}

/// An amount as it is printed in Vietnam: `180.000 ₫`.
#[uniffi::export]
pub fn money_format(dong: i64) -> Result<String, MotcuaError> {
    Ok(amount(dong)?.to_string())
}

/// The amount that a text of digits alone is; leniently, as people write it.
#[uniffi::export]
pub fn money_parse(text: String, lenient: bool) -> Result<i64, MotcuaError> {
    let amount = if lenient { Vnd::parse_lenient(&text) } else { Vnd::parse(&text) }?;
    let beyond = |_| Vnd::from_integer(i128::MAX).map(|_| 0);
    Ok(i64::try_from(amount.dong()).or_else(beyond)?)
}
