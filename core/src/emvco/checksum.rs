//! The checksum of object 63 [EMVCo MPM v1.0 object 63; ISO/IEC 13239]: CRC-16/IBM-3740.
//!
//! Computed without tables. Bits are coefficients of a polynomial over the field of two elements, where the
//! square of a sum is the sum of the squares. The generator says that
//!
//! ```text
//! x^16  = x^12  + x^5  + 1,    and squared again and again
//! x^32  = x^24  + x^10 + 1,
//! x^64  = x^48  + x^20 + 1,
//! x^128 = x^96  + x^40 + 1,
//! x^256 = x^192 + x^80 + 1,
//! ```
//!
//! so that a word of 64 bits moves to the words after it by two shifts and four sums: about two instructions
//! a byte, all told, where sixteen tables take more than three, and eight kilobytes of cache.

/// What the initial value `FFFF` adds to a beginning of 0 to 7 bytes: `FFFF` · x^(8·bytes − 16).
const INITIAL: [u64; 8] = initial();

const fn initial() -> [u64; 8] {
    let mut all = [0; 8];
    // The generator is odd, so that dividing by x sixteen times leads back from `FFFF`.
    let (mut value, mut step) = (0xFFFF_u64, 0);
    while step < 16 {
        value = if value & 1 == 0 { value >> 1 } else { (value ^ 0x1_1021) >> 1 };
        step += 1;
    }
    let mut rest: &mut [u64] = &mut all;
    while let [first, after @ ..] = rest {
        *first = value;
        value = carried::<16>(value >> 8) ^ (value << 8 & 0xFFFF);
        rest = after;
    }
    all
}

/// The checksum of the UTF-8 bytes of a payload up to and including the characters `6304`.
///
/// ```
/// assert_eq!(motcua::emvco::checksum(b"123456789"), 0x29B1);
/// ```
pub fn checksum(bytes: &[u8]) -> u16 {
    let (beginning, words) = bytes.as_rchunks::<8>();
    let initial = INITIAL.get(beginning.len()).copied().unwrap_or(0);
    let beginning = match bytes.first_chunk() {
        // Never by 64, not even where the beginning is empty.
        Some(first) => u64::from_be_bytes(*first) >> 8 >> (56 - 8 * beginning.len()),
        None => beginning.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    } ^ initial;
    // Moving a word reaches four words ahead; the last four are carried from one to the next.
    let sum = match words.split_last_chunk::<4>() {
        Some((moved, last)) => {
            let (rest, fours) = moved.as_rchunks::<4>();
            let sums = rest
                .iter()
                .fold(ahead([0; 4], beginning), |sums, word| ahead(sums, u64::from_be_bytes(*word)));
            // Four at a time: then each sum stays where it is.
            let sums = fours.iter().fold(sums, |sums, four| {
                four.iter().fold(sums, |sums, word| ahead(sums, u64::from_be_bytes(*word)))
            });
            let [high, low] = pairs(last, sums);
            let low = carried_pair(high) ^ low;
            let [high, low] = halves(low);
            carried::<64>(high) ^ low
        }
        None => words.iter().fold(beginning, |sum, word| carried::<64>(sum) ^ u64::from_be_bytes(*word)),
    };
    remainder(sum)
}

/// Whether the last four bytes are the checksum of those before them, in upper case.
pub(crate) fn is_sealed(bytes: &[u8]) -> bool {
    let sealed = bytes.split_last_chunk().map(|(covered, sum)| hexadecimal(checksum(covered)) == *sum);
    sealed.unwrap_or(false)
}

/// What all words so far add to the next four, after one more: x^256 = x^192 + x^80 + 1.
const fn ahead([first, second, third, fourth]: [u64; 4], word: u64) -> [u64; 4] {
    let word = word ^ first;
    [second ^ word, third ^ word >> 48, fourth ^ word << 16, word]
}

