//! What is asked about a fee.

use super::words::{Applicant, Channel, Condition, Disputed, Rounding, Several};
use crate::identity::ProcedureCode;
use crate::law::{Moment, Portal};
use crate::money::Vnd;
use crate::time::Date;
use core::fmt;
use core::num::NonZeroU32;

/// What a quote is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever asks says which of these it is")]
pub enum Asked<'b> {
    /// One fee, by its key.
    Fee(&'b str),
    /// All fees of a procedure, by its code; a province's variant has those of the national one, and its own.
    Procedure(&'b ProcedureCode),
}

/// What was asked for may be anything that somebody typed, and is hidden.
impl fmt::Debug for Asked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fee(_) => "Fee(…)",
            Self::Procedure(_) => "Procedure(…)",
        })
    }
}

/// A question about fees: for a citizen, once, without conditions, the highest relief, to the nearest đồng, unless said
/// otherwise.
///
/// `Debug` shows no noticed amount.
#[derive(Clone, Copy)]
pub struct Inquiry<'b> {
    pub(super) asked: Asked<'b>,
    pub(super) channel: Channel,
    pub(super) portal: &'b Portal,
    pub(super) moment: Moment,
    pub(super) applicant: Applicant,
    pub(super) conditions: &'b [Condition],
    pub(super) used: &'b [&'b str],
    pub(super) noticed: &'b [(&'b str, Vnd)],
    pub(super) quantity: NonZeroU32,
    pub(super) rounding: Rounding,
    pub(super) several: Several,
    pub(super) disputed: Disputed,
}

impl<'b> Inquiry<'b> {
    /// Asks for one fee, in a channel, at the portal of a province, on a day.
    pub const fn fee(key: &'b str, channel: Channel, portal: &'b Portal, on: Date) -> Self {
        Self::new(Asked::Fee(key), channel, portal, on)
    }

    /// Asks for all fees of a procedure, in a channel, at the portal of a province, on a day.
    pub const fn procedure(code: &'b ProcedureCode, channel: Channel, portal: &'b Portal, on: Date) -> Self {
        Self::new(Asked::Procedure(code), channel, portal, on)
    }

    /// Asks, in a channel, at the portal of a province, on a day.
    pub const fn new(asked: Asked<'b>, channel: Channel, portal: &'b Portal, on: Date) -> Self {
        Self {
            asked,
            channel,
            portal,
            moment: Moment::new(on),
            applicant: Applicant::Citizen,
            conditions: &[],
            used: &[],
            noticed: &[],
            quantity: NonZeroU32::MIN,
            rounding: Rounding::Nearest,
            several: Several::Highest,
            disputed: Disputed::Given,
        }
    }

    /// The same question with the knowledge of another day: rows issued later do not count.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.moment = self.moment.known_on(day);
        self
    }

    /// Says who asks for the procedure.
    #[must_use]
    pub const fn with_applicant(mut self, applicant: Applicant) -> Self {
        self.applicant = applicant;
        self
    }

    /// Says which conditions of reliefs are true; of what is not said, none is.
    #[must_use]
    pub const fn with_conditions(mut self, conditions: &'b [Condition]) -> Self {
        self.conditions = conditions;
        self
    }

    /// Says which reliefs were given this year already, by their ids, one as often as it was given.
    #[must_use]
    pub const fn with_used(mut self, reliefs: &'b [&'b str]) -> Self {
        self.used = reliefs;
        self
    }

    /// Says what fees cost before relief where a notice or a rate of one's own says it: amounts by keys of fees.
    #[must_use]
    pub const fn with_noticed(mut self, amounts: &'b [(&'b str, Vnd)]) -> Self {
        self.noticed = amounts;
        self
    }

    /// Says how many units are asked for; of fees that are counted once a dossier it changes nothing.
    #[must_use]
    pub const fn with_quantity(mut self, units: NonZeroU32) -> Self {
        self.quantity = units;
        self
    }

    /// Says what becomes of parts of a đồng.
    #[must_use]
    pub const fn with_rounding(mut self, rounding: Rounding) -> Self {
        self.rounding = rounding;
        self
    }

    /// Says which relief counts where several fit.
    #[must_use]
    pub const fn with_several(mut self, several: Several) -> Self {
        self.several = several;
        self
    }

    /// Says what becomes of a relief that texts contradict each other about.
    #[must_use]
    pub const fn with_disputed(mut self, disputed: Disputed) -> Self {
        self.disputed = disputed;
        self
    }
}

impl fmt::Debug for Inquiry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inquiry")
            .field("asked", &self.asked)
            .field("channel", &self.channel)
            .field("portal", &self.portal.provenance.id)
            .field("moment", &self.moment)
            .field("applicant", &self.applicant)
            .field("conditions", &self.conditions)
            .field("used", &self.used.len())
            .field("noticed", &self.noticed.len())
            .field("quantity", &self.quantity)
            .finish_non_exhaustive()
    }
}
