#!/usr/bin/env bash
# Drawn codes, read back by readers that were not written here.
source "$(dirname "$0")/lib.sh"

need_rust
debian zbarimg zbar-tools
debian rsvg-convert librsvg2-bin
debian python3 python3 python3-venv
reader=$root/target/tools/read-back
if ! "$reader/bin/python" -c 'import zxingcpp, PIL' 2>/dev/null; then
    python3 -m venv "$reader"
    "$reader/bin/pip" install -q --disable-pip-version-check zxing-cpp==3.1.1 pillow==13.0.0
fi
samples=$(mktemp -d)
trap 'rm -rf "$samples"' EXIT
stage draw cargo run --locked -q --example draw_samples -- "$samples"
stage read-back "$reader/bin/python" .ci/read_back.py "$samples"
