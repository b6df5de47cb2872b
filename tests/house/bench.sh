#!/usr/bin/env bash
# `make bench`: builds Stint as it ships and what measures it, and runs that on a display and a bus of its own. It prints
# one table: each figure beside a floor or a peer of the same run. A missed bar is printed and is no failure; what could
# not be measured is one.
set -euo pipefail
cd "$(dirname "$0")/../.."

if pkg-config --exists webkit2gtk-4.1 2>/dev/null; then
  make --no-print-directory build
else
  echo "bench: without the web view's packages there is no window to measure; make build installs them."
  cargo build --release ${CI:+--locked} -p stint-cli
fi
cargo build --release ${CI:+--locked} -p stint-tests --features bench --bins
exec tests/house/e2e.sh "${CARGO_TARGET_DIR:-target}/release/bench"
