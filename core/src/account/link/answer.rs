//! What becomes of an old account.

use super::case::Way;
use super::{Case, Contact, Holder, Outcome, Step};
use crate::finding::Confidence;
use crate::time::Date;

/// What becomes of an old account on a day: the outcome, and the case with its steps, contacts and evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    pub(super) outcome: Outcome,
    pub(super) case: Case,
    pub(super) holder: Holder,
    pub(super) on: Date,
    /// The last day on which the old account opens.
    pub(super) until: Option<Date>,
    /// Whether the number can still be written into the account, and comes first.
    pub(super) saves: bool,
}

impl Link {
    /// What becomes of the old account.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// In which of the known cases.
    pub const fn case(&self) -> Case {
        self.case
    }

    /// The last day on which the old account opens; `None` where it opens no longer, or no end is known.
    pub const fn until(&self) -> Option<Date> {
        self.until
    }

    /// Whether the account, which still opens, has no personal number: unless its owner writes it in before the
    /// account ends ([`Link::until`]), what is in it is lost to them, whatever else keeps them from linking it.
    pub const fn saves_account(&self) -> bool {
        self.saves
    }

    /// What the user does next, in order: first of all what saves the account.
    pub fn next_steps(&self) -> impl Iterator<Item = Step> + use<> {
        let first = self.saves.then(|| Case::OldNumberOnly.steps(self.on).next()).flatten();
        first.into_iter().chain(self.way().steps(self.on))
    }

    /// Whom to ask, the nearest first.
    pub fn contacts(&self) -> &'static [Contact] {
        self.way().contacts
    }

    /// What the answer rests on, and how well.
    pub fn evidence(&self) -> (&'static str, Confidence) {
        self.way().evidence()
    }

    fn way(&self) -> &'static Way {
        self.case.way(self.outcome, self.holder)
    }
}
