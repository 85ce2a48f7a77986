/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-charset.h"
#include "genkan-message-header.h"
#include "genkan-message-mime-private.h"

/* Where an HTML part may name its own charset. */
#define META_LENGTH 2048

/**
 * _genkan_message_tree_init:
 * @data: a mail or a part of one; must live as long as @tree
 */
void
_genkan_message_tree_init (GenkanMessageTree *tree,
                           const char        *data,
                           gsize              length)
{
  static gsize is_ready = 0;
  GMimeStream *stream;
  GMimeParser *parser;

  if (g_once_init_enter (&is_ready))
    {
      g_mime_init ();
      g_once_init_leave (&is_ready, 1);
    }

  /* a stream that only reads looks at these two fields; taking them from here saves a copy of the mail */
  tree->bytes.data = (guint8 *) data;
  tree->bytes.len = (guint) length;
  stream = g_mime_stream_mem_new_with_byte_array (&tree->bytes);
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);

  parser = g_mime_parser_new_with_stream (stream);
  g_mime_parser_set_persist_stream (parser, TRUE);
  tree->root = g_mime_parser_construct_part (parser, NULL);

  g_object_unref (parser);
  g_object_unref (stream);
}

void
_genkan_message_tree_clear (GenkanMessageTree *tree)
{
  g_clear_object (&tree->root);
}

/** @object: a GMimeObject */
gboolean
_genkan_message_part_is (gpointer    object,
                         const char *type,
                         const char *subtype)
{
  return g_mime_content_type_is_type (g_mime_object_get_content_type (GMIME_OBJECT (object)), type, subtype);
}

/* Returns: FALSE when the bytes of @part are not those of the mail itself */
static gboolean
find_encoded (GMimePart   *part,
              const char **data,
              gsize       *length)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GMimeStream *stream = content != NULL ? g_mime_data_wrapper_get_stream (content) : NULL;
  GByteArray *bytes;
  gint64 end;

  if (stream == NULL || !GMIME_IS_STREAM_MEM (stream))
    return FALSE;

  bytes = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (stream));
  end = stream->bound_end < 0 ? (gint64) bytes->len : MIN (stream->bound_end, (gint64) bytes->len);
  if (stream->bound_start < 0 || stream->bound_start > end)
    return FALSE;

  *data = (const char *) bytes->data + stream->bound_start;
  *length = (gsize) (end - stream->bound_start);

  return TRUE;
}

static GMimeContentEncoding
get_encoding (GMimePart *part)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);

  return content != NULL ? g_mime_data_wrapper_get_encoding (content) : GMIME_CONTENT_ENCODING_DEFAULT;
}

/* GMime finds the beginning of an uuencoded file only when it writes to a stream. */
static GBytes *
decode_uu (const char *data,
           gsize       length)
{
  GMimeStream *memory = g_mime_stream_mem_new ();
  GMimeStream *filtered = g_mime_stream_filter_new (memory);
  GMimeFilter *filter = g_mime_filter_basic_new (GMIME_CONTENT_ENCODING_UUENCODE, FALSE);
  GByteArray *bytes;
  GBytes *decoded;

  g_mime_stream_filter_add (GMIME_STREAM_FILTER (filtered), filter);
  g_mime_stream_write (filtered, data, length);
  g_mime_stream_flush (filtered);
  bytes = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (memory));
  decoded = g_bytes_new (bytes->data, bytes->len);

  g_object_unref (filter);
  g_object_unref (filtered);
  g_object_unref (memory);

  return decoded;
}

/**
 * _genkan_message_part_decode:
 * @limit: bytes that are looked at; what lies behind is left out, and @traits says so
 *
 * Returns: (transfer full): the decoded bytes; parts that are not encoded stay where the mail is
 */
GBytes *
_genkan_message_part_decode (GMimePart *part,
                             gsize      limit,
                             guint     *traits)
{
  GMimeEncoding state;
  GMimeContentEncoding encoding = get_encoding (part);
  const char *data = NULL;
  gsize length = 0;
  gsize encoded_limit = encoding == GMIME_CONTENT_ENCODING_BASE64 ? limit / 2 * 3 : limit;
  char *out;

  if (!find_encoded (part, &data, &length))
    return g_bytes_new (NULL, 0);
  if (length > encoded_limit)
    {
      *traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      length = encoded_limit;
    }

  if (encoding == GMIME_CONTENT_ENCODING_UUENCODE)
    return decode_uu (data, length);
  if (encoding != GMIME_CONTENT_ENCODING_BASE64 && encoding != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
    return g_bytes_new_static (data, length);

  g_mime_encoding_init_decode (&state, encoding);
  out = g_malloc (g_mime_encoding_outlen (&state, length) + 1);
  length = g_mime_encoding_step (&state, data, length, out);

  return g_bytes_new_take (out, length);
}

/** Returns: the decoded size in bytes, without decoding it; for rare encodings the encoded one */
gsize
_genkan_message_part_size (GMimePart *part)
{
  const char *data = NULL;
  gsize length = 0;
  gsize n = 0;

  if (!find_encoded (part, &data, &length))
    return 0;
  if (get_encoding (part) != GMIME_CONTENT_ENCODING_BASE64)
    return length;

  for (gsize i = 0; i < length; i++)
    n += (guchar) data[i] > ' ' && data[i] != '=';

  return n / 4 * 3 + (n % 4 > 1 ? n % 4 - 1 : 0);
}

/* Returns: (nullable): what an HTML part without charset says about itself */
static char *
find_meta_charset (const char *data,
                   gsize       length)
{
  static const char name[] = "charset=";
  gsize n = strlen (name);

  length = MIN (length, META_LENGTH);
  for (gsize i = 0; i + n < length; i++)
    {
      if (g_ascii_strncasecmp (data + i, name, n) == 0)
        {
          gsize begin = i + n + (data[i + n] == '"' || data[i + n] == '\'');
          gsize end = begin;

          while (end < length && (g_ascii_isalnum (data[end]) || data[end] == '-' || data[end] == '_'))
            end++;
          return end > begin ? g_strndup (data + begin, end - begin) : NULL;
        }
    }

  return NULL;
}

/** Returns: (transfer full): the words of a text part as valid UTF-8 */
char *
_genkan_message_part_text (GMimePart *part,
                           gsize      limit,
                           guint     *traits)
{
  g_autoptr (GBytes) bytes = _genkan_message_part_decode (part, limit, traits);
  g_autofree char *meta = NULL;
  const char *charset = g_mime_content_type_get_parameter (g_mime_object_get_content_type (GMIME_OBJECT (part)), "charset");
  gboolean guessed = FALSE;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text;

  if (length == 0)
    return g_strdup ("");
  if (charset == NULL && _genkan_message_part_is (part, "text", "html"))
    charset = meta = find_meta_charset (data, length);
  text = genkan_message_decode (data, length, charset, &guessed);
  if (guessed)
    *traits |= GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED;

  return text;
}

/** Returns: (transfer full) (nullable): the file name, decoded */
char *
_genkan_message_part_name (GMimePart *part)
{
  const char *name = g_mime_part_get_filename (part);
  gboolean guessed = FALSE;

  return name != NULL && *name != '\0' ? genkan_message_decode_header (name, &guessed) : NULL;
}
