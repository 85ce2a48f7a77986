#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""save-entries.py GENKAN: somebody who sees nothing saves an entry, finds it again, and hears how it stands with the keyring."""

import os
import shutil
import subprocess
import sys

for tool in ("xdotool", "gnome-keyring-daemon", "gdbus"):
    if not shutil.which(tool):
        print(f"1..0 # SKIP {tool} is not installed")
        sys.exit(0)

import a11y
from gi.repository import Gio, GLib

SECRETS = "org.freedesktop.secrets"
PASSWORD = "pw"
steps = []


def step(function):
    steps.append(function)
    return function


def call(destination, path, method, *arguments):
    return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method", method, *arguments],
                          check=True, capture_output=True, text=True).stdout


def start_keyring():
    subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets", f"--control-directory={os.environ['XDG_RUNTIME_DIR']}/keyring"],
                   input=PASSWORD, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["gdbus", "wait", "--session", "--timeout", "10", SECRETS], check=True)


def stop_keyring():
    answer = call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.GetConnectionUnixProcessID", SECRETS)
    os.kill(int(answer.split()[1].rstrip(",)")), 15)
    a11y.wait(lambda: "false" in call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", SECRETS), "the end of the keyring")


def has(program, role, name):
    return any(a11y.role_of(node) == role and name in (node.name or "") for node in a11y.walk(program.frame()))


@step
def a_service_is_chosen_and_saved(start):
    start_keyring()
    program = start()
    program.find("label", "No entry is saved yet")
    a11y.all_named(program, "empty entries")
    program.click(program.find("push button", "^Add an Entry$"))
    program.find("heading", "Which entry do you want to save")
    a11y.all_named(program, "adding")
    program.write(program.find("entry", "Name of the service, or an address"), "ジェイコム")
    program.find("list item", "J:COM")
    program.key("Return")
    program.find("label", "What do you need it for|Its place is the keyring")
    a11y.all_named(program, "saving")
    program.click(program.find("push button", "^Save This Entry$"))
    program.find("list item", "^J:COM, .*jcom.co.jp")
    program.find("image", "QR code that leads to jcom.co.jp")
    program.find("push button", "^Open on This Computer$")
    a11y.all_named(program, "entry")
    assert program.close() == 0


@step
def it_is_there_after_a_new_start(start):
    program = start()
    program.find("list item", "^J:COM, .*jcom.co.jp")
    assert not has(program, "label", "Nothing is kept")
    program.key("ctrl+f")
    program.write(program.find("entry", "Search the saved entries"), "zzz")
    program.find("label", "No saved entry has this name")
    program.write(program.find("entry", "Search the saved entries"), "jeikomu")
    program.find("list item", "^J:COM, ")
    assert program.close() == 0


@step
def what_is_removed_comes_back(start):
    program = start()
    program.find("list item", "^J:COM, ")
    program.key("Return")
    program.click(program.find("push button", "^Remove$"))
    program.find("label", "J:COM was removed")
    a11y.wait(lambda: not has(program, "list item", "J:COM, "), "the end of the entry")
    program.click(program.find("push button", "^Undo$"))
    program.find("list item", "^J:COM, ")
    assert program.close() == 0


@step
def a_locked_keyring_is_said_and_shows_no_empty_list(start):
    call(SECRETS, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock", '["/org/freedesktop/secrets/collection/login"]')
    program = start()
    program.find("label", "What was kept is locked in the keyring")
    program.find("push button", "^Unlock$")
    assert not has(program, "label", "No entry is saved yet")
    a11y.all_named(program, "locked entries")
    assert program.close() == 0


@step
def after_a_new_login_the_entry_is_there(start):
    stop_keyring()
    start_keyring()
    program = start()
    program.find("list item", "^J:COM, ")
    assert program.close() == 0


@step
def without_a_keyring_it_works_and_says_that_nothing_is_kept(start):
    stop_keyring()
    # a name that nobody answers for: what a broken desktop looks like
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    owned = []
    Gio.bus_own_name_on_connection(bus, SECRETS, Gio.BusNameOwnerFlags.NONE, lambda *_: owned.append(True), None)
    a11y.wait(lambda: owned, "the name of the keyring")
    program = start()
    program.find("label", "There is no keyring")
    program.find("push button", "^Try Again$")
    program.click(program.find("push button", "^Add an Entry$"))
    program.write(program.find("entry", "Name of the service, or an address"), "https://www.town-library.example/")
    program.click(program.find("push button", "^Check This Address$"))
    program.find("label", "Genkan does not know whose address this is")
    program.click(program.find("push button", "^Save This Entry$"))
    program.find("list item", "town-library.example")
    program.find("label", "There is no keyring")
    assert program.close() == 0


@step
def what_has_left_is_a_page(start):
    program = start("--requests")
    program.find("heading", "The list cannot be shown now|Nothing has left this computer")
    a11y.all_named(program, "requests")
    assert program.close() == 0


def main(command):
    for number, function in enumerate(steps, 1):
        name = function.__name__.replace("_", " ")
        programs = []

        def start(option="--entries"):
            programs.append(a11y.Program(*command, option))
            return programs[-1]

        try:
            function(start)
            print(f"ok {number} - {name}", flush=True)
        except Exception as problem:  # whatever went wrong, the rest has to be said
            print(f"not ok {number} - {name}\n# {problem}", flush=True)
            for program in programs:
                if program.process.poll() is None:
                    for node in a11y.walk(program.frame()):
                        print(f"# {a11y.role_of(node)}: {node.name!r}")
                    program.process.kill()
            print(f"1..{len(steps)}")
            return 1
    print(f"1..{len(steps)}")
    return 0


sys.exit(main(sys.argv[1:]))
