//! Codes of administrative procedures.

use super::inline::Inline;
use super::{AgencyCode, rules};
use crate::finding::{Error, Finding};
use crate::text::place_of;
use core::fmt;

/// The four-level suffix of a local variant, before the first level of its agency.
const LOCAL: &str = ".000.00.00.";

/// The code of an administrative procedure (*mã thủ tục hành chính*) in the national database, such as
/// `1.013124`; with the province or ministry of a local variant, `1.010708.000.00.00.H56`; with the number of an
/// online service of it, `2.000815.000.00.00.H55.02`.
///
/// What the first digit means was not found: 1, 2 and 3 occur.
///
/// ```
/// use motcua::identity::ProcedureCode;
/// let code = ProcedureCode::parse("2.000815.000.00.00.H55.02")?;
/// assert_eq!(code.national(), Some("2.000815"));
/// assert_eq!(code.local_agency().as_ref().map(|agency| agency.first_level()), Some("H55"));
/// assert_eq!(code.service(), Some("02"));
/// assert_eq!(ProcedureCode::parse("4.000815").unwrap_err().code(), "procedure-code-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcedureCode {
    text: Inline<40>,
    /// The bytes of the procedure itself, before any suffix.
    own: u8,
    /// Whether the four-level suffix of an agency follows.
    local: bool,
}

impl ProcedureCode {
    /// Reads a code in the form of the national database: a digit 1 to 3, a dot, six digits, and the suffixes that
    /// there are.
    ///
    /// # Errors
    ///
    /// `procedure-code-format` when it is written otherwise.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text, is_national).ok_or_else(|| format(text))
    }

    /// Reads a code as it is found in practice: white space around it left out, small letters of the agency made
    /// capital, and the codes that a province gave to procedures of its own, such as `TS_lop1.000.00.00.H22`.
    ///
    /// # Errors
    ///
    /// `procedure-code-format` when it is still not a code; a province's own code must name the province.
    ///
    /// ```
    /// use motcua::identity::ProcedureCode;
    /// let own = ProcedureCode::parse_lenient(" TS_lop1.000.00.00.h22 ")?;
    /// assert_eq!((own.to_string().as_str(), own.national()), ("TS_lop1.000.00.00.H22", None));
    /// assert!(ProcedureCode::parse_lenient("TS_lop1").is_err());
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse_lenient(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let capital = |at: usize| {
            let (own, rest) = text.split_at_checked(at)?;
            Self::read(&alloc::format!("{own}{}", rest.to_ascii_uppercase()), |own| {
                is_national(own) || is_own(own)
            })
        };
        let code = capital(place_of(text, LOCAL).unwrap_or(text.len()));
        code.filter(|code| code.local || code.national().is_some()).ok_or_else(|| format(text))
    }

    fn read(text: &str, is_procedure: fn(&str) -> bool) -> Option<Self> {
        let (own, suffix) = match place_of(text, LOCAL) {
            Some(at) => (text.get(..at)?, text.get(at + LOCAL.len()..)?),
            // Without an agency, a service follows the eight characters of the procedure.
            None if text.len() > 8 => (text.get(..8)?, text.get(8..)?),
            None => (text, ""),
        };
        let local = own.len() + LOCAL.len() + suffix.len() == text.len();
        let service = if local {
            let (agency, service) = suffix.split_at_checked(3)?;
            AgencyCode::parse(agency).ok()?;
            service
        } else {
            suffix
        };
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let service_fits = service.is_empty() || service.strip_prefix('.').is_some_and(digits);
        if !is_procedure(own) || !service_fits {
            return None;
        }
        Some(Self { text: Inline::from_bytes(text.bytes())?, own: u8::try_from(own.len()).ok()?, local })
    }

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The procedure without any suffix: `1.013124`, or what a province called a procedure of its own.
    pub fn procedure(&self) -> &str {
        self.as_str().get(..usize::from(self.own)).unwrap_or_default()
    }

    /// The code in the national database, `None` for a procedure that only a province has.
    pub fn national(&self) -> Option<&str> {
        Some(self.procedure()).filter(|own| is_national(own))
    }

    /// The province or ministry whose variant it is.
    pub fn local_agency(&self) -> Option<AgencyCode> {
        let start = usize::from(self.own) + LOCAL.len();
        let agency = self.as_str().get(start..start + 3).filter(|_| self.local)?;
        AgencyCode::parse(agency).ok()
    }

    /// The two digits of the online service of this procedure.
    pub fn service(&self) -> Option<&str> {
        let suffix = if self.local { LOCAL.len() + 3 } else { 0 };
        self.as_str().get(usize::from(self.own) + suffix..)?.strip_prefix('.')
    }
}

fn format(text: &str) -> Error {
    Finding::new(&rules::PROCEDURE_CODE_FORMAT).found(text.len()).into()
}

/// A digit 1 to 3, a dot, six digits.
fn is_national(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1'..=b'3', b'.', digits @ ..]
        if digits.len() == 6 && digits.iter().all(u8::is_ascii_digit))
}

/// What provinces were seen to call procedures of their own.
fn is_own(text: &str) -> bool {
    (1..=16).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

// Read as it is found in practice: a value that was read so is one that is written.
crate::finding::text_form!(ProcedureCode, ProcedureCode::parse_lenient);

impl fmt::Display for ProcedureCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

/// Public codes of public procedures are shown.
impl fmt::Debug for ProcedureCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProcedureCode({})", self.as_str())
    }
}
