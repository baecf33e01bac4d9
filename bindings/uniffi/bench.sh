#!/usr/bin/env bash
# Measures calls through each language against the same in Rust, in one run, and the sizes: `bench.sh [jvm|swift]`.
# Needs what package.sh leaves.
set -euo pipefail
name=bench
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

rust() { cd "$root" && timeout 900 cargo run --quiet --locked --release --package motcua-uniffi --example cost; }

kotlin() {
    local folder
    folder=$(mktemp -d)
    cp "$here/consumer/maven/pom.xml" "$folder/"
    mkdir -p "$folder/src/main/kotlin"
    cp "$here/bench/kotlin/Cost.kt" "$folder/src/main/kotlin/"
    cd "$folder"
    maven=(timeout 500 mvn --batch-mode --quiet --no-transfer-progress
        "-Dmaven.repo.local=$work/consumer-repository" "-Dmotcua.version=$(version)")
    "${maven[@]}" org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file \
        -Dfile="$dist/motcua-$(version).jar" -DpomFile="$dist/motcua-$(version).pom" >&2
    "${maven[@]}" package dependency:copy-dependencies >&2
    java -cp 'target/classes:target/dependency/*' CostKt
    rm -rf "$folder"
}

swift() {
    local folder
    "$here/swift.sh" setup
    folder=$(mktemp -d)
    tar --extract --file "$dist/motcua-swift-$(version).tar.gz" --directory "$folder"
    mv "$folder/motcua-swift-$(version)" "$folder/Motcua"
    cp -R "$here/bench/swift" "$folder/bench"
    timeout 900 "$here/swift.sh" in "$folder" swift build --configuration release --package-path bench >&2
    "$here/swift.sh" in "$folder" bench/.build/release/Cost
    rm -rf "$folder"
}

{
    (rust)
    for language in $(languages "$@"); do
        case $language in
        jvm) (kotlin) ;;
        swift) (swift) ;;
        esac
    done
} | awk '
    BEGIN { printf "%-8s %-10s %10s %8s %10s %10s\n", "language", "call", "least-ns", "of-Rust", "cpu-ns", "heap-bytes" }
    $1 == "rust" { rust[$2] = $3 }
    {
        of = $2 in rust ? sprintf("%.1fx", $3 / rust[$2]) : sprintf("%.1fx", $3 / rust["encode"])
        printf "%-8s %-10s %10d %8s %10s %10s\n", $1, $2, $3, of, $4, $5
    }'
printf '\n%-40s %10s\n' file bytes
stat --printf '%n %s\n' "$target"/release/libmotcua_uniffi.a "$dist"/motcua-* | awk '{ sub(".*/", "", $1); printf "%-40s %10d\n", $1, $2 }'
