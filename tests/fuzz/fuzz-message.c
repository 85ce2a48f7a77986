/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a message: never a crash, valid text, places inside the text, limits kept. */

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-read.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
assert_valid (const char *text)
{
  if (text != NULL)
    g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
assert_links (GenkanMessage *message)
{
  gsize length = strlen (message->text);

  g_assert_cmpuint (message->links->len, <=, GENKAN_LIMIT_LINKS);
  for (guint i = 0; i < message->links->len; i++)
    {
      const GenkanMessageLink *link = g_ptr_array_index (message->links, i);

      assert_valid (link->address);
      assert_valid (link->shown);
      if (link->start >= 0)
        {
          g_assert_cmpuint ((gsize) link->start + link->length, <=, length);
          g_assert_true (g_utf8_validate_len (message->text + link->start, link->length, NULL));
        }
    }
}

static void
assert_message (GenkanMessage *message)
{
  g_assert_nonnull (message->text);
  g_assert_cmpuint (strlen (message->text), <=, GENKAN_LIMIT_TEXT);
  assert_valid (message->text);
  assert_valid (message->hidden_text);
  assert_valid (message->subject);
  assert_valid (message->from_name);
  assert_valid (message->from_address);
  assert_valid (message->reply_to_address);
  assert_links (message);
  for (guint i = 0; i < message->attachments->len; i++)
    {
      const GenkanMessageAttachment *attachment = g_ptr_array_index (message->attachments, i);

      assert_valid (attachment->name);
      assert_valid (attachment->media_type);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GenkanMessage) pasted = genkan_message_read_text (text, NULL, NULL);

  g_assert_true ((messages != NULL) == (error == NULL));
  for (guint i = 0; messages != NULL && i < messages->len; i++)
    assert_message (g_ptr_array_index (messages, i));
  if (pasted != NULL)
    assert_message (pasted);

  return 0;
}
