//! Compresses a file as RFC 1951 has it, as far as that goes: `pack <file> <packed>`.

use std::env;
use std::fs::{self, File};
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [file, packed] = arguments.as_slice() else {
        eprintln!("usage: pack <file> <packed>");
        return ExitCode::from(2);
    };
    match pack(file, packed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn pack(file: &str, packed: &str) -> io::Result<()> {
    let bytes = fs::read(file)?;
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Deflate,
        bytes.as_slice(),
        File::create(packed)?,
    )
}
