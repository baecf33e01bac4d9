//! Numbers and codes: what is refused at the edges, what independent programs answer, what always holds.

use motcua::finding::Confidence;
use motcua::identity::{
    Agency, AgencyCode, AgencyForm, DossierCode, OldNumber, PersonalNumber, Phone, PhoneKind, Province,
    ProvinceKind, Registration, Sex, TaxCode, TaxCodeKind,
};
use motcua::text::fold;
use motcua::time::Date;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Debug;

#[path = "identity/renumbering.rs"]
mod renumbering;

const TAX_CODES: &str = include_str!("identity/tax_codes.tsv");
const PHONES: &str = include_str!("identity/phones.tsv");
const PROVINCES_63: &str = include_str!("identity/provinces_63.tsv");

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn code<T: Debug>(result: Result<T, motcua::finding::Error>) -> &'static str {
    result.unwrap_err().code()
}

#[test]
fn personal_numbers_of_wrong_shape_are_refused() {
    for text in [
        "",
        " ",
        "-",
        "06219800000",
        "0621980000012",
        "06219800000a",
        "०६२१९८०००००१",
        "062198000001/",
        "062\u{0}198000001",
        "+62198000001",
    ] {
        assert_eq!(code(PersonalNumber::parse(text)), "personal-number-format", "{text:?}");
    }
    let error = PersonalNumber::parse(" 0621x8000001").unwrap_err();
    assert_eq!(error.finding().span(), Some(5..6));
}

#[test]
fn century_and_sex() {
    // TT 07/2016/TT-BCA art. 7: men even, women odd; a pair of digits a century from 1900 on.
    for (digit, sex, century) in [
        ('0', Sex::Male, 1900),
        ('1', Sex::Female, 1900),
        ('2', Sex::Male, 2000),
        ('3', Sex::Female, 2000),
        ('4', Sex::Male, 2100),
        ('5', Sex::Female, 2100),
        ('6', Sex::Male, 2200),
        ('7', Sex::Female, 2200),
        ('8', Sex::Male, 2300),
        ('9', Sex::Female, 2300),
    ] {
        for year in [0, 7, 99] {
            let number = PersonalNumber::parse(&format!("001{digit}{year:02}000001")).unwrap();
            assert_eq!((number.sex(), number.birth_year()), (sex, century + year));
        }
    }
}

#[test]
fn the_eight_codes_change_their_meaning_overnight() {
    let changed = [
        ("15", "Yên Bái", "Lào Cai"),
        ("24", "Bắc Giang", "Bắc Ninh"),
        ("44", "Quảng Bình", "Quảng Trị"),
        ("46", "Thừa Thiên Huế", "Huế"),
        ("52", "Bình Định", "Gia Lai"),
        ("80", "Long An", "Tây Ninh"),
        ("82", "Tiền Giang", "Đồng Tháp"),
        ("91", "Kiên Giang", "An Giang"),
    ];
    let before: BTreeMap<_, _> = Province::all_on(day("2025-06-30")).map(|p| (p.code(), p.name())).collect();
    let after: BTreeMap<_, _> = Province::all_on(day("2025-07-01")).map(|p| (p.code(), p.name())).collect();
    let told: Vec<_> = after
        .iter()
        .filter(|(code, name)| before.get(*code) != Some(name))
        .map(|(code, name)| (*code, before[code], *name))
        .collect();
    assert_eq!(told, changed);
    for (code, old, new) in changed {
        let number = PersonalNumber::parse(&format!("0{code}185000001")).unwrap();
        let name = |issued: Option<Date>| {
            let decoded = number.decode(issued).unwrap();
            let names: Vec<_> = decoded.registration().candidates().map(Province::name).collect();
            names.join("|")
        };
        assert_eq!(name(Some(day("2025-06-30"))), old);
        assert_eq!(name(Some(day("2025-07-01"))), new);
        assert_eq!(name(None), format!("{old}|{new}"));
        let born_later = PersonalNumber::parse(&format!("0{code}326000001")).unwrap();
        let registration = born_later.decode(None).unwrap().registration();
        assert!(matches!(registration, Registration::Province(unit) if unit.name() == new));
    }
}

