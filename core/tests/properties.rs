//! What must hold for every payload and every transfer, on generated ones.

use motcua::emvco::{self, Object, Slots, checksum};
use motcua::finding::{Finding, Language, Severity};
use motcua::identity::PersonalNumber;
use motcua::money::Vnd;
use motcua::vietqr::{
    self, Account, AdditionalData, Batch, Bin, CategoryCode, City, Columns, Fields, Initiation, Label, Name,
    Profile, Purpose, Reader, Service, Transfer,
};
use proptest::prelude::*;
use std::collections::HashSet;
use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};

/// NAPAS's example of a dynamic transfer to an account.
const EXAMPLE: &str = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA\
    530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E";

/// The parts of a transfer that every constructor takes.
#[derive(Debug, Clone)]
struct Parts {
    bin: String,
    account: String,
    service: Service,
    initiation: Option<Initiation>,
    amount: Option<u64>,
    name: String,
    city: String,
    labels: Vec<(AdditionalData, String)>,
}

fn common(longest: usize) -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!("[ -~]{{1,{longest}}}")).unwrap()
}

fn parts() -> impl Strategy<Value = Parts> {
    let services = prop::sample::select(&Service::ALL[..4]);
    let initiation = prop::option::of(prop::sample::select(&[Initiation::Static, Initiation::Dynamic][..]));
    let amount = prop::option::of(1..=9_999_999_999_999_u64);
    let labels = prop::collection::vec((prop::sample::select(&AdditionalData::ALL[..]), common(25)), 0..5);
    (
        "[0-9]{6}",
        "[0-9]{13,19}|[0-9A-Za-z]{1,19}",
        services,
        initiation,
        amount,
        common(25),
        common(15),
        labels,
    )
        .prop_map(|(bin, account, service, initiation, amount, name, city, labels)| Parts {
            bin,
            account,
            service,
            initiation,
            amount,
            name,
            city,
            labels,
        })
}

impl Parts {
    fn transfer(&self) -> Transfer<'_> {
        let mut transfer = Transfer::new(Bin::new(&self.bin).unwrap(), Account::new(&self.account).unwrap())
            .with_service(self.service)
            .with_merchant_name(Name::new(&self.name).unwrap())
            .with_merchant_city(City::new(&self.city).unwrap())
            .with_category(CategoryCode::new("6011").unwrap());
        if let Some(initiation) = self.initiation {
            transfer = transfer.with_initiation(initiation);
        }
        if let Some(amount) = self.amount {
            transfer = transfer.with_amount(Vnd::new(amount));
        }
        for (data, text) in &self.labels {
            transfer = match data {
                AdditionalData::Purpose => transfer.with_purpose(Purpose::new(text).unwrap()),
                data => transfer.with_additional(*data, Label::new(text).unwrap()),
            };
        }
        transfer
    }
}

