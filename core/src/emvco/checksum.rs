//! The checksum of object 63 [EMVCo MPM v1.0 object 63; ISO/IEC 13239].

use crc::{CRC_16_IBM_3740, Crc};

/// Sixteen tables: one step takes sixteen bytes.
#[cfg(target_pointer_width = "64")]
type Lookup = crc::Table<16>;
/// Where every kilobyte counts, on 32-bit machines and in browsers, none.
#[cfg(not(target_pointer_width = "64"))]
type Lookup = crc::NoTable;

static CRC: Crc<u16, Lookup> = Crc::<u16, Lookup>::new(&CRC_16_IBM_3740);

/// The checksum of the UTF-8 bytes of a payload up to and including the characters `6304`.
///
/// ```
/// assert_eq!(motcua::emvco::checksum(b"123456789"), 0x29B1);
/// ```
pub fn checksum(bytes: &[u8]) -> u16 {
    CRC.checksum(bytes)
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
pub(super) fn hexadecimal(value: u16) -> [u8; 4] {
    [12, 8, 4, 0].map(|shift| match (value >> shift & 0xF) as u8 {
        digit @ 0..=9 => b'0' + digit,
        digit => b'A' + digit - 10,
    })
}
