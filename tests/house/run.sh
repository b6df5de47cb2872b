#!/usr/bin/env bash
# `make run`: builds Stint for trying it and starts it in the tray, on this person's own data.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "run: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no tray either."
  echo "run: playing Stint's main job in the terminal instead, as \`make demo\` does."
  exec make --no-print-directory demo
fi

tests/house/setup.sh rust ui desktop
(cd ui && npm run --silent build)
cargo build -p stint-cli -p stint-desktop --features stint-desktop/custom-protocol
echo "run: Stint is in the tray; Ctrl-C here ends it, a running timer goes on."
exec target/debug/stint tray