#[test]
fn mergers_that_kept_code_and_name_leave_no_doubt() {
    let (eve, first) = (day("2025-06-30"), day("2025-07-01"));
    let mut kept = 0;
    for old in Province::all_on(eve).filter(|old| !old.is_valid_on(first)) {
        let successor = old.successor().unwrap();
        if (successor.code(), successor.name()) != (old.code(), old.name()) {
            continue;
        }
        let number = PersonalNumber::parse(&format!("0{}185000001", old.code())).unwrap();
        let registration = |issued| number.decode(issued).unwrap().registration();
        assert_eq!(registration(None), Registration::Province(old));
        assert_eq!(registration(Some(eve)), Registration::Province(old));
        assert_eq!(registration(Some(first)), Registration::Province(successor));
        kept += 1;
    }
    assert_eq!(kept, 16);
}

#[test]
fn prefixes_outside_the_list_of_the_day_are_valid_and_told() {
    let registration = |text: &str, issued: Option<&str>| {
        PersonalNumber::parse(text).unwrap().decode(issued.map(day)).unwrap().registration()
    };
    assert_eq!(registration("003185000001", None), Registration::Unlisted);
    assert_eq!(registration("500185000001", None), Registration::Unlisted);
    assert_eq!(
        registration("062185000001", Some("2025-07-01")),
        Registration::Unlisted,
        "Kon Tum is no more"
    );
    assert!(
        matches!(registration("062185000001", None), Registration::Province(unit) if unit.code() == "62")
    );
    let unlisted = PersonalNumber::parse("500185000001").unwrap().decode(None).unwrap();
    assert_eq!(unlisted.confidence(), Confidence::Secondary);
}

#[test]
fn provinces_agree_with_a_second_source() {
    let eve = day("2025-06-30");
    let mut count = 0;
    for row in rows(PROVINCES_63) {
        let unit = Province::by_code(row[0], eve).unwrap();
        // The sources place the tone mark of "Hòa" differently.
        assert_eq!(fold(unit.designation_on(eve).full_name(), None).text, fold(row[1], None).text);
        assert_eq!(unit.area_code(), Some(row[2]));
        assert_eq!(Province::by_area_code(row[2]), Some(unit));
        assert_eq!(Province::by_name(row[1], eve), Ok(unit));
        count += 1;
    }
    assert_eq!((count, Province::all_on(eve).count()), (63, 63));
}

#[test]
fn sixty_three_become_thirty_four_and_none_is_lost() {
    let (eve, first) = (day("2025-06-30"), day("2025-07-01"));
    assert_eq!(Province::all_on(first).count(), 34);
    let mut reached = 0;
    for unit in Province::all_on(first) {
        let predecessors = unit.predecessors().count();
        reached += predecessors.max(1);
        assert_eq!(predecessors == 0, unit.valid_from().is_none(), "{unit:?}");
        assert!(unit.predecessors().all(|old| old.is_valid_on(eve) && !old.is_valid_on(first)));
    }
    assert_eq!(reached, 63);
    for unit in Province::all_on(eve) {
        assert!(unit.on(first).is_some_and(|successor| successor.is_valid_on(first)));
        assert_eq!(unit.on(eve), Some(unit));
        assert!(AgencyCode::parse(unit.agency_code().unwrap()).unwrap().agency().is_some());
    }
    let new = Province::by_code("51", first).unwrap();
    assert_eq!(new.on(eve), None);
    let merged: Vec<_> = new.predecessors().map(Province::name).collect();
    assert_eq!(merged, ["Quảng Ngãi", "Kon Tum"]);
}

#[test]
fn designations_change_by_day_and_tell_their_confidence() {
    let dong_nai = Province::by_code("75", day("2026-04-29")).unwrap();
    let name = |unit: Province, on: &str| {
        let designation = unit.designation_on(day(on));
        (designation.kind(), designation.full_name(), designation.confidence())
    };
    assert_eq!(name(dong_nai, "2026-04-29"), (ProvinceKind::Province, "Tỉnh Đồng Nai", Confidence::Code));
    assert_eq!(name(dong_nai, "2026-04-30"), (ProvinceKind::City, "Thành phố Đồng Nai", Confidence::Code));
    let hue = Province::by_code("46", day("2024-12-31")).unwrap();
    assert_eq!(
        name(hue, "2024-12-31"),
        (ProvinceKind::Province, "Tỉnh Thừa Thiên Huế", Confidence::Secondary)
    );
    assert_eq!(name(hue, "2025-01-01"), (ProvinceKind::City, "Thành phố Huế", Confidence::Unverified));
    assert_eq!(code(Province::by_name("Sài Gòn", day("2024-01-01"))), "province-unknown");
    assert_eq!(code(Province::by_name("", day("2024-01-01"))), "province-unknown");
    assert_eq!(code(Province::by_code("1", day("2024-01-01"))), "province-unknown");
}

