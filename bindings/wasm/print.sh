#!/usr/bin/env bash
# Prints what JavaScript has of the rooms that bindings/shape describes: tables of calls, labels of words, types. With
# `--check` nothing is written, and what is not as it would be printed is told.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$here
if [[ ${1:-} == --check ]]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    mkdir "$folder/js" "$folder/types"
fi
(cd "$here/../.." && cargo run --quiet --locked --package motcua-shape --example javascript -- "$folder")
[[ $folder != "$here" ]] || exit 0
passed=0
failed=0
for file in "$folder"/*/*; do
    if diff --unified=0 "$here/${file#"$folder/"}" "$file"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
done
printf 'printed: %d passed, %d failed\n' $passed $failed
((failed == 0))
