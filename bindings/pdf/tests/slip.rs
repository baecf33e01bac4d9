//! The PDF read by another library: what it says, what its parts are, where the code stands.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use motcua::finding::Language;
use motcua::identity::DossierCode;
use motcua::money::Vnd;
use motcua::payment::{Form, Order, Slip};
use motcua::time::DateTime;
use motcua::vietqr::{Account, Bin};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

const NOW: &str = "2026-09-01T08:30";
const PAYEE: &str = "Trung tâm Phục vụ hành chính công của một tỉnh ví dụ có tên rất dài";

fn order(amount: u64) -> Order<'static> {
    let reference = Form::new("KT", "H34", 8).unwrap().reference("H34", 12).unwrap();
    let dossier = DossierCode::parse("H34.15-240617-0001").unwrap();
    let account = Account::new("0000000012345678901").unwrap();
    Order::new(Bin::new("970436").unwrap(), account, Vnd::new(amount), reference, dossier)
        .with_expiry(DateTime::parse("2026-09-08T17:00").unwrap())
}

fn slip<'a>(order: &'a Order<'a>, payee: &'a str) -> Slip<'a> {
    Slip::new(order, payee, DateTime::parse(NOW).unwrap()).unwrap()
}

fn read(slip: &Slip<'_>) -> Document {
    Document::load_mem(&motcua_pdf::slip(slip).unwrap()).unwrap()
}

fn name(object: &Object) -> String {
    String::from_utf8_lossy(object.as_name().unwrap()).into_owned()
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

fn follow<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Object {
    let found = dictionary.get(key.as_bytes()).unwrap_or_else(|_| panic!("no {key}"));
    document.dereference(found).unwrap().1
}

/// A part of the page: what it is, its dictionary, the parts in it.
struct Part {
    kind: String,
    dictionary: Dictionary,
    parts: Vec<Part>,
}

fn part(document: &Document, object: &Object) -> Option<Part> {
    let dictionary = document.dereference(object).unwrap().1.as_dict().ok()?.clone();
    let kind = name(dictionary.get(b"S").ok()?);
    let children = match follow(document, &dictionary, "K") {
        Object::Array(children) => children.clone(),
        other => vec![other.clone()],
    };
    let parts = children.iter().filter_map(|child| part(document, child)).collect();
    Some(Part { kind, dictionary, parts })
}

impl Part {
    fn told(&self) -> String {
        let parts: Vec<_> = self.parts.iter().map(Part::told).collect();
        if parts.is_empty() { self.kind.clone() } else { format!("{}({})", self.kind, parts.join(" ")) }
    }

    fn find<'a>(&'a self, kind: &str, found: &mut Vec<&'a Part>) {
        if self.kind == kind {
            found.push(self);
        }
        self.parts.iter().for_each(|part| part.find(kind, found));
    }
}

#[test]
fn it_is_tagged_in_both_languages() {
    let order = order(1_205_004);
    for (language, tag, title) in
        [(Language::Vietnamese, "vi", "PHIẾU THANH TOÁN"), (Language::English, "en", "PAYMENT SLIP")]
    {
        let document = read(&slip(&order, PAYEE).language(language));
        let catalog = document.catalog().unwrap();
        assert_eq!(text(follow(&document, catalog, "Lang")), tag);
        let marks = follow(&document, catalog, "MarkInfo").as_dict().unwrap();
        assert!(follow(&document, marks, "Marked").as_bool().unwrap());
        let viewer = follow(&document, catalog, "ViewerPreferences").as_dict().unwrap();
        assert!(follow(&document, viewer, "DisplayDocTitle").as_bool().unwrap());
        let metadata = follow(&document, catalog, "Metadata").as_stream().unwrap();
        let metadata = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
        let metadata = String::from_utf8(metadata).unwrap();
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
        let named = format!("{title} · {}", order.reference().as_str());
        assert!(metadata.contains(&named), "{metadata}");
        let information = document.trailer.get(b"Info").unwrap();
        let information = document.dereference(information).unwrap().1.as_dict().unwrap();
        assert_eq!(text(follow(&document, information, "Title")), named);

        let root = follow(&document, catalog, "StructTreeRoot").as_dict().unwrap();
        let root = match follow(&document, root, "K") {
            Object::Array(parts) => part(&document, &parts[0]).unwrap(),
            other => part(&document, other).unwrap(),
        };
        let row = "TR(TH TD)";
        let rows = [row; 7].join(" ");
        assert_eq!(root.told(), format!("Document(H1 Figure Caption Table({rows}) P)"));
        let mut figures = Vec::new();
        root.find("Figure", &mut figures);
        let alternative = text(follow(&document, &figures[0].dictionary, "Alt"));
        assert!(alternative.starts_with(if tag == "vi" { "Mã QR" } else { "QR code" }), "{alternative}");
        let mut headings = Vec::new();
        root.find("TH", &mut headings);
        for heading in headings {
            let attributes = format!("{:?}", follow(&document, &heading.dictionary, "A"));
            assert!(attributes.contains("Scope") && attributes.contains("Row"), "{attributes}");
        }
    }
}