#[test]
fn two_provinces_became_cities_in_2026() {
    for (code, name, first) in [("22", "Quảng Ninh", "2026-09-01"), ("24", "Bắc Ninh", "2026-09-20")] {
        let first = day(first);
        let unit = Province::by_code(code, first).unwrap();
        assert_eq!(unit.name(), name);
        for (on, kind, full) in [
            (first.previous().unwrap(), ProvinceKind::Province, "Tỉnh"),
            (first, ProvinceKind::City, "Thành phố"),
        ] {
            let designation = unit.designation_on(on);
            assert_eq!((designation.kind(), designation.name()), (kind, name));
            assert_eq!(designation.full_name(), format!("{full} {name}"));
            assert_eq!(Province::by_name(&format!("Thành phố {name}"), on), Ok(unit));
        }
    }
}

#[test]
fn hue_has_its_name_since_2025() {
    let (eve, first) = (day("2024-12-31"), day("2025-01-01"));
    let unit = Province::by_code("46", first).unwrap();
    assert_eq!(
        (unit.designation_on(eve).name(), unit.designation_on(first).name()),
        ("Thừa Thiên Huế", "Huế")
    );
    assert_eq!(Province::by_name("Huế", day("2025-03-01")), Ok(unit));
    assert_eq!(code(Province::by_name("Huế", eve)), "province-unknown");
    assert_eq!(Province::by_name("Thừa Thiên - Huế", first), Ok(unit));
    assert_eq!(code(Province::find("Huế", None)), "province-ambiguous");
}

#[test]
fn names_are_found_as_people_write_them() {
    let before = day("2025-06-30");
    for (text, code) in [
        ("Bà Rịa – Vũng Tàu", "77"),
        ("Bà Rịa—Vũng Tàu", "77"),
        ("Ba Ria Vung Tau", "77"),
        ("tỉnh Bà Rịa - Vũng Tàu", "77"),
        ("TP. Hồ Chí Minh", "79"),
        ("TP.HCM", "79"),
        ("tp hcm", "79"),
        ("TPHCM", "79"),
        ("T.P. Hồ Chí Minh", "79"),
        ("Ho Chi Minh City", "79"),
        ("TP Đà Nẵng", "48"),
        ("Tp.Đà Nẵng", "48"),
        ("Da Nang City", "48"),
        ("Kon Tum Province", "62"),
        ("Kontum", "62"),
        ("Đắc Lắc", "66"),
        ("Dak Lak", "66"),
        ("Đăk Lăk", "66"),
        ("Bắc Cạn", "06"),
        ("Đắc Nông", "67"),
        ("HÀ NỘI", "01"),
        ("Thanh Hoá", "38"),
        ("  Hoà Bình ", "17"),
        ("62", "62"),
        (" 62 ", "62"),
    ] {
        assert_eq!(Province::find(text, before).map(Province::code), Ok(code), "{text}");
    }
    for text in ["", "Tỉnh", "Thành phố", "TP.", "City", "Kon", "Kon Tum Gia Lai", "062", "H34"] {
        assert_eq!(code(Province::find(text, before)), "province-unknown", "{text}");
    }
    // A day is needed only where the name does not suffice.
    assert_eq!(Province::find("Kon Tum", None).map(Province::code), Ok("62"));
    assert_eq!(code(Province::find("Gia Lai", None)), "province-ambiguous");
    for unit in Province::all() {
        let on = unit.valid_to().unwrap_or(day("2026-11-26"));
        assert_eq!(Province::find(unit.name(), on), Ok(unit));
        assert_eq!(Province::find(unit.designation_on(on).full_name(), on), Ok(unit));
        assert_eq!(Province::find(unit.code(), on), Ok(unit));
    }
}

