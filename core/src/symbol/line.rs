//! A row or column of modules as bits of one machine value.

use core::ops::{BitAnd, BitOr, BitXor, Not, Shl, Shr};

/// A row or a column: bit 0 is the first module, 1 is dark, and everything beyond the symbol is 0.
///
/// A whole line is one value, so that one operation treats all its modules at once. Three widths carry
/// the forty versions: `u64` up to version 11, `u128` up to 27, [`Wide`] up to 40.
pub(super) trait Line:
    Copy
    + Eq
    + Default
    + BitAnd<Output = Self>
    + BitOr<Output = Self>
    + BitXor<Output = Self>
    + Not<Output = Self>
    + Shl<u32, Output = Self>
    + Shr<u32, Output = Self>
{
    /// The largest number of lines of this width, a multiple of 64.
    const BITS: u32;

    fn from_words(words: [u64; 3]) -> Self;
    fn words(self) -> [u64; 3];
    fn count(self) -> u32;
    fn reverse_bits(self) -> Self;

    /// The line whose first `length` modules are dark.
    fn ones(length: u32) -> Self {
        if length == 0 { Self::default() } else { !Self::default() >> (Self::BITS - length) }
    }

    /// A few modules, the first in bit 0.
    fn low(bits: u64) -> Self {
        Self::from_words([bits, 0, 0])
    }

    fn is_light(self) -> bool {
        self == Self::default()
    }
}

impl Line for u64 {
    const BITS: u32 = 64;

    #[inline]
    fn from_words([first, ..]: [u64; 3]) -> Self {
        first
    }

    #[inline]
    fn words(self) -> [u64; 3] {
        [self, 0, 0]
    }

    #[inline]
    fn count(self) -> u32 {
        self.count_ones()
    }

    #[inline]
    fn reverse_bits(self) -> Self {
        self.reverse_bits()
    }
}

impl Line for u128 {
    const BITS: u32 = 128;

    #[inline]
    fn from_words([first, second, _]: [u64; 3]) -> Self {
        Self::from(second) << 64 | Self::from(first)
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the value is taken apart into its halves")]
    fn words(self) -> [u64; 3] {
        [self as u64, (self >> 64) as u64, 0]
    }

    #[inline]
    fn count(self) -> u32 {
        self.count_ones()
    }

    #[inline]
    fn reverse_bits(self) -> Self {
        self.reverse_bits()
    }
}

/// A line of up to 192 modules, lowest word first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wide([u64; 3]);

impl Wide {
    /// Word by word and without a loop: built for size, a loop would be one for every operation on a line.
    #[expect(clippy::inline_always, reason = "three instructions, which a build for size would call")]
    #[inline(always)]
    fn zip(self, other: Self, operation: impl Fn(u64, u64) -> u64) -> Self {
        let Self([a, b, c]) = self;
        let Self([first, second, third]) = other;
        Self([operation(a, first), operation(b, second), operation(c, third)])
    }
}

impl BitAnd for Wide {
    type Output = Self;
    #[inline]
    fn bitand(self, other: Self) -> Self {
        self.zip(other, |a, b| a & b)
    }
}

impl BitOr for Wide {
    type Output = Self;
    #[inline]
    fn bitor(self, other: Self) -> Self {
        self.zip(other, |a, b| a | b)
    }
}

impl BitXor for Wide {
    type Output = Self;
    #[inline]
    fn bitxor(self, other: Self) -> Self {
        self.zip(other, |a, b| a ^ b)
    }
}

impl Not for Wide {
    type Output = Self;
    #[inline]
    fn not(self) -> Self {
        let Self([a, b, c]) = self;
        Self([!a, !b, !c])
    }
}

impl Shl<u32> for Wide {
    type Output = Self;
    #[inline]
    fn shl(self, by: u32) -> Self {
        let Self([a, b, c]) = self;
        let [a, b, c] = match by / 64 {
            0 => [a, b, c],
            1 => [0, a, b],
            2 => [0, 0, a],
            _ => [0; 3],
        };
        let by = by % 64;
        // The part that crosses into the next word; two shifts, for a shift by 64 is not one.
        let over = |word: u64| word >> 1 >> (63 - by);
        Self([a << by, b << by | over(a), c << by | over(b)])
    }
}

impl Shr<u32> for Wide {
    type Output = Self;
    #[inline]
    fn shr(self, by: u32) -> Self {
        let Self([a, b, c]) = self;
        let [a, b, c] = match by / 64 {
            0 => [a, b, c],
            1 => [b, c, 0],
            2 => [c, 0, 0],
            _ => [0; 3],
        };
        let by = by % 64;
        let over = |word: u64| word << 1 << (63 - by);
        Self([a >> by | over(b), b >> by | over(c), c >> by])
    }
}

impl Line for Wide {
    const BITS: u32 = 192;

