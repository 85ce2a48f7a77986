/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog-variant-private.h"
#include "genkan-catalog.h"

G_BEGIN_DECLS

/* Folded texts under which services are searched; made when somebody searches for the first time. */
typedef struct _GenkanCatalogIndex GenkanCatalogIndex;

/* @services: first those of the program, in the order of importance, then those of the person
 * @facts: from a service to its facts, for those that somebody has asked for
 * @memories: (element-type GenkanFactMemory): what these and the contacts lie in */
struct _GenkanCatalog
{
  gatomicrefcount       ref_count;
  GenkanCatalogContent *content;
  GPtrArray            *user_files;
  GPtrArray            *services;
  GHashTable           *by_id;
  GHashTable           *by_name;
  GHashTable           *facts;
  const GenkanContacts *contacts;
  GPtrArray            *memories;
  GenkanCatalogIndex   *index;
};

GPtrArray *_genkan_catalog_read_user_folder (GenkanCatalog      *catalog,
                                             const char         *folder,
                                             GPtrArray          *problems);
void       _genkan_catalog_index_free       (GenkanCatalogIndex *index);

G_END_DECLS