#[test]
fn a_lost_zero_gets_a_hint_and_is_never_added() {
    let told = |result: Result<String, motcua::finding::Error>| {
        result.unwrap_err().message(motcua::finding::Language::Vietnamese).to_string()
    };
    let hint = "mất chữ số 0 ở đầu";
    for text in ["62198000001", "100109106", "100109106-001", "912000111", "2603797799", "23300011"] {
        let messages = [
            told(PersonalNumber::parse("62198000001").map(|number| number.to_string())),
            told(match text.len() {
                11 => PersonalNumber::parse(text).map(|number| number.to_string()),
                8 => OldNumber::parse(text).map(|number| number.to_string()),
                _ if text.starts_with("100") => TaxCode::parse(text).map(|code| code.to_string()),
                _ => Phone::parse(text).map(|phone| phone.to_string()),
            }),
        ];
        for message in messages {
            assert!(message.contains(hint), "{text}: {message}");
        }
    }
    for message in [
        told(PersonalNumber::parse("6219800001").map(|number| number.to_string())),
        told(PersonalNumber::parse("").map(|number| number.to_string())),
        told(TaxCode::parse("10010910").map(|code| code.to_string())),
        told(Phone::parse("+84 0912").map(|phone| phone.to_string())),
        told(Phone::parse("12345").map(|phone| phone.to_string())),
    ] {
        assert!(!message.contains(hint), "{message}");
    }
}

#[test]
fn banks_are_found_by_every_name() {
    use motcua::vietqr::{Bank, banks, find_bank};
    for bank in banks() {
        assert_eq!(find_bank(bank.bin()).map(Bank::bin), Ok(bank.bin()));
        for name in [bank.name(), bank.short_name()]
            .into_iter()
            .chain(bank.aliases().iter().copied())
            .chain(bank.former_names().iter().copied())
        {
            match find_bank(&name.to_lowercase()) {
                Ok(found) => assert_eq!(found.bin(), bank.bin(), "{name}"),
                // One company with two BINs.
                Err(error) => {
                    assert_eq!(
                        (error.code(), bank.same_institution().len()),
                        ("bank-ambiguous", 1),
                        "{name}"
                    );
                }
            }
        }
    }
    for (text, bin) in [
        ("vcb", "970436"),
        ("BVB", "970438"),
        ("BVBank", "970454"),
        ("OceanBank", "970414"),
        ("VCBNeo", "970444"),
        ("cb bank", "970444"),
        ("CIMB", "422589"),
        ("Ngân hàng TMCP Á Châu", "970416"),
    ] {
        assert_eq!(find_bank(text).map(Bank::bin), Ok(bin), "{text}");
    }
    for text in ["", "bank of nowhere", "ngan hang", "9704", "970499"] {
        assert_eq!(find_bank(text).unwrap_err().code(), "unknown-bank", "{text}");
    }
}

#[test]
fn a_code_without_a_day_is_never_guessed() {
    for wrong in ["", "1", "062", "62 ", "６２", "0x", "00", "99"] {
        assert_eq!(code(Province::by_code(wrong, None)), "province-unknown", "{wrong}");
    }
    let (mut certain, mut ambiguous) = (0, 0);
    for unit in Province::all() {
        let namesakes = Province::all().filter(|other| other.code() == unit.code()).count();
        match Province::by_code(unit.code(), None) {
            Ok(found) => {
                assert_eq!((found, namesakes), (unit, 1));
                certain += 1;
            }
            Err(error) => {
                assert_eq!((error.code(), namesakes), ("province-ambiguous", 2));
                ambiguous += 1;
            }
        }
    }
    // NQ 202/2025/QH15 made 23 units by mergers; Huế has a new name beside. Each has the code of an earlier one.
    assert_eq!((certain, ambiguous), (39, 48));
}

#[test]
fn tax_codes_agree_with_stdnum() {
    let mut count = 0;
    for row in rows(TAX_CODES) {
        let ours = TaxCode::parse(row[0]);
        let expected: &[&str] = match row[1] {
            "ok" => {
                assert_eq!(ours.as_ref().map(ToString::to_string).as_deref(), Ok(row[2]), "{}", row[0]);
                let integer = row[2].replace('-', "").parse::<u64>().unwrap();
                assert_eq!(ours.map(|code| code.to_integer()), Ok(integer), "{}", row[0]);
                count += 1;
                continue;
            }
            "InvalidLength" | "InvalidFormat" => &["tax-code-format"],
            // That program checks the branch before the check digit.
            "InvalidComponent" => &["tax-code-serial", "tax-code-branch", "tax-code-check-digit"],
            "InvalidChecksum" => &["tax-code-check-digit", "tax-code-no-check-digit"],
            other => panic!("{other}"),
        };
        assert!(expected.contains(&code(ours)), "{}: {expected:?}", row[0]);
        count += 1;
    }
    assert!(count > 1_000, "the table was not read");
}

