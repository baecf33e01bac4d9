#!/usr/bin/env bash
# Gets what the JVM and Swift halves need: `setup.sh [jvm|swift]`. Ordinary way first, fallback second; quick when
# everything is there.
set -euo pipefail
name=setup
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

has_jdk() { command -v javac >/dev/null && [[ $(javac -version 2>&1) =~ javac\ (1[7-9]|[2-9][0-9]) ]]; }

jvm() {
    local lacking=()
    has_jdk || lacking+=(openjdk-17-jdk-headless)
    command -v mvn >/dev/null || lacking+=(maven)
    if ((${#lacking[@]} == 0)); then
        say 'jvm: ordinary way: JDK and Maven on the PATH'
        return
    fi
    local help='JDK 17 or newer (https://adoptium.net) and Maven 3.8 or newer (https://maven.apache.org) on the PATH'
    [[ $(id -u) == 0 && -n $(command -v apt-get) ]] || fail "jvm: lacking ${lacking[*]}; what is needed: $help"
    timeout 120 apt-get update -qq >&2 || say 'jvm: the package lists could not be refreshed'
    timeout 420 apt-get install -y -qq --no-install-recommends "${lacking[@]}" >&2 ||
        fail "jvm: ${lacking[*]} could not be installed; what is needed: $help"
    say "jvm: fallback: Debian's ${lacking[*]}, installed"
}

command -v cargo >/dev/null || fail 'no cargo on the PATH; what is needed: Rust (https://rustup.rs)'
for language in $(languages "$@"); do
    case $language in
    jvm) stage jvm jvm ;;
    swift) stage swift timeout 1700 "$here/swift.sh" setup ;;
    esac
done
