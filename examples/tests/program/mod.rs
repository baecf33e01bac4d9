//! The programs under test.

use std::path::PathBuf;
use std::process::Command;

/// Builds an example, and tells where it is.
pub fn build(name: &str) -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["build", "-q", "--locked", "--example", name])
        // From the workspace, whose tests have built it already.
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .status();
    assert!(built.unwrap().success());
    // This test is target/PROFILE/deps/NAME.
    let test = std::env::current_exe().unwrap();
    test.parent().unwrap().parent().unwrap().join("examples").join(name)
}

/// What a program printed.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
