//! Character sets, folding of Vietnamese to unaccented letters, clipping that reports.

use alloc::string::String;
use core::fmt;

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

/// Where a text first holds another one. The standard library's search for texts is larger by far, and what it brings
/// along larger still; these are short.
pub(crate) fn place_of(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len().max(1)).position(|bytes| bytes == part.as_bytes())
}

/// What stands before and behind the first place of a part.
pub(crate) fn parted<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    let at = place_of(text, part)?;
    text.get(..at).zip(text.get(at + part.len()..))
}

/// Whether a character is a combining mark that NFC text of Vietnamese does not have; its presence means
/// that lengths were counted over decomposed text.
pub(crate) const fn is_combining_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// Base letters of U+00C0 to U+02AF; `.` where there is none, or more than one.
const LATIN: &[u8; 496] = b"\
    AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg\
    GgGgHhHhIiIiIiIiIi..JjKkqLlLlLlLlLlNnNnNnnNnOoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
    bBBb...CcDDDd...EFfG..IIKkl..Nn.Oo..Pp.....tTtTUu.VYyZz......................AaIiOoUuUuUuUuUu.Aa\
    Aa..GgGgKkOoOo..j...Gg..NnAa..OoAaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh.d..ZzAaEeOoOoOoOoYylntj..ACcLTs\
    z..BU.EeJj..RrYy...b.cdd...e...jggG...hhi.Illl...mnnN.......rrr.R.s.....tu.v...Yzz.......B.GHj.L\
    q...............";
/// Base letters of U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr\
    SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyasss..AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy..VvYy";

/// The ASCII letter for a Latin letter with marks, strokes or hooks, as CLDR's transform Latin-ASCII has it.
///
/// Strokes have no decomposition in Unicode, so general-purpose stripping leaves `đ` in place. Eth and African D look
/// like it: Eth stands for it where text of the code page Windows-1258 was taken for Latin-1.
const fn base_letter(character: char) -> Option<char> {
    let code = character as usize;
    let letter = match code {
        0xC0..0x2B0 => LATIN.split_at(code - 0xC0).1,
        0x1E00..0x1F00 => LATIN_ADDITIONAL.split_at(code - 0x1E00).1,
        // Dashes and the minus sign.
        0x2010..=0x2015 | 0x2212 | 0xFE58 | 0xFE63 => b"-",
        _ => return None,
    };
    match letter {
        [b'.', ..] | [] => None,
        [letter, ..] => Some(*letter as char),
    }
}

/// The ASCII text for a Latin letter that is two in one [CLDR Latin-ASCII], or for an ellipsis.
const fn base_letters(character: char) -> Option<&'static str> {
    Some(match character {
        'Æ' | 'Ǣ' | 'Ǽ' => "AE",
        'Þ' => "TH",
        'ß' => "ss",
        'æ' | 'ǣ' | 'ǽ' => "ae",
        'þ' => "th",
        'Ĳ' => "IJ",
        'ĳ' => "ij",
        'Œ' | 'ɶ' => "OE",
        'œ' => "oe",
        'ƕ' => "hv",
        'Ƣ' => "OI",
        'ƣ' => "oi",
        'Ǆ' | 'Ǳ' => "DZ",
        'ǅ' | 'ǲ' => "Dz",
        'ǆ' | 'ǳ' | 'ʣ' | 'ʥ' => "dz",
        'Ǉ' => "LJ",
        'ǈ' => "Lj",
        'ǉ' => "lj",
        'Ǌ' => "NJ",
        'ǋ' => "Nj",
        'ǌ' => "nj",
        'ȸ' => "db",
        'ȹ' => "qp",
        'ʦ' => "ts",
        'ʪ' => "ls",
        'ʫ' => "lz",
        'ẞ' => "SS",
        'Ỻ' => "LL",
        'ỻ' => "ll",
        '…' => "...",
        _ => return None,
    })
}

/// The ASCII character of one of double width, as East Asian keyboards write it.
fn half_width(character: char) -> Option<char> {
    let code = u32::from(character).checked_sub(0xFF00 - 0x20)?;
    char::from_u32(code).filter(|plain| is_plain(*plain))
}

