/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-unread-record.h"

#include "genkan-error.h"

struct _GenkanUnreadRecord
{
  GObject  parent_instance;

  char    *kind;
  char    *id;
  char    *sentence;
  gboolean is_newer;
};

G_DEFINE_FINAL_TYPE (GenkanUnreadRecord, genkan_unread_record, G_TYPE_OBJECT)

static void
genkan_unread_record_finalize (GObject *object)
{
  GenkanUnreadRecord *self = GENKAN_UNREAD_RECORD (object);

  g_free (self->kind);
  g_free (self->id);
  g_free (self->sentence);

  G_OBJECT_CLASS (genkan_unread_record_parent_class)->finalize (object);
}

static void
genkan_unread_record_class_init (GenkanUnreadRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_unread_record_finalize;
}

static void
genkan_unread_record_init (GenkanUnreadRecord *self)
{
}

/**
 * genkan_unread_record_new:
 * @kind: as it stands in the keyring
 * @id: as it stands in the keyring
 * @reason: why it cannot be read
 *
 * Returns: (transfer full)
 */
GenkanUnreadRecord *
genkan_unread_record_new (const char   *kind,
                          const char   *id,
                          const GError *reason)
{
  GenkanUnreadRecord *self = g_object_new (GENKAN_TYPE_UNREAD_RECORD, NULL);

  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  self->sentence = g_strdup (reason->message);
  self->is_newer = g_error_matches (reason, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION);

  return self;
}

const char *
genkan_unread_record_get_kind (GenkanUnreadRecord *self)
{
  g_return_val_if_fail (GENKAN_IS_UNREAD_RECORD (self), NULL);

  return self->kind;
}

const char *
genkan_unread_record_get_id (GenkanUnreadRecord *self)
{
  g_return_val_if_fail (GENKAN_IS_UNREAD_RECORD (self), NULL);

  return self->id;
}

/** Returns: what is wrong, for the person */
const char *
genkan_unread_record_get_sentence (GenkanUnreadRecord *self)
{
  g_return_val_if_fail (GENKAN_IS_UNREAD_RECORD (self), NULL);

  return self->sentence;
}

/** Returns: %TRUE when an update would help; %FALSE when it is damaged */
gboolean
genkan_unread_record_is_newer (GenkanUnreadRecord *self)
{
  g_return_val_if_fail (GENKAN_IS_UNREAD_RECORD (self), FALSE);

  return self->is_newer;
}
