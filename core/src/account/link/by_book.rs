//! The days of the cut-over from the rows that answer logins, so that no day is written twice.

use super::{CutOver, Holder};
use crate::account::login::{Closing, Inquiry, Person, Preference, Subject};
use crate::law::{Book, Portal};
use crate::time::Date;
use core::fmt;

/// A [`CutOver`] that was found in a book, and what each of its days rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct BookCutOver<'b> {
    citizens: Closing<'b>,
    organisations: Closing<'b>,
    foreigners: Closing<'b>,
    pub(super) asked: Asked<'b>,
}

/// What the days were asked of.
#[derive(Clone, PartialEq)]
pub(super) struct Asked<'b> {
    pub(super) book: &'b Book,
    pub(super) portal: &'b Portal,
    pub(super) known_on: Date,
    pub(super) preference: Preference,
}

/// Without the book, whose rows would fill pages.
impl fmt::Debug for Asked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asked")
            .field("portal", &self.portal.provenance.id)
            .field("known_on", &self.known_on)
            .field("preference", &self.preference)
            .finish_non_exhaustive()
    }
}

impl CutOver {
    /// Finds the first days without old accounts at a portal, as known on a day, by an order of authorities.
    ///
    /// The days are those on which [`Inquiry::closing`] finds the ways of old accounts refused for good.
    ///
    /// ```
    /// use motcua::account::link::{CutOver, Holder};
    /// use motcua::account::login::Preference;
    /// use motcua::law::{Book, Row};
    /// use motcua::time::Date;
    ///
    /// let book = Book::builtin();
    /// let known_on = Date::parse("2024-07-01")?;
    /// let by = |preference| Ok::<_, motcua::finding::Error>(CutOver::by_book(&book, book.portal("national")?, known_on, preference));
    /// let portal = by(Preference::Portal)?;
    /// assert_eq!(portal.cut_over(), CutOver::new(Date::parse("2024-06-15")?).organisations(Date::parse("2025-07-01")?));
    /// assert_eq!(portal.closing(Holder::Citizen).unwrap().rules()[0].id(), "citizen-portal-cut-over-notice-national");
    /// let law = by(Preference::Law)?.cut_over();
    /// assert_eq!(law.first_day_without(Holder::Citizen), Some(Date::parse("2024-07-01")?));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn by_book<'b>(
        book: &'b Book,
        portal: &'b Portal,
        known_on: Date,
        preference: Preference,
    ) -> BookCutOver<'b> {
        Inquiry::at(book, portal).known_on(known_on).preferring(preference).cut_over()
    }
}

impl<'b> Inquiry<'b> {
    /// The first days without old accounts at the portal, for each kind of holder whatever the subject of the inquiry.
    ///
    /// ```
    /// use motcua::account::link::Holder;
    /// use motcua::account::login::Inquiry;
    /// let book = motcua::law::Book::builtin();
    /// let days = Inquiry::new(&book, "H34")?.cut_over().cut_over();
    /// assert_eq!(days.first_day_without(Holder::Citizen), Some(motcua::date!(2024, 6, 15)));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn cut_over(&self) -> BookCutOver<'b> {
        let of = |subject| self.of(subject).closing();
        BookCutOver {
            citizens: of(Subject::person(Person::citizen())),
            organisations: of(Subject::organisation()),
            foreigners: of(Subject::person(Person::foreigner())),
            asked: Asked {
                book: self.book(),
                portal: self.portal(),
                known_on: self.knowledge(),
                preference: self.preference(),
            },
        }
    }
}

impl<'b> BookCutOver<'b> {
    /// The days alone.
    pub const fn cut_over(&self) -> CutOver {
        CutOver {
            citizens: self.citizens.first_day_without(),
            organisations: self.organisations.first_day_without(),
            foreigners: self.foreigners.first_day_without(),
        }
    }

    /// What the day of a holder rests on; `None` for staff, whose accounts are separate. Children count with
    /// citizens of full age: nothing was found about old accounts of their own.
    pub const fn closing(&self, holder: Holder) -> Option<&Closing<'b>> {
        match holder {
            Holder::Citizen | Holder::Child => Some(&self.citizens),
            Holder::Organisation => Some(&self.organisations),
            Holder::Foreigner => Some(&self.foreigners),
            Holder::Staff => None,
        }
    }
}
