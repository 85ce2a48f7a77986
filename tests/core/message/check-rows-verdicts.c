/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Each verdict with a message that gets it and a neighbour that must not. */

#include "check-rows.h"

const CheckRow check_rows_verdicts[] = {
  /* who is claimed against who sends */
  { "claim-elsewhere", "青葉銀行 <x@kq7xz2.cfd>", NULL, NULL, ALARM "https://kq7xz2.cfd/a", NULL, V (DANGEROUS), "message.sender-mismatch", "message.sender-official", "aoba-bank" },
  { "claim-no-link", "青葉銀行 <x@kq7xz2.cfd>", NULL, NULL, "ご案内です。", NULL, V (DANGEROUS), "message.sender-mismatch", NULL, "aoba-bank" },
  { "claim-confirmed-stranger", "青葉銀行 <x@kq7xz2.cfd>", NULL, RECEIVED "Authentication-Results: mx.post.example; dmarc=pass header.from=kq7xz2.cfd\r\n", ALARM "https://kq7xz2.cfd/a", NULL, V (DANGEROUS), "message.sender-mismatch", NULL, "aoba-bank" },
  { "official-unproved", "青葉銀行 <info@aobabank.co.jp>", NULL, NULL, "ご案内です。https://www.aobabank.co.jp/", NULL, V (CANNOT_TELL), "message.links-official", "message.sender-mismatch", "aoba-bank" },
  { "official-proved", "青葉銀行 <info@aobabank.co.jp>", NULL, RECEIVED CONFIRMED, "山田太郎 様\nご案内です。https://www.aobabank.co.jp/", NULL, V (LIKELY_GENUINE), "message.dmarc-pass", "message.sender-official", "aoba-bank" },
  { "official-proved-alarm", "青葉銀行 <info@aobabank.co.jp>", NULL, RECEIVED CONFIRMED, ALARM "https://www.aobabank.co.jp/", NULL, V (LIKELY_GENUINE), "message.threat", NULL, "aoba-bank" },
  { "official-refused", "青葉銀行 <info@aobabank.co.jp>", NULL, RECEIVED REFUSED, ALARM "https://kq7xz2.cfd/a", NULL, V (DANGEROUS), "message.official-spoofed", NULL, "aoba-bank" },
  { "sender-brings-own-results", "青葉銀行 <info@aobabank.co.jp>", NULL, "Authentication-Results: mx.evil.example; dmarc=pass header.from=aobabank.co.jp\r\n" RECEIVED, ALARM "https://kq7xz2.cfd/a", NULL, V (DANGEROUS), "message.sender-official", "message.dmarc-pass", "aoba-bank" },
  { "name-contains-address", "\"info@aobabank.co.jp\" <x@kq7xz2.cfd>", NULL, NULL, ALARM "https://kq7xz2.cfd/a", NULL, V (DANGEROUS), "message.name-contains-address", NULL, "aoba-bank" },
  { "lookalike-sender", "青葉銀行 <info@aobabank-co-jp.com>", NULL, NULL, ALARM "https://kq7xz2.cfd/a", NULL, V (DANGEROUS), "message.lookalike-sender", NULL, "aoba-bank" },
  { "lookalike-claims-nobody", "Info <info@aobabank-co-jp.com>", NULL, NULL, "ご案内です。", NULL, V (SUSPICIOUS), "message.lookalike-sender", NULL, NULL },
  { "brand-in-sender", "青葉銀行 <info@aobabank-fan.jp>", NULL, NULL, "ご案内です。", NULL, V (DANGEROUS), "message.embedded-brand", NULL, "aoba-bank" },
  { "misspelled-sender", "かえでモバイル <info@kqm-point.example>", NULL, NULL, "ご案内です。", NULL, V (DANGEROUS), "message.lookalike-sender", NULL, "kaede" },
  { "misspelled-sender-of-nobody", "Info <info@kqm-point.example>", NULL, NULL, "ご案内です。", NULL, V (CANNOT_TELL), NULL, "message.lookalike-sender", NULL },
  { "other-sender-not-misspelled", "かえでモバイル <info@kqq-point.example>", NULL, NULL, "ご案内です。", NULL, V (DANGEROUS), "message.sender-mismatch", "message.lookalike-sender", "kaede" },
  { "own-address", "Me <yamada@post.example>", NULL, RECEIVED "Authentication-Results: mx.post.example; dmarc=fail header.from=post.example\r\n", "こんにちは。", NULL, V (SUSPICIOUS), "message.own-address-spoofed", NULL, NULL },
  { "own-address-confirmed", "Me <yamada@post.example>", NULL, RECEIVED "Authentication-Results: mx.post.example; dmarc=pass header.from=post.example\r\n", "メモ", NULL, V (CANNOT_TELL), NULL, "message.own-address-spoofed", NULL },
  { "almost-own-address", "Me <k-yamada.hanako@post.example>", NULL, "To: <hanako.yamada@post.example>\r\n" RECEIVED "Authentication-Results: mx.post.example; dmarc=fail header.from=post.example\r\n", "こんにちは。", NULL, V (SUSPICIOUS), "message.own-address-spoofed", NULL, NULL },
  { "relative", "Taro <yamada.taro@post.example>", NULL, "To: <hanako.yamada@post.example>\r\n" RECEIVED "Authentication-Results: mx.post.example; dmarc=fail header.from=post.example\r\n", "こんにちは。", NULL, V (CANNOT_TELL), NULL, "message.own-address-spoofed", NULL },
  { "almost-own-address-elsewhere", "Me <yamada.hanako@minami.example>", NULL, "To: <hanako.yamada@post.example>\r\n" RECEIVED "Authentication-Results: mx.post.example; dmarc=fail header.from=minami.example\r\n", "こんにちは。", NULL, V (CANNOT_TELL), NULL, "message.own-address-spoofed", NULL },
  { "almost-own-address-not-refused", "Me <yamada.hanako@post.example>", NULL, "To: <hanako.yamada@post.example>\r\n" RECEIVED "Authentication-Results: mx.post.example; dmarc=none header.from=post.example\r\n", "こんにちは。", NULL, V (CANNOT_TELL), NULL, "message.own-address-spoofed", NULL },
  { "two-senders", "青葉銀行 <info@aobabank.co.jp>, <x@kq7xz2.cfd>", NULL, NULL, ALARM "https://kq7xz2.cfd/a", NULL, V (DANGEROUS), "message.multiple-from", NULL, "aoba-bank" },
  { "nobody", "Ken <ken@minami.example>", NULL, NULL, "今夜7時に駅で。", NULL, V (CANNOT_TELL), NULL, "message.sender-mismatch", NULL },
  { "friend-mentions", "Ken <ken@minami.example>", NULL, NULL, "昨日、青葉銀行に行ってきた。また話すね。", NULL, V (CANNOT_TELL), NULL, "message.sender-mismatch", NULL },
  { "friend-proved", "Ken <ken@minami.example>", NULL, RECEIVED "Authentication-Results: mx.post.example; dmarc=pass header.from=minami.example\r\n", "今夜7時に駅で。", NULL, V (CANNOT_TELL), "message.dmarc-pass", NULL, NULL },
  { "named-by-person", "Service <x@kq7xz2.example>", NULL, NULL, "ご案内です。https://www.example.com/", "aoba-bank", V (NOT_OFFICIAL), "message.foreign-links", NULL, "aoba-bank" },

  /* what the service says about itself */
  { "never-fee", "ひのきネット <x@kq7xz2.example>", NULL, NULL, "未払いの料金があります。本日中にお支払いください。", NULL, V (DANGEROUS), "message.never-does", NULL, "hinoki" },
  { "never-fee-not-asked", "ひのきネット <x@kq7xz2.example>", NULL, NULL, "ご案内です。", NULL, V (DANGEROUS), NULL, "message.never-does", "hinoki" },
  { "never-by-sms", NULL, "090-0000-0000", NULL, "【ひのきネット】お知らせがあります。", NULL, V (SUSPICIOUS), "message.never-does", NULL, "hinoki" },
  { "never-by-sms-is-no-mail", "ひのきネット <info@hinoki.ne.jp>", NULL, NULL, "【ひのきネット】お知らせがあります。", NULL, V (CANNOT_TELL), NULL, "message.never-does", "hinoki" },
  { "never-fee-for-keeping", "ひのきネット <x@kq7xz2.example>", NULL, NULL, "お荷物の保管料480円をお支払いください。", NULL, V (DANGEROUS), "message.never-does", NULL, "hinoki" },
  { "never-withdrawal", "青葉カード <x@kq7xz2.example>", NULL, NULL, "長くご利用がないため、自動的に退会となります。", NULL, V (DANGEROUS), "message.never-does", NULL, "aoba-card" },
  { "never-withdrawal-in-sms", NULL, "090-0000-0000", NULL, "【青葉カード】会員様は退会の処理の対象です。", NULL, V (SUSPICIOUS), "message.never-does", NULL, "aoba-card" },
  { "never-withdrawal-not-said", "青葉カード <x@kq7xz2.example>", NULL, NULL, "退会をご希望のお客様へのご案内です。", NULL, V (DANGEROUS), NULL, "message.never-does", "aoba-card" },
  { "never-withdrawal-from-there", "青葉カード <info@aoba-card.com>", NULL, NULL, "自動的に退会となります。", NULL, V (CANNOT_TELL), NULL, "message.never-does", "aoba-card" },
  { "never-link", "青葉カード <x@kq7xz2.example>", NULL, NULL, "ご案内です。https://kq7xz2.example/a", NULL, V (DANGEROUS), "message.never-does", NULL, "aoba-card" },
  { "never-link-by-mail-only", NULL, "090-0000-0000", NULL, "【青葉カード】ご案内です。https://www.aoba-card.com/", NULL, V (LIKELY_GENUINE), NULL, "message.never-does", "aoba-card" },

  /* numbers to call */
  { "phone-own", "ひのきネット <info@hinoki.ne.jp>", NULL, NULL, "ご不明な点は 0120-000-111 までお電話ください。", NULL, V (CANNOT_TELL), "message.phone-known", "message.phone-unknown", "hinoki" },
  { "phone-own-wide", NULL, "090-0000-0000", NULL, "【ひのきネット】０５０（００００）２２２２へお電話ください。", NULL, V (SUSPICIOUS), "message.phone-known", "message.phone-unknown", "hinoki" },
  { "phone-own-beside-false-link", "ひのきネット <x@kq7xz2.cfd>", NULL, NULL, ALARM "https://kq7xz2.cfd/a\n0120-000-111", NULL, V (DANGEROUS), "message.phone-known", NULL, "hinoki" },
  { "phone-other", "青葉カード <x@kq7xz2.example>", NULL, NULL, "不正なご利用がありました。至急 050-0000-9999 までお電話ください。", NULL, V (DANGEROUS), "message.phone-unknown", "message.phone-known", "aoba-card" },
  { "phone-own-instead", "ひのきネット <x@kq7xz2.example>", NULL, NULL, "050-0000-9999 までお電話ください。", NULL, V (DANGEROUS), "message.phone-own", NULL, "hinoki" },
  { "phone-own-not-confirmed", "青葉カード <x@kq7xz2.example>", NULL, NULL, "050-0000-9999 までお電話ください。", NULL, V (DANGEROUS), "message.phone-unknown", "message.phone-own", "aoba-card" },
  { "phone-other-in-sms", NULL, "+81 90-0000-0000", NULL, "【青葉カード】不正利用を検知、カードを停止しました。+81-50-0000-9999へ至急お電話ください。", NULL, V (SUSPICIOUS), "message.phone-unknown", NULL, "aoba-card" },
  { "phone-other-but-proved", "青葉銀行 <info@aobabank.co.jp>", NULL, RECEIVED CONFIRMED, "050-0000-9999 までお電話ください。", NULL, V (LIKELY_GENUINE), NULL, "message.phone-unknown", "aoba-bank" },
  { "phone-other-from-there", "青葉カード <info@aoba-card.com>", NULL, NULL, "050-0000-9999 までお電話ください。", NULL, V (CANNOT_TELL), "message.phone-unknown", NULL, "aoba-card" },
  { "phone-stands-there", "青葉カード <info@aoba-card.com>", NULL, NULL, "ご案内です。\n青葉カード株式会社\n050-0000-9999\n", NULL, V (CANNOT_TELL), NULL, "message.phone-unknown", "aoba-card" },
  { "phone-of-nobody", "Ken <ken@minami.example>", NULL, NULL, "青葉カードのことは 050-0000-9999 までお電話ください。", NULL, V (CANNOT_TELL), NULL, "message.phone-unknown", NULL },
  { "phone-none-known", "もみじ生命 <x@kq7xz2.example>", NULL, NULL, "050-0000-9999 までお電話ください。", NULL, V (DANGEROUS), NULL, "message.phone-unknown", "momiji" },

  /* a signature that should be there */
  { "unsigned", "ひのきネット <info@hinoki.ne.jp>", NULL, NULL, "ご案内です。", NULL, V (CANNOT_TELL), "message.signature-missing", NULL, "hinoki" },
  { "unsigned-and-pressing", "ひのきネット <info@hinoki.ne.jp>", NULL, NULL, ALARM, NULL, V (SUSPICIOUS), "message.signature-missing", NULL, "hinoki" },
  { "unsigned-from-elsewhere", "ひのきネット <x@kq7xz2.example>", NULL, "List-Id: <x.kq7xz2.example>\r\n", "ご案内です。", NULL, V (DANGEROUS), "message.signature-missing", NULL, "hinoki" },
  { "unsigned-proved", "かえでモバイル <info@kaede-mobile.example>", NULL, RECEIVED "Authentication-Results: mx.post.example; dmarc=pass header.from=kaede-mobile.example\r\n", "ご案内です。", NULL, V (LIKELY_GENUINE), NULL, "message.signature-missing", "kaede" },
  { "unsigned-through-list", "ひのきネット <info@hinoki.ne.jp>", NULL, "List-Id: <x.minami.example>\r\n", "ご案内です。", NULL, V (CANNOT_TELL), NULL, "message.signature-missing", "hinoki" },
  { "unsigned-passed-on", "ひのきネット <info@hinoki.ne.jp>", NULL, "Resent-From: <ken@minami.example>\r\n", "ご案内です。", NULL, V (CANNOT_TELL), NULL, "message.signature-missing", "hinoki" },
  { "unsigned-for-telephone", "かえでモバイル <info@kaede-mobile.example>", NULL, "To: <yamada@kaede.example>\r\n", "ご案内です。", NULL, V (CANNOT_TELL), NULL, "message.signature-missing", "kaede" },
  { "unsigned-fact-not-confirmed", "青葉カード <info@aoba-card.com>", NULL, NULL, "ご案内です。", NULL, V (CANNOT_TELL), NULL, "message.signature-missing", "aoba-card" },
  { "unsigned-sms", NULL, "090-0000-0000", NULL, "【かえでモバイル】ご案内です。", NULL, V (CANNOT_TELL), NULL, "message.signature-missing", "kaede" },
  { "unsigned-only-mentioned", "Ken <ken@minami.example>", NULL, NULL, "ひのきネットに変えたよ。", NULL, V (CANNOT_TELL), NULL, "message.signature-missing", NULL },

  /* where links lead */
  { "shows-official-leads-elsewhere", "青葉銀行 <info@aobabank.co.jp>", NULL, HTML, "<p>ご案内</p><a href=\"https://kq7xz2.cfd/\">https://www.aobabank.co.jp/</a>", NULL, V (DANGEROUS), "message.visible-host-differs", NULL, "aoba-bank" },
  { "embedded-official", "News <x@minami.example>", NULL, NULL, "https://www.aobabank.co.jp.login.example/", NULL, V (DANGEROUS), "message.embedded-official-name", NULL, NULL },
  { "imitates-another", "青葉銀行 <x@kq7xz2.cfd>", NULL, NULL, "https://www.hinoki.ne.jp.login.example/", NULL, V (DANGEROUS), "message.embedded-official-name", NULL, "aoba-bank" },
  { "shortener-in-sms", NULL, "090-0000-0000", NULL, "お荷物を持ち帰りました。 https://mijika.example/abc", NULL, V (SUSPICIOUS), "message.shortener", NULL, NULL },
  { "number-as-host-pressing", "News <x@minami.example>", NULL, NULL, ALARM "http://192.0.2.7/login", NULL, V (SUSPICIOUS), "message.ip-host", NULL, NULL },
  { "number-as-host", "News <x@minami.example>", NULL, NULL, "http://192.0.2.7/login", NULL, V (CANNOT_TELL), "message.ip-host", NULL, NULL },
  { "text-in-path", "青葉銀行 <x@kq7xz2.example>", NULL, NULL, "https://kq7xz2.example/aGFuYWtvQHBvc3QuZXhhbXBsZQ==", NULL, V (DANGEROUS), "message.throwaway-host", NULL, "aoba-bank" },
  { "no-text-in-path", "青葉銀行 <x@kq7xz2.example>", NULL, NULL, "https://kq7xz2.example/hanakoyamada2026", NULL, V (DANGEROUS), NULL, "message.throwaway-host", "aoba-bank" },

  /* form */
  { "page-attached", "News <x@minami.example>", NULL, PARTS ("mixed"), "--b\r\nContent-Type: text/plain\r\n\r\nsee file\r\n--b\r\nContent-Type: text/html; name=invoice.html\r\nContent-Disposition: attachment; filename=invoice.html\r\n\r\n<form></form>\r\n--b--\r\n", NULL, V (SUSPICIOUS), "message.html-attachment", NULL, NULL },
  { "program-attached", "News <x@minami.example>", NULL, PARTS ("mixed"), "--b\r\nContent-Type: text/plain\r\n\r\nsee file\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"invoice.pdf.exe\"\r\n\r\nMZ\r\n--b--\r\n", NULL, V (SUSPICIOUS), "message.program-attachment", NULL, NULL },
  { "picture-attached", "News <x@minami.example>", NULL, PARTS ("mixed"), "--b\r\nContent-Type: text/plain\r\n\r\nsee file\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"map.pdf\"\r\n\r\n%PDF\r\n--b--\r\n", NULL, V (CANNOT_TELL), NULL, "message.program-attachment", NULL },

  /* words alone are a sign at most */
  { "words-alone", "News <x@minami.example>", NULL, NULL, ALARM, NULL, V (SUSPICIOUS), "message.threat", NULL, NULL },
  { "one-word-alone", "News <x@minami.example>", NULL, NULL, "至急ご連絡ください。", NULL, V (CANNOT_TELL), NULL, NULL, NULL },
  { NULL },
};
