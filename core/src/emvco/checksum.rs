//! The checksum of object 63 [EMVCo MPM v1.0 object 63; ISO/IEC 13239]: CRC-16/IBM-3740.

use crc::{CRC_16_IBM_3740, Crc};

/// Sixteen tables: one step takes sixteen bytes.
#[cfg(target_pointer_width = "64")]
type Lookup = crc::Table<16>;
/// Where every kilobyte counts, on 32-bit machines and in browsers, none: [`by_shifts`] is what runs there.
#[cfg(not(target_pointer_width = "64"))]
type Lookup = crc::NoTable;

static CRC: Crc<u16, Lookup> = Crc::<u16, Lookup>::new(&CRC_16_IBM_3740);

/// The bytes that a step of sixteen tables takes.
const STEP: usize = 16;

/// What nearly every payload begins with: all of objects 00 and 01 but the last digit, static or dynamic.
const HEAD: &[u8; 11] = b"00020101021";
static HEAD_SUMS: Beginning<{ HEAD.len() + 1 }> = Beginning::of(HEAD);

/// The checksums of what many texts begin with: of none of its bytes, of the first, … of all; `N` is one more than it
/// has bytes.
#[derive(Clone, Copy)]
pub(crate) struct Beginning<const N: usize>([u16; N]);

impl<const N: usize> Beginning<N> {
    /// The sums of bytes that the compiler knows.
    pub(crate) const fn of(bytes: &[u8]) -> Self {
        let mut sums = [CRC_16_IBM_3740.init; N];
        let (mut places, mut bytes): (&mut [u16], _) = (&mut sums, bytes);
        while let ([sum, next, ..], [byte, rest @ ..]) = (&mut *places, bytes) {
            *next = with(*sum, *byte);
            (places, bytes) = (places.split_at_mut(1).1, rest);
        }
        Self(sums)
    }

    /// The checksum of a text that begins so.
    #[inline]
    pub(crate) fn checksum(&self, text: &[u8]) -> u16 {
        // Bytes that do not fill a step are taken one by one, each for itself nearly as slow as a step: so much of the
        // beginning is not taken at all that whole steps are left.
        let known = N.saturating_sub(1);
        let spared = known - known.saturating_sub(text.len() % STEP) % STEP;
        match (self.0.get(spared), text.get(spared..)) {
            (Some(sum), Some(rest)) => continued(*sum, rest),
            _ => continued(CRC_16_IBM_3740.init, text),
        }
    }
}

/// The checksum of the UTF-8 bytes of a payload up to and including the characters `6304`.
///
/// ```
/// assert_eq!(motcua::emvco::checksum(b"123456789"), 0x29B1);
/// ```
pub fn checksum(bytes: &[u8]) -> u16 {
    if bytes.starts_with(HEAD) { HEAD_SUMS.checksum(bytes) } else { continued(CRC_16_IBM_3740.init, bytes) }
}

/// The checksum of bytes after others that have a checksum already.
pub(crate) fn continued(sum: u16, bytes: &[u8]) -> u16 {
    if cfg!(target_pointer_width = "64") {
        let mut digest = CRC.digest_with_initial(sum);
        digest.update(bytes);
        digest.finalize()
    } else {
        by_shifts(sum, bytes)
    }
}

/// The same without tables, a byte at a time.
fn by_shifts(sum: u16, bytes: &[u8]) -> u16 {
    bytes.iter().fold(sum, |sum, byte| with(sum, *byte))
}

/// The checksum after one more byte: the polynomial x¹⁶ + x¹² + x⁵ + 1 has so few terms that a byte's whole share is the
/// byte, itself folded once by four bits, at the places of the three lower terms.
const fn with(sum: u16, byte: u8) -> u16 {
    let share = sum >> 8 ^ byte as u16;
    let share = share ^ share >> 4;
    sum << 8 ^ share << 12 ^ share << 5 ^ share
}

/// Whether the last four bytes are the checksum of those before them, in upper case.
pub(crate) fn is_sealed(bytes: &[u8]) -> bool {
    let sealed = bytes.split_last_chunk().map(|(covered, sum)| hexadecimal(checksum(covered)) == *sum);
    sealed.unwrap_or(false)
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
    use super::{Beginning, CRC_16_IBM_3740, HEAD, by_shifts, checksum, hexadecimal, parse_hexadecimal};
    use std::{format, vec::Vec};

    #[test]
    fn every_length_agrees_with_the_definition_bit_by_bit() {
        // Bytes of a linear congruence, so that every length meets other ones, alone and after a head or one
        // that differs in its last byte.
        let mut state = 1_u32;
        let heads: [&[u8]; 3] = [b"", HEAD, b"00020101022"];
        for (head, length) in (0..300).flat_map(|length| heads.map(|head| (head, length))) {
            let after = (0..length).map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            });
            let bytes: Vec<u8> = head.iter().copied().chain(after).collect();
            let by_definition = bytes.iter().fold(0xFFFF_u16, |sum, byte| {
                (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| {
                    if sum & 0x8000 == 0 { sum << 1 } else { sum << 1 ^ 0x1021 }
                })
            });
            assert_eq!(checksum(&bytes), by_definition, "{length} bytes after {}", head.len());
            if let Some((known, _)) = bytes.split_first_chunk::<38>() {
                assert_eq!(
                    Beginning::<39>::of(known).checksum(&bytes),
                    by_definition,
                    "{length} after 38 known bytes"
                );
            }
            assert_eq!(by_shifts(CRC_16_IBM_3740.init, &bytes), by_definition, "{length} bytes by shifts");
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
