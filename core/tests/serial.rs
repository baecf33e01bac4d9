//! Public values through serde: what is written reads back as the same, what breaks a rule is refused with its code, and
//! no error holds what was written.
#![cfg(feature = "serde")]

use motcua::account::migration::AccountId;
use motcua::finding::{Error, Severity};
use motcua::identity::{
    AgencyCode, DossierCode, OldNumber, PersonalNumber, Phone, ProcedureCode, Province, TaxCode,
};
use motcua::money::Vnd;
use motcua::payment::{Chapter, Collector, Form, Identifier, PayableId, Reference, SubItem};
use motcua::time::{Date, DateTime, Weekday};
use motcua::vietqr::{
    Account, Bin, CategoryCode, Initiation, Label, OwnedTransfer, Profile, Purpose, Reader, Service,
};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use serde_test::Token;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// A value written as this JSON, and read from it again: from text, from a tree, from a reader that lends nothing.
fn is_written<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, json: &Value) {
    assert_eq!(&serde_json::to_value(value).unwrap(), json);
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value, "{text}");
    assert_eq!(&serde_json::from_value::<T>(json.clone()).unwrap(), value, "{text}");
    assert_eq!(&serde_json::from_reader::<_, T>(text.as_bytes()).unwrap(), value, "{text}");
}

/// The error of a JSON text, which is the same however the text arrives.
fn refusal<T: DeserializeOwned + Debug>(json: &str) -> String {
    let told = serde_json::from_str::<T>(json).unwrap_err().to_string();
    let tree = serde_json::from_str::<Value>(json).unwrap();
    let first = |told: &str| told.split(" at line").next().unwrap().to_owned();
    assert_eq!(first(&told), first(&serde_json::from_value::<T>(tree).unwrap_err().to_string()));
    assert_eq!(
        first(&told),
        first(&serde_json::from_reader::<_, T>(json.as_bytes()).unwrap_err().to_string())
    );
    told
}

fn is_refused<T: DeserializeOwned + Debug>(json: &str, code: &str) {
    let told = refusal::<T>(json);
    assert!(told.contains(&format!("[{code}]")), "{json}: {told}");
}

#[test]
fn texts_are_written_canonically() {
    is_written(&PersonalNumber::parse("062 198 000 001").unwrap(), &json!("062198000001"));
    is_written(&OldNumber::parse("233 000 111").unwrap(), &json!("233000111"));
    is_written(&TaxCode::parse("0100109106001").unwrap(), &json!("0100109106-001"));
    is_written(&Phone::parse("+84 912 000 111").unwrap(), &json!("0912000111"));
    is_written(&AgencyCode::parse("000.00.15.H34").unwrap(), &json!("000.00.15.H34"));
    is_written(&DossierCode::parse("H34.15-240617-0001").unwrap(), &json!("H34.15-240617-0001"));
    is_written(&ProcedureCode::parse("1.004837").unwrap(), &json!("1.004837"));
    is_written(&Bin::new("970436").unwrap(), &json!("970436"));
    is_written(&Service::TransferToCard, &json!("QRIBFTTC"));
    is_written(&Initiation::Static, &json!("static"));
    is_written(&AccountId::new(" 9f1c-77aa ").unwrap(), &json!("9f1c-77aa"));
    is_written(&Form::new("KT", "H34", 8).unwrap().reference("H34", 12).unwrap(), &json!("KTH340000001207"));
    is_written(&Chapter::parse("057").unwrap(), &json!("057"));
    is_written(&Collector::parse("1054321").unwrap(), &json!("1054321"));
    is_written(&Date::parse("2024-06-15").unwrap(), &json!("2024-06-15"));
    is_written(&DateTime::parse("2024-06-15T08:30").unwrap(), &json!("2024-06-15T08:30"));
    is_written(&DateTime::parse("2024-06-15T08:30:05").unwrap(), &json!("2024-06-15T08:30:05"));
    is_written(&Vnd::new(180_000), &json!(180_000));
    is_written(&Vnd::new(u64::MAX), &json!(u64::MAX));
    is_written(&None::<Phone>, &Value::Null);
    let e164 = Phone::parse("0912000111").unwrap().e164();
    assert_eq!(serde_json::to_value(e164).unwrap(), "+84912000111");
}

