//! How long a procedure may take.

use crate::calendar::Period;

/// The time in which a procedure is resolved (*thời hạn giải quyết*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever meets one must know every case")]
pub enum TimeLimit {
    /// A period from acceptance on.
    Within(Period),
    /// The same working day; what comes after 15:00 may take until the end of the next one [Luật Hộ tịch 2014 art.
    /// 5(3)].
    SameDay,
    /// None is set.
    Unset,
}
