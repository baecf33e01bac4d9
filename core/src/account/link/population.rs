//! What the population database says.

use super::{NamePolicy, OldAccount, Verdict};
use core::fmt;

/// What the population database (*cơ sở dữ liệu quốc gia về dân cư*) says about the old account's data and
/// the personal number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "what the population database can answer")]
pub enum PopulationCheck<'a> {
    /// It was not asked.
    NotMade,
    /// It was asked with number, name and birth, and agreed.
    Confirmed,
    /// It was asked and did not agree.
    Denied,
    /// Its record under the number, to be compared here by the names of the [`Policy`](super::Policy), and by year of birth.
    Record {
        /// The name in the record.
        name: &'a str,
        /// The year of birth in the record.
        birth_year: u16,
    },
}

impl PopulationCheck<'_> {
    /// What the check means for an account: a record confirms only what the account has.
    pub(super) fn verdict(self, old: &OldAccount<'_>, names: NamePolicy) -> Verdict {
        match self {
            Self::NotMade => Verdict::NotMade,
            Self::Confirmed => Verdict::Confirmed,
            Self::Denied => Verdict::Denied,
            Self::Record { name, birth_year } => {
                let same_name = old.name().map(|stored| names.same(stored, name));
                let same_year = old.birth_year().map(|stored| stored == birth_year);
                match (same_name, same_year) {
                    (Some(false), _) | (_, Some(false)) => Verdict::Denied,
                    (Some(true), Some(true)) => Verdict::Confirmed,
                    _ => Verdict::NotMade,
                }
            }
        }
    }
}

/// The record is hidden.
impl fmt::Debug for PopulationCheck<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotMade => "NotMade",
            Self::Confirmed => "Confirmed",
            Self::Denied => "Denied",
            Self::Record { .. } => "Record(***)",
        })
    }
}
