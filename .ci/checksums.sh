#!/usr/bin/env bash
# Writes the checksums of the packages in target/dist, and prints them.
source "$(dirname "$0")/lib.sh"

cd target/dist
sums=$(find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | sort | xargs sha256sum)
echo "$sums" >SHA256SUMS
echo "$sums"
