//! Electronic identification codes of agencies, in both forms.

use super::inline::Inline;
use super::{Province, rules};
use crate::finding::{Confidence, Error, words};
use crate::time::Date;
use core::fmt;

include!(concat!(env!("OUT_DIR"), "/agencies.rs"));

/// An agency of the first level, as the annex of the rule lists it (*cơ quan cấp 1*).
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Agency {
    code: &'static str,
    name: &'static str,
    historical: bool,
    confidence: Confidence,
    source: &'static str,
}

impl Agency {
    /// Every agency of the table, provinces (H) before ministries (G).
    pub fn all() -> impl Iterator<Item = &'static Self> {
        AGENCIES.iter()
    }

    /// The code of the first level, such as `H34`.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The name of the province or ministry when the code was given.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the ministry is known to have been merged or renamed since.
    pub const fn is_historical(&self) -> bool {
        self.historical
    }

    /// How well code and name belong together: most rows were not seen in any text.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where the row comes from.
    pub const fn source(&self) -> &'static str {
        self.source
    }
}

/// A row of the table of ministries merged or renamed; made by the build from `data/agencies.json`.
struct SuccessionRow {
    of: &'static str,
    from: Option<Date>,
    code: &'static str,
    name: &'static str,
    confidence: Confidence,
    source: &'static str,
}

/// Who has taken the place of an agency (*cơ quan kế thừa*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Succession {
    /// The first day of the successor, where that is known.
    pub from: Option<Date>,
    /// The successor's agency code; `None` where no agency kept its name.
    pub code: Option<&'static str>,
    /// The successor's name.
    pub name: &'static str,
    /// How well this is founded: no better than the codes of both.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: &'static str,
}

impl Agency {
    /// Who has taken the place of this agency by a day; `None` while it stands.
    ///
    /// Dossiers keep the old code, and provinces kept their old codes after the mergers of 2025-07-01: what
    /// became of the codes of dissolved ones was not found.
    ///
    /// ```
    /// use motcua::identity::AgencyCode;
    /// use motcua::time::Date;
    /// let kon_tum = AgencyCode::parse("H34")?.agency().expect("in the table");
    /// assert_eq!(kon_tum.succession(Date::parse("2025-06-30")?), None);
    /// let heir = kon_tum.succession(Date::parse("2025-07-01")?).expect("merged");
    /// assert_eq!((heir.name, heir.code), ("Quảng Ngãi", Some("H48")));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn succession(&self, day: Date) -> Option<Succession> {
        let ministry = SUCCESSIONS.iter().find(|row| row.of == self.code);
        if let Some(row) = ministry {
            return row.from.is_some_and(|from| from <= day).then_some(Succession {
                from: row.from,
                code: Some(row.code),
                name: row.name,
                confidence: row.confidence.min(self.confidence),
                source: row.source,
            });
        }
        let province = Province::all().find(|unit| unit.agency_code() == Some(self.code))?;
        let heir = province.on(day).filter(|unit| unit.valid_from() != province.valid_from())?;
        // The agency that goes on is that of the part that gave its name.
        let part = heir.predecessors().find(|part| part.name() == heir.name());
        Some(Succession {
            from: heir.valid_from(),
            code: part.and_then(Province::agency_code),
            name: heir.name(),
            confidence: heir.confidence().min(self.confidence),
            source: heir.sources().first().copied().unwrap_or_default(),
        })
    }
}

/// A ministry's own system as the serials of its dossiers name it.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct MinistrySystem {
    digits: &'static str,
    agency: &'static str,
    name: &'static str,
    also_read_as: Option<&'static str>,
    confidence: Confidence,
    source: &'static str,
}

impl MinistrySystem {
    /// Every ministry whose digits were seen.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        SERIALS.iter()
    }

    /// The first two digits of the serial.
    pub const fn digits(&self) -> &'static str {
        self.digits
    }

    /// The ministry's agency code.
    pub const fn agency(&self) -> &'static str {
        self.agency
    }

    /// The ministry's name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Another ministry, where the source contradicts itself about these digits.
    pub const fn also_read_as(&self) -> Option<&'static str> {
        self.also_read_as
    }

    /// How well this is founded.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where it comes from.
    pub const fn source(&self) -> &'static str {
        self.source
    }
}

words! {
    /// Which of the two forms a code has.
    AgencyForm {
        /// Four levels from right to left, `000.00.15.H34` [QCVN 102:2016/BTTTT].
        FourLevels = "four-levels", vi: "bốn cấp, cấp 1 ở cuối", en: "four levels, the first one last";
        /// The first level first, then only the levels there are, `H34.15` [QĐ 20/2020/QĐ-TTg].
        FirstLevelFirst = "first-level-first", vi: "cấp 1 ở đầu", en: "the first level first";
    }
}

/// The lengths of the parts of the four-level form.
const FOUR_LEVELS: [usize; 4] = [3, 2, 2, 3];

