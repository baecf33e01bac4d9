//! Annex 1 as steps: the ways, their parts, where failures lead, and whom to ask.
#![cfg(feature = "law")]

use motcua::finding::{Confidence, Language};
use motcua::guide;
use motcua::law::{Book, Moment};
use motcua::time::Date;
use std::collections::BTreeSet;

fn moment(on: &str) -> Moment {
    Moment::new(Date::parse(on).unwrap())
}

fn routes(book: &Book, portal: &str, on: &str) -> Vec<String> {
    guide::login(book, book.portal(portal).unwrap(), moment(on))
        .map(|route| route.provenance.id.to_string())
        .collect()
}

#[test]
fn each_portal_has_its_ways_of_the_day() {
    let book = Book::builtin();
    assert_eq!(routes(&book, "national", "2024-06-15"), ["national-password", "national-qr"]);
    assert_eq!(routes(&book, "H34", "2025-06-30"), ["province-direct", "province-through-national"]);
    assert_eq!(routes(&book, "H34", "2025-07-01"), ["province-front-closed", "national-organisation"]);
    assert_eq!(routes(&book, "G22", "2024-06-15"), ["ministry-direct"]);
    assert_eq!(routes(&book, "G22", "2026-02-28"), ["ministry-direct", "national-organisation"]);
    assert_eq!(routes(&book, "G22", "2026-03-01"), ["ministry-front-closed", "national-organisation"]);
    assert!(guide::route(&book, "national-qr").is_some() && guide::route(&book, "national").is_none());
}

#[test]
fn a_way_closes_once_its_closing_is_known() {
    let book = Book::builtin();
    let at = |known_on: &str| -> Vec<String> {
        let moment = moment("2025-07-01").known_on(Date::parse(known_on).unwrap());
        let portal = book.portal("H34").unwrap();
        guide::login(&book, portal, moment).map(|route| route.provenance.id.to_string()).collect()
    };
    // Letter 623/TTg-KSTT of 2025-05-30 closes the provincial fronts; nobody knew before.
    assert_eq!(at("2024-06-15"), ["province-direct", "province-through-national"]);
    assert_eq!(at("2025-05-29"), ["province-direct", "province-through-national", "national-organisation"]);
    assert_eq!(at("2025-05-30"), ["province-front-closed", "national-organisation"]);
}

#[test]
fn a_way_of_a_portal_that_the_book_does_not_know_is_told() {
    let said = r#"{"vi": "Thử", "en": "Trial"}"#;
    let way = |portal: &str| {
        let route = format!(
            r#"{{"id": "own", "title": {said}, "portals": ["{portal}"], "sources": ["editors"], "confidence": "unverified",
                "steps": [{{"actor": {said}, "screen": {said}, "action": {said}}}]}}"#
        );
        let reading = Book::builtin().overlay(&format!(r#"{{"routes": [{route}]}}"#));
        let told = reading.findings.iter().map(|finding| (finding.code(), finding.path().to_string()));
        (told.collect::<Vec<_>>(), guide::route(&reading.book, "own").is_some())
    };
    assert_eq!(way("H34"), (Vec::new(), true));
    assert_eq!(way("H99"), (vec![("law-unknown-reference", "routes[0].portals[0]".to_owned())], false));
}

#[test]
fn every_way_is_whole() {
    let book = Book::builtin();
    for route in book.rows::<guide::Route>().iter().filter(|route| route.topic == guide::Topic::Login) {
        let id = &route.provenance.id;
        assert!(route.steps.len() >= 5, "{id}");
        assert!(route.steps.iter().any(|step| !step.needs.is_empty()), "{id}");
        let failures: Vec<_> = route.steps.iter().flat_map(|step| &step.failures).collect();
        for key in ["no-account", "population-mismatch", "old-dossiers-missing"] {
            assert!(failures.iter().any(|failure| *failure.key == *key), "{id} {key}");
        }
        for language in [Language::Vietnamese, Language::English] {
            let text = guide::Text::new(route, language).to_string();
            assert!(text.starts_with(route.title.text(language)), "{id}");
            let numbered = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
            assert_eq!(numbered, route.steps.len(), "{id}");
            for failure in &failures {
                assert!(text.contains(failure.text.text(language)), "{id}");
            }
        }
    }
}

#[test]
fn the_annex_has_its_ways() {
    let book = Book::builtin();
    let ids = |annex, on: &str| -> Vec<String> {
        guide::of_annex(&book, annex, moment(on)).map(|route| route.provenance.id.to_string()).collect()
    };
    let national = ["national-password", "national-qr"];
    let provinces = ["province-direct", "province-through-national"];
    assert_eq!(ids(1, "2024-06-15"), [national, provinces].concat());
    assert_eq!(ids(1, "2025-07-01"), ["national-password", "national-qr", "province-front-closed"]);
    assert_eq!(ids(0, "2024-06-15"), [""; 0]);
    // A way is told before the notice was known: then it rests on the guides of others alone.
    let early = moment("2024-03-01");
    let routes: Vec<_> = guide::of_annex(&book, 1, early).collect();
    assert!(routes.len() == 4 && routes.iter().all(|route| route.provenance.documents.is_empty()));
}

