//! What holds for readers and transfers at their edges.

use motcua::emvco::{self, Amount, checksum};
use motcua::finding::{Finding, Parameter};
use motcua::money::Vnd;
use motcua::vietqr::{
    self, Account, AdditionalData, Bin, CategoryCode, City, Fields, Initiation, Label, Name, OwnedTransfer,
    PostalCode, Purpose, Reader, Service, Transfer,
};
use proptest::prelude::*;

/// NAPAS's example of a static code, up to the checksum.
const STATIC: &str = "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN";

fn sealed(body: &str) -> String {
    let body = format!("{body}6304");
    format!("{body}{:04X}", checksum(body.as_bytes()))
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(Finding::code).collect()
}

#[test]
fn a_limit_is_the_greatest_length_that_is_read() {
    let payload = sealed(STATIC);
    for (limit, read) in [(payload.len(), true), (payload.len() - 1, false), (usize::MAX, true), (0, false)] {
        assert_eq!(Reader::new().limit(limit).inspect(&payload).is_payable(), read, "{limit}");
        let mut told = Vec::new();
        emvco::Reader::new().limit(limit).read(&payload, &mut |finding| told.push(finding));
        assert_eq!(codes(&told).contains(&"input-too-long"), !read, "{limit}");
    }
    // No limit goes beyond 16 MiB.
    let long = "0".repeat((1 << 24) + 1);
    assert_eq!(codes(Reader::new().limit(usize::MAX).inspect(&long).findings()), ["input-too-long"]);
}

#[test]
fn the_checksum_matches_where_it_does() {
    let payload = sealed(STATIC);
    let altered = payload.replacen("970403", "970404", 1);
    let without = STATIC.to_owned();
    for (text, matches) in [(payload, true), (altered, false), (without, false)] {
        assert_eq!(vietqr::inspect(&text).payload().checksum_matches(), matches);
    }
}

/// A zero before other digits means nothing; the zero before a point, and the one that is all, are the number.
#[test]
fn a_leading_zero_is_one_that_means_nothing() {
    for (text, leading) in [
        ("0", false),
        ("0.", false),
        ("0.5", false),
        ("00", true),
        ("00.5", true),
        ("05", true),
        ("50", false),
        (".05", false),
    ] {
        assert_eq!(Amount::parse(text).map(Amount::has_leading_zero), Ok(leading), "{text}");
    }
}

/// Minor units are the amount's number with the point moved: zeros beyond them say nothing, anything else has none.
#[test]
fn minor_units_are_exact_or_none() {
    for (text, exponent, units) in [
        ("3", 2, Some(300)),
        ("3.", 2, Some(300)),
        ("03.50", 2, Some(350)),
        ("1.500", 2, Some(150)),
        ("1.505", 2, None),
        ("50.00", 0, Some(50)),
        ("50.10", 0, None),
        ("0.01", 2, Some(1)),
        ("99.99", 2, Some(9_999)),
        ("9999999999999", 8, None),
    ] {
        assert_eq!(Amount::parse(text).unwrap().minor_units(exponent), units, "{text} {exponent}");
    }
}

/// Bytes that are no text are told from the first that is none to where text could go on; too many are only counted.
#[test]
fn bytes_that_are_no_text_are_told_where_they_are() {
    for (bytes, span) in [
        (&b"000201\xff"[..], 6..7),
        (b"0002\xe1\xba01", 4..6),
        (b"00\xc3", 2..3),
        (b"000201\xe1\xba", 6..8),
        (b"\xf0\x9f\x98", 0..3),
    ] {
        let told = emvco::inspect_bytes(bytes);
        assert_eq!(codes(told.findings()), ["input-not-utf8"]);
        assert_eq!(told.findings()[0].span(), Some(span));
    }
    for (length, code) in
        [(emvco::Reader::LIMIT, "input-not-utf8"), (emvco::Reader::LIMIT + 1, "input-too-long")]
    {
        assert_eq!(codes(emvco::inspect_bytes(&vec![0xff; length]).findings()), [code]);
    }
}

