# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a screen reader sees it. Runs under with-display.sh.

What GTK 4.8 does on the accessibility bus, each measured: a click reaches its handler about 250 ms later, so wait for the
effect; getText(0, -1) is empty, use characterCount; a widget without a name carries the name of its class.
"""

import os
import re
import subprocess
import sys
import time

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import GLib
    import pyatspi
except (ImportError, ValueError) as problem:
    print(f"1..0 # SKIP {problem}")
    sys.exit(0)

INTERACTIVE = {"push button", "toggle button", "check box", "radio button", "text", "entry", "menu item", "list item",
               "switch", "combo box", "slider", "link"}
CLASS_NAME = re.compile(r"^(Gtk|Adw|Gdk|Genkan)[A-Z]\w*$")


def wait(ready, what, timeout=15.0):
    """Polls until ready() is true, while messages of the bus are read."""
    end = time.monotonic() + timeout
    last = None
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            value = ready()
            if value:
                return value
        except (GLib.Error, LookupError, RuntimeError, NotImplementedError) as problem:
            last = problem
        time.sleep(0.03)
    raise AssertionError(f"waited in vain for {what} ({last!r})")


def role_of(node):
    """The name of a role, as GTK 4.8 gives it; newer ones name some of them otherwise."""
    name = node.getRoleName()
    return {"button": "push button", "toggle button": "push button", "grouping": "panel"}.get(name, name)


def walk(node):
    yield node
    for index in range(node.childCount):
        child = node[index]
        if child is not None:
            yield from walk(child)


class Program:
    def __init__(self, *command):
        self.process = subprocess.Popen(command, env=dict(os.environ))
        self.root = wait(self._find, f"{command[0]} on the accessibility bus")

    def _find(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended at once with {self.process.returncode}")
        for node in pyatspi.Registry.getDesktop(0):
            if node is not None and node.get_process_id() == self.process.pid and node.childCount:
                return node
        return None

    def frame(self):
        return next(node for node in self.root if role_of(node) == "frame")

    def find(self, role, name):
        def look():
            for node in walk(self.frame()):
                if role_of(node) == role and re.search(name, node.name or ""):
                    return node
            return None

        return wait(look, f"{role} {name!r}")

    @staticmethod
    def click(node):
        # a button that is about to come into sight refuses for a moment
        wait(lambda: node.queryAction().doAction(0), f"a click on {node.name!r}")

    @staticmethod
    def write(node, text):
        assert node.queryEditableText().setTextContents(text)

    @staticmethod
    def read(node):
        text = node.queryText()
        return text.getText(0, text.characterCount)

    def key(self, *keys):
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                capture_output=True, text=True, check=True).stdout.split()[0]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def unnamed(self):
        for node in walk(self.frame()):
            focusable = node.getState().contains(pyatspi.STATE_FOCUSABLE)
            if role_of(node) not in INTERACTIVE and not focusable:
                continue
            if role_of(node) in ("frame", "panel", "filler", "scroll pane", "list", "list box"):
                continue
            name = (node.name or "").strip()
            if not name or CLASS_NAME.match(name):
                yield f"{role_of(node)} {name!r} in {role_of(node.parent)} {node.parent.name!r}"

    def close(self):
        action = self.frame().queryAction()
        names = [action.getName(index) for index in range(action.nActions)]
        try:
            action.doAction(names.index("window.close"))
        except GLib.Error:
            pass  # the program ends before it answers
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


def run(command, steps):
    """Takes the steps one after the other and reports them; the first that fails ends it, the next would only fail too."""
    program = Program(*command)
    failed = False
    for number, function in enumerate(steps, 1):
        name = function.__name__.replace("_", " ")
        try:
            function(program)
            print(f"ok {number} - {name}", flush=True)
        except Exception as problem:  # whatever went wrong, the rest has to be said
            print(f"not ok {number} - {name}\n# {problem}", flush=True)
            failed = True
            break
    if failed:
        for node in walk(program.frame()):
            print(f"# {role_of(node)}: {node.name!r}")
        program.process.kill()
    print(f"1..{len(steps)}")
    return 1 if failed else 0


def all_named(program, page):
    missing = list(program.unnamed())
    assert not missing, f"{page}: without a name: {missing}"
