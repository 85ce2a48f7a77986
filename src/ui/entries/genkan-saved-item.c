/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-saved-item.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-text.h"
#include "genkan-url.h"

/**
 * GenkanSavedItem:
 *
 * A line in the list of saved entries, with its words worked out once. `look` notifies when it is to be drawn otherwise.
 */
struct _GenkanSavedItem
{
  GObject              parent_instance;

  GenkanSavedKind      kind;
  GenkanRecord        *record;
  char                *id;
  char                *title;
  char                *purpose;
  char                *owner;
  gsize                owner_start; /* in the address */
  const GenkanService *service; /* of the catalog, which the list keeps alive */
  char                *key; /* what a search looks in */
  guint                place;
  gboolean             current;
};

enum
{
  PROP_0,
  PROP_LOOK,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GenkanSavedItem, genkan_saved_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
genkan_saved_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GenkanSavedItem *self = GENKAN_SAVED_ITEM (object);

  switch (prop_id)
    {
    case PROP_LOOK:
      g_value_set_uint (value, self->place << 1 | (self->current ? 1 : 0));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
genkan_saved_item_finalize (GObject *object)
{
  GenkanSavedItem *self = GENKAN_SAVED_ITEM (object);

  g_clear_object (&self->record);
  g_free (self->id);
  g_free (self->title);
  g_free (self->purpose);
  g_free (self->owner);
  g_free (self->key);

  G_OBJECT_CLASS (genkan_saved_item_parent_class)->finalize (object);
}

static void
genkan_saved_item_class_init (GenkanSavedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = genkan_saved_item_finalize;
  object_class->get_property = genkan_saved_item_get_property;

  properties[PROP_LOOK] = g_param_spec_uint ("look", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
genkan_saved_item_init (GenkanSavedItem *self)
{
}

/** Returns: (transfer full): a heading */
GenkanSavedItem *
genkan_saved_item_new_heading (const char *name)
{
  GenkanSavedItem *self = g_object_new (GENKAN_TYPE_SAVED_ITEM, NULL);

  self->kind = GENKAN_SAVED_HEADING;
  self->title = g_strdup (name);

  return self;
}

/* What is kept is in one form, so the owner is found by its letters. */
static void
find_owner (GenkanSavedItem *self,
            GenkanUrlOwners *owners,
            const char      *address)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  const char *host;

  genkan_url_parse (url, address, strlen (address));
  if (url->status != GENKAN_URL_OK)
    return;

  genkan_url_owners_find (owners, url);
  self->owner = g_strdup (url->host + url->owner_start);
  host = strstr (address, url->host);
  if (host != NULL)
    self->owner_start = (gsize) (host - address) + url->owner_start;
}

static char *
dup_purpose (const GenkanService *service,
             const char          *purpose,
             const char          *address)
{
  for (guint i = 0; service != NULL && i < service->n_entries; i++)
    {
      if (g_str_equal (service->entries[i].url, address))
        return g_strdup (genkan_entry_get_label (&service->entries[i]));
    }
  if (purpose != NULL)
    return g_strdup (genkan_entry_get_purpose (&(GenkanEntry) { .purpose = purpose }));

  return NULL;
}

/** Returns: (transfer full): the line of @record; @catalog must outlive it */
GenkanSavedItem *
genkan_saved_item_new_entry (GenkanRecord    *record,
                             GenkanCatalog   *catalog,
                             GenkanUrlOwners *owners)
{
  GenkanSavedItem *self = g_object_new (GENKAN_TYPE_SAVED_ITEM, NULL);
  const char *service = genkan_record_get_text (record, GENKAN_FIELD_SERVICE);
  const char *name = genkan_record_get_text (record, GENKAN_FIELD_NAME);
  const char *address = genkan_record_get_text (record, GENKAN_FIELD_URL);
  g_autofree char *words = NULL;

  self->kind = GENKAN_SAVED_ENTRY;
  self->record = g_object_ref (record);
  self->id = g_strdup (genkan_record_get_id (record));
  self->service = service != NULL && catalog != NULL ? genkan_catalog_lookup (catalog, service) : NULL;
  find_owner (self, owners, address);
  self->purpose = dup_purpose (self->service, genkan_record_get_text (record, GENKAN_FIELD_PURPOSE), address);
  if (name != NULL && *name != '\0')
    self->title = genkan_text_for_display (name, GENKAN_LIMIT_QUOTE);
  else if (self->service != NULL)
    self->title = g_strdup (genkan_service_get_name (self->service));
  else
    self->title = g_strdup (self->owner != NULL ? self->owner : "");

  words = g_strjoin (" ", self->title, self->purpose != NULL ? self->purpose : "", self->owner != NULL ? self->owner : "", NULL);
  self->key = genkan_text_fold (words);

  return self;
}

/** Returns: (transfer full): the line of something that could not be read */
GenkanSavedItem *
genkan_saved_item_new_unread (GenkanUnreadRecord *unread)
{
  GenkanSavedItem *self = g_object_new (GENKAN_TYPE_SAVED_ITEM, NULL);

  self->kind = GENKAN_SAVED_UNREAD;
  self->id = genkan_text_for_display (genkan_unread_record_get_id (unread), GENKAN_LIMIT_QUOTE);
  self->title = g_strdup (genkan_unread_record_is_newer (unread) ? _("An entry of a newer Genkan") : _("An entry that cannot be read"));
  self->purpose = g_strdup (genkan_unread_record_get_sentence (unread));

  return self;
}

GenkanSavedKind
genkan_saved_item_get_kind (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), GENKAN_SAVED_HEADING);

  return self->kind;
}

/** Returns: (transfer none) (nullable): only of an entry */
GenkanRecord *
genkan_saved_item_get_record (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), NULL);

  return self->record;
}

