//! Receipts and slips of the treasury: all that is wrong at once, each beside its field.

use motcua::money::Vnd;
use motcua::payment::{
    FeeKind, ReceiptFields, ReceiptForm, ReceiptItem, ReceiptStandard, TreasuryFields, TreasuryForm,
    TreasuryRow,
};
use motcua::time::Date;
use proptest::prelude::*;

const ITEMS: &[ReceiptItem<'_>] = &[
    ReceiptItem { name: "đăng ký thường trú", amount: 10_000 },
    ReceiptItem { name: "tách hộ", amount: 5_005 },
];

fn electronic() -> ReceiptFields<'static> {
    ReceiptFields {
        standard: ReceiptStandard::Electronic,
        kind: FeeKind::Fee,
        form: "EBL01",
        symbol: "26TAB",
        number: "12",
        collector: "Sở Ví Dụ",
        collector_tax_code: "0123456787",
        payer: Some("Nguyễn Thị Ví Dụ"),
        issued_on: Date::parse("2026-09-01").unwrap(),
        items: ITEMS,
        in_words: None,
    }
}

fn paper() -> ReceiptFields<'static> {
    let issued_on = Date::parse("2024-06-18").unwrap();
    ReceiptFields {
        standard: ReceiptStandard::Paper,
        form: "VIDU-01",
        symbol: "AB-24",
        number: "0000012",
        issued_on,
        ..electronic()
    }
}

fn told(fields: &ReceiptFields<'_>) -> Vec<String> {
    fields.check().iter().map(|it| format!("{}@{}", it.code(), it.finding().path())).collect()
}

#[test]
fn every_fault_of_a_receipt_is_told_at_once() {
    let wrong = ReceiptFields {
        form: "EBL03",
        symbol: "26TIO",
        number: "0",
        collector: " ",
        collector_tax_code: "0123456788",
        payer: Some("a\nb"),
        items: &[ReceiptItem { name: "", amount: 0 }],
        issued_on: Date::parse("2026-06-30").unwrap(),
        ..electronic()
    };
    assert_eq!(
        told(&wrong),
        [
            "receipt-day@issued_on",
            "receipt-form@form",
            "receipt-symbol@symbol",
            "receipt-number@number",
            "receipt-name@collector",
            "receipt-name@payer",
            "receipt-name@items[0].name",
            "receipt-items@items[0].amount",
            "tax-code-check-digit@collector_tax_code",
        ]
    );
    assert_eq!(wrong.receipt().unwrap_err().code(), "receipt-day");
    assert_eq!(told(&ReceiptFields { items: &[], ..electronic() }), ["receipt-items@items"]);
    let huge = [ReceiptItem { name: "a", amount: u64::MAX }, ReceiptItem { name: "b", amount: 1 }];
    assert_eq!(told(&ReceiptFields { items: &huge, ..electronic() }), ["amount-out-of-range@items"]);
}

