#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who includes whom, how large files are, and that facts about companies stay in the data."""

import json
import re

import tap

# The complete list: a folder may include itself and the folders named here. A new edge is a decision (see DESIGN.md).
EDGES = {
    "src/core/base": [],
    "src/core/catalog": ["src/core/base"],
    "src/core/url": ["src/core/base", "src/core/catalog"],
    "src/core/entries": ["src/core/base", "src/core/catalog", "src/core/records", "src/core/url"],
    "src/core/qr": ["src/core/base"],
    "src/core/place": ["src/core/base"],
    "src/core/message": ["src/core/base", "src/core/catalog", "src/core/place", "src/core/qr", "src/core/url"],
    "src/core/login": ["src/core/base", "src/core/catalog"],
    "src/core/guide": ["src/core/base", "src/core/catalog"],
    "src/core/practice": ["src/core/base", "src/core/message"],
    "src/core/bookmarks": ["src/core/base", "src/core/catalog", "src/core/url"],
    "src/core/records": ["src/core/base"],
    "src/core/family": ["src/core/base", "src/core/catalog", "src/core/entries", "src/core/records", "src/core/url"],
    "src/core/opinion": ["src/core/base", "src/core/catalog", "src/core/message", "src/core/url"],
    "src/cli": [
        "src/core/base", "src/core/bookmarks", "src/core/catalog", "src/core/entries", "src/core/family", "src/core/guide", "src/core/login",
        "src/core/message", "src/core/opinion", "src/core/place", "src/core/records", "src/core/url",
    ],
    "src/ui/knowledge": [
        "src/core/base", "src/core/catalog", "src/core/entries", "src/core/guide", "src/core/login", "src/core/message", "src/core/place",
        "src/core/records", "src/core/url",
    ],
    "src/search-provider": ["src/core/base", "src/core/catalog", "src/core/entries", "src/core/records", "src/core/url"],
    "src/ui/widgets": ["src/core/base", "src/core/catalog"],
    "src/ui/catalog": ["src/core/base", "src/core/catalog", "src/ui/knowledge", "src/ui/widgets"],
    "src/ui/opinion": ["src/core/base", "src/core/catalog", "src/core/opinion", "src/core/url", "src/ui/knowledge", "src/ui/widgets"],
    "src/ui/url": ["src/core/opinion", "src/ui/opinion", "src/core/base", "src/core/catalog", "src/ui/widgets"],
    "src/ui/message": [
        "src/core/base", "src/core/opinion", "src/core/catalog", "src/core/message", "src/core/url", "src/ui/knowledge", "src/ui/opinion", "src/ui/url", "src/ui/widgets",
    ],
    "src/ui/login": ["src/core/catalog", "src/core/login", "src/ui/widgets"],
    "src/ui/guide": [
        "src/core/base", "src/core/catalog", "src/core/guide", "src/core/login", "src/core/records", "src/ui/knowledge", "src/ui/login", "src/ui/widgets",
    ],
    "src/ui/practice": ["src/core/practice", "src/ui/knowledge", "src/ui/message", "src/ui/widgets"],
    "src/ui/records": ["src/core/base", "src/core/records", "src/ui/knowledge", "src/ui/widgets"],
    "src/ui/entries": [
        "src/core/base", "src/core/catalog", "src/core/entries", "src/core/qr", "src/core/records", "src/core/url", "src/ui/catalog",
        "src/ui/knowledge", "src/ui/records", "src/ui/url", "src/ui/widgets",
    ],
    "src/ui/family": ["src/core/base", "src/core/catalog", "src/core/family", "src/core/records", "src/core/url", "src/ui/knowledge", "src/ui/records", "src/ui/widgets"],
    "src/ui/bookmarks": [
        "src/core/base", "src/core/bookmarks", "src/core/catalog", "src/core/entries", "src/core/records", "src/core/url", "src/ui/knowledge",
        "src/ui/records", "src/ui/url", "src/ui/widgets",
    ],
    "src/ui/shell": [
        "src/core/base", "src/core/entries", "src/core/records", "src/ui/bookmarks", "src/ui/catalog", "src/ui/entries", "src/ui/family", "src/ui/guide", "src/ui/knowledge",
        "src/ui/opinion", "src/ui/message",
        "src/ui/practice", "src/ui/records", "src/ui/widgets",
    ],
    "src/ui": ["src/core/base", "src/ui/shell"],
}

