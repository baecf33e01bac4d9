//! Everything that is asked about one subject at one portal.

use super::asked::{Asked, Line};
use super::decide::Case;
use super::timeline::timeline;
use super::{Answer, Closing, Outcome, Person, Preference, Purpose, Subject, Turn};
use crate::finding::Error;
use crate::law::{Book, Method, Portal, Row};
use crate::time::Date;
use alloc::vec::Vec;
use core::fmt;

/// Asks a book about one subject at one portal (*tra cứu*): what it may do on a day, and what changes over time.
///
/// A book and a portal are needed; the subject is a citizen of full age unless [`Inquiry::of`] says otherwise, and the
/// portal's own cut-over counts first. An answer about a day is given with the knowledge of that day; an answer about
/// all days, with everything that the book knows. [`Inquiry::known_on`] names another day of knowledge.
///
/// ```
/// use motcua::account::login::{Inquiry, Method, Outcome, Subject};
/// use motcua::law::Book;
/// use motcua::date;
///
/// let book = Book::builtin();
/// let asked = Inquiry::new(&book, "Kon Tum")?.of(Subject::organisation());
/// assert_eq!(asked.answer(Method::PortalUsbToken, date!(2024, 6, 20)).outcome(), Outcome::Allowed);
/// assert_eq!(asked.closing().first_day_without(), Some(date!(2025, 7, 1)));
/// assert_eq!(Inquiry::new(&book, "Kon Tun").unwrap_err().code(), "unknown-portal");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Inquiry<'b> {
    book: &'b Book,
    portal: &'b Portal,
    subject: Subject,
    known_on: Option<Date>,
    preference: Preference,
}

/// A way that is open on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OpenMethod {
    /// The way.
    pub method: Method,
    /// The last day on which it is open at the same portal; `None` where no end was known.
    pub until: Option<Date>,
}

/// Without the book, whose rows would fill pages.
impl fmt::Debug for Inquiry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inquiry")
            .field("portal", &self.portal.id())
            .field("subject", &self.subject)
            .field("known_on", &self.known_on)
            .field("preference", &self.preference)
            .finish_non_exhaustive()
    }
}

impl<'b> Inquiry<'b> {
    /// Constructs an inquiry about a portal, by its code, host or name.
    ///
    /// # Errors
    ///
    /// `unknown-portal` when the book has none of this code, host or name: see [`Book::find_portal`].
    pub fn new(book: &'b Book, portal: &str) -> Result<Self, Error> {
        Ok(Self::at(book, book.find_portal(portal)?))
    }

    /// Constructs an inquiry about a portal whose row is at hand.
    pub const fn at(book: &'b Book, portal: &'b Portal) -> Self {
        let subject = Subject::person(Person::citizen());
        Self { book, portal, subject, known_on: None, preference: Preference::Portal }
    }

    /// The same inquiry about another subject.
    #[must_use]
    pub const fn of(mut self, subject: Subject) -> Self {
        self.subject = subject;
        self
    }

