//! Finding references in what banks make of a remark.

use super::reference::is_checked;
use super::{Form, Reference, rules};
use crate::finding::{Error, Finding};
use crate::identity::DossierCode;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

/// Finds the references of an issuer in the remark of a bank's statement (*nội dung chuyển khoản*), whatever the
/// bank did to it.
///
/// Case does not count, and whatever is neither a letter nor a digit is left out: spaces, line breaks, dots,
/// hyphens. Text before and after does no harm, nor does more than one reference. What is found has every character
/// of its kind at its place and check digits that fit; nothing is ever corrected, so a reference with one wrong
/// character or two swapped neighbours is never taken for another one.
///
/// ```
/// use motcua::payment::{Finder, Form};
/// let finder = Finder::new([Form::new("KT", "H34", 8)?]);
/// let found = finder.find("MBVCB.5551234567.012345.kth34 0000\n001-207 nop phi.CT tu 0011 NGUYEN VAN MAU toi 0022")?;
/// assert_eq!(found.references().map(|it| it.to_string()).collect::<Vec<_>>(), ["KTH340000001207"]);
///
/// assert_eq!(finder.find("nop phi KTH340000001307").unwrap_err().code(), "reference-check-digit");
/// assert!(finder.find("nop phi truoc ba")?.is_empty());
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Finder {
    forms: Vec<Form>,
    /// Bit `n` is set where a prefix begins with letter `n`.
    initials: u32,
}

/// What a remark holds; made by [`Finder::find`].
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    references: Vec<(Reference, Range<usize>)>,
    guesses: Vec<DossierCode>,
    damaged: Vec<Range<usize>>,
}

impl Found {
    /// The whole references in the order of the remark, each once.
    pub fn references(&self) -> impl ExactSizeIterator<Item = Reference> {
        self.references.iter().map(|(reference, _)| *reference)
    }

    /// The whole references with their first places in the remark, in bytes.
    pub fn spans(&self) -> impl ExactSizeIterator<Item = (Reference, Range<usize>)> {
        self.references.iter().cloned()
    }

    /// Codes of dossiers that a payer wrote by themselves (*mã hồ sơ do người nộp tự ghi*), as `H34152406170001`:
    /// guesses without check digits, for a person to look at. They never match anything by themselves.
    pub fn guesses(&self) -> &[DossierCode] {
        &self.guesses
    }

    /// Where damaged references are, in bytes.
    pub fn damaged(&self) -> &[Range<usize>] {
        &self.damaged
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.references.is_empty() && self.guesses.is_empty() && self.damaged.is_empty()
    }
}

/// Counts only: references and dossiers lead to persons.
impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Found")
            .field("references", &self.references.len())
            .field("guesses", &self.guesses.len())
            .field("damaged", &self.damaged.len())
            .finish()
    }
}

/// A run of digits that goes on after a reference by so many is a digit typed twice, or another reference: damaged.
/// By more, it is another number (a day, a time, a serial of the bank) that lost the separator before it.
const TYPED_TWICE: Range<usize> = 1..4;

/// The letters and digits of a remark, with their places in it.
#[derive(Clone, Default)]
pub(super) struct Squeezed {
    /// Capital letters, digits, and `BREAK`.
    bytes: Vec<u8>,
    places: Vec<usize>,
    length: usize,
}

/// Stands for a letter or digit outside ASCII, which no reference has.
const BREAK: u8 = 0;

impl Squeezed {
    /// Takes the place of what was there before.
    fn fill(&mut self, remark: &str) {
        self.bytes.clear();
        self.places.clear();
        self.length = remark.len();
        for (place, character) in remark.char_indices() {
            let byte = match u8::try_from(character) {
                Ok(byte) if byte.is_ascii_alphanumeric() => byte.to_ascii_uppercase(),
                Ok(byte) if byte.is_ascii() => continue,
                _ if character.is_alphanumeric() => BREAK,
                _ => continue,
            };
            self.bytes.push(byte);
            self.places.push(place);
        }
    }

    /// The bytes of the remark from one character to before another.
    fn span(&self, from: usize, to: usize) -> Range<usize> {
        let place = |at: usize| self.places.get(at).copied();
        let last = to.checked_sub(1).and_then(place).map_or(self.length, |last| last + 1);
        place(from).unwrap_or(self.length)..last.min(self.length)
    }

    /// Whether a character follows the one before without anything between them.
    fn is_glued(&self, at: usize) -> bool {
        match (at.checked_sub(1).and_then(|before| self.places.get(before)), self.places.get(at)) {
            (Some(before), Some(place)) => before + 1 == *place,
            _ => false,
        }
    }

