//! The catalogue as linked data: CPSV-AP 3.2, the European profile for describing public services.

use super::catalogue::Catalogue;
use super::limit::TimeLimit;
use super::practice::Channel;
use super::rows::{Level, Paper, Procedure, Way};
use super::rules::CATALOGUE_BASE;
use crate::calendar::Period;
use crate::finding::{Error, Finding, Language, Path};
use crate::law::Wording;
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;
use serde_json::{Value, json};

/// Where Vietnam is, and its language, in the European Union's authority tables, which the profile recommends.
const VIETNAM: &str = "http://publications.europa.eu/resource/authority/country/VNM";
const VIETNAMESE: &str = "http://publications.europa.eu/resource/authority/language/VIE";

/// A catalogue as a JSON-LD document of CPSV-AP 3.2: services with their authority, channels, time limits, costs,
/// papers, results and legal basis. The context is in the document, so that nothing is loaded to read it. Names
/// begin with `base`, such as `https://dichvucong.example.vn/id/`.
///
/// A limit in working days is told in words only: a duration of the profile counts days of the calendar.
///
/// # Errors
///
/// - `catalogue-base` when the base is not `http://`, `https://` or `urn:` and then letters, digits and `-._~:/`.
///
/// ```
/// use motcua::law::{Book, Moment};
/// use motcua::procedure::{Catalogue, cpsv};
/// use motcua::time::Date;
/// let book = Book::builtin();
/// let catalogue = Catalogue::of(&book, Moment::new(Date::parse("2026-11-26")?));
/// let text = cpsv::json_ld(&catalogue, "https://dichvucong.example.vn/id/")?;
/// assert!(text.contains("https://dichvucong.example.vn/id/procedure/1.001193"));
/// assert_eq!(cpsv::json_ld(&catalogue, "id/ ").unwrap_err().code(), "catalogue-base");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn json_ld(catalogue: &Catalogue<'_>, base: &str) -> Result<String, Error> {
    let scheme = ["http://", "https://", "urn:"].into_iter().find_map(|scheme| base.strip_prefix(scheme));
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/".contains(&byte);
    if !scheme.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(plain)) {
        return Err(Finding::new(&CATALOGUE_BASE).at(Path::Field("base")).into());
    }
    let mut graph = Graph { base, nodes: BTreeMap::new() };
    graph.add(VIETNAM.to_owned(), "dct:Location", json!({}));
    graph.add(VIETNAMESE.to_owned(), "dct:LinguisticSystem", json!({}));
    for procedure in catalogue.procedures() {
        graph.service(procedure);
    }
    let nodes: Vec<Value> = graph.nodes.into_values().collect();
    Ok(json!({ "@context": context(), "@graph": nodes }).to_string())
}

fn context() -> Value {
    json!({
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dct": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#"
    })
}

/// The nodes of the document by their names, each once.
struct Graph<'a> {
    base: &'a str,
    nodes: BTreeMap<String, Value>,
}

