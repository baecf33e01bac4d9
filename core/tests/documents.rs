//! The tables of the core's documents: one row for one thing, and as many cells as the table has columns.

use std::collections::BTreeMap;

const DOCUMENTS: [(&str, &str); 5] = [
    ("README.md", include_str!("../../README.md")),
    ("POLICY.md", include_str!("../docs/POLICY.md")),
    ("SOURCES.md", include_str!("../docs/SOURCES.md")),
    ("BOOK.md", include_str!("../docs/BOOK.md")),
    ("vectors/README.md", include_str!("vectors/README.md")),
];

/// The tables of a document, each as rows of cells, its head first.
fn tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let mut before = "";
    for line in text.lines() {
        if let Some(row) = line.strip_prefix('|') {
            if !before.starts_with('|') {
                tables.push(Vec::new());
            }
            // A bar inside a cell is written with a backslash.
            let row = row.trim_end().trim_end_matches('|').replace("\\|", "\u{2502}");
            tables.last_mut().unwrap().push(row.split('|').map(|cell| cell.trim().to_owned()).collect());
        }
        before = line;
    }
    tables
}

#[test]
fn rows_have_the_cells_of_their_table() {
    for (name, text) in DOCUMENTS {
        for table in tables(text) {
            for row in &table {
                assert_eq!(row.len(), table[0].len(), "{name}: {row:?}");
            }
        }
    }
}

/// Merges that keep the lines of both sides leave two rows behind.
#[test]
fn nothing_has_two_rows() {
    for (name, text) in DOCUMENTS {
        for table in tables(text) {
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for row in &table {
                *counts.entry(&row[0]).or_default() += 1;
            }
            let twice: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
            assert!(twice.is_empty(), "{name}: {twice:?}");
        }
    }
}

/// Whoever begins at the README finds every call that it names.
#[test]
fn the_readme_names_calls_that_are_there() {
    let calls = tables(include_str!("vectors/README.md"));
    let calls: Vec<&str> = calls.iter().flatten().map(|row| row[0].trim_matches('`')).collect();
    let tables = tables(include_str!("../../README.md"));
    let begin = tables.iter().find(|table| table[0][2] == "every other language").expect("where to begin");
    for row in &begin[2..] {
        for name in row[2].split('`').skip(1).step_by(2) {
            assert!(calls.contains(&name), "{name} is no call");
        }
        for example in row[3].split('`').skip(1).step_by(2).filter(|name| !name.starts_with("--")) {
            assert!(
                include_str!("../../examples/Cargo.toml").contains(&format!("name = \"{example}\"")),
                "{example}"
            );
        }
    }
    assert_eq!(begin.len(), 2 + 4);
}

#[test]
fn the_test_sees_two_rows_and_a_short_one() {
    let table = &tables("text\n\n| a | b |\n| --- | --- |\n| x | 1 \\| 2 |\n| x |\n\n| c |\n")[0];
    assert_eq!(table.len(), 4);
    assert_eq!((table[2].len(), table[3].len(), &table[2][0]), (2, 1, &table[3][0]));
}
