//! Symbols against two implementations that share nothing with this one: `qrcodegen` module by module,
//! `qrcode` by size.
#![cfg(feature = "symbol")]

use motcua::symbol::{Eci, Encoder, Level, Segmentation, Symbol};
use proptest::prelude::*;
use qrcode::types::{EcLevel, Version as QrcodeVersion};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use std::env;

/// How many texts are compared; the environment variable raises it (10 000 before a release).
fn number_of_texts() -> usize {
    env::var("MOTCUA_SYMBOL_TEXTS")
        .map_or(320, |number| number.parse().expect("MOTCUA_SYMBOL_TEXTS is a number"))
}

fn oracle(text: &str, level: Level) -> QrCode {
    let level = match level {
        Level::Low => QrCodeEcc::Low,
        Level::Medium => QrCodeEcc::Medium,
        Level::Quartile => QrCodeEcc::Quartile,
        Level::High => QrCodeEcc::High,
    };
    let mut segments = vec![QrSegment::make_bytes(text.as_bytes())];
    if text.chars().any(|character| !matches!(character, ' '..='~')) {
        segments.insert(0, QrSegment::make_eci(26));
    }
    let (min, max) = (qrcodegen::Version::MIN, qrcodegen::Version::MAX);
    QrCode::encode_segments_advanced(&segments, level, min, max, None, false).unwrap()
}

fn assert_equal(symbol: &Symbol, oracle: &QrCode, context: &str) {
    assert_eq!(symbol.version().number(), oracle.version().value(), "version, {context}");
    assert_eq!(symbol.mask().number(), oracle.mask().value(), "mask, {context}");
    for (y, row) in (0..).zip(symbol.rows()) {
        for (x, dark) in (0..).zip(row.modules()) {
            assert_eq!(dark, oracle.get_module(x, y), "module {x}, {y}, {context}");
        }
    }
}

/// A stream of numbers that is the same in every run (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }
}

/// A text of at most so many bytes, and at least three fewer, of one of several kinds.
fn text(length: usize, numbers: &mut Numbers) -> String {
    let kinds: [&[char]; 5] = [
        &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
        &['a', 'B', '.', '7', ' ', '~', 'V', 'N'],
        &['đ', 'ệ', 'a', 'ữ', ' ', '0', '漢', 'é'],
        // Long stretches of equal modules, which the penalty counts most.
        &['U', '\u{2A}', '\0', '\u{7F}'],
        &[' '],
    ];
    let kind = kinds[numbers.below(kinds.len())];
    let mut text = String::new();
    loop {
        let character = kind[numbers.below(kind.len())];
        if text.len() + character.len_utf8() > length {
            return text;
        }
        text.push(character);
    }
}

/// The most bytes that fit into a version: mode indicator and length field taken off.
fn most_bytes(version: u8, level: Level) -> usize {
    let bits = qrcode::bits::Bits::new(QrcodeVersion::Normal(i16::from(version)));
    let head = if version < 10 { 4 + 8 } else { 4 + 16 };
    (bits.max_len(qrcode_level(level)).unwrap() - head) / 8
}

fn qrcode_level(level: Level) -> EcLevel {
    [EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H][level as usize]
}

#[test]
fn modules_and_mask_equal_qrcodegen_for_every_version_and_level() {
    let per_symbol = number_of_texts().div_ceil(160);
    let mut numbers = Numbers(20_260_701);
    let mut versions_seen = [[0_usize; 4]; 41];
    for level in Level::ALL {
        let mut smaller = 0;
        for version in 1..=40 {
            let most = most_bytes(version, level);
            for index in 0..per_symbol {
                // The fullest text first, then any length of this version.
                let length = if index == 0 { most } else { most - numbers.below(most - smaller) };
                let text = text(length, &mut numbers);
                let encoder = Encoder::new().level(level);
                // The header may push the fullest text out of the largest version.
                let Ok(symbol) = encoder.encode(&text) else {
                    assert_eq!((version, index), (40, 0), "{} bytes", text.len());
                    continue;
                };
                versions_seen[usize::from(symbol.version().number())][level as usize] += 1;
                let context = format!("{level:?}, {} bytes, text {index} of version {version}", text.len());
                assert_equal(&symbol, &oracle(&text, level), &context);
            }
            smaller = most;
        }
    }
    let seen = versions_seen.iter().skip(1).flatten().all(|texts| *texts > 0);
    assert!(seen, "a version was left out: {versions_seen:?}");
}

/// The version that `qrcode` needs for a text in its own mixture of modes.
fn qrcode_version(text: &str, level: Level) -> Option<u8> {
    let bits = qrcode::bits::encode_auto(text.as_bytes(), qrcode_level(level)).ok()?;
    match bits.version() {
        QrcodeVersion::Normal(version) => u8::try_from(version).ok(),
        QrcodeVersion::Micro(_) => None,
    }
}

fn level() -> impl Strategy<Value = Level> {
    prop::sample::select(Level::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Pieces of one mode after another, and anything printable.
    #[test]
    fn optimal_segments_are_never_larger_than_qrcode(
        text in "([0-9]{0,40}[A-Z $%*+./:-]{0,30}[a-z]{0,20}){0,12}|[ -~]{0,600}|[0-9]{0,3000}",
        level in level(),
    ) {
        let ours = Encoder::new().level(level).segments(Segmentation::Optimal).encode(&text);
        match (ours, qrcode_version(&text, level)) {
            (Ok(symbol), Some(version)) => prop_assert!(symbol.version().number() <= version),
            (_, None) => {}
            (Err(error), Some(_)) => prop_assert!(false, "{error}"),
        }
    }

    /// Any text; beyond ASCII `qrcode` may choose Kanji mode, which is for Shift JIS, and is not compared.
    #[test]
    fn optimal_segments_are_never_larger_than_byte_mode(text in "\\PC{0,200}", level in level()) {
        let encoder = Encoder::new().level(level).eci(Eci::Never);
        let bytes = encoder.encode(&text).unwrap();
        let optimal = encoder.segments(Segmentation::Optimal).encode(&text).unwrap();
        prop_assert!(optimal.version() <= bytes.version());
    }
}
