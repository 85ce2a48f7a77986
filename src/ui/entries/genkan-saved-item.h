/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"
#include "genkan-record.h"
#include "genkan-unread-record.h"
#include "genkan-url-owner.h"

G_BEGIN_DECLS

/**
 * GenkanSavedKind: what a line of the list is.
 * @GENKAN_SAVED_HEADING: the person whose entries follow
 * @GENKAN_SAVED_ENTRY: an entry
 * @GENKAN_SAVED_UNREAD: an entry that could not be read
 */
typedef enum
{
  GENKAN_SAVED_HEADING,
  GENKAN_SAVED_ENTRY,
  GENKAN_SAVED_UNREAD,
} GenkanSavedKind;

/** GenkanSavedPlace: edges of a group. */
typedef enum
{
  GENKAN_SAVED_FIRST = 1 << 0,
  GENKAN_SAVED_LAST = 1 << 1,
} GenkanSavedPlace;

#define GENKAN_TYPE_SAVED_ITEM (genkan_saved_item_get_type ())
G_DECLARE_FINAL_TYPE (GenkanSavedItem, genkan_saved_item, GENKAN, SAVED_ITEM, GObject)

GenkanSavedItem *genkan_saved_item_new_heading (const char         *name);
GenkanSavedItem *genkan_saved_item_new_entry   (GenkanRecord       *record,
                                                GenkanCatalog      *catalog,
                                                GenkanUrlOwners    *owners);
GenkanSavedItem *genkan_saved_item_new_unread  (GenkanUnreadRecord *unread);

GenkanSavedKind  genkan_saved_item_get_kind    (GenkanSavedItem    *self);
GenkanRecord    *genkan_saved_item_get_record  (GenkanSavedItem    *self);
const char      *genkan_saved_item_get_id      (GenkanSavedItem    *self);
const char      *genkan_saved_item_get_title   (GenkanSavedItem    *self);
const char      *genkan_saved_item_get_purpose (GenkanSavedItem    *self);
const char      *genkan_saved_item_get_owner   (GenkanSavedItem    *self);
char            *genkan_saved_item_dup_before  (GenkanSavedItem    *self);
char            *genkan_saved_item_dup_after   (GenkanSavedItem    *self);
gboolean         genkan_saved_item_matches     (GenkanSavedItem    *self,
                                                const char         *folded,
                                                GHashTable         *services);
guint            genkan_saved_item_get_place   (GenkanSavedItem    *self);
void             genkan_saved_item_set_place   (GenkanSavedItem    *self,
                                                guint               place);
gboolean         genkan_saved_item_get_current (GenkanSavedItem    *self);
void             genkan_saved_item_set_current (GenkanSavedItem    *self,
                                                gboolean            current);

G_END_DECLS