/// What was read with a violation in a text is given, and never written again.
#[test]
fn a_transfer_with_a_text_beyond_the_rules_is_not_written_again() {
    let purpose =
        |text: &str| format!("62{:02}08{:02}{text}", text.chars().count() + 4, text.chars().count());
    let over = "x".repeat(26);
    for (object, path) in [
        (purpose("cảm ơn"), "62.08"),
        (purpose(&over), "62.08"),
        (format!("5926{over}"), "59"),
        ("5904ĐỨC".replace("04", "03"), "59"),
        ("6016THÀNH PHỐ ĐÀ LẠT".to_owned(), "60"),
        ("6111abcdefghijk".to_owned(), "61"),
        ("5203123".to_owned(), "52"),
    ] {
        let payload = sealed(&format!("{STATIC}{object}"));
        let inspection = vietqr::inspect(&payload);
        let transfer = inspection.payable().unwrap_or_else(|error| panic!("{object}: {error}"));
        assert!(inspection.findings().iter().any(|finding| finding.path().to_string() == path), "{object}");
        assert_eq!(transfer.to_payload().unwrap_err().code(), "not-writable", "{object}");
        assert_eq!(vietqr::read(&payload).as_ref(), Ok(transfer));
    }
}

/// A part that differs makes two transfers that differ, and that is named.
#[test]
fn transfers_are_equal_in_every_part_or_not_at_all() {
    let (bin, account) = (Bin::new("970403").unwrap(), Account::new("0011012345678").unwrap());
    let transfer = Transfer::new(bin, account);
    let label = Label::new("HD 0001").unwrap();
    let others = [
        Transfer::new(Bin::new("970436").unwrap(), account),
        Transfer::new(bin, Account::new("0011012345679").unwrap()),
        transfer.with_service(Service::TransferToCard),
        transfer.with_initiation(Initiation::Dynamic),
        transfer.with_amount(Vnd::new(1)),
        transfer.with_category(CategoryCode::new("6011").unwrap()),
        transfer.with_merchant_name(Name::new("CUA HANG").unwrap()),
        transfer.with_merchant_city(City::new("KON TUM").unwrap()),
        transfer.with_postal_code(PostalCode::new("580000").unwrap()),
        transfer.with_purpose(Purpose::new("HD 0001").unwrap()),
    ];
    let additional = AdditionalData::ALL.map(|data| transfer.with_additional(data, label));
    assert_eq!(transfer, transfer.with_initiation(Initiation::Static));
    for other in others.iter().chain(&additional) {
        assert_eq!(other, other);
        assert_ne!(&transfer, other);
        assert_ne!(transfer.into_owned(), other.into_owned());
        assert!(vietqr::compare(&transfer, other).count() > 0, "{other:?}");
    }
}

fn object(id: u8, value: &str) -> String {
    format!("{id:02}{:02}{value}", value.chars().count())
}

/// A payload with a NAPAS template of this content behind the identifier, and other objects before it.
fn with_template(before: &str, content: &str) -> String {
    let template = object(38, &format!("0010A000000727{content}"));
    sealed(&format!("000201010211{before}{template}53037045802VN"))
}

const BENEFICIARY: &str = "000697040301130011012345678";

/// A service inside the beneficiary's object pays nobody unless that was asked for, and then one service alone.
#[test]
fn a_nested_service_is_taken_only_when_asked_for() {
    let nested = |code: &str| object(1, &format!("{BENEFICIARY}{}", object(2, code)));
    let card = nested("QRIBFTTC");
    let beside = format!("{card}{}", object(2, "QRIBFTTC"));
    let another = format!("{card}{}", object(2, "QRIBFTTA"));
    for (content, plainly, asked) in [
        (&card, Err("service-nested"), Ok("service-nested-recovered")),
        (&beside, Ok("service-repeated"), Ok("service-repeated")),
        (&another, Err("service-ambiguous"), Err("service-ambiguous")),
    ] {
        let payload = with_template("", content);
        for (reader, expected) in [(Reader::new(), plainly), (Reader::new().recover_nested_service(), asked)]
        {
            let inspection = reader.inspect(&payload);
            let (Ok(code) | Err(code)) = expected;
            let told = inspection.findings().iter().find(|finding| finding.code() == code).unwrap();
            assert_eq!(told.path().to_string(), "38.01.02");
            let service = inspection.transfer().map(Transfer::service);
            assert_eq!(service, expected.is_ok().then_some(Service::TransferToCard), "{code}");
        }
    }
}

