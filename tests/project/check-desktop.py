#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-desktop.py FOLDER ID: what the desktop reads about the program is valid: launcher, description, settings."""

import pathlib
import shutil
import subprocess
import sys

import tap

folder, app_id = pathlib.Path(sys.argv[1]), sys.argv[2]


def run(name, *command):
    if not shutil.which(command[0]):
        tap.skip(name, f"{command[0]} is not installed")
        return
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    tap.check(name, [] if result.returncode == 0 else (result.stdout + result.stderr).splitlines())


run("the launcher is valid", "desktop-file-validate", folder / f"{app_id}.desktop")
run("the description is valid", "appstreamcli", "validate", "--no-net", "--explain", folder / f"{app_id}.metainfo.xml")
run("the settings are valid", "glib-compile-schemas", "--strict", "--dry-run", folder)
tap.done()
