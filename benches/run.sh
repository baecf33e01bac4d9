#!/usr/bin/env bash
# Times and counts every workload beside its peers, and writes RESULTS.md.
set -euo pipefail
cd "$(dirname "$0")"
command -v valgrind >/dev/null || {
    echo "bench: valgrind is missing; install it, for example with: sudo apt-get install valgrind" >&2
    exit 1
}
cargo bench --locked --bench workloads
cargo build --release --locked --bins
target/release/report