/// What stands under the same IDs in another network's template says nothing about the transfer.
#[test]
fn another_networks_template_says_nothing() {
    let other = object(26, "0010A0000009990206QRCASH");
    let content = format!("{}{}", object(1, BENEFICIARY), object(2, "QRIBFTTA"));
    let payload = with_template(&other, &content);
    let transfer = vietqr::read(&payload).unwrap();
    assert_eq!(
        (transfer.service(), transfer.account().as_str()),
        (Service::TransferToAccount, "0011012345678")
    );
    // Digits that would be a BIN are none where the identifier is not NAPAS's.
    for (identifier, flattened) in [("A000000999", false), ("A000000727", true)] {
        let text = format!("000201{}", object(26, &format!("0010{identifier}0106970436")));
        let inspection = vietqr::inspect(&text);
        assert_eq!(
            codes(inspection.findings()).contains(&"beneficiary-flattened"),
            flattened,
            "{identifier}"
        );
    }
    // Both networks in a payload that breaks off: only what stands in NAPAS's template is told.
    let others = object(26, "0010A0000009990106970436");
    for (napas, places) in [
        ("0010A0000007270106970403", &["38.01"][..]),
        ("0010A0000007270106123ABC", &[]),
        ("0010A0000009990106970403", &[]),
        ("0106970403", &[]),
        ("0010A0000007270010A0000007270106970403", &["38.01"]),
    ] {
        let text = format!("000201{others}{}", object(38, napas));
        let inspection = vietqr::inspect(&text);
        let told = inspection.findings().iter().filter(|finding| finding.code() == "beneficiary-flattened");
        assert_eq!(told.map(|finding| finding.path().to_string()).collect::<Vec<_>>(), places, "{napas}");
    }
}

/// Of an account its length is wrong only where it has more characters than fit, whatever their bytes.
#[test]
fn an_account_that_is_refused_says_why() {
    for (text, code) in [
        ("é".repeat(19), "account-not-common"),
        ("é".repeat(20), "account-length"),
        ("-".repeat(19), "account-characters"),
        ("-".repeat(20), "account-length"),
        ("0".repeat(20), "account-length"),
        (String::new(), "account-length"),
    ] {
        assert_eq!(Account::new(&text).unwrap_err().code(), code, "{text}");
    }
    assert!(Account::new(&"0".repeat(19)).is_ok());
}

/// Where the first character stands that a field does not take: what a form marks.
#[test]
fn a_character_that_does_not_fit_is_told_with_its_place() {
    let place = |error: motcua::finding::Error| (error.code(), error.finding().span());
    for (text, code, span) in [
        ("0011-012", "account-characters", Some(4..5)),
        ("-1", "account-characters", Some(0..1)),
        ("0-1Đ2", "account-not-common", Some(3..5)),
        ("01\u{1F600}", "account-not-common", Some(2..6)),
        ("", "account-length", None),
    ] {
        assert_eq!(place(Account::new(text).unwrap_err()), (code, span), "{text}");
    }
    for (text, code, span) in [
        ("Lệ phí", "purpose-characters", Some(1..4)),
        ("a\u{7}", "purpose-characters", Some(1..2)),
        ("", "purpose-length", None),
    ] {
        assert_eq!(place(vietqr::Purpose::new(text).unwrap_err()), (code, span), "{text}");
    }
    assert_eq!(place(Label::new("HĐ01").unwrap_err()), ("value-not-common", Some(1..3)));
    // In a payload places are the payload's.
    let payload = sealed(&STATIC.replacen("0011012345678", "001101234-678", 1));
    let spans = |text: &str| -> Vec<_> {
        let told = vietqr::inspect(text);
        let of = told.findings().iter().filter(|finding| finding.code().starts_with("account"));
        of.map(|finding| finding.span().map(|span| text[span].to_owned())).collect()
    };
    assert_eq!(spans(&payload), [Some("001101234-678".to_owned())]);
}