#[test]
fn the_first_fault_of_a_tax_code_is_told() {
    // The check digit of the first fits; its serial is zero all the same.
    for (text, expected) in [
        ("0100000003", "tax-code-serial"),
        ("0000000000", "tax-code-serial"),
        ("0100109107-000", "tax-code-check-digit"),
        ("1000000080-000", "tax-code-no-check-digit"),
        ("0100109106-000", "tax-code-branch"),
    ] {
        assert_eq!(code(TaxCode::parse(text)), expected, "{text}");
    }
}

#[test]
fn a_number_can_be_given_on_the_first_day_of_its_year() {
    let number = PersonalNumber::parse("062326000001").unwrap();
    assert!(number.decode(Some(day("2026-01-01"))).is_ok());
    assert_eq!(code(number.decode(Some(day("2025-12-31")))), "personal-number-issued-before-birth");
}

#[test]
fn tax_codes_of_twelve_digits_have_a_first_day() {
    let text = "062198000001";
    assert_eq!(TaxCode::parse(text).unwrap().kind(), TaxCodeKind::PersonalNumber);
    assert_eq!(code(TaxCode::parse_on(text, day("2025-06-30"))), "tax-code-too-early");
    let number = TaxCode::parse_on(text, day("2025-07-01")).unwrap();
    assert_eq!(number.personal_number(), PersonalNumber::parse(text).ok());
    let branch = TaxCode::parse_on("0100109106-001", day("1999-01-01")).unwrap();
    assert_eq!((branch.personal_number(), branch.principal().compact()), (None, "0100109106"));
    assert_eq!(number.principal(), number);
    // A hyphen is the mark of a branch: a branch with a digit missing is no personal number.
    assert_eq!(code(TaxCode::parse("0100109106-01")), "tax-code-format");
    assert_eq!(code(TaxCode::parse("062198-000001")), "tax-code-format");
}

#[test]
fn phones_agree_with_libphonenumber() {
    let mut count = 0;
    for row in rows(PHONES) {
        let phone = Phone::parse(row[0]).unwrap_or_else(|error| panic!("{}: {error}", row[0]));
        assert_eq!((phone.kind().as_str(), phone.e164().as_str()), (row[1], row[2]), "{}", row[0]);
        count += 1;
    }
    assert!(count > 500, "the table was not read");
}

#[test]
fn a_phone_that_lost_its_zero_is_never_another_phone() {
    // Every beginning that a number with a zero can have, and every length.
    for beginning in (0..10_000).map(|number| format!("0{number:04}")) {
        for length in 8..=11 {
            let whole = format!("{beginning}{:0<1$}", "", length - beginning.len());
            if Phone::parse(&whole).is_ok_and(|phone| phone.compact() == whole) {
                let lost = Phone::parse(&whole[1..]);
                assert!(lost.is_err(), "{} is {:?}", &whole[1..], lost.map(|phone| phone.to_string()));
            }
        }
    }
}

#[test]
fn phones_of_wrong_shape_are_refused() {
    for text in [
        "",
        "0",
        "+",
        "+84",
        "84",
        "0612345678",
        "091234567",
        "09123456789",
        "01212345678",
        "0260379779",
        "+1 912 000 111",
        "++84912000111",
        "0912+000111",
        "19001",
        "190012345",
        "180012345",
        "+0912000111",
        "1900123456789",
        "1700123456",
        "+85912000111",
        "0912 000 111 ext 2",
        // 080 has five to seven digits behind, 0672 has six.
        "0801234",
        "08012345678",
        "067212345",
        "06721234567",
        "９12000111",
    ] {
        assert_eq!(code(Phone::parse(text)), "phone-format", "{text:?}");
    }
    assert_eq!(Phone::parse(" +84x").unwrap_err().finding().span(), Some(4..5));
    // Of a text without digits it is told that it has none, as of the other numbers; not that it has 0.
    let found = |error: motcua::finding::Error| error.finding().parameters().1;
    assert_eq!(found(Phone::parse("( )").unwrap_err()), found(TaxCode::parse(" ").unwrap_err()));
    for error in [OldNumber::parse("").unwrap_err(), PersonalNumber::parse(" ").unwrap_err()] {
        assert_eq!(found(error), found(Phone::parse("").unwrap_err()));
    }
    let told = found(Phone::parse("").unwrap_err());
    assert!(matches!(told, motcua::finding::Parameter::Words(words) if words.en == "none"), "{told:?}");
    let area = |text: &str| Phone::parse(text).unwrap().area().map(Province::name);
    assert_eq!(area("02603.910.606"), Some("Kon Tum"));
    assert_eq!(area("024 3000 0000"), Some("Hà Nội"));
    assert_eq!(area("0912000111"), None);
    assert_eq!(Phone::parse("1800 1096").unwrap().kind(), PhoneKind::TollFree);
}