#[test]
fn each_form_has_its_days_its_symbol_and_its_number() {
    let on = |fields: ReceiptFields<'static>, day| ReceiptFields {
        issued_on: Date::parse(day).unwrap(),
        ..fields
    };
    assert_eq!(told(&electronic()), [""; 0]);
    assert_eq!(told(&paper()), [""; 0]);
    assert_eq!(told(&on(electronic(), "2026-07-01")), [""; 0]);
    assert_eq!(told(&on(electronic(), "2026-06-30")), ["receipt-day@issued_on"]);
    assert_eq!(told(&on(paper(), "2026-12-31")), [""; 0]);
    assert_eq!(told(&on(paper(), "2027-01-01")), ["receipt-day@issued_on"]);
    assert_eq!(told(&on(electronic(), "2027-01-01")), ["receipt-year@symbol"]);
    for (form, good) in [("VIDU-01", true), ("V D", false), ("Mẫu1", false), ("", false)] {
        assert_eq!(told(&ReceiptFields { form, ..paper() }).is_empty(), good, "{form}");
    }
    for (length, good) in [(20, true), (21, false)] {
        let form = "V".repeat(length);
        assert_eq!(told(&ReceiptFields { form: &form, ..paper() }).is_empty(), good, "{length}");
    }
    for (symbol, good) in
        [("AB-24", true), ("AB/24P", true), ("ab-24", false), ("1B-24", false), ("A1-24", false)]
    {
        assert_eq!(told(&ReceiptFields { symbol, ..paper() }).is_empty(), good, "{symbol}");
    }
    for (symbol, good) in [
        ("26TXY", true),
        ("26TVU", true),
        ("26tAB", false),
        ("26TIB", false),
        ("26TFB", false),
        ("26TWB", false),
        ("26TAZ", false),
        ("26TJA", false),
        ("26TA", false),
        ("26TABC", false),
        ("6TAB", false),
        ("26KAB", false),
        ("", false),
    ] {
        assert_eq!(told(&ReceiptFields { symbol, ..electronic() }).is_empty(), good, "{symbol}");
    }
    for (number, good) in [
        ("1", true),
        ("99999999", true),
        ("100000000", false),
        ("0", false),
        ("", false),
        ("1a", false),
        ("-1", false),
        ("１", false),
    ] {
        assert_eq!(told(&ReceiptFields { number, ..electronic() }).is_empty(), good, "{number}");
    }
    for (number, good) in [("0000001", true), ("0000000", false), ("12", false), ("00000012", false)] {
        assert_eq!(told(&ReceiptFields { number, ..paper() }).is_empty(), good, "{number}");
    }
    for (symbol, good) in [
        ("AB-24", true),
        ("AB/16P", true),
        ("AB24", true),
        ("AB-2", false),
        ("24AB", false),
        ("AB", false),
        ("É4-24", false),
    ] {
        assert_eq!(told(&ReceiptFields { symbol, ..paper() }).is_empty(), good, "{symbol}");
    }
    assert!(
        ReceiptForm::ALL
            .iter()
            .all(|form| told(&ReceiptFields { form: form.as_str(), ..electronic() }).is_empty())
    );
}

#[test]
fn words_are_held_against_figures() {
    let receipt = electronic().receipt().unwrap();
    assert_eq!(
        (receipt.total(), &*receipt.in_words()),
        (Vnd::new(15_005), "mười lăm nghìn không trăm linh năm đồng")
    );
    for (words, good) in [
        ("Mười lăm nghìn không trăm linh năm đồng", true),
        ("  mười lăm  ngàn không trăm lẻ năm đồng chẵn. ", true),
        ("mười lăm nghìn đồng", false),
        ("mười lăm nghìn không trăm linh bốn đồng", false),
        ("", false),
    ] {
        let fields = ReceiptFields { in_words: Some(words), ..electronic() };
        assert_eq!(told(&fields).is_empty(), good, "{words}");
    }
    let shown = format!("{receipt:?}");
    assert!(!shown.contains("Nguy") && !shown.contains("0123456787") && !shown.contains("10000"), "{shown}");
}

fn slip() -> TreasuryFields<'static> {
    TreasuryFields {
        form: TreasuryForm::Budget,
        dossier: "H34.15-240617-0001",
        reference: "KTH340000001296",
        payer: "Nguyễn Thị Ví Dụ",
        payer_number: "0123456787",
        address: "xã Ví Dụ",
        on_behalf_by: "",
        on_behalf_number: "",
        account: "7111",
        collector: "Thuế cơ sở Ví Dụ",
        collector_code: "",
        held_at: "Kho bạc Ví Dụ",
        rows: &[TreasuryRow {
            document: "LTB-1",
            content: "lệ phí trước bạ",
            amount: 1_158_500,
            chapter: "857",
            sub_item: "2801",
            fee_code: "",
        }],
    }
}

fn faults(fields: &TreasuryFields<'_>) -> Vec<String> {
    fields.check().iter().map(|it| format!("{}@{}", it.code(), it.finding().path())).collect()
}

/// What a receipt and a slip say is what was given, and they are equal by it.
#[test]
fn receipts_and_slips_are_equal_by_what_they_say() {
    let receipt = electronic().receipt().unwrap();
    assert_eq!(receipt.fields(), &electronic());
    assert_ne!(receipt, ReceiptFields { number: "13", ..electronic() }.receipt().unwrap());
    let made = slip().slip().unwrap();
    assert_eq!(made.fields(), &slip());
    let rows = [TreasuryRow { amount: 1, ..slip().rows[0] }];
    assert_ne!(made, TreasuryFields { rows: &rows, ..slip() }.slip().unwrap());
}

