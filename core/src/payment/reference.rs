//! References of orders, and the form in which an issuer writes them.

use super::rules;
use crate::finding::{Error, Finding, Path};
use crate::identity::Inline;
use core::fmt;

/// The reference of an order (*mã tham chiếu*): 2 to 5 letters of the issuer, then letters and digits, the last two
/// of them the check digits of ISO 7064 MOD 97-10, letters counted as in ISO 11649 (A is 10, Z is 35).
///
/// It has 5 to 25 characters and nothing but `[A-Z]{2,5}[0-9A-Z]{1,30}`, so that it stands whole in objects 62.01
/// and 62.08 of a payload, and services that cut such codes out of remarks can cut it out too. `Debug` hides all
/// but the first two letters and the length.
///
/// ```
/// use motcua::payment::Reference;
/// let reference = Reference::parse("KTH340000001207")?;
/// assert_eq!(reference.as_str(), "KTH340000001207");
/// assert_eq!(Reference::parse("KTH340000001270").unwrap_err().code(), "reference-check-digit");
/// assert_eq!(Reference::parse("KT-H34-0000001207").unwrap_err().code(), "reference-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(Inline<25>);

/// How many check digits there are.
const CHECK: usize = 2;

impl Reference {
    /// The most characters: what objects 62.01 and 62.08 hold [EMVCo MPM v1.0].
    pub const LONGEST: usize = 25;

    /// Reads a reference that is written exactly; [`Finder`](super::Finder) reads what banks make of it.
    ///
    /// # Errors
    ///
    /// - `reference-format` when it is not 2 letters and then letters and digits, 5 to 25 together, or does not end
    ///   in two digits;
    /// - `reference-check-digit` when the check digits do not fit.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let bytes = text.as_bytes();
        let letters = bytes.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
        let alphanumeric = bytes.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let checked = bytes.iter().rev().take(CHECK).all(u8::is_ascii_digit);
        let fits = (5..=Self::LONGEST).contains(&bytes.len()) && letters >= 2 && alphanumeric && checked;
        let Some(text) = Inline::from_bytes(text.bytes()).filter(|_| fits) else {
            return Err(Finding::new(&rules::REFERENCE_FORMAT)
                .expected(Self::LONGEST)
                .found(bytes.len())
                .into());
        };
        if !is_checked(bytes) {
            return Err(rules::REFERENCE_CHECK_DIGIT.error());
        }
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// What tells references apart, as a number: the characters but the check digits in base 37, zero where there is
    /// none. Never zero.
    pub(super) fn key(&self) -> u128 {
        let bytes = self.0.as_bytes();
        let told = bytes.get(..bytes.len().saturating_sub(CHECK)).unwrap_or_default();
        key(told)
    }
}

/// At most 23 characters in base 37: below 2¹²⁰.
pub(super) fn key(told: &[u8]) -> u128 {
    told.iter().fold(0, |key, byte| key * 37 + u128::from(value(*byte)) + 1)
}

/// A letter counts 10 to 35, a digit as itself [ISO 11649].
const fn value(byte: u8) -> u32 {
    match byte {
        b'A'..=b'Z' => (byte - b'A') as u32 + 10,
        _ => byte.wrapping_sub(b'0') as u32,
    }
}

/// The remainder by 97 of the number that the characters make, letters as two digits.
fn remainder(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| {
        let value = value(*byte);
        (sum * if value > 9 { 100 } else { 10 } + value) % 97
    })
}

/// The check digits of letters and digits: 2 to 98, so that the whole leaves the remainder 1 [ISO 7064, MOD 97-10].
fn check_digits(bytes: &[u8]) -> u32 {
    98 - remainder(bytes) * 100 % 97
}

/// Whether the last two characters are the check digits of the rest. 00, 01 and 99, which leave the same remainder as
/// 97, 98 and 02, are never written, hence never read.
pub(super) fn is_checked(bytes: &[u8]) -> bool {
    match bytes.split_last_chunk::<CHECK>() {
        Some((told, [tens, units])) => value(*tens) * 10 + value(*units) == check_digits(told),
        None => false,
    }
}

