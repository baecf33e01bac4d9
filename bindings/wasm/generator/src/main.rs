//! Writes the JavaScript halves of WebAssembly modules: `generator <module.wasm> <name> <folder>` leaves
//! `<folder>/web` (a module of the web) and `<folder>/node` (`CommonJS`).

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

/// The forms of the glue, each in a folder of its own.
enum Target {
    Web,
    Node,
}

fn generate(module: &Path, name: &str, folder: &Path) -> Result<(), String> {
    for target in [Target::Web, Target::Node] {
        let mut bindgen = Bindgen::new();
        bindgen.input_path(module).out_name(name).typescript(false);
        bindgen.remove_name_section(true).remove_producers_section(true);
        let (chosen, folder) = match target {
            Target::Web => (bindgen.web(true), folder.join("web")),
            Target::Node => (bindgen.nodejs(true), folder.join("node")),
        };
        chosen.and_then(|bindgen| bindgen.generate(&folder)).map_err(|error| format!("{error:#}"))?;
    }
    Ok(())
}
