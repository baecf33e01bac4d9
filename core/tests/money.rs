//! Amounts as they are written and read.

use motcua::money::{Vietnamese, VietnameseStyle, Vnd};
use proptest::prelude::*;

#[test]
fn amounts_are_read_as_people_write_them() {
    for (text, dong) in [
        ("180.000 ₫", 180_000),
        ("50.000 đ", 50_000),
        ("50.000đ", 50_000),
        ("50.000 Đ", 50_000),
        ("50,000 VND", 50_000),
        ("50 000 vnđ", 50_000),
        ("50\u{A0}000\u{A0}₫", 50_000),
        ("₫50.000", 50_000),
        ("VNĐ 1.234.567", 1_234_567),
        ("1.234.567,00", 1_234_567),
        ("1,234,567.0 dong", 1_234_567),
        ("50000.00", 50_000),
        ("  7 đồng ", 7),
        ("7 đo\u{302}\u{300}ng", 7),
        ("0", 0),
        ("18446744073709551615", u64::MAX),
    ] {
        assert_eq!(Vnd::parse_lenient(text), Ok(Vnd::new(dong)), "{text}");
    }
}

#[test]
fn what_has_two_readings_or_none_is_refused() {
    for (text, code) in [
        ("50.00", "amount-ambiguous"),
        ("1,5", "amount-ambiguous"),
        ("0.500", "amount-ambiguous"),
        ("1234.567", "amount-ambiguous"),
        ("1.234,567", "amount-ambiguous"),
        ("1.234,000", "amount-ambiguous"),
        ("", "amount-format"),
        ("đ", "amount-format"),
        ("-50.000", "amount-format"),
        ("+50", "amount-format"),
        ("50k", "amount-format"),
        ("50 nghìn", "amount-format"),
        ("$50", "amount-format"),
        ("5e4", "amount-format"),
        ("５０", "amount-format"),
        ("50..000", "amount-format"),
        ("12.34.567", "amount-format"),
        ("1.000 000", "amount-format"),
        ("1.000.000,50", "amount-format"),
        ("1 2", "amount-format"),
        ("1.2345.678", "amount-format"),
        ("050.000", "amount-ambiguous"),
        ("1000.", "amount-format"),
        ("1.000.", "amount-format"),
        (".500", "amount-format"),
        ("1.000 000,00", "amount-format"),
        ("1.000.00", "amount-format"),
        ("1.2345,00", "amount-format"),
        ("500.00", "amount-ambiguous"),
        ("1234.000", "amount-ambiguous"),
        ("18446744073709551616", "amount-out-of-range"),
        ("18.446.744.073.709.551.616 đ", "amount-out-of-range"),
    ] {
        assert_eq!(Vnd::parse_lenient(text).unwrap_err().code(), code, "{text}");
    }
}

#[test]
fn constructors_set_no_path() {
    for error in [
        Vnd::parse("x").unwrap_err(),
        Vnd::from_integer(-1).unwrap_err(),
        Vnd::new(0).payable().unwrap_err(),
        Vnd::parse_lenient("50.00").unwrap_err(),
    ] {
        assert_eq!(error.finding().path().to_string(), "");
    }
}

/// Dots between groups of three, and the sign behind.
#[test]
fn amounts_are_printed_in_groups_of_three() {
    for (dong, text) in [
        (0, "0 ₫"),
        (7, "7 ₫"),
        (999, "999 ₫"),
        (1_000, "1.000 ₫"),
        (50_000, "50.000 ₫"),
        (1_000_005, "1.000.005 ₫"),
        (u64::MAX, "18.446.744.073.709.551.615 ₫"),
    ] {
        assert_eq!(Vnd::new(dong).to_string(), text);
    }
}

/// A whole number of hundreds has nothing behind them.
#[test]
fn hundreds_are_said_without_a_zero() {
    for (dong, vietnamese, english) in [
        (100, "một trăm đồng", "one hundred dong"),
        (100_000, "một trăm nghìn đồng", "one hundred thousand dong"),
        (500_200, "năm trăm nghìn hai trăm đồng", "five hundred thousand two hundred dong"),
    ] {
        assert_eq!(Vnd::new(dong).in_vietnamese().to_string(), vietnamese);
        assert_eq!(Vnd::new(dong).in_english().to_string(), english);
    }
}

