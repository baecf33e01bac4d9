//! What a call is given, taken from the desk piece by piece in the order in which the face laid it there.
#![allow(dead_code, reason = "each of the modules that are built uses a part")]

use motcua::finding::{Error, Path};
use motcua::time::Date;

/// The texts and numbers of a call.
///
/// A text's number is 0 where it is absent, else its length in UTF-16 units and one.
pub struct Input<'a> {
    rest: &'a str,
    ascii: bool,
    numbers: core::slice::Iter<'a, u32>,
    /// The text in whose places findings are told.
    subject: &'a str,
}

impl<'a> Input<'a> {
    pub fn new(text: &'a str, numbers: &'a [u32]) -> Self {
        Self { rest: text, ascii: text.is_ascii(), numbers: numbers.iter(), subject: "" }
    }

    pub fn number(&mut self) -> u32 {
        self.numbers.next().copied().unwrap_or_default()
    }

    pub fn truth(&mut self) -> bool {
        self.number() != 0
    }

    pub fn optional_text(&mut self) -> Option<&'a str> {
        let units = self.number().checked_sub(1)? as usize;
        let bytes = if self.ascii { units } else { bytes_of(self.rest, units) };
        let (text, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        Some(text)
    }

    /// A text that the face has made sure is there.
    pub fn text(&mut self) -> &'a str {
        self.optional_text().unwrap_or_default()
    }

    /// A text in whose places the findings of this call are told.
    pub fn subject(&mut self) -> &'a str {
        self.subject = self.text();
        self.subject
    }

    /// The same call, with findings told in the places of another text.
    pub fn about(&self, subject: &'a str) -> Self {
        Self { rest: self.rest, ascii: self.ascii, numbers: self.numbers.clone(), subject }
    }

    /// The place of a byte of the subject in UTF-16 units.
    pub fn units_before(&self, byte: usize) -> usize {
        if self.ascii { byte } else { self.subject.get(..byte).map_or(byte, units) }
    }

    /// A whole number of any size; one that is none, or that no range has, is below every range.
    pub fn integer(&mut self) -> Option<i128> {
        const NO_NUMBER: i128 = i128::MIN;
        let (kind, low, high) = (self.number(), self.number(), self.number());
        match kind {
            0 => None,
            1 => Some(i128::from(high) << 32 | i128::from(low)),
            _ => Some(NO_NUMBER),
        }
    }

    /// A number that the face holds to the range of its type, 0 where it is absent, else one more.
    pub fn optional_number<T: TryFrom<u32>>(&mut self) -> Option<T> {
        self.number().checked_sub(1).and_then(|number| T::try_from(number).ok())
    }

    /// A day written `YYYY-MM-DD`.
    pub fn optional_day(&mut self, name: &'static str) -> Result<Option<Date>, Error> {
        let day = self.optional_text().map(Date::parse).transpose();
        day.map_err(|error| error.at(Path::Field(name)))
    }
}

/// How many UTF-16 units a text has.
pub fn units(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(char::len_utf16).sum() }
}

/// The bytes of so many UTF-16 units.
#[cold]
fn bytes_of(text: &str, units: usize) -> usize {
    let mut left = units;
    let mut characters = text.chars();
    while left > 0 {
        let Some(character) = characters.next() else { break };
        left = left.saturating_sub(character.len_utf16());
    }
    text.len() - characters.as_str().len()
}
