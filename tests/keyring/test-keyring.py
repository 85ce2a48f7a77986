#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-keyring.py KEYRING_CLIENT GENKAN_CLI [PART-OF-A-NAME]: the store on the real keyring, in every state that people have it in.

Each test has a message bus of its own and says what the client has to answer. keyring-client.c explains its commands.
"""

import os
import pty
import random
import shutil
import signal
import subprocess
import sys
import time

for tool in ("gnome-keyring-daemon", "xdotool", "gdbus", "dbus-daemon"):
    if not shutil.which(tool):
        print(f"1..0 # SKIP {tool} is not installed")
        sys.exit(0)

from session import PASSWORD, Session, wait

CLIENT, CLI = sys.argv[1:3]
KEPT = "[ready, kept]"
ODD = "“お母さん” \"\\' 👵🏽"

results = []


def start(session, commands):
    client = subprocess.Popen([CLIENT, *(commands.split(" ") if isinstance(commands, str) else commands)], env=session.env,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    session.clients.append(client)
    return client


def finish(client, go_on=None):
    out, problems = client.communicate("\n" if go_on else None, timeout=60)
    lines = [line for line in out.split("\n") if line]
    if client.returncode != 0 or "CRITICAL" in problems:
        lines.append(f"exit status {client.returncode}: {problems}")
    return lines


def run(session, commands):
    return finish(start(session, commands))


def expect(lines, *wanted):
    assert lines == list(wanted), "\n".join(["expected:", *wanted, "got:", *lines])


def test(function):
    if len(sys.argv) > 3 and sys.argv[3] not in function.__name__:
        return
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


@test
def what_is_put_is_there_for_the_next_program():
    with Session() as session:
        expect(run(session, ["load", ",", "put", ODD, ",", "put", "b", ",", "big", "two-factor"]),
               f"load: done {KEPT}", f"put: done {KEPT}", f"put: done {KEPT}", f"big: done {KEPT}")
        lines = run(session, "load , list , edit b c , remove c , undo , list , unread")
        assert sorted(lines[1:4]) == sorted([f"- {ODD} 1", "- b 1", "- two-factor 30000"]), lines
        assert sorted(lines[8:11]) == sorted([f"- {ODD} 1", "- c 3", "- two-factor 30000"]), lines
        expect([line for line in lines if not line.startswith("- ")],
               *(f"{name}: done {KEPT}" for name in ("load", "list", "edit", "remove", "undo", "list", "unread")))


@test
def the_keyring_is_started_again_in_between():
    with Session() as session:
        client = start(session, "load , put a , wait , put b , load , list")
        for _ in range(3):
            client.stdout.readline()
        session.kill_keyring(signal.SIGTERM)
        session.start_keyring()
        lines = finish(client, go_on=True)
        assert lines[:2] == [f"put: done {KEPT}", f"load: done {KEPT}"] and len(lines) == 5, lines
        assert len(run(session, "load , list")) == 4


@test
def the_keyring_is_gone_in_between_and_nothing_is_lost():
    with Session() as session:
        client = start(session, "load , put a , wait , edit a b , put c , load , list , wait , unlock , list")
        for _ in range(3):
            client.stdout.readline()
        session.kill_keyring()
        # The bus starts another one, which is locked and cannot ask without a display.
        client.stdin.write("\n")
        client.stdin.flush()
        lines = [client.stdout.readline().strip() for _ in range(6)]
        assert lines[0].startswith("edit: done [") and "kept" not in lines[0], lines
        assert lines[1].startswith("put: done [") and "kept" not in lines[1], lines
        assert not lines[2].startswith("load: done"), lines
        assert sorted(lines[3:5]) == ["- b 2", "- c 1"], lines
        assert client.stdout.readline().startswith("wait")
        session.unlock()
        lines = finish(client, go_on=True)
        assert lines[0] == f"unlock: done {KEPT}", lines
        assert sorted(line.split()[1] for line in lines[1:3]) == ["b", "c"], lines
        lines = run(session, "load , list")
        assert sorted(line.split()[1] for line in lines[1:3]) == ["b", "c"] and len(lines) == 4, lines


@test
def a_locked_keyring_is_not_an_empty_one():
    with Session() as session:
        expect(run(session, "load , put a"), f"load: done {KEPT}", f"put: done {KEPT}")
        session.lock()
        client = start(session, "load , list , put b , unlock , list , wait , load , list")
        lines = [client.stdout.readline().strip() for _ in range(7)]
        expect(lines, "load: locked [locked]", "list: done [locked]", "put: done [locked]",
               "unlock: dismissed [dismissed]", "- b 1", "list: done [dismissed]", "wait")
        session.unlock()
        lines = finish(client, go_on=True)
        assert lines[0] == f"load: done {KEPT}" and sorted(line.split()[1] for line in lines[1:3]) == ["a", "b"], lines


@test
def the_person_answers_the_prompt():
    with Session(display=True) as session:
        run(session, "load , put a")
        session.lock()
        client = start(session, "load , unlock , list")
        session.answer_prompt(PASSWORD)
        expect(finish(client), "load: locked [locked]", f"unlock: done {KEPT}", "- a 1", f"list: done {KEPT}")


@test
def the_person_closes_the_prompt_and_answers_the_next_one():
    with Session(display=True) as session:
        run(session, "load , put a")
        session.lock()
        client = start(session, "unlock , put b , wait , unlock , list")
        session.answer_prompt(None)
        expect([client.stdout.readline().strip() for _ in range(3)], "unlock: dismissed [dismissed]", "put: done [dismissed]", "wait")
        client.stdin.write("\n")
        client.stdin.flush()
        session.answer_prompt(PASSWORD)
        lines = finish(client)
        assert lines[0] == f"unlock: done {KEPT}" and sorted(line.split()[1] for line in lines[1:3]) == ["a", "b"], lines


@test
def somebody_gives_up_while_the_prompt_is_open():
    with Session(display=True) as session:
        run(session, "load , put a")
        session.lock()
        client = start(session, "give-up-unlock , load , unlock , list")
        first = client.stdout.readline().strip()
        assert first == "give-up-unlock: Operation was cancelled [not-loaded]", first
        session.answer_prompt(PASSWORD)  # the second unlock waits for the same prompt
        lines = finish(client)
        assert lines[-3:] == [f"unlock: done {KEPT}", "- a 1", f"list: done {KEPT}"], lines


@test
def a_save_asks_to_unlock_and_is_dismissed():
    with Session(display=True) as session:
        run(session, "load , put a")
        client = start(session, "load , wait , edit a b , list")
        for _ in range(2):
            client.stdout.readline()
        session.lock()
        client.stdin.write("\n")
        client.stdin.flush()
        session.answer_prompt(None)
        expect(finish(client), "edit: done [dismissed]", "- b 2", "list: done [dismissed]")
        session.unlock()
        expect(run(session, "load , list"), f"load: done {KEPT}", "- a 1", f"list: done {KEPT}")


@test
def a_new_person_has_no_keyring_yet():
    with Session(keyring=False) as session:  # and nobody can be asked, because there is no display
        expect(run(session, "load , put a , list , load"),
               f"load: done {KEPT}", "put: done [unavailable]", "- a 1", "list: done [unavailable]", "load: unavailable [unavailable]")


@test
def there_is_no_secret_service():
    with Session(services=False) as session:
        expect(run(session, "load , list , put a , unlock , remove a , list"),
               "load: unavailable [unavailable]", "list: done [unavailable]", "put: done [unavailable]", "unlock: unavailable [unavailable]",
               "remove: done [unavailable]", "list: done [unavailable]")


@test
def there_is_no_message_bus():
    with Session(bus=False) as session:
        expect(run(session, "load , put a , list"),
               "load: unavailable [unavailable]", "put: done [unavailable]", "- a 1", "list: done [unavailable]")


@test
def in_a_sandbox_there_is_a_file():
    with Session(bus=False, file=True) as session:
        expect(run(session, ["load", ",", "put", ODD, ",", "big", "two-factor"]), f"load: done {KEPT}", f"put: done {KEPT}", f"big: done {KEPT}")
        expect(run(session, "load , list"), f"load: done {KEPT}", f"- {ODD} 1", "- two-factor 30000", f"list: done {KEPT}")
        # A file that cannot be read is not an empty one, and is not written over.
        path = session.folder / "data" / "test.keyring"
        damaged = path.read_bytes()[:-20]
        path.write_bytes(damaged)
        lines = run(session, "load , put a")
        assert "kept" not in "".join(lines), lines
        assert path.read_bytes() == damaged


@test
def two_programs_edit_the_same_record():
    with Session() as session:
        run(session, "load , put a")
        client = start(session, "load , wait , edit a mine , list")
        for _ in range(2):
            client.stdout.readline()
        expect(run(session, "load , edit a theirs"), f"load: done {KEPT}", f"edit: done {KEPT}")
        expect(finish(client, go_on=True), f"edit: conflict {KEPT}", "- theirs 2", f"list: done {KEPT}")


@test
def a_keyring_that_was_never_opened_is_not_an_empty_one():
    # As after an automatic login: it does not even tell that it has something.
    with Session(display=True) as session:
        run(session, "load , put a")
        session.kill_keyring()  # the bus starts another one, which knows no password
        client = start(session, "load , list , unlock , list")
        session.answer_prompt(PASSWORD)
        expect(finish(client), "load: locked [locked]", "list: done [locked]", f"unlock: done {KEPT}", "- a 1", f"list: done {KEPT}")
        session.kill_keyring()
        client = start(session, "unlock , list")
        session.answer_prompt(None)
        expect(finish(client), "unlock: dismissed [dismissed]", "list: done [dismissed]")


@test
def two_programs_save_the_same_record_at_the_same_time():
    with Session() as session:
        run(session, "load , put a")
        clients = [start(session, f"load , answer {name} 20") for name in ("left", "right")]
        for client in clients:
            expect(finish(client), f"load: done {KEPT}", f"answer: done {KEPT}")
        expect(run(session, "load , list"), f"load: done {KEPT}", "- a 41", f"list: done {KEPT}")


@test
def damaged_records_and_those_of_a_newer_genkan_are_left_alone():
    with Session() as session:
        run(session, "load , put a")
        for name, value in (("newer", '{"version":99,"surprise":[]}'), ("damaged", '{"version":1'), ("empty", "")):
            subprocess.run([CLIENT, "raw", name, value], env=session.env, check=True, stdout=subprocess.DEVNULL)
        lines = run(session, "load , unread , list")
        assert sorted(lines[1:4]) == ["- entry damaged", "- entry damaged", "- entry newer"], lines
        assert lines[4:] == [f"unread: done {KEPT}", "- a 1", f"list: done {KEPT}"], lines


def entries(session, *words):
    """Exit status, standard output and standard error of “genkan-cli entries”, for somebody who is not at a terminal."""
    done = subprocess.run([CLI, "entries", "--now=2026-11-21", *words], env=session.env, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


def install_browser(session):
    """One that writes down where it is sent."""
    browser = session.folder / "home" / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" >>{session.folder}/opened\n')
    browser.chmod(0o700)
    (session.folder / "data" / "applications").mkdir()
    (session.folder / "data" / "applications" / "browser.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Browser\nExec={browser} %u\nMimeType=x-scheme-handler/https;\n")
    (session.folder / "config" / "mimeapps.list").write_text("[Default Applications]\nx-scheme-handler/https=browser.desktop\n")


@test
def entries_are_saved_listed_opened_and_removed():
    with Session() as session:
        install_browser(session)
        assert entries(session, "list", "--format=tsv") == (0, "", "")
        status, out, _ = entries(session, "add", "www.jcom.co.jp", "--person=母", "--purpose=mypage", "--format=tsv")
        row = out.rstrip("\n").split("\t")
        assert status == 0 and row[1:] == ["jcom", "mypage", "母", "official", "https://www.jcom.co.jp/"], row
        assert entries(session, "list", "--format=tsv")[:2] == (0, out)
        again = entries(session, "add", "https://www.jcom.co.jp", "--person=母", "--format=tsv")
        assert again[:2] == (0, out) and "saved before" in again[2], again
        assert entries(session, "open", row[0][:8])[0] == 0
        opened = wait(lambda: (session.folder / "opened").exists() and (session.folder / "opened").read_text(), "the browser")
        assert opened == "https://www.jcom.co.jp/\n", opened
        assert entries(session, "check", row[0])[0] == 0
        assert entries(session, "remove", row[0]) == (0, "", "")
        assert entries(session, "list", "--format=json")[:2] == (0, "[]\n")
        assert entries(session, "check", row[0])[0] == 64


@test
def imitations_and_unencrypted_addresses_are_not_saved():
    with Session() as session:
        for status, words in ((2, ["https://www.example.com/", "--service=jcom"]),
                              (3, ["https://www2.jcom.co.jp.login.vkia.cn/"]), (1, ["https://t.co/x"]),
                              (1, ["http://www.jcom.co.jp/"]), (64, ["https://www.jcom.co.jp/ https://www.example.com/"]),
                              (64, ["https://www.jcom.co.jp/", "--purpose=nonsense"]), (64, [""])):
            got = entries(session, "add", *words)
            assert got[0] == status, (words, got)
        for words in (["javascript://www.jcom.co.jp/"], ["https://www.jcom.co.jp\\@www.example.com/"]):
            assert entries(session, "add", *words)[0] not in (0, 69, 70), words
        got = entries(session, "add", "http://www.jcom.co.jp/")
        assert "not encrypted" in got[1] and "https" in got[1] and "not saved" in got[2], got
        assert entries(session, "list", "--format=tsv") == (0, "", "")


@test
def an_address_that_nobody_knows_is_saved_with_a_word_about_it():
    with Session() as session:
        install_browser(session)
        status, out, problems = entries(session, "add", "https://www.example.com/", "--format=tsv")
        row = out.rstrip("\n").split("\t")
        assert status == 0 and row[1:] == ["-", "-", "-", "cannot-tell", "https://www.example.com/"], row
        assert "cannot prove" in problems, problems
        assert entries(session, "check", row[0])[0] == 1
        status, _, problems = entries(session, "open", row[0])
        assert status == 0 and "cannot prove" in problems, problems
        opened = wait(lambda: (session.folder / "opened").exists() and (session.folder / "opened").read_text(), "the browser")
        assert opened == "https://www.example.com/\n", opened


@test
def an_entry_that_was_changed_is_not_opened():
    with Session() as session:
        install_browser(session)
        row = entries(session, "add", "https://www.jcom.co.jp/", "--format=tsv")[1].split("\t")
        for status, address in ((2, "https://www.example.com/"), (3, "https://www2.jcom.co.jp.login.vkia.cn/"), (1, "http://www.jcom.co.jp/")):
            run(session, ["load", ",", "readdress", "-", address])
            got = entries(session, "open", row[0])
            assert got[0] == status and "was official" in got[2], got
            assert entries(session, "check", row[0])[0] == status
        assert not (session.folder / "opened").exists()


@test
def entries_of_a_closed_or_missing_keyring_are_not_an_empty_list():
    with Session() as session:
        entries(session, "add", "https://www.jcom.co.jp/")
        session.lock()
        for words in (["list"], ["add", "https://www.jcom.co.jp/"], ["open", "12345678"]):
            got = entries(session, *words)
            assert got[0] == 69 and not got[1] and "locked" in got[2], got
        session.kill_keyring()
        assert entries(session, "list")[0] == 69
    with Session(services=False) as session:
        assert entries(session, "list")[0] == 69
        assert entries(session, "add", "https://www.jcom.co.jp/")[0] == 69
    with Session(keyring=False) as session:  # nothing was ever kept, and nothing can be
        assert entries(session, "list", "--format=tsv")[:2] == (0, "")
        assert entries(session, "add", "https://www.jcom.co.jp/")[0] == 69


FAMILY_PASSPHRASE = "three quiet words"


def family(session, *words, passphrase=FAMILY_PASSPHRASE):
    path = session.folder / "passphrase"
    path.write_text(f"{passphrase}\nnot this line\n")
    return entries(session, *words, f"--passphrase-file={path}")


def family_rows(out):
    return sorted(line.split("\t") for line in out.splitlines() if "\t" in line)


@test
def a_family_file_brings_entries_to_another_computer():
    with Session() as one, Session() as other:
        file, mine = str(one.folder / "a.genkan-family"), str(other.folder / "a.genkan-family")
        entries(one, "add", "https://www.jcom.co.jp/", "--person=母", "--purpose=mypage")
        entries(one, "add", "https://www.bk.mufg.jp/", "--person=父")
        assert family(one, "export", "--person=nobody", file)[0] == 64
        assert family(one, "export", file, passphrase="short")[0] == 64
        assert not os.path.exists(file)
        status, out, err = family(one, "export", "--person=母", file)
        assert status == 0 and out.startswith("1 entry"), (out, err)
        shutil.copy(file, mine)

        status, out, err = family(other, "import", "--dry-run", mine)
        expected = [["new", "entry", "official", "jcom", "mypage", "https://www.jcom.co.jp/", "-"], ["new", "person", "-", "-", "-", "-", "母"]]
        assert status == 0 and family_rows(out) == expected, (out, err)
        assert entries(other, "list", "--format=tsv")[:2] == (0, "")
        status, out, err = family(other, "import", mine)
        assert status == 0 and "2 records were kept" in out, (out, err)
        listed = entries(other, "list", "--format=tsv")[1].rstrip("\n").split("\t")
        assert listed[1:] == ["jcom", "mypage", "母", "official", "https://www.jcom.co.jp/"], listed
        status, out, err = family(other, "import", mine)
        assert status == 0 and "0 records" in out and {row[0] for row in family_rows(out)} == {"same"}, (out, err)


@test
def a_family_file_that_cannot_be_opened_changes_nothing():
    with Session() as session:
        file = session.folder / "a.genkan-family"
        entries(session, "add", "https://www.jcom.co.jp/")
        before = entries(session, "list", "--format=tsv")[1]
        assert family(session, "export", str(file))[0] == 0
        whole = file.read_bytes()
        bad = session.folder / "bad.genkan-family"
        for content, words in ((whole[:-1], "end"), (whole[:200] + bytes([whole[200] ^ 1]) + whole[201:], "passphrase"), (b"hello", "not a family file"), (b"", "not a family file")):
            bad.write_bytes(content)
            status, out, err = family(session, "import", str(bad))
            assert (status, out) == (66, "") and words in err, (content[:20], status, err)
        status, out, err = family(session, "import", str(file), passphrase="three quiet wolves")
        assert (status, out) == (66, "") and "passphrase is not right" in err, err
        for place in (session.folder, session.folder / "none"):
            assert family(session, "import", str(place))[0] == 66
        assert family(session, "export", str(session.folder / "none" / "x"))[0] == 66
        assert entries(session, "import", f"--passphrase-file={session.folder}/none", str(file))[0] == 66
        assert entries(session, "list", "--format=tsv")[1] == before
        session.lock()
        assert family(session, "import", str(file))[0] == 69
        assert family(session, "export", str(session.folder / "y"))[0] == 69
        assert not (session.folder / "y").exists()
        sealed = file.read_bytes()
    with Session(keyring=False) as session:  # nothing can be kept, and nobody is told that it was
        (session.folder / "a.genkan-family").write_bytes(sealed)
        status, out, err = family(session, "import", str(session.folder / "a.genkan-family"))
        assert status == 69 and "kept" not in out and "keyring" in err, (status, out, err)


def at_terminal(session, typed, *words):
    """Exit status and all that stood on the screen, for somebody who types one line after each question."""
    pid, screen = pty.fork()
    if pid == 0:
        os.execve(CLI, [CLI, "entries", *words], session.env)
    seen, typed = b"", list(typed)
    while True:
        try:
            part = os.read(screen, 4096)
        except OSError:  # the terminal went with the program
            part = b""
        if not part:
            break
        seen += part
        if typed and seen.endswith(b": "):
            os.write(screen, typed.pop(0).encode() + b"\n")
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(screen)
    return status, seen.decode()


@test
def a_passphrase_is_typed_unseen_and_twice_for_a_new_file():
    with Session() as session:
        file = session.folder / "a.genkan-family"
        entries(session, "add", "https://www.jcom.co.jp/")
        status, seen = at_terminal(session, [FAMILY_PASSPHRASE, "three quiet wolves"], "export", str(file))
        assert status == 64 and "not the same" in seen and not file.exists(), seen
        status, seen = at_terminal(session, [FAMILY_PASSPHRASE, FAMILY_PASSPHRASE], "export", str(file))
        assert status == 0 and "1 entry" in seen and FAMILY_PASSPHRASE not in seen, seen
        status, seen = at_terminal(session, [FAMILY_PASSPHRASE], "import", str(file))
        assert status == 0 and "same" in seen and FAMILY_PASSPHRASE not in seen, seen


def kill_in_the_middle(session, times, whom):
    """Every record is the old or the new one each time, and none is missing or half: the next writer looks."""
    chance = random.Random(4)
    run(session, "load , many 3")
    for turn in range(times + 1):
        writer = start(session, "load , unread , list , write-forever")
        lines = [writer.stdout.readline().strip() for _ in range(6)]
        assert lines[:2] == [f"load: done {KEPT}", f"unread: done {KEPT}"] and lines[5] == f"list: done {KEPT}", (turn, lines)
        assert all(line.split()[1] in ("entry", "turn") for line in lines[2:5]), (turn, lines)
        for _ in range(1 + chance.randrange(4)):
            writer.stdout.readline()
        time.sleep(chance.random() * 0.03)  # not to wait for anything: to hit another moment each time
        if whom == "keyring":
            session.kill_keyring()
        writer.kill()
        writer.communicate()
        if whom == "keyring":
            session.unlock()
    assert max(int(line.split()[-1]) for line in lines[2:5]) > times / 4, "hardly anything was ever written"


@test
def killed_a_hundred_times_while_saving_into_the_file():
    with Session(bus=False, file=True) as session:
        kill_in_the_middle(session, 100, "writer")


@test
def killed_while_saving_into_the_keyring():
    with Session() as session:
        kill_in_the_middle(session, 30, "writer")


@test
def the_keyring_itself_is_killed_while_saving():
    with Session() as session:
        kill_in_the_middle(session, 10, "keyring")


def kill_the_command_line(session, times):
    """Saves one entry after the other, and kills the program each time: an entry is there whole, or not at all."""
    chance = random.Random(4)
    began = time.monotonic()
    assert entries(session, "add", "https://www.jcom.co.jp/", "--purpose=mypage")[0] == 0
    reach = time.monotonic() - began
    before = set()
    cut = 0
    for turn in range(times):
        adding = subprocess.Popen([CLI, "entries", "add", "https://www.jcom.co.jp/", f"--person={turn}"], env=session.env,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        session.clients.append(adding)
        time.sleep(chance.random() * reach)  # not to wait for anything: to hit another moment each time
        adding.kill()
        was_cut = adding.wait() != 0
        cut += was_cut
        reach *= 1.15 if was_cut else 0.87  # about half of them shall come to their end, however busy the machine is
        if turn % 10 == 9 or turn == times - 1:
            status, out, problems = entries(session, "list", "--format=tsv")
            rows = [line.split("\t") for line in out.splitlines()]
            assert status == 0 and not problems, (turn, status, problems)
            assert all(len(row) == 6 and row[4:] == ["official", "https://www.jcom.co.jp/"] for row in rows), (turn, rows)
            assert before <= {row[0] for row in rows}, (turn, "an entry is gone", rows)
            before = {row[0] for row in rows}
    assert times / 10 < cut, f"only {cut} were killed in time"
    assert len(before) > 1, "nothing was ever saved"


@test
def the_command_line_is_killed_a_hundred_times_while_saving_into_the_file():
    with Session(bus=False, file=True) as session:
        kill_the_command_line(session, 100)


@test
def the_command_line_is_killed_while_saving_into_the_keyring():
    with Session() as session:
        kill_the_command_line(session, 30)


print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
