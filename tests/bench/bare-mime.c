/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that any check of mails needs: GMime reads each file, and the words of every text part become UTF-8. Other
 * parts are found, but not decoded. Where a charset is missing or wrong, the usual ones are tried. */

#include <fcntl.h>
#include <gmime/gmime.h>
#include <stdio.h>

typedef struct
{
  gsize n_mails;
  gsize n_parts;
  gsize n_letters;
} Count;

static void
read_part (GMimeObject *parent,
           GMimeObject *part,
           gpointer     data)
{
  Count *count = data;
  GMimeContentType *type = g_mime_object_get_content_type (part);
  GMimeDataWrapper *content = GMIME_IS_PART (part) ? g_mime_part_get_content (GMIME_PART (part)) : NULL;
  const char *charsets[] = { g_mime_content_type_get_parameter (type, "charset"), "utf-8", "cp932", "cp1252" };
  GMimeStream *stream;
  GByteArray *bytes;

  count->n_parts++;
  if (content == NULL || !g_mime_content_type_is_type (type, "text", "*"))
    return;

  stream = g_mime_stream_mem_new ();
  g_mime_data_wrapper_write_to_stream (content, stream);
  bytes = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (stream));
  for (gsize i = 0; bytes->len > 0 && i < G_N_ELEMENTS (charsets); i++)
    {
      const char *charset = charsets[i] != NULL ? g_mime_charset_iconv_name (charsets[i]) : NULL;
      gsize n = 0;
      char *text = charset != NULL ? g_convert ((const char *) bytes->data, bytes->len, "UTF-8", charset, NULL, &n, NULL) : NULL;

      count->n_letters += n;
      g_free (text);
      if (text != NULL)
        break;
    }
  g_object_unref (stream);
}

int
main (int    argc,
      char **argv)
{
  Count count = { 0 };

  g_mime_init ();
  for (int i = 1; i < argc; i++)
    {
      GMimeStream *stream = g_mime_stream_fs_open (argv[i], O_RDONLY, 0, NULL);
      GMimeParser *parser = stream != NULL ? g_mime_parser_new_with_stream (stream) : NULL;
      GMimeMessage *message = parser != NULL ? g_mime_parser_construct_message (parser, NULL) : NULL;

      if (message != NULL)
        {
          count.n_mails++;
          g_mime_message_foreach (message, read_part, &count);
        }
      g_clear_object (&message);
      g_clear_object (&parser);
      g_clear_object (&stream);
    }
  printf ("%zu mails, %zu parts, %zu bytes of text\n", count.n_mails, count.n_parts, count.n_letters);

  return 0;
}
