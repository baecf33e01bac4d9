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

/// Groups of three from the end, and no separator before the first.
#[test]
fn amounts_are_grouped_from_the_end() {
    for (amount, vietnamese, english) in [
        (7, "7 đồng", "7 VND"),
        (180, "180 đồng", "180 VND"),
        (1_000, "1.000 đồng", "1,000 VND"),
        (180_000, "180.000 đồng", "180,000 VND"),
        (1_000_000, "1.000.000 đồng", "1,000,000 VND"),
    ] {
        let order = order(amount);
        let slip = Slip::new(&order, "Ví Dụ", DateTime::parse(NOW).unwrap()).unwrap();
        assert!(texts(&slip.to_string()).contains(&vietnamese.to_owned()), "{vietnamese}");
        assert!(
            texts(&slip.language(Language::English).to_string()).contains(&english.to_owned()),
            "{english}"
        );
    }
}

/// Whoever draws the page from the texts and lines draws the same: what is told of them is what is drawn.
#[test]
fn what_is_told_of_the_page_is_what_is_drawn() {
    let order = order(1_205_004);
    let payee = "Trung tâm Phục vụ hành chính công của một tỉnh ví dụ có tên rất dài";
    let vietnamese = Slip::new(&order, payee, DateTime::parse(NOW).unwrap()).unwrap();
    assert_eq!(vietnamese.payee(), payee);
    for (slip, tag) in [(vietnamese.clone(), "vi"), (vietnamese.language(Language::English), "en")] {
        assert_eq!(slip.language_tag(), tag);
        let svg = slip.to_string();
        let document = roxmltree::Document::parse(&svg).unwrap();
        let language = document.root_element().attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
        assert_eq!(language, Some(tag));
        let drawn: Vec<_> = document
            .descendants()
            .filter(|node| node.has_tag_name("text"))
            .map(|node| {
                let number = |name| node.attribute(name).unwrap().parse::<u32>().unwrap();
                let is_bold = node.attribute("font-weight") == Some("bold");
                (number("x"), number("y"), number("font-size"), is_bold, node.text().unwrap().to_owned())
            })
            .collect();
        let texts = slip.texts();
        let told: Vec<_> = texts
            .iter()
            .flat_map(|text| {
                text.lines()
                    .map(|(y, line)| (text.x(), y, text.height(), text.is_bold(), line.trim_end().to_owned()))
            })
            .collect();
        assert_eq!(told, drawn);
        // What is to be paid stands out, and so does what the page is.
        for text in &texts {
            let stands_out = matches!(text.role(), SlipRole::Title | SlipRole::Payment);
            assert_eq!(text.is_bold(), stands_out, "{:?}", text.role());
        }
        let height = |role| texts.iter().find(|text| text.role() == role).unwrap().height();
        assert!(height(SlipRole::Payment) > height(SlipRole::Value));
        assert!(height(SlipRole::Title) > height(SlipRole::Payment));
        // Beside the code no line stands on another one.
        let (left, top, side) = Slip::CODE;
        let beside = told.iter().filter(|(x, y, ..)| *x >= left + side && *y < 127);
        let beside: Vec<_> = beside.map(|(_, y, height, ..)| (*y, *height)).collect();
        assert!(beside.len() >= 10 && beside[0].0 - beside[0].1 >= 24 && top >= 24);
        for pair in beside.windows(2) {
            assert!(pair[0].0 + pair[1].1 <= pair[1].0, "{pair:?}");
        }
    }
}

/// The frame is a rectangle between its corners, and each line goes from one of its ends to the other.
#[test]
fn the_frame_and_its_lines_are_drawn() {
    type Point = (u32, u32);
    let order = order(180_000);
    let svg = Slip::new(&order, "Ví Dụ", DateTime::parse(NOW).unwrap()).unwrap().to_string();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let path = document.descendants().find(|node| node.attribute("stroke-width").is_some()).unwrap();
    let path = path.attribute("d").unwrap();
    // Walks along the path, by the meaning that SVG gives its commands.
    let (mut drawn, mut start, mut here) = (Vec::<[Point; 2]>::new(), (0, 0), (0, 0));
    let commands = path.split_inclusive(|_: char| true).collect::<Vec<_>>();
    let mut at = 0;
    while at < commands.len() {
        let command = commands[at];
        let end = commands[at + 1..].iter().position(|it| it.chars().all(char::is_alphabetic));
        let end = end.map_or(commands.len(), |end| at + 1 + end);
        let numbers: Vec<u32> =
            commands[at + 1..end].concat().split_whitespace().map(|it| it.parse().unwrap()).collect();
        let to = match (command, numbers.as_slice()) {
            ("M", [x, y]) => {
                start = (*x, *y);
                here = start;
                at = end;
                continue;
            }
            ("H", [x]) => (*x, here.1),
            ("V", [y]) => (here.0, *y),
            ("Z", []) => start,
            other => panic!("{other:?}"),
        };
        drawn.push([here.min(to), here.max(to)]);
        here = to;
        at = end;
    }
    drawn.sort_unstable();
    let [frame, lines @ ..] = Slip::LINES;
    let [(left, top), (right, bottom)] = frame;
    let mut expected = vec![
        [(left, top), (right, top)],
        [(left, top), (left, bottom)],
        [(right, top), (right, bottom)],
        [(left, bottom), (right, bottom)],
    ];
    expected.extend(lines.map(|[one, other]| [one.min(other), one.max(other)]));
    expected.sort_unstable();
    assert_eq!(drawn, expected);
}

/// In Helvetica, whose widths Adobe publishes, a W is 0.944 of the height and an M 0.833: none goes out of the frame.
#[test]
fn the_widest_letters_stay_in_the_frame() {
    let order = order(180_000);
    let [_, (right, _)] = Slip::LINES[0];
    for (letter, thousandths) in [("W", 944), ("M", 833), ("m", 833), ("%", 889), ("@", 1_015)] {
        let payee = letter.repeat(70);
        let slip = Slip::new(&order, &payee, DateTime::parse(NOW).unwrap()).unwrap();
        let texts = slip.texts();
        let name = texts.iter().find(|text| text.role() == SlipRole::Payee).unwrap();
        for (_, line) in name.lines() {
            let count = u32::try_from(line.chars().count()).unwrap();
            assert!(
                name.x() * 1_000 + count * thousandths * name.height() <= right * 1_000,
                "{letter}: {count}"
            );
        }
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
