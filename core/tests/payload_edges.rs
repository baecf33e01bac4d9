//! What a reader tells of payloads that are rare, damaged or nearly right, and what a writer keeps.

use motcua::emvco::{self, checksum};
use motcua::finding::{Finding, Language};
use motcua::money::Vnd;
use motcua::vietqr::{self, Account, AdditionalData, Bin, Label, Purpose, Reader, Service, Transfer};
use std::borrow::Cow;

/// NAPAS's example of a static code, up to the checksum.
const STATIC: &str = "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN";

const BENEFICIARY: &str = "000697040301130011012345678";

fn sealed(body: &str) -> String {
    let body = format!("{body}6304");
    format!("{body}{:04X}", checksum(body.as_bytes()))
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(Finding::code).collect()
}

fn object(id: u8, value: &str) -> String {
    format!("{id:02}{:02}{value}", value.chars().count())
}

/// A payload with a NAPAS template of this content behind the identifier, and other objects before it.
fn with_template(before: &str, content: &str) -> String {
    let template = object(38, &format!("0010A000000727{content}"));
    sealed(&format!("000201010211{before}{template}53037045802VN"))
}

/// As many decimals as the currency has are no mistake: three of the Bahraini dinar, four of the Chilean unit [ISO 4217].
#[test]
fn decimals_are_those_of_the_currency() {
    for (currency, amount, told) in [
        ("048", "1.234", false),
        ("990", "1.2345", false),
        ("927", "1.2345", false),
        ("840", "1.234", true),
        ("048", "1.2345", true),
    ] {
        for id in [54, 56] {
            let fee = if id == 56 { "550202" } else { "" };
            let body = STATIC.replacen("5303704", &format!("5303{currency}{fee}"), 1);
            let body = body.replacen("5802VN", &format!("{}5802VN", object(id, amount)), 1);
            let payload = sealed(&body);
            let inspection = emvco::inspect(&payload);
            let found = codes(inspection.findings()).contains(&"amount-three-decimals");
            assert_eq!(found, told, "{currency} {amount} in {id}");
        }
    }
    // In a transfer, which tells a fraction of a đồng itself, the fee's is still told.
    let payload = sealed(&STATIC.replacen("5802VN", "55020256051.0005802VN", 1));
    assert!(codes(vietqr::inspect(&payload).findings()).contains(&"amount-three-decimals"));
}

/// Places are those of the text that came, with what stood around the payload.
#[test]
fn places_count_what_stood_around_the_payload() {
    let span = |text: &str, code: &str| {
        let inspection = vietqr::inspect(text);
        inspection.findings().iter().find(|finding| finding.code() == code).and_then(Finding::span)
    };
    let payload = sealed(STATIC);
    let length = payload.len();
    assert_eq!(span(&format!("{payload}\n"), "surrounding-space"), Some(length..length + 1));
    assert_eq!(span(&format!("  {payload}\n"), "surrounding-space"), Some(0..2));
    assert_eq!(span("hello", "not-a-payload"), Some(0..5));
    assert_eq!(span(" hello ", "not-a-payload"), Some(1..6));
    let broken = format!("{}\u{a0}{}", &payload[..30], &payload[30..]);
    assert_eq!(span(&broken, "space-inside"), Some(30..32));
    assert_eq!(span(&format!(" {broken}"), "space-inside"), Some(31..33));
    // What begins as a payload and breaks off is one.
    for text in ["0", "00", "000201", "0002", "00020", "00029901021", "0199000201"] {
        assert_eq!(span(text, "not-a-payload"), None, "{text}");
    }
}