    /// Whether nothing stands between these characters.
    fn is_one(&self, from: usize, to: usize) -> bool {
        (from + 1..to).all(|at| self.is_glued(at))
    }

    /// How many digits follow from here without anything between them and what is before.
    fn glued_digits(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default().iter().enumerate();
        rest.take_while(|(ahead, byte)| byte.is_ascii_digit() && self.is_glued(at + ahead)).count()
    }

    fn digits_from(&self, at: usize) -> &[u8] {
        let rest = self.bytes.get(at..).unwrap_or_default();
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        rest.get(..count).unwrap_or_default()
    }
}

/// The most levels of an agency in the codes of dossiers that were seen.
const MOST_LEVELS: usize = 4;

/// The year of the circular that gave dossiers such codes [TT 01/2018/TT-VPCP]: none is older.
const FIRST_YEAR: u16 = 2018;

/// What stands at a place of the remark: characters of the squeezed text, whole or damaged.
#[derive(Clone, Copy)]
enum Spot<'s> {
    Whole(&'s [u8], usize),
    Damaged(usize, usize),
}

impl Finder {
    /// A finder of all references in these forms.
    pub fn new(forms: impl IntoIterator<Item = Form>) -> Self {
        let forms: Vec<Form> = forms.into_iter().collect();
        let initials = forms.iter().filter_map(|form| form.prefix().bytes().next());
        let initials = initials.fold(0, |all, initial| all | letter_bit(initial));
        Self { forms, initials }
    }

    /// Finds what the remark holds.
    ///
    /// # Errors
    ///
    /// - `reference-check-digit` when there is a damaged reference, and neither a whole one nor a guess; the span is
    ///   that of the first.
    pub fn find(&self, remark: &str) -> Result<Found, Error> {
        let mut squeezed = Squeezed::default();
        squeezed.fill(remark);
        let mut found = Found { references: Vec::new(), guesses: Vec::new(), damaged: Vec::new() };
        let mut taken = Vec::new();
        let (mut known, mut guessed) = (BTreeSet::new(), BTreeSet::new());
        self.spots(&squeezed, |spot| match spot {
            Spot::Whole(text, at) => {
                taken.push(at..at + text.len());
                let reference = core::str::from_utf8(text).ok().and_then(|text| Reference::parse(text).ok());
                let new = reference.filter(|new| known.insert(*new));
                found.references.extend(new.map(|new| (new, squeezed.span(at, at + text.len()))));
            }
            Spot::Damaged(from, to) => {
                taken.push(from..to);
                found.damaged.push(squeezed.span(from, to));
            }
        });
        dossiers(&squeezed, &taken, |code| {
            if guessed.insert(code) {
                found.guesses.push(code);
            }
        });
        match found.damaged.first() {
            Some(span) if found.references.is_empty() && found.guesses.is_empty() => {
                Err(Finding::new(&rules::REFERENCE_CHECK_DIGIT).spanning(span.clone()).into())
            }
            _ => Ok(found),
        }
    }

    /// The same in short, for statements: no place is told, and the room for the letters and digits is used again.
    pub(super) fn glance(&self, remark: &str, squeezed: &mut Squeezed) -> Glance {
        squeezed.fill(remark);
        let (mut key, mut several, mut damaged) = (0, false, false);
        self.spots(squeezed, |spot| match spot {
            Spot::Whole(text, _) => {
                let told = text.get(..text.len().saturating_sub(2)).unwrap_or_default();
                let new = super::reference::key(told);
                several |= key != 0 && key != new;
                key = new;
            }
            Spot::Damaged(..) => damaged = true,
        });
        match (key, several, damaged) {
            (0, _, true) => Glance::Damaged,
            (0, ..) => {
                let mut guess = false;
                dossiers(squeezed, &[], |_| guess = true);
                if guess { Glance::Guess } else { Glance::Nothing }
            }
            (_, true, _) => Glance::Several,
            (key, ..) => Glance::One(key),
        }
    }

    /// Calls the function with each reference, whole or damaged, in the order of the text.
    fn spots<'s>(&self, squeezed: &'s Squeezed, mut tell: impl FnMut(Spot<'s>)) {
        for (at, byte) in squeezed.bytes.iter().enumerate() {
            if self.initials & letter_bit(*byte) == 0 {
                continue;
            }
            for form in &self.forms {
                if let Some(spot) = spot(form, squeezed, at) {
                    tell(spot);
                }
            }
        }
    }
}

/// What a remark is about.
#[derive(Clone, Copy)]
pub(super) enum Glance {
    /// One reference, by its key.
    One(u128),
    Several,
    Damaged,
    Guess,
    Nothing,
}

