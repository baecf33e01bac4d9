//! What the fuzz targets do with an input, and how they are run.
//!
//! Under `cargo fuzz` a target is a libFuzzer program; built plainly it replays the files and folders it is
//! given, or its own corpus, so that CI needs neither nightly nor a fuzzer.

pub mod desk;
pub mod naive;
pub mod payment;

use motcua::account::link::CutOver;
use motcua::account::login::{Inquiry, Method, Preference, Subject};
use motcua::emvco::{self, LengthUnit};
use motcua::finding::{Error, Language, Path, Severity};
use motcua::identity::{AgencyCode, DossierCode, OldNumber, PersonalNumber, Phone, Province, TaxCode};
use motcua::law::{Book, Change, Moment, Receipt};
use motcua::time::Date;
use motcua::vietqr::{self, Fields, NAPAS, Profile, Reader, Rewrite};
use motcua::{money::Vnd, symbol::Encoder, text::fold};
use std::fmt::{Debug, Display};
use std::sync::LazyLock;

/// Makes a program of a target: `target!(function, "name")`.
#[macro_export]
macro_rules! target {
    ($function:path, $name:literal) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|data: &[u8]| $function(data));

        #[cfg(not(fuzzing))]
        fn main() -> std::process::ExitCode {
            $crate::replay($name, $function)
        }
    };
}

/// Runs a target over the files and folders named on the command line, or over its corpus.
pub fn replay(name: &str, target: fn(&[u8])) -> std::process::ExitCode {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let mut pending: Vec<_> = std::env::args_os().skip(1).map(std::path::PathBuf::from).collect();
    if pending.is_empty() {
        pending.push(corpus);
    }
    let (mut passed, mut failed) = (0, 0);
    while let Some(path) = pending.pop() {
        if let Ok(folder) = path.read_dir() {
            pending.extend(folder.flatten().map(|entry| entry.path()));
            continue;
        }
        let ran = std::fs::read(&path).is_ok_and(|data| std::panic::catch_unwind(|| target(&data)).is_ok());
        if ran {
            passed += 1;
        } else {
            println!("{}: failed", path.display());
            failed += 1;
        }
    }
    println!("fuzz-{name}: {passed} passed, {failed} failed");
    std::process::ExitCode::from(u8::from(failed > 0 || passed == 0))
}

/// Reading with every setting: no panic, spans inside the text, the same answer with and without growing.
pub fn read(data: &[u8]) {
    let inspection = vietqr::inspect_bytes(data);
    let Ok(text) = std::str::from_utf8(data) else {
        assert!(!inspection.is_payable());
        return;
    };
    assert_eq!(vietqr::read(text).ok().as_ref(), inspection.transfer());
    Reader::new().limit(1 << 16).recover_nested_service().inspect(text);
    for limit in [None, Some(25)] {
        let folded = fold(text, limit);
        assert!(folded.text.is_ascii() && limit.is_none_or(|limit| folded.text.len() <= limit));
        assert!(fold(&folded.text, limit).is_unchanged());
    }
    if let Ok(symbol) = Encoder::new().encode(text) {
        assert_eq!(symbol.size(), symbol.version().size());
    }
}

/// Findings: whole characters, both languages, told at a place of the payload and never by a text of the caller's; a
/// code that is payable is so no more once its checksum is another, and what stands around it changes nothing.
pub fn inspect(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for profile in [Profile::Vietqr, Profile::Emvco] {
        let reader = Reader::new().profile(profile);
        let inspection = reader.inspect(text);
        for finding in inspection.findings() {
            assert!(!matches!(finding.path(), Path::Document(_)));
            assert!(finding.span().is_none_or(|span| text.get(span).is_some()));
            let [vietnamese, english] = [Language::Vietnamese, Language::English]
                .map(|language| finding.message(language).to_string());
            assert!(
                vietnamese != english && !vietnamese.contains(['{', '}']) && !english.contains(['{', '}'])
            );
        }
        let has_error = inspection.findings().iter().any(|finding| finding.severity() == Severity::Error);
        assert!(!inspection.is_payable() || !has_error);
        if inspection.is_payable() {
            let payload = inspection.payload().text();
            let (before, last) = payload.split_at(payload.len() - 1);
            let spoilt = format!("{before}{}", if last == "0" { '1' } else { '0' });
            assert!(!reader.inspect(&spoilt).is_payable());
            let alone = reader.inspect(payload);
            assert!(alone.is_payable());
            assert_eq!(alone.transfer(), inspection.transfer());
        }
    }
}

