#!/usr/bin/env bash
# Everything that proves the JVM and Swift halves: `test.sh [jvm|swift]`. Their own tests and the shared cases in
# the checkout; then the packages of target/dist alone, used by projects in a temporary folder without Rust.
set -euo pipefail
name="test"
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

export MOTCUA_VECTORS=${MOTCUA_VECTORS:-$root/core/tests/vectors}
MOTCUA_VECTORS=$(cd "$MOTCUA_VECTORS" && pwd)

# The program of the README in a language; of another README, if one is named.
program() { awk -v fence="\`\`\`$1" '$0 == fence { on = 1; next } /^```/ { on = 0 } on' "${2:-$here/README.md}"; }

# What the program of the first page prints is that of the language's own, but for the payload.
first_page() { [[ -s $1 ]] && cmp "$1" <(sed 1d "$2"); }

# What a consumer printed, kept for comparison with the other languages: exactly four lines.
keep() {
    mkdir -p "$dist/consumers"
    [[ $(wc -l <"$2") == 4 ]] || fail "the $1 consumer did not print four lines: $(cat "$2")"
    [[ $(sed -n 3p "$2") == 0011012345678 ]] || fail "the $1 consumer did not read the account back"
    cp "$2" "$dist/consumers/$1.txt"
}

# The Rust side of the JVM's seam.
seam_tests() { cd "$root" && timeout 900 cargo test --quiet --locked --package motcua-uniffi --features jvm --lib >&2; }

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
    if ((status != 0 || tests < 700 || bad > 0)); then
        grep -E 'ERROR|FAIL' "$work/kotlin.log" | head -60 >&2 || true
        printf 'kotlin: %d passed, %d failed\n' "$((tests - bad))" "$((bad > 0 ? bad : 1))"
        return 1
    fi
    grep -h 'refused calls' "$work/kotlin.log" || true
    printf 'kotlin: %d passed, 0 failed\n' "$tests"
}

# Maven's caches of the machine, and the jar of target/dist put in as from a repository: a project outside the
# checkout, without Rust, compiled by a version of Kotlin. Its classes and what it depends on stay in FOLDER.
#   jvm_project FOLDER KOTLIN
jvm_project() {
    local outside=$1 repository=$work/consumer-repository cache=$HOME/.m2/repository
    cp -R "$here/consumer/maven/." "$outside/"
    mkdir -p "$outside/src/main/kotlin" "$outside/src/main/java"
    program kotlin >"$outside/src/main/kotlin/Main.kt"
    program java >"$outside/src/main/java/Main.java"
    program 'kotlin law' >"$outside/src/main/kotlin/Law.kt"
    program 'java law' >"$outside/src/main/java/Law.java"
    program 'java calendar' >"$outside/src/main/java/WorkingDays.java"
    program kotlin "$root/README.md" | sed '1i package first' >"$outside/src/main/kotlin/First.kt"
    [[ -d $repository || ! -d $cache ]] || cp -R "$cache" "$repository"
    rm -rf "$repository/vn/motcua"
    (
        PATH=/usr/local/bin:/usr/bin:/bin:$(dirname "$(command -v mvn)"):$(dirname "$(command -v java)")
        export PATH
        ! command -v cargo >/dev/null || fail 'Rust is on the PATH of the consumer'
        cd "$outside"
        maven=(timeout 500 mvn --batch-mode --quiet --no-transfer-progress
            "-Dmaven.repo.local=$repository" "-Dmotcua.version=$(cat version)" "-Dkotlin.version=$2")
        "${maven[@]}" org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file \
            -Dfile="$dist/motcua-$(cat version).jar" -DpomFile="$dist/motcua-$(cat version).pom"
        "${maven[@]}" package dependency:copy-dependencies >&2
        java -cp 'target/classes:target/dependency/*' MainKt >kotlin.txt
        java -cp 'target/classes:target/dependency/*' Main >java.txt
        java -cp 'target/classes:target/dependency/*' LawKt >law-kotlin.txt
        java -cp 'target/classes:target/dependency/*' Law >law.txt
        java -cp 'target/classes:target/dependency/*' WorkingDays >days.txt
        java -cp 'target/classes:target/dependency/*' first.FirstKt >first.txt
    )
    cmp "$outside/kotlin.txt" "$outside/java.txt"
    first_page "$outside/first.txt" "$outside/kotlin.txt"
    [[ $(cat "$outside/days.txt") == $'false\ntrue' ]] || fail "working days were told otherwise: $(cat "$outside/days.txt")"
    cmp "$outside/law-kotlin.txt" "$outside/law.txt"
    [[ $(head -1 "$outside/law.txt") == 'allowed until 2025-06-30' ]] || fail "the law was told otherwise: $(cat "$outside/law.txt")"
}

