#!/usr/bin/env bash
# Beyond what the tests check: licences, bans and sources of dependencies, and the scripts themselves.
source "$(dirname "$0")/lib.sh"

deny() {
    command -v cargo-deny >/dev/null || cargo install --locked -q --root "$tools" cargo-deny@0.20.2
    cargo deny --all-features check bans licenses sources
}

# What the last release promised is kept, or the version says that it is not.
semver() {
    local release
    if ! release=$(git describe --tags --abbrev=0 --match 'v[0-9]*' 2>/dev/null); then
        echo "nothing was released yet: no promise to hold the surface against"
        return
    fi
    command -v cargo-semver-checks >/dev/null ||
        cargo install --locked -q --root "$tools" cargo-semver-checks@0.51.0
    cargo semver-checks --package motcua --baseline-rev "${MOTCUA_BASELINE:-$release}"
}

scripts() {
    debian shellcheck shellcheck
    git ls-files '*.sh' .ci/run | xargs shellcheck -x --source-path=SCRIPTDIR
}

need_rust
stage format cargo fmt --all --check
# The modules for WebAssembly build for their own target only; the test of the npm package lints them.
stage clippy cargo clippy --locked -q --workspace --exclude motcua-wasm --features motcua-uniffi/jvm --all-targets -- -D warnings
stage scripts scripts
stage deny deny
stage semver semver
stage cpsv bash .ci/cpsv.sh
