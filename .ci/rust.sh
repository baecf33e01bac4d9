#!/usr/bin/env bash
# The core and the examples: format, lints, docs, tests, all but drawing without std, the stories.
source "$(dirname "$0")/lib.sh"

bare_metal() {
    rust_target thumbv7em-none-eabihf
    cargo build --locked -q -p motcua --no-default-features --target thumbv7em-none-eabihf
    cargo build --locked -q -p motcua --no-default-features --features law,serde,signature,sources --target thumbv7em-none-eabihf
}

# Without debug assertions and overflow checks, as it ships: the same tests, and ten thousand texts whose symbols are
# compared module by module with another encoder's.
as_shipped() {
    MOTCUA_SYMBOL_TEXTS=10000 cargo test --locked -q -p motcua --lib --tests --profile shipped
}

# Every set of features that somebody may choose is tested, not only built.
features() {
    local features
    for features in std "std,symbol" "law" "signature" "serde"; do
        cargo test --locked -q -p motcua --no-default-features --features "$features"
    done
    cargo test --locked -q -p motcua --all-features
}

# The oldest Rust that is promised builds the library (Cargo.toml: rust-version).
oldest() {
    local version
    version=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
    rustup toolchain list | grep -q "^$version" || timeout 600 rustup toolchain install --profile minimal "$version"
    cargo "+$version" build --locked -q -p motcua --target-dir target/oldest
}

examples() {
    local answer code
    cargo run --locked -q --example pay_fee -- --out target/pay_fee --overwrite >/dev/null
    cargo run --locked -q --example pay_fee -- --bank 970436 --account 0011 --amount 0 >/dev/null 2>&1 && return 1
    answer=$(printf '000201' | cargo run --locked -q --example pay_fee -- --lang en --read -) && return 1
    grep -q 'crc-missing' <<<"$answer"
    answer=$(cargo run --locked -q --example check_login -- --lang en --subject organisation \
        --method portal-usb-token --portal H34 --on 2024-06-20 --known-on 2024-07-01)
    grep -q 'until the end of 2025-06-30' <<<"$answer"
    cargo run --locked -q --example track_dossier >/dev/null
    # Some of 2,000 fictitious dossiers have slips of the pen: exit code 1, rows set aside.
    code=0
    cargo run --locked -q --example office_day -- --generate 2000 >/dev/null || code=$?
    [ "$code" -eq 1 ]
    reconcile
    # 20,000 fictitious accounts have some numbers without their zero: exit code 1, rows set aside.
    code=0
    answer=$(cargo run --locked -q --example migrate_register -- --generate 20000 --on 2024-06-14 --again --lang en) || code=$?
    [ "$code" -eq 1 ]
    grep -q 'accounts changed: 0' <<<"$answer"
    cargo run --locked -q --example pay_fee -- --read \
        00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F >/dev/null
}

# A day of fictitious orders: everything readable in its class, everything else set aside; files are never overwritten
# unasked, and nobody else reads them.
reconcile() {
    local answer code=0 day=examples/reconcile_day out=target/reconcile_day
    rm -rf "$out"
    answer=$(cargo run --locked -q --example reconcile_day -- "$day/orders.csv" --statement "$day/day.csv" \
        --statement "$day/day.xml" --out "$out" \
        --map 'date=Ngày GD,amount=Ghi có,remark=Nội dung,bank_reference=Số bút toán' 2>/dev/null) || code=$?
    [ "$code" -eq 1 ]
    grep -Eq '^matched +2 +360000 ' <<<"$answer"
    grep -Eq '^duplicate +1 +180000 ' <<<"$answer"
    test "$(wc -l <"$out/set-aside.csv")" = 11
    test "$(stat -c %a "$out/orders.csv")" = 600
    cargo run --locked -q --example reconcile_day -- --generate 10 --out "$out" >/dev/null 2>&1 && return 1
    test "$(find "$out" -name '.unfinished-*' | wc -l)" = 0
}

# What crosses to other languages answers the shared cases before any language does.
shape() {
    cargo clippy --locked -q -p motcua-shape -p motcua-shape-derive --all-targets -- -D warnings
    cargo test --locked -p motcua-shape
}

need_rust
stage format cargo fmt --all --check
stage clippy cargo clippy --locked -q --all-targets -- -D warnings
stage clippy-of-all-features cargo clippy --locked -q -p motcua --all-features --all-targets -- -D warnings
stage docs env RUSTDOCFLAGS="-D warnings" cargo doc --locked -q --no-deps -p motcua
stage test cargo test --locked
stage shape shape
stage as-shipped as_shipped
stage features features
stage oldest oldest
stage bare-metal bare_metal
stage examples examples