#[test]
fn what_it_says_is_found_in_it() {
    let order = order(1_205_004);
    for language in [Language::Vietnamese, Language::English] {
        let slip = slip(&order, PAYEE).language(language);
        let extracted = read(&slip).extract_text(&[1]).unwrap();
        let plain =
            |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
        let extracted = plain(&extracted);
        for text in slip.texts() {
            let whole: String = text.lines().map(|(_, line)| line).collect();
            assert!(extracted.contains(&plain(&whole)), "{whole}: {extracted}");
        }
        assert!(extracted.contains(&plain(PAYEE)));
    }
}

/// What is painted on the page, in points from its left and upper edge: filled rectangles, and whether a line was drawn.
#[expect(
    clippy::many_single_char_names,
    reason = "the letters that the standard gives the numbers of a matrix"
)]
fn painted(document: &Document) -> (Vec<[f64; 4]>, usize) {
    let page = *document.get_pages().get(&1).unwrap();
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let mut matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let mut kept = Vec::new();
    let (mut path, mut filled, mut strokes) = (Vec::new(), Vec::new(), 0);
    for operation in content.operations {
        let number = |index: usize| f64::from(operation.operands[index].as_float().unwrap());
        match operation.operator.as_str() {
            "q" => kept.push(matrix),
            "Q" => matrix = kept.pop().unwrap(),
            "cm" => {
                let new: [f64; 6] = std::array::from_fn(number);
                let [a, b, c, d, e, f] = matrix;
                matrix = [
                    new[0] * a + new[1] * c,
                    new[0] * b + new[1] * d,
                    new[2] * a + new[3] * c,
                    new[2] * b + new[3] * d,
                    new[4] * a + new[5] * c + e,
                    new[4] * b + new[5] * d + f,
                ];
            }
            "m" | "l" => path.push((number(0), number(1))),
            "re" => {
                let (x, y) = (number(0), number(1));
                path.extend([(x, y), (x + number(2), y + number(3)), (x, y), (x, y)]);
            }
            "f" | "f*" => {
                let [a, b, c, d, e, f] = matrix;
                let place = |(x, y): (f64, f64)| (a * x + c * y + e, b * x + d * y + f);
                for corners in path.chunks(4) {
                    let corners: Vec<_> = corners.iter().map(|corner| place(*corner)).collect();
                    let edge = |by: fn(f64, f64) -> f64, of: fn(&(f64, f64)) -> f64| {
                        corners.iter().map(of).reduce(by).unwrap()
                    };
                    filled.push([
                        edge(f64::min, |corner| corner.0),
                        edge(f64::min, |corner| corner.1),
                        edge(f64::max, |corner| corner.0),
                        edge(f64::max, |corner| corner.1),
                    ]);
                }
                path.clear();
            }
            "S" | "s" => {
                strokes += 1;
                path.clear();
            }
            _ => {}
        }
    }
    (filled, strokes)
}

