#!/usr/bin/env bash
# The core's public surface as text, held against core/api: `surface.sh` fails where they differ, `surface.sh --write`
# writes them anew. A change of these files is a change of what callers may rely on.
source "$(dirname "$0")/lib.sh"

# The reader of rustdoc's JSON knows one version of it.
readonly toolchain=1.95.0

cargo_of_surface() {
    if [ "$(cargo --version | cut -d' ' -f2)" = "$toolchain" ]; then
        RUSTC_BOOTSTRAP=1 cargo "$@"
    else
        rustup toolchain list | grep -q "^$toolchain" || rustup toolchain install --profile minimal "$toolchain"
        RUSTC_BOOTSTRAP=1 cargo "+$toolchain" "$@"
    fi
}

# surface NAME FEATURES…: the surface with a set of features, as core/api/NAME.txt tells it.
surface() {
    local name=$1 file=core/api/$1.txt
    shift
    cargo_of_surface rustdoc --locked -q -p motcua --lib "$@" --target-dir "target/surface/$name" -- \
        -Z unstable-options --output-format json
    cargo run --locked -q -p motcua-parity --bin surface -- "target/surface/$name/doc/motcua.json" >"target/surface/$name.txt"
    if [ "${write:-}" = yes ]; then
        cp "target/surface/$name.txt" "$file"
    elif diff -u "$file" "target/surface/$name.txt"; then
        echo "surface $name: $(wc -l <"$file") passed, 0 failed"
    else
        echo "the public surface changed: bash .ci/surface.sh --write, and a line in CHANGELOG.md" >&2
        return 1
    fi
}

[ "${1:-}" != --write ] || write=yes
need_rust
stage surface surface default
stage surface-no-std surface no-std --no-default-features
