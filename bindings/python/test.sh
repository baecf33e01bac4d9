#!/usr/bin/env bash
# Builds the Python package and tests what was built, installed outside the checkout where no Rust is found.
source "$(dirname "$0")/package.sh"
tools=$python_tools/bin
outside=$(mktemp -d)
trap 'rm -rf "$outside"' EXIT
vectors=$(realpath "${MOTCUA_VECTORS:-$root/core/tests/vectors}")

# alone ENVIRONMENT COMMAND…: runs with nothing but a virtual environment on the PATH.
alone() {
    local environment=$1
    shift
    (cd "$outside" && env -i PATH="$environment/bin" HOME="$outside" LANG=C.UTF-8 "$@")
}

# fresh ENVIRONMENT INTERPRETER WHEEL: a new virtual environment with the wheel alone.
fresh() {
    "$2" -m venv --without-pip "$1"
    into "$1" --no-index --no-deps "$3"
    alone "$1" python -c \
        'import shutil, sys; sys.exit(any(map(shutil.which, ["cargo", "rustc", "cc"])) and "Rust is on the PATH")'
}

# into ENVIRONMENT ARGUMENT…: installs into a virtual environment that has no pip of its own.
into() {
    local environment=$1
    shift
    "$tools/pip" --python "$environment/bin/python" install -q --disable-pip-version-check "$@"
}

install() {
    fresh "$outside/environment" "$python" "$dist"/motcua-*.whl
    into "$outside/environment" -r "$python_room/tests/requirements.txt"
    cp -r "$python_room"/{tests,README.md,PARITY.md,pyproject.toml} "$outside"
}

types() {
    local site
    site=$(echo "$outside"/environment/lib/python*/site-packages)
    "$tools/ruff" check -q "$python_room"
    "$tools/ruff" format -q --check "$python_room"
    (
        cd "$outside"
        MYPYPATH=$site PYTHONPATH=$site "$tools/python" -m mypy.stubtest motcua
        check=("$tools/mypy" --config-file pyproject.toml --python-executable environment/bin/python --cache-dir mypy)
        "${check[@]}" -p motcua
        "${check[@]}" tests
        "${check[@]}" "$python_room/consumer/consumer.py"
    )
    # Editors read the documentation in the stub: it is that of the functions.
    if ! stub_of "$outside/environment/bin/python" | diff "$python_room/python/motcua/_native.pyi" -; then
        echo "bindings/python/stub.sh writes the stub anew" >&2
        return 1
    fi
}

suites() {
    local answer=0
    alone "$outside/environment" python -m pytest --tb=short | tee "$outside/tests.txt" || answer=1
    tail -1 "$outside/tests.txt" | sed -E 's/^[= ]*(([0-9]+) failed, )?(([0-9]+) passed).*/python-tests: \4 passed, 0\2 failed/;
        s/ 0([0-9])/ \1/'
    return "$answer"
}

cases() {
    alone "$1" python tests/run_cases.py "$vectors" exceptions.json ${MOTCUA_VECTORS:+--partial}
}

shared_cases() {
    cp "$python_room/exceptions.json" "$outside"
    cases "$outside/environment"
}

# counted LISTS: all instructions of a process that writes so many lists.
counted() {
    PYTHONHASHSEED=0 valgrind --tool=callgrind --callgrind-out-file=/dev/null \
        "$outside/environment/bin/python" "$outside/tests/count_rows.py" "$1" 2>&1 | sed -n 's/.*Collected : //p'
}

# A row of a list must not cost more instructions, Python's own included: about 1990 with 3.11. Says nothing about time.
row_gate() {
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "instructions are counted on Linux on x86-64 alone" && return; }
    debian valgrind valgrind
    local found maximum=2300
    found=$((($(counted 13) - $(counted 3)) / 20000))
    echo "a row of a list: $found of $maximum instructions"
    [ "$found" -gt 0 ] && [ "$found" -le "$maximum" ]
}

# The same wheel under every other Python that is there.
other_pythons() {
    local candidate tried
    tried=" $("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])') "
    for candidate in python3.{10..15} "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1*/bin/python3; do
        local version
        version=$("$candidate" -c 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        [[ $tried != *" $version "* ]] || continue
        tried+="$version "
        echo "Python $version"
        fresh "$outside/$version" "$candidate" "$dist"/motcua-*.whl
        cases "$outside/$version"
    done
}

# A wheel for old systems asks for no newer C library than it says, and for no other library of the compiler.
reach() {
    local wheel newest
    wheel=$(echo "$dist"/motcua-*.whl)
    [[ $wheel == *manylinux_2_17_* ]] || { echo "$(basename "$wheel") is for this machine alone" && return; }
    "$python" -m zipfile -e "$wheel" "$outside/reach"
    newest=$(readelf -W --dyn-syms "$outside"/reach/motcua/*.so | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1)
    echo "the wheel needs $newest"
    [[ $(printf '%s\nGLIBC_2.17\n' "$newest" | sort -V | tail -1) == GLIBC_2.17 ]]
    ! readelf -W -d "$outside"/reach/motcua/*.so | grep -E 'NEEDED.*(gcc|stdc\+\+)'
}

# What a machine with Rust makes of the source distribution.
from_source() {
    mkdir "$outside/built"
    # Files of a distribution are as old as another's of the same names: what was built of those is not taken for these.
    rm -rf "$root"/target/python-sdist/release/.fingerprint/motcua*
    CARGO_TARGET_DIR=$root/target/python-sdist PATH="$tools:$PATH" "$tools/pip" wheel -q --disable-pip-version-check \
        --no-build-isolation --no-deps --wheel-dir "$outside/built" "$dist"/motcua-[0-9]*.tar.gz
    fresh "$outside/from-source" "$python" "$outside"/built/motcua-*.whl
    cases "$outside/from-source"
}

# A program that has the packages of target/dist and nothing else.
consumer() {
    mkdir -p "$outside/consumer" "$dist/consumers"
    cp "$python_room"/consumer/* "$outside/consumer"
    "$python" -m venv --without-pip "$outside/consumer/environment"
    into "$outside/consumer/environment" --no-index --only-binary :all: --find-links "$dist" motcua
    alone "$outside/consumer/environment" python consumer/consumer.py >"$dist/consumers/python.txt"
    [ "$(wc -l <"$dist/consumers/python.txt")" -eq 4 ]
    cut -c -100 "$dist/consumers/python.txt"
}

# The rooms' modules are those that the description prints.
printed() {
    bash "$python_room/print.sh" --check
}

stage python-printed printed
stage python-install install
stage python-reach reach
stage python-types types
stage python-suites suites
stage python-cases shared_cases
stage python-row-gate row_gate
stage python-others other_pythons
stage python-source from_source
stage python-consumer consumer
