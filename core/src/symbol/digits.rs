//! Small numbers in decimal digits. The standard library's own way serves every width, sign and radix, which is a good
//! part of what a page would download.

use alloc::vec::Vec;
use core::fmt;

/// A number below 10 000.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    /// The digits, and how many of them are zeros in front.
    all: [u8; 4],
    zeros: usize,
}

impl Digits {
    pub(super) const fn of(number: usize) -> Self {
        let all = [digit(number / 1000), digit(number / 100), digit(number / 10), digit(number)];
        let zeros = (number < 10) as usize + (number < 100) as usize + (number < 1000) as usize;
        Self { all, zeros }
    }

    fn written(&self) -> &[u8] {
        self.all.get(self.zeros..).unwrap_or_default()
    }

    pub(super) fn push_to(self, text: &mut Vec<u8>) {
        text.extend_from_slice(self.written());
    }

    pub(super) fn tell(self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(core::str::from_utf8(self.written()).unwrap_or_default())
    }
}

/// The last digit of a number.
#[expect(clippy::cast_possible_truncation, reason = "less than ten")]
pub(super) const fn digit(number: usize) -> u8 {
    b'0' + (number % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn all_numbers_are_written_as_the_standard_library_does() {
        for number in 0..10_000 {
            let (mut text, mut bytes) = (std::string::String::new(), std::vec::Vec::new());
            Digits::of(number).tell(&mut text).unwrap();
            Digits::of(number).push_to(&mut bytes);
            assert_eq!((&text, &bytes[..]), (&std::format!("{number}"), text.as_bytes()));
        }
    }
}