/// Everything that can be asked of a text; none of it may panic, and some of it must agree.
fn exercise(text: &str) {
    let inspection = vietqr::inspect(text);
    assert_eq!(inspection.is_payable(), inspection.transfer().is_some());
    assert_eq!(inspection.is_payable(), inspection.payable().is_ok());
    assert_eq!(vietqr::read(text).ok().as_ref(), inspection.transfer());
    if inspection.is_readable() {
        assert_eq!(inspection.payload().write().as_deref(), Ok(inspection.payload().text()));
    }
    let emvco = Reader::new().profile(Profile::Emvco).inspect(text);
    assert_eq!(emvco.is_payable(), emvco::inspect(text).is_payable());
    for finding in inspection.findings().iter().chain(emvco.findings()) {
        if let Some(span) = finding.span() {
            assert!(text.get(span).is_some(), "a span outside the text or inside a character");
        }
        for language in [Language::Vietnamese, Language::English] {
            // The dash stands for a parameter that was not given.
            assert!(!finding.message(language).to_string().contains(['{', '}', '–']));
        }
    }
    let again = Reader::new().recover_nested_service().inspect(text);
    assert!(again.is_payable() || !inspection.is_payable());
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The text with the checksum that fits it.
fn sealed(text: &str) -> String {
    let text = format!("{text}6304");
    let sum = checksum(text.as_bytes());
    format!("{text}{sum:04X}")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_check_tells_the_error_that_stops_and_every_other_fields_own(
        (bin, account) in ("[0-9]{5,6}", "[0-9a-z-]{0,20}"),
        texts in prop::array::uniform10(prop::option::weighted(0.4, "[ -~ế]{0,26}")),
        (service, initiation) in (prop::option::of("QRIBFTT[AC]|QRCASH|QRX"), prop::option::of("static|dynamic|x")),
        amount in prop::option::of(-5..9_999_999_999_999_i128),
    ) {
        let [purpose, bill_number, mobile, store, reference, name, city, code, mcc, terminal] = &texts;
        let fields = Fields {
            bin: &bin,
            account: &account,
            service: service.as_deref(),
            initiation: initiation.as_deref(),
            amount,
            purpose: purpose.as_deref(),
            bill_number: bill_number.as_deref(),
            mobile: mobile.as_deref(),
            store: store.as_deref(),
            reference: reference.as_deref(),
            merchant_name: name.as_deref(),
            merchant_city: city.as_deref(),
            postal_code: code.as_deref(),
            mcc: mcc.as_deref(),
            terminal: terminal.as_deref(),
            ..Fields::default()
        };
        let errors = fields.check();
        let transfer = fields.transfer();
        prop_assert!(transfer.as_ref().err().is_none_or(|error| errors.contains(error)));
        let stopped = transfer.and_then(|transfer| transfer.to_payload()).err();
        prop_assert_eq!(errors.is_empty(), stopped.is_none());
        // The writer knows objects of a payload, the form its fields.
        prop_assert!(stopped.is_none_or(|error| errors.iter().any(|it| it.code() == error.code())));
        // A field alone in a form that keeps every other rule is refused by itself as among the others.
        let paths: std::collections::BTreeSet<_> =
            errors.iter().map(|error| error.finding().path().to_string()).collect();
        prop_assert_eq!(paths.len(), errors.len());
        let rest = Fields { bin: "970436", account: "0011012345678", ..Fields::default() };
        let purpose = Fields { purpose: fields.purpose, ..rest }.transfer().is_err();
        prop_assert_eq!(paths.contains("purpose"), purpose);
    }

    #[test]
    fn what_is_written_reads_back(parts in parts()) {
        let transfer = parts.transfer();
        match transfer.to_payload() {
            Ok(payload) => {
                prop_assert_eq!(vietqr::read(&payload), Ok(transfer));
                let inspection = vietqr::inspect(&payload);
                prop_assert!(inspection.findings().iter().all(|finding| finding.severity() == Severity::Notice));
                prop_assert_eq!(inspection.payload().write().unwrap(), payload.as_str());
                prop_assert_eq!(Fields::from(&transfer).transfer(), Ok(transfer));
                let mut tight = vec![0; payload.len()];
                prop_assert_eq!(transfer.write(&mut tight), Ok(payload.as_str()));
                prop_assert_eq!(transfer.write_bytes(&mut tight), Ok(payload.as_bytes()));
                prop_assert!(transfer.write(&mut tight[1..]).is_err());
                prop_assert!(payload.len() <= Transfer::LONGEST);
            }
            Err(error) => {
                let expected = ["template-too-long", "required-by-service", "card-format"];
                prop_assert!(expected.contains(&error.code()), "{error}");
            }
        }
    }

    #[test]
    fn equal_transfers_hash_alike(parts in parts()) {
        let transfer = parts.transfer();
        // Said or left out, it is the same initiation.
        let said = transfer.with_initiation(transfer.initiation());
        prop_assert_eq!(said, transfer);
        prop_assert_eq!(hash(&said), hash(&transfer));
        prop_assert_eq!(hash(&transfer.into_owned()), hash(&said.into_owned()));
        if let Ok(payload) = transfer.to_payload() {
            let read = vietqr::read(&payload).unwrap();
            prop_assert_eq!(hash(&read), hash(&transfer));
            prop_assert!(HashSet::from([transfer.into_owned()]).contains(&read.into_owned()));
        }
        let other = transfer.with_amount(Vnd::new(transfer.amount().map_or(1, Vnd::dong) + 1));
        prop_assert_ne!(hash(&other), hash(&transfer));
    }

    #[test]
    fn nothing_panics_on_any_text(text in "\\PC*") {
        exercise(&text);
    }

    #[test]
    fn nothing_panics_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let inspection = vietqr::inspect_bytes(&bytes);
        prop_assert_eq!(std::str::from_utf8(&bytes).is_ok(), inspection.findings().iter().all(|f| f.code() != "input-not-utf8"));
        emvco::inspect_bytes(&bytes);
    }

    #[test]
    fn nothing_panics_on_mutated_payloads(
        edits in prop::collection::vec((0..EXAMPLE.len(), "[0-9]|[A-Z]|[ếđ🙏\u{301}０]|"), 1..6),
        resealed in any::<bool>(),
    ) {
        let mut characters: Vec<String> = EXAMPLE.chars().map(String::from).collect();
        for (place, replacement) in edits {
            characters[place] = replacement;
        }
        let text = characters.concat();
        exercise(&text);
        if resealed && let Some((body, _)) = text.rsplit_once("6304") {
            exercise(&sealed(body));
        }
    }

    /// Lists of objects of every shape: IDs that nest, repeated ones, all three ways of counting.
    #[test]
    fn nothing_panics_on_lists_of_objects(
        objects in prop::collection::vec((0..100_u8, "([0-9]{2}0[1-4][a-z]{0,5}|[ -~ếđ🙏]{0,12}){0,4}"), 0..8),
        unit in 0..3_usize,
    ) {
        let mut body = String::new();
        for (id, value) in &objects {
            let length = [value.chars().count(), value.len(), value.encode_utf16().count()][unit];
            write!(body, "{id:02}{length:02}{value}").unwrap();
        }
        exercise(&sealed(&format!("000201{body}")));
    }

    #[test]
    fn a_changed_character_is_noticed(place in 0..EXAMPLE.len(), replacement in "[ -~]") {
        let mut text = EXAMPLE.to_owned();
        text.replace_range(place..=place, &replacement);
        let inspection = vietqr::inspect(&text);
        prop_assert!(text == EXAMPLE || !inspection.is_payable() || inspection.findings().iter().any(|f| f.code() == "crc-lower-case"));
    }

    /// Good and bad rows mixed: a batch is the same as one transfer after the other, twice in the same memory.
    #[test]
    fn a_batch_is_its_rows_one_by_one(
        rows in prop::collection::vec(
            (
                ("[0-9]{5,6}", "[0-9a-z-]{0,20}", prop::option::of(-5..9_999_999_999_999_i64)),
                (prop::option::of("[ -~ế]{0,26}"), prop::option::of("[ -~ế]{1,26}"), prop::option::of("[0-9A-Z]{1,26}")),
            ),
            0..12,
        ),
        (with_amounts, with_purposes, with_labels) in any::<(bool, bool, bool)>(),
    ) {
        type Texts = (Option<String>, Option<String>, Option<String>);
        let one = |((bin, account, amount), texts): &((String, String, Option<i64>), Texts)| {
            let amount = amount.filter(|_| with_amounts).map(i128::from);
            let purpose = texts.0.as_deref().filter(|_| with_purposes);
            let bill_number = texts.1.as_deref().filter(|_| with_labels);
            let reference = texts.2.as_deref().filter(|_| with_labels);
            Fields { bin, account, amount, purpose, bill_number, reference, ..Fields::default() }.transfer()?.to_payload()
        };
        let bins: Vec<_> = rows.iter().map(|row| row.0.0.clone()).collect();
        let accounts: Vec<_> = rows.iter().map(|row| row.0.1.clone()).collect();
        let amounts: Vec<_> = rows.iter().map(|row| row.0.2).filter(|_| with_amounts).collect();
        let purposes: Vec<_> = rows.iter().map(|row| row.1.0.clone()).filter(|_| with_purposes).collect();
        let bill_numbers: Vec<_> = rows.iter().map(|row| row.1.1.clone()).filter(|_| with_labels).collect();
        let references: Vec<_> = rows.iter().map(|row| row.1.2.clone()).filter(|_| with_labels).collect();
        let columns = Columns {
            bins: &bins,
            accounts: &accounts,
            amounts: &amounts,
            purposes: &purposes,
            bill_numbers: &bill_numbers,
            references: &references,
        };
        let mut batch = Batch::new();
        for _ in 0..2 {
            batch.clear();
            batch.write(&columns).unwrap();
            prop_assert_eq!(batch.len(), rows.len());
            prop_assert_eq!(batch.iter().count(), rows.len());
            let mut refusals = batch.refusals().iter();
            for (number, row) in rows.iter().enumerate() {
                match one(row) {
                    Ok(payload) => prop_assert_eq!(batch.get(number), Some(payload.as_str())),
                    Err(error) => {
                        let refusal = refusals.next().unwrap();
                        prop_assert_eq!((refusal.row(), refusal.error(), batch.get(number)), (number, &error, None));
                    }
                }
            }
            prop_assert_eq!(refusals.next(), None);
            prop_assert_eq!(batch.offsets().last(), Some(&batch.as_bytes().len()));
        }
        let uneven = Columns { accounts: accounts.get(1..).unwrap_or(&bins), ..columns };
        prop_assert!(rows.is_empty() || batch.write(&uneven).is_err_and(|error| error.code() == "column-length"));
        prop_assert_eq!(batch.len(), rows.len());
    }

    #[test]
    fn lent_storage_and_growing_storage_agree(parts in parts(), room in 0..40_usize) {
        let Ok(payload) = parts.transfer().to_payload() else { return Ok(()) };
        let mut lent = vec![Object::default(); room];
        let mut codes = Vec::new();
        let (read, transfer) = Reader::new().read_into(&payload, Slots::new(&mut lent[..]), &mut |f| codes.push(f.code()));
        let whole = vietqr::inspect(&payload);
        if room >= whole.payload().objects().len() {
            prop_assert_eq!(transfer.as_ref(), whole.transfer());
            prop_assert_eq!(read.objects(), whole.payload().objects());
        } else {
            prop_assert!(transfer.is_none() && codes.contains(&"too-many-objects"));
        }
    }
}

