#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure what is made of login messages and typed IDs that are not part of the project.

usage: evaluate-login.py GENKAN_CLI FACTS_FOLDER

FACTS_FOLDER holds error-messages.jsonl, error-causes.json and typed-ids.jsonl. Prints each figure with its goal, and exits
with 1 when one is missed.
"""
import collections
import json
import pathlib
import subprocess
import sys

cli, facts = sys.argv[1], pathlib.Path(sys.argv[2])
missed = 0


def figure(what, value, goal, good):
    global missed
    missed += not good
    print(f'{"ok" if good else "MISSED":7}{what}: {value} (goal {goal})')


def rows(name):
    return [json.loads(line) for line in (facts / name).read_text().split('\n') if line.strip()]


def answers(*arguments, lines):
    out = subprocess.run([cli, *arguments, '--batch=-'], input='\n'.join(lines).encode() + b'\n', stdout=subprocess.PIPE, check=True).stdout
    return [line.split('\t') for line in out.decode().split('\n')[:-1]]


def escape(text):
    return text.replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t')


def evaluate_messages():
    also = {row['cause']: {row['cause'], *row['also_right']} for row in json.loads((facts / 'error-causes.json').read_text())}
    messages = rows('error-messages.jsonl')
    right = locked = 0
    for row, answer in zip(messages, answers('error-text', lines=[escape(row['text']) for row in messages])):
        good = answer[0] in also[row['cause']]
        right += good
        locked += answer[0] == 'account-lock' != row['cause']
        if not good:
            print(f'       {row["cause"]}, not {answer[0]}: {row["text"]!r}')
    share = 100 * right / len(messages)
    figure('login messages read rightly', f'{share:.1f} %, {right} of {len(messages)}', 'at least 95 %', share >= 95)
    figure('wrongly said to be locked', locked, '0', locked == 0)


def evaluate_ids():
    groups = collections.defaultdict(list)
    for row in rows('typed-ids.jsonl'):
        groups[row['service'], row['id_kind']].append(row)
    right = 0
    for (service, kind), group in groups.items():
        lines = answers('identifier', f'--service={service}', f'--kind={kind}', lines=[row['typed'] for row in group])
        for row, answer in zip(group, lines):
            good = set(answer[0].split(',')) == set(row['issues'])
            right += good
            if not good:
                print(f'       {service} {kind}: {row["issues"]}, not {answer[0]}: {row["typed"]!r}')
    n = sum(map(len, groups.values()))
    share = 100 * right / n
    figure('typed IDs judged rightly', f'{share:.1f} %, {right} of {n}', 'at least 95 %', share >= 95)


evaluate_messages()
evaluate_ids()
sys.exit(1 if missed else 0)
