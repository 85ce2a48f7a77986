/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-family-error.h"
#include "genkan-family-records-private.h"

/* The first line is ours alone, so it is compared and not parsed. */
#define FIRST_LINE "{\"genkan-family\":"

static GPtrArray *
fail (GError            **error,
      GenkanFamilyError   code,
      const char         *sentence)
{
  g_set_error_literal (error, GENKAN_FAMILY_ERROR, code, sentence);

  return NULL;
}

static GPtrArray *
fail_newer (GError **error)
{
  return fail (error, GENKAN_FAMILY_ERROR_NEWER_VERSION,
               _("This family file was made by a newer Genkan. Please update Genkan on this computer and try again."));
}

static GPtrArray *
fail_broken (GError **error)
{
  return fail (error, GENKAN_FAMILY_ERROR_BROKEN,
               _("What is in this family file cannot be understood, so nothing of it was taken over. Please have it made again."));
}

static gboolean
is_room (const guint      *counts,
         GenkanRecordKind  kind)
{
  return counts[kind] < genkan_record_kind_get_limit (kind);
}

/* A record that belongs into such a file: of a kind that is handed on, once, and not too many. */
static gboolean
takes (GenkanRecord *record,
       GHashTable   *seen,
       guint        *counts)
{
  GenkanRecordKind kind = genkan_record_get_kind (record);

  if (!_genkan_family_is_handed_on (kind) || !is_room (counts, kind) || !genkan_record_check (record, NULL))
    return FALSE;
  counts[kind]++;

  return g_hash_table_add (seen, g_strdup (genkan_record_get_id (record)));
}

/* Returns: the version of the content, or 0 when this is no first line */
static gint64
read_version (const char *line,
              gsize       length)
{
  g_autofree char *copy = g_strndup (line, MIN (length, 100));

  return g_str_has_prefix (copy, FIRST_LINE) ? g_ascii_strtoll (copy + strlen (FIRST_LINE), NULL, 10) : 0;
}

/**
 * _genkan_family_read:
 *
 * Returns: (transfer full) (nullable) (element-type GenkanRecord): all records, or %NULL with GENKAN_FAMILY_ERROR_BROKEN or
 *   _NEWER_VERSION: a file of which one line is not understood is not taken at all
 */
GPtrArray *
_genkan_family_read (GBytes  *content,
                     GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint counts[GENKAN_N_RECORD_KINDS] = { 0 };
  gsize length;
  const char *line = g_bytes_get_data (content, &length);
  const char *end = line + length;
  gboolean is_first = TRUE;

  while (line < end)
    {
      const char *next = memchr (line, '\n', (gsize) (end - line));
      gsize n = (gsize) ((next != NULL ? next : end) - line);

      if (is_first)
        {
          gint64 version = read_version (line, n);

          if (version < 1)
            return fail_broken (error);
          if (version > GENKAN_FAMILY_CONTENT_VERSION)
            return fail_newer (error);
        }
      else
        {
          g_autoptr (GError) cause = NULL;
          g_autoptr (GenkanRecord) record = genkan_record_new_from_json (line, n, &cause);

          if (g_error_matches (cause, GENKAN_ERROR, GENKAN_ERROR_NEWER_VERSION))
            return fail_newer (error);
          if (record == NULL || !takes (record, seen, counts))
            return fail_broken (error);
          g_ptr_array_add (records, g_steal_pointer (&record));
        }
      is_first = FALSE;
      line = next != NULL ? next + 1 : end;
    }

  return is_first ? fail_broken (error) : g_steal_pointer (&records);
}
