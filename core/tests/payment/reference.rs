use super::{Numbers, code, form, reference};
use motcua::payment::{Finder, Form, Identifier, Reference};
use std::collections::HashSet;

const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

#[test]
fn bad_references_are_refused() {
    for (text, expected) in [
        ("", "reference-format"),
        ("KT07", "reference-format"),
        ("K1234567", "reference-format"),
        ("12345678", "reference-format"),
        ("kth340000001207", "reference-format"),
        ("KTH34 0000001207", "reference-format"),
        ("KTH3400000012Đ7", "reference-format"),
        ("KTH34000000120A", "reference-format"),
        ("KTH3400000000000000001207X", "reference-format"),
        ("KTH340000001208", "reference-check-digit"),
        ("KTH340000001270", "reference-check-digit"),
    ] {
        assert_eq!(code(Reference::parse(text)), expected, "{text:?}");
    }
    for (prefix, office, digits, expected) in [
        ("K", "", 8, "reference-prefix"),
        ("KTUMKT", "", 8, "reference-prefix"),
        ("Kt", "", 8, "reference-prefix"),
        ("K1", "", 8, "reference-prefix"),
        ("KT", "H-34", 8, "reference-office"),
        ("KT", "h34", 8, "reference-office"),
        ("KT", "Đ34", 8, "reference-office"),
        ("KT", "H34", 0, "reference-length"),
        ("KT", "H34", 19, "reference-length"),
        ("KTUMA", "H341502030", 9, "reference-length"),
    ] {
        let error = Form::new(prefix, office, digits).unwrap_err();
        assert_eq!(error.code(), expected, "{prefix} {office} {digits}");
        let place = if expected == "reference-length" { "digits" } else { &expected["reference-".len()..] };
        assert_eq!(error.finding().path().to_string(), place, "{prefix} {office} {digits}");
    }
    assert_eq!(Form::new("KTUMA", "H341502030", 8).unwrap().length(), 25);
    assert_eq!(code(form().reference("H3", 1)), "reference-office");
    assert_eq!(code(form().reference("34H", 1)), "reference-office");
    assert_eq!(code(form().reference("H34", 100_000_000)), "reference-number");
    let place = |error: motcua::finding::Error| error.finding().path().to_string();
    assert_eq!(place(form().reference("H3", 1).unwrap_err()), "office");
    assert_eq!(place(form().reference("H34", 100_000_000).unwrap_err()), "number");
    assert_eq!(code(Identifier::new("a b")), "identifier-format");
    assert_eq!(code(Identifier::new(&"a".repeat(65))), "identifier-format");
}

/// ISO 7064 gives 794 and its check digits 44; with letters before, the remainder is moved as in an IBAN, whose
/// published examples are read with country and check digits last, as the standard sums them.
#[test]
fn published_numbers_pass() {
    let published = [
        "WEST12345698765432GB82",
        "NWBK60161331926819GB29",
        "ABNA0417164300NL91",
        "AIBK93115212345678IE29",
        "BANK0000435195001LV80",
        "AAAA1B31007593840000RO49",
    ];
    for text in published {
        assert_eq!(Reference::parse(text).map(|it| it.to_string()).as_deref(), Ok(text));
        for check in 0..100 {
            let other = format!("{}{check:02}", &text[..text.len() - 2]);
            assert_eq!(Reference::parse(&other).is_ok(), other == text, "{other}");
        }
    }
}

/// The check digits of an ISO 11649 reference are ours of the same text with RF after it.
#[test]
fn check_digits_are_those_of_another_program() {
    let mut numbers = Numbers(0x5eed_0001);
    for _ in 0..2_000 {
        // Longer ones overflow there.
        let length = 3 + numbers.next(14);
        let mut text = String::from("KT");
        text.extend((2..length).map(|_| char::from(*numbers.pick(ALPHABET))));
        let theirs = iso_11649::RfCreditorReference::new(&text).to_electronic_string();
        assert_eq!(theirs.strip_prefix("RF").and_then(|rest| rest.get(2..)), Some(text.as_str()));
        let ours = format!("{text}RF{}", &theirs[2..4]);
        assert!(Reference::parse(&ours).is_ok(), "{ours}");
    }
}

