#!/usr/bin/env bash
# `make demo`: Stint's main job in the terminal, played with the built programs: connect, go offline, track time,
# come back, and see that all of it arrived at Clockify exactly once. Clockify is the stand-in on loopback, and
# everything Stint keeps lies in a directory that is gone afterwards. It fails when anything is not as it says.
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=${CARGO_TARGET_DIR:-target}/debug
work=$(mktemp -d)
trap 'kill "${far_side:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

fail() {
  echo "demo: $*" >&2
  exit 1
}
for program in stint stand-in; do
  [ -x "$bin/$program" ] || fail "$bin/$program is not built. Call: make demo"
done

# A zone where it is past two in the afternoon, so that no day ends in the middle. Its name counts to Greenwich.
to_add=$((14 - 10#$(date -u +%H)))
zone=Etc/GMT$(printf '%+d' $((-to_add)))

# --- the far side -----------------------------------------------------------------------------

exec 3< <(exec "$bin/stand-in" --port 0 --time-zone "$zone")
far_side=$!
while IFS='=' read -r name value <&3; do
  export "$name=$value"
  [ "$name" != CLOCKIFY_WORKSPACE ] || break
done
[ -n "${STAND_IN_DOOR_URL:-}" ] || fail "the stand-in Clockify did not start"

door() { # METHOD CALL [BODY]: asks the stand-in itself, also while its network is down
  local place=${STAND_IN_DOOR_URL#http://} body=${3:-}
  place=${place%%/*}
  exec 4<>"/dev/tcp/${place%:*}/${place#*:}"
  printf '%s /__stand-in/%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s' \
    "$1" "$2" "$place" "${#body}" "$body" >&4
  sed '1,/^\r$/d' <&4
  exec 4>&-
}

# --- Stint, in a place of its own -------------------------------------------------------------

export STINT_DATA_DIR=$work/data STINT_SECRET_STORE=file STINT_PACING=off TZ=$zone
printf '%s\n' "$CLOCKIFY_API_KEY" >"$work/key.txt"
unset CLOCKIFY_API_KEY MATON_API_KEY

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' plain=$'\e[0m'; else bold='' plain=''; fi
say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

ends=0
stint() { # runs a command, shows it, and holds it to the exit code in $ends
  local word shown='' code=0
  for word in "$@"; do
    case $word in *[!A-Za-z0-9_.:@/=-]*) word="'$word'" ;; esac
    shown+=" $word"
  done
  printf '$ stint%s\n' "$shown"
  "$bin/stint" "$@" 2>&1 || code=$?
  [ "$code" = "$ends" ] || fail "that ended with $code, and $ends was expected"
  [ "$code" = 0 ] || printf '(ends with %s)\n' "$code"
}

echo "A timer that works first and asks the network later. Clockify is a stand-in on this computer;"
echo "everything of this demo lies in $work and is gone afterwards."

say "Connect, and fetch what is there"
stint connect key --server "$STINT_CLOCKIFY_URL" --key-stdin <"$work/key.txt"
stint sync

say "Pull the network cable"
door POST network '{"up":false}' >/dev/null
stint start -50m Copy deck @Website '#review'
stint status
stint stop --at -20m

say "Still offline: a new client, project and tag, used at once"
stint client add 'Port authority'
stint project add 'Harbour map' --client 'Port authority'
stint tag add night
stint start -15m Soundings @Harbour map '#night'
stint stop
stint edit last --description 'Soundings, north mole'

say "A mistake, taken back; and one more entry"
stint delete last
stint undo
stint add 1h30m Tide tables --project 'harbour map'

say "Clockify is out of reach, and nothing is lost"
ends=5 stint sync
stint queue

say "Plug the cable in. The first upload loses its reply on the way: it is looked up, not sent again"
door POST faults '{"method":"POST","path":"/workspaces/*/time-entries","fault":"drop_after"}' >/dev/null
door POST network '{"up":true}' >/dev/null
for round in 1 2 3; do
  printf '$ stint sync\n'
  code=0
  "$bin/stint" sync 2>&1 || code=$?
  case $code,$round in
  0,*) break ;;
  5,[12]) printf '(ends with 5)\n' ;;
  *) fail "sync ended with $code" ;;
  esac
done
stint queue
stint list

# --- what arrived -----------------------------------------------------------------------------

each() { grep -oE "$1" "$2" | sed -E "s/$1/\1/"; }

"$bin/stint" list --json >"$work/here.json"
door GET entries >"$work/there.json"
door GET catalog >"$work/catalog.json"
text='"([^"]*)"'
for side in here there; do
  case $side in
  here) id='"remote_id":"([0-9a-f]+)","description"' ;;
  there) id='"id":"([0-9a-f]+)","isLocked"' ;;
  esac
  paste -d '|' <(each "$id" "$work/$side.json") <(each "\"description\":$text" "$work/$side.json") \
    <(each "\"start\":$text" "$work/$side.json") <(each "\"end\":$text" "$work/$side.json") |
    sort >"$work/$side.txt"
done

say "What Clockify has now"
while IFS='|' read -r id description start end; do
  printf '  %s  %s – %s  %s\n' "$id" "${start:11:5}" "${end:11:5}" "$description"
done < <(sort -t '|' -k 3 "$work/there.txt")

once() { # NAME FILE
  local found
  found=$(grep -oF "$1" "$2" | wc -l)
  [ "$found" -eq 1 ] || fail "$1 is there $found times, not once"
}
[ "$(wc -l <"$work/there.txt")" -eq 3 ] || fail "Clockify has $(wc -l <"$work/there.txt") entries; three were tracked"
diff "$work/here.txt" "$work/there.txt" >&2 || fail "Clockify's entries are not those that are here"
for name in 'Copy deck' 'Soundings, north mole' 'Tide tables'; do once "\"description\":\"$name\"" "$work/there.json"; done
for name in 'Port authority' 'Harbour map' night; do once "\"name\":\"$name\"" "$work/catalog.json"; done
[ "$(grep -oF '"sync":"synced"' "$work/here.json" | wc -l)" -eq 3 ] || fail "not every entry is confirmed"

say "Three entries, a client, a project and a tag: each arrived exactly once."
