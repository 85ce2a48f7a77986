/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"

G_BEGIN_DECLS

/* Exit statuses beside those of verdicts; the numbers are those of sysexits.h. */
enum
{
  GENKAN_CLI_OK = 0,
  GENKAN_CLI_USAGE = 64,
  GENKAN_CLI_UNREADABLE = 66,
  GENKAN_CLI_UNAVAILABLE = 69,
  GENKAN_CLI_INTERNAL = 70,
};

typedef enum
{
  GENKAN_CLI_FORMAT_TEXT,
  GENKAN_CLI_FORMAT_JSON,
  GENKAN_CLI_FORMAT_TSV,
} GenkanCliFormat;

gboolean genkan_cli_parse_options (const char          *synopsis,
                                   const GOptionEntry  *entries,
                                   int                 *argc,
                                   char              ***argv,
                                   int                 *status);
gboolean genkan_cli_parse_format  (const char          *text,
                                   GenkanCliFormat     *format);
char    *genkan_cli_dup_today     (const char          *now);
int      genkan_cli_fail          (int                  status,
                                   const char          *sentence);
gboolean genkan_cli_may_write      (const char          *path,
                                    const char          *ending);
GenkanCatalog *genkan_cli_load_catalog (GError        **error);

int      genkan_cli_address       (int                  argc,
                                   char               **argv);
int      genkan_cli_feed          (int                  argc,
                                   char               **argv);

G_END_DECLS
