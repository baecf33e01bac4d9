#!/usr/bin/env bash
# Everything that proves the JVM and Swift halves: `test.sh [jvm|swift]`. Their own tests and the shared cases in
# the checkout; then the packages of target/dist alone, used by projects in a temporary folder without Rust.
set -euo pipefail
name="test"
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export MOTCUA_VECTORS=${MOTCUA_VECTORS:-$root/core/tests/vectors}
MOTCUA_VECTORS=$(cd "$MOTCUA_VECTORS" && pwd)

# The program of the README in a language.
program() { awk -v fence="\`\`\`$1" '$0 == fence { on = 1; next } /^```/ { on = 0 } on' "$here/README.md"; }

# What a consumer printed, kept for comparison with the other languages: exactly four lines.
keep() {
    mkdir -p "$dist/consumers"
    [[ $(wc -l <"$2") == 4 ]] || fail "the $1 consumer did not print four lines: $(cat "$2")"
    [[ $(sed -n 3p "$2") == 0011012345678 ]] || fail "the $1 consumer did not read the account back"
    cp "$2" "$dist/consumers/$1.txt"
}

kotlin_tests() {
    local kotlin=org.jetbrains.kotlin:kotlin-maven-plugin compiler=org.apache.maven.plugins:maven-compiler-plugin
    local status=0 tests bad
    rm -rf "$work/maven/surefire-reports"
    # The library's classes are there already; only the tests are compiled.
    maven "$kotlin:test-compile@test-compile" "$compiler:testCompile@java-test-compile" surefire:test \
        >"$work/kotlin.log" 2>&1 || status=$?
    read -r tests bad < <(cat "$work"/maven/surefire-reports/TEST-*.xml 2>/dev/null |
        grep -o '<testsuite [^>]*' | awk '
            function count(key) { return match($0, " " key "=\"[0-9]+") ? substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 3) : 0 }
            { tests += count("tests") - count("skipped"); bad += count("failures") + count("errors") }
            END { print tests + 0, bad + 0 }') || true
    if ((status != 0 || tests < 630 || bad > 0)); then
        grep -E 'ERROR|FAIL' "$work/kotlin.log" | head -60 >&2 || true
        printf 'kotlin: %d passed, %d failed\n' "$((tests - bad))" "$((bad > 0 ? bad : 1))"
        return 1
    fi
    grep -h 'refused calls' "$work/kotlin.log" || true
    printf 'kotlin: %d passed, 0 failed\n' "$tests"
}

# Maven's caches of the machine, and the jar of target/dist put in as from a repository.
jvm_consumer() {
    local outside repository=$work/consumer-repository cache=$HOME/.m2/repository
    outside=$(mktemp -d)
    cp -R "$here/consumer/maven/." "$outside/"
    mkdir -p "$outside/src/main/kotlin" "$outside/src/main/java"
    program kotlin >"$outside/src/main/kotlin/Main.kt"
    program java >"$outside/src/main/java/Main.java"
    [[ -d $repository || ! -d $cache ]] || cp -R "$cache" "$repository"
    rm -rf "$repository/vn/motcua"
    (
        PATH=/usr/local/bin:/usr/bin:/bin:$(dirname "$(command -v mvn)"):$(dirname "$(command -v java)")
        export PATH
        ! command -v cargo >/dev/null || fail 'Rust is on the PATH of the consumer'
        cd "$outside"
        maven=(timeout 500 mvn --batch-mode --quiet --no-transfer-progress
            "-Dmaven.repo.local=$repository" "-Dmotcua.version=$1")
        "${maven[@]}" org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file \
            -Dfile="$dist/motcua-$1.jar" -DpomFile="$dist/motcua-$1.pom"
        "${maven[@]}" package dependency:copy-dependencies >&2
        java -cp 'target/classes:target/dependency/*' MainKt >kotlin.txt
        java -cp 'target/classes:target/dependency/*' Main >java.txt
    )
    keep kotlin "$outside/kotlin.txt"
    keep java "$outside/java.txt"
    cmp "$outside/kotlin.txt" "$outside/java.txt"
    rm -rf "$outside"
}

# The unpacked package of target/dist in a folder of its own, as a Swift developer has it.
unpack_swift() {
    local folder
    folder=$(mktemp -d)
    tar --extract --file "$dist/motcua-swift-$(version).tar.gz" --directory "$folder"
    mv "$folder/motcua-swift-$(version)" "$folder/Motcua"
    printf '%s' "$folder"
}

swift_tests() {
    local folder=$work/swift-test status=0 cases tests failures
    # The build folder stays, so that a second run is quick.
    mkdir -p "$folder"
    find "$folder" -mindepth 1 -maxdepth 1 ! -name .build -exec rm -rf {} +
    # Unpacked as of now: the archive's own times are all the same, and the build would take the last one's for this.
    tar --extract --touch --file "$dist/motcua-swift-$(version).tar.gz" --directory "$folder" --strip-components=1
    cp -R "$here/swift/Tests" "$folder/"
    cp -R "$MOTCUA_VECTORS" "$folder/vectors"
    cp "$here/exceptions.json" "$folder/"
    MOTCUA_VECTORS=$folder/vectors MOTCUA_EXCEPTIONS=$folder/exceptions.json \
        timeout 900 "$here/swift.sh" in "$folder" swift test >"$work/swift.log" 2>&1 || status=$?
    read -r tests failures < <(sed -nE 's/.*Executed ([0-9]+) tests?, with ([0-9]+) failures?.*/\1 \2/p' "$work/swift.log" | tail -1) || true
    cases=$(sed -nE 's/^cases: ([0-9]+) passed, 0 failed$/\1/p' "$work/swift.log")
    if ((status != 0 || ${tests:-0} < 20 || ${failures:-1} != 0 || ${cases:-0} < 600)); then
        grep -E 'error|warning: unre|cases:|Executed' "$work/swift.log" | head -60 >&2 || tail -40 "$work/swift.log" >&2
        printf 'swift: %d passed, %d failed\n' "$((${tests:-0} + ${cases:-0}))" "$((${failures:-0} > 0 ? failures : 1))"
        return 1
    fi
    grep -h 'refused calls' "$work/swift.log"
    printf 'swift: %d passed, 0 failed\n' "$((tests + cases))"
}

swift_consumer() {
    local outside
    outside=$(unpack_swift)
    mkdir -p "$outside/consumer/Sources/Consumer"
    cp "$here/consumer/swift/Package.swift" "$outside/consumer/"
    program swift >"$outside/consumer/Sources/Consumer/main.swift"
    # The same path in the root folder, so that the package finds its library when it runs too.
    timeout 600 "$here/swift.sh" in "$outside" swift build --package-path consumer >"$work/swift-consumer.log" 2>&1 || {
        tail -40 "$work/swift-consumer.log" >&2
        return 1
    }
    "$here/swift.sh" in "$outside" consumer/.build/debug/Consumer >"$outside/swift.txt"
    keep swift "$outside/swift.txt"
    rm -rf "$outside"
}

for install in "<version>$(version)</version>" "motcua-swift-$(version)\""; do
    grep -qF "$install" "$here/README.md" || fail "README.md names another version than $(version)"
done
"$here/setup.sh" "$@"
"$here/package.sh" "$@"
for language in $(languages "$@"); do
    case $language in
    jvm)
        stage 'kotlin and java tests' kotlin_tests
        stage 'maven consumer' jvm_consumer "$(version)"
        ;;
    swift)
        stage 'swift tests' swift_tests
        stage 'swift consumer' swift_consumer
        ;;
    esac
done
