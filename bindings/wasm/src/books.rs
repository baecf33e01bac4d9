//! The books of dated rules that JavaScript holds, by number: 0 is the built-in one, made when it is first asked.

use crate::answer::Answer;
use crate::input::Input;
use crate::rooms::law;
use crate::rooms::shape::Shape;
use alloc::string::String;
use alloc::vec::Vec;
use motcua::finding::argument::ARGUMENT_TYPE;
use motcua::finding::{Error, Finding, Path};
use motcua::law::Book;

/// The book that came with the library: a module carries the tables that its own calls ask.
fn builtin() -> Book {
    match (cfg!(feature = "law"), cfg!(feature = "desk")) {
        (true, false) => Book::for_accounts(),
        (false, true) => Book::for_desks(),
        _ => Book::builtin(),
    }
}

/// Numbers of books that were given up are given again; without the law there are none.
#[derive(Default)]
pub struct Books(Vec<Option<Book>>);

#[cfg_attr(not(any(feature = "law", feature = "desk")), allow(dead_code, reason = "no call asks a book"))]
impl Books {
    /// The book of a number.
    pub fn get(&mut self, number: u32) -> Result<&Book, Error> {
        if self.0.is_empty() {
            self.0.push(Some(builtin()));
        }
        let book = self.0.get(number as usize).and_then(Option::as_ref);
        book.ok_or_else(|| Finding::new(&ARGUMENT_TYPE).at(Path::Field("book")).expected("Book").into())
    }

    /// Lays a text over the book of a number; answers with the new book's number.
    pub fn overlay(&mut self, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
        let number = input.number();
        let (new, found) = law::overlay(self.get(number)?, input.text());
        let free = self.0.iter().position(Option::is_none).unwrap_or(self.0.len());
        if free == self.0.len() {
            self.0.push(None);
        }
        if let Some(place) = self.0.get_mut(free) {
            *place = Some(new);
        }
        let mut out = String::new();
        found.write(&mut out);
        answer.count(free).text(&out);
        Ok(())
    }

    /// The fingerprint of the book of a number.
    pub fn fingerprint(&mut self, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
        answer.written(&self.get(input.number())?.fingerprint());
        Ok(())
    }

    /// Gives up the book of a number; the built-in one stays.
    pub fn close(&mut self, input: &mut Input<'_>) {
        let number = input.number() as usize;
        if let Some(place) = self.0.get_mut(number).filter(|_| number > 0) {
            *place = None;
        }
    }
}
