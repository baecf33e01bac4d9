//! Questions about many bytes at once: eight in a word, answered by arithmetic without a loop over each.

/// The highest bit of every byte.
const HIGH: u64 = splat(0x80);
/// What fills up a word: a digit is in every set that is asked for.
const FILLER: u64 = splat(b'0');

/// A word of eight equal bytes.
const fn splat(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// For bytes below 0x80: the highest bit where a byte is at least `least`, and perhaps other bits.
///
/// A byte from 0x80 on may carry into its neighbours; whoever asks marks it, and with it the word, anyway.
const fn at_least(bytes: u64, least: u8) -> u64 {
    bytes.wrapping_add(splat(0x80 - least))
}

/// The highest bit of some byte if one is not in the common character set, and of none otherwise.
const fn not_common(bytes: u64) -> u64 {
    bytes | !at_least(bytes, 0x20) | at_least(bytes, 0x7F)
}

/// The highest bit of some byte if one is not an ASCII letter or digit, and of none otherwise.
const fn not_alphanumeric(bytes: u64) -> u64 {
    let digits = at_least(bytes, b'0') & !at_least(bytes, b'9' + 1);
    let lower = bytes | splat(0x20);
    let letters = at_least(lower, b'a') & !at_least(lower, b'z' + 1);
    bytes | !(digits | letters)
}

/// The highest bit of some byte if one is not an ASCII digit, and of none otherwise.
const fn not_digits(bytes: u64) -> u64 {
    bytes | !at_least(bytes, b'0') | at_least(bytes, b'9' + 1)
}

/// Whether every byte is in the common character set (printable ASCII).
#[inline]
pub(crate) fn all_common(bytes: &[u8]) -> bool {
    none(bytes, not_common)
}

/// Whether every byte is an ASCII letter or digit.
#[inline]
pub(crate) fn all_alphanumeric(bytes: &[u8]) -> bool {
    none(bytes, not_alphanumeric)
}

/// Whether every byte is an ASCII digit.
#[inline]
pub(crate) fn all_digits(bytes: &[u8]) -> bool {
    none(bytes, not_digits)
}

/// Whether no byte is marked in its highest bit.
#[inline]
fn none(bytes: &[u8], marks: impl Fn(u64) -> u64) -> bool {
    let (words, rest) = bytes.as_chunks::<8>();
    let marked = words.iter().fold(0, |marked, word| marked | marks(u64::from_ne_bytes(*word)));
    // The last eight bytes, some of them for the second time, rather than the rest one by one.
    let last = match (bytes.last_chunk::<8>(), rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        (Some(last), ..) => u64::from_ne_bytes(*last),
        (None, Some(first), Some(last)) => {
            u64::from(u32::from_ne_bytes(*first)) << 32 | u64::from(u32::from_ne_bytes(*last))
        }
        _ => rest.iter().fold(FILLER, |word, byte| word << 8 | u64::from(*byte)),
    };
    (marked | marks(last)) & HIGH == 0
}

/// The numbers that two pairs of ASCII digits write, unless one is no digit.
#[inline]
pub(crate) const fn two_pairs(digits: [u8; 4]) -> Option<(u8, u8)> {
    let values = u32::from_le_bytes(digits) ^ 0x3030_3030;
    // Only a value of 0 to 9 stays below 0x80 when 0x76 is added; no byte carries into the next that was.
    if (values | values.wrapping_add(0x7676_7676)) & 0x8080_8080 != 0 {
        return None;
    }
    let [first, _, second, _] = (values * 10 + (values >> 8)).to_le_bytes();
    Some((first, second))
}

/// 00 to 99 in two digits each.
static PAIRS: [[u8; 2]; 100] = pairs();

const fn pairs() -> [[u8; 2]; 100] {
    let mut pairs = [[b'0'; 2]; 100];
    let mut rest: &mut [[u8; 2]] = &mut pairs;
    let mut number = 0;
    while let [pair, after @ ..] = rest {
        *pair = [b'0' + number / 10, b'0' + number % 10];
        number += 1;
        rest = after;
    }
    pairs
}

/// A number of 0 to 99 in two digits.
#[inline]
pub(crate) fn pair(number: usize) -> Option<[u8; 2]> {
    PAIRS.get(number).copied()
}

/// A number below 10^16 in sixteen digits.
#[inline]
pub(crate) fn sixteen_digits(number: u64) -> [u8; 16] {
    const EIGHT: u64 = 100_000_000;
    // Most amounts have no more than eight.
    let (high, low) =
        if number < EIGHT { (splat(b'0'), number) } else { (eight_digits(number / EIGHT), number % EIGHT) };
    (u128::from(eight_digits(low)) << 64 | u128::from(high)).to_le_bytes()
}

/// The digits after the leading zeros, and at least the last one.
#[inline]
pub(crate) fn significant(digits: &[u8; 16]) -> &[u8] {
    let values = u128::from_le_bytes(*digits) ^ u128::from_ne_bytes([b'0'; 16]);
    let zeros = (values | 1 << 120).trailing_zeros() / 8;
    digits.get(zeros as usize..).unwrap_or(digits)
}

/// A number below 10^8 in eight digits, the first in the lowest byte.
const fn eight_digits(number: u64) -> u64 {
    // Four digits in each half of the word, two in each quarter, one in each byte, the first ones lowest. The
    // multiplications divide all parts at once: by 100 what is below 10 000, by 10 what is below 100.
    let fours = (number / 10_000) | (number % 10_000) << 32;
    let hundreds = (fours * 5_243) >> 19 & 0x0000_007F_0000_007F;
    let twos = hundreds | (fours - hundreds * 100) << 16;
    let tens = (twos * 103) >> 10 & 0x000F_000F_000F_000F;
    let ones = tens | (twos - tens * 10) << 8;
    ones | splat(b'0')
}

#[cfg(test)]
mod tests {
    use super::{all_alphanumeric, all_common, all_digits, pair, significant, sixteen_digits, two_pairs};
    use crate::text::is_common;
    use std::format;

    #[test]
    fn every_four_digits_are_written_at_every_place() {
        for four in 0..10_000_u64 {
            for place in [1, 10_000, 100_000_000, 1_000_000_000_000] {
                let number = four * place;
                let written = sixteen_digits(number);
                assert_eq!(written, format!("{number:016}").as_bytes());
                assert_eq!(significant(&written), format!("{number}").as_bytes());
            }
        }
        assert_eq!(sixteen_digits(1_234_567_890_123_456), *b"1234567890123456");
        assert_eq!(sixteen_digits(9_999_999_999_999_999), [b'9'; 16]);
    }

    /// Every byte at every place of texts of every short length.
    #[test]
    fn sets_are_those_of_single_bytes() {
        for length in 0..=26 {
            for place in 0..length {
                for byte in 0..=u8::MAX {
                    let mut text = [b'7'; 26];
                    text[place] = byte;
                    let text = &text[..length];
                    assert_eq!(all_common(text), is_common(byte), "{length} {place} {byte}");
                    assert_eq!(
                        all_alphanumeric(text),
                        byte.is_ascii_alphanumeric(),
                        "{length} {place} {byte}"
                    );
                    assert_eq!(all_digits(text), byte.is_ascii_digit(), "{length} {place} {byte}");
                }
            }
        }
        assert!(all_common(&[]) && all_alphanumeric(&[]) && all_digits(&[]));
    }

    #[test]
    fn pairs_are_read_as_they_are_written() {
        for number in 0..100_u8 {
            let [high, low] = pair(number.into()).unwrap();
            assert_eq!(format!("{number:02}").as_bytes(), [high, low]);
            assert_eq!(two_pairs([high, low, b'4', b'2']), Some((number, 42)));
            assert_eq!(two_pairs([b'4', b'2', high, low]), Some((42, number)));
        }
        assert_eq!(pair(100), None);
    }

    #[test]
    fn a_pair_with_any_other_byte_is_none() {
        for place in 0..4 {
            for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
                for others in [b'0', b'9'] {
                    let mut digits = [others; 4];
                    digits[place] = byte;
                    assert_eq!(two_pairs(digits), None, "{digits:?}");
                }
            }
        }
    }
}
