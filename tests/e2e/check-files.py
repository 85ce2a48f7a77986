#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-files.py GENKAN MAIL FILE: several files are opened with Genkan; each is heard, and each leads to its answer.

MAIL is a dangerous mail, FILE a picture without a code.
"""

import shutil
import sys

if not shutil.which("xdotool"):
    print("1..0 # SKIP xdotool is not installed")
    sys.exit(0)

import a11y

steps = []


def step(function):
    steps.append(function)
    return function


@step
def both_files_are_in_the_list(program):
    program.find("heading", "2 files were looked at")
    program.find("list item", "^Do not open: .*")
    program.find("list item", "^Could not check: .?none.png.?. There is no QR code in this picture")
    missing = a11y.wait(lambda: [list(program.unnamed())], "a tree that keeps still")[0]
    assert not missing, f"without a name: {missing}"


@step
def a_row_leads_to_its_answer(program):
    program.key("Tab", "Return")
    program.find("heading", "The mail you received")
    program.find("push button", "Open the Official Entry of .*J:COM")


@step
def the_way_back_leads_to_the_list_and_to_the_files(program):
    program.key("Escape")
    program.find("heading", "2 files were looked at")
    program.key("Escape")
    program.find("label", "2 files were chosen")


@step
def the_program_closes(program):
    assert program.close() == 0


program = a11y.Program(*sys.argv[1:4])
failed = False
for number, function in enumerate(steps, 1):
    name = function.__name__.replace("_", " ")
    try:
        function(program)
        print(f"ok {number} - {name}", flush=True)
    except Exception as problem:  # the next step would only fail too
        print(f"not ok {number} - {name}\n# {problem}", flush=True)
        failed = True
        break
if failed:
    for node in a11y.walk(program.frame()):
        print(f"# {a11y.role_of(node)}: {node.name!r}")
    program.process.kill()
print(f"1..{len(steps)}")
sys.exit(failed)