#[test]
fn integers_of_other_languages_are_amounts() {
    assert_eq!(Vnd::try_from(50_000_i64), Ok(Vnd::new(50_000)));
    assert_eq!(Vnd::try_from(-1_i64).unwrap_err().code(), "amount-out-of-range");
    assert_eq!(Vnd::from(u64::MAX), Vnd::new(u64::MAX));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_is_read(dong in any::<u64>(), separator in prop::sample::select(&[".", ",", " ", "\u{202F}"][..])) {
        let amount = Vnd::new(dong);
        prop_assert_eq!(Vnd::parse_lenient(&amount.to_string()), Ok(amount));
        let written = amount.to_string().replace('.', separator);
        prop_assert_eq!(Vnd::parse_lenient(&written), Ok(amount));
        prop_assert_eq!(Vnd::parse_lenient(&dong.to_string()), Vnd::parse(&dong.to_string()));
        prop_assert_eq!(dong.to_string().parse(), Ok(amount));
    }

    #[test]
    fn nothing_panics(text in "[0-9., đ₫VNDx]{0,24}|\\PC*") {
        if let Ok(amount) = Vnd::parse_lenient(&text) {
            // What was read has the digits that were written, apart from zeros behind a separator.
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let read = amount.dong().to_string();
            let written = digits.trim_start_matches('0');
            prop_assert!(read == "0" || written.starts_with(&read), "{text}");
            prop_assert!(read == "0" || written[read.len()..].bytes().all(|digit| digit == b'0'), "{text}");
        }
    }
}

/// What forms and houses write in other words: four and billion in either, a capital letter, "even" at the end.
#[test]
fn words_follow_the_house() {
    let say = |dong: u64, style| Vietnamese::new(Vnd::new(dong), style).to_string();
    let other = VietnameseStyle { four: "bốn", billion: "tỉ", ..VietnameseStyle::NORTHERN };
    for (dong, usual, others) in [
        (4, "bốn đồng", "bốn đồng"),
        (14, "mười bốn đồng", "mười bốn đồng"),
        (24, "hai mươi tư đồng", "hai mươi bốn đồng"),
        (104, "một trăm linh bốn đồng", "một trăm linh bốn đồng"),
        (2_000_000_034, "hai tỷ không trăm ba mươi tư đồng", "hai tỉ không trăm ba mươi bốn đồng"),
    ] {
        assert_eq!(
            (say(dong, VietnameseStyle::NORTHERN), say(dong, other)),
            (usual.to_owned(), others.to_owned())
        );
    }
    for (dong, text) in [
        (0, "Không đồng chẵn"),
        (50_000, "Năm mươi nghìn đồng chẵn"),
        (1_000_000_000_000_000_000, "Một tỷ tỷ đồng chẵn"),
    ] {
        let words = Vnd::new(dong).in_vietnamese();
        assert_eq!(words.with_capital().with_even().to_string(), text);
        assert_eq!(words.with_capital().to_string(), text.trim_end_matches(" chẵn"));
        assert_eq!(words.with_even().to_string(), text.to_lowercase());
    }
}

/// Thousands stand apart at every length, as the standard library's digits say.
#[test]
fn amounts_are_shown_in_groups_of_three() {
    let edges = (0..20).map(|power| 10_u64.pow(power)).flat_map(|number| [number - 1, number, number + 5]);
    for number in edges.chain([u64::MAX]) {
        let digits = number.to_string();
        let first = digits.len() % 3;
        let groups = digits.as_bytes()[first..].chunks(3).map(|group| std::str::from_utf8(group).unwrap());
        let groups: Vec<_> =
            [&digits[..first]].into_iter().filter(|part| !part.is_empty()).chain(groups).collect();
        assert_eq!(Vnd::new(number).to_string(), format!("{} ₫", groups.join(".")));
    }
}
