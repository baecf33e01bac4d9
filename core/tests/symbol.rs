//! What a symbol is made of, and what is refused.
#![cfg(feature = "symbol")]

use motcua::finding::Path;
use motcua::symbol::{Colour, Eci, Encoder, Level, Mask, Segmentation, Symbol, Version};
use proptest::prelude::*;

fn symbol(text: &str) -> Symbol {
    Encoder::new().encode(text).unwrap()
}

#[test]
fn what_does_not_fit_is_refused_with_the_numbers() {
    for (level, most) in Level::ALL.into_iter().zip([2953, 2331, 1663, 1273]) {
        let encoder = Encoder::new().level(level);
        let fullest = encoder.encode(&"x".repeat(most)).unwrap();
        assert_eq!((fullest.version(), fullest.level()), (Version::MAX, level));
        let error = encoder.encode(&"x".repeat(most + 1)).unwrap_err();
        assert_eq!((error.code(), error.finding().path()), ("symbol-too-long", &Path::Field("text")));
        // A mode indicator, a length field of sixteen bits, the bytes; half a codeword is left over.
        let capacity = 4 + 16 + 8 * most as u64 + 4;
        let (expected, found) = error.finding().parameters();
        assert_eq!(expected, capacity.into());
        assert_eq!(found, (capacity + 4).into());
    }
    let megabyte = "7".repeat(1 << 20);
    for segmentation in [Segmentation::Bytes, Segmentation::Optimal] {
        let error = Encoder::new().segments(segmentation).encode(&megabyte).unwrap_err();
        assert_eq!(error.code(), "symbol-too-long");
        assert!(!error.to_string().contains("777"), "{error}");
    }
    let most_digits = Encoder::new().level(Level::Low).segments(Segmentation::Optimal);
    assert_eq!(most_digits.encode(&"7".repeat(7089)).unwrap().version(), Version::MAX);
    assert!(most_digits.encode(&"7".repeat(7090)).is_err());
}

#[test]
fn bad_parameters_are_refused() {
    for number in [0, 41, u8::MAX] {
        assert_eq!(Version::new(number).unwrap_err().code(), "symbol-version");
    }
    assert_eq!(Mask::new(8).unwrap_err().code(), "symbol-mask");
    for letter in ["", "m", "MM", " M", "Medium", "Ｍ"] {
        assert_eq!(Level::parse(letter).unwrap_err().code(), "symbol-level", "{letter:?}");
    }
    let colours = ["", "#", "000000", "#fff", "#+12345", "#12345g", "#1234567", "#đđđ", "red", "#000000 "];
    for colour in colours {
        assert_eq!(Colour::parse(colour).unwrap_err().code(), "symbol-colour", "{colour:?}");
    }
}

#[test]
fn an_empty_text_has_a_symbol() {
    for segmentation in [Segmentation::Bytes, Segmentation::Optimal] {
        let symbol = Encoder::new().segments(segmentation).encode("").unwrap();
        assert_eq!((symbol.version(), symbol.size()), (Version::MIN, 21));
    }
}

#[test]
fn the_level_is_never_raised() {
    for level in Level::ALL {
        assert_eq!(Encoder::new().level(level).encode("TK123").unwrap().level(), level);
    }
}

#[test]
fn a_least_version_is_kept_and_not_more() {
    let eighth = Version::new(8).unwrap();
    let encoder = Encoder::new().min_version(eighth);
    assert_eq!(encoder.encode("TK123").unwrap().version(), eighth);
    assert!(encoder.encode(&"x".repeat(1000)).unwrap().version() > eighth);
}

#[test]
fn the_header_for_utf_8_is_written_where_it_is_needed() {
    // Version 1-L holds 17 bytes; the header takes one and a half.
    let at_level_l = Encoder::new().level(Level::Low);
    let version = |encoder: Encoder, text: &str| encoder.encode(text).unwrap().version().number();
    assert_eq!(version(at_level_l, "~ 345678901234567"), 1);
    for outside in ["\u{7F}2345678901234567", "\n2345678901234567", "đ345678901234567"] {
        assert_eq!(version(at_level_l, outside), 2, "{outside:?}");
        assert_eq!(version(at_level_l.eci(Eci::Never), outside), 1, "{outside:?}");
    }
}

#[test]
fn the_payment_example_is_smaller_in_optimal_segments() {
    let payload = "00020101021238570010A00000072701270006970403011200110123456780208QRIBFTTA5303704\
                   54061800005802VN62340107NPS68690819thanh toan don hang63042E2E";
    assert_eq!(symbol(payload).version().number(), 8);
    let optimal = Encoder::new().segments(Segmentation::Optimal).encode(payload).unwrap();
    assert_eq!(optimal.version().number(), 6);
}

/// The format information that a level and a mask have, as the standard computes it: the remainder of a
/// division, then a fixed pattern laid over it.
fn format_information(level: Level, mask: Mask) -> u32 {
    let word = [1_u32, 0, 3, 2][level as usize] << 3 | u32::from(mask.number());
    let mut remainder = word << 10;
    while remainder >= 1 << 10 {
        remainder ^= 0x537 << (remainder.ilog2() - 10);
    }
    (word << 10 | remainder) ^ 0x5412
}

