#!/usr/bin/env bash
# Builds the npm package into target/dist.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/target/npm
export PATH=$work/tools/node_modules/.bin:$PATH

stage=$SECONDS
took() {
    printf 'package: %s in %s s\n' "$1" $((SECONDS - stage))
    stage=$SECONDS
}

"$here/setup.sh" build
took setup

cd "$root"
cargo build --quiet --locked --package motcua-wasm-generator --bins
took generator

# The features that make up a module; the names are those of the package's entries.
declare -A modules=([motcua]="payload svg" [payload]="payload" [write]="write svg" [raster]="raster" [identity]="identity"
    [reference]="reference" [slip]="write svg raster reference" [all]="payload svg raster identity reference"
    [law]="law" [desk]="desk" [orders]="orders" [rules]="rules")
rm -rf "$work/modules"

# make MODULE PROFILE NAME HOW...: a module by a profile of cargo's, as wasm-opt is told.
make() {
    local module=$1 profile=$2 name=$3 file
    shift 3
    # The last line that cargo prints as JSON names the file it made.
    file=$("$work/cargo" build --quiet --locked --profile "$profile" --package motcua-wasm \
        --features "${modules[$module]}" --message-format json-render-diagnostics |
        grep -o '"[^"]*motcua_wasm.wasm"' | tail -1 | tr -d '"')
    "$root/target/debug/motcua-wasm-generator" "$file" "$name" "$work/modules/$name"
    # The features are those that the compiler uses for this target. The names between module and JavaScript become
    # short ones, which are told on standard output.
    wasm-opt "$@" --minify-imports-and-exports-and-modules --enable-bulk-memory --enable-multivalue --enable-mutable-globals \
        --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
        --strip-target-features "$work/modules/$name/${name}_bg.wasm" -o "$work/modules/$name.wasm" \
        >"$work/modules/$name.json"
}
# Taken apart and put together again, a module is a little smaller. Beside it, compressed, for the files that have it inside.
for module in "${!modules[@]}"; do
    make "$module" wasm "$module" --flatten --rereloop -Oz -Oz
    "$root/target/debug/pack" "$work/modules/$module.wasm" "$work/modules/$module.deflate"
done
took modules
# Nobody downloads what Node reads from the disk: there, what is called in loops is quick first.
for module in motcua payload write slip raster all; do make "$module" wasm-node "$module-node" -O3; done
took 'modules for Node'

mkdir -p "$root/target/dist"
node "$here/package.mjs" "$work/modules" "$work/package" "$work/tools" "$root/target/dist"
took tarball
