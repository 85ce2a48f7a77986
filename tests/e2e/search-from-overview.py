#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""search-from-overview.py GENKAN ID: what the search provider asks of the window happens in the window."""

import subprocess
import sys

import a11y

APP = sys.argv.pop()
steps = []


def step(function):
    steps.append(function)
    return function


def activate(action, parameter):
    subprocess.run(["gdbus", "call", "--session", "--dest", APP, "--object-path", "/" + APP.replace(".", "/"), "--method",
                    "org.freedesktop.Application.ActivateAction", action, f"[<{parameter}>]", "{}"], check=True, capture_output=True)


@step
def words_are_searched(program):
    program.find("push button", "Services and telephone numbers")
    activate("search-entries", "'ジェイコム'")
    entry = program.find("entry", "Search the saved entries").queryText()
    a11y.wait(lambda: entry.getText(0, entry.characterCount) == "ジェイコム", "the words in the search")


@step
def an_address_is_judged(program):
    activate("check-address", "('https://www2.jcom.co.jp.login.vkia.cn/', 'jcom')")
    program.find("heading", "Do not open")


@step
def an_address_without_a_service_is_judged_too(program):
    activate("check-address", "('https://www.jcom.co.jp/', '')")
    program.find("heading", "This is an official entry of J:COM")


@step
def the_program_closes(program):
    assert program.close() == 0


sys.exit(a11y.run(sys.argv[1:], steps))
