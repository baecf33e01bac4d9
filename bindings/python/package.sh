#!/usr/bin/env bash
# Wheel and source distribution into target/dist. On Linux the wheel is for systems as old as glibc 2.17, or as
# MOTCUA_MANYLINUX says, by the linker of zig from PyPI; MOTCUA_MANYLINUX=system makes one for this machine's C library
# and newer ones, and so does a machine where zig cannot be had.
source "$(dirname "$0")/setup.sh"
dist=$root/target/dist

zig() {
    timeout 500 "$python_tools/bin/pip" install -q --disable-pip-version-check ziglang==0.17.1
}

wheel() {
    local options=() oldest=${MOTCUA_MANYLINUX:-2_17}
    if [ "$(uname -s)" = Linux ] && [ "$oldest" != system ] && zig; then
        options=(--zig --compatibility "manylinux_$oldest")
    else
        echo "the wheel is for this machine's C library and newer ones"
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