/// A part of a link is told by what only links have: an escape, or a parameter that follows.
#[test]
fn what_was_cut_from_a_link_is_told() {
    let told = |purpose: &str| {
        let damaged = format!("{STATIC}{}63040000", object(62, &object(8, purpose)));
        codes(vietqr::inspect(&damaged).findings()).contains(&"looks-encoded")
    };
    for (purpose, expected) in [
        ("an%20com", true),
        ("giam 5%a nua", false),
        ("giam 5% nua", false),
        ("A&B", false),
        ("A&b=1", true),
        ("1=1&B", false),
    ] {
        assert_eq!(told(purpose), expected, "{purpose}");
    }
}

/// Of a card number the last digit is the check digit of the others: numbers that networks publish for tests.
#[test]
fn a_cards_check_digit_is_that_of_luhn() {
    let told = |card: &str| {
        let transfer = Transfer::new(Bin::new("970436").unwrap(), Account::new(card).unwrap());
        let payload = transfer.with_service(Service::TransferToCard).to_payload().unwrap();
        codes(vietqr::inspect(&payload).findings()).contains(&"card-check-digit")
    };
    for card in
        ["4111111111111111", "5555555555554444", "378282246310005", "6011000990139424", "3530111333300000"]
    {
        assert!(!told(card), "{card}");
        let last = card.as_bytes()[card.len() - 1] - b'0';
        assert!(told(&format!("{}{}", &card[..card.len() - 1], (last + 1) % 10)), "{card}");
    }
}

/// More objects than a short storage has, a postal code, and no point of initiation: read like any other.
#[test]
fn rare_payloads_are_read_whole() {
    let many: String = (80..=99).map(|id| object(id, "0001A0101b0201c")).collect();
    let payload = sealed(&format!("{STATIC}{many}"));
    assert_eq!(vietqr::read(&payload).unwrap().account().as_str(), "0011012345678");
    let payload = sealed(&format!("{STATIC}{}", object(61, "100000")));
    assert_eq!(vietqr::read(&payload).unwrap().postal_code(), Some("100000"));
    // What lacks an object that every payload has is refused with the code that the full reader tells.
    let bare = STATIC.replacen("010211", "", 1);
    assert!(vietqr::read(&sealed(&bare)).is_ok());
    for lacking in ["5303704", "5802VN"] {
        let payload = sealed(&bare.replacen(lacking, "", 1));
        let first = vietqr::inspect(&payload)
            .findings()
            .iter()
            .find(|it| it.severity() == motcua::finding::Severity::Error)
            .map(Finding::code);
        assert_eq!(vietqr::read(&payload).err().map(|error| error.code()), first, "{lacking}");
    }
    // Of what breaks off, the place and the checksum are told, and no other object is said to be missing.
    let broken = Reader::new().profile(vietqr::Profile::Emvco).inspect("0002010102115");
    assert_eq!(codes(broken.findings()), ["header-truncated", "crc-missing"]);
}

/// What two identifiers look alike for a careless reader: letters for digits, in either case.
#[test]
fn identifiers_that_look_like_that_of_napas_are_told() {
    let content = format!("{}{}", object(1, BENEFICIARY), object(2, "QRIBFTTA"));
    for (identifier, told) in [
        ("A0000007Z7", true),
        ("A0000007z7", true),
        ("A000000T2T", true),
        ("AOOOOOO727", true),
        ("A000000728", false),
    ] {
        let other = object(26, &object(0, identifier));
        let payload = with_template(&other, &content);
        let found = codes(vietqr::inspect(&payload).findings()).contains(&"identifier-near-miss");
        assert_eq!(found, told, "{identifier}");
    }
}

