//! Amounts as people write them.

use super::{Vnd, rules};
use crate::finding::{Error, Rule};
use alloc::vec::Vec;

impl Vnd {
    /// Reads an amount as people write it: digits, in groups of three by dots, commas or spaces, with or without the
    /// đồng's sign or name; one or two zeros after a decimal separator of the other kind are nothing.
    ///
    /// # Errors
    ///
    /// - `amount-ambiguous` when it has two readings, as `50.00`, `1,5` and `1.234,000`;
    /// - `amount-format` when it is no such text;
    /// - `amount-out-of-range` when it is over `u64::MAX`.
    ///
    /// ```
    /// use motcua::money::Vnd;
    /// for text in ["180.000 ₫", "180,000đ", "180 000 đồng", "180000", "VND 180.000", "180.000,00 đ"] {
    ///     assert_eq!(Vnd::parse_lenient(text), Ok(Vnd::new(180_000)));
    /// }
    /// assert_eq!(Vnd::parse_lenient("50.00").unwrap_err().code(), "amount-ambiguous");
    /// assert_eq!(Vnd::parse_lenient("180k").unwrap_err().code(), "amount-format");
    /// ```
    pub fn parse_lenient(text: &str) -> Result<Self, Error> {
        let digit = |character: char| character.is_ascii_digit();
        let (Some(first), Some(last)) = (text.find(digit), text.rfind(digit)) else {
            return Err(rules::AMOUNT_FORMAT.error());
        };
        let part = |range| text.get(range).unwrap_or("");
        if !is_mark(part(0..first)) || !is_mark(part(last + 1..text.len())) {
            return Err(rules::AMOUNT_FORMAT.error());
        }
        let digits = Number::of(part(first..last + 1)).and_then(Number::whole)?;
        let sum = digits.into_iter().flat_map(str::bytes).try_fold(0_u64, |sum, digit| {
            sum.checked_mul(10)?.checked_add(u64::from(digit.saturating_sub(b'0')))
        });
        sum.map(Self).ok_or_else(Self::out_of_range)
    }
}

/// What stands for the đồng beside an amount, in small letters; its name composed and decomposed.
const MARKS: [&str; 8] = ["₫", "đ", "d", "đồng", "đo\u{302}\u{300}ng", "dong", "vnd", "vnđ"];

/// Whether what stands around an amount is nothing, or the đồng's sign, letter, name or code.
fn is_mark(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    text.is_empty() || MARKS.contains(&text.trim_end_matches('.'))
}

/// What stands between groups of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Dot,
    Comma,
    Space,
}

impl Separator {
    const fn of(character: char) -> Option<Self> {
        match character {
            '.' => Some(Self::Dot),
            ',' => Some(Self::Comma),
            ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' => Some(Self::Space),
            _ => None,
        }
    }
}

/// Groups of digits, and what separates them: one less.
struct Number<'a> {
    groups: Vec<&'a str>,
    separators: Vec<Separator>,
}

impl<'a> Number<'a> {
    fn of(text: &'a str) -> Result<Self, &'static Rule> {
        let groups: Vec<_> = text.split(|character: char| !character.is_ascii_digit()).collect();
        let between = text.chars().filter(|character| !character.is_ascii_digit()).map(Separator::of);
        let separators: Option<Vec<_>> = between.collect();
        match separators {
            Some(separators) if groups.iter().all(|group| !group.is_empty()) => {
                Ok(Self { groups, separators })
            }
            _ => Err(&rules::AMOUNT_FORMAT),
        }
    }

    /// The groups that make up the whole đồng.
    fn whole(self) -> Result<Vec<&'a str>, &'static Rule> {
        let Some(grouping) = self.separators.first().copied() else {
            return Ok(self.groups);
        };
        let one_kind = self.separators.iter().all(|separator| *separator == grouping);
        if one_kind && are_thousands(&self.groups) {
            return Ok(self.groups);
        }
        // What is left is a fraction after the last separator, or nothing that makes sense.
        let (Some((fraction, whole)), Some((last, before))) =
            (self.groups.split_last(), self.separators.split_last())
        else {
            return Err(&rules::AMOUNT_FORMAT);
        };
        let grouped = before.iter().all(|separator| separator != last && *separator == grouping);
        let zeros = fraction.bytes().all(|digit| digit == b'0');
        match whole {
            _ if *last == Separator::Space || !grouped => Err(&rules::AMOUNT_FORMAT),
            // A number that is not in groups, with a fraction: "180000.00".
            [whole] if whole.len() > 3 && zeros && fraction.len() < 3 => Ok([*whole].into()),
            [_] => Err(&rules::AMOUNT_AMBIGUOUS),
            whole if !are_thousands(whole) => Err(&rules::AMOUNT_FORMAT),
            _ if fraction.len() == 3 => Err(&rules::AMOUNT_AMBIGUOUS),
            whole if zeros && fraction.len() < 3 => Ok(whole.to_vec()),
            _ => Err(&rules::AMOUNT_FORMAT),
        }
    }
}

/// Whether groups are those of thousands: one to three digits that do not begin with a zero, then three each.
fn are_thousands(groups: &[&str]) -> bool {
    groups.split_first().is_some_and(|(first, rest)| {
        matches!(first.len(), 1..=3) && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3)
    })
}