/// Nothing of an input over the limit is looked at, not even whether it is text.
#[test]
fn bytes_over_the_limit_are_not_read() {
    let bytes = vec![0xFF; emvco::Reader::LIMIT + 1];
    for findings in [vietqr::inspect_bytes(&bytes).findings(), emvco::inspect_bytes(&bytes).findings()] {
        assert_eq!(findings.iter().map(Finding::code).collect::<Vec<_>>(), ["input-too-long"]);
    }
}

#[test]
fn every_truncation_is_refused_or_whole() {
    for end in 0..EXAMPLE.len() {
        let text = &EXAMPLE[..end];
        exercise(text);
        assert!(!vietqr::inspect(text).is_payable(), "{end}");
        // With a checksum that fits, a prefix is whole if it ends after 58 (12 + 61 + 7 + 10 + 6 characters) or
        // after 62 (38 more).
        let resealed = sealed(text);
        exercise(&resealed);
        assert_eq!(vietqr::inspect(&resealed).is_payable(), [96, 134].contains(&end), "{end}");
    }
}

#[test]
fn twenty_thousand_amounts_have_checksums_of_four_digits() {
    let transfer = Transfer::new(Bin::new("970436").unwrap(), Account::new("0011012345678").unwrap());
    for dong in 1..=20_000 {
        let payload = transfer.with_amount(Vnd::new(dong)).to_payload().unwrap();
        let (body, sum) = payload.split_at(payload.len() - 4);
        assert!(sum.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F')));
        assert_eq!(sum, format!("{:04X}", bitwise_checksum(body.as_bytes())));
    }
}

/// The definition of the checksum, bit by bit.
fn bitwise_checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |sum, byte| {
        (0..8).fold(
            sum ^ u16::from(*byte) << 8,
            |sum, _| {
                if sum & 0x8000 == 0 { sum << 1 } else { sum << 1 ^ 0x1021 }
            },
        )
    })
}

