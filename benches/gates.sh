#!/usr/bin/env bash
# Holds the gates of gates.txt: instructions by callgrind as the difference of two counts, so that starting
# the process does not matter, allocations, sizes. Says nothing about time.
source "$(dirname "$0")/../.ci/lib.sh"
need_rust
debian valgrind valgrind
cd benches

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
