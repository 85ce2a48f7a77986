#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says who holds the rights and under which licence: in its head, or in REUSE.toml when it has no comments."""

import re
import tomllib

import tap

# REUSE-IgnoreStart
LICENCE = re.compile(r"SPDX-License-Identifier: ([A-Za-z0-9.-]+)")
RIGHTS = re.compile(r"SPDX-FileCopyrightText: \d{4} The Genkan developers")
# REUSE-IgnoreEnd


def glob(pattern):
    """REUSE globs: * stays in its folder, ** does not."""
    parts = re.split(r"(\*\*|\*)", pattern)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts))


annotations = tomllib.loads(tap.read("REUSE.toml"))["annotations"]
covered = [(glob(path), entry["SPDX-License-Identifier"]) for entry in annotations
           for path in ([entry["path"]] if isinstance(entry["path"], str) else entry["path"])]
used = {}


def heads():
    for path in tap.files():
        if path.parts[0] == "LICENSES":
            continue
        licences = [licence for pattern, licence in covered if pattern.fullmatch(str(path))]
        if not licences:
            head = (tap.ROOT / path).read_bytes()[:600].decode("utf-8", "replace")
            if not RIGHTS.search(head):
                yield f"{path}: no SPDX-FileCopyrightText in its head"
            licences = LICENCE.findall(head)
            if not licences:
                yield f"{path}: no SPDX-License-Identifier in its head"
        for licence in licences:
            used.setdefault(licence, path)


def expected():
    for folder, suffixes, licence in (("src", {".c", ".h", ".ui"}, "GPL-3.0-or-later"),
                                      ("help", {".page"}, "CC-BY-SA-4.0")):
        for path in tap.files(folder, suffixes):
            if licence not in tap.read(path)[:600]:
                yield f"{path}: {licence} expected"


def texts():
    present = {path.stem for path in tap.files("LICENSES")}
    for licence, path in used.items():
        if licence not in present:
            yield f"LICENSES/{licence}.txt is missing; {path} needs it"
    for licence in sorted(present - set(used)):
        yield f"LICENSES/{licence}.txt: no file uses it"


tap.check("every file has its licence", heads())
tap.check("code and help have the licence of their kind", expected())
tap.check("the text of every licence is here", texts())
tap.done()
