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
const fn at_least(bytes: u64, least: u8) -> u64 {
    bytes + splat(0x80 - least)
}

/// For any bytes: the highest bit where one is not in the common character set.
const fn not_common(bytes: u64) -> u64 {
    let low = bytes & !HIGH;
    bytes | !at_least(low, 0x20) | at_least(low, 0x7F)
}

/// For any bytes: the highest bit where one is not an ASCII letter or digit.
const fn not_alphanumeric(bytes: u64) -> u64 {
    let low = bytes & !HIGH;
    let digits = at_least(low, b'0') & !at_least(low, b'9' + 1);
    let lower = low | splat(0x20);
    let letters = at_least(lower, b'a') & !at_least(lower, b'z' + 1);
    bytes | !(digits | letters)
}

/// For any bytes: the highest bit where one is not an ASCII digit.
const fn not_digits(bytes: u64) -> u64 {
    let low = bytes & !HIGH;
    bytes | !at_least(low, b'0') | at_least(low, b'9' + 1)
}

/// Whether every byte is in the common character set (printable ASCII).
pub(crate) fn all_common(bytes: &[u8]) -> bool {
    none(bytes, not_common)
}

/// Whether every byte is an ASCII letter or digit.
pub(crate) fn all_alphanumeric(bytes: &[u8]) -> bool {
    none(bytes, not_alphanumeric)
}

/// Whether every byte is an ASCII digit.
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

#[cfg(test)]
mod tests {
    use super::{all_alphanumeric, all_common, all_digits, pair, two_pairs};
    use crate::text::is_common;
    use std::format;

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
