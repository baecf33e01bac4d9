//! Who may log in how, where, on which day, as known on which day (*đăng nhập*).
//!
//! An [`Inquiry`] names the book, the portal, the subject, the day of knowledge and whose word counts first, once. It
//! gives an [`Answer`] about a way on a day, about registering, and about all days. An answer says what holds, since
//! and until when, what is open instead, where to go, what to do, whom to ask, and on which rows of the book it rests.
//! *Pending* is an answer: the way is promised and waits for an event. *Unknown* is one too: no row says anything, or
//! a row says that it was looked for and not found.
//!
//! ```
//! use motcua::account::login::{Inquiry, Method, Outcome, Subject};
//! use motcua::law::Book;
//! use motcua::date;
//!
//! let book = Book::builtin();
//! let asked = Inquiry::new(&book, "H34")?.of(Subject::organisation());
//! let on = date!(2024, 6, 20);
//! let then = asked.answer(Method::PortalUsbToken, on);
//! assert_eq!((then.outcome(), then.until()), (Outcome::Allowed, None));
//! assert!(then.awaits().is_some());
//!
//! let now = asked.known_on(date!(2024, 7, 1)).answer(Method::PortalUsbToken, on);
//! assert_eq!(now.until(), Some(date!(2025, 6, 30)));
//! assert_eq!(&*now.ended_by().unwrap().provenance.documents[0].document, "69/2024/NĐ-CP");
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod answer;
mod asked;
mod basis;
mod closing;
mod course;
mod decide;
mod inquiry;
mod overlap;
mod receipt;
mod rows;
mod subject;
mod table;
mod timeline;
mod words;

pub use crate::law::Method;
pub use answer::{Alternative, Answer};
pub use closing::Closing;
pub use decide::Superseded;
pub use inquiry::{Inquiry, OpenMethod};
pub(super) use receipt::replay;
pub use rows::{Ages, Conflict, LoginRule, Scope, Step};
pub use subject::{Nationality, Person, Subject};
pub(crate) use table::FILE;
pub use timeline::Turn;
pub use words::{Acting, ConflictKind, Effect, Party, Purpose};

use crate::finding::words;

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
    #[derive(Default)]
    Preference {
        /// The operator of the portal, then law, directives, the portal's regulation, practice.
        #[default]
        Portal = "portal", vi: "ưu tiên mốc của cổng", en: "the portal's technical cut-over first";
        /// Law, then directives, the portal's regulation, the operator, practice.
        Law = "law", vi: "ưu tiên mốc pháp lý", en: "the legal end first";
        /// The regulation of the national portal, then law, directives, the operator, practice.
        Regulation = "regulation", vi: "ưu tiên quy chế Cổng Dịch vụ công quốc gia", en: "the regulation of the national portal first";
    }
}