fn bits(symbol: &Symbol, places: impl IntoIterator<Item = (usize, usize)>) -> u32 {
    places.into_iter().fold(0, |bits, (x, y)| bits << 1 | u32::from(symbol.module(x, y)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn function_patterns_are_where_the_standard_puts_them(
        number in 1_u8..=40,
        level in prop::sample::select(Level::ALL.to_vec()),
        text in "[ -~]{0,14}",
    ) {
        let version = Version::new(number).unwrap();
        let symbol = Encoder::new().level(level).min_version(version).encode(&text).unwrap();
        prop_assume!(symbol.version() == version);
        let size = symbol.size();
        prop_assert_eq!(size, 17 + 4 * usize::from(number));
        prop_assert_eq!(symbol.rows().len(), size);

        // Finders with their separators: rings of dark 7, light 5, dark 3, and light 9 outside.
        for (centre_x, centre_y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            for (y, x) in (0..9).flat_map(|y| (0..9).map(move |x| (y, x))) {
                let (Some(column), Some(row)) = ((centre_x + x).checked_sub(4), (centre_y + y).checked_sub(4)) else { continue };
                let ring = x.abs_diff(4).max(y.abs_diff(4));
                prop_assert_eq!(symbol.module(column, row), matches!(ring, 0 | 1 | 3), "{}, {}", column, row);
            }
        }
        for at in 8..size - 8 {
            prop_assert_eq!(symbol.module(at, 6), at % 2 == 0);
            prop_assert_eq!(symbol.module(6, at), at % 2 == 0);
        }
        prop_assert!(symbol.module(8, size - 8), "the module that is always dark");

        // Format information, most significant bit first, in both places.
        let expected = format_information(level, symbol.mask());
        let around = (0..6).map(|x| (x, 8)).chain([(7, 8), (8, 8), (8, 7)]).chain((0..6).rev().map(|y| (8, y)));
        prop_assert_eq!(bits(&symbol, around), expected);
        let apart = (size - 7..size).rev().map(|y| (8, y)).chain((size - 8..size).map(|x| (x, 8)));
        prop_assert_eq!(bits(&symbol, apart), expected);

        if number >= 7 {
            let blocks = (0..18).rev().map(|bit| (size - 11 + bit % 3, bit / 3));
            let upper = bits(&symbol, blocks.clone());
            prop_assert_eq!(upper >> 12, u32::from(number));
            prop_assert_eq!(bits(&symbol, blocks.map(|(x, y)| (y, x))), upper);
        }
    }

    #[test]
    fn any_text_is_encoded_or_refused(text in any::<String>(), repeat in 0_usize..200) {
        let text = text.repeat(repeat);
        for segmentation in [Segmentation::Bytes, Segmentation::Optimal] {
            match Encoder::new().segments(segmentation).encode(&text) {
                Ok(symbol) => {
                    let (size, rows) = (symbol.size(), symbol.rows().map(|row| row.to_string()));
                    for (y, row) in rows.enumerate() {
                        let modules: String =
                            (0..size).map(|x| if symbol.module(x, y) { '1' } else { '0' }).collect();
                        prop_assert_eq!(row, modules);
                    }
                    for outside in [size, usize::MAX] {
                        prop_assert!(!symbol.module(outside, 0) && !symbol.module(0, outside));
                    }
                }
                Err(error) => prop_assert_eq!(error.code(), "symbol-too-long"),
            }
        }
    }
}

#[test]
fn bytes_that_no_symbol_is_written_as_are_refused() {
    let bytes = symbol("TK123").to_bytes();
    assert_eq!(Symbol::from_bytes(&bytes), Ok(symbol("TK123")));
    let changed = |at: usize, byte: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        bytes
    };
    let longer = [&bytes[..], &[0]].concat();
    let outside = changed(3 + 2, 0b0010_0000); // The twenty-second module of a row of twenty-one.
    let refused = [
        Vec::new(),
        bytes[..2].to_vec(),
        bytes[..bytes.len() - 1].to_vec(),
        bytes[..bytes.len() - 8].to_vec(),
        longer,
        changed(0, 0),
        changed(0, 2),
        changed(0, 41),
        changed(1, b'm'),
        changed(1, 0xFF),
        changed(2, 8),
        outside,
        changed(3 + 7, 0x80),
    ];
    for bytes in refused {
        let error = Symbol::from_bytes(&bytes).unwrap_err();
        assert_eq!((error.code(), error.finding().path()), ("symbol-bytes", &Path::Field("bytes")));
    }
    // A module of the symbol's own may be any.
    assert!(Symbol::from_bytes(&changed(3 + 2, bytes[3 + 2] ^ 1)).is_ok());
}

#[test]
fn bytes_bring_a_symbol_of_any_version_and_level_back() {
    for number in 1..=40 {
        for level in Level::ALL {
            let encoder = Encoder::new().level(level).min_version(Version::new(number).unwrap());
            let symbol = encoder.encode("TK123").unwrap();
            assert_eq!(Symbol::from_bytes(&symbol.to_bytes()), Ok(symbol));
        }
    }
}
