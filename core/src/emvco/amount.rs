//! Amounts as payloads write them.

use super::rules;
use crate::finding::Rule;

/// An amount of object 54 or 56: digits with at most one decimal point, kept exactly.
///
/// ```
/// use motcua::emvco::Amount;
/// assert_eq!(Amount::parse("50000.").map(|amount| amount.whole()), Ok(Some(50_000)));
/// assert_eq!(Amount::parse("50000.50").map(|amount| amount.whole()), Ok(None));
/// assert_eq!(Amount::parse("5e4").unwrap_err().code(), "amount-syntax");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// All digits as one number: at most thirteen, so it cannot overflow.
    digits: u64,
    decimals: u8,
    leading_zero: bool,
}

impl Amount {
    /// The longest form.
    pub(super) const LONGEST: usize = 13;

    /// Reads an amount.
    ///
    /// # Errors
    ///
    /// - `amount-syntax` when there is anything but ASCII digits and one point, or no digit at all;
    /// - `amount-too-long` when it has more than 13 characters.
    pub fn parse(text: &str) -> Result<Self, &'static Rule> {
        let (mut digits, mut count, mut point) = (0_u64, 0_usize, None);
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => {
                    digits = digits.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
                    count += 1;
                }
                b'.' if point.is_none() => point = Some(count),
                _ => return Err(&rules::AMOUNT_SYNTAX),
            }
        }
        if count == 0 {
            return Err(&rules::AMOUNT_SYNTAX);
        }
        if text.len() > Self::LONGEST {
            return Err(&rules::AMOUNT_TOO_LONG);
        }
        let decimals = u8::try_from(point.map_or(0, |at| count - at)).unwrap_or(u8::MAX);
        let leading_zero = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
        Ok(Self { digits, decimals, leading_zero })
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// How many digits stand after the point.
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// Whether it begins with a zero that means nothing.
    pub const fn has_leading_zero(self) -> bool {
        self.leading_zero
    }

    /// The whole units, if there is no fraction of one.
    pub const fn whole(self) -> Option<u64> {
        let (mut units, mut left) = (self.digits, self.decimals);
        while left > 0 {
            if !units.is_multiple_of(10) {
                return None;
            }
            units /= 10;
            left -= 1;
        }
        Some(units)
    }

    /// The amount in minor units of a currency with a number of decimals (0 for the đồng, 2 for the dollar),
    /// if it has no finer fraction.
    pub const fn minor_units(self, exponent: u8) -> Option<u64> {
        let (mut units, mut decimals) = (self.digits, self.decimals);
        while decimals > exponent {
            if !units.is_multiple_of(10) {
                return None;
            }
            units /= 10;
            decimals -= 1;
        }
        while decimals < exponent {
            match units.checked_mul(10) {
                Some(more) => units = more,
                None => return None,
            }
            decimals += 1;
        }
        Some(units)
    }
}
