/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message.h"
#include "genkan-result.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

/** The format that this program writes. */
#define GENKAN_OPINION_VERSION 1

typedef enum
{
  GENKAN_OPINION_ADDRESS,
  GENKAN_OPINION_MESSAGE,
} GenkanOpinionKind;

/**
 * GenkanOpinion: a question to a person who helps, and perhaps the answer. Everything in it is masked and defanged: no code,
 * password, mail address of the receiver, or number of a card or customer is ever put in.
 * @program: version of the program that asks
 * @time: ISO 8601, UTC
 * @service: (nullable): id of the service that is claimed
 * @verdict: what the program that asks said; another one never shows it as its own
 * @findings: (element-type GenkanFinding): its reasons, in words of this program
 * @unknown: ids of its reasons that this program has no words for
 * @not_looked_at: ids
 * @sender, @subject, @text: (nullable): of a message
 * @addresses: the address, or those that the message leads to; defanged
 * @tried: what was tried already, one line each
 * @answer_step: (nullable): the one next step that the helper recommends; %NULL while nobody answered
 * @answer_entry: (nullable): an official entry for it; as it stands in the file, so judge it before it is opened
 * @answer_time: (nullable): ISO 8601, UTC
 */
typedef struct
{
  gatomicrefcount    refs;
  GenkanOpinionKind  kind;
  char              *program;
  char              *time;
  char              *data_date;
  char              *service;
  GenkanVerdict      verdict;
  GPtrArray         *findings;
  GPtrArray         *unknown;
  GPtrArray         *not_looked_at;
  char              *sender;
  char              *subject;
  char              *text;
  GPtrArray         *addresses;
  GPtrArray         *tried;
  char              *answer_step;
  char              *answer_entry;
  char              *answer_time;
} GenkanOpinion;

#define GENKAN_TYPE_OPINION (genkan_opinion_get_type ())

GType          genkan_opinion_get_type        (void) G_GNUC_CONST;
GenkanOpinion *genkan_opinion_new_for_address (GenkanResult   *result,
                                               const char     *program,
                                               GDateTime      *now);
GenkanOpinion *genkan_opinion_new_for_message (GenkanResult   *result,
                                               GenkanMessage  *message,
                                               const char     *program,
                                               GDateTime      *now);
GenkanOpinion *genkan_opinion_ref             (GenkanOpinion  *opinion);
void           genkan_opinion_unref           (GenkanOpinion  *opinion);
gboolean       genkan_opinion_add_tried       (GenkanOpinion  *opinion,
                                               const char     *line);
gboolean       genkan_opinion_set_answer      (GenkanOpinion  *opinion,
                                               GenkanUrlCheck *check,
                                               const char     *step,
                                               const char     *entry,
                                               GDateTime      *now,
                                               GError        **error);

GenkanResult  *genkan_opinion_judge_address   (GenkanOpinion  *opinion,
                                               guint           index,
                                               GenkanCatalog  *catalog,
                                               GenkanUrlCheck *check);
GenkanResult  *genkan_opinion_judge_entry     (GenkanOpinion  *opinion,
                                               GenkanUrlCheck *check);

GenkanOpinion *genkan_opinion_new_from_bytes  (GBytes         *bytes,
                                               GError        **error);
GBytes        *genkan_opinion_to_bytes        (GenkanOpinion  *opinion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanOpinion, genkan_opinion_unref)

G_END_DECLS
