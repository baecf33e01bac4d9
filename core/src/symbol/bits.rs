//! The bits of a symbol's data, as ISO/IEC 18004:2015, 7.4 has them.

use super::Version;
use alloc::vec::Vec;

/// The mode indicators of segments and of the declaration of an encoding (table 2), which take four bits.
const MODE_BITS: usize = 4;
const DECLARATION: u32 = 0b0111;
/// The assignment number that declares the bytes that follow as UTF-8.
const UTF_8: u32 = 26;
/// What fills the codewords that are left, in turns (7.4.10).
const PADDING: [u8; 2] = [0b1110_1100, 0b0001_0001];

/// How a segment writes its characters. Kanji is left out: it is for Shift JIS, and a text here is UTF-8.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Any bytes, eight bits each.
    Byte,
    /// Digits, capital letters, space and `$%*+-./:`, two in eleven bits.
    Alphanumeric,
    /// Digits, three in ten bits.
    Numeric,
}

impl Mode {
    const fn indicator(self) -> u32 {
        match self {
            Self::Byte => 0b0100,
            Self::Alphanumeric => 0b0010,
            Self::Numeric => 0b0001,
        }
    }

    /// The bits of a segment's length in a version (table 3).
    const fn length_bits(self, version: Version) -> usize {
        let class = match version.number() {
            ..=9 => 0,
            10..=26 => 2,
            _ => 4,
        };
        match self {
            Self::Byte if class == 0 => 8,
            Self::Byte => 16,
            Self::Alphanumeric => 9 + class,
            Self::Numeric => 10 + class,
        }
    }

    /// The bits before a segment's characters in a version.
    pub(super) const fn head_bits(self, version: Version) -> usize {
        MODE_BITS + self.length_bits(version)
    }

    /// The bits of so many characters.
    pub(super) const fn bits(self, characters: usize) -> usize {
        match self {
            Self::Byte => 8 * characters,
            Self::Alphanumeric => (11 * characters).div_ceil(2),
            Self::Numeric => (10 * characters).div_ceil(3),
        }
    }
}

/// The value of a character in alphanumeric mode (table 5).
const fn alphanumeric(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'Z' => byte - b'A' + 10,
        b' ' => 36,
        b'$' => 37,
        b'%' => 38,
        b'*' => 39,
        b'+' => 40,
        b'-' => 41,
        b'.' => 42,
        b'/' => 43,
        _ => 44,
    }
}

/// Bits that become codewords.
pub(super) struct Bits {
    codewords: Vec<u8>,
    /// The bits behind the last whole codeword: fewer than eight, the last one lowest.
    rest: u32,
    held: usize,
}

impl Bits {
    pub(super) fn with_capacity(codewords: usize) -> Self {
        Self { codewords: Vec::with_capacity(codewords), rest: 0, held: 0 }
    }

    /// A number of at most sixteen bits.
    #[expect(clippy::cast_possible_truncation, reason = "the higher bits are in the codewords before")]
    fn push(&mut self, number: u32, bits: usize) {
        self.rest = self.rest << bits | number;
        self.held += bits;
        while self.held >= 8 {
            self.held -= 8;
            self.codewords.push((self.rest >> self.held) as u8);
        }
    }

    /// Declares the bytes of what follows as UTF-8.
    pub(super) fn declare_utf_8(&mut self) {
        self.push(DECLARATION, MODE_BITS);
        self.push(UTF_8, 8);
    }

    /// A segment of characters that its mode can write and whose length its field can hold.
    #[expect(clippy::cast_possible_truncation, reason = "a symbol's length fields have 16 bits")]
    pub(super) fn segment(&mut self, mode: Mode, text: &[u8], version: Version) {
        self.push(mode.indicator(), MODE_BITS);
        self.push(text.len() as u32, mode.length_bits(version));
        let (group, base) = match mode {
            Mode::Byte => (1, 0),
            Mode::Alphanumeric => (2, 45),
            Mode::Numeric => (3, 10),
        };
        for characters in text.chunks(group) {
            let value = |byte: u8| if mode == Mode::Byte { byte } else { alphanumeric(byte) };
            let number = characters.iter().fold(0, |number, byte| number * base + u32::from(value(*byte)));
            self.push(number, mode.bits(characters.len()));
        }
    }

    /// The codewords, with terminator and padding, of a symbol that holds so many and no fewer than the bits take.
    pub(super) fn into_codewords(mut self, capacity: usize) -> Vec<u8> {
        let free = (8 * capacity.saturating_sub(self.codewords.len())).saturating_sub(self.held);
        self.push(0, free.min(4));
        self.push(0, (8 - self.held) % 8);
        let left = capacity.saturating_sub(self.codewords.len());
        self.codewords.extend(PADDING.into_iter().cycle().take(left));
        self.codewords
    }
}
