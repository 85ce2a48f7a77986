/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (GenkanMessage, genkan_message, genkan_message_ref, genkan_message_unref)

static void
link_free (gpointer data)
{
  GenkanMessageLink *link = data;

  g_free (link->address);
  g_free (link->shown);
  g_free (link);
}

static void
attachment_free (gpointer data)
{
  GenkanMessageAttachment *attachment = data;

  g_free (attachment->name);
  g_free (attachment->media_type);
  g_clear_pointer (&attachment->content, g_bytes_unref);
  g_free (attachment);
}

static void
header_free (gpointer data)
{
  GenkanMessageHeader *header = data;

  g_free (header->name);
  g_free (header->value);
  g_free (header);
}

/** Returns: (transfer full): an empty message, for the readers to fill */
GenkanMessage *
genkan_message_new (void)
{
  GenkanMessage *self = g_new0 (GenkanMessage, 1);

  g_atomic_ref_count_init (&self->refs);
  self->links = g_ptr_array_new_with_free_func (link_free);
  self->attachments = g_ptr_array_new_with_free_func (attachment_free);
  self->headers = g_ptr_array_new_with_free_func (header_free);

  return self;
}

GenkanMessage *
genkan_message_ref (GenkanMessage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_message_unref (GenkanMessage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->subject);
  g_free (self->from_name);
  g_free (self->from_address);
  g_free (self->reply_to_address);
  g_free (self->return_path);
  g_strfreev (self->to_addresses);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_free (self->text);
  g_free (self->hidden_text);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->attachments);
  g_ptr_array_unref (self->headers);
  g_clear_pointer (&self->raw, g_bytes_unref);
  g_clear_pointer (&self->signed_content, g_bytes_unref);
  g_clear_pointer (&self->signature, g_bytes_unref);
  g_free (self);
}

/** Returns: (transfer none) (nullable): the value of the topmost header @name, any case */
const char *
genkan_message_get_header (GenkanMessage *self,
                           const char    *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->headers->len; i++)
    {
      const GenkanMessageHeader *header = g_ptr_array_index (self->headers, i);

      if (g_ascii_strcasecmp (header->name, name) == 0)
        return header->value;
    }

  return NULL;
}

/** Returns: (transfer none) (nullable): what stands behind the @ of the sender's address */
const char *
genkan_message_get_from_domain (GenkanMessage *self)
{
  const char *at;

  g_return_val_if_fail (self != NULL, NULL);

  at = self->from_address != NULL ? strrchr (self->from_address, '@') : NULL;

  return at != NULL && at[1] != '\0' ? at + 1 : NULL;
}
