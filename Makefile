# Every target installs what it lacks, prints the time of its stages, and stops at the first failure.
.PHONY: test test-rust test-scan test-pdf test-fuzz test-gates test-python test-web test-web-matrix test-jvm test-swift test-alike
.PHONY: test-surface setup package lint bench costs
.NOTPARALLEL:

test: test-rust test-surface test-scan test-pdf test-fuzz test-gates test-python test-web test-jvm test-swift test-alike
	@echo "all suites passed"

# The core and the examples.
test-rust:
	@bash .ci/rust.sh

# The core's public surface, held against core/api.
test-surface:
	@bash .ci/surface.sh

# Drawn codes read back by other people's readers.
test-scan:
	@bash .ci/scan.sh

# The payment slip as a PDF, read back by other people's readers.
test-pdf:
	@bash .ci/pdf.sh

# The corpora of the fuzz targets replayed.
test-fuzz:
	@bash .ci/fuzz.sh

# Instructions, allocations and sizes that must not grow.
test-gates:
	@bash benches/gates.sh

test-python:
	@bash bindings/python/test.sh

test-web:
	@bash bindings/wasm/test.sh

# The packed npm package in builders, runtimes and frameworks: Vite 5 to 8, Next, webpack, esbuild, Rollup, Vitest, Jest,
# workerd. Not part of `make test`: some ten minutes, most of it other people's packages.
test-web-matrix:
	@bash bindings/wasm/matrix.sh

test-jvm:
	@bash bindings/uniffi/test.sh jvm

# The same with every Kotlin we promise, a shrunk program, and a million calls of each of eight threads.
test-jvm-matrix:
	@MOTCUA_MATRIX=all MOTCUA_ENDURANCE=1000000 bash bindings/uniffi/test.sh jvm

test-swift:
	@bash bindings/uniffi/test.sh swift

# What the languages answered, compared; every public item of the core exposed or excused. After the others.
test-alike:
	@bash .ci/alike.sh

# What the tests and packages need, installed.
setup:
	@bash bindings/python/setup.sh
	@bash bindings/wasm/setup.sh
	@bash bindings/uniffi/setup.sh

# Wheel, sdist, npm tarball, jars and Swift package in target/dist, with checksums.
package:
	@bash bindings/python/package.sh
	@bash bindings/wasm/package.sh
	@bash bindings/uniffi/package.sh
	@bash .ci/checksums.sh

# Beyond the tests: licences, bans and sources of dependencies, the scripts themselves, the catalogue by published shapes.
lint:
	@bash .ci/lint.sh

# Times and instructions beside the peers; writes benches/RESULTS.md.
bench:
	@bash benches/run.sh

# What a call costs through each language, and what the packages weigh; writes bindings/COSTS.md.
costs:
	@bash bindings/costs.sh
