//! Prints the public surface of a crate, a line an item, methods and the derived traits included: `surface RUSTDOC.json`.
//!
//! What the compiler adds to every type by itself (blanket and auto traits) is left out.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(documentation) = std::env::args().nth(1) else {
        eprintln!("usage: surface RUSTDOC.json");
        return ExitCode::from(2);
    };
    let surface = public_api::Builder::from_rustdoc_json(documentation)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build();
    match surface {
        Ok(surface) => {
            print!("{surface}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
