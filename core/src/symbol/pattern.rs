//! Function patterns, and the way of the data around them.

use super::Version;
use super::line::{Line, width};
use super::tables::{alignment_centres, version_information};
use alloc::vec;
use alloc::vec::Vec;

/// What a version fixes before there is any data: dark modules of the function patterns, and the modules
/// left free for data. Format information is kept out of the free modules and not drawn yet.
///
/// Both squares are symmetric about their main diagonal, so each line is a row and a column at once.
pub(super) struct Pattern<L> {
    pub(super) dark: Vec<L>,
    pub(super) free: Vec<L>,
}

impl<L: Line> Pattern<L> {
    pub(super) fn of(version: Version) -> Self {
        let size = version.size();
        let mut pattern = Self { dark: vec![L::default(); size], free: vec![L::ones(width(size)); size] };
        pattern.timing(size);
        pattern.finders(size);
        pattern.alignment(version);
        if version.number() >= 7 {
            pattern.version_information(version);
        }
        pattern
    }

    /// Takes a stretch of a line away from the data and darkens some of its modules.
    fn put(&mut self, line: usize, at: usize, length: usize, dark: u64) {
        let at = width(at);
        if let Some(line) = self.free.get_mut(line) {
            *line = *line & !(L::ones(width(length)) << at);
        }
        if let Some(line) = self.dark.get_mut(line) {
            *line = *line | L::low(dark) << at;
        }
    }

    /// Line 6 in both directions, dark at even places.
    fn timing(&mut self, size: usize) {
        for at in 8..size - 8 {
            self.put(at, 6, 1, u64::from(at % 2 == 0));
            self.put(6, at, 1, u64::from(at % 2 == 0));
        }
    }

    /// Three finders, each with its separator and the format information beside it.
    fn finders(&mut self, size: usize) {
        const FINDER: [u64; 7] = [0x7F, 0x41, 0x5D, 0x5D, 0x5D, 0x41, 0x7F];
        for (line, dark) in FINDER.into_iter().chain([0, 0]).enumerate() {
            self.put(line, 0, 9, dark);
            self.put(line, size - 8, 8, dark << 1);
        }
        for (line, dark) in (size - 8..size).zip([0].into_iter().chain(FINDER)) {
            self.put(line, 0, 9, dark);
        }
    }

    fn alignment(&mut self, version: Version) {
        const ALIGNMENT: [u64; 5] = [0x1F, 0x11, 0x15, 0x11, 0x1F];
        let last = version.size() - 7;
        let centres = alignment_centres(version);
        for x in centres.clone() {
            for y in centres.clone() {
                let at_a_finder = x.min(y) == 6 && (x == y || x.max(y) == last);
                if !at_a_finder {
                    for (line, dark) in (y - 2..).zip(ALIGNMENT) {
                        self.put(line, x - 2, 5, dark);
                    }
                }
            }
        }
    }

    /// Two blocks of 3 by 6 modules, each the other's reflection.
    fn version_information(&mut self, version: Version) {
        let bits = u64::from(version_information(version));
        let beside = version.size() - 11;
        for line in 0..6 {
            self.put(line, beside, 3, bits >> (3 * line) & 0b111);
        }
        for line in 0..3 {
            let every_third = (0..6).map(|at| (bits >> (3 * at + line) & 1) << at).sum();
            self.put(beside + line, 0, 6, every_third);
        }
    }

    /// Lays codewords into the free modules and gives the columns; modules that are left over stay light
    /// [ISO/IEC 18004:2015, 7.7.3].
    ///
    /// The way leads through strips two columns wide, from the right edge to the left, upwards and
    /// downwards in turns, in each row right before left. The two columns of a strip are laid on top of
    /// each other like the teeth of a zip, right column on even bits; then the stream fills the free bits
    /// in order, whole stretches at a time, and the zip is opened again.
    pub(super) fn place(&self, codewords: &[u8]) -> Vec<L> {
        let size = self.free.len();
        let mut columns = vec![L::default(); size];
        let codewords: Vec<u8> = codewords.iter().map(|codeword| codeword.reverse_bits()).collect();
        let mut stream = Stream { bytes: &codewords, bit: 0 };
        let mut upwards = true;
        let mut columns_left = size;
        while columns_left > 0 {
            // Column 6 is the timing pattern and belongs to no strip.
            if columns_left == 7 {
                columns_left = 6;
            }
            let strip = columns_left - 2;
            if let (Some([left, right]), Some([left_free, right_free])) = (
                columns.get_mut(strip..).and_then(<[L]>::first_chunk_mut),
                self.free.get(strip..).and_then(<[L]>::first_chunk),
            ) {
                (*right, *left) = fill_strip(&mut stream, *right_free, *left_free, width(size), upwards);
            }
            upwards = !upwards;
            columns_left = strip;
        }
        columns
    }
}

