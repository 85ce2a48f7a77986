#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the command line and compare what it prints, letter by letter, with tests/cli/golden.

usage: test-cli.py GENKAN_CLI [--update]

A case is a row below and a file golden/NAME: its exit status, standard output and standard error.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / 'golden'
BOOKMARKS = HERE.parent / 'data' / 'bookmarks'
OPINIONS = HERE.parent / 'data' / 'opinion'
MAIL = HERE.parent / 'data' / 'message' / 'mail'

# name, arguments, standard input; {tmp} is an empty folder, {here} this one, {mail} the mails of the tests, {bookmarks} and {opinions} their files of these
CASES = [
    ('usage', [], b''),
    ('help', ['--help'], b''),
    ('unknown-command', ['nonsense'], b''),
    ('address-usage', ['address'], b''),
    ('address-help', ['address', '--help'], b''),
    ('address-both', ['address', '--batch=-', 'https://www.jcom.co.jp/'], b''),
    ('address-unknown-option', ['address', '--nonsense'], b''),
    ('address-unknown-format', ['address', '--format=xml', 'x'], b''),
    ('address-unknown-service', ['address', '--service=no such service', 'x'], b''),
    ('address-missing-batch', ['address', '--batch={tmp}/none'], b''),
    ('address-missing-feed', ['address', '--feed={tmp}/none', 'x'], b''),
    ('address-broken-feed', ['address', '--feed={here}/test-cli.py', 'x'], b''),
    ('address-dangerous', ['address', 'https://www2.jcom.co.jp.login.vkia.cn/'], b''),
    ('address-dangerous-json', ['address', '--format=json', 'https://www2.jcom.co.jp.login.vkia.cn/'], b''),
    ('address-official', ['address', 'https://www.jcom.co.jp/'], b''),
    ('address-official-named', ['address', '--service=jcom', '--format=tsv', 'https://www.jcom.co.jp/'], b''),
    ('address-not-official', ['address', '--service=J:COM', '--format=tsv', 'https://www.example.com/'], b''),
    ('address-waiting', ['address', '--service=thermos', '--format=tsv', 'https://www.thermos.jp/', 'https://www.example.com/'], b''),
    ('address-old-list', ['address', '--now=2027-06-01', 'https://www.jcom.co.jp/'], b''),
    ('address-old-list-tsv', ['address', '--now=2027-06-01T12:00:00+09:00', '--format=tsv', 'https://www.example.com/', 'hello'], b''),
    ('address-bad-now', ['address', '--now=tomorrow', 'https://www.example.com/'], b''),
    ('address-hidden', ['address', '--format=tsv', 'https://t.co/x', 'https://docs.google.com/forms/d/e/1/viewform'], b''),
    ('address-cannot-tell', ['address', '--format=tsv', 'https://www.example.com/'], b''),
    ('address-suspicious', ['address', '--format=tsv', 'http://192.0.2.1/login'], b''),
    ('address-not-checked', ['address', '--format=tsv', 'hello', 'mailto:a@example.com', 'tel:0120', 'file:///x'], b''),
    ('address-prose', ['address', '--format=tsv', 'Is https://www.jcom.co.jp/ or https://t.co/x right?'], b''),
    ('address-worst-counts', ['address', '--format=tsv', 'https://www.jcom.co.jp/', 'https://www2.jcom.co.jp.login.vkia.cn/'], b''),
    ('address-batch', ['address', '--batch=-', '--format=tsv'],
     'https://www.jcom.co.jp/\nhttps://www.example.com/\tjcom\nhttps://www.example.com/\tジェイコム\n'
     'https://www.example.com/\tnobody knows this\n\nhttps://www2.jcom.co.jp.login.vkia.cn/\r\nlast line without an end'.encode()),
    ('address-batch-bytes', ['address', '--batch=-', '--format=tsv'],
     b'\xff\xfe\nhttps://ex\x00ample.com/\nhttps://www.example.com/\xe3\x81\n\\\n'),
    ('address-batch-json', ['address', '--batch=-', '--format=json'], b'https://www.jcom.co.jp/\nhello\n'),
    ('address-batch-endless-line', ['address', '--batch=-', '--format=tsv'],
     b'https://www.jcom.co.jp/' + b'a' * 1000000 + b'\nhttps://www.jcom.co.jp/\n'),
    ('catalog-usage', ['catalog'], b''),
    ('catalog-unknown', ['catalog', 'show', 'no-such-service'], b''),
    ('catalog-show', ['catalog', 'show', 'boy'], b''),
    ('catalog-show-old', ['catalog', '--now=2027-06-01', 'show', 'gov-uk'], b''),
    ('catalog-contacts', ['catalog', 'contacts', '--kind=danger'], b''),
    ('catalog-contacts-json', ['catalog', 'contacts', '--kind=danger', '--format=json'], b''),
    ('catalog-contacts-unknown', ['catalog', 'contacts', '--kind=rain'], b''),
    ('catalog-validate', ['catalog', 'validate', '{here}/broken-pack.json'], b''),
    ('entries-usage', ['entries'], b''),
    ('entries-unknown', ['entries', 'open'], b''),
    ('message-usage', ['message'], b''),
    ('message-unknown-service', ['message', '--service=no such service', '-'], b''),
    ('message-bad-now', ['message', '--now=tomorrow', '-'], b''),
    ('message-missing', ['message', '{tmp}/none'], b''),
    ('message-missing-keys', ['message', '--dns-records={tmp}/none', '-'], b''),
    ('message-empty', ['message', '-'], b''),
    ('message-dangerous', ['message', '--now=2026-11-21', '{mail}/p36-mufg-webpage.eml'], b''),
    ('message-dangerous-json', ['message', '--now=2026-11-21', '--format=json', '{mail}/p15-jcb-qr.eml'], b''),
    ('message-tsv', ['message', '--now=2026-11-21', '--format=tsv', '{mail}/g02-vpass-use-jis.eml', '{mail}/g50-orico-sjis.eml',
                     '{mail}/p57-two-from.eml', '{mail}/p16-docomo-image-only.eml', '{mail}/g39-business-estimate.eml'], b''),
    ('message-seal', ['message', '--now=2026-11-21', '--dns-records={mail}/../proof/dns.json', '--format=tsv',
                      '{mail}/../proof/g44-rakuten-card-dkim.eml', '{mail}/../proof/p53-dkim-altered-official.eml'], b''),
    # nothing is left to ask for, so nothing is said about asking
    ('message-dns-known', ['message', '--now=2026-11-21', '--dns', '--dns-records={mail}/../proof/dns.json', '--format=tsv',
                           '{mail}/../proof/g44-rakuten-card-dkim.eml', '{mail}/../proof/p02-jcom-unpaid.eml'], b''),
    ('message-signed', ['message', '--now=2026-11-21', '--smime-ca={mail}/../proof/smime-test-ca.pem', '--format=tsv',
                        '{mail}/../proof/g18-mizuho-transfer-smime.eml', '{mail}/../proof/p50-smime-tampered.eml'], b''),
    # without a number of a computer, so that no list of places is needed
    ('message-way', ['message', '--now=2026-11-21', '--helper', '-'],
     b'Received: from out.kq7v2m.example by mx.aoba.example with ESMTPS; Sat, 14 Nov 2026 11:00:02 +0900\n'
     b'Authentication-Results: mx.aoba.example; dmarc=fail header.from=aoba.example\n'
     b'From: J:COM <x@kq7v2m.example>\nSubject: Payment\nMessage-ID: <2@kq7v2m.example>\nDate: Sat, 14 Nov 2026 11:00:00 +0900\n\n'
     b'Pay at https://www.jcom.co.jp.kq7v2m.example/\n'),
    ('message-way-sms', ['message', '--now=2026-11-21', '--helper', '-'], 'お知らせはこちら https://www.jcom.co.jp/'.encode()),
    ('message-sms', ['message', '--now=2026-11-21', '--sender=080-0000-0000', '-'],
     'お荷物のお届けにあがりましたが不在の為持ち帰りました。 https://duckdns.org.example.com/x ご確認ください'.encode()),
    ('message-sms-official', ['message', '--now=2026-11-21', '--sender=JCOM', '--service=jcom', '-'],
     'お知らせはこちら https://www.jcom.co.jp/'.encode()),
    ('message-not-utf8', ['message', '--now=2026-11-21', '--sender=x', '--format=tsv', '-'], b'\xff\xfe\x00abc'),
    ('bookmarks-usage', ['bookmarks'], b''),
    ('bookmarks', ['bookmarks', '{bookmarks}/firefox.html'], b''),
    ('bookmarks-json', ['bookmarks', '--format=json', '{bookmarks}/chrome.html'], b''),
    ('bookmarks-tsv', ['bookmarks', '--format=tsv', '{bookmarks}/firefox.html'], b''),
    ('bookmarks-cut', ['bookmarks', '{bookmarks}/cut.html'], b''),
    ('bookmarks-missing', ['bookmarks', '{tmp}/none'], b''),
    ('bookmarks-folder', ['bookmarks', '{tmp}'], b''),
    ('bookmarks-other-file', ['bookmarks', '{here}/feed.csv'], b''),
    ('opinion-usage', ['opinion'], b''),
    ('opinion-help', ['opinion', '--help'], b''),
    ('opinion-make-usage', ['opinion', 'make', '{tmp}/x'], b''),
    ('opinion-make-not-writable', ['opinion', 'make', '{tmp}/none/x', 'https://www.jcom.co.jp/'], b''),
    ('opinion-make-over-another', ['opinion', 'make', '{here}/feed.csv', 'https://www.jcom.co.jp/'], b''),
    ('opinion-show', ['opinion', 'show', '{opinions}/answered'], b''),
    ('opinion-show-json', ['opinion', 'show', '--format=json', '{opinions}/answered'], b''),
    ('opinion-show-message', ['opinion', 'show', '{opinions}/message'], b''),
    ('opinion-show-missing', ['opinion', 'show', '{tmp}/none'], b''),
    ('opinion-show-other-file', ['opinion', 'show', '{here}/broken-pack.json'], b''),
    ('opinion-answer-no-step', ['opinion', 'answer', '{opinions}/address', '{tmp}/x'], b''),
    ('opinion-answer-false-entry', ['opinion', 'answer', '--step=Go', '--entry=https://example.com/', '{opinions}/address', '{tmp}/x'], b''),
    ('error-text-usage', ['error-text'], b''),
    ('error-text', ['error-text', 'パスワードが違います。あと2回間違えるとロックされます。', 'ようこそ'], b''),
    ('error-text-locked', ['error-text', '--service=ocn', '--format=tsv', 'パスワードを5回間違えたため、アカウントをロックしました。30分後にお試しください。'], b''),
    ('error-text-json', ['error-text', '--format=json', 'Account locked. Try again in 30 minutes.'], b''),
    ('error-text-batch', ['error-text', '--batch=-'],
     '503 Service Unavailable\n403 Forbidden\\nこの地域からのアクセスは許可されていません\r\n\n\tC:\\x\\\\n\nｱｶｳﾝﾄがﾛｯｸされています'.encode() + b'\nID\xff\n'),
    ('error-text-unknown-service', ['error-text', '--service=no such service', 'x'], b''),
    ('error-text-missing', ['error-text', '--batch={tmp}/none'], b''),
    ('identifier-usage', ['identifier'], b''),
    ('identifier-argument', ['identifier', '--service=ocn', 'N123456789'], b''),
    ('identifier-unknown-kind', ['identifier', '--service=ocn', '--kind=horse', '--batch=-'], b''),
    ('identifier-batch', ['identifier', '--service=ocn', '--kind=customer-number', '--batch=-'],
     'N123456789\nＮ１２３－４５６ ７８９ \nN12345678O\r\nhanako@sky.ocn.ne.jp\n\nおきゃく'.encode()),
    ('identifier-text', ['identifier', '--service=yucho', '--kind=customer-no', '--format=text', '--batch=-'], b'10020-12345671\n12345678901\n0012345678901\n'),
    ('identifier-json', ['identifier', '--service=ocn', '--format=json', '--batch=-'], b'N12345678O \n'),
    ('guide-list', ['guide'], b''),
    ('guide-unknown', ['guide', 'no-such-guide'], b''),
    ('guide-unknown-service', ['guide', '--service=no such service', 'typed-it'], b''),
    ('guide-two', ['guide', 'typed-it', 'login-trouble'], b''),
    ('guide-typed-card', ['guide', '--now=2026-11-21T10:00:00+09:00', '--answers=card+password,changed,clean,not-reused,nothing,made', 'typed-it'], b''),
    ('guide-typed-later', ['guide', '--now=2026-11-21T10:00:00+09:00', '--answers=unknown,control,put-off,later,later,unknown,put-off,nothing,skipped',
                           'typed-it'], b''),
    ('guide-login-locked', ['guide', '--now=2026-11-21T10:00:00+09:00', '--service=ocn',
                            '--answers=saved,mypage,still,right,later,mistakes,same,desk,made', 'login-trouble'], b''),
    ('guide-login-over', ['guide', '--now=2026-11-21T10:00:00+09:00', '--service=ocn', '--answers=typed,go,money', 'login-trouble'], b''),
    ('guide-login-words', ['guide', '--now=2026-11-21T10:00:00+09:00', '--service=ocn', '--answers=saved,mypage,still,right,unknown,maintenance',
                           'login-trouble'], b''),
    ('guide-wrong-answer', ['guide', '--answers=rain', 'typed-it'], b''),
    ('guide-left-over', ['guide', '--answers=opened,rain', 'typed-it'], b''),
    ('guide-terminal', ['guide', 'typed-it'], b'99\n1 4\n2\nb\n1\nq\n'),
    ('guide-terminal-end', ['guide', 'typed-it'], b'10\n1\n'),
    ('feed-usage', ['feed'], b''),
    ('feed-missing', ['feed', 'build', '{tmp}/none', '{tmp}/out'], b''),
    ('feed-build', ['feed', 'build', '{here}/feed.csv', '{tmp}/out'], b''),
    ('feed-not-writable', ['feed', 'build', '{here}/feed.csv', '{tmp}/none/out'], b''),
]


