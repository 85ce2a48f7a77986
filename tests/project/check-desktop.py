#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-desktop.py FOLDER ID: what the desktop reads about the program is valid: launcher, description, settings."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import tap

folder, app_id = pathlib.Path(sys.argv[1]), sys.argv[2]


def run(name, *command):
    if not shutil.which(command[0]):
        tap.skip(name, f"{command[0]} is not installed")
        return
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    tap.check(name, [] if result.returncode == 0 else (result.stdout + result.stderr).splitlines())


TYPE = re.compile(r'<mime-type type="([^"]+)">')
GLOB = re.compile(r'<glob pattern="([^"]+)"/>')
PACKAGE = f"{app_id}.xml"


def own_types():
    """What the system's own tool makes of our types of files: each with its ending."""
    name = "our types of files are valid"
    if not shutil.which("update-mime-database"):
        tap.skip(name, "update-mime-database is not installed")
        return
    text = (folder / PACKAGE).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        mime = pathlib.Path(place) / "mime"
        packages = mime / "packages"
        packages.mkdir(parents=True)
        shutil.copy(folder / PACKAGE, packages)
        result = subprocess.run(["update-mime-database", mime], capture_output=True, text=True, check=False,
                                env={**os.environ, "XDG_DATA_DIRS": place})
        made = (mime / "globs2").read_text(encoding="utf-8") if result.returncode == 0 else ""
    wrong = (result.stdout + result.stderr).splitlines()
    wrong += [f"{kind} has no ending" for kind, ending in zip(TYPE.findall(text), GLOB.findall(text)) if f":{kind}:{ending}" not in made]
    tap.check(name, wrong if TYPE.findall(text) else ["there is no type in it"])


def unopened_types():
    launcher = (folder / f"{app_id}.desktop").read_text(encoding="utf-8")
    opened = re.search(r"^MimeType=(.*)$", launcher, re.MULTILINE).group(1).split(";")
    return [kind for kind in TYPE.findall((folder / PACKAGE).read_text(encoding="utf-8")) if kind not in opened]


def lines_of(name):
    """The keys of the one group of a file that the desktop reads."""
    text = (folder / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE)), re.findall(r"^\[(.*)\]$", text, re.MULTILINE)


def wrong_search_provider():
    """What GNOME Shell reads (js/ui/search.js), and what a Flatpak may export: names that begin with that of the application."""
    provider, groups = lines_of(f"{app_id}.search-provider.ini")
    service, service_groups = lines_of(f"{app_id}.SearchProvider.service")
    name = f"{app_id}.SearchProvider"
    if groups != ["Shell Search Provider"] or service_groups != ["D-BUS Service"]:
        yield f"groups: {groups}, {service_groups}"
    if not (folder / provider["DesktopId"]).exists():
        yield f"there is no {provider['DesktopId']}"
    if provider["Version"] != "2":
        yield "the interface is that of version 2"
    if not provider["BusName"] == service["Name"] == name:
        yield f"the name on the bus is {name}, not {provider['BusName']} or {service['Name']}"
    # the path at which GApplication puts a program of this name
    if provider["ObjectPath"] != "/" + name.replace(".", "/").replace("-", "_"):
        yield f"nothing is at {provider['ObjectPath']}"
    if pathlib.Path(service["Exec"]).name != "genkan-search-provider" or not service["Exec"].startswith("/"):
        yield f"the program is not {service['Exec']}"


own_types()
tap.check("the overview finds the search provider", wrong_search_provider())
tap.check("the launcher opens our types of files", unopened_types())
run("the launcher is valid", "desktop-file-validate", folder / f"{app_id}.desktop")
run("the description is valid", "appstreamcli", "validate", "--no-net", "--explain", folder / f"{app_id}.metainfo.xml")
run("the settings are valid", "glib-compile-schemas", "--strict", "--dry-run", folder)
tap.done()
