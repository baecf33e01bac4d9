#!/bin/sh
# Puts the static library and its pkg-config file into a prefix: `install.sh PREFIX`, /usr/local without one. A package
# that depends on this one by a Git URL links it from there, with PREFIX/lib/pkgconfig in PKG_CONFIG_PATH.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${1:-/usr/local}
mkdir -p "$prefix/lib/pkgconfig"
prefix=$(cd "$prefix" && pwd)
cp "$here/lib/libmotcua_uniffi.a" "$prefix/lib/"
cat >"$prefix/lib/pkgconfig/motcua.pc" <<END
Name: motcua
Description: motcua's native library for Swift
Version: $(cat "$here/lib/version")
Libs: -L$prefix/lib -lmotcua_uniffi
END
