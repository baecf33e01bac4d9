//! What lengths count.

use crate::finding::words;
use crate::text::characters;

words! {
    /// What a payload's lengths count (*đơn vị độ dài*).
    LengthUnit {
        /// Unicode scalar values, as EMVCo MPM v1.0 §4.4.1.1 wants.
        Characters = "characters", vi: "ký tự", en: "characters";
        /// UTF-8 bytes: seen in the wild, read with a violation.
        Bytes = "bytes", vi: "byte", en: "bytes";
        /// UTF-16 units: seen in the wild, read with a violation.
        Utf16 = "utf16", vi: "đơn vị UTF-16", en: "UTF-16 units";
    }
}

impl LengthUnit {
    /// The length of a text in this unit.
    pub fn length(self, text: &str) -> usize {
        match self {
            Self::Characters => characters(text),
            Self::Bytes => text.len(),
            Self::Utf16 => text.encode_utf16().count(),
        }
    }
}