/// What was read is written back byte for byte; what was rewritten says what was asked.
pub fn round_trip(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let inspection = vietqr::inspect(text);
    if inspection.is_readable() {
        assert_eq!(inspection.payload().write().as_deref(), Ok(inspection.payload().text()));
    }
    let Some(transfer) = inspection.transfer() else { return };
    if let Ok(payload) = transfer.to_payload() {
        assert_eq!(vietqr::read(&payload).as_ref(), Ok(transfer));
    }
    if let Ok(again) = Fields::from(transfer).transfer() {
        assert_eq!(&again, transfer);
    }
    if let Ok(payload) = Rewrite::new(Vnd::new(12_345)).apply(&inspection) {
        let rewritten = vietqr::inspect(&payload);
        let due = rewritten.payable().expect("a rewritten code is payable").amount();
        assert_eq!(due, Some(Vnd::new(12_345)));
        assert_eq!(rewritten.transfer().map(|new| new.account()), Some(transfer.account()));
    }
}

/// The reader against a naive one that was written apart from it, in the three units in which lengths are counted.
pub fn differential(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if text.len() > emvco::Reader::LIMIT {
        return;
    }
    let mut codes = Vec::new();
    let payload =
        emvco::Reader::new().networks(&[NAPAS]).read(text, &mut |finding| codes.push(finding.code()));
    let unit = LengthUnit::ALL.iter().position(|unit| *unit == payload.length_unit()).expect("one of them");
    // The first unit in which a text that is not ASCII ends in a checksum, and characters where none does.
    let reads = |unit: &naive::Unit| {
        let reading = naive::read(payload.text(), *unit);
        reading.is_some_and(|reading| reading.ends_in_checksum)
    };
    let first = naive::UNITS.iter().position(reads);
    assert_eq!(unit, first.filter(|_| !payload.text().is_ascii()).unwrap_or(0), "counted in another unit");

    let naive = naive::read(payload.text(), naive::UNITS[unit]);
    assert_eq!(payload.is_readable(), naive.is_some(), "one reads it, the other does not");
    if let Some(naive) = naive {
        let leaves: Vec<_> =
            payload.leaves().map(|(path, value)| (path.to_string(), value.to_owned())).collect();
        assert_eq!(leaves, naive.leaves);
        assert_eq!(payload.checksum_matches(), naive.checksum_matches);
    }
    if payload.is_readable() && payload.checksum_matches() {
        assert_eq!(codes.contains(&"length-unit-ambiguous"), is_ambiguous(payload.text()));
    }
}

/// Whether two readers who count in different units, and both arrive at the checksum, see other payees, amounts or bills.
fn is_ambiguous(text: &str) -> bool {
    let decisive = |unit: &naive::Unit| {
        let objects = naive::own_objects(text, *unit)?;
        let decides = |(id, _): &(String, String)| matches!(id.parse().unwrap(), 2..=51 | 53..=57 | 62_u8);
        // Text that is not ASCII is read otherwise inside, too, unless its length is the same in all units.
        Some(objects.into_iter().filter(decides).collect::<Vec<_>>())
    };
    let mut readings = naive::UNITS.iter().filter_map(decisive);
    let first = readings.next();
    readings.any(|other| Some(other) != first)
}

static BUILTIN: LazyLock<Book> = LazyLock::new(Book::builtin);

