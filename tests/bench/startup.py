#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""startup.py [--runs N] [--limit RATIO] WINDOW BARE: how long a window takes to show itself, against an empty one.

Runs under with-display.sh. Each run has fresh folders; the two programs take turns, so that a busy machine slows both.

  map     the first window of at least 100 x 100 pixels is on the screen
  paint   some lines of it are no longer of one colour
  CPU     time of the processor until a second after that, the steadier of the two figures

Prints medians and their ratios. With --limit, exits with 1 when a ratio is above it.
"""

import argparse
import ctypes
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time

SUBSTRUCTURE_NOTIFY = 1 << 19
MAP_NOTIFY = 19
ALL_PLANES = 0xFFFFFFFF
Z_PIXMAP = 2
LONGEST = 40.0
SETTLE = 1.0

Handle, Long, Int, UInt = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_uint


class XImage(ctypes.Structure):
    """The beginning of XImage of Xlib.h, as far as it is needed."""

    _fields_ = [("width", Int), ("height", Int), ("xoffset", Int), ("format", Int),
                ("data", ctypes.POINTER(ctypes.c_ubyte)), ("byte_order", Int), ("bitmap_unit", Int),
                ("bitmap_bit_order", Int), ("bitmap_pad", Int), ("depth", Int), ("bytes_per_line", Int)]


class Screen:
    """The few calls of Xlib that watch windows appear."""

    def __init__(self):
        x11 = self.x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = Handle
        x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [Handle], Long
        x11.XSelectInput.argtypes = [Handle, Long, ctypes.c_long]
        x11.XPending.argtypes = [Handle]
        x11.XNextEvent.argtypes = [Handle, Handle]
        x11.XSync.argtypes = [Handle, Int]
        x11.XGetGeometry.argtypes = [Handle, Long] + [Handle] * 7
        x11.XGetImage.argtypes, x11.XGetImage.restype = [Handle, Long, Int, Int, UInt, UInt, Long, Int], Handle
        x11.XDestroyImage.argtypes = [Handle]
        # A window may vanish while it is looked at.
        self.on_error = ctypes.CFUNCTYPE(Int, Handle, Handle)(lambda display, event: 0)
        x11.XSetErrorHandler(self.on_error)
        self.display = x11.XOpenDisplay(None)
        if not self.display:
            sys.exit("startup: no display")
        x11.XSelectInput(self.display, x11.XDefaultRootWindow(self.display), SUBSTRUCTURE_NOTIFY)

    def mapped_windows(self):
        """The windows that appeared since the last call."""
        event = (ctypes.c_long * 24)()
        self.x11.XSync(self.display, 0)
        windows = []
        while self.x11.XPending(self.display):
            self.x11.XNextEvent(self.display, event)
            if ctypes.cast(event, ctypes.POINTER(Int))[0] == MAP_NOTIFY:
                windows.append(event[5])
        return windows

    def size(self, window):
        """Width and height of a window, 0 x 0 when it is gone."""
        values = (Long(), Int(), Int(), UInt(), UInt(), UInt(), UInt())
        if not self.x11.XGetGeometry(self.display, window, *map(ctypes.byref, values)):
            return 0, 0
        return values[3].value, values[4].value

    def is_painted(self, window):
        """Whether five lines of the window have more than one colour between them."""
        width, height = self.size(window)
        colours = set()
        for y in (18, 24, 30, height // 3, height // 2):
            image = self.x11.XGetImage(self.display, window, width // 8, y, width * 3 // 4, 1, ALL_PLANES, Z_PIXMAP)
            if not image:
                return False
            line = ctypes.cast(image, ctypes.POINTER(XImage)).contents
            row = bytes(line.data[:line.bytes_per_line])
            self.x11.XDestroyImage(image)
            colours.update(row[i:i + 3] for i in range(0, len(row) - 4, 4))
        return len(colours) > 1


def cpu_of_children():
    """Seconds of the processor that all ended children used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def start_once(screen, program):
    """Starts a program once. Returns milliseconds until map, until paint, and of CPU time."""
    with tempfile.TemporaryDirectory() as home:
        folders = {name: f"{home}/{name}" for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        screen.mapped_windows()
        cpu_before = cpu_of_children()
        start = time.monotonic()
        process = subprocess.Popen([program], env={**os.environ, "HOME": home, **folders}, start_new_session=True,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        windows, mapped, painted = [], None, None
        while painted is None and time.monotonic() - start < LONGEST and process.poll() is None:
            windows += [window for window in screen.mapped_windows() if min(screen.size(window)) >= 100]
            if windows and mapped is None:
                mapped = time.monotonic() - start
            if any(screen.is_painted(window) for window in windows):
                painted = time.monotonic() - start
            time.sleep(0.002)
        time.sleep(SETTLE)
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        cpu = cpu_of_children() - cpu_before
        if painted is None:
            sys.exit(f"startup: {program} showed no window")
        return mapped * 1000, painted * 1000, cpu * 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--limit", type=float)
    parser.add_argument("window")
    parser.add_argument("bare")
    arguments = parser.parse_args()

    screen = Screen()
    programs = {"genkan": arguments.window, "bare window": arguments.bare}
    results = {name: [] for name in programs}
    for run in range(arguments.runs + 1):
        for name, program in programs.items():
            result = start_once(screen, program)
            if run > 0:  # the first one warms the caches
                results[name].append(result)

    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in results.items()}
    print(f"{'':14}{'map ms':>10}{'paint ms':>10}{'(range)':>14}{'CPU ms':>10}")
    for name, (mapped, painted, cpu) in medians.items():
        paints = [row[1] for row in results[name]]
        print(f"{name:14}{mapped:10.0f}{painted:10.0f}{f'{min(paints):.0f}..{max(paints):.0f}':>14}{cpu:10.0f}")
    ratios = [own / bare for own, bare in zip(medians["genkan"], medians["bare window"])]
    print(f"{'ratio':14}{ratios[0]:10.2f}{ratios[1]:10.2f}{'':14}{ratios[2]:10.2f}")
    return 1 if arguments.limit and max(ratios[1:]) > arguments.limit else 0


if __name__ == "__main__":
    sys.exit(main())
