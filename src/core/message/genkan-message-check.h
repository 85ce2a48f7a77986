/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-proof.h"
#include "genkan-message-words.h"
#include "genkan-message.h"
#include "genkan-result.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_MESSAGE_CHECK (genkan_message_check_get_type ())

/**
 * GenkanMessageCheck: decides whether a message comes from whom it says. Pure analysis: nothing is fetched, opened or sent.
 * Built once, then used for any number of messages. Not thread-safe.
 */
typedef struct _GenkanMessageCheck GenkanMessageCheck;

GType               genkan_message_check_get_type (void) G_GNUC_CONST;
GenkanMessageCheck *genkan_message_check_new      (GenkanCatalog            *catalog,
                                                   GenkanUrlCheck           *url_check,
                                                   GError                  **error);
GenkanMessageCheck *genkan_message_check_ref      (GenkanMessageCheck       *check);
void                genkan_message_check_unref    (GenkanMessageCheck       *check);
GenkanResult       *genkan_message_check_run      (GenkanMessageCheck       *check,
                                                   GenkanMessage            *message,
                                                   const GenkanMessageKeys  *keys,
                                                   const GenkanService      *named);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageCheck, genkan_message_check_unref)

G_END_DECLS
