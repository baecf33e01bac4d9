#!/usr/bin/env bash
# Drawn codes, read back by readers that were not written here.
source "$(dirname "$0")/lib.sh"

need_rust
debian zbarimg zbar-tools
debian rsvg-convert librsvg2-bin
read_back_reader
samples=$(mktemp -d)
trap 'rm -rf "$samples"' EXIT
stage draw cargo run --locked -q --example draw_samples -- "$samples"
stage read-back "$reader/bin/python" .ci/read_back.py "$samples"
