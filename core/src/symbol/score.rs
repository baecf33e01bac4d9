//! The penalty by which a mask is chosen [ISO/IEC 18004:2015, 7.8.3], counted for whole lines at once.
//!
//! A line `d` has one bit a module, dark is 1, and nothing but 0 beyond its ends. `d >> k` therefore holds,
//! at every module's place, the colour of the module `k` further on; `d << k` that of the one `k` before;
//! and what lies outside counts as light, as the quiet zone does. A question to all modules of a line, "is
//! the next one of the same colour?", is one exclusive or, and the number of modules that answer yes is one
//! population count. Columns are asked the same questions: the caller hands them over as lines of their own.

use super::line::{Line, width};

/// What the three finders cost in the lines of every symbol in either direction: each has two dark runs of seven
/// and a light one of eight beside it, and three lines of the very shape with the light margin before or after it.
const FINDERS: u32 = 3 * (2 * 5 + 6 + 3 * 40);

/// A penalty that is being added up, as long as it is no more than a limit.
///
/// Nothing is ever taken off a penalty: what has passed the limit would stay above it.
#[derive(Clone, Copy)]
pub(super) struct Tally {
    sum: u32,
    limit: u32,
}

impl Tally {
    /// What the rows of a symbol tell, but for the balance; `None` when the whole is seen to pass the limit.
    pub(super) fn of_rows<L: Line>(rows: &[L], limit: u32) -> Option<Self> {
        let start = Self { sum: blocks(rows, width(rows.len())), limit };
        start.with_lines(rows, FINDERS)
    }

    /// The whole penalty, with what the columns of the same symbol tell; `None` above the limit.
    pub(super) fn with_columns<L: Line>(self, columns: &[L]) -> Option<u32> {
        let Self { sum, limit } = self.with_lines(columns, 0)?;
        let sum = sum + balance(columns, width(columns.len()));
        (sum <= limit).then_some(sum)
    }

    /// Adds what lines tell, if that leaves room for something to come.
    fn with_lines<L: Line>(self, lines: &[L], to_come: u32) -> Option<Self> {
        let Self { mut sum, limit } = self;
        let room = limit.checked_sub(to_come)?;
        let size = width(lines.len());
        let (groups, rest) = lines.as_chunks::<GROUP>();
        for group in groups {
            sum += penalty_of_group(group, size);
            if sum > room {
                return None;
            }
        }
        for line in rest {
            sum += penalty_of_group(core::array::from_ref(line), size);
        }
        (sum <= room).then_some(Self { sum, limit })
    }
}

/// How many lines are scored at once: the compiler takes several as one value then. One where every kilobyte counts.
const GROUP: usize = if cfg!(target_pointer_width = "64") { 8 } else { 1 };

/// Runs of five or more of a colour, and shapes that could be taken for a finder, along each line.
fn penalty_of_group<L: Line, const N: usize>(lines: &[L; N], size: u32) -> u32 {
    let inner = L::ones(size - 1);
    let (mut runs, mut finders) = (0, 0);
    let mut middles = [L::default(); N];
    for (&line, middle) in lines.iter().zip(&mut middles) {
        // A bit for each module after which four more of its colour follow.
        let same = !(line ^ line >> 1) & inner;
        let three = same & same >> 1;
        let five = three & three >> 2;
        // A run of `n` modules costs `n - 2` and has `n - 4` such bits in a row; at least four places up
        // to the next ones are free, of which two take what is missing.
        runs += (five | five << 1 | five << 2).count();
        finders += finder_like(line).count();
        *middle = larger_middle(line);
    }
    for (&line, &middle) in lines.iter().zip(&middles) {
        if !middle.is_light() {
            finders += larger_finder_like(line, middle, size);
        }
    }
    runs + 40 * finders
}

/// Where dark, light, dark, dark, dark, light, dark stands along a line between light modules, four of them
/// on one side: a bit for each side that has four.
#[inline]
fn finder_like<L: Line>(line: L) -> L {
    let single = line & !(line << 1 | line >> 1);
    let three = line & line >> 1 & line >> 2;
    // The single modules bring the light ones beside the three with them.
    let core = single & three >> 2 & single >> 6;
    let any = line | line << 1;
    let before = core & !(any << 2 | line << 4);
    let after = core & !(any >> 9 | line >> 10);
    // Two cores never start at neighbouring modules, so both answers fit into one line.
    before | after << 1
}

