//! Writes the JavaScript half of a WebAssembly module: `generator <module.wasm> <name> <folder>`.

use std::env;
use std::path::Path;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [module, name, folder] = arguments.as_slice() else {
        eprintln!("usage: motcua-wasm-generator <module.wasm> <name> <folder>");
        return ExitCode::from(2);
    };
    match generate(Path::new(module), name, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{module}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// In the form for bundlers, which alone is without a start of its own: browsers and Node each have another one.
fn generate(module: &Path, name: &str, folder: &Path) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(name).typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let generated = bindgen.bundler(true).and_then(|bindgen| bindgen.generate(folder));
    generated.map_err(|error| format!("{error:#}"))
}
