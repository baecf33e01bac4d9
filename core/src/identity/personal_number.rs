//! The twelve-digit personal number, and what its digits tell.

use super::inline::{self, Inline, digits, not_digits};
use super::{Province, rules};
use crate::finding::{Confidence, Error, Finding, words};
use crate::time::Date;
use core::fmt;

/// The personal number (*số định danh cá nhân*): twelve digits, given once for life, printed on the citizen's
/// card.
///
/// Three digits for the province or country where the birth was registered, one for century and sex, two for
/// the year, six at random [NĐ 137/2015/NĐ-CP art. 13; TT 07/2016/TT-BCA art. 7]. There is no check digit, and
/// prefixes of countries are not published as a list: any twelve digits are well formed.
///
/// ```
/// use motcua::identity::PersonalNumber;
/// let number = PersonalNumber::parse("062 198 000001")?;
/// assert_eq!(number.compact(), "062198000001");
/// assert_eq!(format!("{number:?}"), "PersonalNumber(*********001)");
/// assert_eq!(PersonalNumber::parse("62198000001").unwrap_err().code(), "personal-number-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonalNumber(Inline<12>);

words! {
    /// Male or female, as the number tells it (*giới tính*).
    ///
    /// ```
    /// use motcua::identity::Sex;
    /// assert_eq!(Sex::parse("female"), Ok(Sex::Female));
    /// assert_eq!(Sex::parse("f").unwrap_err().code(), "unknown-word");
    /// ```
    Sex {
        /// *Nam*.
        Male = "male", vi: "nam", en: "male";
        /// *Nữ*.
        Female = "female", vi: "nữ", en: "female";
    }
}

// No list of `words!`: what it tells are provinces.
/// Where the birth was registered, as far as the first three digits tell (*nơi đăng ký khai sinh*).
///
/// Never where somebody lives or comes from: do not show it as an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum Registration {
    /// One province or city: the only one that ever had these digits, or the one that had them when the number
    /// was given. Where a merger kept code and name and the number does not tell when it was given, the unit
    /// before it, whose successor has the same name.
    Province(Province),
    /// The digits meant one unit until the end of 2025-06-30 and another one since, and the number does not
    /// tell when it was given.
    Either {
        /// What they meant before 2025-07-01.
        before: Province,
        /// What they mean since.
        after: Province,
    },
    /// In neither list, or not in that of the day it was given: the code of a country, or of a unit that these
    /// tables do not know. The number is valid all the same.
    Unlisted,
}

impl Registration {
    /// The units it may be, the earlier one first.
    pub fn candidates(self) -> impl Iterator<Item = Province> {
        let pair = match self {
            Self::Province(province) => [Some(province), None],
            Self::Either { before, after } => [Some(before), Some(after)],
            Self::Unlisted => [None, None],
        };
        pair.into_iter().flatten()
    }
}

/// What the digits of a personal number tell; made by [`PersonalNumber::decode`].
///
/// `Debug` shows none of it: it is a part of the number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decoded {
    registration: Registration,
    sex: Sex,
    birth_year: u16,
}

impl fmt::Debug for Decoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Decoded(***)")
    }
}

impl Decoded {
    /// Where the birth was registered; not where the person lives.
    pub const fn registration(&self) -> Registration {
        self.registration
    }

    /// The sex registered.
    pub const fn sex(&self) -> Sex {
        self.sex
    }

    /// The year of birth, 1900 to 2399.
    pub const fn birth_year(&self) -> u16 {
        self.birth_year
    }

    /// The weakest confidence among the rules and rows used: century, sex and year by texts that quote the
    /// circular, the unit by its row.
    pub fn confidence(&self) -> Confidence {
        let rows = self.registration.candidates().map(Province::confidence);
        rows.fold(Confidence::Secondary, Confidence::min)
    }
}

impl PersonalNumber {
    /// Reads a personal number; spaces, dots and hyphens between the digits are left out.
    ///
    /// # Errors
    ///
    /// `personal-number-format` when there are not exactly twelve digits, or anything else than digits; of eleven, the
    /// message says that a zero may be lost, which is never added.
    pub fn parse(text: &str) -> Result<Self, Error> {
        match digits::<12>(text, &[]) {
            Ok(number) => Self::from_digits(number),
            Err(problem) => Err(not_digits(&rules::PERSONAL_NUMBER_FORMAT, problem).expected(12_u64).into()),
        }
    }