#[test]
fn a_hundred_kilobytes_are_refused_before_any_work() {
    let text = "6299".repeat(25_000);
    let inspection = vietqr::inspect(&text);
    assert_eq!(inspection.findings()[0].code(), "input-too-long");
    assert!(inspection.payload().objects().is_empty());
    // On request they are read, in time that grows with the length.
    exercise(&text);
    assert!(!Reader::new().limit(1 << 20).inspect(&text).is_payable());
}

#[test]
fn additional_data_over_the_limit_are_told_as_such_in_every_buffer() {
    let text = "x".repeat(25);
    let label = Label::new(&text).unwrap();
    let transfer = Transfer::new(Bin::new("970436").unwrap(), Account::new("0011012345678").unwrap());
    let full = AdditionalData::ALL.iter().fold(transfer, |full, data| full.with_additional(*data, label));
    for length in [100, Transfer::LONGEST, 1_000] {
        let refused = full.write(&mut vec![0; length]).unwrap_err();
        assert_eq!(
            (refused.code(), refused.finding().path().to_string()),
            ("template-too-long", "62".to_owned())
        );
        assert_eq!(refused.message(Language::English).to_string().matches("232").count(), 1);
    }
    assert_eq!(
        transfer.with_additional(AdditionalData::Store, label).write(&mut [0; 100]).unwrap_err().code(),
        "buffer-too-small"
    );
}

