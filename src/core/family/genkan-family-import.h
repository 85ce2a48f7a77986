/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records.h"
#include "genkan-url-check.h"

G_BEGIN_DECLS

/**
 * GenkanFamilyState:
 * @GENKAN_FAMILY_NEW: there is no such record here
 * @GENKAN_FAMILY_SAME: it is here already and says the same
 * @GENKAN_FAMILY_DIFFERENT: it is here, and says something else
 */
typedef enum
{
  GENKAN_FAMILY_NEW,
  GENKAN_FAMILY_SAME,
  GENKAN_FAMILY_DIFFERENT,
} GenkanFamilyState;

/**
 * GenkanFamilyRow: one record of a family file, before anything is kept.
 * @record: what the file says
 * @stored: (nullable): what is here
 * @verdict: of an entry: what its address is now, by the data of this computer
 * @service: (nullable): of an entry: whose official address it is, or whose it is said to be; owned by the catalog
 * @may_keep: %FALSE for an address that is not official today: it is shown as what it is, and never kept
 * @chosen: whether it is kept when the person confirms; at first all new ones
 */
typedef struct
{
  GenkanRecord        *record;
  GenkanRecord        *stored;
  GenkanFamilyState    state;
  GenkanVerdict        verdict;
  const GenkanService *service;
  gboolean             may_keep;
  gboolean             chosen;
} GenkanFamilyRow;

#define GENKAN_TYPE_FAMILY_IMPORT (genkan_family_import_get_type ())

/**
 * GenkanFamilyImport:
 *
 * What a family file would change here. Nothing is kept before genkan_family_import_apply_async(); what is kept is kept
 * record by record, so when it is interrupted, each is either as before or whole, and the same again finishes it.
 */
G_DECLARE_FINAL_TYPE (GenkanFamilyImport, genkan_family_import, GENKAN, FAMILY_IMPORT, GObject)

GenkanFamilyImport *genkan_family_import_new          (GBytes               *content,
                                                       GenkanRecords        *records,
                                                       GenkanCatalog        *catalog,
                                                       GenkanUrlCheck       *check,
                                                       GError              **error);
guint               genkan_family_import_get_n_rows   (GenkanFamilyImport   *import);
GenkanFamilyRow    *genkan_family_import_get_row      (GenkanFamilyImport   *import,
                                                       guint                 index);
void                genkan_family_import_apply_async  (GenkanFamilyImport   *import,
                                                       GDateTime            *now,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean            genkan_family_import_apply_finish (GenkanFamilyImport   *import,
                                                       GAsyncResult         *result,
                                                       guint                *n_kept,
                                                       GError              **error);

G_END_DECLS
