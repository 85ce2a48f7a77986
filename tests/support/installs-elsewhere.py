#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""installs-elsewhere.py FOLDER: prints the first place outside of FOLDER of what “meson introspect --installed” says."""

import json
import os
import sys

folder = os.path.realpath(sys.argv[1])
for place in json.load(sys.stdin).values():
    if not os.path.realpath(place).startswith(folder + os.sep):
        print(place)
        break
