//! Doors between the rooms open one way only: fails on any path of the source that leads elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms a room may name, apart from itself.
const DOORS: &[(&str, &[&str])] = &[
    ("finding", &[]),
    ("money", &["finding"]),
    ("text", &["finding"]),
    ("time", &["finding"]),
    ("emvco", &["finding", "money", "text", "time"]),
    ("vietqr", &["finding", "money", "text", "time", "emvco"]),
    ("symbol", &["finding", "text"]),
    ("identity", &["finding", "money", "text", "time"]),
    ("calendar", &["finding", "time"]),
    ("law", &["finding", "money", "text", "time"]),
    ("guide", &["finding", "money", "text", "time", "law"]),
    ("account", &["finding", "money", "text", "time", "law", "guide", "identity"]),
    ("procedure", &["finding", "money", "text", "time", "law", "calendar", "identity"]),
];

/// What stands at the root beside the rooms: a function and a macro.
const ROOT: &[&str] = &["rules", "date"];

#[test]
fn every_path_goes_through_an_open_door() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    assert!(files.len() > 5, "the source folder was not found");
    let mut forbidden = Vec::new();
    for file in files {
        let relative = file.strip_prefix(&source).unwrap();
        let room = relative.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        if room == "lib" {
            continue;
        }
        let (_, doors) =
            DOORS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("no door for {room}"));
        for named in rooms_named(&fs::read_to_string(&file).unwrap()) {
            if named != room && !doors.contains(&named.as_str()) {
                forbidden.push(format!("{}: {room} -> {named}", relative.display()));
            }
        }
    }
    assert!(forbidden.is_empty(), "{forbidden:#?}");
}

#[test]
fn the_test_sees_a_forbidden_arrow() {
    let source = "use crate::{\n    finding::Error,\n    vietqr::Transfer,\n};\nfn f() { crate::law::today(); } // crate::symbol";
    let rooms: Vec<_> = rooms_named(source).into_iter().collect();
    assert_eq!(rooms, ["finding", "law", "vietqr"]);
}

/// The rooms that code (comments left out) names after `crate::`, `motcua::`, or inside `crate::{…}`.
fn rooms_named(source: &str) -> BTreeSet<String> {
    let code: String =
        source.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::").chain(code.match_indices("motcua::")) {
        let after = &code[code[at..].find("::").unwrap() + at + 2..];
        if let Some(group) = after.strip_prefix('{') {
            let mut depth = 0;
            for part in group.split_inclusive(['{', '}', ',']) {
                if depth == 0
                    && let Some(room) = first_word(part)
                {
                    rooms.insert(room);
                }
                match part.chars().last() {
                    Some('{') => depth += 1,
                    Some('}') if depth == 0 => break,
                    Some('}') => depth -= 1,
                    _ => {}
                }
            }
        } else if let Some(room) = first_word(after) {
            rooms.insert(room);
        }
    }
    rooms
}

fn first_word(text: &str) -> Option<String> {
    let word: String =
        text.trim_start().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
    (!word.is_empty() && !ROOT.contains(&word.as_str())).then_some(word)
}

fn rust_files(directory: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
