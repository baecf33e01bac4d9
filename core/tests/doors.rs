//! Doors between the rooms open one way only: fails on any path of the source that leads elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms a room may name, apart from itself.
const DOORS: &[(&str, &[&str])] = &[
    ("finding", &[]),
    ("money", &["finding"]),
    ("sorted", &[]),
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

/// What stands at the root beside the rooms: a function, a macro, and sorting.
const ROOT: &[&str] = &["rules", "date", "sorted"];

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
fn the_files_of_a_room_are_no_circle() {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, path, source) in sources() {
        // A file in a folder of a folder counts as part of each.
        for (slash, _) in path.match_indices('/') {
            let (folder, below) = (&path[..slash], &path[slash + 1..]);
            let own = format!("{folder}/{}", below.split('/').next().unwrap());
            let parent = fs::read_to_string(source_folder().join(format!("{folder}.rs"))).unwrap();
            let up = "super::".repeat(below.split('/').count());
            let siblings =
                siblings_named(&source, &parent, &up, &format!("crate::{}::", folder.replace('/', "::")));
            let to = siblings.iter().map(|name| format!("{folder}/{name}")).filter(|to| *to != own);
            arrows.entry(own.clone()).or_default().extend(to);
        }
    }
    assert!(arrows.values().any(|to| !to.is_empty()));
    // Who leads to nobody left, or is led to by nobody left, is no part of a circle: taken away until nothing changes.
    loop {
        let before = arrows.len();
        let from: BTreeSet<_> = arrows.keys().cloned().collect();
        arrows.retain(|_, to| to.iter().any(|to| from.contains(to)));
        let to: BTreeSet<_> = arrows.values().flatten().cloned().collect();
        arrows.retain(|from, _| to.contains(from));
        if arrows.len() == before {
            break;
        }
    }
    assert!(arrows.is_empty(), "{arrows:#?}");
}

#[test]
fn the_test_sees_what_a_file_asks_of_its_siblings() {
    let parent = "mod one;\nmod two;\nmod three;\npub mod rules;\npub use one::{Alpha, Beta as Gamma};\npub(crate) use two::delta;\n";
    let source = "use super::{Gamma, rules};\nfn f() { super::two::run(); crate::room::delta() }\nstruct Alphabet; // super::Alpha\n#[cfg(test)]\nmod tests { use super::three; }";
    let named: Vec<_> = siblings_named(source, parent, "super::", "crate::room::").into_iter().collect();
    assert_eq!(named, ["one", "rules", "two"]);
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

/// The modules of the same folder whose items a file names, by `super::` or from the root, directly or through what
/// the folder's own file hands on.
fn siblings_named(source: &str, parent: &str, up: &str, from_root: &str) -> BTreeSet<String> {
    let parent = without_comments(parent);
    let modules: BTreeSet<&str> =
        parent.split(';').filter_map(|item| Some(item.rsplit_once("mod ")?.1.trim())).collect();
    let mut home = BTreeMap::new();
    for reexport in parent.split(';').filter_map(|item| Some(item.rsplit_once("use ")?.1.trim())) {
        let Some((module, items)) = reexport.split_once("::") else { continue };
        for item in items.trim_matches(['{', '}']).split(',') {
            let name = item.rsplit(" as ").next().unwrap_or(item).trim();
            home.insert(name.to_owned(), module.trim_start_matches("self::").to_owned());
        }
    }
    // What stands in a module for tests is no part of the room.
    let code = without_comments(source.split("#[cfg(test)]\nmod ").next().unwrap_or(source));
    let mut named = BTreeSet::new();
    for start in [up, from_root] {
        for (at, _) in code.match_indices(start) {
            // What a macro names is asked for by the files that use it.
            let preceded =
                code[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '$'));
            if preceded {
                continue;
            }
            for word in first_words(&code[at + start.len()..]) {
                let module = home.get(&word).map_or(word.as_str(), String::as_str).to_owned();
                if modules.contains(module.as_str()) {
                    named.insert(module);
                }
            }
        }
    }
    named
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