/// A static code with an amount added: everything else stays, in characters where there are other letters.
#[test]
fn a_rewritten_code_keeps_what_it_had() {
    let rewritten = |text: &str, rewrite: vietqr::Rewrite<'_>| rewrite.apply(&vietqr::inspect(text)).unwrap();
    let amount = vietqr::Rewrite::new(Vnd::new(50_000));
    let dynamic = STATIC.replacen("010211", "010212", 1).replacen("5802VN", "5405500005802VN", 1);
    assert_eq!(rewritten(&sealed(STATIC), amount), sealed(&dynamic));
    // The terminal's name stays, and object 62 has as many characters as it says.
    let (bill, terminal) = (object(1, "HD1"), object(7, "Quầy số 1"));
    let payload = sealed(&format!("{STATIC}{}", object(62, &terminal)));
    let expected = sealed(&format!("{dynamic}{}", object(62, &format!("{terminal}{bill}"))));
    let rewrite = amount.bill_number(Label::new("HD1").unwrap());
    assert_eq!(rewritten(&payload, rewrite), expected);
}

/// A buffer that is too small is no fault of additional data that just fit; a purpose beyond the rules can be replaced.
#[test]
fn what_can_be_written_is_written() {
    let transfer = Transfer::new(Bin::new("970436").unwrap(), Account::new("0011012345678").unwrap());
    let label = |length: usize| "x".repeat(length);
    let (long, rest) = (label(25), label(12));
    let full = transfer
        .with_bill_number(Label::new(&long).unwrap())
        .with_reference(Label::new(&long).unwrap())
        .with_additional(AdditionalData::Store, Label::new(&long).unwrap())
        .with_additional(AdditionalData::Terminal, Label::new(&rest[..8]).unwrap());
    assert!(full.to_payload().unwrap().contains("6299"));
    assert_eq!(full.write(&mut [0; 120]).unwrap_err().code(), "buffer-too-small");
    let more = full.with_additional(AdditionalData::Terminal, Label::new(&rest[..9]).unwrap());
    assert_eq!(more.write(&mut [0; 120]).unwrap_err().code(), "template-too-long");

    let payload = sealed(&format!("{STATIC}{}", object(62, &object(8, &label(40)))));
    let read = vietqr::read(&payload).unwrap();
    assert_eq!(read.to_payload().unwrap_err().code(), "not-writable");
    assert!(read.with_purpose(Purpose::new("le phi").unwrap()).to_payload().is_ok());
}

/// The list of NAPAS: Vietcombank's BIN and its SWIFT code, each with where it was seen.
#[test]
fn a_bank_has_its_codes_and_their_sources() {
    let bank = vietqr::bank(Bin::new("970436").unwrap()).unwrap();
    assert_eq!((bank.swift(), bank.transfers(), bank.is_verified()), (Some("BFTVVNVX"), Some(true), true));
    assert!(vietqr::banks().iter().any(|other| std::ptr::eq(other, bank)));
    for bank in vietqr::banks() {
        assert_eq!(bank.swift().map_or(8, str::len) % 8 % 3, 0, "{}", bank.bin());
        for source in bank.sources() {
            assert!(source.id().len() > 2 && source.title().len() > source.id().len(), "{}", source.id());
            assert_eq!(bank.sources().filter(|other| other.title() == source.title()).count(), 1);
        }
    }
    assert!(vietqr::banks().iter().any(|bank| !bank.is_verified()));
    assert!(vietqr::banks().iter().any(|bank| bank.transfers() == Some(false)));
    assert_eq!(bank.sources().next().map(vietqr::Source::id), Some("sbv-1589"));
}

/// What a difference puts in doubt, and the IDs of additional data [EMVCo MPM, table 3.8].
#[test]
fn differences_are_of_a_kind_and_additional_data_have_their_ids() {
    use motcua::vietqr::{Difference, DifferenceKind as Kind};
    for (difference, kind) in [
        (Difference::Bin, Kind::Payee),
        (Difference::Account, Kind::Payee),
        (Difference::Service, Kind::Payee),
        (Difference::Amount, Kind::Amount),
        (Difference::Additional(AdditionalData::BillNumber), Kind::Reference),
        (Difference::Additional(AdditionalData::Reference), Kind::Reference),
        (Difference::Additional(AdditionalData::Purpose), Kind::Reference),
        (Difference::Additional(AdditionalData::Terminal), Kind::Other),
        (Difference::Name, Kind::Other),
    ] {
        assert_eq!(difference.kind(), kind, "{difference:?}");
        assert!(!difference.to_string().is_empty());
    }
    for (data, id) in [
        (AdditionalData::BillNumber, 1),
        (AdditionalData::Store, 3),
        (AdditionalData::Reference, 5),
        (AdditionalData::Terminal, 7),
        (AdditionalData::Purpose, 8),
    ] {
        assert_eq!(data.id(), id);
    }
}

