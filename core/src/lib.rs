//! **motcua** (*một cửa*, "one door"): Vietnam's one-stop administrative procedures as plain values and
//! total functions.
//!
//! The core knows no clock, no file, no network and no global that changes: today's date and every fact
//! arrive as arguments. Every text that comes from outside is answered with [findings](finding::Finding):
//! a stable code, where it is, what was expected, in Vietnamese and English, never the value itself.
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(unreachable_pub)]
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
pub mod emvco;
pub mod finding;
#[cfg(feature = "law")]
pub mod guide;
pub mod identity;
#[cfg(feature = "law")]
pub mod law;
pub mod money;
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
        money::ALL,
        time::rules::ALL,
        emvco::rules::ALL,
        vietqr::rules::ALL,
        identity::ALL,
    ]
    .into_iter();
    #[cfg(feature = "symbol")]
    let rooms = rooms.chain([symbol::rules::ALL]);
    #[cfg(feature = "law")]
    let rooms = rooms.chain([law::ALL]);
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
        account::login::FILE,
        guide::FILE,
    ];

    /// Constructs a book without rows.
    pub fn empty() -> Self {
        Self::of(Self::FILES)
    }

    /// Constructs the built-in book from [`FILES`](law::FILES).
    ///
    /// ```
    /// let book = motcua::law::Book::builtin();
    /// assert_eq!(book.portal("H34")?.name.as_ref(), "Kon Tum");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn builtin() -> Self {
        Self::FILES.iter().fold(Self::empty(), |book, file| book.overlay(file.text()).book)
    }
}

/// The examples of the README, run as tests.
#[cfg(all(doctest, feature = "symbol"))]
#[doc = include_str!("../../README.md")]
struct Readme;