/// Where the middle of the same shape with units of two or more modules could begin; few lines have one.
///
/// With a unit of two, six dark modules stand there between two light and then two dark ones on either side;
/// with a larger one, at least nine after three light ones.
#[inline]
fn larger_middle<L: Line>(line: L) -> L {
    let two = line & line >> 1;
    let six = two & two >> 2 & two >> 4;
    let of_two = two << 4 & two >> 8 & !(line >> 6);
    let of_more = six >> 3 & !(line << 3);
    six & (of_two | of_more) & !(line << 1 | line << 2)
}

/// How often the same shape stands along a line with units of two and more modules, by the places where its
/// middle could begin.
#[cold]
fn larger_finder_like<L: Line>(line: L, mut middle: L, size: u32) -> u32 {
    let mut found = 0;
    for unit in 2..=size / 7 {
        let beside = line << unit | line >> (3 * unit);
        if !(middle & line << (unit + 1) & !beside).is_light() {
            found += finder_like_of(line, unit).count();
        }
        middle = middle & all_dark(line >> (3 * unit), 3);
        if middle.is_light() {
            break;
        }
    }
    found
}

/// [`finder_like`] with units of any number of modules.
fn finder_like_of<L: Line>(line: L, unit: u32) -> L {
    let dark = all_dark(line, unit);
    // Complements are taken after shifting: what comes in from outside must be light.
    let any = any_dark(line, unit);
    let not_light = any >> unit | any >> (5 * unit) | any >> (7 * unit) | any_dark_before(line, unit);
    let core = dark & all_dark(line, 3 * unit) >> (2 * unit) & dark >> (6 * unit) & !not_light;
    let before = core & !any_dark_before(line, 4 * unit);
    let after = core & !(any_dark(line, 4 * unit) >> (7 * unit));
    before | after << 1
}

/// Modules from which `length` dark ones follow, their own included.
fn all_dark<L: Line>(line: L, length: u32) -> L {
    (1..length).fold(line, |all, by| all & line >> by)
}

/// Modules from which among the next `length`, their own included, at least one is dark.
fn any_dark<L: Line>(line: L, length: u32) -> L {
    (1..length).fold(line, |any, by| any | line >> by)
}

/// Modules with at least one dark among the `length` before them.
fn any_dark_before<L: Line>(line: L, length: u32) -> L {
    (1..=length).fold(L::default(), |any, by| any | line << by)
}

/// Squares of two by two modules of a colour, overlapping ones included.
fn blocks<L: Line>(rows: &[L], size: u32) -> u32 {
    let inner = L::ones(size - 1);
    // A side is 17 modules and 4 for each version: what is left of it after groups is never nothing, so that the
    // rows below have as many groups.
    let (uppers, last_uppers) = rows.as_chunks::<GROUP>();
    let (lowers, last_lowers) = rows.get(1..).unwrap_or_default().as_chunks::<GROUP>();
    let mut blocks = 0;
    for (uppers, lowers) in uppers.iter().zip(lowers) {
        for (upper, lower) in uppers.iter().zip(lowers) {
            blocks += blocks_between(*upper, *lower, inner);
        }
    }
    for (upper, lower) in last_uppers.iter().zip(last_lowers) {
        blocks += blocks_between(*upper, *lower, inner);
    }
    3 * blocks
}

#[inline]
fn blocks_between<L: Line>(upper: L, lower: L, inner: L) -> u32 {
    let below = upper ^ lower;
    let differ = (upper ^ upper >> 1) | below | below >> 1;
    (!differ & inner).count()
}

/// Ten for every whole 5 % by which the dark modules are away from the half.
fn balance<L: Line>(rows: &[L], size: u32) -> u32 {
    let total = size * size;
    let dark: u32 = rows.iter().map(|row| row.count()).sum();
    let twentieths_off = (20 * dark).abs_diff(10 * total);
    // The number of modules is odd, so the halves are never equal and the difference never zero.
    10 * (twentieths_off.div_ceil(total) - 1)
}

#[cfg(test)]
mod tests {
    use super::{Line, Tally};
    use crate::symbol::line::{Wide, transpose, width};
    use proptest::prelude::*;
    use std::vec::Vec;

