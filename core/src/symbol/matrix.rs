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
#[derive(Clone, PartialEq, Eq)]
pub struct Symbol {
    pub(super) version: Version,
    pub(super) level: Level,
    pub(super) mask: Mask,
    /// The rows, [`stride`] words each; the first module of a word is its lowest bit.
    pub(super) words: Vec<u64>,
}

/// The number of words of a row.
pub(super) const fn stride(size: usize) -> usize {
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
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    words: &'a [u64],
    size: usize,
}

impl Row<'_> {
    /// The modules from left to right, dark is true.
    pub fn modules(self) -> impl Iterator<Item = bool> {
        self.words.iter().flat_map(|word| (0..64).map(move |bit| word >> bit & 1 == 1)).take(self.size)
    }

    /// Writes a byte for each module, 0 for dark and 255 for light.
    pub(super) fn write_bytes(self, bytes: &mut [u8]) {
        let mut modules = self.words.iter().flat_map(|word| word.to_le_bytes());
        let (eights, rest) = bytes.as_chunks_mut();
        for (eight, modules) in eights.iter_mut().zip(&mut modules) {
            *eight = eight_bytes(modules);
        }
        let last = eight_bytes(modules.next().unwrap_or(0));
        for (byte, module) in rest.iter_mut().zip(last) {
            *byte = module;
        }
    }

    /// The runs of dark modules from left to right: where each starts, and how long it is.
    pub(super) fn dark_runs(self) -> impl Iterator<Item = (usize, usize)> {
        let mut edges = Edges { words: self.words.iter(), untold: 0, first: 0, ahead: 0, before: 0 };
        core::iter::from_fn(move || {
            let start = edges.next()?;
            // Beyond the symbol all is light, and no side is a multiple of 64: every run ends in its words.
            let end = edges.next()?;
            Some((start, end - start))
        })
    }
}

/// Without the modules, which are the text.
impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Symbol")
            .field("version", &self.version)
            .field("level", &self.level)
            .field("mask", &self.mask)
            .finish_non_exhaustive()
    }
}

/// Without the modules, as [`Symbol`].
impl fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row").field("size", &self.size).finish_non_exhaustive()
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

/// A byte for each of eight modules, 0 for dark and 255 for light.
const fn eight_bytes(modules: u8) -> [u8; 8] {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // In each byte the bit of its module, moved to its highest place by what no smaller bit overflows.
    let own = (modules as u64 * EACH) & 0x8040_2010_0804_0201;
    let dark = ((own + 0x7F * EACH) >> 7) & EACH;
    ((dark ^ EACH) * 0xFF).to_le_bytes()
}

/// The places of a row at which the colour changes, light coming first.
struct Edges<'a> {
    words: core::slice::Iter<'a, u64>,
    /// A bit for each change in the present word that has not been told yet.
    untold: u64,
    /// The places of the first module of the present and of the next word.
    first: usize,
    ahead: usize,
    /// The last module of the word before.
    before: u64,
}

impl Iterator for Edges<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.untold == 0 {
            let word = self.words.next()?;
            self.untold = word ^ (word << 1 | self.before);
            self.before = word >> 63;
            self.first = self.ahead;
            self.ahead += 64;
        }
        let at = self.first + self.untold.trailing_zeros() as usize;
        self.untold &= self.untold - 1;
        Some(at)
    }
}
