//! A zlib stream of rows that repeat [RFC 1950, RFC 1951].
//!
//! An image of modules is a few rows, each many times over. What a general compressor searches for is
//! known here: a row's bytes are written once, as literals or as a run, and every repetition is a match at
//! the distance of one row. What is left to do is to choose the codes for this image, one dynamic block.

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

/// A row of bytes that stands several times in succession, at least once.
pub(super) struct Repeated<'a> {
    pub(super) row: &'a [u8],
    pub(super) times: usize,
}

/// Appends rows of one length as a zlib stream.
pub(super) fn zlib(rows: &[Repeated<'_>], stride: usize, out: &mut Vec<u8>) {
    // Deflate with a window of 32 KiB; no dictionary.
    out.extend_from_slice(&[0x78, 0x01]);
    block(rows, stride, out);
    out.extend_from_slice(&adler_32(rows).to_be_bytes());
}

/// The check sum of the rows with all their repetitions, each distinct row read once.
fn adler_32(rows: &[Repeated<'_>]) -> u32 {
    const MODULUS: u32 = 65_521;
    let (mut low, mut high) = (1_u64, 0_u64);
    for Repeated { row, times } in rows {
        let length = row.len() as u64;
        // What a row adds to the sum, and to the sum of sums: each byte once for every byte from it on.
        let sum: u64 = row.iter().map(|byte| u64::from(*byte)).sum();
        let weighted: u64 = (1..).zip(row.iter().rev()).map(|(weight, byte)| weight * u64::from(*byte)).sum();
        for _ in 0..*times {
            high = (high + length * low + weighted) % u64::from(MODULUS);
            low = (low + sum) % u64::from(MODULUS);
        }
    }
    u32::try_from(high << 16 | low).unwrap_or_default()
}

/// One step of the compressed stream.
#[derive(Clone, Copy)]
enum Token {
    /// A byte as it is, a number of times.
    Literal(u8, usize),
    /// The byte before, that many times more.
    Run(usize),
    /// The row before, for that many bytes.
    Row(usize),
}

/// A run of more than this many bytes is worth a match.
const LONG_RUN: usize = 8;

/// Tells the steps of the stream.
fn tokens(rows: &[Repeated<'_>], mut tell: impl FnMut(Token)) {
    for Repeated { row, times } in rows {
        for run in row.chunk_by(|a, b| a == b) {
            let Some((byte, rest)) = run.split_first() else {
                continue;
            };
            if run.len() > LONG_RUN {
                tell(Token::Literal(*byte, 1));
                matches(rest.len(), |length| tell(Token::Run(length)));
            } else {
                tell(Token::Literal(*byte, run.len()));
            }
        }
        matches(row.len() * (times - 1), |length| tell(Token::Row(length)));
    }
}

/// Divides a length, which is 0 or at least 3, into those of matches: 3 to 258.
fn matches(mut length: usize, mut tell: impl FnMut(usize)) {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 258;
    while length > 0 {
        let mut taken = length.min(LONGEST);
        if (1..SHORTEST).contains(&(length - taken)) {
            taken -= SHORTEST;
        }
        tell(taken);
        length -= taken;
    }
}

/// A symbol of an alphabet, by its value, with the bits that follow it.
#[derive(Clone, Copy)]
struct Symbol {
    value: usize,
    extra: u32,
    extra_bits: u32,
}

/// The symbol of a match's length, 3 to 258 [RFC 1951, 3.2.5].
fn length_symbol(length: usize) -> Symbol {
    if length == 258 {
        return Symbol { value: 285, extra: 0, extra_bits: 0 };
    }
    in_steps(257, length - 3, 4)
}

/// The symbol of a match's distance, from 1 [RFC 1951, 3.2.5].
fn distance_symbol(distance: usize) -> Symbol {
    in_steps(0, distance - 1, 2)
}

/// Both scales: `steps` symbols of one width, then as many of twice the width, and so on; the first two
/// times with one value each.
fn in_steps(first: usize, offset: usize, steps: usize) -> Symbol {
    let extra_bits = (offset / steps).checked_ilog2().unwrap_or(0);
    Symbol {
        value: first + steps * extra_bits as usize + (offset >> extra_bits),
        extra: u32::try_from(offset & ((1 << extra_bits) - 1)).unwrap_or_default(),
        extra_bits,
    }
}

/// The symbol that ends a block.
const END: usize = 256;

/// Appends the rows as the only block of a stream.
fn block(rows: &[Repeated<'_>], stride: usize, out: &mut Vec<u8>) {
    let mut frequencies = [0_usize; 286];
    let mut count = |symbol: usize, times: usize| {
        if let Some(frequency) = frequencies.get_mut(symbol) {
            *frequency += times;
        }
    };
    tokens(rows, |token| match token {
        Token::Literal(byte, times) => count(usize::from(byte), times),
        Token::Run(length) | Token::Row(length) => count(length_symbol(length).value, 1),
    });
    count(END, 1);
    let literals = Code::new(&frequencies, 15);
    // Two distances, one bit each.
    let row_before = distance_symbol(stride);
    let mut distances = vec![0; row_before.value + 1];
    for used in [0, row_before.value] {
        if let Some(frequency) = distances.get_mut(used) {
            *frequency = 1;
        }
    }
    let distances = Code::new(&distances, 15);

    let mut bits = BitWriter { out, pending: 0, count: 0 };
    // The last block; its codes are its own.
    bits.write(0b101, 3);
    write_codes(&literals, &distances, &mut bits);
    let byte_before = distance_symbol(1);
    tokens(rows, |token| match token {
        Token::Literal(byte, times) => {
            let (code, length) = literals.get(usize::from(byte));
            for _ in 0..times {
                bits.write(code, length);
            }
        }
        Token::Run(length) => {
            literals.write(length_symbol(length), &mut bits);
            distances.write(byte_before, &mut bits);
        }
        Token::Row(length) => {
            literals.write(length_symbol(length), &mut bits);
            distances.write(row_before, &mut bits);
        }
    });
    let (code, length) = literals.get(END);
    bits.write(code, length);
    bits.finish();
}

/// Bits into bytes, lowest first.
struct BitWriter<'a> {
    out: &'a mut Vec<u8>,
    pending: u64,
    count: u32,
}

impl BitWriter<'_> {
    /// Appends up to 32 bits.
    #[inline]
    fn write(&mut self, bits: u32, length: u32) {
        self.pending |= u64::from(bits) << self.count;
        self.count += length;
        if self.count >= 32 {
            let [a, b, c, d, ..] = self.pending.to_le_bytes();
            self.out.extend_from_slice(&[a, b, c, d]);
            self.pending >>= 32;
            self.count -= 32;
        }
    }

    fn finish(self) {
        let bytes = self.pending.to_le_bytes();
        let used = self.count.div_ceil(8) as usize;
        self.out.extend(bytes.into_iter().take(used));
    }
}

/// A prefix code: for each symbol its code, first bit lowest, and the code's length; 0 where it is unused.
struct Code(Vec<(u32, u32)>);

impl Code {
    /// The best code for symbols of given frequencies in which no code is longer than `limit`.
    fn new(frequencies: &[usize], limit: u32) -> Self {
        let mut frequencies = frequencies.to_vec();
        let mut lengths = code_lengths(&frequencies);
        while lengths.iter().any(|length| *length > limit) {
            // Rare symbols made less rare: the tree grows flatter, at worst until it is balanced.
            for frequency in &mut frequencies {
                *frequency = frequency.div_ceil(2);
            }
            lengths = code_lengths(&frequencies);
        }
        Self::from_lengths(&lengths)
    }

    /// Codes from their lengths alone, as a reader makes them [RFC 1951, 3.2.2].
    fn from_lengths(lengths: &[u32]) -> Self {
        let mut codes = vec![(0, 0); lengths.len()];
        let mut next = 0_u32;
        for length in 1..=15 {
            next <<= 1;
            for (code, _) in codes.iter_mut().zip(lengths).filter(|(_, own)| **own == length) {
                *code = (next.reverse_bits() >> (32 - length), length);
                next += 1;
            }
        }
        Self(codes)
    }

    #[inline]
    fn get(&self, symbol: usize) -> (u32, u32) {
        self.0.get(symbol).copied().unwrap_or_default()
    }

    fn write(&self, symbol: Symbol, bits: &mut BitWriter<'_>) {
        let (code, length) = self.get(symbol.value);
        bits.write(code, length);
        bits.write(symbol.extra, symbol.extra_bits);
    }
}

/// Huffman's lengths for symbols of given frequencies, two of them at least above 0.
fn code_lengths(frequencies: &[usize]) -> Vec<u32> {
    let mut leaves: Vec<(usize, usize)> = (0..)
        .zip(frequencies)
        .filter(|(_, frequency)| **frequency > 0)
        .map(|(symbol, frequency)| (*frequency, symbol))
        .collect();
    leaves.sort_unstable();
    // Leaves by their symbols, then inner nodes in the order in which they are made, hence of growing
    // weight: the two lightest nodes are always at the front of one queue or the other.
    let mut leaves = VecDeque::from(leaves);
    let mut inner: VecDeque<(usize, usize)> = VecDeque::new();
    let mut children: Vec<[usize; 2]> = Vec::new();
    let lightest = |leaves: &mut VecDeque<(usize, usize)>, inner: &mut VecDeque<(usize, usize)>| match (
        leaves.front(),
        inner.front(),
    ) {
        (Some((leaf, _)), Some((node, _))) if node < leaf => inner.pop_front(),
        (None, _) => inner.pop_front(),
        _ => leaves.pop_front(),
    };
    while leaves.len() + inner.len() > 1 {
        let (first, second) = (lightest(&mut leaves, &mut inner), lightest(&mut leaves, &mut inner));
        if let (Some((weight, first)), Some((other, second))) = (first, second) {
            inner.push_back((weight + other, frequencies.len() + children.len()));
            children.push([first, second]);
        }
    }
    // A node lies one below its parent; parents are made after their children.
    let mut depths = vec![0; frequencies.len() + children.len()];
    for (node, children) in children.iter().enumerate().rev() {
        let depth = depths.get(frequencies.len() + node).copied().unwrap_or(0);
        for child in children {
            if let Some(child) = depths.get_mut(*child) {
                *child = depth + 1;
            }
        }
    }
    depths.truncate(frequencies.len());
    depths
}

/// Writes the lengths of both codes, themselves in a code for lengths and runs of them
/// [RFC 1951, 3.2.7].
fn write_codes(literals: &Code, distances: &Code, bits: &mut BitWriter<'_>) {
    /// The order in which the lengths of the code for lengths are told.
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    let used = |code: &Code, least: usize| {
        let used = code.0.iter().rposition(|(_, length)| *length > 0);
        used.map_or(least, |last| least.max(last + 1))
    };
    let (literal_count, distance_count) = (used(literals, 257), used(distances, 1));
    let lengths: Vec<usize> = (literals.0.iter().take(literal_count))
        .chain(distances.0.iter().take(distance_count))
        .map(|(_, length)| *length as usize)
        .collect();
    let mut symbols = Vec::new();
    for run in lengths.chunk_by(|a, b| a == b) {
        length_run(run, &mut symbols);
    }
    let mut frequencies = [0; 19];
    for symbol in &symbols {
        if let Some(frequency) = frequencies.get_mut(symbol.value) {
            *frequency += 1;
        }
    }
    let code = Code::new(&frequencies, 7);
    let ordered = ORDER.map(|symbol| code.get(symbol).1);
    let told = ordered.iter().rposition(|length| *length > 0).map_or(4, |last| (last + 1).max(4));
    let mut number = |number: usize, length| bits.write(u32::try_from(number).unwrap_or_default(), length);
    number(literal_count - 257, 5);
    number(distance_count - 1, 5);
    number(told - 4, 4);
    for length in ordered.into_iter().take(told) {
        bits.write(length, 3);
    }
    for symbol in symbols {
        code.write(symbol, bits);
    }
}

/// A run of equal lengths as symbols: the length itself, or a repetition of the one before (16), or of
/// zeros (17, 18).
fn length_run(run: &[usize], symbols: &mut Vec<Symbol>) {
    let Some(&length) = run.first() else {
        return;
    };
    let single = Symbol { value: length, extra: 0, extra_bits: 0 };
    let mut left = run.len();
    while left > 0 {
        let repetition = match (length, left) {
            (0, 11..) => Some((18, 11, left.min(138), 7)),
            (0, 3..) => Some((17, 3, left.min(10), 3)),
            // Only what has been told can be repeated.
            (1.., 3..) if left < run.len() => Some((16, 3, left.min(6), 2)),
            _ => None,
        };
        if let Some((value, least, taken, extra_bits)) = repetition {
            symbols.push(Symbol {
                value,
                extra: u32::try_from(taken - least).unwrap_or_default(),
                extra_bits,
            });
            left -= taken;
        } else {
            symbols.push(single);
            left -= 1;
        }
    }
}
