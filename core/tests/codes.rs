//! The codes of findings: well formed, unique, told in both languages, and documented where cases are.
#![cfg(all(feature = "law", feature = "symbol", feature = "sources"))]

use motcua::finding::Language;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::{env, fs, path::Path};

const BEGIN: &str = "<!-- codes: written by `UPDATE_DOCS=1 cargo test -p motcua --test codes` -->\n";
const END: &str = "<!-- end of codes -->\n";

#[test]
fn codes_are_unique_and_in_kebab_case() {
    let mut codes = BTreeSet::new();
    for rule in motcua::rules() {
        let code = rule.code();
        assert!(codes.insert(code), "{code} twice");
        let kebab = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        assert!(code.split('-').all(kebab), "{code}");
        assert!(!rule.source().is_empty(), "{code} has no source");
    }
    assert!(codes.len() > 80);
}

#[test]
fn both_languages_tell_the_same_parameters() {
    for rule in motcua::rules() {
        let [vietnamese, english] =
            [Language::Vietnamese, Language::English].map(|l| placeholders(rule.template(l)));
        assert_eq!(vietnamese, english, "{}", rule.code());
        assert!(vietnamese.is_subset(&["expected", "found"].into()), "{}", rule.code());
        assert_ne!(rule.template(Language::Vietnamese), rule.template(Language::English));
    }
}

#[test]
fn vietnamese_is_written_with_its_letters() {
    for rule in motcua::rules() {
        let text = rule.template(Language::Vietnamese);
        assert!(text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()), "{}: {text}", rule.code());
    }
}

fn placeholders(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn every_code_is_documented() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the table begins");
    let (written, after) = rest.split_once(END).expect("the table ends");
    let table = table();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
    } else {
        assert_eq!(written, table, "the table of codes is not the library's");
    }
}

fn table() -> String {
    let mut table = String::from("\n| code | severity | source | meaning |\n| --- | --- | --- | --- |\n");
    for rule in motcua::rules() {
        let cell = |text: &str| text.replace('|', "\\|");
        let (source, meaning) = (cell(rule.source()), cell(rule.template(Language::English)));
        writeln!(table, "| `{}` | {} | {source} | {meaning} |", rule.code(), rule.severity().as_str())
            .unwrap();
    }
    table.push('\n');
    table
}