def run(cli, arguments, stdin, tmp):
    filled = [a.replace('{tmp}', tmp).replace('{here}', str(HERE)).replace('{mail}', str(MAIL))
              .replace('{bookmarks}', str(BOOKMARKS)).replace('{opinions}', str(OPINIONS)) for a in arguments]
    if filled[:1] in (['address'], ['catalog']) and len(filled) > 1 and not any(a.startswith('--now') for a in filled):
        filled.insert(1, '--now=2026-11-21')
    done = subprocess.run([cli, *filled], input=stdin, capture_output=True, timeout=60)
    text = lambda b: b.decode('utf-8').replace(tmp, '{tmp}').replace(str(HERE), '{here}').replace(str(MAIL), '{mail}')
    return f'exit {done.returncode}\n--- output\n{text(done.stdout)}--- errors\n{text(done.stderr)}'


def check_feed(cli, tmp):
    """Built, then used: the reported address is dangerous, also in a message; its neighbour on a shared place is not."""
    subprocess.run([cli, 'feed', 'build', f'{HERE}/feed.csv', f'{tmp}/feed'], check=True, capture_output=True)
    out = subprocess.run([cli, 'address', f'--feed={tmp}/feed', '--format=tsv', 'https://reported.example/a', 'https://t.co/other'],
                         capture_output=True).stdout.decode()
    message = subprocess.run([cli, 'message', f'--feed={tmp}/feed', '--format=tsv', '--sender=x', '-'], input=b'see https://reported.example/a',
                             capture_output=True).stdout.decode()
    return ([line.split('\t')[0] for line in out.splitlines()] == ['dangerous', 'hidden-destination'] and
            message.startswith('dangerous') and 'message.known-bad-link' in message)


