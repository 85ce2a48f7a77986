#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-message.py GENKAN MAIL: a mail is opened with Genkan, and a person who sees nothing hears the answer."""

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


def all_named(program, page):
    # the tree may change while it is read: a page that was left goes a moment later
    missing = a11y.wait(lambda: [list(program.unnamed())], "a tree that keeps still")[0]
    assert not missing, f"{page}: without a name: {missing}"


@step
def the_answer_and_the_owner_are_read_out(program):
    program.find("heading", "Do not open")
    program.find("panel", "It says it is .*J:COM.* the real owner is .*vkqzt.cn")
    program.find("push button", "Open the Official Entry of .*J:COM")


@step
def the_reasons_have_numbers(program):
    program.find("list item", "^1. .*J:COM")
    program.find("list item", "^2. ")


@step
def the_letter_has_the_same_numbers(program):
    program.find("heading", "The mail you received")
    program.find("label", r"\(1\)")
    program.find("label", r"noreply@.*\(3\).*jcom.co.jp")
    all_named(program, "result")


@step
def the_way_back_keeps_the_file(program):
    program.key("Escape")
    program.find("label", "Chosen file: .*p02-jcom-unpaid.eml")
    all_named(program, "check")


@step
def the_program_closes(program):
    assert program.close() == 0


program = a11y.Program(sys.argv[1], sys.argv[2])
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
