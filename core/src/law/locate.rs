//! Where in a text the places stand that findings name, found in one pass over the text.

use crate::finding::{Finding, Path};
use crate::law::read::{element, field};
use crate::sorted;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// Gives every finding that names a place and has no span the bytes of that place in the text.
pub(super) fn locate(text: &str, findings: &mut [Finding]) {
    let mut wanted = Vec::new();
    for finding in findings.iter() {
        if let (Path::Document(path), None) = (finding.path(), finding.span()) {
            wanted.push((String::from(path.as_ref()), None));
        }
    }
    if wanted.is_empty() {
        return;
    }
    sorted::by(&mut wanted, |(one, _), (other, _)| one.cmp(other));
    wanted.dedup();
    Scanner { text, at: 0, wanted: &mut wanted }.value("");
    for finding in findings {
        let place = String::from(finding.path());
        if let (None, Some(Some(span))) = (finding.span(), noted(&mut wanted, &place)) {
            *finding = finding.clone().spanning(span.clone());
        }
    }
}

/// A wanted place, and where it is once it was found.
type Wanted = (String, Option<Range<usize>>);

/// Where a wanted place is; `None` for one that is not wanted.
fn noted<'w>(wanted: &'w mut [Wanted], path: &str) -> Option<&'w mut Option<Range<usize>>> {
    let place = wanted.binary_search_by(|(wanted, _)| (**wanted).cmp(path)).ok()?;
    wanted.get_mut(place).map(|(_, span)| span)
}

/// Walks a text that was read as JSON before; whatever it may be, the walk ends.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// In ascending order.
    wanted: &'a mut [Wanted],
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, is_skipped: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&is_skipped) {
            self.at += 1;
        }
    }

    /// Goes to the next byte that is neither white space nor one of the marks between values.
    fn skip_between(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',' | b':') || !byte.is_ascii());
    }

    /// Walks one value, and notes it if it stands at a wanted place.
    fn value(&mut self, path: &str) {
        self.skip_between();
        let start = self.at;
        match self.peek() {
            Some(b'{') => self.object(path),
            Some(b'[') => self.list(path),
            Some(b'"') => {
                self.string();
            }
            _ => self.skip(|byte| !matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t')),
        }
        // Of a key given twice, the first counts.
        if let Some(place @ None) = noted(self.wanted, path) {
            *place = Some(start..self.at);
        }
    }

    fn object(&mut self, path: &str) {
        self.at += 1;
        loop {
            self.skip_between();
            if self.peek() != Some(b'"') {
                break;
            }
            let key = self.string();
            let key = self.text.get(key).unwrap_or_default();
            let inside = field(path, key);
            self.value(&inside);
        }
        self.at += usize::from(self.peek().is_some());
    }

    fn list(&mut self, path: &str) {
        self.at += 1;
        for index in 0.. {
            self.skip_between();
            if matches!(self.peek(), None | Some(b']' | b'}')) {
                break;
            }
            let before = self.at;
            self.value(&element(path, index));
            if self.at == before {
                break;
            }
        }
        self.at += usize::from(self.peek().is_some());
    }

    /// Walks a string; gives the bytes between its quotes.
    fn string(&mut self) -> Range<usize> {
        self.at += 1;
        let start = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        let end = self.at.min(self.text.len());
        self.at = (end + 1).min(self.text.len());
        start..end
    }
}

/// Where bytes of a text are: line and column, both counted from 1, columns in characters.
///
/// ```
/// let text = "{\"steps\": [\n  {\"id\": 7}]}";
/// assert_eq!(motcua::law::line_and_column(text, 14), (2, 3));
/// ```
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    (line, column)
}