/** Returns: (transfer none) (nullable): of the record */
const char *
genkan_saved_item_get_id (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), NULL);

  return self->id;
}

/** Returns: (transfer none): what the person calls it, or the name of the service, or the owner of the address */
const char *
genkan_saved_item_get_title (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), NULL);

  return self->title;
}

/** Returns: (transfer none) (nullable): with phrase marks */
const char *
genkan_saved_item_get_purpose (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), NULL);

  return self->purpose;
}

/** Returns: (transfer none) (nullable): the registrable domain */
const char *
genkan_saved_item_get_owner (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), NULL);

  return self->owner;
}

/** Returns: (transfer full): what stands in the address before its owner */
char *
genkan_saved_item_dup_before (GenkanSavedItem *self)
{
  g_return_val_if_fail (self->record != NULL, NULL);

  return g_strndup (genkan_record_get_text (self->record, GENKAN_FIELD_URL), self->owner_start);
}

/** Returns: (transfer full): what stands in the address after its owner */
char *
genkan_saved_item_dup_after (GenkanSavedItem *self)
{
  g_return_val_if_fail (self->record != NULL, NULL);

  return g_strdup (genkan_record_get_text (self->record, GENKAN_FIELD_URL) + self->owner_start +
                   (self->owner != NULL && self->owner_start > 0 ? strlen (self->owner) : 0));
}

/**
 * genkan_saved_item_matches:
 * @folded: what is searched for, see genkan_text_fold()
 * @services: (nullable): the services of that name, whatever the way it is written
 */
gboolean
genkan_saved_item_matches (GenkanSavedItem *self,
                           const char      *folded,
                           GHashTable      *services)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), FALSE);

  if (self->service != NULL && services != NULL && g_hash_table_contains (services, self->service))
    return TRUE;

  return self->key != NULL && strstr (self->key, folded) != NULL;
}

guint
genkan_saved_item_get_place (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), 0);

  return self->place;
}

/** genkan_saved_item_set_place: @place: set of #GenkanSavedPlace */
void
genkan_saved_item_set_place (GenkanSavedItem *self,
                             guint            place)
{
  g_return_if_fail (GENKAN_IS_SAVED_ITEM (self));

  if (self->place == place)
    return;

  self->place = place;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOK]);
}

gboolean
genkan_saved_item_get_current (GenkanSavedItem *self)
{
  g_return_val_if_fail (GENKAN_IS_SAVED_ITEM (self), FALSE);

  return self->current;
}

/** Marks the one whose details are seen. */
void
genkan_saved_item_set_current (GenkanSavedItem *self,
                               gboolean         current)
{
  g_return_if_fail (GENKAN_IS_SAVED_ITEM (self));

  if (self->current == current)
    return;

  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOK]);
}
