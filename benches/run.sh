#!/usr/bin/env bash
# Times and counts every workload beside its peers, and writes RESULTS.md.
source "$(dirname "$0")/../.ci/lib.sh"
need_rust
debian valgrind valgrind
cd benches
cargo bench --locked --bench workloads
cargo build --release --locked --bins
target/release/report