#[test]
fn the_code_stands_at_true_size_on_an_a5_page() {
    let order = order(1_205_004);
    let slip = slip(&order, PAYEE);
    let document = read(&slip);
    assert_eq!(document.get_pages().len(), 1);
    let page = document.get_dictionary(*document.get_pages().get(&1).unwrap()).unwrap();
    let media = follow(&document, page, "MediaBox").as_array().unwrap();
    let media: Vec<f64> = media.iter().map(|edge| f64::from(edge.as_float().unwrap())).collect();
    let millimetre = 72.0 / 25.4;
    assert!((media[2] - 210.0 * millimetre).abs() < 0.01 && (media[3] - 148.0 * millimetre).abs() < 0.01);
    let (filled, strokes) = painted(&document);
    assert_eq!(strokes, 1);
    // A code of 76 mm with four light modules around it, 10 mm from the left and 30 mm from the top.
    let symbol = slip.symbol();
    let module = 76.0 / f64::from(u16::try_from(symbol.size()).unwrap() + 8);
    let mut dark = 0;
    for y in 0..symbol.size() {
        for x in 0..symbol.size() {
            let middle = |at: usize| (f64::from(u16::try_from(at).unwrap()) + 4.5) * module;
            let (x_mm, y_mm) = (10.0 + middle(x), 30.0 + middle(y));
            let (px, py) = (x_mm * millimetre, (148.0 - y_mm) * millimetre);
            let covered = filled.iter().filter(|r| r[0] < px && px < r[2] && r[1] < py && py < r[3]).count();
            assert_eq!(covered, usize::from(symbol.module(x, y)), "module {x}, {y}");
            dark += covered;
        }
    }
    assert!(dark > 300);
    // Nothing is painted outside the modules.
    let area = filled.iter().map(|r| (r[2] - r[0]) * (r[3] - r[1])).sum::<f64>();
    let modules = f64::from(u32::try_from(dark).unwrap()) * (module * millimetre).powi(2);
    assert!((area / modules - 1.0).abs() < 1e-3, "{area} {modules}");
}

fn has_name(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dictionary.get(key).is_ok_and(|value| value.as_name().is_ok_and(|found| found == name))
}

#[test]
fn fonts_are_in_it_as_far_as_they_are_used() {
    let order = order(8_888_888_888_888);
    let payee = "W".repeat(70);
    let pdf = motcua_pdf::slip(&slip(&order, &payee)).unwrap();
    assert!(pdf.len() < 64 * 1024, "{}", pdf.len());
    let document = Document::load_mem(&pdf).unwrap();
    let mut fonts = 0;
    for object in document.objects.values() {
        let Ok(dictionary) = object.as_dict() else { continue };
        if has_name(dictionary, b"Type", b"FontDescriptor") {
            assert!(dictionary.has(b"FontFile2") || dictionary.has(b"FontFile3"));
            fonts += 1;
        }
        if has_name(dictionary, b"Subtype", b"Type0") {
            assert!(dictionary.has(b"ToUnicode"));
        }
    }
    assert_eq!(fonts, 2);
}

#[test]
fn the_same_slip_is_the_same_bytes() {
    let order = order(10_000);
    let slip = slip(&order, PAYEE);
    let first = motcua_pdf::slip(&slip).unwrap();
    assert_eq!(first, motcua_pdf::slip(&slip.clone()).unwrap());
    assert_ne!(first, motcua_pdf::slip(&slip.language(Language::English)).unwrap());
}

#[test]
fn a_letter_that_the_font_has_not_is_told_and_not_shown() {
    let order = order(10_000);
    for (payee, place) in [("Sở 例", 4), ("مثال", 1), ("Sở \u{1F600}", 4), ("\u{FFFE}", 1)] {
        let error = motcua_pdf::slip(&slip(&order, payee)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("slip-character", Some("payee")), "{place}");
        for language in [Language::Vietnamese, Language::English] {
            let message = error.message(language);
            assert!(message.contains(&place.to_string()) && !message.contains(payee), "{message}");
        }
        assert!(!format!("{error:?}").contains(payee));
    }
    // Marks that follow their letter are no letters that are missing: what is copied is the same name.
    let apart = "So\u{031B}\u{0309} Vi\u{0301} Du\u{0323}";
    let copied = read(&slip(&order, apart)).extract_text(&[1]).unwrap();
    // The reader parts letters that are kerned.
    let plain = |text: &str| text.nfc().filter(|letter| !letter.is_whitespace()).collect::<String>();
    assert!(plain(&copied).contains(&plain(apart)), "{copied}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_the_payee_is_called_there_is_a_page_or_an_error(payee in "\\PC{1,70}|[\\p{Latin}\\p{Mn} ]{1,70}") {
        let order = order(10_000);
        if let Ok(slip) = Slip::new(&order, &payee, DateTime::parse(NOW).unwrap()) {
            match motcua_pdf::slip(&slip) {
                Ok(pdf) => prop_assert_eq!(Document::load_mem(&pdf).unwrap().get_pages().len(), 1),
                Err(error) => prop_assert_eq!(error.code(), "slip-character"),
            }
        }
    }
}
