#!/usr/bin/env bash
# Builds every fuzz target on the toolchain at hand, and replays its corpus.
source "$(dirname "$0")/lib.sh"

need_rust
stage build cargo build --locked --release -q --manifest-path fuzz/Cargo.toml
for target in fuzz/fuzz_targets/*.rs; do
    fuzz/target/release/"$(basename "$target" .rs)"
done
