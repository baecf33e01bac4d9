#!/usr/bin/env bash
# Builds the library, writes the two languages' halves, and leaves their packages in target/dist:
# `package.sh [jvm|swift]`.
set -euo pipefail
name=package
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# The name of this machine as JNA looks for it among a jar's resources, and of its shared libraries.
platform() {
    local machine
    machine=$(uname -m)
    machine=${machine/x86_64/x86-64}
    machine=${machine/arm64/aarch64}
    case $(uname -s) in
    Darwin) printf 'darwin-%s libmotcua_uniffi.dylib' "$machine" ;;
    *) printf 'linux-%s libmotcua_uniffi.so' "$machine" ;;
    esac
}

library() { cd "$root" && timeout 1500 cargo build --quiet --locked --release --package motcua-uniffi --lib; }

generator() { cd "$root" && timeout 1500 cargo build --quiet --locked --package motcua-uniffi-bindgen; }

# One step from one tree: what is generated always fits the library beside it.
generate() {
    local folder file
    read -r folder file <<<"$(platform)"
    (cd "$root" && "$target/debug/motcua-uniffi-bindgen" "$target/release/$file" "$work")
    rm -rf "$work/native"
    mkdir -p "$work/native/$folder" "$dist"
    cp "$target/release/$file" "$work/native/$folder/"
}

jar() {
    maven --quiet -Dmaven.test.skip=true clean package
    rm -f "$dist"/motcua-*.jar "$dist"/motcua-*.pom
    cp "$work/maven/motcua-$(version)"{,-sources}.jar "$dist/"
    cp "$work/maven/flattened.xml" "$dist/motcua-$(version).pom"
}

# The Swift package: manifest, hand-written and generated sources, the C header, the static library.
swift_package() {
    local package
    package=$work/swift-package/motcua-swift-$(version)
    rm -rf "$work/swift-package"
    mkdir -p "$package/lib" "$package/Sources/MotcuaFFI/include"
    cp "$here/swift/Package.swift" "$here/README.md" "$package/"
    cp -R "$here/swift/Sources/Motcua" "$package/Sources/"
    cp "$work/swift/Motcua.swift" "$package/Sources/Motcua/Generated.swift"
    cp "$work/swift/MotcuaFFI.h" "$package/Sources/MotcuaFFI/include/"
    printf '// The code is in the static library; SwiftPM wants a source file beside a header.\n' \
        >"$package/Sources/MotcuaFFI/MotcuaFFI.c"
    strip -S -o "$package/lib/libmotcua_uniffi.a" "$target/release/libmotcua_uniffi.a"
    rm -f "$dist"/motcua-swift-*.tar.gz
    tar --create --gzip --sort=name --owner=0 --group=0 --numeric-owner --mtime='2026-01-01 00:00Z' \
        --directory "$work/swift-package" --file "$dist/$(basename "$package").tar.gz" "$(basename "$package")"
}

stage library library
stage generator generator
stage generated generate
for language in $(languages "$@"); do
    case $language in
    jvm) stage jar jar ;;
    swift) stage 'swift package' swift_package ;;
    esac
done
