//! What changed over time for one subject at one portal.

use super::decide::Inquiry;
use super::{LoginRule, Outcome, Preference, Subject};
use crate::law::{Book, Method, Portal};
use crate::time::Date;
use alloc::vec::Vec;

/// A day on which a way to log in opened, closed or became unclear.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn<'b> {
    /// The first day of the new state.
    pub on: Date,
    /// The way.
    pub method: Method,
    /// What held the day before.
    pub before: Outcome,
    /// What holds from that day.
    pub after: Outcome,
    /// The rules that make it so.
    pub rules: Vec<&'b LoginRule>,
}

/// Lists the turns of every way for a subject at a portal, by day and then by way, as known on a day.
///
/// ```
/// use motcua::account::login::{Method, Outcome, Person, Preference, Subject, timeline};
/// use motcua::law::Book;
/// use motcua::time::Date;
///
/// let book = Book::builtin();
/// let known_on = Date::parse("2026-12-31")?;
/// let turns = timeline(&book, Subject::organisation(), book.portal("H34")?, known_on, Preference::Portal);
/// let closed = turns.iter().find(|turn| turn.method == Method::PortalUsbToken).unwrap();
/// assert_eq!((closed.on, closed.after), (Date::parse("2025-07-01")?, Outcome::Refused));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn timeline<'b>(
    book: &'b Book,
    subject: Subject,
    portal: &'b Portal,
    known_on: Date,
    preference: Preference,
) -> Vec<Turn<'b>> {
    let inquiry = Inquiry { book, subject, portal, known_on, preference };
    let mut turns = Vec::new();
    for method in Method::ALL {
        let way = inquiry.follow(*method);
        for on in way.days() {
            let before = on.previous().map_or(Outcome::Unknown, |day| way.on(day).outcome);
            let after = way.on(on);
            if after.outcome != before {
                turns.push(Turn { on, method: *method, before, after: after.outcome, rules: after.rules });
            }
        }
    }
    turns.sort_by_key(|turn| turn.on);
    turns
}
