//! What holds for readers and transfers at their edges.

use motcua::emvco::{self, checksum};
use motcua::finding::Finding;
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
        assert!(vietqr::compare(&transfer, other).count() > 0, "{other:?}");
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
