# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The few lines that the checks of the project share: test results in the TAP protocol, and the list of files."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

_results = []


def check(name, problems):
    """Reports one case: it passes when there are no problems."""
    problems = list(problems)
    _results.append(not problems)
    print(("ok" if not problems else "not ok"), len(_results), "-", name)
    for problem in problems:
        # meson shows what stands here when a test fails
        print(f"{name}: {problem}", file=sys.stderr)


def skip(name, reason):
    """Reports one case that could not be made here, and why."""
    _results.append(True)
    print("ok", len(_results), "-", name, "# SKIP", reason)


def done():
    """Ends the program."""
    print(f"1..{len(_results)}")
    sys.exit(0 if all(_results) else 1)


def files(under="", suffixes=None):
    """The files of the project below a folder, as sorted paths relative to its root."""
    git = subprocess.run(["git", "-C", ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
                         capture_output=True, check=False)
    if git.returncode == 0:
        found = (pathlib.Path(os.fsdecode(name)) for name in git.stdout.split(b"\0") if name)
    else:
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*")
                 if not path.relative_to(ROOT).parts[0].startswith(("_build", ".git")) and path.suffix != ".pyc")
    return sorted(path for path in found
                  if (ROOT / path).is_file()
                  and path.parts[:len(pathlib.Path(under).parts)] == pathlib.Path(under).parts
                  and (suffixes is None or path.suffix in suffixes))


def read(path):
    """The text of a file of the project."""
    return (ROOT / path).read_text(encoding="utf-8")
