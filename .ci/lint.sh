#!/usr/bin/env bash
# Beyond what the tests check: licences, bans and sources of dependencies, and the scripts themselves.
source "$(dirname "$0")/lib.sh"

deny() {
    command -v cargo-deny >/dev/null || cargo install --locked -q --root "$tools" cargo-deny@0.20.2
    cargo deny --all-features check bans licenses sources
}

scripts() {
    debian shellcheck shellcheck
    git ls-files '*.sh' .ci/run | xargs shellcheck -x --source-path=SCRIPTDIR
}

need_rust
stage format cargo fmt --all --check
# The modules for WebAssembly build for their own target only; the test of the npm package lints them.
stage clippy cargo clippy --locked -q --workspace --exclude motcua-wasm --all-targets -- -D warnings
stage scripts scripts
stage deny deny
