//! The finished symbol.

use super::{Level, Mask, Version};
use alloc::vec::Vec;
use core::fmt;

/// A QR symbol: a square of modules (*ô*), dark or light, without its quiet zone.
///
/// Made by [`Encoder::encode`](super::Encoder::encode).
///
/// ```
/// use motcua::symbol::Encoder;
/// let symbol = Encoder::new().encode("TK123")?;
/// // The outer ring of the first finder, and the light module beside it.
/// assert!(symbol.module(0, 0) && symbol.module(6, 6) && !symbol.module(7, 7));
/// assert!(!symbol.module(symbol.size(), 0), "everything outside is light");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    version: Version,
    level: Level,
    mask: Mask,
    /// The rows, [`stride`] words each; the first module of a word is its lowest bit.
    words: Vec<u64>,
}

/// The number of words of a row.
const fn stride(size: usize) -> usize {
    size.div_ceil(64)
}

impl Symbol {
    /// Constructs a symbol from its rows, as many as the version has.
    pub(super) fn new(
        version: Version,
        level: Level,
        mask: Mask,
        rows: impl Iterator<Item = [u64; 3]>,
    ) -> Self {
        let size = version.size();
        let mut words = Vec::with_capacity(size * stride(size));
        for row in rows {
            words.extend(row.into_iter().take(stride(size)));
        }
        Self { version, level, mask, words }
    }

    /// The version, 1 to 40.
    pub const fn version(&self) -> Version {
        self.version
    }

    /// The error-correction level.
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The mask that the standard's rules chose.
    pub const fn mask(&self) -> Mask {
        self.mask
    }

    /// The number of modules of a side, 21 to 177.
    pub const fn size(&self) -> usize {
        self.version.size()
    }

    /// Whether the module in a column and a row, both from 0 at the upper left, is dark; everything
    /// outside the symbol is light.
    pub fn module(&self, x: usize, y: usize) -> bool {
        let stride = stride(self.size());
        x < self.size()
            && self
                .words
                .get(y.saturating_mul(stride).saturating_add(x / 64))
                .is_some_and(|word| word >> (x % 64) & 1 == 1)
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + DoubleEndedIterator + Clone {
        let size = self.size();
        self.words.chunks_exact(stride(size)).map(move |words| Row { words, size })
    }
}

/// A row of a symbol; its text is a `1` for each dark and a `0` for each light module.
///
/// ```
/// use motcua::symbol::Encoder;
/// let symbol = Encoder::new().encode("TK123")?;
/// let timing = symbol.rows().nth(6).unwrap();
/// assert_eq!(timing.to_string(), "111111101010101111111");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    words: &'a [u64],
    size: usize,
}

impl Row<'_> {
    /// The modules from left to right, dark is true.
    pub fn modules(self) -> impl Iterator<Item = bool> {
        self.words.iter().flat_map(|word| (0..64).map(move |bit| word >> bit & 1 == 1)).take(self.size)
    }

    /// The runs of dark modules from left to right: where each starts, and how long it is.
    pub(super) fn dark_runs(self) -> impl Iterator<Item = (usize, usize)> {
        DarkRuns { words: self.words, at: 0, end: self.size }
    }
}

impl fmt::Display for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for dark in self.modules() {
            f.write_str(if dark { "1" } else { "0" })?;
        }
        Ok(())
    }
}

struct DarkRuns<'a> {
    words: &'a [u64],
    at: usize,
    end: usize,
}

impl DarkRuns<'_> {
    /// The first place from `at` on whose module has the given colour, or the end.
    #[inline]
    fn next_of(&self, dark: bool) -> usize {
        let mut at = self.at;
        while let Some(word) = self.words.get(at / 64) {
            let word = if dark { *word } else { !*word } >> (at % 64);
            if word != 0 {
                return (at + word.trailing_zeros() as usize).min(self.end);
            }
            at = (at / 64 + 1) * 64;
        }
        self.end
    }
}

impl Iterator for DarkRuns<'_> {
    type Item = (usize, usize);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let start = self.next_of(true);
        if start == self.end {
            self.at = start;
            return None;
        }
        self.at = start;
        self.at = self.next_of(false);
        Some((start, self.at - start))
    }
}
