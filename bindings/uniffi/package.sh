#!/usr/bin/env bash
# Builds the library, writes the two languages' halves, and leaves their packages in target/dist:
# `package.sh [jvm|swift]`.
set -euo pipefail
name=package
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# The name of this machine as the jar's library is looked for, and of its shared libraries.
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

# What Swift links, and what both languages' halves are read from.
library() { cd "$root" && timeout 1500 cargo build --quiet --locked --release --package motcua-uniffi --lib; }

# What the JVM loads. Where zig's linker is at hand it is linked against an old C library, so that it runs on
# servers of ten years ago too, and without the compiler's own shared library; by the ordinary linker otherwise.
jvm_library() {
    local file machine triple
    read -r _ file <<<"$(platform)"
    mkdir -p "$work/jvm"
    machine=$(uname -m)
    triple=${machine/arm64/aarch64}-unknown-linux-gnu
    cd "$root"
    if [[ $(uname -s) == Linux ]] && zig; then
        PATH=$work/zig/bin:$PATH timeout 1500 cargo zigbuild --quiet --locked --release --package motcua-uniffi --lib \
            --features jvm --target "$triple.2.17" --target-dir "$target/zig-build"
        cp "$target/zig-build/$triple/release/$file" "$work/jvm/library"
        say 'jvm library: ordinary way: linked by zig against glibc 2.17'
    else
        timeout 1500 cargo build --quiet --locked --release --package motcua-uniffi --lib --features jvm \
            --target-dir "$target/jvm-build"
        cp "$target/jvm-build/release/$file" "$work/jvm/library"
        say "jvm library: fallback: linked by this machine's linker, so it runs where its C library is as new"
    fi
    strip --strip-unneeded "$work/jvm/library" 2>/dev/null || say 'jvm library: not stripped'
}

# zig's linker and its door to cargo, in a folder of target/.
zig() {
    [[ -x $work/zig/bin/cargo-zigbuild ]] && return
    command -v python3 >/dev/null || return 1
    rm -rf "$work/zig"
    python3 -m venv "$work/zig" &&
        timeout 500 "$work/zig/bin/pip" install --quiet --disable-pip-version-check ziglang==0.17.1 cargo-zigbuild==0.24.1 >&2 ||
        { rm -rf "$work/zig"; return 1; }
}

generator() { cd "$root" && timeout 1500 cargo build --quiet --locked --package motcua-uniffi-bindgen; }

# One step from one tree: what is generated always fits the library beside it.
generate() {
    local file
    read -r _ file <<<"$(platform)"
    cd "$root" && "$target/debug/motcua-uniffi-bindgen" "$target/release/$file" "$work"
    mkdir -p "$dist"
}

# What the jar holds beside classes: the library, the list of platforms, licences.
resources() {
    local folder
    read -r folder _ <<<"$(platform)"
    rm -rf "$work/native"
    mkdir -p "$work/native/vn/motcua/native/$folder" "$work/native/META-INF"
    cp "$work/jvm/library" "$work/native/vn/motcua/native/$folder/library"
    printf '%s\n' "$folder" >"$work/native/vn/motcua/native/platforms"
    cp "$root"/LICENSE-* "$here/NOTICE" "$here/LICENSE-MPL-2.0" "$work/native/META-INF/"
    rm -rf "$work/documents"
    mkdir -p "$work/documents"
    cp -R "$work/native/META-INF" "$here/README.md" "$work/documents/"
}

jar() {
    resources
    maven --quiet -Dmaven.test.skip=true clean package
    rm -f "$dist"/motcua-*.jar "$dist"/motcua-*.pom
    cp "$work/maven/motcua-$(version)"{,-sources,-javadoc}.jar "$dist/"
    cp "$work/maven/flattened.xml" "$dist/motcua-$(version).pom"
}

# The Swift package: manifest, hand-written and generated sources, the C header, the static library.
swift_package() {
    local package
    package=$work/swift-package/motcua-swift-$(version)
    rm -rf "$work/swift-package"
    mkdir -p "$package/lib" "$package/Sources/MotcuaFFI/include"
    cp "$here/swift/Package.swift" "$here/README.md" "$root"/LICENSE-* "$here/NOTICE" "$here/LICENSE-MPL-2.0" "$package/"
    cp -R "$here/swift/Sources/Motcua" "$package/Sources/"
    cp -R "$here/swift/System" "$here/swift/install.sh" "$package/"
    version >"$package/lib/version"
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
    jvm)
        stage 'jvm library' jvm_library
        stage jar jar
        ;;
    swift) stage 'swift package' swift_package ;;
    esac
done