#[test]
fn agency_codes_in_both_forms() {
    // Shapes as seen in public files.
    for (text, form, levels) in [
        ("000.00.00.H34", AgencyForm::FourLevels, "H34"),
        ("000.00.06.H56", AgencyForm::FourLevels, "H56 06"),
        ("000.A0.01.H26", AgencyForm::FourLevels, "H26 01 A0"),
        ("A12.00.01.H26", AgencyForm::FourLevels, "H26 01 A12"),
        ("H56.14", AgencyForm::FirstLevelFirst, "H56 14"),
        ("H55.242", AgencyForm::FirstLevelFirst, "H55 242"),
        ("G09", AgencyForm::FirstLevelFirst, "G09"),
        ("H56.14.10.H01", AgencyForm::FirstLevelFirst, "H56 14 10 H01"),
        ("H01.00.22.333.444", AgencyForm::FirstLevelFirst, "H01 00 22 333 444"),
    ] {
        let code = AgencyCode::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!((code.form(), code.levels().collect::<Vec<_>>().join(" ").as_str()), (form, levels));
        assert_eq!(code.to_string(), text);
    }
    for text in [
        "",
        "H",
        "H3",
        "H344",
        "34.15",
        "H34.",
        ".H34",
        "H34.1",
        "H34.1234",
        "H34.1a",
        "h34",
        "H34 ",
        "A34",
        "000.00.H34",
        "000.00.00.00.H34",
        "0000.00.00.H34",
        "000.00.00.A34",
        "H34.11.11.11.11.11",
        "H34–15",
        "00.000.00.H34",
        "H34.11.11.11.11.111",
    ] {
        assert_eq!(code(AgencyCode::parse(text)), "agency-code-format", "{text:?}");
    }
    assert_eq!(AgencyCode::parse_lenient(" a34.1b ").unwrap().as_str(), "A34.1B");
}

#[test]
fn dossier_codes_of_wrong_shape_are_refused() {
    for text in [
        "",
        "-",
        "--",
        "H34-240617",
        "H34-240617-0001-1",
        "H34-240617-001",
        "H34-240617-00001",
        "H34-20240617-0001",
        "34.15-240617-0001",
        "h34-240617-0001",
        " H34-240617-0001",
        "H34 -240617-0001",
        "H34–240617–0001",
        "H34-24061７-0001",
        "A34-240617-0001",
        "H34-+40617-0001",
    ] {
        assert_eq!(code(DossierCode::parse(text)), "dossier-code-format", "{text:?}");
    }
    for text in ["H34-240617-00000001", "H34 -240617-0001", "H34-2024617-0001", "", "H34-240617-001"] {
        assert_eq!(code(DossierCode::parse_lenient(text)), "dossier-code-format", "{text:?}");
    }
    for text in ["H34-241301-0001", "H34-240631-0001", "H34-230229-0001", "H34-240600-0001"] {
        assert_eq!(code(DossierCode::parse(text)), "dossier-code-date");
        assert_eq!(code(DossierCode::parse_lenient(text)), "dossier-code-date");
    }
    let shown = format!("{:?}", DossierCode::parse("H34-240617-8765").unwrap());
    assert_eq!(shown, "DossierCode(H34-2024-06-17-****)");
}

#[test]
fn agencies_tell_how_well_they_are_known() {
    assert_eq!(Agency::all().filter(|agency| agency.code().starts_with('H')).count(), 63);
    assert_eq!(Agency::all().filter(|agency| agency.code().starts_with('G')).count(), 22);
    let confidence = |text: &str| AgencyCode::parse(text).unwrap().agency().map(Agency::confidence);
    assert_eq!(confidence("H56"), Some(Confidence::Code));
    assert_eq!(confidence("000.00.00.H34"), Some(Confidence::Unverified));
    assert_eq!(confidence("K01"), None);
    assert!(Agency::all().all(|agency| !agency.source().is_empty() && !agency.name().is_empty()));
}