/// A batch filled by single transfers, long and short, has the payload of each.
#[test]
fn a_batch_has_the_payload_of_each_transfer_pushed() {
    let short = Transfer::new(Bin::new("970403").unwrap(), Account::new("1").unwrap());
    let label = Label::new("ABCDEFGHIJKLMNOPQRSTUVWXY").unwrap();
    let long =
        AdditionalData::ALL.iter().take(3).fold(short, |long, data| long.with_additional(*data, label));
    let refused = short.with_service(Service::Purchase);
    let mut batch = vietqr::Batch::new();
    let mut payloads = Vec::new();
    for row in 0..60 {
        for transfer in [short, long, refused] {
            let transfer = transfer.with_amount(Vnd::new(row + 1));
            batch.push(&transfer);
            payloads.push(transfer.to_payload().ok());
        }
    }
    assert!(batch.iter().eq(payloads.iter().map(Option::as_deref)));
    assert_eq!((batch.len(), batch.refusals().len()), (180, 60));
    assert_eq!(batch.as_bytes(), payloads.into_iter().flatten().collect::<String>().as_bytes());
}

/// What concerns a payload as a whole is told of it alone, where it is.
#[test]
fn what_concerns_the_whole_payload_is_told_where_it_is() {
    let place = |text: &str, code: &str| {
        let inspection = vietqr::inspect(text);
        let told = inspection.findings().iter().find(|finding| finding.code() == code)?;
        Some((told.path().to_string(), told.span()))
    };
    let rest = STATIC.strip_prefix("000201").unwrap();
    let second = sealed(&format!("010211000201{}", rest.strip_prefix("010211").unwrap()));
    assert_eq!(place(&second, "format-indicator-not-first"), Some(("00".to_owned(), Some(10..12))));
    assert_eq!(place(&sealed(rest), "format-indicator-missing"), Some(("00".to_owned(), None)));
    assert_eq!(place(&sealed(rest), "format-indicator-not-first"), None);

    // 512 characters are as long as is recommended; reserved objects fill what is missing.
    let filled = |length: usize| {
        let missing = length - STATIC.len() - 8;
        let first = (missing - 4).min(99);
        let mut fillers = object(65, &"x".repeat(first));
        let mut left = missing - fillers.len();
        for id in 66.. {
            if left == 0 {
                break;
            }
            let value = (left - 4).min(99);
            // What is left after this one must have room for a header and a character.
            let value = if (1..5).contains(&(left - 4 - value)) { value - 5 } else { value };
            fillers += &object(id, &"x".repeat(value));
            left -= value + 4;
        }
        sealed(&format!("{STATIC}{fillers}"))
    };
    for (length, told) in [(512, false), (513, true)] {
        let payload = filled(length);
        assert_eq!(payload.len(), length);
        assert_eq!(place(&payload, "payload-over-512").is_some(), told, "{length}");
    }

    // They are counted in characters, not in bytes.
    for (length, told) in [(512, false), (513, true)] {
        let payload = sealed(&filled(length)[..length - 8].replacen('x', "Đ", 1));
        assert!(payload.len() > length && payload.chars().count() == length);
        assert_eq!(place(&payload, "payload-over-512").is_some(), told, "{length}");
    }

    // A letter and its mark as two characters, in a payload with characters beyond ASCII.
    let apart = sealed(&format!("{STATIC}{}", object(59, "ĐU\u{31B}C")));
    let at = apart.find('\u{31B}').unwrap();
    assert_eq!(place(&apart, "not-composed"), Some((String::new(), Some(at..at + 2))));
    assert_eq!(place(&sealed(&format!("{STATIC}{}", object(59, "ĐƯC"))), "not-composed"), None);
}

