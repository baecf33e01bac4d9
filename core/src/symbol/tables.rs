//! The standard's tables of versions.

use super::{Level, Version};

/// Error-correction codewords a block, and the number of blocks, for L, M, Q and H of each version
/// [ISO/IEC 18004:2015, table 9].
#[rustfmt::skip]
const BLOCKS: [[(u8, u8); 4]; 40] = [
    [(7, 1), (10, 1), (13, 1), (17, 1)],
    [(10, 1), (16, 1), (22, 1), (28, 1)],
    [(15, 1), (26, 1), (18, 2), (22, 2)],
    [(20, 1), (18, 2), (26, 2), (16, 4)],
    [(26, 1), (24, 2), (18, 4), (22, 4)],
    [(18, 2), (16, 4), (24, 4), (28, 4)],
    [(20, 2), (18, 4), (18, 6), (26, 5)],
    [(24, 2), (22, 4), (22, 6), (26, 6)],
    [(30, 2), (22, 5), (20, 8), (24, 8)],
    [(18, 4), (26, 5), (24, 8), (28, 8)],
    [(20, 4), (30, 5), (28, 8), (24, 11)],
    [(24, 4), (22, 8), (26, 10), (28, 11)],
    [(26, 4), (22, 9), (24, 12), (22, 16)],
    [(30, 4), (24, 9), (20, 16), (24, 16)],
    [(22, 6), (24, 10), (30, 12), (24, 18)],
    [(24, 6), (28, 10), (24, 17), (30, 16)],
    [(28, 6), (28, 11), (28, 16), (28, 19)],
    [(30, 6), (26, 13), (28, 18), (28, 21)],
    [(28, 7), (26, 14), (26, 21), (26, 25)],
    [(28, 8), (26, 16), (30, 20), (28, 25)],
    [(28, 8), (26, 17), (28, 23), (30, 25)],
    [(28, 9), (28, 17), (30, 23), (24, 34)],
    [(30, 9), (28, 18), (30, 25), (30, 30)],
    [(30, 10), (28, 20), (30, 27), (30, 32)],
    [(26, 12), (28, 21), (30, 29), (30, 35)],
    [(28, 12), (28, 23), (28, 34), (30, 37)],
    [(30, 12), (28, 25), (30, 34), (30, 40)],
    [(30, 13), (28, 26), (30, 35), (30, 42)],
    [(30, 14), (28, 28), (30, 38), (30, 45)],
    [(30, 15), (28, 29), (30, 40), (30, 48)],
    [(30, 16), (28, 31), (30, 43), (30, 51)],
    [(30, 17), (28, 33), (30, 45), (30, 54)],
    [(30, 18), (28, 35), (30, 48), (30, 57)],
    [(30, 19), (28, 37), (30, 51), (30, 60)],
    [(30, 19), (28, 38), (30, 53), (30, 63)],
    [(30, 20), (28, 40), (30, 56), (30, 66)],
    [(30, 21), (28, 43), (30, 59), (30, 70)],
    [(30, 22), (28, 45), (30, 62), (30, 74)],
    [(30, 24), (28, 47), (30, 65), (30, 77)],
    [(30, 25), (28, 49), (30, 68), (30, 81)],
];

/// The distance between alignment patterns of each version, apart from the first step; 0 where there is
/// none or one [ISO/IEC 18004:2015, annex E].
const ALIGNMENT_STEP: [u8; 40] = [
    0, 0, 0, 0, 0, 0, 16, 18, 20, 22, 24, 26, 28, 20, 22, 24, 24, 26, 28, 28, //
    22, 24, 24, 26, 26, 28, 28, 24, 24, 26, 26, 26, 28, 28, 24, 26, 26, 26, 28, 28,
];

/// How the codewords of a symbol are divided.
#[derive(Clone, Copy, Debug)]
pub(super) struct Blocks {
    /// Number of blocks.
    pub(super) count: usize,
    /// Error-correction codewords of each block.
    pub(super) correction: usize,
    /// Data codewords of all blocks together.
    pub(super) data: usize,
}

impl Blocks {
    pub(super) fn of(version: Version, level: Level) -> Self {
        let row = usize::from(version.number()).saturating_sub(1);
        let &(correction, count) =
            BLOCKS.get(row).and_then(|levels| levels.get(level as usize)).unwrap_or(&(0, 1));
        let (correction, count) = (usize::from(correction), usize::from(count));
        Self { count, correction, data: codewords(version) - correction * count }
    }
}

/// The codewords of a symbol, data and error correction: an eighth of the modules that no function
/// pattern takes.
const fn codewords(version: Version) -> usize {
    let (size, number) = (version.size(), version.number() as usize);
    // Finders with separators and format information; the timing patterns between them.
    let mut taken = 3 * 64 + 2 * 15 + 1 + 2 * (size - 16);
    if number >= 2 {
        let along = number / 7 + 2;
        // All but the three at the finders; those on a timing pattern share five modules with it.
        taken += (along * along - 3) * 25 - 2 * (along - 2) * 5;
    }
    if number >= 7 {
        taken += 2 * 18;
    }
    (size * size - taken) / 8
}

/// The centres of the alignment patterns along one side, largest first
/// [ISO/IEC 18004:2015, annex E].
pub(super) fn alignment_centres(version: Version) -> impl Iterator<Item = usize> + Clone {
    let number = usize::from(version.number());
    let step = ALIGNMENT_STEP.get(number - 1).copied().map_or(0, usize::from);
    let along = if number == 1 { 0 } else { number / 7 + 2 };
    let last = version.size() - 7;
    (0..along).map(move |index| if index + 1 == along { 6 } else { last - index * step })
}

/// The remainder of an information word, shifted left, by a generator of a BCH code.
const fn bch(word: u32, bits: u32, generator: u32) -> u32 {
    let degree = generator.ilog2();
    let mut remainder = word << degree;
    let mut bit = bits;
    while bit > 0 {
        bit -= 1;
        if remainder >> (bit + degree) & 1 == 1 {
            remainder ^= generator << bit;
        }
    }
    word << degree | remainder
}

/// The fifteen bits of format information for a level and a mask [ISO/IEC 18004:2015, 7.9.1].
pub(super) const fn format_information(level: Level, mask: u8) -> u32 {
    bch((level.format_bits() << 3 | mask) as u32, 5, 0b101_0011_0111) ^ 0b101_0100_0001_0010
}

/// The eighteen bits of version information, from version 7 on [ISO/IEC 18004:2015, 7.10].
pub(super) const fn version_information(version: Version) -> u32 {
    bch(version.number() as u32, 6, 0b1_1111_0010_0101)
}

#[cfg(test)]
mod tests {
    use super::{Blocks, alignment_centres, format_information, version_information};
    use crate::symbol::{Level, Version};
    use std::vec::Vec;

    #[test]
    fn samples_printed_in_the_standard() {
        // 7.9.1: level M, mask 5; annex D: version 7.
        assert_eq!(format_information(Level::Medium, 0b101), 0b100_0000_1100_1110);
        let version = |number| Version::new(number).unwrap();
        assert_eq!(version_information(version(7)), 0b00_0111_1100_1001_0100);
        // Table 7: data codewords of 1-M and 40-L.
        assert_eq!(Blocks::of(version(1), Level::Medium).data, 16);
        assert_eq!(Blocks::of(version(40), Level::Low).data, 2956);
        let centres: Vec<_> = alignment_centres(version(32)).collect();
        assert_eq!(centres, [138, 112, 86, 60, 34, 6]);
        assert_eq!(alignment_centres(version(1)).count(), 0);
    }
}