impl Graph<'_> {
    /// The name of a thing: what it is, and its parts, escaped where a name may not hold them.
    fn name(&self, kind: &str, parts: &[&str]) -> String {
        let mut name = format!("{}{kind}", self.base);
        for part in parts {
            name.push('/');
            for byte in part.bytes() {
                if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                    name.push(char::from(byte));
                } else {
                    // A string takes everything.
                    let _ = write!(name, "%{byte:02X}");
                }
            }
        }
        name
    }

    /// Adds a node unless it is there, and gives what points to it.
    fn add(&mut self, name: String, kind: &str, mut node: Value) -> Value {
        let link = json!({ "@id": name });
        if let Some(fields) = node.as_object_mut() {
            fields.insert("@id".to_owned(), json!(name));
            fields.insert("@type".to_owned(), json!(kind));
        }
        self.nodes.entry(name).or_insert(node);
        link
    }

    fn concept(&mut self, kind: &str, word: &str, vi: &str, en: &str) -> Value {
        let name = self.name(kind, &[word]);
        let label = [json!({ "@value": vi, "@language": "vi" }), json!({ "@value": en, "@language": "en" })];
        self.add(name, "skos:Concept", json!({ "skos:prefLabel": label }))
    }

    fn service(&mut self, procedure: &Procedure) {
        let code = procedure.code.to_string();
        let authority = self.name("agency", &[&procedure.agency.vi]);
        let location = json!({ "@id": VIETNAM });
        let authority = self.add(
            authority,
            "cv:PublicOrganisation",
            json!({ "skos:prefLabel": labels(&procedure.agency), "dct:spatial": location }),
        );
        let field = self.concept("field", &procedure.field.vi, &procedure.field.vi, &procedure.field.en);
        let mut node = json!({
            "dct:identifier": code,
            "dct:title": labels(&procedure.name),
            "dct:description": labels(&describe(procedure)),
            "dct:language": { "@id": VIETNAMESE },
            "dct:spatial": location,
            "cv:hasCompetentAuthority": authority,
            "cv:thematicArea": field,
        });
        let lists = self.lists(&code, procedure).into_iter().filter(|(_, list)| !list.is_empty());
        if let Some(fields) = node.as_object_mut() {
            fields.extend(lists.map(|(key, list)| (key.to_owned(), json!(list))));
        }
        let name = self.name("procedure", &[&code]);
        self.add(name, "cpsv:PublicService", node);
    }

    /// What a procedure points to, by what each is to it.
    fn lists(&mut self, code: &str, procedure: &Procedure) -> [(&'static str, Vec<Value>); 7] {
        let cost = |graph: &mut Self, fee: &str| {
            let name = graph.name("fee", &[fee]);
            graph.add(name, "cv:Cost", json!({ "dct:identifier": fee }))
        };
        let document = |graph: &mut Self, number: &str| {
            let name = graph.name("document", &[number]);
            graph.add(name, "eli:LegalResource", json!({}))
        };
        // A procedure that has to come first is named even where this catalogue does not hold it.
        let first = |code: &str| json!({ "@id": self.name("procedure", &[code]) });
        let follows = procedure.follows.iter().map(|code| first(code)).collect();
        let documents = procedure.provenance.documents.iter();
        [
            ("cv:hasChannel", procedure.ways.iter().map(|way| self.channel(code, way)).collect()),
            ("cpsv:hasInput", procedure.papers.iter().map(|paper| self.paper(code, paper)).collect()),
            ("cv:hasCost", procedure.fees.iter().map(|fee| cost(self, fee)).collect()),
            ("cv:hasLegalResource", documents.map(|cited| document(self, &cited.document)).collect()),
            ("cpsv:produces", [self.result(code, procedure)].into()),
            ("dct:requires", follows),
            ("dct:type", procedure.level.map(|level| self.level(level)).into_iter().collect()),
        ]
    }

    fn paper(&mut self, code: &str, paper: &Paper) -> Value {
        let name = self.name("paper", &[code, &paper.id]);
        let identifier = format!("{code}/{}", paper.id);
        let node = json!({ "dct:identifier": identifier, "dct:title": labels(&paper.name) });
        self.add(name, "cv:Evidence", node)
    }

    fn result(&mut self, code: &str, procedure: &Procedure) -> Value {
        let name = self.name("result", &[code]);
        let identifier = format!("{code}/result");
        let node = json!({ "dct:identifier": identifier, "dct:title": labels(&procedure.result) });
        self.add(name, "cv:Output", node)
    }

    fn level(&mut self, level: Level) -> Value {
        let said = |language| level.label(language);
        self.concept("level", level.as_str(), said(Language::Vietnamese), said(Language::English))
    }

    /// A channel of a procedure with its limit; special cases of one channel are told apart by it.
    fn channel(&mut self, code: &str, way: &Way) -> Value {
        let (vi, en) = (limit(way, Language::Vietnamese), limit(way, Language::English));
        let word = way.channel.as_str();
        let kind = self.kind(way.channel);
        let mut parts = format!("{code}/{word}");
        let mut name = self.name("channel", &[code, word]);
        let mut case = 1;
        while self.nodes.contains_key(&name) {
            case += 1;
            parts = format!("{code}/{word}/{case}");
            name = self.name("channel", &[code, word, &case.to_string()]);
        }
        let mut node = json!({
            "dct:identifier": parts,
            "dct:type": kind,
            "dct:description": labels(&Wording { vi: vi.into(), en: en.into() }),
        });
        if let (TimeLimit::Within(Period::CalendarDays(days)), Some(fields)) =
            (way.limit, node.as_object_mut())
        {
            let duration = json!({ "@value": format!("P{}D", days.days()), "@type": "xsd:duration" });
            fields.insert("cv:processingTime".to_owned(), duration);
        }
        self.add(name, "cv:Channel", node)
    }

    fn kind(&mut self, channel: Channel) -> Value {
        let said = |language| channel.label(language);
        self.concept("channel-type", channel.as_str(), said(Language::Vietnamese), said(Language::English))
    }
}

/// A text in both languages; Vietnamese alone where the English one is the same.
fn labels(text: &Wording) -> Value {
    let vietnamese = json!({ "@value": text.vi, "@language": "vi" });
    if text.vi == text.en {
        return json!([vietnamese]);
    }
    json!([vietnamese, { "@value": text.en, "@language": "en" }])
}

/// What the profile wants as a description: the name, the field and who resolves it.
fn describe(procedure: &Procedure) -> Wording {
    let said = |language| {
        let text = |wording: &Wording| wording.text(language).to_owned();
        format!("{} – {} – {}", text(&procedure.name), text(&procedure.field), text(&procedure.agency))
    };
    Wording { vi: said(Language::Vietnamese).into(), en: said(Language::English).into() }
}

/// A time limit in words.
fn limit(way: &Way, language: Language) -> String {
    let vietnamese = language == Language::Vietnamese;
    let said = |vi: String, en: String| if vietnamese { vi } else { en };
    let limit = match way.limit {
        TimeLimit::Within(Period::WorkingHours(length)) => {
            let minutes = length.minutes();
            said(format!("{minutes} phút làm việc"), format!("{minutes} working minutes"))
        }
        TimeLimit::Within(Period::WorkingDays(length)) => {
            let days = length.days();
            said(format!("{days} ngày làm việc"), format!("{days} working days"))
        }
        TimeLimit::Within(Period::CalendarDays(length)) => {
            let days = length.days();
            said(format!("{days} ngày"), format!("{days} days"))
        }
        TimeLimit::SameDay => said(
            "Trong ngày; nhận sau 15 giờ thì trong ngày làm việc tiếp theo".to_owned(),
            "The same day; after 15:00, the next working day".to_owned(),
        ),
        TimeLimit::Unset => said("Không quy định".to_owned(), "None set".to_owned()),
    };
    match &way.note {
        Some(note) => format!("{limit}. {}", note.text(language)),
        None => limit,
    }
}