/// A value is told once, by the rule that it breaks and with what that rule expects.
#[test]
fn a_value_is_told_by_the_rule_that_it_breaks() {
    let told = |object: &str, path: &str| {
        let payload = sealed(&format!("{STATIC}{object}"));
        let inspection = Reader::new().profile(vietqr::Profile::Emvco).inspect(&payload);
        let findings: Vec<_> = inspection
            .findings()
            .iter()
            .filter(|finding| finding.path().to_string() == path)
            .cloned()
            .collect();
        findings
    };
    let name = "Đ".repeat(25);
    for (object, path, expected) in [
        ("5200".to_owned(), "52", &["length-zero"][..]),
        ("54010".to_owned(), "54", &["amount-zero"]),
        ("540750000.5".to_owned(), "54", &["amount-decimals"]),
        ("540550000".to_owned(), "54", &[]),
        (object(59, &name), "59", &["value-not-common"]),
        (object(59, &format!("{name}Đ")), "59", &["value-too-long", "value-not-common"]),
        // Identifiers have 32 characters at most, the consumer's data are A, M and E once each.
        (object(26, &object(0, &"A".repeat(32))), "26.00", &[]),
        (object(26, &object(0, &"A".repeat(33))), "26.00", &["identifier-too-long"]),
        (object(80, &object(0, &"A".repeat(33))), "80.00", &["identifier-too-long"]),
        (object(62, &object(50, &object(0, &"A".repeat(33)))), "62.50.00", &["identifier-too-long"]),
        (object(62, &object(10, &"1".repeat(20))), "62.10", &[]),
        (object(62, &object(10, &"1".repeat(21))), "62.10", &["value-too-long"]),
        (object(62, "0903AME"), "62.09", &[]),
        (object(62, "0902AA"), "62.09", &["data-request-invalid"]),
        (object(62, "0901X"), "62.09", &["data-request-invalid"]),
        (object(64, "0002V10102AB"), "64.00", &["language-format"]),
        // A fixed fee is an amount; a fee in percent has two decimals, whatever zeros follow.
        ("55020256031.5".to_owned(), "56", &[]),
        ("5502025603abc".to_owned(), "56", &["fixed-fee-invalid"]),
        ("550203570499.9".to_owned(), "57", &[]),
        ("5502035705100.0".to_owned(), "57", &["percentage-fee-invalid"]),
        // Media 0–7, place and presence of the merchant 0–3 each.
        (object(62, "1103000"), "62.11", &[]),
        (object(62, "1103733"), "62.11", &[]),
        (object(62, "1103800"), "62.11", &["channel-format"]),
        (object(62, "1103040"), "62.11", &["channel-format"]),
        (object(62, "1103004"), "62.11", &["channel-format"]),
        (object(62, "110200"), "62.11", &["channel-format"]),
        (object(62, "1103abc"), "62.11", &["channel-format"]),
    ] {
        assert_eq!(codes(&told(&object, path)), expected, "{object}");
    }
    let zero = told("54010", "54");
    assert_eq!(zero[0].parameters(), (Parameter::None, Parameter::None));
}

/// A static code (object 01 is 11) that sets an amount is paid, and told at its point of initiation.
#[test]
fn a_static_code_with_an_amount_is_noticed() {
    for (amount, told) in [("540550000", true), ("", false)] {
        let inspection = vietqr::inspect(&sealed(&format!("{STATIC}{amount}"))).findings().to_vec();
        let found = inspection.iter().find(|finding| finding.code() == "static-with-amount");
        assert_eq!(found.map(|finding| finding.path().to_string()), told.then(|| "01".to_owned()));
    }
}

/// Bill number (62.01) and reference label (62.05) are read apart.
#[test]
fn a_bill_number_and_a_reference_are_read_apart() {
    let payload = sealed(&format!("{STATIC}{}", object(62, "0103HD10503TC2")));
    let transfer = vietqr::read(&payload).unwrap();
    assert_eq!((transfer.bill_number(), transfer.reference()), (Some("HD1"), Some("TC2")));
}

/// What a template must hold is looked for inside it, not in what follows.
#[test]
fn a_template_holds_what_it_must() {
    let (with, without) = (object(0, "A000000999"), object(1, "abcd"));
    for (objects, path, code, told) in [
        (object(26, &without), "26", "identifier-missing", true),
        (format!("{}{}", object(26, &without), object(27, &with)), "26", "identifier-missing", true),
        (object(26, &with), "26", "identifier-missing", false),
        (object(80, &without), "80", "unreserved-identifier-missing", true),
        (object(80, &with), "80", "unreserved-identifier-missing", false),
        (object(64, "0002VI"), "64", "language-missing", true),
        (object(64, "0102AB"), "64", "language-missing", true),
        (object(64, "0002VI0102AB"), "64", "language-missing", false),
    ] {
        let payload = sealed(&format!("{STATIC}{objects}"));
        let inspection = vietqr::inspect(&payload);
        let mut findings = inspection.findings().iter();
        let found = findings.any(|finding| finding.code() == code && finding.path().to_string() == path);
        assert_eq!(found, told, "{objects}");
    }
}