crate::finding::text_form!(Reference, Reference::parse);

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The number, which leads to a person, is hidden.
impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.as_str();
        write!(f, "Reference({}…, {} characters)", text.get(..2).unwrap_or_default(), text.len())
    }
}

/// The form of an issuer's references (*mẫu mã tham chiếu*): its prefix, an office of fixed kinds of characters, and a
/// number of a fixed count of digits.
///
/// Which characters are letters and which are digits is fixed at every place: that is what makes every wrong
/// character and every swap of neighbours visible, where letters count as two digits (`1B` and `B1` both count 111).
///
/// Two wrong digits pass the check digits once in a hundred times, and then hit another open order where serials are
/// dense. [`Form::spread`] writes numbers so that such a reference is nobody's: for references that people type.
///
/// ```
/// use motcua::payment::Form;
/// let form = Form::new("KT", "H34", 8)?;
/// let reference = form.reference("H34", 12)?;
/// assert_eq!(reference.as_str(), "KTH340000001207");
/// assert_eq!(form.reference("340", 12).unwrap_err().code(), "reference-office");
/// assert_eq!(form.reference("H34", 100_000_000).unwrap_err().code(), "reference-number");
/// assert_eq!(Form::new("KT", "H34", 19).unwrap_err().code(), "reference-length");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Form {
    prefix: Prefix,
    /// Bit `n` is set where character `n` after the prefix is a letter.
    letters: u32,
    office: u8,
    digits: u8,
    spread: bool,
}

/// The letters of an issuer.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Prefix(Inline<5>);

impl fmt::Debug for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl Form {
    /// The most letters of a prefix.
    pub const LONGEST_PREFIX: usize = 5;
    /// How many digits the number has where nobody says otherwise: a hundred million orders an office.
    pub const DIGITS: u8 = 8;

