//! Runs every shared case of a call that crosses this way, by its JSON; a call without a case fails.
//!
//! The directory is that of the core, or exactly the one that `MOTCUA_VECTORS` names.

use motcua::law::Book;
use motcua_shape::{CALLS, call};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let directory = env::var_os("MOTCUA_VECTORS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/tests/vectors"),
        PathBuf::from,
    );
    let book = Book::builtin();
    let (mut passed, mut failed) = (0_usize, 0_usize);
    let mut asked = vec![false; CALLS.len()];
    for file in fs::read_dir(&directory).expect("the directory of cases").map(|entry| entry.unwrap().path()) {
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for case in cases {
            let Some(number) = CALLS.iter().position(|call| case["call"] == call.name) else { continue };
            asked[number] = true;
            match check(&case, &book, number) {
                Ok(()) => passed += 1,
                Err(failure) => {
                    failed += 1;
                    println!("{}: {failure}", case["id"]);
                }
            }
        }
    }
    // Of cases of one's own, not every call is asked.
    if env::var_os("MOTCUA_VECTORS").is_none() {
        for (call, _) in CALLS.iter().zip(&asked).filter(|(_, asked)| !**asked) {
            failed += 1;
            println!("no case calls {}", call.name);
        }
    }
    println!("shape: {passed} passed, {failed} failed");
    ExitCode::from(u8::from(failed > 0 || passed == 0))
}

fn check(case: &Value, book: &Book, number: usize) -> Result<(), String> {
    let mut out = String::new();
    match (call(number, book, &case["input"].to_string(), &mut out), case["expect"].get("ok")) {
        (Ok(()), Some(expected)) => {
            let answer: Value = serde_json::from_str(&out).map_err(|error| error.to_string())?;
            if matches(expected, &answer) { Ok(()) } else { Err(format!("expected {expected}, got {out}")) }
        }
        (Ok(()), None) => Err(format!("expected {}, got {out}", case["expect"])),
        (Err(error), Some(_)) => Err(format!("refused: {} at {}", error.code(), error.finding().path())),
        (Err(error), None) => {
            let expected = &case["expect"]["err"];
            let (code, path) = (error.code(), error.finding().path().to_string());
            let is_there = expected["path"].as_str().is_none_or(|expected| {
                path.strip_suffix(expected).is_some_and(|above| above.is_empty() || above.ends_with('.'))
            });
            if is_there && is_same(expected["code"].as_str().unwrap_or_default(), code, &path) {
                Ok(())
            } else {
                Err(format!("expected {expected}, got {code} at {path}"))
            }
        }
    }
}

/// What the cases' own runners tell of an input of another shape is told here as an argument's.
fn is_same(expected: &str, code: &str, path: &str) -> bool {
    let of = |prefix: &str| expected.strip_prefix(prefix).is_some_and(|key| path.ends_with(key));
    expected == code
        || match code {
            "argument-missing" => of("input-missing-"),
            "argument-type" => of("input-type-"),
            _ => false,
        }
}

/// Every key of the expectation is in the answer and equal; null is the same as absent.
fn matches(expected: &Value, answer: &Value) -> bool {
    match (expected, answer) {
        (Value::Object(expected), Value::Object(answer)) => {
            expected.iter().all(|(key, value)| matches(value, answer.get(key).unwrap_or(&Value::Null)))
        }
        (Value::Array(expected), Value::Array(answer)) => {
            expected.len() == answer.len()
                && expected.iter().zip(answer).all(|(one, other)| matches(one, other))
        }
        (one, other) => one == other,
    }
}