#[test]
fn messages_tell_their_parameters_in_one_language() {
    let messages = |finding: &Finding| {
        [Language::English, Language::Vietnamese].map(|language| finding.message(language).to_string())
    };
    let told = |text: &str, code: &str| {
        let inspection = vietqr::inspect(text);
        let finding = inspection.findings().iter().find(|finding| finding.code() == code);
        messages(finding.unwrap_or_else(|| panic!("no {code}")))
    };
    assert_eq!(
        told(
            &sealed(&EXAMPLE[..EXAMPLE.len() - 8].replacen("000201", "000202", 1)),
            "format-indicator-unknown"
        ),
        ["the payload format indicator is not 01", "chỉ báo phiên bản dữ liệu không phải 01"],
    );
    assert_eq!(
        told(
            &sealed(&EXAMPLE[..EXAMPLE.len() - 8].replacen("5406180000", "541412345678901234", 1)),
            "amount-too-long"
        ),
        ["the amount has 14 characters, more than 13", "số tiền dài 14 ký tự, quá 13"],
    );
    assert_eq!(
        messages(PersonalNumber::parse("06219800000x").unwrap_err().finding()),
        [
            "a personal number has 12 digits, found a character that is no digit",
            "số định danh cá nhân gồm 12 chữ số, nhận được ký tự không phải chữ số"
        ],
    );
}

/// Numbers of five digits and more are grouped, as the language separates them.
#[test]
fn numbers_in_messages_are_grouped() {
    for (number, told) in [
        (0_u64, "0"),
        (9_999, "9999"),
        (10_000, "10,000"),
        (1_000_000, "1,000,000"),
        (1_000_000_007, "1,000,000,007"),
    ] {
        assert_eq!(motcua::finding::Parameter::from(number).to_string(), told);
    }
    let error = motcua::money::Vnd::new(0).payable().unwrap_err();
    for (language, most) in
        [(Language::English, "9,999,999,999,999"), (Language::Vietnamese, "9.999.999.999.999")]
    {
        let message = error.message(language).to_string();
        assert!(message.contains(most), "{message}");
    }
}

#[test]
fn findings_and_debug_never_hold_the_value() {
    let secret = "SECRET0011012345";
    let payload = EXAMPLE.replace("0011012345678", "SECRET0011012");
    let inspection = vietqr::inspect(&payload);
    let told =
        format!("{:?} {:?} {:?}", inspection.findings(), inspection.payload(), vietqr::inspect(EXAMPLE));
    assert!(!told.contains("SECRET") && !told.contains("0110123456"));
    let errors = [
        Account::new("SECRET-0011").unwrap_err(),
        Bin::new("SECRET").unwrap_err(),
        Purpose::new("SECRET ế").unwrap_err(),
        Label::new("SECRET ế").unwrap_err(),
        CategoryCode::new("SECRET").unwrap_err(),
        Vnd::parse("SECRET").unwrap_err(),
    ];
    for error in errors {
        assert!(
            !format!("{error} {error:?} {}", error.message(Language::Vietnamese)).contains("SECRET"),
            "{error}"
        );
    }
    let account = Account::new(secret).unwrap();
    let transfer =
        Transfer::new(Bin::new("970436").unwrap(), account).with_purpose(Purpose::new("SECRET").unwrap());
    assert!(!format!("{transfer:?} {account:?}").contains("SECRET"));
}
