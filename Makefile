# The house's errands. `make` alone lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test test-long bench format install-deps

# Folders that hold our Swift; those that do not exist yet are left out.
SWIFT_SOURCES := Package.swift $(wildcard Sources Policies Tests Benchmarks)
# The tests read OCEL in SQLite too.
TRAITS := --traits SQLite
# Refuses an import of a target that Package.swift does not declare.
STRICT_IMPORTS := --explicit-target-dependency-import-check error

# A store maps half a terabyte of addresses: some 250 open at once are all that a process has. And a
# test that waits for its turn should not have begun to count its time.
FEW_AT_ONCE := SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=6

# Packages that depend on ours as strangers' do; built into our folder, so that dependencies build
# once.
OUTSIDE := --scratch-path .build --package-path Tests

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

# A log in SQLite needs the trait that builds its reader.
DEMO_TRAITS := $(if $(filter %.sqlite %.sqlite.gz,$(LOG)),--traits SQLite)

demo: install-deps ## build the command, walk through a history; LOG=FILE [MAPPING=FILE]: that log
	swift build -c release $(DEMO_TRAITS) --product fribrev
	@bin="$$(swift build -c release $(DEMO_TRAITS) --show-bin-path)/fribrev"; \
	if [ -n "$(LOG)" ]; then Scripts/demo-log "$$bin" "$(LOG)" "$(MAPPING)"; \
	else Scripts/demo "$$bin"; fi

# Lint stands before the tests, so that the last lines are the test runner's summary.
test: install-deps ## build, lint and test everything (15 minutes at most on two cores)
	swift build --build-tests $(TRAITS) $(STRICT_IMPORTS)
	swift format lint --strict -r $(SWIFT_SOURCES)
	swift build $(OUTSIDE)/Consumer
	.build/debug/SickPay
	set -o pipefail; $(FEW_AT_ONCE) swift test --skip-build $(TRAITS) 2>&1 | Scripts/say-failures-last

test-long: export FRIBREV_LONG := 1
test-long: test ## the same with the long forms of the tests (hours)

bench: install-deps ## measure; EVENTS=N sets the size; writes Benchmarks/RESULTS.md
	swift build -c release --product log-benchmark
	swift build -c release --product law-benchmark
	swift build -c release --product replay-benchmark
	swift build -c release --product view-benchmark
	swift build -c release --product fribrev
	EVENTS="$(EVENTS)" "$$(swift build -c release --show-bin-path)/log-benchmark" > .build/bench.md
	EVENTS="$(EVENTS)" "$$(swift build -c release --show-bin-path)/law-benchmark" >> .build/bench.md
	Benchmarks/Replay/run "$$(swift build -c release --show-bin-path)" >> .build/bench.md
	Benchmarks/Views/run "$$(swift build -c release --show-bin-path)" >> .build/bench.md
	printf '\n' >> .build/bench.md
	Benchmarks/Import/run "$$(swift build -c release --show-bin-path)/fribrev" >> .build/bench.md
	mv .build/bench.md Benchmarks/RESULTS.md

format: ## rewrite our Swift in the house's format
	swift format -i -r $(SWIFT_SOURCES)

install-deps: ## fetch the system's C libraries where their headers are missing
	@Scripts/install-deps