/// What only a lenient reader takes was read by it, and is kept.
#[test]
fn codes_found_in_practice_are_written_and_read() {
    let ministry = DossierCode::parse_lenient("h15.50.05.13-261008-090123").unwrap();
    is_written(&ministry, &json!("H15.50.05.13-261008-090123"));
    is_written(&AgencyCode::parse_lenient("t15").unwrap(), &json!("T15"));
    let own = ProcedureCode::parse_lenient("TS_lop1.000.00.00.h22").unwrap();
    is_written(&own, &json!("TS_lop1.000.00.00.H22"));
}

#[cfg(feature = "symbol")]
#[test]
fn what_drawings_are_made_with_is_written() {
    use motcua::symbol::{Colour, Length, Level};
    is_written(&Level::Quartile, &json!("Q"));
    is_written(&Colour::new(0, 0xA0, 0xFF), &json!("#00a0ff"));
    is_written(&Length::millimetres(30).unwrap(), &json!("30mm"));
    is_refused::<Colour>("\"red\"", "symbol-colour");
    is_refused::<Length>("30", "argument-type");
}

#[cfg(feature = "law")]
#[test]
fn fingerprints_are_written() {
    let print = motcua::law::Book::builtin().fingerprint();
    is_written(&print, &json!(print.to_string()));
}

/// Values that keep their text take it from input that lends it.
#[test]
fn texts_are_borrowed() {
    fn same<'a, T: Serialize + Deserialize<'a> + PartialEq + Debug>(value: &T, json: &'a str) {
        assert_eq!(serde_json::to_string(value).unwrap(), json);
        assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value);
    }
    same(&Account::new("0011012345678").unwrap(), "\"0011012345678\"");
    same(&Purpose::new("le phi").unwrap(), "\"le phi\"");
    same(&Label::new("HD 01").unwrap(), "\"HD 01\"");
    same(&CategoryCode::new("6011").unwrap(), "\"6011\"");
    same(&Identifier::new("FT24166000123456").unwrap(), "\"FT24166000123456\"");
    same(&PayableId::new("11020260000000001").unwrap(), "\"11020260000000001\"");
    let codes = [
        ("\"0011-\"", "account-characters"),
        (r#""00110\u0031""#, "argument-type"),
        ("11012345678", "argument-type"),
    ];
    for (json, code) in codes {
        let told = serde_json::from_str::<Account<'_>>(json).unwrap_err().to_string();
        assert!(
            told.contains(&format!("[{code}]")) && !told.contains("11012") && !told.contains("0011"),
            "{told}"
        );
    }
    assert!(
        serde_json::from_str::<Label<'_>>("\"phí\"").unwrap_err().to_string().contains("[value-not-common]")
    );
}

