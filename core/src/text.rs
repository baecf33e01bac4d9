//! Character sets, folding of Vietnamese to unaccented letters, clipping that reports.

use alloc::string::String;

/// Whether a byte is in the common character set (*ans*) of payment payloads: printable ASCII, space
/// included [EMV Book 4, Common Character Set].
pub const fn is_common(byte: u8) -> bool {
    matches!(byte, 0x20..=0x7E)
}

/// Whether a character is one of those that remarks keep everywhere: letters, digits, space, `.`, `_`, `-`.
pub const fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, ' ' | '.' | '_' | '-')
}

/// How many characters a text has.
pub(crate) fn characters(text: &str) -> usize {
    // Every byte but those that continue a character.
    text.bytes().filter(|byte| byte & 0xC0 != 0x80).count()
}

/// Whether a character is a combining mark that NFC text of Vietnamese does not have; its presence means
/// that lengths were counted over decomposed text.
pub(crate) const fn is_combining_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// Base letters of U+00C0 to U+024F; `.` where there is none.
const LATIN: &[u8; 400] = b"\
    AAAAAA.CEEEEIIIIDNOOOOO..UUUUY..aaaaaa.ceeeeiiiidnooooo..uuuuy.yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg\
    GgGgHh..IiIiIiIiI...JjKk.LlLlLl....NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz.\
    .........D......................Oo.............Uu............................AaIiOoUuUuUuUuUu.Aa\
    Aa....GgKkOoOo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............\
    ................";
/// Base letters of U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr\
    SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

/// The ASCII letter under the marks of a Latin letter, `đ` and `Đ` included; they have no decomposition in
/// Unicode, so general-purpose stripping leaves them in place. So are Eth and African D, which look alike: Eth stands
/// for them where text of the code page Windows-1258 was taken for Latin-1.
const fn base_letter(character: char) -> Option<char> {
    let code = character as usize;
    let letter = match code {
        0xC0..0x250 => LATIN.split_at(code - 0xC0).1,
        0x256 => b"d",
        0x1E00..0x1F00 => LATIN_ADDITIONAL.split_at(code - 0x1E00).1,
        _ => return None,
    };
    match letter {
        [b'.', ..] | [] => None,
        [letter, ..] => Some(*letter as char),
    }
}

/// A folded text, and what folding did to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The text: letters, digits, space, `.`, `_`, `-`; single spaces, none at either end.
    pub text: String,
    /// How many characters were replaced by another one.
    pub changed: usize,
    /// How many characters have no counterpart and were left out, surplus spaces included.
    pub dropped: usize,
    /// How many characters were cut off at the end because of the limit.
    pub clipped: usize,
}

impl Folded {
    /// Whether the text says exactly what was given.
    pub const fn is_unchanged(&self) -> bool {
        self.changed == 0 && self.dropped == 0 && self.clipped == 0
    }
}

/// Folds Vietnamese (and other Latin) text to unaccented ASCII (*bỏ dấu*), cuts it at a number of
/// characters if a limit is given, and reports both.
///
/// Marks are stripped from precomposed and decomposed letters alike, `đ` becomes `d`; other white space
/// becomes a space, runs of spaces become one, and whatever is not plain is left out.
///
/// ```
/// use motcua::text::fold;
/// let folded = fold("Đóng tiền đất", None);
/// assert_eq!((folded.text.as_str(), folded.changed, folded.dropped), ("Dong tien dat", 5, 0));
/// let folded = fold("Phí thẩm định (lần 2)", Some(15));
/// assert_eq!((folded.text.as_str(), folded.dropped, folded.clipped), ("Phi tham dinh l", 2, 4));
/// ```
pub fn fold(text: &str, limit: Option<usize>) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), ..Folded::default() };
    // Whether the character before is a letter that marks can still attach to, and was counted as changed.
    let mut letter_before = None;
    for character in text.chars() {
        if is_combining_mark(character) {
            match letter_before {
                Some(true) => {}
                Some(false) => {
                    folded.changed += 1;
                    letter_before = Some(true);
                }
                None => folded.dropped += 1,
            }
            continue;
        }
        let replacement = if is_plain(character) {
            Some(character)
        } else if character.is_whitespace() {
            Some(' ')
        } else {
            base_letter(character)
        };
        letter_before = None;
        match replacement {
            None => folded.dropped += 1,
            Some(' ') if folded.text.is_empty() || folded.text.ends_with(' ') => folded.dropped += 1,
            Some(plain) => {
                folded.text.push(plain);
                let changed = plain != character;
                folded.changed += usize::from(changed);
                letter_before = plain.is_ascii_alphabetic().then_some(changed);
            }
        }
    }
    if folded.text.ends_with(' ') {
        folded.text.pop();
        folded.dropped += 1;
    }
    clip(&mut folded, limit);
    folded
}

/// Cuts a folded (hence ASCII) text at the limit; a space left at the end is cut too.
fn clip(folded: &mut Folded, limit: Option<usize>) {
    let length = folded.text.len();
    let Some(limit) = limit.filter(|limit| *limit < length) else {
        return;
    };
    folded.text.truncate(limit);
    if folded.text.ends_with(' ') {
        folded.text.pop();
    }
    folded.clipped = length - folded.text.len();
}

#[cfg(test)]
mod tests {
    use super::{base_letter, fold};
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    #[test]
    fn base_letters_agree_with_unicode_decomposition() {
        for character in ('\u{A0}'..='\u{2AF}').chain('\u{1E00}'..='\u{1EFF}') {
            let mut decomposed = character.nfd();
            let base = decomposed.next().filter(char::is_ascii_alphabetic);
            let expected = match character {
                'đ' | 'ð' | 'ɖ' => Some('d'),
                'Đ' | 'Ð' | 'Ɖ' => Some('D'),
                _ => base.filter(|base| *base != character && decomposed.all(is_combining_mark)),
            };
            assert_eq!(base_letter(character), expected, "U+{:04X}", character as u32);
        }
    }

    #[test]
    fn composed_and_decomposed_fold_alike() {
        let composed = "Ban Quản lý Khu kinh tế tỉnh Kon Tum, đường Nguyễn Viết Xuân";
        let decomposed: std::string::String = composed.nfd().collect();
        assert_eq!(fold(composed, Some(40)), fold(&decomposed, Some(40)));
    }

    #[test]
    fn edges() {
        assert_eq!(fold("", Some(0)).text, "");
        assert_eq!(fold("\u{301}a", None).dropped, 1);
        let spaces = fold("  a \t b  ", None);
        assert_eq!((spaces.text.as_str(), spaces.dropped), ("a b", 6));
        let cut_at_space = fold("ab cd", Some(3));
        assert_eq!((cut_at_space.text.as_str(), cut_at_space.clipped), ("ab", 3));
    }
}