/// All faults of a form, each with its field; the transfer's is the first that a single field has.
#[expect(clippy::large_types_passed_by_value, reason = "tests write the fields where they ask")]
fn faults(fields: Fields<'_>) -> Vec<String> {
    let told: Vec<_> =
        fields.check().iter().map(|error| (error.finding().path().to_string(), error.code())).collect();
    // The first fault of a single field is that of the transfer.
    if let Err(error) = fields.transfer() {
        assert_eq!(Some(&(error.finding().path().to_string(), error.code())), told.first());
    }
    assert_eq!(
        told.is_empty(),
        fields.transfer().and_then(|transfer| transfer.to_payload()).is_ok(),
        "{told:?}"
    );
    told.into_iter().map(|(path, code)| format!("{path} {code}")).collect::<Vec<_>>()
}

/// Fields that a bank could have.
const GOOD: Fields<'_> = Fields {
    bin: "970436",
    account: "0011012345678",
    service: None,
    initiation: None,
    amount: None,
    purpose: None,
    bill_number: None,
    mobile: None,
    store: None,
    loyalty: None,
    reference: None,
    customer: None,
    terminal: None,
    merchant_name: None,
    merchant_city: None,
    postal_code: None,
    mcc: None,
};

#[test]
fn a_form_tells_all_its_faults_each_at_its_field() {
    let long = "x".repeat(26);
    let full = "x".repeat(25);
    assert!(faults(GOOD).is_empty());
    assert_eq!(
        faults(Fields {
            bin: "97043",
            account: "",
            service: Some("XX"),
            initiation: Some("11"),
            amount: Some(0),
            purpose: Some("phí"),
            bill_number: Some(""),
            mobile: Some(&long),
            store: Some("é"),
            loyalty: Some(""),
            reference: Some(&long),
            customer: Some("é"),
            terminal: Some(""),
            merchant_name: Some("Đ"),
            merchant_city: Some(&full),
            postal_code: Some(&full),
            mcc: Some("54A1"),
        }),
        [
            "bin bin-format",
            "account account-length",
            "service service-unknown",
            "initiation initiation-unknown",
            "amount amount-out-of-range",
            "purpose purpose-characters",
            "bill_number value-empty",
            "mobile value-too-long",
            "store value-not-common",
            "loyalty value-empty",
            "reference value-too-long",
            "customer value-not-common",
            "terminal value-empty",
            "merchant_name value-not-common",
            "merchant_city value-too-long",
            "postal_code value-too-long",
            "mcc category-code-format",
        ]
    );
}

#[test]
fn a_form_tells_what_is_wrong_with_several_fields_each_at_its_own() {
    let long = "x".repeat(26);
    let full = "x".repeat(25);
    let withdrawal = Fields { service: Some("QRCASH"), mcc: Some("5411"), merchant_name: Some("A"), ..GOOD };
    assert_eq!(
        faults(withdrawal),
        [
            "merchant_city required-by-service",
            "reference required-by-service",
            "terminal required-by-service",
            "mcc withdrawal-category",
        ]
    );
    // What was given is not missing, whatever is wrong with it.
    assert_eq!(
        faults(Fields {
            service: Some("QRPUSH"),
            mcc: Some("x"),
            merchant_name: Some(&long),
            amount: Some(-1),
            ..GOOD
        }),
        [
            "amount amount-out-of-range",
            "merchant_name value-too-long",
            "mcc category-code-format",
            "merchant_city required-by-service",
        ]
    );
    assert_eq!(
        faults(Fields { service: Some("QRIBFTTC"), account: "12AB", ..GOOD }),
        ["account card-format"]
    );
    assert_eq!(
        faults(Fields { service: Some("QRIBFTTC"), account: "12-AB", ..GOOD }),
        ["account account-characters"]
    );
    assert_eq!(faults(Fields { service: Some("QRIBFT"), ..GOOD }), ["service not-writable"]);
    assert_eq!(
        faults(Fields {
            bill_number: Some("x"),
            store: Some(&full),
            customer: Some(&full[1..]),
            terminal: Some(&full[1..]),
            purpose: Some(&full[1..]),
            ..GOOD
        }),
        ["store template-too-long"]
    );
}