/// Fills the free modules of a strip's right and left column from the stream.
fn fill_strip<L: Line>(stream: &mut Stream<'_>, right: L, left: L, size: u32, upwards: bool) -> (L, L) {
    // Upwards is downwards in a strip turned upside down.
    let turn = |line: L| {
        if upwards { line.reverse_bits() >> (L::BITS - size) } else { line }
    };
    let (mut right_words, mut left_words) = (turn(right).words(), turn(left).words());
    for (right, left) in right_words.iter_mut().zip(&mut left_words) {
        let (right_free, left_free) = (*right, *left);
        if right_free | left_free == 0 {
            continue;
        }
        (*right, *left) = (0, 0);
        for half in [0, 32] {
            let free = spread(right_free >> half) | spread(left_free >> half) << 1;
            let bits = stream.fill(free);
            *right |= gather(bits) << half;
            *left |= gather(bits >> 1) << half;
        }
    }
    (turn(L::from_words(right_words)), turn(L::from_words(left_words)))
}

/// Moves the lower 32 bits to the even places.
const fn spread(bits: u64) -> u64 {
    let bits = bits & 0xFFFF_FFFF;
    let bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF;
    let bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF;
    let bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F;
    let bits = (bits | bits << 2) & 0x3333_3333_3333_3333;
    (bits | bits << 1) & 0x5555_5555_5555_5555
}

/// Moves the bits of the even places to the lower 32.
const fn gather(bits: u64) -> u64 {
    let bits = bits & 0x5555_5555_5555_5555;
    let bits = (bits | bits >> 1) & 0x3333_3333_3333_3333;
    let bits = (bits | bits >> 2) & 0x0F0F_0F0F_0F0F_0F0F;
    let bits = (bits | bits >> 4) & 0x00FF_00FF_00FF_00FF;
    let bits = (bits | bits >> 8) & 0x0000_FFFF_0000_FFFF;
    (bits | bits >> 16) & 0xFFFF_FFFF
}

/// Codewords whose bits were reversed as a stream of bits, lowest first, without end: zeros follow the last codeword.
struct Stream<'a> {
    bytes: &'a [u8],
    bit: usize,
}

impl Stream<'_> {
    /// The next 64 bits, the first in bit 0.
    fn peek(&self) -> u64 {
        let rest = self.bytes.get(self.bit / 8..).unwrap_or_default();
        let bytes = rest.first_chunk().copied().unwrap_or_else(|| {
            let mut bytes = [0; 9];
            for (byte, rest) in bytes.iter_mut().zip(rest) {
                *byte = *rest;
            }
            bytes
        });
        let [first @ .., ninth] = bytes;
        let shift = self.bit % 8;
        // Two shifts, for a shift by 64 is not one.
        u64::from_le_bytes(first) >> shift | u64::from(ninth) << 1 << (63 - shift)
    }

    /// Fills the bits of a mask with the next bits of the stream, lowest first.
    fn fill(&mut self, mut free: u64) -> u64 {
        let mut filled = 0;
        while free != 0 {
            let start = free.trailing_zeros();
            let length = (free >> start).trailing_ones();
            let stretch = u64::MAX >> (64 - length) << start;
            filled |= self.peek() << start & stretch;
            free &= !stretch;
            self.bit += length as usize;
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Stream, gather, spread};
    use crate::symbol::Version;
    use crate::symbol::line::{Wide, transpose};

    #[test]
    fn patterns_are_their_own_reflection() {
        for version in Version::MIN.and_larger() {
            let pattern = Pattern::<Wide>::of(version);
            assert!(transpose(&pattern.dark) == pattern.dark, "{version:?}");
            assert!(transpose(&pattern.free) == pattern.free, "{version:?}");
        }
    }

    #[test]
    fn zips_open_and_close() {
        let bits = 0xDEAD_BEEF_1234_5678;
        assert_eq!(spread(gather(bits)) | spread(gather(bits >> 1)) << 1, bits);
    }

    #[test]
    fn streams_fill_gaps_in_order_and_end_in_zeros() {
        let mut stream = Stream { bytes: &[0b0000_1101, 0xFF], bit: 0 };
        assert_eq!(stream.fill(0b1010_0011), 0b1010_0001);
        assert_eq!(stream.fill(0b1111), 0);
        assert_eq!(stream.fill(u64::MAX), 0xFF);
        assert_eq!(stream.fill(u64::MAX), 0);
    }
}
