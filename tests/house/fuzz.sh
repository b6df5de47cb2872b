#!/usr/bin/env bash
# `make fuzz`: lets cargo-fuzz look for bytes that break one target, or each of them in turn, for so many seconds. What it
# finds lies in target/fuzz/found; a case worth keeping goes into tests/fuzz/corpus/TARGET.
#   TARGET=answer SECONDS=60 tests/house/fuzz.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}/fuzz
export PATH="$PWD/target/tools/bin:$PATH"
# The versions that ship; what only the fuzzer needs is added.
cp Cargo.lock tests/fuzz/Cargo.lock
fuzz() { cargo +nightly fuzz "$1" --fuzz-dir tests/fuzz "${@:2}"; }

targets=${TARGET:-$(basename -s .rs tests/fuzz/fuzz_targets/*.rs)}
for target in $targets; do
  seen=$CARGO_TARGET_DIR/corpus/$target
  found=$CARGO_TARGET_DIR/found/
  mkdir -p "$seen" "$found"
  echo "fuzz: $target for ${SECONDS_EACH:-60} s"
  fuzz run "$target" "$seen" "tests/fuzz/corpus/$target" -- \
    -max_total_time="${SECONDS_EACH:-60}" -artifact_prefix="$found" -timeout=10 -print_final_stats=1 2>&1 |
    grep -E '^(stat::number|stat::average|SUMMARY|==|thread|assert|.*panicked|Base64)' || true
  ! compgen -G "$found*" >/dev/null || {
    echo "fuzz: $target breaks on the bytes in $found" >&2
    exit 1
  }
done
