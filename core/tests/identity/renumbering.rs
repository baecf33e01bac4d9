//! Mobile numbers of eleven digits, and the plan by which they became numbers of ten.

use super::code as refused;
use motcua::finding::Language;
use motcua::identity::{Phone, PhoneKind, Renumbering};
use std::collections::BTreeMap;

/// The network codes of before 2018 and what they became, as gsm.vn, plo.vn (773007) and aptoide.com
/// (convert-phone-numbers) list them alike: old codes, new codes.
const RENUMBERED: [(&str, &str); 5] = [
    ("0120 0121 0122 0126 0128", "070 079 077 076 078"),
    ("0123 0124 0125 0127 0129", "083 084 085 081 082"),
    ("0162 0163 0164 0165 0166 0167 0168 0169", "032 033 034 035 036 037 038 039"),
    ("0186 0188", "056 058"),
    ("0199", "059"),
];

#[test]
fn old_mobile_numbers_are_read_as_what_they_became_when_that_is_asked_for() {
    let listed = RENUMBERED.iter().flat_map(|(old, new)| old.split(' ').zip(new.split(' ')));
    let today: BTreeMap<_, _> = listed.collect();
    for code in 100..200 {
        let old = format!("0{code}");
        let number = format!("{old}4000111");
        assert!(Phone::parse(&number).is_err(), "{number}");
        let Some(new) = today.get(old.as_str()) else {
            assert_eq!(refused(Phone::parse_old(&number)), "phone-old-format", "{number}");
            continue;
        };
        let expected = Phone::parse(&format!("{new}4000111")).unwrap();
        assert_eq!(expected.kind(), PhoneKind::Mobile);
        for written in [number.clone(), format!("+84{}", &number[1..]), format!("0084 {}", &number[1..])] {
            assert_eq!(Phone::parse_old(&written), Ok(expected), "{written}");
        }
        let told = Phone::parse(&number).unwrap_err().finding().message(Language::Vietnamese).to_string();
        assert!(told.contains("trước năm 2018"), "{told}");
    }
    assert_eq!(today.len(), 21);
    for number in [
        "",
        "0912000111",
        "0164400011",
        "016440001112",
        "1644000111",
        "0164400011a",
        "19001234",
        "+841900123456",
    ] {
        assert_eq!(refused(Phone::parse_old(number)), "phone-old-format", "{number}");
    }
    assert_eq!(Phone::parse("+84 1900 1234").map(|phone| phone.kind()), Ok(PhoneKind::PremiumRate));
}

#[test]
fn the_plans_of_renumbering_are_the_data_and_what_old_numbers_are_read_by() {
    let data: serde_json::Value = serde_json::from_str(include_str!("../../data/renumberings.json")).unwrap();
    let rows = data["renumberings"].as_array().unwrap();
    assert_eq!(Renumbering::all().count(), rows.len());
    for (plan, row) in Renumbering::all().zip(rows) {
        let days = [plan.issued(), plan.first_day(), plan.last_day()].map(|day| day.to_string());
        assert_eq!(
            days.each_ref().map(String::as_str),
            ["issued", "first_day", "last_day"].map(|key| &row[key])
        );
        assert_eq!(plan.confidence().as_str(), row["confidence"]);
        assert_eq!(plan.sources().len(), row["sources"].as_array().unwrap().len());
        let codes: Vec<_> =
            plan.codes().map(|(old, new)| serde_json::json!({"old": old, "new": new})).collect();
        assert_eq!(row["codes"], serde_json::Value::from(codes));
        for (old, new) in plan.codes() {
            assert_eq!(Renumbering::of(old), Some(plan));
            let today = Phone::parse_old(&format!("{old}0000111")).unwrap();
            assert_eq!(today.compact(), format!("{new}0000111"));
        }
    }
    for code in ["", "0", "016", "01640", "164", "091", "0100", "０１６４"] {
        assert_eq!(Renumbering::of(code), None, "{code}");
    }
}
