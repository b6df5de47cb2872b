#!/usr/bin/env bash
# Installs what the named parts of Stint need, says what and why, and does nothing twice.
#   tests/house/setup.sh [rust] [ui] [desktop] [test] [browser] [bench] [fuzz]
# It never changes what is already there in a usable version.
set -euo pipefail
cd "$(dirname "$0")/../.."

tools=$PWD/target/tools
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$tools/node/bin:$PATH"

say() { echo "setup: $*"; }
fail() {
  echo "setup: $*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "this needs root and there is no sudo. Run as root, then call make again:
  $*"
  fi
}

# --- Debian and Ubuntu packages ---------------------------------------------------------------

has_apt() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@"; }

updated=
update_once() {
  [ -n "$updated" ] || apt update || say "the package lists could not be renewed; trying with those at hand"
  updated=yes
}

packages() { # WHY PACKAGE…
  local why=$1 missing=() package
  shift
  if ! has_apt; then
    say "no apt here. Make sure that you have what Debian calls: $* ($why)"
    return
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]} ($why)"
  update_once
  local log
  log=$(mktemp)
  apt install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1 || {
    cat "$log" >&2
    fail "apt could not install ${missing[*]}. Stint wants Debian 12, Ubuntu 22.04 or newer."
  }
  rm -f "$log"
}

# --- Rust -------------------------------------------------------------------------------------

rust_wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

rust_is_there() {
  local have
  have=$(cargo --version 2>/dev/null | cut -d' ' -f2) || return 1
  [ -n "$have" ] && [ "$(printf '%s\n' "$rust_wanted" "$have" | sort -V | head -n1)" = "$rust_wanted" ]
}

rust() {
  packages "a C compiler, for SQLite and the linker" gcc libc6-dev
  if ! rust_is_there; then
    if command -v rustup >/dev/null; then
      say "updating Rust to $rust_wanted or newer"
      rustup toolchain install stable --profile minimal -c clippy -c rustfmt
      rustup default stable
    else
      local line="curl --proto =https --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal -c clippy -c rustfmt"
      say "installing Rust from its makers into ~/.cargo and ~/.rustup ($(cargo --version 2>/dev/null || echo "none is here"); $rust_wanted is needed)"
      packages "to fetch Rust" curl ca-certificates
      bash -o pipefail -c "$line" ||
        fail "Rust could not be installed. With a connection, run this and call make again:
  $line"
    fi
    hash -r
    rust_is_there || fail "Rust $rust_wanted or newer is needed, and cargo is $(cargo --version 2>&1)."
  fi
  cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 ||
    rustup component add rustfmt clippy ||
    fail "rustfmt and clippy are needed beside cargo."
}

# --- Node, for the page -----------------------------------------------------------------------

node_major=22

# What Vite asks for: 20.19, 22.12 or anything newer.
node_is_there() {
  command -v npm >/dev/null && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1);
  ' 2>/dev/null
}

node_from_distribution() {
  has_apt || return 1
  update_once
  local offered
  offered=$(apt-cache policy nodejs | sed -n 's/^ *Candidate: //p')
  dpkg --compare-versions "${offered:-0}" ge 20.19 || return 1
  packages "Node, to build the page" nodejs npm
  node_is_there
}

node_from_its_makers() {
  packages "to fetch Node" curl ca-certificates xz-utils
  local site=https://nodejs.org/dist/latest-v$node_major.x cpu work name
  case $(uname -m) in
  x86_64) cpu=x64 ;;
  aarch64) cpu=arm64 ;;
  *) return 1 ;;
  esac
  work=$(mktemp -d)
  say "fetching Node $node_major from its makers into target/tools (the system has $(node --version 2>/dev/null || echo none), 20.19 is needed)"
  if curl -sSf --connect-timeout 15 --retry 2 -o "$work/sums" "$site/SHASUMS256.txt" &&
    name=$(grep -o "node-v[0-9.]*-linux-$cpu.tar.xz" "$work/sums") &&
    curl -sSf --retry 2 -o "$work/$name" "$site/$name" &&
    (cd "$work" && grep " $name\$" sums | sha256sum --check --quiet); then
    rm -rf "$tools/node"
    mkdir -p "$tools/node"
    tar -xJf "$work/$name" -C "$tools/node" --strip-components=1
  fi
  rm -rf "$work"
  node_is_there
}

# Node's own binary is an npm package too; any npm can fetch it.
node_from_npm() {
  has_apt || return 1
  say "that could not be reached; taking npm from the distribution and Node $node_major through it"
  packages "npm, to fetch a newer Node" nodejs npm
  npm install --silent --no-audit --no-fund --prefix "$tools/npm" "node@$node_major" || return 1
  rm -rf "$tools/node"
  mkdir -p "$tools/node/bin"
  cp -L "$tools/npm/node_modules/node/bin/node" "$tools/node/bin/node" || return 1
  hash -r
  node_is_there
}

ui() {
  node_is_there || node_from_distribution || node_from_its_makers || node_from_npm ||
    fail "Node 20.19 or newer is needed to build the page. Install it from https://nodejs.org/en/download and call make again."
  local stamp=ui/node_modules/.stint-lock
  cmp -s ui/package-lock.json "$stamp" && return
  say "installing the page's packages (npm ci in ui/)"
  (cd ui && { npm ci --no-audit --no-fund || npm ci --no-audit --no-fund; })
  cp ui/package-lock.json "$stamp"
}

# --- The window and its tests -----------------------------------------------------------------

desktop() {
  packages "the web view, for Stint's window" libwebkit2gtk-4.1-dev pkg-config
}

display() {
  packages "a display, a session bus, a keychain, keys and a driver, to test the desktop" \
    xvfb dbus xdotool gnome-keyring webkit2gtk-driver fonts-dejavu-core
}

# Debian has it as a package; Ubuntu only as a snap, which may not be wanted.
browser() {
  local found
  for found in "${STINT_CHROMIUM:-none}" chromium chromium-browser google-chrome google-chrome-stable; do
    ! command -v "$found" >/dev/null || return 0
  done
  if has_apt; then
    update_once
    case $(apt-cache policy chromium | sed -n 's/^ *Candidate: //p') in
    "" | "(none)" | *snap*) ;;
    *) packages "a browser, to look at every view of the page" chromium ;;
    esac
  fi
  command -v chromium >/dev/null ||
    fail "Chromium or Chrome is needed to look at the page. Install one, or name it in STINT_CHROMIUM."
}

bench() {
  packages "to count disk syncs" strace
  # A distribution without it has one column less.
  (packages "a peer for the command line" timewarrior) || true
}

fuzz() {
  rust
  packages "a compiler for the fuzzer's own half" g++
  rustup toolchain list 2>/dev/null | grep -q ^nightly || {
    say "installing nightly Rust, which alone builds for a fuzzer"
    rustup toolchain install nightly --profile minimal || fail "a search needs nightly Rust, by rustup."
  }
  [ -x "$tools/bin/cargo-fuzz" ] || command -v cargo-fuzz >/dev/null || {
    say "building cargo-fuzz into target/tools"
    cargo install --quiet --locked cargo-fuzz --root "$tools"
  }
}

for part in "$@"; do
  case $part in
  rust | ui | desktop | browser | bench | fuzz) "$part" ;;
  test) display ;;
  *) fail "there is no part called $part; there are rust, ui, desktop, test, browser, bench and fuzz" ;;
  esac
done
