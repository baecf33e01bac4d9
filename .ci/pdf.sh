#!/usr/bin/env bash
# The slip as a PDF: its own tests, then other people's readers.
source "$(dirname "$0")/lib.sh"

crate=bindings/pdf/Cargo.toml

# What krilla needs; the core promises an older Rust.
newer_rust() {
    local wanted have
    wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$crate")
    have=$(rustc --version | cut -d' ' -f2)
    [ "$(printf '%s\n' "$wanted" "$have" | sort -V | head -1)" = "$wanted" ] && return
    echo "the slip's PDF needs Rust $wanted, this is $have: rustup update" >&2
    return 1
}

# A file that is there is not replaced.
example() {
    local file=$samples/example.pdf
    cargo run --locked -q --manifest-path "$crate" --example slip_pdf -- "$file"
    cargo run --locked -q --manifest-path "$crate" --example slip_pdf -- "$file" 2>/dev/null && return 1
    [ "$(head -c 5 "$file")" = %PDF- ]
}

need_rust
newer_rust
debian pdftotext poppler-utils
read_back_reader
samples=$(mktemp -d)
trap 'rm -rf "$samples"' EXIT
stage format cargo fmt --manifest-path "$crate" --check
stage clippy cargo clippy --locked -q --manifest-path "$crate" --all-targets -- -D warnings
stage test cargo test --locked -q --manifest-path "$crate"
stage example example
stage draw cargo run --locked -q --manifest-path "$crate" --example draw_slips -- "$samples"
stage read-back "$reader/bin/python" .ci/read_pdf.py "$samples"