    /// The same inquiry with the knowledge of a day: rows that became known later do not count.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.known_on = Some(day);
        self
    }

    /// The same inquiry with another order of authorities.
    #[must_use]
    pub const fn preferring(mut self, preference: Preference) -> Self {
        self.preference = preference;
        self
    }

    /// The portal asked about.
    pub const fn portal(&self) -> &'b Portal {
        self.portal
    }

    /// The book that is asked.
    pub(in crate::account) const fn book(&self) -> &'b Book {
        self.book
    }

    /// The order of authorities.
    pub(in crate::account) const fn preference(&self) -> Preference {
        self.preference
    }

    /// The day of knowledge of answers about all days.
    pub(in crate::account) fn knowledge(&self) -> Date {
        self.known_on.unwrap_or(Date::MAX)
    }

    /// Whether the subject may log in by a way on a day.
    pub fn answer(&self, method: Method, on: Date) -> Answer<'b> {
        Answer::find(self.case(Purpose::LogIn, on), Asked::Way(method), on)
    }

    /// Whether the subject may register an account at the portal on a day, and by which ways ([`Answer::open`]).
    ///
    /// It holds for as long as the same ways are open ([`Answer::until`]). Who logs in with an identity account
    /// registers by doing so.
    ///
    /// ```
    /// use motcua::account::login::{Inquiry, Method, Outcome};
    /// use motcua::law::Book;
    /// use motcua::date;
    ///
    /// let book = Book::builtin();
    /// let asked = Inquiry::new(&book, "national")?;
    /// let before = asked.register(date!(2024, 6, 14));
    /// assert!(before.open().contains(&Method::PortalMobile));
    /// assert_eq!((before.outcome(), before.until()), (Outcome::Allowed, Some(date!(2024, 6, 14))));
    /// assert_eq!(asked.register(date!(2024, 6, 15)).open(), [Method::VneidLevel1, Method::VneidLevel2]);
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn register(&self, on: Date) -> Answer<'b> {
        Answer::find(self.case(Purpose::Register, on), Asked::Any, on)
    }

    /// The ways by which the subject may log in on a day, each with its last day.
    ///
    /// ```
    /// use motcua::account::login::Inquiry;
    /// use motcua::law::Book;
    /// use motcua::date;
    ///
    /// let book = Book::builtin();
    /// let open = Inquiry::new(&book, "H26")?.open_methods(date!(2024, 6, 20));
    /// let until: Vec<_> = open.iter().map(|way| (way.method.as_str(), way.until)).collect();
    /// assert!(until.contains(&("portal-mobile", Some(date!(2024, 6, 30)))));
    /// assert!(until.contains(&("vneid-level-2", None)));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn open_methods(&self, on: Date) -> Vec<OpenMethod> {
        let case = self.case(Purpose::LogIn, on);
        let line = |method: &Method| {
            let line = Line::new(case, Asked::Way(*method));
            let is_open = line.on(on).decision.outcome == Outcome::Allowed;
            let until = || line.span(on).next.and_then(|(day, _)| day.previous());
            is_open.then(|| OpenMethod { method: *method, until: until() })
        };
        Method::ALL.iter().filter_map(line).collect()
    }

    /// The days on which a way to log in opened, closed or became unclear, by day and then by way.
    ///
    /// ```
    /// use motcua::account::login::{Inquiry, Method, Outcome, Subject};
    /// use motcua::law::Book;
    /// use motcua::date;
    ///
    /// let book = Book::builtin();
    /// let turns = Inquiry::new(&book, "H34")?.of(Subject::organisation()).known_on(date!(2026, 12, 31)).timeline();
    /// let closed = turns.iter().find(|turn| (turn.method, turn.after) == (Method::PortalUsbToken, Outcome::Refused));
    /// assert_eq!(closed.unwrap().on, date!(2025, 7, 1));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn timeline(&self) -> Vec<Turn<'b>> {
        timeline(self.case(Purpose::LogIn, Date::MAX))
    }

    /// The first day on which no old account of the subject opens any more at the portal.
    ///
    /// Old accounts are those of the portals before e-identity: [`Method::PortalMobile`] to
    /// [`Method::ProvinceLocal`]. They have ended when every way that was ever allowed is refused and stays so; a
    /// way about which nothing is known keeps the end unknown.
    ///
    /// ```
    /// use motcua::account::login::{Inquiry, Subject};
    /// use motcua::law::Book;
    /// use motcua::date;
    ///
    /// let book = Book::builtin();
    /// let asked = Inquiry::new(&book, "national")?.of(Subject::organisation());
    /// let ends = |known_on| asked.known_on(known_on).closing().first_day_without();
    /// assert_eq!(ends(date!(2024, 6, 24)), None, "the decree was signed on the next day");
    /// assert_eq!(ends(date!(2024, 6, 25)), Some(date!(2025, 7, 1)));
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn closing(&self) -> Closing<'b> {
        Closing::find(self.case(Purpose::LogIn, Date::MAX))
    }

    /// The case, with the knowledge of a day where none was named.
    fn case(&self, purpose: Purpose, day: Date) -> Case<'b> {
        Case {
            book: self.book,
            subject: self.subject,
            portal: self.portal,
            known_on: self.known_on.unwrap_or(day),
            preference: self.preference,
            purpose,
        }
    }
}
