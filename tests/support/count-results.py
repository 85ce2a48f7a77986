#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-results.py TESTLOG: ends a test run with one line of counts.

Reads meson's testlog.json and counts the single cases that the programs report in the TAP protocol; a program that
speaks another protocol is one case. A program that dies, times out or exits badly is at least one failure.
Exit status: 0 when something ran and nothing failed.
"""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b[^#]*(?:#\s*(SKIP|TODO)\b)?", re.IGNORECASE)
BAD = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}


def count_program(entry):
    """Returns (passed, failed, skipped) of one program."""
    passed = failed = skipped = 0
    for line in (entry.get("stdout") or "").splitlines():
        case = CASE.match(line)
        if not case:
            continue
        if case.group(2):
            skipped += 1
        elif case.group(1):
            failed += 1
        else:
            passed += 1

    if entry["result"] in BAD:
        failed = max(failed, 1)
    elif passed + failed + skipped == 0:
        if entry["result"] == "SKIP":
            skipped = 1
        else:
            passed = 1
    return passed, failed, skipped


def main(path):
    totals = (0, 0, 0)
    try:
        with open(path, encoding="utf-8") as log:
            for line in log:
                totals = tuple(map(sum, zip(totals, count_program(json.loads(line)))))
    except FileNotFoundError:
        print("No test ran.", file=sys.stderr)

    passed, failed, skipped = totals
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
