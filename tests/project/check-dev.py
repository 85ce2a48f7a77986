#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev explains every one of its commands, and counts test results rightly."""

import json
import re
import subprocess
import sys
import tempfile

import tap

COMMANDS = ["run", "test", "build", "lint", "asan", "fuzz", "bench", "evaluate", "pictures", "help"]

# What a test program prints, how meson judged it, and the line that must come out.
RESULTS = [
    ([("1..2\nok 1 /a\nok 2 /b\n", "OK")], "2 passed, 0 failed", 0),
    ([("1..2\nok 1 /a\nnot ok 2 /b\n", "FAIL")], "1 passed, 1 failed", 1),
    ([("1..2\nok 1 /a # SKIP no display\nok 2 /b\n", "OK")], "1 passed, 0 failed, 1 skipped", 0),
    ([("ok 1 /a\n", "ERROR")], "1 passed, 1 failed", 1),
    ([("", "OK"), ("", "TIMEOUT")], "1 passed, 1 failed", 1),
    ([("1..0 # SKIP Xvfb is not installed\n", "SKIP"), ("ok 1 /a\n", "OK")], "1 passed, 0 failed, 1 skipped", 0),
    ([("# okay, a remark\nok 1 - a#b\n", "OK")], "1 passed, 0 failed", 0),
    ([("1..0\n", "SKIP")], "0 passed, 0 failed, 1 skipped", 1),
    ([], "0 passed, 0 failed", 1),
]

# Where a build would install to, and the first of these places that is not below /tree/_build/installed.
PLACES = [
    (["/tree/_build/installed/bin/genkan", "/tree/_build/installed/share/x"], ""),
    (["/usr/local/bin/genkan", "/usr/local/share/x"], "/usr/local/bin/genkan"),
    (["/tree/_build/installed/bin/genkan", "/usr/share/x"], "/usr/share/x"),
    (["/tree/_build/installed-elsewhere/bin/genkan"], "/tree/_build/installed-elsewhere/bin/genkan"),
    (["/tree/_build/installed/../../../usr/bin/genkan"], "/tree/_build/installed/../../../usr/bin/genkan"),
]


def unexplained():
    text = subprocess.run([tap.ROOT / "dev", "help"], capture_output=True, text=True, check=True).stdout
    explained = re.findall(r"^\./dev (\w+)", text, re.MULTILINE)
    return set(COMMANDS).symmetric_difference(explained)


def counts():
    for programs, expected, status in RESULTS:
        with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
            for output, result in programs:
                log.write(json.dumps({"name": "x", "stdout": output, "result": result}) + "\n")
            log.flush()
            run = subprocess.run([sys.executable, tap.ROOT / "tests/support/count-results.py", log.name],
                                 capture_output=True, text=True, check=False)
        if (run.stdout, run.returncode) != (expected + "\n", status):
            yield f"{programs}: {run.stdout!r}, status {run.returncode}; expected {expected!r}, {status}"


def elsewhere():
    for places, expected in PLACES:
        run = subprocess.run([sys.executable, tap.ROOT / "tests/support/installs-elsewhere.py", "/tree/_build/installed"],
                             input=json.dumps({str(n): place for n, place in enumerate(places)}),
                             capture_output=True, text=True, check=False)
        if (run.stdout.strip(), run.returncode) != (expected, 0):
            yield f"{places}: {run.stdout!r}, status {run.returncode}; expected {expected!r}"
    # each install of ./dev passes through the guard
    text = (tap.ROOT / "dev").read_text()
    if text.count("meson install") != 1 or text.count("  install_here\n") != 2:
        yield "meson install is called without install_here"


def unknown():
    run = subprocess.run([tap.ROOT / "dev", "nonsense"], capture_output=True, text=True, check=False)
    if run.returncode != 64 or "./dev run" not in run.stderr:
        yield f"status {run.returncode}: {run.stderr}"


tap.check("./dev help explains every command", unexplained())
tap.check("an unknown command is answered with the help", unknown())
tap.check("results are counted", counts())
tap.check("nothing is installed outside of the tree", elsewhere())
tap.done()
