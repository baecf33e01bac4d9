//! What a call answers: one text that JavaScript decodes once and slices, and numbers that tell how.
#![allow(dead_code, reason = "each of the modules that are built uses a part")]

use crate::camel::camel_case;
use crate::input::{Input, units};
use alloc::string::String;
use alloc::vec::Vec;
use motcua::finding::{Error, Finding, Language, Path};

/// The numbers before the answer's own: whether it is a refusal, where the text lies, its bytes.
const HEAD: usize = 3;

#[derive(Default)]
pub struct Answer {
    numbers: Vec<u32>,
    text: Vec<u8>,
}

impl Answer {
    pub fn begin(&mut self) {
        self.numbers.clear();
        self.numbers.resize(HEAD, 0);
        self.text.clear();
    }

    /// Ends the answer; gives where its numbers lie.
    pub fn finish(&mut self) -> *const u32 {
        let (at, bytes) = (narrow(self.text.as_ptr().addr()), narrow(self.text.len()));
        if let Some([_, place, length]) = self.numbers.first_chunk_mut::<HEAD>() {
            (*place, *length) = (at, bytes);
        }
        self.numbers.as_ptr()
    }

    pub fn number(&mut self, number: u32) -> &mut Self {
        self.numbers.push(number);
        self
    }

    pub fn truth(&mut self, truth: bool) -> &mut Self {
        self.number(truth.into())
    }

    pub fn count(&mut self, count: usize) -> &mut Self {
        self.number(narrow(count))
    }

    /// A number of up to 53 bits.
    #[expect(clippy::cast_possible_truncation, reason = "taken apart into its halves")]
    pub fn wide(&mut self, number: u64) -> &mut Self {
        self.number(number as u32).number((number >> 32) as u32)
    }

    pub fn text(&mut self, text: &str) -> &mut Self {
        self.text.extend_from_slice(text.as_bytes());
        self.count(units(text))
    }

    /// A text that may be absent: 0, else its length and one.
    pub fn optional(&mut self, text: Option<&str>) -> &mut Self {
        let Some(text) = text else { return self.number(0) };
        self.text.extend_from_slice(text.as_bytes());
        self.count(units(text) + 1)
    }

    /// Whatever displays itself.
    pub fn written(&mut self, text: &dyn core::fmt::Display) -> &mut Self {
        self.telling(|out| core::fmt::Write::write_fmt(out, format_args!("{text}")))
    }

    /// ASCII characters.
    pub fn characters(&mut self, characters: impl Iterator<Item = u8>) -> &mut Self {
        let start = self.text.len();
        self.text.extend(characters);
        self.count(self.text.len() - start)
    }

    /// Whatever writes itself.
    pub fn telling(&mut self, tell: impl FnOnce(&mut Written<'_>) -> core::fmt::Result) -> &mut Self {
        let start = self.text.len();
        // A list of bytes takes everything.
        let _ = tell(&mut Written(&mut self.text));
        let written =
            self.text.get(start..).and_then(|bytes| core::str::from_utf8(bytes).ok()).map_or(0, units);
        self.count(written)
    }

    /// A list: how many there are, then each.
    pub fn list<T>(&mut self, items: impl Iterator<Item = T>, each: impl Fn(&mut Self, T)) -> &mut Self {
        let place = self.numbers.len();
        self.number(0);
        let mut count = 0;
        for item in items {
            each(self, item);
            count += 1;
        }
        if let Some(place) = self.numbers.get_mut(place) {
            *place = count;
        }
        self
    }

    /// Bytes that are no text.
    pub fn bytes(&mut self) -> &mut Vec<u8> {
        &mut self.text
    }

    pub fn refuse(&mut self, error: &Error, input: &Input<'_>) {
        self.begin();
        if let Some(refused) = self.numbers.first_mut() {
            *refused = 1;
        }
        self.finding(error.finding(), input);
    }

    pub fn finding(&mut self, finding: &Finding, input: &Input<'_>) {
        let message = |language| String::from(finding.message(language));
        let span = finding
            .span()
            .map_or((0, 0), |span| (input.units_before(span.start) + 1, input.units_before(span.end)));
        self.text(finding.code()).number(finding.severity() as u32);
        self.path(finding.path()).count(span.0).count(span.1);
        self.text(&message(Language::Vietnamese)).text(&message(Language::English));
    }

    /// Names of fields in JavaScript's manner; everything else as it is.
    fn path(&mut self, path: &Path) -> &mut Self {
        match path {
            Path::Field(name) => self.name(name),
            other => self.text(&String::from(other)),
        }
    }

    /// An ASCII name: `bill_number` as `billNumber`.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.text(&camel_case(name))
    }
}

pub struct Written<'a>(&'a mut Vec<u8>);

impl core::fmt::Write for Written<'_> {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// A number of this machine, which has 32 bits.
#[expect(clippy::cast_possible_truncation, reason = "addresses and lengths have 32 bits here")]
const fn narrow(number: usize) -> u32 {
    number as u32
}
