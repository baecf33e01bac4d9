//! Text as segments of modes, and segments as data codewords: the one file that knows the crate `qrcode`.

use super::encoder::Segmentation;
use super::tables::Blocks;
use super::{Level, Version};
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

/// The modes in which a text can be written; Kanji is left out, for it takes pairs of UTF-8 bytes for
/// Shift JIS.
const MODES: [Mode; 3] = [Mode::Byte, Mode::Alphanumeric, Mode::Numeric];

/// What a byte costs in each of [`MODES`], in sixths of a bit, for those take thirds and halves.
fn costs(byte: u8) -> [Option<usize>; 3] {
    let numeric = byte.is_ascii_digit();
    let alphanumeric = numeric || byte.is_ascii_uppercase() || b" $%*+-./:".contains(&byte);
    [Some(6 * 8), alphanumeric.then_some(6 * 11 / 2), numeric.then_some(6 * 10 / 3)]
}

/// The division into segments with the fewest bits.
///
/// For each byte and each mode it keeps the cheapest way to have written everything up to there and to go
/// on in that mode. A segment's last bits are rounded up where it ends; rounding keeps the order of two
/// costs, so the cheapest way to a place is part of a cheapest way beyond it.
fn shortest(text: &[u8], version: QrVersion) -> Vec<Segment> {
    let heads = MODES.map(|mode| 6 * (version.mode_bits_count() + mode.length_bits_count(version)));
    let mut totals = heads;
    // For each byte, by the mode that goes on after it, the mode (its place in `MODES`) it is written in.
    let mut ways: Vec<[usize; 3]> = Vec::with_capacity(text.len());
    for &byte in text {
        for (total, cost) in totals.iter_mut().zip(costs(byte)) {
            *total = cost.map_or(IMPOSSIBLE, |cost| total.saturating_add(cost));
        }
        let (ending, end) = cheapest(totals.map(|total| total.saturating_add(5) / 6 * 6));
        let mut way = [0, 1, 2];
        for ((total, head), written_in) in totals.iter_mut().zip(heads).zip(&mut way) {
            if end + head < *total {
                (*total, *written_in) = (end + head, ending);
            }
        }
        ways.push(way);
    }
    let (mut mode, _) = cheapest(totals);
    let mut segments: Vec<Segment> = Vec::new();
    for (at, way) in ways.iter().enumerate().rev() {
        mode = way.get(mode).copied().unwrap_or(mode);
        let named = MODES.get(mode).copied().unwrap_or(Mode::Byte);
        match segments.last_mut() {
            Some(segment) if segment.mode == named => segment.begin = at,
            _ => segments.push(Segment { mode: named, begin: at, end: at + 1 }),
        }
    }
    segments.reverse();
    segments
}

/// More than any text costs, for a byte that a mode cannot write.
const IMPOSSIBLE: usize = usize::MAX / 2;

/// The place and the value of the least total, the first of equals.
fn cheapest(totals: [usize; 3]) -> (usize, usize) {
    let [byte, alphanumeric, numeric] = totals;
    let first = if alphanumeric < byte { (1, alphanumeric) } else { (0, byte) };
    if numeric < first.1 { (2, numeric) } else { first }
}