/// Every wrong character and every swap of neighbours, of numbers all over the range: seen, and never found as
/// another reference, whatever stands around it.
#[test]
fn no_wrong_character_and_no_swap_passes() {
    let finder = Finder::new([form()]);
    let found = |text: &str| {
        let found = finder.find(text).map(|found| found.references().next().map(|it| it.to_string()));
        found.ok().flatten()
    };
    for number in [0, 1, 12, 99, 100, 4_711, 99_999_999, 12_345_678, 50_000_000] {
        let right = reference(number).to_string();
        assert_eq!(found(&format!("CT {right} nop phi")), Some(right.clone()));
        for at in 0..right.len() {
            for other in ALPHABET.iter().map(|byte| char::from(*byte)) {
                let wrong = format!("{}{other}{}", &right[..at], &right[at + 1..]);
                if wrong != right {
                    assert_eq!(found(&wrong), None, "{wrong}");
                    assert_eq!(found(&format!("MBVCB.1.{wrong}.CT tu 1234567890")), None, "{wrong}");
                }
            }
            if at > 0 {
                let mut bytes = right.clone().into_bytes();
                bytes.swap(at - 1, at);
                let swapped = String::from_utf8(bytes).unwrap();
                assert!(swapped == right || found(&swapped).is_none(), "{swapped}");
            }
        }
    }
}

/// How often two wrong digits hit another of the open orders: every pair of places, every pair of digits, of some orders.
fn hits_of_two_wrong(open: &[Reference], step: usize) -> (usize, usize) {
    let known: HashSet<&str> = open.iter().map(Reference::as_str).collect();
    assert_eq!(known.len(), open.len(), "no two numbers become one");
    let (mut hits, mut trials) = (0, 0);
    for reference in open.iter().step_by(step) {
        let places: Vec<usize> =
            reference.as_str().match_indices(|it: char| it.is_ascii_digit()).map(|(at, _)| at).collect();
        for (at, one) in places.iter().enumerate() {
            for other in &places[at + 1..] {
                for pair in 0..100_u8 {
                    let mut bytes = reference.as_str().as_bytes().to_vec();
                    let (first, second) = (b'0' + pair / 10, b'0' + pair % 10);
                    if bytes[*one] != first && bytes[*other] != second {
                        (bytes[*one], bytes[*other]) = (first, second);
                        trials += 1;
                        hits += usize::from(known.contains(std::str::from_utf8(&bytes).unwrap()));
                    }
                }
            }
        }
    }
    (hits, trials)
}

/// 10,000 open orders with dense serials: of 20 offices, in 10 days with the day in the number, or one after the other.
#[test]
fn two_wrong_digits_hit_no_other_order_where_numbers_are_spread() {
    let days: Vec<u64> =
        (0..10).flat_map(|day| (1..=50).map(move |serial| (240_610 + day) * 10_000 + serial)).collect();
    let serials: Vec<u64> = (1..=500).collect();
    for (digits, numbers) in [(10, &days), (12, &serials), (8, &serials), (6, &serials), (4, &serials)] {
        let plain = Form::new("KT", "08", digits).unwrap();
        let open = |form: Form| -> Vec<Reference> {
            let numbers = (0..20).flat_map(|office| numbers.iter().map(move |number| (office, *number)));
            numbers.map(|(office, number)| form.reference(&format!("{office:02}"), number).unwrap()).collect()
        };
        let (hits, trials) = hits_of_two_wrong(&open(plain.spread()), 501);
        assert_eq!(hits, 0, "{digits} digits: of {trials}");
        // The measure sees what it is to see.
        let (hits, trials) = hits_of_two_wrong(&open(plain), 501);
        assert!(hits * 10_000 > trials * 6, "{digits} digits: {hits} of {trials}");
    }
}

/// Computed apart from this library, by whole numbers of any size.
#[test]
fn spread_numbers_are_those_of_another_program() {
    let written = |office: &str, number, digits| {
        let form = Form::new("KT", office, digits).unwrap().spread();
        form.reference(office, number).unwrap().to_string()
    };
    assert_eq!(written("H34", 12, 8), "KTH349396496064");
    assert_eq!(written("H34", 99_999_999, 8), "KTH349052077388");
    assert_eq!(written("", 0, 1), "KT047");
    assert_eq!(written("", 9, 1), "KT338");
    assert_eq!(written("Z9", 0, 18), "KTZ916751135906143187735");
    assert_eq!(written("Z9", 999_999_999_999_999_999, 18), "KTZ954947737031153702884");
    assert_eq!(written("08", 2_406_100_001, 10), "KT08979214407549");
    assert_eq!(written("09", 2_406_100_001, 10), "KT09393427969819");
    // The factor of eleven digits ends in five, and the next odd one is taken.
    assert_eq!(written("08", 2_406_100_001, 11), "KT081038189662514");
    assert_eq!(written("H34", 1, 18), "KTH3413630644440811217387");
    assert_eq!(written("H34", 999_999_999_999_999_999, 18), "KTH3490023846690832247588");
    let finder = Finder::new([form()]);
    let found = finder.find("nop phi kth34 9396 4960 64 cam on").unwrap();
    assert_eq!(found.references().map(|it| it.to_string()).collect::<Vec<_>>(), ["KTH349396496064"]);
    assert_eq!(code(form().spread().reference("H34", 100_000_000)), "reference-number");
    assert_eq!(code(form().spread().reference("340", 1)), "reference-office");
}