# A project of the newest Kotlin; then its classes as a module that requires ours alone, on every JDK at hand.
jvm_consumer() {
    local outside java flags
    outside=$(mktemp -d)
    version >"$outside/version"
    jvm_project "$outside" 2.4.20
    keep kotlin "$outside/kotlin.txt"
    keep java "$outside/java.txt"
    mkdir -p "$outside/module/consumer"
    printf 'module consumer {\n    requires vn.motcua;\n}\n' >"$outside/module/module-info.java"
    (printf 'package consumer;\n' && program java) >"$outside/module/consumer/Main.java"
    javac --release 17 -Xlint:all -Werror -p "$outside/target/dependency" -d "$outside/classes" \
        "$outside/module/module-info.java" "$outside/module/consumer/Main.java"
    for java in $(readlink -f "$(command -v java)" /usr/lib/jvm/*/bin/java | sort -u); do
        [[ $("$java" -version 2>&1) =~ version\ \"(1[7-9]|[2-9][0-9]) ]] || continue
        flags=()
        ((BASH_REMATCH[1] < 24)) || flags=(--illegal-native-access=deny --enable-native-access=vn.motcua)
        "$java" "${flags[@]}" -p "$outside/target/dependency:$outside/classes" -m consumer/consumer.Main >"$outside/module.txt"
        cmp "$outside/module.txt" "$outside/java.txt"
        say "module path: passed on Java ${BASH_REMATCH[1]}"
    done
    rm -rf "$outside"
}

# A project of an older Kotlin.
jvm_older_consumer() {
    local outside
    outside=$(mktemp -d)
    version >"$outside/version"
    jvm_project "$outside" "$1"
    cmp "$outside/kotlin.txt" "$dist/consumers/kotlin.txt"
    rm -rf "$outside"
}

# A program shrunk by the rules that the jar brings, and by no other than those that keep the program itself.
jvm_shrunk() {
    local outside home repository=$work/consumer-repository
    outside=$(mktemp -d)
    mkdir -p "$outside/classes"
    shrink_mvn() {
        timeout 500 mvn --batch-mode --quiet --no-transfer-progress "-Dmaven.repo.local=$repository" --file "$outside/pom.xml" \
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:$1" "${@:2}"
    }
    cat >"$outside/pom.xml" <<'END'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>shrink</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>com.guardsquare</groupId><artifactId>proguard-base</artifactId><version>7.7.0</version></dependency>
  </dependencies>
</project>
END
    shrink_mvn copy-dependencies -DoutputDirectory="$outside/proguard"
    shrink_mvn copy -Dartifact=org.jetbrains.kotlin:kotlin-stdlib:2.0.21 -DoutputDirectory="$outside"
    shrink_mvn copy -Dartifact=org.jetbrains:annotations:13.0 -DoutputDirectory="$outside"
    program java >"$outside/Main.java"
    javac -cp "$dist/motcua-$(version).jar:$outside/kotlin-stdlib-2.0.21.jar" -d "$outside/classes" "$outside/Main.java"
    unzip -p "$dist/motcua-$(version).jar" 'META-INF/proguard/*' >"$outside/rules.pro"
    home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
    java -cp "$outside/proguard/*" proguard.ProGuard "@$outside/rules.pro" -injars "$outside/classes" \
        -injars "$dist/motcua-$(version).jar(!META-INF/**,!module-info.class)" \
        -injars "$outside/kotlin-stdlib-2.0.21.jar(!META-INF/**)" \
        -injars "$outside/annotations-13.0.jar(!META-INF/**)" -outjars "$outside/shrunk.jar" \
        -libraryjars "$home/jmods/java.base.jmod(!**.jar;!module-info.class)" -dontwarn 'kotlin.**' -dontnote \
        -keep 'class Main { void main(java.lang.String[]); }' >"$work/shrink.log"
    java -cp "$outside/shrunk.jar" Main >"$outside/shrunk.txt"
    cmp "$outside/shrunk.txt" "$dist/consumers/java.txt"
    say "shrunk: $(stat -c %s "$outside/shrunk.jar") bytes, library and Kotlin's included"
    rm -rf "$outside"
}

# What every package brings along, and what Maven Central asks of the POM.
jvm_papers() {
    local jar file
    for jar in "$dist/motcua-$(version)"{,-sources,-javadoc}.jar; do
        for file in LICENSE-MIT LICENSE-APACHE LICENSE-MPL-2.0 NOTICE; do
            unzip -l "$jar" "META-INF/$file" >/dev/null || fail "$(basename "$jar") lacks $file"
        done
    done
    unzip -l "$dist/motcua-$(version).jar" META-INF/proguard/motcua.pro >/dev/null || fail 'the jar lacks the rules for R8'
    for file in name description url license developer scm; do
        grep -q "<$file>" "$dist/motcua-$(version).pom" || fail "the POM lacks $file"
    done
    [[ $(grep -c '<url>https://[^<]*</url>' "$dist/motcua-$(version).pom") -ge 6 ]] || fail 'the POM lacks a URL'
    ! grep -qi jna "$dist/motcua-$(version).pom" || fail 'the POM names JNA'
}

# What a server does to the library for months: threads, class loaders, garbage, a platform without a library. The
# calls of each thread are a tenth of the full number unless MOTCUA_ENDURANCE tells another: 1000000 is the full one.
jvm_endurance() {
    local folder=$work/endurance jar stdlib
    jar=$dist/motcua-$(version).jar
    stdlib=$(find "$HOME/.m2/repository/org/jetbrains/kotlin/kotlin-stdlib" -name 'kotlin-stdlib-2.0.21.jar')
    rm -rf "$folder"
    javac --release 17 -Xlint:all,-options -Werror -d "$folder" -cp "$jar:$stdlib" "$here/consumer/endurance/Endurance.java"
    endure() { timeout 900 java "${flags[@]}" -cp "$jar:$stdlib:$folder" Endurance "$@"; }
    local flags=(-Xms64m -Xmx64m -XX:+AlwaysPreTouch)
    endure first
    endure threads "${MOTCUA_ENDURANCE:-100000}"
    endure garbage
    endure loaders 20 "$jar" "$stdlib"
    flags=(-Dos.arch=riscv64)
    endure platform linux-riscv64
    flags=('-Dos.name=Windows 11')
    endure platform windows-x86-64
    flags=(-Dvn.motcua.library=/nonexistent)
    endure platform /nonexistent
}

# Which C library the jar's own asks for, and that it asks for no other's; only where zig linked it.
jvm_reach() {
    local library newest
    for library in "$work"/jvm/linux-[ax]*/library; do
        newest=$(readelf -W --dyn-syms "$library" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1)
        say "$(basename "$(dirname "$library")") needs $newest"
        [[ -x $work/zig/bin/cargo-zigbuild ]] || continue
        [[ $(printf '%s\nGLIBC_2.17\n' "$newest" | sort -V | tail -1) == GLIBC_2.17 ]] || fail "$newest is newer than 2.17"
        ! readelf -W -d "$library" | grep -E 'NEEDED.*(gcc|stdc\+\+)' || fail 'the library needs the compiler'"'"'s'
    done
}

# The unpacked package of target/dist in a folder of its own, as a Swift developer has it.
unpack_swift() {
    local folder file
    folder=$(mktemp -d)
    tar --extract --file "$dist/motcua-swift-$(version).tar.gz" --directory "$folder"
    mv "$folder/motcua-swift-$(version)" "$folder/Motcua"
    for file in LICENSE-MIT LICENSE-APACHE LICENSE-MPL-2.0 NOTICE; do
        [[ -s $folder/Motcua/$file ]] || fail "the Swift archive lacks $file"
    done
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
    cp "$work/swift/RoomCalls.swift" "$folder/Tests/MotcuaTests/"
    cp -R "$MOTCUA_VECTORS" "$folder/vectors"
    cp "$here/exceptions.json" "$folder/"
    MOTCUA_VECTORS=$folder/vectors MOTCUA_EXCEPTIONS=$folder/exceptions.json \
        timeout 900 "$here/swift.sh" in "$folder" swift test >"$work/swift.log" 2>&1 || status=$?
    read -r tests failures < <(sed -nE 's/.*Executed ([0-9]+) tests?, with ([0-9]+) failures?.*/\1 \2/p' "$work/swift.log" | tail -1) || true
    cases=$(sed -nE 's/^cases: ([0-9]+) passed, 0 failed$/\1/p' "$work/swift.log")
    if ((status != 0 || ${tests:-0} < 20 || ${failures:-1} != 0 || ${cases:-0} < 1300)); then
        grep -E 'error|warning: unre|cases:|Executed' "$work/swift.log" | head -60 >&2 || tail -40 "$work/swift.log" >&2
        printf 'swift: %d passed, %d failed\n' "$((${tests:-0} + ${cases:-0}))" "$((${failures:-0} > 0 ? failures : 1))"
        return 1
    fi
    grep -h 'refused calls' "$work/swift.log"
    printf 'swift: %d passed, 0 failed\n' "$((tests + cases))"
}

# The programs of the README in a project beside the unpacked package.
swift_project() {
    mkdir -p "$1/consumer/Sources/Consumer" "$1/consumer/Sources/Law" "$1/consumer/Sources/First"
    cp "$here/consumer/swift/Package.swift" "$1/consumer/"
    program swift >"$1/consumer/Sources/Consumer/main.swift"
    program 'swift law' >"$1/consumer/Sources/Law/main.swift"
    program swift "$root/README.md" >"$1/consumer/Sources/First/main.swift"
}

swift_consumer() {
    local outside
    outside=$(unpack_swift)
    swift_project "$outside"
    # The same path in the root folder, so that the package finds its library when it runs too.
    timeout 600 "$here/swift.sh" in "$outside" swift build --package-path consumer >"$work/swift-consumer.log" 2>&1 || {
        tail -40 "$work/swift-consumer.log" >&2
        return 1
    }
    "$here/swift.sh" in "$outside" consumer/.build/debug/Consumer >"$outside/swift.txt"
    keep swift "$outside/swift.txt"
    "$here/swift.sh" in "$outside" consumer/.build/debug/First >"$outside/first.txt"
    first_page "$outside/first.txt" "$outside/swift.txt"
    [[ $("$here/swift.sh" in "$outside" consumer/.build/debug/Law) == 'được phép 2025-06-30' ]] ||
        fail 'the law consumer got another answer'
    rm -rf "$outside"
}

# The package as a Git repository has it, without the library, which pkg-config finds in a prefix.
swift_system_consumer() {
    local outside
    outside=$(unpack_swift)
    "$outside/Motcua/install.sh" "$outside/prefix"
    rm -rf "$outside/Motcua/lib"
    swift_project "$outside"
    PKG_CONFIG_PATH=$outside/prefix/lib/pkgconfig timeout 600 "$here/swift.sh" in "$outside" \
        swift build --package-path consumer >"$work/swift-system.log" 2>&1 || {
        tail -40 "$work/swift-system.log" >&2
        return 1
    }
    "$here/swift.sh" in "$outside" consumer/.build/debug/Consumer >"$outside/swift.txt"
    cmp "$outside/swift.txt" "$dist/consumers/swift.txt"
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
        stage 'seam tests' seam_tests
        stage 'kotlin and java tests' kotlin_tests
        stage 'licences and POM' jvm_papers
        stage 'jvm library'"'"'s reach' jvm_reach
        stage endurance jvm_endurance
        stage 'maven consumer' jvm_consumer
        stage 'consumer of Kotlin 1.9.25' jvm_older_consumer 1.9.25
        if [[ ${MOTCUA_MATRIX:-} == all ]]; then
            stage 'consumer of Kotlin 2.0.21' jvm_older_consumer 2.0.21
            stage 'consumer of Kotlin 2.2.21' jvm_older_consumer 2.2.21
            stage 'shrunk program' jvm_shrunk
        fi
        ;;
    swift)
        stage 'swift tests' swift_tests
        stage 'swift consumer' swift_consumer
        stage 'swift consumer by pkg-config' swift_system_consumer
        ;;
    esac
done