/// A folded text, and what folding did to it.
///
/// `Debug` shows lengths and counts only.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
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

/// Lengths and counts alone: the text may be a name.
impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Folded")
            .field("length", &self.text.len())
            .field("changed", &self.changed)
            .field("dropped", &self.dropped)
            .field("clipped", &self.clipped)
            .finish()
    }
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
/// Letters become those of CLDR's transform Latin-ASCII, precomposed and decomposed alike (`đ` is `d`, `ß` is `ss`),
/// and long dashes hyphens. What else is not plain is left out: what separates words or numbers, such as white space,
/// a slash or an ampersand, leaves one space, and nothing that is left out joins two numbers.
///
/// ```
/// use motcua::text::fold;
/// let folded = fold("Đóng tiền đất", None);
/// assert_eq!((folded.text.as_str(), folded.changed, folded.dropped), ("Dong tien dat", 5, 0));
/// let folded = fold("Phí thẩm định (lần 2)", Some(15));
/// assert_eq!((folded.text.as_str(), folded.dropped, folded.clipped), ("Phi tham dinh l", 2, 4));
/// assert_eq!(fold("Thửa 12/3, tờ 5–6", None).text, "Thua 12 3 to 5-6");
/// ```
pub fn fold(text: &str, limit: Option<usize>) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), ..Folded::default() };
    // Whether the character before is a letter that marks can still attach to, and was counted as changed.
    let mut letter_before = None;
    let mut gap = Gap::None;
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
        let plain = if is_plain(character) { Some(character) } else { base_letter(character) };
        letter_before = None;
        match (plain.or_else(|| half_width(character)), base_letters(character)) {
            (Some(' '), _) | (None, None) => {
                gap = gap.max(Gap::of(character));
                folded.dropped += 1;
            }
            (Some(plain), _) => {
                gap.close(&mut folded, plain);
                folded.text.push(plain);
                let changed = plain != character;
                folded.changed += usize::from(changed);
                letter_before = plain.is_ascii_alphabetic().then_some(changed);
            }
            (None, Some(letters)) => {
                gap.close(&mut folded, letters.chars().next().unwrap_or(' '));
                folded.text.push_str(letters);
                folded.changed += 1;
                letter_before = Some(true);
            }
        }
    }
    clip(&mut folded, limit);
    folded
}

/// What was left out since the last character that was kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// Nothing.
    None,
    /// Something inside a word: an apostrophe, a joiner, a letter of another script.
    Joined,
    /// Something that separates words.
    Separated,
    /// The same, with a space among it, which is kept and not replaced.
    Spaced,
}

impl Gap {
    /// What leaving a character out means.
    fn of(character: char) -> Self {
        match character {
            ' ' => Self::Spaced,
            '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}'
            | '\u{FEFF}' => Self::Joined,
            _ if character.is_alphanumeric() => Self::Joined,
            _ => Self::Separated,
        }
    }

