#!/usr/bin/env bash
# Tests the packed npm package in everything that people build with: matrix.sh [NAME…]; all of them without a name.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/target/npm
"$here/setup.sh" >/dev/null
[[ -n ${MOTCUA_PACKED:-} ]] || "$here/package.sh" >/dev/null
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
CHROMIUM=$(cat "$work/chromium")
export CHROMIUM
node "$here/matrix/matrix.mjs" "$(ls "$root"/target/dist/motcua-*.tgz)" "$work/tools" "$project" "$@"
