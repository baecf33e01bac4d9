//! Codes of dossiers.

use super::inline::Inline;
use super::{AgencyCode, MinistrySystem, rules};
use crate::finding::{Error, Finding, words};
use crate::time::{Date, date};
use core::fmt;

words! {
    /// What the agency in a dossier code is to the dossier.
    AgencyRole {
        /// The agency that received it [NĐ 61/2018 art. 26], to 2025-06-30.
        Receiving = "receiving", vi: "cơ quan tiếp nhận", en: "the agency that received it";
        /// The agency that is to resolve it; for linked procedures the one-stop desk, or online the portal
        /// [NĐ 118/2025 art. 28], from 2025-07-01.
        Resolving = "resolving", vi: "cơ quan giải quyết", en: "the agency that is to resolve it";
    }
}

// No list of `words!`: a system is one of a table.
/// Whose system gave a dossier its code, as far as the code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum DossierSystem {
    /// The system of the province or ministry whose agency the code begins with: serials of four digits, and of
    /// five, which follow 9999 or come from resending to the national portal.
    Own,
    /// A ministry's system, for a dossier of a province's agency: a serial of six or seven digits. `None` where
    /// its first two digits are not known.
    Ministry(Option<&'static MinistrySystem>),
}

impl DossierSystem {
    /// The word used in machine-readable answers: `own` or `ministry`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Ministry(_) => "ministry",
        }
    }
}

/// The code of a dossier (*mã hồ sơ*): its agency, the day of receipt, and its serial in that
/// day, as in `H34.15-240617-0001` [TT 01/2018/TT-VPCP art. 19].
///
/// A dossier keeps its code for life, whatever becomes of the agency.
///
/// ```
/// use motcua::identity::DossierCode;
/// let code = DossierCode::parse("000.00.15.H34-240617-0001")?;
/// assert_eq!(code.agency().first_level(), "H34");
/// assert_eq!((code.received_on().to_string().as_str(), code.serial()), ("2024-06-17", 1));
/// assert_eq!(DossierCode::parse("H34-240631-0001").unwrap_err().code(), "dossier-code-date");
/// assert_eq!(DossierCode::parse("34.15-240617-0001").unwrap_err().code(), "dossier-code-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DossierCode {
    // As written, so that leniently read forms stay what they are.
    text: Inline<36>,
    agency: AgencyCode,
    received_on: Date,
    serial: u32,
}

impl DossierCode {
    /// Reads a code in the form of the circular: agency, six digits of the day, four of the serial.
    ///
    /// # Errors
    ///
    /// - `dossier-code-format` when it is written otherwise;
    /// - `dossier-code-date` when the six digits are no day.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text, AgencyCode::parse, |date, serial| date == 6 && serial == 4)
    }

    /// Reads a code as it is found in practice: white space around it left out, small letters, en dashes, a day
    /// of eight digits, serials of four to seven.
    ///
    /// # Errors
    ///
    /// - `dossier-code-format` when it is still not a code;
    /// - `dossier-code-date` when its digits are no day.
    ///
    /// ```
    /// use motcua::identity::DossierCode;
    /// let code = DossierCode::parse_lenient(" h34.15–240617–10001 ")?;
    /// assert_eq!(code.to_string(), "H34.15-240617-10001");
    /// assert!(DossierCode::parse_lenient("H34.15/240617/0001").is_err());
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse_lenient(text: &str) -> Result<Self, Error> {
        let plain = text.trim().replace('\u{2013}', "-").to_ascii_uppercase();
        Self::read(&plain, AgencyCode::parse_lenient, |date, serial| {
            matches!(date, 6 | 8) && matches!(serial, 4..=7)
        })
    }

    fn read(
        text: &str,
        agency: fn(&str) -> Result<AgencyCode, Error>,
        lengths_fit: fn(usize, usize) -> bool,
    ) -> Result<Self, Error> {
        let wrong = || Finding::new(&rules::DOSSIER_CODE_FORMAT).found(text.len());
        let mut parts = text.split('-');
        let (Some(code), Some(date), Some(serial), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(wrong().into());
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let shape = lengths_fit(date.len(), serial.len()) && digits(date) && digits(serial);
        // The agency's own reader trims; inside a code nothing is left out.
        let agency = agency(code).ok().filter(|agency| agency.as_str() == code);
        let (Some(text), Some(agency), Ok(serial), true) =
            (Inline::from_bytes(text.bytes()), agency, serial.parse(), shape)
        else {
            return Err(wrong().into());
        };
        let received_on = received_on(date).ok_or(&rules::DOSSIER_CODE_DATE)?;
        Ok(Self { text, agency, received_on, serial })
    }

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The agency; [`role`](Self::role) says what it is to the dossier.
    pub const fn agency(&self) -> AgencyCode {
        self.agency
    }

    /// The day of receipt.
    pub const fn received_on(&self) -> Date {
        self.received_on
    }

    /// What the agency is to the dossier: the law changed on 2025-07-01.
    ///
    /// ```
    /// use motcua::identity::{AgencyRole, DossierCode};
    /// assert_eq!(DossierCode::parse("H34.15-250630-0001")?.role(), AgencyRole::Receiving);
    /// assert_eq!(DossierCode::parse("H34.15-250701-0001")?.role(), AgencyRole::Resolving);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn role(&self) -> AgencyRole {
        if self.received_on < RESOLVING_FROM { AgencyRole::Receiving } else { AgencyRole::Resolving }
    }

    /// Whose system gave the code.
    ///
    /// ```
    /// use motcua::identity::{DossierCode, DossierSystem};
    /// let code = DossierCode::parse_lenient("H15.50.05.13-261008-090123")?;
    /// let DossierSystem::Ministry(Some(system)) = code.system() else { panic!("a ministry's") };
    /// assert_eq!((system.agency(), system.name()), ("G09", "Bộ Nội vụ"));
    /// assert_eq!(DossierCode::parse("H15.50.05.13-261008-0975")?.system(), DossierSystem::Own);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn system(&self) -> DossierSystem {
        let serial = self.as_str().rsplit('-').next().unwrap_or_default();
        if serial.len() < 6 || self.agency.first_level().starts_with('G') {
            return DossierSystem::Own;
        }
        DossierSystem::Ministry(MinistrySystem::all().find(|system| serial.starts_with(system.digits())))
    }

    /// The serial in that day, 0 to 9 999 999.
    pub const fn serial(&self) -> u32 {
        self.serial
    }
}

/// The first day on which the code names the agency that is to resolve [NĐ 118/2025 art. 28].
const RESOLVING_FROM: Date = date!(2025, 7, 1);

/// The day of `YYMMDD`, in this century, or `YYYYMMDD`.
fn received_on(digits: &str) -> Option<Date> {
    let (year, month_and_day) = digits.split_at_checked(digits.len().checked_sub(4)?)?;
    let (month, day) = month_and_day.split_at_checked(2)?;
    let century = if year.len() == 2 { 2000 } else { 0 };
    Date::checked(century + year.parse::<u16>().ok()?, month.parse().ok()?, day.parse().ok()?)
}

// Read as it is found in practice: a value that was read so is one that is written.
crate::finding::text_form!(DossierCode, DossierCode::parse_lenient);

impl fmt::Display for DossierCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

/// The serial, which leads to a person, is hidden.
impl fmt::Debug for DossierCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DossierCode({}-{}-****)", self.agency.as_str(), self.received_on)
    }
}
