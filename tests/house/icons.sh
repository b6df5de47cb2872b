#!/bin/sh
# Draws every image in icons/ anew from its SVG source. Needs rsvg-convert, icotool and png2icns
# (Debian: librsvg2-bin icoutils icnsutils). The results are committed, so a build never needs them.
set -eu
cd "$(dirname "$0")/../../icons"

for tool in rsvg-convert icotool png2icns; do
  command -v "$tool" >/dev/null || {
    echo "icons: $tool is missing. Install librsvg2-bin, icoutils and icnsutils." >&2
    exit 1
  }
done

draw() { # SOURCE SIZE INK TARGET: INK is what currentColor means in the source
  printf 'svg { color: %s }' "$3" >"$work/ink.css"
  rsvg-convert --stylesheet "$work/ink.css" -w "$2" -h "$2" -o "$4" "$1"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for size in 16 24 32 48 64 128 256 512 1024; do
  draw app.svg "$size" black "$work/$size.png"
done
cp "$work/32.png" 32x32.png
cp "$work/128.png" 128x128.png
cp "$work/256.png" 128x128@2x.png
cp "$work/512.png" icon.png
(
  cd "$work"
  icotool -c -o icon.ico 32.png 16.png 24.png 48.png 64.png --raw=256.png
  png2icns icon.icns 16.png 32.png 128.png 256.png 512.png 1024.png >/dev/null
)
cp "$work/icon.ico" "$work/icon.icns" .

# Tray: one ink, so a state differs by shape. Each size has its own drawing on the pixel grid;
# 48 is the 24 doubled, for panels at 200 %.
mkdir -p tray/on-light tray/on-dark
for source in tray/*.svg; do
  name=$(basename "$source" .svg)
  size=${name##*-}
  draw "$source" "$size" '#1d1f23' "tray/on-light/$name.png"
  draw "$source" "$size" '#f2f3f5' "tray/on-dark/$name.png"
  if [ "$size" = 24 ]; then
    draw "$source" 48 '#1d1f23' "tray/on-light/${name%-24}-48.png"
    draw "$source" 48 '#f2f3f5' "tray/on-dark/${name%-24}-48.png"
  fi
done
echo "icons: drawn"
