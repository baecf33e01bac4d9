//! Provinces and cities run by the centre: 63 to the end of 2025-06-30, 34 from 2025-07-01.

use super::rules;
use crate::finding::{Confidence, Error, words};
use crate::text::fold;
use crate::time::Date;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

include!(concat!(env!("OUT_DIR"), "/provinces.rs"));

/// A row of the table; made by the build from `data/provinces.json`.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Row {
    code: &'static str,
    name: &'static str,
    spellings: &'static [&'static str],
    from: Option<Date>,
    to: Option<Date>,
    successor: Option<usize>,
    area_code: Option<&'static str>,
    agency_code: Option<&'static str>,
    designations: &'static [Designation],
    confidence: Confidence,
    sources: &'static [&'static str],
}

words! {
    /// What kind of unit it is (*loại đơn vị hành chính*).
    ProvinceKind {
        /// *Tỉnh*.
        Province = "province", vi: "tỉnh", en: "province";
        /// *Thành phố trực thuộc trung ương*.
        City = "city", vi: "thành phố trực thuộc trung ương", en: "city under the central government";
    }
}

/// How a unit is called from a day on, with its kind in the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Designation {
    from: Option<Date>,
    kind: ProvinceKind,
    name: &'static str,
    full_name: &'static str,
    confidence: Confidence,
    sources: &'static [&'static str],
}

impl Designation {
    /// Province or city.
    pub const fn kind(&self) -> ProvinceKind {
        self.kind
    }

    /// The name without the kind; the unit's own, unless it changed with the kind, as in Huế.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name with the kind, as in "Tỉnh Kon Tum".
    pub const fn full_name(&self) -> &'static str {
        self.full_name
    }

    /// How well this designation and its day are founded.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where it comes from.
    pub const fn sources(&self) -> &'static [&'static str] {
        self.sources
    }
}

/// A province or city run by the centre (*tỉnh, thành phố trực thuộc trung ương*), as it is in one of the two
/// lists; a unit with the same code and name in both is one value.
///
/// The same two digits can be two units: look up by code with a day wherever there is one.
///
/// ```
/// use motcua::identity::Province;
/// use motcua::time::Date;
/// let (before, after) = (Date::parse("2025-06-30")?, Date::parse("2025-07-01")?);
/// let kon_tum = Province::by_code("62", before)?;
/// let successor = kon_tum.on(after).expect("every unit has a successor");
/// assert_eq!((successor.code(), successor.name()), ("51", "Quảng Ngãi"));
/// assert!(successor.predecessors().any(|unit| unit == kon_tum));
/// assert_eq!(Province::by_code("62", after).unwrap_err().code(), "province-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Province(&'static Row);

