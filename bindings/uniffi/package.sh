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
# MOTCUA_JVM_TARGETS adds libraries of other platforms to the jar, as Rust names them with the version of glibc:
# aarch64-unknown-linux-gnu.2.17 x86_64-unknown-linux-musl x86_64-pc-windows-gnu. They are built, not run.
jvm_library() {
    local file folder machine target_triple
    read -r folder file <<<"$(platform)"
    machine=$(uname -m)
    rm -rf "$work/jvm"
    cd "$root"
    if [[ $(uname -s) == Linux ]] && zig; then
        jvm_target "${machine/arm64/aarch64}-unknown-linux-gnu.2.17"
        say 'jvm library: ordinary way: linked by zig against glibc 2.17'
        for target_triple in ${MOTCUA_JVM_TARGETS:-}; do
            rustup target add "${target_triple%%.*}" 2>/dev/null
            jvm_target "$target_triple"
        done
    else
        CARGO_PROFILE_RELEASE_STRIP=symbols timeout 1500 cargo build --quiet --locked --release --package motcua-uniffi \
            --lib --features jvm --target-dir "$target/jvm-build"
        mkdir -p "$work/jvm/$folder"
        cp "$target/jvm-build/release/$file" "$work/jvm/$folder/library"
        say "jvm library: fallback: linked by this machine's linker, so it runs where its C library is as new"
    fi
}

# The library of one of Rust's targets, linked by zig, in the folder of its platform.
jvm_target() {
    local triple=${1%%.*} folder file=libmotcua_uniffi.so flags=
    case $triple in
    *-linux-gnu) folder=linux-${triple%%-*} ;;
    *-linux-musl) folder=linux-musl-${triple%%-*} flags='-C target-feature=-crt-static' ;;
    *-windows-gnu) folder=windows-${triple%%-*} file=motcua_uniffi.dll ;;
    *) fail "no name for the platform of $triple" ;;
    esac
    folder=${folder/x86_64/x86-64}
    PATH=$work/zig/bin:$PATH RUSTFLAGS=$flags CARGO_PROFILE_RELEASE_STRIP=symbols timeout 1500 \
        cargo zigbuild --quiet --locked --release --package motcua-uniffi --lib --features jvm --target "$1" \
        --target-dir "$target/zig-build"
    mkdir -p "$work/jvm/$folder"
    cp "$target/zig-build/$triple/release/$file" "$work/jvm/$folder/library"
}

# zig's linker and its door to cargo, in a folder of target/.
zig() {
    [[ -x $work/zig/bin/cargo-zigbuild ]] && return
    command -v python3 >/dev/null || return 1
    rm -rf "$work/zig"
    if ! python3 -m venv "$work/zig" || ! timeout 500 "$work/zig/bin/pip" install --quiet --disable-pip-version-check \
        ziglang==0.17.1 cargo-zigbuild==0.24.1 >&2; then
        rm -rf "$work/zig"
        return 1
    fi
}

generator() { cd "$root" && timeout 1500 cargo build --quiet --locked --package motcua-uniffi-bindgen; }

# One step from one tree: what is generated always fits the library beside it.
generate() {
    local file
    read -r _ file <<<"$(platform)"
    cd "$root" && "$target/debug/motcua-uniffi-bindgen" "$target/release/$file" "$work"
    mkdir -p "$dist"
}

# What the jar holds beside classes: the libraries, the list of their platforms, licences.
resources() {
    rm -rf "$work/native"
    mkdir -p "$work/native/vn/motcua/native" "$work/native/META-INF"
    cp -R "$work/jvm/." "$work/native/vn/motcua/native/"
    ls "$work/jvm" >"$work/native/vn/motcua/native/platforms"
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
