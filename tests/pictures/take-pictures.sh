#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# take-pictures.sh FOLDER [FILTER]
#
# Takes a picture of every page of the installed program: in both languages, every theme, three widths and three text
# sizes. FILTER is a shell pattern for the names, such as 'dangerous-ja-*': PAGE-LANGUAGE-THEME-WIDTH-TEXTSIZE.
#
#   GENKAN=_build/installed/bin/genkan   the program; it must be installed, for its translations
#   TALL=1                               windows high enough to show long pages whole

set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

if [ "${1:-}" != --inside ]; then
  out=$1
  mkdir -p "$out"
  GENKAN=${GENKAN:-$root/_build/installed/bin/genkan}
  [ -x "$GENKAN" ] || { echo "$GENKAN is not there: run ./dev pictures" >&2; exit 66; }
  OUT=$(cd "$out" && pwd)
  FILTER=${2:-*}
  export GENKAN OUT FILTER
  for size in 100 150 200; do
    case $FILTER in
      *-100|*-150|*-200) [ "${FILTER##*-}" = "$size" ] || continue ;;
    esac
    DISPLAY_SIZE=1300x3200x24 "$root/tests/support/with-display.sh" "$0" --inside "$size"
  done
  exit 0
fi

size=$2

# Addresses and messages of the program's own tests, one for each answer that they can get.
pages () {
  cat <<END
home
check --check
services --services
service --services=ocn
contacts --contacts
guides --guides
guide-emergency --guide=typed-it
guide-question --guide=login-trouble#screen-says
guide-service --guide=login-trouble
guide-identifier --guide=login-trouble#typing
guide-words --guide=login-trouble#words
guide-task --guide=typed-it#police
guide-wait --guide=login-trouble#lock-wait
guide-outcome --guide=typed-it#out-done
entries --entries
requests --requests
official https://www.jcom.co.jp/
cannot-tell https://info.aoba-mail.example/notice
hidden-destination --service=yamato https://bit.ly/3xQ9kfa
not-official --service=jcom https://survey-note.example/q/88
suspicious https://k7x2q9.top/jp/login/verify
dangerous https://www2.jcom.co.jp.login.vkia.cn/
not-checked https://
list https://www.jcom.co.jp/ https://www2.jcom.co.jp.login.vkia.cn/ https://t.co/x
practice --practice
mail-dangerous $root/tests/data/message/mail/p36-mufg-webpage.eml
mail-picture $root/tests/data/message/mail/p16-docomo-image-only.eml
mail-genuine $root/tests/data/message/mail/g02-vpass-use-jis.eml
mail-cannot-tell $root/tests/data/message/mail/g39-business-estimate.eml
mail-signed $root/tests/data/message/proof/g15-ocn-otp-smime.eml
qr-code $root/tests/data/qr/code.png
files $root/tests/data/message/proof/p02-jcom-unpaid.eml $root/tests/data/message/mail/g39-business-estimate.eml $root/tests/data/qr/none.png $root/tests/data/qr/code.png
END
}

mkdir -p "$HOME/locale" "$XDG_CONFIG_HOME/gtk-4.0"
localedef -i ja_JP -f UTF-8 "$HOME/locale/ja_JP.UTF-8" 2>/dev/null || true
localedef -i en_US -f UTF-8 "$HOME/locale/en_US.UTF-8" 2>/dev/null || true

# Without a compositor the toolkit draws a frame of its own, which is no part of the design.
echo 'window.solid-csd { padding: 0; margin: 0; box-shadow: none; border-radius: 0; }' >"$XDG_CONFIG_HOME/gtk-4.0/gtk.css"

cat >"$HOME/xsettings" <<END
Xft/DPI $((98304 * size / 100))
Xft/Antialias 1
Gtk/FontName "Cantarell 11"
Gtk/DecorationLayout ":close"
Net/ThemeName "Adwaita"
Net/IconThemeName "Adwaita"
Gtk/EnableAnimations 0
END
xsettingsd -c "$HOME/xsettings" >/dev/null 2>&1 &
settings=$!
trap 'kill $settings' EXIT

# wait_for SECONDS COMMAND…: until COMMAND succeeds
wait_for () {
  tries=$(($1 * 20))
  shift
  until "$@"; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.05
  done
}

find_window () {
  window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -n 1)
  [ -n "$window" ]
}

# has_settled: two pictures in a row are the same, and not of one colour
has_settled () {
  import -window "$window" +repage "$HOME/now.png" 2>/dev/null || return 1
  before=${signature:-}
  signature=$(identify -format '%wx%h %#' "$HOME/now.png")
  [ "$signature" = "$before" ] && [ "$(identify -format '%k' "$HOME/now.png")" -gt 8 ]
}

# take NAME WIDTH HEIGHT ARGUMENT…
take () {
  name=$1 width=$2 height=$3
  shift 3
  "$GENKAN" "$@" >/dev/null 2>&1 &
  program=$!
  signature=
  if wait_for 20 find_window; then
    xdotool windowsize "$window" "$width" "$height" windowmove "$window" 0 0
    wait_for 10 has_settled || true
    got=$(identify -format '%w' "$HOME/now.png")
    [ "$got" = "$width" ] || echo "$name: the window is $got wide, not $width" >&2
    mv "$HOME/now.png" "$OUT/$name.png"
    echo "$OUT/$name.png"
  else
    echo "$name: no window" >&2
  fi
  kill "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
}

theme () {
  unset ADW_DEBUG_COLOR_SCHEME ADW_DEBUG_HIGH_CONTRAST
  case $1 in
    dark) export ADW_DEBUG_COLOR_SCHEME=prefer-dark ;;
    contrast) export ADW_DEBUG_HIGH_CONTRAST=1 ;;
  esac
}

export LOCPATH="$HOME/locale" GSK_RENDERER=cairo GTK_A11Y=none GSETTINGS_BACKEND=memory

for language in ja en; do
  case $language in
    ja) export LC_ALL=ja_JP.UTF-8 ;;
    en) export LC_ALL=en_US.UTF-8 ;;
  esac
  for theme in light dark contrast; do
    theme $theme
    for shape in 360x720 800x700 1200x800; do
      width=${shape%x*} height=${shape#*x}
      [ -z "${TALL:-}" ] || height=$((height * 4))
      pages | while read -r page arguments; do
        name=$page-$language-$theme-$width-$size
        # shellcheck disable=SC2254  # FILTER is a pattern
        case $name in
          $FILTER)
            # shellcheck disable=SC2086  # each word is an argument
            take "$name" "$width" "$height" $arguments ;;
        esac
      done
    done
  done
done
