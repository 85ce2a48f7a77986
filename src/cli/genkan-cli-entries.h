/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-cli.h"
#include "genkan-entry-gate.h"
#include "genkan-records.h"

G_BEGIN_DECLS

/** GenkanCliEntries: what every command about entries needs, and its options; all nullable. */
typedef struct
{
  GenkanCatalog  *catalog;
  GenkanUrlCheck *check;
  GenkanRecords  *records;
  GenkanCliFormat format;
  const char     *service;
  const char     *purpose;
  const char     *person;
  gint64          now;
} GenkanCliEntries;

int  genkan_cli_entries            (int                argc,
                                    char             **argv);
int  genkan_cli_entries_add        (GenkanCliEntries  *entries,
                                    const char        *address);
int  genkan_cli_entries_list       (GenkanCliEntries  *entries);
void genkan_cli_entries_print_one  (GenkanCliEntries  *entries,
                                    GenkanRecord      *entry);
void genkan_cli_entries_say_unproved
                                   (void);

G_END_DECLS
