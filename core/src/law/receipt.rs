//! What an answer rested on, so that it can be asked again (*biên nhận câu trả lời*).

use super::{Book, Fingerprint, Moment, Row, rules};
use crate::finding::{Error, Finding, words};
use crate::sorted;
use crate::time::Date;
use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

words! {
    /// A part of a receipt.
    Part {
        /// What was asked.
        Question = "question", vi: "câu hỏi", en: "question";
        /// The version of this library.
        Version = "version", vi: "phiên bản", en: "version";
        /// The fingerprint of the book.
        Book = "book", vi: "bộ dữ liệu", en: "book";
        /// The day asked about.
        On = "on", vi: "ngày hỏi", en: "day asked about";
        /// The day of knowledge.
        KnownOn = "known-on", vi: "ngày hiểu biết", en: "day of knowledge";
        /// What the question was about, in words.
        Input = "input", vi: "đầu vào", en: "input";
        /// A row that the answer rests on.
        Row = "row", vi: "dòng dữ liệu", en: "row";
        /// What was answered, in words.
        Outcome = "outcome", vi: "kết quả", en: "outcome";
    }
}

/// The first line of a receipt as text.
const HEAD: &str = "motcua-receipt 1";

/// What an answer was asked, by which book, and what it said.
///
/// It holds words, days and the ids of rows, never a number, a name or another datum of a person. As text it is a
/// line for each part, so that it can be kept beside the decision that it explains.
///
/// ```
/// use motcua::account::{self, login::{Inquiry, Method}};
/// use motcua::law::{Book, Part, Receipt};
/// let book = Book::builtin();
/// let asked = Inquiry::new(&book, "H34")?;
/// let kept = asked.answer(Method::PortalMobile, motcua::date!(2024, 6, 20)).receipt().to_string();
/// let receipt = Receipt::parse(&kept)?;
/// assert_eq!(receipt.get(Part::Outcome, "outcome"), Some("refused"));
/// assert_eq!(account::replay(&receipt, &book)?, []);
/// assert_eq!(Receipt::parse("refused").unwrap_err().code(), "receipt-format");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Receipt {
    /// In ascending order of part and key.
    entries: Vec<((Part, String), String)>,
}

/// Something in which two receipts differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Discrepancy {
    /// In which part. Only [`Part::Outcome`] means that the answer is another one.
    pub part: Part,
    /// Which of its entries: the key of an input or outcome, `table id` of a row, else empty.
    pub key: String,
    /// What the first receipt has; `None` for nothing.
    pub before: Option<String>,
    /// What the second has.
    pub after: Option<String>,
}

impl Receipt {
    /// The receipt of an answer by a book at a moment, of this version of the library.
    pub(crate) fn new(question: &str, book: &Book, moment: Moment) -> Self {
        Self { entries: Vec::new() }
            .with(Part::Question, "", question)
            .with(Part::Version, "", env!("CARGO_PKG_VERSION"))
            .with(Part::Book, "", book.fingerprint())
            .with(Part::On, "", moment.on)
            .with(Part::KnownOn, "", moment.known_on)
    }

    fn with(mut self, part: Part, key: &str, value: impl fmt::Display) -> Self {
        let value = value.to_string();
        match self.place(part, key) {
            Ok(place) => {
                if let Some((_, old)) = self.entries.get_mut(place) {
                    *old = value;
                }
            }
            Err(place) => self.entries.insert(place, ((part, key.to_owned()), value)),
        }
        self
    }

    /// Adds what the question was about: a word, a day or a count.
    pub(crate) fn input(self, key: &str, value: impl fmt::Display) -> Self {
        self.with(Part::Input, key, value)
    }

    /// Adds what was answered: a word, a day or a count; nothing for nothing.
    pub(crate) fn outcome(self, key: &str, value: Option<impl fmt::Display>) -> Self {
        match value {
            Some(value) => self.with(Part::Outcome, key, value),
            None => self,
        }
    }

