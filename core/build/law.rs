//! The files of the book without the white space between their values: what a program carries and reads.

/// Writes each file of `data/` that is JSON.
pub fn generate() {
    let out = format!("{}/law", std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::create_dir_all(&out).expect("OUT_DIR can be written");
    println!("cargo::rerun-if-changed=data");
    for entry in std::fs::read_dir("data").expect("data can be read") {
        let path = entry.expect("data can be read").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text =
                std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let name = path.file_name().expect("a file has a name");
            std::fs::write(std::path::Path::new(&out).join(name), dense(&text))
                .expect("OUT_DIR can be written");
        }
    }
}

/// The text without white space outside of strings.
fn dense(text: &str) -> String {
    let (mut within, mut escaped) = (false, false);
    let keeps = |character: &char| {
        if within {
            within = escaped || *character != '"';
            escaped = !escaped && *character == '\\';
            return true;
        }
        within = *character == '"';
        !character.is_ascii_whitespace()
    };
    text.chars().filter(keeps).collect()
}