    pub(super) fn from_digits<const N: usize>(digits: Inline<N>) -> Result<Self, Error> {
        let count = digits.as_bytes().len();
        Inline::from_bytes(digits.as_bytes().iter().copied()).filter(|_| count == 12).map(Self).ok_or_else(
            || {
                Finding::new(&rules::PERSONAL_NUMBER_FORMAT)
                    .expected(12_u64)
                    .found(inline::count(count, 12))
                    .into()
            },
        )
    }

    /// The twelve digits.
    pub fn compact(&self) -> &str {
        self.0.as_str()
    }

    /// The number as an integer below 10¹², for tables of many of them.
    pub fn to_integer(&self) -> u64 {
        self.0.as_bytes().iter().fold(0, |value, digit| value * 10 + u64::from(digit.saturating_sub(b'0')))
    }

    /// The sex registered.
    pub fn sex(&self) -> Sex {
        if self.century_digit().is_multiple_of(2) { Sex::Male } else { Sex::Female }
    }

    /// The year of birth, 1900 to 2399: the fourth digit tells the century, the next two the year in it.
    pub fn birth_year(&self) -> u16 {
        let year = self.0.as_bytes().iter().skip(4).take(2);
        let year = year.fold(0, |value, digit| value * 10 + u16::from(digit.saturating_sub(b'0')));
        1900 + u16::from(self.century_digit() / 2) * 100 + year
    }

    fn century_digit(&self) -> u8 {
        self.0.as_bytes().get(3).map_or(0, |digit| digit.saturating_sub(b'0'))
    }

    /// Tells what the digits say, given the day on which the *number* was given, where it is known.
    ///
    /// That is not the date printed on a card: a number is given once, cards are renewed. Eight codes changed
    /// their meaning on 2025-07-01, so without the day both meanings are told, unless the year of birth is
    /// after the change.
    ///
    /// # Errors
    ///
    /// `personal-number-issued-before-birth` when the day is in a year before the year of birth.
    ///
    /// ```
    /// use motcua::identity::{PersonalNumber, Registration};
    /// use motcua::time::Date;
    /// let number = PersonalNumber::parse("052085000001")?;
    /// assert_eq!(number.decode(None)?.registration().candidates().count(), 2, "Bình Định or Gia Lai");
    /// let Registration::Province(province) = number.decode(Some(Date::parse("2021-05-01")?))?.registration() else {
    ///     panic!("dated, hence certain");
    /// };
    /// assert_eq!(province.name(), "Bình Định");
    /// let early = number.decode(Some(Date::parse("1984-12-31")?));
    /// assert_eq!(early.unwrap_err().code(), "personal-number-issued-before-birth");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn decode(&self, issued: Option<Date>) -> Result<Decoded, Error> {
        let birth_year = self.birth_year();
        // The first day on which a number with this year can have been given.
        let born = Date::checked(birth_year, 1, 1);
        if issued < born && issued.is_some() {
            return Err(rules::PERSONAL_NUMBER_ISSUED_BEFORE_BIRTH.error());
        }
        let code = self.compact().strip_prefix('0').and_then(|rest| rest.get(..2));
        let mut units = Province::all().filter(|unit| Some(unit.code()) == code);
        let possible = |unit: &Province| match issued {
            Some(day) => unit.is_valid_on(day),
            None => unit.valid_to().is_none_or(|last| Some(last) >= born),
        };
        let registration = match (units.clone().find(possible), units.rfind(possible)) {
            // A merger that kept code and name: the digits told the same on both days.
            (Some(before), Some(after)) if before.name() != after.name() => {
                Registration::Either { before, after }
            }
            (Some(only), _) => Registration::Province(only),
            (None, _) => Registration::Unlisted,
        };
        Ok(Decoded { registration, sex: self.sex(), birth_year })
    }
}

crate::finding::text_form!(PersonalNumber, PersonalNumber::parse);

impl fmt::Display for PersonalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for PersonalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::mask(f, "PersonalNumber", self.compact())
    }
}
