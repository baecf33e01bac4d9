//! Slips: true size, small, well-formed whatever the payee is called, and the same everywhere.
#![cfg(feature = "symbol")]

use motcua::finding::Language;
use motcua::identity::DossierCode;
use motcua::money::Vnd;
use motcua::payment::{Form, Order, Slip, SlipRole};
use motcua::time::DateTime;
use motcua::vietqr::{Account, Bin};
use proptest::prelude::*;

const NOW: &str = "2026-09-01T08:30";

fn order(amount: u64) -> Order<'static> {
    let reference = Form::new("KT", "H34", 8).unwrap().reference("H34", 12).unwrap();
    let dossier = DossierCode::parse("H34.15-240617-0001").unwrap();
    let account = Account::new("0000000012345678901").unwrap();
    Order::new(Bin::new("970436").unwrap(), account, Vnd::new(amount), reference, dossier)
        .with_expiry(DateTime::parse("2026-09-08T17:00").unwrap())
}

fn texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.filter_map(|node| node.text().map(str::to_owned)).collect()
}

#[test]
fn it_says_all_that_the_payer_needs_in_both_languages() {
    let order = order(1_205_004);
    let slip = Slip::new(&order, "Ban quản lý khu kinh tế <Ví Dụ> & \"Thử\"", DateTime::parse(NOW).unwrap())
        .unwrap();
    let vietnamese = texts(&slip.to_string()).join(" ");
    for part in [
        "PHIẾU THANH TOÁN",
        "Ban quản lý khu kinh tế <Ví Dụ> & \"Thử\"",
        "0000000012345678901 · Vietcombank",
        "1.205.004 đồng",
        "một triệu hai trăm linh năm nghìn không trăm linh bốn đồng",
        order.reference().as_str(),
        "H34.15-240617-0001",
        "trước 17:00 ngày 08/09/2026",
    ] {
        assert!(vietnamese.contains(part), "{part}: {vietnamese}");
    }
    let english = texts(&slip.language(Language::English).to_string()).join(" ");
    for part in [
        "PAYMENT SLIP",
        "1,205,004 VND",
        "one million two hundred five thousand four dong",
        "before 2026-09-08 17:00",
    ] {
        assert!(english.contains(part), "{part}: {english}");
    }
}

#[test]
fn it_is_a5_at_true_size_and_small_at_its_longest() {
    let order = order(8_888_888_888_888);
    let payee = "W".repeat(70);
    let now = DateTime::parse(NOW).unwrap();
    for language in [Language::Vietnamese, Language::English] {
        let svg = Slip::new(&order, &payee, now).unwrap().language(language).to_string();
        assert!(svg.contains("width=\"210mm\" height=\"148mm\" viewBox=\"0 0 210 148\""));
        assert!(svg.len() <= 12 * 1024, "{}", svg.len());
        // Everything beside the code ends above the line under it, left of the frame.
        let document = roxmltree::Document::parse(&svg).unwrap();
        for node in document.descendants().filter(|node| node.has_tag_name("text")) {
            let place = |name| node.attribute(name).unwrap().parse::<u32>().unwrap();
            assert!(
                place("y") <= 138 && (place("x") != 94 || place("y") <= 120 || place("y") >= 127),
                "{:?}",
                node.text()
            );
        }
        for forbidden in ["<script", "<style", "href", "http://www.w3.org/1999"] {
            assert!(!svg.contains(forbidden), "{forbidden}");
        }
    }
}

#[test]
fn its_texts_are_whole_and_in_the_order_of_reading() {
    let order = order(1_205_004);
    let payee = "Trung tâm Phục vụ hành chính công của một tỉnh ví dụ có tên rất dài";
    let slip = Slip::new(&order, payee, DateTime::parse(NOW).unwrap()).unwrap();
    let texts = slip.texts();
    let whole = |role| -> Vec<String> {
        let of_role = texts.iter().filter(|text| text.role() == role);
        of_role.map(|text| text.lines().map(|(_, line)| line).collect()).collect()
    };
    assert_eq!(whole(SlipRole::Payee), [payee]);
    assert_eq!(whole(SlipRole::Payment), ["1.205.004 đồng", order.reference().as_str()]);
    assert!(texts.iter().any(|text| text.role() == SlipRole::Payee && text.lines().len() > 1));
    // A label is followed by what it is the label of.
    for (label, value) in texts.iter().zip(&texts[1..]).filter(|(label, _)| label.role() == SlipRole::Label) {
        assert!(matches!(value.role(), SlipRole::Payee | SlipRole::Payment | SlipRole::Value), "{label:?}");
    }
    // A word that is longer than a line is broken without a space.
    let name = "W".repeat(70);
    let slip = Slip::new(&order, &name, DateTime::parse(NOW).unwrap()).unwrap();
    let texts = slip.texts();
    let word = texts.iter().find(|text| text.role() == SlipRole::Payee).unwrap();
    assert!(word.lines().len() > 1 && word.lines().all(|(_, line)| !line.contains(' ')));
}

#[test]
fn what_may_not_be_paid_has_no_slip() {
    let order = order(10_000);
    let late = DateTime::parse("2026-09-08T17:00").unwrap();
    assert_eq!(Slip::new(&order, "Ví Dụ", late).unwrap_err().code(), "order-expired");
    let now = DateTime::parse(NOW).unwrap();
    for payee in ["", " \u{a0}", "a\nb", &"a".repeat(71)] {
        let error = Slip::new(&order, payee, now).unwrap_err();
        assert_eq!((error.code(), error.finding().path().to_string()), ("slip-text", "payee".to_owned()));
    }
    let shown = format!("{:?}", Slip::new(&order, "Ví Dụ", now).unwrap());
    assert!(!shown.contains("Ví Dụ") && !shown.contains("00000000123456"), "{shown}");
}

proptest! {
    #[test]
    fn whatever_the_payee_is_called_the_document_is_read_back(payee in "\\PC{1,70}", amount in 1_u64..=9_999_999_999_999) {
        let order = order(amount);
        if let Ok(slip) = Slip::new(&order, &payee, DateTime::parse(NOW).unwrap()) {
            let svg = slip.to_string();
            let shown = texts(&svg).join(" ");
            let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let named = payee.chars().map(|c| if matches!(c, '\u{FFFE}' | '\u{FFFF}') { '\u{FFFD}' } else { c }).collect::<String>();
            prop_assert!(plain(&shown).contains(&plain(&named)));
            prop_assert_eq!(svg, slip.clone().to_string());
        }
    }
}
