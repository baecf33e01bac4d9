//! Identifiers that can be taken for that of NAPAS.

use super::NAPAS;

/// Whether an identifier, though not NAPAS's, is that for a careless reader: in another case, with spaces or marks
/// in it, or in letters and digits of other alphabets that look like it.
pub(super) fn is_near_miss(identifier: &str) -> bool {
    identifier != NAPAS.identifier && identifier.chars().filter_map(looks_like).eq(NAPAS.identifier.chars())
}

/// What a character looks like; `None` if it does not show, or joins nothing.
fn looks_like(character: char) -> Option<char> {
    Some(match character {
        _ if !character.is_alphanumeric() => return None,
        // Latin with and without marks, Cyrillic, Greek, full-width.
        'a'
        | 'à'..='å'
        | 'À'..='Å'
        | 'ă'
        | 'Ă'
        | 'ạ'
        | 'Ạ'
        | 'ả'
        | 'Ả'
        | 'А'
        | 'а'
        | 'Α'
        | 'α'
        | 'Ａ'
        | 'ａ' => 'A',
        'O' | 'o' | 'О' | 'о' | 'Ο' | 'ο' | 'Ｏ' | 'ｏ' => '0',
        'Z' | 'z' => '2',
        'T' => '7',
        // The digits of an alphabet begin at a multiple of sixteen.
        '\u{FF10}'..='\u{FF19}' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => {
            let digit = u32::from(character).wrapping_sub(0x660) % 16;
            char::from_digit(digit, 10).unwrap_or(character)
        }
        other => other,
    })
}
