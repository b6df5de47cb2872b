#!/usr/bin/env bash
# Takes the README's pictures from the real window into ui/pictures/: popover, typing, list and sync, light and dark.
# Needs what `make test` needs, and pngquant (Debian: pngquant). With the typeface Inter (fonts-inter) they look
# as they do on most desktops. The results are committed, so a build never needs them.
set -euo pipefail
cd "$(dirname "$0")/../.."

command -v pngquant >/dev/null || {
  echo "screenshots: pngquant is missing. Install pngquant." >&2
  exit 1
}
most=150000 # bytes, of one picture
pictures=$PWD/ui/pictures

(cd ui && npm run --silent build)
cargo build -p stint-cli -p stint-desktop --features stint-desktop/custom-protocol
cargo test -p stint-tests --features desktop --test desktop --no-run
mkdir -p "$pictures"
STINT_PICTURES=$pictures tests/house/e2e.sh \
  cargo test -p stint-tests --features desktop --test desktop -- --ignored pictures
for picture in "$pictures"/*.png; do
  pngquant --force --ext .png --strip --speed 1 --quality 80-98 "$picture"
  size=$(stat -c %s "$picture")
  [ "$size" -le "$most" ] || {
    echo "screenshots: ${picture##*/} has $size bytes; a README should load at once." >&2
    exit 1
  }
  echo "screenshots: ${picture##*/}, $size bytes"
done
