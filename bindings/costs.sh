#!/usr/bin/env bash
# What a call costs through each language beside the same call in Rust, and what the packages weigh; writes COSTS.md.
source "$(dirname "$0")/../.ci/lib.sh"

need_rust
stage packages make --no-print-directory package
costs=$(mktemp -d)
trap 'rm -rf "$costs"' EXIT
for language in python wasm uniffi; do
    bash "bindings/$language/bench.sh" >"$costs/$language.txt"
done

# Aligned columns with two spaces or more between them, as a table; the first line names the columns.
columns() {
    awk 'NF { gsub(/^ +| +$/, ""); gsub(/ +/, " | "); print "| " $0 " |"
              if (!ruled++) { gsub(/[^|]+/, " --- "); print "|" $0 "|" } }'
}

{
    cat <<EOF
# What the bindings cost

Written by \`bindings/costs.sh\` (\`make costs\`); not edited by hand. The least time of a call over many rounds, beside the
same call in Rust in the same run: $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1) with $(nproc) virtual
processors, $(rustc --version | cut -d' ' -f1-2), $(python3 --version), Node $(node --version), $(java -version 2>&1 | head -1 | tr -d '"').

*encode* writes the payload of the README's example, *inspect* reads it with all findings and objects, *read* its transfer,
*refuse* is an account with a hyphen, *draw* the SVG of the payload.

## Python

$(grep '^|' "$costs/python.txt")

## JavaScript

In Node, with its quick modules, and where Chromium is named in a page of it, with the small module that pages download.

$(grep '^|' "$costs/wasm.txt")

## Kotlin and Swift

*least-ns* is the least time of a call over many rounds, *cpu-ns* what all processors of the process spent on a call in the
mean (collector and compiler too; beside it the mean in Rust), *heap-bytes* what a call leaves to the collector. *row* is one of 2,000 in a list written by one
call, *svg* payload to drawing, *encode×8* a call of one of eight threads at once.

$(sed '/^$/,$d' "$costs/uniffi.txt" | columns)

## Packages and libraries

The modules of the npm package stand in [wasm/size.txt](wasm/size.txt), compressed too.

$(sed '1,/^$/d' "$costs/uniffi.txt" | columns)
EOF
} >"$costs/COSTS.md"
cp "$costs/COSTS.md" bindings/COSTS.md
cat bindings/COSTS.md
