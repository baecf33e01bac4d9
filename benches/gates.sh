#!/usr/bin/env bash
# Holds the gates of gates.txt: instructions by callgrind as the difference of two counts, so that starting
# the process does not matter, allocations, sizes. Says nothing about time.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v valgrind >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get install -y --no-install-recommends valgrind >/dev/null 2>&1 || true
    fi
    if ! command -v valgrind >/dev/null; then
        echo "gates: valgrind is missing; install it, for example with: sudo apt-get install valgrind" >&2
        exit 1
    fi
fi

cargo build --release --locked --quiet --bin gates
gates=target/release/gates

# All instructions of a process that does an operation a number of times.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$gates" run "$1" "$2" 2>&1 |
        sed -n 's/.*Collected : //p'
}

passed=0
failed=0
while read -r kind name maximum; do
    case "$kind" in
        '' | '#'*) continue ;;
        instructions) found=$((($(count "$name" 25) - $(count "$name" 5)) / 20)) ;;
        *) found=$("$gates" "$kind" "$name") ;;
    esac
    if [ "$found" -le "$maximum" ]; then
        passed=$((passed + 1))
        verdict=ok
    else
        failed=$((failed + 1))
        verdict='TOO MUCH'
    fi
    printf '%-14s %-24s %8d of %8d  %s\n' "$kind" "$name" "$found" "$maximum" "$verdict"
done <gates.txt
echo "gates: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
