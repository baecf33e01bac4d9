//! Phone numbers of Vietnam.

use super::inline::{Inline, NOTHING, ZERO_LOST, digits, not_digits};
use super::renumbering::renumbered;
use super::{Province, rules};
use crate::finding::{Error, Finding, Parameter, Rule, Words, words};
use core::fmt;

/// A phone number (*số điện thoại*) of Vietnam: mobile, landline, a 1900 or 1800 service, or of one of the networks
/// with codes of their own (069, 080, 067).
///
/// ```
/// use motcua::identity::{Phone, PhoneKind};
/// let office = Phone::parse("02603.797.799")?;
/// assert_eq!((office.kind(), office.compact()), (PhoneKind::Landline, "02603797799"));
/// assert_eq!(Phone::parse("+84 912 000 111")?.compact(), "0912000111");
/// assert_eq!(Phone::parse("(+84) 912 000 111")?.compact(), "0912000111");
/// assert_eq!(Phone::parse("1900.0368")?.kind(), PhoneKind::PremiumRate);
/// assert_eq!(Phone::parse("(069) 234 1234")?.kind(), PhoneKind::SecurityNetwork);
/// assert_eq!(Phone::parse("012345678").unwrap_err().code(), "phone-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(Inline<11>);

words! {
    /// What a phone number reaches.
    PhoneKind {
        /// 0 and nine digits, the first 3, 5, 7, 8 or 9 (*di động*).
        Mobile = "mobile", vi: "di động", en: "mobile";
        /// 02 and nine digits (*cố định*).
        Landline = "landline", vi: "cố định", en: "landline";
        /// 1900 and four or six digits; the caller pays.
        PremiumRate = "premium-rate", vi: "dịch vụ người gọi trả thêm cước", en: "premium rate";
        /// 1800 and four or six digits; free for the caller.
        TollFree = "toll-free", vi: "miễn cước người gọi", en: "toll-free";
        /// 069 and five to seven digits: the network of the police and the army (*mạng dùng riêng của Bộ Công an và Bộ
        /// Quốc phòng*) [TT 22/2014/TT-BTTTT art. 10(6)].
        SecurityNetwork = "security-network", vi: "mạng dùng riêng của Công an, Quân đội", en: "network of the police and the army";
        /// 080 and five to seven digits: the network of agencies of Party and State (*mạng dùng riêng của cơ quan Đảng,
        /// Nhà nước*) [TT 22/2014/TT-BTTTT art. 10(6)].
        StateNetwork = "state-network", vi: "mạng dùng riêng của cơ quan Đảng, Nhà nước", en: "network of agencies of Party and State";
        /// 0672 and six digits: telephony over the Internet, as the metadata of libphonenumber have it.
        InternetTelephony = "internet-telephony", vi: "điện thoại Internet", en: "Internet telephony";
    }
}

/// A mobile number of eleven digits.
static OLD: Words = Words {
    vi: "một số di động 11 chữ số của trước năm 2018, nay đã đổi thành 10 chữ số",
    en: "a mobile number of eleven digits of before 2018, which has ten today",
};

/// What an eleven-digit mobile number of before 2018 is today.
fn of_today(national: &[u8]) -> Option<Inline<11>> {
    let (code, rest) = renumbered(national)?;
    Inline::from_bytes(code.iter().chain(rest).copied())
}

impl PhoneKind {
    /// The kind of a national number, if it is one.
    const fn of(national: &[u8]) -> Option<Self> {
        match national {
            [b'0', b'6', b'9', ..] if matches!(national.len(), 8..=10) => Some(Self::SecurityNetwork),
            [b'0', b'8', b'0', ..] if matches!(national.len(), 8..=10) => Some(Self::StateNetwork),
            [b'0', b'6', b'7', b'2', ..] if national.len() == 10 => Some(Self::InternetTelephony),
            [b'0', b'3' | b'5' | b'7' | b'8' | b'9', ..] if national.len() == 10 => Some(Self::Mobile),
            [b'0', b'2', ..] if national.len() == 11 => Some(Self::Landline),
            [b'1', b'9', b'0', b'0', ..] if matches!(national.len(), 8 | 10) => Some(Self::PremiumRate),
            [b'1', b'8', b'0', b'0', ..] if matches!(national.len(), 8 | 10) => Some(Self::TollFree),
            _ => None,
        }
    }

