//! `data/link-cases.json` to the tables of `account::link`.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "$schema")]
    _schema: String,
    #[serde(rename = "about")]
    _about: String,
    sources: Vec<Source>,
    contacts: Vec<Contact>,
    steps: Vec<Step>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    id: String,
    title: String,
    confidence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    key: String,
    vi: String,
    en: String,
    phone: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    id: String,
    vi: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    number: u8,
    id: String,
    steps: Vec<Use>,
    contacts: Vec<String>,
    source: String,
    confidence: String,
    #[serde(rename = "note")]
    _note: Option<String>,
    #[serde(default)]
    otherwise: Vec<Otherwise>,
}

/// A step that is told always, or from a day on.
#[derive(Deserialize)]
#[serde(untagged)]
enum Use {
    Always(String),
    From { step: String, from: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Otherwise {
    outcome: Option<String>,
    holder: Option<String>,
    steps: Vec<Use>,
    contacts: Vec<String>,
    source: Option<String>,
    confidence: Option<String>,
}

pub fn generate() {
    super::table("link-cases", |file: File| {
        let names = Names::of(&file);
        let mut table = String::new();
        rows(
            &mut table,
            "STEPS",
            "Step",
            file.steps
                .iter()
                .map(|step| format!("Step {{ id: {:?}, vi: {:?}, en: {:?} }}", step.id, step.vi, step.en)),
        );
        rows(
            &mut table,
            "CONTACTS",
            "Contact",
            file.contacts.iter().map(|one| {
                let Contact { key, vi, en, phone } = one;
                format!("Contact {{ key: {key:?}, vi: {vi:?}, en: {en:?}, phone: {phone:?} }}")
            }),
        );
        table += "impl Case {\nconst fn row(self) -> &'static Row {\nmatch self {\n";
        for (place, case) in file.cases.iter().enumerate() {
            assert_eq!(usize::from(case.number), place + 1, "{}: cases are numbered in order", case.id);
            let own = names.way("None", "None", &case.steps, &case.contacts, &case.source, &case.confidence);
            let ways = case.otherwise.iter().map(|way| {
                let outcome = way.outcome.as_deref().map(|word| format!("Outcome::{}", variant(word)));
                let holder = way.holder.as_deref().map(|word| format!("Holder::{}", variant(word)));
                let [outcome, holder] = [outcome, holder]
                    .map(|word| word.map_or("None".to_owned(), |word| format!("Some({word})")));
                let source = way.source.as_ref().unwrap_or(&case.source);
                let confidence = way.confidence.as_ref().unwrap_or(&case.confidence);
                names.way(&outcome, &holder, &way.steps, &way.contacts, source, confidence)
            });
            let ways: Vec<_> = ways.collect();
            writeln!(
                table,
                "Self::{} => &Row {{ number: {}, own: {own}, otherwise: &[{}] }},",
                variant(&case.id),
                case.number,
                ways.join(", ")
            )
            .expect("a String takes everything");
        }
        names.all_are_used();
        table + "}\n}\n}\n"
    });
}

fn rows(table: &mut String, name: &str, kind: &str, rows: impl Iterator<Item = String>) {
    let rows: Vec<_> = rows.collect();
    writeln!(table, "static {name}: &[{kind}] = &[\n{},\n];", rows.join(",\n"))
        .expect("a String takes everything");
}

/// The rows by their ids.
struct Names<'a> {
    file: &'a File,
    steps: BTreeMap<&'a str, usize>,
    contacts: BTreeMap<&'a str, usize>,
    used: std::cell::RefCell<BTreeSet<String>>,
}

impl<'a> Names<'a> {
    fn of(file: &'a File) -> Self {
        let steps = file.steps.iter().enumerate().map(|(place, step)| (step.id.as_str(), place));
        let contacts = file.contacts.iter().enumerate().map(|(place, one)| (one.key.as_str(), place));
        Self { file, steps: steps.collect(), contacts: contacts.collect(), used: BTreeSet::new().into() }
    }

    fn way(
        &self,
        outcome: &str,
        holder: &str,
        steps: &[Use],
        contacts: &[String],
        source: &str,
        confidence: &str,
    ) -> String {
        let steps: Vec<_> = steps
            .iter()
            .map(|step| match step {
                Use::Always(id) => self.step(id, "None"),
                Use::From { step, from } => {
                    let parts: Vec<u16> = from.split('-').map(|part| part.parse().expect("a day")).collect();
                    let [year, month, day] = parts.as_slice() else { panic!("{from} is no day") };
                    self.step(step, &format!("Some(crate::date!({year}, {month}, {day}))"))
                }
            })
            .collect();
        let contacts: Vec<_> = contacts
            .iter()
            .map(|key| {
                let place = self.contacts.get(key.as_str()).unwrap_or_else(|| panic!("no contact {key}"));
                self.used.borrow_mut().insert(key.clone());
                let Contact { key, vi, en, phone } = &self.file.contacts[*place];
                format!("Contact {{ key: {key:?}, vi: {vi:?}, en: {en:?}, phone: {phone:?} }}")
            })
            .collect();
        let known = self.file.sources.iter().find(|known| known.id == source);
        let known = known.unwrap_or_else(|| panic!("no source {source}"));
        self.used.borrow_mut().insert(source.to_owned());
        assert!(rank(confidence) <= rank(&known.confidence), "{source} does not make {confidence}");
        format!(
            "Way {{ outcome: {outcome}, holder: {holder}, steps: &[{}], contacts: &[{}], source: {:?}, \
             confidence: Confidence::{} }}",
            steps.join(", "),
            contacts.join(", "),
            known.title,
            variant(confidence)
        )
    }

    fn step(&self, id: &str, from: &str) -> String {
        let place = self.steps.get(id).unwrap_or_else(|| panic!("no step {id}"));
        self.used.borrow_mut().insert(id.to_owned());
        let Step { id, vi, en } = &self.file.steps[*place];
        format!("(Step {{ id: {id:?}, vi: {vi:?}, en: {en:?} }}, {from})")
    }

    fn all_are_used(&self) {
        let used = self.used.borrow();
        let sources = self.file.sources.iter().map(|source| source.id.as_str());
        for id in self.steps.keys().chain(self.contacts.keys()).copied().chain(sources) {
            assert!(used.contains(id), "{id} is used by no case");
        }
    }
}

fn rank(confidence: &str) -> usize {
    let all = ["unverified", "code", "secondary", "primary"];
    all.iter().position(|word| *word == confidence).unwrap_or_else(|| panic!("confidence {confidence}"))
}

/// A word in kebab-case as the name of a variant; one that there is not does not compile.
fn variant(word: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    word.split('-').map(capital).collect()
}
