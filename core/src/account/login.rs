//! Who may log in how, where, on which day, as known on which day (*đăng nhập*).
//!
//! A [`Question`] names the subject, the way, the portal and the day; its [`Answer`] says what holds, until
//! when, what is open instead, and on which rows of the book it rests. *Pending* is an answer: the way is
//! promised and waits for an event. *Unknown* is one too: no row says anything, or a row says that it was
//! looked for and not found.
//!
//! ```
//! use motcua::account::login::{Method, Outcome, Question, Subject};
//! use motcua::law::Book;
//! use motcua::time::Date;
//!
//! let book = Book::builtin();
//! let question = Question::new(
//!     Subject::organisation(),
//!     Method::PortalUsbToken,
//!     book.portal("H34")?,
//!     Date::parse("2024-06-20")?,
//! );
//! let then = question.answer(&book);
//! assert_eq!((then.outcome(), then.until()), (Outcome::Allowed, None));
//! assert!(then.awaits().is_some());
//!
//! let now = question.known_on(Date::parse("2024-07-01")?).answer(&book);
//! assert_eq!(now.until(), Some(Date::parse("2025-06-30")?));
//! assert_eq!(&*now.ended_by().unwrap().provenance.documents[0].document, "69/2024/NĐ-CP");
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod answer;
mod closing;
mod course;
mod decide;
mod overlap;
mod receipt;
mod rows;
mod subject;
mod timeline;
mod words;

pub use crate::law::Method;
pub use answer::{Alternative, Answer, Superseded};
pub use closing::{Closing, closing};
pub use receipt::replay;
pub(crate) use rows::FILE;
pub use rows::{Ages, Conflict, LoginRule, Scope, Step};
pub use subject::{Nationality, Person, Subject};
pub use timeline::{Turn, timeline};
pub use words::{Acting, ConflictKind, Effect, Party};

use crate::finding::words;
use crate::law::{Book, Moment, Portal};
use crate::time::Date;
use decide::Inquiry;

words! {
    /// What holds for a login.
    ///
    /// ```
    /// use motcua::account::login::Outcome;
    /// assert_eq!(Outcome::parse("pending"), Ok(Outcome::Pending));
    /// assert_eq!(Outcome::parse("maybe").unwrap_err().code(), "unknown-word");
    /// ```
    Outcome {
        /// The login is taken on that day.
        Allowed = "allowed", vi: "được phép", en: "allowed";
        /// The login is not taken on that day.
        Refused = "refused", vi: "không được phép", en: "refused";
        /// The way is promised and waits for an event; it is not open on that day.
        Pending = "pending", vi: "chờ hướng dẫn", en: "pending";
        /// The book has nothing that decides.
        Unknown = "unknown", vi: "chưa rõ", en: "unknown";
    }
}

words! {
    /// Whose word counts first where authorities disagree (*thứ tự ưu tiên*).
    ///
    /// The first member is the default: what a portal's login page really takes.
    Preference {
        /// The operator of the portal, then law, directives, the portal's regulation, practice.
        Portal = "portal", vi: "mốc kỹ thuật của cổng trước", en: "the portal's technical cut-over first";
        /// Law, then directives, the portal's regulation, the operator, practice.
        Law = "law", vi: "mốc pháp lý trước", en: "the legal end first";
        /// The regulation of the national portal, then law, directives, the operator, practice.
        Regulation = "regulation", vi: "quy chế Cổng Dịch vụ công quốc gia trước", en: "the regulation of the national portal first";
    }
}

/// A question about logging in.
#[derive(Clone, Copy, Debug)]
pub struct Question<'b> {
    subject: Subject,
    method: Method,
    portal: &'b Portal,
    moment: Moment,
    preference: Preference,
}

impl<'b> Question<'b> {
    /// Constructs the question whether a subject may log in by a way at a portal on a day, as known on that
    /// day, the portal's own cut-over first.
    pub const fn new(subject: Subject, method: Method, portal: &'b Portal, on: Date) -> Self {
        Self { subject, method, portal, moment: Moment::new(on), preference: Preference::Portal }
    }

    /// The same question with the knowledge of another day: rows issued later do not count.
    #[must_use]
    pub const fn known_on(mut self, day: Date) -> Self {
        self.moment = self.moment.known_on(day);
        self
    }

    /// The same question with another order of authorities.
    #[must_use]
    pub const fn preferring(mut self, preference: Preference) -> Self {
        self.preference = preference;
        self
    }

    /// What the book answers.
    pub fn answer(&self, book: &'b Book) -> Answer<'b> {
        let inquiry = Inquiry {
            book,
            subject: self.subject,
            portal: self.portal,
            known_on: self.moment.known_on,
            preference: self.preference,
        };
        Answer::find(&inquiry, self.method, self.moment.on)
    }
}
