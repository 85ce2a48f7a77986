/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-contacts.h"
#include "genkan-facts-private.h"
#include "genkan-hosting.h"
#include "genkan-service-facts.h"

G_BEGIN_DECLS

/**
 * GenkanServiceFile: one service as read from a JSON file.
 * @rank: place in the order of importance; small is more often imitated
 * @foreign: (element-type GenkanFactPlace): hosts in facts that may belong to another service of the group
 */
typedef struct
{
  char               *file;
  guint               rank;
  GenkanService       service;
  GenkanServiceFacts  facts;
  GenkanFactMemory   *memory;
  GPtrArray          *lists;
  GPtrArray          *foreign;
} GenkanServiceFile;

/** GenkanHostingFile: the places of `hosting.json`. */
typedef struct
{
  char         *date;
  GStringChunk *texts;
  GArray       *places;
} GenkanHostingFile;

/** GenkanContactsFile: `contacts.json`. */
typedef struct
{
  GenkanFactMemory *memory;
  GenkanContacts    contacts;
} GenkanContactsFile;

GenkanServiceFile  *_genkan_service_file_read  (GenkanCatalogRules       *rules,
                                                const char               *name,
                                                const char               *data,
                                                gsize                     length,
                                                const GenkanHostingPlace *places,
                                                guint                     n_places,
                                                GPtrArray                *problems);
void                _genkan_service_file_free  (GenkanServiceFile        *file);
GenkanHostingFile  *_genkan_hosting_file_read  (GenkanCatalogRules       *rules,
                                                const char               *name,
                                                const char               *data,
                                                gsize                     length,
                                                GPtrArray                *problems);
void                _genkan_hosting_file_free  (GenkanHostingFile        *file);
GenkanContactsFile *_genkan_contacts_file_read (GenkanCatalogRules       *rules,
                                                const char               *name,
                                                const char               *data,
                                                gsize                     length,
                                                GPtrArray                *problems);
void                _genkan_contacts_file_free (GenkanContactsFile        *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanServiceFile, _genkan_service_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanHostingFile, _genkan_hosting_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanContactsFile, _genkan_contacts_file_free)

G_END_DECLS
