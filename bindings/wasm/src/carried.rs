//! The calls that `bindings/shape` describes: a question in JSON, an answer in JSON.

use crate::answer::Answer;
use crate::books::Books;
use crate::camel::camel_case;
use crate::input::{Input, units};
use crate::rooms;
use crate::rooms::shape::{Json, Place, Shape, wrong};
use alloc::string::String;
use core::ops::Range;
use motcua::finding::Error;

/// Reads the question, asks, writes the answer.
type Carrier = fn(&mut Books, u32, &Json, &mut String) -> Result<(), Error>;

macro_rules! carriers {
    ($(#[doc = $document:literal] $name:literal, $function:ident: $book:ident $room:ident :: $call:ident ($question:ident) -> $answer:ident;)+) => {
        /// Every call by its number; those of the other module are left out, and what only they ask with them.
        const CARRIERS: &[Option<Carrier>] = &[$(
            if here($name) { Some(carriers!(@$book $room, $call, $question)) } else { None }
        ),+];
    };
    (@book $room:ident, $call:ident, $question:ident) => {
        |books, book, question, out| {
            let question = rooms::$room::$question::read(Some(question), &Place::Root)?;
            Shape::write(&rooms::$room::$call(books.get(book)?, &question)?, out);
            Ok(())
        }
    };
    (@free $room:ident, $call:ident, $question:ident) => {
        |_, _, question, out| {
            let question = rooms::$room::$question::read(Some(question), &Place::Root)?;
            Shape::write(&rooms::$room::$call(&question)?, out);
            Ok(())
        }
    };
}
room_calls!(carriers);

/// Whether this module has a call.
const fn here(name: &str) -> bool {
    match rooms::entry(name) {
        rooms::Entry::Law => cfg!(feature = "law"),
        rooms::Entry::Desk => cfg!(feature = "desk"),
        rooms::Entry::Orders => cfg!(feature = "orders"),
    }
}

/// Answers the call of a number: the question is one text, and so is the answer.
pub fn call(input: &mut Input<'_>, answer: &mut Answer, books: &mut Books) -> Result<(), Error> {
    let (number, book) = (input.number() as usize, input.number());
    let carrier = CARRIERS.get(number).copied().flatten().ok_or_else(|| wrong(&Place::Root, "call"))?;
    let question: Json = serde_json::from_str(input.text()).map_err(|_| wrong(&Place::Root, "JSON"))?;
    let mut out = String::new();
    carrier(books, book, &question, &mut out).map_err(|error| in_units(error, &question))?;
    answer.text(&out);
    Ok(())
}

/// The error with its place in UTF-16 units: the core counts bytes in a text that stands in the question where the
/// path says.
fn in_units(error: Error, question: &Json) -> Error {
    let finding = error.finding();
    let units = |span: Range<usize>| {
        let text = at(question, &String::from(finding.path()))?;
        Some(units(text.get(..span.start)?)..units(text.get(..span.end)?))
    };
    match finding.span().and_then(units) {
        Some(span) => finding.clone().spanning(span).into(),
        None => error,
    }
}

/// The text at a path such as `lines[2].remark`.
fn at<'q>(question: &'q Json, path: &str) -> Option<&'q str> {
    let mut steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    let found = steps.try_fold(question, |place, step| match step.strip_suffix(']') {
        Some(index) => place.get(index.parse::<usize>().ok()?),
        None => place.get(camel_case(step)),
    });
    found?.as_str()
}