impl Province {
    /// Every unit of both lists, earlier ones before later ones of the same code.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        PROVINCES.iter().map(Self)
    }

    /// The units that exist on a day: 63 or 34.
    ///
    /// Days before the first list is known to hold are answered with it: older mergers are not in the data.
    pub fn all_on(day: Date) -> impl DoubleEndedIterator<Item = Self> + Clone {
        Self::all().filter(move |unit| unit.is_valid_on(day))
    }

    /// The unit with a two-digit code of the statistics office (*mã tỉnh*) on a day; without a day, the only one
    /// that ever had the code.
    ///
    /// # Errors
    ///
    /// `province-unknown` when no unit has the code, or none on that day; `province-ambiguous` when there is no day,
    /// and units of before and after 2025-07-01 have the code.
    ///
    /// ```
    /// use motcua::identity::Province;
    /// assert_eq!(Province::by_code("62", None)?.name(), "Kon Tum");
    /// // Bình Định until the merger, Gia Lai since.
    /// assert_eq!(Province::by_code("52", None).unwrap_err().code(), "province-ambiguous");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn by_code(code: &str, day: impl Into<Option<Date>>) -> Result<Self, Error> {
        let day = day.into();
        let mut units =
            Self::all().filter(|unit| unit.code() == code && day.is_none_or(|day| unit.is_valid_on(day)));
        let unit = units.next().ok_or(&rules::PROVINCE_UNKNOWN)?;
        units.next().map_or(Ok(unit), |_| Err(rules::PROVINCE_AMBIGUOUS.error()))
    }

    /// The unit with a name on a day. Marks, case, spaces and hyphens do not matter, nor does the kind around it
    /// ("Tỉnh", "Thành phố", "TP.", "City"); spellings in use, such as "TP.HCM" and "Đắc Lắc", are known.
    ///
    /// # Errors
    ///
    /// `province-unknown` when no unit has the name on that day.
    ///
    /// ```
    /// use motcua::identity::Province;
    /// use motcua::date;
    /// assert_eq!(Province::by_name("tinh KON TUM", date!(2024, 6, 15))?.code(), "62");
    /// assert_eq!(Province::by_name("TP.HCM", date!(2024, 6, 15))?.code(), "79");
    /// assert!(Province::by_name("Kon Tum", date!(2025, 7, 1)).is_err());
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn by_name(name: &str, day: Date) -> Result<Self, Error> {
        Self::named(name, Some(day))
    }

    /// The unit with a code or a name, on a day or at any time: one look-up for what a form or a file holds.
    ///
    /// # Errors
    ///
    /// `province-unknown` when no unit has it, or none on that day; `province-ambiguous` when there is no day, and
    /// units of before and after 2025-07-01 have it.
    ///
    /// ```
    /// use motcua::identity::Province;
    /// use motcua::date;
    /// assert_eq!(Province::find("62", None)?, Province::find("Kon Tum", None)?);
    /// assert_eq!(Province::find("Bắc Ninh", date!(2026, 9, 20))?.code(), "24");
    /// assert_eq!(Province::find("Bắc Ninh", None).unwrap_err().code(), "province-ambiguous");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn find(text: &str, day: impl Into<Option<Date>>) -> Result<Self, Error> {
        let (text, day) = (text.trim(), day.into());
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::by_code(text, day);
        }
        Self::named(text, day)
    }

    fn named(name: &str, day: Option<Date>) -> Result<Self, Error> {
        let wanted = core_of(name);
        let mut units = Self::all().filter(|unit| !wanted.is_empty() && unit.is_called(&wanted, day));
        let unit = units.next().ok_or(&rules::PROVINCE_UNKNOWN)?;
        units.next().map_or(Ok(unit), |_| Err(rules::PROVINCE_AMBIGUOUS.error()))
    }

    /// Whether a unit has a name, on a day or at any time.
    fn is_called(self, wanted: &str, day: Option<Date>) -> bool {
        let same = |text: &str| core_of(text) == wanted;
        let designation = match day {
            Some(day) if !self.is_valid_on(day) => return false,
            Some(day) => same(self.designation_on(day).name),
            None => self.0.designations.iter().any(|designation| same(designation.name)),
        };
        designation || same(self.name()) || self.0.spellings.iter().any(|spelling| same(spelling))
    }

    /// The province whose landline numbers have an area code (*mã vùng*) such as `0260`, as of the 63: area
    /// codes did not change with the merger.
    pub fn by_area_code(area_code: &str) -> Option<Self> {
        Self::all().find(|unit| unit.0.area_code == Some(area_code))
    }

    /// The two digits of the statistics office; `0` and these two begin the personal numbers registered here.
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// The name without the kind.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// The first day of this unit; `None` for those of the list of 63.
    pub const fn valid_from(self) -> Option<Date> {
        self.0.from
    }

    /// The last day of this unit; `None` while it stands.
    pub const fn valid_to(self) -> Option<Date> {
        self.0.to
    }

    /// Whether the unit exists on a day.
    pub fn is_valid_on(self, day: Date) -> bool {
        self.0.from.is_none_or(|first| first <= day) && self.0.to.is_none_or(|last| day <= last)
    }

    /// How it is called on a day; on a day before its first one, by its first name.
    pub fn designation_on(self, day: Date) -> Designation {
        let in_force = |name: &&Designation| name.from.is_none_or(|first| first <= day);
        let latest = self.0.designations.iter().rfind(in_force);
        latest.or(self.0.designations.first()).copied().unwrap_or(Designation {
            from: self.0.from,
            kind: ProvinceKind::Province,
            name: self.0.name,
            full_name: self.0.name,
            confidence: self.0.confidence,
            sources: self.0.sources,
        })
    }

    /// The unit that took this one over.
    pub fn successor(self) -> Option<Self> {
        self.0.successor.and_then(|at| PROVINCES.get(at)).map(Self)
    }

    /// This unit or the one that has taken its place by a day; `None` on a day before this unit existed.
    pub fn on(self, day: Date) -> Option<Self> {
        let unit = if self.0.to.is_some_and(|last| last < day) { self.successor()? } else { self };
        unit.is_valid_on(day).then_some(unit)
    }

    /// The units merged into this one; none for a unit that was left as it was.
    pub fn predecessors(self) -> impl Iterator<Item = Self> {
        Self::all().filter(move |unit| unit.successor() == Some(self))
    }

    /// The area code of landline numbers, `None` for units of 2025-07-01: their predecessors have them.
    pub const fn area_code(self) -> Option<&'static str> {
        self.0.area_code
    }

    /// The agency code of its people's committee (such as `H34`), `None` where it is not known; its confidence
    /// is that of [`AgencyCode::agency`](super::AgencyCode::agency).
    pub const fn agency_code(self) -> Option<&'static str> {
        self.0.agency_code
    }

    /// How well code, name, validity and successor are founded.
    pub const fn confidence(self) -> Confidence {
        self.0.confidence
    }

    /// Where they come from.
    pub const fn sources(self) -> &'static [&'static str] {
        self.0.sources
    }
}

/// A name without marks, spaces, hyphens and the kind around it, in small letters.
fn core_of(name: &str) -> String {
    let folded = fold(name, None).text.to_ascii_lowercase();
    let words: Vec<_> = folded.split(|character: char| !character.is_ascii_alphanumeric()).collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let words = words.as_slice();
    let kinds: [&[&str]; 4] = [&["thanh", "pho"], &["t", "p"], &["tp"], &["tinh"]];
    let words = kinds.iter().find_map(|kind| words.strip_prefix(*kind)).unwrap_or(words);
    let words = words.strip_suffix(&["city"]).or_else(|| words.strip_suffix(&["province"])).unwrap_or(words);
    words.concat()
}

impl fmt::Debug for Province {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Province({} {})", self.code(), self.name())
    }
}