/// Each number of a form becomes another number of it, whatever the office and the count of digits.
#[test]
fn spreading_loses_no_number() {
    for digits in 1..=4 {
        for office in ["", "A", "Z9", "H34"] {
            let form = Form::new("KT", office, digits).unwrap().spread();
            let all: HashSet<_> = (0..10_u64.pow(digits.into()))
                .map(|number| form.reference(office, number).unwrap())
                .collect();
            assert_eq!(all.len(), 10_usize.pow(digits.into()), "{office} {digits}");
        }
    }
    for digits in 5..=18 {
        let form = Form::new("KT", "Z9", digits).unwrap().spread();
        let last = 10_u64.pow(digits.into()) - 1;
        let some = (0..2_000).flat_map(|number| [number, last - number]);
        let all: HashSet<_> = some.map(|number| form.reference("Z9", number).unwrap()).collect();
        assert_eq!(all.len(), 4_000, "{digits}");
    }
}

/// What banks do to remarks, as seen in statements: each is found, and exactly it.
#[test]
fn references_survive_what_banks_do() {
    let finder = Finder::new([form(), Form::new("DVC", "", 10).unwrap()]);
    let mut numbers = Numbers(0x5eed_0002);
    let (mut found, trials) = (0, 20_000);
    for trial in 0..trials {
        let number = numbers.next(100_000_000) as u64;
        let right = if trial % 2 == 0 { reference(number) } else { dvc(number) };
        let remark = mangled(&right.to_string(), &mut numbers);
        let answer = finder.find(&remark).map(|found| found.references().collect::<Vec<_>>());
        found += usize::from(answer == Ok(vec![right]));
        if let Ok(others) = answer {
            assert!(others.iter().all(|other| *other == right), "{remark}: another reference");
        }
    }
    assert!(found * 1_000 >= trials * 999, "{found} of {trials}");
}

fn dvc(number: u64) -> Reference {
    Form::new("DVC", "", 10).unwrap().reference("", number).unwrap()
}

/// A remark with the reference whole, in one of the shapes of banks, and then what else happens to it.
fn mangled(reference: &str, numbers: &mut Numbers) -> String {
    let id = numbers.next(1_000_000_000);
    let text =
        *numbers.pick(&["nop phi", "NOP LE PHI TRUOC BA", "thanh toan ho so", "chuyen tien", "phi 2024"]);
    let mut own = reference.to_owned();
    match numbers.next(5) {
        0 => own = own.to_lowercase(),
        1 => own.insert(1 + numbers.next(own.len() - 1), ' '),
        2 => own.insert(1 + numbers.next(own.len() - 1), '\n'),
        3 => own.insert(1 + numbers.next(own.len() - 1), *numbers.pick(&['.', '-', '/', ',', '\u{A0}'])),
        _ => {}
    }
    let account = 1_000_000_000 + numbers.next(1_000_000_000);
    let mut remark = match numbers.next(9) {
        0 => {
            format!("MBVCB.{id}.{account}.{own}.CT tu {account} NGUYEN VAN MAU toi {account} KHO BAC tai VCB")
        }
        1 => format!("{}.240618.083015.{own} {text}", numbers.next(100_000)),
        2 => format!("{text} {own}"),
        3 => format!("{own} {text}"),
        4 => format!("{own}-180624-08:30:15 {id:06}"),
        5 => format!("CT DEN:{id:012} {own} {text}"),
        6 => format!("IBFT {own} FT24170{id:09}"),
        7 => format!("{own} {own}; {text}"),
        _ => own.clone(),
    };
    match numbers.next(4) {
        // A remark is cut at the end of a fixed length: what is left of the reference is whole here.
        0 => {
            let end = remark.find(&own).map_or(remark.len(), |at| at + own.len());
            remark.truncate(end);
        }
        // All punctuation lost, words run together or not.
        1 => remark = remark.replace(['.', ',', ';', ':', '-', '/'], " "),
        2 => remark = remark.to_uppercase(),
        _ => {}
    }
    remark
}