/// The electronic identification code of an agency (*mã định danh điện tử của cơ quan*), in the form in which
/// it was written.
///
/// Codes of dissolved provinces and merged ministries stay readable: dossiers keep them.
///
/// ```
/// use motcua::identity::{AgencyCode, AgencyForm};
/// let code = AgencyCode::parse("000.00.15.H34")?;
/// assert_eq!((code.form(), code.first_level()), (AgencyForm::FourLevels, "H34"));
/// assert_eq!(code.agency().map(|agency| agency.name()), Some("Kon Tum"));
/// assert!(AgencyCode::parse("H34.15")?.levels().eq(["H34", "15"]));
/// assert_eq!(AgencyCode::parse("34.15").unwrap_err().code(), "agency-code-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyCode(Inline<19>);

impl AgencyCode {
    /// Reads a code that is written exactly: capital letters, first level G, H or K and two digits; either
    /// `XXX.XX.XX.H34` or the first level and at most four parts of two or three letters or digits.
    ///
    /// # Errors
    ///
    /// `agency-code-format` when it is written otherwise.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text.bytes(), |letter| matches!(letter, b'G' | b'H' | b'K'))
    }

    /// Reads a code as it is found in practice: white space around it left out, small letters made capital,
    /// any letter in the first level.
    ///
    /// # Errors
    ///
    /// `agency-code-format` when it is still not a code.
    ///
    /// ```
    /// use motcua::identity::AgencyCode;
    /// assert_eq!(AgencyCode::parse_lenient(" h34.15 ")?.to_string(), "H34.15");
    /// assert!(AgencyCode::parse_lenient("H34..15").is_err());
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn parse_lenient(text: &str) -> Result<Self, Error> {
        let bytes = text.trim().bytes().map(|byte| byte.to_ascii_uppercase());
        Self::read(bytes, |letter| letter.is_ascii_uppercase())
    }

    fn read(bytes: impl Iterator<Item = u8>, letter: fn(u8) -> bool) -> Result<Self, Error> {
        Inline::from_bytes(bytes)
            .map(Self)
            .filter(|code| code.is_well_formed(letter))
            .ok_or_else(|| rules::AGENCY_CODE_FORMAT.error())
    }

    fn is_well_formed(&self, letter: fn(u8) -> bool) -> bool {
        let mut parts = self.as_str().split('.');
        let alphanumeric = parts
            .clone()
            .all(|part| part.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()));
        let first_level = self.first_level();
        let first = is_first_level(first_level) && first_level.bytes().next().is_some_and(letter);
        // The lengths of the four-level form are what tells it.
        let lengths_fit = self.form() == AgencyForm::FourLevels
            || parts.clone().count() <= 5 && parts.all(|part| matches!(part.len(), 2 | 3));
        alphanumeric && first && lengths_fit
    }

    /// Which form it was written in; where both shapes fit, as in `H56.14.10.H01`, the newer one.
    pub fn form(&self) -> AgencyForm {
        let mut parts = self.as_str().split('.');
        let four_levels = parts.clone().map(str::len).eq(FOUR_LEVELS)
            && parts.clone().next_back().is_some_and(is_first_level)
            && !parts.next().is_some_and(|part| is_first_level(part) && part.starts_with(['G', 'H', 'K']));
        if four_levels { AgencyForm::FourLevels } else { AgencyForm::FirstLevelFirst }
    }

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The province or ministry: a letter and two digits.
    pub fn first_level(&self) -> &str {
        let mut parts = self.as_str().split('.');
        match self.form() {
            AgencyForm::FourLevels => parts.next_back(),
            AgencyForm::FirstLevelFirst => parts.next(),
        }
        .unwrap_or_default()
    }

    /// The levels from the first downwards; of the four-level form, parts of zeros are levels that there are
    /// not.
    pub fn levels(&self) -> impl Iterator<Item = &str> {
        let four_levels = self.form() == AgencyForm::FourLevels;
        let (written, reversed) = (self.as_str().split('.'), self.as_str().rsplit('.'));
        let reversed = reversed.take(if four_levels { usize::MAX } else { 0 });
        let written = written.take(if four_levels { 0 } else { usize::MAX });
        reversed.filter(|part| part.bytes().any(|byte| byte != b'0')).chain(written)
    }

    /// The province or ministry of the first level, where the table has it; look at its confidence.
    pub fn agency(&self) -> Option<&'static Agency> {
        Agency::all().find(|agency| agency.code == self.first_level())
    }
}

/// Whether a part is a letter and two digits.
fn is_first_level(part: &str) -> bool {
    matches!(*part.as_bytes(), [letter, tens, units]
        if letter.is_ascii_uppercase() && tens.is_ascii_digit() && units.is_ascii_digit())
}

// Read as it is found in practice: a value that was read so is one that is written.
crate::finding::text_form!(AgencyCode, AgencyCode::parse_lenient);

impl fmt::Display for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Public codes of public agencies are shown.
impl fmt::Debug for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AgencyCode({})", self.as_str())
    }
}
