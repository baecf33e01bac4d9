#!/usr/bin/env bash
# Gets what the JavaScript package is built and tested with, and says which way each was had:
# a compiler for WebAssembly, the npm tools, a browser. Quick when all is there.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/target/npm
target=wasm32-unknown-unknown
mkdir -p "$work"

say() { printf 'setup: %s\n' "$*"; }
give_up() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

# Writes the command that builds for WebAssembly: cargo, with whatever it needs around it. Places of this machine are
# kept out of what it builds.
cargo_is() {
    local sources=${CARGO_HOME:-$HOME/.cargo}/registry/src
    cat >"$work/cargo.new" <<EOF
#!/usr/bin/env bash
set -euo pipefail
export CARGO_ENCODED_RUSTFLAGS=\$'--remap-path-prefix=$sources=\\x1f--remap-path-prefix=$root='
$1
EOF
    chmod +x "$work/cargo.new"
    mv "$work/cargo.new" "$work/cargo"
}

# Debian's packages; the lists are refreshed first, as a bare machine has none.
debian() {
    command -v apt-get >/dev/null && [[ $(id -u) == 0 ]] &&
        timeout 300 apt-get update -q >"$work/apt.log" 2>&1 &&
        DEBIAN_FRONTEND=noninteractive timeout 600 \
            apt-get install -y -q --no-install-recommends "$@" >>"$work/apt.log" 2>&1
}

has_target() {
    compgen -G "$(rustc --print target-libdir --target $target 2>/dev/null)/libstd-*.rlib" >/dev/null
}

# Debian's own compiler for the web, unpacked and not installed, with the standard library built from its source.
# The version is the one that Debian serves; its cargo does not run unpacked, the machine's own does.
unpack_debian_rust() {
    local debian=$work/debian package packages
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
    if [[ ! -x $debian/rustc ]]; then
        timeout 300 apt-get update -q >"$work/apt.log" 2>&1 || say 'the package lists could not be refreshed'
        rm -rf "$debian"
        mkdir -p "$debian/packages" "$debian/tree"
        packages=$(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks \
            --no-replaces --no-enhances rustc-web libstd-rust-web-dev rust-web-src |
            grep -oE '^(rustc-web|libstd-rust-web[^ ]*|rust-web-src|libllvm[0-9]+)$' | sort -u)
        # The linker of the same LLVM as the compiler's.
        packages+=" lld-$(grep -oE '^libllvm[0-9]+' <<<"$packages" | grep -oE '[0-9]+' | sort -n | tail -1)"
        (cd "$debian/packages" && echo "$packages" | xargs timeout 600 apt-get download -q) || return 1
        for package in "$debian"/packages/*.deb; do
            dpkg-deb --fsys-tarfile "$package" | case $package in
                *rust-web-src*) tar -x -C "$debian/tree" --wildcards './usr/lib/rustlib/src*' './usr/src/rustc-*/library*' ;;
                *) tar -x -C "$debian/tree" ;;
            esac
        done
        rm -rf "$debian/packages"
        cat >"$debian/rustc.new" <<EOF
#!/usr/bin/env bash
export LD_LIBRARY_PATH=$debian/tree/usr/lib/x86_64-linux-gnu:$debian/tree/usr/lib
exec $debian/tree/usr/bin/rustc "\$@"
EOF
        chmod +x "$debian/rustc.new"
        "$debian/rustc.new" --version >/dev/null || return 1
        mv "$debian/rustc.new" "$debian/rustc"
    fi
    local linker
    linker=$(find "$debian/tree" -name wasm-ld | head -1)
    [[ -n $linker ]] || return 1
    cat >"$debian/wasm-ld" <<EOF
#!/usr/bin/env bash
export LD_LIBRARY_PATH=$debian/tree/usr/lib/x86_64-linux-gnu:$debian/tree/usr/lib
exec $linker "\$@"
EOF
    chmod +x "$debian/wasm-ld"
    # shellcheck disable=SC2016 # the arguments belong to the script that is written
    cargo_is "export CARGO_BUILD_TARGET=$target RUSTC=$debian/rustc RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_TARGET_DIR=$debian/target
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$debian/wasm-ld"'
exec cargo "$@"'
}

compiler() {
    local way=${MOTCUA_WASM_RUST:-}
    command -v cargo >/dev/null || give_up 'cargo is missing: install Rust from https://rustup.rs or your system'
    # shellcheck disable=SC2016 # the arguments belong to the script that is written
    local plain="export CARGO_BUILD_TARGET=$target"'
exec cargo "$@"'
    if [[ $way != debian ]]; then
        if has_target; then
            cargo_is "$plain"
            say "$target: there already"
            return
        fi
        if command -v rustup >/dev/null && timeout 300 rustup target add "$target" && has_target; then
            cargo_is "$plain"
            say "$target: added with rustup"
            return
        fi
    fi
    if unpack_debian_rust; then
        say "$target: Debian's compiler, unpacked in target/npm/debian"
        return
    fi
    give_up "no compiler for $target: run: rustup target add $target," \
        'or use a Debian that serves rustc-web, libstd-rust-web-dev, rust-web-src and lld.'
}

tools() {
    if { ! command -v node || ! command -v npm; } >/dev/null && debian nodejs npm; then
        say 'node and npm: installed with apt-get'
    fi
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        give_up 'node and npm are missing: install Node 20 or newer (https://nodejs.org, or apt-get install nodejs npm)'
    fi
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' ||
        give_up "Node $(node --version) is too old: 20 or newer is needed"
    if cmp -s "$here/package-lock.json" "$work/tools/installed"; then
        say 'npm tools: there already'
        return
    fi
    mkdir -p "$work/tools"
    cp "$here/package.json" "$here/package-lock.json" "$work/tools/"
    (cd "$work/tools" && timeout 600 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) ||
        give_up 'the npm tools could not be had: is a registry reachable? (npm config get registry)'
    cp "$here/package-lock.json" "$work/tools/installed"
    say 'npm tools: installed in target/npm/tools'
}

browser() {
    local found
    for found in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [[ -n $found ]] && command -v "$found" >/dev/null; then
            command -v "$found" >"$work/chromium"
            say "browser: $(cat "$work/chromium")"
            return
        fi
    done
    if debian chromium; then
        command -v chromium >"$work/chromium"
        say 'browser: chromium, installed with apt-get'
        return
    fi
    give_up 'no Chromium: install it (apt-get install chromium), or name one in CHROMIUM.'
}

case ${1:-all} in
    build) compiler && tools ;;
    all) compiler && tools && browser ;;
    *) give_up 'usage: setup.sh [build|all]' ;;
esac