#[test]
fn punctuation_lost_leaves_the_reference_where_it_is() {
    let finder = Finder::new([form()]);
    let right = reference(12);
    for (remark, whole) in [
        ("MBVCB555012KTH340000001207NOPPHICTTU", true),
        ("555012kth340000001207nopphi", true),
        // A day and a time that lost their separator; a digit typed twice.
        ("KTH340000001207240618083015", true),
        ("KTH3400000012070", false),
        ("KTH34000000120712", false),
        ("KTH340000001207 12", true),
        ("KTH3400000012", false),
        ("KTH340000001207KTH340000001207", true),
    ] {
        let found = finder.find(remark).map(|found| found.references().collect::<Vec<_>>());
        assert_eq!(found == Ok(vec![right]), whole, "{remark}");
        assert!(whole || found.is_err(), "{remark}: damaged, and said so");
    }
}

#[test]
fn two_references_are_both_found_and_spans_are_of_the_remark() {
    let finder = Finder::new([form()]);
    let remark = "Nộp phí: KTH34-0000-0012-07 và kth340000001304, hạn 24/6";
    let found = finder.find(remark).unwrap();
    let spans: Vec<_> = found.spans().map(|(it, span)| (it.to_string(), &remark[span])).collect();
    let expected = [(reference(12), "KTH34-0000-0012-07"), (reference(13), "kth340000001304")];
    assert_eq!(spans, expected.map(|(it, text)| (it.to_string(), text)));

    let found = finder.find("KTH340000001207 KTH340000001208").unwrap();
    assert_eq!((found.references().len(), found.damaged().len()), (1, 1), "a damaged one beside a whole one");
}

/// Up to three digits glued to a reference are typed by mistake; four and more are another number of the bank's.
#[test]
fn a_few_digits_glued_to_a_reference_damage_it() {
    let finder = Finder::new([form()]);
    for (digits, whole) in
        [("", true), ("7", false), ("77", false), ("777", false), ("7777", true), (" 777", true)]
    {
        let found = finder.find(&format!("{}{digits}", reference(12)));
        assert_eq!(found.is_ok_and(|found| found.references().len() == 1), whole, "{digits:?}");
    }
}

/// All of them are found in a remark of any length; that it takes the time of its length is held by a gate.
#[test]
fn a_long_remark_gives_all_its_references() {
    let rows: Vec<String> =
        (0..4_000).map(|it| format!("{} H34.15-240617-{it:06} ", reference(it))).collect();
    let found = Finder::new([form()]).find(&rows.concat()).unwrap();
    assert_eq!((found.references().len(), found.guesses().len()), (4_000, 4_000));
}

#[test]
fn a_word_is_no_damaged_reference() {
    let finder = Finder::new([form()]);
    for remark in ["KT HA TANG 12", "THIET KT KT", "nop tien dien", "", "\u{1F600}", "KT", "ẤẤKTẤẤ", "H34"]
    {
        assert!(finder.find(remark).unwrap().is_empty(), "{remark}");
    }
    let cut = finder.find("KTH34000000120Đ").unwrap_err();
    assert_eq!(cut.finding().span(), Some(0..14), "whole characters, and none of another word");
    let error = finder.find("phí KTH340000001308 x").unwrap_err();
    assert_eq!((error.code(), error.finding().span()), ("reference-check-digit", Some(5..20)));
}

#[test]
fn codes_of_dossiers_are_guesses() {
    let finder = Finder::new([form()]);
    for (remark, codes) in [
        ("H34152406170001", &["H34.15-240617-0001"][..]),
        ("nop phi ho so h34.15-240617-0001 CT tu 0011", &["H34.15-240617-0001"]),
        ("H15 50 05 13 261008 0975", &["H15.50.05.13-261008-0975"]),
        ("000.00.15.H34-240617-0001", &["000.00.15.H34-240617-0001"]),
        ("THANH TOAN HO SO 0000015H342406170001", &["000.00.15.H34-240617-0001"]),
        ("H34.15-240617-0001 12", &["H34.15-240617-0001"]),
        // No such day; too short; something glued to it.
        ("H34152413170001", &[]),
        ("H3415240617000", &[]),
        ("H3415240617000112345678", &[]),
        // The office in a reference is no dossier.
        ("KTH340000001207", &[]),
    ] {
        let found = finder.find(remark).unwrap();
        let guesses: Vec<_> = found.guesses().iter().map(ToString::to_string).collect();
        assert_eq!(guesses, codes, "{remark}");
        assert_eq!(found.references().len(), usize::from(remark.starts_with("KT")));
    }
}

