//! Turns the dated facts of `data/` that the allocation-free half needs into constant tables: one function a
//! data file, each in its own file of `build/`.

#[path = "build/identity.rs"]
mod identity;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    identity::provinces();
    identity::agencies();
}
