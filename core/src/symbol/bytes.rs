//! A symbol as bytes: to be kept, or carried to where it is drawn.

use super::matrix::stride;
use super::rules::BYTES;
use super::{Level, Mask, Symbol, Version};
use crate::finding::{Error, Finding, Path};
use alloc::vec::Vec;

impl Symbol {
    /// The symbol as bytes: version, level (its letter), mask, then the rows from top to bottom, each in words of 64
    /// modules, lowest bit and lowest byte first.
    ///
    /// ```
    /// use motcua::symbol::{Encoder, Symbol};
    /// let symbol = Encoder::new().encode("TK123")?;
    /// let bytes = symbol.to_bytes();
    /// assert_eq!((bytes[0], bytes[1], bytes.len()), (1, b'M', 3 + 21 * 8));
    /// assert_eq!(Symbol::from_bytes(&bytes)?, symbol);
    /// assert_eq!(Symbol::from_bytes(&bytes[1..]).unwrap_err().code(), "symbol-bytes");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let letter = self.level.as_str().bytes().next().unwrap_or_default();
        let mut bytes = Vec::with_capacity(HEAD + self.words.len() * 8);
        bytes.extend([self.version.number(), letter, self.mask.number()]);
        bytes.extend(self.words.iter().flat_map(|word| word.to_le_bytes()));
        bytes
    }

    /// The symbol that [`Symbol::to_bytes`] wrote.
    ///
    /// # Errors
    ///
    /// `symbol-bytes` for what no symbol is written as: another head or length, or a module outside the symbol.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        read(bytes).ok_or_else(|| Finding::new(&BYTES).at(Path::Field("bytes")).found(bytes.len()).into())
    }
}

/// Version, level and mask.
const HEAD: usize = 3;

fn read(bytes: &[u8]) -> Option<Symbol> {
    let ([version, letter, mask], rows) = bytes.split_first_chunk::<HEAD>()?;
    let version = Version::new(*version).ok()?;
    let level = Level::parse(core::str::from_utf8(&[*letter]).ok()?).ok()?;
    let mask = Mask::new(*mask).ok()?;
    let (words, rest) = rows.as_chunks::<8>();
    let stride = stride(version.size());
    if !rest.is_empty() || words.len() != version.size() * stride {
        return None;
    }
    let words: Vec<u64> = words.iter().map(|word| u64::from_le_bytes(*word)).collect();
    // No side is a multiple of 64, so each row's last word has bits of no module.
    let outside = u64::MAX << (version.size() % 64);
    let kept = words.chunks_exact(stride).all(|row| row.last().is_some_and(|word| word & outside == 0));
    kept.then_some(Symbol { version, level, mask, words })
}