    /// A form by its prefix, an office as an example for the kinds of characters of all of them (empty for none), and
    /// the digits of the number, 1 to 18.
    ///
    /// # Errors
    ///
    /// - `reference-prefix` at `prefix` when the prefix is not 2 to 5 capital letters;
    /// - `reference-office` at `office` when the office has anything but capital letters and digits;
    /// - `reference-length` at `digits` when all together have more than 25 characters, or the number has no digit or more
    ///   than 18.
    pub fn new(prefix: &str, office: &str, digits: u8) -> Result<Self, Error> {
        let capitals = prefix.len() >= 2 && prefix.bytes().all(|byte| byte.is_ascii_uppercase());
        let Some(known) = Inline::from_bytes(prefix.bytes()).filter(|_| capitals) else {
            let finding = Finding::new(&rules::REFERENCE_PREFIX).expected(Self::LONGEST_PREFIX);
            return Err(finding.at(Path::Field("prefix")).into());
        };
        if !office.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
            return Err(rules::REFERENCE_OFFICE.error().at(Path::Field("office")));
        }
        let length = prefix.len() + office.len() + usize::from(digits) + CHECK;
        let (Ok(places), true, true) =
            (u8::try_from(office.len()), length <= Reference::LONGEST, (1..=18).contains(&digits))
        else {
            let finding = Finding::new(&rules::REFERENCE_LENGTH).expected(Reference::LONGEST).found(length);
            return Err(finding.at(Path::Field("digits")).into());
        };
        Ok(Self {
            prefix: Prefix(known),
            letters: letters(office.as_bytes()),
            office: places,
            digits,
            spread: false,
        })
    }

    /// The same form with its numbers spread: each number of an office is written as another one of as many digits, far
    /// from those of its neighbours, and neighbouring offices write the same number differently. No two numbers become
    /// one. References already given out are found all the same.
    ///
    /// Where dense serials let two wrong digits hit another open order 16 times in 10,000, none of the measured ones does
    /// any more, as long as few of the numbers are open (ADR 0015).
    ///
    /// ```
    /// use motcua::payment::Form;
    /// let form = Form::new("KT", "H34", 8)?.spread();
    /// assert_eq!(form.reference("H34", 12)?.as_str(), "KTH349396496064");
    /// assert_eq!(form.reference("H34", 13)?.as_str(), "KTH345576835981");
    /// assert_eq!(form.reference("H34", 100_000_000).unwrap_err().code(), "reference-number");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    #[must_use]
    pub const fn spread(mut self) -> Self {
        self.spread = true;
        self
    }

    /// The letters that every reference of this form begins with.
    pub fn prefix(&self) -> &str {
        self.prefix.0.as_str()
    }

    /// How many digits the number has.
    pub const fn digits(&self) -> u8 {
        self.digits
    }

    /// How many characters a reference of this form has: at most 25.
    pub fn length(&self) -> usize {
        self.prefix().len() + self.after_prefix()
    }

    pub(super) fn after_prefix(&self) -> usize {
        usize::from(self.office) + usize::from(self.digits) + CHECK
    }

    /// The reference of an office's number.
    ///
    /// # Errors
    ///
    /// - `reference-office` at `office` when the office has not the length and kinds of characters of the form;
    /// - `reference-number` at `number` when the number has more digits than the form.
    pub fn reference(&self, office: &str, number: u64) -> Result<Reference, Error> {
        let alphanumeric = office.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let kinds = office.len() == usize::from(self.office) && letters(office.as_bytes()) == self.letters;
        if !alphanumeric || !kinds {
            return Err(rules::REFERENCE_OFFICE.error().at(Path::Field("office")));
        }
        if number.checked_ilog10().unwrap_or(0) >= u32::from(self.digits) {
            let finding = Finding::new(&rules::REFERENCE_NUMBER).expected(usize::from(self.digits));
            return Err(finding.at(Path::Field("number")).into());
        }
        let mut text = Inline::EMPTY;
        let number = if self.spread { spread(office, number, self.digits) } else { number };
        let number = decimal(number, self.digits.into());
        let all = self.prefix().bytes().chain(office.bytes()).chain(number).all(|byte| text.push(byte));
        let check = decimal(check_digits(text.as_bytes()).into(), 2).all(|byte| text.push(byte));
        if all && check {
            Ok(Reference(text))
        } else {
            Err(Finding::new(&rules::REFERENCE_LENGTH).expected(Reference::LONGEST).into())
        }
    }

    /// Whether characters have the kinds of this form, which are as many as it has.
    pub(super) fn has_kinds(&self, after_prefix: &[u8]) -> bool {
        let alphanumeric = after_prefix.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        alphanumeric && letters(after_prefix) == self.letters
    }
}

/// The places of letters; there are never 32.
fn letters(bytes: &[u8]) -> u32 {
    let places = bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    places.fold(0, |all, (place, _)| all | 1_u32.checked_shl(u32::try_from(place).unwrap_or(32)).unwrap_or(0))
}

/// The first digits of the golden ratio, by multiples of which neighbours lie farthest apart, and of the square root of two.
const GOLDEN: u64 = 618_033_988_749_894_848;
const ROOT: u64 = 414_213_562_373_095_048;

/// Another number of as many digits, at most 18: a multiple by a factor without 2 and 5, so that each has its own, moved
/// by a place for the office.
fn spread(office: &str, number: u64, digits: u8) -> u64 {
    let all = 10_u128.pow(u32::from(digits.min(18)));
    let first = |constant: u64| u128::from(constant) * all / 10_u128.pow(18);
    let mut factor = first(GOLDEN) | 1;
    if factor.is_multiple_of(5) {
        factor += 2;
    }
    let step = first(ROOT) | 1;
    let place = office.bytes().fold(0, |place, byte| (place * 36 + u128::from(byte % 36)) * step % all);
    u64::try_from((u128::from(number) * factor + place) % all).unwrap_or_default()
}

/// The last digits of a number, zeros before.
fn decimal(number: u64, digits: u32) -> impl Iterator<Item = u8> {
    let powers = (0..digits).rev().map(|power| 10_u64.saturating_pow(power));
    powers.map(move |power| b'0' + u8::try_from(number / power % 10).unwrap_or(0))
}
