/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-limits.h"
#include "genkan-login-identifier.h"

G_BEGIN_DECLS

/** One letter of what was typed, in its plain form. */
typedef struct
{
  gunichar c;
  gsize    start;
  gsize    length;
} GenkanLoginLetter;

/**
 * GenkanLoginTyped: what was typed, on the stack of one look, wiped at its end.
 * @plain: @letters as UTF-8, with neither spaces nor invisible characters; empty when it is too long
 * @at: for each byte of @plain, its letter in @letters
 */
typedef struct
{
  GenkanLoginLetter letters[GENKAN_LIMIT_IDENTIFIER];
  guint             n_letters;
  char              plain[GENKAN_LIMIT_IDENTIFIER + 1];
  guint16           at[GENKAN_LIMIT_IDENTIFIER + 1];
  GArray           *marks;
} GenkanLoginTyped;

/** GenkanLoginRepair: the least that makes an ID fit a pattern. */
typedef struct
{
  guint    cost;                        /* 0: fits as it is; G_MAXUINT: cannot be made to fit */
  gboolean is_ambiguous;                /* other texts fit as well */
  gboolean lost_zero;
  gboolean hyphens;
  gboolean caps;
  char     text[GENKAN_LIMIT_IDENTIFIER + 4];
  gboolean mixed[GENKAN_LIMIT_IDENTIFIER]; /* for each byte of the plain text: letter and digit mixed up */
} GenkanLoginRepair;

void _genkan_login_typed_read   (GenkanLoginTyped        *typed,
                                 const char              *text);
void _genkan_login_typed_mark   (GenkanLoginTyped        *typed,
                                 GenkanLoginIssue         issue,
                                 gsize                    start,
                                 gsize                    length);
void _genkan_login_typed_wipe   (GenkanLoginTyped        *typed);

void _genkan_login_repair       (const char              *plain,
                                 const GRegex            *pattern,
                                 GenkanLoginRepair       *repair);
void _genkan_login_repair_domain (const char             *plain,
                                  const GPtrArray        *domains,
                                  GenkanLoginRepair      *repair);

G_END_DECLS
