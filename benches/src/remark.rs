//! References found in a remark of any length.

use motcua::payment::{Finder, Form};
use std::hint::black_box;
use std::sync::LazyLock;

static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new([form()]));
static SHORT: LazyLock<String> = LazyLock::new(|| remark(250));
static LONG: LazyLock<String> = LazyLock::new(|| remark(4_000));

fn form() -> Form {
    Form::new("KT", "H34", 8).expect("a form of the examples")
}

/// A remark with so many references of a fictitious office, and as many codes of dossiers.
fn remark(count: u64) -> String {
    (1..=count)
        .map(|number| {
            let reference = form().reference("H34", number).expect("below eight digits");
            format!("{reference} H34.15-240617-{number:06} ")
        })
        .collect()
}

pub fn short(_: &mut [u8]) {
    black_box(FINDER.find(black_box(&SHORT))).expect("within the limit");
}

pub fn long(_: &mut [u8]) {
    black_box(FINDER.find(black_box(&LONG))).expect("within the limit");
}
