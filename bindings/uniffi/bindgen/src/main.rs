//! `motcua-uniffi-bindgen LIBRARY FOLDER` writes the generated Kotlin into `FOLDER/kotlin`, the Swift and its C
//! header into `FOLDER/swift`.
//!
//! Both come from one description, what the library exports through uniffi. Swift's is uniffi's own file, changed
//! where it has to be; Kotlin's is written here, since uniffi's crosses by structures that the JVM cannot free in
//! time.

mod description;
mod interface;
mod kotlin;
mod swift;

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use std::fs;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};
use uniffi_bindgen::interface::ComponentInterface;

fn main() -> Result<()> {
    let arguments: Vec<Utf8PathBuf> = std::env::args().skip(1).map(Utf8PathBuf::from).collect();
    let [library, folder] = arguments.as_slice() else {
        bail!("usage: motcua-uniffi-bindgen LIBRARY FOLDER");
    };
    let component = interface::load(library)?;
    write_kotlin(&component, &fresh(folder.join("kotlin"))?)?;
    write_swift(&component, library, fresh(folder.join("swift"))?)
}

/// An empty folder.
fn fresh(folder: Utf8PathBuf) -> Result<Utf8PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn write_kotlin(component: &ComponentInterface, folder: &Utf8Path) -> Result<()> {
    let kotlin = kotlin::Kotlin::new(component)?;
    fs::create_dir_all(folder.join("vn/motcua/internal"))?;
    fs::write(folder.join("vn/motcua/Values.kt"), kotlin.values_file()?)?;
    fs::write(folder.join("vn/motcua/Rooms.kt"), kotlin.faces_file()?)?;
    fs::write(folder.join("vn/motcua/internal/Calls.kt"), kotlin.calls_file()?)?;
    Ok(())
}

fn write_swift(component: &ComponentInterface, library: &Utf8Path, folder: Utf8PathBuf) -> Result<()> {
    let file = folder.join("Motcua.swift");
    generate(GenerateOptions {
        languages: vec![TargetLanguage::Swift],
        source: library.to_owned(),
        out_dir: folder,
        ..GenerateOptions::default()
    })?;
    let text = fs::read_to_string(&file).with_context(|| format!("{file} was not written"))?;
    // In one file: Swift writes a conformance by itself only beside the type.
    fs::write(&file, swift::with_raw_reader(&swift::narrowed(&text))? + &swift::extensions(component)?)?;
    Ok(())
}
