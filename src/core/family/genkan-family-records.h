/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records.h"

G_BEGIN_DECLS

/**
 * GenkanFamilyChoice: what goes into a family file.
 * @people: (nullable): ids of the people whose entries are handed on; %NULL for everybody, and for entries of nobody
 * @with_accounts: their accounts, too; never attempts to log in, checkups, or what left the computer
 */
typedef struct
{
  const char * const *people;
  gboolean            with_accounts;
} GenkanFamilyChoice;

GBytes *genkan_family_pack (GenkanRecords             *records,
                            const GenkanFamilyChoice  *choice,
                            const char                *program,
                            GDateTime                 *now,
                            guint                     *n_entries);

G_END_DECLS
