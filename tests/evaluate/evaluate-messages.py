#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the message check on real and composed messages that are not part of the project.

usage: evaluate-messages.py GENKAN_CLI DATA_FOLDER [--show N]

DATA_FOLDER holds phish-eml-dev.tar.gz, ham-eml-dev.tar.gz, ja-mail-dev/, ja-message-eval.jsonl and ja-sms-dev.jsonl.
Prints each figure with its goal, and exits with 1 when one is missed.
"""
import argparse
import collections
import email
import email.header
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import unicodedata

SEVERE = ('not-official', 'suspicious', 'dangerous')
# A tag of the composed mails and the findings that say it. What a person reads is the same; the catalog decides which one it is.
SAID_BY = {
    'all-links-one-place': ('all-links-one-place', 'image-only'),  # a picture that is the only link
    'cloud-host': ('cloud-host', 'user-content-host'),  # forms and files of strangers on a big company's host
    'embedded-official-name': ('embedded-official-name', 'embedded-brand'),  # a made-up address of the name, such as aplus.jp
}
NOW = '--now=2026-11-21'


class Report:
    def __init__(self):
        self.missed = 0

    def figure(self, what, value, goal, good, unit='%'):
        self.missed += not good
        print(f'{"ok" if good else "MISSED":7}{what}: {value:.2f} {unit} (goal {goal})')


def judge(cli, files, *options):
    """verdict, service, sender domain, set of findings, file of each message"""
    rows = []
    for i in range(0, len(files), 500):
        run = subprocess.run([cli, 'message', NOW, '--format=tsv', *options, *map(str, files[i:i + 500])],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for line in run.stdout.decode('utf-8', 'replace').split('\n')[:-1]:
            verdict, service, domain, findings, path = line.split('\t')[:5]
            rows.append((verdict, service, domain, set(findings.split(',')), path))
    return rows


def share(rows, *verdicts):
    return 100 * sum(row[0] in verdicts for row in rows) / max(1, len(rows))


def fold(text):
    return ' '.join(''.join(c if c.isalnum() else ' ' for c in unicodedata.normalize('NFKC', text).casefold()).split())


def service_names(cli):
    """Names and aliases of at least four letters, as words."""
    out = subprocess.run([cli, 'catalog', 'list', '--format=json'], stdout=subprocess.PIPE, check=True).stdout
    names = set()
    for service in json.loads(out):
        for key in ('name_ja', 'name_en', 'name'):
            names.add(fold(service.get(key) or ''))
        names.update(fold(alias) for alias in service.get('aliases') or [])
    return {name for name in names if len(name) >= 4}


def from_name(path):
    """The display name of From, as Python's own mail package reads it: a second opinion beside the program's."""
    with open(path, 'rb') as mail:
        value = email.message_from_binary_file(mail)['From']
    try:
        value = str(email.header.make_header(email.header.decode_header(str(value))))
    except (ValueError, LookupError):
        value = str(value)
    return value.rsplit('<', 1)[0]


def names_a_service(text, names):
    """The name begins with that of a service; an address written as a name is left to the program."""
    words = fold(' '.join(word for word in text.split() if '@' not in word)) + ' '
    return any(words.startswith(name + ' ') for name in names)


def corpora(cli, data, report, show):
    with tempfile.TemporaryDirectory() as folder:
        for name in ('phish', 'ham'):
            with tarfile.open(f'{data}/{name}-eml-dev.tar.gz') as archive:
                archive.extractall(f'{folder}/{name}')
        files = {name: sorted(p for p in pathlib.Path(folder, name).rglob('*') if p.is_file()) for name in ('phish', 'ham')}
        bad, good = judge(cli, files['phish']), judge(cli, files['ham'])

        print(f'\nReal mail: {len(bad)} of {len(files["phish"])} false and {len(good)} of {len(files["ham"])} ordinary ones read')
        print('       false    ', collections.Counter(r[0] for r in bad).most_common())
        print('       ordinary ', collections.Counter(r[0] for r in good).most_common())
        names = service_names(cli)
        claimed = [r for r in bad if names_a_service(from_name(r[4]), names)]
        right = share(claimed, 'dangerous')
        report.figure(f'false mails that claim a service ({len(claimed)}) called dangerous', right, '>= 97', right >= 97)
        wrong = share(good, 'dangerous')
        report.figure('ordinary mails called dangerous', wrong, '<= 0.1', wrong <= 0.1)
        for name, part, limit in (('easy', [r for r in good if 'hard' not in r[4]], 1), ('newsletters', [r for r in good if 'hard' in r[4]], 7)):
            warned = share(part, *SEVERE)
            report.figure(f'ordinary mails ({name}, {len(part)}) with any warning', warned, f'<= {limit}', warned <= limit)
        green = share(bad, 'likely-genuine', 'official')
        report.figure('false mails called genuine', green, '0 (some of the list are genuine advertising)', green <= 0.5)
        if show:
            for r in [r for r in good if r[0] in SEVERE][:show]:
                print('  ordinary', r[0], r[1], r[2], sorted(r[3]), pathlib.Path(r[4]).name)
            for r in [r for r in claimed if r[0] != 'dangerous'][:show]:
                print('  claimed ', r[0], r[1], r[2], sorted(r[3]), pathlib.Path(r[4]).name)
            for r in [r for r in bad if r[0] == 'likely-genuine'][:show]:
                print('  genuine?', r[1], r[2], sorted(r[3]), pathlib.Path(r[4]).name)


def composed_mail(cli, data, report, show):
    folder = pathlib.Path(data, 'ja-mail-dev')
    rows = [json.loads(line) for line in (folder / 'expected.jsonl').read_text(encoding='utf-8').splitlines()]
    got = judge(cli, [folder / row['file'] for row in rows], f'--dns-records={folder}/dns.json', f'--smime-ca={folder}/smime-test-ca.pem')
    got = {pathlib.Path(r[4]).name: r for r in got}
    allowed = {'likely-genuine': ('likely-genuine',), 'cannot-tell-or-better': ('likely-genuine', 'cannot-tell', 'hidden-destination'),
               'suspicious-or-worse': SEVERE, 'dangerous': ('dangerous',)}
    right, harsh, claims, n_claims = 0, 0, 0, 0
    tags, found = collections.Counter(), collections.Counter()
    print(f'\nComposed Japanese mail: {len(got)} of {len(rows)} read')
    for row in rows:
        verdict, service, _, findings, _ = got.get(row['file'], ('unread', '-', '-', set(), ''))
        good = verdict in allowed[row['expected']]
        right += good
        harsh += row['y'] == 'genuine' and verdict in SEVERE
        if row['claimed_service']:
            n_claims += 1
            claims += service == row['claimed_service']
        missing = []
        for tag in row['must_find']:
            tags[tag] += 1
            if any(f'message.{said}' in findings for said in SAID_BY.get(tag, (tag,))):
                found[tag] += 1
            else:
                missing.append(tag)
        if show and (not good or missing or (row['claimed_service'] and service != row['claimed_service'])):
            print(f'  {row["file"]}: {verdict} (expected {row["expected"]}), {service} (claims {row["claimed_service"]}), missing {missing}',
                  '' if good else sorted(f.replace('message.', '') for f in findings))
    report.figure('as expected', 100 * right / len(rows), '>= 90', right >= 0.9 * len(rows))
    report.figure('genuine mails worse than cannot-tell', harsh, '0', harsh == 0, 'mails')
    report.figure('claimed service right', 100 * claims / n_claims, '>= 95', claims >= 0.95 * n_claims)
    poor = {tag: f'{found[tag]}/{n}' for tag, n in tags.items() if found[tag] < 0.9 * n}
    report.figure('tags found in less than 90 % of their mails', len(poor), '0', not poor, f'tags {poor}')


def judge_text(cli, row):
    sender = row.get('sender') or ''
    text = (f'件名: {row["subject"]}\n\n' if row.get('subject') else '') + row['text']
    run = subprocess.run([cli, 'message', NOW, '--format=tsv', *([f'--sender={sender}'] if sender else []), '-'], input=text.encode(),
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    parts = run.stdout.decode().split('\n')[0].split('\t')
    return (parts[0], parts[1], parts[2], set(parts[3].split(','))) if len(parts) >= 4 else ('unread', '-', '-', set())


def texts(cli, data, report, show):
    rows = [json.loads(line) for line in pathlib.Path(data, 'ja-message-eval.jsonl').read_text(encoding='utf-8').splitlines()]
    print('\nJapanese texts')
    harsh = caught = n_bad = 0
    for row in rows:
        got = judge_text(cli, row)
        wrong = row['y'] == 'genuine' and got[0] in SEVERE + ('unread',)
        harsh += wrong
        n_bad += row['y'] != 'genuine'
        caught += row['y'] != 'genuine' and got[0] in SEVERE
        if show and (wrong or (row['y'] != 'genuine' and got[0] not in SEVERE)):
            print('  ', row['id'], row['y'], got[0], got[1], got[2], sorted(f.replace('message.', '') for f in got[3]), row['sender'], row['text'][:60].replace('\n', ' '))
    report.figure('genuine texts worse than cannot-tell', harsh, '0', harsh == 0, 'texts')
    report.figure('false texts warned of', 100 * caught / n_bad, '>= 90', caught >= 0.9 * n_bad)

    by_id = {row['id']: row for row in rows}
    for key, wanted in (('ja_dev-01', 'dangerous'), ('ja_dev-02', 'dangerous'), ('ja_dev-03', 'dangerous')):
        got = judge_text(cli, by_id[key])
        report.figure(f'founding case {key} {got[0]}, reasons', len(got[3]), f'{wanted}, >= 3', got[0] == wanted and len(got[3]) >= 3, str(sorted(got[3])))

    rows = [json.loads(line) for line in pathlib.Path(data, 'ja-sms-dev.jsonl').read_text(encoding='utf-8').splitlines()]
    allowed = {'likely-genuine': ('likely-genuine',), 'cannot-tell-or-better': ('likely-genuine', 'cannot-tell', 'hidden-destination'),
               'suspicious-or-worse': SEVERE, 'dangerous': ('dangerous',)}
    right = harsh = 0
    for row in rows:
        got = judge_text(cli, row)
        good = got[0] in allowed[row['expected']]
        right += good
        harsh += row['y'] == 'genuine' and got[0] in SEVERE
        if show and not good:
            print('  ', row['id'], got[0], 'expected', row['expected'], got[1], row['service'], sorted(f.replace('message.', '') for f in got[3]), row['sender'], row['text'][:80].replace('\n', ' '))
    report.figure('SMS as expected', 100 * right / len(rows), '>= 90', right >= 0.9 * len(rows))
    report.figure('genuine SMS worse than cannot-tell', harsh, '0', harsh == 0, 'texts')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('cli')
    parser.add_argument('data')
    parser.add_argument('--show', type=int, default=0, help='print mistakes, at most N of each kind')
    options = parser.parse_args()
    report = Report()
    composed_mail(options.cli, options.data, report, options.show)
    texts(options.cli, options.data, report, options.show)
    corpora(options.cli, options.data, report, options.show)
    print(f'\n{report.missed} figures missed' if report.missed else '\nAll figures reached.')
    sys.exit(1 if report.missed else 0)


main()
