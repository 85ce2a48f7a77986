/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-entry-gate.h"
#include "genkan-guide-set.h"
#include "genkan-login-messages.h"
#include "genkan-message-worker.h"
#include "genkan-records.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_KNOWLEDGE (genkan_knowledge_get_type ())
G_DECLARE_FINAL_TYPE (GenkanKnowledge, genkan_knowledge, GENKAN, KNOWLEDGE, GObject)

GenkanKnowledge *genkan_knowledge_new           (const char       *user_folder,
                                                 const char       *feed_path);
GenkanCatalog   *genkan_knowledge_get_catalog   (GenkanKnowledge  *self,
                                                 GError          **error);
GenkanUrlCheck  *genkan_knowledge_get_url_check (GenkanKnowledge  *self,
                                                 GError          **error);
GenkanMessageWorker *
                 genkan_knowledge_get_message_worker
                                                (GenkanKnowledge  *self);
GenkanUrlFeed   *genkan_knowledge_get_feed      (GenkanKnowledge  *self);
GResolver       *genkan_knowledge_dup_resolver  (GenkanKnowledge  *self);
GNetworkMonitor *genkan_knowledge_dup_network   (GenkanKnowledge  *self);
void             genkan_knowledge_set_network   (GenkanKnowledge  *self,
                                                 GResolver        *resolver,
                                                 GNetworkMonitor  *network);
void             genkan_knowledge_set_places    (GenkanKnowledge  *self,
                                                 const char * const *paths);
GenkanGuideSet  *genkan_knowledge_get_guides    (GenkanKnowledge  *self,
                                                 GError          **error);
GenkanLoginMessages *
                 genkan_knowledge_get_login_messages
                                                (GenkanKnowledge  *self);
const char      *genkan_knowledge_get_problem   (GenkanKnowledge  *self);
void             genkan_knowledge_set_guide_folder
                                                (GenkanKnowledge  *self,
                                                 const char       *folder);
void             genkan_knowledge_set_now       (GenkanKnowledge  *self,
                                                 GDateTime        *now);
GDateTime       *genkan_knowledge_dup_now       (GenkanKnowledge  *self);
char            *genkan_knowledge_dup_today     (GenkanKnowledge  *self);
void             genkan_knowledge_set_records   (GenkanKnowledge  *self,
                                                 GenkanRecords    *records);
GenkanRecords   *genkan_knowledge_get_records   (GenkanKnowledge  *self);
void             genkan_knowledge_note_request  (GenkanKnowledge  *self,
                                                 const char       *host,
                                                 const char       *why);
GenkanResult    *genkan_knowledge_judge_entry   (GenkanKnowledge  *self,
                                                 GenkanRecord     *entry,
                                                 GenkanEntryGate  *gate,
                                                 GError          **error);

G_END_DECLS
