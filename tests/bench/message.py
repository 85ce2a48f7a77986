#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast mails are checked, as a share of the speed at which GMime alone reads them, and the memory that a large one takes.

usage: message.py GENKAN_CLI BARE_MIME [--least 15] [--memory 4] [--data FOLDER] [--runs 7]

It makes up a thousand mails of the usual kinds, beside those of tests/data/message. Both programs read the same files, in
turns; their fastest runs are compared. With --data it does the same for the mails of that folder, for information. Exits with 1
when a limit is missed. GMime alone means: parse the file, decode the text parts and bring them to UTF-8 (bare-mime.c).
"""
import argparse
import base64
import glob
import os
import random
import struct
import sys
import tarfile
import tempfile
import zlib
from email.header import Header
from email.message import EmailMessage

sys.dont_write_bytecode = True
from cost import cost_of

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'message')
SENTENCES = (
    'いつも花咲オンラインをご利用いただき、誠にありがとうございます。', 'ご注文の商品を本日発送いたしました。到着まで今しばらくお待ちください。',
    '3月のご利用明細が確定しましたので、お知らせいたします。', '会員ページへログインし、ご登録の内容をご確認ください。',
    'このメールは送信専用のアドレスからお送りしています。', '期間限定のクーポンをお届けします。この機会にぜひお試しください。',
    'お心当たりのない場合は、お手数ですが窓口までご連絡ください。', '次回のお引き落とし日は2026年4月27日（月）です。',
)
ENGLISH = (
    'Thank you for your order, which has left our warehouse today.', 'Your statement for March is ready in your account.',
    'Please confirm your address before Friday, otherwise we keep the parcel for another week.',
    'You receive this letter because you subscribed to our news.', 'Reply to this message if you have any questions.',
)


def picture(dice):
    """A PNG of the size of a logo: lines and noise, no code."""
    width, height = dice.randint(60, 320), dice.randint(40, 120)
    rows = b''.join(b'\0' + bytes(dice.choice((0, 30, 120, 255)) if (x // 9 + y // 11) % 3 else 255
                                  for x in range(width) for _ in range(3)) for y in range(height))
    chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


def words(dice, n, source=SENTENCES):
    return '\n'.join(dice.choice(source) for _ in range(n)) + f'\nhttps://www.hanasaki.example/{dice.randrange(10 ** 9)}\n'


def page(dice, rows, source=SENTENCES):
    cell = ('<tr><td align="center" valign="top" style="padding: 12px 24px; font-family: Arial, sans-serif; font-size: 14px; '
            'line-height: 1.6; color: #333333;" bgcolor="#ffffff"><p style="margin: 0 0 8px 0;">{}</p>'
            '<a href="https://click.hanasaki.example/{}/?utm_source=mail&amp;utm_campaign=spring" target="_blank" '
            'style="color: #0055aa; text-decoration: none;"><img src="https://img.hanasaki.example/{}.png" width="120" height="40" '
            'alt="花咲" border="0" style="display: block;"></a></td></tr>\n')
    body = ''.join(cell.format(dice.choice(source), dice.randrange(10 ** 12), dice.randrange(10 ** 6)) for _ in range(rows))
    return ('<!DOCTYPE html><html><head><meta charset="utf-8"><title>お知らせ</title><style type="text/css">'
            + 'td.wide { padding: 0 !important; } @media (max-width: 600px) { .col { width: 100% !important; } }\n' * 12
            + '</style></head><body><!-- 本文 --><table width="600" cellpadding="0" cellspacing="0" border="0">\n'
            + body + '</table></body></html>\n')


def headers(mail, dice, subject):
    """As two servers of the receiver write them, with a seal that nobody has the key of."""
    host = f'mail{dice.randrange(100)}.hanasaki.example'
    mail['Authentication-Results'] = (f'mx.oshirase.example; dkim=pass header.d=hanasaki.example; spf=pass '
                                      f'smtp.mailfrom=news@hanasaki.example; dmarc=pass header.from=hanasaki.example')
    for by, name, number in (('store.oshirase.example', 'mx.oshirase.example', '192.0.2.10'),
                             ('mx.oshirase.example', host, f'198.51.100.{dice.randrange(256)}'),
                             (host, 'app.hanasaki.example', '203.0.113.7')):
        mail['Received'] = (f'from {name} ({name} [{number}]) by {by} with ESMTPS id {dice.randrange(16 ** 12):012x} '
                            f'for <hanako@oshirase.example>; Tue, 17 Mar 2026 10:{dice.randrange(60):02}:00 +0900')
    seal = lambda n: base64.b64encode(dice.randbytes(n)).decode()
    mail['DKIM-Signature'] = (f'v=1; a=rsa-sha256; c=relaxed/relaxed; d=hanasaki.example; s=s1; h=From:To:Subject:Date; '
                              f'bh={seal(32)}; b={seal(256)}')
    mail['From'] = f'{Header("花咲オンライン", "utf-8").encode()} <news@hanasaki.example>'
    mail['To'] = 'hanako@oshirase.example'
    mail['Subject'] = subject
    mail['Date'] = 'Tue, 17 Mar 2026 10:00:00 +0900'
    mail['Message-ID'] = f'<{dice.randrange(16 ** 20):x}@hanasaki.example>'


def make_mail(dice):
    """One of the kinds of mail, as often as they come."""
    mail = EmailMessage()
    kind = dice.choices(('letter', 'page', 'english', 'plain', 'jis', 'sjis', 'pictures', 'file'),
                        (30, 20, 15, 8, 9, 4, 10, 4))[0]
    headers(mail, dice, '【花咲オンライン】ご利用明細のお知らせ' if kind != 'english' else 'Your statement is ready')
    if kind == 'english':
        mail.set_content(words(dice, 12, ENGLISH))
        mail.add_alternative(page(dice, dice.randint(8, 40), ENGLISH), subtype='html', cte='quoted-printable')
    elif kind == 'page':
        mail.set_content(page(dice, dice.randint(10, 60)), subtype='html', cte=dice.choice(('base64', 'quoted-printable')))
    elif kind in ('jis', 'sjis'):
        mail.set_content(words(dice, 20), charset='iso-2022-jp' if kind == 'jis' else 'shift_jis')
    else:
        mail.set_content(words(dice, 14), cte='base64')
        if kind != 'plain':
            mail.add_alternative(page(dice, dice.randint(10, 40)), subtype='html', cte='base64')
    if kind == 'pictures':
        for n in range(dice.randint(1, 3)):
            mail.get_payload()[1].add_related(picture(dice), 'image', 'png', cid=f'<{n}@hanasaki.example>')
    if kind == 'file':
        mail.add_attachment(dice.randbytes(dice.randint(20000, 400000)), 'application', 'pdf', filename='meisai.pdf')
    return mail.as_bytes()


def make_mails(folder, n):
    dice = random.Random(1)
    paths = glob.glob(f'{SOURCES}/mail/*.eml') + glob.glob(f'{SOURCES}/proof/*.eml')
    for i in range(n):
        paths.append(os.path.join(folder, f'{i}.eml'))
        with open(paths[-1], 'wb') as out:
            out.write(make_mail(dice))
    return paths


def compare(name, check, bare, paths, runs):
    """Prints the share in per cent, and returns it."""
    ours, theirs = [], []
    for _ in range(runs):
        theirs.append(cost_of([bare] + paths)[0] / len(paths) * 1e3)
        ours.append(cost_of(check + paths, allowed=3)[0] / len(paths) * 1e3)
    # the load of a machine only ever adds to a time
    share = min(theirs) / min(ours) * 100
    print(f'{name}: {len(paths)} mails, {min(ours):.3f} ms CPU each, start-up included (up to {max(ours):.3f}); '
          f'GMime alone {min(theirs):.3f} ms (up to {max(theirs):.3f}); {share:.0f} % of its speed', flush=True)
    return share


def unpack(data, folder):
    """The mails of the folder of data, by name."""
    sets = {}
    for archive in sorted(glob.glob(os.path.join(data, '*-eml-dev.tar.gz'))):
        name = os.path.basename(archive).split('.')[0]
        paths = sets.setdefault(name, [])
        with tarfile.open(archive) as tar:
            for member in filter(tarfile.TarInfo.isfile, tar):
                paths.append(os.path.join(folder, f'{name}-{len(paths)}.eml'))
                with open(paths[-1], 'wb') as out:
                    out.write(tar.extractfile(member).read())
    if os.path.isdir(os.path.join(data, 'ja-mail-dev')):
        sets['ja-mail-dev'] = sorted(glob.glob(os.path.join(data, 'ja-mail-dev', '*.eml'))) * 10
    return sets


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('cli')
    parser.add_argument('bare')
    parser.add_argument('--least', type=float, default=15.0)
    parser.add_argument('--memory', type=float, default=4.0)
    parser.add_argument('--data')
    parser.add_argument('--runs', type=int, default=7)
    options = parser.parse_args()
    os.environ['G_DEBUG'] = ''
    check = [options.cli, 'message', '--now=2026-03-18', '--format=tsv']

    with tempfile.TemporaryDirectory() as folder:
        share = compare('own mails', check, options.bare, make_mails(folder, 1000), options.runs)
        print(f'at least {options.least:g} % wanted')
        if options.data:
            for name, paths in unpack(options.data, folder).items():
                compare(name, check, options.bare, paths, options.runs)

        large = os.path.join(folder, 'large.eml')
        with open(large, 'wb') as out:
            mail = EmailMessage()
            headers(mail, random.Random(2), 'Photos')
            mail.set_content('Photos of last week.\n')
            mail.add_attachment(random.Random(3).randbytes(36 * 1024 * 1024), 'application', 'zip', filename='photos.zip')
            out.write(mail.as_bytes())
        size = os.path.getsize(large) / 1024 / 1024
        memory = cost_of(check + [large], allowed=3)[1]
        print(f'memory: {memory:.0f} MiB at most for a mail of {size:.0f} MiB; {memory / size:.2f} times (limit {options.memory:g})')

    sys.exit(0 if share >= options.least and memory <= options.memory * size else 1)


main()
