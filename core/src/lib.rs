//! **motcua** (*một cửa*, "one door"): Vietnam's one-stop administrative procedures as plain values and
//! total functions.
//!
//! The core knows no clock, no file, no network and no global that changes: today's date and every fact
//! arrive as arguments. Every text that comes from outside is answered with [findings](finding::Finding):
//! a stable code, where it is, what was expected, in Vietnamese and English, never the value itself.
//!
//! ```
//! use motcua::finding::Language;
//! use motcua::vietqr::{Fields, read};
//!
//! fn main() -> Result<(), motcua::finding::Error> {
//!     // What a form has: not yet checked.
//!     let form = Fields { bin: "970436", account: "0011012345678", amount: Some(50_000), ..Fields::default() };
//!     let payload = form.transfer()?.to_payload()?;
//!     assert_eq!(read(&payload)?, form.transfer()?);
//!
//!     // Everything that is wrong, each beside its field, in the user's language.
//!     let wrong = Fields { bin: "97043", account: "0011-", ..form };
//!     for error in wrong.check() {
//!         println!("{}: {}", error.finding().path(), error.message(Language::Vietnamese));
//!     }
//!     assert_eq!(wrong.check().len(), 2);
//!     Ok(())
//! }
//! ```
//!
//! # Where is what
//!
//! | room | what is in it | feature |
//! | --- | --- | --- |
//! | [`vietqr`] | transfers to bank accounts: payloads written and read, banks, many at once | – |
//! | [`emvco`] | the data objects beneath: any merchant-presented payload, every finding | – |
//! | [`symbol`] | a text as a QR symbol: SVG, PNG, terminal | `symbol` |
//! | [`money`], [`text`], [`time`] | whole đồng and words for them; folding of Vietnamese; days and local times | – |
//! | [`identity`] | personal number, tax code, phone, provinces by day, agency and dossier codes | – |
//! | [`calendar`] | which days are worked and why, office hours, when a period ends | `law` for one from a book |
//! | [`procedure`] | dossiers, deadlines and their reasons, a desk's queue, reports, the catalogue | `law` for catalogue and exchange |
//! | [`payment`] | references, orders, requests and call-backs, statements reconciled, fees, land obligations, receipts, slips | `law` for rules and `tariff`, `symbol` for `Slip`, `signature` for signatures |
//! | [`law`] | the book of dated rows: what holds on a day, as known on a day, with its source | `law` |
//! | [`account`] | who may log in how; what becomes of an old account; of a whole register | `law` for `login` |
//! | [`guide`] | ways through the screens of portals, step by step | `law` |
//! | [`finding`] | the one shape in which everything wrong is told | – |
//!
//! # Features
//!
//! All but `signature` and `serde` are on by default. All but `symbol` needs `alloc` alone; without
//! any, the crate runs on microcontrollers.
//!
//! - `std`: what the standard library's users expect beside `alloc`.
//! - `symbol`: drawing; implies `std`.
//! - `law`: dated facts as data, and everything that asks them; reads JSON.
//! - `signature`: signatures of a payment platform's messages; brings `sha2`, `hmac`, `subtle`.
//! - `serde`: public values as texts, words and whole numbers, with the keys of the shared cases; what is read has
//!   passed its rules, and errors name codes, never values.
//! - `sources`: each rule names the clause that it comes from; small builds leave it out.
//!
//! The oldest Rust is 1.88. What has a rule is a type of its own, and fallible functions give one
//! [error](finding::Error), with a code that never changes its meaning; [`rules`] lists all of them.
#![no_std]
#![cfg_attr(not(all(feature = "law", feature = "symbol")), allow(rustdoc::broken_intra_doc_links))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(unreachable_pub, clippy::exhaustive_enums, clippy::exhaustive_structs)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented
    )
)]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

pub mod account;
pub mod calendar;
pub mod emvco;
pub mod finding;
#[cfg(feature = "law")]
pub mod guide;
pub mod identity;
#[cfg(feature = "law")]
pub mod law;
pub mod money;
pub mod payment;
pub mod procedure;
mod sorted;
#[cfg(feature = "symbol")]
pub mod symbol;
pub mod text;
pub mod time;
pub mod vietqr;

