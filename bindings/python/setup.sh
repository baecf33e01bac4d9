#!/usr/bin/env bash
# What building and testing the Python package needs, into target/: a Python from 3.10 on, Rust, and the tools
# of requirements.txt in a virtual environment. MOTCUA_PYTHON names the interpreter; else the first that fits.
source "$(dirname "${BASH_SOURCE[0]}")/../../.ci/lib.sh"
python_room=$root/bindings/python
python_tools=$root/target/tools/python

# interpreter: a Python that fits and can make virtual environments.
interpreter() {
    local candidate
    for candidate in ${MOTCUA_PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python3.10}; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

# need_python: sets `python`, by Debian's packages if there is none that fits.
need_python() {
    if python=$(interpreter); then
        return
    fi
    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        echo "installing python3 and python3-venv from Debian"
        timeout 300 apt-get update -qq
        DEBIAN_FRONTEND=noninteractive timeout 600 \
            apt-get install -y -qq --no-install-recommends python3 python3-venv >/dev/null
    fi
    if ! python=$(interpreter); then
        echo "a Python from 3.10 on with venv is missing: install python3 and python3-venv (Debian:" \
            "apt-get install python3 python3-venv), or name one in MOTCUA_PYTHON, and run this again" >&2
        return 1
    fi
}

# need_linker: Rust links by the C compiler.
need_linker() {
    debian cc gcc libc6-dev
}

need_tools() {
    local stamp=$python_tools/requirements
    if cmp -s "$python_room/requirements.txt" "$stamp" && "$python_tools/bin/maturin" --version >/dev/null 2>&1; then
        echo "tools: there already, $("$python_tools/bin/python" --version)"
        return
    fi
    rm -rf "$python_tools"
    "$python" -m venv "$python_tools"
    if ! timeout 600 "$python_tools/bin/pip" install -q --disable-pip-version-check \
        -r "$python_room/requirements.txt"; then
        echo "the tools of bindings/python/requirements.txt could not be had from PyPI: check the network," \
            "or name a mirror in PIP_INDEX_URL, and run this again" >&2
        return 1
    fi
    cp "$python_room/requirements.txt" "$stamp"
    echo "tools: installed from PyPI for $("$python" --version)"
}

# stub_of PYTHON: the stub of the native half with its documentation, as that interpreter's package has it.
stub_of() {
    local stub=$python_room/python/motcua/_native.pyi
    local options=(-q --config "$python_room/pyproject.toml" --stdin-filename "$stub")
    "$1" "$python_room/stub.py" "$stub" |
        "$python_tools/bin/ruff" check --select I --fix "${options[@]}" - |
        "$python_tools/bin/ruff" format "${options[@]}" -
}

need_rust
need_linker
need_python
stage python-setup need_tools
