#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""search-provider.py PROVIDER PUT_SAVED ID: how long the overview waits when 2,000 entries are saved."""

import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "search-provider"))
from overview import Overview, saved, wait  # noqa: E402 the folder has to be known first

MANY = 2000
GOAL = 100
ROUNDS = 15


def measure(name, function, goal):
    times = []
    for _ in range(ROUNDS):
        begin = time.monotonic()
        function()
        times.append((time.monotonic() - begin) * 1000)
    median = statistics.median(times)
    print(f"{name}: {median:.1f} ms, the slowest {max(times):.1f} ms" + (f" (goal below {goal} ms): {'ok' if median < goal else 'MISSED'}" if goal else ""))
    return not goal or median < goal


with Overview() as overview:
    overview.save("many", MANY)
    begin = time.monotonic()
    found = overview.find("many", "1999")
    print(f"first question, with the start of the program: {(time.monotonic() - begin) * 1000:.0f} ms")
    begin = time.monotonic()
    wait(lambda: overview.find("1999") == [saved(1999)], "what is saved", 60)
    print(f"the keyring was read {(time.monotonic() - begin) * 1000:.0f} ms later")
    good = measure("first letters, with a look at the keyring", lambda: overview.find("many"), GOAL)
    good &= measure("each further letter", lambda: overview.refine([], "entry", "19"), GOAL)
    good &= measure("names of five results", lambda: overview.describe(*[saved(n) for n in range(1, 6)]), GOAL)
sys.exit(0 if good else 1)
