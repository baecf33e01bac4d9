//! Numbers in messages and amounts.

use super::Language;
use core::fmt;

/// Writes a number in decimal digits. The standard library's own way serves every width, sign and radix, which is a
/// good part of what a page would download.
pub(super) fn decimal(number: u64, out: &mut impl fmt::Write) -> fmt::Result {
    if number > 9 {
        decimal(number / 10, out)?;
    }
    out.write_char(u8::try_from(number % 10).map_or('0', |digit| char::from(b'0' + digit)))
}

/// Writes a number in groups of three digits, as the language separates them.
pub(crate) fn grouped(number: u64, language: Language, out: &mut impl fmt::Write) -> fmt::Result {
    if number < 1_000 {
        return decimal(number, out);
    }
    grouped(number / 1_000, language, out)?;
    out.write_char(match language {
        Language::Vietnamese => '.',
        Language::English => ',',
    })?;
    let group = number % 1_000;
    decimal(group / 100, out)?;
    decimal(group / 10 % 10, out)?;
    decimal(group % 10, out)
}
