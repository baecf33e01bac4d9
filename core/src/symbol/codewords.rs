//! Reed–Solomon error correction and the order of the codewords.
//!
//! The remainder of a division by a generator polynomial is kept in a register of four words, the
//! coefficient of the highest power in the highest byte, so that a codeword is divided out by one shift and
//! two looked-up multiples of the generator.

use super::tables::Blocks;
use alloc::vec;
use alloc::vec::Vec;

/// A polynomial over GF(2⁸) of degree up to 31.
type Register = [u64; 4];

/// No block has more error-correction codewords.
const LONGEST: usize = 30;

/// The generator polynomials by their degree, without the leading 1 [ISO/IEC 18004:2015, annex A].
static GENERATORS: [Register; LONGEST + 1] = generators();

/// The product in GF(2⁸) modulo x⁸ + x⁴ + x³ + x² + 1.
const fn product(a: u8, b: u8) -> u8 {
    let (mut product, mut a, mut b) = (0, a, b);
    while b != 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a = a << 1 ^ if a >> 7 == 1 { 0x1D } else { 0 };
        b >>= 1;
    }
    product
}

#[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where a wrong place is an error")]
const fn generators() -> [Register; LONGEST + 1] {
    let mut generators = [[0; 4]; LONGEST + 1];
    // The product of (x + 2⁰), (x + 2¹), …, highest coefficient first.
    let mut polynomial = [0_u8; LONGEST + 1];
    polynomial[0] = 1;
    let mut root = 1;
    let mut degree = 0;
    while degree < LONGEST {
        degree += 1;
        let mut at = degree;
        while at > 0 {
            polynomial[at] ^= product(polynomial[at - 1], root);
            at -= 1;
        }
        root = product(root, 2);
        let mut coefficient = 0;
        while coefficient < degree {
            let byte = polynomial[coefficient + 1] as u64;
            generators[degree][coefficient / 8] |= byte << (56 - coefficient % 8 * 8);
            coefficient += 1;
        }
    }
    generators
}

/// Sixteen multiples of a polynomial, by the factor.
type Multiples = [Register; 16];

/// The multiples of a polynomial by 0 to 15, and the polynomial sixteenfold.
fn multiples(polynomial: Register) -> (Multiples, Register) {
    let mut power = polynomial;
    let mut multiples = [[0; 4]; 16];
    for bit in [1, 2, 4, 8] {
        // Every multiple below this power of two, once more with the power added.
        let (below, from) = multiples.split_at_mut(bit);
        for (from, below) in from.iter_mut().zip(below) {
            *from = sum(*below, power);
        }
        power = power.map(doubled);
    }
    (multiples, power)
}

/// All eight coefficients of a word times 2.
const fn doubled(word: u64) -> u64 {
    let carries = word >> 7 & 0x0101_0101_0101_0101;
    ((word & 0x7F7F_7F7F_7F7F_7F7F) << 1) ^ (carries * 0x1D)
}

fn sum(mut sum: Register, other: Register) -> Register {
    for (word, other) in sum.iter_mut().zip(other) {
        *word ^= other;
    }
    sum
}

/// Divides blocks by one generator polynomial.
struct Divisor {
    low: Multiples,
    high: Multiples,
}

impl Divisor {
    fn new(degree: usize) -> Self {
        let generator = GENERATORS.get(degree).copied().unwrap_or_default();
        let (low, sixteenfold) = multiples(generator);
        let (high, _) = multiples(sixteenfold);
        Self { low, high }
    }

    /// The error-correction codewords of a block, then zeros.
    fn remainder(&self, block: &[u8]) -> [u8; 32] {
        let multiple = |multiples: &Multiples, factor: u64| {
            let factor = usize::try_from(factor & 0xF).unwrap_or_default();
            multiples.get(factor).copied().unwrap_or_default()
        };
        let mut register = Register::default();
        for &codeword in block {
            let [a, b, c, d] = register;
            let factor = a >> 56 ^ u64::from(codeword);
            let shifted = [a << 8 | b >> 56, b << 8 | c >> 56, c << 8 | d >> 56, d << 8];
            register = sum(sum(shifted, multiple(&self.low, factor)), multiple(&self.high, factor >> 4));
        }
        let mut bytes = [0; 32];
        for (bytes, word) in bytes.chunks_exact_mut(8).zip(register) {
            bytes.copy_from_slice(&word.to_be_bytes());
        }
        bytes
    }
}

/// Divides data codewords into blocks, adds the error-correction codewords of each, and takes the blocks'
/// codewords in turns: first the data, then the correction [ISO/IEC 18004:2015, 7.6].
pub(super) fn with_correction(data: &[u8], blocks: Blocks) -> Vec<u8> {
    let divisor = Divisor::new(blocks.correction);
    let mut codewords = vec![0; blocks.data + blocks.count * blocks.correction];
    let (data_part, correction_part) = codewords.split_at_mut(blocks.data);
    // The last blocks have one codeword more; those come after all others of the data.
    let short = blocks.data / blocks.count;
    let long_blocks = blocks.data % blocks.count;
    let short_blocks = blocks.count - long_blocks;
    let (in_turns, surplus) = data_part.split_at_mut(short * blocks.count);
    let mut surplus = surplus.iter_mut();
    let mut rest = data;
    for index in 0..blocks.count {
        let length = short + usize::from(index >= short_blocks);
        let (block, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        rest = after;
        let (common, last) = block.split_at_checked(short).unwrap_or((block, &[]));
        let places = in_turns.iter_mut().skip(index).step_by(blocks.count);
        for (place, codeword) in places.zip(common) {
            *place = *codeword;
        }
        // In this order: a zip takes from its first part before it asks the second.
        for (codeword, place) in last.iter().zip(surplus.by_ref()) {
            *place = *codeword;
        }
        let places = correction_part.iter_mut().skip(index).step_by(blocks.count);
        for (place, codeword) in places.zip(divisor.remainder(block)) {
            *place = codeword;
        }
    }
    codewords
}

#[cfg(test)]
mod tests {
    use super::{Divisor, GENERATORS};

    #[test]
    fn generator_printed_in_the_standard() {
        // Annex A, table A.1: the exponents of degree 7.
        let powers: std::vec::Vec<u8> =
            core::iter::successors(Some(1), |power| Some(super::product(*power, 2))).take(255).collect();
        let bytes = [87, 229, 146, 149, 238, 102, 21].map(|exponent| powers[exponent]);
        assert_eq!(GENERATORS[7][0].to_be_bytes()[..7], bytes);
    }

    #[test]
    fn correction_printed_in_the_standard() {
        // Annex I: the data codewords of 01234567 in version 1-M, and their correction.
        let data =
            [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11];
        let correction = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55];
        assert_eq!(Divisor::new(10).remainder(&data)[..10], correction);
    }
}
