#!/usr/bin/env bash
# Wheel and source distribution into target/dist. MOTCUA_MANYLINUX=2_17 makes a wheel for systems as old as
# that (by zig, from PyPI); otherwise it is for this machine's C library and newer ones.
source "$(dirname "$0")/setup.sh"
dist=$root/target/dist

wheel() {
    local options=()
    if [ -n "${MOTCUA_MANYLINUX:-}" ]; then
        "$python_tools/bin/pip" install -q --disable-pip-version-check ziglang==0.17.1
        options=(--zig --compatibility "manylinux_$MOTCUA_MANYLINUX")
    fi
    PATH="$python_tools/bin:$PATH" maturin build -q --release --locked -m "$python_room/Cargo.toml" --out "$dist" "${options[@]}"
}

sdist() {
    PATH="$python_tools/bin:$PATH" maturin sdist -m "$python_room/Cargo.toml" --out "$dist"
}

mkdir -p "$dist"
rm -f "$dist"/motcua-*.whl "$dist"/motcua-[0-9]*.tar.gz
stage python-wheel wheel
stage python-sdist sdist
(cd "$dist" && ls -l motcua-*.whl motcua-[0-9]*.tar.gz)
