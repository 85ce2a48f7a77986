#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ids of findings are a public interface: each one that the code makes is explained in DESIGN.md, and no other."""

import re

import tap

ID = re.compile(r'"([a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*)"')
ROW = re.compile(r"^\| `([a-z]+\.[a-z0-9-]+)` \| ([a-z-]+(?:, [a-z-]+)*) \| \S", re.MULTILINE)
WEIGHT = re.compile(r'\[GENKAN_WEIGHT_[A-Z_]+\]\s*=\s*"([a-z-]+)"')

VERDICT = re.compile(r'\[GENKAN_VERDICT_[A-Z_]+\]\s*=\s*\{ "([a-z-]+)", \d, (\d) \}')
VERDICT_ROW = re.compile(r"^\| `([a-z-]+)` \| [^|]+ \| (\d) \|", re.MULTILINE)
FOLD = re.compile(r"\{ GENKAN_WEIGHT_([A-Z_]+), GENKAN_VERDICT_([A-Z_]+) \}")
FOLD_ROW = re.compile(r"^\| `([a-z-]+)` \| `([a-z-]+)` \|", re.MULTILINE)

code = {}
for path in tap.files("src/core", {".c"}):
    if path.name.endswith("-vocabulary.c"):
        for name in ID.findall(re.sub(r"#include.*", "", tap.read(path))):
            code.setdefault(name, path)
# An id that nothing makes would be a promise to other programs that is never kept.
KIND = re.compile(r"^  \[(GENKAN_[A-Z_]+)\] = \{", re.MULTILINE)
others = "\n".join(tap.read(path) for path in tap.files("src", {".c"}) if not path.name.endswith("-vocabulary.c"))
kinds = [kind for path in set(code.values()) for kind in KIND.findall(tap.read(path))]
rows = ROW.findall(tap.read("DESIGN.md"))
documented = [name for name, _ in rows]
verdicts = tap.read("src/core/base/genkan-verdict.c")
fold = [tuple(name.lower().replace("_", "-") for name in row) for row in FOLD.findall(verdicts)]
weights = set(WEIGHT.findall(verdicts)) | {"not-looked-at"}

CAUSE = re.compile(r'\] = \{ "([a-z-]+)", "([a-z-]+)", (\w+), (\w+),')
CAUSE_ROW = re.compile(r"^\| `([a-z-]+)` \| [^|]+ \| `([a-z-]+)` \| (\d+|–) \| (\d+|–) \|", re.MULTILINE)
ISSUE = re.compile(r'\[GENKAN_LOGIN_ISSUE_\w+\] = \{ "([A-Za-z0-9-]+)"')

design = tap.read("DESIGN.md")
causes = [tuple("–" if cell == "NONE" else cell for cell in row) for row in CAUSE.findall(tap.read("src/core/login/genkan-login-cause.c"))]
issues = ISSUE.findall(tap.read("src/core/login/genkan-login-issue.c"))
tap.check("every cause of a failed login is documented with its step and time",
          set(causes).symmetric_difference(CAUSE_ROW.findall(design)) if causes else ["no cause was found"])
tap.check("every issue of an ID is documented", [name for name in issues if f"| `{name}` | " not in design] if issues else ["none was found"])
tap.check("the vocabulary was found", [] if code else ["no id in src/core/*/*-vocabulary.c"])
tap.check("every finding is documented", (f"{name} ({path}) is not in DESIGN.md"
                                          for name, path in sorted(code.items()) if name not in documented))
tap.check("every finding is made somewhere", sorted(kind for kind in kinds if not re.search(rf"\b{kind}\b", others)))
tap.check("every documented finding exists", (f"{name} is made by nothing"
                                              for name in documented if name not in code))
tap.check("no finding is documented twice", sorted({name for name in documented if documented.count(name) > 1}))
tap.check("every documented weight exists", (f"{name}: {weight}" for name, cell in rows
                                             for weight in cell.split(", ") if weight not in weights))
tap.check("every verdict is documented with its exit status",
          set(VERDICT.findall(verdicts)).symmetric_difference(VERDICT_ROW.findall(tap.read("DESIGN.md"))))
tap.check("the order of the fold is documented",
          [] if fold and fold == FOLD_ROW.findall(tap.read("DESIGN.md")) else [f"the code has {fold}"])
tap.done()
