/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A folder of catalog files for one test. */
typedef struct
{
  char *path;
} CatalogFolder;

void  catalog_folder_set_up    (CatalogFolder *folder,
                                gconstpointer  data);
void  catalog_folder_tear_down (CatalogFolder *folder,
                                gconstpointer  data);
char *catalog_folder_write     (CatalogFolder *folder,
                                const char    *name,
                                const char    *text,
                                gssize         length);
char *catalog_service_text     (const char    *id,
                                const char    *domain,
                                const char    *group);
char *catalog_replaced         (const char    *text,
                                const char    *find,
                                const char    *with);

G_END_DECLS