const fn letter_bit(byte: u8) -> u32 {
    match byte {
        b'A'..=b'Z' => 1 << (byte - b'A'),
        _ => 0,
    }
}

/// A reference of this form that begins here.
fn spot<'s>(form: &Form, squeezed: &'s Squeezed, at: usize) -> Option<Spot<'s>> {
    let here = squeezed.bytes.get(at..)?;
    let rest = here.strip_prefix(form.prefix().as_bytes())?;
    if let (Some(text), Some(after)) = (here.get(..form.length()), rest.get(..form.after_prefix())) {
        let end = at + form.length();
        let alone = !TYPED_TWICE.contains(&squeezed.glued_digits(end));
        if alone && form.has_kinds(after) && is_checked(text) {
            return Some(Spot::Whole(text, at));
        }
    }
    // The prefix may be part of a word; with half of the digits after it, it is part of a reference.
    let mut window = rest.get(..form.after_prefix()).unwrap_or(rest);
    while let [shorter @ .., BREAK] = window {
        window = shorter;
    }
    let digits = window.iter().filter(|byte| byte.is_ascii_digit()).count();
    let wanted = (usize::from(form.digits()) + 2).div_ceil(2);
    (digits >= wanted).then_some(Spot::Damaged(at, at + form.prefix().len() + window.len()))
}

/// Calls the function with each code of a dossier that stands outside what is taken, which comes in the order of the
/// text, in either form of agencies' codes, with a serial of four to seven digits and nothing glued to it.
fn dossiers(squeezed: &Squeezed, taken: &[Range<usize>], mut tell: impl FnMut(DossierCode)) {
    let mut taken = taken.iter().peekable();
    let mut taken_until = 0;
    for (at, byte) in squeezed.bytes.iter().enumerate() {
        while let Some(range) = taken.next_if(|range| range.start <= at) {
            taken_until = range.end.max(taken_until);
        }
        if at < taken_until || !matches!(byte, b'G' | b'H' | b'K') {
            continue;
        }
        let digits = squeezed.digits_from(at + 1);
        let old = before(squeezed, at);
        // The first level has two digits, so has each other one; then come six of the day, and the serial.
        for levels in 1..=if old.is_some() { 1 } else { MOST_LEVELS } {
            for serial in 4..=7 {
                let count = levels * 2 + 6 + serial;
                let Some(text) = digits.get(..count) else { break };
                let end = at + 1 + count;
                let goes_on =
                    squeezed.bytes.get(end).is_some_and(u8::is_ascii_digit) && squeezed.is_glued(end);
                let day = at + 1 + levels * 2;
                // Separators stand between the parts, never in the day or in the serial.
                if goes_on || !squeezed.is_one(day, day + 6) || !squeezed.is_one(day + 6, end) {
                    continue;
                }
                if let Some(code) = dossier(*byte, text, levels, old) {
                    tell(code);
                }
            }
        }
    }
}

/// The seven digits of the four-level form before its letter: `000.00.15.` with the first level yet to come. The
/// organisations below the third level have zeros in every code that was seen.
fn before(squeezed: &Squeezed, at: usize) -> Option<&[u8]> {
    let from = at.checked_sub(7)?;
    let seven = squeezed.bytes.get(from..at)?;
    let more = from.checked_sub(1).and_then(|before| squeezed.bytes.get(before));
    let apart = !more.is_some_and(u8::is_ascii_digit) || !squeezed.is_glued(from);
    (apart && seven.starts_with(b"000") && seven.iter().all(u8::is_ascii_digit)).then_some(seven)
}

/// The code of a dossier from its digits, if there is such a day.
fn dossier(letter: u8, digits: &[u8], levels: usize, old: Option<&[u8]>) -> Option<DossierCode> {
    let digits = core::str::from_utf8(digits).ok()?;
    let (agency, rest) = digits.split_at_checked(levels * 2)?;
    let (day, serial) = rest.split_at_checked(6)?;
    let letter = char::from(letter);
    let agency = if let Some(old) = old.and_then(|old| core::str::from_utf8(old).ok()) {
        let (fourth, rest) = old.split_at_checked(3)?;
        let (third, second) = rest.split_at_checked(2)?;
        format!("{fourth}.{third}.{second}.{letter}{agency}")
    } else {
        let mut text = String::from(letter);
        for (place, digit) in agency.chars().enumerate() {
            if place > 0 && place % 2 == 0 {
                text.push('.');
            }
            text.push(digit);
        }
        text
    };
    let code = DossierCode::parse_lenient(&format!("{agency}-{day}-{serial}")).ok()?;
    (code.received_on().year() >= FIRST_YEAR).then_some(code)
}
