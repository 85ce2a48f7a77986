# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the search provider as GNOME Shell does. Who uses this is called as: PROGRAM SEARCH_PROVIDER PUT_SAVED ID."""

import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile

for tool in ("gnome-keyring-daemon", "gdbus", "dbus-daemon"):
    if not shutil.which(tool):
        print(f"1..0 # SKIP {tool} is not installed")
        sys.exit(0)
try:
    from gi.repository import Gio, GLib
except ImportError as problem:
    print(f"1..0 # SKIP {problem}")
    sys.exit(0)

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "keyring"))
from session import Session, wait  # noqa: E402 the folder has to be known first

PROVIDER, PUT_SAVED = (pathlib.Path(program).resolve() for program in sys.argv[1:3])
APP = sys.argv[3]
NAME = APP + ".SearchProvider"
PATH = "/" + NAME.replace(".", "/")
INTERFACE = "org.gnome.Shell.SearchProvider2"

WINDOW = """<node><interface name="org.freedesktop.Application"><method name="ActivateAction">
<arg type="s" direction="in"/><arg type="av" direction="in"/><arg type="a{sv}" direction="in"/></method></interface></node>"""

PROMPTER = """<node><interface name="org.gnome.keyring.internal.Prompter"><method name="BeginPrompting">
<arg type="o" direction="in"/></method></interface></node>"""


def saved(number):
    return f"saved:00000000-0000-4000-8000-{number:012}"


class Overview:
    """with Overview() as overview: … A session with the provider, a browser, and a place for the window."""

    def __init__(self, options=(), browser=True, **session):
        self.share = pathlib.Path(tempfile.mkdtemp(prefix="genkan-search."))
        self.opened = self.share / "opened"
        self.calls = []
        self.install(options, browser)
        before = os.environ.get("XDG_DATA_DIRS")
        os.environ["XDG_DATA_DIRS"] = f"{self.share}:{before or '/usr/local/share:/usr/share'}"
        try:
            self.session = Session(**session)
        finally:
            if before is None:
                del os.environ["XDG_DATA_DIRS"]
            else:
                os.environ["XDG_DATA_DIRS"] = before
        self.bus = Gio.DBusConnection.new_for_address_sync(
            self.session.env["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.stand_in_for_the_window()

    def install(self, options, browser):
        for name in ("applications", "dbus-1/services"):
            (self.share / name).mkdir(parents=True)
        script = self.share / "browser"
        script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> {self.opened}.part\nmv {self.opened}.part {self.opened}\n')
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        if browser:
            (self.share / "applications" / "browser.desktop").write_text(
                f"[Desktop Entry]\nType=Application\nName=Browser\nExec={script} %u\nMimeType=x-scheme-handler/https;x-scheme-handler/http;\n")
            (self.share / "applications" / "mimeapps.list").write_text(
                "[Default Applications]\nx-scheme-handler/https=browser.desktop\nx-scheme-handler/http=browser.desktop\n")
        (self.share / "dbus-1" / "services" / f"{NAME}.service").write_text(
            f"[D-BUS Service]\nName={NAME}\nExec={' '.join([str(PROVIDER), *options])}\n")

    def stand_in_for_the_window(self):
        self.stand_in(APP, "/" + APP.replace(".", "/"), WINDOW, self.calls)

    def stand_in(self, name, path, form, calls):
        """Puts this test in the place of another program, and notes what is asked of it."""
        def called(_bus, _sender, _path, _interface, _method, parameters, invocation):
            calls.append(parameters.unpack())
            invocation.return_value(None)

        self.bus.register_object(path, Gio.DBusNodeInfo.new_for_xml(form).interfaces[0], called, None, None)
        self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName", GLib.Variant("(su)", (name, 4)))

    def ask_to_unlock(self):
        secrets = "org.freedesktop.secrets"
        _, prompt = self.ask(secrets, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "Unlock",
                             GLib.Variant("(ao)", (["/org/freedesktop/secrets/collection/login"],)))
        self.ask(secrets, prompt, "org.freedesktop.Secret.Prompt", "Prompt", GLib.Variant("(s)", ("",)))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.bus.close_sync(None)
        self.session.__exit__()
        shutil.rmtree(self.share)

    def ask(self, name, path, interface, method, parameters, milliseconds=20000):
        return self.bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, milliseconds, None).unpack()

    def call(self, method, signature, *values):
        return self.ask(NAME, PATH, INTERFACE, method, GLib.Variant(signature, values))

    def find(self, *words):
        return self.call("GetInitialResultSet", "(as)", words)[0]

    def refine(self, before, *words):
        return self.call("GetSubsearchResultSet", "(asas)", before, words)[0]

    def describe(self, *ids):
        return {meta["id"]: meta for meta in self.call("GetResultMetas", "(as)", ids)[0]}

    def activate(self, which, *words):
        self.call("ActivateResult", "(sasu)", which, words, 1234)

    def save(self, *words):
        subprocess.run([PUT_SAVED, *map(str, words)], env=self.session.env, check=True)

    def has_owner(self, name):
        return self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner", GLib.Variant("(s)", (name,)))[0]

    def browser_got(self):
        wait(self.opened.exists, "the browser")
        return self.opened.read_text().split("\n")[:-1]

    def window_got(self):
        action, parameters, data = arrived(self.calls, "the call of the window").pop(0)
        assert data == {"desktop-startup-id": "genkan-search-provider_TIME1234"}, data
        assert not self.opened.exists(), self.opened.read_text()
        return action, parameters[0]


def arrived(calls, what):
    def look():
        GLib.MainContext.default().iteration(False)
        return calls

    return wait(look, what)