    /// Adds rows that the answer rests on, in their order.
    pub(crate) fn rows<'a, R: Row>(mut self, rows: impl IntoIterator<Item = &'a R>) -> Self {
        let mut key = String::from(R::TABLE);
        key.push(' ');
        for row in rows {
            self = self.with(Part::Row, &(key.clone() + row.id()), row.provenance().confidence);
        }
        self
    }

    /// An entry: the key of an input or outcome, `table id` of a row (its confidence), else an empty key.
    pub fn get(&self, part: Part, key: &str) -> Option<&str> {
        self.entries.get(self.place(part, key).ok()?).map(|(_, value)| &**value)
    }

    /// Every entry: its part, its key as [`get`](Self::get) takes it, and what stands there.
    pub fn entries(&self) -> impl Iterator<Item = (Part, &str, &str)> {
        self.entries.iter().map(|((part, key), value)| (*part, &**key, &**value))
    }

    /// What was asked: `login`, `register`, `cut-over`, `link`, `migration`.
    pub fn question(&self) -> &str {
        self.get(Part::Question, "").unwrap_or_default()
    }

    /// That it is of one of these questions, which stand with commas between them.
    pub(crate) fn check_question(&self, questions: &'static str) -> Result<(), Error> {
        if questions.split(", ").any(|question| question == self.question()) {
            return Ok(());
        }
        Err(Finding::new(&rules::RECEIPT_QUESTION).expected(questions).into())
    }

    /// The day asked about and the day of knowledge.
    ///
    /// # Errors
    ///
    /// `receipt-format` when one of them is missing.
    pub fn moment(&self) -> Result<Moment, Error> {
        let day = |part| self.get(part, "").and_then(|text| Date::parse(text).ok());
        let (on, known_on) = day(Part::On).zip(day(Part::KnownOn)).ok_or(&rules::RECEIPT_FORMAT)?;
        Ok(Moment::new(on).known_on(known_on))
    }

    /// The rows that the answer rests on: each with its table and its id.
    pub fn row_ids(&self) -> impl Iterator<Item = (&str, &str)> {
        let rows = self.entries().filter(|(part, ..)| *part == Part::Row);
        rows.filter_map(|(_, key, _)| key.split_once(' '))
    }

    /// Everything in which another receipt differs from this one; nothing where they are the same.
    pub fn differences(&self, other: &Self) -> Vec<Discrepancy> {
        let changed = self.entries().filter(|(part, key, value)| other.get(*part, key) != Some(value));
        let new = other.entries().filter(|(part, key, _)| self.get(*part, key).is_none());
        let mut found: Vec<_> = changed.chain(new).collect();
        sorted::by(&mut found, |one, two| (one.0, one.1).cmp(&(two.0, two.1)));
        let tell = |(part, key, _): (Part, &str, &str)| Discrepancy {
            part,
            key: key.to_owned(),
            before: self.get(part, key).map(ToOwned::to_owned),
            after: other.get(part, key).map(ToOwned::to_owned),
        };
        found.into_iter().map(tell).collect()
    }

    /// Reads a receipt from its text.
    ///
    /// # Errors
    ///
    /// `receipt-format` when a line is none of a receipt, stands twice, or one that every receipt has is missing.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return Err(rules::RECEIPT_FORMAT.error());
        }
        let entries: Option<Vec<_>> = lines.map(entry).collect();
        let mut entries = entries.ok_or(&rules::RECEIPT_FORMAT)?;
        sorted::by(&mut entries, |(one, _), (other, _)| one.cmp(other));
        if entries.is_sorted_by(|(one, _), (other, _)| one < other) {
            return Self { entries }.checked();
        }
        Err(rules::RECEIPT_FORMAT.error())
    }

    /// The place of an entry, or where it would stand.
    fn place(&self, part: Part, key: &str) -> Result<usize, usize> {
        self.entries.binary_search_by(|((known, name), _)| (known, &**name).cmp(&(&part, key)))
    }

    /// Itself, where it has all that every receipt has.
    fn checked(self) -> Result<Self, Error> {
        self.moment()?;
        let book = self.get(Part::Book, "").ok_or(&rules::RECEIPT_FORMAT)?;
        Fingerprint::parse(book)?;
        if self.get(Part::Version, "").is_none() || self.question().is_empty() {
            return Err(rules::RECEIPT_FORMAT.error());
        }
        Ok(self)
    }
}

/// A line: the part, its key if it has one, and the value.
fn entry(line: &str) -> Option<((Part, String), String)> {
    let (part, rest) = line.split_once(' ')?;
    let part = Part::parse(part).ok()?;
    let (key, value) = match part {
        Part::Input | Part::Outcome => rest.split_once(' ')?,
        Part::Row => rest.rsplit_once(' ').filter(|(key, _)| key.contains(' '))?,
        Part::Question | Part::Version | Part::Book | Part::On | Part::KnownOn => ("", rest),
    };
    Some(((part, key.to_owned()), value.to_owned()))
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}")?;
        for ((part, key), value) in &self.entries {
            match &**key {
                "" => writeln!(f, "{part} {value}")?,
                key => writeln!(f, "{part} {key} {value}")?,
            }
        }
        Ok(())
    }
}
