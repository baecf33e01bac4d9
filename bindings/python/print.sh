#!/usr/bin/env bash
# Prints the modules of the rooms from the description in bindings/shape. `--check` changes nothing, and fails where
# what stands there is another.
source "$(dirname "$0")/setup.sh"

# printed DIRECTORY: the modules as they should be, formatted, into a directory of their own.
printed() {
    local options=(-q --no-cache --config "$python_room/pyproject.toml")
    cp "$python_room/python/motcua/_enums.py" "$1"
    (cd "$root" && cargo run --locked -q -p motcua-shape --example python -- "$1")
    rm "$1/_enums.py"
    "$python_tools/bin/ruff" check --select I,F401 --fix "${options[@]}" "$1"
    "$python_tools/bin/ruff" format "${options[@]}" "$1"
}

rooms=$(mktemp -d)
trap 'rm -rf "$rooms"' EXIT
mkdir "$rooms/motcua"
printed "$rooms/motcua"
package=$python_room/python/motcua
stale=$(grep -l '^# Printed from bindings/shape' "$package"/*.py || true)
if [ "${1:-}" = --check ]; then
    for module in $stale; do
        [ -f "$rooms/motcua/$(basename "$module")" ] || { echo "$module is printed no more" >&2; exit 1; }
    done
    for module in "$rooms"/motcua/*.py; do
        diff "$package/$(basename "$module")" "$module" || { echo "bindings/python/print.sh prints it anew" >&2; exit 1; }
    done
    echo "python-printed: $(find "$rooms/motcua" -name '*.py' | wc -l) passed, 0 failed"
else
    for module in $stale; do rm "$module"; done
    cp "$rooms"/motcua/*.py "$package"
fi
