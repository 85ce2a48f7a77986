/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog-json-private.h"
#include "genkan-catalog-numbers-private.h"
#include "genkan-facts-table-private.h"

G_BEGIN_DECLS

/**
 * GenkanFactPlace: a host that facts send people to; it has to belong to the service.
 * @where: where in the file
 * @is_mail: a mail server, which may also lie on a domain of customers' mailboxes
 */
typedef struct
{
  char     *where;
  char     *host;
  char     *path;
  gboolean  is_mail;
} GenkanFactPlace;

/**
 * GenkanFactMemory: what records, their lists and their texts lie in.
 * @texts: (nullable): %NULL when texts lie somewhere else
 * @blocks: (element-type gpointer): freed with g_free()
 */
typedef struct
{
  GStringChunk *texts;
  GPtrArray    *blocks;
} GenkanFactMemory;

GenkanFactMemory *_genkan_fact_memory_new      (gboolean               with_texts);
void              _genkan_fact_memory_free     (GenkanFactMemory      *memory);
gpointer          _genkan_fact_memory_add      (GenkanFactMemory      *memory,
                                                gsize                  n,
                                                gsize                  size);

GPtrArray        *_genkan_fact_places_new      (void);
GenkanFactPlace  *_genkan_fact_place_copy      (const GenkanFactPlace *place);
void              _genkan_facts_add_keys       (const GenkanFactTable *table,
                                                GPtrArray             *keys);
void              _genkan_facts_from_json      (GenkanCatalogReport   *report,
                                                GenkanFactMemory      *memory,
                                                GPtrArray             *places,
                                                const GenkanFactTable *table,
                                                JsonObject            *object,
                                                const char            *path,
                                                gpointer               record);
void              _genkan_facts_to_json        (const GenkanFactTable *table,
                                                gconstpointer          record,
                                                JsonObject            *object);
void              _genkan_facts_write          (GenkanCatalogWriter   *writer,
                                                const GenkanFactTable *table,
                                                gconstpointer          record);
void              _genkan_facts_read           (GenkanCatalogReader   *reader,
                                                GenkanFactMemory      *memory,
                                                const GenkanFactTable *table,
                                                gpointer               record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanFactMemory, _genkan_fact_memory_free)

G_END_DECLS