    /// Leaves a space for what was left out, where one belongs before the next character that is kept.
    fn close(&mut self, folded: &mut Folded, next: char) {
        let gap = core::mem::replace(self, Self::None);
        let numbers = folded.text.ends_with(|last: char| last.is_ascii_digit()) && next.is_ascii_digit();
        if folded.text.is_empty() || gap == Self::None || gap == Self::Joined && !numbers {
            return;
        }
        folded.text.push(' ');
        // One of those counted as left out is the space, or was replaced by it.
        folded.dropped -= 1;
        folded.changed += usize::from(gap != Self::Spaced);
    }
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
    use super::{base_letter, base_letters, fold};
    use std::string::{String, ToString};
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    /// The letters without a decomposition, with their ASCII text: CLDR, common/transforms/Latin-ASCII.xml; of ŉ
    /// without its apostrophe.
    const CLDR: &str = "\
        Æ AE Ð D Ø O Þ TH ß ss æ ae ð d ø o þ th Đ D đ d Ħ H ħ h ı i Ĳ IJ ĳ ij ĸ q Ŀ L ŀ l Ł L ł l ŉ n Ŋ \
        N ŋ n Œ OE œ oe Ŧ T ŧ t ſ s ƀ b Ɓ B Ƃ B ƃ b Ƈ C ƈ c Ɖ D Ɗ D Ƌ D ƌ d Ɛ E Ƒ F ƒ f Ɠ G ƕ hv Ɩ I Ɨ I \
        Ƙ K ƙ k ƚ l Ɲ N ƞ n Ƣ OI ƣ oi Ƥ P ƥ p ƫ t Ƭ T ƭ t Ʈ T Ʋ V Ƴ Y ƴ y Ƶ Z ƶ z Ǆ DZ ǅ Dz ǆ dz Ǉ LJ ǈ \
        Lj ǉ lj Ǌ NJ ǋ Nj ǌ nj Ǥ G ǥ g Ǳ DZ ǲ Dz ǳ dz ȡ d Ȥ Z ȥ z ȴ l ȵ n ȶ t ȷ j ȸ db ȹ qp Ⱥ A Ȼ C ȼ c \
        Ƚ L Ⱦ T ȿ s ɀ z Ƀ B Ʉ U Ɇ E ɇ e Ɉ J ɉ j Ɍ R ɍ r Ɏ Y ɏ y ɓ b ɕ c ɖ d ɗ d ɛ e ɟ j ɠ g ɡ g ɢ G ɦ h \
        ɧ h ɨ i ɪ I ɫ l ɬ l ɭ l ɱ m ɲ n ɳ n ɴ N ɶ OE ɼ r ɽ r ɾ r ʀ R ʂ s ʈ t ʉ u ʋ v ʏ Y ʐ z ʑ z ʙ B ʛ G \
        ʜ H ʝ j ʟ L ʠ q ʣ dz ʥ dz ʦ ts ʪ ls ʫ lz ẚ a ẜ s ẝ s ẞ SS Ỻ LL ỻ ll Ỽ V ỽ v Ỿ Y ỿ y";

    #[test]
    fn letters_are_those_of_cldr_and_of_unicode_decomposition() {
        let words: std::vec::Vec<_> = CLDR.split(' ').collect();
        let cldr = |character: char| {
            words.chunks(2).find(|pair| pair[0] == character.to_string()).map(|pair| pair[1].to_string())
        };
        for character in ('\u{A0}'..='\u{2AF}').chain('\u{1E00}'..='\u{1EFF}') {
            let mut decomposed = character.nfd();
            let base = decomposed.next().filter(|_| decomposed.all(is_combining_mark)).unwrap_or(' ');
            let expected = if base.is_ascii_alphabetic() { Some(String::from(base)) } else { cldr(base) };
            let single = base_letter(character).map(String::from);
            let folded = single.or_else(|| base_letters(character).map(String::from));
            assert_eq!(folded, expected.filter(|_| !character.is_ascii()), "U+{:04X}", character as u32);
        }
    }

    #[test]
    fn what_separates_leaves_a_space_and_nothing_joins_numbers() {
        for (text, expected) in [
            ("Lệ phí H34.15–240617–0001", "Le phi H34.15-240617-0001"),
            ("1946–2016", "1946-2016"),
            ("buôn Ƀuôr", "buon Buor"),
            ("Søren Łukasz straße Æbelø Œuvre ısı", "Soren Lukasz strasse AEbelo OEuvre isi"),
            ("Trần&Lê", "Tran Le"),
            ("1/2", "1 2"),
            ("tháng\u{200B}9", "thang 9"),
            ("1,5 (hai)", "1 5 hai"),
            ("12 北 34", "12 34"),
            ("12北34", "12 34"),
            ("5'6", "5 6"),
            ("L'Oréal", "LOreal"),
            ("a\u{AD}b", "ab"),
            ("(một)", "mot"),
            ("a / b", "a b"),
            ("ＡＢ１２", "AB12"),
            ("rồi…", "roi..."),
            ("−5", "-5"),
        ] {
            let folded = fold(text, None);
            assert_eq!(folded.text, expected, "{text}");
            assert!(fold(&folded.text, None).is_unchanged());
            // Every character is kept, changed or left out; the letters that are two in one count once.
            let more = text.chars().filter_map(base_letters).map(|letters| letters.len() - 1).sum::<usize>();
            assert_eq!(folded.text.len() + folded.dropped, text.chars().count() + more, "{text}");
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
