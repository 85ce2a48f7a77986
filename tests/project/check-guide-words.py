#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the guides: short enough for a narrow window and large text, calm, and the same word for the same thing."""

import re
import xml.etree.ElementTree as ElementTree

import tap

TITLE_WIDTH = 30
PHRASE_WIDTH = 12.2  # at 360 pixels
FIELD = re.compile(r'^(msgctxt|msgid|msgstr) ((?:"(?:[^"\\]|\\.)*"\n?)+)', re.MULTILINE)

# Alarm, what nobody proved, jargon, and words that the glossary has another one for.
AVOIDED = ("！", "安全", "危険", "詐欺", "乗っ取", "絶対", "ハッカー", "犯人", "エラー", "ポータル", "エントリーポイント", "プロバイダー", "リンク先URL",
           "登録可能ドメイン", "送信元アドレス", "エビデンス", "根拠情報", "重大度", "未検査", "SSL証明書", "リダイレクト", "シークレットストア", "OTP",
           "ワンタイム", "2FA", "多要素", "リカバリーコード", "アクセスログ", "ロックアウト", "クールダウン", "ヘルスチェック", "エクスポート", "レポート",
           "シート", "クイズ", "認証コード", "認証情報", "資格情報", "アカウントロック", "ユーザ名")
AVOIDED_ENGLISH = ("!", "hacked", "scam", "danger", "attacker", "victim", "2fa", "otp", "credential", "mfa", "recovery code", "simply", "verify",
                   "authenticate", "portal")
SAFE = re.compile(r"\b(safe|secure)\b", re.IGNORECASE)
FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")
JAPANESE = "ぁ-んァ-ヶー一-龠々〆"
TIGHT = re.compile(rf"[{JAPANESE}]\|?[A-Za-z]|[A-Za-z]\|?[{JAPANESE}]")


def translations():
    found = {}
    for block in re.split(r"\n\s*\n", tap.read("po/ja.po")):
        fields = {name: "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)).replace("\\n", "\n").replace('\\"', '"')
                  for name, text in FIELD.findall(block)}
        if fields.get("msgctxt"):
            found[fields["msgctxt"], fields["msgid"]] = fields.get("msgstr", "")
    return found


def texts():
    """Yields (where, tag, English, Japanese) of everything that a guide says."""
    japanese = translations()
    for path in tap.files("data/guides", {".xml"}):
        guide = ElementTree.fromstring(tap.read(path))
        if guide.tag != "guide":
            continue
        for part in guide:
            step = part.get("id", "")
            rows = {row.find("label") for row in part.iter("also")}  # quiet rows are as wide as the page
            for element in part.iter():
                if element.tag in ("title", "about", "text", "helper", "say", "button", "label", "note"):
                    context = f"{guide.get('id')}/{step}"
                    tag = "about" if not step else "row" if element in rows else element.tag
                    yield context, tag, element.text, japanese.get((context, element.text), "")


def width(text):
    return sum(1 if ord(letter) > 0x2000 else 0.55 for letter in text)


def plain(text):
    return text.replace("|", "")


every = list(texts())
tap.check("the texts were found", [] if len(every) > 1000 else [f"{len(every)} texts"])
tap.check("titles are short", (f"{where}: {plain(ja)}" for where, tag, _, ja in every if tag == "title" and width(plain(ja)) > TITLE_WIDTH))
tap.check("phrases fit a narrow window",
          (f"{where}: {phrase}" for where, tag, _, ja in every if tag in ("title", "button", "label")
           for phrase in re.split(r"[|\n]", ja) if width(phrase.strip()) > PHRASE_WIDTH))
tap.check("sentences have no phrase marks, and an end",
          (f"{where}: {ja}" for where, tag, _, ja in every if tag in ("text", "helper", "say") and ("|" in ja or not ja.endswith("。"))))
tap.check("no word alarms, blames or belongs to another thing",
          (f"{where}: {word}: {ja}" for where, tag, _, ja in every if tag != "helper" for word in AVOIDED if word in plain(ja)))
tap.check("the same in English",
          (f"{where}: {word}: {en}" for where, _, en, _ in every for word in AVOIDED_ENGLISH if word in en.lower()))
tap.check("nothing is called safe", (f"{where}: {en}" for where, _, en, _ in every if SAFE.search(en)))
tap.check("digits and letters are of half width", (f"{where}: {ja}" for where, _, _, ja in every if FULL_WIDTH.search(ja)))
tap.check("a space stands between Japanese and Latin words", (f"{where}: {ja}" for where, _, _, ja in every if TIGHT.search(ja)))
tap.done()
