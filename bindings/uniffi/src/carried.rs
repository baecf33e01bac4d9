//! The calls that `bindings/shape` describes, exported: each asks the book of a number, or none.

use crate::books::book;
use crate::finding::MotcuaError;
use crate::rooms;
use crate::rooms::shape::{BookText, Digits};
use motcua::finding::Error;
use motcua::money::Vnd;
use motcua::time::{Date, DateTime};

/// A value that is none of its type is refused as by the core.
fn refused(error: Error) -> uniffi::deps::anyhow::Error {
    MotcuaError::from(error).into()
}

uniffi::custom_type!(Date, String, {
    remote,
    try_lift: |text| Date::parse(&text).map_err(refused),
    lower: |day| day.to_string(),
});

uniffi::custom_type!(DateTime, String, {
    remote,
    try_lift: |text| DateTime::parse(&text).map_err(refused),
    lower: |time| time.to_string(),
});

uniffi::custom_type!(Vnd, i64, {
    remote,
    try_lift: |dong| Vnd::from_integer(dong.into()).map_err(refused),
    lower: |amount| i64::try_from(amount.dong()).unwrap_or(i64::MAX),
});

uniffi::custom_newtype!(BookText, String);
uniffi::custom_newtype!(Digits, String);

macro_rules! exported {
    ($(#[doc = $document:literal] $name:literal, $function:ident: $book:ident $room:ident :: $call:ident ($question:ident) -> $answer:ident;)+) => {
        $(exported!(@$book $document, $function, $room, $call, $question, $answer);)+
    };
    (@book $document:literal, $function:ident, $room:ident, $call:ident, $question:ident, $answer:ident) => {
        #[doc = $document]
        #[uniffi::export]
        pub fn $function(
            book: u32,
            question: rooms::$room::$question,
        ) -> Result<rooms::$room::$answer, MotcuaError> {
            Ok(rooms::$room::$call(&*self::book(book)?, &question)?)
        }
    };
    (@free $document:literal, $function:ident, $room:ident, $call:ident, $question:ident, $answer:ident) => {
        #[doc = $document]
        #[uniffi::export]
        pub fn $function(question: rooms::$room::$question) -> Result<rooms::$room::$answer, MotcuaError> {
            Ok(rooms::$room::$call(&question)?)
        }
    };
}
room_calls!(exported);