/// What is kept of a transfer is the transfer, whatever it was read from.
#[test]
fn a_transfer_is_kept_as_it_is() {
    let read = sealed(&format!("{STATIC}5904ĐỨC ").replace("5904ĐỨC ", "5903ĐỨC"));
    for payload in [sealed(STATIC), read] {
        let transfer = vietqr::read(&payload).unwrap();
        let kept = transfer.into_owned();
        assert_eq!(kept.as_transfer(), transfer);
        assert_eq!(kept.as_transfer().to_payload(), transfer.to_payload());
        assert_eq!(payload.parse::<OwnedTransfer>(), Ok(kept.clone()));
        assert_eq!(Transfer::try_from(payload.as_str()), Ok(transfer));
        assert_eq!(format!("{kept:?}"), format!("{transfer:?}"));
        assert!(!format!("{kept:?}").contains("0011012345"));
    }
    // An account that was read with a violation does not become one of the rules by being built with.
    let odd = sealed(&STATIC.replace(
        "38570010A00000072701270006970403011300110123456780",
        "38570010A000000727012700069704030113001101234-6780",
    ));
    let account = vietqr::read(&odd).unwrap().account();
    assert_eq!(
        Transfer::new(Bin::new("970403").unwrap(), account).to_payload().unwrap_err().code(),
        "not-writable"
    );
}

#[test]
fn constructors_set_no_path_and_who_knows_the_name_does() {
    let bare = [
        Bin::new("x").unwrap_err(),
        Account::new("").unwrap_err(),
        Purpose::new("").unwrap_err(),
        CategoryCode::new("x").unwrap_err(),
        Label::new("").unwrap_err(),
        Service::parse("x").unwrap_err(),
        Initiation::parse("x").unwrap_err(),
        vietqr::bank(Bin::new("999999").unwrap()).unwrap_err(),
        vietqr::find_bank("x").unwrap_err(),
    ];
    for error in bare {
        assert_eq!(error.finding().path().to_string(), "", "{error}");
        assert!(!error.to_string().starts_with(':'), "{error}");
    }
    for choice in [Service::parse("x").unwrap_err(), Initiation::parse("11").unwrap_err()] {
        let message = choice.message(motcua::finding::Language::English).to_string();
        assert!(message.contains("QRIBFTTA") || message.contains("static, dynamic"), "{message}");
    }
    for text in ["N/A", "000201x", "00", "{}"] {
        for finding in vietqr::inspect(text).findings() {
            assert!(!finding.to_string().starts_with(':'), "{finding}");
        }
    }
}

