#!/usr/bin/env bash
# Writes the documentation of the native half into its stub, from the wheel that package.sh built.
source "$(dirname "$0")/setup.sh"
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
"$python" -m venv --without-pip "$environment"
"$python_tools/bin/pip" --python "$environment/bin/python" install -q --no-index --no-deps "$root"/target/dist/motcua-*.whl
stub_of "$environment/bin/python" >"$environment/stub.pyi"
cp "$environment/stub.pyi" "$python_room/python/motcua/_native.pyi"
