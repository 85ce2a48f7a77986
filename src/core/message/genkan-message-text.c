/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-message-header.h"
#include "genkan-message-read-private.h"
#include "genkan-message-read.h"
#include "genkan-text.h"

/* The lines that people copy along with a message. */
typedef enum
{
  LINE_SENDER,
  LINE_SUBJECT,
  LINE_OTHER,
} LineKind;

static const struct
{
  const char *label;
  LineKind    kind;
} labels[] = {
  { "From", LINE_SENDER },      { "Sender", LINE_SENDER },   { "差出人", LINE_SENDER },   { "送信者", LINE_SENDER },
  { "送信元", LINE_SENDER },    { "Subject", LINE_SUBJECT }, { "件名", LINE_SUBJECT },    { "題名", LINE_SUBJECT },
  { "To", LINE_OTHER },         { "Cc", LINE_OTHER },        { "Date", LINE_OTHER },      { "Sent", LINE_OTHER },
  { "Reply-To", LINE_OTHER },   { "宛先", LINE_OTHER },      { "日時", LINE_OTHER },      { "日付", LINE_OTHER },
  { "送信日時", LINE_OTHER },   { "受信日時", LINE_OTHER },
};

static const char *
skip_spaces (const char *p)
{
  while (*p == ' ' || *p == '\t' || g_str_has_prefix (p, "　"))
    p = g_utf8_next_char (p);

  return p;
}

/* Returns: (nullable): where the value begins when the line at @line is one of the labels */
static const char *
find_label (const char *line,
            LineKind   *kind)
{
  line = skip_spaces (line);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize n = strlen (labels[i].label);
      const char *p;

      if (g_ascii_strncasecmp (line, labels[i].label, n) != 0)
        continue;
      p = skip_spaces (line + n);
      if (*p != ':' && !g_str_has_prefix (p, "："))
        continue;
      *kind = labels[i].kind;
      return skip_spaces (g_utf8_next_char (p));
    }

  return NULL;
}

/* Japanese keyboards write these too. */
static char *
with_plain_brackets (const char *sender)
{
  GString *plain = g_string_new (sender);

  g_string_replace (plain, "＜", "<", 0);
  g_string_replace (plain, "＞", ">", 0);
  g_string_replace (plain, "＠", "@", 0);

  return g_string_free (plain, FALSE);
}

static void
set_sender (GenkanMessage *message,
            const char    *sender)
{
  g_autofree char *plain = with_plain_brackets (sender);
  gboolean guessed = FALSE;
  g_autoptr (GPtrArray) mailboxes = genkan_message_parse_mailboxes (plain, &guessed);

  g_clear_pointer (&message->from_name, g_free);
  g_clear_pointer (&message->from_address, g_free);
  message->n_from = mailboxes->len;
  if (mailboxes->len > 0)
    {
      const GenkanMailbox *first = g_ptr_array_index (mailboxes, 0);

      message->from_name = g_strdup (first->name);
      message->from_address = g_strdup (first->address);
    }
}

/* Returns: where the message itself begins in @text */
static const char *
read_labels (GenkanMessage *message,
             const char    *text)
{
  const char *p = text;
  LineKind kind;
  const char *value;

  while ((value = find_label (p, &kind)) != NULL)
    {
      gsize n = strcspn (value, "\r\n");
      g_autofree char *line = g_strndup (value, n);
      gboolean guessed = FALSE;

      if (kind == LINE_SENDER && message->n_from == 0)
        set_sender (message, line);
      else if (kind == LINE_SUBJECT && message->subject == NULL)
        message->subject = genkan_message_decode_header (line, &guessed);
      p = value + n;
      p += *p == '\r';
      p += *p == '\n';
    }

  return p;
}

/**
 * genkan_message_read_text:
 * @text: pasted words or an SMS; not necessarily valid UTF-8
 * @sender: (nullable): who it came from, when the person typed that in; wins over what stands in @text
 *
 * Leading lines such as `From:` or `件名：` are taken as sender and subject. A pasted mail with all its headers is read as a mail.
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_ERROR_EMPTY, _TOO_LARGE or _NOT_TEXT
 */
GenkanMessage *
genkan_message_read_text (const char *text,
                          const char *sender,
                          GError    **error)
{
  g_autoptr (GenkanMessage) message = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) body = NULL;
  g_autofree char *valid = NULL;
  const char *begin;

  g_return_val_if_fail (text != NULL, NULL);

  valid = genkan_text_from_bytes (text, strlen (text), error);
  if (valid == NULL)
    return NULL;

  bytes = g_bytes_new (valid, strlen (valid));
  message = _genkan_message_read_mail (bytes);
  if (message == NULL)
    {
      message = genkan_message_new ();
      begin = read_labels (message, valid);
      body = g_string_new (NULL);
      _genkan_message_append_plain (body, begin);
      message->text = g_string_free (g_steal_pointer (&body), FALSE);
      _genkan_message_add_text_links (message);
    }
  if (sender != NULL && *sender != '\0')
    set_sender (message, sender);

  return g_steal_pointer (&message);
}
