//! Tax codes: organisations and old personal codes, branches, personal numbers.

use super::inline::{self, Inline, digits, not_digits};
use super::{PersonalNumber, rules};
use crate::finding::{Error, Finding, words};
use crate::time::{Date, date};
use core::fmt;

/// The weights of the first nine digits in the check sum.
const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/// A tax code (*mã số thuế*): ten digits; ten and three for a dependent unit; or, from 2025-07-01, the personal
/// number of an individual.
///
/// The tenth digit is ten less the weighted sum of the first nine modulo eleven; when the sum leaves no
/// remainder there is no such digit, and the code was never given. The three digits of a branch have no check.
///
/// ```
/// use motcua::identity::{TaxCode, TaxCodeKind};
/// let code = TaxCode::parse("0100109106001")?;
/// assert_eq!(code.kind(), TaxCodeKind::Branch);
/// assert_eq!(code.to_string(), "0100109106-001");
/// assert_eq!(TaxCode::parse("0100109107").unwrap_err().code(), "tax-code-check-digit");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaxCode(Inline<13>);

words! {
    /// Which of the three kinds a tax code is.
    TaxCodeKind {
        /// Ten digits: an organisation or enterprise, or the old code of an individual or household.
        Organisation = "organisation", vi: "tổ chức, doanh nghiệp", en: "organisation or enterprise";
        /// Ten and three digits: a dependent unit (*đơn vị phụ thuộc*).
        Branch = "branch", vi: "đơn vị phụ thuộc", en: "dependent unit";
        /// Twelve digits: an individual's personal number.
        PersonalNumber = "personal-number", vi: "số định danh cá nhân", en: "personal number";
    }
}

impl TaxCode {
    /// The first day on which a personal number is a tax code: 2025-07-01 [TT 86/2024/TT-BTC, as cited by
    /// others].
    pub const PERSONAL_NUMBERS_FROM: Date = date!(2025, 7, 1);

    /// Reads a tax code as it may stand in records of any day; spaces, dots and hyphens are left out.
    ///
    /// # Errors
    ///
    /// - `tax-code-format` when there are not 10, 12 or 13 digits, anything else than digits, or a hyphen among
    ///   twelve;
    /// - `tax-code-serial` when the third to ninth digit are all zero;
    /// - `tax-code-no-check-digit` when no tenth digit would fit;
    /// - `tax-code-check-digit` when another tenth digit would fit;
    /// - `tax-code-branch` when the branch is `000`.
    ///
    /// ```
    /// use motcua::identity::TaxCode;
    /// assert_eq!(TaxCode::parse("01.00.109.106")?.compact(), "0100109106");
    /// assert_eq!(TaxCode::parse("1000000080").unwrap_err().code(), "tax-code-no-check-digit");
    /// assert_eq!(TaxCode::parse("0100109106-000").unwrap_err().code(), "tax-code-branch");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        let code = digits::<13>(text, &[]).map_err(|problem| not_digits(&rules::TAX_CODE_FORMAT, problem))?;
        let length = code.as_bytes().len();
        // A hyphen is the mark of a branch: one with a digit missing must not pass for a personal number.
        if !matches!(length, 10 | 12 | 13) || length == 12 && text.contains(['-', '\u{2013}']) {
            let branch = length == 12;
            return Err(Finding::new(&rules::TAX_CODE_FORMAT)
                .found(inline::count(length, if branch { 13 } else { 10 }))
                .into());
        }
        let code = Self(code);
        if code.kind() != TaxCodeKind::PersonalNumber {
            code.check()?;
        }
        Ok(code)
    }

    /// Reads a tax code that is used on a day.
    ///
    /// # Errors
    ///
    /// Those of [`TaxCode::parse`], and `tax-code-too-early` for twelve digits before 2025-07-01.
    ///
    /// ```
    /// use motcua::identity::TaxCode;
    /// use motcua::time::Date;
    /// assert!(TaxCode::parse_on("062198000001", Date::parse("2025-07-01")?).is_ok());
    /// let early = TaxCode::parse_on("062198000001", Date::parse("2025-06-30")?);
    /// assert_eq!(early.unwrap_err().code(), "tax-code-too-early");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse_on(text: &str, day: Date) -> Result<Self, Error> {
        let code = Self::parse(text)?;
        if code.kind() == TaxCodeKind::PersonalNumber && day < Self::PERSONAL_NUMBERS_FROM {
            return Err(rules::TAX_CODE_TOO_EARLY.error());
        }
        Ok(code)
    }

    /// Checks serial, check digit and branch of ten or thirteen digits.
    fn check(&self) -> Result<(), Error> {
        let (body, branch) = self.0.as_bytes().split_at_checked(10).unwrap_or_default();
        let value = |digit: &u8| u32::from(digit.saturating_sub(b'0'));
        if body.iter().skip(2).take(7).all(|digit| *digit == b'0') {
            return Err(rules::TAX_CODE_SERIAL.error());
        }
        let sum: u32 = body.iter().zip(WEIGHTS).map(|(digit, weight)| value(digit) * weight).sum();
        match sum % 11 {
            0 => return Err(rules::TAX_CODE_NO_CHECK_DIGIT.error()),
            remainder if body.last().map(value) != Some(10 - remainder) => {
                return Err(rules::TAX_CODE_CHECK_DIGIT.error());
            }
            _ => {}
        }
        if branch == b"000" {
            return Err(rules::TAX_CODE_BRANCH.error());
        }
        Ok(())
    }

    /// Which kind it is.
    pub fn kind(&self) -> TaxCodeKind {
        match self.0.as_bytes().len() {
            12 => TaxCodeKind::PersonalNumber,
            13 => TaxCodeKind::Branch,
            _ => TaxCodeKind::Organisation,
        }
    }

    /// The 10, 12 or 13 digits.
    pub fn compact(&self) -> &str {
        self.0.as_str()
    }

    /// The code of the organisation that a branch depends on; any other code itself.
    #[must_use]
    pub fn principal(&self) -> Self {
        let principal = self.0.as_bytes().iter().copied().take(10);
        match self.kind() {
            TaxCodeKind::Branch => Inline::from_bytes(principal).map_or(*self, Self),
            _ => *self,
        }
    }

    /// The personal number that serves as this tax code.
    pub fn personal_number(&self) -> Option<PersonalNumber> {
        PersonalNumber::from_digits(self.0).ok()
    }

    /// The digits as an integer below 10¹³, for tables of many of them; with the kind it is the code.
    pub fn to_integer(&self) -> u64 {
        self.0.as_bytes().iter().fold(0, |value, digit| value * 10 + u64::from(digit.saturating_sub(b'0')))
    }
}

crate::finding::text_form!(TaxCode, TaxCode::parse);

/// The canonical form: a hyphen before the three digits of a branch.
impl fmt::Display for TaxCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.compact().split_at_checked(10) {
            Some((body, branch)) if self.kind() == TaxCodeKind::Branch => write!(f, "{body}-{branch}"),
            _ => f.write_str(self.compact()),
        }
    }
}

impl fmt::Debug for TaxCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::mask(f, "TaxCode", self.compact())
    }
}