    /// The standard's rules told module by module, over lengths of runs.
    fn told_one_by_one(square: &[Vec<bool>]) -> u32 {
        let size = square.len();
        let columns: Vec<Vec<bool>> = (0..size).map(|x| square.iter().map(|row| row[x]).collect()).collect();
        let mut penalty = 0;
        for line in square.iter().chain(&columns) {
            let runs: Vec<(bool, usize)> =
                line.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect();
            for (_, length) in &runs {
                if *length >= 5 {
                    penalty += 3 + (length - 5);
                }
            }
            // Light without end on both sides, and nothing that is dark beyond it.
            let outside = [(false, 1_000)];
            let mut with_outside: Vec<(bool, usize)> =
                outside.into_iter().chain(runs).chain(outside).collect();
            with_outside.dedup_by(|b, a| {
                !a.0 && !b.0 && {
                    a.1 += b.1;
                    true
                }
            });
            for shape in with_outside.windows(7) {
                let lengths: Vec<usize> = shape.iter().map(|(_, length)| *length).collect();
                let unit = lengths[1];
                if shape[1].0 && lengths[1..6] == [1, 1, 3, 1, 1].map(|units| units * unit) {
                    let (before, after) = (lengths[0] / unit, lengths[6] / unit);
                    penalty += 40 * usize::from(before >= 4 && after >= 1);
                    penalty += 40 * usize::from(after >= 4 && before >= 1);
                }
            }
        }
        for y in 1..size {
            for x in 1..size {
                let block = [square[y][x], square[y - 1][x], square[y][x - 1], square[y - 1][x - 1]];
                penalty += 3 * usize::from(block == [block[0]; 4]);
            }
        }
        let dark = square.iter().flatten().filter(|dark| **dark).count();
        let within = |fives: usize| {
            let percent = 45_usize.saturating_sub(5 * fives)..=55 + 5 * fives;
            (percent.start() * size * size..=percent.end() * size * size).contains(&(100 * dark))
        };
        penalty += 10 * (0..10).find(|fives| within(*fives)).unwrap();
        u32::try_from(penalty).unwrap()
    }

    fn lines_of<L: Line>(square: &[Vec<bool>]) -> Vec<L> {
        let line = |row: &Vec<bool>| {
            (0..).zip(row).fold(L::default(), |line, (x, dark)| line | L::low(u64::from(*dark)) << x)
        };
        let rows: Vec<L> = square.iter().map(line).collect();
        assert!(rows.iter().all(|row| (*row >> (width(rows.len()) - 1) >> 1).is_light()));
        rows
    }

    fn bit_parallel<L: Line>(square: &[Vec<bool>]) -> u32 {
        let rows: Vec<L> = lines_of(square);
        let columns = transpose(&rows);
        let whole = |limit| Tally::of_rows(&rows, limit)?.with_columns(&columns);
        let penalty = whole(u32::MAX).unwrap();
        assert_eq!(
            [penalty, penalty + 1].map(whole),
            [Some(penalty); 2],
            "a limit that is reached is not passed"
        );
        assert_eq!([0, penalty / 2, penalty - 1].map(whole), [None; 3]);
        penalty
    }

    /// Draws the three finders with the light modules beside them, which every symbol has.
    fn with_finders(mut square: Vec<Vec<bool>>) -> Vec<Vec<bool>> {
        let far = square.len() - 8;
        for (top, left) in [(0, 0), (0, far), (far, 0)] {
            for y in 0_usize..8 {
                for x in 0_usize..8 {
                    // Places in the finder; the light modules are on the sides that look into the symbol.
                    let (i, j) =
                        (y.wrapping_sub(usize::from(top > 0)), x.wrapping_sub(usize::from(left > 0)));
                    let ring = i.abs_diff(3).max(j.abs_diff(3));
                    square[top + y][left + x] = i < 7 && j < 7 && ring != 2;
                }
            }
        }
        square
    }

    /// Lines made of runs, some of them finder shapes of every unit.
    fn line(size: usize) -> impl Strategy<Value = Vec<bool>> {
        let finder = (1_usize..9).prop_map(|unit| {
            [(false, 4), (true, 1), (false, 1), (true, 3), (false, 1), (true, 1), (false, 1)]
                .map(|(dark, units)| (dark, units * unit))
                .to_vec()
        });
        let run = (any::<bool>(), 1_usize..12).prop_map(|run| Vec::from([run]));
        prop::collection::vec(prop_oneof![3 => run, 1 => finder], 3..40).prop_map(move |runs| {
            let modules =
                runs.into_iter().flatten().flat_map(|(dark, length)| core::iter::repeat_n(dark, length));
            modules.chain(core::iter::repeat(false)).take(size).collect()
        })
    }

    fn square() -> impl Strategy<Value = Vec<Vec<bool>>> {
        (1_usize..=40).prop_flat_map(|version| {
            let size = 17 + 4 * version;
            prop::collection::vec(line(size), size).prop_map(with_finders)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn lines_at_once_count_what_modules_one_by_one_count(square in square()) {
            let expected = told_one_by_one(&square);
            if square.len() <= 64 {
                prop_assert_eq!(bit_parallel::<u64>(&square), expected);
            }
            if square.len() <= 128 {
                prop_assert_eq!(bit_parallel::<u128>(&square), expected);
            }
            prop_assert_eq!(bit_parallel::<Wide>(&square), expected);
        }
    }
}
