//! What crosses to other languages, described once.
//!
//! A room's records and calls stand in [`rooms`]: plain values with public fields, each made from what the core
//! answers or turned into what the core asks. From them every language takes its own: Kotlin, Java and Swift by
//! uniffi, which compiles the same files; JavaScript and Python by one JSON text a call ([`call`]), with their
//! types printed from [`CALLS`] and compared in the tests.

extern crate alloc;

pub mod rooms;

mod camel;
mod types;

pub use camel::camel_case;
pub use types::{Named, types};

use motcua::finding::Error;
use motcua::law::Book;
use rooms::shape::{self, Json, Kind, Place, Shape};

/// A call that is carried by JSON texts.
pub struct Call {
    /// Its name in the shared cases.
    pub name: &'static str,
    /// What it does.
    pub document: &'static str,
    /// The function's name in other languages, in snake case.
    pub function: &'static str,
    /// Whether it asks a book.
    pub asks_book: bool,
    /// What it is given.
    pub question: fn() -> Kind,
    /// What it gives.
    pub answer: fn() -> Kind,
    /// Answers it.
    carry: fn(&Book, &Json, &mut String) -> Result<(), Error>,
}

impl Call {
    /// Its room, and its name there; a call that is a room's whole work has none.
    pub fn parts(&self) -> (&'static str, Option<&'static str>) {
        self.name.split_once('.').map_or((self.name, None), |(room, name)| (room, Some(name)))
    }

    /// Whether nothing is asked: the question has no field.
    pub fn asks_nothing(&self) -> bool {
        matches!((self.question)(), Kind::Record(record) if record().fields.is_empty())
    }
}

/// Every room with what it is about.
pub const ROOMS: &[(&str, &str)] = &[
    (
        "account",
        "Who may log in and register, how, where and when; what becomes of an old account (*tài khoản*).",
    ),
    ("calendar", "Working days and working time (*ngày làm việc, giờ làm việc*)."),
    ("dossier", "Dossiers (*hồ sơ*): their systems, their terms, their course."),
    ("exchange", "Messages between a provincial system and the national portal."),
    ("fees", "What a procedure costs (*phí, lệ phí*)."),
    ("guide", "The ways through the screens of the portals (*hướng dẫn*)."),
    ("identity", "Numbers and codes by which people, organisations and dossiers are known."),
    ("law", "What the book of dated rules knows."),
    ("migration", "Sorting a whole register of old accounts."),
    ("obligation", "Financial obligations about land (*nghĩa vụ tài chính*)."),
    ("order", "Orders to pay and their references (*lệnh thanh toán*)."),
    ("procedure", "The catalogue of procedures (*thủ tục hành chính*)."),
    ("receipt", "Receipts for charges and fees (*biên lai*)."),
    ("reconcile", "Orders held against the lines of a statement (*đối soát*)."),
    ("reference", "References in what banks make of remarks."),
    ("request", "Requests for payment and what was heard of them (*yêu cầu thanh toán*)."),
    ("treasury", "Slips of the State Treasury (*giấy nộp tiền*)."),
];

/// What a room is about; empty for a word that is no room.
pub fn about(room: &str) -> &'static str {
    ROOMS.iter().find(|(name, _)| *name == room).map_or("", |(_, about)| about)
}

macro_rules! table {
    ($(#[doc = $document:literal] $name:literal, $function:ident: $book:ident $room:ident :: $call:ident ($question:ident) -> $answer:ident;)+) => {
        /// Every call; its place is its number.
        pub const CALLS: &[Call] = &[$(Call {
            name: $name,
            document: $document.trim_ascii(),
            function: stringify!($function),
            asks_book: table!(@asks $book),
            question: <rooms::$room::$question as Shape>::kind,
            answer: <rooms::$room::$answer as Shape>::kind,
            carry: |book, question, out| {
                let question = rooms::$room::$question::read(Some(question), &Place::Root)?;
                let answer = table!(@call $book book rooms::$room::$call, &question)?;
                shape::Shape::write(&answer, out);
                let _ = book;
                Ok(())
            },
        }),+];
    };
    (@asks book) => { true };
    (@asks free) => { false };
    (@call book $book:ident $call:path, $question:expr) => { $call($book, $question) };
    (@call free $book:ident $call:path, $question:expr) => { $call($question) };
}
room_calls!(table);

/// Answers a call, by its number, from the question's JSON; the answer is written behind what `out` has.
///
/// # Errors
///
/// - `argument-type` where the text is not JSON or there is no such call
/// - `argument-missing`, `argument-type`, `argument-range`, `argument-unknown`, `unknown-word` where the question is
///   not of its shape
/// - what the call refuses
pub fn call(number: usize, book: &Book, question: &str, out: &mut String) -> Result<(), Error> {
    let call = CALLS.get(number).ok_or_else(|| shape::wrong(&Place::Root, "call"))?;
    let question: Json = serde_json::from_str(question).map_err(|_| shape::wrong(&Place::Root, "JSON"))?;
    (call.carry)(book, &question, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn types_have_one_name_each_and_stand_behind_what_they_hold() {
        let types = types();
        let mut met = BTreeSet::new();
        for named in &types {
            for held in named.holds().iter().filter_map(Named::of) {
                assert!(met.contains(held.name()), "{} holds {}", named.name(), held.name());
            }
            assert!(met.insert(named.name()), "{} stands twice", named.name());
        }
        let is_there = |kind: &Kind| Named::of(kind).is_some_and(|named| met.contains(named.name()));
        assert!(CALLS.iter().all(|call| is_there(&(call.question)()) && is_there(&(call.answer)())));
    }

    #[test]
    fn every_room_of_a_call_is_told_about_and_no_other() {
        let called: BTreeSet<_> = CALLS.iter().map(|call| call.parts().0).collect();
        let told: BTreeSet<_> = ROOMS.iter().map(|(room, _)| *room).collect();
        assert_eq!(called, told);
    }
}
