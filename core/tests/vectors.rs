//! Runs every case of `core/tests/vectors`, or of exactly the directory that `MOTCUA_VECTORS` names.
//!
//! A file is a JSON array of cases; `core/tests/vectors/README.md` documents their shapes. A file that
//! cannot be read, a call that is not known and a directory without cases are failures.

mod calls;

use calls::{Answer, CALLS, Input};
use serde_json::Value;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const README: &str = include_str!("vectors/README.md");

fn main() -> ExitCode {
    let directory = directory();
    let (mut passed, mut failures) = (0_usize, Vec::new());
    // An exception of a language, and whoever compares two versions, names a case by its id.
    let mut ids = HashSet::new();
    let mut files = Vec::new();
    if let Err(error) = json_files(&directory, &mut files) {
        failures.push(format!("{}: {error}", directory.display()));
    }
    files.sort();
    for file in files {
        match cases(&file) {
            Err(error) => failures.push(format!("{}: {error}", file.display())),
            Ok(cases) => {
                for case in &cases {
                    if let Some(twice) = case["id"].as_str().filter(|id| !ids.insert((*id).to_owned())) {
                        failures.push(format!("{}: two cases are {twice}", file.display()));
                    }
                    match run(case) {
                        Ok(()) => passed += 1,
                        Err(failure) => failures.push(format!("{}: {failure}", file.display())),
                    }
                }
            }
        }
    }
    failures.extend(misdescribed(README));
    for failure in &failures {
        println!("{failure}");
    }
    if passed == 0 && failures.is_empty() {
        failures.push(String::new());
        println!("{}: no case found", directory.display());
    }
    println!("vectors: {passed} passed, {} failed", failures.len());
    ExitCode::from(u8::from(!failures.is_empty()))
}

/// What the README's table of calls gets wrong: every call is described once, and nothing else is.
fn misdescribed(readme: &str) -> Vec<String> {
    let table = readme.split("\n## ").find(|part| part.starts_with("Calls\n")).unwrap_or_default();
    let described: Vec<_> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |").map(|(name, _)| name))
        .collect();
    let times = |name: &str| described.iter().filter(|described| **described == name).count();
    let calls = CALLS.iter().filter(|(name, _)| times(name) != 1);
    let calls = calls.map(|(name, _)| format!("vectors/README.md describes {name} {} times", times(name)));
    let unknown = described.iter().filter(|name| !CALLS.iter().any(|(call, _)| call == *name));
    calls.chain(unknown.map(|name| format!("vectors/README.md describes {name}, which is no call"))).collect()
}

/// The directory of the cases; a relative one is taken from where cargo was called or from the crate.
fn directory() -> PathBuf {
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(named) = env::var_os("MOTCUA_VECTORS").map(PathBuf::from) else {
        return crate_root.join("tests/vectors");
    };
    // Cargo runs tests in the crate's folder, while people type paths seen from the workspace.
    let from_workspace = crate_root.join("..").join(&named);
    if named.is_relative() && from_workspace.is_dir() { from_workspace } else { named }
}

fn json_files(directory: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            json_files(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    Ok(())
}

fn cases(file: &Path) -> Result<Vec<Value>, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

fn run(case: &Value) -> Result<(), String> {
    let id = case["id"].as_str().ok_or("a case without an id")?;
    let name = case["call"].as_str().ok_or_else(|| format!("{id}: no call"))?;
    let input = case["input"].as_object().ok_or_else(|| format!("{id}: no input"))?;
    let (_, call) =
        CALLS.iter().find(|(known, _)| *known == name).ok_or_else(|| format!("{id}: unknown call {name}"))?;
    check(&case["expect"], call(&Input(input))).map_err(|failure| format!("{id} ({name}): {failure}"))
}

fn check(expect: &Value, answer: Answer) -> Result<(), String> {
    match (expect.get("ok"), expect.get("err"), answer) {
        (Some(expected), None, Ok(answer)) if matches(expected, &answer) => Ok(()),
        (Some(expected), None, answer) => Err(format!("expected {expected}, got {answer:?}")),
        (None, Some(expected), Err(told)) if is_expected(expected, &told) => Ok(()),
        (None, Some(expected), answer) => Err(format!("expected the error {expected}, got {answer:?}")),
        _ => Err("expect has neither ok nor err".to_owned()),
    }
}

/// Whether an error, told as `code@path`, has the code that is expected of it, and a path that ends as it is expected.
fn is_expected(expected: &Value, told: &str) -> bool {
    let (code, path) = told.split_once('@').unwrap_or((told, ""));
    expected.get("code").is_none_or(|expected| expected == code)
        && expected.get("path").and_then(Value::as_str).is_none_or(|expected| {
            path.strip_suffix(expected).is_some_and(|above| above.is_empty() || above.ends_with('.'))
        })
}

/// Every key of the expectation is in the answer and equal; an object may hold more keys, an array is
/// compared as a whole, null is the same as absent.
fn matches(expected: &Value, answer: &Value) -> bool {
    match (expected, answer) {
        (Value::Object(expected), Value::Object(answer)) => {
            expected.iter().all(|(key, value)| matches(value, answer.get(key).unwrap_or(&Value::Null)))
        }
        (Value::Array(expected), Value::Array(answer)) => {
            expected.len() == answer.len() && expected.iter().zip(answer).all(|(e, a)| matches(e, a))
        }
        _ => expected == answer,
    }
}
