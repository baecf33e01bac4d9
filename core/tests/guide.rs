//! Annex 1 as steps: the ways, their parts, where failures lead, and whom to ask.
#![cfg(feature = "law")]

use motcua::finding::Language;
use motcua::guide;
use motcua::law::{Book, Confidence, Moment};
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
    assert_eq!(routes(&book, "H34", "2025-07-01"), ["province-front-closed"]);
    assert_eq!(routes(&book, "G22", "2024-06-15"), [""; 0]);
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
    assert_eq!(at("2025-05-29"), ["province-direct", "province-through-national"]);
    assert_eq!(at("2025-05-30"), ["province-front-closed"]);
}

#[test]
fn every_way_is_whole() {
    let book = Book::builtin();
    for route in book.rows::<guide::Route>().iter().filter(|route| route.topic == guide::Topic::Login) {
        let id = &route.provenance.id;
        assert!(route.steps.len() >= 5, "{id}");
        assert!(route.steps.iter().any(|step| !step.needs.is_empty()), "{id}");
        assert!(route.provenance.documents.iter().any(|c| c.place.as_deref() == Some("phụ lục 1")), "{id}");
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
fn failures_lead_to_the_cases_of_linking() {
    let book = Book::builtin();
    let cases: BTreeSet<_> =
        (1..=17).filter(|case| guide::leading_to(&book, *case).next().is_some()).collect();
    assert_eq!(cases, BTreeSet::from([3, 5, 6, 9, 17]));
    let (_, _, failure) = guide::leading_to(&book, 5).next().unwrap();
    assert_eq!(&*failure.key, "population-mismatch");
    assert_eq!(guide::leading_to(&book, 0).count(), 0);
    let wrong =
        book.rows::<guide::Route>().iter().flat_map(|route| &route.steps).flat_map(|step| &step.failures);
    assert!(wrong.filter_map(|failure| failure.case).all(|case| (1..=17).contains(&case)));
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
    let desk = of("18001096", Confidence::Unverified);
    assert_eq!(
        phones("H34", "2024-06-15"),
        [
            of("1900.0368", Confidence::Primary),
            of("02603.797.799", Confidence::Primary),
            of("02603.910.606", Confidence::Primary),
            desk.clone(),
        ]
    );
    assert_eq!(
        phones("H34", "2025-07-01"),
        [
            of("1900.0368", Confidence::Primary),
            of("02603.797.799", Confidence::Unverified),
            of("02603.910.606", Confidence::Unverified),
            desk.clone(),
        ]
    );
    assert_eq!(phones("national", "2024-06-15"), [of("1900.0368", Confidence::Primary), desk]);
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
