//! The annexes as steps, in Vietnamese and English (*hướng dẫn*).
//!
//! Each way has a [`Topic`]: logging in, paying a fee by QR code, land obligations of enterprises, and of individuals and
//! households. Each step of the last three says how well it is founded.
//!
//! Annex 1: logging in at the national portal by password and OTP or by QR code, and in a provincial system
//! directly or through the national portal. The steps are rows of the [book](crate::law::Book): each names
//! who acts, on which screen, what must be at hand, and what can go wrong with the case of account linking
//! that it leads to.
//!
//! ```
//! use motcua::finding::Language;
//! use motcua::guide;
//! use motcua::law::{Book, Moment};
//! use motcua::time::Date;
//!
//! let book = Book::builtin();
//! let moment = Moment::new(Date::parse("2024-06-15")?);
//! let routes: Vec<_> = guide::login(&book, book.portal("national")?, moment).collect();
//! assert_eq!(routes.len(), 2);
//! let text = guide::Text::new(routes[1], Language::English).to_string();
//! assert!(text.contains("5. The user · VNeID app: "));
//! # Ok::<(), motcua::finding::Error>(())
//! ```

use crate::finding::Language;
use crate::law::{Book, Contact, Moment, Portal, portals_include};
use core::fmt;

mod rows;

pub(crate) use rows::FILE;
pub use rows::{Failure, Route, RouteStep, Topic};

/// The ways through the screens of a portal, in force and known at a moment.
pub fn routes<'b>(book: &'b Book, portal: &'b Portal, moment: Moment) -> impl Iterator<Item = &'b Route> {
    book.in_force::<Route>(moment).filter(|route| portals_include(&route.portals, portal))
}

/// The ways that an annex of the notice shows, 1 to 4, in force and known at a moment.
pub fn of_annex(book: &Book, annex: u8, moment: Moment) -> impl Iterator<Item = &Route> {
    book.in_force::<Route>(moment).filter(move |route| route.annex == Some(annex))
}

/// The ways to log in at a portal, in force and known at a moment.
pub fn login<'b>(book: &'b Book, portal: &'b Portal, moment: Moment) -> impl Iterator<Item = &'b Route> {
    routes(book, portal, moment).filter(|route| !route.methods.is_empty())
}

/// The ways that are for a topic, in force and known at a moment.
///
/// ```
/// use motcua::guide::{self, Topic};
/// use motcua::law::{Book, Moment, Row};
/// let book = Book::builtin();
/// let moment = Moment::new(motcua::date!(2026, 11, 2));
/// let ways: Vec<_> = guide::about(&book, Topic::LandHousehold, moment).map(Row::id).collect();
/// assert_eq!(ways, ["pay-land-household"]);
/// ```
pub fn about(book: &Book, topic: Topic, moment: Moment) -> impl Iterator<Item = &Route> {
    book.in_force::<Route>(moment).filter(move |route| route.topic == topic)
}

/// The way of an id, such as `national-qr`.
pub fn route<'b>(book: &'b Book, id: &str) -> Option<&'b Route> {
    book.row(id)
}

/// Every place where the ways of a book lead to a case of account linking, 1 to 19.
pub fn leading_to(book: &Book, case: u8) -> impl Iterator<Item = (&Route, &RouteStep, &Failure)> {
    book.rows::<Route>()
        .iter()
        .flat_map(|route| route.steps.iter().map(move |step| (route, step)))
        .flat_map(|(route, step)| step.failures.iter().map(move |failure| (route, step, failure)))
        .filter(move |(.., failure)| failure.case == Some(case))
}

/// Where users of a portal can ask at a moment: for each key the newest contact in force.
pub fn contacts<'b>(book: &'b Book, portal: &'b Portal, moment: Moment) -> impl Iterator<Item = &'b Contact> {
    book.contacts().iter().filter(move |contact| {
        book.contact(&contact.key, portal, moment)
            .is_some_and(|newest| newest.provenance.id == contact.provenance.id)
    })
}

/// A way as numbered lines of text in one language; its `Display` writes them.
#[derive(Clone, Copy, Debug)]
pub struct Text<'b> {
    route: &'b Route,
    language: Language,
}

impl<'b> Text<'b> {
    /// Constructs the text of a way in a language.
    pub const fn new(route: &'b Route, language: Language) -> Self {
        Self { route, language }
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language;
        let (needs, case) = match language {
            Language::Vietnamese => ("Cần có", "trường hợp"),
            Language::English => ("Needed", "case"),
        };
        writeln!(f, "{}", self.route.title.text(language))?;
        for (number, step) in (1_usize..).zip(&self.route.steps) {
            let (actor, screen) = (step.actor.text(language), step.screen.text(language));
            writeln!(f, "{number}. {actor} · {screen}: {}", step.action.text(language))?;
            for need in &step.needs {
                writeln!(f, "   {needs}: {}", need.text(language))?;
            }
            for failure in &step.failures {
                write!(f, "   ! {}", failure.text.text(language))?;
                match failure.case {
                    Some(number) => writeln!(f, " ({case} {number})")?,
                    None => writeln!(f)?,
                }
            }
        }
        Ok(())
    }
}
