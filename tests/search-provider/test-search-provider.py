#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-search-provider.py PROVIDER PUT_SAVED ID: asks the search provider as GNOME Shell does, on the real keyring.

The browser is a program that writes down the address, and this test stands in for the window of Genkan.
"""

import sys
import time

import overview as shell
from overview import NAME, PROMPTER, arrived, saved
from session import wait

results = []


def Overview(*options, **session):
    """On a machine that does many tests at once, results have to wait longer than they should for a person."""
    return shell.Overview(options=("--wait=20000", *options), **session)


def test(function):
    begin = time.monotonic()
    try:
        function()
        problem = None
    except Exception as error:  # one failure does not hide the others
        problem = error
    results.append(problem is None)
    print("ok" if problem is None else "not ok", len(results), "-", function.__name__.replace("_", " "), flush=True)
    print(f"# {time.monotonic() - begin:.1f} s", flush=True)
    if problem is not None:
        print(f"{function.__name__}: {type(problem).__name__}: {problem}", file=sys.stderr, flush=True)


def expect(found, wanted):
    assert found == wanted, f"wanted {wanted}, got {found}"


@test
def without_a_keyring_the_catalog_answers():
    with Overview(keyring=False) as overview:
        found = overview.find("ocn")
        expect(found[0], "catalog:ocn:0")
        assert all(one.startswith("catalog:ocn:") for one in found), found
        expect(overview.refine(found, "ocn", "メール")[0], "catalog:ocn:2")
        meta = overview.describe(*found)["catalog:ocn:0"]
        expect(sorted(meta), ["description", "icon", "id", "name"])
        expect(meta["description"], "\u2068ocn.ne.jp\u2069 · Official entry, checked now")
        overview.activate("catalog:ocn:2", "ocn")
        expect(overview.browser_got(), ["https://mail.ocn.ne.jp/"])


@test
def saved_entries_come_first_and_open():
    with Overview() as overview:
        overview.save("put", 1, "お母さんのメール", "ocn", "mail", "https://mail.ocn.ne.jp/", "official")
        expect(overview.find("ocn")[:2], [saved(1), "catalog:ocn:0"])
        expect(overview.find("お母さん"), [saved(1)])
        assert "お母さんのメール" in overview.describe(saved(1))[saved(1)]["name"]
        overview.activate(saved(1))
        expect(overview.browser_got(), ["https://mail.ocn.ne.jp/"])


@test
def what_changes_is_soon_seen():
    with Overview() as overview:
        expect(overview.find("library"), [])
        overview.save("put", 1, "Library", "-", "mypage", "https://library.example/", "cannot-tell")
        wait(lambda: overview.find("library") == [saved(1)], "what was saved")
        overview.save("remove", 1)
        wait(lambda: overview.find("library") == [], "the end of what was removed")
        overview.call("ActivateResult", "(sasu)", saved(1), ["library"], 1234)
        expect(overview.window_got(), ("search-entries", ""))


@test
def what_is_no_more_official_is_judged_and_not_opened():
    with Overview() as overview:
        overview.save("put", 1, "My J:COM", "jcom", "mypage", "https://www2.jcom.co.jp.login.vkia.cn/", "official")
        expect(overview.find("my", "j:com")[0], saved(1))
        meta = overview.describe(saved(1))[saved(1)]
        assert meta["description"].endswith("Will not be opened: Genkan shows why"), meta
        assert "warning" in str(meta["icon"]), meta
        overview.activate(saved(1))
        expect(overview.window_got(), ("show-saved", saved(1).removeprefix("saved:")))


@test
def a_locked_keyring_is_not_asked_to_open():
    with Overview() as overview:
        overview.save("put", 1, "My OCN", "ocn", "mail", "https://mail.ocn.ne.jp/", "official")
        overview.session.lock()
        prompts = []
        overview.stand_in("org.gnome.keyring.SystemPrompter", "/org/gnome/keyring/Prompter", PROMPTER, prompts)
        found = overview.find("ocn")
        assert found and all(one.startswith("catalog:") for one in found), found
        expect(overview.describe(saved(1)), {})
        overview.activate(saved(1))
        expect(overview.window_got(), ("search-entries", ""))
        # messages of the keyring come in their order: a prompt would be there before this one
        expect(prompts, [])
        overview.ask_to_unlock()
        expect(len(arrived(prompts, "a prompt that this test asks for")), 1)
        overview.session.unlock()
        wait(lambda: overview.find("ocn")[0] == saved(1), "what is saved")


@test
def a_search_in_the_window_gets_the_words():
    with Overview(keyring=False) as overview:
        overview.call("LaunchSearch", "(asu)", ["ocn", "メール"], 1234)
        expect(overview.window_got(), ("search-entries", "ocn メール"))


@test
def an_entry_of_the_catalog_starts_a_program_that_had_left():
    with Overview("--leave-after=1", keyring=False) as overview:
        overview.find("ocn")
        assert overview.has_owner(NAME)
        wait(lambda: not overview.has_owner(NAME), "the end of the provider")
        overview.activate("catalog:ocn:1")
        expect(overview.browser_got(), ["https://login.ocn.ne.jp/"])


@test
def without_a_browser_the_window_shows_the_address():
    with Overview(keyring=False, browser=False) as overview:
        overview.activate("catalog:ocn:2")
        expect(overview.window_got(), ("check-address", ("https://mail.ocn.ne.jp/", "ocn")))


@test
def ids_that_are_none_open_nothing():
    with Overview(keyring=False) as overview:
        for which in ("", "https://evil.example/", "catalog:ocn:99", "catalog:ocn:2 ", "saved:../x", "x" * 100000):
            expect(overview.describe(which), {})
            overview.activate(which)
            expect(overview.window_got(), ("search-entries", ""))
        expect(overview.describe(*["catalog:ocn:0"] * 5000).keys(), {"catalog:ocn:0"})
        expect(overview.find("x" * 100000), [])
        expect(overview.find(*["ocn"] * 5000), [])


print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
