/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records.h"

/* @number: the end of its id. Texts that are %NULL are left out. */
typedef struct
{
  guint       number;
  const char *name;
  const char *service;
  const char *purpose;
  const char *url;
  const char *verdict;
  guint       person; /* number; 0 for nobody */
} SavedEntry;

void load_saved   (GenkanRecords    *records);
void put_saved    (GenkanRecords    *records,
                   const SavedEntry *entry);
void put_person   (GenkanRecords    *records,
                   guint             number,
                   const char       *name);
void remove_saved (GenkanRecords    *records,
                   guint             number);
