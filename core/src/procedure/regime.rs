//! The decrees on the one-stop mechanism and the terms they set.

use super::rules::REGIME_UNKNOWN;
use crate::finding::{Confidence, Error};
use crate::time::Date;

/// A term of a decree: its length and the article that sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Term {
    /// How long: working hours, working days or days, as the field says.
    pub number: u32,
    /// The article.
    pub place: &'static str,
}

/// A decree on the one-stop mechanism (*nghị định về cơ chế một cửa*) with the terms that it sets. Clauses that were read
/// and are none of these terms are rows of the book (`Book::unmodelled`, word `dossier`).
///
/// ```
/// use motcua::procedure::Regime;
/// use motcua::time::Date;
/// let old = Regime::on(Date::parse("2024-06-17")?)?;
/// assert_eq!((old.id, old.answer), ("61/2018/NĐ-CP", None));
/// let new = Regime::on(Date::parse("2025-08-04")?)?;
/// assert_eq!(new.answer.map(|term| (term.number, term.place)), Some((8, "art. 17(2)(c)")));
/// assert_eq!(Regime::on(Date::parse("2018-06-20")?).unwrap_err().code(), "regime-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Regime {
    /// The number of the decree.
    pub id: &'static str,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day; `None` while it stands.
    pub to: Option<Date>,
    /// Working hours from reception in which an online dossier is accepted or more papers are asked for.
    pub answer: Option<Term>,
    /// Working days from acceptance in which more papers may be asked for.
    pub request: Term,
    /// Days after the notice at whose end the desk closes a dossier that nobody supplemented.
    pub close: Option<Term>,
    /// Days before the date due by which the apology for a late result is sent.
    pub apology: Term,
    /// How often a new date may be given.
    pub new_dates: u8,
    /// The article about handing a dossier on: the same day, or in the first hour of the next working day if it came
    /// after 15:00.
    pub transfer_place: &'static str,
    /// Whether the applicant may stop the procedure, and amend what was filed online, on their own.
    pub applicant_stops: bool,
    /// The article about that.
    pub stop_place: Option<&'static str>,
    /// How well its terms are founded.
    pub confidence: Confidence,
    /// Where its text was seen.
    pub source: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/regimes.rs"));

impl Regime {
    /// Every decree, oldest first.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        REGIMES.iter()
    }

    /// The decree in force on a day.
    ///
    /// # Errors
    ///
    /// - `regime-unknown` for a day before 2018-06-21: what held then is not in the table.
    pub fn on(day: Date) -> Result<&'static Self, Error> {
        let in_force = |regime: &&Self| {
            regime.from.is_some_and(|from| from <= day) && regime.to.is_none_or(|last| day <= last)
        };
        REGIMES.iter().find(in_force).ok_or_else(|| REGIME_UNKNOWN.error())
    }
}
