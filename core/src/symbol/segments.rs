//! Text as segments of modes, and segments as data codewords: the one file that knows the crate `qrcode`.

use super::tables::Blocks;
use super::{Level, Segmentation, Version};
use alloc::vec::Vec;
use qrcode::bits::Bits;
use qrcode::optimize::{Segment, total_encoded_len};
use qrcode::types::{EcLevel, Mode, Version as QrVersion};

/// The assignment number that declares the bytes that follow as UTF-8.
const UTF_8: u32 = 26;
/// What the declaration takes: a mode indicator and one byte.
const DECLARATION_BITS: usize = 12;

/// No symbol holds more characters: digits alone in version 40-L.
const MOST_CHARACTERS: usize = 7089;

/// A text divided into segments for versions of one class, whose length fields have equal widths.
pub(super) struct Segments<'a> {
    text: &'a str,
    declares_utf_8: bool,
    parts: Vec<Segment>,
    bits: usize,
}

impl<'a> Segments<'a> {
    /// Divides a text in the best way for the class of a version.
    pub(super) fn new(
        text: &'a str,
        segmentation: Segmentation,
        declares_utf_8: bool,
        version: Version,
    ) -> Self {
        let version = qr_version(version);
        let parts = match segmentation {
            Segmentation::Optimal if !text.is_empty() && text.len() <= MOST_CHARACTERS => {
                shortest(text.as_bytes(), version)
            }
            _ => Vec::from([Segment { mode: Mode::Byte, begin: 0, end: text.len() }]),
        };
        let declaration = if declares_utf_8 { DECLARATION_BITS } else { 0 };
        let bits = declaration + total_encoded_len(&parts, version);
        Self { text, declares_utf_8, parts, bits }
    }

    /// The length in bits, without terminator.
    pub(super) const fn bits(&self) -> usize {
        self.bits
    }

    /// The data codewords of a version that is large enough, padding included.
    pub(super) fn codewords(self, version: Version, level: Level) -> Vec<u8> {
        let mut bits = Bits::new(qr_version(version));
        let level = match level {
            Level::Low => EcLevel::L,
            Level::Medium => EcLevel::M,
            Level::Quartile => EcLevel::Q,
            Level::High => EcLevel::H,
        };
        let declared = if self.declares_utf_8 { bits.push_eci_designator(UTF_8) } else { Ok(()) };
        let written = declared
            .and_then(|()| bits.push_segments(self.text.as_bytes(), self.parts.into_iter()))
            .and_then(|()| bits.push_terminator(level));
        debug_assert!(written.is_ok(), "the segments were measured before");
        bits.into_bytes()
    }
}

/// Whether a version's length fields are wider than those of the version before.
pub(super) const fn begins_class(version: Version) -> bool {
    matches!(version.number(), 1 | 10 | 27)
}

/// The bits that a version holds at a level.
pub(super) fn capacity(version: Version, level: Level) -> usize {
    8 * Blocks::of(version, level).data
}

fn qr_version(version: Version) -> QrVersion {
    QrVersion::Normal(i16::from(version.number()))
}

/// The modes in which a text can be written, the widest first. Kanji is left out: it is for Shift JIS, and
/// a text here is UTF-8.
const MODES: [Mode; 3] = [Mode::Byte, Mode::Alphanumeric, Mode::Numeric];

/// The densest of [`MODES`] that can write a byte; those before it can write it too.
const fn densest(byte: u8) -> usize {
    match byte {
        b'0'..=b'9' => 2,
        b'A'..=b'Z' | b' ' | b'$' | b'%' | b'*' | b'+' | b'-' | b'.' | b'/' | b':' => 1,
        _ => 0,
    }
}

/// What a character costs in each of [`MODES`], in sixths of a bit, for those take halves and thirds.
const COSTS: [usize; 3] = [6 * 8, 6 * 11 / 2, 6 * 10 / 3];

/// The division into segments with the fewest bits.
///
/// A character beside a segment of a denser mode, which could write it, costs at least 5 bits where it is
/// and at most 4 there (8 and 6 for an alphanumeric one among bytes): segments need only change between
/// characters of different density, and the text is taken in stretches of one.
///
/// For each stretch and each mode it keeps the cheapest way to have written everything up to there and to
/// go on in that mode. A segment's last bits are rounded up where it ends; rounding keeps the order of two
/// costs, so the cheapest way to a place is part of a cheapest way beyond it.
fn shortest(text: &[u8], version: QrVersion) -> Vec<Segment> {
    let heads = MODES.map(|mode| 6 * (version.mode_bits_count() + mode.length_bits_count(version)));
    let mut totals = heads;
    // For each stretch its length and, by the mode that goes on after it, the mode that it is written in;
    // modes are told by their places in `MODES`.
    let mut ways: Vec<(usize, [usize; 3])> = Vec::new();
    for stretch in text.chunk_by(|a, b| densest(*a) == densest(*b)) {
        let densest = stretch.first().copied().map_or(0, densest);
        for (mode, (total, cost)) in totals.iter_mut().zip(COSTS).enumerate() {
            *total = if mode <= densest { *total + stretch.len() * cost } else { IMPOSSIBLE };
        }
        let (ending, end) = cheapest(totals.map(|total| total.next_multiple_of(6)));
        let mut way = [0, 1, 2];
        for ((total, head), written_in) in totals.iter_mut().zip(heads).zip(&mut way) {
            if end + head < *total {
                (*total, *written_in) = (end + head, ending);
            }
        }
        ways.push((stretch.len(), way));
    }
    let (mut mode, _) = cheapest(totals);
    let mut segments: Vec<Segment> = Vec::new();
    let mut end = text.len();
    for (length, way) in ways.into_iter().rev() {
        mode = way.get(mode).copied().unwrap_or(mode);
        let named = MODES.get(mode).copied().unwrap_or(Mode::Byte);
        let begin = end - length;
        match segments.last_mut() {
            Some(segment) if segment.mode == named => segment.begin = begin,
            _ => segments.push(Segment { mode: named, begin, end }),
        }
        end = begin;
    }
    segments.reverse();
    segments
}

/// More than any text costs, for a stretch that a mode cannot write.
const IMPOSSIBLE: usize = usize::MAX / 2;

/// The place and the value of the least total, the first of equals.
fn cheapest(totals: [usize; 3]) -> (usize, usize) {
    let [byte, alphanumeric, numeric] = totals;
    let first = if alphanumeric < byte { (1, alphanumeric) } else { (0, byte) };
    if numeric < first.1 { (2, numeric) } else { first }
}
