//! Compares the core's public items with what each binding says of them.
//!
//! `parity RUSTDOC.json PARITY.md…`: the first file is what `rustdoc --output-format json` makes of the
//! core. Every public item must stand in each PARITY.md, as exposed or as not exposed with a reason; an
//! entry that names no item is stale. A trailing `*` stands for every item below a path. Rules are no items here:
//! every language tells all of them by one function.

use serde_json::Value;
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(failed) => ExitCode::from(u8::from(failed)),
        Err(error) => {
            println!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool, String> {
    let mut arguments = env::args().skip(1);
    let documentation = arguments.next().ok_or("usage: parity RUSTDOC.json PARITY.md…")?;
    let text = fs::read_to_string(&documentation).map_err(|error| format!("{documentation}: {error}"))?;
    let rustdoc: Value = serde_json::from_str(&text).map_err(|error| format!("{documentation}: {error}"))?;
    let mut items = BTreeSet::new();
    collect(&rustdoc, &rustdoc["root"], "", &mut items);
    if items.len() < 50 {
        return Err(format!("{documentation}: only {} items", items.len()));
    }
    let (mut passed, mut failed) = (0, 0);
    for parity in arguments {
        let text = fs::read_to_string(&parity).map_err(|error| format!("{parity}: {error}"))?;
        let (unmentioned, stale, faulty) = compare(&items, &text);
        for item in &unmentioned {
            println!("{parity}: {item} is neither exposed nor excused");
        }
        for entry in &stale {
            println!("{parity}: {entry} is no public item of the core");
        }
        for entry in &faulty {
            println!("{parity}: {entry} has no reason or counterpart");
        }
        passed += items.len() - unmentioned.len();
        failed += unmentioned.len() + stale.len() + faulty.len();
    }
    println!("parity: {passed} passed, {failed} failed");
    Ok(failed > 0 || passed == 0)
}

/// Collects the paths of the public items of a module, as a user writes them.
fn collect(rustdoc: &Value, id: &Value, path: &str, items: &mut BTreeSet<String>) {
    let Some(item) = item(rustdoc, id) else { return };
    let inner = &item["inner"];
    if let Some(module) = inner.get("module") {
        let path = joined(path, item["name"].as_str());
        for child in module["items"].as_array().into_iter().flatten() {
            collect(rustdoc, child, &path, items);
        }
    } else if let Some(reexport) = inner.get("use") {
        let target = &reexport["id"];
        if self::item(rustdoc, target).is_some_and(is_rule) {
            return;
        }
        if self::item(rustdoc, target).is_some_and(|target| target["inner"].get("module").is_none()) {
            items.insert(joined(path, reexport["name"].as_str()));
        } else if reexport["is_glob"] == true {
            collect(rustdoc, target, path, items);
        }
    } else if ["struct", "enum", "function", "constant", "static", "trait", "type_alias"]
        .iter()
        .any(|kind| inner.get(kind).is_some())
        && !is_rule(item)
    {
        items.insert(joined(path, item["name"].as_str()));
    }
}

/// Whether an item is a rule, or a table of rules.
fn is_rule(item: &Value) -> bool {
    let mut kind = &item["inner"]["static"]["type"];
    while let Some(inner) = kind.get("slice").or_else(|| kind.get("borrowed_ref")?.get("type")) {
        kind = inner;
    }
    kind["resolved_path"]["path"].as_str().is_some_and(|path| path.ends_with("finding::Rule"))
}

fn item<'a>(rustdoc: &'a Value, id: &Value) -> Option<&'a Value> {
    rustdoc["index"].get(id.to_string().trim_matches('"'))
}

fn joined(path: &str, name: Option<&str>) -> String {
    let name = name.unwrap_or_default();
    if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") }
}

