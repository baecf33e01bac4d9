#!/usr/bin/env bash
# Ends of working days beside numpy and PyPI holidays: calendar.sh [DAYS…]. Fetches both into a folder of its own.
source "$(dirname "$0")/../.ci/lib.sh"
need_rust
cd benches
[ -x target/peers/bin/python ] || python3 -m venv target/peers
target/peers/bin/pip install -q holidays==0.109 numpy==2.4.6
cargo build --release --locked --quiet --bin due_days
for days in "${@:-5}"; do
    nanoseconds=$(target/release/due_days "$days" 2>&1 >target/due_days.txt)
    target/peers/bin/python calendar_peers.py target/due_days.txt "$nanoseconds" "$days"
done
