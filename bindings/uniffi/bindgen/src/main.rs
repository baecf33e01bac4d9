//! `motcua-uniffi-bindgen LIBRARY FOLDER` writes the generated Kotlin into `FOLDER/kotlin`, the Swift and its C
//! header into `FOLDER/swift`.
//!
//! The generator makes everything public. What is no part of the API (helpers, converters, the exported
//! functions that the hand-written classes call) is made internal here; Kotlin's explicit API mode and Swift's
//! rule that a public item names public types only prove that the result is whole.

mod visibility;

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use std::fs;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};

fn main() -> Result<()> {
    let arguments: Vec<Utf8PathBuf> = std::env::args().skip(1).map(Utf8PathBuf::from).collect();
    let [library, folder] = arguments.as_slice() else {
        bail!("usage: motcua-uniffi-bindgen LIBRARY FOLDER");
    };
    write(library, folder.join("kotlin"), TargetLanguage::Kotlin, "vn/motcua/motcua.kt", visibility::kotlin)?;
    write(library, folder.join("swift"), TargetLanguage::Swift, "Motcua.swift", visibility::swift)
}

fn write(
    library: &Utf8Path,
    out_dir: Utf8PathBuf,
    language: TargetLanguage,
    file: &str,
    narrow: fn(&str) -> String,
) -> Result<()> {
    if out_dir.exists() {
        fs::remove_dir_all(&out_dir)?;
    }
    let file = out_dir.join(file);
    generate(GenerateOptions {
        languages: vec![language],
        source: library.to_owned(),
        out_dir,
        ..GenerateOptions::default()
    })?;
    let text = fs::read_to_string(&file).with_context(|| format!("{file} was not written"))?;
    fs::write(&file, narrow(&text))?;
    Ok(())
}
