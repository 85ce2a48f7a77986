/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gmime/gmime.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-header.h"
#include "genkan-message-read-private.h"

/* Bytes of a date that is looked at. */
#define MAX_DATE 100

/* Lines that only mail servers and mail programs write. From: and Subject: also stand above words that someone copied. */
static const char * const mail_headers[] = {
  "Authentication-Results", "Content-Transfer-Encoding", "Content-Type", "Delivered-To", "DKIM-Signature", "Message-ID",
  "MIME-Version",           "Received",                  "Received-SPF", "Return-Path",  "X-Mailer",       "X-Originating-IP",
};

static gsize
name_length (const char *line,
             gsize       length)
{
  gsize n = 0;

  while (n < length && (guchar) line[n] > ' ' && (guchar) line[n] < 0x7f && line[n] != ':')
    n++;

  return n;
}

/* Returns: where the value begins, or 0 when @line is no header line */
static gsize
value_start (const char *line,
             gsize       length,
             gsize      *name)
{
  gsize n = name_length (line, length);

  *name = n;
  while (n < length && (line[n] == ' ' || line[n] == '\t'))
    n++;

  return *name > 0 && n < length && line[n] == ':' ? n + 1 : 0;
}

static void
append_value (GString    *value,
              const char *text,
              gsize       length)
{
  gsize begin = value->len;

  if (value->len + length > GENKAN_LIMIT_HEADER_LINE)
    length = GENKAN_LIMIT_HEADER_LINE - value->len;
  g_string_append_len (value, text, (gssize) length);
  for (char *nul = memchr (value->str + begin, '\0', length); nul != NULL; nul = memchr (nul, '\0', (gsize) (value->str + value->len - nul)))
    *nul = ' ';
}

static void
finish_header (GenkanMessage *message,
               const char    *name,
               gsize          length,
               GString       *value)
{
  GenkanMessageHeader *header;

  if (name == NULL)
    return;
  if (message->headers->len >= GENKAN_LIMIT_HEADERS)
    {
      message->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      return;
    }

  header = g_new0 (GenkanMessageHeader, 1);
  header->name = g_strndup (name, length);
  header->value = g_strdup (g_strstrip (value->str));
  g_ptr_array_add (message->headers, header);
}

/**
 * _genkan_message_split_headers:
 * @data: a mail, any bytes
 *
 * Adds the header lines at the beginning of @data to @message. A line that is none ends them.
 *
 * Returns: where they end and the body begins
 */
gsize
_genkan_message_split_headers (const char    *data,
                               gsize          length,
                               GenkanMessage *message)
{
  g_autoptr (GString) value = g_string_new (NULL);
  const char *name = NULL;
  gsize n_name = 0;
  gsize at = 0;

  while (at < length)
    {
      const char *line = data + at;
      const char *newline = memchr (line, '\n', length - at);
      gsize n = newline != NULL ? (gsize) (newline - line) : length - at;
      gsize next = at + n + (newline != NULL);
      gsize start;
      gsize found;

      if (n > 0 && line[n - 1] == '\r')
        n--;
      if (n == 0)
        {
          at = next;
          break;
        }

      if (name != NULL && (line[0] == ' ' || line[0] == '\t'))
        {
          append_value (value, line, n);
        }
      else
        {
          start = value_start (line, n, &found);
          if (start == 0)
            break;
          finish_header (message, name, n_name, value);
          g_string_truncate (value, 0);
          name = line;
          n_name = found;
          append_value (value, line + start, n - start);
        }
      at = next;
    }
  finish_header (message, name, n_name, value);

  return at;
}

/** Returns: whether the headers are those of a real mail, and not two lines that someone copied above a text */
gboolean
_genkan_message_has_mail_headers (GenkanMessage *message)
{
  for (guint i = 0; i < message->headers->len; i++)
    {
      const char *name = ((GenkanMessageHeader *) g_ptr_array_index (message->headers, i))->name;

      for (gsize k = 0; k < G_N_ELEMENTS (mail_headers); k++)
        {
          if (g_ascii_strcasecmp (name, mail_headers[k]) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

static char *
first_address (const char *value,
               gboolean   *guessed)
{
  g_autoptr (GPtrArray) mailboxes = genkan_message_parse_mailboxes (value, guessed);
  const GenkanMailbox *first = mailboxes->len > 0 ? g_ptr_array_index (mailboxes, 0) : NULL;

  return first != NULL ? g_strdup (first->address) : NULL;
}

static void
read_from (GenkanMessage *message,
           const char    *value,
           gboolean      *guessed)
{
  g_autoptr (GPtrArray) mailboxes = genkan_message_parse_mailboxes (value, guessed);

  message->n_from += mailboxes->len;
  if (mailboxes->len > 0 && message->from_name == NULL && message->from_address == NULL)
    {
      const GenkanMailbox *first = g_ptr_array_index (mailboxes, 0);

      message->from_name = g_strdup (first->name);
      message->from_address = g_strdup (first->address);
    }
}

static void
read_to (GenkanMessage *message,
         const char    *value,
         gboolean      *guessed)
{
  g_autoptr (GPtrArray) mailboxes = genkan_message_parse_mailboxes (value, guessed);
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();

  for (guint i = 0; i < mailboxes->len; i++)
    {
      const GenkanMailbox *mailbox = g_ptr_array_index (mailboxes, i);

      if (mailbox->address != NULL)
        g_ptr_array_add (addresses, g_strdup (mailbox->address));
    }
  g_ptr_array_add (addresses, NULL);
  message->to_addresses = (char **) g_ptr_array_free (g_steal_pointer (&addresses), FALSE);
}

static GDateTime *
read_date (const char *value)
{
  g_autofree char *date = g_strndup (value, MAX_DATE);

  return g_mime_utils_header_decode_date (date);
}

/**
 * _genkan_message_read_headers:
 *
 * Takes sender, subject and date from the headers of @message. Of doubles the topmost counts.
 */
void
_genkan_message_read_headers (GenkanMessage *message)
{
  gboolean guessed = FALSE;

  for (guint i = 0; i < message->headers->len; i++)
    {
      const GenkanMessageHeader *header = g_ptr_array_index (message->headers, i);

      if (g_ascii_strcasecmp (header->name, "From") == 0)
        read_from (message, header->value, &guessed);
      else if (message->subject == NULL && g_ascii_strcasecmp (header->name, "Subject") == 0)
        message->subject = genkan_message_decode_header (header->value, &guessed);
      else if (message->reply_to_address == NULL && g_ascii_strcasecmp (header->name, "Reply-To") == 0)
        message->reply_to_address = first_address (header->value, &guessed);
      else if (message->return_path == NULL && g_ascii_strcasecmp (header->name, "Return-Path") == 0)
        message->return_path = first_address (header->value, &guessed);
      else if (message->to_addresses == NULL && g_ascii_strcasecmp (header->name, "To") == 0)
        read_to (message, header->value, &guessed);
      else if (message->date == NULL && g_ascii_strcasecmp (header->name, "Date") == 0)
        message->date = read_date (header->value);
    }

  if (guessed)
    message->traits |= GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED;
}
