#!/usr/bin/env bash
# Runs a command as on a desktop of its own: an X display, a session bus, and a home, a run-time and
# a data directory that nobody else has. So tests meet neither each other nor the person's own Stint.
#   tests/house/e2e.sh COMMAND [ARG…]        STINT_SCREEN=1280x800x24 sets the display's size
set -euo pipefail

[ $# -gt 0 ] || {
  echo "e2e: which command?" >&2
  exit 2
}
for tool in Xvfb dbus-run-session; do
  command -v "$tool" >/dev/null || {
    echo "e2e: $tool is missing; tests/house/setup.sh test installs it." >&2
    exit 1
  }
done

room=$(mktemp -d "${TMPDIR:-/tmp}/stint-e2e.XXXXXX")
xvfb=
leave() {
  [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$room"
}
trap leave EXIT

mkdir -m 700 "$room"/{home,run,data}
# -noreset: or the server forgets the idle time whenever its last client leaves.
# -displayfd: the server chooses a free number itself and writes it once it is ready.
mkfifo "$room/display"
Xvfb -displayfd 3 -screen 0 "${STINT_SCREEN:-1280x800x24}" -noreset -nolisten tcp \
  3>"$room/display" >"$room/xvfb.log" 2>&1 &
xvfb=$!
if ! read -r -t 20 number <"$room/display"; then
  echo "e2e: the X server did not start:" >&2
  cat "$room/xvfb.log" >&2
  exit 1
fi

# The tools of the build stay reachable although HOME is private.
export CARGO_HOME=${CARGO_HOME:-$HOME/.cargo} RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup}
export DISPLAY=:$number HOME=$room/home XDG_RUNTIME_DIR=$room/run STINT_DATA_DIR=$room/data
export NO_AT_BRIDGE=1 GTK_A11Y=none GDK_BACKEND=x11 LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME

# A bus that starts nothing by itself: what a test wants to meet, it starts.
cat >"$room/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:dir=$room/run</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
dbus-run-session --config-file="$room/bus.conf" -- "$@"
