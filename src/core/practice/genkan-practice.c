/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-practice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-message-read.h"

#define RESOURCE "/io/github/genkan/Genkan/practice/cases.xml"

/* Who receives the mails, and where. */
#define RECEIVER "hanako@aoba-mail.example"
#define RECEIVING_SERVER "mx.aoba-mail.example"

/* The parts of a case in the file. */
typedef enum
{
  PART_NAME,
  PART_ADDRESS,
  PART_CONFIRMED,
  PART_SUBJECT,
  PART_TEXT,
  PART_LESSON,
  N_PARTS,
} Part;

static const struct
{
  const char *element;
  gboolean    is_translated;
} parts[N_PARTS] = {
  [PART_NAME] = { "name", TRUE },
  [PART_ADDRESS] = { "address", FALSE },
  [PART_CONFIRMED] = { "confirmed", FALSE },
  [PART_SUBJECT] = { "subject", TRUE },
  [PART_TEXT] = { "text", TRUE },
  [PART_LESSON] = { "lesson", TRUE },
};

typedef struct
{
  GPtrArray          *cases;
  GenkanPracticeCase *current;
  gboolean            is_mail;
  char               *values[N_PARTS];
  GString            *text;
} Reader;

static void
free_case (gpointer data)
{
  GenkanPracticeCase *practice = data;

  g_free (practice->id);
  g_free (practice->service);
  g_free (practice->lesson);
  g_clear_pointer (&practice->message, genkan_message_unref);
  g_free (practice);
}

static void
begin_case (Reader       *reader,
            const char  **names,
            const char  **values)
{
  reader->current = g_new0 (GenkanPracticeCase, 1);
  g_ptr_array_add (reader->cases, reader->current);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        reader->current->id = g_strdup (values[i]);
      else if (g_str_equal (names[i], "kind"))
        reader->is_mail = g_str_equal (values[i], "mail");
      else if (g_str_equal (names[i], "genuine"))
        reader->current->is_genuine = g_str_equal (values[i], "true");
      else if (g_str_equal (names[i], "verdict"))
        genkan_verdict_from_token (values[i], &reader->current->verdict);
      else if (g_str_equal (names[i], "service"))
        reader->current->service = g_strdup (values[i]);
    }
}

static void
append_encoded (GString    *mail,
                const char *words)
{
  g_autofree char *encoded = g_base64_encode ((const guchar *) words, strlen (words));

  g_string_append_printf (mail, "=?UTF-8?B?%s?=", encoded);
}

/* A mail as the receiving service would have stored it. */
static GenkanMessage *
compose_mail (const Reader  *reader,
              GError       **error)
{
  g_autoptr (GString) mail = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  const char *confirmed = reader->values[PART_CONFIRMED];

  g_string_append (mail, "Received: from sender (sender [192.0.2.10]) by " RECEIVING_SERVER "; Sat, 14 Nov 2026 09:30:05 +0900\r\n");
  if (confirmed != NULL)
    g_string_append_printf (mail, "Authentication-Results: " RECEIVING_SERVER "; dmarc=pass header.from=%s\r\n", confirmed);
  g_string_append (mail, "From: ");
  append_encoded (mail, reader->values[PART_NAME]);
  g_string_append_printf (mail, " <%s>\r\nTo: " RECEIVER "\r\nSubject: ", reader->values[PART_ADDRESS]);
  append_encoded (mail, reader->values[PART_SUBJECT]);
  g_string_append_printf (mail, "\r\nDate: Sat, 14 Nov 2026 09:30:00 +0900\r\nMessage-ID: <%s@%s>\r\nMIME-Version: 1.0\r\n"
                          "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n%s\r\n",
                          reader->current->id, RECEIVING_SERVER, reader->values[PART_TEXT]);

  bytes = g_bytes_new (mail->str, mail->len);
  messages = genkan_message_read_bytes (bytes, error);

  return messages != NULL ? genkan_message_ref (g_ptr_array_index (messages, 0)) : NULL;
}

static void
end_case (Reader  *reader,
          GError **error)
{
  gboolean whole = reader->values[PART_NAME] != NULL && reader->values[PART_TEXT] != NULL && reader->values[PART_LESSON] != NULL &&
                   (!reader->is_mail || (reader->values[PART_ADDRESS] != NULL && reader->values[PART_SUBJECT] != NULL));

  if (!whole)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("The cases for practice are damaged. Please install Genkan again."));
      return;
    }

  reader->current->lesson = g_strdup (reader->values[PART_LESSON]);
  reader->current->message = reader->is_mail ? compose_mail (reader, error)
                                             : genkan_message_read_text (reader->values[PART_TEXT], reader->values[PART_NAME], error);
  for (gsize i = 0; i < N_PARTS; i++)
    g_clear_pointer (&reader->values[i], g_free);
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              data,
               GError              **error)
{
  Reader *reader = data;

  g_string_truncate (reader->text, 0);
  if (g_str_equal (element, "case"))
    begin_case (reader, names, values);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              data,
             GError              **error)
{
  Reader *reader = data;

  for (gsize i = 0; i < N_PARTS; i++)
    {
      if (!g_str_equal (parts[i].element, element))
        continue;
      g_free (reader->values[i]);
      reader->values[i] = g_strdup (parts[i].is_translated ? _(reader->text->str) : reader->text->str);
    }
  if (g_str_equal (element, "case"))
    end_case (reader, error);
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              data,
          GError              **error)
{
  Reader *reader = data;

  g_string_append_len (reader->text, text, (gssize) length);
}

/**
 * genkan_practice_load:
 *
 * Reads the cases that the program brings along, in the language of the person.
 *
 * Returns: (transfer full) (nullable) (element-type GenkanPracticeCase): them, or %NULL with GENKAN_ERROR_BROKEN
 */
GPtrArray *
genkan_practice_load (GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GBytes) file = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (free_case);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  Reader reader = { .cases = cases, .text = text };
  gboolean is_read;
  gsize length;
  const char *content;

  if (file == NULL)
    return NULL;

  content = g_bytes_get_data (file, &length);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  is_read = g_markup_parse_context_parse (context, content, (gssize) length, error) &&
            g_markup_parse_context_end_parse (context, error);
  for (gsize i = 0; i < N_PARTS; i++)
    g_free (reader.values[i]);

  return is_read ? g_steal_pointer (&cases) : NULL;
}

/** Returns: (transfer full): the day on which the cases were received; they are judged by it, today and in ten years */
GDateTime *
genkan_practice_dup_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (9 * 60 * 60);

  return g_date_time_new (zone, 2026, 11, 14, 10, 0, 0);
}
