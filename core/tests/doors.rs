//! Doors between the rooms open one way only: fails on any path of the source that leads elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms a room may name, apart from itself.
const DOORS: &[(&str, &[&str])] = &[
    ("finding", &[]),
    ("money", &["finding"]),
    ("text", &[]),
    ("time", &["finding"]),
    ("emvco", &["finding", "text"]),
    ("vietqr", &["finding", "money", "text", "time", "emvco"]),
    ("payment", &["finding", "money", "time", "vietqr", "identity", "law", "calendar", "symbol"]),
    ("symbol", &["finding", "text"]),
    ("identity", &["finding", "text", "time"]),
    ("law", &["finding", "text", "time"]),
    ("calendar", &["finding", "law", "time"]),
    ("guide", &["finding", "law"]),
    ("account", &["finding", "text", "time", "law", "guide", "identity"]),
    ("procedure", &["finding", "time", "law", "calendar", "identity"]),
];

/// What stands at the root beside the rooms: a function and a macro.
const ROOT: &[&str] = &["rules", "date"];

#[test]
fn every_path_goes_through_an_open_door() {
    let sources = sources();
    assert!(sources.len() > 5, "the source folder was not found");
    let mut forbidden = Vec::new();
    for (room, path, source) in sources {
        let (_, doors) =
            DOORS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("no door for {room}"));
        for named in rooms_named(&source) {
            if named != room && !doors.contains(&named.as_str()) {
                forbidden.push(format!("{path}: {room} -> {named}"));
            }
        }
    }
    assert!(forbidden.is_empty(), "{forbidden:#?}");
}

#[test]
fn no_door_is_open_that_nobody_uses() {
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    for (room, _, source) in sources() {
        used.extend(rooms_named(&source).into_iter().map(|named| (room.clone(), named)));
    }
    let unused: Vec<_> = DOORS
        .iter()
        .flat_map(|(room, doors)| doors.iter().map(move |door| (*room, *door)))
        .filter(|(room, door)| !used.contains(&((*room).to_owned(), (*door).to_owned())))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_test_sees_a_forbidden_arrow() {
    let source = "use crate::{\n    finding::Error,\n    vietqr::Transfer,\n};\nfn f() { crate::law::today(); } // crate::symbol";
    let rooms: Vec<_> = rooms_named(source).into_iter().collect();
    assert_eq!(rooms, ["finding", "law", "vietqr"]);
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file but the root: its room, its path without the ending, its text.
fn sources() -> Vec<(String, String, String)> {
    let folder = source_folder();
    let mut files = Vec::new();
    rust_files(&folder, &mut files);
    let told = |file: PathBuf| {
        let path = file.strip_prefix(&folder).unwrap().with_extension("").to_str().unwrap().to_owned();
        let room = path.split('/').next().unwrap().to_owned();
        (room, path, fs::read_to_string(&file).unwrap())
    };
    files.into_iter().map(told).filter(|(room, ..)| room != "lib").collect()
}

fn without_comments(source: &str) -> String {
    source.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// The first word of a path, or of each path in its braces.
fn first_words(after: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = after.strip_prefix('{') else { return vec![word(after)] };
    let (mut depth, mut words) = (0_i32, Vec::new());
    for part in group.split_inclusive(['{', '}', ',']) {
        if depth == 0 {
            words.push(word(part));
        }
        match part.chars().last() {
            Some('{') => depth += 1,
            Some('}') if depth == 0 => break,
            Some('}') => depth -= 1,
            _ => {}
        }
    }
    words
}

/// The rooms that code (comments left out) names after `crate::`, `motcua::`, or inside `crate::{…}`.
fn rooms_named(source: &str) -> BTreeSet<String> {
    let code = without_comments(source);
    let mut rooms = BTreeSet::new();
    for start in ["crate::", "motcua::"] {
        for (at, _) in code.match_indices(start) {
            rooms.extend(first_words(&code[at + start.len()..]));
        }
    }
    rooms.retain(|room| !room.is_empty() && room.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
    rooms.retain(|room| !ROOT.contains(&room.as_str()));
    rooms
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
