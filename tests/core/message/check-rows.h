/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-verdict.h"

G_BEGIN_DECLS

#define V(verdict) GENKAN_VERDICT_##verdict

#define HTML "Content-Type: text/html; charset=utf-8\r\n"
#define PARTS(kind) "MIME-Version: 1.0\r\nContent-Type: multipart/" kind "; boundary=b\r\n"
#define RECEIVED \
  "Received: from out.kq7xz2.example (out.kq7xz2.example [203.0.113.9])\r\n by mx.post.example with ESMTPS id 1;\r\n" \
  " Sat, 21 Nov 2026 09:00:00 +0900\r\n"
#define CONFIRMED "Authentication-Results: mx.post.example; dmarc=pass header.from=aobabank.co.jp\r\n"
#define REFUSED "Authentication-Results: mx.post.example; dmarc=fail header.from=aobabank.co.jp; spf=fail smtp.mailfrom=aobabank.co.jp\r\n"
#define ALARM "お客様各位\n異常なログインを検知しました。24時間以内に確認しない場合、アカウントを停止します。\n"

/**
 * CheckRow: a message that gets a verdict, and what must and must not be among the reasons.
 * @from: of a mail, or %NULL
 * @sender: of a short message
 * @headers: (nullable): extra lines of a mail
 * @service: (nullable): named by the person
 * @finding: (nullable): must be among the findings
 * @without: (nullable): must not be
 * @belongs: (nullable): service of the result
 */
typedef struct
{
  const char   *name;
  const char   *from;
  const char   *sender;
  const char   *headers;
  const char   *text;
  const char   *service;
  GenkanVerdict verdict;
  const char   *finding;
  const char   *without;
  const char   *belongs;
} CheckRow;

/** Both end with a row without a name. */
extern const CheckRow check_rows_verdicts[];
extern const CheckRow check_rows_findings[];

G_END_DECLS
