#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help is valid, its links lead somewhere, and the build knows every page."""

import re
import shutil
import subprocess

import tap

PAGES = tap.files("help/C", {".page"})


def run(name, command, *arguments):
    if not shutil.which(command):
        tap.skip(name, f"{command} is not installed")
        return
    result = subprocess.run([command, *arguments], cwd=tap.ROOT, capture_output=True, text=True, check=False)
    lines = (result.stdout + result.stderr).splitlines()
    tap.check(name, lines if result.returncode or lines else [])


def unlisted():
    text = tap.read("help/meson.build")
    listed = set(re.findall(r"'([a-z-]+\.page)'", text))
    return {page.name for page in PAGES}.symmetric_difference(listed)


def wrong_ids():
    for page in PAGES:
        if f'id="{page.stem}"' not in tap.read(page):
            yield f"{page}: its id is not {page.stem}"


def dead_links():
    ids = {page.stem for page in PAGES}
    for page in PAGES:
        for target in re.findall(r'xref="([^"#]*)', tap.read(page)):
            if target and target not in ids:
                yield f"{page}: no page {target}"


run("every page is well formed", "xmllint", "--noout", *PAGES)
run("every page is valid Mallard", "yelp-check", "validate", *PAGES)
run("every page is reached from the first", "yelp-check", "orphans", "help/C")
tap.check("the build knows every page", unlisted())
tap.check("every page has its file name as id", wrong_ids())
tap.check("no link is dead", dead_links())
tap.done()
