//! A zlib stream of rows that repeat [RFC 1950, RFC 1951].
//!
//! An image of modules is a few rows, each many times over. What a general compressor searches for is
//! known here: a row's bytes are written once, as literals, and every repetition is a match at the distance
//! of one row. What is left to do is to choose the code for this image, in one dynamic block.

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
    let (frequencies, check_sum) = survey(rows, stride);
    block(rows, stride, &code_lengths(&frequencies), out);
    out.extend_from_slice(&check_sum.to_be_bytes());
}

/// Divides repetitions of that many bytes, none or at least three, into lengths of matches: 3 to 258.
fn matches(mut bytes: usize) -> impl Iterator<Item = Symbol> {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 258;
    core::iter::from_fn(move || {
        let mut taken = bytes.min(LONGEST);
        if (1..SHORTEST).contains(&(bytes - taken)) {
            taken -= SHORTEST;
        }
        bytes -= taken;
        (taken > 0).then(|| length_symbol(taken))
    })
}

/// Rows that stand equally often one by one, with the matches that each of them is followed by.
fn groups<'a>(
    rows: &'a [Repeated<'a>],
    stride: usize,
) -> impl Iterator<Item = (&'a [Repeated<'a>], impl Iterator<Item = Symbol>)> {
    rows.chunk_by(|a, b| a.times == b.times).map(move |group| {
        let times = group.first().map_or(1, |repeated| repeated.times);
        (group, matches(stride * (times - 1)))
    })
}

/// A symbol of an alphabet, with the bits that follow it.
#[derive(Clone, Copy)]
struct Symbol {
    value: usize,
    extra: Bits,
}

