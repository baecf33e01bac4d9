//! From codewords to a masked symbol.

use super::line::{Line, Wide, transpose, width};
use super::masks::{COLUMNS, PERIOD, ROWS};
use super::pattern::Pattern;
use super::score::Tally;
use super::tables::format_information;
use super::{Level, Mask, Symbol, Version};
use alloc::vec;

/// Whether symbols of a width have code of their own, three times as fast. Browsers download the one up to version 11
/// alone, which every payment payload takes; other machines of 32 bits have none.
const NARROW: [bool; 2] = {
    let wide = cfg!(target_pointer_width = "64");
    [wide || cfg!(target_family = "wasm"), wide]
};

/// Draws codewords as a symbol under the mask with the least penalty, the first of equals
/// [ISO/IEC 18004:2015, 7.8].
pub(super) fn symbol(version: Version, level: Level, codewords: &[u8]) -> Symbol {
    match version.size() {
        ..65 if NARROW[0] => masked_symbol::<u64>(version, level, codewords),
        65..129 if NARROW[1] => masked_symbol::<u128>(version, level, codewords),
        _ => masked_symbol::<Wide>(version, level, codewords),
    }
}

fn masked_symbol<L: Line>(version: Version, level: Level, codewords: &[u8]) -> Symbol {
    let pattern = Pattern::<L>::of(version);
    let mut columns = pattern.place(codewords);
    let mut rows = transpose(&columns);
    for lines in [&mut rows, &mut columns] {
        for (line, dark) in lines.iter_mut().zip(&pattern.dark) {
            *line = *line | *dark;
        }
    }
    let size = version.size();
    let draw_rows = |mask, masked: &mut [L]| {
        apply(mask, &ROWS, &rows, &pattern.free, masked);
        let format = Format::new(level, mask, size);
        Format::draw(masked, format.row, format.column);
    };
    let draw_columns = |mask, masked: &mut [L]| {
        apply(mask, &COLUMNS, &columns, &pattern.free, masked);
        let format = Format::new(level, mask, size);
        Format::draw(masked, format.column, format.row);
    };
    let (mut masked_rows, mut masked_columns) = (vec![L::default(); size], vec![L::default(); size]);
    // The first of equals is chosen whatever the order: a mask after the best so far has to be better.
    let (mut least, mut chosen) = (u32::MAX, Mask::LAST);
    for mask in Mask::LIKELY_FIRST {
        let limit = if mask <= chosen { least } else { least.saturating_sub(1) };
        draw_rows(mask, &mut masked_rows);
        let Some(tally) = Tally::of_rows(&masked_rows, limit) else {
            continue;
        };
        draw_columns(mask, &mut masked_columns);
        if let Some(penalty) = tally.with_columns(&masked_columns) {
            (least, chosen) = (penalty, mask);
        }
    }
    draw_rows(chosen, &mut masked_rows);
    Symbol::new(version, level, chosen, masked_rows.into_iter().map(L::words))
}

/// Inverts the free modules that a mask inverts.
fn apply<L: Line>(mask: Mask, table: &[[[u64; 3]; PERIOD]; 8], lines: &[L], free: &[L], masked: &mut [L]) {
    let Some(period) = table.get(usize::from(mask.number())) else {
        return;
    };
    let blocks = lines.chunks(PERIOD).zip(free.chunks(PERIOD));
    for (masked, (lines, free)) in masked.chunks_mut(PERIOD).zip(blocks) {
        for (((masked, line), free), inverted) in masked.iter_mut().zip(lines).zip(free).zip(period) {
            *masked = *line ^ (L::from_words(*inverted) & *free);
        }
    }
}

/// The format information: the ninth row and the ninth column, around the upper left finder and once more
/// along the two others [ISO/IEC 18004:2015, 7.9.1].
struct Format<L> {
    row: L,
    column: L,
}

impl<L: Line> Format<L> {
    fn new(level: Level, mask: Mask, size: usize) -> Self {
        let bits = u64::from(format_information(level, mask.number()));
        let reversed = bits.reverse_bits() >> (64 - 15);
        // Around the corner, the module at 6 belongs to the timing pattern and is left out.
        let near = |bits: u64| L::low(bits & 0x3F | (bits >> 6 & 0b11) << 7);
        let far = |bits: u64| L::low(bits & 0xFF) << width(size - 8);
        Self {
            row: near(reversed) | far(reversed >> 7),
            // Seven bits, and above them the module that is always dark.
            column: near(bits) | far(bits >> 8 << 1 | 1),
        }
    }

    /// Draws it into rows, or, with the ninth row and column exchanged, into columns.
    fn draw(lines: &mut [L], along: L, across: L) {
        if let Some(ninth) = lines.get_mut(8) {
            *ninth = *ninth | along;
        }
        let far = lines.len() - 8;
        let mut cross = |at: usize| {
            if let Some(line) = lines.get_mut(at) {
                *line = *line | ((across >> width(at)) & L::low(1)) << 8;
            }
        };
        (0..9).for_each(&mut cross);
        (far..far + 8).for_each(cross);
    }
}
