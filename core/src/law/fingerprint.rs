//! The fingerprint of a book: a number that any change of any of its rows changes.

use super::json::Node;
use super::rules;
use crate::finding::Error;
use crate::sorted;
use alloc::vec::Vec;
use core::fmt;

/// What a book holds, in one number (*dấu vân tay*): the same for the same rows, whatever their order, the order
/// of their keys and the spaces between them.
///
/// It is FNV-1a of 128 bits over the rows in the order of their tables and ids. It tells books apart that were
/// changed by mistake or in good faith; it is no signature.
///
/// ```
/// use motcua::law::{Book, Fingerprint};
/// let print = Book::builtin().fingerprint();
/// assert_eq!(Fingerprint::parse(&print.to_string()), Ok(print));
/// assert_eq!(Fingerprint::parse("12").unwrap_err().code(), "fingerprint-format");
/// assert_ne!(Book::empty().fingerprint(), print);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// Reads 32 hexadecimal digits in lower case.
    ///
    /// # Errors
    ///
    /// `fingerprint-format` for anything else.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let is_hex = text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        u128::from_str_radix(text, 16)
            .ok()
            .filter(|_| is_hex)
            .map(Self)
            .ok_or_else(|| rules::FINGERPRINT_FORMAT.error())
    }
}

crate::finding::text_form!(Fingerprint, Fingerprint::parse);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// The fingerprint of rows, in the order of their tables and ids.
pub(super) fn of_rows<'a>(rows: impl Iterator<Item = (&'a str, &'a str, Fingerprint)>) -> Fingerprint {
    let mut hash = Hash::new();
    for (table, id, print) in rows {
        hash.text(table);
        hash.text(id);
        hash.bytes(&print.0.to_be_bytes());
    }
    Fingerprint(hash.0)
}

pub(super) fn of_text(text: &str) -> Fingerprint {
    let mut hash = Hash::new();
    hash.text(text);
    Fingerprint(hash.0)
}

/// The fingerprint of a JSON value: keys in their order as text, keys without a value left out.
pub(super) fn of(node: &Node) -> Fingerprint {
    let mut hash = Hash::new();
    hash.node(node);
    Fingerprint(hash.0)
}

/// FNV-1a of 128 bits (draft-eastlake-fnv).
struct Hash(u128);

impl Hash {
    const fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        }
    }

    /// A text and its end, so that no two lists of texts are the same bytes.
    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
        self.bytes(&[0xFF]);
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Null => self.bytes(b"n"),
            Node::Bool(value) => self.bytes(if *value { b"t" } else { b"f" }),
            Node::Number(number) => {
                self.bytes(b"#");
                self.bytes(&number.unwrap_or(u64::MAX).to_be_bytes());
            }
            Node::Text(text) => {
                self.bytes(b"\"");
                self.text(text);
            }
            Node::List(list) => {
                self.bytes(b"[");
                for node in list {
                    self.node(node);
                }
                self.bytes(b"]");
            }
            Node::Object(entries) => {
                let mut entries: Vec<_> =
                    entries.iter().filter(|(_, node)| !matches!(node, Node::Null)).collect();
                sorted::by_key(&mut entries, |(key, _)| key);
                self.bytes(b"{");
                for (key, node) in entries {
                    self.text(key);
                    self.node(node);
                }
                self.bytes(b"}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Hash;

    /// The published vectors of FNV-1a with 128 bits.
    #[test]
    fn the_hash_is_that_of_its_authors() {
        for (text, print) in [
            ("", 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128),
            ("a", 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964),
            ("foobar", 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18),
        ] {
            let mut hash = Hash::new();
            hash.bytes(text.as_bytes());
            assert_eq!(hash.0, print, "{text}");
        }
    }
}
