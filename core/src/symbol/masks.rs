//! The eight data masks, as whole lines.

/// Rows of a mask repeat after this many, and so do columns: 12 is a multiple of every period in the
/// masks' conditions.
pub(super) const PERIOD: usize = 12;

/// One period of a mask's lines; each line is long enough for every version.
type Lines = [[u64; 3]; PERIOD];

/// The rows of each mask.
pub(super) static ROWS: [Lines; 8] = table(false);
/// The columns of each mask.
pub(super) static COLUMNS: [Lines; 8] = table(true);

/// Whether a mask inverts the module in row `i` and column `j` [ISO/IEC 18004:2015, table 10].
const fn inverts(mask: usize, i: usize, j: usize) -> bool {
    match mask {
        0 => (i + j).is_multiple_of(2),
        1 => i.is_multiple_of(2),
        2 => j.is_multiple_of(3),
        3 => (i + j).is_multiple_of(3),
        4 => (i / 2 + j / 3).is_multiple_of(2),
        5 => i * j % 2 + i * j % 3 == 0,
        6 => (i * j % 2 + i * j % 3).is_multiple_of(2),
        _ => ((i + j) % 2 + i * j % 3).is_multiple_of(2),
    }
}

#[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where a wrong place is an error")]
const fn table(columns: bool) -> [Lines; 8] {
    let mut table = [[[0; 3]; PERIOD]; 8];
    let mut mask = 0;
    while mask < 8 {
        let mut line = 0;
        while line < PERIOD {
            // A period along the line first, then repeated to its end.
            let mut period = 0_u64;
            let mut along = 0;
            while along < PERIOD {
                let inverted = if columns { inverts(mask, along, line) } else { inverts(mask, line, along) };
                period |= (inverted as u64) << along;
                along += 1;
            }
            table[mask][line] = repeated(period);
            line += 1;
        }
        mask += 1;
    }
    table
}

/// Twelve bits over and over: 192 is sixteen times twelve.
#[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where a wrong place is an error")]
const fn repeated(period: u64) -> [u64; 3] {
    let mut words = [0; 3];
    let mut at = 0;
    while at < 192 {
        words[at / 64] |= period << (at % 64);
        if at % 64 > 64 - PERIOD {
            words[at / 64 + 1] |= period >> (64 - at % 64);
        }
        at += PERIOD;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, PERIOD, ROWS, inverts};

    #[test]
    fn lines_follow_the_conditions_to_the_last_module() {
        for mask in 0..8 {
            for i in 0..177 {
                for j in 0..177 {
                    let row = ROWS[mask][i % PERIOD][j / 64] >> (j % 64) & 1 == 1;
                    let column = COLUMNS[mask][j % PERIOD][i / 64] >> (i % 64) & 1 == 1;
                    assert_eq!(row, inverts(mask, i, j), "row {i} of mask {mask} at {j}");
                    assert_eq!(column, row, "column {j} of mask {mask} at {i}");
                }
            }
        }
    }
}
