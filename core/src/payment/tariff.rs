//! What a procedure costs on a day, as known on a day (*phí, lệ phí*).
//!
//! An [`Inquiry`] names the fee or the procedure, the channel, the province, who asks, and the day; its [`Quote`] has a
//! line in whole đồng for every fee that is known, each with its row and its relief, and names every fee that is not:
//! *unknown* is never zero, and a quote with an unknown part has no total that could be paid.
//!
//! ```
//! use motcua::date;
//! use motcua::identity::ProcedureCode;
//! use motcua::law::Book;
//! use motcua::money::Vnd;
//! use motcua::payment::tariff::{Channel, Condition, FeeKind, Inquiry};
//!
//! let book = Book::builtin();
//! let kon_tum = book.portal("H34")?;
//! let residence = ProcedureCode::parse("1.004222")?;
//! let asked = Inquiry::procedure(&residence, Channel::Online, kon_tum, date!(2024, 6, 18));
//! let quote = asked.quote(&book);
//! assert_eq!(quote.total(), Some(Vnd::new(10_000)));
//! assert_eq!(quote.lines()[0].fee().kind, FeeKind::Fee);
//!
//! let later = Inquiry::procedure(&residence, Channel::Online, kon_tum, date!(2026, 9, 1));
//! assert_eq!(later.with_conditions(&[Condition::DigitalCitizen]).quote(&book).total(), Some(Vnd::new(0)));
//!
//! // The fee is known to be asked, its amount was not found.
//! let plates = ProcedureCode::parse("1.013079")?;
//! let car = Inquiry::procedure(&plates, Channel::Desk, kon_tum, date!(2026, 9, 1)).quote(&book);
//! assert_eq!((car.total(), car.unknown()[0].key()), (None, "vehicle-registration"));
//! # Ok::<(), motcua::finding::Error>(())
//! ```

mod inquiry;
mod quote;
mod receipt;
mod rows;
mod words;

pub use inquiry::{Asked, Inquiry};
pub use quote::{Line, Quote, Unknown};
pub use receipt::replay;
pub(crate) use rows::FILE;
pub use rows::{BaseSalary, Effect, Fee, FeeRule, Reach, Relief};
pub use words::{
    Applicant, Channel, Condition, Disputed, FeeKind, Rounding, RuleKind, Several, UnknownReason,
};
