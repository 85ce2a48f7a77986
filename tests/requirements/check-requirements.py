#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the program was asked to do is done somewhere, and what is said to be there is there.

A row of requirements.tsv is served by one or more of these, separated by "; ":

  guide:GUIDE#STEP     a step of a guide that names the row in `covers`
  finding:ID           a finding of the table in DESIGN.md
  catalog:FIELD        a field of the schema of services
  service:ID#FIELD     a fact about one service
  contact:ID           a place where to report or ask
  practice:CASE        a case for practice
  help:PAGE            a help page
  design:SENTENCE      a rule of DESIGN.md, in its words
  later:PART           a part of the program that is not finished yet
"""

import collections
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "project"))
import tap

TABLE = "tests/requirements/requirements.tsv"
PARTS = {"history", "login", "mailserver", "message", "password", "report", "schedule", "site"}
STEPS = {"question", "check", "instruct", "tool", "wait", "record", "outcome"}
N_ROWS = 441

# Nothing of these may wait for a later part.
FINISHED = {"entry", "id", "customer-number", "login-check", "error", "reissue", "webmail", "mypage", "mobile-one", "business", "public",
            "self-recovery", "window"}

rows = [line.split("\t") for line in tap.read(TABLE).splitlines() if line and not line.startswith("#")]
covers = {}
for path in tap.files("data/guides", {".xml"}):
    root = ElementTree.fromstring(tap.read(path))
    if root.tag == "guide":
        for step in root:
            if step.tag in STEPS:
                covers[f"{root.get('id')}#{step.get('id')}"] = (step.get("covers") or "").split()

design = " ".join(tap.read("DESIGN.md").split())
findings = set(re.findall(r"^\| `([a-z]+\.[a-z0-9-]+)` \|", tap.read("DESIGN.md"), re.MULTILINE))
fields = json.loads(tap.read("data/catalog/schema/service.schema.json"))["properties"]
contacts = {contact["id"] for contact in json.loads(tap.read("data/catalog/contacts.json"))["contacts"]}
cases = set(re.findall(r'<case id="([^"]+)"', tap.read("data/practice/cases.xml")))


def has_fact(name):
    service, _, field = name.partition("#")
    path = tap.ROOT / f"data/catalog/services/{service}.json"
    return path.is_file() and bool(json.loads(path.read_text(encoding="utf-8")).get(field))


def resolves(row, kind, name):
    if kind == "guide":
        return row in covers.get(name, [])
    return {
        "finding": name in findings,
        "catalog": name in fields,
        "service": kind == "service" and has_fact(name),
        "contact": name in contacts,
        "practice": name in cases,
        "help": (tap.ROOT / f"help/C/{name}.page").is_file(),
        "design": len(name) > 20 and name in design,
        "later": name in PARTS,
    }.get(kind, False)


def references(row):
    return [tuple(reference.partition(":")[::2]) for reference in row[3].split("; ") if reference]


def unresolved():
    for row in rows:
        for kind, name in references(row):
            if not resolves(row[0], kind, name):
                yield f"{row[0]}: there is no {kind}:{name}"


def is_served_now(row):
    return any(kind != "later" for kind, _ in references(row))


def unnamed():
    """Steps that say they serve a row which does not name them."""
    named = {(row[0], name) for row in rows for kind, name in references(row) if kind == "guide"}
    known = {row[0] for row in rows}
    for step, ids in covers.items():
        for row in ids:
            if row not in known:
                yield f"{step}: there is no requirement {row}"
            elif (row, step) not in named:
                yield f"{step} serves {row}, and {TABLE} does not say so"


def print_coverage():
    areas = collections.OrderedDict()
    for row in rows:
        count = areas.setdefault(row[1], [0, 0, collections.Counter()])
        count[0] += 1
        count[1] += is_served_now(row)
        count[2].update({name for kind, name in references(row) if kind == "later"})
    print("# area: rows, served now; (also) waiting for")
    for area, (total, now, later) in areas.items():
        print(f"# {area}: {total}, {now}" + ("; " + ", ".join(f"{part} {number}" for part, number in sorted(later.items())) if later else ""))
    print(f"# all: {len(rows)}, {sum(is_served_now(row) for row in rows)}")


tap.check("every row has six columns", (f"{row[0]}: {len(row)}" for row in rows if len(row) != 6))
tap.check("every row is there once", [] if len({row[0] for row in rows}) == len(rows) == N_ROWS else [f"{len(rows)} rows"])
tap.check("every row is served", (row[0] for row in rows if not references(row)))
tap.check("everything that serves a row is there", unresolved())
tap.check("every step is named by what it serves", unnamed())
tap.check("finished areas wait for nothing", (f"{row[0]} ({row[1]})" for row in rows if row[1] in FINISHED and not is_served_now(row)))
print_coverage()
tap.done()
