#!/usr/bin/env bash
# `make bench`: builds what measures, and runs it on a display and a bus of its own. It prints one table: each figure
# beside a floor or a peer of the same run. A missed bar is printed and no failure; what cannot be measured is one.
set -euo pipefail
cd "$(dirname "$0")/../.."

cargo build --release ${CI:+--locked} -p stint-tests --features bench --bins
exec tests/house/e2e.sh "${CARGO_TARGET_DIR:-target}/release/bench"
