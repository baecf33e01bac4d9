#!/usr/bin/env bash
# One call through JavaScript against the same call in Rust, in one run; prints a table. The last rows are drawings in a page.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
"$here/setup.sh" >/dev/null
"$here/package.sh" >/dev/null
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
printf '{ "name": "motcua-bench", "private": true }\n' >"$project/package.json"
cp "$here/bench.mjs" "$project/"
cd "$project"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error "$root"/target/dist/motcua-*.tgz \
    vietnam-qr-pay@1.5.1 vietqr-ts@1.0.0 qr@0.7.0 qrcode@1.5.4 >/dev/null
cd "$root"
cargo run --quiet --locked --release --package motcua-parity --example bench_core >"$project/core.txt"
node "$project/bench.mjs" <"$project/core.txt"
CHROMIUM=$(cat "$root/target/npm/chromium") node "$here/bench-page.mjs" "$project" "$root/target/npm/tools" \
    "$(sed -n 's/^draw //p' "$project/core.txt")"
