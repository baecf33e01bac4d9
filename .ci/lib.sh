# shellcheck shell=bash
# What the steps share: where they are, how long they take, how Debian's packages are had.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
tools=$root/target/tools
export PATH="$tools/bin:$HOME/.cargo/bin:$PATH"

# stage NAME COMMAND…: runs a command, and prints how long it took.
stage() {
    local name=$1 start=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    "$@"
    printf '== %s: %s s\n' "$name" "$((SECONDS - start))"
}

# debian COMMAND PACKAGE…: installs Debian's packages unless the command is there.
debian() {
    local command=$1
    shift
    command -v "$command" >/dev/null && return
    if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
        echo "$command is missing: install it (Debian: apt-get install $*) and run this again" >&2
        return 1
    fi
    echo "installing $* from Debian, for $command"
    [ -n "${apt_updated:-}" ] || timeout 300 apt-get update -qq
    apt_updated=yes
    DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# need_rust: a Rust of the workspace's version or newer, by rustup if there is none.
need_rust() {
    command -v cargo >/dev/null && return
    debian curl curl ca-certificates
    echo "installing Rust by rustup"
    curl --proto '=https' --tlsv1.2 -sSf --max-time 300 https://sh.rustup.rs | sh -s -- -y --profile default
}

# rust_target TRIPLE: the standard library for a target, by rustup.
rust_target() {
    [ -d "$(rustc --print target-libdir --target "$1" 2>/dev/null)" ] && return
    if ! command -v rustup >/dev/null || ! timeout 300 rustup target add "$1"; then
        echo "the Rust target $1 is missing: rustup target add $1" >&2
        return 1
    fi
}

# read_back_reader: zxing-cpp for Python in a folder of its own, $reader.
read_back_reader() {
    debian python3 python3 python3-venv
    reader=$root/target/tools/read-back
    "$reader/bin/python" -c 'import zxingcpp, PIL' 2>/dev/null && return
    python3 -m venv "$reader"
    "$reader/bin/pip" install -q --disable-pip-version-check zxing-cpp==3.1.1 pillow==13.0.0
}
