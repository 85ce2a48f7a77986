#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""follow-guide.py GENKAN: somebody who typed a card number in is told whom to call, leaves, and comes back to the same place."""

import os
import shutil
import sys
import tempfile

if not shutil.which("xdotool"):
    print("1..0 # SKIP xdotool is not installed")
    sys.exit(0)

import a11y

steps = []


def step(function):
    steps.append(function)
    return function


@step
def the_urgent_door_is_on_the_first_page(program):
    program.click(program.find("push button", "I already typed something in"))
    program.find("heading", "What did you type or give")
    a11y.all_named(program, "question")


@step
def what_was_typed_is_ticked(program):
    # GTK 4.8 gives a check box no action on the bus; people without a mouse press the space bar
    program.find("check box", "A card number")
    program.key("Tab", "space")
    a11y.wait(lambda: program.find("push button", "Go On").getState().contains(a11y.pyatspi.STATE_SENSITIVE), "a button to go on")
    program.click(program.find("push button", "Go On"))
    program.find("heading", "Stop the card")
    program.find("label", "Please stop the card")
    a11y.all_named(program, "thread")


@step
def a_step_that_is_done_is_behind(program):
    program.click(program.find("push button", "I Have Called"))
    program.find("label", "Done at ")


@step
def leaving_keeps_the_place(program):
    program.click(program.find("push button", "Leave and Keep the Place"))
    # the first page is in the tree all the time; a page that was left goes
    a11y.wait(lambda: not any(a11y.role_of(node) == "label" and "Done at" in (node.name or "") for node in a11y.walk(program.frame())),
              "the guide to go")
    program.click(program.find("push button", "Go on: I already typed something in"))
    program.find("label", "Done at ")


@step
def the_way_back_leads_to_the_step_before(program):
    program.key("Escape")
    program.find("heading", "Stop the card")


@step
def the_program_closes(program):
    assert program.close() == 0


# a keyring in a file, so that nothing depends on the one of this computer
with tempfile.TemporaryDirectory() as folder:
    os.environ.update(SECRET_BACKEND="file", SECRET_FILE_TEST_PATH=f"{folder}/keyring", SECRET_FILE_TEST_PASSWORD="practice")
    sys.exit(a11y.run(sys.argv[1:], steps))
