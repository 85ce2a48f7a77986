#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-message.py GENKAN: a person who sees nothing pastes a message, opens a mail, and hears the answers."""

import pathlib
import shutil
import subprocess
import sys

if not shutil.which("xdotool") or not shutil.which("xclip"):
    print("1..0 # SKIP xdotool or xclip is not installed")
    sys.exit(0)

import a11y

MAIL = pathlib.Path(__file__).resolve().parent.parent / "data" / "message" / "mail"
TEXT = """【J:COM】お支払いが確認できませんでした
お客様各位
24時間以内にご確認いただけない場合、サービスを停止いたします。
https://www2.jcom.co.jp.login-check.example/pay
"""
steps = []


def step(function):
    steps.append(function)
    return function


@step
def a_message_is_pasted(program):
    program.click(program.find("push button", "Is this message or address real"))
    subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=TEXT.encode(), check=True)
    program.click(program.find("push button", "^Paste$"))
    box = program.find("text", "Message or address to check")
    a11y.wait(lambda: "login-check" in program.read(box), "the message in the box")


@step
def the_answer_and_the_reasons_are_read_out(program):
    program.click(program.find("push button", "^Check$"))
    program.find("heading", "Do not open")
    program.find("list item", "1. .*J:COM")
    program.find("push button", "Open the Official Entry of .*J:COM")
    a11y.all_named(program, "message result")


@step
def escape_leads_back_and_nothing_is_lost(program):
    program.key("Escape")
    box = program.find("text", "Message or address to check")
    assert "login-check" in program.read(box), "the message was lost"


@step
def a_mail_that_is_opened_with_the_program_is_checked(program):
    subprocess.run([sys.argv[1], MAIL / "g02-vpass-use-jis.eml"], check=True, timeout=60)
    program.find("heading", "Probably genuine")
    a11y.all_named(program, "mail result")


@step
def practice_can_be_answered(program):
    subprocess.run([sys.argv[1], "--practice"], check=True, timeout=60)
    program.find("heading", "real")
    a11y.all_named(program, "practice")


@step
def the_program_closes(program):
    assert program.close() == 0


sys.exit(a11y.run(sys.argv[1:], steps))