/// The build turns the data into a table; no row and no day is lost on the way.
#[test]
fn the_table_of_provinces_is_the_data() {
    let data: serde_json::Value = serde_json::from_str(include_str!("../data/provinces.json")).unwrap();
    let rows = data["provinces"].as_array().unwrap();
    assert_eq!(Province::all().count(), rows.len());
    for (unit, row) in Province::all().zip(rows) {
        let text = |day: Option<Date>| day.map_or(serde_json::Value::Null, |day| day.to_string().into());
        assert_eq!((unit.code().into(), unit.name().into()), (row["code"].clone(), row["name"].clone()));
        assert_eq!(
            (text(unit.valid_from()), text(unit.valid_to())),
            (row["from"].clone(), row["to"].clone())
        );
        assert_eq!(unit.confidence().as_str(), row["confidence"]);
        assert_eq!(unit.sources().len(), row["sources"].as_array().unwrap().len());
        assert_eq!(unit.successor().map(Province::code), row["successor"].as_str());
        for name in row["designations"].as_array().unwrap() {
            let from = name["from"].as_str().map_or(Date::MIN, day);
            assert_eq!(unit.designation_on(from).full_name(), name["full_name"]);
            assert!(!unit.designation_on(from).sources().is_empty());
        }
    }
}

/// No row of agencies and of ministries' serials is lost or changed on the way, nor where it comes from.
#[test]
fn the_table_of_agencies_is_the_data() {
    use motcua::identity::MinistrySystem;
    let data: serde_json::Value = serde_json::from_str(include_str!("../data/agencies.json")).unwrap();
    let rows = data["agencies"].as_array().unwrap();
    assert_eq!(Agency::all().count(), rows.len());
    for (agency, row) in Agency::all().zip(rows) {
        assert_eq!((agency.code().into(), agency.name().into()), (row["code"].clone(), row["name"].clone()));
        assert_eq!(agency.is_historical(), row["historical"], "{}", agency.code());
        assert_eq!(
            (agency.confidence().as_str(), agency.source()),
            (row["confidence"].as_str().unwrap(), row["source"].as_str().unwrap())
        );
    }
    let rows = data["serials"].as_array().unwrap();
    assert_eq!(MinistrySystem::all().count(), rows.len());
    for (system, row) in MinistrySystem::all().zip(rows) {
        assert_eq!(system.digits(), row["digits"]);
        assert_eq!(system.also_read_as(), row["also_read_as"].as_str());
        assert_eq!(
            (system.confidence().as_str(), system.source()),
            (row["confidence"].as_str().unwrap(), row["source"].as_str().unwrap())
        );
    }
}

#[test]
fn old_numbers_are_their_nine_digits() {
    let number = OldNumber::parse("233.000-111").unwrap();
    assert_eq!((number.compact(), number.to_string().as_str()), ("233000111", "233000111"));
}

