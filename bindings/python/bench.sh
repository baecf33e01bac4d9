#!/usr/bin/env bash
# One call through Python against the same call in Rust, in one run; prints a table.
source "$(dirname "$0")/package.sh"

bench() {
    local environment=$root/target/python-bench
    "$python" -m venv --clear "$environment"
    "$environment/bin/pip" install -q --disable-pip-version-check --no-index --no-deps "$dist"/motcua-*.whl
    cargo run --locked -q --release -p motcua-parity --example bench_core | "$environment/bin/python" "$python_room/bench.py"
}

stage python-bench bench