def check_user_pack(cli, tmp):
    """A broken pack in the person's own folder is told and skipped; a good one counts."""
    folder = pathlib.Path(tmp) / 'data/genkan/catalog'
    folder.mkdir(parents=True)
    pack = {'schema': 1, 'id': 'machi-pool', 'category': 'public', 'rank': 1, 'name_ja': '町のプール', 'name_en': 'Town Pool',
            'reading': 'まちのぷーる', 'official_domains': ['machi-pool.example.org'],
            'entries': [{'purpose': 'home', 'url': 'https://machi-pool.example.org/'}],
            'sources': ['the notice board of the town hall'], 'date': '2026-11-21'}
    (folder / 'machi-pool.json').write_text(json.dumps(pack))
    (folder / 'broken.json').write_text('{')
    done = subprocess.run([cli, 'address', '--format=tsv', 'https://machi-pool.example.org/'], capture_output=True,
                          env={**os.environ, 'XDG_DATA_HOME': f'{tmp}/data'})
    message = subprocess.run([cli, 'message', '--format=tsv', '--sender=町のプール', '-'], capture_output=True,
                             input='町のプールです。https://machi-pool.example.org/'.encode(), env={**os.environ, 'XDG_DATA_HOME': f'{tmp}/data'})
    return (done.returncode == 0 and done.stdout.startswith(b'official\tmachi-pool') and b'broken.json' in done.stderr and
            message.stdout.startswith(b'likely-genuine\tmachi-pool') and b'broken.json' in message.stderr)


