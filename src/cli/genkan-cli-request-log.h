/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records.h"

G_BEGIN_DECLS

/**
 * GenkanCliRequestLog: the list of what has left this computer; all zero to begin with.
 * @records: (nullable): where it is kept, when the keyring is open
 * @is_looked_for: whether anybody has looked
 */
typedef struct
{
  GenkanRecords *records;
  gboolean       is_looked_for;
} GenkanCliRequestLog;

void genkan_cli_request_log_note  (GenkanCliRequestLog *log,
                                   const char          *host,
                                   const char          *why,
                                   gint64               time);
void genkan_cli_request_log_clear (GenkanCliRequestLog *log);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GenkanCliRequestLog, genkan_cli_request_log_clear)

G_END_DECLS