    /// Whether a number would be one with a zero before it.
    fn lacks_zero(number: &[u8]) -> bool {
        let whole: Option<Inline<11>> = Inline::from_bytes([b'0'].into_iter().chain(number.iter().copied()));
        whole.is_some_and(|whole| Self::of(whole.as_bytes()).is_some())
    }
}

impl Phone {
    /// Reads a phone number; spaces, dots, hyphens and parentheses are left out, `+84`, `0084` and `84` may
    /// stand for the leading zero, `84` only where no zero can be missing.
    ///
    /// # Errors
    ///
    /// `phone-format` when it has another shape: letters, a foreign country code, a length or first digits that
    /// no kind has. Where only a zero at the beginning is missing, the message says so; it is never added. Of a mobile
    /// number of before 2018 it says that, too: [`Phone::parse_old`] reads it.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text, &rules::PHONE_FORMAT, Some)
    }

    /// Reads a mobile number of eleven digits, as they were before 2018, as the number of ten digits that it became
    /// (*chuyển đổi mã mạng*), by the plan that [`Renumbering`](super::Renumbering) tells; written as for [`Phone::parse`].
    ///
    /// # Errors
    ///
    /// `phone-old-format` for anything else, a number of today too.
    ///
    /// ```
    /// use motcua::identity::Phone;
    /// assert_eq!(Phone::parse_old("0164 000 0111")?.compact(), "0340000111");
    /// assert_eq!(Phone::parse_old("0912 000 111").unwrap_err().code(), "phone-old-format");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse_old(text: &str) -> Result<Self, Error> {
        Self::read(text, &rules::PHONE_OLD_FORMAT, |national| of_today(national.as_bytes()))
    }

    /// Reads the digits of a number, made what it is today by a function.
    fn read(
        text: &str,
        rule: &'static Rule,
        today: fn(Inline<11>) -> Option<Inline<11>>,
    ) -> Result<Self, Error> {
        let trimmed = text.trim_start();
        // The country code may stand in parentheses of its own.
        let international = trimmed.strip_prefix("(+").or_else(|| trimmed.strip_prefix('+'));
        let number = international.unwrap_or(trimmed);
        let skipped = text.len() - number.len();
        // At most eleven digits of a national number after 0084.
        let number = digits::<15>(number, &['(', ')'])
            .map_err(|problem| not_digits(rule, problem.shifted(skipped)))?;
        let abroad = match (international, number.as_bytes()) {
            // Nine digits are as well a mobile number of 084 without its zero: nobody knows which.
            (None, [b'8', b'4', rest @ ..]) if rest.len() == 7 => None,
            (None, [b'0', b'0', b'8', b'4', rest @ ..]) | (_, [b'8', b'4', rest @ ..]) => Some(rest),
            _ => None,
        };
        let national = match abroad {
            Some(rest @ ([b'0', ..] | [b'1', b'8' | b'9', b'0', ..])) => {
                Inline::from_bytes(rest.iter().copied())
            }
            Some(rest) => Inline::from_bytes([b'0'].into_iter().chain(rest.iter().copied())),
            None if international.is_some() => None,
            None => Inline::from_bytes(number.as_bytes().iter().copied()),
        };
        let old = national.is_some_and(|national: Inline<11>| renumbered(national.as_bytes()).is_some());
        national
            .and_then(today)
            .filter(|national: &Inline<11>| PhoneKind::of(national.as_bytes()).is_some())
            .map(Self)
            .ok_or_else(|| {
                let found = if old { (&OLD).into() } else { found(number.as_bytes(), international) };
                Finding::new(rule).found(found).into()
            })
    }

    /// What it reaches.
    pub fn kind(&self) -> PhoneKind {
        // The reader let no other through.
        PhoneKind::of(self.0.as_bytes()).unwrap_or(PhoneKind::Mobile)
    }

    /// The national number: 8 to 11 digits.
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

/// What a message tells of a number that is none.
fn found(number: &[u8], international: Option<&str>) -> Parameter {
    match number {
        _ if international.is_none() && PhoneKind::lacks_zero(number) => (&ZERO_LOST).into(),
        [] => (&NOTHING).into(),
        _ => number.len().into(),
    }
}

crate::finding::text_form!(Phone, Phone::parse);

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
