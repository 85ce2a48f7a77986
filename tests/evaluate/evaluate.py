#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the address check on real addresses that are not part of the project.

usage: evaluate.py GENKAN_CLI DATA_FOLDER [--show N]

DATA_FOLDER holds phish-urls-dev.tsv.gz (date, address, brand) and benign-urls-dev.tsv.gz (address, source tag).
Prints each figure with its goal, and exits with 1 when one is missed.
"""
import argparse
import collections
import gzip
import subprocess
import sys

WARNINGS = ('suspicious', 'dangerous')


def read(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [line.rstrip('\n').split('\t') for line in lines]


def judge(cli, lines):
    """verdict, service, owner, findings and input of each line"""
    run = subprocess.run([cli, 'address', '--batch=-', '--format=tsv'], input=('\n'.join(lines) + '\n').encode(),
                         stdout=subprocess.PIPE, check=True)
    rows = [line.split('\t') for line in run.stdout.decode().split('\n')[:-1]]
    if len(rows) != len(lines):
        sys.exit(f'{len(lines)} lines in, {len(rows)} lines out')
    return rows


class Report:
    def __init__(self):
        self.missed = 0

    def figure(self, what, value, goal, good, unit='%'):
        mark = 'ok' if good else 'MISSED'
        self.missed += not good
        print(f'{mark:7}{what}: {value:.3f} {unit} (goal {goal})')


def share(rows, *verdicts):
    return 100 * sum(row[0] in verdicts for row in rows) / max(1, len(rows))


def categories(cli, phish, probe):
    """What the imitated services are, and which brands nobody has written a file for."""
    listed = subprocess.run([cli, 'catalog', 'list', '--format=tsv'], stdout=subprocess.PIPE, check=True).stdout.decode()
    category = {line.split('\t')[0]: line.split('\t')[3] for line in listed.splitlines()}
    waiting = {line.split('\t')[0] for line in listed.splitlines() if not line.split('\t')[4]}
    counts = collections.Counter(category.get(probe[brand][1], '(no service)') for _, _, brand in phish)
    services = collections.Counter(category.values())
    for name, n in counts.most_common():
        print(f'       {name:14}{100 * n / len(phish):6.2f} % of the rows, {services[name]} services')
    n = sum(probe[brand][1] in waiting for _, _, brand in phish)
    print(f'       {100 * n / len(phish):.2f} % name a service that waits for a second source')
    left = collections.Counter(brand for _, _, brand in phish if probe[brand][1] == '-')
    print('       without a service: ' + ', '.join(f'{brand} {n}' for brand, n in left.most_common(12)))


def named(cli, phish, report):
    print('\nA service is named (the brand of the list):')
    rows = judge(cli, [f'{address}\t{brand}' for _, address, brand in phish])
    counts = collections.Counter(row[0] for row in rows)
    print('       ' + ', '.join(f'{verdict} {n}' for verdict, n in counts.most_common()))
    report.figure('rows called official', counts['official'], '0', counts['official'] == 0, 'rows')

    # a brand is in the catalog when naming it gives a service for an address that has nothing else
    brands = sorted({brand for _, _, brand in phish})
    probe = dict(zip(brands, judge(cli, [f'https://www.example.com/\t{brand}' for brand in brands])))
    inside = [row for row, entry in zip(rows, phish) if probe[entry[2]][1] != '-']
    report.figure('rows whose brand is in the catalog', 100 * len(inside) / len(rows), '>= 99', len(inside) / len(rows) >= 0.99)
    categories(cli, phish, probe)
    right = share(inside, 'not-official', 'hidden-destination', 'dangerous')
    report.figure('of these not-official, hidden-destination or dangerous', right, '>= 99', right >= 99)


def unnamed(cli, phish, benign, report, show):
    print('\nNo service is named:')
    good = judge(cli, [row[0] for row in benign])
    jp = [row for row in good if row[2].endswith('.jp')]
    last = [row for row in phish if '2024-04' <= row[0] <= '2025-03-31']
    bad = judge(cli, [row[1] for row in last])

    print(f'       {len(good)} ordinary addresses, {len(jp)} of them .jp; {len(bad)} false ones of the last 12 months')
    for name, rows in (('ordinary', good), ('.jp', jp), ('false', bad)):
        counts = collections.Counter(row[0] for row in rows)
        print(f'       {name:9}' + ', '.join(f'{verdict} {100 * n / len(rows):.2f} %' for verdict, n in counts.most_common()))

    dangerous = share(good, 'dangerous')
    report.figure('ordinary addresses called dangerous', dangerous, '<= 0.05', dangerous <= 0.05)
    n = sum(row[0] == 'dangerous' for row in jp)
    report.figure('.jp addresses called dangerous', n, '0', n == 0, 'rows')
    warned = share(good, *WARNINGS)
    report.figure('ordinary addresses with any warning', warned, '<= 0.5', warned <= 0.5)
    recall = share(bad, *WARNINGS)
    report.figure('false addresses with any warning', recall, '>= 60', recall >= 60)
    recall = share(bad, 'dangerous')
    report.figure('false addresses called dangerous', recall, '>= 8', recall >= 8)
    n = sum(row[0] == 'official' for row in bad)
    report.figure('false addresses called official', n, '0', n == 0, 'rows')

    if show:
        for row in [row for row in good if row[0] == 'dangerous'][:show]:
            print('  dangerous ', row[2], row[1], row[3], row[4][:90])
        reasons = collections.Counter(f for row in good if row[0] == 'suspicious' for f in row[3].split(','))
        print('  ordinary, suspicious:', reasons.most_common(14))
        for row in [row for row in good if row[0] == 'suspicious' and 'url.shape' not in row[3]][:show]:
            print('  suspicious', row[2], row[1], row[3], row[4][:90])
        reasons = collections.Counter(f for row in bad if row[0] == 'dangerous' for f in row[3].split(','))
        print('  false, dangerous:', reasons.most_common(14))
        for row in [row for row in bad if row[0] == 'official'][:show]:
            print('  official  ', row[2], row[1], row[4][:90])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('cli')
    parser.add_argument('data')
    parser.add_argument('--show', type=int, default=0, help='print N examples of each mistake')
    options = parser.parse_args()

    report = Report()
    phish = read(f'{options.data}/phish-urls-dev.tsv.gz')
    benign = [row for row in read(f'{options.data}/benign-urls-dev.tsv.gz') if row[1] != 'cf100k']
    named(options.cli, phish, report)
    unnamed(options.cli, phish, benign, report, options.show)
    print(f'\n{report.missed} figures missed' if report.missed else '\nAll figures reached.')
    sys.exit(1 if report.missed else 0)


main()
