#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Japanese translation is whole: every string of today's sources, its parameters, its line breaks, its words."""

import os
import re
import shutil
import subprocess
import tempfile

import tap

MARKED = re.compile(r'\b(?:_|N_|C_|NC_|ngettext)\s*\(\s*"|translatable="(?:yes|true)"|l10n="messages"')
PARAMETER = re.compile(r"\{[a-z-]+\}|%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?l*[sdiuxcf]")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')

# One word for one thing. These are the words that the glossary has another one for.
AVOIDED = ("エントリーポイント", "ポータル", "エビデンス", "リダイレクト", "SSL証明書", "シークレットストア", "リカバリーコード",
           "アカウントロックアウト", "クールダウン", "ヘルスチェック", "アクセスログ", "登録可能ドメイン", "未検査", "重大度",
           "送信元アドレス", "ハッキング", "安全です", "危険です", "！", "!")

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def entries(path):
    """Yields (msgid, [msgstr…], is fuzzy) of a .po file."""
    text = tap.read(path)
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if not line.startswith("#~")]
        fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in lines)
        fields, name = {}, None
        for line in lines:
            if line.startswith("#"):
                continue
            keyword = re.match(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s", line)
            name = keyword.group(1) if keyword else name
            if name:
                fields[name] = fields.get(name, "") + "".join(STRING.findall(line))
        if fields.get("msgid"):
            yield fields["msgid"], [value for key, value in sorted(fields.items()) if key.startswith("msgstr")], fuzzy


def unfinished(path):
    for original, translations, fuzzy in entries(path):
        if fuzzy:
            yield f"{path}: fuzzy: {original}"
        if not all(translations):
            yield f"{path}: not translated: {original}"


def parameters(path):
    for original, translations, _ in entries(path):
        for translation in filter(None, translations):
            if sorted(set(PARAMETER.findall(original))) != sorted(set(PARAMETER.findall(translation))):
                yield f"{path}: other parameters than the original: {translation}"


def breaks(path):
    for _, translations, _ in entries(path):
        for translation in translations:
            if translation.startswith("|") or translation.endswith("|") or "||" in translation:
                yield f"{path}: a phrase mark stands between two phrases: {translation}"


def words(path):
    for _, translations, _ in entries(path):
        for translation in translations:
            for word in AVOIDED:
                if word in translation.replace("|", ""):
                    yield f"{path}: the glossary has another word for {word}: {translation}"


def compare(path, template):
    """Problems of msgcmp: strings of today's sources that the translation does not know."""
    result = subprocess.run(["msgcmp", tap.ROOT / path, template], capture_output=True, text=True, check=False)
    return [] if result.returncode == 0 else result.stderr.splitlines()


def marked_files():
    for path in tap.files("src", {".c", ".h", ".ui"}) + tap.files("data", {".in", ".xml"}):
        text = tap.read(path)
        if MARKED.search(text) or path.name.endswith((".desktop.in.in", ".desktop.in", ".metainfo.xml.in.in")):
            yield str(path)


def listed_files():
    return [line for line in tap.read("po/POTFILES.in").splitlines() if line and not line.startswith("#")]


def check_window():
    listed = listed_files()
    tap.check("every file with translatable words is listed",
              (f"{path} is not in po/POTFILES.in" for path in marked_files() if path not in listed))
    tap.check("every listed file exists", (path for path in listed if not (tap.ROOT / path).is_file()))
    tap.check("the list of files is sorted", (path for path, other in zip(listed, sorted(listed)) if path != other))

    with tempfile.NamedTemporaryFile(suffix=".pot") as template:
        subprocess.run(["xgettext", "--from-code=UTF-8", "--force-po", "-D", ".", "-f", "po/POTFILES.in", "-o", template.name,
                        *("--keyword=" + word for word in KEYWORDS)], cwd=tap.ROOT, env=os.environ | {"GETTEXTDATADIRS": str(tap.ROOT / "data")},
                       check=True, capture_output=True)
        tap.check("every string of the sources is in the translation", compare("po/ja.po", template.name))


def check_help():
    if not shutil.which("itstool"):
        tap.skip("every sentence of the help is in the translation", "itstool is not installed")
        return
    with tempfile.NamedTemporaryFile(suffix=".pot") as template:
        pages = [str(page) for page in tap.files("help/C", {".page"})]
        subprocess.run(["itstool", "-o", template.name, *pages], cwd=tap.ROOT, check=True, capture_output=True)
        tap.check("every sentence of the help is in the translation", compare("help/ja/ja.po", template.name))


for po in ("po/ja.po", "help/ja/ja.po"):
    if not (tap.ROOT / po).exists():
        tap.check(f"{po} is here", ["missing"])
        continue
    tap.check(f"{po}: nothing is unfinished", unfinished(po))
    tap.check(f"{po}: the parameters are those of the original", parameters(po))
    tap.check(f"{po}: phrase marks are in their places", breaks(po))
    tap.check(f"{po}: the words of the glossary are used", words(po))
check_window()
check_help()
tap.done()