#[test]
fn failures_lead_to_the_cases_of_linking() {
    let book = Book::builtin();
    let cases: BTreeSet<_> =
        (1..=19).filter(|case| guide::leading_to(&book, *case).next().is_some()).collect();
    assert_eq!(cases, BTreeSet::from([3, 5, 6, 9, 13]));
    let (_, _, failure) = guide::leading_to(&book, 5).next().unwrap();
    assert_eq!(&*failure.key, "population-mismatch");
    assert_eq!(guide::leading_to(&book, 0).count(), 0);
    let wrong =
        book.rows::<guide::Route>().iter().flat_map(|route| &route.steps).flat_map(|step| &step.failures);
    assert!(wrong.filter_map(|failure| failure.case).all(|case| (1..=19).contains(&case)));
}

#[test]
fn contacts_are_those_of_the_day() {
    let book = Book::builtin();
    let phones = |portal: &str, on: &str| -> Vec<(String, Confidence)> {
        guide::contacts(&book, book.portal(portal).unwrap(), moment(on))
            .filter_map(|contact| Some((contact.phone.as_deref()?.to_owned(), contact.provenance.confidence)))
            .collect()
    };
    let of = |phone: &str, confidence| (phone.to_owned(), confidence);
    let hotline = of("1900.0368", Confidence::Primary);
    let desk = of("18001096", Confidence::Secondary);
    let counter = of("02603.797.799", Confidence::Primary);
    let office = of("02603.910.606", Confidence::Primary);
    assert_eq!(phones("H34", "2024-06-15"), [hotline.clone(), counter.clone(), office.clone()]);
    assert_eq!(phones("H34", "2025-06-30"), [hotline.clone(), counter, office]);
    // After the merger they are no longer given.
    assert_eq!(phones("H34", "2025-07-01"), [hotline.clone(), desk.clone()]);
    assert_eq!(phones("national", "2024-06-15"), [hotline, desk.clone()]);
    // The notice was not known yet.
    assert_eq!(phones("H34", "2024-03-01"), [of("1900.0368", Confidence::Secondary), desk]);
    assert_eq!(phones("H34", "2015-01-01"), []);
}

#[test]
fn every_key_that_linking_names_has_somebody() {
    let book = Book::builtin();
    for key in ["portal-help-desk", "one-stop-desk", "vneid-hotline", "police", "carrier", "immigration"] {
        for portal in ["national", "H34", "H26", "G22"] {
            for on in ["2024-06-15", "2024-12-01", "2026-11-26"] {
                if (key, on) == ("immigration", "2024-06-15") {
                    continue; // The decree that names it was signed ten days later.
                }
                let found = book.contact(key, book.portal(portal).unwrap(), moment(on));
                assert!(found.is_some(), "{key} {portal} {on}");
            }
        }
    }
}

#[test]
fn ways_to_pay_say_of_each_step_where_it_was_seen_and_what_to_do() {
    let book = Book::builtin();
    let moment = moment("2026-11-02");
    for (topic, id, annex) in [
        (guide::Topic::PayFee, "pay-fee-province-qr", 2),
        (guide::Topic::LandEnterprise, "pay-land-enterprise", 3),
        (guide::Topic::LandHousehold, "pay-land-household", 4),
    ] {
        assert_eq!((topic.annex(), guide::Topic::of_annex(annex)), (annex, Some(topic)));
        let ways: Vec<_> = guide::about(&book, topic, moment).collect();
        assert_eq!(ways.iter().map(|way| &*way.provenance.id).collect::<Vec<_>>(), [id]);
        let way = ways[0];
        assert!(way.provenance.note.is_some(), "{id}: what was not found is said");
        assert!(way.methods.is_empty(), "{id}: it is no way to log in");
        assert!(way.provenance.documents.iter().any(|it| *it.document == *"kontum-vneid-notice"));
        let mut keys = BTreeSet::new();
        for step in &way.steps {
            let confidence = step.confidence.expect("each step says how well it is founded");
            assert!(!step.sources.is_empty(), "{id}");
            let sources: Vec<_> = step.sources.iter().map(|it| book.source(it).expect(it)).collect();
            let best = sources.iter().map(|source| source.confidence).max().unwrap();
            assert!(confidence <= best, "{id}: {}", step.screen.en);
            for failure in &step.failures {
                assert!(keys.insert(&failure.key), "{id}: {}", failure.key);
                assert_ne!(failure.text.vi, failure.text.en);
            }
        }
        assert!(keys.len() >= 6, "{id}");
        assert_eq!(guide::about(&book, topic, Moment::new(Date::parse("2024-06-14").unwrap())).count(), 0);
    }
    assert_eq!(guide::Topic::of_annex(5), None);
    let login: Vec<_> = guide::login(&book, book.portal("national").unwrap(), moment).collect();
    assert!(login.iter().all(|way| way.topic == guide::Topic::Login));
}