#[test]
fn every_fault_of_a_slip_is_told_at_once() {
    assert_eq!(faults(&slip()), [""; 0]);
    assert_eq!(slip().slip().unwrap().total(), Vnd::new(1_158_500));
    let row = TreasuryRow {
        document: " ",
        content: "",
        amount: 0,
        chapter: "0757",
        sub_item: "28O1",
        fee_code: "",
    };
    let wrong = TreasuryFields {
        dossier: "H34",
        reference: "",
        payer: "",
        payer_number: "12",
        address: "",
        on_behalf_number: "1",
        account: "3511",
        collector: "",
        held_at: " ",
        rows: &[row],
        ..slip()
    };
    assert_eq!(
        faults(&wrong),
        [
            "dossier-code-format@dossier",
            "identifier-format@reference",
            "treasury-missing@payer",
            "tax-code-format@payer_number",
            "treasury-missing@address",
            "treasury-missing@on_behalf_by",
            "tax-code-format@on_behalf_number",
            "treasury-account@account",
            "treasury-missing@collector",
            "treasury-missing@held_at",
            "treasury-missing@rows[0].content",
            "treasury-rows@rows[0].amount",
            "treasury-missing@rows[0].document",
            "treasury-chapter@rows[0].chapter",
            "treasury-sub-item@rows[0].sub_item",
        ]
    );
    assert_eq!(faults(&TreasuryFields { rows: &[], ..slip() }), ["treasury-rows@rows"]);
    // The form of charges and fees asks for other things.
    let fees = TreasuryFields { form: TreasuryForm::Fees, account: "3511001", address: "", ..slip() };
    assert_eq!(faults(&fees), ["treasury-missing@collector_code", "treasury-missing@rows[0].fee_code"]);
    // Texts have 250 characters at most, none of them a control character.
    let (longest, beyond) = ("ă".repeat(250), "ă".repeat(251));
    for (content, told) in [(longest.as_str(), false), (&beyond, true), ("a\u{7}b", true)] {
        let row = TreasuryRow { content, ..slip().rows[0] };
        let expected: &[&str] = if told { &["treasury-text@rows[0].content"] } else { &[] };
        assert_eq!(faults(&TreasuryFields { rows: &[row], ..slip() }), expected, "{content}");
    }
    let longest = "9".repeat(50);
    let row = TreasuryRow { document: &longest, ..slip().rows[0] };
    assert_eq!(faults(&TreasuryFields { rows: &[row], ..slip() }), [""; 0]);
    let long = "9".repeat(51);
    let row = TreasuryRow { document: &long, ..slip().rows[0] };
    assert_eq!(faults(&TreasuryFields { rows: &[row], ..slip() }), ["treasury-number@rows[0].document"]);
    let shown = format!("{:?}{:?}", slip(), slip().slip());
    assert!(!shown.contains("Nguy") && !shown.contains("0123456787"), "{shown}");
}

proptest! {
    #[test]
    fn no_text_makes_a_check_fail_to_answer(text in any::<String>(), paper_too in any::<bool>()) {
        let base = if paper_too { paper() } else { electronic() };
        let items = [ReceiptItem { name: &text, amount: 1 }];
        let fields = ReceiptFields { form: &text, symbol: &text, number: &text, collector: &text, collector_tax_code: &text, payer: Some(&text), items: &items, in_words: Some(&text), ..base };
        prop_assert_eq!(fields.check().is_empty(), fields.receipt().is_ok());
        for error in fields.check() {
            prop_assert!(text.len() < 4 || !error.to_string().contains(&text));
        }
        let rows = [TreasuryRow { document: &text, content: &text, amount: 1, chapter: &text, sub_item: &text, fee_code: &text }];
        let fields = TreasuryFields { dossier: &text, reference: &text, payer: &text, payer_number: &text, address: &text, on_behalf_by: &text, on_behalf_number: &text, account: &text, collector: &text, collector_code: &text, held_at: &text, rows: &rows, ..slip() };
        prop_assert_eq!(fields.check().is_empty(), fields.slip().is_ok());
    }
}
