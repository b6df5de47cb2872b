# Stint's house. Each target first sets up what it needs (tests/house/setup.sh) and says so.

export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(CURDIR)/target/tools/node/bin:$(PATH)
setup := tests/house/setup.sh
page := cd ui && npm run --silent build
locked := $(if $(CI),--locked)
# Both programs in one build, so that they share what they have in common.
programs := -p stint-cli -p stint-desktop --features stint-desktop/custom-protocol

.PHONY: help run test check looks fuzz demo build bench sim sim-planted fixture
.NOTPARALLEL:

help: ## Say what there is
	@awk -F ': ## ' '/^[a-z-]+: ## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

run: ## Build Stint and show it in the tray; without a display, play the demo
	@tests/house/run.sh

test: ## Check everything: `make check`, every view in a browser, the real window on a display of its own
	@$(setup) desktop test browser
	@$(MAKE) --no-print-directory check
	tests/house/looks.sh
	$(page)
	cargo clippy $(locked) -p stint-desktop --features custom-protocol --all-targets -- -D warnings
	cargo clippy $(locked) -p stint-tests --features desktop,bench --all-targets -- -D warnings
	cargo test $(locked) -p stint-desktop --features custom-protocol
	cargo build $(locked) $(programs)
	cargo test $(locked) -p stint-tests --features desktop --test desktop --no-run
	tests/house/e2e.sh cargo test $(locked) -p stint-tests --features desktop --test desktop -- --test-threads=1

check: ## Check all that needs no display: format, lints, rooms, rules, store, sync, terminal, page
	@$(setup) rust ui
	cargo fmt --all --check
	cargo clippy $(locked) --all-targets -- -D warnings
	tests/house/cargo-test.sh $(locked)
	FIRST=1 tests/house/sim.sh $(locked) --features planted
	cd ui && npm run --silent check && npm run --silent lint && npm test --silent

looks: ## Keep a picture of every view in every state for every kind of eyes in target/looks
	@$(setup) ui browser
	tests/house/looks.sh pictures

# `check` lives the first 5 000 worlds, so that a change answers for what it changed and for nothing else. This one
# begins elsewhere for every commit and explores; FIRST says where. With SECONDS it ends after so long.
sim: SEEDS = 5000
sim: ## Live SEEDS worlds full of faults from FIRST on, with the real store and sync machine
	@$(setup) rust
	@SEEDS=$(SEEDS) FIRST=$(FIRST) SECONDS_MOST=$(SECONDS) tests/house/sim.sh $(locked)

sim-planted: BUGS = all
sim-planted: ## Plant one mistake after the other and find the first seed that catches each
	@$(setup) rust
	STINT_PLANTED=$(BUGS) cargo test --quiet --profile sim $(locked) -p stint-tests --features planted --test sim -- --exact planted::each_planted_mistake_is_caught_by_fresh_seeds --nocapture

fuzz: SECONDS = 60
fuzz: ## Look for bytes that break a parser: TARGET, or each in turn, for SECONDS
	@$(setup) fuzz
	@TARGET='$(TARGET)' SECONDS_EACH=$(SECONDS) tests/house/fuzz.sh

fixture: ## Write down a store of a new schema, for all upgrades to come (once, when its migration lands)
	@$(setup) rust
	STINT_WRITE_FIXTURE=1 cargo test --quiet $(locked) -p stint-tests --test upgrade the_present_schema_has_its_store

demo: ## Play the main job in the terminal: offline, online, everything arrived once
	@$(setup) rust
	cargo build $(locked) -p stint-cli -p stint-tests --bin stint --bin stand-in
	@tests/house/demo.sh

build: ## Make target/release/stint and target/release/stint-desktop, the page inside
	@$(setup) rust ui desktop
	$(page)
	cargo build --release $(locked) $(programs)

bench: ## Measure speed and size, each figure beside its floor or peer
	@$(setup) rust test bench
	@tests/house/bench.sh
