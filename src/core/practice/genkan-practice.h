/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message.h"
#include "genkan-verdict.h"

G_BEGIN_DECLS

/**
 * GenkanPracticeCase: one message to judge.
 * @id: stable
 * @is_genuine: whether companies and people write so
 * @verdict: what the program says about it
 * @service: (nullable): the id of the service it says it comes from
 * @lesson: what can be learned from it, in the language of the person, with phrase marks
 * @message: as it is received, in the language of the person
 */
typedef struct
{
  char          *id;
  gboolean       is_genuine;
  GenkanVerdict  verdict;
  char          *service;
  char          *lesson;
  GenkanMessage *message;
} GenkanPracticeCase;

GPtrArray *genkan_practice_load    (GError **error);
GDateTime *genkan_practice_dup_now (void);

G_END_DECLS
