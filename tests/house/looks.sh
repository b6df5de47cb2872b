#!/usr/bin/env bash
# Looks at every view in every state as a browser draws it, on the page's small world: with axe in every theme, and whether
# everything fits in a narrow window and with longer words. `pictures` keeps a picture of each for every kind of eyes in
# target/looks, for people to look at. The list of views is ui/looks/catalogue.ts.
#   tests/house/looks.sh [pictures]      STINT_SIGHTS=REGEX and STINT_EYES=REGEX look at a part
set -euo pipefail
cd "$(dirname "$0")/../.."

for browser in "${STINT_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  STINT_CHROMIUM=$(command -v "${browser:-none}") && break
done
[ -n "$STINT_CHROMIUM" ] || {
  echo "looks: Chromium is missing; tests/house/setup.sh browser installs it." >&2
  exit 1
}
export STINT_CHROMIUM

cd ui
case ${1:-} in
"") npm run --silent looks -- axe fit ;;
pictures)
  export STINT_LOOKS=$PWD/../target/looks
  npm run --silent looks -- pictures
  echo "looks: $(find "$STINT_LOOKS" -name '*.png' | wc -l) pictures in target/looks"
  ;;
*)
  echo "looks: pictures, or nothing" >&2
  exit 2
  ;;
esac