/// Items that no entry covers, entries that cover no item, and entries without a second column.
fn compare<'a>(items: &'a BTreeSet<String>, parity: &str) -> (Vec<&'a String>, Vec<String>, Vec<String>) {
    let entries: Vec<(String, bool)> = parity.lines().filter_map(entry).collect();
    let covers = |entry: &str, item: &str| match entry.strip_suffix('*') {
        Some(prefix) => item.starts_with(prefix),
        None => item == entry,
    };
    let unmentioned =
        items.iter().filter(|item| !entries.iter().any(|(entry, _)| covers(entry, item))).collect();
    let stale = entries.iter().filter(|(entry, _)| !items.iter().any(|item| covers(entry, item)));
    let faulty = entries.iter().filter(|(_, told)| !told);
    let names = |entries: &mut dyn Iterator<Item = &(String, bool)>| {
        entries.map(|(entry, _)| entry.clone()).collect()
    };
    (unmentioned, names(&mut { stale }), names(&mut { faulty }))
}

/// The item of a table's row, and whether its second column says something.
fn entry(line: &str) -> Option<(String, bool)> {
    let mut columns = line.trim().strip_prefix('|')?.split('|').map(str::trim);
    let item = columns.next()?.trim_matches('`').to_owned();
    item.starts_with("motcua::").then(|| (item, columns.next().is_some_and(|told| !told.is_empty())))
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, collect, compare};
    use serde_json::json;

    #[test]
    fn items_are_found_through_modules_and_reexports() {
        let rustdoc = json!({"root": 0, "index": {
            "0": {"name": "motcua", "inner": {"module": {"items": [1, 4]}}},
            "1": {"name": "text", "inner": {"module": {"items": [2, 3]}}},
            "2": {"name": "fold", "inner": {"function": {}}},
            "3": {"name": null, "inner": {"use": {"name": "Folded", "id": 5, "is_glob": false}}},
            "4": {"name": "rules", "inner": {"function": {}}},
            "5": {"name": "Folded", "inner": {"struct": {}}},
        }});
        let mut items = BTreeSet::new();
        collect(&rustdoc, &rustdoc["root"], "", &mut items);
        assert_eq!(
            items.into_iter().collect::<Vec<_>>(),
            ["motcua::rules", "motcua::text::Folded", "motcua::text::fold"]
        );
    }

    #[test]
    fn rules_and_their_tables_are_no_items() {
        let rule = json!({"resolved_path": {"path": "$crate::finding::Rule"}});
        let reference = |to: &serde_json::Value| json!({"borrowed_ref": {"type": to}});
        let table = reference(&json!({"slice": reference(&rule)}));
        let rustdoc = json!({"root": 0, "index": {
            "0": {"name": "motcua", "inner": {"module": {"items": [1, 2, 3, 4]}}},
            "1": {"name": "UNKNOWN", "inner": {"static": {"type": rule}}},
            "2": {"name": "ALL", "inner": {"static": {"type": table}}},
            "3": {"name": "NAPAS", "inner": {"static": {"type": {"resolved_path": {"path": "crate::emvco::Network"}}}}},
            "4": {"name": null, "inner": {"use": {"name": "AGAIN", "id": 1, "is_glob": false}}},
        }});
        let mut items = BTreeSet::new();
        collect(&rustdoc, &rustdoc["root"], "", &mut items);
        assert_eq!(items.into_iter().collect::<Vec<_>>(), ["motcua::NAPAS"]);
    }

    #[test]
    fn missing_stale_and_unexplained_entries_are_told() {
        let items: BTreeSet<String> = ["motcua::a::x", "motcua::a::y", "motcua::b"].map(str::to_owned).into();
        let told =
            "| core item | reason |\n| --- | --- |\n| `motcua::a::*` | for Rust only |\n| `motcua::c` | |\n";
        let (unmentioned, stale, faulty) = compare(&items, told);
        assert_eq!(unmentioned, ["motcua::b"]);
        assert_eq!(stale, ["motcua::c"]);
        assert_eq!(faulty, ["motcua::c"]);
    }
}
