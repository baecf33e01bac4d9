//! Two clocks: when a row holds, and since when it could be known.

use crate::time::Date;

/// When a row of the book holds and since when it is known (*hiệu lực*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Validity {
    /// The day it was issued (*ngày ban hành*), where that is known.
    pub issued: Option<Date>,
    /// The day since which it was known (*ngày được biết*), where that is another one: a text whose day of issue
    /// was not found and that speaks of a coming day, or one that was told of late.
    pub known: Option<Date>,
    /// The first day on which it holds; `None` when no beginning is known.
    pub from: Option<Date>,
    /// The last day on which it holds, included; `None` when no end is set.
    pub to: Option<Date>,
    /// The day since which that end is known, where something later set it; `None` when the row itself
    /// says when it ends.
    pub end_known: Option<Date>,
}

impl Validity {
    /// The day since which the row can be known: the day that says so; else the day it was issued; where that was
    /// not found, the day it takes effect, the latest day possible. `None` for what has none of them, such as an old
    /// practice: it counts as always known.
    ///
    /// ```
    /// use motcua::law::Validity;
    /// let from = Some(motcua::date!(2024, 6, 15));
    /// assert_eq!(Validity { from, ..Validity::default() }.known_from(), from);
    /// let told = Validity { from, known: Some(motcua::date!(2024, 6, 14)), ..Validity::default() };
    /// assert_eq!(told.known_from(), Some(motcua::date!(2024, 6, 14)));
    /// ```
    pub fn known_from(&self) -> Option<Date> {
        self.known.or(self.issued).or(self.from)
    }

    /// Whether the row could be known on a day.
    pub fn is_known(&self, day: Date) -> bool {
        self.known_from().is_none_or(|known| known <= day)
    }

    /// The last day on which the row holds, as known on a day.
    pub fn end(&self, known_on: Date) -> Option<Date> {
        self.to.filter(|_| self.end_known.is_none_or(|known| known <= known_on))
    }

    /// Whether the row holds on the day asked about and could be known on the day of knowledge.
    pub fn decides(&self, moment: Moment) -> bool {
        self.is_known(moment.known_on)
            && self.from.is_none_or(|from| from <= moment.on)
            && self.end(moment.known_on).is_none_or(|end| moment.on <= end)
    }

    /// Whether the two periods have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_by = |from: Option<Date>, to: Option<Date>| match (from, to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        begins_by(self.from, other.to) && begins_by(other.from, self.to)
    }
}

/// The day a question is about, and the day of the knowledge it is answered with.
///
/// ```
/// use motcua::law::Moment;
/// use motcua::time::Date;
/// let on = Date::parse("2024-06-20")?;
/// assert_eq!(Moment::new(on).known_on, on);
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "there are two clocks")]
pub struct Moment {
    /// The day asked about.
    pub on: Date,
    /// The day of knowledge: rows issued later do not count.
    pub known_on: Date,
}

impl Moment {
    /// Constructs the moment of a day as it was known on that very day.
    pub const fn new(on: Date) -> Self {
        Self { on, known_on: on }
    }

    /// The same day with the knowledge of another one, earlier or later.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.known_on = day;
        self
    }
}
