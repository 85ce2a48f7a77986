#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh COMMAND [ARGUMENT…]
#
# Runs COMMAND under a private X server, a private message bus and a private home folder, and exits with its status.
# Without Xvfb or dbus-run-session a test is skipped, and everything else fails with 77.
#
#   DISPLAY_SIZE=1280x1024x24   size of the screen
#   WINDOW_MANAGER=openbox      started first, when set

set -u

for tool in Xvfb dbus-run-session; do
  if ! command -v "$tool" >/dev/null; then
    echo "1..0 # SKIP $tool is not installed"
    # in the TAP protocol the line above says it all
    [ -n "${MESON_TEST_ITERATION:-}" ] && exit 0
    exit 77
  fi
done

folder=$(mktemp -d "${TMPDIR:-/tmp}/genkan-display.XXXXXX") || exit 1
for name in runtime home config cache data state; do
  mkdir -m 700 "$folder/$name"
done

export HOME="$folder/home"
export XDG_RUNTIME_DIR="$folder/runtime"
export XDG_CONFIG_HOME="$folder/config"
export XDG_CACHE_HOME="$folder/cache"
export XDG_DATA_HOME="$folder/data"
export XDG_STATE_HOME="$folder/state"
export GIO_USE_VFS=local
unset GTK_THEME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS SESSION_MANAGER XAUTHORITY

# The server picks a free number itself: several of these can run side by side.
Xvfb -displayfd 3 -screen 0 "${DISPLAY_SIZE:-1280x1024x24}" -dpi 96 -nolisten tcp -noreset \
  3>"$folder/number" 2>"$folder/log" >/dev/null &
server=$!

clean_up () {
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  rm -rf "$folder"
}
trap clean_up EXIT
# Clients end with their X server, so an interrupted run leaves nothing behind.
trap 'exit 143' HUP INT TERM

tries=0
while [ ! -s "$folder/number" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
    echo "Bail out! Xvfb did not start: $(tail -n 1 "$folder/log")"
    exit 1
  fi
  sleep 0.05
done
DISPLAY=:$(cat "$folder/number")
export DISPLAY

# What the bus and its services print is no part of the output of the command.
# shellcheck disable=SC2016 # expanded by the inner shell
dbus-run-session -- sh -c '
  if [ -n "${WINDOW_MANAGER:-}" ]; then
    "$WINDOW_MANAGER" >/dev/null 2>&1 &
    manager=$!
  fi
  "$@" >&4 2>&5 4>&- 5>&-
  status=$?
  [ -n "${manager:-}" ] && kill "$manager"
  exit $status' with-display "$@" 4>&1 5>&2 >"$folder/log" 2>&1
