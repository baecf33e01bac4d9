//! A zlib stream of rows that repeat [RFC 1950, RFC 1951].
//!
//! An image of modules is a few rows, each many times over. What a general compressor searches for is
//! known here: a row's bytes are written once, as literals, and every repetition is a match at the distance
//! of one row. What is left to do is to choose the codes for this image, in one dynamic block.

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

/// A row of at least three bytes that stands several times in succession, at least once.
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

/// The check sum of the rows with all their repetitions, each distinct row read once [RFC 1950, 8.2].
fn adler_32(rows: &[Repeated<'_>]) -> u32 {
    const MODULUS: u64 = 65_521;
    let (mut low, mut high) = (1_u64, 0_u64);
    for Repeated { row, times } in rows {
        // What a row adds to the sum of bytes, and to the sum of those sums, if both begin at zero.
        let (mut sum, mut sums) = (0_u32, 0_u32);
        for byte in *row {
            sum += u32::from(*byte);
            sums += sum;
        }
        let (sum, sums) = (u64::from(sum), u64::from(sums));
        let (length, times) = (row.len() as u64, *times as u64);
        // Each repetition begins with the sum that all before it have left.
        let before = times * low + sum * (times * (times - 1) / 2);
        high = (high + length * before + times * sums) % MODULUS;
        low = (low + times * sum) % MODULUS;
    }
    u32::try_from(high << 16 | low).unwrap_or_default()
}

/// Divides the repetitions of a row, none or at least three bytes, into lengths of matches: 3 to 258.
fn matches(repeated: &Repeated<'_>, mut tell: impl FnMut(usize)) {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 258;
    let mut left = repeated.row.len() * (repeated.times - 1);
    while left > 0 {
        let mut taken = left.min(LONGEST);
        if (1..SHORTEST).contains(&(left - taken)) {
            taken -= SHORTEST;
        }
        tell(taken);
        left -= taken;
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
    let literals = Code::new(&frequencies(rows), 15);
    // One distance, and so a code of one bit.
    let row_before = distance_symbol(stride);
    let mut lengths = vec![0; row_before.value];
    lengths.push(1);
    let distances = Code::from_lengths(&lengths);

    let mut bits = BitWriter { out, pending: 0, count: 0 };
    // The last block; its codes are its own.
    bits.write(Bits::new(0b101, 3));
    write_codes(&literals, &distances, &mut bits);
    // Every byte has its place here, and a look-up nothing to check.
    let bytes: [Bits; 256] = literals.0.first_chunk().copied().unwrap_or([Bits::default(); 256]);
    let code_of = |byte: u8| bytes.get(usize::from(byte)).copied().unwrap_or_default();
    for repeated in rows {
        // Four at a time are put together before they join the stream: no code has more than 15 bits.
        let (fours, rest) = repeated.row.as_chunks();
        for four in fours {
            let [first, second, third, fourth] = four.map(code_of);
            bits.write(first.then(second).then(third.then(fourth)));
        }
        for byte in rest {
            bits.write(code_of(*byte));
        }
        matches(repeated, |length| {
            literals.write(length_symbol(length), &mut bits);
            distances.write(row_before, &mut bits);
        });
    }
    bits.write(literals.get(END));
    bits.finish();
}

/// How often each symbol of the rows' literals and lengths stands in the block.
fn frequencies(rows: &[Repeated<'_>]) -> [u32; 286] {
    // Neighbouring bytes are often equal: four tables by turns, and hardly a count waits for another.
    let mut tables = [[0_u32; 286]; 4];
    let count = |table: &mut [u32; 286], symbol: usize| {
        if let Some(frequency) = table.get_mut(symbol) {
            *frequency += 1;
        }
    };
    for repeated in rows {
        let [first, second, third, fourth] = &mut tables;
        let (fours, rest) = repeated.row.as_chunks();
        for [one, two, three, four] in fours {
            count(first, usize::from(*one));
            count(second, usize::from(*two));
            count(third, usize::from(*three));
            count(fourth, usize::from(*four));
        }
        for byte in rest {
            count(first, usize::from(*byte));
        }
        matches(repeated, |length| count(first, length_symbol(length).value));
    }
    let [mut frequencies, others @ ..] = tables;
    count(&mut frequencies, END);
    for other in others {
        for (frequency, other) in frequencies.iter_mut().zip(other) {
            *frequency += other;
        }
    }
    frequencies
}

/// At most 60 bits, the first lowest.
#[derive(Clone, Copy, Default)]
struct Bits {
    bits: u64,
    length: u32,
}

impl Bits {
    fn new(bits: u32, length: u32) -> Self {
        Self { bits: u64::from(bits), length }
    }

    /// These bits, and others after them.
    #[inline]
    fn then(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits << self.length, length: self.length + other.length }
    }
}

/// Bits into bytes, lowest first.
struct BitWriter<'a> {
    out: &'a mut Vec<u8>,
    pending: u64,
    count: u32,
}

impl BitWriter<'_> {
    #[inline]
    fn write(&mut self, Bits { bits, length }: Bits) {
        self.pending |= bits << self.count;
        self.count += length;
        if self.count >= 64 {
            self.out.extend_from_slice(&self.pending.to_le_bytes());
            self.count -= 64;
            // What did not find room: fewer bits than were written, hence no shift by 64.
            self.pending = bits >> (length - self.count);
        }
    }

    fn finish(self) {
        let bytes = self.pending.to_le_bytes();
        let used = self.count.div_ceil(8) as usize;
        self.out.extend(bytes.into_iter().take(used));
    }
}

