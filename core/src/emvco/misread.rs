//! What a text is that does not read: no payload at all, or one that something came into on its way.

use super::checksum::{checksum, continued, parse_hexadecimal};
use super::rules;
use crate::finding::Finding;
use crate::text::place_of;

/// How a payload begins: the format indicator, whose value is 01.
const BEGINNING: &str = "000201";

/// How many spaces are tried one by one.
const SPACES: usize = 32;

/// The text without what scanners, files and chats put around it, and what was left out.
pub(super) fn unwrapped<'a>(text: &'a str, findings: &mut dyn FnMut(Finding)) -> &'a str {
    // A digit first and printable ASCII last, which is nearly always, needs no look at Unicode's tables.
    let (first, last) = (text.as_bytes().first(), text.as_bytes().last());
    if first.is_some_and(u8::is_ascii_digit) && last.is_some_and(u8::is_ascii_graphic) {
        return text;
    }
    let inside = text.trim_matches(is_invisible);
    let start = inside.as_ptr().addr() - text.as_ptr().addr();
    if inside.is_empty() {
        return inside;
    }
    if inside.len() < text.len() {
        let around = if start > 0 { 0..start } else { inside.len()..text.len() };
        findings(Finding::new(&rules::SURROUNDING_SPACE).spanning(around));
    }
    let payload = without_scanner_prefix(inside);
    if payload.len() < inside.len() {
        let prefix = start..start + inside.len() - payload.len();
        findings(Finding::new(&rules::SCANNER_PREFIX).spanning(prefix));
    }
    payload
}

/// White space, and characters without a width that chats and files add: byte order mark, joiners, marks of
/// direction.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The text after the symbology identifier of a QR code, `]Q` and a digit [ISO/IEC 15424], and after the number of
/// its character set, a backslash and six digits [AIM ECI].
fn without_scanner_prefix(text: &str) -> &str {
    let after = |text: &'_ str, prefix: &str, digits: usize| {
        let (number, rest) = text.strip_prefix(prefix)?.split_at_checked(digits)?;
        number.bytes().all(|byte| byte.is_ascii_digit()).then_some(text.len() - rest.len())
    };
    let mut rest = text;
    for (prefix, digits) in [("]Q", 1), ("\\", 6)] {
        let length = after(rest, prefix, digits).unwrap_or(0);
        rest = rest.get(length..).unwrap_or(rest);
    }
    rest
}

/// Why a text does not read, where more can be said than at which object it stops; told before that.
#[cold]
pub(super) fn explain(text: &str, offset: usize) -> Option<Finding> {
    if let Some(at) = space_inside(text) {
        let length = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let span = offset + at..offset + at + length;
        return Some(Finding::new(&rules::SPACE_INSIDE).spanning(span));
    }
    // Where a digit comes first, objects may; a quotation mark or a word is never a part of a payload.
    let is_inside =
        text.starts_with(|first: char| first.is_ascii_digit()) && place_of(text, BEGINNING).is_some();
    let begins = BEGINNING.starts_with(text) || is_inside || text.starts_with("0002");
    let tail = text.len().checked_sub(8).and_then(|at| text.get(at..));
    let ends = tail.and_then(|tail| tail.strip_prefix("6304")).and_then(parse_hexadecimal).is_some();
    (!begins && !ends).then(|| {
        let span = offset..offset + text.len();
        Finding::new(&rules::NOT_A_PAYLOAD).expected(BEGINNING).spanning(span)
    })
}

/// Where white space or an invisible character stands in a text that reads to a fitting checksum without it: every
/// line break, everything invisible, or any one space.
fn space_inside(text: &str) -> Option<usize> {
    let first = |wanted: fn(char) -> bool| text.find(wanted);
    let breaks: fn(char) -> bool = |character| is_invisible(character) && character != ' ';
    let any: fn(char) -> bool = is_invisible;
    for unwanted in [breaks, any] {
        let at = first(unwanted);
        if at.is_some() && is_sealed_list(text.chars().filter(|character| !unwanted(*character))) {
            return at;
        }
    }
    let spaces = text.char_indices().filter(|(_, character)| *character == ' ').take(SPACES);
    let reads_without = |space: &(usize, char)| {
        is_sealed_list(
            text.char_indices().filter(|place| place != space && !breaks(place.1)).map(|place| place.1),
        )
    };
    spaces.into_iter().find(reads_without).map(|(at, _)| at)
}

/// Whether characters are objects to their end, the last of which is a checksum that fits.
fn is_sealed_list(characters: impl Iterator<Item = char>) -> bool {
    Summed { characters, sum: checksum(&[]) }.reads_to_its_checksum().unwrap_or(false)
}

/// Characters, and the checksum of those that were taken.
struct Summed<C> {
    characters: C,
    sum: u16,
}

impl<C: Iterator<Item = char>> Summed<C> {
    fn reads_to_its_checksum(mut self) -> Option<bool> {
        loop {
            let (id, length) = (self.number()?, self.number()?);
            if id == 63 {
                let sum = self.sum;
                let mut written = [0; 4];
                for byte in &mut written {
                    *byte = u8::try_from(self.next()?).ok()?;
                }
                let written = core::str::from_utf8(&written).ok().and_then(parse_hexadecimal);
                return Some(length == 4 && written == Some(sum) && self.next().is_none());
            }
            for _ in 0..length {
                self.next()?;
            }
        }
    }

    fn next(&mut self) -> Option<char> {
        let character = self.characters.next()?;
        self.sum = continued(self.sum, character.encode_utf8(&mut [0; 4]).as_bytes());
        Some(character)
    }

    /// The number of two digits.
    fn number(&mut self) -> Option<u32> {
        let mut digit = || self.next().filter(char::is_ascii_digit)?.to_digit(10);
        Some(digit()? * 10 + digit()?)
    }
}