    #[inline]
    fn from_words(words: [u64; 3]) -> Self {
        Self(words)
    }

    #[inline]
    fn words(self) -> [u64; 3] {
        self.0
    }

    #[inline]
    fn count(self) -> u32 {
        let Self([a, b, c]) = self;
        a.count_ones() + b.count_ones() + c.count_ones()
    }

    #[inline]
    fn reverse_bits(self) -> Self {
        let Self([a, b, c]) = self;
        Self([c.reverse_bits(), b.reverse_bits(), a.reverse_bits()])
    }
}

/// A number of modules as the width of a shift; at most 177.
#[expect(clippy::cast_possible_truncation, reason = "no symbol has more than 177 modules a side")]
pub(super) const fn width(modules: usize) -> u32 {
    modules as u32
}

/// Exchanges rows and columns of a square of at most `L::BITS` lines.
pub(super) fn transpose<L: Line>(lines: &[L]) -> alloc::vec::Vec<L> {
    let mut words = alloc::vec![[0_u64; 3]; L::BITS as usize];
    for (block_row, block) in lines.chunks(64).enumerate() {
        for block_column in 0..L::BITS as usize / 64 {
            let mut square = [0_u64; 64];
            for (word, line) in square.iter_mut().zip(block) {
                *word = line.words().get(block_column).copied().unwrap_or(0);
            }
            transpose_square(&mut square);
            for (line, word) in words.iter_mut().skip(block_column * 64).zip(square) {
                if let Some(place) = line.get_mut(block_row) {
                    *place = word;
                }
            }
        }
    }
    words.into_iter().take(lines.len()).map(L::from_words).collect()
}

/// Transposes 64 by 64 bits: exchanges the two off-diagonal quarters, then those of each quarter, and so
/// on, all quarters of a size at once.
fn transpose_square(square: &mut [u64; 64]) {
    let mut mask = u64::MAX >> 32;
    let mut half = 32_u32;
    while half > 0 {
        for pair in square.chunks_exact_mut(2 * half as usize) {
            let (upper, lower) = pair.split_at_mut(half as usize);
            for (upper, lower) in upper.iter_mut().zip(lower) {
                let exchanged = (*upper >> half ^ *lower) & mask;
                *upper ^= exchanged << half;
                *lower ^= exchanged;
            }
        }
        half /= 2;
        mask ^= mask << half;
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Wide, transpose};
    use std::vec::Vec;

    fn bit<L: Line>(line: L, index: u32) -> bool {
        !((line >> index) & L::low(1)).is_light()
    }

    fn lines_behave_as_rows_of_bits<L: Line>() {
        let word = 0x9E37_79B9_7F4A_7C15_u64;
        let line = L::from_words([word, word.rotate_left(7), word.rotate_left(23)]) & L::ones(L::BITS);
        for by in 0..L::BITS {
            for index in 0..L::BITS {
                let left = index >= by && bit(line, index.wrapping_sub(by));
                assert_eq!(bit(line << by, index), left, "{index} << {by}");
                let right = index + by < L::BITS && bit(line, index + by);
                assert_eq!(bit(line >> by, index), right, "{index} >> {by}");
            }
            assert_eq!(L::ones(by).count(), by);
            assert_eq!(bit(line.reverse_bits(), by), bit(line, L::BITS - 1 - by));
        }
        let lines: Vec<L> =
            (0..L::BITS - 3).map(|y| (line << (y % 31) ^ line >> (y % 29)) & L::ones(L::BITS - 3)).collect();
        let columns = transpose(&lines);
        assert_eq!(columns.len(), lines.len());
        for (y, line) in (0..).zip(&lines) {
            for (x, column) in (0..).zip(&columns) {
                assert_eq!(bit(*line, x), bit(*column, y), "{x}, {y}");
            }
        }
    }

    #[test]
    fn all_widths_behave_as_rows_of_bits() {
        lines_behave_as_rows_of_bits::<u64>();
        lines_behave_as_rows_of_bits::<u128>();
        lines_behave_as_rows_of_bits::<Wide>();
    }
}