/// A prefix code: for each symbol its code, of no bits where it is unused.
struct Code(Vec<Bits>);

impl Code {
    /// The best code for symbols of given frequencies in which no code is longer than `limit`.
    fn new(frequencies: &[u32], limit: u32) -> Self {
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

    /// Codes from their lengths alone, as a reader makes them: counted up from the shortest
    /// [RFC 1951, 3.2.2].
    fn from_lengths(lengths: &[u32]) -> Self {
        let mut used: Vec<(u32, usize)> = (0..)
            .zip(lengths)
            .filter(|(_, length)| **length > 0)
            .map(|(symbol, length)| (*length, symbol))
            .collect();
        used.sort_unstable();
        let mut codes = vec![Bits::default(); lengths.len()];
        let (mut next, mut width) = (0_u32, 0);
        for (length, symbol) in used {
            next <<= length - width;
            width = length;
            if let Some(code) = codes.get_mut(symbol) {
                *code = Bits::new(next.reverse_bits() >> (32 - length), length);
            }
            next += 1;
        }
        Self(codes)
    }

    #[inline]
    fn get(&self, symbol: usize) -> Bits {
        self.0.get(symbol).copied().unwrap_or_default()
    }

    fn write(&self, symbol: Symbol, bits: &mut BitWriter<'_>) {
        bits.write(self.get(symbol.value).then(Bits::new(symbol.extra, symbol.extra_bits)));
    }
}

/// Huffman's lengths for symbols of given frequencies, two of them at least above 0.
fn code_lengths(frequencies: &[u32]) -> Vec<u32> {
    let mut leaves: Vec<(u32, usize)> = (0..)
        .zip(frequencies)
        .filter(|(_, frequency)| **frequency > 0)
        .map(|(symbol, frequency)| (*frequency, symbol))
        .collect();
    leaves.sort_unstable();
    // Leaves by their symbols, then inner nodes in the order in which they are made, hence of growing
    // weight: the two lightest nodes are always at the front of one queue or the other.
    let mut leaves = VecDeque::from(leaves);
    let mut inner: VecDeque<(u32, usize)> = VecDeque::new();
    let mut children: Vec<[usize; 2]> = Vec::new();
    let lightest = |leaves: &mut VecDeque<(u32, usize)>, inner: &mut VecDeque<(u32, usize)>| match (
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
        let used = code.0.iter().rposition(|code| code.length > 0);
        used.map_or(least, |last| least.max(last + 1))
    };
    let (literal_count, distance_count) = (used(literals, 257), used(distances, 1));
    let lengths: Vec<usize> = (literals.0.iter().take(literal_count))
        .chain(distances.0.iter().take(distance_count))
        .map(|code| code.length as usize)
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
    let ordered = ORDER.map(|symbol| code.get(symbol).length);
    let told = ordered.iter().rposition(|length| *length > 0).map_or(4, |last| (last + 1).max(4));
    let mut number =
        |number: usize, length| bits.write(Bits::new(u32::try_from(number).unwrap_or_default(), length));
    number(literal_count - 257, 5);
    number(distance_count - 1, 5);
    number(told - 4, 4);
    for length in ordered.into_iter().take(told) {
        bits.write(Bits::new(length, 3));
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
