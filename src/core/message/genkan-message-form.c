/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-form.h"

#include <string.h>

#include "genkan-message-read.h"
#include "genkan-url-extract.h"

/* Fewer letters beside addresses are a label, as in "URL: …", and no message. */
#define ENOUGH_LETTERS 4

/* A text is told by its beginning. */
#define LOOKED_AT (16 * 1024)

static gboolean
is_one_latin_word (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isgraph (*p))
        return FALSE;
    }

  return TRUE;
}

static int
compare_lengths (const void *a,
                 const void *b)
{
  return (int) strlen (*(char * const *) b) - (int) strlen (*(char * const *) a);
}

static gboolean
has_words (const char *text)
{
  g_auto (GStrv) addresses = genkan_url_extract (text, G_MAXUINT);
  g_autoptr (GString) rest = g_string_new (text);
  guint n = 0;

  /* longest first: one may be the beginning of another */
  qsort (addresses, g_strv_length (addresses), sizeof *addresses, compare_lengths);
  for (char **address = addresses; *address != NULL; address++)
    g_string_replace (rest, *address, " ", 0);

  for (const char *p = rest->str; *p != '\0' && n < ENOUGH_LETTERS; p = g_utf8_next_char (p))
    n += g_unichar_isalpha (g_utf8_get_char (p));

  return n == ENOUGH_LETTERS;
}

/**
 * genkan_message_form_find:
 * @text: what was pasted
 *
 * Whether @text is to be judged as a message or as addresses. An address alone is best judged alone; with words around it
 * the words say who is claimed.
 *
 * Returns: the form
 */
GenkanMessageForm
genkan_message_form_find (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *beginning = NULL;
  g_autoptr (GenkanMessage) message = NULL;

  g_return_val_if_fail (text != NULL, GENKAN_MESSAGE_FORM_ADDRESSES);

  beginning = g_strndup (text, strnlen (text, LOOKED_AT));
  valid = g_strstrip (g_utf8_make_valid (beginning, -1));
  if (is_one_latin_word (valid) || !has_words (valid))
    return GENKAN_MESSAGE_FORM_ADDRESSES;

  message = genkan_message_read_text (valid, NULL, NULL);
  if (message == NULL)
    return GENKAN_MESSAGE_FORM_ADDRESSES;
  if (message->is_mail)
    return GENKAN_MESSAGE_FORM_MAIL;

  return message->n_from > 0 ? GENKAN_MESSAGE_FORM_SENT_WORDS : GENKAN_MESSAGE_FORM_WORDS;
}
