/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The smallest message for each reason that the rows about verdicts do not have, and neighbours that must not give it. */

#include "check-rows.h"

#define AOBA "青葉銀行 <x@kq7xz2.example>"
#define KEN "Ken <ken@minami.example>"

const CheckRow check_rows_findings[] = {
  /* sender */
  { "customer-mailbox", "かえでモバイル <taro@kaede.example>", NULL, NULL, "ご案内です。", NULL, V (DANGEROUS), "message.customer-mailbox", NULL, "kaede" },
  { "from-malformed", "青葉銀行 <>", NULL, NULL, "ご案内です。", NULL, V (DANGEROUS), "message.from-malformed", NULL, "aoba-bank" },
  { "reply-to-differs", KEN, NULL, "Reply-To: <x@tsuki.example>\r\n", "こんにちは。", NULL, V (CANNOT_TELL), "message.reply-to-differs", NULL, NULL },
  { "reply-to-same", KEN, NULL, "Reply-To: <office@minami.example>\r\n", "こんにちは。", NULL, V (CANNOT_TELL), NULL, "message.reply-to-differs", NULL },
  { "forged-list-header", AOBA, NULL, "List-Id: <x.kq7xz2.example>\r\n", "ご案内です。", NULL, V (DANGEROUS), "message.forged-list-header", NULL, "aoba-bank" },
  { "list-of-a-friend", KEN, NULL, "List-Id: <x.minami.example>\r\n", "こんにちは。", NULL, V (CANNOT_TELL), NULL, "message.forged-list-header", NULL },
  { "forged-thread", AOBA, NULL, "References: <1@kq7xz2.example>\r\n", "ご案内です。", NULL, V (DANGEROUS), "message.forged-thread", NULL, "aoba-bank" },

  /* what confirms the sender */
  { "dmarc-fail-alone", "青葉銀行 <info@aobabank.co.jp>", NULL, RECEIVED REFUSED, "ご案内です。https://www.aobabank.co.jp/", NULL, V (CANNOT_TELL), "message.dmarc-fail", NULL, "aoba-bank" },
  { "spf-fail", "青葉銀行 <info@aobabank.co.jp>", NULL, RECEIVED REFUSED, "ご案内です。https://www.aobabank.co.jp/", NULL, V (CANNOT_TELL), "message.spf-fail", NULL, "aoba-bank" },
  { "spf-pass", KEN, NULL, RECEIVED "Authentication-Results: mx.post.example; spf=pass smtp.mailfrom=minami.example\r\n", "こんにちは。", NULL, V (CANNOT_TELL), NULL, "message.spf-fail", NULL },
  { "received-unknown", KEN, NULL, "Received: from minami.example (unknown [203.0.113.9])\r\n\tby mx.post.example (Postfix) with ESMTPS id 1\r\n\tfor <yamada@post.example>; Sat, 21 Nov 2026 09:00:00 +0900 (JST)\r\n", "こんにちは。", NULL, V (CANNOT_TELL), "message.received-unknown", NULL, NULL },
  { "received-known", KEN, NULL, RECEIVED, "こんにちは。", NULL, V (CANNOT_TELL), NULL, "message.received-unknown", NULL },

  /* links */
  { "all-links-one-place", AOBA, NULL, HTML, "<a href=\"https://tsuki.example/a\">一</a> <a href=\"https://tsuki.example/b\">二</a>", NULL, V (DANGEROUS), "message.all-links-one-place", NULL, "aoba-bank" },
  { "links-to-two-places", AOBA, NULL, HTML, "<a href=\"https://tsuki.example/a\">一</a> <a href=\"https://hoshi.example/b\">二</a>", NULL, V (DANGEROUS), NULL, "message.all-links-one-place", "aoba-bank" },
  { "tracker-links", KEN, NULL, NULL, "https://click.tsuki.example/1", NULL, V (CANNOT_TELL), "message.tracker-links", NULL, NULL },
  { "lookalike-host", AOBA, NULL, NULL, "https://aobabamk.jp/", NULL, V (DANGEROUS), "message.lookalike-host", NULL, "aoba-bank" },
  { "foreign-letters-in-link", AOBA, NULL, NULL, "https://аobabank.jp/", NULL, V (DANGEROUS), "message.punycode", NULL, "aoba-bank" },
  { "userinfo", AOBA, NULL, NULL, "https://www.aobabank.co.jp@kq7xz2.cfd/", NULL, V (DANGEROUS), "message.userinfo-url", NULL, "aoba-bank" },
  { "userinfo-of-nobody", KEN, NULL, NULL, "https://guest@tsuki.example/", NULL, V (CANNOT_TELL), NULL, "message.userinfo-url", NULL },
  { "dyndns", KEN, NULL, NULL, "https://home.muryo-dns.example/", NULL, V (CANNOT_TELL), "message.dyndns", NULL, NULL },
  { "cloud-host", KEN, NULL, NULL, "https://taro.kashiya.example/", NULL, V (CANNOT_TELL), "message.cloud-host", NULL, NULL },
  { "redirector", KEN, NULL, NULL, "https://okuru.example/?to=x", NULL, V (CANNOT_TELL), "message.redirector", NULL, NULL },
  { "user-content", KEN, NULL, NULL, "https://pages.hiroba.example/x", NULL, V (CANNOT_TELL), "message.user-content-host", NULL, NULL },
  { "script", KEN, NULL, HTML, "<a href=\"javascript:alert(1)\">ここ</a>", NULL, V (CANNOT_TELL), "message.script-link", NULL, NULL },

  /* form */
  { "image-only", KEN, NULL, HTML, "<a href=\"https://tsuki.example/\"><img src=\"https://tsuki.example/a.png\"></a>", NULL, V (SUSPICIOUS), "message.image-only", NULL, NULL },
  { "image-and-words", KEN, NULL, HTML, "<a href=\"https://tsuki.example/\"><img src=\"https://tsuki.example/a.png\"></a><p>昨日の写真を送ります。川の上流まで歩いて、紅葉がちょうど見ごろでした。お弁当は駅で買いました。来週また行くので、都合がよければ一緒にどうですか。返事を待っています。集合は朝の八時、いつもの駅の北口です。雨のときは美術館にしましょう。詳しいことは前の日の夜にまた書きます。それまでに風邪をひかないように気をつけてください。写真は全部で二十枚あります。</p>", NULL, V (CANNOT_TELL), NULL, "message.image-only", NULL },
  { "hidden-text", KEN, NULL, HTML, "<p>こんにちは</p><p style=\"display:none\">tomato garden summer recipe newsletter blue 4417 weather holiday bicycle river mountain</p>", NULL, V (CANNOT_TELL), "message.hidden-text", NULL, NULL },
  { "parts-differ", KEN, NULL, PARTS ("alternative"), "--b\r\nContent-Type: text/plain\r\n\r\nhttps://tsuki.example/\r\n--b\r\nContent-Type: text/html\r\n\r\n<a href=\"https://hoshi.example/\">x</a>\r\n--b--\r\n", NULL, V (CANNOT_TELL), "message.parts-differ", NULL, NULL },
  { "parts-agree", KEN, NULL, PARTS ("alternative"), "--b\r\nContent-Type: text/plain\r\n\r\nhttps://tsuki.example/\r\n--b\r\nContent-Type: text/html\r\n\r\n<a href=\"https://tsuki.example/\">x</a>\r\n--b--\r\n", NULL, V (CANNOT_TELL), NULL, "message.parts-differ", NULL },
  { "calendar-invite", KEN, NULL, PARTS ("mixed"), "--b\r\nContent-Type: text/plain\r\n\r\nsee you\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Tea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n", NULL, V (CANNOT_TELL), "message.calendar-invite", NULL, NULL },
  { "base-href", KEN, NULL, HTML, "<base href=\"https://tsuki.example/\"><a href=\"a\">ここ</a>", NULL, V (CANNOT_TELL), "message.base-href", NULL, NULL },
  { "form-in-mail", KEN, NULL, HTML, "<form action=\"https://tsuki.example/\"><input name=\"a\"></form>", NULL, V (CANNOT_TELL), "message.form-in-mail", NULL, NULL },
  { "broken-html", KEN, NULL, HTML, "a<!-- -->b<!-- -->c<!-- -->d<!-- -->e<!-- -->f<!-- -->g<!-- -->h<!-- -->i", NULL, V (CANNOT_TELL), "message.broken-html", NULL, NULL },
  { "charset-guessed", KEN, NULL, "Content-Type: text/plain; charset=x-nobody-knows\r\n", "こんにちは", NULL, V (CANNOT_TELL), "message.charset-guessed", NULL, NULL },

  /* letters */
  { "foreign-glyph", KEN, NULL, NULL, "あなたの所得稅について", NULL, V (CANNOT_TELL), "message.foreign-glyph", NULL, NULL },
  { "inserted-symbols", KEN, NULL, NULL, "お客*様がご不在の為", NULL, V (CANNOT_TELL), "message.inserted-symbols", NULL, NULL },
  { "zero-width", KEN, NULL, NULL, "口\u200b座\u200bの\u200b確\u200b認です", NULL, V (CANNOT_TELL), "message.zero-width", "message.rtl-override", NULL },
  { "rtl-override", KEN, NULL, NULL, "請求書\u202efdp.exeです", NULL, V (CANNOT_TELL), "message.rtl-override", "message.zero-width", NULL },
  { "odd-fullwidth", KEN, NULL, NULL, "Ａｍａｚｏｎの会員様へ", NULL, V (CANNOT_TELL), "message.odd-fullwidth", NULL, NULL },
  { "confusable-kanji", KEN, NULL, NULL, "お何物についてのご案内です。", NULL, V (CANNOT_TELL), "message.confusable-kanji", NULL, NULL },

  /* days */
  { "weekday", KEN, NULL, NULL, "2026年11月21日(木)にお待ちしています。", NULL, V (CANNOT_TELL), "message.weekday", NULL, NULL },
  { "right-weekday", KEN, NULL, NULL, "2026年11月21日(土)にお待ちしています。", NULL, V (CANNOT_TELL), NULL, "message.weekday", NULL },
  { "impossible-day", KEN, NULL, NULL, "2026年2月30日にお待ちしています。", NULL, V (CANNOT_TELL), "message.impossible-day", NULL, NULL },
  { "impossible-day-and-threat", "News <x@minami.example>", NULL, NULL, "2026年2月30日に口座を凍結します。至急ご確認ください。", NULL, V (SUSPICIOUS), "message.impossible-day", NULL, NULL },
  { "leap-day", KEN, NULL, NULL, "2028年2月29日にお待ちしています。", NULL, V (CANNOT_TELL), NULL, "message.impossible-day", NULL },
  { "deadline", KEN, NULL, NULL, "24時間以内にご確認ください。", NULL, V (CANNOT_TELL), "message.deadline", NULL, NULL },
  { "deadline-past", KEN, NULL, NULL, "2026年11月10日までに返送してください。", NULL, V (CANNOT_TELL), "message.deadline-past", NULL, NULL },
  { "deadline-not-past", KEN, NULL, NULL, "2026年12月10日までに返送してください。", NULL, V (CANNOT_TELL), NULL, "message.deadline-past", NULL },

  /* words */
  { "security-lure", KEN, NULL, NULL, "異常なログインを検知しました。", NULL, V (CANNOT_TELL), "message.security-lure", NULL, NULL },
  { "urgency", KEN, NULL, NULL, "至急ご連絡ください。", NULL, V (CANNOT_TELL), "message.urgency", NULL, NULL },
  { "reward", KEN, NULL, NULL, "抽選で10万円が当選しました。", NULL, V (CANNOT_TELL), "message.reward", NULL, NULL },
  { "payment", KEN, NULL, NULL, "ご請求書が未払いの状態です。", NULL, V (CANNOT_TELL), "message.payment", NULL, NULL },
  { "delivery", KEN, NULL, NULL, "ご不在のためお荷物を持ち帰りました。", NULL, V (CANNOT_TELL), "message.delivery", NULL, NULL },
  { "phone-lure", KEN, NULL, NULL, "050-0000-9999 迄御連絡下さい", NULL, V (CANNOT_TELL), "message.phone-lure", NULL, NULL },
  { "unnatural", KEN, NULL, NULL, "支払い方法は無効だ。", NULL, V (CANNOT_TELL), "message.unnatural", NULL, NULL },
  { "generic-salutation", KEN, NULL, NULL, "お客様各位\nこんにちは。", NULL, V (CANNOT_TELL), "message.generic-salutation", "message.personal-salutation", NULL },
  { "personal-salutation", KEN, NULL, NULL, "山田花子 様\nこんにちは。", NULL, V (CANNOT_TELL), "message.personal-salutation", "message.generic-salutation", NULL },
  { "never-ask", KEN, NULL, NULL, "この番号を人に教えないでください。", NULL, V (CANNOT_TELL), "message.never-ask", NULL, NULL },
  { NULL },
};
