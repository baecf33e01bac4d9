//! What the data files say twice, because no door leads from one room to the other, is said alike.
#![cfg(feature = "law")]

use motcua::account::link::{Case, Contact};
use motcua::account::login::{Effect, LoginRule};
use motcua::finding::Language;
use motcua::identity::{Agency, AgencyRole, DossierCode, Province};
use motcua::law::{Book, PortalKind, Row};
use motcua::procedure::{Regime, Status};
use motcua::time::Date;
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn every_portal_but_the_national_one_is_an_agency_of_the_same_name() {
    let book = Book::builtin();
    // The code of social insurance was not found.
    let agencies_alone = |id: &&str| !["national", "bhxh"].contains(id);
    let portals: BTreeSet<_> = book.portals().iter().map(Row::id).filter(agencies_alone).collect();
    let agencies: BTreeSet<_> = Agency::all().map(Agency::code).collect();
    assert_eq!(portals, agencies);
    for agency in Agency::all() {
        let portal = book.portal(agency.code()).unwrap();
        let kind = match agency.code().get(..1) {
            Some("G") => PortalKind::Ministry,
            Some("H") => PortalKind::Province,
            _ => panic!("{}: a kind of agency without a portal", agency.code()),
        };
        assert_eq!((&*portal.name, portal.kind), (agency.name(), kind), "{}", agency.code());
        assert_eq!(portal.provenance.confidence, agency.confidence(), "{}", agency.code());
    }
}

#[test]
fn every_agency_of_a_province_is_the_agency_of_one_province() {
    let last = Date::parse("2025-06-30").unwrap();
    let provinces: BTreeSet<_> =
        Province::all_on(last).map(|province| (province.agency_code().unwrap(), province.name())).collect();
    let agencies: Vec<_> = Agency::all().filter(|agency| agency.code().starts_with('H')).collect();
    assert_eq!((provinces.len(), agencies.len()), (63, 63));
    for agency in agencies {
        let province = provinces.iter().find(|(code, _)| *code == agency.code()).unwrap();
        assert_eq!(agency.name(), province.1);
    }
}

/// The rules that send the users of a merged province's portal on follow the table of provinces.
#[test]
fn portals_move_where_their_provinces_went() {
    let book = Book::builtin();
    let last = Date::parse("2025-06-30").unwrap();
    let agency_of = |province: Province| province.agency_code().unwrap();
    let mut by_table = BTreeSet::new();
    for province in Province::all_on(last) {
        let Some(successor) = province.successor() else { continue };
        // The portal that goes on is that of the part that gave its name, or of the only part, as in Huế.
        let parts: Vec<_> = successor.predecessors().collect();
        let heir = match parts.as_slice() {
            [only] => *only,
            parts => *parts.iter().find(|part| part.name() == successor.name()).unwrap(),
        };
        if heir != province {
            by_table.insert((agency_of(province).to_owned(), agency_of(heir).to_owned()));
        }
    }
    let by_rules: BTreeSet<_> = book
        .rows::<LoginRule>()
        .iter()
        .filter(|rule| rule.effect == Effect::Advise && rule.id().starts_with("merged-into-"))
        .flat_map(|rule| {
            let to = rule.moves_to.as_deref().unwrap();
            rule.scope.portals.iter().map(move |from| (from.to_string(), to.to_owned()))
        })
        .collect();
    assert_eq!(by_rules, by_table);
    assert!(by_table.contains(&("H34".to_owned(), "H48".to_owned())), "Kon Tum went to Quảng Ngãi");
}

/// The guide knows the numbers of the cases, though no door leads from it to linking.
#[test]
fn failures_of_the_guide_lead_to_cases_that_there_are() {
    let read = |case: u64| {
        let said = json!({"vi": "a", "en": "b"});
        let failure = json!({"key": "new", "text": said, "case": case});
        let step = json!({"actor": said, "screen": said, "action": said, "failures": [failure]});
        let route = json!({"id": "new", "title": said, "steps": [step], "sources": ["editors"],
            "confidence": "unverified"});
        let reading = Book::builtin().overlay(&json!({"routes": [route]}).to_string());
        for finding in &reading.findings {
            let told = finding.message(Language::Vietnamese).to_string();
            assert!(told.contains("một số nguyên từ 1 đến 19"), "{told}");
        }
        reading
            .findings
            .iter()
            .map(|finding| (finding.code(), finding.path().to_string()))
            .collect::<Vec<_>>()
    };
    let numbers: Vec<_> = Case::ALL.iter().map(|case| u64::from(case.number())).collect();
    let none: Vec<(&str, String)> = Vec::new();
    for number in [0, 150, 255, 256].into_iter().chain(1..=25) {
        let path = "routes[0].steps[0].failures[0].case".to_owned();
        let expected = if numbers.contains(&number) { none.clone() } else { vec![("law-shape", path)] };
        assert_eq!(read(number), expected, "{number}");
    }
}

#[test]
fn the_hotline_has_one_number() {
    let book = Book::builtin();
    let hotline = Contact::all().find(|contact| contact.phone().is_some()).unwrap();
    let row = book.contacts().iter().find(|contact| *contact.key == *hotline.as_str()).unwrap();
    assert_eq!(hotline.phone(), row.phone.as_deref());
}

/// The decrees whose terms the build makes constant are in force when the book says so.
#[test]
fn decrees_on_dossiers_are_in_force_when_the_book_says_so() {
    let book = Book::builtin();
    for regime in Regime::all() {
        let validity =
            book.document(regime.id).unwrap_or_else(|| panic!("{}", regime.id)).provenance.validity;
        assert_eq!((validity.from, validity.to), (regime.from, regime.to), "{}", regime.id);
    }
    // What the agency in a dossier's code is follows the decree of its day.
    let role = |code: &str| DossierCode::parse(code).unwrap().role();
    let last = Regime::all().next().unwrap().to.unwrap();
    let code = |day: Date| format!("H34-{:02}{:02}{:02}-0001", day.year() % 100, day.month(), day.day());
    assert_eq!(role(&code(last)), AgencyRole::Receiving);
    assert_eq!(role(&code(last.next().unwrap())), AgencyRole::Resolving);
}

/// The words of the statuses and the names in their table are the same.
#[test]
fn statuses_are_called_as_their_table_calls_them() {
    let table: serde_json::Value = serde_json::from_str(include_str!("../data/statuses.json")).unwrap();
    for row in table["statuses"].as_array().unwrap() {
        let status = Status::parse(row["status"].as_str().unwrap()).unwrap();
        assert_eq!(u64::from(status.code()), row["code"].as_u64().unwrap());
        assert_eq!(status.label(Language::Vietnamese), row["vi"]);
        assert_eq!(status.label(Language::English), row["en"]);
    }
}