LINES = {".c": 700, ".h": 120, ".ui": 280}
VAGUE = {"util", "utils", "misc", "common", "helper", "helpers", "stuff", "tools"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
# The caller passes the time and the folders in, and the edge that shows an error writes it.
REACHING_OUT = re.compile(r"\b(g_getenv|getenv|g_date_time_new_now\w*|g_get_(?:real|monotonic|current)_time|g_get_user_\w+|time"
                          r"|g_print|g_printerr|g_message|g_debug|g_info|g_warning|g_critical|printf|fprintf) \(")
GTK_HEADERS = ("gtk/", "gdk/", "gsk/", "adwaita", "pango/", "cairo")

sources = tap.files("src", {".c", ".h"})
by_name = {path.name: path for path in sources}


def own_includes(path):
    return [by_name[name] for kind, name in INCLUDE.findall(tap.read(path)) if kind == '"' and name in by_name]


def undeclared_folders():
    for folder in sorted({str(path.parent) for path in sources}):
        if folder not in EDGES:
            yield f"{folder}: not in the table of tests/project/check-structure.py"


def undeclared_edges():
    for path in sources:
        allowed = [str(path.parent), *EDGES.get(str(path.parent), [])]
        for other in own_includes(path):
            if str(other.parent) not in allowed:
                yield f"{path} includes {other}"


def unknown_includes():
    generated = {"config.h", "genkan-shell-search.h"}
    for path in sources:
        for kind, name in INCLUDE.findall(tap.read(path)):
            if kind == '"' and name not in by_name and name not in generated:
                yield f"{path} includes {name}, which is no file of the project"


def modules():
    """Maps each file to its module: .c and .h of one name, and all files of a folder that share a private header."""
    module = {path: str(path.with_suffix("")).removesuffix("-private") for path in sources}
    for header in (path for path in sources if path.name.endswith("-private.h")):
        for path in sources:
            if header in own_includes(path) and path.parent == header.parent:
                old, new = module[path], module[header]
                module = {key: new if value == old else value for key, value in module.items()}
    return module


def cycles(name_of):
    graph = {}
    for path in sources:
        if path in name_of:
            graph.setdefault(name_of[path], set()).update(name_of[other] for other in own_includes(path) if other in name_of)
    done, trail, found = set(), [], []

    def visit(node):
        if node in trail:
            found.append(" -> ".join(trail[trail.index(node):] + [node]))
        elif node not in done:
            trail.append(node)
            for other in sorted(graph.get(node, set()) - {node}):
                visit(other)
            trail.pop()
            done.add(node)

    for node in sorted(graph):
        visit(node)
    return found


def drawing_in_core():
    for path in sources:
        if path.parts[:2] != ("src", "ui"):
            for _, name in INCLUDE.findall(tap.read(path)):
                if name.startswith(GTK_HEADERS):
                    yield f"{path} includes {name}"


def reaching_out():
    for path in tap.files("src/core", {".c"}):
        if not path.name.endswith("-compile.c"):  # programs of the build
            for name in sorted(set(REACHING_OUT.findall(COMMENT.sub("", tap.read(path))))):
                yield f"{path} calls {name}"


def too_long():
    for path in tap.files("src", set(LINES)):
        lines = tap.read(path).count("\n")
        if lines > LINES[path.suffix]:
            yield f"{path}: {lines} lines, {LINES[path.suffix]} allowed"


def vague_names():
    for path in tap.files():
        if VAGUE & set(re.split(r"[-_.]", path.name.lower())):
            yield f"{path}: say what it does"


def unfinished_merges():
    marks = tuple(sign * 7 + " " for sign in "<>|")
    for path in tap.files():
        if path.parts[:2] != ("tests", "data"):
            text = (tap.ROOT / path).read_bytes().decode("utf-8", "replace")
            for number, line in enumerate(text.split("\n"), 1):
                if line.startswith(marks):
                    yield f"{path}:{number}: both sides of a merge stand here"


def names_of_companies():
    for path in tap.files("data/catalog/services", {".json"}):
        service = json.loads(tap.read(path))
        names = [service.get("name_ja"), service.get("name_en")]
        names += (service.get("name") or {}).values() if isinstance(service.get("name"), dict) else []
        yield from (name for name in names if name and len(name) >= 4)
        yield from service.get("official_domains", [])


def companies_in_code():
    names = sorted(set(names_of_companies()), key=len, reverse=True)
    if not names:
        return
    pattern = re.compile("(?<![A-Za-z0-9_])(" + "|".join(map(re.escape, names)) + ")(?![A-Za-z0-9_])")
    for path in tap.files("src", {".c", ".h", ".ui"}):
        for name in sorted(set(pattern.findall(COMMENT.sub("", tap.read(path))))):
            yield f"{path} names {name}: facts about companies belong into data/catalog"


tap.check("every folder is in the table of edges", undeclared_folders())
tap.check("no folder includes another that it may not", undeclared_edges())
tap.check("every include is a file of the project", unknown_includes())
tap.check("no header includes itself through others", cycles({path: str(path) for path in sources if path.suffix == ".h"}))
tap.check("no module includes itself through others", cycles(modules()))
tap.check("nothing but the window draws", drawing_in_core())
tap.check("core logs nothing and reads no clock, folder or environment", reaching_out())
tap.check("no file is too long", too_long())
tap.check("no file has a vague name", vague_names())
tap.check("no file holds both sides of a merge", unfinished_merges())
tap.check("no code names a company", companies_in_code())
tap.done()
