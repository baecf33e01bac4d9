#!/usr/bin/env bash
# Swift on this machine: `swift.sh setup` makes sure that there is one, `swift.sh in FOLDER COMMAND…` runs a command of the toolchain
# (swift, swiftc, …) in a folder. The ordinary way is a Swift 6 on the PATH; without it, on Linux, Debian's own
# package in a root folder under target/. Nothing stays mounted.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=${CARGO_TARGET_DIR:-$(cd "$here/../.." && pwd)/target}
root=$target/swift-root
ready=$root/.ready
suite=trixie

say() { printf 'swift: %s\n' "$*" >&2; }
fail() {
    say "$*"
    say "what is needed: Swift 6 on the PATH (https://www.swift.org/install), or root on a Debian machine, where it comes from package swiftlang of $suite"
    exit 1
}

ordinary() { command -v swift >/dev/null && [[ $(swift --version 2>/dev/null) =~ [Ss]wift\ version\ ([6-9]|[1-9][0-9]) ]]; }

mirror() {
    local uri
    # shellcheck disable=SC2016
    uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -m1 '/debian/*$' || true)
    printf '%s' "${uri:-http://deb.debian.org/debian}"
}

# A private mount namespace: whatever is mounted for the root folder goes away with the process.
apart() { unshare --mount --propagation private -- "$@"; }

bootstrap() {
    [[ $(id -u) == 0 ]] || fail 'no Swift 6 on the PATH, and the fallback needs root'
    command -v apt-get >/dev/null || fail 'no Swift 6 on the PATH, and the fallback needs a Debian machine'
    command -v debootstrap >/dev/null || {
        timeout 120 apt-get update -qq >&2 || say 'the package lists could not be refreshed'
        timeout 180 apt-get install -y -qq --no-install-recommends debootstrap >&2 || fail 'debootstrap could not be installed'
    }
    local part=$root.part keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    rm -rf --one-file-system "$part" "$root"
    mkdir -p "$target"
    say "no Swift 6 on the PATH: taking Debian $suite's into ${root#"$PWD"/} (about a minute, 2.6 GB)"
    apart timeout 600 debootstrap --variant=minbase --include=ca-certificates --keyring="$keyring" \
        "$suite" "$part" "$(mirror)" >"$target/swift-root.log" 2>&1 || fail "debootstrap failed; see $target/swift-root.log"
    cp /etc/resolv.conf /etc/hosts "$part/etc/"
    # shellcheck disable=SC2016
    apart timeout 900 bash -c '
        mount -t proc proc "$1/proc"
        exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends swiftlang libc6-dev libstdc++-14-dev
    ' _ "$part" >>"$target/swift-root.log" 2>&1 || fail "swiftlang could not be installed; see $target/swift-root.log"
    rm -rf "$part"/var/cache/apt/archives/*.deb
    touch "$part/.ready"
    mv "$part" "$root"
}

setup() {
    if ordinary; then
        say "ordinary way: $(command -v swift)"
    elif [[ -e $ready ]]; then
        say 'fallback: Debian'"'"'s package, there already'
    else
        bootstrap
        say 'fallback: Debian'"'"'s package, installed'
    fi
}

# Runs a command in a folder, which keeps its path inside the root folder, as does target/.
inside() {
    local folder
    folder=$(cd "$1" && pwd)
    shift
    if ordinary; then
        cd "$folder"
        exec "$@"
    fi
    [[ -e $ready ]] || fail 'no Swift here; run setup first'
    # shellcheck disable=SC2016
    apart bash -c '
        set -euo pipefail
        root=$1 folder=$2
        shift 2
        mkdir -p "$root$folder" "$root/dev"
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount --bind "$folder" "$root$folder"
        exec chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 \
            ${PKG_CONFIG_PATH:+PKG_CONFIG_PATH="$PKG_CONFIG_PATH"} \
            ${MOTCUA_VECTORS:+MOTCUA_VECTORS="$MOTCUA_VECTORS"} \
            ${MOTCUA_EXCEPTIONS:+MOTCUA_EXCEPTIONS="$MOTCUA_EXCEPTIONS"} \
            bash -c "cd \"\$0\" && exec \"\$@\"" "$folder" "$@"
    ' _ "$root" "$folder" "$@"
}

case ${1:-} in
setup) setup ;;
in)
    shift
    inside "$@"
    ;;
*)
    say 'usage: swift.sh setup | swift.sh in FOLDER COMMAND…'
    exit 2
    ;;
esac
