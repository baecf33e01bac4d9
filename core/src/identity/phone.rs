//! Phone numbers of Vietnam.

use super::inline::{Inline, digits, not_digits};
use super::{PHONE_FORMAT, Province};
use crate::finding::{Error, Finding};
use core::fmt;

/// A phone number (*số điện thoại*) of Vietnam: mobile, landline, or a 1900 or 1800 service.
///
/// ```
/// use motcua::identity::{Phone, PhoneKind};
/// let office = Phone::parse("02603.797.799")?;
/// assert_eq!((office.kind(), office.compact()), (PhoneKind::Landline, "02603797799"));
/// assert_eq!(Phone::parse("+84 912 000 111")?.compact(), "0912000111");
/// assert_eq!(Phone::parse("(+84) 912 000 111")?.compact(), "0912000111");
/// assert_eq!(Phone::parse("1900.0368")?.kind(), PhoneKind::PremiumRate);
/// assert_eq!(Phone::parse("012345678").unwrap_err().code(), "phone-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(Inline<11>);

/// What a phone number reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhoneKind {
    /// 0 and nine digits, the first 3, 5, 7, 8 or 9 (*di động*).
    Mobile,
    /// 02 and nine digits (*cố định*).
    Landline,
    /// 1900 and four or six digits; the caller pays.
    PremiumRate,
    /// 1800 and four or six digits; free for the caller.
    TollFree,
}

impl PhoneKind {
    /// The word used in machine-readable answers: `mobile`, `landline`, `premium-rate` or `toll-free`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Landline => "landline",
            Self::PremiumRate => "premium-rate",
            Self::TollFree => "toll-free",
        }
    }

    /// The kind of a national number, if it is one.
    const fn of(national: &[u8]) -> Option<Self> {
        match national {
            [b'0', b'3' | b'5' | b'7' | b'8' | b'9', ..] if national.len() == 10 => Some(Self::Mobile),
            [b'0', b'2', ..] if national.len() == 11 => Some(Self::Landline),
            [b'1', b'9', b'0', b'0', ..] if matches!(national.len(), 8 | 10) => Some(Self::PremiumRate),
            [b'1', b'8', b'0', b'0', ..] if matches!(national.len(), 8 | 10) => Some(Self::TollFree),
            _ => None,
        }
    }
}

impl Phone {
    /// Reads a phone number; spaces, dots, hyphens and parentheses are left out, `+84`, `0084` and `84` may
    /// stand for the leading zero.
    ///
    /// # Errors
    ///
    /// `phone-format` when it has another shape: letters, a foreign country code, a length or first digits that
    /// no kind has, such as the eleven-digit mobile numbers of before 2018.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let trimmed = text.trim_start();
        // The country code may stand in parentheses of its own.
        let international = trimmed.strip_prefix("(+").or_else(|| trimmed.strip_prefix('+'));
        let number = international.unwrap_or(trimmed);
        let skipped = text.len() - number.len();
        // At most eleven digits of a national number after 0084.
        let number = digits::<15>(number, &['(', ')'])
            .map_err(|problem| not_digits(&PHONE_FORMAT, problem.shifted(skipped)))?;
        let abroad = match (international, number.as_bytes()) {
            (None, [b'0', b'0', b'8', b'4', rest @ ..]) | (_, [b'8', b'4', rest @ ..]) => Some(rest),
            _ => None,
        };
        let national = match abroad {
            Some(rest @ [b'0' | b'1', ..]) => Inline::from_bytes(rest.iter().copied()),
            Some(rest) => Inline::from_bytes([b'0'].into_iter().chain(rest.iter().copied())),
            None if international.is_some() => None,
            None => Inline::from_bytes(number.as_bytes().iter().copied()),
        };
        national
            .filter(|national: &Inline<11>| PhoneKind::of(national.as_bytes()).is_some())
            .map(Self)
            .ok_or_else(|| Finding::new(&PHONE_FORMAT).found(number.as_bytes().len()).into())
    }

    /// What it reaches.
    pub fn kind(&self) -> PhoneKind {
        // The reader let no other through.
        PhoneKind::of(self.0.as_bytes()).unwrap_or(PhoneKind::Mobile)
    }

    /// The national number: 8, 10 or 11 digits.
    pub fn compact(&self) -> &str {
        self.0.as_str()
    }

    /// The international form: `+84` and the number without its leading zero [ITU-T E.164].
    ///
    /// 1900 and 1800 numbers have the form too, but mostly cannot be dialled from abroad.
    pub fn e164(&self) -> Inline<13> {
        let national = self.0.as_bytes();
        let national = national.strip_prefix(b"0").unwrap_or(national);
        Inline::from_bytes(b"+84".iter().chain(national).copied()).unwrap_or(Inline::EMPTY)
    }

    /// The province (of the 63) in whose area a landline is; `None` for other kinds and unknown areas.
    pub fn area(&self) -> Option<Province> {
        if self.kind() != PhoneKind::Landline {
            return None;
        }
        let code = |length| self.compact().get(..length).and_then(Province::by_area_code);
        code(4).or_else(|| code(3))
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::mask(f, "Phone", self.compact())
    }
}
