#!/usr/bin/env bash
# The bindings against each other and against the core: what the consumers of every language printed is the same to
# the byte, and every public item of the core is exposed or excused.
source "$(dirname "$0")/lib.sh"

languages=(python javascript commonjs vite kotlin java swift)

same_answers() {
    local first=target/dist/consumers/${languages[0]}.txt language passed=0 failed=0
    for language in "${languages[@]}"; do
        if cmp "$first" "target/dist/consumers/$language.txt"; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
        fi
    done
    echo "consumers: $passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}

parity() {
    # rustdoc's JSON is not stable yet; the checker is tested against the toolchain of the workspace.
    RUSTC_BOOTSTRAP=1 cargo rustdoc --locked -q -p motcua --lib -- -Z unstable-options --output-format json
    cargo test --locked -q -p motcua-parity
    cargo run --locked -q -p motcua-parity -- target/doc/motcua.json bindings/*/PARITY.md
}

need_rust
stage consumers same_answers
stage parity parity
stage checksums bash .ci/checksums.sh
