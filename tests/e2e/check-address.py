#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-address.py GENKAN: a person who sees nothing pastes an address and hears the answer."""

import shutil
import subprocess
import sys

if not shutil.which("xdotool") or not shutil.which("xclip"):
    print("1..0 # SKIP xdotool or xclip is not installed")
    sys.exit(0)

import a11y

ADDRESS = "https://www2.jcom.co.jp.login.vkia.cn/"
steps = []


def step(function):
    steps.append(function)
    return function


def copy(text):
    subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=text.encode(), check=True)


@step
def everything_on_the_first_page_has_a_name(program):
    program.find("push button", "Is this message or address real")
    a11y.all_named(program, "home")


@step
def the_door_leads_to_the_check(program):
    program.click(program.find("push button", "Is this message or address real"))
    program.find("text", "Message or address to check")
    a11y.all_named(program, "check")


@step
def an_empty_box_is_told_in_place(program):
    program.click(program.find("push button", "^Check$"))
    program.find("alert", "nothing here yet")


@step
def a_copied_address_is_pasted(program):
    copy(f"  {ADDRESS}\n")
    program.click(program.find("push button", "^Paste$"))
    box = program.find("text", "Message or address to check")
    a11y.wait(lambda: program.read(box) == ADDRESS, "the address in the box")


@step
def a_service_can_be_searched(program):
    program.write(program.find("entry", "Search for the service"), "ジェイコム")
    program.find("push button", "J:COM")


@step
def the_answer_and_the_owner_are_read_out(program):
    program.click(program.find("push button", "^Check$"))
    program.find("heading", "Do not open")
    program.find("label", "vkia.cn")
    program.find("panel", "the real owner is .*vkia.cn")
    program.find("list item", "1. .*J:COM")
    program.find("push button", "Open the Official Entry of .*J:COM")
    a11y.all_named(program, "result")


@step
def escape_leads_back(program):
    program.key("Escape")
    box = program.find("text", "Message or address to check")
    assert program.read(box) == ADDRESS, "the address was lost"


@step
def enter_checks_again(program):
    program.key("ctrl+Return")
    program.find("heading", "Do not open")
    program.key("alt+Left")
    program.find("text", "Message or address to check")


@step
def the_program_closes(program):
    assert program.close() == 0


sys.exit(a11y.run(sys.argv[1:], steps))
