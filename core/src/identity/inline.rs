//! Short ASCII text stored in the value itself.

use crate::finding::{Parameter, Words};
use core::fmt;

/// A text of at most `N` ASCII characters, stored inline: what the numbers and codes of this room are made
/// of and written as.
///
/// ```
/// use motcua::identity::Phone;
/// let e164 = Phone::parse("02603.797.799")?.e164();
/// assert_eq!(e164.as_str(), "+842603797799");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Inline<const N: usize> {
    // Unused bytes stay zero, so that the derived order is that of the texts.
    bytes: [u8; N],
    length: u8,
}

impl<const N: usize> Inline<N> {
    pub(crate) const EMPTY: Self = Self { bytes: [0; N], length: 0 };

    /// Adds a character; `false` when there is no room or it is not ASCII.
    pub(crate) fn push(&mut self, byte: u8) -> bool {
        let place = self.bytes.get_mut(usize::from(self.length));
        let (Some(place), true) = (place, byte.is_ascii()) else {
            return false;
        };
        *place = byte;
        self.length = self.length.saturating_add(1);
        true
    }

    /// A text of ASCII bytes; `None` when it is too long or not ASCII.
    pub(crate) fn from_bytes(bytes: impl IntoIterator<Item = u8>) -> Option<Self> {
        let mut inline = Self::EMPTY;
        bytes.into_iter().all(|byte| inline.push(byte)).then_some(inline)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }
}

impl<const N: usize> fmt::Display for Inline<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<const N: usize> serde::Serialize for Inline<N> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Hides the text: it may be somebody's number.
impl<const N: usize> fmt::Debug for Inline<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::mask(f, "Inline", self.as_str())
    }
}

/// What is wrong with a text that should be digits.
pub(super) enum NotDigits {
    /// How many digits there are: too many to hold.
    TooMany(usize),
    /// Where the first character is that is neither a digit nor a separator.
    Foreign(core::ops::Range<usize>),
}

impl NotDigits {
    /// The same in a longer text that has so many bytes before.
    pub(super) fn shifted(self, bytes: usize) -> Self {
        match self {
            Self::Foreign(span) => Self::Foreign(span.start + bytes..span.end + bytes),
            Self::TooMany(count) => Self::TooMany(count),
        }
    }
}

/// Whether people write this character between the digits of a number.
const fn is_separator(character: char) -> bool {
    matches!(character, ' ' | '.' | '-' | '\u{A0}' | '\u{2013}')
}

/// The digits of a text; separators, the given further ones and white space around it are left out.
pub(super) fn digits<const N: usize>(text: &str, further: &[char]) -> Result<Inline<N>, NotDigits> {
    let start = text.len() - text.trim_start().len();
    let mut inline = Inline::EMPTY;
    let mut count = 0_usize;
    for (at, character) in text.trim().char_indices() {
        match u8::try_from(character) {
            Ok(byte @ b'0'..=b'9') => {
                inline.push(byte);
                count += 1;
            }
            _ if is_separator(character) || further.contains(&character) => {}
            _ => return Err(NotDigits::Foreign(start + at..start + at + character.len_utf8())),
        }
    }
    if count > N {
        return Err(NotDigits::TooMany(count));
    }
    Ok(inline)
}

/// A number from which a spreadsheet has taken the zero at its beginning.
pub(super) static ZERO_LOST: Words = Words {
    vi: "một số có lẽ đã mất chữ số 0 ở đầu",
    en: "one that has perhaps lost the 0 at its beginning",
};
/// A text without a digit.
pub(super) static NOTHING: Words = Words { vi: "chuỗi chưa có chữ số nào", en: "none" };
static FOREIGN: Words = Words { vi: "ký tự không phải chữ số", en: "a character that is no digit" };

/// What a message tells of the digits of a number that should have had more, or fewer: a number that has one too few
/// gets a hint, because spreadsheets take a zero from its beginning.
pub(super) fn count(digits: usize, wanted: usize) -> Parameter {
    match digits {
        0 => (&NOTHING).into(),
        _ if digits + 1 == wanted => (&ZERO_LOST).into(),
        _ => digits.into(),
    }
}

/// The finding for a text that should be digits.
pub(super) fn not_digits(rule: &'static crate::finding::Rule, problem: NotDigits) -> crate::finding::Finding {
    let finding = crate::finding::Finding::new(rule);
    match problem {
        NotDigits::TooMany(count) => finding.found(count),
        NotDigits::Foreign(span) => finding.spanning(span).found(&FOREIGN),
    }
}