/// The symbol of a match's length, 3 to 258 [RFC 1951, 3.2.5].
fn length_symbol(length: usize) -> Symbol {
    if length == 258 {
        return Symbol { value: 285, extra: Bits::default() };
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
    let length = (offset / steps).checked_ilog2().unwrap_or(0);
    Symbol {
        value: first + steps * length as usize + (offset >> length),
        extra: Bits::new(offset & ((1 << length) - 1), length),
    }
}

/// The number of literals and lengths, and the symbol that ends a block.
const LITERALS: usize = 286;
const END: usize = 256;

/// Appends the rows as the only block of a stream.
fn block(rows: &[Repeated<'_>], stride: usize, lengths: &[u32; LITERALS], out: &mut Vec<u8>) {
    let code = Code::new(lengths);
    let row_before = distance_symbol(stride);
    let mut bits = BitWriter { out, pending: 0, count: 0 };
    write_header(lengths, row_before.value, &mut bits);
    // The only distance has a code of one bit.
    let distance = Bits::new(0, 1).then(row_before.extra);
    for (group, matches) in groups(rows, stride) {
        let repetitions: Vec<Bits> =
            matches.map(|length| code.of(length.value).then(length.extra).then(distance)).collect();
        for repeated in group {
            code.write_literals(repeated.row, &mut bits);
            for repetition in &repetitions {
                bits.write(*repetition);
            }
        }
    }
    bits.write(code.of(END));
    bits.finish();
}

/// The code of literals and lengths.
struct Code {
    codes: [Bits; LITERALS],
    /// Four black or white bytes, by a bit for each that is white.
    fours: [Bits; 16],
}

impl Code {
    fn new(lengths: &[u32; LITERALS]) -> Self {
        let mut code = Self { codes: codes(lengths), fours: [Bits::default(); 16] };
        let (black, white) = (code.of(0x00), code.of(0xFF));
        code.fours = core::array::from_fn(|four| {
            let [first, second, third, fourth] =
                [0, 1, 2, 3].map(|bit| if four >> bit & 1 == 1 { white } else { black });
            first.then(second).then(third.then(fourth))
        });
        code
    }

    #[inline]
    fn of(&self, symbol: usize) -> Bits {
        self.codes.get(symbol).copied().unwrap_or_default()
    }

    fn write_literals(&self, row: &[u8], bits: &mut BitWriter<'_>) {
        let of_four = |four: u8| self.fours.get(usize::from(four)).copied().unwrap_or_default();
        let (eights, rest) = row.as_chunks();
        for eight in eights {
            if let Some(whites) = whites(*eight) {
                // The product's highest byte takes a bit from each byte, and nothing is carried into it.
                let [.., gathered] = whites.wrapping_mul(0x0102_0408_1020_4080).to_le_bytes();
                bits.write(of_four(gathered & 0xF));
                bits.write(of_four(gathered >> 4));
            } else {
                self.write_each(eight, bits);
            }
        }
        self.write_each(rest, bits);
    }

    fn write_each(&self, bytes: &[u8], bits: &mut BitWriter<'_>) {
        for byte in bytes {
            bits.write(self.of(usize::from(*byte)));
        }
    }
}

/// For eight bytes that are all black or white, as nearly all are: a 1 in place of each white one.
#[inline]
fn whites(eight: [u8; 8]) -> Option<u64> {
    let word = u64::from_le_bytes(eight);
    let lowest = word & EACH_BYTE;
    (lowest * 0xFF == word).then_some(lowest)
}

/// A 1 in each byte; the highest byte of a product with it is the sum of all bytes.
const EACH_BYTE: u64 = 0x0101_0101_0101_0101;

/// How often each symbol of the rows' literals and lengths stands in the block, and the check sum of the rows
/// with all their repetitions [RFC 1950, 8.2]: each distinct row is read once for both.
fn survey(rows: &[Repeated<'_>], stride: usize) -> ([u32; LITERALS], u32) {
    const MODULUS: u64 = 65_521;
    let mut tally = Tally { frequencies: [0; LITERALS], black: 0, white: 0 };
    let (mut low, mut high) = (1_u64, 0_u64);
    for (group, matches) in groups(rows, stride) {
        for Repeated { row, times } in group {
            let (sum, sums) = tally.row(row);
            let (length, times) = (row.len() as u64, *times as u64);
            // Each repetition begins with the sum that all before it have left.
            let before = times * low + sum * (times * (times - 1) / 2);
            high = (high + length * before + times * sums) % MODULUS;
            low = (low + times * sum) % MODULUS;
        }
        matches.for_each(|length| tally.count(length.value, group.len() as u64));
    }
    tally.count(0x00, tally.black);
    tally.count(0xFF, tally.white);
    tally.count(END, 1);
    (tally.frequencies, u32::try_from(high << 16 | low).unwrap_or_default())
}

/// How often symbols have been seen; black and white bytes among others of their kind have counts of their own.
struct Tally {
    frequencies: [u32; LITERALS],
    black: u64,
    white: u64,
}

impl Tally {
    fn count(&mut self, symbol: usize, times: u64) {
        if let Some(frequency) = self.frequencies.get_mut(symbol) {
            *frequency += u32::try_from(times).unwrap_or_default();
        }
    }

    /// Counts a row's bytes, and gives their sum and the sum of the sums up to each byte.
    fn row(&mut self, row: &[u8]) -> (u64, u64) {
        let (mut sum, mut sums) = (0, 0);
        let (eights, rest) = row.as_chunks();
        for eight in eights {
            if let Some(whites) = whites(*eight) {
                // The first byte is part of eight more sums, the last of one.
                sums += 8 * sum + 0xFF * (whites.wrapping_mul(0x0807_0605_0403_0201) >> 56);
                let white = whites.wrapping_mul(EACH_BYTE) >> 56;
                sum += 0xFF * white;
                self.white += white;
                self.black += 8 - white;
            } else {
                self.each(eight, &mut sum, &mut sums);
            }
        }
        self.each(rest, &mut sum, &mut sums);
        (sum, sums)
    }

    fn each(&mut self, bytes: &[u8], sum: &mut u64, sums: &mut u64) {
        for byte in bytes {
            self.count(usize::from(*byte), 1);
            *sum += u64::from(*byte);
            *sums += *sum;
        }
    }
}

/// Lengths of a complete prefix code for symbols of given frequencies, two of them at least above 0: at
/// most 15, and 0 for what is unused.
///
/// As in Shannon's code, a length is the logarithm of how seldom a symbol is, rounded up. What the
/// rounding has left of the space of codes then shortens them, those of frequent symbols first.
fn code_lengths(frequencies: &[u32; LITERALS]) -> [u32; LITERALS] {
    const LONGEST: u32 = 15;
    let mut used = Vec::with_capacity(LITERALS);
    used.extend(frequencies.iter().copied().zip(0_usize..).filter(|(frequency, _)| *frequency > 0));
    used.sort_unstable_by(|a, b| b.cmp(a));
    // With the rarest at one in 2^14, the total grows by less than as much again: 15 bits are enough.
    let total = |used: &[(u32, usize)]| used.iter().map(|(frequency, _)| frequency).sum::<u32>();
    let least = total(&used).div_ceil(1 << (LONGEST - 1));
    for (frequency, _) in &mut used {
        *frequency = least.max(*frequency);
    }
    let total = total(&used);

    let mut lengths = [0; LITERALS];
    let mut space = 1_u32 << LONGEST;
    for &(frequency, symbol) in &used {
        if let Some(length) = lengths.get_mut(symbol) {
            *length = total.div_ceil(frequency).next_power_of_two().ilog2();
            space -= 1 << (LONGEST - *length);
        }
    }
    // The longest code can always become shorter, for the space left is a multiple of its own.
    while space > 0 {
        for &(_, symbol) in &used {
            if let Some(length) = lengths.get_mut(symbol)
                && let Some(rest) = space.checked_sub(1 << (LONGEST - *length))
            {
                *length -= 1;
                space = rest;
            }
        }
    }
    lengths
}

/// Codes from their lengths alone, as a reader makes them: counted up from the shortest
/// [RFC 1951, 3.2.2].
fn codes<const SYMBOLS: usize>(lengths: &[u32; SYMBOLS]) -> [Bits; SYMBOLS] {
    // By length: how many codes have it, and then the next of them.
    let mut next = [0_usize; 16];
    for length in lengths {
        if let Some(count) = next.get_mut(*length as usize) {
            *count += 1;
        }
    }
    let mut first = 0;
    for count in next.iter_mut().skip(1) {
        (*count, first) = (first, (first + *count) << 1);
    }
    let mut codes = [Bits::default(); SYMBOLS];
    for (code, &length) in codes.iter_mut().zip(lengths) {
        if length > 0
            && let Some(next) = next.get_mut(length as usize)
        {
            *code = Bits::new(next.reverse_bits() >> (usize::BITS - length), length);
            *next += 1;
        }
    }
    codes
}

/// Begins the block: the lengths of its code, and one distance with a code of one bit
/// [RFC 1951, 3.2.7].
fn write_header(lengths: &[u32; LITERALS], distance: usize, bits: &mut BitWriter<'_>) {
    /// The lengths are told in a code as well, the same for all images: four bits for lengths up to 11 and
    /// for zeros in a row (17 and 18), five for longer ones; other repetitions (16) are not used.
    const LENGTHS: [u32; 19] = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 0, 4, 4];
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    // The last block; its codes are its own.
    bits.write(Bits::new(0b101, 3));
    bits.write(Bits::new(LITERALS - 257, 5));
    bits.write(Bits::new(distance, 5));
    bits.write(Bits::new(ORDER.len() - 4, 4));
    for symbol in ORDER {
        bits.write(Bits::new(LENGTHS.get(symbol).map_or(0, |length| *length as usize), 3));
    }
    let codes = codes(&LENGTHS);
    let mut told = Vec::with_capacity(LITERALS + 32);
    told.extend_from_slice(lengths);
    told.extend(core::iter::repeat_n(0, distance).chain([1]));
    for run in told.chunk_by(|a, b| a == b) {
        let length = run.first().map_or(0, |length| *length as usize);
        let mut left = run.len();
        while left > 0 {
            let (symbol, taken, extra) = match (length, left) {
                (0, 11..) => (18, left.min(138), Bits::new(left.min(138) - 11, 7)),
                (0, 3..) => (17, left.min(10), Bits::new(left.min(10) - 3, 3)),
                _ => (length, 1, Bits::default()),
            };
            bits.write(codes.get(symbol).copied().unwrap_or_default().then(extra));
            left -= taken;
        }
    }
}

/// At most 60 bits, the first lowest.
#[derive(Clone, Copy, Default)]
struct Bits {
    bits: u64,
    length: u32,
}

impl Bits {
    const fn new(bits: usize, length: u32) -> Self {
        Self { bits: bits as u64, length }
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
