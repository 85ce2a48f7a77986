/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-login-facts.h"
#include "genkan-mail-facts.h"

G_BEGIN_DECLS

/**
 * GenkanPhone:
 * @number: digits and hyphens, perhaps with # or + in front
 */
typedef struct
{
  const char *number;
  const char *hours_ja;
  const char *hours_en;
  const char *note_ja;
  const char *note_en;
} GenkanPhone;

typedef struct
{
  GenkanFactOrigin   origin;
  const GenkanPhone *phones;
  guint              n_phones;
  const char        *page;
} GenkanSupportFacts;

/** GenkanServiceFacts: each group is %NULL when nothing is known. */
typedef struct
{
  const GenkanSupportFacts      *support;
  const GenkanIdFacts           *ids;
  const GenkanTwoFactorFacts    *two_factor;
  const GenkanLoginHistoryFacts *login_history;
  const GenkanPasswordFacts     *password;
  const GenkanMailServerFacts   *mail_server;
  const GenkanSignatureFacts    *signature;
  const GenkanNoticeFacts       *notices;
  const GenkanNeverFacts        *never;
} GenkanServiceFacts;

G_END_DECLS
