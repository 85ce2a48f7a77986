#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn data/address/shape.json from confirmed false addresses and ordinary ones.

usage: train-shape.py DATA_FOLDER BUILD_FOLDER [--rate R] [--danger-rate R]

DATA_FOLDER holds phish-urls-dev.tsv.gz (date, address, brand) and benign-urls-dev.tsv.gz (address, source tag).
The thresholds are set so that at most --rate of the ordinary addresses get any warning and at most --danger-rate are
called dangerous, by scores of models that have not seen the owner. The model that is written has learned from all. Needs numpy and scipy.
"""
import argparse
import collections
import gzip
import json
import math
import pathlib
import subprocess
import zlib

import numpy as np
import scipy.optimize
import scipy.sparse

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHAPE = ROOT / 'data/address/shape.json'
LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-'
EDGE = len(LETTERS)
LAST_MONTHS = '2024-04'
NAMES = {'url.name-in-owner', 'url.name-in-subdomain', 'url.near-name', 'url.lookalike-name', 'url.joined-official'}


def read(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [line.rstrip('\n').split('\t') for line in lines]


def describe(build, addresses):
    """What the program itself sees of each address, so that learning and judging can never differ."""
    subprocess.run(['ninja', '-C', build, 'tests/evaluate/address-features'], check=True, stdout=subprocess.DEVNULL)
    text = '\n'.join(a.replace('\n', ' ') for a in addresses) + '\n'
    out = subprocess.run([f'{build}/tests/evaluate/address-features'], input=text.encode(), stdout=subprocess.PIPE, check=True)
    rows = [line.split('\t') for line in out.stdout.decode().split('\n')[:-1]]
    assert len(rows) == len(addresses)
    return rows


def letter_pairs(names):
    """-100 log(probability) of each letter after each other in ordinary names."""
    counts = np.full((EDGE + 1, EDGE + 1), 0.3)
    for name in names:
        symbols = [EDGE] + [LETTERS.find(c) if c in LETTERS else EDGE - 1 for c in name] + [EDGE]
        for a, b in zip(symbols, symbols[1:]):
            counts[a, b] += 1
    odds = -np.log(counts / counts.sum(axis=1, keepdims=True))
    return [int(round(100 * x)) for x in odds.ravel()]


def features(row, suffixes, tenants):
    suffix, tenant, oddness, steps = row[0], row[1], row[2], row[6].split(' ')
    out = list(steps)
    if tenant != '-':
        out.append('tenant:' + (tenant if tenant in tenants else 'other'))
    elif suffix != '-':
        known = suffix if suffix in suffixes else 'other'
        out += [f'suffix:{known}', f'suffix:{known}:{oddness}']
    return out


def matrix(rows, index, grow):
    indices, starts = [], [0]
    for row in rows:
        for name in row:
            if name not in index:
                if not grow:
                    continue
                index[name] = len(index)
            indices.append(index[name])
        starts.append(len(indices))
    return indices, starts


def learn(positive, negative):
    index = {}
    indices, starts = matrix(positive + negative, index, True)
    x = scipy.sparse.csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(starts) - 1, len(index)))
    y = np.concatenate([np.ones(len(positive)), np.zeros(len(negative))])
    weight = np.where(y == 1, len(negative) / max(1, len(positive)), 1.0)

    def loss(w):
        z = x @ w[1:] + w[0]
        p = 1 / (1 + np.exp(-z))
        value = (weight * np.logaddexp(0, np.where(y == 1, -z, z))).sum() + 1.5 * (w[1:] ** 2).sum()
        d = weight * (p - y)
        return value, np.concatenate([[d.sum()], x.T @ d + 3.0 * w[1:]])

    best = scipy.optimize.minimize(loss, np.zeros(len(index) + 1), jac=True, method='L-BFGS-B', options={'maxiter': 400})
    return best.x[0], {name: best.x[1 + i] for name, i in index.items()}


def score(row, bias, weights):
    return bias + sum(weights.get(name, 0.0) for name in row)


def write(document):
    def plain(value):
        return json.dumps(value, ensure_ascii=False)
    pairs = document['letter-pairs']
    lines = ['{']
    for key in ('about', 'date', 'source', 'bias', 'threshold', 'name-threshold'):
        lines.append(f'  "{key}": {plain(document[key])},')
    for key in ('weights', 'suffixes', 'tenants'):
        rows = ',\n'.join(f'    {plain(k)}: {plain(v)}' for k, v in document[key].items())
        lines.append(f'  "{key}": {{\n{rows}\n  }},')
    size = EDGE + 1
    rows = ',\n'.join('    ' + ', '.join(str(v) for v in pairs[i * size:(i + 1) * size]) for i in range(size))
    lines.append(f'  "letter-pairs": [\n{rows}\n  ]\n}}')
    SHAPE.write_text('\n'.join(lines) + '\n', encoding='utf-8')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('build')
    parser.add_argument('--rate', type=float, default=0.0040)
    parser.add_argument('--danger-rate', type=float, default=0.0003)
    parser.add_argument('--date', default='2026-11-21')
    options = parser.parse_args()

    benign = [row for row in read(f'{options.data}/benign-urls-dev.tsv.gz') if row[1] != 'cf100k']
    phish = [row for row in read(f'{options.data}/phish-urls-dev.tsv.gz') if row[0] >= '2022']
    document = json.loads(SHAPE.read_text(encoding='utf-8'))
    if len(document['weights']) < 10:
        document.update(weights={}, tenants={'other': 0.0})
    document.update({'threshold': 99.0, 'name-threshold': 99.0})  # what the rules say alone

    side = lambda owner: zlib.crc32(('side' + owner).encode()) % 4
    first = describe(options.build, [row[0] for row in benign])
    names = {row[5]: row[3] for row in first if row[0] != '-' or len(row) > 2}
    document['letter-pairs'] = letter_pairs(list(names.values()))
    write(document)

    good = describe(options.build, [row[0] for row in benign])
    bad = describe(options.build, [row[1] for row in phish])

    # which suffixes are seen at least four times as often among false addresses (one vote an owner)
    good_suffix = collections.Counter(s for _, s in {(r[5], r[0]) for r in good if len(r) > 2 and r[0] != '-'})
    bad_suffix = collections.Counter(s for _, s in {(r[5], r[0]) for r in bad if len(r) > 2 and r[0] != '-'})
    total_good, total_bad = sum(good_suffix.values()), sum(bad_suffix.values())
    odds = {s: (bad_suffix[s] / total_bad) / ((good_suffix[s] + 1) / total_good) for s in bad_suffix}
    risky = {s for s in odds if bad_suffix[s] >= 40 and odds[s] >= 4}
    calm = {s for s in good_suffix if good_suffix[s] >= 40 and odds.get(s, 0) <= 0.25}
    suffixes = {s for s in set(good_suffix) | set(bad_suffix) if good_suffix[s] + bad_suffix[s] >= 60}
    tenants = {t for t, n in collections.Counter(r[1] for r in good + bad if len(r) > 2).items() if t != '-' and n >= 30}

    def usable(row):
        return len(row) > 2

    def rows_for_learning(fold):
        """At most two addresses of one owner, so that a campaign does not outvote the rest."""
        seen, positive = collections.Counter(), []
        for i in sorted(range(len(bad)), key=lambda i: zlib.crc32(phish[i][1].encode())):
            row = bad[i]
            if usable(row) and side(row[5]) != fold:
                seen[row[5]] += 1
                if seen[row[5]] <= 2:
                    positive.append(features(row, suffixes, tenants))
        return positive, [features(r, suffixes, tenants) for r in good if usable(r) and side(r[5]) != fold]

    # each quarter of the owners is scored by a model that has seen only the others
    late = [r for r, p in zip(bad, phish) if p[0] >= LAST_MONTHS]
    good_scores, late_scores = {}, {}
    for fold in range(4):
        bias, weights = learn(*rows_for_learning(fold))
        for rows, scores in ((good, good_scores), (late, late_scores)):
            for i, row in enumerate(rows):
                if usable(row) and side(row[5]) == fold:
                    scores[i] = score(features(row, suffixes, tenants), bias, weights)
        print(f'quarter {fold + 1} of 4 scored')

    def sure(row, *kinds):
        """decided by a rule, whatever the score"""
        return any(f.split(':')[1] in kinds and f.split(':')[0] not in NAMES | {'url.shape'} for f in row[7].split()) or \
            any(f == 'url.joined-official:contradiction' for f in row[7].split()) and 'contradiction' in kinds

    def named(row):
        return row[0] not in calm and any(f.split(':')[0] in NAMES for f in row[7].split())

    def cut(rows, scores, allowed, counts):
        """the lowest score at which no more than @allowed rows that @counts are above it"""
        ranked = sorted((scores[i] for i, row in enumerate(rows) if i in scores and counts(row)), reverse=True)
        return ranked[allowed] + 1e-6 if 0 <= allowed < len(ranked) else (ranked[0] + 1 if ranked else 0.0)

    warned = sum(sure(r, 'sign', 'contradiction') for r in good if usable(r))
    threshold = cut(good, good_scores, int(len(good) * options.rate) - warned,
                    lambda r: not sure(r, 'sign', 'contradiction'))
    condemned = sum(sure(r, 'contradiction') for r in good if usable(r))
    name_threshold = max(threshold, cut(good, good_scores, int(len(good) * options.danger_rate) - condemned,
                                        lambda r: named(r) and not sure(r, 'contradiction')))
    caught = sum(late_scores[i] >= threshold or sure(late[i], 'sign', 'contradiction') for i in late_scores)
    imitations = sum(late_scores[i] >= name_threshold and named(late[i]) or sure(late[i], 'contradiction') for i in late_scores)
    print(f'rules alone warn of {warned} and condemn {condemned} of {len(good)} ordinary addresses')
    print(f'threshold {threshold:.2f}: {100 * caught / len(late):.1f} % of {len(late)} late false addresses warned of; '
          f'with a name from {name_threshold:.2f}: {100 * imitations / len(late):.1f} % dangerous')
    positive, negative = rows_for_learning(None)
    bias, weights = learn(positive, negative)
    print(f'learned from {len(positive)} false and {len(negative)} ordinary addresses, {len(weights)} weights')

    r3 = lambda v: round(float(v), 3)
    document.update(
        about='Weights of the shape score: the logarithm of the odds that an address of this form is a throwaway one. '
              'Learned by tests/evaluate/train-shape.py; see PROVENANCE.md.',
        date=options.date,
        source='JPCERT/CC phishing URL list 2022-2025-03 against popular and ordinary addresses (Tranco, Majestic, Japanese bookmarks, city halls, universities, shops)',
        bias=r3(bias), threshold=r3(threshold), **{'name-threshold': r3(name_threshold)},
        weights={k: r3(v) for k, v in sorted(weights.items()) if ':' not in k},
        suffixes={s: {'risky': s in risky, 'calm': s in calm,
                      'weights': [r3(weights.get(f'suffix:{s}', 0))] + [r3(weights.get(f'suffix:{s}:{o}', 0)) for o in range(3)]}
                  for s in sorted(suffixes | risky | calm) + ['other']},
        tenants={t: r3(weights.get(f'tenant:{t}', 0)) for t in sorted(tenants) + ['other']})
    write(document)


main()
