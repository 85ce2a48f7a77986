/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-read.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-message-charset.h"
#include "genkan-message-read-private.h"
#include "genkan-text.h"

static const struct
{
  const char *magic;
  gsize       length;
} pictures[] = {
  { "\211PNG\r\n\032\n", 8 },
  { "\377\330\377", 3 },
  { "GIF87a", 6 },
  { "GIF89a", 6 },
};

static gboolean
begins_with (const char *data,
             gsize       length,
             const char *magic,
             gsize       n)
{
  return length >= n && memcmp (data, magic, n) == 0;
}

static gboolean
is_picture (const char *data,
            gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      if (begins_with (data, length, pictures[i].magic, pictures[i].length))
        return TRUE;
    }

  return FALSE;
}

static GenkanMessage *
read_picture (GBytes  *bytes,
              GError **error)
{
  g_autoptr (GenkanMessage) message = genkan_message_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  if (!_genkan_message_add_codes (message, bytes, text, error))
    return NULL;
  if (text->len == 0)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND,
                           _("There is no QR code in this picture. Please type or paste the words that you see in it."));
      return NULL;
    }
  message->text = g_string_free (g_steal_pointer (&text), FALSE);

  return g_steal_pointer (&message);
}

static GenkanMessage *
read_plain (const char *data,
            gsize       length,
            GError    **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GenkanMessage) message = NULL;
  gboolean guessed = FALSE;
  gboolean is_wide = begins_with (data, length, "\377\376", 2) || begins_with (data, length, "\376\377", 2);

  if (length > GENKAN_LIMIT_TEXT)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE,
                           _("This text is too long to look at. Please give only the message."));
      return NULL;
    }
  if (!is_wide && memchr (data, '\0', length) != NULL)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_TEXT,
                           _("This file is neither a mail nor a text nor a picture that can be looked at."));
      return NULL;
    }

  text = genkan_message_decode (data, length, is_wide ? "UTF-16" : NULL, &guessed);
  message = genkan_message_read_text (text, NULL, error);
  if (message != NULL && guessed && !g_utf8_validate (data, (gssize) length, NULL))
    message->traits |= GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED;

  return g_steal_pointer (&message);
}

/* Returns: how long the line is, with its end */
static gsize
line_length (const char *line,
             gsize       length)
{
  const char *newline = memchr (line, '\n', length);

  return newline != NULL ? (gsize) (newline - line) + 1 : length;
}

/* Where the next mail begins in a file of several: a line "From somebody date" after an empty one, and a header after it.
 * A sentence in a mail can begin with this word too. RFC 4155 */
static gsize
find_next_mail (const char *data,
                gsize       length,
                gsize       at)
{
  while (at < length)
    {
      const char *found = memmem (data + at, length - at, "\nFrom ", 6);
      gsize place = found != NULL ? (gsize) (found - data) : length;
      gsize next;

      if (found == NULL)
        break;
      at = place + 1;
      next = at + line_length (data + at, length - at);
      if (place > 0 && data[place - 1] == '\r')
        place--;
      if (place > 0 && data[place - 1] == '\n' && memchr (data + at, ':', next - at) != NULL && next < length &&
          memchr (data + next, ':', line_length (data + next, length - next)) != NULL)
        return at;
    }

  return length;
}

static void
read_mbox (GBytes    *bytes,
           GPtrArray *messages)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize at = 0;

  while (at < length)
    {
      gsize begin = at + line_length (data + at, length - at);
      gsize end = find_next_mail (data, length, begin - 1);
      g_autoptr (GBytes) raw = g_bytes_new_from_bytes (bytes, begin, end - begin);
      GenkanMessage *message = NULL;

      if (messages->len == GENKAN_LIMIT_MESSAGES)
        {
          message = g_ptr_array_index (messages, messages->len - 1);
          message->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
          return;
        }
      message = _genkan_message_read_mail (raw);
      if (message != NULL)
        g_ptr_array_add (messages, message);
      at = end;
    }
}

/* What editors and other programs put before the text. */
static GBytes *
skip_mark (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize skipped = begins_with (data, length, "\357\273\277", 3) ? 3 : 0;

  while (skipped < length && (data[skipped] == '\n' || data[skipped] == '\r'))
    skipped++;

  return g_bytes_new_from_bytes (bytes, skipped, length - skipped);
}

static gboolean
check_size (gsize    length,
            GError **error)
{
  if (length == 0)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY, _("There is nothing in it. Please give the message itself."));
      return FALSE;
    }
  if (length > GENKAN_LIMIT_MESSAGE)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE,
                           _("This message is too large to look at. Please copy its words and paste them instead."));
      return FALSE;
    }

  return TRUE;
}

/**
 * genkan_message_read_bytes:
 * @bytes: a file that was opened or dropped: a mail, several mails (mbox), a picture with a QR code, or a text
 *
 * Finds out what @bytes are and reads them. Nothing is fetched, and nothing is run.
 *
 * Returns: (transfer full) (nullable) (element-type GenkanMessage): at least one message, at most GENKAN_LIMIT_MESSAGES;
 *   %NULL with GENKAN_ERROR_EMPTY, _TOO_LARGE, _NOT_TEXT, _BROKEN, _NOT_FOUND (no QR code in the picture) or _UNAVAILABLE
 */
GPtrArray *
genkan_message_read_bytes (GBytes  *bytes,
                           GError **error)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_message_unref);
  g_autoptr (GBytes) content = NULL;
  GenkanMessage *message = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!check_size (g_bytes_get_size (bytes), error))
    return NULL;
  content = skip_mark (bytes);
  data = g_bytes_get_data (content, &length);
  if (!check_size (length, error))
    return NULL;

  if (begins_with (data, length, "\320\317\021\340\241\261\032\341", 8))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                           _("This is a message in Outlook's own format. Please save it as “.eml”, or drag it to the desktop from the web mail, and open that file."));
      return NULL;
    }

  if (is_picture (data, length))
    {
      message = read_picture (content, error);
    }
  else
    {
      if (begins_with (data, length, "From ", 5))
        read_mbox (content, messages);
      else
        message = _genkan_message_read_mail (content);
      if (message == NULL && messages->len == 0)
        message = read_plain (data, length, error);
    }

  if (message != NULL)
    g_ptr_array_add (messages, message);

  return messages->len > 0 ? g_steal_pointer (&messages) : NULL;
}
