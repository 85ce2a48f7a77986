# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A message bus, a home folder and perhaps a keyring of their own, for one test."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

# Nothing is started on demand here: a desktop without any Secret Service.
BARE_BUS = """<busconfig><type>session</type><listen>unix:dir={folder}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""

PASSWORD = "pw"


def wait(condition, what, seconds=15):
    """What condition() returns as soon as it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"{what}: not within {seconds} seconds")


class Session:
    """with Session() as session: … Everything that it started ends with it."""

    def __init__(self, bus=True, services=True, keyring=True, display=False, file=False):
        # Killing a program needs no disk, and waiting for one would make the test slow.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="genkan-keyring.", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
        self.bus = None
        self.clients = []
        self.env = {key: value for key, value in os.environ.items() if not key.startswith(("SECRET_", "GNOME_KEYRING_", "DBUS_"))}
        for name in ("runtime", "home", "data", "config", "cache"):
            (self.folder / name).mkdir(mode=0o700)
        self.env.update(HOME=str(self.folder / "home"), XDG_RUNTIME_DIR=str(self.folder / "runtime"), XDG_DATA_HOME=str(self.folder / "data"),
                        XDG_CONFIG_HOME=str(self.folder / "config"), XDG_CACHE_HOME=str(self.folder / "cache"),
                        DBUS_SESSION_BUS_ADDRESS=f"unix:path={self.folder}/nobody", LC_ALL="C.UTF-8")
        if not display:
            self.env.pop("DISPLAY", None)
        if file:
            self.env.update(SECRET_BACKEND="file", SECRET_FILE_TEST_PATH=str(self.folder / "data" / "test.keyring"), SECRET_FILE_TEST_PASSWORD="pw")
        try:
            if bus:
                self.start_bus(services)
            if bus and services and keyring:
                self.start_keyring()
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for client in self.clients:
            client.kill()
            client.communicate()
        if self.bus:
            # the daemons leave with their bus
            self.bus.terminate()
            self.bus.wait()
            self.bus.stdout.close()
        wait(self.has_ended, "the end of the services of this bus")
        shutil.rmtree(self.folder, ignore_errors=True)

    def has_ended(self):
        needle = f"HOME={self.env['HOME']}".encode()
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if process.name != str(os.getpid()) and needle in (process / "environ").read_bytes().split(b"\0"):
                    return False
            except OSError:
                pass
        return True

    def start_bus(self, services):
        config = self.folder / "bus.conf"
        config.write_text(BARE_BUS.format(folder=self.folder))
        what = ["--session"] if services else [f"--config-file={config}"]
        self.bus = subprocess.Popen(["dbus-daemon", *what, "--nofork", "--nopidfile", "--print-address=1"], env=self.env,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()

    def start_keyring(self):
        """Starts the keyring and unlocks the one called “login”, which it makes when it is missing."""
        subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets", f"--control-directory={self.folder}/runtime/keyring"],
                       input=PASSWORD, text=True, env=self.env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run(["gdbus", "wait", "--session", "--timeout", "10", "org.freedesktop.secrets"], env=self.env, check=True)

    def call(self, destination, path, method, *arguments):
        return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method", method, *arguments],
                              env=self.env, check=True, capture_output=True, text=True).stdout

    def lock(self):
        self.call("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                  '["/org/freedesktop/secrets/collection/login"]')

    def keyring_pid(self):
        answer = self.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.GetConnectionUnixProcessID", "org.freedesktop.secrets")
        return int(answer.split()[1].rstrip(",)"))

    def unlock(self):
        """As after a new login: the running keyring does not take a password from outside."""
        for _ in range(5):
            if "true" in self.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", "org.freedesktop.secrets"):
                self.kill_keyring()
            self.start_keyring()
            # the bus may have been quicker, for somebody who asked a moment ago
            if "false" in self.call("org.freedesktop.secrets", "/org/freedesktop/secrets/collection/login",
                                    "org.freedesktop.DBus.Properties.Get", "org.freedesktop.Secret.Collection", "Locked"):
                return
        raise AssertionError("the keyring stays locked")

    def kill_keyring(self, how=signal.SIGKILL):
        pid = self.keyring_pid()
        os.kill(pid, how)
        wait(lambda: not is_running(pid), "the end of the keyring")

    def answer_prompt(self, password):
        """Types into the window of the prompt, or presses Escape when there is no password, until it is gone."""
        keys = [["type", "--delay", "15", password], ["key", "Return"]] if password else [["key", "Escape"]]
        window = wait(self.prompt, "the window that asks for the password")
        for _ in range(5):
            for key in keys:
                self.xdotool("windowfocus", window, *key)
            end = time.monotonic() + 1.5
            while time.monotonic() < end:
                if window not in (self.prompt() or ""):
                    return
                time.sleep(0.02)
            self.xdotool("windowfocus", window, "key", "ctrl+a")
        raise AssertionError("the prompt does not go away")

    def prompt(self):
        return self.xdotool("search", "--onlyvisible", "--class", "gcr-prompter").strip().split("\n")[-1]

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, check=False).stdout


def is_running(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
