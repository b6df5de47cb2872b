#!/usr/bin/env bash
# The headless tests, with nextest where it is installed: it runs them side by side and ends one that hangs.
set -euo pipefail
cd "$(dirname "$0")/../.."
if cargo nextest --version >/dev/null 2>&1; then
  cargo nextest run "$@"
else
  cargo test "$@"
fi
