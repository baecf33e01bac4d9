//! Codes of mobile networks that were replaced, and by which plan.

use crate::finding::Confidence;
use crate::time::Date;
use core::ops::Range;

include!(concat!(env!("OUT_DIR"), "/renumberings.rs"));

/// A plan by which codes of mobile networks were replaced (*chuyển đổi mã mạng*); the digits behind a code stayed.
///
/// [`Phone::parse_old`](super::Phone::parse_old) reads old numbers by these plans.
///
/// ```
/// use motcua::finding::Confidence;
/// use motcua::identity::Renumbering;
/// let plan = Renumbering::of("0164").expect("a code of before 2018");
/// assert!(plan.codes().any(|codes| codes == ("0164", "034")));
/// assert_eq!((plan.first_day().to_string(), plan.confidence()), ("2018-09-15".to_owned(), Confidence::Secondary));
/// assert_eq!(Renumbering::of("091"), None);
/// ```
///
/// Source: `data/renumberings.json`.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Renumbering {
    issued: Date,
    first_day: Date,
    last_day: Date,
    confidence: Confidence,
    sources: &'static [&'static str],
    /// Which of the codes are its own: they stand apart, so that who reads numbers carries nothing else.
    codes: Range<usize>,
}

impl Renumbering {
    /// Every plan, the oldest first.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        RENUMBERINGS.iter()
    }

    /// The plan that replaced a code such as `0164`, written with its zero.
    pub fn of(code: &str) -> Option<&'static Self> {
        Self::all().find(|plan| plan.codes().any(|(old, _)| old == code))
    }

    /// The codes that it replaced, each with what it became; seven digits follow either.
    pub fn codes(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let rows = CODES.get(self.codes.clone()).unwrap_or_default();
        rows.iter().filter_map(|(old, new)| Some((str::from_utf8(old).ok()?, str::from_utf8(new).ok()?)))
    }

    /// The day of its decision.
    pub const fn issued(&self) -> Date {
        self.issued
    }

    /// The first day on which a number could be changed.
    pub const fn first_day(&self) -> Date {
        self.first_day
    }

    /// The last day on which a number could be changed; only new codes reach anybody since.
    pub const fn last_day(&self) -> Date {
        self.last_day
    }

    /// How well codes and days are founded.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Where they come from.
    pub const fn sources(&self) -> &'static [&'static str] {
        self.sources
    }
}

/// What a national number with a code of four digits and seven more is today, in its parts.
pub(super) fn renumbered(national: &[u8]) -> Option<(&'static [u8; 3], &[u8])> {
    let (code, rest) = national.split_first_chunk()?;
    let (_, today) = CODES.iter().find(|(old, _)| old == code)?;
    (rest.len() == 7).then_some((today, rest))
}
