# Every target installs what it lacks, prints the time of its stages, and stops at the first failure.
.PHONY: test test-rust test-scan test-fuzz lint setup
.NOTPARALLEL:

test: test-rust test-scan test-fuzz
	@echo "all suites passed"

test-rust:
	@bash .ci/rust.sh

test-scan:
	@bash .ci/scan.sh

test-fuzz:
	@bash .ci/fuzz.sh

lint:
	@bash .ci/lint.sh
