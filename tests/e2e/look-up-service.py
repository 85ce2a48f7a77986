#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""look-up-service.py GENKAN: a person who sees nothing finds a service, and a place to ask for help."""

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
def the_door_leads_to_the_services(program):
    program.click(program.find("push button", "Services and telephone numbers"))
    program.find("label", r"\d+ services, list of")
    program.find("heading", "Banks")
    a11y.all_named(program, "services")


@step
def a_name_is_searched(program):
    program.write(program.find("entry", "Search for the service"), "ジェイコム")
    program.find("list item", "J:COM")


@step
def enter_shows_the_service(program):
    program.key("ctrl+f")
    program.key("Return")
    program.find("heading", "^J:COM$")
    program.find("push button", "Open the Official Entry of J:COM")
    program.find("heading", "Official domains")
    program.find("list item", "jcom.co.jp")
    a11y.all_named(program, "service")


@step
def the_places_to_ask_are_near(program):
    program.click(program.find("push button", "Where to Report and Ask"))
    program.find("heading", "What happened")
    program.find("list item", "card number")
    a11y.all_named(program, "contacts")


@step
def an_answer_leads_to_telephone_numbers(program):
    program.key("Tab", "Return")
    program.find("list item", "^110")
    a11y.all_named(program, "places")


@step
def escape_leads_back(program):
    program.key("Escape")
    program.find("list item", "card number")
    program.key("Escape")
    program.find("heading", "^J:COM$")


@step
def the_program_closes(program):
    assert program.close() == 0


sys.exit(a11y.run(sys.argv[1:], steps))
