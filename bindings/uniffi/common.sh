# shellcheck shell=bash
# shellcheck disable=SC2034  # what is set here is used there
# What the scripts of this folder share; sourced by them.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/uniffi
dist=$target/dist
export CARGO_TARGET_DIR=$target

say() { printf '%s: %s\n' "${name:-uniffi}" "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Runs a stage, told with its time. In a shell of its own and not as part of a condition: there the first command
# that fails ends it. What can take long has its own limit.
stage() {
    local title=$1 begun=$SECONDS status
    shift
    set +e
    (
        set -e
        "$@"
    )
    status=$?
    set -e
    ((status == 0)) || fail "$title: failed after $((SECONDS - begun)) s"
    say "$title: $((SECONDS - begun)) s"
}

# Which of the two languages the arguments name; both without any.
languages() {
    case ${1:-all} in
    jvm | swift) printf '%s\n' "$1" ;;
    all) printf 'jvm\nswift\n' ;;
    *)
        say "usage: $(basename "$0") [jvm|swift]"
        exit 2
        ;;
    esac
}

version() { (cd "$root" && cargo pkgid -p motcua-uniffi) | sed 's/.*[@#]//'; }

# Maven on the library's project.
maven() {
    timeout 900 mvn --batch-mode --no-transfer-progress --file "$here/kotlin/pom.xml" -Drevision="$(version)" \
        -Dmotcua.generated="$work/kotlin" -Dmotcua.native="$work/native" -Dmotcua.documents="$work/documents" \
        -Dmotcua.build="$work/maven" "$@"
}