def check_example(cli, tmp):
    """The example in CONTRIBUTING.md has no fault."""
    text = (HERE.parent.parent / 'CONTRIBUTING.md').read_text(encoding='utf-8')
    example = json.loads(re.search(r'```json\n(.*?)```', text, re.DOTALL).group(1))
    path = pathlib.Path(tmp) / f'{example["id"]}.json'
    path.write_text(json.dumps(example), encoding='utf-8')
    done = subprocess.run([cli, 'catalog', 'validate', path], capture_output=True)
    return done.returncode == 0 and done.stderr == b''


def check_opinion(cli, tmp):
    """Asked, answered, shown: the answer arrives, and nobody else may read the file."""
    ask, answered = f'{tmp}/a.genkan-opinion', f'{tmp}/b.genkan-opinion'
    subprocess.run([cli, 'opinion', 'make', '--service=jcom', '--tried=restarted, password: sesame', ask,
                    'https://www2.jcom.co.jp.login.vkia.cn/?key=sesame'], check=True)
    subprocess.run([cli, 'opinion', 'answer', '--step=Open this', '--entry=https://www.jcom.co.jp/', ask, answered], check=True)
    shown = subprocess.run([cli, 'opinion', 'show', '--format=json', answered], capture_output=True)
    said = json.loads(shown.stdout)
    return (shown.returncode == 3 and said['file']['answer']['step'] == 'Open this' and said['entry'] == 'official' and
            b'sesame' not in shown.stdout and os.stat(ask).st_mode & 0o077 == 0)