/// Every field, every object that this library reads, and every difference has a name in both languages.
#[test]
fn fields_objects_and_differences_have_names() {
    use motcua::finding::{Language, Path};
    use motcua::vietqr::{Difference, name_of};
    let both =
        |path: &Path| [Language::Vietnamese, Language::English].map(|language| name_of(path, language));
    assert_eq!(
        both(&Path::objects(&[38, 1, 0])),
        [Some("mã ngân hàng thụ hưởng (BIN)"), Some("the beneficiary's bank (BIN)")]
    );
    assert_eq!(both(&Path::objects(&[26, 1, 1])), both(&Path::Field("account")));
    assert_eq!(both(&Path::Field("purpose")), both(&Path::objects(&[62, 8])));
    assert_eq!(both(&Path::Root), [None, None]);
    assert_eq!(both(&Path::objects(&[70])), [None, None]);
    let parts = [
        Difference::Bin,
        Difference::Account,
        Difference::Service,
        Difference::Initiation,
        Difference::Amount,
        Difference::Category,
        Difference::Name,
        Difference::City,
        Difference::PostalCode,
    ];
    let parts = parts.into_iter().chain(AdditionalData::ALL.map(Difference::Additional));
    for difference in parts {
        let [vietnamese, english] =
            [Language::Vietnamese, Language::English].map(|language| difference.label(language));
        assert!(!vietnamese.is_ascii() && english.is_ascii() && !english.is_empty(), "{difference}");
        assert_eq!(both(&Path::Field(difference.as_str())), [Some(vietnamese), Some(english)]);
    }
    for ids in [
        &[0][..],
        &[1],
        &[38],
        &[38, 0],
        &[38, 1],
        &[38, 2],
        &[52],
        &[53],
        &[54],
        &[55],
        &[56],
        &[57],
        &[58],
        &[59],
        &[60],
        &[61],
        &[62],
        &[63],
        &[64],
    ] {
        assert!(
            both(&Path::objects(ids)).into_iter().all(|name| name.is_some_and(|name| !name.is_empty())),
            "{ids:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A text that is longer in another unit holds an amount, and an object that takes in the true one: two readers
    /// see two amounts, unless they are the same.
    #[test]
    fn a_second_amount_in_another_unit_is_ambiguous(
        carrier in prop::sample::select(&["59", "79", "80", "99"][..]),
        // Each counts fourteen more in bytes or in UTF-16 units than it has characters.
        (letter, count) in prop::sample::select(&[("ệ", 7), ("đ", 14), ("🍜", 14)][..]),
        hidden in 100_000..=999_999_u32,
        shown in prop::option::of(100_000..=999_999_u32),
    ) {
        let shown = shown.unwrap_or(hidden);
        let (length, letters) = (count + 14, letter.repeat(count));
        let object = format!("{carrier}{length}{letters}5406{hidden}65105406{shown}");
        let payload = sealed(&STATIC.replace("5802VN", &format!("{object}5802VN")));
        let inspection = vietqr::inspect(&payload);
        prop_assert_eq!(codes(inspection.findings()).contains(&"length-unit-ambiguous"), hidden != shown);
        prop_assert_eq!(inspection.is_payable(), hidden == shown, "{:?}", inspection.findings());
        prop_assert_eq!(vietqr::read(&payload).is_ok(), hidden == shown);
    }

    /// The same with the additional data: the money would come, but for another's bill.
    #[test]
    fn a_second_bill_in_another_unit_is_ambiguous(
        carrier in prop::sample::select(&["79", "80", "99"][..]),
        // Each counts 22 more in bytes or in UTF-16 units than it has characters.
        (letter, count) in prop::sample::select(&[("ệ", 11), ("đ", 22), ("🍜", 22)][..]),
        id in prop::sample::select(&["01", "05", "08"][..]),
        hidden in 100_000..=999_999_u32,
        shown in prop::option::of(100_000..=999_999_u32),
    ) {
        let shown = shown.unwrap_or(hidden);
        let bill = |number: u32| format!("6214{id}10HD24{number}");
        let (length, letters) = (count + 22, letter.repeat(count));
        let object = format!("{carrier}{length}{letters}{}6518{}", bill(hidden), bill(shown));
        let payload = sealed(&STATIC.replace("5802VN", &format!("{object}5802VN")));
        let inspection = vietqr::inspect(&payload);
        prop_assert_eq!(codes(inspection.findings()).contains(&"length-unit-ambiguous"), hidden != shown);
        prop_assert_eq!(inspection.is_payable(), hidden == shown, "{:?}", inspection.findings());
        prop_assert_eq!(vietqr::read(&payload).is_ok(), hidden == shown);
    }

    /// Taken out, one break or space makes the payload whole again; put in anywhere, it is told, and nothing is read.
    #[test]
    fn a_break_anywhere_inside_is_told(place in 1..STATIC.len(), space in prop::sample::select(&["\n", "\r\n", "\t", " ", "\u{A0}", "\u{200B}"][..])) {
        let mut payload = sealed(STATIC);
        payload.insert_str(place, space);
        let error = vietqr::read(&payload).unwrap_err();
        prop_assert_eq!(error.code(), "space-inside");
        prop_assert_eq!(error.finding().span().map(|span| span.start), Some(place));
        prop_assert!(!vietqr::inspect(&payload).is_payable());
        // Damaged besides, it is not said to read without it.
        let damaged = payload.replacen("970403", "970404", 1);
        prop_assert_ne!(vietqr::read(&damaged).unwrap_err().code(), if damaged == payload { "" } else { "space-inside" });
    }
}