#[test]
fn nothing_of_a_remark_is_in_debug_or_error() {
    let finder = Finder::new([form()]);
    let remark = "KTH340000001207 H34152406170001";
    let found = finder.find(remark).unwrap();
    let error = finder.find("NGUYEN VAN MAU KTH340000001308").unwrap_err();
    let shown = format!(
        "{found:?} {:?} {:?} {:?} {error:?} {error}",
        found.references().next(),
        found.guesses(),
        Identifier::new("SECRETMARK").unwrap()
    );
    for secret in ["0000001", "1207", "0001", "NGUYEN", "SECRETMARK"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// What a remark is about is nothing only where neither a reference nor a guess is in it; a damaged one alone is an error.
#[test]
fn a_remark_about_something_is_not_empty() {
    let right = reference(12).to_string();
    let (start, end) = right.split_at(right.len() - 1);
    let damaged = format!("{start}{}", if end == "0" { '1' } else { '0' });
    let finder = Finder::new([form()]);
    for (remark, empty) in
        [(right.as_str(), false), ("H34152406170001", false), ("nop phi", true), ("", true)]
    {
        assert_eq!(finder.find(remark).unwrap().is_empty(), empty, "{remark}");
    }
    assert_eq!(code(finder.find(&damaged)), "reference-check-digit");
    let both = finder.find(&format!("{right} {damaged}")).unwrap();
    assert!(!both.is_empty());
    // A letter that no reference has stands between its characters: it is none.
    let (one, two) = right.split_at(5);
    assert_eq!(finder.find(&format!("{one}Đ{two}")).map_or(0, |found| found.references().len()), 0);
    assert_eq!(finder.find(&format!("{one}.{two}")).unwrap().references().len(), 1);
}

/// A reference with a digit glued to it is damaged, whatever stands behind a space: two digits typed as one lead to nobody.
#[test]
fn a_digit_typed_twice_is_not_excused_by_a_number_behind_a_space() {
    let finder = Finder::new([form()]);
    let right = reference(12).to_string();
    for behind in ["1", "1 2345", "12 3456789", "123-2024"] {
        assert_eq!(code(finder.find(&format!("{right}{behind}"))), "reference-check-digit", "{behind}");
    }
    for behind in [" 1", " 12 3456789", "1234", "-1"] {
        let found = finder.find(&format!("{right}{behind}")).unwrap();
        assert_eq!(found.references().next().map(|it| it.to_string()), Some(right.clone()), "{behind}");
    }
}

/// The prefix begins a reference where at least half of its digits follow: five of eight and two check digits.
#[test]
fn half_of_the_digits_make_a_damaged_reference() {
    let finder = Finder::new([form()]);
    assert_eq!(code(finder.find("KTABCDEFGH12345")), "reference-check-digit");
    assert!(finder.find("KTABCDEFGHI1234").unwrap().is_empty());
}

/// The digits of a reference are no dossier, though they read as one: H34, the ninth of November 2026, a serial.
#[test]
fn no_dossier_is_guessed_inside_a_reference() {
    let finder = Finder::new([form()]);
    let right = reference(26_110_912).to_string();
    let found = finder.find(&format!("nop phi {right}")).unwrap();
    assert_eq!((found.references().len(), found.guesses()), (1, &[][..]));
    // Behind another letter the same characters are a guess.
    let alone = finder.find(&format!("nop phi {}", &right[2..])).unwrap();
    assert_eq!((alone.references().len(), alone.guesses().len()), (0, 1));
}

/// The four-level form may stand right behind a word; behind a digit it is another number.
#[test]
fn a_dossier_of_four_levels_may_follow_a_word() {
    use motcua::identity::DossierCode;
    let finder = Finder::new([form()]);
    let code = "000.00.15.H34-240617-0001";
    let expected = DossierCode::parse_lenient(code).unwrap();
    for before in ["", "HS ", "HS", "so "] {
        let found = finder.find(&format!("{before}{code}")).unwrap();
        assert_eq!(found.guesses(), [expected], "{before}");
    }
}
