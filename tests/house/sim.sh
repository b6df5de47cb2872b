#!/usr/bin/env bash
# Lives SEEDS fresh worlds from FIRST on; without FIRST from where this commit's name says. With SECONDS_MOST it ends
# after so long. A build with the feature `planted` also lives the recorded seed of every planted mistake.
set -euo pipefail
cd "$(dirname "$0")/../.."
commit=$(git rev-parse --short=8 HEAD 2>/dev/null || echo 1)
export STINT_SEEDS=${SEEDS:-5000}
export STINT_FIRST_SEED=${FIRST:-$((16#$commit))}
export STINT_SECONDS=${SECONDS_MOST:-}
echo "sim: $STINT_SEEDS seeds from $STINT_FIRST_SEED on; make sim SEEDS=$STINT_SEEDS FIRST=$STINT_FIRST_SEED lives them again"
cargo test --quiet --profile sim "$@" -p stint-tests --test sim -- --nocapture --exact \
  fresh_seeds_break_no_law planted::each_planted_mistake_is_caught_again