/// The book reader: what the book had stays, whole text findings in both languages, a text without errors
/// adds nothing twice, and every question to the new book is answered.
pub fn book(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let reading = BUILTIN.clone().overlay(text);
    for finding in &reading.findings {
        assert!(finding.span().is_none_or(|span| text.get(span).is_some()));
        for language in [Language::Vietnamese, Language::English] {
            assert!(!finding.message(language).to_string().is_empty());
        }
    }
    let book = &reading.book;
    // A row may be confirmed, which alters it; none is lost.
    assert!(BUILTIN.diff(book).iter().all(|difference| difference.change != Change::Removed));
    if *book == *BUILTIN {
        return;
    }
    if reading.findings.iter().all(|finding| finding.severity() != Severity::Error) {
        assert_eq!(book.clone().overlay(text).book, *book);
    }
    for portal in book.portals().iter().take(1).chain(book.portals().last()) {
        for preference in Preference::ALL {
            for day in [Date::MIN, day("2024-06-20"), Date::MAX] {
                let asked = Inquiry::at(book, portal).of(Subject::organisation()).preferring(*preference);
                for answer in [asked.answer(Method::PortalUsbToken, day), asked.register(day)] {
                    let kept = Receipt::parse(&answer.receipt().to_string()).expect("a receipt reads back");
                    assert_eq!(motcua::account::replay(&kept, book).expect("its own book"), []);
                }
                asked.open_methods(day);
                CutOver::by_book(book, portal, day, *preference);
                book.facts_at(Moment::new(day)).count();
            }
            Inquiry::at(book, portal).of(Subject::organisation()).preferring(*preference).timeline();
        }
    }
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

/// Every reader of numbers and codes: what it takes is written as it is read again, and what a number tells
/// can be asked on any day.
pub fn identifiers(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let days = [Date::MIN, day("2025-06-30"), day("2025-07-01"), Date::MAX];
    if let Some(number) = same_again(text, PersonalNumber::parse) {
        assert_eq!(format!("{:012}", number.to_integer()), number.to_string());
        for issued in days.map(Some).into_iter().chain([None]) {
            if let Ok(decoded) = number.decode(issued) {
                assert_eq!((decoded.sex(), decoded.birth_year()), (number.sex(), number.birth_year()));
                assert!(decoded.registration().candidates().count() <= 2);
            }
        }
    }
    if let Some(number) = same_again(text, OldNumber::parse) {
        assert_eq!(number.compact().len(), 9);
    }
    if let Some(code) = same_again(text, TaxCode::parse) {
        assert_eq!(TaxCode::parse(code.compact()), Ok(code));
        assert_eq!(TaxCode::parse(&code.principal().to_string()), Ok(code.principal()));
        for day in days {
            let read = TaxCode::parse_on(text, day);
            assert!(read.map_or_else(|error| error.code() == "tax-code-too-early", |read| read == code));
        }
    }
    if let Some(phone) = same_again(text, Phone::parse) {
        assert_eq!(Phone::parse(&phone.e164().to_string()), Ok(phone));
        phone.area();
    }
    if let Some(code) = same_again(text, AgencyCode::parse) {
        assert_eq!(AgencyCode::parse_lenient(text), Ok(code));
        assert_eq!(code.levels().filter(|level| *level == code.first_level()).count(), 1);
    }
    same_again(text, AgencyCode::parse_lenient).map(|code| code.agency());
    if let Some(code) = same_again(text, DossierCode::parse) {
        assert_eq!(DossierCode::parse_lenient(text), Ok(code));
    }
    same_again(text, DossierCode::parse_lenient)
        .map(|code| (code.agency(), code.received_on(), code.serial()));
    for day in days {
        for province in [Province::by_code(text, day), Province::by_name(text, day)].into_iter().flatten() {
            assert!(province.is_valid_on(day) && province.on(day) == Some(province));
            assert_eq!(Province::by_name(province.name(), day), Ok(province));
        }
    }
}

/// Reads a text; what was read is written as it is read again, an error says where and never what.
fn same_again<T: Copy + PartialEq + Debug + Display>(
    text: &str,
    parse: fn(&str) -> Result<T, Error>,
) -> Option<T> {
    match parse(text) {
        Ok(value) => {
            assert_eq!(parse(&value.to_string()), Ok(value));
            Some(value)
        }
        Err(error) => {
            assert!(error.finding().span().is_none_or(|span| text.get(span).is_some()));
            None
        }
    }
}