#[test]
fn debug_and_errors_do_not_tell_the_number() {
    let shown = [
        format!("{:?}", PersonalNumber::parse("062198765432").unwrap()),
        format!("{:?}", OldNumber::parse("233876543").unwrap()),
        format!("{:?}", TaxCode::parse("0100109106-765").unwrap()),
        format!("{:?}", Phone::parse("0912876543").unwrap()),
        format!("{:?}", Phone::parse("0912876543").unwrap().e164()),
        format!("{}", PersonalNumber::parse("06219876543").unwrap_err()),
        format!("{:?}", TaxCode::parse("0100109107").unwrap_err()),
        format!("{:?}", Phone::parse("09128765432").unwrap_err()),
    ];
    for text in shown {
        for secret in ["8765", "7654", "01001091"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

/// Reading any text ends, and what was read and is written is read again as the same.
fn round<T: PartialEq + Debug + Copy>(
    text: &str,
    parse: fn(&str) -> Result<T, motcua::finding::Error>,
    written: fn(&T) -> [String; 2],
) {
    match parse(text) {
        Ok(value) => {
            for form in written(&value) {
                assert_eq!(parse(&form), Ok(value));
            }
        }
        Err(error) => {
            let span = error.finding().span();
            assert!(span.is_none_or(|span| text.get(span).is_some_and(|part| part.chars().count() == 1)));
        }
    }
}

fn round_all(text: &str) {
    round(text, PersonalNumber::parse, |n| [n.to_string(), n.compact().into()]);
    round(text, OldNumber::parse, |n| [n.to_string(), n.compact().into()]);
    round(text, TaxCode::parse, |n| [n.to_string(), n.compact().into()]);
    round(text, Phone::parse, |n| [n.to_string(), n.e164().to_string()]);
    round(text, DossierCode::parse, |n| [n.to_string(), n.as_str().into()]);
    round(text, DossierCode::parse_lenient, |n| [n.to_string(), n.as_str().into()]);
    round(text, AgencyCode::parse, |n| [n.to_string(), n.as_str().into()]);
    round(text, AgencyCode::parse_lenient, |n| [n.to_string(), n.as_str().into()]);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        round_all(&text);
    }

    #[test]
    fn any_text_near_a_number_is_answered(text in "[ +(]{0,2}(84|0084|1900|0)?[0-9 .–()-]{0,18}[0-9a-z\u{301}]?") {
        round_all(&text);
    }

    #[test]
    fn any_text_near_an_agency_code_is_answered(text in "([0-9A-Z]{1,4}[.-]?){0,6}") {
        round_all(&text);
    }

    #[test]
    fn any_text_near_a_dossier_code_is_answered(text in "(000[.]00[.]15[.])?[GHKh][0-9]{2}([.][0-9A-Z]{2})?[-–][0-9]{6,8}[-–][0-9]{3,8} ?") {
        round_all(&text);
        if let Ok(strict) = DossierCode::parse(&text) {
            prop_assert_eq!(DossierCode::parse_lenient(&text), Ok(strict), "what is read strictly is read leniently");
        }
    }

    #[test]
    fn any_twelve_digits_are_a_personal_number(text in "[0-9]{12}", issued in prop::option::of((1850..2500_u16, 1..13_u8))) {
        let number = PersonalNumber::parse(&text).unwrap();
        prop_assert_eq!(Ok(number.to_integer()), text.parse());
        let issued = issued.and_then(|(year, month)| Date::checked(year, month, 1));
        match number.decode(issued) {
            Ok(decoded) => {
                let most = 2 - usize::from(issued.is_some());
                prop_assert!(decoded.registration().candidates().count() <= most);
            }
            Err(error) => prop_assert_eq!(error.code(), "personal-number-issued-before-birth"),
        }
    }

    #[test]
    fn numbers_order_as_their_texts(a in "[0-9]{12}", b in "[0-9]{12}") {
        let [first, second] = [&a, &b].map(|text| PersonalNumber::parse(text).unwrap());
        prop_assert_eq!(first.cmp(&second), a.cmp(&b));
        prop_assert_eq!(first.to_integer().cmp(&second.to_integer()), a.cmp(&b));
    }

    #[test]
    fn exactly_one_tenth_digit_or_none_fits(body in "[0-9]{9}") {
        let fitting = (0..10).filter(|digit| TaxCode::parse(&format!("{body}{digit}")).is_ok()).count();
        let refused = TaxCode::parse(&format!("{body}0")).err().map(|error| error.code());
        let none = matches!(refused, Some("tax-code-no-check-digit" | "tax-code-serial"));
        prop_assert_eq!(fitting, usize::from(!none));
    }
}

/// Who has taken the place of a ministry or a province, and since when; no better founded than the codes.
#[test]
fn agencies_have_successors_by_day() {
    use motcua::identity::{Agency, AgencyCode, MinistrySystem};
    let of = |code: &str, day: &str| {
        let agency = AgencyCode::parse(code).unwrap().agency().unwrap();
        let succession = agency.succession(Date::parse(day).unwrap());
        succession.map(|heir| (heir.code, heir.name, heir.from.unwrap().to_string()))
    };
    assert_eq!(of("G04", "2025-02-28"), None);
    assert_eq!(of("G04", "2025-03-01"), Some((Some("G17"), "Bộ Xây dựng", "2025-03-01".to_owned())));
    assert_eq!(of("G17", "2026-01-01"), None, "it stands");
    assert_eq!(of("H34", "2025-06-30"), None);
    assert_eq!(of("H34", "2025-07-01"), Some((Some("H48"), "Quảng Ngãi", "2025-07-01".to_owned())));
    // A province that gave its name goes on under its own code; one that nobody joined stands.
    assert_eq!(of("H48", "2026-01-01"), Some((Some("H48"), "Quảng Ngãi", "2025-07-01".to_owned())));
    assert_eq!(of("H14", "2026-01-01"), None, "Cao Bằng was left as it was");
    let day = Date::parse("2026-11-26").unwrap();
    for agency in Agency::all() {
        if let Some(heir) = agency.succession(day) {
            assert!(heir.confidence <= agency.confidence(), "{}", agency.code());
            assert!(!heir.source.is_empty());
        }
    }
    for system in MinistrySystem::all() {
        let agency = Agency::all().find(|agency| agency.code() == system.agency()).unwrap();
        let now = agency.succession(day).map_or(agency.name(), |heir| heir.name);
        assert_eq!(now, system.name(), "the ministry as it is called since");
    }
}