OTHER_CASES = [('opinion-answered', check_opinion), ('feed-used', check_feed), ('user-pack', check_user_pack), ('contributing-example', check_example)]


def main():
    cli, update = sys.argv[1], '--update' in sys.argv
    failed = 0
    names = [name for name, _, _ in CASES]
    extra = sorted(p.name for p in GOLDEN.iterdir() if p.name not in names) if GOLDEN.exists() else []
    print(f'1..{len(CASES) + len(OTHER_CASES) + 1}')
    for number, (name, arguments, stdin) in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory() as tmp:
            got = run(cli, arguments, stdin, tmp)
        path = GOLDEN / name
        if update:
            path.write_text(got, encoding='utf-8')
        wanted = path.read_text(encoding='utf-8') if path.exists() else '(no such file)'
        if got == wanted:
            print(f'ok {number} {name}')
        else:
            failed += 1
            print(f'not ok {number} {name}')
            for line in ('--- expected\n' + wanted + '\n--- got\n' + got).splitlines():
                print('# ' + line)
    for number, (name, check) in enumerate(OTHER_CASES, len(CASES) + 1):
        with tempfile.TemporaryDirectory() as tmp:
            good = check(cli, tmp)
        failed += not good
        print(f'{"ok" if good else "not ok"} {number} {name}')
    failed += bool(extra)
    print(f'{"not ok" if extra else "ok"} {len(CASES) + len(OTHER_CASES) + 1} no-forgotten-files {" ".join(extra)}')
    sys.exit(1 if failed else 0)


main()