/// A value of `N` bits · x^N, in `N` bits again; `N` is 16, 32 or 64.
///
/// What sticks out at the top is replaced by lower terms until nothing does: all that is ever replaced is
/// `quotient`, a sum of shifts.
const fn carried<const N: u32>(value: u64) -> u64 {
    let quotient =
        value ^ value >> (N / 4) ^ value >> (N / 2) ^ value >> (N * 11 / 16) ^ value >> (N * 3 / 4);
    (quotient ^ quotient << (N * 5 / 16) ^ quotient << (N * 3 / 4)) & (u64::MAX >> (64 - N))
}

/// As [`carried`], for 128 bits.
const fn carried_pair(value: u128) -> u128 {
    let quotient = value ^ value >> 32 ^ value >> 64 ^ value >> 88 ^ value >> 96;
    quotient ^ quotient << 40 ^ quotient << 96
}

#[expect(clippy::cast_possible_truncation, reason = "both halves are taken")]
const fn halves(value: u128) -> [u64; 2] {
    [(value >> 64) as u64, value as u64]
}

/// The last four words with what was added to them, two and two.
fn pairs([first, second, third, fourth]: &[[u8; 8]; 4], sums: [u64; 4]) -> [u128; 2] {
    let pair = |high: &[u8; 8], high_sum: u64, low: &[u8; 8], low_sum: u64| {
        let high = u64::from_be_bytes(*high) ^ high_sum;
        u128::from(high) << 64 | u128::from(u64::from_be_bytes(*low) ^ low_sum)
    };
    [pair(first, sums[0], second, sums[1]), pair(third, sums[2], fourth, sums[3])]
}

/// The remainder of a word · x^16 by the generator.
#[expect(clippy::cast_possible_truncation, reason = "what is carried in 16 bits has 16 bits")]
const fn remainder(word: u64) -> u16 {
    let half = carried::<32>(word >> 32) ^ (word & 0xFFFF_FFFF);
    let quarter = carried::<16>(half >> 16) ^ (half & 0xFFFF);
    carried::<16>(quarter) as u16
}

/// The value of four hexadecimal digits of either case; `None` for anything else.
pub(super) fn parse_hexadecimal(text: &str) -> Option<u16> {
    let digits: [u8; 4] = text.as_bytes().try_into().ok()?;
    digits.into_iter().try_fold(0, |value, digit| {
        let digit = char::from(digit).to_digit(16)?;
        Some(value << 4 | u16::try_from(digit).ok()?)
    })
}

/// Four upper-case hexadecimal digits, leading zeros kept.
pub(super) const fn hexadecimal(value: u16) -> [u8; 4] {
    // Each digit in a byte of its own; those over nine become letters, all four at once.
    let bytes = (value as u32 & 0xFF00) << 8 | value as u32 & 0x00FF;
    let digits = (bytes & 0x00F0_00F0) << 4 | bytes & 0x000F_000F;
    let letters = (digits + 0x0606_0606) >> 4 & 0x0101_0101;
    (digits + 0x3030_3030 + letters * 7).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::{checksum, hexadecimal, parse_hexadecimal};
    use std::{format, vec::Vec};

    #[test]
    fn every_length_agrees_with_the_tables_of_another_implementation() {
        let tables = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740);
        // Bytes of a linear congruence, so that every length meets other ones.
        let mut state = 1_u32;
        for length in 0..1_000 {
            let bytes: Vec<u8> = (0..length)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    state.to_be_bytes()[0]
                })
                .collect();
            assert_eq!(checksum(&bytes), tables.checksum(&bytes), "{length} bytes");
        }
    }

    #[test]
    fn every_sum_is_written_in_four_digits() {
        for value in 0..=u16::MAX {
            let written = hexadecimal(value);
            assert_eq!(written, *format!("{value:04X}").as_bytes());
            assert_eq!(parse_hexadecimal(core::str::from_utf8(&written).unwrap()), Some(value));
        }
        assert_eq!(parse_hexadecimal("2e2E"), Some(0x2E2E));
        assert_eq!([parse_hexadecimal("+E2E"), parse_hexadecimal("2E2")], [None, None]);
    }
}
