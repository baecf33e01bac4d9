//! The rows that a calendar is made of: years that are announced, and days that are not what their day of the week
//! says.

use crate::finding::{Confidence, Language, words};
use crate::time::Date;
use alloc::borrow::Cow;
use alloc::vec::Vec;

words! {
    /// Why a day is worked or not (*loại ngày*).
    DayKind {
        /// A plain Monday to Friday; worked.
        Weekday = "weekday", vi: "ngày làm việc", en: "working day";
        /// A plain Saturday or Sunday; off.
        Weekend = "weekend", vi: "ngày nghỉ hằng tuần", en: "weekly rest day";
        /// A holiday by law, announced where law leaves its day open; off, whatever day of the week it is.
        Statutory = "statutory", vi: "ngày nghỉ lễ, tết", en: "public holiday";
        /// A working day given for a holiday that fell on a weekly rest day (*nghỉ bù*); off.
        Compensatory = "compensatory", vi: "ngày nghỉ bù", en: "day off in lieu";
        /// A working day off whose work is moved to a rest day (*hoán đổi*); off.
        Swapped = "swapped", vi: "ngày nghỉ hoán đổi", en: "day off by a swap";
        /// The rest day to which that work is moved (*làm bù*); worked.
        MadeUp = "made-up", vi: "ngày làm bù", en: "rest day worked by a swap";
    }
}

impl DayKind {
    /// Whether a day of this kind is worked.
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Weekday | Self::MadeUp)
    }
}

words! {
    /// Where the calendar of a year stands (*tình trạng*).
    Standing {
        /// Announced by the authorities.
        Announced = "announced", vi: "đã công bố", en: "announced";
        /// Computed from law and moon, for a year that nobody has announced.
        Proposed = "proposed", vi: "dự kiến, tính toán", en: "proposed, computed";
    }
}

/// The calendar of a year as a whole (*lịch nghỉ của một năm*): days without a row of their own are plain.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Year {
    /// The year, 1900 to 2200.
    pub year: u16,
    /// Announced or only proposed.
    pub standing: Standing,
    /// The number of the document that announces it, where it is known.
    pub document: Option<Cow<'static, str>>,
    /// Since when it could be known; `None` for the first day of the year.
    pub known: Option<Date>,
    /// How well it is founded that the rows of the year are all there are.
    pub confidence: Confidence,
    /// Where it was seen.
    pub sources: Vec<Cow<'static, str>>,
}

impl Year {
    /// An announced year of which nothing else is said.
    pub const fn new(year: u16) -> Self {
        Self {
            year,
            standing: Standing::Announced,
            document: None,
            known: None,
            confidence: Confidence::Unverified,
            sources: Vec::new(),
        }
    }

    /// Since when it can be known: the day told, or the first day of the year.
    pub fn known_from(&self) -> Option<Date> {
        self.known.or_else(|| Date::checked(self.year, 1, 1))
    }
}

/// A day that is not what its day of the week says (*ngày nghỉ, ngày làm bù*).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Row {
    /// The day.
    pub date: Date,
    /// Why it is worked or not. The plain kinds undo a row of an earlier layer.
    pub kind: DayKind,
    /// What the day is called in Vietnamese.
    pub name_vi: Cow<'static, str>,
    /// What the day is called in English.
    pub name_en: Cow<'static, str>,
    /// The other day it is tied to: of a compensatory day the holiday on a rest day, of a swap its other half.
    pub counterpart: Option<Date>,
    /// The number of the document, where it is known.
    pub document: Option<Cow<'static, str>>,
    /// Since when it could be known; `None` for the day since which its year is.
    pub known: Option<Date>,
    /// The agency codes of the provinces it is for (such as `H34`); empty for the whole country.
    pub provinces: Vec<Cow<'static, str>>,
    /// How well it is founded.
    pub confidence: Confidence,
    /// Where it was seen.
    pub sources: Vec<Cow<'static, str>>,
}

impl Row {
    /// A row for the whole country, unverified, without document and source.
    pub fn new(
        date: Date,
        kind: DayKind,
        name_vi: impl Into<Cow<'static, str>>,
        name_en: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            date,
            kind,
            name_vi: name_vi.into(),
            name_en: name_en.into(),
            counterpart: None,
            document: None,
            known: None,
            provinces: Vec::new(),
            confidence: Confidence::Unverified,
            sources: Vec::new(),
        }
    }

    /// What the day is called.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Vietnamese => &self.name_vi,
            Language::English => &self.name_en,
        }
    }

    /// The same row tied to another day.
    #[must_use]
    pub fn tied_to(mut self, counterpart: Date) -> Self {
        self.counterpart = Some(counterpart);
        self
    }
}

/// Rows that come together: the built-in ones, a caller's own, a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Layer {
    /// Years, each at most once.
    pub years: Vec<Year>,
    /// Days, each at most once for the same provinces.
    pub days: Vec<Row>,
}

impl Layer {
    /// The rows that come with the library: 2018 to 2027.
    pub fn builtin() -> Self {
        Self {
            years: YEARS.iter().map(BuiltinYear::year).collect(),
            days: DAYS.iter().map(BuiltinDay::row).collect(),
        }
    }
}

/// A year of `data/calendar.json`.
struct BuiltinYear {
    year: u16,
    document: Option<&'static str>,
    known: Option<Date>,
    confidence: Confidence,
    sources: &'static [&'static str],
}

/// A day of `data/calendar.json`.
struct BuiltinDay {
    date: Date,
    kind: DayKind,
    name_vi: &'static str,
    name_en: &'static str,
    counterpart: Option<Date>,
    document: Option<&'static str>,
    known: Option<Date>,
    provinces: &'static [&'static str],
    confidence: Confidence,
    sources: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/calendar.rs"));

fn texts(texts: &'static [&'static str]) -> Vec<Cow<'static, str>> {
    texts.iter().copied().map(Cow::Borrowed).collect()
}

impl BuiltinYear {
    fn year(&self) -> Year {
        Year {
            year: self.year,
            standing: Standing::Announced,
            document: self.document.map(Cow::Borrowed),
            known: self.known,
            confidence: self.confidence,
            sources: texts(self.sources),
        }
    }
}

impl BuiltinDay {
    fn row(&self) -> Row {
        Row {
            date: self.date,
            kind: self.kind,
            name_vi: Cow::Borrowed(self.name_vi),
            name_en: Cow::Borrowed(self.name_en),
            counterpart: self.counterpart,
            document: self.document.map(Cow::Borrowed),
            known: self.known,
            provinces: texts(self.provinces),
            confidence: self.confidence,
            sources: texts(self.sources),
        }
    }
}