/// Every rule of this library whose code a finding can carry, room by room.
///
/// ```
/// assert!(motcua::rules().any(|rule| rule.code() == "amount-format"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static finding::Rule> {
    let rooms = [
        finding::argument::ALL,
        money::rules::ALL,
        time::rules::ALL,
        emvco::rules::ALL,
        vietqr::rules::ALL,
        identity::rules::ALL,
        payment::rules::ALL,
        calendar::rules::ALL,
        procedure::rules::ALL,
        account::migration::rules::ALL,
    ]
    .into_iter();
    #[cfg(feature = "symbol")]
    let rooms = rooms.chain([symbol::rules::ALL]);
    #[cfg(feature = "law")]
    let rooms = rooms.chain([law::rules::ALL]);
    rooms.flatten().copied()
}

/// The tables of every room.
#[cfg(feature = "law")]
impl law::Book {
    /// The files of the built-in book, in the order in which they are read: a table stands after those that
    /// its rows refer to.
    #[rustfmt::skip]
    pub const FILES: &'static [law::File] = &[
        law::DOCUMENTS,
        law::TIMELINE,
        law::PORTALS,
        law::CONTACTS,
        calendar::FILE,
        payment::FILE,
        law::UNMODELLED,
        account::login::FILE,
        payment::tariff::FILE,
        guide::FILE,
        procedure::PROCEDURES,
        procedure::TARGETS,
    ];

    /// The same without their schemas, which no question asks.
    const ROWS: &'static [&'static law::Rows] = &rows();

    /// What accounts and guides ask.
    #[rustfmt::skip]
    const ACCOUNTS: &'static [&'static law::Rows] = &[
        law::DOCUMENTS.rows(),
        law::PORTALS.rows(),
        law::CONTACTS.rows(),
        law::UNMODELLED.rows(),
        account::login::FILE.rows(),
        guide::FILE.rows(),
    ];

    /// What calendars, dossiers, fees and obligations ask.
    #[rustfmt::skip]
    const DESKS: &'static [&'static law::Rows] = &[
        law::DOCUMENTS.rows(),
        law::PORTALS.rows(),
        calendar::FILE.rows(),
        payment::FILE.rows(),
        law::UNMODELLED.rows(),
        payment::tariff::FILE.rows(),
        procedure::PROCEDURES.rows(),
        procedure::TARGETS.rows(),
    ];

    /// Constructs a book without rows.
    pub fn empty() -> Self {
        Self::of(Self::ROWS)
    }

    /// Constructs the built-in book from [`FILES`](law::FILES).
    ///
    /// ```
    /// let book = motcua::law::Book::builtin();
    /// assert_eq!(book.portal("H34")?.name.as_ref(), "Kon Tum");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn builtin() -> Self {
        Self::with(Self::ROWS)
    }

    /// Constructs the built-in book with the tables alone that [`account`] and [`guide`] ask. A program that makes no
    /// other book does not carry the files of the others; rows of theirs are unknown keys to it.
    ///
    /// ```
    /// let book = motcua::law::Book::for_accounts();
    /// assert_eq!(book.portals(), motcua::law::Book::builtin().portals());
    /// assert_eq!(book.overlay(r#"{"fees": []}"#).findings[0].code(), "law-unknown-key");
    /// ```
    pub fn for_accounts() -> Self {
        Self::with(Self::ACCOUNTS)
    }

    /// Constructs the built-in book with the tables alone that [`calendar`], [`procedure`] and [`payment`] ask, as
    /// [`for_accounts`](Self::for_accounts) does.
    ///
    /// ```
    /// let book = motcua::law::Book::for_desks();
    /// assert_eq!(book.portals(), motcua::law::Book::builtin().portals());
    /// assert_eq!(book.overlay(r#"{"rules": []}"#).findings[0].code(), "law-unknown-key");
    /// ```
    pub fn for_desks() -> Self {
        Self::with(Self::DESKS)
    }

    /// Files laid over each other.
    fn with(files: &'static [&'static law::Rows]) -> Self {
        files.iter().fold(Self::of(files), |book, rows| book.overlay(rows.text()).book).closed()
    }
}

#[cfg(feature = "law")]
#[expect(clippy::indexing_slicing, reason = "runs when this library is compiled")]
const fn rows() -> [&'static law::Rows; law::FILES.len()] {
    let mut rows = [law::FILES[0].rows(); law::FILES.len()];
    let mut index = 1;
    while index < rows.len() {
        rows[index] = law::FILES[index].rows();
        index += 1;
    }
    rows
}

/// The examples of the README, run as tests.
#[cfg(all(doctest, feature = "symbol"))]
#[doc = include_str!("../../README.md")]
struct Readme;
