#!/usr/bin/env bash
# Builds the npm package and tests what it installs, in a folder outside the checkout: types, Node with both kinds of
# modules, headless Chromium, and the consumers.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/target/npm
stage=$SECONDS
took() {
    printf 'test: %s in %s s\n' "$1" $((SECONDS - stage))
    stage=$SECONDS
}

"$here/setup.sh"
took setup
"$here/package.sh"
took package

cd "$root"
cargo clippy --quiet --locked --package motcua-wasm-generator --all-targets -- --deny warnings
if grep -q RUSTC= "$work/cargo"; then
    echo "test: the modules are not linted: Debian's compiler has no clippy"
else
    for features in write payload write,svg payload,svg write,svg,raster,reference raster identity reference law desk orders rules law,desk payload,svg,raster,identity,reference; do
        "$work/cargo" clippy --quiet --locked --profile wasm --package motcua-wasm --features "$features" -- \
            --deny warnings
    done
fi
"$here/print.sh" --check
export PATH=$work/tools/node_modules/.bin:$PATH
# A name that no file has, and one that nothing uses.
tsc --project "$here/jsconfig.json"
took lint

tarball=$(ls "$root"/target/dist/motcua-*.tgz)
publint "$tarball" >"$work/publint.log" || { cat "$work/publint.log" && exit 1; }
# Modules are no code, and what is only for browsers and workers is not resolved as Node would.
not_for_types=()
for entry in motcua payload write raster identity reference slip law desk orders rules all; do
    not_for_types+=("$entry.wasm")
    for way in url module; do
        if [[ $entry == motcua ]]; then not_for_types+=("$way"); else not_for_types+=("$entry/$way"); fi
    done
done
attw "$tarball" --profile node16 --exclude-entrypoints "${not_for_types[@]}" >"$work/attw.log" || { cat "$work/attw.log" && exit 1; }
took 'package lint'

project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
mkdir "$project/tests" "$project/vite"
cp "$here"/tests/* "$here"/consumer/node/* "$here"/consumer/typescript/* "$project/tests/"
cp "$here"/consumer/vite/{index.html,main.js,package.json,package-lock.json,.npmrc} "$project/vite/"
printf '{ "name": "motcua-test", "private": true }\n' >"$project/tests/package.json"
(cd "$project/tests" && npm install --ignore-scripts --no-audit --no-fund --loglevel=error "$tarball" >/dev/null)
(cd "$project/vite" && npm ci --no-audit --no-fund --loglevel=error >/dev/null &&
    npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error "$tarball" >/dev/null)
took install

cd "$project/tests"
export MOTCUA_CASES=$root/core/tests/vectors MOTCUA_EXCEPTIONS=$here/exceptions.json
export MOTCUA_SIZES=$work/size.txt MOTCUA_SIZES_WRITTEN=$here/size.txt
CHROMIUM=$(cat "$work/chromium")
export CHROMIUM
if [[ -n ${MOTCUA_VECTORS:-} ]]; then
    # Relative names are those of who called.
    MOTCUA_VECTORS=$(cd "$OLDPWD" && cd "$MOTCUA_VECTORS" && pwd)
fi
failed=0
if tsc --project .; then
    echo 'types: 2 passed, 0 failed'
else
    echo 'types: 0 passed, 2 failed'
    failed=1
fi
node cases-esm.mjs || failed=1
node cases-commonjs.cjs || failed=1
node --test --test-reporter=spec node.test.mjs readme.test.mjs faces.test.mjs rooms.test.mjs unpack.test.mjs >"$work/node.log" || { cat "$work/node.log" && failed=1; }
awk '/ pass [0-9]+$/{passed=$NF} / fail [0-9]+$/{failed=$NF} END {printf "node: %d passed, %d failed\n", passed, failed}' "$work/node.log"
took 'types and Node'
timeout 180 node chromium.mjs "$project/tests" "$work/tools" || failed=1
took Chromium

mkdir -p "$root/target/dist/consumers"
out=$root/target/dist/consumers
node consumer.mjs >"$out/javascript.txt"
node consumer.cjs >"$out/commonjs.txt"
timeout 240 node vite.mjs "$project/vite" "$work/tools" "$work/vite.png" >"$out/vite.txt" || failed=1
consumers=0
for consumer in javascript commonjs vite; do
    [[ $(wc -l <"$out/$consumer.txt") == 4 ]] && cmp "$out/javascript.txt" "$out/$consumer.txt" && consumers=$((consumers + 1))
done
printf 'consumers: %d passed, %d failed\n' $consumers $((3 - consumers))
[[ $consumers == 3 ]] || failed=1
took consumers

# What is light of the matrix: threads, a module of the caller's, bundles for Node, classic scripts, service workers and
# file://, and another bundler. The others: make test-web-matrix.
MOTCUA_PACKED=1 timeout 240 bash "$here/matrix.sh" node-worker-threads node-module esbuild rollup || failed=1
took matrix
exit $failed
