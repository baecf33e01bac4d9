//! Turns the dated facts of `data/` that the half without std needs into constant tables, and makes the files of the
//! book dense.

#[path = "build/banks.rs"]
mod banks;
#[path = "build/calendar.rs"]
mod calendar;
#[path = "build/identity.rs"]
mod identity;
#[path = "build/law.rs"]
mod law;
#[path = "build/link.rs"]
mod link;
#[path = "build/procedure.rs"]
mod procedure;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    banks::generate();
    calendar::generate();
    identity::generate();
    law::generate();
    procedure::generate();
    link::generate();
}

/// Reads a file of `data/`, has its table made, and writes that where the crate includes it from.
fn table<T: serde::de::DeserializeOwned>(name: &str, make: impl FnOnce(T) -> String) {
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(format!("{out}/{name}.rs"), make(read(name))).expect("OUT_DIR can be written");
}

/// Reads a file of `data/`.
fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let source = format!("data/{name}.json");
    println!("cargo::rerun-if-changed={source}");
    let text = std::fs::read_to_string(&source).unwrap_or_else(|error| panic!("{source}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{source}: {error}"))
}
