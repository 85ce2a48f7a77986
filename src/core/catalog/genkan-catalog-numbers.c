/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-numbers-private.h"

#include <string.h>

/* Stands for a text that is not there. */
#define NO_TEXT G_MAXUINT32

void
_genkan_catalog_write_number (GenkanCatalogWriter *writer,
                              guint32              number)
{
  number = GUINT32_TO_LE (number);
  g_array_append_val (writer->numbers, number);
}

/** @text: (nullable) */
void
_genkan_catalog_write_text (GenkanCatalogWriter *writer,
                            const char          *text)
{
  gpointer offset;

  if (text == NULL)
    {
      _genkan_catalog_write_number (writer, NO_TEXT);
      return;
    }

  if (!g_hash_table_lookup_extended (writer->offsets, text, NULL, &offset))
    {
      offset = GUINT_TO_POINTER (writer->pool->len);
      g_byte_array_append (writer->pool, (const guint8 *) text, (guint) strlen (text) + 1);
      g_hash_table_insert (writer->offsets, (gpointer) text, offset);
    }
  _genkan_catalog_write_number (writer, GPOINTER_TO_UINT (offset));
}

/** Anything above @max is a contradiction. */
guint32
_genkan_catalog_read_number (GenkanCatalogReader *reader,
                             guint32              max)
{
  guint32 number;

  if (reader->broken || reader->position >= reader->n_numbers)
    {
      reader->broken = TRUE;
      return 0;
    }

  number = GUINT32_FROM_LE (reader->numbers[reader->position++]);
  if (number > max)
    {
      reader->broken = TRUE;
      return 0;
    }

  return number;
}

const char *
_genkan_catalog_read_text (GenkanCatalogReader *reader)
{
  guint32 offset = _genkan_catalog_read_number (reader, NO_TEXT);

  if (reader->broken || offset == NO_TEXT)
    return NULL;
  if (offset >= reader->pool_size || (offset > 0 && reader->pool[offset - 1] != '\0'))
    {
      reader->broken = TRUE;
      return NULL;
    }

  return reader->pool + offset;
}

const char *
_genkan_catalog_read_required_text (GenkanCatalogReader *reader)
{
  const char *text = _genkan_catalog_read_text (reader);

  if (text == NULL)
    reader->broken = TRUE;

  return text;
}

/** Whether the pool is UTF-8 throughout and ends a text, so that every offset in it is a valid text. */
gboolean
_genkan_catalog_is_pool_of_texts (const char *pool,
                                  gsize       size)
{
  const char *end;

  if (size == 0 || pool[size - 1] != '\0')
    return FALSE;

  end = pool + size;
  for (const char *p = pool; p < end; p++)
    {
      if (!g_utf8_validate_len (p, (gsize) (end - p), &p) && *p != '\0')
        return FALSE;
    }

  return TRUE;
}