/// Every member of a closed list is its word, also as the key of an object.
fn words<T>(all: &[T], word: fn(T) -> &'static str)
where
    T: Serialize + DeserializeOwned + Copy + Ord + Debug,
{
    for member in all {
        is_written(member, &json!(word(*member)));
    }
    let counts: BTreeMap<T, usize> = all.iter().copied().zip(0..).collect();
    is_written(&counts, &serde_json::to_value(&counts).unwrap());
    is_refused::<T>("\"no such word\"", "unknown-word");
    is_refused::<T>("1", "argument-type");
    is_refused::<T>("null", "argument-type");
}

#[test]
fn closed_words_are_their_words() {
    words(Severity::ALL, Severity::as_str);
    words(Weekday::ALL, Weekday::as_str);
    words(motcua::identity::Sex::ALL, motcua::identity::Sex::as_str);
    words(motcua::procedure::EventKind::ALL, motcua::procedure::EventKind::as_str);
    words(motcua::payment::Outcome::ALL, motcua::payment::Outcome::as_str);
    words(motcua::account::migration::Class::ALL, motcua::account::migration::Class::as_str);
    #[cfg(feature = "law")]
    words(motcua::law::Method::ALL, motcua::law::Method::as_str);
}

#[test]
fn units_of_before_and_after_the_mergers_are_told_apart() {
    for province in Province::all() {
        let json = serde_json::to_value(province).unwrap();
        is_written(&province, &json);
    }
    let gia_lai = Province::by_name("Gia Lai", Date::parse("2026-01-01").unwrap()).unwrap();
    is_written(&gia_lai, &json!({"code": "52", "name": "Gia Lai", "valid_from": "2025-07-01"}));
    is_refused::<Province>(r#"{"code": "52"}"#, "province-ambiguous");
    is_refused::<Province>(r#"{"code": "52", "name": "Kon Tum"}"#, "province-unknown");
    is_refused::<Province>(r#"{"code": "62", "valid_to": "2025-06-29"}"#, "province-unknown");
    is_refused::<Province>(r#"{"code": "62", "valid_to": "30/06/2025"}"#, "date-format");
    is_refused::<Province>(r#"{"code": "62", "valid": null}"#, "argument-unknown");
    is_refused::<Province>(r#"{"name": "Kon Tum"}"#, "argument-missing");
    is_refused::<Province>("62", "argument-type");
}

#[test]
fn findings_are_as_the_cases_have_them() {
    let error = Label::new("phí").unwrap_err().at(motcua::finding::Path::Field("bill_number"));
    let expected = json!({"code": "value-not-common", "severity": "violation", "path": "bill_number", "start": 2, "end": 4});
    assert_eq!(serde_json::to_value(&error).unwrap(), expected);
    assert_eq!(serde_json::to_value(error.finding()).unwrap(), expected);
    assert_eq!(serde_json::to_value(error.finding().path()).unwrap(), "bill_number");
    let nowhere: Error = Bin::new("1").unwrap_err();
    let expected = json!({"code": "bin-format", "severity": "error", "path": ""});
    assert_eq!(serde_json::to_value(nowhere).unwrap(), expected);

    let (mut compared, files) = (0, ["payload-bad.json", "payload-derived.json", "payload-hostile.json"]);
    for file in files {
        let path = format!("{}/tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
        let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for case in cases.iter().filter(|case| case["call"] == "payload.inspect") {
            let Some(expected) = case["expect"]["ok"]["findings"].as_array() else { continue };
            let profile: Option<Profile> = serde_json::from_value(case["input"]["profile"].clone()).unwrap();
            let reader = Reader::new().profile(profile.unwrap_or(Profile::Vietqr));
            let inspection = reader.inspect(case["input"]["payload"].as_str().unwrap());
            let told = serde_json::to_value(inspection.findings()).unwrap();
            let told = told.as_array().unwrap();
            assert_eq!(told.len(), expected.len());
            for (told, expected) in told.iter().zip(expected) {
                for (key, value) in expected.as_object().unwrap() {
                    assert_eq!(told.get(key).unwrap_or(&Value::Null), value, "{case}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 100, "{compared}");
}

/// The cases of writing, read by serde: the input makes a transfer with the payload that is expected, or is refused with
/// the code that is.
#[test]
fn the_cases_of_writing_are_transfers() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("vectors/vietqr-write.json")).unwrap();
    let (mut written, mut refused) = (0, 0);
    for case in &cases {
        assert_eq!(case["call"], "vietqr.write");
        let (input, expect) = (case["input"].to_string(), &case["expect"]);
        let read = serde_json::from_str::<OwnedTransfer>(&input);
        if let Some(payload) = expect["ok"]["payload"].as_str() {
            let transfer = read.unwrap();
            assert_eq!(transfer.as_transfer().to_payload().unwrap(), payload, "{case}");
            // Every key of the input is written again; only service and initiation, which have defaults, may come in.
            let mut again = serde_json::to_value(&transfer).unwrap();
            assert_eq!(serde_json::from_value::<OwnedTransfer>(again.clone()).unwrap(), transfer);
            assert_eq!(serde_json::to_value(transfer.as_transfer()).unwrap(), again);
            for key in ["service", "initiation"] {
                if case["input"].get(key).is_none() {
                    assert!(again.as_object_mut().unwrap().remove(key).is_some());
                }
            }
            assert_eq!(again, case["input"]);
            written += 1;
        } else {
            let code = expect["err"]["code"].as_str().unwrap();
            // What is wrong with the transfer as a whole is told when it is written.
            let told = match read {
                Err(error) => error.to_string(),
                Ok(transfer) => transfer.as_transfer().to_payload().unwrap_err().to_string(),
            };
            assert!(told.contains(&format!("[{code}]")), "{case}: {told}");
            refused += 1;
        }
    }
    assert!(written > 20 && refused > 20, "{written} {refused}");
}

#[test]
fn objects_are_refused_with_the_place() {
    let told = [
        (r#"{"bin": "97043", "account": "0011"}"#, "bin: ", "bin-format"),
        (r#"{"bin": "970436"}"#, "account: ", "argument-missing"),
        (r#"{"bin": null, "account": "0011"}"#, "bin: ", "argument-missing"),
        (r#"{"bin": "970436", "account": "0011", "ammount": 1}"#, "", "argument-unknown"),
        (r#"{"bin": "970436", "account": "0011", "amount": "50000"}"#, "amount: ", "argument-type"),
        (r#"{"bin": "970436", "account": "0011", "amount": 50000.0}"#, "amount: ", "argument-type"),
        (r#"{"bin": "970436", "account": "0011", "amount": 5e4}"#, "amount: ", "argument-type"),
        (r#"{"bin": "970436", "account": "0011", "amount": -1}"#, "amount: ", "amount-out-of-range"),
        (r#"{"bin": "970436", "account": "0011", "amount": true}"#, "amount: ", "argument-type"),
        (r#"{"bin": "970436", "account": 11012345678}"#, "account: ", "argument-type"),
        (r#"{"bin": "970436", "account": ["0011"]}"#, "account: ", "argument-type"),
        (
            r#"{"bin": "970436", "account": "0011", "purpose": {"vi": "le phi"}}"#,
            "purpose: ",
            "argument-type",
        ),
        (r#"["970436"]"#, "account: ", "argument-missing"),
        ("\"00020101021138\"", "", "argument-type"),
        ("null", "", "argument-type"),
    ];
    for (json, place, code) in told {
        let error = refusal::<OwnedTransfer>(json);
        assert!(error.starts_with(place), "{json}: {error}");
        is_refused::<OwnedTransfer>(json, code);
    }
    // A tree of JSON keeps one of two keys; a text tells of both.
    let twice = r#"{"bin": "970436", "account": "0011", "account": "0012"}"#;
    let error = serde_json::from_str::<OwnedTransfer>(twice).unwrap_err().to_string();
    assert!(error.starts_with("account: ") && error.contains("[argument-repeated]"), "{error}");
    for twice in [
        r#"{"bin": "970436", "account": "0011", "account": "0011"}"#,
        r#"{"bin": "970436", "account": null, "account": "0011"}"#,
        r#"{"bin": "970436", "account": "0011", "acc\u006funt": null}"#,
    ] {
        let error = serde_json::from_str::<OwnedTransfer>(twice).unwrap_err().to_string();
        assert!(error.contains("[argument-repeated]"), "{twice}: {error}");
    }
    let twice = r#"{"code": "62", "name": "Kon Tum", "code": "62"}"#;
    let error = serde_json::from_str::<Province>(twice).unwrap_err().to_string();
    assert!(error.contains("[argument-repeated]"), "{error}");
    // Levels are of the wrong type before they are many.
    let deep = format!(r#"{{"bin": {}"#, "[".repeat(1_000_000));
    let error = serde_json::from_str::<OwnedTransfer>(&deep).unwrap_err().to_string();
    assert!(error.starts_with("bin: ") && error.contains("[argument-type]"), "{error}");
    let absent = r#"{"bin": "970436", "account": "0011", "amount": null, "purpose": null}"#;
    let plain = r#"{"bin": "970436", "account": "0011"}"#;
    let read = |json| serde_json::from_str::<OwnedTransfer>(json).unwrap();
    assert_eq!(read(absent), read(plain));
}

/// A transfer that was read although it breaks a rule is written as it is, and refused when it comes back.
#[test]
fn what_breaks_a_rule_does_not_come_back() {
    let long = "A".repeat(30);
    let payload = {
        // 30 characters in 62.08, where 25 may be written.
        let objects = format!(
            "00020101021138570010A00000072701270006970436011300110123456780208QRIBFTTA53037045802VN62340830{long}6304"
        );
        format!("{objects}{:04X}", checksum(objects.as_bytes()))
    };
    let transfer: OwnedTransfer = payload.parse().unwrap();
    let json = serde_json::to_string(&transfer).unwrap();
    assert!(json.contains(&long));
    is_refused::<OwnedTransfer>(&json, "purpose-length");
}

/// CRC-16/IBM-3740, bit by bit.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |sum, byte| {
        (0..8).fold(
            sum ^ u16::from(*byte) << 8,
            |sum, _| {
                if sum & 0x8000 == 0 { sum << 1 } else { sum << 1 ^ 0x1021 }
            },
        )
    })
}

/// Formats of bytes have every value in its place; those for people leave out what is absent.
#[test]
fn formats_without_keys_have_every_value() {
    use serde_test::Configure;
    let transfer: OwnedTransfer =
        serde_json::from_value(json!({"bin": "970436", "account": "0011", "amount": 7})).unwrap();
    let absent =
        ["purpose", "bill_number", "mobile", "store", "loyalty", "reference", "customer", "terminal"];
    let absent_too = ["merchant_name", "merchant_city", "postal_code", "mcc"];
    let text = |key, value| [Token::Str(key), Token::Some, Token::Str(value)];
    let mut tokens = vec![Token::Struct { name: "Transfer", len: 17 }];
    tokens.extend([text("bin", "970436"), text("account", "0011")].concat());
    tokens.extend([text("service", "QRIBFTTA"), text("initiation", "dynamic")].concat());
    tokens.extend([Token::Str("amount"), Token::Some, Token::U64(7)]);
    tokens.extend(absent.into_iter().chain(absent_too).flat_map(|key| [Token::Str(key), Token::None]));
    tokens.push(Token::StructEnd);
    serde_test::assert_tokens(&transfer.clone().compact(), &tokens);

    // As such formats have them: values alone.
    let places: Vec<_> =
        tokens.iter().filter(|token| !matches!(token, Token::Str(key) if is_key(key))).copied().collect();
    let mut seq = vec![Token::Seq { len: Some(17) }];
    seq.extend(&places[1..places.len() - 1]);
    seq.push(Token::SeqEnd);
    serde_test::assert_de_tokens(&transfer.clone().compact(), &seq);

    let readable = [
        &[Token::Struct { name: "Transfer", len: 5 }][..],
        &text("bin", "970436"),
        &text("account", "0011"),
        &text("service", "QRIBFTTA"),
        &text("initiation", "dynamic"),
        &[Token::Str("amount"), Token::Some, Token::U64(7), Token::StructEnd],
    ]
    .concat();
    serde_test::assert_tokens(&transfer.readable(), &readable);
}

fn is_key(text: &str) -> bool {
    let keys = "bin account service initiation amount purpose bill_number mobile store loyalty reference customer terminal merchant_name merchant_city postal_code mcc";
    keys.split(' ').any(|key| key == text)
}

/// A format that guesses types where it is not told one, as tables in text do: digits are numbers.
#[test]
fn digits_stay_text_where_types_are_guessed() {
    struct Guessing(&'static str);
    impl<'de> serde::Deserializer<'de> for Guessing {
        type Error = serde::de::value::Error;
        fn deserialize_any<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            match self.0.parse() {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_borrowed_str(self.0),
            }
        }
        fn deserialize_str<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            visitor.visit_borrowed_str(self.0)
        }
        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }
    assert_eq!(PersonalNumber::deserialize(Guessing("062198000001")).unwrap().compact(), "062198000001");
    assert_eq!(TaxCode::deserialize(Guessing("0100109106")).unwrap().compact(), "0100109106");
    assert_eq!(Account::deserialize(Guessing("0011012345678")).unwrap().as_str(), "0011012345678");
    assert_eq!(Vnd::deserialize(Guessing("50000")).unwrap(), Vnd::new(50_000));
}

/// In structures of others: flattened, in lists, in tagged enumerations.
#[test]
fn values_stand_in_structures_of_others() {
    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    struct Notice {
        day: Date,
        #[serde(flatten)]
        transfer: OwnedTransfer,
        phones: Vec<Phone>,
    }
    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    #[serde(tag = "kind")]
    enum Payer {
        Person { number: PersonalNumber },
        Company { code: TaxCode, fee: Vnd },
    }
    let notice = json!({
        "day": "2024-06-15", "bin": "970436", "account": "0011012345678", "service": "QRIBFTTA",
        "initiation": "dynamic", "amount": 50_000, "phones": ["0912000111"],
    });
    let read: Notice = serde_json::from_value(notice.clone()).unwrap();
    is_written(&read, &notice);
    let person = json!({"kind": "Person", "number": "062198000001"});
    is_written(&serde_json::from_value::<Payer>(person.clone()).unwrap(), &person);
    let company = json!({"kind": "Company", "code": "0100109106", "fee": 5});
    is_written(&serde_json::from_value::<Payer>(company.clone()).unwrap(), &company);
}

/// A value in every type of JSON, where a text or a number is read.
fn forms(value: &str) -> Vec<String> {
    let number = value.trim_start_matches('0');
    vec![
        json!(value).to_string(),
        format!("{number}"),
        format!("-{number}"),
        format!("{number}.5"),
        format!("{number}000000000000000000000000"),
        json!([value]).to_string(),
        json!({value: value}).to_string(),
        json!({"bin": value, "account": value}).to_string(),
        json!({"code": value}).to_string(),
        json!({"bin": "970436", "account": format!("{value}-")}).to_string(),
        json!({"bin": "970436", "account": "1", "purpose": format!("{value} phí")}).to_string(),
    ]
}

/// Whatever somebody's number is put into: no error shows it, nor a part of it.
#[test]
fn no_error_shows_a_number() {
    fn asked<T: DeserializeOwned>(json: &str) -> Vec<String> {
        let tree = serde_json::from_str::<Value>(json).unwrap();
        let told = [
            serde_json::from_str::<T>(json).map(drop),
            serde_json::from_value::<T>(tree).map(drop),
            serde_json::from_reader::<_, T>(json.as_bytes()).map(drop),
        ];
        told.into_iter().filter_map(Result::err).map(|error| format!("{error} {error:?}")).collect()
    }
    let mut count = 0;
    // A personal number with a letter, digits alone that no reader takes, an account.
    for value in ["06219864917O", "9864917986491798", "986491700864917"] {
        for json in forms(value).iter().filter(|json| serde_json::from_str::<Value>(json).is_ok()) {
            let told = [
                asked::<PersonalNumber>(json),
                asked::<OldNumber>(json),
                asked::<TaxCode>(json),
                asked::<Phone>(json),
                asked::<AgencyCode>(json),
                asked::<DossierCode>(json),
                asked::<ProcedureCode>(json),
                asked::<Reference>(json),
                asked::<SubItem>(json),
                asked::<Bin>(json),
                asked::<Date>(json),
                asked::<DateTime>(json),
                asked::<Severity>(json),
                asked::<Service>(json),
                asked::<Initiation>(json),
                asked::<Vnd>(json),
                asked::<Province>(json),
                asked::<OwnedTransfer>(json),
                asked::<AccountId>(json),
            ]
            .concat();
            assert!(!told.is_empty());
            count += told.len();
            for told in told {
                assert!(!told.contains("64917"), "{json}: {told}");
                assert!(told.contains('[') && told.contains(']'), "{json}: no code in {told}");
            }
        }
    }
    assert!(count > 500, "{count}");
}

prop_compose! {
    fn label()(text in "[ -~]{1,25}") -> String { text }
}

proptest! {
    #[test]
    fn transfers_read_back(
        bin in "[0-9]{6}", account in "[0-9A-Za-z]{1,19}", amount in proptest::option::of(1_u64..=9_999_999_999_999),
        purpose in proptest::option::of("[ -~]{1,25}"), bill in proptest::option::of(label()),
        name in proptest::option::of(label()), dynamic in any::<Option<bool>>(), service in 0_usize..5,
    ) {
        let initiation = dynamic.map(|dynamic| if dynamic { "dynamic" } else { "static" });
        let input = json!({
            "bin": bin, "account": account, "amount": amount, "purpose": purpose, "bill_number": bill,
            "merchant_name": name, "initiation": initiation, "service": Service::ALL[service].code(),
        });
        let transfer: OwnedTransfer = serde_json::from_value(input).unwrap();
        let as_transfer = transfer.as_transfer();
        prop_assert_eq!(as_transfer.account().as_str(), account);
        prop_assert_eq!(as_transfer.purpose(), purpose.as_deref());
        prop_assert_eq!(as_transfer.merchant_name(), name.as_deref());
        prop_assert_eq!(as_transfer.amount().map(Vnd::dong), amount);
        is_written(&transfer, &serde_json::to_value(&transfer).unwrap());
    }

    #[test]
    fn numbers_and_days_read_back(
        person in "0[0-9]{11}", mobile in "0[35789][1-9][0-9]{7}", serial in "[0-9]{4,7}", dong: u64,
        day in -700_000_i32..2_900_000, second in 0_i64..86_400,
    ) {
        if let Ok(number) = PersonalNumber::parse(&person) {
            is_written(&number, &json!(person));
        }
        is_written(&Phone::parse(&mobile).unwrap(), &json!(mobile));
        let code = format!("H34.15-240617-{serial}");
        is_written(&DossierCode::parse_lenient(&code).unwrap(), &json!(code));
        is_written(&Vnd::new(dong), &json!(dong));
        if let Some(day) = Date::from_day_number(day) {
            is_written(&day, &json!(day.to_string()));
            let time = day.start().plus_seconds(second).unwrap();
            is_written(&time, &json!(time.to_string()));
        }
    }

    #[test]
    fn nothing_panics(json in "[\\[\\]{}\":,0-9a-z\\-. ]{0,40}") {
        let _ = serde_json::from_str::<OwnedTransfer>(&json);
        let _ = serde_json::from_str::<Province>(&json);
        let _ = serde_json::from_str::<Vnd>(&json);
        let _ = serde_json::from_str::<DossierCode>(&json);
    }
}