/// Nothing read is empty, and what is plain ASCII is in the common character set.
#[test]
fn emptiness_and_the_character_set_are_told() {
    use motcua::emvco::Storage;
    let mut batch = vietqr::Batch::new();
    assert!(batch.is_empty());
    batch.push(&vietqr::read(&sealed(STATIC)).unwrap());
    assert!(!batch.is_empty());
    let mut objects = Vec::new();
    assert!(Storage::is_empty(&objects));
    objects.push(emvco::Object::default());
    assert!(!Storage::is_empty(&objects));
    assert!(vietqr::inspect(&sealed(STATIC)).payload().is_common());
    let named = sealed(&format!("{STATIC}{}", object(59, "ĐUC")));
    assert!(!vietqr::inspect(&named).payload().is_common());
}

/// The profile tells a fraction of a đồng itself, and only that: three decimals of the fee are told beside it.
#[test]
fn a_fraction_of_the_amount_hides_no_fee() {
    let payload = sealed(&STATIC.replacen("5802VN", "540950000.50055020256051.0005802VN", 1));
    let inspection = vietqr::inspect(&payload);
    let fees = inspection.findings().iter().filter(|finding| finding.path().to_string() == "56");
    assert_eq!(fees.map(Finding::code).collect::<Vec<_>>(), ["amount-three-decimals"]);
}

/// A reading in another unit that stops behind an object 63 inside a text is none: it does not lead to the end, so no
/// reader could take it for the payload. The name's tail looks like a checksum to who counts bytes.
#[test]
fn a_checksum_inside_a_text_ends_no_other_reading() {
    // Fifteen characters in 25 bytes; the first fifteen bytes are the first five characters.
    let name = object(59, "ỆỆỆỆỆ6304ABCDxx");
    let template = object(38, &format!("0010A000000727{}0208QRIBFTTA", object(1, BENEFICIARY)));
    let payload = sealed(&format!("000201010212{name}{template}530370454061800005802VN"));
    let inspection = vietqr::inspect(&payload);
    assert!(!codes(inspection.findings()).contains(&"length-unit-ambiguous"));
    assert!(inspection.is_payable(), "{:?}", codes(inspection.findings()));
}

/// A header of an object that is none and a value of a length: which of the two is wrong is told.
#[test]
fn a_header_that_cannot_be_written_says_what_is_wrong_with_it() {
    let mut buffer = [0; 200];
    for (id, length, expected) in [
        (100, 99, "id-out-of-range"),
        (99, 100, "value-too-long"),
        (100, 100, "value-too-long"),
        (99, 99, ""),
    ] {
        let mut writer = emvco::Writer::new(&mut buffer);
        let told = writer.object(id, &"x".repeat(length)).err();
        assert_eq!(told.map_or("", |error| error.code()), expected, "{id} {length}");
    }
}

/// A message without parameters is the rule's own text; one with them says what was wanted and what was found.
#[test]
fn a_message_as_borrowed_or_owned_is_the_message_displayed() {
    let errors = [Bin::new("12").unwrap_err(), Label::new(&"x".repeat(30)).unwrap_err()];
    let texts = errors.each_ref().map(|error| {
        let message = error.finding().message(Language::English);
        let text = Cow::from(message);
        assert_eq!(text, message.to_string());
        text
    });
    assert!(matches!(texts, [Cow::Borrowed(_), Cow::Owned(_)]));
}
