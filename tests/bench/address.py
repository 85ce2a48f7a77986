#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What checking an address costs, as a multiple of looking its owner up in the public suffix list, and whether memory grows.

usage: address.py GENKAN_CLI BARE_SUFFIX [--limit 6] [--addresses FILE] [--runs 5]

Without --addresses it makes up 200,000 addresses of the usual kinds. Both programs run over the same hosts, in turns; the
medians of their CPU times are compared. Exits with 1 when a limit is missed.
"""
import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from cost import cost_of


def make_addresses(n):
    dice = random.Random(1)
    letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
    word = lambda a, b: ''.join(dice.choice(letters) for _ in range(dice.randint(a, b)))
    kinds = (
        lambda: f'https://www.{word(4, 12)}.com/',
        lambda: f'https://{word(4, 10)}.co.jp/{word(3, 9)}/{word(3, 9)}.html',
        lambda: f'https://{word(3, 8)}.{word(6, 14)}.cn/{word(4, 8)}',
        lambda: f'http://{word(6, 12)}.duckdns.org/',
        lambda: f'https://www.amazon.co.jp.{word(5, 9)}.top/login?id={word(8, 16)}',
        lambda: f'https://{word(4, 9)}-card.{word(5, 9)}.shop/account/{word(4, 9)}',
        lambda: 'https://www.rakuten.co.jp/',
        lambda: f'https://t.co/{word(8, 10)}',
    )
    return [dice.choice(kinds)() for _ in range(n)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('cli')
    parser.add_argument('bare')
    parser.add_argument('--limit', type=float, default=6.0)
    parser.add_argument('--addresses')
    parser.add_argument('--runs', type=int, default=5)
    options = parser.parse_args()
    os.environ['G_DEBUG'] = ''

    if options.addresses:
        with open(options.addresses, encoding='utf-8', errors='replace') as lines:
            addresses = [line.rstrip('\n').split('\t')[0] for line in lines]
    else:
        addresses = make_addresses(200000)
    hosts = [a.split('://', 1)[-1].split('/', 1)[0] for a in addresses]

    with tempfile.TemporaryDirectory() as folder:
        inputs, names, million = (os.path.join(folder, name) for name in ('addresses', 'hosts', 'million'))
        for path, rows in ((inputs, addresses), (names, hosts)):
            with open(path, 'w', encoding='utf-8') as out:
                out.write('\n'.join(rows) + '\n')
        check = [options.cli, 'address', '--batch=-', '--format=tsv']
        ours, bare = [], []
        for _ in range(options.runs):
            ours.append(cost_of(check, inputs)[0] / len(addresses) * 1e9)
            with open(names, 'rb') as lines:
                bare.append(float(subprocess.run([options.bare], stdin=lines, stdout=subprocess.PIPE, check=True).stdout.split()[0]))
        ratio = statistics.median(ours) / statistics.median(bare)
        print(f'address: {statistics.median(ours):.0f} ns CPU an address, start-up included ({min(ours):.0f}..{max(ours):.0f}); '
              f'public suffix look-up alone {statistics.median(bare):.0f} ns; ratio {ratio:.2f} (limit {options.limit:g})')

        small = cost_of(check, inputs)[1]
        with open(million, 'w', encoding='utf-8') as out:
            for i in range(1000000):
                out.write(addresses[i % len(addresses)] + '\n')
        large = cost_of(check, million)[1]
        print(f'memory: {small:.1f} MiB at most over {len(addresses)} lines, {large:.1f} MiB over 1,000,000')

    sys.exit(0 if ratio <= options.limit and large <= small + 1 else 1)


main()
